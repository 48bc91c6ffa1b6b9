"""What can be answered: the closed union of answers, and the turn that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.message import File, Form, Message
from bot.notebook import Notebook
from bot.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Say:
    """A message. One that answers a press takes the place of the screen that was pressed, where the platform can do that."""

    message: Message
    erased: bool = False
    """Whether everything about the member was just erased: a platform that kept files of theirs lets them go, too."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A form to open. It is always the only answer of its turn, because a platform may have to open it first."""

    form: Form


@dataclass(frozen=True, slots=True)
class Refuse:
    """The form again, with what was typed standing in it, and the plain reason at each field that can't be taken."""

    form: Form
    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Give:
    """A file for the member alone."""

    file: File


Answer = Say | Ask | Refuse | Give


class Erase(StrEnum):
    """What this turn erases: nothing, what it took out of the notebook in every earlier version too, or all of the member."""

    NOTHING = "nothing"
    TRACES = "traces"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Turn:
    """What the engine returns: the notebook as it is now, and the answers in order. `shelf` is None where it is as it was."""

    notebook: Notebook
    answers: tuple[Answer, ...]
    shelf: Shelf | None = None
    erase: Erase = Erase.NOTHING
