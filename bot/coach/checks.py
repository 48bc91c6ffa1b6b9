"""The check itself: which rules belong to which kind, in which order, and how grave each is.

Every rule of the main tables is an error: a text that breaks one isn't ready. What is a matter of taste is a hint, and
never holds anything up. Nothing is a warning on its own; the word is kept for what a community may make milder.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bot.coach import favors, hints, jobs, links, opening, outreach, question, thanks, touch
from bot.coach.findings import Channel, Context, Kind, Review, Severity
from bot.coach.phrases import Hit
from bot.coach.placeholders import placeholder
from bot.coach.reading import Draft, read
from bot.coach.steps_taken import step_taken
from bot.coach.wording import Found, worded

NOTHING_KNOWN = Context()
MOST_WORDS = 100  # email, chat, phone, card: what is read to the end
OFF_BY_DEFAULT = frozenset({"says-informational-interview"})


def check(
    kind: Kind, text: str, channel: Channel = Channel.EMAIL, context: Context = NOTHING_KNOWN
) -> Review:
    """Judge a text of that kind; errors come first, then in the order of the text."""
    draft = read(text, context.recipient)
    findings = [
        worded(kind, found, _severity(found.rule), text, channel, context)
        for found in _found(kind, draft, channel, context)
        if found.rule not in context.off and (found.rule not in OFF_BY_DEFAULT or found.rule in context.on)
    ]
    findings.sort(
        key=lambda finding: (finding.severity is not Severity.ERROR, finding.start, finding.end, finding.rule)
    )
    return Review(kind, draft.count, tuple(findings))


def _severity(rule: str) -> Severity:
    return Severity.HINT if rule in HINTS else Severity.ERROR


HINTS = frozenset(
    {
        "over-75-words",
        "all-about-me",
        "vague-praise",
        "pick-your-brain",
        "no-way-out",
        "says-informational-interview",
    }
)


def _found(kind: Kind, draft: Draft, channel: Channel, context: Context) -> Iterator[Found]:
    match kind:
        case Kind.OUTREACH:
            yield from _outreach(draft, channel, context)
        case Kind.QUESTION:
            yield from _question(draft)
        case Kind.THANK_YOU:
            yield from _thank_you(draft)
        case Kind.JOB_OPENING:
            yield from _job_opening(draft, context)
        case Kind.STAY_IN_TOUCH:
            yield from _stay_in_touch(draft)
        case _ as never:
            assert_never(never)


def _present(rule: str, hit: Hit | None) -> Iterator[Found]:
    if hit is not None:
        yield Found(rule, hit.start, hit.end)


def _missing(rule: str, found: object) -> Iterator[Found]:
    if not found:
        yield Found(rule)


def _placeholder(draft: Draft) -> Iterator[Found]:
    span = placeholder(draft.text)
    if span is not None:
        yield Found("placeholder-left", *span)


def _outreach(draft: Draft, channel: Channel, context: Context) -> Iterator[Found]:
    yield from _present("asks-for-job", jobs.asks_for_job(draft))
    yield from _present("attaches-resume", jobs.attaches_resume(draft))
    yield from _missing("no-connection", links.connection(draft))
    yield from _missing("no-purpose", outreach.purpose(draft))
    yield from _missing("no-time-ask", outreach.time_ask(draft))
    asks = outreach.request_to_talk(draft)
    yield from _missing("no-question", asks)
    yield from _too_long(draft, channel, context)
    yield from _placeholder(draft)
    yield from _present("demands-time", outreach.demands(draft))
    if channel is not Channel.LINKEDIN and hints.LONG < draft.count <= MOST_WORDS:
        yield Found("over-75-words")
    if hints.all_about_me(draft):
        yield Found("all-about-me")
    yield from _present("vague-praise", hints.vague_praise(draft))
    yield from _present("pick-your-brain", hints.pick_your_brain(draft))
    if asks is not None:
        yield from _missing("no-way-out", hints.way_out(draft))
    yield from _present("says-informational-interview", hints.informational_interview(draft))


def _too_long(draft: Draft, channel: Channel, context: Context) -> Iterator[Found]:
    """The whole text counts: characters on LinkedIn, words anywhere else."""
    text = draft.text.rstrip()
    if channel is Channel.LINKEDIN:
        if len(text) > context.linkedin_limit:
            yield Found("too-long", context.linkedin_limit, len(text))
    elif draft.count > MOST_WORDS:
        yield Found("too-long", 0, len(text))


def _question(draft: Draft) -> Iterator[Found]:
    asks = jobs.asks_for_job(draft)
    yield from _present("asks-for-job", asks)
    yield from _present("closed", question.closed(draft))
    yield from _present("searchable", question.searchable(draft))
    yield from _present("too-personal", question.too_personal(draft))
    yield from _present("stacked", question.stacked(draft))


def _thank_you(draft: Draft) -> Iterator[Found]:
    yield from _present("asks-favour", favors.asks_favor(draft))
    yield from _present("asks-for-job", jobs.asks_for_job(draft, strangers=False))
    yield from _present("attaches-resume", jobs.attaches_resume(draft))
    yield from _missing("no-thanks", thanks.thanks(draft))
    yield from _missing("not-specific", thanks.specific(draft))
    yield from _missing("no-outcome", step_taken(draft))
    yield from _placeholder(draft)


def _job_opening(draft: Draft, context: Context) -> Iterator[Found]:
    yield from _present("asks-to-vouch", opening.asks_to_vouch(draft))
    yield from _missing("no-advice-ask", opening.advice_ask(draft))
    yield from _missing("no-application-stated", opening.states_application(draft))
    yield from _missing("no-context", opening.reminds(draft))
    if context.days_since is not None and context.days_since < opening.SOONEST:
        yield Found("too-soon")


def _stay_in_touch(draft: Draft) -> Iterator[Found]:
    yield from _present("asks-favour", favors.asks_favor(draft))
    yield from _present("asks-for-job", jobs.asks_for_job(draft, strangers=False))
    yield from _missing("no-value", touch.brings(draft))
    yield from _missing("no-context", touch.context(draft))
