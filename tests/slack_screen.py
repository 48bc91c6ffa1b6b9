"""What one person at the played Slack has on the screen: messages, a modal, the home, and what is new since they acted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.slack_elements import Payload
from tests.slack_reading import elements, reads, texts
from tests.slack_server import Slack
from tests.slack_world import Person, Post, View, Workspace


class NotThere(AssertionError):
    """No such button, input or screen; the message says what there is."""


def screen_text(blocks: Sequence[Payload], text: str = "") -> str:
    """The blocks as a person reads them, a line each; the text alone when there are none."""
    return "\n".join(reads(one) for one in texts(list(blocks))) if blocks else reads(text)


class Screen:
    """One person's screen."""

    def __init__(self, slack: Slack, workspace: Workspace, person: Person) -> None:
        """The screen of somebody in that workspace."""
        self.slack, self.workspace, self.person = slack, workspace, person
        self.at_home = False
        self._typed: dict[str, dict[str, Any]] = {}
        self._before: dict[str, tuple[int, str]] = {}
        self._view_before: str = ""
        self._home_before: str = ""
        self._look()

    @property
    def modal(self) -> View | None:
        """The modal on top, if one is open."""
        stack = self.workspace.modals.get(self.person.id) or []
        return stack[-1] if stack else None

    @property
    def home(self) -> View:
        """The App Home as it was last published."""
        found = self.workspace.homes.get(self.person.id)
        if found is None:
            raise NotThere("no home was published")
        return found

    @property
    def posts(self) -> list[Post]:
        """Every message this person can read, oldest first."""
        return [post for post in self.slack.world.posts(self.workspace) if self._sees(post)]

    def _sees(self, post: Post) -> bool:
        channel = self.workspace.channels.get(post.channel)
        return post.only == self.person.id or (
            not post.only and channel is not None and self.person.id in channel.members
        )

    @property
    def hears(self) -> str:
        """What is new on the screen since the last thing this person did: messages, edits, a modal, the home."""
        lines = [screen_text(post.blocks, post.text) for post in self._news()]
        modal = self.modal
        if modal is not None and modal.id + modal.hash != self._view_before:
            lines.append(self.form_text)
        home = self.workspace.homes.get(self.person.id)
        if self.at_home and home is not None and home.hash != self._home_before:
            lines.append(screen_text(home.blocks))
        return "\n".join(lines)

    @property
    def form_text(self) -> str:
        """The modal on top as read: title, texts, labels, what stands in the inputs."""
        modal = self.modal
        if modal is None:
            raise NotThere("no modal is open")
        stands = [str(value) for value in self.values().values() if value]
        return "\n".join([modal.body["title"]["text"], screen_text(modal.blocks), *stands])

    def _news(self) -> list[Post]:
        return [
            post
            for post in self.posts
            if post.user == self.workspace.bot and self._before.get(post.ts) != (post.edited, post.text)
        ]

    @property
    def news(self) -> list[Post]:
        """The bot's messages that are new or changed since the last thing this person did."""
        return self._news()

    @property
    def fresh(self) -> list[Post]:
        """The bot's messages that were not there before the last thing this person did."""
        return [post for post in self._news() if post.ts not in self._before]

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons in reach, newest screen first."""
        return [element["text"]["text"] for _, element in self._in_reach() if element["type"] == "button"]

    def values(self) -> dict[str, str]:
        """What stands in the inputs of the modal on top, by label."""
        modal = self.modal
        if modal is None:
            raise NotThere("no modal is open")
        return {block["label"]["text"]: self._stands(modal, block) for block in inputs_of(modal)}

    def _stands(self, modal: View, block: Payload) -> str:
        state = self._state(modal)[block["block_id"]][block["element"]["action_id"]]
        return read_state(state)

    def _in_reach(self) -> Iterator[tuple[View | Post, Payload]]:
        if self.modal is not None:
            yield from ((self.modal, element) for element in elements(self.modal.blocks))
            return
        if self.at_home:
            yield from ((self.home, element) for element in elements(self.home.blocks))
            return
        for post in reversed(self.posts):
            yield from ((post, element) for element in elements(post.blocks))

    def _look(self) -> None:
        self._before = {post.ts: (post.edited, post.text) for post in self.posts}
        modal, home = self.modal, self.workspace.homes.get(self.person.id)
        self._view_before = modal.id + modal.hash if modal is not None else ""
        self._home_before = home.hash if home is not None else ""

    def _state(self, view: View) -> Payload:
        typed = self._typed.get(view.id) or {}
        state: Payload = {}
        for block in inputs_of(view):
            element = block["element"]
            entered = typed.get(block["label"]["text"])
            state[block["block_id"]] = {
                element["action_id"]: entered if entered is not None else _initial(element)
            }
        return state


def inputs_of(view: View) -> list[Payload]:
    """The input blocks of a view."""
    return [block for block in view.blocks if block["type"] == "input"]


def _initial(element: Payload) -> Payload:
    kind = element["type"]
    if kind in {"static_select", "radio_buttons", "external_select"}:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in {"checkboxes", "multi_static_select"}:
        return {"type": kind, "selected_options": element.get("initial_options") or []}
    if kind == "datepicker":
        return {"type": kind, "selected_date": element.get("initial_date")}
    if kind == "timepicker":
        return {"type": kind, "selected_time": element.get("initial_time")}
    return {"type": kind, "value": element.get("initial_value")}


def read_state(state: Payload) -> str:
    """What stands in an input, as read."""
    if "selected_option" in state:
        return str(state["selected_option"]["text"]["text"]) if state["selected_option"] else ""
    if "selected_options" in state:
        return "\n".join(one["text"]["text"] for one in state["selected_options"])
    return str(state.get("selected_date") or state.get("selected_time") or state.get("value") or "")
