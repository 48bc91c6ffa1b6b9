"""Step 4 as members live it: choosing a way, the draft and its coach, logging the day, and whatever comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.coach.findings import Channel, Kind
from bot.contact import Contact, Stage
from bot.message import Look
from bot.notebook import Preferences
from bot.policy import Policy
from tests.talk import Talk, a_talk

BEGGING = "Hi Grace, I need a job at the Navy. Could you refer me? Call me at 5 tomorrow."


@pytest.fixture
def talk() -> Talk:
    """A member in London with Grace Hopper on their list, standing at her step 4."""
    talk = a_talk()
    talk.knows("Grace Hopper", role="rear admiral", organisation="US Navy", met="met at PyCon")
    return talk.types("/interview contact grace")


def test_the_way_is_asked_first_and_the_introduction_is_missed(talk: Talk) -> None:
    assert "Grace Hopper, rear admiral at US Navy" in talk.hears
    assert "introduction" in talk.hears
    assert talk.buttons[:4] == ("Email", "LinkedIn", "Phone", "Chat")
    talk.presses("My introduction first")
    assert talk.notebook.place.screen == "questions"


def test_with_an_introduction_nothing_is_said_of_it(talk: Talk) -> None:
    talk.notebook = replace(talk.notebook, introduction="I teach in Hull and want to learn about the sea.")
    talk.types("/interview contact grace")
    assert "introduction" not in talk.hears
    assert "My introduction first" not in talk.buttons


@pytest.mark.parametrize("way", ["Email", "LinkedIn", "Phone", "Chat"])
def test_every_way_has_its_draft_and_its_log(talk: Talk, way: str) -> None:
    talk.presses(way)
    assert talk.verbatim
    assert "Grace" in talk.verbatim
    assert talk.message.buttons[0].look is Look.PRIMARY
    talk.presses("I called just now" if way == "Phone" else "I sent it just now")
    request = talk.person("Grace Hopper").request
    assert request is not None
    assert request.channel == way.casefold()
    assert request.text == talk.person("Grace Hopper").drafts[0].text
    assert talk.person("Grace Hopper").stage is Stage.CONTACTED


def test_a_way_can_be_named_in_words(talk: Talk) -> None:
    talk.types("By LinkedIn")
    assert talk.person("Grace Hopper").channel is Channel.LINKEDIN
    assert "LinkedIn" in talk.hears


def test_what_the_coach_finds_stands_under_the_draft_and_mending_comes_first(talk: Talk) -> None:
    talk.presses("Email").presses("Change the words").fills(text=BEGGING)
    assert talk.verbatim == BEGGING
    assert "What a good adviser would say" in talk.hears
    (primary,) = (one.do for one in talk.message.buttons if one.look is Look.PRIMARY)
    assert primary in {"contact.mend", "contact.write"}
    assert "I sent it just now" in talk.buttons
    assert len(talk.buttons) <= 8


def test_three_findings_are_shown_and_all_are_a_tap_away(talk: Talk) -> None:
    talk.presses("Email").presses("Change the words").fills(text=BEGGING)
    assert "And 3 things more" in talk.hears
    assert "Asked for work" not in talk.hears
    talk.presses("Show all")
    assert "Asked for work" in talk.hears
    assert "Show all" not in talk.buttons


def test_a_draft_can_be_sent_anyway_and_the_same_is_not_said_again(talk: Talk) -> None:
    talk.presses("Email").presses("Change the words").fills(text=BEGGING).presses("Fine as it is")
    assert "What a good adviser would say" not in talk.hears
    draft = talk.person("Grace Hopper").draft(Kind.OUTREACH)
    assert draft is not None
    assert "asks-for-job" in draft.waved
    assert "yours to send" in talk.hears
    talk.types("/interview contact grace")
    assert "What a good adviser would say" not in talk.hears


def test_a_message_that_is_pasted_becomes_the_draft(talk: Talk) -> None:
    pasted = "Dear Grace,\n\nwe met at PyCon and I would love to hear how you came to the Navy."
    talk.types(pasted)
    assert talk.verbatim == pasted
    assert "Kept" in talk.hears


@pytest.mark.parametrize("words", ["ok then", "🙂", "\x00\x07", "א ב ג", "a " * 10_000])
def test_what_is_no_message_changes_nothing(talk: Talk, words: str) -> None:
    talk.presses("Email")
    before = talk.person("Grace Hopper")
    talk.types(words)
    assert talk.person("Grace Hopper") == before
    assert "nothing was changed" in talk.hears


def test_a_draft_of_twenty_thousand_characters_is_refused_and_offered_again(talk: Talk) -> None:
    talk.presses("Email").presses("Change the words").fills(text="x" * 20_000)
    assert "20000" in talk.errors["text"]
    assert len(talk.standing["text"]) == 20_000


def test_words_of_ones_own_come_along_to_another_way(talk: Talk) -> None:
    talk.presses("Email").presses("Change the words").fills(text=BEGGING)
    talk.presses("Another way").presses("Chat")
    assert talk.verbatim == BEGGING
    assert "came along" in talk.hears
    talk.presses("Begin again")
    assert talk.verbatim != BEGGING


def test_an_untouched_draft_is_made_anew_for_another_way(talk: Talk) -> None:
    talk.presses("Email").presses("Another way").presses("LinkedIn")
    assert "came along" not in talk.hears
    assert len(talk.verbatim) <= 300


def test_a_way_there_is_not_is_no_way(talk: Talk) -> None:
    button = replace(talk.button("Email"), value="pigeon")
    talk.presses_again(button)
    assert "no longer there" in talk.hears
    assert talk.person("Grace Hopper").channel is None


def test_it_may_have_been_agreed_already(talk: Talk) -> None:
    talk.presses("We agreed on it already")
    assert talk.notebook.place.screen == "conduct"


def test_letting_go_and_taking_up_again(talk: Talk) -> None:
    talk.presses("Let go")
    assert talk.person("Grace Hopper").stage is Stage.LET_GO
    talk.types("/interview contact grace")
    assert "rests" in talk.hears
    talk.presses("Take up again")
    assert talk.person("Grace Hopper").stage is Stage.IDENTIFIED


# The day on which it went out.


def test_in_the_morning_counts_from_today_and_after_noon_from_tomorrow(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it just now")
    assert "Thursday: ask a second person at US Navy" in talk.hears
    talk.presses("What I sent").presses("It wasn't sent after all").sleeps(hours=3)
    talk.presses("I sent it just now")
    assert "Friday: ask a second person at US Navy" in talk.hears


def test_a_time_said_with_the_day_decides_what_counts(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier").fills(sent_on="last Friday at 15:30")
    request = talk.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == date(2026, 2, 27)
    assert request.after_noon


@pytest.fixture
def nowhere() -> Talk:
    """A member whose city isn't known yet, with an email to Grace ready."""
    talk = a_talk(zone="")
    talk.knows("Grace Hopper")
    return talk.types("/interview contact grace").presses("Email")


def test_the_city_is_all_that_is_asked_when_it_has_just_gone_out(nowhere: Talk) -> None:
    again = nowhere.button("I sent it just now")
    nowhere.presses("I sent it just now")
    assert set(nowhere.standing) == {"city"}
    nowhere.fills(city="Atlantis")
    assert "nearest large city" in nowhere.errors["city"]
    nowhere.fills(city="Kiritimati")
    assert nowhere.notebook.zone == "Pacific/Kiritimati"
    request = nowhere.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == date(2026, 3, 3)  # it is the third there already
    nowhere.presses("Change the date")
    assert "city" not in nowhere.standing
    nowhere.cancels().presses("What I sent").presses("It wasn't sent").presses_again(again)
    assert "already settled" in nowhere.hears


def test_the_city_is_asked_with_an_earlier_day(nowhere: Talk) -> None:
    nowhere.presses("I sent it earlier")
    assert nowhere.standing["sent_on"] == "today"
    nowhere.fills(sent_on="yesterday", city="Kiritimati")
    request = nowhere.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("city", "told"),
    [
        ("Nowhereville", "nearest large city"),
        ("Portland", "New York or Los Angeles"),
        ("", "needed"),
        ("x" * 200, "200 characters"),
    ],
)
def test_a_city_that_is_not_clear_is_asked_back(nowhere: Talk, city: str, told: str) -> None:
    nowhere.presses("I sent it earlier").fills(city=city)
    assert told in nowhere.errors["city"]
    assert nowhere.standing["sent_on"] == "today"
    assert nowhere.notebook.preferences.zone == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("soonish", "can't read a day"),
        ("tomorrow", "still to come"),
        ("3 February 2027", "still to come"),
        ("30 February", "its last day is Sat 28 February 2026"),
        ("31 April 2025", "its last day is Wed 30 April 2025"),
        ("03/04", "Type it as Thu 3 April 2025 or Tue 4 March 2025"),
        ("3 May 2025", "more than four months ago"),
        ("", "needed"),
        ("🙂", "can't read a day"),
        ("אתמול", "can't read a day"),
        ("1" * 20_000, "20000 characters"),
    ],
)
def test_a_day_that_cannot_be_is_told_exactly_and_stays_typed(talk: Talk, words: str, told: str) -> None:
    talk.presses("Email").presses("I sent it earlier").fills(sent_on=words, channel="phone")
    assert told in talk.errors["sent_on"]
    assert talk.standing == {"sent_on": words, "channel": "phone"}
    assert talk.person("Grace Hopper").request is None


def test_what_the_question_offers_can_be_typed_as_it_stands(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier").fills(sent_on="02/01")
    assert talk.errors["sent_on"].endswith("Type it as Sun 1 February 2026 or Fri 2 January 2026.")
    talk.fills(sent_on="Sun 1 February 2026")
    request = talk.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == date(2026, 2, 1)


def test_a_day_long_ago_is_asked_about_once_and_then_believed(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier").fills(sent_on="3 May 2025")
    talk.fills(sent_on="4 May 2025")
    assert "more than four months ago" in talk.errors["sent_on"]
    talk.fills()
    request = talk.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == date(2025, 5, 4)


def test_what_went_out_long_ago_is_not_chased(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier").fills(sent_on="2 January")
    assert "long enough" in talk.hears


def test_half_a_form_is_there_again_days_later(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier").leaves_half_filled(sent_on="last Frid")
    talk.sleeps(days=3).types("/interview contact grace").presses("I sent it earlier")
    assert talk.standing["sent_on"] == "last Frid"
    talk.cancels()
    assert "Nothing was changed" in talk.hears


def test_a_form_for_somebody_since_removed_is_kindly_gone(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier")
    form = talk.open_form
    talk.notebook = talk.notebook.without_contact(form.about)
    talk.form = form
    talk.fills()
    assert "no longer there" in talk.hears


def test_a_command_in_the_middle_of_a_form_leaves_it_and_loses_nothing(talk: Talk) -> None:
    talk.presses("Email").presses("I sent it earlier").leaves_half_filled(sent_on="yesterday")
    talk.types("/interview people")
    assert "Grace Hopper" in talk.hears
    talk.types("/interview contact grace").presses("I sent it earlier")
    assert talk.standing["sent_on"] == "yesterday"


# What came back.


@pytest.fixture
def waiting(talk: Talk) -> Talk:
    """Grace was asked on Monday morning by email."""
    return talk.presses("Email").presses("I sent it just now")


def test_a_button_from_the_draft_is_kindly_past_once_it_was_sent(talk: Talk) -> None:
    talk.presses("Email")
    sent, edit, other = (
        talk.button("I sent it just now"),
        talk.button("Change the words"),
        talk.button("Another"),
    )
    talk.presses_again(sent)
    for one in (sent, other):
        talk.presses_again(one)
        assert "You asked Grace" in talk.hears
    talk.presses_again(edit)
    assert talk.form is not None or "You asked Grace" in talk.hears
    request = talk.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == talk.today


def test_words_said_while_waiting_are_not_taken_for_a_draft(waiting: Talk) -> None:
    before = waiting.person("Grace Hopper")
    waiting.types("she has not said anything to me yet, not a single word so far")
    assert waiting.person("Grace Hopper") == before


def test_yes_leads_to_a_reply_and_a_time(waiting: Talk) -> None:
    waiting.presses("They said yes")
    assert "said yes" in waiting.hears
    assert waiting.verbatim
    request = waiting.person("Grace Hopper").request
    assert request is not None
    assert request.answered_on == date(2026, 3, 2)
    waiting.types("/interview contact grace")
    assert "no time is set yet" in waiting.hears
    assert "No answer yet" not in waiting.buttons
    waiting.presses("Set the time")
    assert waiting.notebook.place.screen == "conduct"


def test_later_has_a_reply_and_remembers_when(waiting: Talk) -> None:
    waiting.presses("They said later")
    assert waiting.verbatim
    waiting.presses("Note when").fills(when="after Easter")
    (note,) = waiting.person("Grace Hopper").notes
    assert "after Easter" in note.text
    assert waiting.person("Grace Hopper").stage is Stage.CONTACTED


def test_no_gets_a_kind_reply_and_can_be_taken_back(waiting: Talk) -> None:
    waiting.presses("They said no")
    assert waiting.verbatim
    assert waiting.person("Grace Hopper").stage is Stage.DECLINED
    waiting.types("/interview contact grace")
    assert "said no" in waiting.hears
    waiting.presses("Take up again")
    assert waiting.person("Grace Hopper").stage is Stage.CONTACTED


def test_what_was_sent_can_be_read_again(waiting: Talk) -> None:
    text = waiting.person("Grace Hopper").drafts[0].text
    waiting.presses("What I sent")
    assert waiting.verbatim == text
    waiting.presses("Back")
    assert "You asked Grace" in waiting.hears


def test_a_request_logged_without_a_draft_has_no_copy() -> None:
    talk = a_talk()
    grace = talk.knows("Grace Hopper")
    talk.types("/interview contact grace")
    talk.presses_again(replace(talk.button("Email"), do="contact.sent", value="", about=grace.id)).fills()
    talk.presses("What I sent")
    assert "no copy" in talk.hears


def test_the_log_can_be_changed_and_keeps_what_came_after(waiting: Talk) -> None:
    waiting.sleeps(days=10).presses("No answer yet").presses("Sent it just now")
    waiting.presses("Change the date")
    assert waiting.standing["sent_on"] == "Mon 2 March 2026"
    waiting.fills(sent_on="27 February", channel="linkedin")
    request = waiting.person("Grace Hopper").request
    assert request is not None
    assert request.sent_on == date(2026, 2, 27)
    assert request.channel is Channel.LINKEDIN
    assert request.follow_ups == (date(2026, 3, 12),)


def test_silence_is_waited_out_then_shared_then_followed_up_once_then_let_go(waiting: Talk) -> None:
    waiting.knows("Jo Park", organisation="us navy")
    waiting.sleeps(days=1).presses("No answer yet")
    assert "1 working day without an answer" in waiting.hears
    waiting.presses("Back").sleeps(days=2).presses("No answer yet")
    assert "3 working days" in waiting.hears
    assert "second person at US Navy" in waiting.hears
    assert "Ask Jo Park" in waiting.buttons
    waiting.presses("Back").sleeps(days=6).presses("No answer yet")
    assert "Once more to Grace" in waiting.hears
    waiting.presses("Sent it just now")
    assert "You wrote once more, today" in waiting.hears
    waiting.presses("No answer yet").presses("Write once more")
    assert "Another would press" in waiting.hears
    waiting.presses("Back").sleeps(days=12).presses("No answer yet")
    assert "Let Grace rest" in waiting.hears
    waiting.presses("Let it rest")
    assert waiting.person("Grace Hopper").stage is Stage.NO_REPLY
    waiting.types("/interview contact grace")
    assert "No answer came" in waiting.hears
    waiting.presses("Take up again").types("/interview contact grace")
    assert "You asked Grace" in waiting.hears


def test_an_early_follow_up_is_told_its_day_and_not_forbidden(waiting: Talk) -> None:
    waiting.presses("No answer yet").presses("Write once more")
    assert "Wed 11 March is the day for it" in waiting.hears
    stale = waiting.button("Sent it just now")
    waiting.presses("Sent it just now").presses_again(stale)
    assert "already settled" in waiting.hears
    request = waiting.person("Grace Hopper").request
    assert request is not None
    assert request.follow_ups == (date(2026, 3, 2),)


def test_where_one_asks_once_there_is_no_follow_up(waiting: Talk) -> None:
    waiting.policy = Policy(preset="once")
    waiting.presses("No answer yet").presses("Write once more")
    assert "asks once" in waiting.hears
    assert "Sent it just now" not in waiting.buttons


def test_a_weekend_of_friday_and_saturday_moves_the_days() -> None:
    talk = a_talk(zone="Africa/Cairo", now=datetime(2026, 3, 5, 6, 0, tzinfo=UTC))  # a Thursday
    talk.notebook = replace(talk.notebook, preferences=Preferences(zone="Africa/Cairo", weekend=(4, 5)))
    talk.knows("Grace Hopper")
    talk.types("/interview contact grace").presses("Email").presses("I sent it just now")
    assert "Tuesday: ask a second person at the same place" in talk.hears


def test_someone_is_added_when_nobody_else_is_known_there(waiting: Talk) -> None:
    waiting.sleeps(days=3).presses("No answer yet").presses("Add someone")
    assert waiting.form is not None


# Screens that are past.


@pytest.mark.parametrize("stage", [Stage.SCHEDULED, Stage.HELD, Stage.THANKED, Stage.IN_TOUCH])
def test_past_asking_it_says_so_and_leads_on(stage: Stage) -> None:
    talk = a_talk()
    talk.knows("Grace Hopper", stage=stage)
    talk.types("/interview contact grace")
    assert "said yes already" in talk.hears
    assert len(talk.buttons) == 2


def test_no_screen_outlives_what_it_was_about(waiting: Talk) -> None:
    yes, silence = waiting.button("They said yes"), waiting.button("No answer yet")
    waiting.presses("What I sent")
    unsent = waiting.button("It wasn't sent")
    waiting.presses("Back").presses("They said no").presses_again(silence)
    assert "rests" in waiting.hears
    waiting.presses_again(yes)
    assert "already settled" in waiting.hears
    waiting.presses_again(unsent)
    assert "already settled" in waiting.hears
    assert waiting.person("Grace Hopper").stage is Stage.DECLINED


def test_logging_is_refused_for_somebody_already_met(talk: Talk) -> None:
    talk.presses("Email")
    earlier = talk.button("I sent it earlier")
    talk.notebook = talk.notebook.with_contact(talk.person("Grace Hopper").at(Stage.HELD))
    talk.presses_again(earlier)
    assert "already settled" in talk.hears


@pytest.mark.parametrize(
    "name", ["**Bold** <@U123> `x`", "אדה לאבלייס", "<!channel>", "🦀 Ferris", "_a_ - b"]
)
def test_names_are_shown_as_they_are_whatever_they_hold(name: str) -> None:
    talk = a_talk()
    contact: Contact = talk.knows(name, organisation="**Org** <!here>")
    talk.notebook = replace(
        talk.notebook, place=replace(talk.notebook.place, screen="contact", contact=contact.id)
    )
    talk.types("email")
    talk.presses("I sent it just now").presses("What I sent").presses("Back").presses("No answer yet")
    assert contact.first_name in talk.hears
    talk.presses("Let it rest")
    assert name in talk.hears


def test_two_people_of_one_name_are_asked_about() -> None:
    talk = a_talk()
    talk.knows("Grace Hopper", organisation="US Navy")
    talk.knows("Grace Hopper", organisation="Vassar")
    talk.types("/interview contact grace hopper")
    assert "Which" in talk.hears
    talk.presses("Grace Hopper (Vassar)")
    assert "Vassar" in talk.hears
