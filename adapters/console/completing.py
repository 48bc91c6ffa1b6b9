"""What Tab offers: commands after a slash, people's names after a command that takes one, choices in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.commands import COMMANDS, Takes
from bot.copy import label
from bot.matching import folded

OWN = ("later", "file", "quit")  # the terminal's own commands


@dataclass(frozen=True, slots=True)
class Completion:
    """Words to stand in place of the last `instead` characters before the cursor, and what they are."""

    words: str
    instead: int
    about: str = ""


def completions(line: str, people: Iterable[str], choices: Iterable[str] = ()) -> Iterator[Completion]:
    """What may be meant by the line so far."""
    if not line.startswith("/"):
        words = line.lstrip()
        for one in choices:
            if words and folded(one).startswith(folded(words)):
                yield Completion(one, len(line))
        return
    name, space, rest = line[1:].partition(" ")
    if name.casefold() == "interview" and space:
        name, space, rest = rest.lstrip().partition(" ")
    if not space:
        yield from _commands(name)
        return
    takes = next((one.takes for one in COMMANDS if one.name == name.casefold()), Takes.NOTHING)
    if takes is Takes.PERSON:
        wanted = folded(rest)
        for person in people:
            if any(folded(part).startswith(wanted) for part in (person, *person.split())):
                yield Completion(person, len(rest))


def _commands(begun: str) -> Iterator[Completion]:
    for one in COMMANDS:
        if one.name.startswith(begun.casefold()):
            yield Completion(one.name, len(begun), one.summary)
    for own in OWN:
        if own.startswith(begun.casefold()):
            yield Completion(own, len(begun), label(f"console.commands.{own}"))
    if begun and "interview".startswith(begun.casefold()):
        yield Completion("interview", len(begun))
