"""Random notebooks that a member could have, and shelves beside them, for what must hold of every one."""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from bot.contact import Contact, Interview
from bot.notebook import Notebook, Preferences, Question
from bot.shelf import Known
from bot.when import local

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
WORDS = st.lists(
    st.text(st.characters(categories=["L", "N", "P"], max_codepoint=0x24F), min_size=1, max_size=8),
    max_size=3,
).map(lambda words: " ".join(" ".join(words).split()))
NAMES = st.text("abcdeÄéßÅŁ", min_size=1, max_size=20)
ZONES = st.sampled_from(
    ("", "Europe/London", "America/New_York", "Pacific/Kiritimati", "UTC", "Asia/Kathmandu")
)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  given UTC
DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))
PLAIN = {
    str: TEXT,
    int: st.integers(0, 500),
    bool: st.booleans(),
    datetime: INSTANTS,
    date: DAYS,
    time: st.times(),
}


def strategy(hint: object) -> st.SearchStrategy[object]:
    """Anything of that type."""
    if hint in PLAIN:
        return PLAIN[hint]
    origin, inside = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return st.one_of(*(st.none() if one is type(None) else strategy(one) for one in inside))
    if origin is tuple and inside[-1] is Ellipsis:
        return st.lists(strategy(inside[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(strategy(one) for one in inside))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(tuple(hint))
    assert isinstance(hint, type), hint
    return any_of(hint)


def any_of(kind: type) -> st.SearchStrategy[object]:
    """Any value of that dataclass, each field drawn by its type and name."""
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    drawn = {one.name: _field(kind, one.name, hints[one.name]) for one in fields(kind)}
    needed = {one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING}
    assert needed <= set(drawn)
    return st.builds(kind, **drawn)


def _field(kind: type, name: str, hint: object) -> st.SearchStrategy[object]:
    if name.endswith("zone"):
        return ZONES.filter(bool) if kind is Interview and name == "zone" else ZONES
    if kind in {Contact, Known} and name in {"role", "organisation", "met"}:
        return WORDS
    if kind in {Contact, Known} and name == "name":
        return NAMES
    if kind is Preferences:
        return {
            "locale": st.sampled_from(("en", "de", "fr")),
            "weekend": st.sampled_from(((), (5, 6), (4, 5))),
            "country": st.sampled_from(("", "DE", "US")),
            "hours": st.sampled_from(((time(9), time(20)), (time(7, 30), time(12)))),
            "preset": st.sampled_from(("", "once", "3-7-7")),
            "rhythm": st.just(()),
        }.get(name, strategy(hint))
    if kind is Question and name == "phase":
        return st.sampled_from(("small talk", "questions", "next steps"))
    if kind is Interview and name == "minutes":
        return st.integers(1, 240)
    return strategy(hint)


def _in_order(notebook: Notebook) -> Notebook:
    """The notebook with ids as the counter gives them, nobody sent by themselves, and walls on their zone's clock."""
    count = 0

    def fresh(letter: str) -> str:
        nonlocal count
        count += 1
        return f"{letter}{count}"

    def talk(one: Interview) -> Interview:
        wall = local(one.wall, one.zone).replace(fold=0)
        return replace(one, id=fresh("i"), wall=wall)

    contacts: list[Contact] = []
    for one in notebook.contacts:
        contacts.append(
            replace(
                one,
                id=fresh("c"),
                sent_by=contacts[0].id if contacts and one.sent_by else "",
                interviews=tuple(map(talk, one.interviews)),
                called_off=tuple(map(talk, one.called_off)),
                advice=tuple(replace(each, id=fresh("a")) for each in one.advice),
                promises=tuple(replace(each, id=fresh("p")) for each in one.promises),
                notes=tuple(replace(each, id=fresh("n")) for each in one.notes),
            )
        )
    believed = tuple(replace(each, id=fresh("b")) for each in notebook.research.assumptions)
    questions = tuple(replace(each, id=fresh("q")) for each in notebook.questions)
    research = replace(notebook.research, assumptions=believed)
    return replace(notebook, contacts=tuple(contacts), research=research, questions=questions, ids=count)


NOTEBOOKS: st.SearchStrategy[Notebook] = any_of(Notebook).map(
    lambda one: _in_order(one) if isinstance(one, Notebook) else one  # type: ignore[arg-type, return-value]
)
KNOWN = st.lists(any_of(Known), max_size=3).map(tuple)
