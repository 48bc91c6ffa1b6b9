"""Help: what can be typed, from the one table of commands."""

from __future__ import annotations

from types import MappingProxyType

from bot.commands import BY_NAME, COMMANDS
from bot.copy import items, label, say
from bot.message import Button, Look, Message
from bot.steps.step import Done, Scene, Step


def screen(scene: Scene) -> Message:
    """Every command with what it does; the one in the scene's value first, with its button."""
    meant = BY_NAME.get(scene.value)
    rows = items(say("help.line", name=one.name, summary=one.summary) for one in COMMANDS)
    if meant is None:
        go = Button(label("help.next_button"), "next", look=Look.PRIMARY)
    else:
        go = Button(label("help.open_button", name=meant.name), meant.screen, look=Look.PRIMARY)
    return Message(say("help.title"), (rows, say("help.words")), (go,))


def hears(scene: Scene, words: str) -> Done | None:
    """After the command, the name of another: help on that one."""
    name = words.split(maxsplit=1)[0].casefold().lstrip("/")
    return Done(scene.notebook, value=name) if name in BY_NAME else None


STEP = Step(name="help", screens=MappingProxyType({"": screen}), hears=hears)
