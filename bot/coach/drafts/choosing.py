"""Which of several drafts is handed over: the fullest that the coach has nothing to say about.

A member's own words can turn any sentence into something else ("what draws me is a job at your company"): what trips the
coach is left out, one fact at a time, until nothing is left but words of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.coach.checks import check
from bot.coach.drafts.facts import Facts
from bot.coach.drafts.kinds import Writing
from bot.coach.findings import Channel, Context, Kind

# The kind that each letter is judged by. Those that answer or arrange something are judged as first messages, except for what
# a first message alone must say.
KINDS = {
    Writing.OUTREACH: Kind.OUTREACH,
    Writing.THANK_YOU: Kind.THANK_YOU,
    Writing.REPORT: Kind.STAY_IN_TOUCH,
    Writing.OPENING: Kind.JOB_OPENING,
    Writing.STAY_IN_TOUCH: Kind.STAY_IN_TOUCH,
    Writing.FOLLOW_UP: Kind.OUTREACH,
    Writing.BLURB: Kind.OUTREACH,
}
FIRST_ONLY = frozenset(
    {"no-connection", "no-purpose", "no-time-ask", "no-question", "no-way-out", "all-about-me"}
)


def fullest(
    draft: Callable[[Facts], str], facts: Facts, sparing: tuple[str, ...], fits: Callable[[str], bool]
) -> str:
    """The first draft that fits, made from all facts, then without one of them, then without the first few of `sparing`.

    The last, which has none of those, is handed over in any case.
    """
    text = ""
    for left in _fewer(facts, sparing):
        text = draft(left)
        if fits(text):
            return text
    return text


def well(writing: Writing, channel: Channel, context: Context) -> Callable[[str], bool]:
    """Whether the coach has nothing at all to say of a text, hints too."""
    kind = KINDS.get(writing, Kind.OUTREACH)
    exempt = frozenset() if writing in KINDS else FIRST_ONLY

    def fits(text: str) -> bool:
        if channel is Channel.LINKEDIN and writing is Writing.OUTREACH and len(text) > context.linkedin_limit:
            return False
        return all(one.rule in exempt for one in check(kind, text, channel, context).findings)

    return fits


def _fewer(facts: Facts, sparing: tuple[str, ...]) -> Iterator[Facts]:
    present = [name for name in sparing if name in facts]
    yield facts
    for name in present:
        yield {key: value for key, value in facts.items() if key != name}
    for count in range(2, len(present) + 1):
        yield {key: value for key, value in facts.items() if key not in present[:count]}
