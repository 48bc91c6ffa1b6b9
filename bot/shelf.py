"""What stands beside a notebook: the address book a member brought in, too large to be rewritten at each turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody in an address book. Everything but the name may be empty; `since` is the day they connected."""

    name: str
    role: str = ""
    organisation: str = ""
    email: str = ""
    link: str = ""
    met: str = ""
    since: date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A row or card that could not be taken: its number, from 1, and the reason's id."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that was read and is not taken yet.

    `columns` pairs what is known of a person with the columns that it is read from; `unread` holds the first few of
    `unread_count` rows; `twice` counts those that the file holds more than once. With `notebook`, it is an export, and
    `people` is its address book.
    """

    id: str
    file: str
    people: tuple[Known, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    unread: tuple[Unread, ...] = ()
    unread_count: int = 0
    twice: int = 0
    notebook: Notebook | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What one undo brings back. `mark` tells whether the notebook that took this one's place has changed since."""

    id: str
    known: tuple[Known, ...]
    notebook: Notebook | None = None
    mark: int = 0


@dataclass(frozen=True, slots=True)
class Shelf:
    """All of it; `Shelf()` for a member who brought nothing. `ids` is the counter that ids here are made from."""

    known: tuple[Known, ...] = ()
    brought: Brought | None = None
    before: Before | None = None
    ids: int = 0
