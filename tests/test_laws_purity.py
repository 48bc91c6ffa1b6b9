"""bot/ is pure, and time is aware: the laws hold, and each checker sees a violation that was planted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.laws import ROOT, impurities, naive_datetimes


def test_nothing_in_the_bot_awaits_or_reads_a_clock_or_rolls_dice() -> None:
    assert impurities(ROOT) == []


def test_every_datetime_is_made_with_its_zone() -> None:
    assert naive_datetimes(ROOT) == []


@pytest.mark.parametrize(
    "planted",
    [
        "async def f(): pass",
        "async def f(x): await x",
        "async def f(x): return [y async for y in x]",
        "class Gateway(Protocol):\n    async def send(self): await self.ready()",
        "from datetime import datetime, UTC\nnow = datetime.now(UTC)",
        "from datetime import datetime as D\nclock = D.now",
        "import datetime\nnow = datetime.datetime.now(datetime.UTC)",
        "import datetime as dt\ntoday = dt.date.today()",
        "from datetime import date\ndef f(): return date.today()",
        "from datetime import datetime\ndef f(): return datetime.utcnow()",
        "import time\nnow = time.time()",
        "import time as t\nnow = t.monotonic_ns()",
        "from time import perf_counter",
        "def f():\n    from time import time as what\n    return what()",
        "import random\nx = random.choice([1])",
        "from uuid import uuid4",
        "import os\nx = os.urandom(4)",
        "x = open('f')",
        "print('hello')",
        "import os\nx = os.environ['HOME']",
        "from sys import stdin",
    ],
)
def test_an_impurity_planted_in_the_bot_is_seen(planted: str, tmp_path: Path) -> None:
    _plant(tmp_path, "bot/steps/thank.py", planted)
    assert impurities(tmp_path)


def test_an_impurity_is_told_with_its_place(tmp_path: Path) -> None:
    _plant(tmp_path, "bot/nudges/owed.py", "import time\n\nnow = time.time()\n")
    assert impurities(tmp_path) == ["bot/nudges/owed.py:3: a clock: time.time"]


@pytest.mark.parametrize(
    "harmless",
    [
        "from datetime import datetime\ndef f(now: datetime) -> str: return now.isoformat()",
        "def f(notebook, now): return notebook.today(now)",
        "def f(self): self.now()\ntime = 4\nx = time.real",
        "import random\ndef f(seed): return random.Random(seed).random()",
        "from bot.steps import time\nx = time.words",
        "from . import time, random\nx = time.now",
        "class Field:\n    input: str",
        "class Gateway(Protocol):\n    async def send(self) -> None:\n        'Send it.'\n\n    async def find(self): ...",
    ],
)
def test_what_only_looks_like_an_impurity_is_let_be(harmless: str, tmp_path: Path) -> None:
    _plant(tmp_path, "bot/engine.py", harmless)
    assert impurities(tmp_path) == []


def test_the_composition_root_may_read_the_clock(tmp_path: Path) -> None:
    _plant(tmp_path, "bot/__main__.py", "import time\nasync def main(): print(time.time())")
    assert impurities(tmp_path) == []


@pytest.mark.parametrize("part", ["bot", "adapters/console", "scheduler"])
@pytest.mark.parametrize(
    "planted",
    [
        "x = datetime(2026, 3, 29, 2, 30)",
        "x = datetime(2026, 3, 29, tzinfo=None)",
        "x = datetime.combine(day, hour)",
        "x = datetime.fromtimestamp(0)",
        "x = datetime.now()",
        "x = datetime.utcnow()",
        "x = datetime.strptime(text, '%Y')",
        "x = moment.replace(tzinfo=None)",
    ],
)
def test_a_naive_datetime_that_is_planted_is_seen(planted: str, part: str, tmp_path: Path) -> None:
    _plant(tmp_path, f"{part}/dates.py", f"from datetime import datetime\n{planted}\n")
    assert [breach.split(": ")[0] for breach in naive_datetimes(tmp_path)] == [f"{part}/dates.py:2"]


@pytest.mark.parametrize(
    "aware",
    [
        "x = datetime(2026, 3, 29, 2, 30, tzinfo=zone)",
        "x = datetime(2026, 3, 29, 2, 30, 0, 0, zone)",
        "x = datetime.combine(day, hour, zone)",
        "x = datetime.combine(day, hour, tzinfo=zone)",
        "x = datetime.fromtimestamp(0, tz=UTC)",
        "x = moment.replace(tzinfo=zone)",
    ],
)
def test_an_aware_datetime_is_let_be(aware: str, tmp_path: Path) -> None:
    _plant(tmp_path, "bot/dates.py", f"from datetime import UTC, datetime\n{aware}\n")
    assert naive_datetimes(tmp_path) == []


def _plant(root: Path, name: str, source: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True)
    path.write_text(source)
