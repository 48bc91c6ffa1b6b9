from __future__ import annotations

from dataclasses import replace

from bot.coach.bank import bank
from bot.notebook import Question
from tests.talk import Talk, a_talk


def a_ready_talk() -> Talk:
    return a_talk().types("/interview questions").presses("Use this")


def test_the_introduction_comes_first_with_words_to_begin_from() -> None:
    talk = a_talk().types("/interview questions")
    assert "How will you introduce yourself?" in talk.hears
    assert "marine biology" in talk.verbatim
    talk.presses("Use this")
    assert "easily said in half a minute" in talk.hears
    assert talk.notebook.introduction


def test_the_introduction_is_typed_as_plain_words_or_in_its_form() -> None:
    talk = a_talk().types("/interview questions").types("I'm Ada, and I count things.")
    assert talk.notebook.introduction == "I'm Ada, and I count things."
    talk.presses("My introduction")
    assert talk.standing["text"] == "I'm Ada, and I count things."
    talk.fills(text="word " * 90)
    assert "runs over half a minute" in talk.hears


def test_without_a_field_the_introduction_reads_well() -> None:
    talk = a_talk(field="").types("/interview questions")
    assert "your field" in talk.verbatim


def test_the_why_is_in_the_introduction() -> None:
    talk = a_talk().types("/interview prepare").types("I love the sea.").types("/interview questions")
    assert "What draws me: I love the sea. " in talk.verbatim


def test_what_reading_left_open_and_what_is_believed_is_suggested_first() -> None:
    talk = a_talk().types("/interview prepare").types("because").types("the pay is low.")
    talk.presses("Key trends").fills(open="Who decides what is funded?")
    talk.types("/interview questions").presses("Later")
    assert talk.hears.index("Who decides") < talk.hears.index("the pay is low")
    talk.presses("Add 1").presses("Add 1")
    assert len(talk.notebook.questions) == 2


def test_questions_come_from_the_bank_by_topic() -> None:
    talk = a_ready_talk().presses("Suggest questions").presses("By topic").presses("Path")
    first = next(one for one in talk.buttons if one.startswith("Add 1"))
    talk.presses(first)
    assert talk.notebook.questions[0].bank
    assert "1 question added" in talk.hears


def test_own_questions_are_added_one_a_line_without_their_numbers() -> None:
    talk = a_ready_talk().presses_again(a_ready_talk().button("Suggest questions"))
    talk.types("1. How do tides decide your week?\n2) What surprised you?\n- What surprised you?")
    assert [one.text for one in talk.notebook.questions] == [
        "How do tides decide your week?",
        "What surprised you?",
    ]
    talk.types("What surprised you?")
    assert "on your list already" in talk.hears


def test_one_question_is_shown_with_what_the_coach_says_and_can_stay_as_it_is() -> None:
    talk = a_ready_talk().types("Do you like your job?")
    assert "Do you like your job?" in talk.hears
    assert "good adviser" in talk.hears
    talk.presses("Keep it as it is").presses("Change 1")
    assert "good adviser" not in talk.hears


def test_a_changed_question_is_looked_at_anew() -> None:
    talk = a_ready_talk().types("Do you like your job?").presses("Keep it as it is").presses("Change 1")
    talk.presses("Change the words").fills(text="Is it fun?")
    assert "good adviser" in talk.hears


def test_questions_are_moved_and_dropped() -> None:
    talk = a_ready_talk().types("What surprised you?\nHow did you begin?")
    talk.presses("Change 2").presses("Move up")
    assert [one.text for one in talk.notebook.questions] == ["How did you begin?", "What surprised you?"]
    talk.presses("Change 2")
    up = talk.button("Move up")
    talk.presses("Move up").presses_again(up)
    assert "no longer there" in talk.hears
    talk.types("/interview questions").presses("Change 1")
    old = talk.button("Drop it")
    talk.presses("Drop it").presses_again(old)
    assert "no longer there" in talk.hears
    assert len(talk.notebook.questions) == 1


def test_a_good_list_leads_on_and_a_long_one_says_what_fits() -> None:
    talk = a_ready_talk().types("\n".join(f"How is it on day {n}?" for n in range(6)))
    assert "Next: write to someone" in talk.buttons
    talk.types("\n".join(f"How is it in week {n}?" for n in range(5)))
    assert "Ten fill twenty minutes" in talk.hears


def test_a_list_too_long_or_a_question_too_long_is_refused_and_kept() -> None:
    talk = a_ready_talk().types("\n".join(f"How is it on day {n}?" for n in range(21)))
    assert "holds 20" in talk.errors["text"]
    talk.types("/interview questions").types("How " * 100)
    assert "300 characters" in talk.errors["text"]
    talk.types("/interview questions").types("- \n*")
    assert talk.errors["text"] == "This one is needed."


def test_a_full_list_takes_no_suggestion() -> None:
    talk = a_ready_talk()
    questions = tuple(Question(f"q{n}", f"How is it on day {n}?") for n in range(20))
    talk.notebook = replace(talk.notebook, questions=questions)
    talk.types("/interview questions").presses("Suggest questions")
    talk.presses(next(one for one in talk.buttons if one.startswith("Add 1")))
    assert "Drop one first" in talk.hears


def test_what_matters_most_is_set() -> None:
    talk = (
        a_ready_talk().presses("Suggest questions").presses("What I want to know most").fills(aim="culture")
    )
    assert talk.notebook.research.aim == "culture"


def test_a_suggestion_that_is_gone_is_answered_kindly() -> None:
    talk = a_ready_talk().presses("Suggest questions")
    first = next(one for one in talk.message.buttons if one.label.startswith("Add 1"))
    talk.presses_again(first).presses_again(first)
    assert "no longer there" in talk.hears


def test_words_after_the_command_are_a_question() -> None:
    talk = a_ready_talk().types("/interview questions How do you keep up?")
    assert talk.notebook.questions[-1].text == "How do you keep up?"
    talk.types("/interview questions " + "How " * 100)
    assert len(talk.notebook.questions) == 1


def test_when_everything_is_on_the_list_nothing_is_suggested() -> None:
    talk = a_ready_talk()
    listed = tuple(Question(f"q{at}", one.text, bank=one.id) for at, one in enumerate(bank()))
    talk.notebook = replace(talk.notebook, questions=listed)
    talk.types("/interview questions").presses("Suggest questions")
    assert "Everything I'd suggest is on your list" in talk.hears
    talk.presses("By topic").presses("Path")
    assert "All of these are on your list" in talk.hears


def test_starting_over_is_asked_once_and_can_be_declined() -> None:
    talk = a_ready_talk().types("What surprised you?\nHow did you begin?").presses("Start over")
    assert "This clears 2 questions" in talk.hears
    talk.presses("Keep them").presses("Start over").presses("Clear them")
    assert talk.notebook.questions == ()
    assert talk.notebook.introduction
    assert "Start over" not in talk.buttons
