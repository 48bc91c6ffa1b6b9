"""Step 5 as members live it: setting the time, getting ready, the card in hand, whether it happened, and looking back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.contact import Belief, Interview, Mode, Outcome, Stage
from bot.message import Look
from bot.notebook import Assumption, Question
from tests.talk import Talk, a_talk

THURSDAY = {"day": "Thursday", "clock": "3 pm"}


@pytest.fixture
def talk() -> Talk:
    """A member in London with an introduction, seven questions and two beliefs, and with Grace who said yes."""
    talk = a_talk()
    talk.notebook = replace(
        talk.notebook,
        introduction="I teach in Hull, and I want to learn how people come to work at sea.",
        questions=tuple(Question(f"q{at}", f"Question {at}: how was it?") for at in range(7)),
        research=replace(
            talk.notebook.research,
            assumptions=(Assumption("a1", "the pay is low"), Assumption("a2", "one needs a doctorate")),
        ),
    )
    talk.knows("Grace Hopper", role="rear admiral", organisation="US Navy", met="met at PyCon")
    talk.types("/interview contact grace").presses("Email").presses("I sent it just now")
    return talk.presses("They said yes")


@pytest.fixture
def set_for_thursday(talk: Talk) -> Talk:
    """The talk with Grace is set: Thursday 5 March, 15:00 to 15:20, by video."""
    return talk.presses("Set the time").fills(**THURSDAY)


@pytest.fixture
def held(set_for_thursday: Talk) -> Talk:
    """The talk with Grace took place, and looking back begins."""
    set_for_thursday.sleeps_until("2026-03-05 15:30").types("/interview conduct grace")
    return set_for_thursday.presses("We talked")


def interview(talk: Talk, name: str = "Grace Hopper") -> Interview:
    found = talk.person(name).interview
    assert found is not None
    return found


# Setting it.


def test_a_reply_that_offers_times_comes_before_the_form(talk: Talk) -> None:
    assert "Answer first" in talk.hears
    assert talk.verbatim


def test_somebody_who_was_never_asked_can_have_a_time_too() -> None:
    talk = a_talk()
    talk.knows("Grace Hopper")
    talk.types("/interview conduct grace")
    assert "the time you agreed on" in talk.hears
    talk.presses("Set the time").fills(**THURSDAY)
    assert talk.person("Grace Hopper").stage is Stage.SCHEDULED
    talk.presses("Call it off").presses("Call it off")
    assert talk.person("Grace Hopper").stage is Stage.IDENTIFIED


def test_setting_it_reads_the_words_back(set_for_thursday: Talk) -> None:
    assert "Set: Thursday at 15:00" in set_for_thursday.hears
    assert "20 minutes, by video" in set_for_thursday.hears
    assert "No link yet" in set_for_thursday.hears
    kept = interview(set_for_thursday)
    assert kept.starts_at == datetime(2026, 3, 5, 15, tzinfo=UTC)
    assert kept.moved == 0
    assert set_for_thursday.person("Grace Hopper").stage is Stage.SCHEDULED


def test_the_city_is_asked_with_the_first_time() -> None:
    talk = a_talk(zone="")
    talk.knows("Grace Hopper")
    talk.types("/interview conduct grace").presses("Set the time").fills(**THURSDAY, city="Atlantis")
    assert "nearest large city" in talk.errors["city"]
    talk.fills(city="Auckland")
    assert interview(talk).zone == "Pacific/Auckland"
    assert interview(talk).starts_at == datetime(2026, 3, 5, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("filled", "field", "told"),
    [
        ({"day": "whenever"}, "day", "can't read a day"),
        ({"day": "30 February"}, "day", "its last day is Sun 28 February 2027"),
        ({"day": "03/04"}, "day", "Wed 4 March 2026 or Fri 3 April 2026"),
        ({"day": "next Tuesday"}, "day", "Tue 3 March 2026 or Tue 10 March 2026"),
        ({"day": "yesterday"}, "day", "is over"),
        ({"day": "3 February"}, "day", "Wed 3 February 2027 is more than half a year off"),
        ({"clock": "3"}, "clock", "Type it as 3:00 pm or 3:00 am"),
        ({"clock": "25:00"}, "clock", "can't read a time"),
        ({"clock": "teatime 🙂"}, "clock", "can't read a time"),
        ({"clock": "3 pm Gotham time"}, "clock", "don't know that place"),
        ({"clock": "3 pm Portland time"}, "clock", "New York or Los Angeles"),
        ({"clock": "3 pm her time"}, "clock", "don't know Grace's city yet"),
        ({"minutes": "long"}, "minutes", "can't read a length"),
        ({"minutes": "0"}, "minutes", "can't read a length"),
        ({"minutes": "600"}, "minutes", "can't read a length"),
        ({"minutes": "45"}, "minutes", "30 minutes is the most"),
        ({"mode": "pigeon"}, "mode", "isn't one of the choices"),
        ({"day": ""}, "day", "needed"),
        ({"clock": "x" * 20_000}, "clock", "20000 characters"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_nothing_is_lost(
    talk: Talk, filled: dict[str, str], field: str, told: str
) -> None:
    values = {**THURSDAY, "minutes": "20", "mode": "phone", **filled}
    talk.presses("Set the time").fills(**values)
    assert told in talk.errors[field]
    assert set(talk.errors) == {field}
    assert talk.standing == values
    assert talk.person("Grace Hopper").interviews == ()


def test_everything_wrong_is_told_at_once(talk: Talk) -> None:
    talk.presses("Set the time").fills(day="30 February", clock="3", minutes="long")
    assert set(talk.errors) == {"day", "clock", "minutes"}


@pytest.mark.parametrize(
    "odd",
    [
        {"day": "yesterday", "clock": "15:00"},
        {"day": "3 February", "clock": "15:00"},
        {"day": "Thursday", "clock": "15:00", "minutes": "45"},
    ],
)
def test_what_is_odd_is_asked_once_and_then_believed(talk: Talk, odd: dict[str, str]) -> None:
    talk.presses("Set the time").fills(**odd)
    assert talk.errors
    talk.fills()
    assert not talk.errors
    assert len(talk.person("Grace Hopper").interviews) == 1


def test_a_yes_that_was_never_logged_is_known_from_the_time_set() -> None:
    talk = a_talk()
    talk.knows("Grace Hopper")
    talk.types("/interview contact grace").presses("Email").presses("I sent it just now")
    talk.types("/interview conduct grace").presses("Set the time").fills(**THURSDAY)
    request = talk.person("Grace Hopper").request
    assert request is not None
    assert request.answered_on == date(2026, 3, 2)


def test_an_hour_that_the_night_skips_becomes_the_one_after_it(talk: Talk) -> None:
    talk.presses("Set the time").fills(day="29 March", clock="1:30 am", mode="phone")
    assert "Set: Sunday 29 March at 2:30" in talk.hears
    assert interview(talk).starts_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_a_form_asked_field_by_field_is_doubted_once_and_not_for_ever(talk: Talk) -> None:
    odd = {"day": "yesterday", "clock": "15:00", "minutes": "45", "mode": "phone"}
    talk.presses("Set the time")
    form = talk.form
    talk.leaves_half_filled(day="yesterday", clock="15:00", minutes="45")
    talk.form = form
    talk.fills(**odd)
    assert set(talk.errors) == {"day", "minutes"}
    form = talk.form
    talk.leaves_half_filled(**odd, **{"(at)": "minutes"})
    talk.form = form
    talk.fills(**odd)
    assert len(talk.person("Grace Hopper").interviews) == 1


def test_another_slip_after_the_first_is_asked_about_again(talk: Talk) -> None:
    talk.presses("Set the time").fills(day="yesterday", clock="15:00").fills(day="3 February")
    assert "half a year" in talk.errors["day"]


@pytest.mark.parametrize(
    ("words", "instant", "theirs"),
    [
        ("10:30 New York time", datetime(2026, 3, 5, 15, 30, tzinfo=UTC), "America/New_York"),
        ("10.30 am in Tokyo time", datetime(2026, 3, 5, 1, 30, tzinfo=UTC), "Asia/Tokyo"),
        ("noon Berlin time", datetime(2026, 3, 5, 11, 0, tzinfo=UTC), "Europe/Berlin"),
        ("4 pm my time", datetime(2026, 3, 5, 16, 0, tzinfo=UTC), ""),
        ("16:00 London time", datetime(2026, 3, 5, 16, 0, tzinfo=UTC), ""),
    ],
)
def test_a_time_may_be_told_on_their_clock(talk: Talk, words: str, instant: datetime, theirs: str) -> None:
    talk.presses("Set the time").fills(day="Thursday", clock=words)
    assert interview(talk).starts_at == instant
    assert interview(talk).their_zone == theirs
    assert talk.person("Grace Hopper").zone == theirs
    if theirs:
        assert " / " in talk.hears
        talk.presses("Move it").fills()
        assert interview(talk).starts_at == instant


def test_their_clock_can_be_named_once_their_city_is_known(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("The link").fills(place="https://meet.example/1", city="Boston")
    assert "15:00 London / 10:00 New York" in set_for_thursday.hears
    assert "https://meet.example/1" in set_for_thursday.hears
    set_for_thursday.presses("Move it").fills(clock="11 am their time")
    assert "16:00 London / 11:00 New York" in set_for_thursday.hears
    assert "https://meet.example/1" in set_for_thursday.hears


def test_the_place_can_be_taken_away_again_and_the_city_too(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("The link").fills(place="https://meet.example/1", city="New York")
    set_for_thursday.presses("The link").fills(place="", city="")
    assert "No link yet" in set_for_thursday.hears
    assert "New York" not in set_for_thursday.hears


def test_a_city_of_theirs_that_is_not_clear_is_asked_back(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("The link").fills(place="https://meet.example/1", city="Portland")
    assert "New York or Los Angeles" in set_for_thursday.errors["city"]
    assert set_for_thursday.standing["place"] == "https://meet.example/1"


def test_both_clocks_hold_over_the_weeks_in_which_only_one_has_changed(talk: Talk) -> None:
    talk.presses("Set the time").fills(day="12 March", clock="10:00 New York time")
    assert "14:00 London / 10:00 New York" in talk.hears


def test_moving_it_counts_and_keeps_the_rest(set_for_thursday: Talk) -> None:
    before = interview(set_for_thursday)
    set_for_thursday.presses("Move it")
    assert set_for_thursday.standing["day"] == "Thu 5 March 2026"
    assert set_for_thursday.standing["clock"] == "15:00"
    set_for_thursday.fills(day="Friday")
    assert "Moved: Friday at 15:00" in set_for_thursday.hears
    after = interview(set_for_thursday)
    assert (after.id, after.moved) == (before.id, 1)


def test_changing_only_the_way_is_no_move(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("Move it").fills(mode="in person")
    assert interview(set_for_thursday).moved == 0
    assert "No address yet" in set_for_thursday.hears


def test_an_early_hour_stands_in_the_form_as_one_that_is_read_again(talk: Talk) -> None:
    talk.presses("Set the time").fills(day="Thursday", clock="6:30 am").presses("Move it")
    assert talk.standing["clock"] == "6:30 am"
    talk.fills()
    assert interview(talk).moved == 0


def test_two_at_once_is_said_and_asked_and_both_may_be_kept(set_for_thursday: Talk) -> None:
    set_for_thursday.knows("Jo Park")
    set_for_thursday.types("/interview conduct jo").presses("Set the time").fills(
        day="Thursday", clock="15:10"
    )
    assert "You talk to Grace Hopper then" in set_for_thursday.errors["clock"]
    set_for_thursday.fills()
    assert "overlaps with your talk with Grace Hopper" in set_for_thursday.hears
    set_for_thursday.presses("Move it").fills(clock="15:20")
    assert "overlaps" not in set_for_thursday.hears


def test_calling_it_off_is_asked_once_and_keeps_the_answer(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("Call it off").presses("Keep it")
    assert interview(set_for_thursday).moved == 0
    set_for_thursday.presses("Call it off").presses("Call it off")
    grace = set_for_thursday.person("Grace Hopper")
    assert grace.interviews == ()
    assert grace.stage is Stage.CONTACTED
    assert "When do you talk to Grace?" in set_for_thursday.hears


def test_buttons_of_a_talk_called_off_are_kindly_past(set_for_thursday: Talk) -> None:
    pack, where = set_for_thursday.button("Get ready"), set_for_thursday.button("The link")
    set_for_thursday.presses("Call it off").presses("Call it off")
    off = replace(pack, do="conduct.cancelled")
    set_for_thursday.presses_again(pack)
    assert "When do you talk to Grace?" in set_for_thursday.hears
    for one in (where, off, replace(pack, do="conduct.note"), replace(pack, do="conduct.tick", value="q1")):
        set_for_thursday.presses_again(one)
        assert "already settled" in set_for_thursday.hears


def test_a_time_cannot_be_set_with_somebody_already_met(held: Talk) -> None:
    button = replace(held.button("Skip"), do="conduct.set", value="")
    held.presses_again(button)
    assert "already settled" in held.hears


def test_somebody_let_go_rests_here_too(set_for_thursday: Talk) -> None:
    set_for_thursday.types("/interview contact grace").presses("The interview with Grace")
    set_for_thursday.notebook = set_for_thursday.notebook.with_contact(
        set_for_thursday.person("Grace Hopper").at(Stage.LET_GO)
    )
    set_for_thursday.types("/interview conduct grace")
    assert "rests" in set_for_thursday.hears
    set_for_thursday.presses("Take up again")
    assert set_for_thursday.person("Grace Hopper").stage is Stage.SCHEDULED


# Getting ready.


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        ("phone", "charged phone"),
        ("video", "Test the link"),
        ("in person", "five to ten minutes early"),
    ],
)
def test_the_pack_says_what_that_way_needs(talk: Talk, mode: str, told: str) -> None:
    talk.presses("Set the time").fills(**THURSDAY, mode=mode).presses("Get ready")
    assert told in talk.hears
    assert "résumé" in talk.hears
    assert talk.verbatim.startswith("I teach in Hull")
    assert "Question 2" in talk.hears
    assert "Question 3" not in talk.hears
    assert "met at PyCon" in talk.hears


def test_the_pack_remembers_who_sent_and_the_latest_notes(set_for_thursday: Talk) -> None:
    jo = set_for_thursday.knows("Jo Park")
    grace = replace(set_for_thursday.person("Grace Hopper"), sent_by=jo.id)
    set_for_thursday.notebook = set_for_thursday.notebook.with_contact(grace)
    set_for_thursday.presses("Cue card").types("Wrote\na book on tides")
    set_for_thursday.types("/interview conduct grace").presses("Get ready")
    assert "Jo Park named them to you" in set_for_thursday.hears
    assert "Wrote / a book on tides" in set_for_thursday.hears


def test_the_pack_is_whole_with_nothing_prepared() -> None:
    talk = a_talk()
    talk.knows("Grace Hopper")
    talk.types("/interview conduct grace").presses("Set the time").fills(**THURSDAY).presses("Get ready")
    assert "Then ask" not in talk.hears
    assert talk.verbatim == ""
    assert "still missing" in talk.hears
    assert talk.button("My questions").look is Look.PRIMARY


def test_the_line_for_the_day_before_is_there_to_copy(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("Confirm the day before")
    assert "Grace" in set_for_thursday.verbatim
    set_for_thursday.presses("Back")
    assert "is set" in set_for_thursday.hears


# The card.


def test_the_card_comes_by_itself_when_it_is_time(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 14:50").types("/interview conduct grace")
    assert "From 15:00 to 15:20" in set_for_thursday.hears
    assert "to learn, not to ask for a job" in set_for_thursday.hears
    assert set_for_thursday.verbatim.startswith("I teach in Hull")


def test_questions_are_ticked_by_a_tap_and_counted(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 15:02").types("/interview conduct grace")
    assert "Asked 0 of 7" in set_for_thursday.hears
    first = set_for_thursday.button("Asked 1")
    set_for_thursday.presses("Asked 1").presses("Asked 4")
    assert "Asked 2 of 7" in set_for_thursday.hears
    assert "to learn, not to ask" not in set_for_thursday.hears
    set_for_thursday.presses_again(first)
    assert "Asked 2 of 7" in set_for_thursday.hears
    undo = set_for_thursday.button("Undo")
    set_for_thursday.presses("Undo")
    assert "Asked 1 of 7" in set_for_thursday.hears
    set_for_thursday.presses("Undo").presses_again(undo)
    assert "already settled" in set_for_thursday.hears


def test_a_question_since_dropped_cannot_be_ticked(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("Cue card")
    button = set_for_thursday.button("Asked 1")
    set_for_thursday.notebook = replace(set_for_thursday.notebook, questions=())
    set_for_thursday.presses_again(button)
    assert "already settled" in set_for_thursday.hears
    assert "No questions on your list" in set_for_thursday.hears


def test_a_question_keeps_its_number_when_others_are_ticked(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("Cue card").presses("Asked 1")
    assert "2. Question 1: how was it?" in set_for_thursday.hears
    assert "6. Question 5: how was it?" in set_for_thursday.hears
    assert "1. Question 0" not in set_for_thursday.hears


def test_plain_words_on_the_card_are_notes_and_so_is_the_form(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 15:05").types("/interview conduct grace")
    set_for_thursday.types("begin with the tides")
    assert "With Grace" in set_for_thursday.hears
    set_for_thursday.presses("Note").fills(text="she reads logs")
    set_for_thursday.presses("How to end").types("ask Jo, too")
    notes = [one.text for one in set_for_thursday.person("Grace Hopper").notes]
    assert notes == ["begin with the tides", "she reads logs", "ask Jo, too"]


def test_plain_words_days_before_are_no_notes(set_for_thursday: Talk) -> None:
    set_for_thursday.types("begin with the tides")
    assert set_for_thursday.person("Grace Hopper").notes == ()
    assert "couldn't place that" in set_for_thursday.hears


def test_the_card_knows_what_time_it_is(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 15:08").presses("Cue card")
    assert "12 minutes left, until 15:20" in set_for_thursday.hears
    set_for_thursday.sleeps(minutes=3).types("/interview conduct grace")
    assert "Past half-time" in set_for_thursday.hears
    set_for_thursday.sleeps(minutes=4).types("/interview conduct grace")
    assert "5 minutes left. Say so" in set_for_thursday.hears
    assert set_for_thursday.button("How to end").look is Look.PRIMARY
    set_for_thursday.presses("How to end")
    assert "write to you again" in set_for_thursday.hears
    assert "Whom else" in set_for_thursday.hears
    set_for_thursday.sleeps(minutes=6).presses("Back to the card")
    assert "Time is up" in set_for_thursday.hears
    set_for_thursday.presses("How to end").presses("We have talked")
    assert set_for_thursday.person("Grace Hopper").stage is Stage.HELD


def test_the_last_minute_is_one(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 15:19").presses("Cue card")
    assert "1 minute left." in set_for_thursday.hears


# Did it happen?


def test_met_is_held_and_logs_a_touch_on_its_day(held: Talk) -> None:
    grace = held.person("Grace Hopper")
    assert grace.stage is Stage.HELD
    assert grace.held is not None
    assert grace.last_touch == date(2026, 3, 5)
    assert "What surprised you?" in held.hears


def test_moved_asks_for_the_new_time_and_remembers_the_move(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("The link").fills(place="https://meet.example/1")
    set_for_thursday.sleeps_until("2026-03-05 16:00").types("/interview conduct grace")
    set_for_thursday.presses("It was moved")
    assert "When is it now?" in set_for_thursday.hears
    assert set_for_thursday.person("Grace Hopper").stage is Stage.CONTACTED
    set_for_thursday.presses("Set the time").fills(day="Monday", clock="10:00")
    assert interview(set_for_thursday).moved == 1
    assert interview(set_for_thursday).place == "https://meet.example/1"
    assert [one.outcome for one in set_for_thursday.person("Grace Hopper").interviews] == [
        Outcome.MOVED,
        None,
    ]


@pytest.mark.parametrize(
    ("answer", "outcome", "told"),
    [
        ("Grace didn't come", Outcome.THEY_MISSED, "rarely about you"),
        ("I couldn't", Outcome.I_MISSED, "without a long story"),
    ],
)
def test_missing_each_other_has_a_line_and_a_new_time(
    set_for_thursday: Talk, answer: str, outcome: Outcome, told: str
) -> None:
    set_for_thursday.sleeps_until("2026-03-05 16:00").types("/interview conduct grace").presses(answer)
    assert told in set_for_thursday.hears
    assert set_for_thursday.verbatim
    assert set_for_thursday.person("Grace Hopper").interviews[0].outcome is outcome
    set_for_thursday.presses("Set the time").fills(day="Monday", clock="10:00")
    assert "is set" in set_for_thursday.hears


def test_a_talk_that_went_on_has_its_card_for_an_hour(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 15:40").types("/interview conduct grace")
    set_for_thursday.presses("We are still talking").types("one more thing")
    assert len(set_for_thursday.person("Grace Hopper").notes) == 1
    set_for_thursday.sleeps(hours=1).types("/interview conduct grace")
    assert "We are still talking" not in set_for_thursday.buttons


def test_an_answer_is_taken_once(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 16:00").types("/interview conduct grace")
    moved, met = set_for_thursday.button("It was moved"), set_for_thursday.button("We talked")
    set_for_thursday.presses_again(replace(met, value="perhaps"))
    assert "already settled" in set_for_thursday.hears
    set_for_thursday.presses_again(moved).presses_again(met)
    assert "already settled" in set_for_thursday.hears


def test_the_missed_screen_is_past_once_a_time_is_set(set_for_thursday: Talk) -> None:
    button = set_for_thursday.button("Get ready")
    set_for_thursday.presses_again(replace(button, do="conduct.missed"))
    assert "is set" in set_for_thursday.hears


def test_a_time_that_was_wrong_can_be_put_right_afterwards(set_for_thursday: Talk) -> None:
    set_for_thursday.sleeps_until("2026-03-05 16:00").types("/interview conduct grace")
    set_for_thursday.presses("The time was wrong").fills(day="tomorrow", clock="9:00")
    assert "Moved: tomorrow at 9:00" in set_for_thursday.hears


def test_who_is_meant_is_the_one_with_something_to_do() -> None:
    talk = a_talk()
    talk.knows("Jo Park")
    grace = talk.knows("Grace Hopper")
    wall = datetime(2026, 2, 2, 10, tzinfo=UTC)
    missed = Interview("i9", wall, "Europe/London", 20, Mode.PHONE, outcome=Outcome.MOVED)
    talk.notebook = talk.notebook.with_contact(grace.with_interview(missed))
    talk.types("/interview conduct")
    assert "When do you talk to Grace?" in talk.hears


# Looking back.


def test_looking_back_goes_one_thing_at_a_time_and_everything_finds_its_place(held: Talk) -> None:
    held.types("It is mostly paperwork.")
    held.types("Her list of labs")
    assert "You believed: the pay is low" in held.hears
    held.presses("Confirmed")
    held.presses("In words").fills(said="A master's will do", belief="changed")
    held.types("- read the tide tables\n- visit the aquarium\n- Read the tide tables")
    held.presses("Write").fills(
        people="Ada Lovelace, engineer at Babbage & Co\nCharles Babbage", promised="yes"
    )
    assert "On your list now: Ada Lovelace, Charles Babbage" in held.hears
    held.types("send the article")
    assert "Introduce you to Ada Lovelace" in held.hears
    held.presses("Skip")
    held.presses("Yes")
    grace = held.person("Grace Hopper")
    debrief = grace.debrief
    assert debrief is not None
    assert (debrief.surprised, debrief.helped) == ("It is mostly paperwork.", "Her list of labs")
    assert [(one.assumption, one.belief, one.said) for one in debrief.findings] == [
        ("a1", Belief.CONFIRMED, ""),
        ("a2", Belief.CHANGED, "A master's will do"),
    ]
    assert debrief.may_contact is True
    assert [one.text for one in grace.advice] == ["read the tide tables", "visit the aquarium"]
    ada = held.person("Ada Lovelace")
    assert (ada.sent_by, ada.role, ada.organisation) == (grace.id, "engineer", "Babbage & Co")
    assert [(one.text, one.mine, bool(one.whom)) for one in grace.promises] == [
        ("Introduce you to Ada Lovelace", False, True),
        ("Introduce you to Charles Babbage", False, True),
        ("send the article", True, False),
    ]
    assert "1 confirmed, 1 changed" in held.hears
    assert "You may write again" in held.hears
    held.presses("Thank Grace")
    assert held.notebook.place.screen == "thank"


def test_notes_taken_during_the_talk_are_there_to_answer_from(set_for_thursday: Talk) -> None:
    set_for_thursday.presses("Cue card").types("wrote a book")
    set_for_thursday.sleeps_until("2026-03-05 15:05").types("begin\nwith the tides")
    set_for_thursday.presses("How to end").presses("We have talked")
    assert "begin / with the tides" in set_for_thursday.hears
    assert "wrote a book" not in set_for_thursday.hears


def test_one_can_leave_in_the_middle_and_come_back_days_later(held: Talk) -> None:
    held.types("It is mostly paperwork.").presses("Enough for now")
    assert "brought home" in held.hears
    held.sleeps(days=3).types("/interview conduct grace")
    assert "What helped you most?" in held.hears


def test_a_long_answer_is_whole_on_its_own_screen_and_short_among_the_others(held: Talk) -> None:
    long = "paper " * 200
    held.types(long).presses("Back")
    assert long.strip() in held.hears
    held.presses("Enough for now")
    assert held.hears.endswith("…")
    assert len(held.hears) < 400


def test_everything_can_be_skipped_and_thanks_still_come(held: Talk) -> None:
    while "Skip" in held.buttons:
        held.presses("Skip")
    assert "Nothing yet" in held.hears
    thank = held.button("Thank Grace")
    held.presses("Thank Grace")
    assert held.person("Grace Hopper").debrief is not None
    held.notebook = held.notebook.with_contact(held.person("Grace Hopper").at(Stage.THANKED))
    held.presses_again(thank)
    assert "already settled" in held.hears


def test_going_back_shows_what_stands_and_changes_it(held: Talk) -> None:
    held.types("It is mostly paperwork.").presses("Back")
    assert "Surprised you: It is mostly paperwork." in held.hears
    held.presses("Change").fills(text="The smell")
    held.presses("Back").presses("Next")
    assert "What helped you most?" in held.hears
    debrief = held.person("Grace Hopper").debrief
    assert debrief is not None
    assert debrief.surprised == "The smell"


def test_plain_words_never_write_over_what_stands(held: Talk) -> None:
    held.types("It is mostly paperwork.").presses("Back").types("hm")
    debrief = held.person("Grace Hopper").debrief
    assert debrief is not None
    assert debrief.surprised == "It is mostly paperwork."


def test_from_the_summary_every_part_can_be_changed(held: Talk) -> None:
    held.types("Paperwork").types("Labs").presses("Changed").presses("Enough for now")
    held.presses("What I heard").fills(surprised="", helped="Her candour")
    assert "Helped most: Her candour" in held.hears
    assert "Surprised" not in held.hears
    held.presses("My beliefs")
    assert "Changed." in held.hears
    held.presses("In words").fills(said="It rose", belief="open").presses("Enough for now")
    assert "1 still open" in held.hears
    held.presses("Advice").presses("Write").fills(text="read\nwrite").presses("Enough for now")
    before = held.person("Grace Hopper").advice
    held.presses("Advice").presses("Change").fills(text="write").presses("Enough for now")
    assert held.person("Grace Hopper").advice == before[1:]
    held.presses("Advice").presses("Change").fills(text="").presses("Enough for now")
    assert held.person("Grace Hopper").advice == ()
    held.presses("Promises").presses("Write").fills(text="send it")
    held.presses("Write").fills(text="call Jo").presses("Skip")
    held.presses("Promises").presses("Change").fills(text="").presses("Enough for now")
    assert [one.text for one in held.person("Grace Hopper").promises] == ["call Jo"]
    held.presses("Writing again").presses("No")
    assert "Better not write again" in held.hears
    held.presses("Writing again")
    assert "Better not write again" in held.hears


def test_a_tap_keeps_the_words_that_were_there(held: Talk) -> None:
    held.presses("Skip").presses("Skip").presses("In words").fills(said="It rose", belief="open")
    held.presses("Back").presses("Changed")
    debrief = held.person("Grace Hopper").debrief
    assert debrief is not None
    assert [(one.belief, one.said) for one in debrief.findings] == [(Belief.CHANGED, "It rose")]


def test_starting_over_clears_what_was_said_and_keeps_what_others_count_on(held: Talk) -> None:
    held.types("Paperwork").presses("Enough for now").presses("Advice").presses("Write").fills(text="read")
    held.presses("Enough for now").presses("Start over")
    assert held.person("Grace Hopper").debrief is None
    assert [one.text for one in held.person("Grace Hopper").advice] == ["read"]


def test_somebody_named_who_is_known_is_not_doubled(held: Talk) -> None:
    held.knows("Jo Park")
    held.presses("Enough for now").presses("People named").presses("Write")
    held.fills(people="jo park\nGrace Hopper", promised="yes")
    assert held.person("Jo Park").sent_by == held.person("Grace Hopper").id
    assert len(held.notebook.contacts) == 2
    held.presses("Back").presses("Write").fills(people="Jo Park\nAda Lovelace", promised="yes")
    assert len(held.person("Grace Hopper").promises) == 2


def test_one_of_two_with_the_same_name_is_not_guessed(held: Talk) -> None:
    held.knows("Jo Park", organisation="Navy")
    held.knows("Jo Park", organisation="Vassar")
    held.presses("Enough for now").presses("People named").presses("Write").fills(people="Jo Park")
    assert len(held.notebook.contacts) == 4


def test_naming_only_the_one_you_talked_to_names_nobody(held: Talk) -> None:
    held.presses("Enough for now").presses("People named").presses("Write").fills(people="Grace Hopper")
    assert len(held.notebook.contacts) == 1
    assert "On your list now" not in held.hears


@pytest.mark.parametrize(
    ("people", "told"),
    [("Ada Lovelace\n1234", "1234"), ("🙂🙂", "🙂🙂"), ("x" * 20_000, "20000"), ("  ", "needed")],
)
def test_a_line_without_a_name_is_told_and_nothing_is_lost(held: Talk, people: str, told: str) -> None:
    held.presses("Enough for now").presses("People named").presses("Write").fills(people=people)
    assert told in held.errors["people"]
    assert held.standing["people"] == people
    assert len(held.notebook.contacts) == 1


def test_a_list_that_is_full_takes_no_more(held: Talk) -> None:
    for at in range(299):
        held.knows(f"Person Number{at}")
    held.presses("Enough for now").presses("People named").presses("Write").fills(people="Ada Lovelace")
    assert "300" in held.errors["people"]


def test_an_assumption_since_dropped_is_kindly_gone(held: Talk) -> None:
    held.presses("Skip").presses("Skip")
    tap, words = held.button("Confirmed"), held.button("In words")
    held.presses_again(replace(tap, value="a1:perhaps"))
    assert "already settled" in held.hears
    held.notebook = replace(held.notebook, research=replace(held.notebook.research, assumptions=()))
    for one in (tap, words):
        held.presses_again(one)
        assert "already settled" in held.hears
    held.presses("Enough for now")
    assert "My beliefs" not in held.buttons


def test_an_answer_that_is_none_is_not_taken(held: Talk) -> None:
    held.presses("Enough for now").presses("Writing again")
    held.presses_again(replace(held.button("Yes"), value="maybe"))
    assert "already settled" in held.hears


# Talks that were never set here.


def test_a_talk_that_took_place_already_is_logged_by_its_day() -> None:
    talk = a_talk(zone="")
    talk.knows("Grace Hopper")
    talk.types("/interview conduct grace").presses("We have talked already").fills(day="soonish", city="Oz")
    assert "city" in talk.errors
    talk.fills(city="Lisbon")
    assert "can't read a day" in talk.errors["day"]
    talk.fills(day="last Friday")
    grace = talk.person("Grace Hopper")
    assert grace.stage is Stage.HELD
    assert grace.last_touch == date(2026, 2, 27)
    assert "What surprised you?" in talk.hears


def test_a_talk_that_was_set_and_came_earlier_is_the_same_talk(set_for_thursday: Talk) -> None:
    button = replace(set_for_thursday.button("Get ready"), do="conduct.talked")
    set_for_thursday.presses_again(button).fills(day="today")
    grace = set_for_thursday.person("Grace Hopper")
    assert len(grace.interviews) == 1
    assert grace.held is not None
    assert grace.held.wall.date() == date(2026, 3, 2)


def test_looking_back_asks_for_the_day_when_no_talk_is_on_record(talk: Talk) -> None:
    button = replace(talk.button("Set the time"), do="conduct.debrief")
    talk.presses_again(button)
    assert "When did you talk to Grace?" in talk.hears
    talk.presses("Back")
    assert "When do you talk to Grace?" in talk.hears
    for do in ("surprised", "helped", "story", "advice", "named", "mine", "theirs"):
        talk.presses_again(replace(button, do=f"conduct.{do}"))
        assert "already settled" in talk.hears


def test_somebody_thanked_without_a_talk_on_record_has_nothing_to_look_back_on() -> None:
    talk = a_talk()
    talk.knows("Grace Hopper", stage=Stage.THANKED)
    talk.types("/interview conduct grace")
    assert "No talk with Grace is on record" in talk.hears
    talk.presses_again(replace(talk.button("All about"), do="conduct.talked"))
    assert "already settled" in talk.hears


def test_after_the_thanks_looking_back_is_still_there(held: Talk) -> None:
    held.presses("Enough for now").presses("Thank Grace")
    held.notebook = held.notebook.with_contact(held.person("Grace Hopper").at(Stage.IN_TOUCH))
    held.types("/interview conduct grace").presses("Enough for now")
    assert "Thank Grace" not in held.buttons
    assert held.message.buttons[0].look is Look.PRIMARY
