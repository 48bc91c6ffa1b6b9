"""Days, times, zones and working days: read from a member's words, and said back as a person says them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A member's working days: `weekend` holds `date.weekday` numbers, `country` is an ISO code for the holidays."""

    weekend: frozenset[int] = frozenset({5, 6})
    country: str = ""
    subdivision: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of the day in which the bot may write, in the member's zone."""

    start: time = time(9)
    end: time = time(20)


def local(instant: datetime, zone: str) -> datetime:
    """The instant on the wall clock of that zone."""
    return instant.astimezone(ZoneInfo(zone))


def instant(day: date, clock: time, zone: str) -> datetime:
    """The instant at which the wall clock of that zone shows this, aware, in UTC."""
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)
