"""The member's zone, asked once as a city, beside the first date or time that needs it. Any form can ask it along."""

from __future__ import annotations

from dataclasses import replace

from bot.copy import label
from bot.message import Field, Line, Values
from bot.notebook import Notebook
from bot.steps.step import Retry
from bot.when import read_zone, say_zone

LONGEST_CITY = 80  # of a city, with its country behind it
CITY = "city"


def city_fields(notebook: Notebook) -> tuple[Field, ...]:
    """The field that asks for the city while it isn't known; none when it is."""
    if notebook.preferences.zone:
        return ()
    return (city_field(""),)


def city_field(initial: str) -> Field:
    """The field that asks for the city."""
    return Field(CITY, label("zone.label"), Line(LONGEST_CITY), label("zone.hint"), initial=initial)


def with_city(notebook: Notebook, values: Values) -> Notebook | Retry:
    """The notebook with the zone of the city that was typed, unchanged where none was asked; or what to ask back."""
    if CITY not in values:
        return notebook
    read = one_zone(values[CITY])
    if isinstance(read, Retry):
        return read
    return replace(notebook, preferences=replace(notebook.preferences, zone=read))


def one_zone(words: str, field: str = CITY) -> str | Retry:
    """The one zone these words mean, or the plain reason at that field: not known, or several to choose between."""
    zones = read_zone(words)
    if len(zones) == 1:
        return zones[0]
    if not zones:
        return Retry({field: label("zone.unknown")})
    return Retry({field: label("zone.several", choices=either(tuple(typed(zone) for zone in zones)))})


def typed(zone: str) -> str:
    """A name that one can type for just this zone: its city, or the whole name where the city alone could be another."""
    city = say_zone(zone)
    return city if read_zone(city) == (zone,) else zone


def either(choices: tuple[str, ...]) -> str:
    """The choices as one says them: "Lisbon", "Lisbon or Porto", "Lisbon, Porto or Faro"."""
    *first, last = choices
    return label("zone.either", first=", ".join(first), last=last) if first else last
