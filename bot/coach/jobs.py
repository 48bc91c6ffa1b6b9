"""Requests for work, for a referral or for a good word, and papers that nobody asked for: the same in every kind of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.coach.frames import asked_of_you, denied, past_how
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import jobs as said

_TALK_NOT_WORK = frozenset(
    """
    time schedule diary calendar chat coffee call conversation quieter free calmer talk calms slows busy visit event
    newsletter
    """.split()
)


def asks_for_job(draft: Draft, *, strangers: bool = True) -> Hit | None:
    """Find a request for a job, an opening, a job interview, a referral, to be hired or recommended; euphemisms too.

    Not: denials, topic words ("your position on"), stories ("how did you land your first job?"). Among `strangers`
        a readiness
    to help is one too; among people who have met it is an offer.
    """
    found = next(job_requests(draft), None)
    if found is not None or not strangers:
        return found
    return next(
        (
            hit
            for hit in said.SHOULD_YOU_NEED.hits(draft)
            if not (denied(hit) or _is_topic(hit) or _is_talk(hit))
        ),
        None,
    )


def job_requests(draft: Draft | Iterable[Sentence]) -> Iterator[Hit]:
    """Yield every request for work, the plainest first."""
    for hit in said.FAVOR_OF_WORK.hits(draft):
        if asked_of_you(hit) and not (
            denied(hit) or _is_about_people(hit) or _is_about_time(hit) or _is_for_school(hit)
        ):
            yield hit
    for hit in said.ANY_WORK.hits(draft):
        if not (denied(hit) or _is_story(hit) or _is_topic(hit) or _is_talk(hit)):
            yield hit
    for hit in said.WANTS_IN.hits(draft):
        if not (denied(hit) or past_how(hit) or _is_topic(hit) or _is_talk(hit)):
            yield hit
    yield from _frames(draft)
    for hit in vouching(draft):
        if not _is_for_school(hit):
            yield hit


_JUST_BEFORE = frozenset({",", "chance", "still", "currently"})  # of a question without its verb


def _is_for_school(hit: Hit) -> bool:
    return bool(hit.sentence.words & _SCHOOLING)


# A word put in for a place to study, or for a prize, is a favour, and no job.
_SCHOOLING = frozenset(
    "scholarship grad school diploma guild degree masters master university college bishop admission admissions".split()
)


def direct_job_requests(draft: Draft | Iterable[Sentence]) -> Iterator[Hit]:
    """Yield what is asked of the reader outright: to do something about the writer's employment, or whether there is work."""
    for hit in said.FAVOR_OF_WORK.hits(draft):
        if asked_of_you(hit) and not (
            denied(hit) or _is_about_people(hit) or _is_about_time(hit) or _is_for_school(hit)
        ):
            yield hit
    for hit in said.ANY_WORK.hits(draft):
        if hit.sentence.asks and not denied(hit) and not _is_story(hit) and not _is_topic(hit):
            yield hit


def vouching(draft: Draft | Iterable[Sentence], *, applies: bool = False) -> Iterator[Hit]:
    """Yield requests for a referral, a good word, or to pass the résumé on; more of them where the writer `applies`."""
    for phrases in (said.VOUCHES, said.VOUCHES_FOR_APPLICANTS) if applies else (said.VOUCHES,):
        for hit in phrases.hits(draft):
            if asked_of_you(hit) and not denied(hit) and not _is_about_people(hit):
                yield hit
    for hit in said.WANTS_VOUCHING.hits(draft):
        if not denied(hit) and not past_how(hit):
            yield hit


def _frames(draft: Draft | Iterable[Sentence]) -> Iterator[Hit]:
    for hit in said.FRAMES.hits(draft):
        if not (
            denied(hit)
            or past_how(hit)
            or _is_topic(hit)
            or _is_story(hit)
            or _is_theirs(hit)
            or _is_talk(hit)
        ):
            yield hit
    for hit in said.LABOR.hits(draft):
        if not (
            denied(hit)
            or past_how(hit)
            or _is_topic(hit)
            or _is_story(hit)
            or _is_theirs(hit)
            or _learned_of(hit)
        ) and _is_wished(hit):
            yield hit
    for sentence in draft.sentences if isinstance(draft, Draft) else draft:
        if sentence.asks or _IF_YOU.search(sentence.line) is not None:
            for hit in said.NAMED_WORK.within(sentence):
                if not (
                    denied(hit) or _is_topic(hit) or _is_story(hit) or _is_theirs(hit) or _learned_of(hit)
                ):
                    yield hit
        if sentence.asks:
            for hit in said.ELLIPTIC.within(sentence):
                if hit.first == 0 or sentence.tokens[hit.first - 1].word in _JUST_BEFORE:
                    yield hit
        for hit in said.NEEDS.within(sentence):
            before = sentence.before(hit.first)
            asked = sentence.asks or _IF.search(before) is not None
            if asked and not (denied(hit) or _is_topic(hit) or _is_story(hit)):
                yield hit


_TALK = frozenset(
    "moment moments speak talk chat meet learn hear call conversation coffee brain ask question questions listen".split()
)
_WORK = frozenset(
    """
    job jobs internship internships vacancy vacancies openings opening position positions employment hired referral
    opportunities roles role possibilities interview join apply
    """.split()
)


_WONDERED = frozenset("how what why which where whether advice".split())
_OTHERS = frozenset("you people it one your others a the they someone on about life".split())


def _is_talk(hit: Hit) -> bool:
    """Tell "the opportunity to speak with you" from "the opportunity to work with you"."""
    listed = [token.word for token in hit.sentence.tokens[hit.first : hit.last]]
    words = set(listed)
    wondered = any(word in _WONDERED and after in _OTHERS for word, after in pairwise(listed))
    return (bool(words & _TALK) or wondered) and not words & _WORK


def _is_wished(hit: Hit) -> bool:
    return next(said.WISHES.within(hit.sentence), None) is not None and not _TOLD_OF.search(
        hit.sentence.before(hit.first)
    )


_TOLD_OF = re.compile(r"(?:^|(?<= ))(?:you|he|she|they|who|have been|had been|was|were|got) (?:[^ ]+ )?$")
_IF_YOU = re.compile(
    r"(?:^|(?<= ))(?:if you|if your|please|kindly|whether you|whether your|if there|grateful if|let me know|"
    r"wonder if|wondering if|wondered if) "
)


def _learned_of(hit: Hit) -> bool:
    """Tell whether the writer asks to be told about it, rather than to be given it."""
    return any(topic.first < hit.first for topic in said.LEARNS.within(hit.sentence))


_IF = re.compile(
    r"(?:^|(?<= ))(?:if|whether|in case|should|when|whenever|chance|hope|maybe|perhaps|wondering|wonder) (?:[^ ,.?]+ ){0,2}$"
)
_THEIRS = frozenset("your ur you their his her whose".split())


def _is_theirs(hit: Hit) -> bool:
    """Tell the reader's own work from work that is wanted: "your position at the lab", "the role you play"."""
    words = [token.word for token in hit.sentence.tokens[hit.first : hit.last]]
    for at, word in enumerate(words):
        if word in _OWN_WORK:
            return bool(_THEIRS & set(words[max(0, at - 2) : at])) and "like" not in words
    return False


_OWN_WORK = frozenset("job position role post work internship opportunities".split())


def _is_about_people(hit: Hit) -> bool:
    return any(other.first == hit.first for other in said.ABOUT_PEOPLE.within(hit.sentence, hit.first))


def _is_about_time(hit: Hit) -> bool:
    """Tell "keep me in mind if your diary clears" from "keep me in mind for a role"."""
    words = {token.word for token in hit.sentence.tokens[hit.first : hit.last]}
    after = {token.word for token in hit.sentence.tokens[hit.last :]}
    return bool(words & {"mind", "think", "view"}) and bool(after & _TALK_NOT_WORK)


def _is_story(hit: Hit) -> bool:
    return any(story.first <= hit.first < story.last + 1 for story in said.STORY.within(hit.sentence))


def _is_topic(hit: Hit) -> bool:
    """Tell whether a wh-question governs the phrase, so that it asks how work is found, not for work."""
    return any(
        topic.last <= hit.first and "," not in _between(topic, hit)
        for topic in said.TOPIC.within(hit.sentence)
    )


def _between(earlier: Hit, later: Hit) -> tuple[str, ...]:
    return tuple(token.word for token in later.sentence.tokens[earlier.last : later.first])


def attaches_resume(draft: Draft) -> Hit | None:
    """Find a résumé or CV that is attached, linked or offered unasked."""
    for hit in said.PAPERS.hits(draft):
        if not denied(hit) and not any(
            o.first <= hit.first < o.last for o in said.PAPERS_ELSEWHERE.within(hit.sentence)
        ):
            return hit
    return None
