"""vCards, read and written: RFC 2426 (3.0) and RFC 6350 (4.0), and what phones still write after 2.1 (quoted-printable)."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.contact import Contact
from bot.data.letters import lines_of, tidied
from bot.data.people import Taken, gather, person
from bot.shelf import Known, Unread

LINE = 75  # octets, after which a line is folded (RFC 2426 2.6, RFC 5545 3.1)
LONGEST_VALUE = 4_000  # characters of a property that we read; a picture has more, and is passed over
WANTED = frozenset("FN N TITLE ROLE ORG EMAIL URL NOTE KIND X-ABSHOWAS".split())
READ = WANTED | {"BEGIN", "END"}
NOBODY = frozenset(
    {"org", "group", "location", "company", "application", "device"}
)  # kinds that can't be asked

_MEANT = re.compile(r"\\(.)")


@dataclass(slots=True)
class _Card:
    row: int
    values: dict[str, str] = field(default_factory=dict)


def is_cards(text: str) -> bool:
    """Whether that text is a file of vCards."""
    return text[:200].lstrip().upper().startswith("BEGIN:VCARD")


def read_cards(text: str) -> Taken:
    """The people on the cards. Raises Refused."""
    return gather(_person(card) for card in _cards(text))


def write_card(contact: Contact, uid: str) -> str:
    """One contact as a card of version 3.0, which every address book reads."""
    first, _, last = contact.name.rpartition(" ")
    rows = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:{uid}",
        f"FN:{escaped(contact.name)}",
        f"N:{escaped(last)};{escaped(first)};;;",
        *((f"TITLE:{escaped(contact.role)}",) if contact.role else ()),
        *((f"ORG:{escaped(contact.organisation)}",) if contact.organisation else ()),
        *((f"NOTE:{escaped(contact.met)}",) if contact.met else ()),
        "END:VCARD",
    ]
    return "".join(fold(row) for row in rows)


def escaped(text: str) -> str:
    """A text value as vCard and iCalendar write it: backslash, comma, semicolon and line ends mean just themselves."""
    for mark in ("\\", ",", ";"):
        text = text.replace(mark, f"\\{mark}")
    return "".join(one for one in text.replace("\n", "\\n") if one >= " " and one != "\x7f")


def fold(row: str) -> str:
    """The line, folded so that no part is longer than 75 octets and no character is torn, with its line ends."""
    parts: list[str] = []
    part, size = "", 0
    for one in row:
        octets = len(one.encode("utf-8", "replace"))
        if size + octets > LINE:
            parts.append(part)
            part, size = " ", 1
        part, size = part + one, size + octets
    return "\r\n".join((*parts, part)) + "\r\n"


def _cards(text: str) -> Iterator[_Card]:
    card: _Card | None = None
    for row, name, marks, value in _properties(text):
        if name == "BEGIN":
            card = _Card(row)
        elif name == "END" and card is not None:
            yield card
            card = None
        elif card is not None and (name not in card.values or "PREF" in marks):
            card.values[name] = value


def _properties(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Each property that we read: the line it begins in, its name and parameters in upper case, and its value, unfolded."""
    row, name, marks, value = 0, "", "", ""
    for number, line in enumerate(lines_of(text), 1):
        content = line.rstrip("\n")
        if content[:1] in {" ", "\t"} or (value.endswith("=") and "QUOTED-PRINTABLE" in marks):
            if name and len(value) < LONGEST_VALUE:
                more = content.removeprefix(" ").removeprefix("\t")
                value = (
                    value[:-1] + more if "QUOTED-PRINTABLE" in marks and value.endswith("=") else value + more
                )
            continue
        if name:
            yield row, name, marks, _plain(value, marks)
        row, (name, marks, value) = number, _parted(content)
    if name:
        yield row, name, marks, _plain(value, marks)


def _parted(line: str) -> tuple[str, str, str]:
    """Name, parameters and value; an empty name for a line that we don't read."""
    head, _, value = line.partition(":")
    name = head.upper()
    if name in READ:
        return name, "", value[:LONGEST_VALUE]
    at = len(head) if value or ":" in line else -1
    while at >= 0 and line.count('"', 0, at) % 2 and at < LONGEST_VALUE:
        at = line.find(":", at + 1)
    name, _, marks = line[: max(at, 0)].upper().partition(";")
    name = name.rpartition(".")[2]
    if name not in READ:
        return "", "", ""
    return name, marks, line[at + 1 :][:LONGEST_VALUE]


def _plain(value: str, marks: str) -> str:
    if "QUOTED-PRINTABLE" not in marks:
        return value
    return quopri.decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")


def _person(card: _Card) -> Known | Unread:
    values = card.values
    kind = values.get("KIND", "").casefold() or values.get("X-ABSHOWAS", "").casefold()
    if kind in NOBODY:
        return Unread(card.row, "no_person")
    last, first, middle, *_ = (*_pieces(values.get("N", "")), "", "", "")
    name = _text(values.get("FN", "")) or " ".join(part for part in (first, middle, last) if part)
    return person(
        card.row,
        name,
        role=_text(values.get("TITLE", "") or values.get("ROLE", "")),
        organisation=_pieces(values.get("ORG", ""))[0],
        email=_text(values.get("EMAIL", "")).removeprefix("mailto:"),
        link=_text(values.get("URL", "")),
        met=_text(values.get("NOTE", "")),
    )


def _pieces(value: str) -> list[str]:
    """The parts of a value between semicolons that mean a new part."""
    if not value:
        return [""]
    return [_text(part) for part in re.split(r"(?<!\\);", value)]


def _text(value: str) -> str:
    if "\\" not in value:
        return tidied(value)
    return tidied(_MEANT.sub(lambda found: " " if found[1] in "nN" else found[1], value))
