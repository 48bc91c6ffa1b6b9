"""Working days, and the hours in which a member may be written to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.when.wall import instant as instant_at
from bot.when.wall import local

SATURDAY, SUNDAY = 5, 6
NOON = time(12)  # what is sent at noon or later counts from the next working day (kongaiwen/2hjs-tracker)


@lru_cache(maxsize=256)
def holidays_of(country: str, subdivision: str, year: int) -> frozenset[date]:
    """The public holidays of a country (ISO 3166 code) and one of its parts in a year; none for a place not known."""
    import holidays  # noqa: PLC0415 (117 ms that a community without a country never pays)

    try:
        return frozenset(holidays.country_holidays(country, subdiv=subdivision or None, years=year))
    except NotImplementedError:
        return frozenset()


def knows_country(country: str, subdivision: str = "") -> bool:
    """Whether holidays are known for an ISO 3166 country code, and for that part of it if one is given."""
    import holidays  # noqa: PLC0415 (as above)

    parts = holidays.list_supported_countries(include_aliases=True).get(country)
    return parts is not None and (not subdivision or subdivision in parts)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days count: not those of the weekend (`date.weekday` numbers), nor the holidays of the country if one is set.

    A weekend of seven days raises ValueError: there would be no working day to count.
    """

    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    country: str = ""
    subdivision: str = ""

    def __post_init__(self) -> None:
        if self.weekend >= frozenset(range(7)):
            raise ValueError("a weekend of seven days leaves no working day")

    def is_working(self, day: date) -> bool:
        """Whether the day is neither of the weekend nor a holiday."""
        if day.weekday() in self.weekend:
            return False
        return not self.country or day not in holidays_of(self.country, self.subdivision, day.year)

    def add(self, start: date, count: int) -> date:
        """The working day that many working days after the start (before it, if negative); the start itself for 0."""
        step = timedelta(days=1 if count > 0 else -1)
        day = start
        for _ in range(abs(count)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def first_counted(self, sent: datetime) -> date:
        """The working day from which to count for what was sent at a local time: that day before noon, else the next."""
        day = sent.date()
        return day if sent.time() < NOON and self.is_working(day) else self.add(day, 1)


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a member's day in which they may be written to, the end not included; the start is before the end."""

    start: time = time(9)
    end: time = time(20)

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError("hours end after they start")


def next_allowed(instant: datetime, zone: str, hours: Hours, working: WorkingDays) -> datetime:
    """The first moment at or after an instant that is within the hours on a working day of the zone."""
    day = local(instant, zone).date()
    while True:
        opens, closes = instant_at(day, hours.start, zone), instant_at(day, hours.end, zone)
        if (
            opens < closes and instant < closes and working.is_working(day)
        ):  # a clock put forward can swallow the hours
            return max(instant, opens)
        day += timedelta(days=1)
