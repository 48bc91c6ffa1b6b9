from __future__ import annotations

import os
import random
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from adapters.storage.tiny import TinyStore
from bot.notebook import Member, Notebook, Preferences, Research
from bot.nudges import next_due
from bot.policy import DEFAULT
from tests.postbox import Postbox
from tests.sender import Nursery
from tests.stores import keep

FEW, MANY = 60, 200  # members
LONGEST = 0.03  # seconds between the arrival that is waited for and the kill: a send, and what comes before and after it


def members(folder: Path, round_: int, count: int) -> None:
    """So many members whose journeys went quiet long ago: each is owed one message, now, at any hour."""
    now = datetime.now(UTC)
    always = Preferences(zone="UTC", weekend=(), hours=(time(0), time(23, 59, 59)))
    store = TinyStore(folder)
    for number in range(count):
        left = now - timedelta(days=40)
        member = Member("test", "", f"{round_}/{number}")
        book = Notebook(member, left, left, always, Research(field="marine biology"))
        keep(store, book, next_due(book, now, DEFAULT))
    store.close()


def killed(
    tmp_path: Path, kills: int, how: str, count: int = FEW, *, until_caught: bool = False
) -> tuple[int, int, int]:
    """Deliver to so many members at a time, killed so many times in all; how many are expected, lost and doubled.

    Every round is let run to its end. `until_caught` stops after the first in which something was lost or doubled.
    """
    chance = random.Random(17)
    lost = doubled = rounds = done = 0
    with running() as (postbox, nursery):
        while done < kills and not (until_caught and lost + doubled):
            folder = tmp_path / str(rounds)
            members(folder, rounds, count)
            ended = -1
            while ended != 0:
                child = nursery.starts(folder, postbox.port, how)
                over = threading.Event()
                if done < kills:
                    before = len(postbox.arrivals())
                    wanted = before + chance.randrange(count // 4)
                    delay = chance.uniform(0, LONGEST)
                    killer = threading.Thread(target=kill, args=(postbox, wanted, delay, child, over))
                    killer.start()
                    ended = nursery.ended()
                    over.set()
                    while killer.is_alive():
                        postbox.is_enough()
                        killer.join(0.01)
                else:
                    ended = nursery.ended()
                assert ended in {0, -signal.SIGKILL}
                done += ended != 0
            arrived = Counter(postbox.arrivals())
            expected = [f"{rounds}/{number}" for number in range(count)]
            lost += sum(arrived[one] == 0 for one in expected)
            doubled += sum(arrived[one] > 1 for one in expected)
            rounds += 1
    return rounds * count, lost, doubled


def kill(postbox: Postbox, wanted: int, delay: float, process: int, over: threading.Event) -> None:
    """Kill it when so many messages have arrived in all and a moment more has gone by, unless it has ended before."""
    postbox.waits(wanted)
    if not over.wait(delay):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


@contextmanager
def running() -> Iterator[tuple[Postbox, Nursery]]:
    postbox, nursery = Postbox(), Nursery()
    try:
        yield postbox, nursery
    finally:
        nursery.closes()
        postbox.closes()


def test_killed_at_random_moments_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    expected, lost, doubled = killed(tmp_path, 6, "well")
    assert (lost, doubled) == (0, 0), f"of {expected}"


def test_whoever_settles_before_the_send_loses_messages_and_is_caught(tmp_path: Path) -> None:
    _, lost, doubled = killed(tmp_path, 30, "settles-first", until_caught=True)
    assert lost > 0
    assert doubled == 0


def test_whoever_sends_again_without_looking_doubles_messages_and_is_caught(tmp_path: Path) -> None:
    _, lost, doubled = killed(tmp_path, 30, "sends-again-without-looking", until_caught=True)
    assert lost == 0
    assert doubled > 0


@pytest.mark.torture
def test_killed_five_hundred_times_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    expected, lost, doubled = killed(tmp_path, 500, "well", MANY)
    assert (lost, doubled) == (0, 0), f"of {expected}"
