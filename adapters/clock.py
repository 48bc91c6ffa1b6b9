"""The clocks: the machine's, and one that a person moves, for trying weeks in minutes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path


class MachineClock:
    """The time of the machine; see `bot.ports.Clock`."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock that runs ahead of the machine's, or stands still at a moment, by as much as a file says, so that it survives.

    The file holds seconds, as text; one that can't be read counts as none.
    """

    def __init__(self, kept_in: Path, stands_at: datetime | None = None) -> None:
        self._kept_in = kept_in
        self._stands_at = stands_at
        self._ahead = _ahead(kept_in)

    @property
    def ahead(self) -> timedelta:
        """How far it was moved."""
        return self._ahead

    def now(self) -> datetime:
        """The instant that it shows, aware, in UTC."""
        return (self._stands_at or datetime.now(UTC)) + self._ahead

    def move(self, by: timedelta) -> None:
        """Move it, and keep that. Raises OSError where it can't be kept, and is then not moved."""
        ahead = self._ahead + by
        beside = self._kept_in.with_suffix(".new")
        beside.write_text(f"{ahead.total_seconds():.6f}\n", encoding="ascii")
        beside.replace(self._kept_in)
        self._ahead = ahead


def _ahead(path: Path) -> timedelta:
    try:
        return timedelta(seconds=float(path.read_text(encoding="ascii")))
    except (OSError, ValueError, OverflowError):
        return timedelta()
