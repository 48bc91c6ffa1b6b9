from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.coach.findings import Channel, Kind
from bot.contact import Advice, Debrief, Interview, Mode, Outcome, Stage
from tests.talk import MONDAY, Talk, a_talk


def after_the_talk(**details: object) -> Talk:
    """They talked this morning for twenty minutes, and the member has looked back on it."""
    talk = a_talk()
    wall = (MONDAY - timedelta(hours=1)).replace(tzinfo=None)
    held = Interview("i1", wall, "Europe/London", 20, Mode.VIDEO, outcome=Outcome.MET)
    known: dict[str, object] = {
        "stage": Stage.HELD,
        "interviews": (held,),
        "debrief": Debrief(MONDAY.date(), helped="how she chose her first ship"),
        "advice": (Advice("v1", "read a chart every day", MONDAY.date()),),
    }
    talk.knows("Grace Hopper", **{**known, **details})
    return talk


def test_the_note_is_drafted_and_read_by_the_coach() -> None:
    talk = after_the_talk().types("/interview thank grace")
    assert "Thank Grace Hopper" in talk.hears
    assert "Grace" in talk.verbatim


def test_one_tap_logs_it_and_starts_the_clock_of_staying_in_touch() -> None:
    talk = after_the_talk().types("/interview thank")
    old = talk.button("I sent it just now")
    talk.presses("I sent it just now")
    grace = talk.person("Grace Hopper")
    assert grace.stage is Stage.THANKED
    assert grace.last_touch == MONDAY.date()
    assert "You thanked them today" in talk.hears
    talk.presses_again(old)
    assert "no longer there" in talk.hears


def test_it_may_have_been_sent_earlier_and_the_city_is_asked_along_once() -> None:
    talk = after_the_talk()
    talk.notebook = a_talk(zone="").notebook.with_contact(talk.person("Grace Hopper"))
    talk.types("/interview thank grace").presses("I sent it earlier")
    assert "city" in talk.standing
    talk.fills(city="Atlantis", day="yesterday")
    assert "city" in talk.errors
    talk.fills(city="Lisbon", day="tomorrow")
    assert "day" in talk.errors
    talk.fills(city="Lisbon", day="yesterday")
    assert talk.notebook.preferences.zone == "Europe/Lisbon"
    assert talk.person("Grace Hopper").last_touch == MONDAY.date() - timedelta(days=1)


def test_the_words_are_changed_pasted_begun_again_and_written_for_a_card() -> None:
    talk = (
        after_the_talk()
        .types("/interview thank grace")
        .presses("Change the words")
        .fills(text="Dear Grace, thank you.")
    )
    assert talk.verbatim == "Dear Grace, thank you."
    talk.types("Dear Grace,\n\n\nthank you so much.")
    assert talk.verbatim == "Dear Grace,\n\nthank you so much."
    again = talk.button("Begin again")
    talk.presses("Begin again")
    assert "fresh words" in talk.hears
    assert again.label not in talk.buttons
    talk.presses("For a card by hand instead")
    assert "A card by hand is what people keep" in talk.hears
    assert talk.person("Grace Hopper").draft(Kind.THANK_YOU).channel is Channel.CARD  # type: ignore[union-attr]


def test_sending_anyway_is_remembered_for_that_draft() -> None:
    talk = (
        after_the_talk()
        .types("/interview thank grace")
        .types("Thanks. Could you refer me for a job at your company?")
    )
    assert "good adviser" in talk.hears
    talk.presses("Fine as it is")
    assert "good adviser" not in talk.hears
    talk.presses("Change the words").fills()
    assert "good adviser" not in talk.hears
    talk.presses("Change the words").fills(text="Thanks. Please refer me to your boss for a job.")
    assert "good adviser" in talk.hears


def test_everything_the_coach_says_is_shown_when_asked_for() -> None:
    talk = after_the_talk().types("/interview thank grace")
    talk.types("I attach my CV. Could you refer me for a job? Hi [Name]")
    if "Show all" in talk.buttons:
        talk.presses("Show all")
        assert (
            "more" not in talk.hears.rpartition("good adviser")[2].lower() or "Show all" not in talk.buttons
        )


def test_what_came_of_advice_is_told_and_reported() -> None:
    talk = after_the_talk().types("/interview thank grace").presses("I sent it just now")
    talk.presses("What came of: read a chart").fills(outcome="I read one a day for two weeks")
    assert "Tell Grace Hopper what came of it" in talk.hears
    told = talk.button("I told them")
    talk.presses("I told them")
    assert "time was well spent" in talk.hears
    assert talk.person("Grace Hopper").advice[0].reported_on == MONDAY.date()
    assert "tried, and they know" in talk.hears
    assert told.value == "v1"


def test_an_outcome_can_be_changed_before_it_is_told() -> None:
    talk = after_the_talk().types("/interview thank grace").presses("I sent it just now")
    talk.presses("What came of: read a chart").fills(outcome="nothing yet").presses("Change what came of it")
    assert talk.standing["outcome"] == "nothing yet"
    talk.fills(outcome="a lot").presses("Back")
    assert "Tell Grace what came of it" in talk.buttons


def test_more_advice_is_added_one_a_line_and_a_long_piece_is_shortened_on_its_button() -> None:
    long = "write to the harbour office and ask for last winter's soundings"
    talk = after_the_talk(advice=()).types("/interview thank grace").presses("I sent it just now")
    talk.presses("Add advice they gave").fills(text=f"call Tom\n{long}")
    assert "2 pieces of advice noted" in talk.hears
    assert any(
        one.startswith("What came of: write to the harbour") and one.endswith("…") for one in talk.buttons
    )


def test_whom_one_has_not_talked_to_cannot_be_thanked_yet() -> None:
    talk = a_talk()
    talk.knows("Ann")
    talk.types("/interview thank ann")
    assert "haven't talked yet" in talk.hears
    talk.types("Dear Ann, thank you")
    assert talk.person("Ann").drafts == ()


def test_advice_that_is_gone_is_answered_kindly() -> None:
    talk = after_the_talk().types("/interview thank grace").presses("I sent it just now")
    button = talk.button("What came of")
    talk.presses_again(replace(button, value="v99"))
    assert "no longer there" in talk.hears


def test_with_nobody_to_thank_the_command_says_what_comes_first() -> None:
    talk = a_talk().types("/interview thank")
    assert "Thank-yous come after a conversation" in talk.hears


def test_one_tap_puts_the_suggested_words_in() -> None:
    talk = after_the_talk().types("/interview thank grace")
    talk.types(
        "Dear Grace, thank you. Your tip about reading a chart every day helped. Please find my CV attached."
    )
    assert "good adviser" in talk.hears
    button = talk.button("Put the suggested words in")
    talk.presses("Put the suggested words in")
    assert "CV" not in talk.verbatim
    talk.presses_again(replace(button, value="attaches-resume"))
    assert "no longer there" in talk.hears


def test_a_channel_that_there_is_not_is_answered_kindly() -> None:
    talk = after_the_talk().types("/interview thank grace")
    talk.presses_again(replace(talk.button("For a card"), value="telegram"))
    assert "no longer there" in talk.hears
