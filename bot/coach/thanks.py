"""What a thank-you must hold: thanks, something that was said, and a step that came of it; and nothing asked."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.favors import favors
from bot.coach.generic import own_words
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import thanks as said
from bot.coach.steps_taken import steps

SHORTEST_CLAUSE = 4  # words; less says nothing before a step
LONGEST_SIGN_OFF = 4  # words: "Hi Ana," and "Best, Ada Obi"
ENOUGH_OF_ONES_OWN = 2  # words that no other thank-you holds; one is enough after "you said" or "about"


def thanks(draft: Draft) -> Hit | None:
    """Find the thanks."""
    return said.THANKS.first(draft)


def specific(draft: Draft) -> Sentence | None:
    """Find a sentence that names something concrete that was said, or that helped."""
    asked = {hit.sentence.place for hit in favors(draft)}
    taken: dict[int, Hit] = {}
    for hit in steps(draft):
        earlier = taken.get(hit.sentence.place)
        if earlier is None or hit.first < earlier.first:
            taken[hit.sentence.place] = hit
    for sentence in _body(draft):
        if sentence.place in asked and sentence.place not in taken:
            quoted = next(said.SAID_BY_YOU.within(sentence), None)
            if quoted is None:
                continue
        own = own_words(sentence)
        if sentence.place in taken:
            if next(said.SAID_BY_YOU.within(sentence), None) is not None and own:
                return sentence
            first = _clause_before(sentence, taken[sentence.place])
            if first is not None and _is_own(first):
                return sentence
            continue
        if _is_own(sentence):
            return sentence
    return None


def _clause_before(sentence: Sentence, step: Hit) -> Sentence | None:
    """Return what stands before a step: "your point about seams was new to me, so I rewrote ..."."""
    if step.first < SHORTEST_CLAUSE:
        return None
    return Sentence(sentence.tokens[: step.first], asks=False, place=sentence.place)


def _body(draft: Draft) -> Iterator[Sentence]:
    """Yield the sentences between the greeting and the name below."""
    last = len(draft.sentences) - 1
    for sentence in draft.sentences:
        short = len(sentence.tokens) <= LONGEST_SIGN_OFF
        if sentence.words & _BESIDE_THE_POINT:
            continue
        if (
            short
            and (sentence.place == 0 or sentence.place >= last - 1)
            and sentence.tokens[-1].word not in {"?", "."}
        ):
            continue
        yield sentence


# A sentence with one of these wishes, greets or excuses; whatever else it names wasn't said in the talk.
_BESIDE_THE_POINT = frozenset(
    "resume cv hope hoping wish wishing greetings sorry apologies apologize".split()
)


def _is_own(sentence: Sentence) -> bool:
    if "_quote_" in sentence.words:
        return True
    own = own_words(sentence)
    if len(own) >= ENOUGH_OF_ONES_OWN:
        return True
    return bool(own) and next(said.WHAT_WAS_SAID.within(sentence), None) is not None
