"""Where on a member's screen an answer goes. A place travels inside a modal as text, so that it outlives a restart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Dm:
    """The conversation with the app. `ts` is the message to replace, empty for a new one; `thread` the thread it is in.

    `url` replaces that message too, for half an hour, and without the limit of fifty updates a minute in a workspace.
    """

    channel: str
    ts: str = ""
    thread: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """A message that only the member sees, where they typed or pressed. `old` says whether there is one to take the place of."""

    url: str
    channel: str = ""
    old: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel or a thread in which the app was mentioned: it only says where to look, the answer goes to the DM."""

    channel: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal that shows a screen. `view` is its id."""

    view: str


@dataclass(frozen=True, slots=True)
class Home:
    """The App Home; what is pressed there is answered in a modal."""


Place: TypeAlias = Dm | Aside | Channel | Modal | Home

_KINDS = {"dm": Dm, "aside": Aside, "channel": Channel, "modal": Modal, "home": Home}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def packed(place: Place) -> str:
    """The place as text, well under the 3,000 characters that a modal carries."""
    values = [getattr(place, name) for name in place.__dataclass_fields__]
    return json.dumps([_NAMES[type(place)], *values], separators=(",", ":"))


def unpacked(text: str) -> Place:
    """The place in the text; the home where it can't be read (a modal of an older release)."""
    try:
        kind, *values = json.loads(text)
        place: Place = _KINDS[kind](*values)
    except (ValueError, TypeError, KeyError):
        return Home()
    return place
