"""The tools that `make test` runs are set as strictly as the house wants them: each stops at a violation that was planted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws import ROOT

PURE = """\"\"\"A greeting.\"\"\"


def greet(name: str) -> str:
    \"\"\"A greeting by name.\"\"\"
    if name:
        return f"Hello, {name}."
    return "Hello."
"""
TOLD = """import warnings

from bot.greeting import greet


def test_a_name_is_said() -> None:
    assert greet("Grace") == "Hello, Grace."


def test_nobody_is_greeted_too() -> None:
    assert greet("") == "Hello."
"""
HOUSE = {
    "bot/__init__.py": '"""The bot."""\n',
    "bot/greeting.py": PURE,
    "adapters/__init__.py": '"""The adapters."""\n',
    "scheduler/__init__.py": '"""The scheduler."""\n',
    "tools/venv.py": '"""Nothing."""\n',
    "tests/__init__.py": '"""The tests."""\n',
    "tests/test_greeting.py": TOLD.replace("import warnings\n\n", "from __future__ import annotations\n\n"),
}

FORMAT = ("ruff", "format", "--check", "--no-cache", ".")
LINT = ("ruff", "check", "--no-cache", ".")
TYPES = ("mypy", "--cache-dir", os.devnull)
TESTS = ("pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--cov")


@pytest.mark.parametrize("tool", [FORMAT, LINT, TYPES, TESTS], ids=lambda tool: tool[0])
def test_a_house_in_order_passes(tool: tuple[str, ...], tmp_path: Path) -> None:
    passed = _run(tool, tmp_path, {})
    assert passed.returncode == 0, passed.stdout + passed.stderr


@pytest.mark.parametrize(
    ("tool", "file", "planted", "told"),
    [
        (FORMAT, "bot/greeting.py", PURE.replace("return", "return "), "bot/greeting.py"),
        (LINT, "bot/greeting.py", PURE + "\n\nprint(greet('x'))\n", "T201"),
        (LINT, "bot/greeting.py", PURE.replace('"""A greeting by name."""', "pass"), "D103"),
        (LINT, "bot/greeting.py", PURE + "\n# TO" + "DO: more\n", "FIX002"),
        (LINT, "tests/test_greeting.py", TOLD, "F401"),
        (TYPES, "bot/greeting.py", PURE.replace("name: str", "name"), "no-untyped-def"),
        (TYPES, "tests/test_greeting.py", TOLD.replace('greet("Grace")', "greet(7)"), "arg-type"),
        (TYPES, "scheduler/__init__.py", '"""X."""\nfrom typing import Any\nx: list = []\n', "type-arg"),
        (
            TESTS,
            "tests/test_greeting.py",
            TOLD.replace('greet("")', 'warnings.warn("old") or greet("")'),
            "UserWarning",
        ),
        (
            TESTS,
            "tests/test_greeting.py",
            TOLD.replace('greet("")', '"Hello."'),
            "bot/greeting.py       4      1      2      1    67%",
        ),
        (TESTS, "bot/unheard.py", "X = 1\n", "bot/unheard.py"),
    ],
)
def test_a_planted_violation_stops_the_tool(
    tool: tuple[str, ...], file: str, planted: str, told: str, tmp_path: Path
) -> None:
    stopped = _run(tool, tmp_path, {file: planted})
    assert stopped.returncode != 0
    assert told in stopped.stdout + stopped.stderr


def test_every_check_is_a_part_of_make_test() -> None:
    recipes = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert recipes.index("\ntest: check\n") > 0
    for check in (
        "ruff format --check",
        "ruff check",
        "mypy",
        "lint-imports",
        "pytest -q -n 2 --dist loadgroup --cov",
    ):
        assert check in recipes


def _run(tool: tuple[str, ...], root: Path, planted: dict[str, str]) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "pyproject.toml", root)
    for name, source in (HOUSE | planted).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    environ = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COV_", "PYTEST_", "COVERAGE_"))
    }
    return subprocess.run(
        (sys.executable, "-m", *tool), cwd=root, env=environ, capture_output=True, text=True, check=False
    )
