from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from bot.contact import Tier
from bot.message import Button
from tests.talk import Talk, a_talk


def settings(zone: str = "Europe/London") -> Talk:
    return a_talk(zone=zone).types("/interview settings")


def test_what_is_set_stands_on_one_screen() -> None:
    talk = settings()
    for words in (
        "City: London",
        "Hours: 9:00 to 20:00",
        "Saturday, Sunday",
        "at most 3 a week",
        "Weekly digest: off",
    ):
        assert words in talk.hears
    assert "City: not known yet" in settings(zone="").hears


def test_the_city_is_changed_in_words() -> None:
    talk = settings().presses("City")
    assert talk.standing["city"] == "London"
    talk.fills(city="Atlantis")
    assert talk.errors["city"]
    talk.fills(city="Lagos")
    assert talk.notebook.preferences.zone == "Africa/Lagos"
    assert "Lagos: all times are yours" in talk.hears
    assert settings(zone="").presses("City").standing["city"] == ""


def test_hours_and_free_days_are_read_in_words() -> None:
    talk = settings().presses("Hours").fills(hours="whenever")
    assert "couldn't read that as hours" in talk.errors["hours"]
    talk.fills(hours="8:30-17:00")
    assert talk.notebook.preferences.hours == (time(8, 30), time(17))
    talk.types("/interview settings").presses("More").presses("Free days").fills(weekend="some")
    assert "couldn't read that as days" in talk.errors["weekend"]
    talk.fills(weekend="Fri-Sat")
    assert talk.notebook.preferences.weekend == (4, 5)


def test_a_country_is_one_that_is_known_or_none() -> None:
    talk = settings().presses("More").presses("Holidays").fills(country="Atlantis")
    assert "don't know that country" in talk.errors["country"]
    talk.fills(country="gb")
    assert talk.notebook.preferences.country == "GB"
    talk.presses("Holidays").fills(country="")
    assert talk.notebook.preferences.country == ""


def test_dates_are_said_in_another_language() -> None:
    talk = settings().presses("More").presses("Language of dates").fills(locale="de")
    assert talk.notebook.preferences.locale == "de"


def test_what_the_coach_need_not_say_is_turned_off() -> None:
    talk = settings().presses("More").presses("What the coach says").fills(coach="vague-praise\nno-way-out")
    assert talk.notebook.preferences.coach_off == ("vague-praise", "no-way-out")


def test_kinds_are_turned_off_and_said() -> None:
    talk = settings().presses("Messages")
    assert "All kinds are on" in talk.hears
    talk.presses("Which kinds").fills(kinds="gone-quiet\ndigest")
    assert "Off: it went quiet, the weekly digest" in talk.hears


@pytest.mark.parametrize("words", ["many", "-1", "22", "9" * 5000])
def test_a_budget_is_a_small_number(words: str) -> None:
    talk = settings().presses("Messages").presses("How many a week").fills(budget=words)
    assert "budget" in talk.errors


def test_a_budget_is_kept() -> None:
    talk = settings().presses("Messages").presses("How many a week").fills(budget="0")
    assert talk.notebook.preferences.budget == 0


def test_how_silence_is_treated_is_chosen() -> None:
    talk = settings().presses("Messages").presses("When nobody answers").fills(preset="weekly")
    assert talk.notebook.preferences.preset == "weekly"


def test_the_rhythm_of_each_tier_is_set_in_weeks() -> None:
    talk = settings().presses("Messages").presses("How often to be in touch").fills(close="0", light="soon")
    assert set(talk.errors) == {"close", "light"}
    talk.fills(close="4", regular="13", light="26")
    assert talk.notebook.preferences.rhythm == ((Tier.CLOSE, 28),)


def test_the_digest_is_turned_on_and_off() -> None:
    talk = settings().presses("Messages").presses("Weekly digest on")
    assert "On Mondays I'll write" in talk.hears
    talk.presses("Weekly digest off")
    assert not talk.notebook.preferences.digest


def test_stop_in_plain_words_says_what_it_stopped_and_is_undone_by_one_button() -> None:
    talk = a_talk().types("Stop!")
    assert "Stopped: reminders, follow-ups" in talk.hears
    talk.presses("Write to me again")
    assert not talk.notebook.preferences.stopped
    talk.types("stop writing").types("resume")
    assert not talk.notebook.preferences.stopped


def test_a_pause_has_an_end_ahead() -> None:
    talk = settings().presses("Pause").fills(pause="yesterday")
    assert "isn't ahead" in talk.errors["pause"]
    talk.fills(pause="no idea")
    assert talk.errors["pause"]
    talk.fills(pause="16 March 2026")
    assert talk.notebook.preferences.paused_until == date(2026, 3, 16)
    assert "Quiet until" in talk.hears
    talk.presses("Write to me again")
    assert talk.notebook.preferences.paused_until is None


def test_a_pause_stands_in_its_form_when_it_is_changed() -> None:
    talk = settings().presses("Pause").fills(pause="16 March 2026")
    talk.presses_again(Button("Pause", "settings.pause"))
    assert talk.standing["pause"]


def test_no_free_days_are_said_as_none() -> None:
    talk = settings()
    talk.notebook = replace(talk.notebook, preferences=replace(talk.notebook.preferences, weekend=()))
    talk.types("/interview settings")
    assert "Free days: none" in talk.hears
