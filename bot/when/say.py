"""Days, times of day and spans, said as a person says them. Every day that is said is read back by `read_day` as itself.

Months and weekdays come from the CLDR by way of babel; the words between them are in `tongues`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.when.tongues import Tongue, tongue
from bot.when.wall import local

WEEK = 7
DAYS_AS_DAYS, DAYS_AS_WEEKS, DAYS_AS_MONTHS = (
    13,
    59,
    729,
)  # the last day that is counted in days, weeks, months
DAYS_A_MONTH, DAYS_A_YEAR = 30.4, 365.25
MINUTE, HOUR, DAY = 60, 3600, 86_400  # in seconds
MINUTES_AS_MINUTES = 90


def say_day(day: date, today: date, locale: str = "en") -> str:
    """The day as seen from today: "today", "Friday", "last Friday", farther off "Thu 3 December", with its year if another."""
    words = tongue(locale)
    away = (day - today).days
    near = {0: words.today, 1: words.tomorrow, -1: words.yesterday}.get(away)
    if near is not None:
        return near
    if abs(away) < WEEK:
        weekday = _formatted(day, "EEEE", words)
        return weekday if away > 0 else words.last[day.weekday()].format(day=weekday)
    return _dated(day, today, words, words.short)


def say_clock(clock: time, locale: str = "en") -> str:
    """The time of day: "9:30", "15:30"; "3:30 pm" where the locale's country says it so."""
    if not tongue(locale).halves:
        return f"{clock.hour}:{clock.minute:02}"
    return f"{(clock.hour - 1) % 12 + 1}:{clock.minute:02} {'am' if clock.hour < 12 else 'pm'}"  # noqa: PLR2004 (noon)


def say_moment(
    instant: datetime, zone: str, now: datetime, locale: str = "en", *, with_zone: bool = False
) -> str:
    """The moment in a zone: "tomorrow at 9:00", "Thursday 3 December at 15:30 (Berlin)"."""
    words = tongue(locale)
    there, today = local(instant, zone), local(now, zone).date()
    day = say_day(there.date(), today, locale)
    if abs((there.date() - today).days) >= WEEK:
        day = _dated(there.date(), today, words, words.long)
    said = words.at.format(day=day, clock=say_clock(there.time(), locale))
    return f"{said} ({say_zone(zone)})" if with_zone else said


def say_both(instant: datetime, mine: str, theirs: str, locale: str = "en") -> str:
    """The moment on both clocks: "15:30 Berlin / 9:30 New York", with weekdays when they differ; once when it is one clock."""
    here, there = local(instant, mine), local(instant, theirs)
    pair = [(here, mine), (there, theirs)] if mine != theirs else [(here, mine)]
    words = tongue(locale)
    return " / ".join(
        (f"{_formatted(at.date(), 'EEE', words)} " if here.date() != there.date() else "")
        + f"{say_clock(at.time(), locale)} {say_zone(zone)}"
        for at, zone in pair
    )


def say_zone(zone: str) -> str:
    """The city that an IANA zone is named for: "New York"; "UTC" is itself."""
    return zone.rpartition("/")[2].replace("_", " ")


def say_span(span: timedelta | int, locale: str = "en") -> str:
    """A span (days, if a number) from now: "in two days", "three weeks ago" when negative, "now" or "today" for none."""
    words = tongue(locale)
    if isinstance(span, int):
        span = timedelta(days=span)
        if not span:
            return words.today
    unit, count = _counted(abs(span))
    if count == 0:
        return words.now
    amount = words.amount(unit, count)
    return (words.ago if span < timedelta() else words.hence).format(amount=amount)


def _counted(span: timedelta) -> tuple[str, int]:
    """The unit in which a person counts a span of that length, and how many of them."""
    seconds = span.total_seconds()
    if seconds < MINUTES_AS_MINUTES * MINUTE:
        return "minute", round(seconds / MINUTE)
    if seconds < DAY:
        return "hour", round(seconds / HOUR)
    days = round(seconds / DAY)
    if days % WEEK and days <= DAYS_AS_DAYS:
        return "day", days
    if days <= DAYS_AS_WEEKS:
        return "week", round(days / WEEK)
    if days <= DAYS_AS_MONTHS:
        return "month", round(days / DAYS_A_MONTH)
    return "year", round(days / DAYS_A_YEAR)


def _dated(day: date, today: date, words: Tongue, pattern: str) -> str:
    return _formatted(day, pattern + (words.year if day.year != today.year else ""), words)


def _formatted(day: date, pattern: str, words: Tongue) -> str:
    from babel.dates import format_date  # noqa: PLC0415 (30 ms that only a said date needs)

    return format_date(day, pattern, words.cldr)
