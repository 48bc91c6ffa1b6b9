"""All the days and times of day in a row of tokens, and what was left over: the loop over the two tables of patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, time

from bot.when import clocks, days
from bot.when.days import Scene
from bot.when.lexer import Token

# Kinds that may be left over. Any other means that something about time was said and not understood.
HARMLESS = frozenset("caQe-OfFVCGoPRy")
DATE = re.compile(r"W?(?:a?[Nro]M|Ma?[Nro]|YM|D|S|a?r|aN)")  # a date, as against a weekday alone
# What "before", "every" and the like change the meaning of when they stand before it.
UNSAFE_BEFORE = re.compile(r"[aVLXCf]*[WTDSMNrUtHZk]")
# "Monday in two weeks", "a week ago Friday": people count these differently.
UNSAFE = re.compile(r"WFNU|NUAW")
FAR = 183  # days: a weekday does not move a date without a year to the other side of today if that is farther away


@dataclass(slots=True)
class Found:
    """A tuple of readings for each day and each time of day, likeliest first, and the parts of the day that were named."""

    days: list[tuple[date, ...]] = field(default_factory=list)
    clocks: list[tuple[time, ...]] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    left: str = ""  # the kinds of the tokens that no pattern took
    firm: bool = False  # whether an hour came with am or pm, or is noon

    @property
    def safe(self) -> bool:
        """Whether everything that was said about time was understood."""
        return set(self.left) <= HARMLESS


def scan(said: tuple[Token, ...], scene: Scene) -> Found:
    """What the tokens say, from the first to the last."""
    kinds = "".join(token.kind for token in said)
    found = Found(left="x" if UNSAFE.search(kinds) else "")
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
        readings = rule(said[at : match.end()]) if match else None
        if match and readings:
            found.clocks.append(readings)
            found.firm |= "p" in match[0] or "Z" in match[0]
            return match.end()
    return 0


def _day_at(said: tuple[Token, ...], kinds: str, at: int, scene: Scene, found: Found) -> int:
    """Where the day that begins here ends; 0 when none does. A weekday before or behind a date is checked against it."""
    dated = DATE.match(kinds, at)
    start = at + 1 if dated and kinds[at] == "W" else at
    for pattern, rule in days.RULES:
        match = pattern.match(kinds, start)
        part = said[start : match.end()] if match else ()
        readings = rule(scene, part) if match else None
        if not match or not readings:
            continue
        end = match.end()
        weekday = None
        if start > at:
            weekday = said[at].numbers[0]
        elif dated and kinds[end : end + 1] == "W" and not DATE.match(kinds, end):
            weekday = said[end].numbers[0]
            end += 1
        if weekday is not None:
            readings = _on_weekday(
                readings, rule(replace(scene, past=not scene.past), part) or (), weekday, scene
            )
        found.days.append(readings)
        if part[0].kind == "T" and part[0].numbers[1] >= 0:
            found.parts.append(part[0].numbers[1])
        return end
    return 0


def _on_weekday(
    readings: tuple[date, ...], others: tuple[date, ...], weekday: int, scene: Scene
) -> tuple[date, ...]:
    """The days that fall on the weekday said with them; where none does either may be the slip, so both are readings.

    `others` are the readings on the other side of today: the weekday can tell that one of them was meant.
    """
    near = tuple(day for day in others if abs((day - scene.today).days) <= FAR)
    for days_said in (readings, near):
        fitting = tuple(day for day in days_said if day.weekday() == weekday)
        if fitting:
            return fitting
    return (*readings, days.nearest_weekday(readings[0], weekday))
