from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta

from adapters.clock import MachineClock
from bot.events import Opened
from bot.guide import Guide
from bot.notebook import Member, Notebook, Snooze
from bot.nudges import moments, next_due
from bot.policy import DEFAULT
from scheduler import ticker as ticking
from scheduler.books import Books
from scheduler.delivery import Delivery
from scheduler.ticker import Ticker
from tests.gateways import FakeGateway
from tests.memory import MemoryStore
from tests.test_delivery import ALWAYS

SOON = timedelta(seconds=0.3)
PATIENCE = 10  # seconds; whatever is waited for comes within one


class Street:
    """A program that wakes by itself, in real time."""

    def __init__(self) -> None:
        self.clock = MachineClock()
        self.store = MemoryStore()
        self.gateway = FakeGateway(self.clock, takes=0.0)
        self.woke: list[datetime] = []
        books = Books(self.store, self.clock, moved=self._moved)
        self.delivery = Delivery(self.store, books, {"test": self.gateway}, self.clock)
        self.ticker = Ticker(self.store, self.delivery, self.clock, self.woke.append)
        self.guide = Guide(self.store, self.clock, moved=self.ticker.moved)

    def _moved(self, due: datetime | None) -> None:
        self.ticker.moved(due)

    def owes(self, user: str, after: timedelta = timedelta()) -> Notebook:
        """A member who put a message off until that much later; the moment is saved as a turn of theirs would."""
        now = self.clock.now()
        left = now - timedelta(days=40)
        book = Notebook(Member("test", "", user), left, left, ALWAYS)
        book = replace(book, research=replace(book.research, field="marine biology"))
        (nudge,) = moments(book, now, DEFAULT)
        book = replace(book, snoozes=(Snooze(nudge.key, now + after),))
        due = next_due(book, now, DEFAULT)
        self.store.keep(book, due)
        self.ticker.moved(due)
        return book

    async def hears(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.gateway.arrived) < count:  # noqa: ASYNC110  the gateway knows nothing of who waits for it
                await asyncio.sleep(0.005)


@contextlib.asynccontextmanager
async def street() -> AsyncIterator[Street]:
    made = Street()
    try:
        yield made
    finally:
        await made.ticker.stop()


async def test_what_was_missed_is_delivered_at_the_start() -> None:
    async with street() as here:
        here.owes("ada")
        await here.ticker.start()
        await here.hears(1)
        await here.delivery.idle()
        assert here.woke


async def test_it_wakes_at_the_next_moment_and_no_later_than_a_second_after_it() -> None:
    async with street() as here:
        here.owes("ada", SOON)
        due = here.store.next_due()
        assert due is not None
        await here.ticker.start()
        await here.hears(1)
        assert timedelta() <= here.gateway.arrived[0].at - due < timedelta(seconds=1)


async def test_an_earlier_moment_saved_from_another_thread_moves_the_wake_up() -> None:
    async with street() as here:
        here.owes("later", timedelta(hours=5))
        await here.ticker.start()
        await asyncio.to_thread(here.owes, "ada", SOON)
        await here.hears(1)
        assert [one.user for one in here.gateway.arrived] == ["ada"]


async def test_a_turn_of_a_member_who_was_not_reached_brings_the_message_at_once() -> None:
    async with street() as here:
        await here.ticker.start()
        book = here.owes("ada", timedelta(hours=-1))
        await here.hears(1)
        assert book.member.user == "ada"
        here.guide.handle(Member("test", "", "bob"), Opened("e1", "next"))
        await asyncio.sleep(0)


async def test_the_job_table_does_not_grow_with_the_members() -> None:
    async with street() as here:
        await here.ticker.start()
        few = here.ticker.jobs
        for number in range(500):
            here.owes(f"u{number}", timedelta(hours=1, seconds=number))
        await asyncio.sleep(0)
        assert few <= here.ticker.jobs <= 2


async def test_the_safety_net_is_no_quicker_than_once_in_thirty_seconds() -> None:
    assert ticking.SAFETY_SECONDS >= 30


async def test_trouble_with_the_store_at_a_wake_up_ends_nothing() -> None:
    async with street() as here:
        here.owes("ada")
        here.store.away = "the database is away"
        await here.ticker.start()
        await asyncio.sleep(0.05)
        here.store.away = ""
        here.owes("bob", SOON)
        await here.hears(1)


async def test_after_the_stop_nothing_wakes_any_more() -> None:
    async with street() as here:
        await here.ticker.start()
    here.owes("ada")
    await asyncio.sleep(0.05)
    assert here.gateway.arrived == []
