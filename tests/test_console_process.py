"""The program as it is really run: piped and at a terminal, ended in every way, with what it is given right and wrong."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import ROOT, Piped, Seen, environment, notebook, runs, stop_all


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> Iterator[None]:
    yield
    stop_all()


def test_piped_lines_are_answered_as_plain_text_and_the_end_of_input_is_the_end(data: Path) -> None:
    ran = runs(data, typed="marine biology\nI love the sea\n")
    assert ran.returncode == 0
    assert ran.stderr == ""
    assert "> marine biology\n\nmarine biology: noted." in ran.stdout
    assert "\x1b" not in ran.stdout
    assert ran.stdout.endswith("All is kept. Until next time.\n")


def test_console_is_the_same_by_name(data: Path) -> None:
    assert "Welcome to Askaround." in runs(data, "console").stdout


def test_a_last_line_without_an_end_counts(data: Path) -> None:
    runs(data, "--user", "ada", typed="marine biology")
    kept = notebook(data)
    assert kept is not None
    assert kept.research.field == "marine biology"


def test_another_user_is_another_member(data: Path) -> None:
    runs(data, "--user", "ada", typed="marine biology\n")
    runs(data, "--user", "bob", typed="accounting\n")
    ada, bob = notebook(data, "ada"), notebook(data, "bob")
    assert ada is not None
    assert bob is not None
    assert (ada.research.field, bob.research.field) == ("marine biology", "accounting")


def test_lines_in_no_known_encoding_do_not_stop_it(data: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "--user", "ada"],
        input=b"marine \xff\xfe biology\n\x00\x1b[2J\n",
        cwd=ROOT,
        env=environment(data),
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0
    assert b"\x1b" not in ran.stdout


def test_leaving_by_word_is_clean(data: Path) -> None:
    ran = runs(data, typed="/quit\nmarine biology\n")
    assert ran.returncode == 0
    assert "marine biology" not in ran.stdout
    assert ran.stdout.endswith("Until next time.\n")


def test_breaking_off_is_clean_and_loses_nothing(data: Path) -> None:
    piped = Piped(data)
    piped.types("marine biology")
    code, said = piped.is_told(signal.SIGINT)
    assert code == 0
    assert "Until next time." in said
    kept = notebook(data)
    assert kept is not None
    assert kept.research.field == "marine biology"


def test_being_ended_from_outside_loses_nothing(data: Path) -> None:
    piped = Piped(data)
    piped.types("marine biology")
    code, said = piped.is_told(signal.SIGTERM)
    assert code == 0
    assert "Until next time." in said
    assert notebook(data) is not None


def test_a_reader_that_goes_away_is_no_trouble(data: Path) -> None:
    ran = subprocess.run(  # noqa: S602  a pipe as people write it
        f"yes /people | head -200 | {sys.executable} -m bot --user ada | head -30",
        shell=True,
        cwd=ROOT,
        env=environment(data),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ran.stderr
    assert notebook(data) is not None


def test_a_second_program_on_the_same_data_is_refused_by_name(data: Path) -> None:
    piped = Piped(data)
    ran = runs(data)
    assert ran.returncode == 1
    assert "in use by another Askaround" in ran.stderr
    assert str(data) in ran.stderr
    assert ran.stdout == ""
    piped.is_killed()
    assert runs(data).returncode == 0


def test_wrong_settings_are_told_all_at_once(data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = runs(tmp_path / "file" / "data", ASKAROUND_LOG="loud", ASKAROUND_USER="two words")
    assert ran.returncode == 2
    for name in ("ASKAROUND_DATA", "ASKAROUND_LOG", "ASKAROUND_USER"):
        assert f"{name}: found" in ran.stderr
    assert ran.stdout == ""


def test_settings_come_from_a_file_too_and_the_environment_wins(data: Path, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"ASKAROUND_DATA={tmp_path / 'other'}\nASKAROUND_USER=bob\n")
    assert runs(data, typed="accounting\n", folder=tmp_path).returncode == 0
    kept = notebook(data, "bob")
    assert kept is not None
    assert kept.research.field == "accounting"
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--user", "two words"], "one word"),
        (["--at", "soon"], "is no moment"),
        (["--nonsense"], "unrecognized"),
        (["nonsense"], "nonsense"),
    ],
)
def test_a_wrong_command_line_is_told_with_what_fits(data: Path, arguments: list[str], told: str) -> None:
    ran = runs(data, *arguments)
    assert ran.returncode == 2
    assert told in ran.stderr


def test_help_tells_every_command(data: Path) -> None:
    ran = runs(data, "--help")
    assert ran.returncode == 0
    for words in ("console", "run", "check", ".env"):
        assert words in ran.stdout
    assert "--user" in runs(data, "console", "--help").stdout
    assert runs(data, "--version").stdout.startswith("askaround ")


def test_a_draft_is_checked_with_no_conversation(data: Path) -> None:
    ran = runs(data, "check", "outreach", typed="Can you get me a job at your company?")
    assert ran.returncode == 1
    assert "asks-for-job" in ran.stdout
    assert runs(data, "check", "--help").returncode == 0
    assert not data.exists()


def test_the_clock_is_moved_for_good(data: Path) -> None:
    assert (
        "Thursday 5 March 2026 at 9:00"
        in runs(data, "--at", "2026-03-02 09:00", typed="/later 3 days\n").stdout
    )
    again = runs(data, "--at", "2026-03-02 09:00", typed="/later back\n").stdout
    assert "The clock here is set to Thursday 5 March 2026 at 9:00" in again
    assert "Back in the present: Monday 2 March 2026 at 9:00" in again
    assert "The clock here" not in runs(data, "--at", "2026-03-02 09:00").stdout


def test_the_clock_only_goes_forward(data: Path) -> None:
    ran = runs(data, "--at", "2026-03-02 09:00", typed="/later yesterday\n/later whenever\n/later\n")
    assert "only goes forward" in ran.stdout
    assert ran.stdout.count("Try /later 3 days") == 2


def test_what_fell_due_while_nobody_was_there_is_told_at_the_start_and_once(data: Path) -> None:
    lines = (
        "marine biology\n/people\nGrace Hopper, US Navy\n/contact grace\nEmail\nI sent it just now\nLisbon\n"
    )
    asked = runs(data, "--at", "2026-03-02 09:00", typed=lines)
    assert "Noted: you asked Grace, today." in asked.stdout
    later = runs(data, "--at", "2026-03-12 12:00")
    assert "Grace Hopper" in later.stdout.partition("Answer in words")[2]
    assert "Why this?" in later.stdout
    assert "Why this?" not in runs(data, "--at", "2026-03-12 12:00").stdout


def test_a_kill_loses_nothing_that_was_answered(data: Path) -> None:
    piped = Piped(data)
    piped.types("marine biology")
    piped.is_killed()
    assert "What draws you to marine biology?" in piped.starts()
    piped.types("the sea")
    assert piped.ends() == 0


LISTENS = "number or words"  # on the line below the editor


@pytest.mark.parametrize("columns", [80, 40])
def test_a_real_terminal_gets_colours_and_lines_of_its_width(data: Path, columns: int) -> None:
    seen = Seen(data, columns)
    drawn = seen.reads("do.\r\n", LISTENS)
    assert "\x1b[1mWelcome to Askaround." in drawn
    lines = drawn.partition("Welcome")[2].partition("\x1b[6n")[0].splitlines()
    assert max(len(line) for line in lines if "\x1b" not in line) <= columns
    seen.types("marine biology\r", "What draws", LISTENS)
    seen.types("\x04", "Until next time.")
    assert seen.ends() == 0


def test_a_real_terminal_completes_commands(data: Path) -> None:
    seen = Seen(data)
    seen.reads(LISTENS)
    seen.types("/peop", "people")
    seen.types("\t\r", "Who do you know?", LISTENS)
    seen.types("\x03", "Until next time.")
    assert seen.ends() == 0


def test_a_real_terminal_takes_a_paragraph_until_an_empty_line(data: Path) -> None:
    runs(data, "--user", "me", typed="marine biology\nthe sea\npay is low\n")
    seen = Seen(data)
    seen.reads(LISTENS)
    seen.types("1\r", "ends it  back")
    seen.types("benthic\rpelagic\r\r", "could you not find", "back  skip")
    seen.types("\r", "Noted.", LISTENS)
    seen.types("\x04", "Until next time.")
    assert seen.ends() == 0
    kept = notebook(data, "me")
    assert kept is not None
    assert kept.research.topic("vocabulary").note == "benthic\npelagic"
