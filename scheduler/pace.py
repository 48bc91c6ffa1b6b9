"""How fast one platform is written to: evenly, never more than it takes in any window, and not at all while it wants none."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

# Seconds that a window is longer than it need be. Between the count here and the send, another thread may have the
# processor: measured, some milliseconds in ten thousand sends, which put 51 into one second where 50 were counted.
MARGIN = 0.02
TROUBLES = 5  # failures in a row after which it is the platform, not the member
LONGEST_CLOSED = 60.0  # seconds between two looks whether it is back

Pause = Callable[[float], Awaitable[None]]


class Pace:
    """The turns of one platform. Times are the loop's, in seconds."""

    def __init__(
        self, a_second: float, pause: Pause = asyncio.sleep, time: Callable[[], float] | None = None
    ) -> None:
        self._most = max(1, int(a_second))
        self._window = self._most / a_second + MARGIN
        self._step = 1 / a_second
        self._pause = pause
        self._time = time or asyncio.get_running_loop().time
        self._stamps: deque[float] = deque(maxlen=self._most)
        self._free = 0.0
        self._closed = 0.0
        self._troubles = 0
        self._queue = asyncio.Lock()

    async def turn(self) -> None:
        """Return at the moment at which a message may leave, and count it as gone."""
        async with self._queue:
            slot = max(self._time(), self._free)
            while True:
                at = max(slot, self._closed, self._oldest() + self._window)
                now = self._time()
                if now >= at:
                    break
                await self._pause(at - now)
            self._free = slot + self._step
            self._stamps.append(self._time())

    def went_well(self) -> None:
        """A message got through: the platform is there."""
        self._troubles = 0

    def failed(self, wait: float | None) -> None:
        """A message didn't get through. A stated wait holds for all; several failures in a row close for a growing while.

        A long stated wait is about one member, such as a DM that isn't open yet: limits on all are a matter of seconds.
        """
        self._troubles += 1
        close = wait if wait is not None and wait <= LONGEST_CLOSED else 0.0
        if self._troubles >= TROUBLES:
            close = max(close, min(2.0 ** (self._troubles - TROUBLES), LONGEST_CLOSED))
        self._closed = max(self._closed, self._time() + close)

    def _oldest(self) -> float:
        return self._stamps[0] if len(self._stamps) == self._most else -self._window
