"""A store in memory that keeps every condition of the port but durability, for tests that need thousands of turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from adapters.storage.due import Due
from bot.notebook import Member, Notebook
from bot.ports import Conflict, NotSaved, Transaction
from bot.shelf import Shelf


@dataclass
class Turn:
    """One turn; see `bot.ports.Transaction`."""

    notebook: Notebook | None
    beside: Shelf
    set_aside: str = ""
    saved: tuple[Notebook, datetime | None] | None = None
    forgotten: bool = False

    def shelf(self) -> Shelf:
        return self.beside

    def save(
        self,
        notebook: Notebook,
        next_due: datetime | None,
        shelf: Shelf | None = None,
        *,
        without_traces: bool = False,
    ) -> None:
        del without_traces  # there is one version of each here
        self.saved = notebook, next_due
        self.beside = self.beside if shelf is None else shelf

    def forget(self) -> None:
        self.forgotten = True


@dataclass
class MemoryStore:
    """See `bot.ports.Store`. `between` is called once before the next commit, as another process might come in between.

    While `away` says why, it raises NotSaved; while `forgetful`, leases can't be renewed.
    """

    notebooks: dict[Member, Notebook] = field(default_factory=dict)
    shelves: dict[Member, Shelf] = field(default_factory=dict)
    dues: dict[Member, datetime | None] = field(default_factory=dict)
    due: Due = field(default_factory=lambda: Due({}))
    between: Callable[[], object] | None = None
    away: str = ""
    forgetful: bool = False

    @contextmanager
    def transaction(self, member: Member) -> Iterator[Transaction]:
        self._there()
        before = self.notebooks.get(member)
        turn = Turn(before, self.shelves.get(member, Shelf()))
        yield turn
        if self.between is not None:
            meanwhile, self.between = self.between, None
            meanwhile()
        if turn.forgotten:
            self.forget(member)
        elif turn.saved is not None:
            if self.notebooks.get(member) is not before:
                raise Conflict
            self.notebooks[member], self.dues[member] = turn.saved
            self.shelves[member] = turn.beside
            self.due.put(member, self.dues[member])

    def keep(self, notebook: Notebook, due: datetime | None) -> None:
        with self.transaction(notebook.member) as turn:
            turn.save(notebook, due)

    def read(self, member: Member) -> Notebook | None:
        self._there()
        return self.notebooks.get(member)

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        notebook = self.read(member)
        return None if notebook is None else (notebook, self.shelves[member])

    def members(self) -> Iterator[Member]:
        return iter(tuple(self.notebooks))

    def forget(self, member: Member) -> bool:
        self.due.forget(member)
        self.dues.pop(member, None)
        self.shelves.pop(member, None)
        return self.notebooks.pop(member, None) is not None

    def next_due(self, platforms: frozenset[str] | None = None) -> datetime | None:
        return self.due.first(platforms)

    def claim(
        self, now: datetime, until: datetime, most: int, platforms: frozenset[str] | None = None
    ) -> tuple[Member, ...]:
        return self.due.claim(now, until, most, platforms)

    def renew(self, members: tuple[Member, ...], now: datetime, until: datetime) -> frozenset[Member]:
        self._there()
        return frozenset() if self.forgetful else self.due.renew(members, now, until)

    def release(self, member: Member) -> None:
        self._there()
        self.due.release(member)

    def close(self) -> None:
        pass

    def _there(self) -> None:
        if self.away:
            raise NotSaved(self.away)
