from __future__ import annotations

from dataclasses import replace

from bot.message import Button
from tests.talk import Talk, a_talk


def a_newcomer() -> Talk:
    return a_talk(zone="", field="")


def test_a_newcomer_is_welcomed_in_three_lines_and_asked_one_question() -> None:
    talk = a_newcomer().types("/interview")
    assert "Welcome to Askaround" in talk.hears
    assert len(talk.hears.split("\n")) == 3
    assert talk.hears.count("?") == 1
    assert talk.buttons == ()


def test_a_few_words_are_the_answer() -> None:
    talk = a_newcomer().types("/interview").types("marine biology")
    assert talk.notebook.research.field == "marine biology"
    assert "What draws you to marine biology?" in talk.hears


def test_what_is_asked_one_at_a_time_can_be_left_for_later() -> None:
    talk = a_newcomer().types("/interview prepare").types("law")
    talk.presses("Later")
    assert "What you believe so far" in talk.hears
    talk.types("/interview prepare").types("My aunt loves it").presses("Later")
    assert "Read up on law" in talk.hears


def test_assumptions_are_taken_a_line_each_and_never_twice() -> None:
    talk = a_newcomer().types("/interview prepare").types("law").types("My aunt loves it")
    talk.types("- the hours are long\n* you need a degree\nThe hours are long\n\n")
    assert [one.text for one in talk.notebook.research.assumptions] == [
        "the hours are long",
        "you need a degree",
    ]
    assert "2 beliefs noted" in talk.hears
    talk.presses("What I believe").types("the hours are long")
    assert "Nothing new in that" in talk.hears


def test_an_assumption_is_dropped_and_its_old_button_says_so_kindly() -> None:
    talk = a_talk(field="law").types("/interview prepare").types("because").types("a belief")
    talk.presses("What I believe")
    old = talk.button("Drop: a belief")
    talk.presses_again(old)
    assert talk.notebook.research.assumptions == ()
    assert "Nothing yet" in talk.hears
    talk.presses_again(old)
    assert "no longer there" in talk.hears


def test_a_long_belief_is_shortened_on_its_button_only() -> None:
    long = "people say that one needs to know somebody to be let in at all"
    talk = (
        a_talk(field="law").types("/interview prepare").types("because").types(long).presses("What I believe")
    )
    assert long in talk.hears
    assert any(one.startswith("Drop: people say") and one.endswith("…") for one in talk.buttons)


def test_readiness_rises_as_the_list_fills_and_then_leads_on() -> None:
    talk = a_talk(field="law").types("/interview prepare").types("because").types("a belief")
    assert "3 of 8" in talk.hears
    for topic in ("Vocabulary", "Key trends", "Big players", "The organisation"):
        talk.presses(topic).fills(note="something about it")
    talk.presses("The person").fills(open="How they came to it")
    assert "8 of 8" in talk.hears
    assert "suggest it in step 3" in talk.hears
    talk.presses("Next: who to ask")
    assert "Who do you know?" in talk.hears


def test_the_brief_reads_in_one_screen() -> None:
    talk = a_talk(field="law").types("/interview prepare").types("because").types("a belief")
    talk.presses("Key trends").fills(note="more software", open="who pays for it")
    talk.presses("My brief")
    for words in (
        "law",
        "Why: because",
        "a belief",
        "Key trends: more software",
        "who pays for it",
        "4 of 8",
    ):
        assert words in talk.hears
    assert len(talk.hears.split("\n")) <= 14


def test_the_brief_of_nothing_says_so() -> None:
    talk = a_newcomer().types("/interview prepare").types("law")
    talk.presses("Later").presses("Research list").presses("My brief").presses("Start over").presses(
        "Clear it"
    )
    assert "What work are you curious about?" in talk.hears
    talk.presses_again(a_brief_button())
    assert "No field yet" in talk.hears


def a_brief_button() -> Button:
    return a_talk().types("/interview prepare").types("w").types("b").button("My brief")


def test_field_and_why_are_changed_later_and_what_stood_there_stands_there() -> None:
    talk = a_talk(field="law").types("/interview prepare").types("because").types("a belief")
    talk.presses("My brief").presses("Change field or why")
    assert talk.standing["field"] == "law"
    assert talk.standing["why"] == "because"
    talk.fills(field="maritime law", role="clerk", organisation="Lloyd's", why="")
    talk.presses("My brief") if "My brief" in talk.buttons else talk.types("/interview prepare")
    assert talk.notebook.research.role == "clerk"
    assert talk.notebook.research.why == ""


def test_starting_over_is_asked_once_and_can_be_declined() -> None:
    talk = a_talk(field="law").types("/interview prepare").types("because").types("a belief")
    talk.presses("My brief").presses("Start over")
    assert "This clears your research on law" in talk.hears
    talk.presses("Keep it")
    assert talk.notebook.research.field == "law"
    talk.presses("Start over").presses("Clear it")
    assert talk.notebook.research.field == ""
    assert "Cleared" in talk.hears


def test_a_topic_that_there_is_not_is_answered_kindly() -> None:
    talk = a_talk(field="law").types("/interview prepare").types("because").types("a belief")
    button = talk.button("Key trends")
    talk.presses_again(replace(button, value="astrology"))
    assert "no longer there" in talk.hears
