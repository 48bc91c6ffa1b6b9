"""The tree as a whole: nothing of one machine in it, no check silenced, and what speaks of the program agrees with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import PREFIX, read
from tests.laws import ROOT
from tests.laws_tree import (
    Watched,
    failing_commands,
    shown_commands,
    silenced,
    targets,
    told_commands,
    told_settings,
    told_targets,
    traces,
)


def test_the_tree_names_no_registry_and_no_machine() -> None:
    assert traces(ROOT) == []


def test_no_check_is_silenced() -> None:
    assert silenced(ROOT) == []


@pytest.mark.parametrize(
    "planted",
    [
        "--index-url https://pypi" + ".org/simple",
        "https://files.python" + "hosted.org/packages",
        "registry.npm" + "js.org",
        "see /wo" + "rk/main/README.md",
        "'/ro" + "ot/x'",
        "cd /ho" + "me/grace/askaround",
        "file:///o" + "pt/simple",
        "/tmp/" + "askaround/house",  # noqa: S108 (a name in a text)
        "PATH=~/.py" + "env/versions",
        "as ../shared/" + "design.md says",
    ],
)
def test_a_trace_of_a_machine_that_is_planted_is_seen(planted: str, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(f"Read on.\n{planted}\n")
    assert [trace.split(": ")[0] for trace in traces(tmp_path)] == ["notes.md:2"]


def test_addresses_and_folders_of_ours_are_no_traces(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(
        "https://example.org/" + "work/of/ours, bot/root/, $(VENV)/" + "work/, 127.0.0.1, ./data, /interview"
    )
    assert traces(tmp_path) == []


@pytest.mark.parametrize(
    "planted",
    [
        "x = 1  # pragma" + ": no cover",
        "@pytest.mark" + ".skip",
        "pytest" + ".xfail()",
        "x = 1  # type" + ": ignore",
        "x  # no" + "qa",
    ],
)
def test_a_silenced_check_that_is_planted_is_seen(planted: str, tmp_path: Path) -> None:
    (tmp_path / "thank.py").write_text(f"\n{planted}\n")
    assert silenced(tmp_path) == ["thank.py:2: silenced"]


def test_the_example_of_an_env_file_tells_just_what_settings_reads() -> None:
    watched = Watched()
    read(watched)
    assert set(told_settings((ROOT / ".env.example").read_text())) == watched.asked


def test_the_example_of_an_env_file_shows_our_defaults() -> None:
    shown = {
        name: value
        for name, value in told_settings((ROOT / ".env.example").read_text()).items()
        if name.startswith(PREFIX)
    }
    assert read(shown) == read({})


def test_a_setting_that_is_told_and_not_read_or_read_and_not_told_is_seen() -> None:
    watched = Watched()
    read(watched)
    told = set(
        told_settings("# How loud.\n# ASKAROUND_LOG=warning\n\n#ASKAROUND_VOLUME=11\nASKAROUND_USER=me\n")
    )
    assert told == {"ASKAROUND_LOG", "ASKAROUND_VOLUME", "ASKAROUND_USER"}
    assert told - watched.asked == {"ASKAROUND_VOLUME"}
    assert "ASKAROUND_DATA" in watched.asked - told


DOCUMENT = """
<!-- run -->
```console
$ echo one; echo two; echo three
one
...
three
$ {command}
{output}
```

```console
$ this-one-is-not-marked
```
"""


def test_the_commands_of_a_document_are_read_with_their_output() -> None:
    (block,) = shown_commands(DOCUMENT.format(command="cat kept.txt", output="kept"))
    assert [(shown.command, shown.output) for shown in block] == [
        ("echo one; echo two; echo three", "one\n...\nthree"),
        ("cat kept.txt", "kept"),
    ]


@pytest.mark.parametrize(
    ("command", "output", "told"),
    [
        ("cat kept.txt", "kept", []),
        ("cat kept.txt", "", []),
        ("cat kept.txt", "lost", ["cat kept.txt: shown\nlost\nbut printed\nkept\n"]),
        ("cat kept.txt", "kept\nand more", ["cat kept.txt: shown\nkept\nand more\nbut printed\nkept\n"]),
        ("exit 3", "", ["exit 3: ended with 3\n"]),
    ],
)
def test_a_command_that_goes_otherwise_than_shown_is_told(
    command: str, output: str, told: list[str], tmp_path: Path
) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "kept.txt").write_text("kept\n")
    assert (
        failing_commands(tree, DOCUMENT.format(command=command, output=output), tmp_path / "copies") == told
    )


def test_commands_and_targets_are_found_wherever_they_are_told() -> None:
    document = "Type `/interview next`, or `make run`.\n$ make test\n$ echo '/interview people' | make rnu\nmake do with it\n"
    assert told_commands(document) == {"next", "people"}
    assert told_targets(document) - targets("VENV ?= x\nrun: x\n\ttest:\ntest: check\n") == {"rnu"}
