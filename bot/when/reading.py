"""Days, times of day and moments out of a member's words.

What is not certain is asked about or not read, for a wrong day is worse than none: unknown words are passed over,
but a number, a weekday, a month or a "not" that is not understood means that nothing is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from bot.when import clocks
from bot.when.clocks import dotted
from bot.when.days import Scene
from bot.when.elsewhere import Elsewhere, parted
from bot.when.lexer import Token, tokens
from bot.when.scan import HARMLESS, Found, scan
from bot.when.unsure import Unsure

MOST_READINGS = 4  # more than that is not a question any more
ANY_DAY = date(2000, 1, 1)  # for words that are read for their hour alone
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time of day, each as `read_day` and `read_clock` give them."""

    day: date | Unsure[date] | None
    clock: time | Unsure[time] | None


def read_day(words: str, today: date, *, past: bool = False) -> date | Unsure[date] | None:
    """The day that the words mean, for a member whose day it is; None when they mean none, or not certainly.

    With `past`, weekdays and dates without a year are the most recent ones, else the next ones, today included.
    """
    found = _found(words, Scene(today, past), clock_first=False)
    return None if found is None else _one_day(found)


def read_clock(words: str) -> time | Unsure[time] | None:
    """The time of day that the words mean; from 1 to 7 without am or pm both halves of the day are readings.

    None when they mean none, or name the zone whose time it is: that needs a day (`read_moment`).
    """
    rest, elsewhere = parted(words)
    found = _found(rest, Scene(ANY_DAY, past=False), clock_first=True)
    return None if found is None or elsewhere else _one_clock(found)


def read_moment(words: str, today: date, *, zone: str = "", theirs: str = "") -> Moment:
    """The day and the time of day that the words mean in the member's zone, each None when absent or not certain.

    A moment said in the time of another place ("Tuesday 3pm CET", "9:00 New York time", "15:30 their time") is turned to the
    member's `zone`, with `theirs` for the other person's; where that can't be done the time of day is None.
    """
    rest, elsewhere = parted(words)
    found = _found(rest, Scene(today, past=False), clock_first=False)
    if found is None:
        return Moment(None, None)
    day, clock = _one_day(found), _one_clock(found)
    if elsewhere is None or clock is None:
        return Moment(day, clock)
    return _turned(day, clock, elsewhere, zone, theirs)


def _turned(
    day: date | Unsure[date] | None, clock: time | Unsure[time], elsewhere: Elsewhere, zone: str, theirs: str
) -> Moment:
    """A moment of another place in the member's zone; only the day where the place or the day is not certain."""
    if not isinstance(day, date) or not zone:
        return Moment(day, None)
    said = clock.readings if isinstance(clock, Unsure) else (clock,)
    here = [elsewhere.seen_from(zone, day, reading, theirs) for reading in said]
    found = [at for at in here if at is not None]
    if len(found) < len(said):
        return Moment(day, None)
    return Moment(_one([at.date() for at in found]), _one([at.time() for at in found]))


def _found(words: str, scene: Scene, *, clock_first: bool) -> Found | None:
    """What the words say, if all of it was understood."""
    said = tokens(words)
    if said is None:
        return None
    hours = _lone_hours(said) if clock_first else _hours_among_days(said, scene)
    found = scan(hours, scene)
    return found if found.safe else None


def _lone_hours(said: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, where only an hour was asked for: "15.30", "9", "1530" are times of day."""
    numbers = [token for token in said if token.kind not in HARMLESS]
    lone = len(numbers) == 1
    return tuple(_lone_hour(token, lone=lone) for token in said)


def _lone_hour(token: Token, *, lone: bool) -> Token:
    match token.kind:
        case "S" if dotted(token.text):
            return Token("t", token.numbers, token.text)
        case "Y" if lone:
            return Token("t", divmod(token.numbers[0], 100), token.text)
        case "N" | "r" if lone:
            return Token("t", (token.numbers[0], 0), token.text)
        case _:
            return token


def _hours_among_days(said: tuple[Token, ...], scene: Scene) -> tuple[Token, ...]:
    """The tokens, where a day was asked for: what has a date's shape or none is an hour if the day is said beside it."""
    return tuple(_hour_beside_day(said, at, scene) for at in range(len(said)))


def _hour_beside_day(said: tuple[Token, ...], at: int, scene: Scene) -> Token:
    """An hour in "tomorrow 9", "3.12. 15.30", "Friday 9.30"; but a date after a weekday that agrees with it stays one."""
    token, others = said[at], said[:at] + said[at + 1 :]
    before = said[at - 1] if at else Token("")
    if token.kind == "N" and before.kind in ("T", "P") and at == len(said) - 1:
        return Token("t", (token.numbers[0], 0), token.text)
    if token.kind != "S" or not dotted(token.text):
        return token
    readings = [day for row in scan((token,), scene).days for day in row]
    if before.kind == "W":
        other_day = all(day.weekday() != before.numbers[0] for day in readings)
    else:
        other_day = any(other.kind in "TDMW" for other in others) or any(
            other.kind == "S" for other in said[:at]
        )
    return Token("t", token.numbers, token.text) if other_day or not readings else token


def _one_day(found: Found) -> date | Unsure[date] | None:
    """The one day that was said; where several were, the readings that they share, or else all of them."""
    shared = [day for day in (found.days or [()])[0] if all(day in other for other in found.days)]
    return _one(shared or [day for readings in found.days for day in readings])


def _one_clock(found: Found) -> time | Unsure[time] | None:
    """The one time of day that was said, in the part of the day that was named."""
    return _one([at for readings in found.clocks for at in _in_part(readings, found)])


def _in_part(readings: tuple[time, ...], found: Found) -> tuple[time, ...]:
    if len(found.parts) != 1 or found.firm or readings[0].hour > clocks.NOON + clocks.LAST_UNSURE:
        return readings
    return clocks.in_part(readings, found.parts[0])


def _one(readings: list[T]) -> T | Unsure[T] | None:
    different = tuple(dict.fromkeys(readings))
    if len(different) <= 1:
        return different[0] if different else None
    return Unsure(different) if len(different) <= MOST_READINGS else None
