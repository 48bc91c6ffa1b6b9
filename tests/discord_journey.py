"""A whole journey on Discord, written as it is walked: two people, one of them named by the other, and a job that opens.

A line is one thing that is done or read: `/` a command, `>` plain words, `[ ]` a button, `{ }` a form by its labels, `@` the
time it is now, `=` what must be on the screen then.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.commands import BY_NAME, Takes
from tests.discord_people import IN_BOT_DM, IN_SERVER, Person, text_of

JOURNEY = """
/interview prepare
= What work are you curious about?
> marine biology
> I grew up by the sea
> The pay is low at the start
[Vocabulary]
{What did you find out? = Benthos is what lives on the sea floor; What could you not find out? = Who pays for the ships}
= Noted
/interview people Grace Hopper, rear admiral at US Navy, met at PyCon
= Added: Grace Hopper.
/interview questions
[Use this]
> How did you come to this work?
/interview contact grace
[Email]
= Hello Grace,
[I sent it just now]
{Which city are you in? = London}
= You asked Grace, today
[They said yes]
[Set the time]
{Which day? = Thursday 5 March; What time? = 15:00}
= Your talk with Grace is set
@ 2026-03-05T14:40
/interview conduct grace
[Get ready]
= A résumé stays in the bag
[Cue card]
[Asked 1]
= Asked 1 of 1
> She said the sea pays nobody
[How to end]
= Whom else do you think I should talk to?
@ 2026-03-05T15:25
[We have talked]
> How much time goes into grant letters
> She told me to begin with the boats
[Confirmed]
> Learn to dive before anything else
> Alan Turing, director at Plymouth Marine Lab
= On your list now: Alan Turing.
> Send her the article on kelp
[Skip]
[Yes]
= What you brought home from Grace
[Thank Grace]
= Thank Grace Hopper
[I sent it just now]
= You thanked them today
[Stay in touch]
[How often]
{How often = Close: every 6 weeks}
= In touch with Grace Hopper
/interview contact alan
[Email]
[I sent it just now]
= You asked Alan, today
[They said later]
@ 2026-03-30T09:00
/interview next
/interview opening grace
> Boat hand
= Boat hand
/interview touch grace
[We were in touch today]
/interview progress
= Grace
"""


def lines(journey: str = JOURNEY) -> list[str]:
    """The things that are done, one after another."""
    return [line for line in journey.strip().splitlines() if line]


async def walk(
    ada: Person, line: str, sets_clock: Callable[[datetime], Awaitable[None]], *, where: int = IN_BOT_DM
) -> None:
    """Do one thing, or see that it reads as it must."""
    what = line[2:].strip()
    match line[0]:
        case "/":
            await _command(ada, line.removeprefix("/interview").strip(), where)
        case ">":
            await ada.says(what)
        case "[":
            await ada.presses(line.strip("[]"))
        case "{":
            answers = dict(part.split(" = ") for part in line.strip("{}").split("; "))
            await ada.fills_in({label.strip(): value.strip() for label, value in answers.items()})
        case "@":
            await sets_clock(datetime.fromisoformat(f"{what}+00:00"))
        case "=":
            assert what in text_of(ada.kept()[-1]), f"no {what!r} in: {text_of(ada.kept()[-1])}"
        case other:
            raise AssertionError(f"what is {other!r}?")


async def _command(ada: Person, line: str, where: int) -> None:
    name, _, words = line.partition(" ")
    option = "person" if BY_NAME[name].takes is Takes.PERSON else "words"
    await ada.types(f"interview {name}", where=where, options={option: words} if words else None)
    if where == IN_SERVER:
        assert "only you can read it" in text_of(ada.server.ephemerals[ada.id][-1])
