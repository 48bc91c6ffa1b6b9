"""How the days that a person can say are read: a table of patterns over the kinds of tokens, each with its function.

The first pattern that fits at a place wins, so longer ones stand higher. A function that returns None has not understood.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.when.lexer import Token

EARLIEST, LATEST = 1900, 2199  # years that a member can mean; others are slips
FARTHEST = 5000  # days; a longer span in days or weeks is a slip, and must not leave the calendar
LAST_HOUR = 24  # a number behind a date that is larger than this is no hour
DAY, WEEK, MONTH, YEAR = range(4)  # the units of the vocabulary
ONE_WEEK = (WEEK, 1)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reading may depend on besides the words: the member's day, and whether it is about what has been."""

    today: date
    past: bool

    def expects(self, day: date) -> bool:
        """Whether the day is on the side of today that is talked about; today is on both."""
        return day <= self.today if self.past else day >= self.today


Tokens = tuple[Token, ...]
Days = tuple[date, ...] | None  # readings, likeliest first
Rule = Callable[[Scene, Tokens], Days]


def _made(year: int, month: int, day: int) -> date | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(day: date, count: int, unit: tuple[int, int]) -> date | None:
    """The day so many units away; a day that the month does not have becomes its last."""
    kind, size = unit
    count *= size
    if kind in (DAY, WEEK):
        away = count * (7 if kind == WEEK else 1)
        return day + timedelta(days=away) if abs(away) <= FARTHEST else None
    months = day.year * 12 + day.month - 1 + count * (12 if kind == YEAR else 1)
    year, month = divmod(months, 12)
    if not EARLIEST <= year <= LATEST:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _only(day: date | None) -> Days:
    return None if day is None else (day,)


def _yearless(scene: Scene, month: int, day: int) -> date | None:
    """The next such day from today on, or the most recent one; 29 February waits for its year."""
    step = -1 if scene.past else 1
    for away in range(9):  # 1896 to 1904: the longest wait for a 29 February
        found = _made(scene.today.year + step * away, month, day)
        if found is not None and scene.expects(found):
            return found
    return None


def _month_day(scene: Scene, found: Tokens) -> Days:
    """A month and a day in either order, with or without a year."""
    month = next(token for token in found if token.kind == "M").numbers[0]
    numbers = [token for token in found if token.kind in "Nro"]
    years = [token for token in found if token.kind == "Y"] + numbers[1:]
    day = numbers[0].numbers[0]
    if not years:
        return _only(_yearless(scene, month, day))
    year = years[0].numbers[0]
    if years[0].kind == "N":
        if year <= LAST_HOUR:  # "3 Dec 15" may be an hour as well
            return None
        year += 2000
    return _only(_made(year, month, day))


def _three(scene: Scene, found: Tokens) -> Days:
    """Three numbers: the year first, or the day and the month in the order that fits; both orders when both fit.

    With dots the day comes first wherever dates are written with dots.
    """
    first, _, last = re.split(r"[./-]", found[0].text)
    a, b, c = found[0].numbers
    match len(first), len(last):
        case 4, 1 | 2:
            return _only(_made(a, b, c))
        case 1 | 2, 4:
            year = c
        case 1 | 2, 2:
            year = 2000 + c
        case _:
            return None
    orders = [_made(year, b, a), _made(year, a, b)]
    if "." in found[0].text and orders[0] is not None:
        del orders[1]
    return _nearest(scene, orders)


def _two(scene: Scene, found: Tokens) -> Days:
    """Two numbers, day and month in either order; with dots always day first."""
    a, b = found[0].numbers
    orders = [_yearless(scene, b, a)]
    if "." not in found[0].text:
        orders.append(_yearless(scene, a, b))
    return _nearest(scene, orders)


def _nearest(scene: Scene, orders: list[date | None]) -> Days:
    """The days that exist, the likeliest first: on the expected side of today, then the nearer."""
    days = {day for day in orders if day is not None}
    return tuple(sorted(days, key=lambda day: (not scene.expects(day), abs(day - scene.today)))) or None


def _of_month(scene: Scene, found: Tokens) -> Days:
    """The 3rd is in this month, or in the nearest that has such a day."""
    number = next(token for token in found if token.kind in "Nr").numbers[0]
    step = -1 if scene.past else 1
    for away in range(3):  # no two months in a row lack a day
        months = scene.today.year * 12 + scene.today.month - 1 + step * away
        day = _made(months // 12, months % 12 + 1, number)
        if day is not None and scene.expects(day):
            return (day,)
    return None


def _named(scene: Scene, found: Tokens) -> Days:
    return (scene.today + timedelta(days=found[0].numbers[0]),)


def _weekday(found: Tokens) -> int:
    return next(token for token in found if token.kind == "W").numbers[0]


def _ahead(scene: Scene, weekday: int) -> date:
    """The first such weekday after today."""
    return scene.today + timedelta(days=(weekday - scene.today.weekday() - 1) % 7 + 1)


def _behind(scene: Scene, weekday: int) -> date:
    """The last such weekday before today."""
    return scene.today - timedelta(days=(scene.today.weekday() - weekday - 1) % 7 + 1)


def _in_week(scene: Scene, weekday: int, weeks: int) -> date:
    """That weekday of this week, Monday to Sunday, or of one so many weeks away."""
    return scene.today + timedelta(days=weekday - scene.today.weekday() + 7 * weeks)


def _bare(scene: Scene, found: Tokens) -> Days:
    """On a Friday, "Friday" may be today."""
    weekday = _weekday(found)
    day = _behind(scene, weekday) if scene.past else _ahead(scene, weekday)
    return (day, scene.today) if weekday == scene.today.weekday() else (day,)


def _this(scene: Scene, found: Tokens) -> Days:
    """This Friday is this week's; where that is on the other side of today, the one on the expected side may be meant."""
    weekday = _weekday(found)
    day = _in_week(scene, weekday, 0)
    if scene.expects(day):
        return (day,)
    return (_behind(scene, weekday) if scene.past else _ahead(scene, weekday), day)


def _next(scene: Scene, found: Tokens) -> Days:
    """Of next Friday people differ on whether one still to come in this week counts, so then it is either."""
    weekday = _weekday(found)
    return tuple(dict.fromkeys((_ahead(scene, weekday), _in_week(scene, weekday, 1))))


def _coming(scene: Scene, found: Tokens) -> Days:
    return (_ahead(scene, _weekday(found)),)


def _last(scene: Scene, found: Tokens) -> Days:
    return (_behind(scene, _weekday(found)),)


def _weekday_of_week(scene: Scene, found: Tokens) -> Days:
    """Friday next week, nächste Woche Freitag."""
    if next(token for token in found if token.kind == "U").numbers != ONE_WEEK:
        return None
    weeks = {"L": -1, "V": 0, "X": 1, "C": 1}[next(token.kind for token in found if token.kind in "LVXC")]
    return (_in_week(scene, _weekday(found), weeks),)


def _weekday_week(scene: Scene, found: Tokens) -> Days:
    """Friday week is the Friday after the coming one."""
    if found[1].numbers != ONE_WEEK:
        return None
    return (_ahead(scene, _weekday(found)) + timedelta(days=7),)


def _span(found: Tokens) -> tuple[int, tuple[int, int]]:
    count = next(token for token in found if token.kind == "N").numbers[0]
    kind, size = next(token for token in found if token.kind == "U").numbers
    return count, (kind, size)


def _ago(scene: Scene, found: Tokens) -> Days:
    count, unit = _span(found)
    return _only(_moved(scene.today, -count, unit))


def _hence(scene: Scene, found: Tokens) -> Days:
    count, unit = _span(found)
    return _only(_moved(scene.today, count, unit))


def _counted_from(scene: Scene, found: Tokens) -> Days:
    """A week from Friday, two days from tomorrow, heute in einer Woche."""
    count, unit = _span(found)
    base = found[0] if found[0].kind == "T" else found[-1]
    start = (
        _ahead(scene, base.numbers[0]) if base.kind == "W" else scene.today + timedelta(days=base.numbers[0])
    )
    return _only(_moved(start, count, unit))


def nearest_weekday(day: date, weekday: int) -> date:
    """The day on that weekday that is nearest to a day."""
    around = (day + timedelta(days=away) for away in range(-3, 4))
    return next(near for near in around if near.weekday() == weekday)


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile("NUf?[WT]|TFNU"), _counted_from),
    (re.compile("NUAT"), _ago),
    (re.compile("BNU|NUA|NUL"), _ago),
    (re.compile("FNU|NUG"), _hence),
    (re.compile("[LVXC]Uf?W|W[LVXC]U"), _weekday_of_week),
    (re.compile("WU"), _weekday_week),
    (re.compile("XW|WX"), _next),
    (re.compile("LW|WL"), _last),
    (re.compile("CW|VCW"), _coming),
    (re.compile("VW"), _this),
    (re.compile("W"), _bare),
    (re.compile("a?[Nro]MY|Ma?[Nro]Y|YM[Nr]|a?[Nro]MN(?![phUKe])|MrN(?![phUKe])"), _month_day),
    (re.compile("a?[Nro]M|Ma?[Nro]"), _month_day),
    (re.compile("D"), _three),
    (re.compile("S"), _two),
    (re.compile("T"), _named),
    (re.compile("a?r"), _of_month),
    (re.compile("aN(?![phUK])"), _of_month),
)
