"""The README: its commands run and print what it shows, and it tells the commands and targets that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import COMMANDS
from tests.laws import ROOT
from tests.laws_tree import failing_commands, shown_commands, targets, told_commands, told_targets


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_commands_run_and_print_what_it_shows(readme: str, tmp_path: Path) -> None:
    assert shown_commands(readme)
    assert failing_commands(ROOT, readme, tmp_path) == []


def test_it_tells_just_the_commands_that_there_are(readme: str) -> None:
    assert told_commands(readme) == {command.name for command in COMMANDS}


def test_it_tells_no_target_that_the_makefile_lacks(readme: str) -> None:
    assert told_targets(readme) <= targets((ROOT / "Makefile").read_text(encoding="utf-8"))
