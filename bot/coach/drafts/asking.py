"""Questions made from the member's notes: what reading left open, and what they believe, asked so that a story is the answer.

Each is tried in a few ways, and the first that the coach has nothing to say about is taken; none, where none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.coach.checks import check
from bot.coach.drafts.shapes import Shape, sentence, shape, thought, within
from bot.coach.findings import Kind
from bot.copy import label

_AUX = "is are was were do does did has have can could will would should must may might am had".split()
_ASKS = re.compile(
    rf"(?:{'|'.join(_AUX)}) (?:it|they|you|people|there|this|that|we|i|one|most|the|a|an|your|my)\b.*",
    re.IGNORECASE,
)
_SWAPPED = re.compile(
    r"(?P<aux>is|are|was|were|can|could|will|would|should|must|may|might|has|have) "
    r"(?P<who>it|they|you|people|there|this|that|we|one|i) (?P<rest>.+)",
    re.IGNORECASE,
)
_DEGREES = frozenset("long many much often hard far big early soon well old good easy likely common".split())
_NEVER = frozenset({"too-personal", "asks-for-job"})  # however it is put
_DO = re.compile(r"do (?P<rest>(?:they|you|people|we|most|i)\b.+)", re.IGNORECASE)
_THINKS = re.compile(
    r"(?:i(?:'ve| have)? (?:think|believe|guess|suppose|heard|assume|assumed|thought|read|believed|expect|feel|bet|know)"
    r"(?: that)? |that )",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"(?:i )?(?:couldn't find(?: out)?|could not find(?: out)?|don't know|didn't find(?: out)?|not sure|unclear|unknown"
    r"|want to know|wonder(?:ing)?)(?: about| anything (?:on|about))?:? ",
    re.IGNORECASE,
)


def of_open_point(text: str) -> str:
    """A question out of what could not be found out; empty when nothing was noted, or it can't be asked well."""
    return _first_good(_open(_without(_SEEKS, thought(text))))


def of_assumption(text: str) -> str:
    """A question that puts a belief to the test."""
    return _first_good(_believed(_without(_THINKS, thought(text))))


def _first_good(tries: Iterable[str]) -> str:
    return next((one for one in tries if not check(Kind.QUESTION, one).findings), "")


def _open(said: str) -> Iterator[str]:
    if not said or {one.rule for one in check(Kind.QUESTION, said).findings} & _NEVER:
        return
    small, asked = within(said) or said, said.rstrip("?")
    kind = shape(asked)
    if kind is Shape.WH:
        if asked.casefold().startswith("whether "):
            yield label("suggested.open.whether", text=asked.partition(" ")[2])
        if said.endswith("?") or _inverted(asked):
            yield sentence(f"{asked}?")
        else:
            yield label("suggested.open.about", text=within(asked) or asked)
    elif _ASKS.fullmatch(asked):
        yield from (
            label("suggested.open.whether", text=one) for one in _whether(within(asked) or asked.lower())
        )
        yield label("suggested.open.quoted", text=sentence(f"{asked}?"))
    elif said.endswith("?"):
        yield sentence(said)
        yield label("suggested.open.quoted", text=sentence(said))
    elif kind in {Shape.CLAUSE, Shape.MINE}:
        yield label("suggested.open.left", text=small)
    elif small.startswith("if "):
        yield label("suggested.open.whether", text=small.partition(" ")[2])
    else:
        yield label("suggested.open.about", text=small)
    yield label(
        "suggested.open.quoted", text=sentence(f"{asked}?" if kind is Shape.WH and _inverted(asked) else said)
    )


def _believed(said: str) -> Iterator[str]:
    if not said:
        return
    if said.endswith("?"):
        yield from _open(said)
        return
    small = within(said)
    match shape(said):
        case Shape.CLAUSE | Shape.MINE | Shape.YOURS if small:
            yield label("suggested.assumption.that", text=small)
        case Shape.NOUN | Shape.DOING if small and " " in small:
            yield label("suggested.assumption.picturing", text=small)
        case _:
            pass
    yield label("suggested.assumption.quoted", text=sentence(said))


def _whether(asked: str) -> Iterator[str]:
    """A question that asks for yes or no, as what follows "whether"."""
    swapped = _SWAPPED.fullmatch(asked)
    if swapped:
        yield f"{swapped['who']} {swapped['aux'].lower()} {swapped['rest']}"
    do = _DO.fullmatch(asked)
    if do:
        yield do["rest"]


def _inverted(asked: str) -> bool:
    """Whether it is a question already, its mark forgotten: "how do teams decide", not "how teams decide"."""
    second, third = (*asked.casefold().split()[1:3], "", "")[:2]
    return second in _AUX or (second in _DEGREES and third in _AUX)


def _without(opening: re.Pattern[str], said: str) -> str:
    found = opening.match(said)
    return said[found.end() :] if found and found.end() < len(said) else said
