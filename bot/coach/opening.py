"""A job has opened where the reader works: say who you are and that you apply, ask what to stress, and no more."""

from __future__ import annotations

from bot.coach.frames import denied
from bot.coach.jobs import vouching
from bot.coach.phrases import Hit
from bot.coach.reading import Draft
from bot.coach.said import opening as said
from bot.coach.shared_past import shared_past

SOONEST = 14  # days after the interview: "a couple of weeks" (the article)


def asks_to_vouch(draft: Draft) -> Hit | None:
    """Find a request for a referral, a good word, or to pass the résumé on."""
    return next(vouching(draft), None)


def advice_ask(draft: Draft) -> Hit | None:
    """Find a question about what to stress, or how to stand out."""
    pleas = {hit.sentence.place for hit in vouching(draft)}
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
    return shared_past(draft)
