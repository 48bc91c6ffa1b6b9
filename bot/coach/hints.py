"""Matters of taste in a first message: worth a word, never worth holding it up."""

from __future__ import annotations

from bot.coach.frames import denied
from bot.coach.phrases import Hit
from bot.coach.reading import Draft
from bot.coach.said import hints as said

LONG = 75  # words; the shorter request is the one that is read
CAREER_CENTERS_SAY = "informational interview"


FEW_SENTENCES = 3
SHARE_OF_SELF = 0.75


def pick_your_brain(draft: Draft) -> Hit | None:
    """Find "pick your brain", which people who are asked often have read too often."""
    return said.BRAIN.first(draft)


def vague_praise(draft: Draft) -> Hit | None:
    """Find praise that names no work of theirs."""
    if said.NAMED.first(draft) is not None:
        return None
    return next((hit for hit in said.PRAISE.hits(draft) if not denied(hit)), None)


def way_out(draft: Draft) -> Hit | None:
    """Find words that make it easy to say no."""
    return said.WAY_OUT.first(draft) or said.WHENEVER_SUITS_YOU.first(draft)


def informational_interview(draft: Draft) -> Hit | None:
    """Find the career centres' name for it, which not everyone has met."""
    return said.INFORMATIONAL.first(draft)


def all_about_me(draft: Draft) -> bool:
    """Tell whether most of it is the writer's own story."""
    told = [sentence for sentence in draft.sentences if len(sentence.tokens) > FEW_SENTENCES]
    mine = [s for s in told if s.words & {"i", "my", "me"} and not s.words & {"you", "your", "_name_"}]
    return (
        len(told) >= FEW_SENTENCES
        and len(mine) >= SHARE_OF_SELF * len(told) - 0.5
        and len(mine) >= FEW_SENTENCES
    )
