"""Everything that is kept for a member, as one JSON file that can be brought back: here, on another platform, or on another bot.

The file is an object: `format` is "askaround", `version` the number of the format, `notebook` the notebook, `address_book` the
people brought in. Their fields are those of `bot.notebook.Notebook`, `bot.contact.Contact` and `bot.shelf.Known`, by name; a
field at its default may be left out. Instants are ISO 8601 with their offset, dates YYYY-MM-DD, zones IANA names, stages and
outcomes the words that they are kept under. A later version may add fields; one that changes the meaning of any raises
`version`, and adds the way up from the one before.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.coach.bank import PHASES
from bot.contact import Contact
from bot.data.letters import tidied
from bot.data.refused import MOST_BYTES, MOST_PEOPLE, Refused
from bot.notebook import Notebook, Place, Reach
from bot.people import LONGEST_NAME, LONGEST_PART
from bot.policy import NO_ANSWER
from bot.shelf import Known
from bot.when import LOCALES, knows_country

FORMAT = "askaround"
VERSION = 1
FILE = "notebook.json"
MOST_CONTACTS = 5_000  # of a notebook that is brought back; nobody interviewed as many
HIGHEST = 10_000_000  # of any number in a notebook; the counter of ids is the one that grows
YEARS = range(
    1970, 2200
)  # what lies outside is no date of anybody's, and overflows when a rhythm is added to it
LONGEST_RHYTHM = 3_650  # days
WEEK = 7

_ID = re.compile(r"[a-z](\d{1,7})")


@dataclass(frozen=True, slots=True)
class Head:
    """What is looked at before the rest is believed."""

    format: str
    version: int


@dataclass(frozen=True, slots=True)
class Whole:
    """The file, read."""

    notebook: Notebook
    address_book: tuple[Known, ...] = ()


def is_whole(content: bytes) -> bool:
    """Whether that file may be an export: it is a JSON object, from its first character."""
    return content[:40].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def write_whole(notebook: Notebook, known: tuple[Known, ...]) -> bytes:
    """The file."""
    import msgspec  # noqa: PLC0415  18 ms of import that most turns don't need

    value = {"format": FORMAT, "version": VERSION, "notebook": notebook, "address_book": known}
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def read_whole(content: bytes) -> Whole:
    """The notebook in the file, which holds together, and its address book. Raises Refused."""
    import msgspec  # noqa: PLC0415  as above

    if len(content) > MOST_BYTES:
        raise Refused("too_big")
    bare = content.removeprefix(b"\xef\xbb\xbf")
    try:
        head = msgspec.json.decode(bare, type=Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Refused("not_ours") from None
    if head.format != FORMAT or head.version < 1:
        raise Refused("not_ours")
    if head.version > VERSION:
        raise Refused("newer")
    try:
        whole = msgspec.json.decode(bare, type=Whole)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Refused("unsound") from None
    if not _holds_together(whole):
        raise Refused("unsound")
    return whole


def restored(mine: Notebook, kept: Notebook, known: int) -> Notebook:
    """The kept notebook as this member's. What belongs to the platform stays: who they are, and how they are reached."""
    return replace(
        kept,
        member=mine.member,
        seen_at=mine.seen_at,
        place=Place(),
        unfinished=None,
        acted_on=mine.acted_on,
        reach=mine.reach,
        known=known,
    )


def mark(notebook: Notebook) -> int:
    """A number that is another one once the member has changed anything; going about and being written to change nothing."""
    import msgspec  # noqa: PLC0415  as above

    bare = replace(
        notebook,
        seen_at=None,
        place=Place(),
        unfinished=None,
        acted_on=(),
        deliveries=(),
        reach=Reach(),
        known=0,
    )
    return zlib.crc32(msgspec.json.encode(bare))


def _holds_together(whole: Whole) -> bool:
    """Whether a bot can live with it: types alone don't tell that a zone is none, or that a week has no working day."""
    notebook = whole.notebook
    return (
        len(whole.address_book) <= MOST_PEOPLE
        and len(notebook.contacts) <= MOST_CONTACTS
        and all(_fits(value) for value in _values(whole))
        and _chosen(notebook)
        and _ids(notebook)
        and all(_named(one) for one in notebook.contacts)
        and all(_named(one) for one in whole.address_book)
        and not _circular(notebook)
    )


def _values(value: object) -> Iterator[object]:
    """Every value in it, however deep; of a dataclass, zones come as pairs with their field's name."""
    if isinstance(value, tuple):
        for one in value:
            yield from _values(one)
    elif is_dataclass(value):
        for one in fields(value):
            inner = getattr(value, one.name)
            yield from (((one.name, inner),) if one.name.endswith("zone") else _values(inner))
    else:
        yield value


def _fits(value: object) -> bool:
    match value:
        case (str(), zone):
            return _is_zone(str(zone))
        case datetime():
            return value.tzinfo is not None and value.year in YEARS
        case date():
            return value.year in YEARS
        case int():
            return 0 <= value <= HIGHEST
        case _:
            return True


def _is_zone(zone: str) -> bool:
    try:
        return not zone or bool(ZoneInfo(zone).key)
    except (ValueError, LookupError, OSError):
        return False


def _chosen(notebook: Notebook) -> bool:
    """Whether what was picked from a list is in it."""
    preferences = notebook.preferences
    return (
        set(preferences.weekend) < set(range(WEEK))
        and preferences.hours[0] < preferences.hours[1]
        and all(one.tzinfo is None for one in preferences.hours)
        and preferences.preset in {"", *NO_ANSWER}
        and preferences.locale in LOCALES
        and (not preferences.country or knows_country(preferences.country))
        and all(1 <= days <= LONGEST_RHYTHM for _, days in preferences.rhythm)
        and all(one.phase in PHASES for one in notebook.questions)
    )


def _ids(notebook: Notebook) -> bool:
    """Whether ids are ours, each there once, and none is still to be given."""
    ids = [one.id for one in notebook.contacts] + [one.id for one in notebook.questions]
    ids += [one.id for one in notebook.research.assumptions]
    for one in notebook.contacts:
        ids += [talk.id for talk in (*one.interviews, *one.called_off)]
        ids += [told.id for told in one.advice] + [told.id for told in one.promises]
        ids += [note.id for note in one.notes]
    found = [_ID.fullmatch(one) for one in ids]
    return len(set(ids)) == len(ids) and all(one is not None and int(one[1]) <= notebook.ids for one in found)


def _named(one: Contact | Known) -> bool:
    name, role, place, met = one.name, one.role, one.organisation, one.met
    fits = (
        len(name) <= LONGEST_NAME
        and max(len(role), len(place)) <= LONGEST_PART
        and len(met) <= 2 * LONGEST_PART
    )
    return fits and bool(name) and all(tidied(text) == text for text in (name, role, place, met))


def _circular(notebook: Notebook) -> bool:
    """Whether somebody, by way of others, sent the member to themselves."""
    senders = {one.id: one.sent_by for one in notebook.contacts if one.sent_by}
    settled: set[str] = set()
    for start in senders:
        seen: list[str] = []
        at = start
        while at in senders and at not in settled:
            if at in seen:
                return True
            seen.append(at)
            at = senders[at]
        settled.update(seen)
    return False
