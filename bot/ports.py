"""What the conversation needs of the world, said as Protocols, down to the last condition. Adapters fulfil them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.message import Message
from bot.notebook import Member, Notebook
from bot.shelf import Shelf


class NotSaved(Exception):
    """Nothing of this turn was kept: the disk is full or not writable, or the database is away. `reason` is plain and short."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Conflict(Exception):
    """Somebody else saved this member's notebook meanwhile; nothing was kept, and the turn may be taken again at once."""


class Transaction(Protocol):
    """One member's turn, from load to commit."""

    @property
    def notebook(self) -> Notebook | None:
        """The notebook as last committed; None for a member never seen."""

    @property
    def set_aside(self) -> str:
        """Where a damaged record was put whole just now, empty when there was none. The notebook is then the last good copy."""

    def shelf(self) -> Shelf:
        """What stands beside the notebook, as last committed; empty where there is nothing. Read only when called."""

    def save(
        self,
        notebook: Notebook,
        next_due: datetime | None,
        shelf: Shelf | None = None,
        *,
        without_traces: bool = False,
    ) -> None:
        """Keep this notebook and its earliest owed moment (aware UTC, None for nothing owed) when the block ends well.

        With `shelf`, what stands beside it is replaced in the same stroke. `without_traces`: no earlier version of either is
        left anywhere, and no damaged one that was set aside.
        """

    def forget(self) -> None:
        """Erase every trace of this member when the block ends well, whatever was saved."""


class Store(Protocol):
    """Notebooks, one record a member. Safe to call from several threads at once; two members never wait for one another."""

    def transaction(self, member: Member) -> AbstractContextManager[Transaction]:
        """A turn of this member. Left without an exception, what was saved is durable (it survives a power cut); else nothing is.

        Turns of one member are taken one after another. Raises NotSaved, or Conflict where another process was quicker.
        """

    def read(self, member: Member) -> Notebook | None:
        """The notebook as last committed, without a turn. Raises NotSaved when the store is away."""

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        """The notebook and what stands beside it, as committed together. Raises NotSaved when the store is away."""

    def members(self) -> Iterator[Member]:
        """Every member there is a record of, in no order."""

    def forget(self, member: Member) -> bool:
        """Erase every trace of this member; whether there was any."""

    def next_due(self, platforms: frozenset[str] | None = None) -> datetime | None:
        """The earliest owed moment of the members on these platforms (None: on any) not on a lease; None when nothing is."""

    def claim(
        self, now: datetime, until: datetime, most: int, platforms: frozenset[str] | None = None
    ) -> tuple[Member, ...]:
        """Up to `most` members on these platforms (None: on any) whose moment has come, earliest first, each on a lease.

        A member on a lease isn't claimed again before it ends, at `until`.
        """

    def renew(self, members: tuple[Member, ...], now: datetime, until: datetime) -> frozenset[Member]:
        """Put off the end of the leases that are still held; those members. The others may be on somebody else's lease now."""

    def release(self, member: Member) -> None:
        """Give a lease back. A save does not: the holder may save several times."""

    def close(self) -> None:
        """Let go of everything; calls after it raise."""


class Clock(Protocol):
    """The time, so that it can be moved in tests and in the terminal."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class Passing(Exception):
    """A send that failed for now: the network, a 5xx, a rate limit. `wait` is the stated wait in seconds, if one was stated."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait


class Unreachable(Exception):
    """This member can't be written to until they come back: closed DMs, left, deactivated. `reason` is a short id."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Broken(Exception):
    """The platform will never take this message as it is; a plainer one may pass."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that arrived. `address` is the DM it went to, to be remembered; empty where there is none to remember."""

    address: str = ""


class Gateway(Protocol):
    """One platform's way to write to a member first. Coroutines, because many are under way at once."""

    @property
    def pace(self) -> float:
        """The most sends a second that this platform takes from us in all."""

    @property
    def abreast(self) -> int:
        """How many sends may be under way at once."""

    async def send(self, member: Member, address: str, message: Message, token: str) -> Sent:
        """Hand the message over under that token. Raises Passing, Unreachable or Broken; ends within ten seconds.

        Sent again with the same token within a few minutes, a platform that can will not show it twice.
        """

    async def find(self, member: Member, address: str, token: str, since: datetime) -> bool | None:
        """Whether a message with that token, sent at or after `since`, has arrived; None where this platform can't tell.

        Raises Passing or Unreachable.
        """
