"""The clock that a person moves: by how much is kept beside the data, and a file that can't be read moves nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.clock import MachineClock, MovableClock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_the_clock_of_the_machine_tells_an_instant_in_utc() -> None:
    assert MachineClock().now().tzinfo is UTC


def test_a_clock_stands_where_it_was_put_and_goes_on_when_moved(tmp_path: Path) -> None:
    clock = MovableClock(tmp_path / "clock", NOON)
    assert clock.now() == NOON
    clock.move(timedelta(days=3, microseconds=1))
    assert clock.now() == NOON + timedelta(days=3, microseconds=1)
    assert MovableClock(tmp_path / "clock", NOON).now() == clock.now()
    clock.move(-clock.ahead)
    assert MovableClock(tmp_path / "clock", NOON).ahead == timedelta()


def test_a_clock_that_runs_runs_ahead(tmp_path: Path) -> None:
    clock = MovableClock(tmp_path / "clock")
    clock.move(timedelta(days=3))
    assert timedelta(days=2) < clock.now() - MachineClock().now() <= timedelta(days=3)


@pytest.mark.parametrize("content", [b"", b"soon", b"\xff\xfe", b"1e400", b"nan"])
def test_a_file_that_cannot_be_read_moves_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "clock").write_bytes(content)
    assert MovableClock(tmp_path / "clock", NOON).now() == NOON


def test_a_move_that_cannot_be_kept_is_not_made(tmp_path: Path) -> None:
    clock = MovableClock(tmp_path / "no-such-folder" / "clock", NOON)
    with pytest.raises(OSError, match="No such file"):
        clock.move(timedelta(days=1))
    assert clock.now() == NOON
