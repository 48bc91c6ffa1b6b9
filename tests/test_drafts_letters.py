"""What is written to whom: each letter says what was told, in a tone and for a channel, and invents nothing in its place."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.coach.drafts import Reason, Tone, Writing, write
from bot.coach.drafts.choosing import fullest
from bot.coach.drafts.layout import Voice
from bot.coach.drafts.letters import SPARED, recipe
from bot.coach.findings import Channel
from bot.contact import Advice, Contact, Debrief, Interview, Mode, Outcome, Promise
from bot.notebook import Member, Notebook, Preferences, Research
from tests.laws import ROOT

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
TALKED = Interview(
    "i1", datetime(2026, 3, 6, 15, 30), "Europe/Berlin", 20, Mode.PHONE, outcome=Outcome.MET  # noqa: DTZ001  a wall clock
)  # fmt: skip
TOMORROW = Interview(
    "i2", datetime(2026, 3, 11, 17, 30), "Europe/Berlin", 30, Mode.VIDEO, their_zone="America/New_York"  # noqa: DTZ001  likewise
)  # fmt: skip
GRACE = Contact(
    "c1",
    "Grace Hopper",
    NOW,
    role="Research lead",
    organisation="Plymouth Marine Laboratory",
    met="met at PyCon",
    debrief=Debrief(
        date(2026, 3, 6), "that nobody has a contract before forty", "her honesty about the hours at sea"
    ),
    interviews=(TALKED,),
    advice=(
        Advice(
            "v1",
            "Volunteer on a survey ship for a season",
            date(2026, 3, 6),
            outcome="I wrote to two ships and one of them answered.",
        ),
    ),
)
NOTEBOOK = Notebook(
    Member("console", "", "me"),
    NOW,
    preferences=Preferences(zone="Europe/Berlin"),
    research=Research(field="marine biology", why="love the sea"),
    introduction="I'm Ada Obi, a chemistry student at Hull. I hope to learn how people got in.",
    contacts=(GRACE,),
)
BLANK = Notebook(Member("console", "", "me"), NOW)
SOMEBODY = Contact("c1", "grace", NOW)


def test_a_first_email_says_who_whence_what_for_how_long_and_that_a_no_is_fine() -> None:
    assert write(Writing.OUTREACH, NOTEBOOK, replace(GRACE, role=""), NOW) == (
        "Subject: 20 minutes about marine biology?\n\n"
        "Hello Grace,\n\n"
        "We met at PyCon. I'm Ada Obi, a chemistry student at Hull. I'm learning about marine biology and would love to "
        "hear about what you do at Plymouth Marine Laboratory. I love the sea.\n\n"
        "Would you have 20 minutes for a call, whenever suits you? I'm after advice, not a job, and if it's a bad time I "
        "quite understand.\n\n"
        "With many thanks,\nAda Obi"
    )


def test_a_name_alone_is_enough_for_a_first_email() -> None:
    text = write(Writing.OUTREACH, BLANK, SOMEBODY, NOW)
    assert text.startswith(
        "Subject: A short question\n\nHello Grace,\n\nYour name came up when I looked for people"
    )
    assert text.endswith("With many thanks")


def test_the_minutes_asked_for_are_the_communitys() -> None:
    assert "15 minutes" in write(Writing.OUTREACH, NOTEBOOK, GRACE, NOW, minutes=15)


def test_the_three_tones_differ_and_the_formal_one_uses_the_whole_name() -> None:
    texts = {tone: write(Writing.OUTREACH, NOTEBOOK, GRACE, NOW, tone=tone) for tone in Tone}
    assert len(set(texts.values())) == 3
    assert "Dear Grace Hopper," in texts[Tone.FORMAL]
    assert "Hi Grace," in texts[Tone.SHORT]


def test_an_invitation_on_linkedin_is_one_paragraph_within_its_limit() -> None:
    text = write(Writing.OUTREACH, NOTEBOOK, GRACE, NOW, channel=Channel.LINKEDIN, limit=200)
    assert len(text) <= 200
    assert text.startswith("Hello Grace,\nWe met at PyCon.")


def test_a_call_is_a_script_that_asks_first_whether_it_is_a_good_moment() -> None:
    text = write(Writing.OUTREACH, NOTEBOOK, GRACE, NOW, channel=Channel.PHONE)
    opening = (
        "Hello Grace. This is Ada Obi. We met at PyCon. Is this a good moment, for just a minute or two?"
    )
    assert text.startswith(opening)
    assert "Subject" not in text


def test_words_that_would_spoil_it_are_left_out_and_the_rest_stays() -> None:
    begging = replace(
        NOTEBOOK, research=Research(field="marine biology", why="I hope that your team has a place for me")
    )
    text = write(Writing.OUTREACH, begging, GRACE, NOW)
    assert "place for me" not in text
    assert "marine biology" in text
    assert "PyCon" in text


def test_a_thank_you_names_what_helped_what_surprised_and_the_next_step() -> None:
    assert write(Writing.THANK_YOU, NOTEBOOK, GRACE, NOW, channel=Channel.CARD) == (
        "Hello Grace,\n\n"
        "Thank you for talking with me on Friday about marine biology. What helped me most was your honesty about the hours "
        "at sea. What surprised me most was that nobody has a contract before forty.\n\n"
        "You advised me to volunteer on a survey ship for a season, so I have put that first on my list for the next two "
        "weeks. I'll let you know what comes of it.\n\n"
        "With warm thanks,\nAda Obi"
    )


@pytest.mark.parametrize(
    ("on", "said"), [(10, ""), (9, " on Monday"), (4, " on Wednesday"), (3, " on 3 March")]
)
def test_a_thank_you_names_the_day_so_that_it_can_be_sent_tomorrow(on: int, said: str) -> None:
    talked = replace(SOMEBODY, debrief=Debrief(date(2026, 3, on)))
    assert f"Thank you for talking with me{said}." in write(Writing.THANK_YOU, BLANK, talked, NOW)


def test_a_thing_that_was_advised_is_put_on_the_list() -> None:
    course = replace(GRACE, advice=(Advice("v1", "the course at Hull", date(2026, 3, 6)),))
    assert "I have put the course at Hull first on my list" in write(Writing.THANK_YOU, NOTEBOOK, course, NOW)


def test_a_confirmation_gives_the_time_on_both_clocks_theirs_first() -> None:
    text = write(Writing.CONFIRM, NOTEBOOK, replace(GRACE, interviews=(TOMORROW,)), NOW)
    assert "our talk tomorrow, Wednesday 11 March, at 12:30 in New York (17:30 in Berlin), by video." in text
    assert "I'll keep to the 30 minutes" in text


def test_a_confirmation_names_one_clock_where_there_is_one() -> None:
    here = replace(TOMORROW, their_zone="", mode=Mode.IN_PERSON, place="University of Hull")
    text = write(Writing.CONFIRM, NOTEBOOK, replace(GRACE, interviews=(here,)), NOW)
    assert "tomorrow, Wednesday 11 March, at 17:30, at the University of Hull." in text


def test_a_confirmation_names_the_weekday_where_it_differs_and_no_tomorrow_when_it_is_later() -> None:
    far = replace(TOMORROW, their_zone="Pacific/Auckland", mode=Mode.PHONE)
    text = write(Writing.CONFIRM, NOTEBOOK, replace(GRACE, interviews=(far,)), NOW)
    assert "on Thursday 12 March at 5:30 in Auckland (Wednesday 17:30 in Berlin), by phone." in text


def test_a_clock_is_said_as_the_members_english_says_it() -> None:
    american = replace(NOTEBOOK, preferences=Preferences(zone="Europe/Berlin", locale="en-US"))
    elsewhere = replace(TOMORROW, mode=Mode.IN_PERSON)
    text = write(Writing.CONFIRM, american, replace(GRACE, interviews=(elsewhere,)), NOW)
    assert "at 12:30 pm in New York (5:30 pm in Berlin), in person." in text


def test_a_yes_is_answered_with_thanks_and_the_time_that_is_set_or_a_free_choice() -> None:
    assert "choose whatever day" in write(Writing.REPLY_YES, NOTEBOOK, GRACE, NOW)
    text = write(Writing.REPLY_YES, NOTEBOOK, replace(GRACE, interviews=(TOMORROW,)), NOW)
    assert "I have noted tomorrow, Wednesday 11 March, at 12:30 in New York" in text


def test_a_no_and_a_later_are_taken_kindly() -> None:
    assert "I quite understand" in write(Writing.REPLY_NO, NOTEBOOK, GRACE, NOW)
    assert "later is just as good" in write(Writing.REPLY_LATER, NOTEBOOK, GRACE, NOW)
    assert "I'll try again" in write(Writing.REPLY_LATER, NOTEBOOK, GRACE, NOW, channel=Channel.PHONE)


def test_a_report_says_the_advice_and_what_came_of_it() -> None:
    about = "Volunteer on a survey ship for a season\nI wrote to two ships.\nOne of them answered!"
    text = write(Writing.REPORT, NOTEBOOK, GRACE, NOW, about=about)
    assert "You advised me to volunteer on a survey ship for a season." in text
    assert "I wrote to two ships. One of them answered." in text


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (
            "the course at Hull\n",
            "What you advised was the course at Hull.\n\nI have followed that up since.",
        ),
        ("", "I followed the advice that you gave me.\n\nI have kept to it since."),
    ],
)
def test_a_report_without_an_outcome_claims_none(about: str, said: str) -> None:
    assert said in write(Writing.REPORT, NOTEBOOK, GRACE, NOW, about=about)


def test_an_introduction_is_asked_for_with_lines_to_pass_on_and_the_other_asked_first() -> None:
    lee = Contact("c2", "Dr Mei Lee", NOW, role="vet", organisation="Hull Zoo")
    promise = Promise("p1", "introduce me", mine=False, made_on=date(2026, 3, 6), whom="c2")
    notebook = replace(NOTEBOOK, contacts=(GRACE, lee))
    text = write(Writing.INTRODUCTION, notebook, replace(GRACE, promises=(promise,)), NOW)
    assert "Thank you for offering to introduce me to Dr Mei Lee. Please ask them first" in text
    assert "Grace Hopper kindly offered to pass this on to you." in text
    assert "hear about your work as a vet at Hull Zoo" in text


def test_an_introduction_to_nobody_in_particular_thanks_only_for_what_was_offered() -> None:
    promise = Promise("p1", "will introduce me to her boss", mine=False, made_on=date(2026, 3, 6))
    offered = write(Writing.INTRODUCTION, NOTEBOOK, replace(GRACE, promises=(promise,)), NOW)
    assert "Thank you for offering to introduce me. Please" in offered
    assert "If somebody else comes to mind" in write(Writing.INTRODUCTION, NOTEBOOK, GRACE, NOW)
    linked = write(Writing.INTRODUCTION, NOTEBOOK, GRACE, NOW, about="https://example.org/tom")
    assert "If somebody else comes to mind" in linked
    assert "introduce me to Tom Lee" in write(Writing.INTRODUCTION, NOTEBOOK, GRACE, NOW, about="Tom Lee")


def test_a_blurb_from_somebody_without_a_name_still_says_that_it_is_passed_on() -> None:
    text = write(Writing.BLURB, BLANK, replace(SOMEBODY, name="???"), NOW)
    assert text.startswith("A person we both know kindly offered to pass this on to you.")


def test_an_opening_is_named_and_only_advice_is_asked_for() -> None:
    text = write(Writing.OPENING, NOTEBOOK, GRACE, NOW, about="the Junior Analyst job")
    assert (
        "apply for the Junior Analyst position at Plymouth Marine Laboratory. What would you stress" in text
    )
    assert "apply for the Nurse position. What" in write(
        Writing.OPENING, NOTEBOOK, SOMEBODY, NOW, about="Nurse"
    )
    assert "A position has opened at Plymouth" in write(Writing.OPENING, NOTEBOOK, GRACE, NOW)
    assert "where you work" in write(Writing.OPENING, NOTEBOOK, SOMEBODY, NOW)


@pytest.mark.parametrize(
    ("reason", "about", "said"),
    [
        (Reason.ARTICLE, "an essay on tides", "I came across an essay on tides, and thought"),
        (Reason.ARTICLE, "", "I'd gladly send you the link"),
        (Reason.ARTICLE, "https://example.org/tides", "I'd gladly send you the link"),
        (Reason.INVITATION, "The evening on tides", "I saw the evening on tides and thought of you"),
        (Reason.INVITATION, "", "I'd be glad to send you the invitation"),
        (Reason.CONGRATULATE, "your new book", "Congratulations on your new book!"),
        (Reason.CONGRATULATE, "which book?", "I heard your good news"),
        (Reason.HELP, "", "If I can ever be of help"),
        (Reason.PROGRESS, "", "I wrote to two ships and one of them answered."),
        (Reason.REPORT, "", "I wrote to two ships and one of them answered."),
    ],
)
def test_there_is_a_note_for_every_reason(reason: Reason, about: str, said: str) -> None:
    text = write(Writing.STAY_IN_TOUCH, NOTEBOOK, GRACE, NOW, reason=reason, about=about)
    assert said in text
    assert "You were kind enough to talk with me on Friday about marine biology" in text


def test_progress_counts_the_conversations_since() -> None:
    later = replace(TALKED, wall=TALKED.wall.replace(day=9))
    others = (
        Contact("c2", "Tom", NOW, interviews=(later,)),
        Contact("c3", "Ana", NOW, interviews=(later, TOMORROW)),
    )
    grace = replace(GRACE, advice=())
    text = write(Writing.STAY_IN_TOUCH, replace(NOTEBOOK, contacts=(grace, *others)), grace, NOW)
    assert "Since then I have had 2 conversations with other people who do this work." in text
    assert "Since then" not in write(Writing.STAY_IN_TOUCH, NOTEBOOK, grace, NOW)


@pytest.mark.parametrize(
    ("talked", "said"), [((2026, 1, 9), "in January about"), ((2024, 1, 9), "in January 2024 about")]
)
def test_a_note_after_a_while_names_the_month(talked: tuple[int, int, int], said: str) -> None:
    long_ago = replace(GRACE, interviews=(), debrief=Debrief(date(*talked)))
    assert said in write(Writing.STAY_IN_TOUCH, NOTEBOOK, long_ago, NOW)


def test_chat_has_no_subject_and_no_closing() -> None:
    text = write(Writing.THANK_YOU, NOTEBOOK, GRACE, NOW, channel=Channel.CHAT)
    assert text.startswith("Hello Grace,\n\nThank you")
    assert text.endswith("I'll let you know what comes of it.")


def test_every_piece_of_the_content_belongs_to_a_letter_and_has_each_tone() -> None:
    content = tomllib.loads((ROOT / "bot/content/en/drafts.toml").read_text(encoding="utf-8"))
    named = {"greeting", "greeting_nameless", "close", "close_name", "subject", "subject_topic", "this_is"}
    letters = {**{str(one): named for one in Writing}, "shared": named}
    for writing in Writing:
        for channel in Channel:
            for reason in Reason:
                pieces = re.findall(r"(?<![@\w?])[a-z_]+", " ".join(recipe(writing, channel, reason)))
                letters[str(writing)] = letters[str(writing)] | set(pieces)
                letters["shared"] = letters["shared"] | set(pieces)
    for letter, wanted in letters.items():
        written = content[letter]
        assert {name.removesuffix("_aloud") for name in written} <= wanted, letter
        assert all(isinstance(one, str) or set(one) == set(Tone) for one in written.values()), letter
        missing = {one for one in wanted if one not in written and one not in content["shared"]}
        assert missing == set() or letter == "shared"


def test_a_role_alone_is_asked_about() -> None:
    text = write(Writing.OUTREACH, BLANK, replace(SOMEBODY, role="vet"), NOW)
    assert "I'd love to learn about your work as a vet, and how you came to it." in text


def test_what_the_member_wants_to_be_is_not_said_twice() -> None:
    vet = replace(SOMEBODY, role="Vet", organisation="Hull Zoo")
    text = write(Writing.OUTREACH, replace(BLANK, research=Research(field="a vet")), vet, NOW)
    assert "about the work of a vet and would love to hear about what you do at Hull Zoo." in text


def test_a_time_that_is_past_is_not_looked_forward_to() -> None:
    missed = replace(GRACE, interviews=(replace(TOMORROW, wall=TALKED.wall),))
    assert "I look forward to our talk. " in write(Writing.CONFIRM, NOTEBOOK, missed, NOW)


def test_the_fewest_facts_are_spared_and_the_barest_draft_is_the_last_resort() -> None:
    facts = {"a": "1", "b": "2", "c": "3"}

    def without(*bad: str) -> str:
        return fullest(" ".join, facts, ("a", "b"), lambda text: not set(bad) & set(text.split()))

    assert without() == "a b c"
    assert without("b") == "a c"
    assert without("a", "b") == "c"
    assert without("c") == "c"


def test_a_piece_that_nobody_wrote_is_no_silent_gap() -> None:
    with pytest.raises(LookupError):
        Voice(Writing.OUTREACH, Tone.WARM, aloud=False, facts={}).piece("nowhere")


def test_what_can_be_spared_is_named_once() -> None:
    assert len(SPARED) == len(set(SPARED))
