"""What the played Slack keeps: workspaces, people, conversations, messages, views, triggers, files. Plain state, no network."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Payload: TypeAlias = dict[str, Any]

TRIGGER_SECONDS = 3.0  # "trigger_ids expire in 3 seconds"
RESPONSE_URL_SECONDS = 30 * 60.0  # "up to 5 times within 30 minutes"
RESPONSE_URL_USES = 5
START = 1_772_442_000.0  # Mon 2 March 2026, 09:00 UTC


@dataclass
class Clock:
    """The world's time in seconds since 1970; it moves only when a test says so."""

    now: float = START
    moved: Callable[[], None] = lambda: None

    def passes(self, seconds: float) -> None:
        """Let that much time go by."""
        self.now += seconds
        self.moved()


@dataclass
class Person:
    """One member of a workspace, as users.info tells of them."""

    id: str
    name: str
    real_name: str
    tz: str = "Europe/Berlin"
    locale: str = "en-GB"
    deleted: bool = False
    restricted: bool = False
    is_bot: bool = False


@dataclass
class Post:
    """One message as it stands in a conversation now, or an ephemeral one on one person's screen (`only`)."""

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Payload] = field(default_factory=list)
    metadata: Payload | None = None
    thread_ts: str = ""
    only: str = ""
    edited: int = 0
    files: list[str] = field(default_factory=list)
    client_id: str = ""


@dataclass
class Channel:
    """A conversation: `im` with one person, or a `channel` with its members."""

    id: str
    kind: str
    members: set[str]
    posts: list[Post] = field(default_factory=list)


@dataclass
class View:
    """A modal or a home view on one person's screen."""

    id: str
    user: str
    body: Payload
    hash: str
    root: str
    stale: bool = False

    @property
    def blocks(self) -> list[Payload]:
        """What it shows."""
        blocks: list[Payload] = self.body["blocks"]
        return blocks


@dataclass
class Trigger:
    """Leave to open one modal, for three seconds."""

    user: str
    until: float
    used: bool = False


@dataclass
class ResponseUrl:
    """Leave to answer one interaction, five times in half an hour."""

    user: str
    channel: str
    until: float
    ts: str = ""
    uses: int = 0


@dataclass
class Upload:
    """A file: asked for, sent, completed."""

    id: str
    name: str
    length: int
    content: bytes | None = None
    shared_in: str = ""
    title: str = ""


@dataclass
class Workspace:
    """One workspace, with the app installed in it or not."""

    id: str
    name: str
    domain: str
    token: str
    bot: str
    scopes: set[str]
    installed: bool = True
    revoked: bool = False
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    ephemerals: list[Post] = field(default_factory=list)
    modals: dict[str, list[View]] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    @property
    def bot_id(self) -> str:
        """The bot's own id, beside its user id."""
        return "B" + self.bot[1:]

    def im(self, user: str) -> Channel | None:
        """The conversation of that person with the app, if it was opened."""
        return next((one for one in self.channels.values() if one.kind == "im" and user in one.members), None)


class World:
    """Every workspace, and the counters that make ids. One app, `app_id`, lives in them."""

    def __init__(self) -> None:
        """An empty world."""
        self.clock = Clock()
        self.app_id = "A0ASKAROUND"
        self.workspaces: dict[str, Workspace] = {}
        self._count = itertools.count(1)

    def workspace(self, name: str, scopes: set[str], *, installed: bool = True) -> Workspace:
        """A new workspace with the app's bot in it."""
        number = next(self._count)
        found = Workspace(
            id=f"T{number:08d}",
            name=name,
            domain=name.lower().replace(" ", "-"),
            token=f"xoxb-{number:08d}-{name.lower()}-secret",
            bot=f"U{number:07d}B",
            scopes=set(scopes),
            installed=installed,
        )
        found.people[found.bot] = Person(found.bot, "askaround", "Askaround", is_bot=True)
        self.workspaces[found.id] = found
        return found

    def person(self, workspace: Workspace, name: str) -> Person:
        """A new member of the workspace."""
        found = Person(f"U{next(self._count):08d}", name.lower().replace(" ", "."), name)
        workspace.people[found.id] = found
        return found

    def channel(self, workspace: Workspace, *members: str) -> Channel:
        """A new channel with these people in it."""
        found = Channel(f"C{next(self._count):08d}", "channel", set(members))
        workspace.channels[found.id] = found
        return found

    def open_im(self, workspace: Workspace, user: str) -> Channel:
        """The conversation of that person with the app, made when there is none."""
        found = workspace.im(user)
        if found is None:
            found = Channel(f"D{next(self._count):08d}", "im", {user, workspace.bot})
            workspace.channels[found.id] = found
        return found

    def ts(self) -> str:
        """A message's timestamp: the clock's time, and never one twice."""
        return f"{self.clock.now:.0f}.{next(self._count):06d}"

    def new_id(self, letter: str) -> str:
        """A fresh id."""
        return f"{letter}{next(self._count):010d}"

    def trigger(self, workspace: Workspace, user: str) -> str:
        """Leave for one modal, as an interaction brings it."""
        name = f"{next(self._count)}.{workspace.id}.{user}"
        workspace.triggers[name] = Trigger(user, self.clock.now + TRIGGER_SECONDS)
        return name

    def response_url(self, workspace: Workspace, user: str, channel: str, ts: str = "") -> str:
        """The last part of a response_url, as an interaction brings it."""
        name = f"{workspace.id}/{next(self._count)}/{user}"
        workspace.response_urls[name] = ResponseUrl(user, channel, self.clock.now + RESPONSE_URL_SECONDS, ts)
        return name

    def posts(self, workspace: Workspace) -> list[Post]:
        """Every message that stands anywhere, ephemerals too, oldest first."""
        found = [post for channel in workspace.channels.values() for post in channel.posts]
        return sorted([*found, *workspace.ephemerals], key=lambda post: post.ts.split(".")[1])
