"""What one typed line is, what Tab offers, and what "/later" means: each by itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console import later, parse
from adapters.console.completing import completions

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("3", 3),
        (" 12. ", 12),
        ("[4]", 4),
        ("#5", 5),
        ("(6)", 6),
        ("3 4", None),
        ("three", None),
        ("", None),
        ("1234", None),
    ],
)
def test_a_number_is_read_in_every_way_it_is_drawn(line: str, number: int | None) -> None:
    assert parse.number(line) == number


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("1", 0),
        ("2", 1),
        ("3", None),
        ("0", None),
        ("yes", 0),
        ("YES.", 0),
        ("later…", 1),
        ("né", None),
        ("", None),
        (" ", None),
    ],
)
def test_a_choice_is_known_by_number_or_words(line: str, at: int | None) -> None:
    assert parse.chosen(line, ["Yes", "Later"]) == at


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/people", ("people", "")),
        ("/interview contact Grace Hopper", ("contact", "Grace Hopper")),
        ("/interview", ("", "")),
        ("/", ("", "")),
        (" /Later  3 days ", ("later", "3 days")),
        ("people", None),
        ("/lists/ada/list.txt", None),
    ],
)
def test_a_command_is_known_by_its_slash(line: str, command: tuple[str, str] | None) -> None:
    assert parse.command(line) == command


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("/lists/ada/list.txt", "/lists/ada/list.txt"),
        ("'/lists/ada/my list.txt'", "/lists/ada/my list.txt"),
        ("/lists/ada/my\\ list.txt ", "/lists/ada/my list.txt"),
        ("file:///lists/ada/my%20list.txt", "/lists/ada/my list.txt"),
        ("~/list.txt", "~/list.txt"),
        ("list.txt", None),
        ("Grace, /etc", None),
        ("it's", None),
        ("/a\n/b", None),
        ("", None),
    ],
)
def test_a_path_is_known_as_terminals_write_a_dropped_file(line: str, path: str | None) -> None:
    assert parse.path(line) == (Path(path) if path else None)


@given(st.text(max_size=60))
def test_no_line_is_too_strange_to_read(line: str) -> None:
    parse.number(line)
    parse.chosen(line, ["Yes", line])
    parse.command(line)
    parse.path(line)
    later.meant(line, MONDAY, "Europe/Lisbon")
    list(completions(line, ["Grace Hopper"], ["Yes"]))


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("3 days", "2026-03-05 10:00"),
        ("in 2 weeks", "2026-03-16 10:00"),
        ("a month", "2026-04-01 09:00"),  # ten in Lisbon, which is on summer time by then
        ("90 minutes", "2026-03-02 11:30"),
        ("1h", "2026-03-02 11:00"),
        ("an hour", "2026-03-02 11:00"),
        ("tue 9:00", "2026-03-03 09:00"),
        ("mon 9:00", "2026-03-09 09:00"),
        ("today 18:00", "2026-03-02 18:00"),
        ("tomorrow", "2026-03-03 09:00"),
        ("friday noon", "2026-03-06 12:00"),
        ("9:00", "2026-03-03 09:00"),
        ("18:30", "2026-03-02 18:30"),
        ("12 march 15:30", "2026-03-12 15:30"),
        ("next tuesday", "2026-03-03 09:00"),
        ("yesterday", "2026-03-01 09:00"),
        ("", None),
        ("whenever", None),
        ("99 years", None),
        ("1 march 2099", None),
    ],
)
def test_later_is_understood_as_people_say_it(words: str, to: str | None) -> None:
    wanted = datetime.fromisoformat(to).replace(tzinfo=UTC) if to else None
    assert later.meant(words, MONDAY, "Europe/Lisbon") == wanted


def test_days_keep_the_hour_of_the_wall_clock_when_clocks_change() -> None:
    before = datetime(2026, 3, 28, 9, tzinfo=UTC)  # nine in Lisbon, the day before summer time
    assert later.meant("1 day", before, "Europe/Lisbon") == datetime(2026, 3, 29, 8, tzinfo=UTC)
    assert later.meant("24 hours", before, "Europe/Lisbon") == datetime(2026, 3, 29, 9, tzinfo=UTC)


def offered(
    line: str, people: tuple[str, ...] = ("Grace Hopper", "Alan Kay"), choices: tuple[str, ...] = ()
) -> list[str]:
    return [one.words for one in completions(line, people, choices)]


def test_tab_completes_commands_with_and_without_the_prefix() -> None:
    assert offered("/peo") == ["people"]
    assert offered("/interview peo") == ["people"]
    assert offered("/int") == ["interview"]
    assert "later" in offered("/")
    assert "prepare" in offered("/")
    assert offered("/xyz") == []


def test_tab_completes_names_after_a_command_that_takes_one() -> None:
    assert offered("/contact gr") == ["Grace Hopper"]
    assert offered("/contact hop") == ["Grace Hopper"]
    assert offered("/interview thank ") == ["Grace Hopper", "Alan Kay"]
    assert offered("/progress gr") == []


def test_tab_completes_choices_by_their_words() -> None:
    assert offered("whom", choices=("Whom to ask first", "My people")) == ["Whom to ask first"]
    assert offered("", choices=("Whom to ask first",)) == []


def test_what_is_completed_stands_in_place_of_what_was_typed() -> None:
    (found,) = completions("/contact gra", ["Grace Hopper"])
    assert found.instead == 3
