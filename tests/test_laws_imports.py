"""Who may import whom: import-linter finds the house in order, and breaks on each violation that was planted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws import ROOT

LINT = (
    sys.executable,
    "-c",
    "from importlinter.cli import lint_imports_command; lint_imports_command()",
    "--no-cache",
    "--no-logo",
)

HOUSE = {
    "bot/__init__.py": "",
    "bot/__main__.py": "import adapters.console.app, scheduler.ticker, slack_bolt, asyncio\n",
    "bot/settings.py": "import dotenv\n",
    "bot/engine.py": "import re, datetime, tomllib\nfrom bot import steps\n",
    "bot/steps/__init__.py": "",
    "bot/steps/thank.py": "from babel.dates import format_date\nimport rapidfuzz, holidays\n",
    "adapters/__init__.py": "",
    "adapters/slack/__init__.py": "",
    "adapters/slack/app.py": "import slack_bolt\nfrom bot import engine\n",
    "adapters/discord/__init__.py": "",
    "adapters/console/__init__.py": "",
    "adapters/console/app.py": "import rich\n",
    "adapters/storage/__init__.py": "",
    "scheduler/__init__.py": "",
    "scheduler/ticker.py": "import apscheduler, asyncio\nfrom bot import engine\n",
}

PLANTED = {
    "bot/steps/thank.py": ("import tinydb", "bot.steps.thank imports tinydb"),
    "bot/engine.py": ("import socket", "bot.engine imports socket"),
    "bot/steps/prepare.py": ("import asyncio", "bot.steps.prepare imports asyncio"),
    "bot/nudges.py": ("import adapters.console", "bot.nudges imports adapters.console"),
    "bot/guide.py": ("from bot import __main__", "bot.guide imports bot.__main__"),
    "bot/ports.py": ("def late():\n    from bot.settings import Settings", "bot.ports imports bot.settings"),
    "adapters/slack/render.py": ("import adapters.discord", "adapters.slack.render -> adapters.discord"),
    "adapters/discord/parse.py": ("import adapters.console", "adapters.discord.parse -> adapters.console"),
    "adapters/console/store.py": ("import adapters.storage", "adapters.console.store -> adapters.storage"),
    "scheduler/delivery.py": ("from adapters.slack import app", "scheduler.delivery -> adapters.slack.app"),
    "scheduler/claims.py": ("import discord", "scheduler.claims -> discord"),
}


def test_the_house_is_in_order() -> None:
    found = _lint(ROOT)
    assert found.returncode == 0, found.stdout


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("planted")
    _build(root, HOUSE | {file: HOUSE.get(file, "") + source + "\n" for file, (source, _) in PLANTED.items()})
    found = _lint(root)
    assert found.returncode == 1
    return " ".join(found.stdout.split())


def test_the_house_that_the_violations_are_planted_in_is_in_order_without_them(tmp_path: Path) -> None:
    _build(tmp_path, HOUSE)
    found = _lint(tmp_path)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("file", PLANTED)
def test_a_planted_import_breaks_the_contract(planted: str, file: str) -> None:
    _, told = PLANTED[file]
    assert told in planted


def _build(root: Path, files: dict[str, str]) -> None:
    for name, source in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    (root / "tests").mkdir()
    for ours in ("pyproject.toml", "tests/__init__.py", "tests/contracts.py"):
        shutil.copy(ROOT / ours, root / ours)


def _lint(root: Path) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"PYTHONPATH": str(root), "COLUMNS": "300", "NO_COLOR": "1"}
    return subprocess.run(LINT, cwd=root, env=environ, capture_output=True, text=True, check=False)
