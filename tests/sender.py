"""A nursery of delivering processes: each is forked with everything imported, so that killing hundreds of them takes no time.

Standard input gives one line a run, "FOLDER PORT HOW"; standard output tells the process's id, and how it ended.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from adapters.clock import MachineClock
from adapters.storage.tiny import TinyStore
from bot.notebook import Member
from scheduler.books import Books, Ready
from scheduler.delivery import Delivery
from tests.postbox import ROOT, PostGateway


class SettlesFirst(Books):
    """Plants a mistake: it writes down that a message was delivered before it is sent."""

    def begins(self, member: Member) -> Ready | None:
        step = super().begins(member)
        assert isinstance(step, Ready | None)
        if step is not None:
            super().arrived(member, step.token)
        return step


async def delivers(folder: Path, port: int, how: str) -> None:
    """Deliver what is due, and return when nothing is."""
    store, clock = TinyStore(folder), MachineClock()
    books = SettlesFirst(store, clock) if how == "settles-first" else Books(store, clock)
    gateway = PostGateway(port, blind=how == "sends-again-without-looking")
    delivery = Delivery(store, books, {"test": gateway}, clock)
    while (due := store.next_due()) is not None and due <= clock.now():
        await delivery.deliver()
        await delivery.idle()
    await delivery.stop()
    store.close()


class Nursery:
    """The nursery, from outside."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.sender"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def starts(self, folder: Path, port: int, how: str) -> int:
        """Start a process that delivers; its id."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{folder} {port} {how}\n")
        self._process.stdin.flush()
        return int(self._hears())

    def ended(self) -> int:
        """Wait until it has ended; its exit status, negative for a signal."""
        return int(self._hears())

    def closes(self) -> None:
        self._process.communicate(timeout=20)

    def _hears(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def main() -> None:
    """Fork, and tell."""
    for line in sys.stdin:
        folder, port, how = line.split()
        child = os.fork()
        if child == 0:
            asyncio.run(delivers(Path(folder), int(port), how))
            os._exit(0)
        print(child, flush=True)  # noqa: T201  this is how it tells
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201  as above


if __name__ == "__main__":
    main()
