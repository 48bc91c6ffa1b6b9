"""Time zones from the names that people use: a city, a country, a part of one, an abbreviation, an offset, an IANA name.

The zones and their countries are those of the tz database (`zone.tab`), the countries' names those of the CLDR; `places` adds the
cities and parts of countries that have no zone of their own. An offset alone is never taken for an answer: clocks move.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from bot.when.lexer import folded
from bot.when.places import ABBREVIATIONS, CITIES, COUNTRIES, COUNTRY_NAMES, OFFSETS, REGIONS

LONGEST = 100  # characters: no place has a longer name
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")  # in which countries are known
MOST_CHOICES = 5  # what a person can be asked at once
SHORTEST_TYPO = 4  # letters: a shorter name has too many neighbours
TWO_SLIPS = 10  # letters from which two slips are forgiven

Zones = tuple[str, ...]

LEAD = re.compile(
    r"^(?:(?:i|i m|im|we|my|it s|its)\b )?(?:(?:live|am|are|based|living|located|currently|now|here|near|in|from|at|around|zone|time|timezone"
    r"|city|is|ich wohne|ich lebe|wohne|lebe|j habite|je vis|vivo|moro|abito|estoy|estou|sono|en|a|em|aus|a la|na|no)\b )+"
)
TRAIL = re.compile(
    r"(?: (?:standard|daylight|summer|local))?(?: (?:time|timezone|time zone|area|metro|city))+$"
)
OFFSET = re.compile(r"(?:utc|gmt|z)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?")


def read_zone(words: str) -> Zones:
    """The IANA zones that the words can mean, likeliest first: one when it is certain, several to ask about, none if unknown."""
    if len(words) > LONGEST:
        return ()
    exact = _iana().get(folded(words).strip().replace(" ", "_"))
    if exact is not None:
        return (exact,)
    offset = OFFSET.fullmatch(" ".join(folded(words).replace("±", "+").split()))
    if offset is not None:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return OFFSETS.get(minutes if offset[1] == "+" else -minutes, ())
    name = _name(words)
    for said in dict.fromkeys(
        (name, TRAIL.sub("", name), LEAD.sub("", name), TRAIL.sub("", LEAD.sub("", name)))
    ):
        found = _known(said) or _qualified(said)
        if found:
            return found
    near = _alike(TRAIL.sub("", LEAD.sub("", name)))
    return near or _known(_name(words.rpartition(",")[2]))  # a place not known, in a country that is


def _name(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", folded(words)))


def _known(name: str) -> Zones:
    return _names().get(name, ())


def _qualified(name: str) -> Zones:
    """ "Portland, Maine": the zones of the place that are also of the country or part behind it."""
    parts = name.split()
    for cut in range(len(parts) - 1, 0, -1):
        places, whole = _known(" ".join(parts[:cut])), _within(" ".join(parts[cut:]))
        shared = tuple(zone for zone in places if zone in whole)
        if shared:
            return shared
    return ()


def _within(name: str) -> frozenset[str]:
    """All the zones of a country or a part of one."""
    return _wholes().get(name, frozenset(_known(name)))


def _alike(name: str) -> Zones:
    """The zones of the names that are a slip or two away, the likeliest; all of them when several are as near."""
    if len(name) < SHORTEST_TYPO:
        return ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (18 ms that only a slip needs)
    from rapidfuzz.distance import OSA  # noqa: PLC0415 (as above)

    slips = 1 + (len(name) >= TWO_SLIPS)
    names = [place for place in _names() if len(place) >= SHORTEST_TYPO and place not in ABBREVIATIONS]
    near = process.extract(name, names, scorer=OSA.distance, score_cutoff=slips, limit=20)
    ranked = sorted((slip, -fuzz.ratio(name, place), place) for place, slip, _ in near)
    best = [place for slip, ratio, place in ranked if (slip, ratio) == ranked[0][:2]]
    zones = tuple(dict.fromkeys(zone for place in best for zone in _known(place)))
    return zones if len(zones) <= MOST_CHOICES else ()


@cache
def _iana() -> dict[str, str]:
    """The database's own names, folded."""
    return {name.casefold(): name for name in available_timezones() if "/" in name} | {
        "utc": "UTC",
        "gmt": "UTC",
        "z": "UTC",
    }


@cache
def _countries() -> dict[str, Zones]:
    """The zones of each country, by its ISO 3166 code, as the tz database has them."""
    rows = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8").splitlines()
    found: dict[str, Zones] = {}
    for row in rows:
        if not row.startswith("#"):
            country, _, zone, *_ = row.split("\t")
            found[country] = (*found.get(country, ()), zone)
    return found


@cache
def _country_names() -> dict[str, str]:
    """The ISO 3166 code of each country, by its name in each of the languages, folded."""
    from babel import Locale  # noqa: PLC0415 (30 ms that only a place needs)

    names = {name: code for code, spellings in COUNTRY_NAMES.items() for name in spellings.split("|")}
    for language in LANGUAGES:
        for code, spelling in Locale(language).territories.items():
            if code in _countries():
                names.setdefault(_name(spelling), code)
    return names


@cache
def _wholes() -> dict[str, frozenset[str]]:
    """All the zones of each country and of each part of one, by name; for the United States by their letters too."""
    wholes = {name: frozenset(_countries()[code]) for name, code in _country_names().items()}
    return wholes | {name: frozenset((*zones, *wholes.get(name, ()))) for name, zones in _regions().items()}


@cache
def _regions() -> dict[str, Zones]:
    return {name: tuple(zones.split()) for zones, names in REGIONS for name in names.split("|")}


@cache
def _names() -> dict[str, Zones]:
    """Every name that is known with its zones: cities, then countries, then parts of countries; a name shared has them all."""
    known: dict[str, Zones] = {}

    def add(name: str, zones: Zones) -> None:
        known[name] = tuple(dict.fromkeys((*known.get(name, ()), *zones)))

    for zone in (zone for zones in _countries().values() for zone in zones):
        add(_name(zone.rpartition("/")[2].replace("_", " ")), (zone,))
    for zone, cities in CITIES:
        for city in cities.split("|"):
            add(city, (zone,))
    for name, code in _country_names().items():
        add(name, COUNTRIES.get(code, _countries()[code]))
    for name, zones in _regions().items():
        if len(name) > 2:
            add(name, zones)
    for name, abbreviated in ABBREVIATIONS.items():
        known[name] = tuple(abbreviated.split())
    return known
