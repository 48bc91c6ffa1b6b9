"""A person from one line, as people write it: "Grace Hopper, rear admiral at US Navy, met at PyCon". A name alone is enough."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.text import tidy, tidy_lines

LONGEST_NAME = 80  # longer than any name on record that people use; a longer "name" is a pasted sentence
LONGEST_PART = 120  # a role, an organisation, where you met: what fits one line of a phone twice

_BULLET = re.compile(r"^\s*(?:[-*•‣\u2013\u2014]|\d{1,3}[.)])\s+")
_SPLIT = re.compile(r"\s*[,;\t|]\s*|\s+[-\u2013\u2014]\s+")
_IN_BRACKETS = re.compile(r"^(?P<name>[^()]+)\((?P<rest>[^()]*)\)(?P<more>.*)$")
# How people say where they know somebody from; it opens the part that tells so.
_MET = re.compile(
    r"^(?:(?:we |i )?(?:met|know|knew|worked|studied|went|go)\b"
    r"|(?:a |an |my |our |old |former )*(?:friend|cousin|aunt|uncle|neighbou?r|colleague|classmate|alum\w*)\b"
    # "my professor" tells how one knows somebody; "professor at Hull" tells their work
    r"|(?:(?:my|our|an?) (?:old |former )*|(?:old|former) )(?:teacher|mentor|professor|boss|coach)\b"
    r"|(?:introduced|recommended|suggested|referred|named|via|through|thanks to)\b"
    r"|(?:saw|heard|read|found|spoke|speaker|talked)\b"
    r"|(?:from|on) (?:linkedin|twitter|school|college|university|work|church)\b)",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?P<role>.*?)\s*(?:\bat\b|(?<=\s)@|\bwith\b|\bfor\b)\s*(?P<place>\S.*)$", re.IGNORECASE)
_LETTERS = frozenset(
    {"phd", "md", "mba", "rn", "cpa", "jd", "esq", "jr", "sr", "msc", "bsc", "ma", "pe", "frcs", "ii", "iii"}
)


@dataclass(frozen=True, slots=True)
class Person:
    """What one line told. Everything but the name may be empty."""

    name: str
    role: str = ""
    organisation: str = ""
    met: str = ""


def read_person(line: str) -> Person | None:
    """The person of that line, or None where there is no name in it that can be one."""
    row = tidy(_BULLET.sub("", line))
    bracketed = _IN_BRACKETS.match(row)
    if bracketed:
        row = ", ".join(
            part.strip(" ,") for part in bracketed.group("name", "rest", "more") if part.strip(" ,")
        )
    name, *parts = [part for part in _SPLIT.split(row) if part] or [""]
    while parts and parts[0].casefold().replace(".", "") in _LETTERS:
        name = f"{name} {parts.pop(0)}"
    at_work = _AT.match(name)
    if at_work and at_work["role"]:
        name, parts = at_work["role"], [f"at {at_work['place']}", *parts]
    if not any(one.isalpha() for one in name) or len(name) > LONGEST_NAME:
        return None
    return _told(Person(name), parts)


def read_people(text: str) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """The people of a pasted list, one a line, and the lines that could not be read as one."""
    people: list[Person] = []
    unread: list[str] = []
    for line in tidy_lines(text).split("\n"):
        if not line:
            continue
        person = read_person(line)
        if person is None:
            unread.append(line)
        else:
            people.append(person)
    return tuple(people), tuple(unread)


def _told(person: Person, parts: list[str]) -> Person:
    role, organisation = "", ""
    met: list[str] = []
    for part in parts:
        at_work = _AT.match(part)
        if met or _MET.match(part):
            met.append(part)
        elif at_work and not organisation:
            role, organisation = at_work["role"] or role, at_work["place"]
        elif not role:
            role = part
        elif not organisation:
            organisation = part
        else:
            met.append(part)
    return Person(
        person.name, role[:LONGEST_PART], organisation[:LONGEST_PART], ", ".join(met)[: 2 * LONGEST_PART]
    )
