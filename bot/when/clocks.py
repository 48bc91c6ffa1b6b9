"""How the times of day that a person can say are read: a table of patterns over the kinds of tokens, each with its function.

An hour from one to seven without am or pm has two readings, the afternoon first. A function that returns None has not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time

from bot.when.lexer import Token
from bot.when.vocabulary import AFTERNOON, EVENING, MORNING, NIGHT

LAST_HOUR, LAST_MINUTE = 23, 59
NOON = 12
LAST_UNSURE = 7  # o'clock: people meet from eight on, so that seven and less may be either half of the day
AM = 0
HOUR_SHAPES = "tNSHZ"

Tokens = tuple[Token, ...]
Clocks = tuple[time, ...] | None  # readings, likeliest first
Rule = Callable[[Tokens], Clocks]


def bare_hour(hour: int, minute: int = 0) -> Clocks:
    """An hour as said without am or pm: from one to seven it may be either half of the day."""
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    if 1 <= hour <= LAST_UNSURE:
        return (time(hour + NOON, minute), time(hour, minute))
    return (time(hour, minute),)


def _by_half(hour: int, minute: int, half: int) -> Clocks:
    """An hour with am or pm; an afternoon hour of 24 with "pm" is let pass."""
    if hour > LAST_HOUR or minute > LAST_MINUTE or (half == AM and hour > NOON):
        return None
    if hour == 0 or hour > NOON:
        return (time(hour, minute),)
    return (time(hour % NOON + NOON * half, minute),)


def _said(found: Tokens) -> Tokens:
    return tuple(token for token in found if token.kind in HOUR_SHAPES)


def _numbers(token: Token) -> tuple[int, int]:
    """The hour and the minutes of a token; numbers that are no time of day where a date's shape is used for one."""
    match token:
        case Token("S", (hour, minute), text) if dotted(text):
            return hour, minute
        case Token("S"):
            return LAST_HOUR + 1, 0
        case Token(_, (hour, minute)):
            return hour, minute
        case _:
            return token.numbers[0], 0


def dotted(text: str) -> bool:
    """Whether two numbers can be an hour: "15.30" is one, "15.3" and "15/30" are not."""
    return re.fullmatch(r"\d{1,2}\.\d{2}", text) is not None


def _plain(found: Tokens) -> Clocks:
    """15:30, at 9, 15 Uhr 30."""
    said = _said(found)
    hour, minute = _numbers(said[0])
    return bare_hour(hour, said[1].numbers[0] if len(said) > 1 else minute)


def _range(found: Tokens) -> Clocks:
    """15:30-16:00 begins at 15:30."""
    return bare_hour(*_numbers(found[0]))


def _half_day(found: Tokens) -> Clocks:
    """3pm, 3:30 pm; 3-4pm and 9am-10am begin at the first."""
    said = _said(found)[0]
    if said.kind == "S" and "-" in said.text:
        first, last = said.numbers
        return _by_half(first, 0, _half(found) or AM) if first < last <= NOON else None
    return _by_half(*_numbers(said), _half(found) or AM)


def _half(found: Tokens) -> int | None:
    return next((token.numbers[0] for token in found if token.kind == "p"), None)


def _shifted(clocks: Clocks, minutes: int) -> Clocks:
    """The same times so many minutes later, the likelier half of the day first again."""
    if clocks is None:
        return None
    return tuple(time(*divmod((at.hour * 60 + at.minute + minutes) % (24 * 60), 60)) for at in clocks)


def _near_hour(found: Tokens, hour: Token, minutes: int) -> Clocks:
    if hour.kind == "Z":
        return _shifted((time(hour.numbers[0]),), minutes)
    half = _half(found)
    return _shifted(
        bare_hour(hour.numbers[0]) if half is None else _by_half(hour.numbers[0], 0, half), minutes
    )


def _amount_first(found: Tokens) -> Clocks:
    """Half past three, Viertel vor zehn, halb vier."""
    amount = found[0].numbers[0]
    return _near_hour(found, _said(found)[0], -amount if found[0].kind == "b" else amount)


def _amount_last(found: Tokens) -> Clocks:
    """Nueve y media, dix heures moins le quart."""
    return _near_hour(found, _said(found)[0], found[-1].numbers[0])


def _minutes_first(found: Tokens) -> Clocks:
    """Twenty to nine, zehn nach acht."""
    minutes, hour = _said(found)
    sign = -1 if any(token.kind in "RB" for token in found) else 1
    return _near_hour(found, hour, sign * minutes.numbers[0]) if minutes.numbers[0] <= LAST_MINUTE else None


def _minutes_last(found: Tokens) -> Clocks:
    """A las nueve y diez, dix heures moins vingt."""
    hour, minutes = _said(found)
    sign = -1 if any(token.kind == "-" for token in found) else 1
    return _near_hour(found, hour, sign * minutes.numbers[0]) if minutes.numbers[0] <= LAST_MINUTE else None


def _noon(found: Tokens) -> Clocks:
    return (time(found[-1].numbers[0]),)


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile(r"k[NHZ]p?"), _amount_first),
    (re.compile(r"b[NH]"), _amount_first),
    (re.compile(r"N[LERB][NHZ](?!U)p?"), _minutes_first),
    (re.compile(r"Q?[NHZ]h?K"), _amount_last),
    (re.compile(r"QNe[N]|Q?He[N]|QNh?-[N]|Nh-[N]|Q?Hh?-[N]"), _minutes_last),
    (re.compile(r"Q?[tN]pR?[tN]p|Q?[tNS]h?p"), _half_day),
    (re.compile(r"tR?t"), _range),
    (re.compile(r"(?<![FB])Q?NhN(?![MUY])"), _plain),
    (re.compile(r"(?<![FB])(?:Q?Nh(?![AG])|Q?th?|Q?H)"), _plain),
    (re.compile(r"Q[NS](?![MUY])"), _plain),
    (re.compile(r"Q?Z"), _noon),
)

PART_HOURS: dict[
    int, tuple[int, int]
] = {  # of 24: the hours that a person can mean with each part of the day
    MORNING: (1, 12),
    AFTERNOON: (12, 19),
    EVENING: (16, 24),
    NIGHT: (18, 29),
}


def in_part(clocks: tuple[time, ...], part: int) -> tuple[time, ...]:
    """The readings of an hour said without am or pm that are in that part of the day, of either half."""
    start, end = PART_HOURS[part]
    both = {time((at.hour + half) % 24, at.minute) for at in clocks for half in (0, NOON)}
    return tuple(sorted(at for at in both if start <= at.hour < end or at.hour + 24 < end))
