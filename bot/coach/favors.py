"""Anything asked of the reader in a message that should ask nothing; offers, wishes and keeping in touch are no favours."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.frames import asked_of_you, denied
from bot.coach.jobs import direct_job_requests, job_requests
from bot.coach.phrases import Hit
from bot.coach.reading import Draft
from bot.coach.said import favors as said

_ASKING = frozenset("please kindly whether request appealing appeal pls".split())


def asks_favor(draft: Draft) -> Hit | None:
    """Find anything that is asked for: an introduction, a referral, a résumé review, another meeting, a job.

    "May I stay in touch?" and an offer of help are fine. A direct request for a job is a favour too.
    """
    return next(favors(draft), None)


def favors(draft: Draft) -> Iterator[Hit]:
    """Yield every favour that is asked."""
    yield from direct_job_requests(draft)
    for hit in job_requests(draft):
        if hit.sentence.asks or hit.sentence.words & _ASKING:
            yield hit
    for hit in said.TO_DO.hits(draft):
        if asked_of_you(hit) and not denied(hit):
            yield hit
    for hit in said.ASKS.hits(draft):
        if denied(hit) or any(
            fine.first < hit.last and fine.last > hit.first - 1 for fine in said.NO_FAVOR.within(hit.sentence)
        ):
            continue
        yield hit
