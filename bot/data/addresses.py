"""The address book: what comes into it is compared with what is there, and it is searched for who works where, or in what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from bot.data.letters import folded
from bot.shelf import Known

AT, IN, ANY = "at", "in", ""
"""What a search is for: an organisation, a line of work, or anything told."""


class Person(Protocol):
    """What somebody in an address book and somebody on the list have in common."""

    @property
    def name(self) -> str:
        """Their name."""

    @property
    def role(self) -> str:
        """What they do."""

    @property
    def organisation(self) -> str:
        """Where."""


P = TypeVar("P", bound=Person)


@dataclass(frozen=True, slots=True)
class Compared:
    """People who are new, each once; how many were there already; and how many the file held more than once."""

    new: tuple[Known, ...]
    there: int
    twice: int


def compared(people: Iterable[Known], known: Iterable[Known]) -> Compared:
    """Those who aren't there yet. The same link, the same e-mail, or the same name at the same place is the same person."""
    there = {mark for one in known for mark in _marks(one)}
    here: set[str] = set()
    new: list[Known] = []
    already = twice = 0
    for one in people:
        marks = set(_marks(one))
        if not there.isdisjoint(marks):
            already += 1
        elif not here.isdisjoint(marks):
            twice += 1
        else:
            new.append(one)
        here |= marks
    return Compared(tuple(new), already, twice)


def numbered(people: Iterable[Known], after: int) -> tuple[Known, ...]:
    """The people with ids that go on after that number."""
    return tuple(replace(one, id=f"k{number}") for number, one in enumerate(people, after + 1))


def searched(people: Iterable[P], words: str, where: str) -> Iterator[P]:
    """Those whom the words mean: at a place of just that name, then with all the words, then with words that begin so."""
    wanted = folded(words)
    parts = wanted.split()
    whole: list[P] = []
    begun: list[P] = []
    for one in people:
        hay = folded(_hay(one, where))
        if not parts or not all(part in hay for part in parts):
            continue
        told = hay.split()
        if folded(one.organisation) == wanted:
            yield one
        elif set(parts) <= set(told):
            whole.append(one)
        elif all(any(word.startswith(part) for word in told) for part in parts):
            begun.append(one)
    yield from whole
    yield from begun


def _hay(one: Person, where: str) -> str:
    if where == AT:
        return one.organisation
    return f"{one.role} {one.organisation}" if where == IN else f"{one.name} {one.role} {one.organisation}"


def _marks(one: Known) -> Iterator[str]:
    yield f"{folded(one.name)}\n{folded(one.organisation)}"
    if one.email:
        yield one.email.lower()
    if one.link:
        yield one.link.lower().rstrip("/")
