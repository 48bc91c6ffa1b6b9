"""Who is owed something and when, in memory: a heap a platform, whose outdated entries are passed over when they come up."""

from __future__ import annotations

import heapq
import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.notebook import Member

Heap = list[tuple[datetime, Member]]


class Due:
    """The next moment of each member, and who is on a lease. Safe to call from several threads; leases end with the process."""

    def __init__(self, moments: Mapping[Member, datetime]) -> None:
        self._moments = dict(moments)
        self._heaps: defaultdict[str, Heap] = defaultdict(list)
        for member, moment in self._moments.items():
            self._heaps[member.platform].append((moment, member))
        for heap in self._heaps.values():
            heapq.heapify(heap)
        self._leases: dict[Member, datetime] = {}
        self._mutex = threading.Lock()

    def put(self, member: Member, moment: datetime | None) -> None:
        """Take this for the member's moment from now on; None for nothing owed. A lease stays as it is."""
        with self._mutex:
            if moment == self._moments.get(member):
                return
            if moment is None:
                del self._moments[member]
                return
            self._moments[member] = moment
            if member not in self._leases:
                heapq.heappush(self._heaps[member.platform], (moment, member))

    def forget(self, member: Member) -> None:
        """Drop the member's moment and lease."""
        with self._mutex:
            self._moments.pop(member, None)
            self._leases.pop(member, None)

    def first(self, platforms: frozenset[str] | None = None) -> datetime | None:
        """The earliest moment of all on these platforms (None: on any) that are not on a lease."""
        with self._mutex:
            heap = self._earliest(platforms)
            return heap[0][0] if heap else None

    def claim(
        self, now: datetime, until: datetime, most: int, platforms: frozenset[str] | None = None
    ) -> tuple[Member, ...]:
        """Up to `most` members on these platforms (None: on any) whose moment has come, earliest first, each on a lease now."""
        with self._mutex:
            for member in [member for member, ends in self._leases.items() if ends <= now]:
                self._end(member)
            claimed: list[Member] = []
            while len(claimed) < most:
                heap = self._earliest(platforms)
                if not heap or heap[0][0] > now:
                    break
                member = heapq.heappop(heap)[1]
                self._leases[member] = until
                claimed.append(member)
            return tuple(claimed)

    def renew(self, members: Iterable[Member], now: datetime, until: datetime) -> frozenset[Member]:
        """Put off the end of the leases that are still held; those members."""
        with self._mutex:
            held = frozenset(member for member in members if self._leases.get(member, now) > now)
            self._leases.update(dict.fromkeys(held, until))
            return held

    def release(self, member: Member) -> None:
        """End the member's lease, if there is one."""
        with self._mutex:
            if member in self._leases:
                self._end(member)

    def _end(self, member: Member) -> None:
        del self._leases[member]
        moment = self._moments.get(member)
        if moment is not None:
            heapq.heappush(self._heaps[member.platform], (moment, member))

    def _earliest(self, platforms: frozenset[str] | None) -> Heap | None:
        """The heap of the earliest moment, which stands first in it; None where nothing is left."""
        names = self._heaps.keys() if platforms is None else platforms & self._heaps.keys()
        left = [heap for name in names if self._settled(heap := self._heaps[name])]
        return min(left, key=lambda heap: heap[0], default=None)

    def _settled(self, heap: Heap) -> bool:
        """Pass over entries that no longer hold; whether one is left, which then stands first."""
        while heap:
            moment, member = heap[0]
            if self._moments.get(member) == moment and member not in self._leases:
                return True
            heapq.heappop(heap)
        return False
