"""The small pure pieces that every screen is made of: markup, copy, tidy text, names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import copy
from bot.contact import Contact
from bot.markup import Row, Run, Shape, Style, escape, moment, plain, rows
from bot.matching import nearest, people_called
from bot.message import Markup
from bot.text import tidy, tidy_lines
from tests.talk import MONDAY


@given(st.text())
def test_what_is_escaped_means_just_itself(text: str) -> None:
    found = rows(escape(text))
    assert "\n".join("".join(run.text for run in row.runs) for row in found) == text
    assert all(row.shape is Shape.TEXT for row in found)
    assert all(run.style is Style.PLAIN and run.unix is None for row in found for run in row.runs)


def test_marks_are_read() -> None:
    (row,) = rows(Markup("a **b** _c_ `d` e"))
    assert [(run.text, run.style) for run in row.runs] == [
        ("a ", Style.PLAIN),
        ("b", Style.BOLD),
        (" ", Style.PLAIN),
        ("c", Style.ITALIC),
        (" ", Style.PLAIN),
        ("d", Style.CODE),
        (" e", Style.PLAIN),
    ]


def test_marks_within_marks_are_characters() -> None:
    (row,) = rows(Markup("**a_b**"))
    assert row.runs == (Run("a_b", Style.BOLD),)


def test_lists_and_quotes_are_shapes() -> None:
    assert [row.shape for row in rows(Markup("- a\n> b\nc"))] == [Shape.ITEM, Shape.QUOTE, Shape.TEXT]
    assert plain(Markup("- a\n> b\n\nc")) == "- a\n> b\n\nc"
    assert rows(Markup("")) == (Row(Shape.TEXT, ()),)


def test_a_time_carries_its_instant_and_its_written_form() -> None:
    (row,) = rows(Markup(f"at {moment(1_772_449_200, 'Mon 2 > March')} sharp"))
    assert row.runs[1] == Run("Mon 2 > March", unix=1_772_449_200)
    (alone,) = rows(moment(5, "then"))
    assert alone.runs == (Run("then", unix=5),)


def test_a_backslash_at_the_end_is_a_backslash() -> None:
    assert plain(Markup("a\\")) == "a\\"


def test_blanks_of_members_are_escaped_and_made_ones_are_not() -> None:
    assert plain(copy.say("person.removed", name="*Grace*")).startswith("*Grace* is removed")
    assert "**x**" in copy.say("person.removed", name=Markup("**x**"))
    assert copy.label("person.remove_yes", name="*G*") == "Remove *G*"


def test_plurals_are_right() -> None:
    assert copy.label("people.unread", count=1, first="x").startswith("1 line ")
    assert copy.label("people.unread", count=2, first="x").startswith("2 lines ")


def test_a_key_that_is_not_written_is_an_error_at_once() -> None:
    with pytest.raises(KeyError):
        copy.say("person.nonsense")
    with pytest.raises(KeyError):
        copy.say("nonsense.person")
    assert not copy.has("nonsense.person")
    assert not copy.has("person.nonsense")
    assert copy.has("person.removed")


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  a \t b\u00a0c ", "a b c"),
        ("a\x00\x07b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("e\u0301", "\u00e9"),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),
        ("\ud800x", "x"),
        ("a\r\nb\rc", "a b c"),
    ],
)
def test_one_line_is_tidied_and_no_word_changed(raw: str, kept: str) -> None:
    assert tidy(raw) == kept


def test_several_lines_keep_their_paragraphs() -> None:
    assert tidy_lines("\n\n a  b \n\n\n\nc\n") == "a b\n\nc"


@given(st.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert tidy_lines(tidy_lines(text)) == tidy_lines(text)


def test_names_are_found_by_the_best_kind_of_match_there_is() -> None:
    people = tuple(
        Contact(str(at), name, MONDAY)
        for at, name in enumerate(("José Pérez", "Mary Ann Lee", "Mary Lee", "Mark"))
    )
    assert [one.name for one in people_called("jose", people)] == ["José Pérez"]
    assert [one.name for one in people_called("mary lee", people)] == ["Mary Lee"]
    assert [one.name for one in people_called("mary", people)] == ["Mary Ann Lee", "Mary Lee"]
    assert [one.name for one in people_called("mar", people)] == ["Mary Ann Lee", "Mary Lee", "Mark"]
    assert [one.name for one in people_called("peres", people)] == ["José Pérez"]
    assert people_called("zoe", people) == ()
    assert people_called("  ", people) == ()


def test_the_nearest_command_is_near() -> None:
    assert nearest("setings", ("settings", "people")) == "settings"
    assert nearest("xyzzy", ("settings", "people")) == ""


def test_a_list_is_no_text_and_a_text_no_list() -> None:
    lists = [key for key in copy.keys("bank") if _is_list(key)]
    assert lists
    assert all(isinstance(one, str) for one in copy.listing(lists[0]))
    with pytest.raises(KeyError):
        copy.say(lists[0])
    with pytest.raises(KeyError):
        copy.listing("person.removed")


def _is_list(key: str) -> bool:
    try:
        copy.listing(key)
    except KeyError:
        return False
    return True
