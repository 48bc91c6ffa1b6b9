"""Wakes delivery at the next owed moment, and every half minute in any case. Two jobs, whatever the number of members.

APScheduler only wakes: its jobs are never stored, know no member and are made anew at each wake-up.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.ports import Clock, NotSaved, Store
from scheduler.delivery import Delivery

SAFETY_SECONDS = 30  # nothing polls faster; it finds what another process saved, and a clock that was set
LEAST_GAP = timedelta(
    seconds=0.2
)  # between two wake-ups, so that a moment that can't be served just now isn't asked for in a loop
NEXT, SAFETY = "next", "safety"

log = logging.getLogger("askaround.ticker")
# It warns when a wake-up meets another that has not ended yet: here that one does the work of both.
logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)


class Ticker:
    """Started and stopped in the loop it lives in; `moved` may be called from any thread.

    `woke` is told the instant of each wake-up, from a thread, to be kept where it can be looked up.
    """

    def __init__(
        self,
        store: Store,
        delivery: Delivery,
        clock: Clock,
        woke: Callable[[datetime], None] = lambda _now: None,
    ) -> None:
        self._store = store
        self._delivery = delivery
        self._clock = clock
        self._woke = woke
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._placed: datetime | None = None
        self._wanted = asyncio.Event()
        self._ticking: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what was missed; from then on, wake at each moment."""
        self._loop = asyncio.get_running_loop()
        self._scheduler.add_job(self._wakes, "interval", seconds=SAFETY_SECONDS, id=SAFETY)
        self._scheduler.start()
        self._ticking = asyncio.create_task(self._ticks())
        self._wanted.set()

    async def stop(self) -> None:
        """Wake no more, let what is under way finish, give leases back."""
        self._loop = None
        self._scheduler.shutdown(wait=False)
        await self._delivery.stop()
        if self._ticking is not None:
            self._ticking.cancel()
            await asyncio.wait([self._ticking])

    def moved(self, due: datetime | None) -> None:
        """A member's next owed moment was saved: if it is the earliest, that is when to wake."""
        loop = self._loop
        if due is not None and loop is not None and (self._placed is None or due < self._placed):
            loop.call_soon_threadsafe(self._earlier, due)

    @property
    def jobs(self) -> int:
        """How many jobs APScheduler holds."""
        return len(self._scheduler.get_jobs())

    async def _wakes(self) -> None:
        """What APScheduler's jobs do, in no time: so none of them is ever under way when it is due again, and passed over."""
        self._wanted.set()

    async def _ticks(self) -> None:
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            try:
                await self._tick()
            except NotSaved as trouble:
                log.warning("the store was away at a wake-up: %s", trouble.reason)
            except Exception as error:  # noqa: BLE001  whatever it was, the next wake-up comes
                log.error("a wake-up failed: %s", type(error).__name__)  # noqa: TRY400  a trace may hold what a member wrote

    async def _tick(self) -> None:
        """One wake-up: deliver what is due, and place the next."""
        now = self._clock.now()
        self._placed = None
        await self._delivery.deliver()
        stored = await asyncio.to_thread(self._store.next_due, self._delivery.platforms)
        # What was saved meanwhile may have placed an earlier one.
        ahead = [due for due in (stored, self._placed) if due is not None]
        self._placed = None
        if ahead:
            self._place(max(min(ahead), now + LEAST_GAP))
        await asyncio.to_thread(self._tells, now)

    def _tells(self, now: datetime) -> None:
        try:
            self._woke(now)
        except OSError as error:
            log.warning("the wake-up could not be noted: %s", error.strerror)

    def _earlier(self, due: datetime) -> None:
        if self._loop is not None and (self._placed is None or due < self._placed):
            self._place(due)

    def _place(self, due: datetime) -> None:
        if self._loop is None or (self._placed is not None and self._placed <= due):
            return
        self._placed = due
        self._scheduler.add_job(self._wakes, "date", run_date=due, id=NEXT, replace_existing=True)
