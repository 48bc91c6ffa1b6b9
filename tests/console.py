"""A terminal told as talk, in this process: types a line, sees what is drawn, and starts anew on the same data at any time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from adapters.console import files, later, render
from adapters.console.conversation import Conversation, World
from adapters.storage.tiny import TinyStore
from bot.guide import Guide
from bot.message import Message
from bot.notebook import Member, Notebook
from bot.ports import Store

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)

_runs = count(1)


@dataclass
class Hands:
    """A clock that is moved by hand."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        """The instant that it shows."""
        return self.at


@dataclass
class Chat:
    """One member at a terminal. `seen` is what was drawn last, `all` everything."""

    data: Path
    user: str = "ada"
    clock: Hands = field(default_factory=Hands)
    editable: bool = False
    store: Store | None = None
    reach: Callable[[Store], Store] = lambda store: store
    seen: str = ""
    all: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.restarts()

    def restarts(self) -> Chat:
        """Start the program again on the same data, with nothing kept in between but the data."""
        if self.store is not None:
            self.store.close()
        self.store = TinyStore(self.data)
        world = World(
            run=f"run{next(_runs)}",
            read=files.read,
            exists=files.exists,
            save=lambda file: files.save(file, files.folder_of(self.data, self.user)),
            later=self._later,
            erased=lambda: files.forget(files.folder_of(self.data, self.user)),
            editable=self.editable,
        )
        self.conversation = Conversation(Guide(self.reach(self.store), self.clock), self.member, world)
        return self._sees(render.plain(self.conversation.opens()))

    def types(self, *lines: str, edited: bool = False) -> Chat:
        """One line after another, each answered before the next."""
        for line in lines:
            self._sees(render.plain(self.conversation.hears(line, edited=edited)))
        return self

    def receives(self, message: Message) -> Chat:
        """A message comes of itself."""
        return self._sees(render.plain(self.conversation.receives(message)))

    @property
    def member(self) -> Member:
        """Whose terminal it is."""
        return Member("console", "", self.user)

    @property
    def notebook(self) -> Notebook:
        """The notebook as kept."""
        assert self.store is not None
        kept = self.store.read(self.member)
        assert kept is not None
        return kept

    @property
    def kept(self) -> Notebook:
        """The notebook as kept, without the ids of events, which differ from run to run."""
        return replace(self.notebook, acted_on=())

    def number(self, words: str) -> str:
        """The number drawn before that choice."""
        found = re.search(rf"\[(\d+)\] {re.escape(words)}", self.seen)
        assert found is not None, f"no choice {words!r} in: {self.seen}"
        return found[1]

    def _later(self, words: str, zone: str) -> str:
        to = later.meant(words, self.clock.at, zone)
        self.clock.at = to or self.clock.at + timedelta()
        return f"now {self.clock.at}"

    def _sees(self, shown: str) -> Chat:
        self.seen = shown
        self.all.append(shown)
        return self
