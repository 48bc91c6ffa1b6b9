"""Every store there is, to be opened, closed and opened again on the same data. Store tests run on each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from adapters.storage.tiny import TinyStore
from bot.notebook import Member, Notebook
from bot.ports import Store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A place where one store's data stays while stores come and go."""

    open: Callable[[], Store]


@contextmanager
def _tiny(folder: Path) -> Iterator[Shelf]:
    yield Shelf(lambda: TinyStore(folder))


SHELVES: MappingProxyType[str, Callable[[Path], AbstractContextManager[Shelf]]] = MappingProxyType(
    {"tiny": _tiny}
)


def member(user: str = "ada", platform: str = "console", space: str = "") -> Member:
    return Member(platform, space, user)


def notebook(user: str = "ada", introduction: str = "") -> Notebook:
    return Notebook(member(user), NOON, introduction=introduction)


def keep(store: Store, book: Notebook, due: datetime | None = None) -> None:
    """Save a notebook in a turn of its own."""
    with store.transaction(book.member) as turn:
        turn.save(book, due)
