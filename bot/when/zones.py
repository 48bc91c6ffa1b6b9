"""Time zones from the names that people use: a city, a country, a part of one, an abbreviation, an offset, an IANA name.

The zones and their countries are those of the tz database (`zone.tab`), the countries' names those of the CLDR; `places` adds the
cities and parts of countries that have no zone of their own. An offset alone is not taken for an answer: clocks move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from bot.when.lexer import folded
from bot.when.places import ABBREVIATIONS, CITIES, COUNTRIES, COUNTRY_NAMES, OFFSETS, REGIONS

LONGEST = 100  # characters: no place has a longer name
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")  # in which countries are known
MOST_CHOICES = 5  # what a person can be asked at once
LETTERS = 2  # a name as short as this is a state's letters, which mean something only behind a city
SHORTEST_TYPO = 5  # letters: a shorter word has too many neighbours
TWO_SLIPS = 10  # letters from which two slips are forgiven

Zones = tuple[str, ...]

LEAD = re.compile(
    r"^(?:(?:i|im|m|we|re|the|on|my|it|s|live|am|are|is|based|living|located|currently|now|here|near|in|from|at|around|zone|time|timezone|city"
    r"|ich|wohne|lebe|bin|aus|j|je|habite|vis|suis|vivo|estoy|soy|moro|estou|sou|abito|sono|en|a|em|na|no|la)\b ?)+"
)
TRAIL = re.compile(
    r"(?: (?:standard|daylight|summer|local|time|timezone|zone|area|metro|city|greater|now|currently))+$"
)
OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?")


def read_zone(words: str) -> Zones:
    """The IANA zones that the words can mean, likeliest first: one when it is certain, several to ask about, none if unknown."""
    if len(words) > LONGEST:
        return ()
    text = " ".join(folded(words).split())
    offset = OFFSET.fullmatch(text)
    if offset is not None:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return _offsets().get(minutes if offset[1] == "+" else -minutes, ())
    found = known_place(words) or abbreviated(words)
    if found:
        return found
    name = _name(words)
    shorter = LEAD.sub("", name)
    for said in (TRAIL.sub("", name), shorter, TRAIL.sub("", shorter)):
        found = _known(said) or _qualified(said) or abbreviated(said)
        if found:
            return found
    return _alike(TRAIL.sub("", shorter)) or _known(_name(words.rpartition(",")[2]))


def known_place(words: str) -> Zones:
    """The zones of a place by its very name, alone or with what it is in: "Portland", "Portland, Maine", "Asia/Kolkata"."""
    exact = _iana().get(folded(words).strip().replace(" ", "_"))
    if exact is not None:
        return (exact,)
    name = _name(words)
    return _known(name) or _qualified(name)


def abbreviated(words: str) -> Zones:
    """The zones of an abbreviation or another name of a clock: "CET", "Eastern"."""
    return _abbreviations().get(_name(words), ())


def _name(words: str) -> str:
    """The words as the tables have them."""
    return " ".join(re.findall(r"[^\W_]+", folded(words)))


def _known(name: str) -> Zones:
    return _names().get(name, ())


def _qualified(name: str) -> Zones:
    """The zones of a place that are also of the country or the part of one named behind it."""
    parts = name.split()
    for cut in range(len(parts) - 1, 0, -1):
        whole = _wholes().get(" ".join(parts[cut:]), frozenset())
        shared = tuple(zone for zone in _known(" ".join(parts[:cut])) if zone in whole)
        if shared:
            return shared
    return ()


def _alike(name: str) -> Zones:
    """The zones of the names that are a slip or two away, the likeliest; all of them when several are as near."""
    if len(name) < SHORTEST_TYPO:
        return ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (18 ms that only a slip needs)
    from rapidfuzz.distance import OSA  # noqa: PLC0415 (as above)

    slips = 2 if len(name) >= TWO_SLIPS else 1
    near = process.extract(name, list(_names()), scorer=OSA.distance, score_cutoff=slips, limit=20)
    ranked = sorted((slip, -fuzz.ratio(name, place), place) for place, slip, _ in near)
    best = [place for slip, ratio, place in ranked if (slip, ratio) == ranked[0][:2]]
    zones = tuple(dict.fromkeys(zone for place in best for zone in _known(place)))
    return zones if len(zones) <= MOST_CHOICES else ()


@cache
def _iana() -> dict[str, str]:
    """The database's own names, folded."""
    return {name.casefold(): name for name in available_timezones() if "/" in name}


@cache
def _offsets() -> dict[int, Zones]:
    return {int(minutes): zones for minutes, zones in OFFSETS}


@cache
def _abbreviations() -> dict[str, Zones]:
    return {name: tuple(zones.split()) for zones, names in ABBREVIATIONS for name in names}


@cache
def _countries() -> dict[str, Zones]:
    """The zones of each country, by its ISO 3166 code, as the tz database has them."""
    found: dict[str, Zones] = {}
    for row in (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            country, _, zone, *_ = row.split("\t")
            found[country] = (*found.get(country, ()), zone)
    return found


@cache
def _country_names() -> dict[str, str]:
    """The ISO 3166 code of each country, by its name in each of the languages."""
    from babel import Locale  # noqa: PLC0415 (30 ms that only a place needs)

    names = {name: code for code, spellings in COUNTRY_NAMES for name in spellings}
    for language in LANGUAGES:
        for code, spelling in Locale(language).territories.items():
            if code in _countries():
                names.setdefault(_name(spelling), code)
    return names


@cache
def _wholes() -> dict[str, frozenset[str]]:
    """All the zones of each country and of each part of one, by name and by letters."""
    wholes = {name: frozenset(_countries()[code]) for name, code in _country_names().items()}
    for zones, names in REGIONS:
        wholes |= {name: frozenset(zones.split()) | wholes.get(name, frozenset()) for name in names}
    return wholes


def _entries() -> Iterator[tuple[str, Zones]]:
    """Every name with its zones: the database's, cities, countries, parts of countries."""
    for zones in _countries().values():
        yield from ((_name(zone.rpartition("/")[2]), (zone,)) for zone in zones)
    yield from ((city, (zone,)) for zone, cities in CITIES for city in cities)
    offered = dict(COUNTRIES)
    yield from ((name, offered.get(code, _countries()[code])) for name, code in _country_names().items())
    yield from (
        (name, tuple(zones.split())) for zones, names in REGIONS for name in names if len(name) > LETTERS
    )


@cache
def _names() -> dict[str, Zones]:
    """Every name that is known, with the zones of all that bear it."""
    known: dict[str, Zones] = {}
    for name, zones in _entries():
        known[name] = tuple(dict.fromkeys((*known.get(name, ()), *zones)))
    return known
