"""What is next: overdue, due, coming up this week, and the one best next action with its button."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from bot.contact import Contact, Stage
from bot.copy import items, label, lines, say
from bot.message import NOTHING, Button, Look, Markup, Message
from bot.nudges import Nudge, action, line, moments
from bot.steps import prepare
from bot.steps.people import first_to_ask
from bot.steps.questions import ENOUGH
from bot.steps.step import Scene, Step

WEEK = timedelta(days=7)
SHOWN = 5  # lines of a kind on one screen; the rest are counted
READY_ENOUGH = (
    4  # of the parts of preparing: what, why, a belief and one thing read; more is welcome, never a hurdle
)


def screen(scene: Scene) -> Message:
    """The one screen that tells a member where they are and what to do."""
    if not scene.notebook.research.field and not scene.notebook.contacts:
        return prepare.screen(scene)
    ahead = tuple(
        one for one in moments(scene.notebook, scene.now, scene.policy) if one.at <= scene.now + WEEK
    )
    overdue = tuple(one for one in ahead if one.at < scene.now)
    coming = tuple(one for one in ahead if one.at >= scene.now)
    why, button = best(scene, overdue)
    others = (action(one, scene.notebook) for one in (*overdue, *coming))
    buttons = _distinct((button, *(replace(one, look=Look.PLAIN) for one in others)))
    parts = (
        why,
        _listed(scene, "next.overdue", overdue),
        _listed(scene, "next.coming", coming),
        _unreached(scene),
    )
    rest = (Button(label("next.people_button"), "people"), Button(label("next.progress_button"), "progress"))
    return Message(
        say("next.title"), tuple(part for part in parts if part), _distinct((*buttons[:SHOWN], *rest))
    )


def best(scene: Scene, overdue: tuple[Nudge, ...]) -> tuple[Markup, Button]:
    """The one thing to do now, with half a sentence why: people who wait come before plans."""
    name, contact = next(_worth_doing(scene))
    screens = {"set_date": "conduct", "answered": "contact", "touch": "touch", "debrief": "conduct"}
    if contact is None and overdue:
        urgent = action(overdue[0], scene.notebook)
        return line(overdue[0], scene.notebook, scene.now), replace(urgent, look=Look.PRIMARY)
    about = contact.id if contact else ""
    who = contact.first_name if contact else ""
    button = Button(
        label(f"next.best.{name}.button", name=who), screens.get(name, name), about, look=Look.PRIMARY
    )
    return say(f"next.best.{name}.why", name=who), button


def _over(scene: Scene, contact: Contact) -> bool:
    return (
        contact.stage is Stage.SCHEDULED
        and contact.interview is not None
        and contact.interview.ends_at <= scene.now
    )


def _answered(_scene: Scene, contact: Contact) -> bool:
    return (
        contact.stage is Stage.CONTACTED
        and contact.request is not None
        and contact.request.answered_on is not None
    )


# What a contact may be waiting for, the most pressing first. Where nobody waits, the notebook itself is next.
_WAITING: tuple[tuple[str, Callable[[Scene, Contact], bool]], ...] = (
    ("debrief", _over),
    ("thank", lambda _scene, one: one.stage is Stage.HELD),
    ("conduct", lambda _scene, one: one.stage is Stage.SCHEDULED),
    ("set_date", _answered),
)


def _worth_doing(scene: Scene) -> Iterator[tuple[str, Contact | None]]:
    notebook, people = scene.notebook, scene.notebook.contacts
    yield from ((name, one) for name, waits in _WAITING for one in people if waits(scene, one))
    if not notebook.research.field or prepare.readiness(notebook.research)[0] < READY_ENOUGH:
        yield "prepare", None
    if not people:
        yield "people", None
    if not notebook.introduction or len(notebook.questions) < ENOUGH:
        yield "questions", None
    yield from (("contact", one) for one in first_to_ask(notebook))
    yield from (("answered", one) for one in people if one.stage is Stage.CONTACTED)
    yield from (("touch", one) for one in people if one.stage in {Stage.THANKED, Stage.IN_TOUCH})
    yield "people", None


def _listed(scene: Scene, title: str, nudges: tuple[Nudge, ...]) -> Markup:
    if not nudges:
        return NOTHING
    rows = items(line(one, scene.notebook, scene.now) for one in nudges[:SHOWN])
    more = say("next.more", count=len(nudges) - SHOWN) if len(nudges) > SHOWN else NOTHING
    return lines(say("next.overdue") if title == "next.overdue" else say("next.coming"), rows, more)


def _unreached(scene: Scene) -> Markup:
    return say("next.unreached") if scene.notebook.reach.since is not None else NOTHING


def _distinct(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    seen = {(one.do, one.about, one.value): one for one in reversed(buttons)}
    return tuple(dict.fromkeys(seen[one.do, one.about, one.value] for one in buttons))


STEP = Step(name="next", screens=MappingProxyType({"": screen}))
