"""The coach's judgement, told case by case: what it finds in a text and what it leaves alone."""

from __future__ import annotations

import pytest

from bot.coach import Channel, Context, Kind, Severity, check
from tests.coach_cases import ALONE, FOUND

GOOD = (
    "Hi Grace,\n\nAda Okafor suggested that I write to you. I'm a nurse and would like to learn how you moved into health data. "
    "I'm not looking for a job. Would you have twenty minutes for a call, whenever suits you?\n\nThank you,\nBisi"
)


def rules(
    kind: Kind, text: str, channel: Channel = Channel.EMAIL, context: Context | None = None
) -> set[str]:
    review = check(kind, text, channel, context or Context())
    return {finding.rule for finding in review.findings if finding.severity is not Severity.HINT}


def hints(text: str, channel: Channel = Channel.EMAIL, context: Context | None = None) -> set[str]:
    review = check(Kind.OUTREACH, text, channel, context or Context())
    return {finding.rule for finding in review.findings if finding.severity is Severity.HINT}


KINDS_AND_RULES = sorted({(kind, rule) for kind, rule, _ in (*FOUND, *ALONE)})


@pytest.mark.parametrize(("kind", "rule"), KINDS_AND_RULES)
def test_it_is_seen(kind: Kind, rule: str) -> None:
    texts = [text for each, name, text in FOUND if (each, name) == (kind, rule)]
    assert [text for text in texts if rule not in rules(kind, text)] == []


@pytest.mark.parametrize(("kind", "rule"), KINDS_AND_RULES)
def test_it_is_left_alone(kind: Kind, rule: str) -> None:
    texts = [text for each, name, text in ALONE if (each, name) == (kind, rule)]
    assert [text for text in texts if rule in rules(kind, text)] == []


def test_a_good_first_message_is_ready() -> None:
    review = check(Kind.OUTREACH, GOOD, Channel.EMAIL, Context(recipient="Grace Hopper"))
    assert review.ready
    assert review.findings == ()
    assert review.words == len(GOOD.split())


def test_a_finding_says_where_why_and_how_to_mend() -> None:
    text = GOOD.replace("I'm not looking for a job.", "Could you refer me?")
    (finding,) = check(Kind.OUTREACH, text, Channel.EMAIL, Context(recipient="Grace")).findings
    assert text[finding.start : finding.end] == "refer me"
    assert finding.why
    assert '"refer me"' in finding.mend


def test_a_mend_is_worded_for_this_member_and_contact() -> None:
    context = Context(recipient="Grace Hopper", connection="Ada Lovelace", field="compilers")
    said = {one.rule: one.mend for one in check(Kind.OUTREACH, "Hello!", Channel.EMAIL, context).findings}
    assert "Ada Lovelace" in said["no-connection"]
    assert "compilers" in said["no-purpose"]


def test_errors_come_before_hints() -> None:
    severities = [one.severity for one in check(Kind.OUTREACH, "I admire your career. May we talk?").findings]
    assert severities == sorted(severities, key=lambda severity: severity is not Severity.ERROR)
    assert {*severities} == {Severity.ERROR, Severity.HINT}


def test_what_is_turned_off_stays_off() -> None:
    assert "no-connection" not in rules(
        Kind.OUTREACH, "Hello!", context=Context(off=frozenset({"no-connection"}))
    )


def test_the_career_centres_name_for_it_is_minded_only_where_wanted() -> None:
    text = "Could we do a 20-minute informational interview about your work, if you have time?"
    assert "says-informational-interview" not in hints(text)
    assert "says-informational-interview" in hints(
        text, context=Context(on=frozenset({"says-informational-interview"}))
    )


@pytest.mark.parametrize(("words", "too_long"), [(100, False), (101, True)])
def test_a_hundred_words_are_read_to_the_end(words: int, *, too_long: bool) -> None:
    assert ("too-long" in rules(Kind.OUTREACH, "word " * words)) is too_long


@pytest.mark.parametrize(
    ("limit", "length", "too_long"), [(300, 300, False), (300, 301, True), (200, 201, True)]
)
def test_linkedin_counts_characters(limit: int, length: int, *, too_long: bool) -> None:
    found = rules(Kind.OUTREACH, "x" * length, Channel.LINKEDIN, Context(linkedin_limit=limit))
    assert ("too-long" in found) is too_long


@pytest.mark.parametrize(("days", "soon"), [(0, True), (13, True), (14, False), (None, False)])
def test_two_weeks_pass_before_a_job_is_written_about(days: int | None, *, soon: bool) -> None:
    assert ("too-soon" in rules(Kind.JOB_OPENING, "Hi", context=Context(days_since=days))) is soon


def test_seventy_five_words_are_better_than_a_hundred() -> None:
    assert "over-75-words" in hints("word " * 80)
    assert "over-75-words" not in hints("word " * 80, Channel.LINKEDIN)


def test_a_message_about_oneself_alone_is_hinted_at() -> None:
    text = "I am Chad. I sell cars and I sell them well. My sales are up. I won a prize. I have three dogs. Let us talk."
    assert "all-about-me" in hints(text)
    assert "all-about-me" not in hints(GOOD)


def test_a_busy_persons_way_out_is_missed() -> None:
    assert "no-way-out" in hints("Could we talk for 20 minutes on Monday?")
    assert "no-way-out" not in hints("Could we talk for 20 minutes on Monday? If not, no worries.")


def test_praise_that_fits_anyone_is_heard_as_flattery() -> None:
    assert "vague-praise" in hints("Your career is so inspiring!")
    assert "vague-praise" not in hints("Your career is so inspiring, above all your talk on tides.")
    assert "pick-your-brain" in hints("May I pick your brain?")


@pytest.mark.parametrize("name", ["Will", "Hope", "Grace", "Job", "Mark", "Bill"])
def test_a_name_that_is_a_word_is_a_name(name: str) -> None:
    assert rules(Kind.OUTREACH, GOOD.replace("Grace", name), context=Context(recipient=name)) == set()


def test_what_was_quoted_is_not_asked() -> None:
    assert "asks-for-job" not in rules(
        Kind.OUTREACH, 'I read your piece "Please hire me, said the robot" twice.'
    )
    assert "asks-for-job" not in rules(Kind.OUTREACH, "> Are you hiring?\nThat was my brother, not me.")
    assert "attaches-resume" not in rules(
        Kind.OUTREACH, "Mails that say 'my CV is attached' must fill your inbox."
    )


def test_offsets_hold_in_any_script() -> None:
    text = "Здравствуйте 👋🏽 Grace, n\u0303o\u0301. Please hire me."
    (job,) = [one for one in check(Kind.OUTREACH, text).findings if one.rule == "asks-for-job"]
    assert text[job.start : job.end] == "hire me"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "?!", "👋", ">", "a" * 5_000, "(" * 500, "' \" “", "\u0301", "[", "..."]
)
def test_anything_can_be_read(text: str) -> None:
    for kind in Kind:
        for finding in check(kind, text).findings:
            assert 0 <= finding.start <= finding.end <= len(text)
