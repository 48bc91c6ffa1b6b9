"""Messages as rows: nothing of a member's words is cut, and nothing in them commands the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.render import Pick, Tone, cells, choices, harmless, message, plain
from bot.markup import escape
from bot.message import NOTHING, Button, Look, Markup, Message, Verbatim

TEXTS = st.text(max_size=300)


def drawn(shown: Message) -> str:
    return plain(message(shown))


def test_a_message_is_drawn_in_its_order() -> None:
    shown = Message(
        Markup("**Your people**"),
        (Markup("- Grace\n- Alan"), NOTHING, Markup("> quoted"), Verbatim("Dear Grace,\n\n  thank you")),
        (Button("Open", "people", look=Look.PRIMARY), Button("Drop", "people", look=Look.DANGER)),
        said=Markup("_Done._"),
    )
    assert drawn(shown) == (
        "Done.\n\nYour people\n- Grace\n- Alan\n> quoted\n\n    Dear Grace,\n\n      thank you\n\n[1] Open   [2] Drop"
    )


def test_choices_of_the_terminal_come_after_those_of_the_message() -> None:
    rows = message(Message(Markup("Hello"), (), (Button("Open", "people"),)), ("Go on",))
    assert plain(rows).endswith("[1] Open   [2] Go on")


def test_a_time_is_told_as_it_is_written() -> None:
    assert drawn(Message(Markup("at <t:1772445600|Monday at 10:00>"))) == "at Monday at 10:00"


@given(TEXTS, TEXTS)
def test_no_word_of_a_members_is_lost(one: str, two: str) -> None:
    text = drawn(Message(escape(one), (Verbatim(two),), (Button(two[:70], "people"),)))
    for words in (one, two):
        for word in harmless(words).split():
            assert word in text


@given(TEXTS)
def test_nothing_commands_the_terminal(text: str) -> None:
    shown = drawn(Message(escape(text), (Verbatim(text),), (Button(text[:70], "people"),)))
    assert all(one == "\n" or one.isprintable() or ord(one) > 0x9F for one in shown)
    assert "\x1b" not in shown


@pytest.mark.parametrize("text", ["\x1b[2J", "\x9b2J", "a\rb", "bell\x07", "\x00"])
def test_controls_are_shown_as_what_they_are_not(text: str) -> None:
    assert "\ufffd" in harmless(text)


def test_choices_stand_side_by_side_as_the_width_allows() -> None:
    rows = choices([Pick(at, "words") for at in range(1, 8)], 40)
    assert [len(row.picks) for row in rows] == [3, 3, 1]
    assert all(cells(row.text) <= 40 for row in rows)
    assert all(row.tone is Tone.CHOICES for row in rows)


def test_a_choice_wider_than_the_screen_has_a_row_of_its_own() -> None:
    rows = choices([Pick(1, "short"), Pick(2, "x" * 90), Pick(3, "short")], 40)
    assert [len(row.picks) for row in rows] == [1, 1, 1]


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("山田", 4), ("é", 1), ("e\u0301", 1), ("", 0)])
def test_wide_letters_take_two_columns_and_marks_none(text: str, width: int) -> None:
    assert cells(text) == width
