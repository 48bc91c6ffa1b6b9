"""What a durable turn costs from 100 members to 100,000: one JSON line a size. Nothing but the number of members differs.

Times are of the wall and of the processor, because on a busy machine only the second tells what the program does.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from adapters.storage.disk import Disk
from adapters.storage.tiny import TinyStore
from bot.contact import Contact, Note
from bot.events import Opened, Said, Typed
from bot.guide import Guide
from bot.notebook import REMEMBERED_EVENTS, Assumption, Member, Notebook, Preferences, Question, Research

SIZES = (100, 1_000, 10_000, 100_000)
TURNS = 3_000
WARM = 300  # turns that are not counted: imports, caches
CONTACTS = 10
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WORDS = "benthic pelagic survey grant budget harbour proposal ship season dive sample paper map tide".split()


class Counting(Disk):
    """Counts the bytes that are written."""

    def __init__(self) -> None:
        self.written = 0

    def put(self, file: int, content: memoryview) -> int:
        """Write, and count."""
        self.written += len(content)
        return super().put(file, content)


class Careless(Disk):
    """Writes without waiting for the disk, to fill a folder in a minute; nothing is measured on it."""

    def sync(self, file: int) -> None:
        """Wait for nothing."""


class Still:
    """A clock that stands, so that no turn falls due."""

    def now(self) -> datetime:
        """Noon."""
        return NOON


def member(number: int) -> Member:
    """The member of that number."""
    return Member("slack", "T0ASKAROUND", f"U{number:09d}")


def notebook(number: int) -> Notebook:
    """A notebook as after some months: ten contacts with notes, a list of questions, and all the event ids it ever keeps."""
    chance = Random(number)

    def words(some: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(some))

    contacts = tuple(
        Contact(
            f"c{at}",
            f"Contact {words(1)} {at}",
            NOON,
            words(2),
            words(2),
            words(3),
            notes=(Note(f"n{at}", NOON, words(20)),),
        )
        for at in range(CONTACTS)
    )
    return Notebook(
        member(number),
        NOON,
        seen_at=NOON,
        preferences=Preferences(zone="Europe/Lisbon"),
        research=Research("marine biology", why=words(12), assumptions=(Assumption("a1", words(8)),)),
        introduction=words(60),
        questions=tuple(Question(f"q{at}", words(12)) for at in range(8)),
        contacts=contacts,
        acted_on=tuple(f"Ev{number:09d}{at:04d}" for at in range(REMEMBERED_EVENTS)),
    )


def fill(data: Path, size: int) -> None:
    """Make so many members, each with the two files beside its record that it has in the long run."""
    store = TinyStore(data, Careless())
    for number in range(size):
        whole = notebook(number)
        with store.transaction(whole.member) as turn:
            turn.save(whole, NOON + timedelta(days=1, seconds=number))
    store.close()
    for record in data.glob("notebooks/*/*.json"):
        for ending in (".last.json", ".spare"):
            shutil.copyfile(record, record.with_suffix(ending))
    subprocess.run(["/bin/sync"], check=False)


def measure(data: Path, size: int) -> dict[str, float]:
    """Open the folder, as a process that has just begun, and take turns of members drawn by chance."""
    disk = Counting()
    began, worked = time.perf_counter(), time.process_time()
    store = TinyStore(data, disk)
    started, start_work = time.perf_counter() - began, time.process_time() - worked
    guide, chance, events = Guide(store, Still()), Random(1), count()
    spent: list[float] = []
    for turn in range(TURNS + WARM):
        who = member(chance.randrange(size))
        event = (
            Opened(f"ev{next(events)}", "people"),
            Typed(f"ev{next(events)}", "person.note", "c1", "", {"text": "Half a note about the harbour"}),
            Said(f"ev{next(events)}", "what next"),
        )[turn % 3]
        if turn == WARM:
            disk.written = 0
            worked = time.process_time()
        began = time.perf_counter()
        guide.handle(who, event)
        spent.append(time.perf_counter() - began)
    work = time.process_time() - worked
    spent = sorted(spent[WARM:])
    store.close()
    return {
        "members": size,
        "turns_per_s": round(TURNS / sum(spent)),
        "p50_ms": round(spent[TURNS // 2] * 1e3, 2),
        "p99_ms": round(spent[TURNS * 99 // 100] * 1e3, 2),
        "bytes_per_turn": round(disk.written / TURNS),
        "cpu_ms": round(work / TURNS * 1e3, 2),
        "start_s": round(started, 2),
        "start_cpu_s": round(start_work, 2),
        "rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    """Measure each size in a process of its own, so that none inherits the memory of another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of members")
    parser.add_argument(
        "--folder", type=Path, default=Path(), help="where to make the data: the disk that is measured"
    )
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    for size in options.sizes:
        if options.measure:
            print(json.dumps(measure(options.measure, size)), flush=True)
            continue
        data = Path(tempfile.mkdtemp(prefix="turns-", dir=options.folder))
        try:
            fill(data, size)
            subprocess.run(
                [sys.executable, "-m", "benchmarks.turns", str(size), "--measure", str(data)], check=True
            )
        finally:
            shutil.rmtree(data)


if __name__ == "__main__":
    main()
