"""Minutes, the hours of a day and weekends, read from a member's words. What is not certain is None: the member is asked."""

from __future__ import annotations

import re
from datetime import time
from functools import cache

from bot.when.clocks import LAST_UNSURE, NOON
from bot.when.lexer import LONGEST, folded
from bot.when.tables import rows
from bot.when.vocabulary import DAYS, NUMBERS
from bot.when.working import SATURDAY, SUNDAY, Hours

LONGEST_TALK = 24 * 60  # minutes; more is a slip
AN_HOUR = 60
DAYS_A_WEEK = 7

FILLER = re.compile(
    r"\b(?:about|around|just|only|for|roughly|ca|circa|etwa|environ|unos|ungefahr|up to|max|of your time|please)\b"
    r"|[~.!?]+(?=\s|$)|~"
)
COUNTED = re.compile(
    r"(?P<hours>\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|or[ae])"
    r"(?: ?(?:and|und|et|y|e)? ?(?P<rest>\d{1,2}) ?(?:m|mn|mins?|minutes?|minuten|minutos?|minut[oi])?)?"
    r"|(?P<colon>\d):(?P<past>\d{2})(?: ?h)?"
    r"|(?P<minutes>\d{1,4})(?: ?(?:m|mn|mins?|minutes?|minuten|minutos?|minut[oi]))?"
)
# Lengths that are no number and unit, folded.
NAMED_MINUTES = rows("""
15: quarter of an hour, a quarter of an hour, quarter hour, viertelstunde, eine viertelstunde, quart d heure, un
    quart d heure, cuarto de hora, un cuarto de hora, quarto d ora, un quarto d ora, um quarto de hora
30: half an hour, half hour, a half hour, half an hr, 1/2 hour, 1/2 h, halbe stunde, eine halbe stunde, einer
    halben stunde, demi heure, une demi heure, media hora, mezz ora, mezzora, mezza ora, meia hora
45: three quarters of an hour, dreiviertelstunde, eine dreiviertelstunde, trois quarts d heure, tres cuartos de
    hora, tre quarti d ora
60: an hour, a hour, hour, eine stunde, une heure, una hora, un ora, uma hora
75: an hour and a quarter, une heure et quart
90: an hour and a half, one hour and a half, one and a half hours, hour and a half, 1 1/2 hours, anderthalb
    stunden, eineinhalb stunden, une heure et demie, hora y media, una hora y media, un ora e mezza, uma hora e
    meia
150: two and a half hours, 2 1/2 hours, zweieinhalb stunden, deux heures et demie, dos horas y media, due ore e
    mezza, duas horas e meia
""")


def read_minutes(words: str) -> int | None:
    """How many minutes the words mean: "20", "25 min", "half an hour", "1h30"; None for no one length of a day or less."""
    if len(words) > LONGEST:
        return None
    text = " ".join(FILLER.sub(" ", _plain(words)).split())
    for length, spellings in NAMED_MINUTES:
        if text in spellings:
            return int(length)
    found = COUNTED.fullmatch(_in_digits(text))
    if found is None:
        return None
    if found["minutes"]:
        minutes = int(found["minutes"])
    elif found["colon"]:
        minutes = int(found["colon"]) * AN_HOUR + int(found["past"])
    else:
        minutes = round(float(found["hours"].replace(",", ".")) * AN_HOUR) + int(found["rest"] or 0)
    return minutes if 0 < minutes <= LONGEST_TALK else None


def _plain(words: str) -> str:
    """The words folded, apostrophes and the hyphens between letters as spaces."""
    return re.sub(r"['\u2019`]|(?<=[a-z])-(?=[a-z])", " ", folded(words))


def _in_digits(text: str) -> str:
    """The text with digits for the numbers in words."""
    for pattern, digits in _number_words():
        text = pattern.sub(digits, text)
    return text


@cache
def _number_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"\b(?:{'|'.join(spellings)})\b"), str(number))
        for _, (number,), spellings in sorted(NUMBERS, key=lambda row: -row[1][0])
    )


CLOCK = r"(\d{1,2})(?:[:.h]([0-5]\d))? ?(am|pm|a\.m\.?|p\.m\.?|uhr|h|hrs|o clock)?"
HOURS = re.compile(
    rf"(?:from|between|von|de|das|dalle|desde las|de las|entre|zwischen)? ?{CLOCK}"
    rf" ?(?:-|to|until|till|and|bis|und|a|a las|as|alle|et) ?{CLOCK}"
)
NOONS = re.compile(r"\b(?:noon|midday|mittag|midi|mediodia|meio dia|mezzogiorno)\b")
MIDNIGHTS = re.compile(r"\b(?:midnight|mitternacht|minuit|medianoche|meia noite|mezzanotte)\b")
END_OF_DAY = time(23, 59)  # "till midnight": hours end within their day


def read_hours(words: str) -> Hours | None:
    """The hours of a day that the words mean: "9-18", "9am to 6pm", "9 to 5"; None when they fit more than one, or none."""
    if len(words) > LONGEST:
        return None
    text = MIDNIGHTS.sub("24:00", NOONS.sub("12 pm", _plain(words)))
    found = HOURS.fullmatch(" ".join(_in_digits(text).split()))
    if found is None:
        return None
    first, first_minute, first_half, last, last_minute, last_half = found.groups("")
    starts = _hours_meant(int(first), first_half)
    ends = _hours_meant(int(last), last_half)
    if not first_half and last_half[:1] == "p" and int(first) < int(last) <= LAST_UNSURE:
        starts = starts[-1:]  # "1-5pm": both are afternoon
    if int(first) > NOON or (first_minute and last_minute and LAST_UNSURE < int(first) < int(last)):
        starts, ends = starts[:1], ends[:1]  # "18-21", "9:00-11:00": written as of 24 hours
    pairs = {
        (start * AN_HOUR + int(first_minute or 0), end * AN_HOUR + int(last_minute or 0))
        for start in starts
        for end in ends
    }
    fitting = [(start, end) for start, end in pairs if start < end <= 24 * AN_HOUR]
    if len(fitting) != 1:
        return None
    start, end = fitting[0]
    return Hours(
        time(*divmod(start, AN_HOUR)), END_OF_DAY if end == LONGEST_TALK else time(*divmod(end, AN_HOUR))
    )


def _hours_meant(hour: int, half: str) -> tuple[int, ...]:
    """The hours, of 24, that an hour can be: from one to eleven either half of the day, unless it says which."""
    if half[:1] in ("a", "p") and half:
        return (hour % NOON + (NOON if half[0] == "p" else 0),) if 1 <= hour <= NOON else ()
    if hour in (0, NOON) or hour > NOON or half:
        return (hour,)
    return (hour, hour + NOON)


@cache
def _weekdays() -> dict[str, int]:
    return {
        spelling.partition(" ")[0]: numbers[0]
        for kind, numbers, spellings in reversed(DAYS)
        if kind in ("W", "w", "v")
        for spelling in spellings
    }


NO_WEEKEND = frozenset(
    {
        "none",
        "no",
        "no weekend",
        "nothing",
        "never",
        "kein",
        "keins",
        "keine",
        "aucun",
        "ninguno",
        "nenhum",
        "nessuno",
    }
)
THE_WEEKEND = frozenset(
    {
        "weekend",
        "the weekend",
        "the usual",
        "usual",
        "wochenende",
        "le weekend",
        "le week end",
        "fin de semana",
    }
)
RANGE = ("-", "to", "bis", "till", "through", "au", "a", "al")
BETWEEN_DAYS = frozenset(
    {
        "and",
        "und",
        "et",
        "y",
        "e",
        "my",
        "weekend",
        "is",
        "on",
        "are",
        "the",
        "off",
        "days",
        "only",
        "just",
        "feira",
        "le",
        "el",
        "il",
    }
)


def read_weekend(words: str) -> frozenset[int] | None:
    """The weekdays (Monday is 0) that are the member's weekend: "Fri-Sat", "Sunday", "none"; None when the words name none."""
    if len(words) > LONGEST:
        return None
    text = " ".join(re.findall(r"[a-z]+|-", folded(words).replace("s'", "s")))
    if text in NO_WEEKEND:
        return frozenset()
    if text in THE_WEEKEND:
        return frozenset({SATURDAY, SUNDAY})
    found: list[int] = []
    ranged = False
    for word in text.split():
        weekday = _weekdays().get(word, _weekdays().get(word.removesuffix("s")))
        if weekday is not None:
            if ranged:
                found += [
                    day % DAYS_A_WEEK
                    for day in range(found[-1], found[-1] + (weekday - found[-1]) % DAYS_A_WEEK)
                ]
            found.append(weekday)
            ranged = False
        elif word in RANGE and found:
            ranged = True
        elif word not in BETWEEN_DAYS:
            return None
    days = frozenset(found)
    return days if 0 < len(days) < DAYS_A_WEEK else None
