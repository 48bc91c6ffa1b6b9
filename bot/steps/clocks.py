"""Times of day in a member's words, on the member's own clock or on somebody else's: "3 pm New York time"."""

from __future__ import annotations

import re
from datetime import time

from bot.contact import Interview
from bot.copy import label
from bot.steps.step import Retry, Scene
from bot.steps.zone import either, one_zone, typed
from bot.text import tidy
from bot.when import Unsure, read_clock

NOON = 12
LAST_UNSURE = 7  # o'clock: up to then an hour without am or pm is read both ways, so it is written with its half of the day
_ELSEWHERE = re.compile(
    r"(?P<clock>.*?(?:\d\s*[ap]\.?m\.?|\d|noon))\s*,?\s+(?P<zone>[^\d,]*[^\d,\s])\s+time", re.IGNORECASE
)
_THEIRS = frozenset({"their", "her", "his", "the other's"})
_MINE = frozenset({"my", "our", "local"})


def read_on_a_clock(words: str, scene: Scene) -> tuple[time, str] | dict[str, str]:
    """The time of day and the zone whose clock shows it; or why not."""
    zone, said = scene.notebook.zone, tidy(words)
    elsewhere = _ELSEWHERE.fullmatch(said)
    if elsewhere is not None:
        found = _named_zone(elsewhere["zone"], scene)
        if isinstance(found, Retry):
            return dict(found.errors)
        said, zone = elsewhere["clock"], found
    clock = read_clock(said)
    if isinstance(clock, Unsure):
        return {
            "clock": label(
                "conduct.errors.unsure_clock", choices=either(tuple(_halved(one) for one in clock.readings))
            )
        }
    return (clock, zone) if clock is not None else {"clock": label("conduct.errors.clock")}


def as_typed(scene: Scene, interview: Interview) -> str:
    """The interview's time as one can type it: with its half of the day, and whose clock, where that is needed."""
    clock = f"{interview.wall:%H:%M}" if interview.wall.hour > LAST_UNSURE else _halved(interview.wall.time())
    if interview.zone == scene.notebook.zone:
        return clock
    return label("conduct.on_their_clock", clock=clock, place=typed(interview.zone))


def _named_zone(words: str, scene: Scene) -> str | Retry:
    name = words.casefold().removeprefix("in ").strip()
    if name in _MINE:
        return scene.notebook.zone
    if name not in _THEIRS:
        return one_zone(name, "clock")
    theirs = scene.contact.zone
    return theirs or Retry({"clock": label("conduct.errors.their_clock", name=scene.contact.first_name)})


def _halved(clock: time) -> str:
    """The time with its half of the day, which reads back as just itself: "3:00 pm"."""
    half = "am" if clock.hour < NOON else "pm"
    return f"{(clock.hour - 1) % 12 + 1}:{clock.minute:02} {half}"
