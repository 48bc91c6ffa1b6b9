"""What is next: overdue, due, coming up this week, and the one best next action with its button."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from bot.contact import Contact, Stage
from bot.copy import items, label, lines, say
from bot.message import NOTHING, Button, Look, Markup, Message
from bot.nudges import Agenda, Kind, Nudge, action, agenda, dated, line
from bot.steps import prepare
from bot.steps.people import first_to_ask
from bot.steps.questions import ENOUGH
from bot.steps.step import Scene, Step

SHOWN = 4  # lines of a kind on one screen; the rest are counted
OTHERS = 4  # buttons besides the best one
SOON = timedelta(days=2)  # an interview this near comes before everything that can be done at leisure
READY_ENOUGH = (
    4  # of the parts of preparing: what, why, a belief and one thing read; more is welcome, never a hurdle
)

# What is done when the best thing is done: the kinds of nudges that say the same.
_SAME = MappingProxyType(
    {
        "debrief": {Kind.DID_IT_HAPPEN},
        "thank": {Kind.THANK_YOU},
        "conduct": {Kind.HOUR_BEFORE},
        "set_date": {Kind.SET_DATE},
    }
)


def screen(scene: Scene) -> Message:
    """The one screen that tells a member where they are and what to do."""
    if not scene.notebook.research.field and not scene.notebook.contacts:
        return prepare.screen(scene)
    found = agenda(scene.notebook, scene.now, scene.policy)
    why, button, told = best(scene, found)
    overdue = tuple(one for one in found.overdue if one not in told)
    due = tuple(one for one in found.due if one not in told)
    coming = tuple(one for one in found.coming if one not in told)
    others = (replace(action(one, scene.notebook), look=Look.PLAIN) for one in (*overdue, *due, *coming))
    buttons = _distinct((button, *others))[: OTHERS + 1]
    parts = (
        why,
        _listed(say("next.overdue"), [line(one, scene.notebook, scene.now) for one in overdue]),
        _listed(say("next.due"), [line(one, scene.notebook, scene.now) for one in due]),
        _listed(say("next.coming"), [dated(one, scene.notebook, scene.now) for one in coming]),
        _unreached(scene),
    )
    rest = (Button(label("next.people_button"), "people"), Button(label("next.progress_button"), "progress"))
    return Message(say("next.title"), tuple(part for part in parts if part), _distinct((*buttons, *rest)))


def best(scene: Scene, found: Agenda) -> tuple[Markup, Button, tuple[Nudge, ...]]:
    """The one thing to do now, why, and which entries of the agenda say the same: people who wait come before plans."""
    name, contact = next(_pressing(scene), ("", None))
    if not name and found.waiting:
        first = found.waiting[0]
        urgent = replace(action(first, scene.notebook), look=Look.PRIMARY)
        return line(first, scene.notebook, scene.now), urgent, (first,)
    if not name:
        name, contact = next(_worth_doing(scene))
    about, who = (contact.id, contact.first_name) if contact else ("", "")
    screens = {"set_date": "conduct", "answered": "contact", "debrief": "conduct"}
    text = label(f"next.best.{name}.button", name=who)
    button = Button(text, screens.get(name, name), about, look=Look.PRIMARY)
    told = tuple(
        one
        for one in (*found.waiting, *found.coming)
        if one.about == about and one.kind in _SAME.get(name, ())
    )
    if name == "conduct" and told:
        return line(told[0], scene.notebook, scene.now), button, told
    return say(f"next.best.{name}.why", name=who), button, told


def _over(scene: Scene, contact: Contact) -> bool:
    talk = contact.interview if contact.stage is Stage.SCHEDULED else None
    return talk is not None and talk.ends_at <= scene.now


def _near(scene: Scene, contact: Contact) -> bool:
    talk = contact.interview if contact.stage is Stage.SCHEDULED else None
    return talk is not None and talk.starts_at <= scene.now + SOON


def _answered(_scene: Scene, contact: Contact) -> bool:
    sent = contact.request
    return contact.stage is Stage.CONTACTED and sent is not None and sent.answered_on is not None


# What a contact may be waiting for, the most pressing first.
_WAITING: tuple[tuple[str, Callable[[Scene, Contact], bool]], ...] = (
    ("debrief", _over),
    ("conduct", _near),
    ("thank", lambda _scene, one: one.stage is Stage.HELD),
    ("set_date", _answered),
)


def _pressing(scene: Scene) -> Iterator[tuple[str, Contact]]:
    people = scene.notebook.contacts
    yield from ((name, one) for name, waits in _WAITING for one in people if waits(scene, one))


def _worth_doing(scene: Scene) -> Iterator[tuple[str, Contact | None]]:
    """Where nobody waits: what the notebook lacks, in the order of the steps."""
    notebook, people = scene.notebook, scene.notebook.contacts
    if not notebook.research.field or prepare.readiness(notebook.research)[0] < READY_ENOUGH:
        yield "prepare", None
    if not people:
        yield "people", None
    if not notebook.introduction or len(notebook.questions) < ENOUGH:
        yield "questions", None
    yield from (("contact", one) for one in first_to_ask(notebook))
    yield from (("conduct", one) for one in people if one.stage is Stage.SCHEDULED)
    yield from (("answered", one) for one in people if one.stage is Stage.CONTACTED)
    yield from (("touch", one) for one in people if one.stage in {Stage.THANKED, Stage.IN_TOUCH})
    yield "people", None


def _listed(title: Markup, rows: list[Markup]) -> Markup:
    if not rows:
        return NOTHING
    more = say("next.more", count=len(rows) - SHOWN) if len(rows) > SHOWN else NOTHING
    return lines(title, items(rows[:SHOWN]), more)


def _unreached(scene: Scene) -> Markup:
    return say("next.unreached") if scene.notebook.reach.since is not None else NOTHING


def _distinct(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    return tuple({(one.do, one.about, one.value): one for one in reversed(buttons)}.values())[::-1]


STEP = Step(name="next", screens=MappingProxyType({"": screen}))
