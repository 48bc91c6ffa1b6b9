"""Days and times of day out of a member's words.

What is not understood makes a reading unsafe, and a wrong day is worse than none: unknown words are passed over,
but a number, a weekday, a month or a "not" that no pattern takes means that nothing is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time
from typing import TypeVar

from bot.when import clocks, days
from bot.when.clocks import dotted
from bot.when.days import Scene
from bot.when.lexer import Token, tokens
from bot.when.unsure import Unsure

HARMLESS = frozenset("caQe-OfFVCGoPRy")  # kinds that may be left over
DATE = re.compile(r"W?(?:a?[Nro]M|Ma?[Nro]|YM|D|S|a?r|aN)")
UNSAFE_BEFORE = re.compile(r"[aVLXCf]*[WTDSMNrUtH]")
MOST_READINGS = 4  # more than that is not a question any more


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time of day, each as `read_day` and `read_clock` give them."""

    day: date | Unsure[date] | None
    clock: time | Unsure[time] | None


@dataclass(slots=True)
class Found:
    """What was said: a tuple of readings for each day and each time of day, the parts of the day, what was not understood."""

    days: list[tuple[date, ...]] = field(default_factory=list)
    clocks: list[tuple[time, ...]] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    left: str = ""  # the kinds of the tokens that no pattern took
    firm: bool = False  # whether an hour came with am or pm, or is noon


def read_day(words: str, today: date, *, past: bool = False) -> date | Unsure[date] | None:
    """The day that the words mean, for a member whose day it is; None when they mean none, or not certainly.

    With `past`, weekdays and dates without a year are the most recent ones, else the next ones, today included.
    """
    found = _found(words, Scene(today, past), clock_first=False)
    return None if found is None else _one_day(found)


def read_clock(words: str) -> time | Unsure[time] | None:
    """The time of day that the words mean; from 1 to 7 without am or pm both halves of the day are readings."""
    found = _found(words, Scene(date(2000, 1, 1), past=False), clock_first=True)
    return None if found is None else _one_clock(found)


def read_moment(words: str, today: date) -> Moment:
    """The day and the time of day that the words mean, each None when absent or not certain."""
    found = _found(words, Scene(today, past=False), clock_first=False)
    if found is None:
        return Moment(None, None)
    return Moment(_one_day(found), _one_clock(found))


def _found(words: str, scene: Scene, *, clock_first: bool) -> Found | None:
    said = tokens(words)
    if said is None:
        return None
    found = _scan(tuple(_as_clock(said, at, scene, clock_first) for at in range(len(said))), scene)
    return found if set(found.left) <= HARMLESS else None


def _as_clock(said: tuple[Token, ...], at: int, scene: Scene, clock_first: bool) -> Token:  # noqa: FBT001
    """The token, as an hour where it has a date's shape or none and can only be an hour: 15.30, 1530, a lone 9."""
    token, others = said[at], said[:at] + said[at + 1 :]
    before = said[at - 1].kind if at else ""
    lone = all(other.kind in HARMLESS for other in others)
    as_hour = Token("t", token.numbers if len(token.numbers) > 1 else (*token.numbers, 0), token.text)
    match token.kind:
        case "S" if dotted(token.text):
            days = _two_numbers(token, scene)
            dated = any(other.kind in "TDM" for other in others) or (
                before != "W" and any(o.kind == "W" for o in others)
            )
            earlier = any(other.kind == "S" for other in said[:at])
            agreed = before != "W" or any(day.weekday() == said[at - 1].numbers[0] for day in days)
            return as_hour if clock_first or dated or earlier or not days or not agreed else token
        case "Y" if clock_first and (lone or before == "Q"):
            return Token("t", divmod(token.numbers[0], 100), token.text)
        case "N" | "n" | "r" if (clock_first and lone) or (
            token.kind == "N" and before in ("T", "P") and at == len(said) - 1
        ):
            return as_hour
    return token


def _two_numbers(token: Token, scene: Scene) -> tuple[date, ...]:
    found = Found()
    _day_at((token,), token.kind, 0, scene, found)
    return found.days[0] if found.days else ()


def _scan(said: tuple[Token, ...], scene: Scene) -> Found:
    kinds = "".join(token.kind for token in said)
    found = Found()
    at = 0
    while at < len(said):
        end = _clock_at(said, kinds, at, found) or _day_at(said, kinds, at, scene, found)
        if end:
            at = end
            continue
        if kinds[at] == "P":
            found.parts.append(said[at].numbers[0])
        unsafe = kinds[at] == "y" and UNSAFE_BEFORE.match(kinds, at + 1)
        found.left += "x" if unsafe else kinds[at]
        at += 1
    return found


def _clock_at(said: tuple[Token, ...], kinds: str, at: int, found: Found) -> int:
    """Where the time of day that begins here ends; 0 when none does."""
    for pattern, rule in clocks.RULES:
        match = pattern.match(kinds, at)
        readings = rule(list(said[at : match.end()])) if match else None
        if match and readings:
            found.clocks.append(readings)
            found.firm |= "p" in match[0] or "Z" in match[0]
            return match.end()
    return 0


def _day_at(said: tuple[Token, ...], kinds: str, at: int, scene: Scene, found: Found) -> int:
    """Where the day that begins here ends; 0 when none does. A weekday beside a date is checked against it."""
    dated = DATE.match(kinds, at)
    start = at + 1 if dated and kinds[at] == "W" else at
    for pattern, rule in days.RULES:
        match = pattern.match(kinds, start)
        readings = rule(scene, list(said[start : match.end()])) if match else None
        if not match or not readings:
            continue
        end = match.end()
        if start > at:
            readings = days.checked(scene, readings, said[at].numbers[0])
        elif dated and kinds[end : end + 1] == "W" and not DATE.match(kinds, end):
            readings = days.checked(scene, readings, said[end].numbers[0])
            end += 1
        found.days.append(readings)
        if said[start].kind == "T" and said[start].numbers[1] >= 0:
            found.parts.append(said[start].numbers[1])
        return end
    return 0


def _one_day(found: Found) -> date | Unsure[date] | None:
    """The one day that was said; where several were, the readings that they share, or else all of them."""
    if not found.days:
        return None
    shared = [day for day in found.days[0] if all(day in other for other in found.days)]
    return _one(shared or [day for readings in found.days for day in readings])


def _one_clock(found: Found) -> time | Unsure[time] | None:
    readings = [_in_parts(clock, found) for clock in found.clocks]
    return _one([at for clock in readings for at in clock])


def _in_parts(readings: tuple[time, ...], found: Found) -> tuple[time, ...]:
    if len(found.parts) != 1 or found.firm or readings[0].hour > clocks.NOON + clocks.LAST_UNSURE:
        return readings
    return clocks.in_part(readings, found.parts[0]) or ()


T = TypeVar("T")


def _one(readings: list[T]) -> T | Unsure[T] | None:
    different = tuple(dict.fromkeys(readings))
    match different:
        case ():
            return None
        case (only,):
            return only
    return Unsure(different) if len(different) <= MOST_READINGS else None
