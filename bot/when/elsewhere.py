"""A time of day said in the time of another place: "15:30 CET", "9:00 New York time", "(Berlin)", "their time", "+01:00"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from bot.when.lexer import LONGEST, folded
from bot.when.wall import instant, local
from bot.when.zones import abbreviated, known_place

# Letters that are words as well, in one of the languages: they name a zone in capitals only.
WORDS_TOO = frozenset(
    {"et", "est", "ct", "mt", "pt", "art", "cat", "eat", "wet", "west", "ist", "pacific", "central"}
)
TAIL = re.compile(
    r"""(?:
        (?<=\d)\s*(?P<zulu>z)
      | (?:\b(?:utc|gmt)\s*(?P<sign>[+-])|(?<=\d:\d\d)(?P<plus>\+))\s*(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?
      | [(\[](?P<place>[^()\[\]]+)
      | \b(?P<name>[^\W\d_]+(?:[\s-][^\W\d_]+){0,2})[\s]time
      | \b(?P<letters>[a-z]{2,4})
    )[)\]\s.]*$""",
    re.VERBOSE | re.IGNORECASE,
)
OURS = frozenset(
    {
        "my",
        "our",
        "same",
        "this",
        "that",
        "next",
        "any",
        "some",
        "lunch",
        "coffee",
        "tea",
        "the",
        "a",
        "first",
        "start",
    }
)
THEIRS = frozenset({"their", "his", "her", "local"})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a time of day was said to be: at an offset, in one of some zones, or with the other person; nowhere known if none."""

    zones: tuple[str, ...] = ()
    offset: timedelta | None = None
    theirs: bool = False

    def seen_from(self, zone: str, day: date, clock: time, theirs: str) -> datetime | None:
        """That day and time there, on the wall clock of a zone; None where the place is not known or several differ."""
        if self.offset is not None:
            moments = {datetime.combine(day, clock, timezone(self.offset)).astimezone(UTC)}
        else:
            zones = (theirs,) if self.theirs and theirs else self.zones
            moments = {instant(day, clock, there) for there in zones}
        return local(moments.pop(), zone) if len(moments) == 1 else None


def parted(words: str) -> tuple[str, Elsewhere | None]:
    """The words without the place whose time they are in, and that place if they name one."""
    if len(words) > LONGEST:
        return words, None
    tail = TAIL.search(words.replace("\u2212", "-"))
    if tail is None:
        return words, None
    return _at_tail(words, tail)


def _at_tail(words: str, tail: re.Match[str]) -> tuple[str, Elsewhere | None]:
    rest = words[: tail.start()]
    if tail["zulu"]:
        return rest, Elsewhere(offset=timedelta())
    if tail["hours"]:
        offset = timedelta(hours=int(tail["hours"]), minutes=int(tail["minutes"] or 0))
        if offset >= timedelta(days=1):
            return rest, Elsewhere()
        return rest, Elsewhere(offset=-offset if tail["sign"] == "-" else offset)
    if tail["place"]:
        zones = known_place(tail["place"]) or abbreviated(tail["place"])
        return (rest, Elsewhere(zones)) if zones else (words, None)
    if tail["letters"]:
        letters = tail["letters"]
        zones = () if letters.islower() and letters in WORDS_TOO else abbreviated(letters)
        return (rest, Elsewhere(zones)) if zones else (words, None)
    return _in_time_of(words, tail)


def _in_time_of(words: str, tail: re.Match[str]) -> tuple[str, Elsewhere | None]:
    """The longest name that is known right before "time"; one that is not known is somewhere all the same."""
    name = tail["name"]
    starts = [0, *(space.end() for space in re.finditer(r"[\s-]", name))]
    for start in starts:
        zones = known_place(name[start:])
        if zones:
            return words[: tail.start("name") + start], Elsewhere(zones)
    last = folded(name[starts[-1] :])
    rest = words[: tail.start("name") + starts[-1]]
    if last in OURS:
        return rest, None
    return rest, Elsewhere(theirs=last in THEIRS)
