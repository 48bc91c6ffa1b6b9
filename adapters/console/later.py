"""What "/later" means: the moment to which a person wants the clock moved. Pure."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TypeVar

from bot.when import Unsure, instant, local, read_clock, read_moment
from bot.when.lexer import folded

T = TypeVar("T")

_SPAN = re.compile(
    r"(?:in )?(?P<count>\d{1,4}|an?|one) ?(?P<unit>min(?:ute)?|h|hour|d|day|w|week|month|year)s?"
)
_SHORT = {
    "min": timedelta(minutes=1),
    "minute": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "hour": timedelta(hours=1),
}
_DAYS = {"d": 1, "day": 1, "w": 7, "week": 7, "month": 30, "year": 365}
A_WEEK = 7
MORNING = time(9)  # a day without an hour is meant from when people work
LONGEST = timedelta(days=3660)  # ten years; a notebook further ahead than that is a slip


def meant(words: str, now: datetime, zone: str) -> datetime | None:
    """The instant that the words mean, on the wall clock of that zone; None when they mean none, or more than ten years on.

    Days keep the hour. A time of day alone is the next one; a day alone is its morning. It may lie in the past.
    """
    span = _SPAN.fullmatch(folded(words))
    here = local(now, zone)
    if span:
        count = int(span["count"]) if span["count"].isdecimal() else 1
        unit = span["unit"]
        to = (
            now + count * _SHORT[unit]
            if unit in _SHORT
            else instant(here.date() + timedelta(days=count * _DAYS[unit]), here.time(), zone)
        )
        return to if to - now <= LONGEST else None
    moment = read_moment(words, here.date())
    day, clock = _likeliest(moment.day), _likeliest(moment.clock)
    if day is None and clock is None:
        clock = _likeliest(read_clock(words))
    if day is None and clock is None:
        return None
    if day is None:
        today = instant(here.date(), clock or MORNING, zone)
        return today if today > now else instant(here.date() + timedelta(days=1), clock or MORNING, zone)
    to = instant(day, clock or MORNING, zone)
    if to <= now and day == here.date() and "today" not in folded(words):
        to = instant(
            day + timedelta(days=A_WEEK), clock or MORNING, zone
        )  # "mon 9:00", said on a Monday at ten
    return to if to - now <= LONGEST else None


def _likeliest(reading: T | Unsure[T] | None) -> T | None:
    return reading.readings[0] if isinstance(reading, Unsure) else reading
