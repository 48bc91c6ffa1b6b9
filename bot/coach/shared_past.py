"""What writer and reader have behind them: a talk, a meeting, advice given."""

from __future__ import annotations

from collections.abc import Iterable

from bot.coach.links import happened
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import shared_past as said

# What the writer can do without the reader: no meeting of two.
_ALONE = frozenset(
    "posted advertised opened listed announced published saw read found came thought heard noticed discovered "
    "watched liked remembered stumbled wondered".split()
)


def shared_past(draft: Draft) -> Hit | None:
    """Find a mention of an earlier talk, or of what came out of it."""
    return (
        said.PAST.first(draft)
        or said.REMEMBER.first(draft)
        or next(filter(None, (happened(sentence, _ALONE) for sentence in draft.sentences)), None)
    )


def introduces(draft: Draft) -> Hit | None:
    """Find the writer saying who writes."""
    return said.WHO.first(draft)


def reminder(sentences: Iterable[Sentence]) -> Hit | None:
    """Find a clause that only reminds: of a talk, or of who is writing."""
    listed = tuple(sentences)
    return said.PAST.first(listed) or said.WHO.first(listed) or said.REMEMBER.first(listed)
