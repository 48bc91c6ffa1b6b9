"""People as a file tells them: what makes one that can be taken, and how many there were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.data.refused import MOST_PEOPLE, Refused
from bot.people import LONGEST_NAME, LONGEST_PART
from bot.shelf import Known, Unread

LONGEST_ADDRESS = 254  # of an e-mail, by RFC 5321; of a link, more than any profile's
UNREAD_KEPT = 5  # rows told of; the rest are counted


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file held. `columns` says what each thing was read from, where the file has columns."""

    people: tuple[Known, ...]
    columns: tuple[tuple[str, str], ...] = ()
    unread: tuple[Unread, ...] = ()
    unread_count: int = 0


def person(
    row: int,
    name: str,
    *,
    role: str = "",
    organisation: str = "",
    email: str = "",
    link: str = "",
    met: str = "",
    since: date | None = None,
) -> Known | Unread:
    """The person, from texts that are tidy; or why that row is none."""
    if not any(one.isalpha() for one in name):
        return Unread(row, "no_name")
    if len(name) > LONGEST_NAME:
        return Unread(row, "long_name")
    return Known(
        name,
        role[:LONGEST_PART],
        organisation[:LONGEST_PART],
        email if len(email) <= LONGEST_ADDRESS else "",
        link if len(link) <= LONGEST_ADDRESS else "",
        met[: 2 * LONGEST_PART],
        since,
    )


def gather(found: Iterable[Known | Unread], columns: tuple[tuple[str, str], ...] = ()) -> Taken:
    """All of them. Raises Refused when there are more than anyone knows."""
    people: list[Known] = []
    unread: list[Unread] = []
    count = 0
    for one in found:
        if isinstance(one, Known):
            people.append(one)
        else:
            count += 1
            unread = unread if len(unread) == UNREAD_KEPT else [*unread, one]
        if len(people) + count > MOST_PEOPLE:
            raise Refused("too_many")
    return Taken(tuple(people), columns, tuple(unread), count)
