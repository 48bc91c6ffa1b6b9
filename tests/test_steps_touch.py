from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.contact import Debrief, Opening, Stage, Tier, Touch
from tests.talk import MONDAY, Talk, a_talk

TODAY = MONDAY.date()


def in_touch(**details: object) -> Talk:
    """Grace was thanked a week ago."""
    talk = a_talk()
    week_ago = MONDAY - timedelta(days=7)
    known: dict[str, object] = {
        "stage": Stage.THANKED,
        "thanked_at": week_ago,
        "touches": (Touch(week_ago.date(), "thank-you note"),),
        "debrief": Debrief(week_ago.date()),
    }
    talk.knows("Grace Hopper", **{**known, **details})
    return talk


def test_the_screen_says_when_last_when_next_and_what_was() -> None:
    talk = in_touch().types("/interview touch")
    assert "Last: Mon 23 February (a week ago)" in talk.hears or "a week ago" in talk.hears
    assert "thank-you note" in talk.hears
    assert "regular" in talk.hears


def test_one_tap_logs_a_touch_and_the_clock_starts_again() -> None:
    talk = in_touch().types("/interview touch").presses("We were in touch today")
    assert "The clock starts again" in talk.hears
    assert talk.person("Grace Hopper").last_touch == TODAY
    assert talk.person("Grace Hopper").stage is Stage.IN_TOUCH


def test_a_touch_of_another_day_is_logged_with_its_words() -> None:
    talk = (
        in_touch()
        .types("/interview touch")
        .presses("Log it for another day")
        .fills(day="next week", what="x")
    )
    assert "day" in talk.errors
    talk.fills(day="yesterday", what="sent an article")
    assert "sent an article" in talk.hears


def test_the_city_is_asked_along_with_the_first_date() -> None:
    talk = in_touch()
    talk.notebook = a_talk(zone="").notebook.with_contact(talk.person("Grace Hopper"))
    talk.types("/interview touch grace").presses("Log it for another day").fills(
        city="nowhere at all", day="today"
    )
    assert "city" in talk.errors
    talk.fills(city="Lagos", day="today")
    assert talk.notebook.preferences.zone == "Africa/Lagos"


def test_plain_words_are_what_the_touch_was() -> None:
    talk = in_touch().types("/interview touch").types("had coffee at the harbour")
    assert talk.person("Grace Hopper").touches[-1] == Touch(TODAY, "had coffee at the harbour")
    talk.types("long " * 80)
    assert "couldn't place that" in talk.hears


@pytest.mark.parametrize(
    "reason",
    [
        "An article",
        "An invitation",
        "How I'm getting on",
        "Congratulations",
        "An offer to help",
        "What came of",
    ],
)
def test_each_reason_has_a_draft_and_sending_it_is_a_touch(reason: str) -> None:
    talk = in_touch().types("/interview touch").presses("Find a reason to write").presses(reason)
    assert talk.verbatim
    talk.presses("I sent something like it")
    assert talk.person("Grace Hopper").touches[-1].what


def test_how_often_is_chosen_and_moves_the_next_time() -> None:
    talk = in_touch().types("/interview touch").presses("How often").fills(tier="close")
    assert talk.person("Grace Hopper").tier is Tier.CLOSE
    assert "6 April" in talk.hears


def test_after_a_long_gap_they_are_reminded_of_who_is_writing() -> None:
    talk = in_touch().sleeps(days=200).types("/interview touch")
    assert "A word was due" in talk.hears
    assert "say in a few words who you are" in talk.hears


def test_a_touch_before_any_was_logged() -> None:
    talk = in_touch(touches=(), thanked_at=None, stage=Stage.HELD).types("/interview touch")
    assert "No touch is logged yet" in talk.hears


def test_logging_for_somebody_not_talked_to_only_logs() -> None:
    talk = a_talk()
    talk.knows("Ann")
    talk.types("/interview touch ann").presses("We were in touch today")
    assert "Logged." in talk.hears
    assert "clock" not in talk.hears


def test_a_reason_that_there_is_not_falls_back_to_progress() -> None:
    talk = in_touch().types("/interview touch").presses("Find a reason to write")
    talk.presses_again(replace(talk.button("Congratulations"), value="gossip"))
    assert "One step you took" in talk.hears


# A job at their organisation.


def test_right_after_the_talk_it_is_too_early_and_the_reason_is_said() -> None:
    talk = in_touch().types("/interview opening grace").types("junior hydrographer")
    assert "junior hydrographer: not yet" in talk.hears
    assert "less than two weeks ago" in talk.hears
    talk.presses("See the note anyway")
    assert talk.verbatim


def test_after_two_weeks_the_note_asks_for_advice_only() -> None:
    talk = in_touch().sleeps(days=10).types("/interview opening grace").types("junior hydrographer")
    assert "Don't ask for a good word" in talk.hears
    sent = talk.button("I sent it")
    talk.presses("I sent it")
    assert "You asked Grace Hopper about junior hydrographer today" in talk.hears
    talk.presses_again(sent)
    assert "no longer there" in talk.hears
    talk.presses("Another job").fills(title="senior hydrographer")
    assert "senior hydrographer" in talk.person("Grace Hopper").opening.title  # type: ignore[union-attr]


def test_the_note_is_pasted_and_the_job_forgotten() -> None:
    talk = (
        in_touch()
        .sleeps(days=10)
        .types("/interview opening grace")
        .types("pilot")
        .types("Dear Grace, my own words")
    )
    assert talk.verbatim == "Dear Grace, my own words"
    drop = talk.button("Forget this job")
    draft = talk.button("Change the words")
    talk.presses("Forget this job")
    assert talk.person("Grace Hopper").opening is None
    talk.presses_again(drop)
    assert "no longer there" in talk.hears
    talk.presses_again(draft).fills()
    assert talk.person("Grace Hopper").opening is None


def test_words_after_the_note_was_sent_change_nothing() -> None:
    talk = (
        in_touch(opening=Opening("pilot", TODAY, TODAY))
        .types("/interview opening grace")
        .types("hello again dear Grace")
    )
    assert talk.person("Grace Hopper").drafts == ()


def test_a_job_is_for_those_who_were_talked_to() -> None:
    talk = a_talk()
    talk.knows("Ann")
    talk.types("/interview opening ann")
    assert "haven't talked yet" in talk.hears


def test_a_note_about_a_job_nobody_named_is_answered_kindly() -> None:
    talk = in_touch().types("/interview opening grace").types("pilot")
    button = talk.button("See the note anyway")
    talk.presses("Forget this job").presses_again(button)
    assert "no longer there" in talk.hears
    talk.presses_again(button)


def test_without_a_day_of_the_talk_today_counts() -> None:
    talk = in_touch(debrief=None).types("/interview opening grace").types("pilot")
    assert "not yet" in talk.hears
