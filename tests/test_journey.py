"""A newcomer's whole journey through all seven steps, in a process of its own, and killed between any two lines of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.contact import Stage
from bot.notebook import Notebook
from tests.console import Chat
from tests.terminal import MONDAY, Piped, notebook, runs, stop_all

FILE = Path(__file__).parent / "journey.txt"


@dataclass(frozen=True, slots=True)
class Typed:
    """One line of the journey, and what must be seen after it."""

    line: str
    seen: tuple[str, ...]


def journey() -> tuple[Typed, ...]:
    found: list[Typed] = []
    for row in FILE.read_text(encoding="utf-8").splitlines():
        if row.startswith(">"):
            found.append(Typed(row[2:], ()))
        elif row.startswith("  "):
            found[-1] = Typed(found[-1].line, (*found[-1].seen, row.strip()))
    return tuple(found)


JOURNEY = journey()
LINES = tuple(one.line for one in JOURNEY)
CUTS = range(1, len(LINES))


def is_seen(typed: Typed, shown: str) -> None:
    left = shown
    for wanted in typed.seen:
        _, found, left = left.partition(wanted)
        assert found, f"after {typed.line!r} {wanted!r} is not in: {shown}"


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> Iterator[None]:
    yield
    stop_all()


@pytest.fixture(scope="module")
def straight(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Notebook]:
    """What is shown on a journey without any kill, and the notebook at its end."""
    data = tmp_path_factory.mktemp("journey") / "data"
    ran = runs(data, "--user", "ada", "--at", MONDAY, typed="".join(f"{line}\n" for line in LINES))
    assert ran.returncode == 0
    assert ran.stderr == ""
    kept = notebook(data)
    assert kept is not None
    return ran.stdout, kept


def test_everything_that_the_journey_promises_is_seen(straight: tuple[str, Notebook]) -> None:
    shown = straight[0].split("\n\n> ")
    assert "Welcome to Askaround." in shown[0]
    assert len(shown) == len(JOURNEY) + 2
    for typed, answer in zip(JOURNEY, shown[1:], strict=False):
        is_seen(typed, answer)


def test_the_journey_leads_where_it_should(straight: tuple[str, Notebook]) -> None:
    people = {one.name: one for one in straight[1].contacts}
    grace, alan, jean = (people[name] for name in ("Grace Hopper", "Alan Kay", "Jean Bartik"))
    assert (grace.stage, alan.stage, jean.stage) == (Stage.IN_TOUCH, Stage.DECLINED, Stage.THANKED)
    assert jean.sent_by == grace.id
    assert grace.opening is not None
    assert grace.opening.title == "Survey officer"
    assert grace.advice[0].reported_on is not None
    assert straight[1].introduction
    assert len(straight[1].questions) == 5
    assert straight[1].unfinished is None


def test_no_screen_of_the_journey_is_long(straight: tuple[str, Notebook]) -> None:
    for typed, answer in zip(JOURNEY, straight[0].split("\n\n> ")[1:], strict=False):
        if typed.line.startswith("/later"):
            continue  # as many messages as came meanwhile
        assert len(answer.splitlines()) <= 30, answer


def test_a_program_started_anew_before_every_line_comes_to_the_same(tmp_path: Path) -> None:
    whole = Chat(tmp_path / "whole").types(*LINES)
    broken = Chat(tmp_path / "broken")
    for typed in JOURNEY:
        broken.types(typed.line)
        if not typed.line.startswith("/later"):  # told by the program, which holds the clock
            is_seen(typed, broken.seen)
        broken.restarts()
    assert broken.kept == whole.kept


def killed(data: Path, cuts: set[int]) -> Notebook | None:
    """The notebook at the end of a journey on which the program is killed before each of these lines."""
    piped = Piped(data)
    for at, line in enumerate(LINES):
        if at in cuts:
            piped.is_killed()
            piped.starts()
        piped.types(line)
    assert piped.ends() == 0
    return notebook(data)


def test_a_journey_killed_at_a_few_lines_comes_to_the_same(
    straight: tuple[str, Notebook], tmp_path: Path
) -> None:
    assert killed(tmp_path / "data", set(CUTS[3::19])) == straight[1]


@pytest.mark.torture
@pytest.mark.parametrize("cut", CUTS)
def test_a_journey_killed_at_any_line_comes_to_the_same(
    straight: tuple[str, Notebook], tmp_path: Path, cut: int
) -> None:
    assert killed(tmp_path / "data", {cut}) == straight[1]
