"""Days in a member's words, read for a form: either the day, or the exact and kind reason at the field."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from bot.copy import label
from bot.message import Values
from bot.steps.step import Scene
from bot.steps.zone import either
from bot.when import Unsure, read_day, say_day

ALWAYS_THERE = "28"  # the last day that every month has
_LATE = re.compile(r"(?<![0-9])(?:29|30|31)(?![0-9])")


def read_past_day(words: str, scene: Scene) -> date | str:
    """A day that has been, or today; or why these words aren't one."""
    locale = scene.notebook.preferences.locale
    day = _read(words, scene.today, past=True, locale=locale)
    if isinstance(day, date) and day > scene.today:
        return label("dates.not_yet", day=written(day, locale))
    return day


def read_coming_day(words: str, scene: Scene) -> date | str:
    """A day that may be ahead or have been; or why these words aren't one."""
    return _read(words, scene.today, past=False, locale=scene.notebook.preferences.locale)


def insists(form: str, scene: Scene, values: Values) -> bool:
    """Whether the very same was sent once already and refused: the member has read the doubt, and means it.

    What was typed is kept by name as a whole only when the form is sent, so nothing half-filled counts.
    """
    begun = scene.notebook.unfinished
    if begun is None or (begun.form, begun.contact, begun.value) != (form, scene.about, scene.value):
        return False
    before = dict(begun.values)
    return all(before.get(name) == value for name, value in values.items())


def written(day: date, locale: str) -> str:
    """The day with its year, as one can type it: "Fri 3 April 2026"."""
    return say_day(day, day - timedelta(days=800), locale)  # seen from another year, the year is said


def _read(words: str, today: date, *, past: bool, locale: str) -> date | str:
    read = read_day(words, today, past=past)
    if isinstance(read, Unsure):
        return label("dates.unsure", choices=either(tuple(written(day, locale) for day in read.readings)))
    if read is not None:
        return read
    near = read_day(_LATE.sub(ALWAYS_THERE, words), today, past=past) if _LATE.search(words) else None
    if isinstance(near, date):
        last = calendar.monthrange(near.year, near.month)[1]
        return label("dates.no_such_day", last=written(near.replace(day=last), locale))
    return label("dates.not_a_day")
