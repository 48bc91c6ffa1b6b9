"""A whole played Discord with our bot in it: the server, the real discord.py client, the guide, a store, a clock to move."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock, RLock
from typing import TypedDict

from adapters.discord.app import Discord
from bot.guide import Guide
from bot.notebook import Member, Notebook
from bot.ports import NotSaved, Transaction
from bot.settings import DiscordAccess
from bot.shelf import Shelf
from scheduler.books import Books
from scheduler.delivery import Delivery
from tests.discord_people import PATIENCE, Person
from tests.discord_server import DiscordServer
from tests.discord_wire import TOKEN
from tests.memory import Turn


class Fails(TypedDict, total=False):
    """How a call fails, as `DiscordServer.fail` takes it."""

    status: int
    cut: bool


MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@dataclass
class MovableClock:
    """Stands where the test put it."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at

    def later(self, **spans: float) -> None:
        self.at += timedelta(**spans)


@dataclass
class MemoryStore:
    """Notebooks in memory, for tests of what is not the store's. `refuses` makes it fail, `slowly` is called in every turn."""

    kept: dict[Member, Notebook] = field(default_factory=dict)
    due: dict[Member, datetime | None] = field(default_factory=dict)
    shelves: dict[Member, Shelf] = field(default_factory=dict)
    refuses: str = ""
    slowly: Callable[[], object] = lambda: None
    _turns: dict[Member, RLock] = field(default_factory=dict)
    _leases: dict[Member, datetime] = field(default_factory=dict)
    _all: Lock = field(default_factory=Lock)

    def transaction(self, member: Member) -> AbstractContextManager[Transaction]:
        return self._transaction(member)

    @contextmanager
    def _transaction(self, member: Member) -> Iterator[Transaction]:
        with self._all:
            turn = self._turns.setdefault(member, RLock())
        with turn:
            self.slowly()
            draft = Turn(self.kept.get(member), self.shelves.get(member, Shelf()))
            yield draft
            if self.refuses:
                raise NotSaved(self.refuses)
            if draft.forgotten:
                self.forget(member)
            elif draft.saved is not None:
                self.kept[member], self.due[member] = draft.saved
                self.shelves[member] = draft.beside

    def read(self, member: Member) -> Notebook | None:
        return self.kept.get(member)

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        kept = self.kept.get(member)
        return None if kept is None else (kept, self.shelves.get(member, Shelf()))

    def members(self) -> Iterator[Member]:
        return iter(list(self.kept))

    def forget(self, member: Member) -> bool:
        self.due.pop(member, None)
        self.shelves.pop(member, None)
        return self.kept.pop(member, None) is not None

    def next_due(self, platforms: frozenset[str] | None = None) -> datetime | None:
        return min((due for member, due in self._owed(platforms) if member not in self._leases), default=None)

    def claim(
        self, now: datetime, until: datetime, most: int, platforms: frozenset[str] | None = None
    ) -> tuple[Member, ...]:
        free = [
            (due, member)
            for member, due in self._owed(platforms)
            if due <= now and self._leases.get(member, now) <= now
        ]
        claimed = tuple(member for _, member in sorted(free)[:most])
        self._leases.update(dict.fromkeys(claimed, until))
        return claimed

    def renew(self, members: tuple[Member, ...], now: datetime, until: datetime) -> frozenset[Member]:
        held = frozenset(one for one in members if self._leases.get(one, now) > now)
        self._leases.update(dict.fromkeys(held, until))
        return held

    def release(self, member: Member) -> None:
        self._leases.pop(member, None)

    def _owed(self, platforms: frozenset[str] | None) -> list[tuple[Member, datetime]]:
        owed = [(member, due) for member, due in self.due.items() if due is not None]
        return [one for one in owed if platforms is None or one[0].platform in platforms]

    def close(self) -> None:
        self.kept.clear()


@dataclass
class World:
    """What a test holds: the server with its people, and the bot, which can be stopped and started."""

    server: DiscordServer
    store: MemoryStore = field(default_factory=MemoryStore)
    clock: MovableClock = field(default_factory=MovableClock)
    waits: list[float] = field(default_factory=list)
    token: str = TOKEN
    shards: int | None = None
    shard_ids: tuple[int, ...] = ()
    bot: Discord | None = None
    _running: asyncio.Task[None] | None = None

    @property
    def discord(self) -> Discord:
        assert self.bot is not None, "the bot isn't running"
        return self.bot

    def person(self, name: str = "Ada") -> Person:
        """Somebody who, having done a thing, looks up when everything is answered."""
        return Person(self.server, name, settle=self.settled)

    async def starts(self, *, ready: bool = True) -> None:
        """The bot starts, as after a restart: nothing but the store is left of before."""
        guide = Guide(self.store, self.clock)
        self.bot = Discord(
            DiscordAccess(self.token, self.server.api, self.shards, self.shard_ids),
            guide,
            self.store,
            identify_every=0.01,
            pause=self._pause,
        )
        self._running = asyncio.create_task(self.bot.run())
        if ready:
            await asyncio.wait_for(
                self.server.gateway.ready(len(self.shard_ids) or self.shards or 1), PATIENCE
            )
            await self.until(lambda: bool(self.server.commands))
            await self.settled()

    async def stops(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
        self._running = self.bot = None
        await self.server.gateway.forget()

    async def restarts(self) -> None:
        await self.stops()
        await self.starts()

    @property
    def alive(self) -> bool:
        return self._running is not None and not self._running.done()

    async def settled(self) -> None:
        """Until the bot has heard all there was to hear, and every answer under way is given."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.server.gateway.echoes(), PATIENCE)
        await self.discord.settled(PATIENCE)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until this holds, looked at whenever the server has answered a call."""

        async def watch() -> None:
            async with self.server.changed:
                await self.server.changed.wait_for(holds)

        if not holds():
            await asyncio.wait_for(watch(), PATIENCE)

    async def until_resumed(self) -> None:
        """Until the client has taken up its session again."""
        await asyncio.wait_for(
            self.server.gateway.happens(lambda: bool(self.server.gateway.resumes)), PATIENCE
        )
        await asyncio.wait_for(self.server.gateway.ready(), PATIENCE)

    async def until_identified(self, times: int) -> None:
        """Until the client has begun that many sessions, and done what it does at a session's beginning."""
        gateway = self.server.gateway
        await asyncio.wait_for(gateway.happens(lambda: len(gateway.identifies) >= times), PATIENCE)
        await asyncio.wait_for(gateway.ready(len(self.shard_ids) or self.shards or 1), PATIENCE)
        await self.settled()

    async def sleeps_until(self, at: datetime) -> None:
        """Time goes by, from one owed moment to the next, and what is due is delivered by the scheduler's own delivery."""
        books = Books(self.store, self.clock)
        delivery = Delivery(self.store, books, {"discord": self.discord.gateway}, self.clock)
        while (due := self.store.next_due()) is not None and due <= at:
            self.clock.at = max(due, self.clock.at)
            await delivery.deliver()
            await delivery.idle()
        await delivery.stop()
        self.clock.at = at

    async def nothing(self) -> None:
        """Looks up at once, for somebody who does several things without waiting."""

    async def sets_clock(self, at: datetime) -> None:
        """It is this time now."""
        self.clock.at = at

    def notebook(self, person: Person) -> Notebook:
        return self.store.kept[Member("discord", "", person.id)]

    async def _pause(self, seconds: float) -> None:
        """A wait between two tries, remembered and not waited out."""
        self.waits.append(seconds)
        async with self.server.changed:
            self.server.changed.notify_all()
        await asyncio.sleep(0.01)


@asynccontextmanager
async def a_world(*, starts: bool = True, **settings: object) -> AsyncIterator[World]:
    async with DiscordServer() as server:
        world = World(server)
        for name, value in settings.items():
            setattr(world, name, value)
        if starts:
            await world.starts()
        try:
            yield world
        finally:
            await world.stops()
