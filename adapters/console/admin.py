"""What whoever runs the program can ask on the command line: a backup, its way back, and how much is kept on somebody.

Nothing here shows what a member wrote: a person in a contact's place may know how much is kept on them, but not what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.copy import label
from bot.data.letters import folded
from bot.notebook import Member, Notebook
from bot.shelf import Shelf


class Source(Protocol):
    """Where notebooks are looked at: any store, or an onlooker."""

    def members(self) -> Iterator[Member]:
        """Every member there is a record of."""

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        """A member's notebook and shelf, as committed together."""


@dataclass(frozen=True, slots=True)
class Found:
    """How often a name is kept, and with how much."""

    notebooks: int = 0
    contacts: int = 0
    notes: int = 0
    drafts: int = 0
    interviews: int = 0
    rows: int = 0


def find(source: Source, name: str) -> Found:
    """How much is kept under that name, forgiving of case and accents, in all notebooks and address books."""
    wanted = folded(name)
    found = Found()
    for member in source.members():
        whole = source.whole(member)
        if whole is None:
            continue
        people = [one for one in whole[0].contacts if folded(one.name) == wanted]
        rows = sum(folded(one.name) == wanted for one in whole[1].known)
        found = Found(
            found.notebooks + bool(people or rows),
            found.contacts + len(people),
            found.notes + sum(len(one.notes) for one in people),
            found.drafts + sum(len(one.drafts) for one in people),
            found.interviews + sum(len(one.interviews) for one in people),
            found.rows + rows,
        )
    return found


def told(name: str, found: Found) -> str:
    """The finding, in words."""
    if not found.notebooks:
        return label("console.admin.nothing", name=name)
    return "\n".join(
        (
            label("console.admin.found", name=name, count=found.notebooks),
            label("console.admin.notes", count=found.notes),
            label("console.admin.drafts", count=found.drafts),
            label("console.admin.interviews", count=found.interviews),
            label("console.admin.rows", count=found.rows),
        )
    )


def inside(path: Path, data: Path) -> bool:
    """Whether that path is in the data folder, where an erased member's words must not be found again."""
    return path.resolve().is_relative_to(data.resolve())


def back_up(data: Path, path: Path, make: Callable[[Path], int]) -> str:
    """Make the backup, and tell of it. Raises ValueError with the reason where it must not be there."""
    if inside(path, data):
        raise ValueError(label("storage.backup.inside", path=str(path)))
    return label("console.admin.backed_up", count=make(path), path=str(path))


def restored(count: int, path: Path) -> str:
    """What is told of a backup put back."""
    return label("console.admin.restored", count=count, path=str(path))
