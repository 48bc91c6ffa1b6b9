"""The question bank, and the questions picked for a notebook: what research left open and what is believed come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.coach.drafts.asking import of_assumption, of_open_point
from bot.contact import Belief, Contact
from bot.copy import has, keys, label, listing
from bot.notebook import Notebook

PHASES = ("small talk", "questions", "next steps")
"""The parts of a conversation, in order."""

CATEGORIES = (
    "path",
    "training",
    "present role",
    "working conditions",
    "trends",
    "insights",
    "outlook",
    "related roles",
    "advice",
    "resources",
    "assignments",
    "whom else",
)
"""What questions are about, in the order in which a conversation comes to it: trends, insights, advice, resources, assignments,
as the mnemonic TIARA has it, with the career centres' own in between."""

_WEIGHT = (
    "path",
    "present role",
    "working conditions",
    "trends",
    "insights",
    "advice",
    "outlook",
    "related roles",
    "training",
    "whom else",
    "assignments",
    "resources",
)  # which goes first where there isn't room for one of each: what a reading list can't give, and whom to ask next

CLOSING = 2  # of ten, so many lead on from the talk: whom else to ask, what to try or read


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of the bank. Empty `seniority` and `aim` fit everyone; `told_by` are research topics that answer it."""

    id: str
    text: str
    category: str
    phase: str
    seniority: tuple[str, ...] = ()
    aim: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """A question worth asking. `source` names it: an id of the bank (then `bank` is that), "open:topic" or "assumed:id"."""

    text: str
    phase: str
    bank: str = ""
    because: str = ""
    source: str = ""


@cache
def bank() -> tuple[Entry, ...]:
    """Every question of the bank, in the order of a conversation."""
    names = dict.fromkeys(key.split(".")[1] for key in keys("bank"))
    return tuple(sorted((_entry(name) for name in names), key=_place))


def picked(notebook: Notebook, contact: Contact | None = None, most: int = 10) -> tuple[Suggested, ...]:
    """The questions to suggest, `most` at the most: none on the list, none answered already, none that this person was asked.

    Those made from the notebook stand first; those of the bank follow in the order of a conversation.
    """
    asked = _asked(notebook, contact)
    made = [one for one in _made(notebook, contact) if one.text.casefold() not in asked][:most]
    fresh = [one for one in bank() if not {one.id, one.text.casefold()} & asked and not _told(notebook, one)]
    chosen = _chosen(fresh, notebook.research.aim, contact, most - len(made))
    return (*made, *(Suggested(one.text, one.phase, one.id, source=one.id) for one in chosen))


def _chosen(fresh: list[Entry], aim: str, contact: Contact | None, count: int) -> list[Entry]:
    """The best `count` of them: one to begin with, a few that lead on, the rest by aim, a category at a time."""
    known = contact.seniority if contact else ""
    fit = [one for one in fresh if not known or not one.seniority or known in one.seniority]
    best = _spread(sorted(fit, key=lambda one: _off_stage(one, known)), aim)
    ends = max(1, count * CLOSING // 10)
    first = [one for one in best if one.phase == PHASES[0]][:1]
    last = [one for one in best if one.phase == PHASES[2]][:ends]
    middle = [one for one in best if one.phase == PHASES[1]]
    rest = [one for one in best if one not in {*first, *last, *middle}]
    return sorted([*last, *first, *middle, *rest][:count], key=_place)


def _spread(entries: list[Entry], aim: str) -> list[Entry]:
    """Those made for the aim first, and each category once before any comes up again."""
    seen: Counter[tuple[str, str]] = Counter()
    rounds = []
    for one in entries:
        turn = (one.phase, one.category)
        rounds.append((_off_aim(one, aim), seen[turn], _WEIGHT.index(one.category), one))
        seen[turn] += 1
    return [one for *_, one in sorted(rounds, key=lambda row: row[:3])]


def _off_aim(entry: Entry, aim: str) -> int:
    """0 for a question that serves the aim, 1 for one that serves any, 2 for one that serves another."""
    return 0 if aim in entry.aim else 1 if not entry.aim or not aim else 2


def _off_stage(entry: Entry, seniority: str) -> int:
    """0 for a question to somebody at that stage of a career, 1 for one to anybody, 2 for one to somebody at another."""
    return 0 if seniority in entry.seniority else 2 if entry.seniority else 1


def _made(notebook: Notebook, contact: Contact | None) -> Iterator[Suggested]:
    """Questions made from the member's own notes; what this person has settled isn't put to them again."""
    research = notebook.research
    for topic in research.topics:
        text = of_open_point(topic.open)
        if text:
            yield Suggested(text, "questions", because="open", source=f"open:{topic.topic}")
    debrief = contact.debrief if contact else None
    settled = (
        {one.assumption for one in debrief.findings if one.belief is not Belief.OPEN} if debrief else set()
    )
    for one in research.assumptions:
        text = "" if one.id in settled else of_assumption(one.text)
        if text:
            yield Suggested(text, "questions", because="assumption", source=f"assumed:{one.id}")


def _asked(notebook: Notebook, contact: Contact | None) -> set[str]:
    """Texts (in lower case) and ids of what is on the list or was asked of this person before."""
    ticked = {one for talk in contact.interviews for one in talk.ticked} if contact else set()
    listed = {part for one in notebook.questions for part in (one.text.casefold(), one.bank) if part}
    return listed | ticked


def _told(notebook: Notebook, entry: Entry) -> bool:
    """Whether the notes on a research topic answer it already."""
    return any(notebook.research.topic(topic).note for topic in entry.told_by)


def _entry(name: str) -> Entry:
    return Entry(
        name,
        label(f"bank.{name}.text"),
        label(f"bank.{name}.category"),
        label(f"bank.{name}.phase"),
        listing(f"bank.{name}.seniority") if has(f"bank.{name}.seniority") else (),
        listing(f"bank.{name}.aim") if has(f"bank.{name}.aim") else (),
        listing(f"bank.{name}.told_by") if has(f"bank.{name}.told_by") else (),
    )


def _place(entry: Entry) -> tuple[int, int]:
    return PHASES.index(entry.phase), CATEGORIES.index(entry.category)
