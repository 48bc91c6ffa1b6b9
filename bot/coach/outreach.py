"""What a first message must say: how I found you, what I hope to learn, how little of your time, and a real request."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.frames import denied
from bot.coach.jobs import job_requests
from bot.coach.phrases import Hit
from bot.coach.reading import Draft
from bot.coach.said import outreach as said

_UNITS = "minutes/minuts/minits/hour/hours/moment/moments/m"


def purpose(draft: Draft) -> Hit | None:
    """Find that it is to learn: advice, insight, information about a path, role, field or company."""
    return next((hit for hit in said.PURPOSE.hits(draft) if not _leads_to_work(hit)), None)


_LEADS_ON = frozenset(
    """
    ask asking asked know knowing see seeing hear hearing find finding wondering wonder curious tell question
    questions information
    """.split()
)


def _leads_to_work(hit: Hit) -> bool:
    """Tell whether it is about work, not about learning: "I wanted to ask you if you have anything for me"."""
    words = {token.word for token in hit.sentence.tokens[hit.first : hit.last]}
    if not words & _LEADS_ON:
        return False
    return any(
        hit.first <= other.last and other.first <= hit.last + NEAR for other in job_requests([hit.sentence])
    )


NEAR = 6  # words


def time_ask(draft: Draft) -> Hit | None:
    """Find the bounded, short time that is asked for; "a quick chat" is one too."""
    for hit in said.TIME_ASK.hits(draft):
        if said.TIME_TOLD_BEFORE.ends(hit.sentence.before(hit.first)):
            continue
        if any(told.first == hit.last for told in said.TIME_TOLD_AFTER.within(hit.sentence, hit.last)):
            continue
        return hit
    return None


def request_to_talk(draft: Draft) -> Hit | None:
    """Find an actual request for a conversation; "how are you?" is none."""
    for sentence in draft.sentences:
        if sentence.asks:
            hit = next(said.TIME_ASK.within(sentence), None) or next(said.TALKED_OF.within(sentence), None)
            if hit is not None and not denied(hit):
                return hit
    bounded = time_ask(draft)
    if bounded is not None and not denied(bounded):
        return bounded
    asked = next((hit for hit in said.ASKS_TO_TALK.hits(draft) if not denied(hit)), None)
    return asked or next(
        (hit for hit in demanded(draft) if said.MEETS.first([hit.sentence]) is not None), None
    )


def demands(draft: Draft) -> Hit | None:
    """Find what presumes: "let me know when we can meet tomorrow", "I need", "call me at", "ASAP"."""
    return next(demanded(draft), None)


def demanded(draft: Draft) -> Iterator[Hit]:
    """Yield every place that presumes."""
    for hit in said.PRESUMES.hits(draft):
        if denied(hit):
            continue
        if said.SOFTENED.ends(hit.sentence.before(hit.first)) or _is_offered(hit):
            continue
        yield hit


def _is_offered(hit: Hit) -> bool:
    """Tell "call me at 555 0199 if you prefer" from "call me at 555 0199"."""
    return next(said.OFFERED.within(hit.sentence, hit.first), None) is not None
