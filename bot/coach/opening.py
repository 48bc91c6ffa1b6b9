"""A job has opened where the reader works: say who you are and that you apply, ask what to stress, and no more."""

from __future__ import annotations

from bot.coach.frames import denied
from bot.coach.jobs import vouching
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import opening as said
from bot.coach.shared_past import introduces, shared_past
from bot.coach.steps_taken import is_past

SOONEST = 14  # days after the interview: "a couple of weeks" (the article)


def asks_to_vouch(draft: Draft) -> Hit | None:
    """Find a request for a referral, a good word, or to pass the résumé on."""
    return next(vouching(draft, applies=True), None)


def advice_ask(draft: Draft) -> Hit | None:
    """Find a question about what to stress, or how to stand out."""
    pleas = {hit.sentence.place for hit in vouching(draft, applies=True)}
    for sentence in draft.sentences:
        if sentence.asks and sentence.place not in pleas and said.SMALL_TALK.first([sentence]) is None:
            hit = next(said.OPEN_QUESTION.within(sentence), None)
            if hit is not None:
                return hit
    return next((hit for hit in said.ADVICE.hits(draft) if not denied(hit) and _is_ask(hit)), None)


def _is_ask(hit: Hit) -> bool:
    if (
        any(told.first <= hit.first < told.last for told in said.TOLD.within(hit.sentence))
        and not hit.sentence.asks
    ):
        return False
    return hit.sentence.asks or next(said.ASKING.within(hit.sentence), None) is not None


def states_application(draft: Draft) -> Hit | None:
    """Find that the writer applies, has applied or will apply."""
    for hit in said.APPLIES.hits(draft):
        if denied(hit):
            continue
        if any(
            maybe.first < hit.last and maybe.last >= hit.last for maybe in said.MAY_APPLY.within(hit.sentence)
        ):
            continue
        return hit
    return None


def reminds(draft: Draft) -> Hit | None:
    """Find who is writing and when they talked."""
    named = introduces(draft)
    dated = named if named is not None and named.sentence.words & _WHEN else None
    return shared_past(draft) or dated or next(filter(None, map(_you_did, draft.sentences)), None)


# With who it is, when it was: "Ben here, the marine permits, last June".
_WHEN = frozenset(
    "january february march april may june july august september october november december spring summer autumn fall "
    "winter week weeks month months year ago last monday tuesday wednesday thursday friday saturday sunday since back "
    "call chat talk coffee zoom".split()
)


# What the reader did for everybody, not with the writer.
_IN_PUBLIC = frozenset(
    "posted advertised listed opened had were was announced published needed wanted did launched shared been".split()
)


def _you_did(sentence: Sentence) -> Hit | None:
    """Find "you" with a past deed: in such a letter it is what the two have behind them."""
    words = [token.word for token in sentence.tokens]
    for at, word in enumerate(words):
        following = words[at + 1 : at + 3]
        if word == "you" and any(is_past(other) and other not in _IN_PUBLIC for other in following):
            return Hit(sentence, at, min(at + 3, len(words)))
    return None
