"""Claim, send, settle: every member whose moment has come, interview days first, as fast as each platform takes it.

What is being sent is written down before, and what became of it after; what was left in between is asked of the platform. Where
a platform can't tell, the message is sent again: a reminder twice is a smaller harm than one that never came.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import ParamSpec, Protocol, TypeVar, assert_never

from bot.notebook import Member
from bot.nudges import due_now
from bot.policy import DEFAULT, Policy
from bot.ports import Broken, Clock, Gateway, NotSaved, Passing, Store, Unreachable
from scheduler.books import Books, Doubt, Ready, plainer
from scheduler.pace import Pace, Pause

P = ParamSpec("P")
T = TypeVar("T")

SEND_SECONDS = 10.0  # a request that takes longer has most likely failed; whether it has is asked later
LEASE = timedelta(
    seconds=60
)  # outlasts the longest request several times, and a crashed worker's members don't wait long
RENEW_SECONDS = 15.0  # three renewals may fail before a lease ends
CHUNK = 200  # members claimed and looked at in one go of a thread: some 50 ms, so that turns of members get through
MOST_QUEUED = 20_000  # claimed and not yet sent; seven minutes' work at fifty a second, and the rest is another worker's

log = logging.getLogger("askaround.delivery")


class Away(Protocol):
    """Runs a blocking call where it doesn't hold up the loop."""

    async def __call__(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What the call returns, or raises."""


@dataclass(slots=True)
class Lane:
    """The queue of one platform, and of one space of it: interview days first, then the order of claiming."""

    gateway: Gateway
    pace: Pace
    abreast: asyncio.Semaphore
    waiting: list[tuple[bool, int, Member]] = field(default_factory=list)
    workers: set[asyncio.Task[None]] = field(default_factory=set)
    at_the_gate: set[asyncio.Task[None]] = field(default_factory=set)
    """Those who have a message ready and wait for its turn to leave."""


class Delivery:
    """Delivers for the platforms it has gateways for. Lives in one event loop; the store's calls run in threads.

    `away` runs a blocking call elsewhere; `pause` and `time` are the loop's, and are moved by tests.
    """

    def __init__(
        self,
        store: Store,
        books: Books,
        gateways: Mapping[str, Gateway],
        clock: Clock,
        policy: Policy = DEFAULT,
        *,
        away: Away = asyncio.to_thread,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._store = store
        self._books = books
        self._gateways = dict(gateways)
        self._clock = clock
        self._policy = policy
        self._away = away
        self._pause = pause
        self.platforms = frozenset(gateways)
        self._abreast = {name: asyncio.Semaphore(one.abreast) for name, one in gateways.items()}
        self._lanes: dict[tuple[str, str], Lane] = {}
        self._leases: dict[Member, datetime] = {}
        self._order = count()
        self._stopping = asyncio.Event()
        self._claiming = asyncio.Lock()
        self._renewing: asyncio.Task[None] | None = None

    # ------------------------------------------------------------ what the ticker calls

    async def deliver(self) -> None:
        """Claim everything that is due and see it on its way. Returns when all of it is claimed, not when it is sent.

        Ordinary messages of one call wait until all of its interview-day ones are queued before them.
        """
        async with self._claiming:
            ordinary: list[Member] = []
            while not self._stopping.is_set() and len(self._leases) < MOST_QUEUED:
                now = self._clock.now()
                members = await self._away(self._store.claim, now, now + LEASE, CHUNK, self.platforms)
                if not members:
                    break
                self._leases.update(dict.fromkeys(members, now + LEASE))
                self._keeps_renewing()
                urgent = await self._away(self._urgent, members)
                for member in members:
                    if member in urgent:
                        self._queue(member, of_the_day=True)
                    else:
                        ordinary.append(member)
            for member in ordinary:
                self._queue(member, of_the_day=False)

    async def idle(self) -> None:
        """Wait until everything that was claimed is sent or put off."""
        while workers := [worker for lane in self._lanes.values() for worker in lane.workers]:
            await asyncio.wait(workers)

    async def stop(self) -> None:
        """Claim nothing more, finish the sends that are under way, give back what wasn't begun; within ten seconds."""
        self._stopping.set()
        async with self._claiming:
            left = [member for lane in self._lanes.values() for _, _, member in lane.waiting]
            for lane in self._lanes.values():
                lane.waiting.clear()
                for worker in lane.at_the_gate:
                    worker.cancel()
            for member in left:
                await self._gives_back(member)
        await self.idle()
        if self._renewing is not None:
            self._renewing.cancel()
            await asyncio.wait([self._renewing])

    # ------------------------------------------------------------ queues

    def _urgent(self, members: tuple[Member, ...]) -> frozenset[Member]:
        """Those of them who are to be written to about an interview that is set. Runs in a thread."""
        return frozenset(member for member in members if self._is_urgent(member))

    def _is_urgent(self, member: Member) -> bool:
        try:
            notebook = self._store.read(member)
        except NotSaved:
            return False
        if notebook is None or all(one.interview is None for one in notebook.contacts):
            return False
        batch = due_now(notebook, self._clock.now(), self._policy)
        return batch is not None and batch.of_the_day

    def _queue(self, member: Member, *, of_the_day: bool) -> None:
        lane = self._lane(member)
        heapq.heappush(lane.waiting, (not of_the_day, next(self._order), member))
        if len(lane.workers) < lane.gateway.abreast:
            worker = asyncio.create_task(self._works(lane))
            lane.workers.add(worker)
            worker.add_done_callback(lane.workers.discard)

    def _lane(self, member: Member) -> Lane:
        # A space of a platform has limits of its own where there are spaces; where there are none, it is the platform.
        name = (member.platform, member.space)
        if name not in self._lanes:
            gateway = self._gateways[member.platform]
            self._lanes[name] = Lane(gateway, Pace(gateway.pace, self._pause), self._abreast[member.platform])
        return self._lanes[name]

    async def _works(self, lane: Lane) -> None:
        while lane.waiting:
            async with lane.abreast:
                if not lane.waiting:
                    return
                member = heapq.heappop(lane.waiting)[2]
                if self._holds(member):
                    await self._serves(lane, member)
                self._leases.pop(
                    member, None
                )  # from here on it is not renewed; where it was not given back, it runs out

    # ------------------------------------------------------------ one member

    async def _serves(self, lane: Lane, member: Member) -> None:
        try:
            step = await self._away(self._books.begins, member)
            while step is not None:
                match step:
                    case Doubt():
                        step = await self._asks(lane, member, step)
                    case Ready():
                        await self._sends(lane, member, step)
                        step = None
                    case _:
                        assert_never(step)
        except NotSaved as trouble:
            # What could not be written down is left to the lease: when it runs out, the member is claimed again.
            log.warning("the store was away while delivering: %s", trouble.reason)
            return
        except Exception as error:  # noqa: BLE001  one member's trouble must not end the worker; the lease runs out
            log.error("a delivery failed: %s", type(error).__name__)  # noqa: TRY400  a trace may hold what a member wrote
            return
        await self._gives_back(member)

    async def _asks(self, lane: Lane, member: Member, doubt: Doubt) -> Ready | Doubt | None:
        """Whether what is in doubt has arrived; then settle it, or hand back what is to be sent again."""
        try:
            async with asyncio.timeout(SEND_SECONDS):
                found = await lane.gateway.find(member, doubt.address, doubt.token, doubt.since)
        except Unreachable as trouble:
            await self._away(self._books.unreached, member, doubt.token, trouble)
            return None
        except Exception as error:  # noqa: BLE001  a fault of a gateway's is told by its kind, and is no reason to lose a nudge
            await self._put_off(lane, member, _passing(error))
            return None
        if found:
            await self._away(self._books.arrived, member, doubt.token, doubt.address)
            return None
        return await self._away(self._books.missed, member, doubt.token)

    async def _sends(self, lane: Lane, member: Member, ready: Ready) -> None:
        for told in (ready.message, plainer(ready.message)):
            if not await self._gets_a_turn(lane):
                await self._away(self._books.withdrawn, member, ready.token)
                return
            if not self._holds(member):
                log.warning("a lease ran out before a send; another worker has it, or will")
                return
            try:
                async with asyncio.timeout(SEND_SECONDS):
                    sent = await lane.gateway.send(member, ready.address, told, ready.token)
            except Unreachable as trouble:
                await self._away(self._books.unreached, member, ready.token, trouble)
                return
            except Broken as trouble:
                log.error("a message can't be sent as it is (%s): %s", trouble.reason, ", ".join(ready.keys))  # noqa: TRY400
                continue
            except Exception as error:  # noqa: BLE001  as above
                await self._put_off(lane, member, _passing(error))
                return
            lane.pace.went_well()
            await self._away(self._books.arrived, member, ready.token, sent.address)
            return
        await self._put_off(lane, member, Passing("broken"))

    async def _gets_a_turn(self, lane: Lane) -> bool:
        """Wait until a message may leave; False where it may not any more, because delivery stops."""
        worker = asyncio.current_task()
        assert worker is not None  # noqa: S101  a coroutine runs in a task
        if self._stopping.is_set():
            return False
        lane.at_the_gate.add(worker)
        try:
            await lane.pace.turn()
        except asyncio.CancelledError:
            if not self._stopping.is_set():
                raise
            worker.uncancel()
            return False
        finally:
            lane.at_the_gate.discard(worker)
        return True

    async def _put_off(self, lane: Lane, member: Member, trouble: Passing) -> None:
        lane.pace.failed(trouble.wait)
        log.info("a send failed for now: %s", trouble.reason)
        await self._away(self._books.failed, member, trouble)

    # ------------------------------------------------------------ leases

    def _holds(self, member: Member) -> bool:
        """Whether the lease outlasts a send begun now."""
        ends = self._leases.get(member)
        return ends is not None and ends - self._clock.now() >= timedelta(seconds=SEND_SECONDS)

    async def _gives_back(self, member: Member) -> None:
        self._leases.pop(member, None)
        try:
            await self._away(self._store.release, member)
        except NotSaved as trouble:
            log.warning("a lease was left to run out: %s", trouble.reason)

    def _keeps_renewing(self) -> None:
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.create_task(self._renews())

    async def _renews(self) -> None:
        while self._leases:
            await self._pause(RENEW_SECONDS)
            members = tuple(self._leases)
            now = self._clock.now()
            try:
                held = await self._away(self._store.renew, members, now, now + LEASE)
            except NotSaved as trouble:
                log.warning("leases could not be renewed: %s", trouble.reason)
                continue
            for member in members:
                if member in self._leases:
                    if member in held:
                        self._leases[member] = now + LEASE
                    else:
                        del self._leases[member]


def _passing(error: Exception) -> Passing:
    """What a gateway raised as a failure for now; one that it never should have raised by its kind alone."""
    match error:
        case Passing():
            return error
        case TimeoutError():
            return Passing("timeout")
        case _:
            log.error("a gateway failed: %s", type(error).__name__)
            return Passing(type(error).__name__)
