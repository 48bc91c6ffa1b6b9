"""Progress: what was attempted and what came of it, stage by stage, in a small picture made of text. Courage, not score."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType

from bot.contact import Belief, Contact
from bot.copy import items, label, lines, say
from bot.message import NOTHING, Button, Look, Markup, Message, Part, Verbatim
from bot.notebook import Notebook
from bot.steps.step import Scene, Step

WIDEST = 12  # dots in a row; a phone shows about as many beside a word
MOST_SENT = 5  # lines on who named whom; the rest are counted


def screen(scene: Scene) -> Message:
    """How far things have come, and what was learnt."""
    notebook = scene.notebook
    if not notebook.contacts:
        button = Button(label("progress.begin_button"), "people", look=Look.PRIMARY)
        return Message(say("progress.title"), (say("progress.nothing_yet"),), (button,))
    parts: tuple[Part, ...] = (
        Verbatim(_picture(notebook)),
        _courage(notebook),
        _learnt(notebook),
        _sent(notebook),
    )
    buttons = (
        Button(label("progress.next_button"), "next", look=Look.PRIMARY),
        Button(label("progress.people_button"), "people"),
    )
    return Message(say("progress.title"), tuple(part for part in parts if part), buttons)


def _picture(notebook: Notebook) -> str:
    people = notebook.contacts
    counts = {
        "found": len(people),
        "asked": sum(_was_asked(one) for one in people),
        "answered": sum(_answered(one) for one in people),
        "talked": sum(_talked(one) for one in people),
        "thanked": sum(one.thanked_at is not None for one in people),
        "touch": sum(len(one.touches) > 1 for one in people),
    }
    names = {name: label(f"progress.rows.{name}") for name in counts}
    wide = max(len(name) for name in names.values())
    return "\n".join(
        f"{names[name]:<{wide}}  {_dots(count, len(people))} {count}" for name, count in counts.items()
    )


def _dots(count: int, out_of: int) -> str:
    full = count if out_of <= WIDEST else round(count * WIDEST / out_of)
    return "●" * full + "·" * (min(out_of, WIDEST) - full)


def _courage(notebook: Notebook) -> Markup:
    asked = sum(_was_asked(one) for one in notebook.contacts)
    return say("progress.asked", count=asked) if asked else say("progress.none_asked")


def _learnt(notebook: Notebook) -> Markup:
    latest = {
        found.assumption: found.belief
        for one in notebook.contacts
        if one.debrief
        for found in one.debrief.findings
    }
    believed = Counter(latest.get(one.id, Belief.OPEN) for one in notebook.research.assumptions)
    if not believed or not latest:
        return NOTHING
    return say(
        "progress.beliefs",
        confirmed=believed[Belief.CONFIRMED],
        changed=believed[Belief.CHANGED],
        open=believed[Belief.OPEN],
    )


def _sent(notebook: Notebook) -> Markup:
    by: dict[str, list[str]] = {}
    for one in notebook.contacts:
        sender = notebook.contact(one.sent_by)
        if sender is not None:
            by.setdefault(sender.name, []).append(one.name)
    if not by:
        return NOTHING
    rows = [say("progress.sent_line", name=name, named=", ".join(named)) for name, named in by.items()]
    return lines(say("progress.sent"), items(rows[:MOST_SENT]))


def _was_asked(contact: Contact) -> bool:
    return contact.request is not None or bool(contact.interviews)


def _answered(contact: Contact) -> bool:
    return (contact.request is not None and contact.request.answered_on is not None) or bool(
        contact.interviews
    )


def _talked(contact: Contact) -> bool:
    return contact.held is not None or contact.debrief is not None


STEP = Step(name="progress", screens=MappingProxyType({"": screen}))
