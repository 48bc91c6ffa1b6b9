"""What can come from Slack: the closed union that parsing ends in and listeners begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from adapters.slack.places import Place
from bot.events import Event, Submitted
from bot.message import Values
from bot.notebook import Member


@dataclass(frozen=True, slots=True)
class Came:
    """What happened, to whom, and where the answer goes. `trigger` opens one modal, for three seconds."""

    member: Member
    event: Event
    place: Place
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that the member sent in the DM: where it lies, how large it is. It has to be fetched before it is an event."""

    member: Member
    id: str
    name: str
    size: int
    url: str
    place: Place


@dataclass(frozen=True, slots=True)
class Filled:
    """A form was submitted from the modal with that id, opened from `place`."""

    member: Member
    event: Submitted
    view: str
    place: Place
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class Typing:
    """Something was typed or chosen in a form that is still open."""

    member: Member
    id: str
    view: str
    form: str
    about: str
    value: str
    values: Values


@dataclass(frozen=True, slots=True)
class Closed:
    """A form was closed without being submitted."""

    view: str


@dataclass(frozen=True, slots=True)
class Looked:
    """The member looks at the home, at that page of it."""

    member: Member
    page: int = 0


@dataclass(frozen=True, slots=True)
class Noted:
    """The member wants to keep a message's words as a note for a contact."""

    member: Member
    text: str
    place: Place
    trigger: str


@dataclass(frozen=True, slots=True)
class Picking:
    """The member types into a select that looks for a person."""

    member: Member
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Slack told of a person: where they are, how they write dates, and whether they are still there."""

    member: Member
    zone: str
    locale: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """The app was taken out of this workspace, or its token was revoked."""

    team: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing that asks for an answer: our own message come back, an edit, a join."""


Arrival: TypeAlias = (
    Came | Sent | Filled | Typing | Closed | Looked | Noted | Picking | Changed | Removed | Nothing
)
