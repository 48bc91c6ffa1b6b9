"""One call to the played Slack as a method sees it, and the way in which a method refuses."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.slack_world import Channel, Payload, Person, Workspace, World


class Problem(Exception):
    """An answer of `ok: false`, with its error and, where Slack gives them, the reasons."""

    def __init__(self, error: str, *reasons: str, **more: str) -> None:
        """Keep what the answer is made of."""
        super().__init__(error)
        self.error = error
        self.reasons = reasons
        self.more = more


@dataclass(frozen=True)
class Ask:
    """One call as a method sees it."""

    world: World
    workspace: Workspace
    args: Payload
    base_url: str
    app: Payload

    def need(self, name: str, error: str = "invalid_arguments") -> object:
        """That argument, or the error when it is missing."""
        if self.args.get(name) in (None, ""):
            raise Problem(error, f"[ERROR] missing required field: {name}")
        return self.args[name]

    def channel(self) -> Channel:
        """The conversation the call is about; a user's id stands for the DM with them."""
        name = str(self.need("channel", "channel_not_found"))
        if name.startswith("U") and name in self.workspace.people:
            return self.world.open_im(self.workspace, name)
        found = self.workspace.channels.get(name)
        if found is None or self._gone(found):
            raise Problem("channel_not_found")
        return found

    def _gone(self, channel: Channel) -> bool:
        others = [self.workspace.people.get(user) for user in channel.members if user != self.workspace.bot]
        return channel.kind == "im" and all(person is None or person.deleted for person in others)

    def person(self, name: str = "user") -> Person:
        """The person the call is about."""
        found = self.workspace.people.get(str(self.need(name, "user_not_found")))
        if found is None:
            raise Problem("user_not_found")
        return found

    def structure(self, name: str) -> Any:  # noqa: ANN401  what was sent is anything
        """An argument that is a structure, given as such or as JSON text."""
        value = self.args.get(name)
        return json.loads(value) if isinstance(value, str) else value
