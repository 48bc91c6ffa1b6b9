from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.doctor import NOTE, WakeUps, examined, report
from adapters.storage.tiny import TinyStore
from bot.notebook import Delivery, Member, Notebook
from bot.nudges import ledger, next_due
from bot.policy import DEFAULT
from tests.nudging import nudged
from tests.stores import keep
from tests.terminal import runs

NOW = datetime(2026, 3, 24, 12, tzinfo=UTC)


def notebooks() -> list[Notebook]:
    """One member who is owed something, one later, one in doubt, one put off, one not reached, one at peace elsewhere."""
    quiet = nudged(now=NOW - timedelta(days=30)).notebook
    recent = nudged(now=NOW - timedelta(days=3)).notebook
    doubtful = replace(recent, deliveries=(Delivery(("x",), "t", NOW, "sending"),))
    books = [
        quiet,
        recent,
        doubtful,
        ledger.put_off(quiet, "http-503", NOW + timedelta(minutes=5)),
        ledger.unreached(quiet, "dms-closed", NOW + timedelta(hours=1), NOW),
    ]
    named = [replace(book, member=Member("slack", "T1", f"U{at}")) for at, book in enumerate(books)]
    return [*named, Notebook(Member("console", "", "me"), NOW)]


def test_the_doctor_tells_last_wake_up_next_due_due_in_doubt_and_failing_by_reason_per_platform() -> None:
    told = report(examined(notebooks(), NOW, DEFAULT), NOW - timedelta(seconds=20), NOW)
    assert told.splitlines() == [
        "last wake-up: 2026-03-24 11:59:40 (20 seconds ago)",
        "console: 1 member",
        "  next due: none",
        "  due now:  0",
        "  in doubt: 0",
        "  failing:  none",
        "  not reached: none",
        "slack: 5 members",
        "  next due: 2026-03-24 12:05:00 (in 5 minutes)",
        "  due now:  2",
        "  in doubt: 1",
        "  failing:  1 http-503",
        "  not reached: 1 dms-closed",
    ]


def test_a_program_that_has_not_woken_up_for_long_is_pointed_at() -> None:
    assert "nothing is being sent" in report({}, NOW - timedelta(hours=3), NOW)
    assert report({}, None, NOW).splitlines() == ["last wake-up: none", "no notebooks yet"]


def test_the_last_wake_up_is_kept_and_rubbish_is_none(tmp_path: Path) -> None:
    notes = WakeUps(tmp_path / NOTE)
    assert notes.last() is None
    notes.note(NOW)
    assert notes.last() == NOW
    for rubbish in ("soon", "2026-03-24 12:00"):
        (tmp_path / NOTE).write_text(rubbish)
        assert notes.last() is None


def test_askaround_doctor_looks_while_the_program_runs(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert runs(data, "doctor").returncode == 1
    store = TinyStore(data)
    for book in notebooks():
        keep(store, book, next_due(book, NOW, DEFAULT))
    ran = runs(data, "doctor")
    store.close()
    assert ran.returncode == 0, ran.stderr
    assert "slack: 5 members" in ran.stdout
    assert "in doubt: 1" in ran.stdout
    assert "marine" not in ran.stdout
