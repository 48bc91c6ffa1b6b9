"""Forms asked field by field, told of a form of every kind of field; the conversation around them is told elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from adapters.console.asking import ASIDE, LINES, OPEN, Asking, Cancelled, Whole, hear, refused, resumed
from adapters.console.render import plain, question
from bot.message import Choice, Choices, Clock, Day, Field, Form, Line, Option, Paragraph

SIZES = (Option("s", "Small"), Option("m", "Medium"), Option("l", "Large, with cream"))

NAME = Field("name", "Name", Line(20), "As they write it")
NOTE = Field("note", "A note", Paragraph(100), required=False)
SIZE = Field("size", "Size", Choice(SIZES))
TOPS = Field("tops", "On top", Choices(SIZES), required=False, initial="s\nl")
WHEN = Field("when", "Which day?", Day(), required=False, initial="today")
HOUR = Field("hour", "At what time?", Clock())

FORM = Form(
    "cafe.order", "An order", (NAME, NOTE, SIZE, TOPS, WHEN, HOUR), about="c1", value="v", hint="Warm"
)


def begun(form: Form = FORM, marks: Mapping[str, str] | None = None) -> Asking:
    return resumed(form, marks or {})


def after(asking: Asking, *lines: str, edited: bool = False) -> Asking:
    for line in lines:
        heard = hear(asking, line, edited=edited)
        assert isinstance(heard, Asking), heard
        asking = heard
    return asking


def whole(asking: Asking, *lines: str) -> dict[str, str]:
    *first, last = lines
    heard = hear(after(asking, *first), last)
    assert isinstance(heard, Whole), heard
    return dict(heard.values)


def drawn(asking: Asking, *, first: bool = False, editable: bool = False) -> str:
    return plain(question(asking, first=first, editable=editable))


def test_each_field_is_asked_in_turn() -> None:
    assert whole(begun(), "Grace", "She is kind", "2", "1 3", "", "noon") == {
        "name": "Grace",
        "note": "She is kind",
        "size": "m",
        "tops": "s\nl",
        "when": "today",
        "hour": "noon",
    }


def test_a_question_says_what_it_is_about_and_how_to_leave() -> None:
    shown = drawn(begun(), first=True)
    assert shown.startswith("An order\nWarm\n1/6  Name\nAs they write it")
    assert "back, skip or cancel" in shown
    assert "back, skip or cancel" not in drawn(after(begun(), "Grace"))
    assert "2/6  A note (optional)" in drawn(after(begun(), "Grace"))


def test_a_form_of_one_needed_field_counts_nothing_and_offers_no_skip() -> None:
    shown = drawn(begun(Form("f", "Title", (NAME,))), first=True)
    assert "1/1" not in shown
    assert "back or cancel" in shown


def test_a_needed_field_left_empty_is_asked_again() -> None:
    asking = after(begun(), "")
    assert asking.at == 0
    assert "This one is needed." in drawn(asking)


def test_skip_leaves_an_optional_field_as_it_is() -> None:
    assert after(begun(), "Grace", "skip").typed["note"] == ""
    assert whole(begun(), "Grace", "SKIP", "1", "skip", " skip ", "noon")["tops"] == "s\nl"


def test_a_needed_field_cannot_be_skipped() -> None:
    asking = after(begun(), "skip")
    assert asking.at == 0
    assert "cancel leaves the form" in drawn(asking)


def test_a_needed_field_in_which_something_stands_can_be_skipped() -> None:
    form = Form("f", "T", (Field("name", "Name", Line(), initial="Grace"), NOTE))
    assert after(begun(form), "skip").typed == {"name": "Grace"}


def test_clear_empties_an_optional_field_and_no_other() -> None:
    asking = after(begun(), "Grace", "clear", "1", "clear")
    assert asking.typed["tops"] == ""
    assert "needed" in after(begun(), "clear").why


def test_back_goes_to_the_question_before_and_offers_what_was_typed() -> None:
    asking = after(begun(), "Grace", "kind", "back")
    assert asking.at == 1
    assert "Enter keeps: kind" in drawn(asking)
    asking = after(asking, "back")
    assert "Enter keeps: Grace" in drawn(asking)
    assert whole(asking, "", "", "1", "", "", "9:00")["note"] == "kind"


def test_back_at_the_first_question_says_so() -> None:
    asking = after(begun(), "back")
    assert asking.at == 0
    assert "first question" in drawn(asking)


def test_cancel_leaves_the_form() -> None:
    assert hear(after(begun(), "Grace"), "Cancel") == Cancelled(FORM)


@pytest.mark.parametrize("line", ["2", "2.", "#2", "[2]", "(2)", "medium", " MEDIUM ", "Médium"])
def test_a_choice_is_made_by_number_or_words(line: str) -> None:
    assert after(begun(), "Grace", "", line).typed["size"] == "m"


@pytest.mark.parametrize("line", ["0", "4", "99", "huge", "medium large", "-1"])
def test_what_is_no_choice_is_asked_again_with_the_choices(line: str) -> None:
    asking = after(begun(), "Grace", "", line)
    assert asking.at == 2
    assert "1 to 3" in drawn(asking)
    assert "[3] Large, with cream" in drawn(asking)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("1", "s"),
        ("3 1", "s\nl"),
        ("1,2", "s\nm"),
        ("1, 2; 2", "s\nm"),
        ("small; medium", "s\nm"),
        ("small, medium", "s\nm"),
        ("2, small", "s\nm"),
        ("large, with cream", "l"),
    ],
)
def test_several_choices_are_made_by_numbers_or_words(line: str, value: str) -> None:
    assert after(begun(), "Grace", "", "1", line).typed["tops"] == value


@pytest.mark.parametrize("line", ["4", "1 4", "huge", "1, huge", ","])
def test_several_of_which_one_is_no_choice_are_asked_again(line: str) -> None:
    assert after(begun(), "Grace", "", "1", line).why


def test_what_stands_in_a_choice_is_told_in_words() -> None:
    assert "Enter keeps: Small, Large, with cream" in drawn(after(begun(), "Grace", "", "1"))


def test_a_text_too_long_is_refused_at_once_and_kept() -> None:
    asking = after(begun(), "x" * 20_000)
    assert "That is 20000 characters; 20 is the most" in drawn(asking)
    assert "20000 characters in all" in drawn(asking)
    assert asking.stands == "x" * 20_000
    assert after(asking, "Grace").typed == {"name": "Grace"}


def test_what_stands_and_is_long_is_shortened_with_its_length() -> None:
    form = Form("f", "T", (Field("t", "Text", Paragraph(), initial="word " * 100 + "end"), NAME))
    assert "characters)" in drawn(begun(form))
    assert len(drawn(begun(form)).splitlines()[-1]) < 90


def test_what_is_in_the_editor_is_not_told_again() -> None:
    form = Form("f", "T", (Field("t", "Text", Line(), initial="there"),))
    assert "there" in drawn(begun(form))
    assert "there" not in drawn(begun(form), editable=True)


def test_an_answer_edited_to_nothing_is_nothing() -> None:
    form = Form("f", "T", (Field("t", "Text", Line(), required=False, initial="there"), NAME))
    assert after(begun(form), "", edited=True).typed["t"] == ""
    assert after(begun(form), "", edited=False).typed["t"] == "there"


def test_a_word_of_the_forms_own_is_an_answer_behind_a_backslash() -> None:
    assert after(begun(), "\\back").typed == {"name": "back"}
    assert after(begun(), "\\/etc").typed == {"name": "/etc"}


def test_a_paragraph_goes_on_while_its_lines_end_in_a_backslash() -> None:
    asking = after(begun(), "Grace", "one\\", "two\\")
    assert asking.at == 1
    asking = after(asking, "cancel")
    assert asking.typed["note"] == "one\ntwo\ncancel"


def test_an_edited_paragraph_is_all_there_is() -> None:
    assert after(after(begun(), "Grace"), "one\\\ntwo\\", edited=True).typed["note"] == "one\\\ntwo\\"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Grace",),
        ("Grace", ""),
        ("Grace", "one\\"),
        ("Grace", "one\\", "two"),
        ("Grace", "kind", "back"),
        ("Grace", "kind", "2", "back", "back"),
        ("x" * 30,),
        ("Grace", "kind", "2", "1 2", ""),
    ],
)
def test_a_form_left_at_any_line_goes_on_where_it_was(lines: tuple[str, ...]) -> None:
    asking = after(begun(), *lines)
    again = begun(FORM, dict(asking.marks))
    assert (again.at, again.typed, again.standing, again.lines) == (
        asking.at,
        asking.typed,
        asking.standing,
        asking.lines,
    )


def test_the_marks_bear_names_that_no_field_bears() -> None:
    fields = {field.name for field in FORM.fields}
    asking = after(begun(), "Grace", "kind", "back", "one\\")
    assert {name for name in asking.marks if name not in fields} == {OPEN, LINES, "(was) note"}
    assert ASIDE not in fields


def test_only_what_was_refused_is_asked_again_and_then_the_whole_goes_in() -> None:
    form = FORM.filled({"name": "Grace", "size": "m", "hour": "late", "when": "31 June"})
    asking = refused(form, {"when": "No such day.", "hour": "Which hour?"})
    shown = drawn(asking)
    assert "No such day." in shown
    assert "You typed (Enter sends it again):\n    31 June" in shown
    assert whole(asking, "30 June") == {
        "name": "Grace",
        "note": "",
        "size": "m",
        "tops": "s\nl",
        "when": "30 June",
        "hour": "late",
    }


def test_a_refused_form_that_was_left_comes_back_where_it_was_refused() -> None:
    form = FORM.filled({"name": "Grace", "size": "m", "hour": "late", "when": "31 June"})
    asking = refused(form, {"when": "No such day.", "hour": "Which hour?"})
    assert resumed(form, dict(asking.marks)) == asking


def test_a_form_sent_whole_is_never_sent_again_by_itself() -> None:
    asking = resumed(FORM, {"name": "Grace", "note": "", "size": "m", "tops": "", "when": "", "hour": "9:00"})
    assert asking.field == HOUR
    assert "Enter keeps: 9:00" in drawn(asking)
    assert whole(asking, "")["hour"] == "9:00"


def test_from_a_refused_field_one_can_go_back() -> None:
    form = FORM.filled({"name": "Grace", "size": "m", "hour": "late"})
    asking = after(refused(form, {"hour": "Which hour?"}), "back")
    assert asking.field == form.fields[4]
    assert whole(asking, "", "9:00")["hour"] == "9:00"
    assert whole(after(asking, "tomorrow"), "9:00")["when"] == "tomorrow"
