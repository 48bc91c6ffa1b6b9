"""Who is owed something and when, in memory: a heap whose outdated entries are passed over when they come up."""

from __future__ import annotations

import heapq
import threading
from collections.abc import Mapping
from datetime import datetime

from bot.notebook import Member


class Due:
    """The next moment of each member, and who is on a lease. Safe to call from several threads; leases end with the process."""

    def __init__(self, moments: Mapping[Member, datetime]) -> None:
        self._moments = dict(moments)
        self._heap = [(moment, member) for member, moment in self._moments.items()]
        self._leases: dict[Member, datetime] = {}
        self._mutex = threading.Lock()
        heapq.heapify(self._heap)

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
                heapq.heappush(self._heap, (moment, member))

    def forget(self, member: Member) -> None:
        """Drop the member's moment and lease."""
        with self._mutex:
            self._moments.pop(member, None)
            self._leases.pop(member, None)

    def first(self) -> datetime | None:
        """The earliest moment of all that are not on a lease."""
        with self._mutex:
            return self._heap[0][0] if self._settled() else None

    def claim(self, now: datetime, until: datetime, most: int) -> tuple[Member, ...]:
        """Up to `most` members whose moment has come, earliest first, each on a lease from now on."""
        with self._mutex:
            for member in [member for member, ends in self._leases.items() if ends <= now]:
                self._end(member)
            claimed: list[Member] = []
            while len(claimed) < most and self._settled() and self._heap[0][0] <= now:
                member = heapq.heappop(self._heap)[1]
                self._leases[member] = until
                claimed.append(member)
            return tuple(claimed)

    def release(self, member: Member) -> None:
        """End the member's lease, if there is one."""
        with self._mutex:
            if member in self._leases:
                self._end(member)

    def _end(self, member: Member) -> None:
        del self._leases[member]
        moment = self._moments.get(member)
        if moment is not None:
            heapq.heappush(self._heap, (moment, member))

    def _settled(self) -> bool:
        """Pass over entries that no longer hold; whether one is left, which then stands first."""
        while self._heap:
            moment, member = self._heap[0]
            if self._moments.get(member) == moment and member not in self._leases:
                return True
            heapq.heappop(self._heap)
        return False
