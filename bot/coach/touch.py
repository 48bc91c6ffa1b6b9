"""Staying in touch: bring something, remind them who you are, and ask for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.coach.favors import favors
from bot.coach.generic import own_words
from bot.coach.jobs import job_requests
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence, Token
from bot.coach.said import touch as said
from bot.coach.shared_past import introduces, reminder, shared_past
from bot.coach.steps_taken import steps


def brings(draft: Draft) -> Hit | None:
    """Find what the message brings: an article, an invitation, progress, congratulations, help, a report on advice.

    News comes in any words, so a message with enough of its own beside the greeting, the reminder and the asking
        brings some.
    """
    asked = {hit.sentence.place for hit in favors(draft)}
    told = [sentence for sentence in draft.sentences if sentence.place not in asked]
    return said.BRINGS.first(told) or next(steps(told), None) or _news(told)


ENOUGH_NEWS = 2  # words that no mere greeting holds


def _news(told: list[Sentence]) -> Hit | None:
    own = 0
    for sentence in told:
        for clause in _clauses(sentence):
            if not clause.words & _TELLERS or clause.words & _WELL_WISHERS:
                continue
            if reminder([clause]) is None and next(job_requests([clause]), None) is None:
                own += len(own_words(clause))
        if own >= ENOUGH_NEWS:
            return Hit(sentence, 0, len(sentence.tokens))
    return None


# A clause that tells something has one of these; "the court clerk" only names the writer.
_TELLERS = frozenset("i we my our is are was were has have had it they he she this here now been".split())
_WELL_WISHERS = frozenset("hope hoping hoped wish wishing trust".split())


def _clauses(sentence: Sentence) -> Iterator[Sentence]:
    """Yield what stands between pauses."""
    tokens: list[Token] = []
    for token in sentence.tokens:
        if token.word != ",":
            tokens.append(token)
            continue
        yield Sentence(tuple(tokens), sentence.asks, sentence.place)
        tokens = []
    if tokens:
        yield Sentence(tuple(tokens), sentence.asks, sentence.place)


def context(draft: Draft) -> Hit | None:
    """Find who is writing, when they talked, or anything shared."""
    return shared_past(draft) or introduces(draft) or _names_oneself(draft)


# "Hi Ulrike, Max with the vat." - a second name right after the greeting is the writer's.
_SECOND_NAME = re.compile(
    r"^\s*(?:\w+[ ,]+)?(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[\w' -]{2,30}[,!:]+\s+"
    r"(?P<name>[A-Z]\w+)(?= (?:of|with|from|here|again)\b|,|\.|!| [A-Z])"
)
_NO_NAME = frozenset(
    "Congratulations Congrats Thanks Thank Happy Merry Good Hope Hoping Just Greetings Hello Hi Sorry Wow Thought Saw I "
    "Here Long Season".split()
)


def _names_oneself(draft: Draft) -> Hit | None:
    match = _SECOND_NAME.match(draft.text)
    if match is None or match["name"] in _NO_NAME:
        return None
    return Hit(draft.sentences[0], 0, 1)
