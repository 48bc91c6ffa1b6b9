"""What a member is shown and asked: plain data with no platform in it. Texts are markup (see `bot.markup`), labels are plain.

A platform's renderer draws every value here within its limits; it splits or raises, and never cuts a member's words in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Markup(str):
    """Text in the neutral markup (see `bot.markup`), as `bot.copy.say` makes it. Any other str is plain and means just itself."""

    __slots__ = ()


NOTHING = Markup("")


class Look(StrEnum):
    """How much a button asks to be pressed. A screen has one primary button at most."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """One thing the member can do. `do` names a screen, form or act of a step ("contact.request"); labels are plain text.

    `about` is a contact's id, `value` what else the act needs to know. The three together stay within 80 characters,
    because a platform carries them in an id of 100.
    """

    label: str
    do: str
    about: str = ""
    value: str = ""
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A member's text shown to the letter, to be read over or copied: a draft, a script, a cue card's question."""

    text: str


Part = Markup | Verbatim


@dataclass(frozen=True, slots=True)
class Message:
    """One screen, or one nudge. `said` is the line that tells what was just done; `parts` follow the title in order."""

    title: Markup = NOTHING
    parts: tuple[Part, ...] = ()
    buttons: tuple[Button, ...] = ()
    said: Markup = NOTHING
    awaits: str = ""
    """The form with one required field that plain words typed now are taken for; empty when none is."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, `most` characters at the most."""

    most: int = 200


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of several lines, `most` characters at the most."""

    most: int = 3000


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: what is kept, and what is read."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few options (25 at the most); the value is the option's."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Any number of a few options (25 at the most); the value is theirs, one a line."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A date in the member's words, or YYYY-MM-DD from a picker."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in the member's words, or HH:MM from a picker."""


Input = Line | Paragraph | Choice | Choices | Day | Clock


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a form asks. `initial` is what stands in it already; plain text throughout."""

    name: str
    label: str
    input: Input
    hint: str = ""
    required: bool = True
    initial: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Several fields asked together. `name` is the form's ("contact.request"), with the contact and value of its button."""

    name: str
    title: str
    fields: tuple[Field, ...]
    about: str = ""
    value: str = ""
    submit: str = ""
    hint: str = ""

    def filled(self, values: Mapping[str, str]) -> Form:
        """The form with these values standing in its fields."""
        return replace(
            self, fields=tuple(replace(one, initial=values.get(one.name, one.initial)) for one in self.fields)
        )


Values = Mapping[str, str]
"""What was filled in, by field name; a field left out or empty was skipped. `Choices` hold one value a line."""


@dataclass(frozen=True, slots=True)
class File:
    """A file handed to the member."""

    name: str
    content: bytes
    about: str = field(default="")
