"""The guide from the event loop: its calls run in threads, and one member's turns come one after another."""

from __future__ import annotations

import asyncio
import contextlib
import traceback
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.answers import Answer
from bot.events import Event
from bot.guide import Guide
from bot.message import Form
from bot.notebook import Member, Notebook
from bot.ports import NotSaved

THREADS = 16  # turns at once, each mostly waiting for the disk

T = TypeVar("T")


class Turns:
    """What this platform asks of the guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="discord")
        self._locks: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()

    def close(self) -> None:
        """Begin no more turns."""
        self._threads.shutdown(wait=False)

    def lock(self, member: Member) -> asyncio.Lock:
        """Held while something of this member's is done that must not be overtaken."""
        return self._locks.setdefault(member.user, asyncio.Lock())

    async def take(self, member: Member, event: Event, address: str) -> tuple[Answer, ...]:
        """The guide's answers, in this member's turn."""
        async with self.lock(member):
            return await self.take_now(member, event, address)

    async def take_now(self, member: Member, event: Event, address: str) -> tuple[Answer, ...]:
        """The guide's answers, for one who holds the member's lock."""
        return await self.in_thread(lambda: self._guide.handle(member, event, address))

    async def notebook(self, member: Member) -> Notebook | None:
        """The notebook as last saved, a new one for a newcomer, or None while the store is away."""
        try:
            return await self.in_thread(lambda: self._guide.notebook(member))
        except NotSaved:
            return None

    async def reached(self, member: Member, address: str) -> None:
        """Keep the DM in which an answer arrived, for as long as nothing else is known; for later, so never worth an error."""
        with contextlib.suppress(NotSaved):
            await self.in_thread(lambda: self._guide.reached(member, address))

    async def begun(self, member: Member) -> Form | None:
        """The form that the member has begun, filled in so far; None where there is none, or the store is away."""
        try:
            _, form = await self.in_thread(lambda: self._guide.present(member))
        except NotSaved:
            return None
        return form

    async def in_thread(self, work: Callable[[], T]) -> T:
        """What the work gives, without the loop waiting for it."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


def member_of(user: int) -> Member:
    """The member that a Discord user is: the same in every server."""
    return Member("discord", "", str(user))


def where(error: BaseException) -> str:
    """The kind of error and the lines it passed, without its message or any value: those may hold what a member wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at " + " < ".join(f"{one.name}:{one.lineno}" for one in reversed(frames))
