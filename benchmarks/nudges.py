"""Delivery under load: ten thousand due in one minute, the lateness of single ones, and a start with a hundred thousand members.

`python -m benchmarks.nudges`; with a number, that many members in each (and a tenth of it in the first).
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from adapters.clock import MachineClock
from adapters.storage.tiny import TinyStore
from benchmarks.turns import Careless
from bot.contact import Contact, Interview, Mode, Stage
from bot.message import Message
from bot.notebook import Member, Notebook, Preferences, Research, Snooze
from bot.nudges import moments, next_due
from bot.policy import DEFAULT
from bot.ports import Sent, Store
from scheduler.books import Books
from scheduler.delivery import Delivery
from scheduler.ticker import Ticker

PACE, TAKES = 50.0, 0.05  # sends a second that the platform allows; seconds that it takes for each
URGENT_EVERY = 20  # one member in so many has an interview today
SINGLES = 100
ALWAYS = Preferences(zone="UTC", weekend=(), hours=(clock_time(0), clock_time(23, 59, 59)), budget=21)


class Platform:
    """See `bot.ports.Gateway`: takes its time, and keeps who was written to and when."""

    pace = PACE
    abreast = 20

    def __init__(self) -> None:
        self.sends: list[tuple[float, str]] = []
        self.came: dict[str, datetime] = {}

    async def send(self, member: Member, _address: str, _message: Message, _token: str) -> Sent:
        """Take it."""
        self.sends.append((asyncio.get_running_loop().time(), member.user))
        self.came[member.user] = MachineClock().now()
        await asyncio.sleep(TAKES)
        return Sent("dm")

    async def find(self, _member: Member, _address: str, _token: str, _since: datetime) -> bool:
        """Nothing is ever in doubt here."""
        return False


def quiet(user: str, now: datetime) -> Notebook:
    """A member whose journey went quiet long ago."""
    left = now - timedelta(days=40)
    return Notebook(Member("bench", "", user), left, left, ALWAYS, Research(field="marine biology"))


def with_interview(book: Notebook, at: datetime) -> Notebook:
    """The same member with an interview set."""
    talk = Interview("i1", at.replace(tzinfo=None), "UTC", 20, Mode.PHONE, set_at=book.opened_at)
    return book.with_contact(
        Contact("c1", "Grace Hopper", book.opened_at, stage=Stage.SCHEDULED, interviews=(talk,))
    )


def keep(store: Store, books: Iterator[Notebook], now: datetime) -> None:
    """Save them all."""
    for book in books:
        with store.transaction(book.member) as turn:
            turn.save(book, next_due(book, now, DEFAULT))


async def burst(store: Store, count: int) -> None:
    """So many due in the same minute."""
    clock = MachineClock()
    now = clock.now()
    soon = now + timedelta(
        minutes=9 + count / 500
    )  # the interviews are within their hour until the last is written to
    keep(
        store,
        (
            with_interview(quiet(f"u{n}", now), soon) if n % URGENT_EVERY == 0 else quiet(f"u{n}", now)
            for n in range(count)
        ),
        now,
    )
    platform = Platform()
    delivery = Delivery(store, Books(store, clock), {"bench": platform}, clock)
    ticker = Ticker(store, delivery, clock)
    began = asyncio.get_running_loop().time()
    await ticker.start()
    while len(platform.sends) < count:  # noqa: ASYNC110  what is measured knows nothing of who waits for it
        await asyncio.sleep(0.5)
    jobs = ticker.jobs
    await ticker.stop()
    stamps = [at for at, _ in platform.sends]
    most = max(sum(1 for one in stamps[at : at + 60] if one < first + 1) for at, first in enumerate(stamps))
    ordinary = [at for at, (_, user) in enumerate(platform.sends) if int(user[1:]) % URGENT_EVERY]
    urgent = [at for at, (_, user) in enumerate(platform.sends) if not int(user[1:]) % URGENT_EVERY]
    rate = count / (stamps[-1] - began)
    print(f"{count:,} due at once, {PACE:.0f} a second allowed, {TAKES * 1000:.0f} ms each:")
    print(f"  {rate:.1f} a second, {100 * rate / PACE:.1f} % of the limit, from the wake-up to the last")
    print(
        f"  at most {most} in any second; the last interview-day one was number {max(urgent) + 1} of {len(urgent)}"
    )
    print(f"  jobs in APScheduler's table: {jobs}")
    assert rate >= 0.95 * PACE
    assert most <= PACE
    assert max(urgent) < min(ordinary)


async def singles(store: Store) -> None:
    """Single nudges, a tenth of a second apart and more: how late each leaves."""
    clock = MachineClock()
    platform = Platform()

    def moved(due: datetime | None) -> None:
        ticker.moved(due)

    delivery = Delivery(store, Books(store, clock, moved=moved), {"bench": platform}, clock)
    ticker = Ticker(store, delivery, clock)
    await ticker.start()
    dues = {}
    for number in range(SINGLES):
        now = clock.now()
        book = quiet(f"s{number}", now)
        (nudge,) = moments(book, now, DEFAULT)
        dues[book.member.user] = now + timedelta(seconds=0.4)
        book = replace(book, snoozes=(Snooze(nudge.key, dues[book.member.user]),))
        with store.transaction(book.member) as turn:
            turn.save(book, dues[book.member.user])
        moved(dues[book.member.user])
        await asyncio.sleep(0.11)
    while len(platform.came) < SINGLES:  # noqa: ASYNC110  as above
        await asyncio.sleep(0.05)
    await ticker.stop()
    late = sorted((platform.came[user] - due).total_seconds() for user, due in dues.items())
    p99 = late[round(0.99 * len(late)) - 1]
    print(
        f"{SINGLES} single ones: median {1000 * late[len(late) // 2]:.0f} ms after the moment, p99 {1000 * p99:.0f} ms"
    )
    assert late[0] >= 0
    assert p99 < 1


def start(folder: Path, count: int) -> None:
    """How long it takes from opening the store to the first wake-up, with so many members who are owed something later."""
    now = MachineClock().now()
    store = TinyStore(folder, Careless())
    keep(store, (with_interview(quiet(f"u{n}", now), now + timedelta(days=9)) for n in range(count)), now)
    store.close()

    async def wakes() -> int:
        woke: list[datetime] = []
        opened = TinyStore(folder)
        delivery = Delivery(opened, Books(opened, clock), {"bench": Platform()}, clock)
        ticker = Ticker(opened, delivery, clock, woke.append)
        await ticker.start()
        while not woke:  # noqa: ASYNC110  as above
            await asyncio.sleep(0.01)
        jobs = ticker.jobs
        await ticker.stop()
        opened.close()
        return jobs

    clock = MachineClock()
    began, worked = time.perf_counter(), time.process_time()
    jobs = asyncio.run(wakes())
    took, work = time.perf_counter() - began, time.process_time() - worked
    print(
        f"start with {count:,} members: {took:.2f} s to the first wake-up done, {work:.2f} s of them at work; {jobs} jobs"
    )


def main() -> None:
    """Measure, and print a line or two of each."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        store = TinyStore(Path(folder) / "singles")
        asyncio.run(singles(store))
        store.close()
        store = TinyStore(Path(folder) / "burst")
        asyncio.run(burst(store, count // 10))
        store.close()
        start(Path(folder) / "start", count)


if __name__ == "__main__":
    main()
