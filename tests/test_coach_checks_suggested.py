"""One tap puts the suggested words in: the text still reads well, and what was found is gone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import Channel, Context, Finding, Kind, check, suggestion
from tests.coach_labels import Labelled, labelled

WANTED = frozenset({"says-informational-interview"})


def finding(kind: Kind, rule: str, text: str, context: Context | None = None) -> Finding:
    review = check(kind, text, Channel.EMAIL, context or Context(on=WANTED))
    return next(one for one in review.findings if one.rule == rule)


def mended(kind: Kind, rule: str, text: str, context: Context | None = None) -> str | None:
    return suggestion(finding(kind, rule, text, context), text)


@settings(max_examples=60)
@given(st.sampled_from(labelled("build")))
def test_what_was_found_is_gone(one: Labelled) -> None:
    for found in check(one.kind, one.text, one.channel, one.context).findings:
        text = suggestion(found, one.text)
        if text is not None:
            left = {other.rule for other in check(one.kind, text, one.channel, one.context).findings}
            assert found.rule not in left


def test_the_time_is_asked_for_above_the_sign_off() -> None:
    text = "Hi Ana,\n\nAda told me about you. How did you get into tides?\n\nBest,\nBo"
    assert mended(Kind.OUTREACH, "no-question", text) == (
        "Hi Ana,\n\nAda told me about you. How did you get into tides? Would you have 20 minutes for a call in the next "
        "few weeks, whenever suits you?\n\nBest,\nBo"
    )


def test_where_a_talk_is_asked_for_only_its_length_is_added() -> None:
    text = "Could we talk some day about your work?\n\nBo"
    assert mended(Kind.OUTREACH, "no-time-ask", text) == (
        "Could we talk some day about your work? Twenty minutes would be plenty.\n\nBo"
    )


def test_words_are_added_before_a_sign_off_on_the_same_line() -> None:
    text = "Hi! Could we talk for 20 minutes on Monday? Thanks, Harry"
    assert mended(Kind.OUTREACH, "no-way-out", text) == (
        "Hi! Could we talk for 20 minutes on Monday? If it's a bad time, I quite understand. Thanks, Harry"
    )


def test_an_open_end_gets_a_full_stop() -> None:
    assert mended(Kind.OUTREACH, "no-purpose", "can we talk for 20 minutes,") == (
        "can we talk for 20 minutes. I'd like to hear how you came to your line of work, and what it's really like."
    )


def test_thanks_come_below_the_greeting() -> None:
    assert mended(Kind.THANK_YOU, "no-thanks", "Hi Ana,\n\nit was good to talk.") == (
        "Hi Ana,\n\nThank you for taking the time to talk with me. It was good to talk."
    )
    assert mended(Kind.THANK_YOU, "no-thanks", "It was good to talk.") == (
        "Thank you for taking the time to talk with me. It was good to talk."
    )


def test_a_request_for_work_is_taken_out() -> None:
    text = "Ada told me about you. Are you hiring? Could we talk for 20 minutes about your path?"
    assert mended(Kind.OUTREACH, "asks-for-job", text) == (
        "Ada told me about you. Could we talk for 20 minutes about your path?"
    )


def test_a_request_that_holds_the_purpose_is_for_its_writer() -> None:
    text = "Ada told me about you. I'd like to learn how you started and to get a job at your company."
    assert mended(Kind.OUTREACH, "asks-for-job", text) is None


def test_a_message_is_never_taken_out_whole() -> None:
    assert mended(Kind.OUTREACH, "asks-for-job", "Are you hiring?") is None
    assert mended(Kind.OUTREACH, "asks-for-job", "Hi there.\nAre you hiring?") is None


def test_a_demand_becomes_a_question() -> None:
    text = "Ada told me about you. Call me at 555 0199 tonight."
    assert mended(Kind.OUTREACH, "demands-time", text) == (
        "Ada told me about you. Would you have 20 minutes for a call in the next few weeks, whenever suits you?"
    )


def test_a_demand_beside_a_question_goes() -> None:
    text = "Could we talk for 20 minutes? Reply today please, it's urgent."
    assert mended(Kind.OUTREACH, "demands-time", text) == "Could we talk for 20 minutes?"


def test_a_demand_that_holds_the_purpose_is_for_its_writer() -> None:
    assert mended(Kind.OUTREACH, "demands-time", "I need 20 minutes to learn how you got into tides.") is None


def test_a_good_word_becomes_a_question() -> None:
    text = "We spoke in May. I'm applying. Could you put in a good word for me?"
    assert mended(Kind.JOB_OPENING, "asks-to-vouch", text) == (
        "We spoke in May. I'm applying. What would you stress in the application?"
    )


def test_an_application_is_stated_before_the_question() -> None:
    text = "We spoke in May. There is a post at your school. What would you stress?"
    assert mended(Kind.JOB_OPENING, "no-application-stated", text) == (
        "We spoke in May. There is a post at your school. I'm going to apply. What would you stress?"
    )
    assert (
        mended(Kind.JOB_OPENING, "no-application-stated", "We spoke in May.")
        == "We spoke in May. I'm going to apply."
    )


def test_a_blank_is_filled_with_what_is_known() -> None:
    context = Context(recipient="Grace Hopper", field="compilers")
    assert mended(Kind.OUTREACH, "placeholder-left", "Dear [Name], hello", context) == "Dear Grace, hello"
    assert mended(Kind.OUTREACH, "placeholder-left", "I love {field}", context) == "I love compilers"
    assert mended(Kind.OUTREACH, "placeholder-left", "Dear [Name], hello") is None
    assert mended(Kind.OUTREACH, "placeholder-left", "Yours, [Your Name]", context) is None


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("May I pick your brain about tides?", "May I ask you about tides?"),
        ("I'd love picking your brain on tides.", "I'd love asking you about tides."),
        ("May I pick your brain?", "May I ask you a few questions?"),
    ],
)
def test_brains_are_left_alone(text: str, better: str) -> None:
    assert mended(Kind.OUTREACH, "pick-your-brain", text) == better


def test_a_term_is_said_plainly() -> None:
    assert mended(
        Kind.OUTREACH, "says-informational-interview", "I hope for an informational interview."
    ) == ("I hope for a short conversation.")
    assert mended(Kind.OUTREACH, "says-informational-interview", "I do informational interviews.") == (
        "I do short conversations."
    )


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Do you enjoy working nights?", "What do you enjoy most about working nights?"),
        ("Did you like the course", "What did you like most about the course?"),
        ("Is it hard?", None),
        ("Do you like it? Do you like him?", None),
    ],
)
def test_a_closed_question_is_opened_where_that_can_be_done(text: str, better: str | None) -> None:
    assert mended(Kind.QUESTION, "closed", text) == better


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("How did you start, and what would you tell a newcomer?", "How did you start?"),
        ("Why did you leave teaching? What's next for you?", "Why did you leave teaching?"),
        ("How do you hire? How do you fire? How do you rest?", "How do you hire?"),
    ],
)
def test_of_two_questions_the_first_is_kept(text: str, better: str) -> None:
    assert mended(Kind.QUESTION, "stacked", text) == better


def test_what_only_the_writer_knows_is_left_to_them() -> None:
    assert mended(Kind.OUTREACH, "no-connection", "Hello!") is None
    assert mended(Kind.THANK_YOU, "not-specific", "Thank you!") is None
