"""Between wall clocks and instants. Instants are aware UTC datetimes, as everywhere in the house."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def local(instant: datetime, zone: str) -> datetime:
    """The instant on the wall clock of an IANA zone, aware."""
    return instant.astimezone(ZoneInfo(zone))


def instant(day: date, clock: time, zone: str) -> datetime:
    """The moment at which the wall clock of an IANA zone shows that day and time.

    A time that the clock skips when it is put forward is as much later as it is put forward by;
    one that it shows twice is the first of the two.
    """
    return datetime.combine(day, clock.replace(fold=0), tzinfo=ZoneInfo(zone)).astimezone(UTC)
