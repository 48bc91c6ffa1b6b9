"""A time of day said in the time of another place: "15:30 CET", "9:00 New York time", "(Berlin)", "their time", "+01:00"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from bot.when.lexer import LONGEST, folded
from bot.when.wall import instant, local
from bot.when.zones import abbreviated, known_place

# Letters that are words as well, in one of the languages: away from an hour they name a zone in capitals only.
WORDS_TOO = frozenset({"et", "est", "ct", "mt", "pt", "art", "cat", "eat", "wet", "west", "ist"})
NOT_PLACES = frozenset(
    {"mobile", "reading", "bath", "nice", "split", "cork"}
)  # places that in small letters are words
AN_HOUR = re.compile(r"(?:\d|[ap]m|noon|midday)\s*$", re.IGNORECASE)
TAIL = re.compile(
    r"""(?:
        (?<=\d)\s*(?P<zulu>z)
      | (?:\b(?:utc|gmt)\s*(?P<sign>[+\u2212-])|(?<=\d:\d\d)(?P<plus>\+))\s*(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?
      | [(\[](?P<place>[^()\[\]]+)
      | \b(?P<name>[^\W\d_]+(?:[\s-][^\W\d_]+){0,2})[\s]time
      | (?:(?<=\d)|(?<=\d[ap]m)|(?<=\d\s[ap]m))\s+(?P<behind>[^\W\d_]+(?:[\s-][^\W\d_]+){0,2})(?<!\stime)
      | \b(?P<letters>[a-z]{2,4})
    )[)\]\s.]*$""",
    re.VERBOSE | re.IGNORECASE,
)
MIDDLE = re.compile(
    r"(?:(?<=\d)|(?<=\d[ap]m)|(?<=\d\s[ap]m))\s*[(\[]?(?:(?P<name>[^\W\d_]+(?:[\s-][^\W\d_]+){0,2})\stime\b|(?P<letters>(?![ap]m\b)[a-z]{2,4})\b[)\]]?)",
    re.IGNORECASE,
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
    tail = TAIL.search(words)
    rest, elsewhere = (words, None) if tail is None else _at_tail(words, tail)
    middle = MIDDLE.search(words)
    if elsewhere or rest != words or middle is None:
        return rest, elsewhere
    return _in_middle(words, middle)


def _in_middle(words: str, middle: re.Match[str]) -> tuple[str, Elsewhere | None]:
    """The place behind an hour that more words follow: "3pm CET on Tuesday", "3pm Berlin time on Tuesday"."""
    behind = words[middle.end() :]
    if middle["name"]:
        rest, elsewhere = _in_time_of(words, middle)
        return f"{rest} {behind}", elsewhere
    zones = abbreviated(middle["letters"])
    halved = words[: middle.start("letters")].rstrip().casefold().endswith("m")
    if not zones or (middle["letters"].islower() and middle["letters"] in WORDS_TOO and not halved):
        return words, None
    return f"{words[: middle.start('letters')]} {behind}", Elsewhere(zones)


def _at_tail(words: str, tail: re.Match[str]) -> tuple[str, Elsewhere | None]:
    rest = words[: tail.start()]
    if tail["zulu"]:
        return rest, Elsewhere(offset=timedelta())
    if tail["hours"]:
        offset = timedelta(hours=int(tail["hours"]), minutes=int(tail["minutes"] or 0))
        if offset >= timedelta(days=1):
            return rest, Elsewhere()
        return rest, Elsewhere(offset=-offset if tail["sign"] in ("-", "\u2212") else offset)
    if tail["name"]:
        return _in_time_of(words, tail)
    name = tail["place"] or tail["behind"] or tail["letters"]
    if name.islower() and (name in NOT_PLACES or (name in WORDS_TOO and not AN_HOUR.search(rest))):
        return words, None
    zones = known_place(name) or abbreviated(name)
    return (rest, Elsewhere(zones)) if zones else (words, None)


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
