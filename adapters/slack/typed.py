"""What is being typed in open forms, kept before it is lost: a closed modal tells nothing of what stood in it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from adapters.slack.arrivals import Typing

QUIET_SECONDS = 1.5  # of no typing before it is saved: a save for every key would be a hundred for one answer
REMEMBERED = 1_000  # forms taken lately, whose last keystrokes may still be on their way


class Typed:
    """Gathers keystrokes by modal and hands the last state to `keep` when there is quiet, and when the modal is closed."""

    def __init__(
        self, keep: Callable[[Typing], Awaitable[None]], start: Callable[[Awaitable[None]], object]
    ) -> None:
        self._keep = keep
        self._start = start
        self._standing: dict[str, Typing] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._taken: OrderedDict[str, None] = OrderedDict()

    def hears(self, typing: Typing) -> None:
        """One more keystroke or choice."""
        if typing.view in self._taken:
            return
        self._standing[typing.view] = typing
        self._stop(typing.view)
        loop = asyncio.get_running_loop()
        self._timers[typing.view] = loop.call_later(QUIET_SECONDS, self.closes, typing.view)

    def closes(self, view: str) -> None:
        """Keep what stands in that modal now."""
        self._stop(view)
        typing = self._standing.pop(view, None)
        if typing is not None and typing.values:
            self._start(self._keep(typing))

    def takes(self, view: str) -> None:
        """The form was taken: what is still on its way from it is old."""
        self._stop(view)
        self._standing.pop(view, None)
        self._taken[view] = None
        while len(self._taken) > REMEMBERED:
            self._taken.popitem(last=False)

    def closes_all(self) -> None:
        """Keep everything, because the program is ending."""
        for view in list(self._standing):
            self.closes(view)

    def _stop(self, view: str) -> None:
        timer = self._timers.pop(view, None)
        if timer is not None:
            timer.cancel()
