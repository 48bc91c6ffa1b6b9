"""The question bank, and the questions picked for a notebook: what research left open and what is believed come first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.contact import Contact
from bot.copy import keys, label
from bot.notebook import Notebook

PHASES = ("small talk", "questions", "next steps")
"""The parts of a conversation, in order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of the bank. Empty `seniority` and `aim` fit everyone."""

    id: str
    text: str
    category: str
    phase: str
    seniority: tuple[str, ...] = ()
    aim: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """A question worth asking: where it comes from is an id of the bank, or empty for one made from the notebook."""

    text: str
    phase: str
    bank: str = ""
    because: str = ""


@cache
def bank() -> tuple[Entry, ...]:
    """Every question of the bank, in the order of a conversation."""
    names = dict.fromkeys(key.split(".")[1] for key in keys("bank"))
    entries = (
        Entry(name, label(f"bank.{name}.text"), label(f"bank.{name}.category"), label(f"bank.{name}.phase"))
        for name in names
    )
    return tuple(sorted(entries, key=lambda one: PHASES.index(one.phase)))


def picked(notebook: Notebook, contact: Contact | None = None, most: int = 10) -> tuple[Suggested, ...]:
    """The questions to suggest, `most` at the most, none that is on the member's list already."""
    del contact
    listed = {one.text.casefold() for one in notebook.questions} | {
        one.bank for one in notebook.questions if one.bank
    }
    fresh = (
        one
        for one in _wanted(notebook)
        if one.text.casefold() not in listed and one.bank not in listed - {""}
    )
    return tuple(one for one, _ in zip(fresh, range(most), strict=False))


def _wanted(notebook: Notebook) -> Iterator[Suggested]:
    research = notebook.research
    for topic in research.topics:
        if topic.open:
            yield Suggested(topic.open, "questions", because="open")
    for one in research.assumptions:
        yield Suggested(
            label("suggested.assumption", text=one.text.rstrip(".")), "questions", because="assumption"
        )
    for entry in bank():
        yield Suggested(entry.text, entry.phase, entry.id)
