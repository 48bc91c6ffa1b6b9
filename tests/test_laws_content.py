"""Every word a member reads is in content/, and words and code agree: the law holds, and sees what was planted against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.laws import ROOT
from tests.laws_content import content_breaches, words_in_code

PAGE = """
title = "**Thank you, {name}**"
met = "{count:person|people} you met"
tone_warm = "Warm"
tone_plain = "Plain"
list = ["One", "Two {of} them"]

[late]
hour = "Within an hour"
day = "Within {day}"
"""

CODE = """
from bot.copy import label, listing, say

TONES = {"warm": "thank.tone_warm", "plain": "thank.tone_plain"}


def screen(name, tone, late, day):
    key = "thank.late.hour" if late else "thank.late.day"
    return say("thank.title", name=name), say("thank.met", count=2), label(TONES[tone]), listing("thank.list"), say(key, day=day)
"""


def test_the_words_and_the_code_agree() -> None:
    assert content_breaches(ROOT) == []


def test_no_word_that_a_member_reads_stands_in_the_code() -> None:
    assert words_in_code(ROOT) == []


def test_a_page_and_a_step_that_agree_have_no_breach(tmp_path: Path) -> None:
    assert _breaches(tmp_path) == []


@pytest.mark.parametrize(
    ("page", "code", "told"),
    [
        ("", "say('thank.titel')", "bot/steps/thank.py:12: no key like thank.titel"),
        ("", "label(f'thank.mood_{tone}')", "bot/steps/thank.py:12: no key like thank.mood_*"),
        ("", "say(KEY)\nKEY = 'thank.gone'", "bot/steps/thank.py:12: no key like thank.gone"),
        (
            "",
            "say(LATE['x'])\nLATE = MappingProxyType({'x': 'thank.gone'})",
            "bot/steps/thank.py:12: no key like thank.gone",
        ),
        ("", "say('thank.title')", "bot/steps/thank.py:12: thank.title is not given name"),
        ("", "say('thank.met', number=2)", "bot/steps/thank.py:12: thank.met is not given count"),
        (
            "",
            "say('thank.tone_warm', name='Grace')",
            "bot/steps/thank.py:12: thank.tone_warm has no blank name",
        ),
        ("", "label(f'thank.late.{late}')", "bot/steps/thank.py:12: thank.late.day is not given day"),
        ("", "say('thank.list')", "bot/steps/thank.py:12: thank.list is a list"),
        ("", "listing('thank.title')", "bot/steps/thank.py:12: thank.title is no list"),
        ("other = 'Nobody says this'", "", "thank.late.other: written, and never used"),
        ("other = 'Dear {name'", "say('thank.late.other')", "thank.late.other: a brace that is no blank"),
        (
            "other = 'Dear {your name}'",
            "say('thank.late.other')",
            "thank.late.other: a brace that is no blank",
        ),
    ],
)
def test_a_breach_that_is_planted_is_told(page: str, code: str, told: str, tmp_path: Path) -> None:
    assert told in _breaches(tmp_path, page, code)


@pytest.mark.parametrize(
    "code",
    [
        "label(f'thank.late.{late}', day='Monday')",
        "say('thank.title', **blanks)",
        "from bot import copy\ncopy.say('thank.tone_warm')",
        "say(elsewhere())",
        "def one():\n    key = 'thank.tone_warm'\n    return say(key)",
        "key = key\nsay(key)",
    ],
)
def test_a_look_up_that_fits_is_let_be(code: str, tmp_path: Path) -> None:
    assert _breaches(tmp_path, "", code) == []


def test_a_key_that_travels_from_a_table_in_another_file_is_used(tmp_path: Path) -> None:
    assert _breaches(tmp_path, "other = 'Later'", "ERRORS = {'late': 'thank.late.other'}") == []


@pytest.mark.parametrize(
    "planted",
    [
        "Button('Add someone', 'people.add')",
        "Button('Later', 'people.later')",
        "Message(Markup('**Who is it?** Tell me.'))",
        "Message(say('x'), (Markup(f'{name} is on your list'),))",
        "Form('people.add', title='A new person', fields=())",
        "Retry({'sent_on': 'That is no date'})",
    ],
)
@pytest.mark.parametrize("file", ["bot/steps/people.py", "adapters/slack/render.py"])
def test_words_planted_in_the_code_are_seen(planted: str, file: str, tmp_path: Path) -> None:
    _write(tmp_path / file, planted)
    assert words_in_code(tmp_path)


def test_names_of_screens_and_marks_are_no_words(tmp_path: Path) -> None:
    _write(
        tmp_path / "bot/steps/people.py",
        "Button(label('people.add'), 'people.add', value='a-1')\nMarkup(f'- **{x}**: ')",
    )
    assert words_in_code(tmp_path) == []


def _breaches(root: Path, page: str = "", code: str = "") -> list[str]:
    _write(root / "bot/content/en/thank.toml", PAGE + page)
    _write(root / "bot/steps/thank.py", f"{CODE}\n\n{code}\n")
    return content_breaches(root)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
