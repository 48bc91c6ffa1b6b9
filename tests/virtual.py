"""An event loop in which time goes by only when nothing else is left to do: hours of sending in a moment, the same each run."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


class _Leaping(selectors.DefaultSelector):
    """A selector that doesn't wait: it puts the loop's time forward by as much as it would have waited."""

    leapt = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(0)
        if not found:
            assert timeout is not None, "everything waits, and nothing will ever happen"
            self.leapt += max(timeout, 0.0)
        return found


class VirtualLoop(asyncio.SelectorEventLoop):
    """See above. Its time begins at 0."""

    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.leapt


@dataclass
class LoopClock:
    """See `bot.ports.Clock`: a start, and the loop's time since."""

    loop: asyncio.AbstractEventLoop
    start: datetime = MONDAY

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.loop.time())


def lives_through(story: Callable[[LoopClock], Coroutine[Any, Any, T]]) -> T:
    """Run a story to its end in a loop of its own, told by its clock."""
    loop = VirtualLoop()
    try:
        return loop.run_until_complete(story(LoopClock(loop)))
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()


async def here(call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """A blocking call, made at once: a thread would not know of this loop's time."""
    await asyncio.sleep(0)
    return call(*args, **kwargs)
