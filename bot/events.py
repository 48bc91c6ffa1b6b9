"""What can happen: the closed union of events. Each bears the platform's own id, so that the same one twice acts once."""

from __future__ import annotations

from dataclasses import dataclass

from bot.message import Values


@dataclass(frozen=True, slots=True)
class Opened:
    """A command was given. `command` may be mistyped; `words` is the rest of the line."""

    id: str
    command: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed, of this screen or of one months old."""

    id: str
    do: str
    about: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form was filled in."""

    id: str
    form: str
    about: str
    value: str
    values: Values


@dataclass(frozen=True, slots=True)
class Typed:
    """Part of a form was filled in, where it is asked field by field, or it was put aside: kept, so that nothing is typed twice.

    `values` empty means that the member cancelled the form.
    """

    id: str
    form: str
    about: str
    value: str
    values: Values


@dataclass(frozen=True, slots=True)
class Said:
    """Plain words, outside any form."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file, already read whole and small enough to be."""

    id: str
    name: str
    content: bytes


Event = Opened | Pressed | Submitted | Typed | Said | Uploaded
