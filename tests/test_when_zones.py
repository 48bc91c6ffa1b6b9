from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when import places, read_zone, say_zone
from bot.when.zones import _abbreviations, _iana, _names


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Lagos", "Africa/Lagos"),
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("new york city", "America/New_York"),
        ("San Francisco", "America/Los_Angeles"),
        ("Mumbai", "Asia/Kolkata"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("München", "Europe/Berlin"),
        ("Port-au-Prince", "America/Port-au-Prince"),
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("america/new york", "America/New_York"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("CET", "Europe/Berlin"),
        ("eastern time", "America/New_York"),
        ("Pacific", "America/Los_Angeles"),
        ("I live in Berlin", "Europe/Berlin"),
        ("I'm based in Nairobi now", "Africa/Nairobi"),
        ("we're on Pacific time", "America/Los_Angeles"),
        ("the bay area", "America/Los_Angeles"),
        ("Frankfurt a.M.", "Europe/Berlin"),
        ("Berlin time", "Europe/Berlin"),
        ("ich wohne in Hamburg", "Europe/Berlin"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("Portland, Maine", "America/New_York"),
        ("Portland OR", "America/Los_Angeles"),
        ("Cambridge, MA", "America/New_York"),
        ("Birmingham UK", "Europe/London"),
        ("San Jose, Costa Rica", "America/Costa_Rica"),
        ("Kleinkleckersdorf, Germany", "Europe/Berlin"),
        ("Germany", "Europe/Berlin"),
        ("Allemagne", "Europe/Berlin"),
        ("Nigeria", "Africa/Lagos"),
        ("UK", "Europe/London"),
        ("California", "America/Los_Angeles"),
        ("Bavaria", "Europe/Berlin"),
        ("Berln", "Europe/Berlin"),
        ("Lodon", "Europe/London"),
        ("new yrok", "America/New_York"),
        ("Los Angelos", "America/Los_Angeles"),
        ("Sanfrancisco", "America/Los_Angeles"),
        ("UTC+5:45", "Asia/Kathmandu"),
    ],
)
def test_a_place_has_a_zone(words: str, zones: str) -> None:
    assert read_zone(words) == (zones,)


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Portland", ("America/New_York", "America/Los_Angeles")),
        ("Hyderabad", ("Asia/Kolkata", "Asia/Karachi")),
        ("Spain", ("Europe/Madrid", "Atlantic/Canary")),
        ("Georgia", ("Asia/Tbilisi", "America/New_York")),
        ("IST", ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")),
        ("Paris, Texas", ("America/Chicago", "America/Denver")),
        ("+05:30", ("Asia/Kolkata", "Asia/Colombo")),
        ("UTC-7", ("America/Los_Angeles", "America/Denver", "America/Phoenix", "America/Edmonton")),
    ],
)
def test_a_place_that_is_several_is_asked_about(words: str, zones: tuple[str, ...]) -> None:
    assert read_zone(words) == zones


@pytest.mark.parametrize(
    "words",
    ["", "🙂", "atlantis", "xyz", "home", "paradise", "UTC+99", "UTC+3:07", "Berlin " * 30, "\x00\u202e"],
)
def test_a_place_that_is_not_known_has_none(words: str) -> None:
    assert read_zone(words) == ()


def test_a_slip_that_fits_too_many_places_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {f"{letter}ville": (f"Zone/{letter}",) for letter in "abcdefgh"}
    monkeypatch.setattr("bot.when.zones._names", lambda: known)
    assert read_zone("zville") == ()


def test_every_zone_that_is_offered_is_in_the_database() -> None:
    offered = {zone for zones in (*_names().values(), *_abbreviations().values()) for zone in zones}
    offered |= {zone for _, zones in places.OFFSETS for zone in zones}
    assert offered - available_timezones() == set()


def test_hundreds_of_cities_without_a_zone_of_their_own_are_known() -> None:
    cities = {city for _, row in places.CITIES for city in row}
    assert len(cities) > 1_000
    assert len({zone for zone, _ in places.CITIES}) > 100


def test_names_are_written_as_they_are_looked_up() -> None:
    tables = (places.CITIES, places.REGIONS, places.COUNTRY_NAMES, places.ABBREVIATIONS)
    names = {name for table in tables for _, row in table for name in row}
    assert {
        name for name in names if not all(word.isascii() and word.isalnum() for word in name.split())
    } == set()
    assert {name for name in names if name != name.casefold().strip()} == set()


@given(st.sampled_from(sorted(available_timezones())))
def test_each_name_of_the_database_is_its_zone(name: str) -> None:
    if "/" in name:
        assert read_zone(name) == (name,)
        assert read_zone(name.casefold().replace("_", " ")) == (_iana()[name.casefold()],)


@given(st.sampled_from(sorted(_names())))
def test_each_place_is_found_by_its_name_and_leads_to_real_clocks(name: str) -> None:
    zones = read_zone(name.title())
    assert zones
    assert [ZoneInfo(zone).key for zone in zones] == list(zones)
    assert all(say_zone(zone) for zone in zones)


@given(st.text(max_size=120))
def test_no_place_is_too_strange(words: str) -> None:
    read_zone(words)
