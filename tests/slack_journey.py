"""The journey on Slack, station by station: two people, one named by the other, a job that opens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from tests.slack_talk import Talk

Station: TypeAlias = Callable[[Talk], Awaitable[None]]

DAY, HOUR = 86_400, 3_600


def passes(ada: Talk, seconds: float) -> None:
    """Time goes by."""
    ada.slack.world.clock.passes(seconds)


def hears(ada: Talk, words: str) -> None:
    """She reads these words, or what she read instead is told."""
    assert words in ada.hears, f"{words!r} is not in: {ada.hears}"


async def says_hello(ada: Talk) -> None:
    await ada.says("hello")
    hears(ada, "Welcome")


async def tells_the_field(ada: Talk) -> None:
    await ada.says("marine biology")
    hears(ada, "marine biology: noted")


async def tells_why(ada: Talk) -> None:
    await ada.says("I grew up by the sea and never left it")
    hears(ada, "What do you believe")


async def tells_a_belief(ada: Talk) -> None:
    await ada.says("The pay is low at the start")
    hears(ada, "Read up on marine biology")


async def reads_up(ada: Talk) -> None:
    await ada.presses("Vocabulary")
    await ada.fills({next(iter(ada.values())): "plankton, benthos, transect"})
    hears(ada, "Read up on")


async def adds_grace(ada: Talk) -> None:
    await ada.types("/interview people Grace Hopper, rear admiral at US Navy, met at PyCon")
    hears(ada, "Added: Grace Hopper")


async def introduces_herself(ada: Talk) -> None:
    await ada.types("/interview questions")
    await ada.presses("Use this")
    hears(ada, "That is your introduction")


async def takes_a_question(ada: Talk) -> None:
    await ada.presses("Suggest questions")
    await ada.presses("Add 1")
    await ada.types("/interview questions")
    hears(ada, "(1)")


async def drafts_a_request(ada: Talk) -> None:
    await ada.types("/interview contact grace")
    await ada.presses("Email")
    hears(ada, "20 minutes")


async def changes_the_words(ada: Talk) -> None:
    await ada.presses("Change the words")
    (words,) = ada.values().values()
    (field,) = ada.values()
    await ada.fills({field: f"{words}\n\nAll the best, Ada"})
    hears(ada, "All the best, Ada")


async def sends_it(ada: Talk) -> None:
    await ada.presses("I sent it just now")
    hears(ada, "you asked Grace")


async def hears_yes(ada: Talk) -> None:
    await ada.types("/interview contact grace")
    await ada.presses("They said yes")
    hears(ada, "When do you talk to Grace")


async def sets_the_time(ada: Talk) -> None:
    await ada.types("/interview conduct grace")
    await ada.presses("Set the time")
    await ada.fills({"Which day?": "2026-03-05", "What time?": "15:30"})
    hears(ada, "Thursday at 15:30")


async def gets_ready(ada: Talk) -> None:
    await ada.presses("Get ready")
    hears(ada, "Ready for Grace")
    await ada.presses("Cue card")
    hears(ada, "With Grace")


async def talks(ada: Talk) -> None:
    passes(ada, 4 * DAY)
    await ada.types("/interview conduct grace")
    await ada.presses("We talked")
    hears(ada, "What surprised you")


async def looks_back(ada: Talk) -> None:
    await ada.types("/interview conduct grace")
    await ada.says("That it is more about people than about fish")
    await ada.says("You said that a year at sea settles it")
    hears(ada, "3 of 8")


async def looks_back_further(ada: Talk) -> None:
    for _ in range(12):
        if "_of 8_" not in ada.hears.replace(" ", "_"):
            break
        await (ada.presses("Skip") if "Skip" in ada.buttons else ada.presses(ada.buttons[0]))
    await ada.types("/interview people Katherine Johnson, mathematician at NASA, named by Grace")
    hears(ada, "Katherine Johnson")


async def says_thank_you(ada: Talk) -> None:
    await ada.types("/interview thank grace")
    hears(ada, "Thank Grace Hopper")
    await ada.presses("I sent it just now")


async def stays_in_touch(ada: Talk) -> None:
    passes(ada, 40 * DAY)
    await ada.types("/interview touch grace")
    await ada.presses("We were in touch today")
    hears(ada, "touch")


async def a_job_opens(ada: Talk) -> None:
    passes(ada, 20 * DAY)
    await ada.types("/interview opening grace")
    assert "haven't talked yet" not in ada.hears


async def looks_at_it_all(ada: Talk) -> None:
    await ada.opens_home()
    hears(ada, "Grace Hopper")
    hears(ada, "Katherine Johnson")
    await ada.leaves_home()
    await ada.types("/interview progress")
    hears(ada, "How far you have come")


STATIONS: tuple[Station, ...] = (
    says_hello,
    tells_the_field,
    tells_why,
    tells_a_belief,
    reads_up,
    adds_grace,
    introduces_herself,
    takes_a_question,
    drafts_a_request,
    changes_the_words,
    sends_it,
    hears_yes,
    sets_the_time,
    gets_ready,
    talks,
    looks_back,
    looks_back_further,
    says_thank_you,
    stays_in_touch,
    a_job_opens,
    looks_at_it_all,
)
