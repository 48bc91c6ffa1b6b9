"""What a member means by a few words: a contact by name, a command by a near miss. It never guesses between two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from bot.contact import Contact

NEAR_NAME = 78  # of 100, RapidFuzz's ratio: "grase" is Grace, "mark" isn't Mary; below it people are offered, not picked
NEAR_COMMAND = 60  # a command is only suggested, so a looser likeness will do


def folded(text: str) -> str:
    """The text as it is compared: no case, no accents, single spaces."""
    bare = "".join(
        one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one)
    )
    return " ".join(bare.split())


def people_called(words: str, contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """The contacts that these words may mean. The best kind of match that there is decides: whole name, part of it, likeness."""
    wanted, people = folded(words), tuple(contacts)
    if not wanted:
        return ()
    for fits in (_is, _has_words, _begins, _is_like):
        found = tuple(one for one in people if fits(wanted, folded(one.name)))
        if found:
            return found
    return ()


def nearest(words: str, names: Iterable[str]) -> str:
    """The name most like these words; empty when none is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  18 ms of import that most turns don't need

    best = process.extractOne(folded(words), tuple(names), scorer=fuzz.ratio, score_cutoff=NEAR_COMMAND)
    return best[0] if best else ""


def _is(wanted: str, name: str) -> bool:
    return wanted == name


def _has_words(wanted: str, name: str) -> bool:
    return set(wanted.split()) <= set(name.split())


def _begins(wanted: str, name: str) -> bool:
    return all(any(part.startswith(word) for part in name.split()) for word in wanted.split())


def _is_like(wanted: str, name: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415  as above

    return max(fuzz.ratio(wanted, one) for one in (name, *name.split())) >= NEAR_NAME
