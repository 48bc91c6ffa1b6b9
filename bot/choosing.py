"""Whom a step is about, asked back when no name was given, when two fit, or when none does."""

from __future__ import annotations

from bot.copy import label, say
from bot.matching import people_called
from bot.message import Button, Look, Markup, Message
from bot.steps import BY_STEP
from bot.steps.step import Scene

ON_A_SCREEN = 8  # people at a time: a phone shows about as many without scrolling


def chooser(scene: Scene) -> Message:
    """The people this may be about. The scene's value is "step:words:page"; without words, those the step suits."""
    name, words, page = (*scene.value.split(":"), "", "")[:3]
    step = BY_STEP[name]
    called = people_called(words, scene.notebook.contacts)
    suited = tuple(one for one in scene.notebook.contacts if step.suits(scene, one))
    people = called or suited or scene.notebook.contacts
    if not people:
        add = Button(label("choose.add"), "people.add", look=Look.PRIMARY)
        return Message(say("choose.nobody_yet"), (say(f"choose.why_{name}"),), (add,))
    first = int(page or "0") * ON_A_SCREEN
    shown = people[first : first + ON_A_SCREEN]
    buttons = [
        Button(label("choose.person", name=one.name, where=_where(one.role, one.organisation)), name, one.id)
        for one in shown
    ]
    if len(people) > first + ON_A_SCREEN:
        buttons.append(Button(label("choose.more"), "choose", value=f"{name}:{words}:{int(page or '0') + 1}"))
    if words and not called:
        buttons.append(Button(label("choose.add_name", name=words), "people.add", value=words))
    return Message(_title(words, len(called), name), (), tuple(buttons))


def _title(words: str, called: int, name: str) -> Markup:
    if called:
        return say("choose.several", words=words)
    if words:
        return say("choose.no_one", words=words)
    return say(f"choose.who_{name}")


def _where(role: str, organisation: str) -> str:
    where = ", ".join(part for part in (role, organisation) if part)
    return f" ({where})" if where else ""
