"""Setting up: once, also when two ask for it at once; redone when it was interrupted; and never a word on standard output."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws import ROOT

pytestmark = pytest.mark.xdist_group("setup")  # one environment for all of these: making it takes seconds

BOT = 'import sys\nprint(sys.argv[1:], sys.stdin.read().split())\nsys.exit(3 if "fail" in sys.argv else 0)\n'
NOTHING_TO_INSTALL = "# a lock with nothing in it: what is installed is not what these tests are about\n"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree with nothing to install, set up by two `make run` at once."""
    root = tmp_path_factory.mktemp("house")
    (root / "tools").mkdir()
    (root / "bot").mkdir()
    shutil.copy(ROOT / "Makefile", root)
    shutil.copy(ROOT / "tools/venv.py", root / "tools")
    (root / "bot/__main__.py").write_text(BOT)
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (root / lock).write_text(NOTHING_TO_INSTALL)
    both = [_start(root, "run", f"ARGS=console {number}") for number in (1, 2)]
    told = [process.communicate(b"one two\n") for process in both]
    assert [output for output, _ in told] == [
        b"['console', '1'] ['one', 'two']\n",
        b"['console', '2'] ['one', 'two']\n",
    ]
    assert b"".join(errors for _, errors in told).count(b"setting up") == 1
    return root


def test_once_set_up_it_starts_without_a_word(house: Path) -> None:
    ran = _make(house, "run", "ARGS=--user grace")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "['--user', 'grace'] ['hello']\n", "")


def test_what_the_bot_ends_with_make_ends_with(house: Path) -> None:
    assert _make(house, "run", "ARGS=fail").returncode != 0


def test_a_new_lock_is_installed(house: Path) -> None:
    (house / "requirements.lock").write_text(f"{NOTHING_TO_INSTALL}# and again\n")
    assert "setting up" in _make(house, "run").stderr
    assert _make(house, "run").stderr == ""


def test_a_set_up_that_failed_or_was_interrupted_starts_over(house: Path) -> None:
    (house / "requirements.lock").write_text("tinydb==4.9.0\n")  # without a hash, and so refused
    (house / ".venv/half a package").touch()
    refused = _make(house, "run")
    assert "--require-hashes" in refused.stderr
    assert (refused.returncode, refused.stdout) == (2, "")
    (house / "requirements.lock").write_text(NOTHING_TO_INSTALL)
    ran = _make(house, "run")
    assert "starting over" in ran.stderr
    assert ran.stdout == "[] ['hello']\n"
    assert not (house / ".venv/half a package").exists()


def test_a_folder_that_is_not_ours_is_left_alone(house: Path) -> None:
    (house / "letters").mkdir()
    (house / "letters/to grace").write_text("Dear Grace")
    refused = _make(house, "run", "VENV=letters")
    assert "no virtual environment" in refused.stderr
    assert (house / "letters/to grace").read_text() == "Dear Grace"


def test_a_python_that_is_too_old_is_told_with_what_is_needed(house: Path) -> None:
    old = house / "python3.8"
    old.write_text('#!/bin/sh\ncase "$1" in --version) echo Python 3.8.18;; *) exit 1;; esac\n')
    old.chmod(0o755)
    refused = _make(house, "run", "VENV=elsewhere", f"PYTHON={old}")
    assert "needs Python 3.11, 3.12 or 3.13" in refused.stderr
    assert "Python 3.8.18" in refused.stderr
    assert (refused.returncode, refused.stdout) == (2, "")


@pytest.mark.torture
@pytest.mark.parametrize("seconds", [0.05, 0.3, 1, 2, 3.5])
def test_a_set_up_that_is_killed_at_any_moment_is_made_good_by_the_next(house: Path, seconds: float) -> None:
    venv = f"VENV=.venv-{seconds}"
    with _start(house, "run", venv) as killed:
        try:
            killed.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(killed.pid, signal.SIGKILL)
    ran = _make(house, "run", venv)
    assert (ran.returncode, ran.stdout) == (0, "[] ['hello']\n"), ran.stderr


def _start(root: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command(words),
        cwd=root,
        env=_environ(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # so that all of it can be killed at once
    )


def _make(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(words), cwd=root, env=_environ(), input="hello", capture_output=True, text=True, check=False
    )


def _command(words: tuple[str, ...]) -> tuple[str, ...]:
    python = () if any(word.startswith("PYTHON=") for word in words) else (f"PYTHON={sys.executable}",)
    return ("make", *words, *python)


def _environ() -> dict[str, str]:
    """The environment without what a make that runs the tests has put into it."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "VENV"}
    }
