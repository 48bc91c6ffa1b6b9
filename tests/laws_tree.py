"""The laws of the tree as a whole: what no file may hold, and what the files that speak of the program must agree on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

# Written so that this file doesn't break the law that it checks.
FORBIDDEN = {
    "a registry's host": re.compile(
        r"\bpypi[.](?:org|python)|pythonhosted[.]org|registry[.]npmjs|deb[.]debian[.]org"
    ),
    "a path of one machine": re.compile(
        r"(?<![\w.)}-])/(?:(?:root|work|opt|Users)/|home/\w+/|tmp/(?:askaround))|[.]pyenv/"
    ),
    "a file outside the tree": re.compile(r"\bshared/(?:design|domain|measured|specs|seeds)"),
}
SILENCED = re.compile(
    r"pragma[:] no|mark[.]skip|mark[.]xfail|pytest[.](?:skip|xfail|importorskip)|type[:] ignore(?!\[)|no[q]a(?!:)"
)
BLOCK = re.compile(r"^<!-- run -->\n+```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SETTING = re.compile(r"^#? ?([A-Z][A-Z0-9_]+)=(.*)$", re.MULTILINE)
COMMAND_TIME = (
    60  # seconds; a command of the README that takes longer than this is one that waits for something
)


def tracked(root: Path) -> list[Path]:
    """Every file of the tree that is kept or about to be; all there are, where the tree is no repository."""
    if not (root / ".git").exists():
        return sorted(path for path in root.rglob("*") if path.is_file())
    listed = subprocess.run(
        ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"),  # noqa: S607 (git, wherever it is)
        cwd=root,
        capture_output=True,
        check=True,
    )
    return sorted(
        path for name in listed.stdout.decode().split("\0") if name and (path := root / name).is_file()
    )


def traces(root: Path) -> list[str]:
    """Places that name a registry's host, a machine's path, or a file that isn't here."""
    return [
        f"{where}: {what}" for what, pattern in FORBIDDEN.items() for where in _matches(root, pattern, "")
    ]


def silenced(root: Path) -> list[str]:
    """Places in code that keep a check from looking."""
    return [f"{where}: silenced" for where in _matches(root, SILENCED, ".py")]


def _matches(root: Path, pattern: re.Pattern[str], suffix: str) -> Iterator[str]:
    for path in tracked(root):
        if path.name.endswith(suffix):
            text = path.read_bytes().decode("utf-8", errors="ignore")
            for match in pattern.finditer(text):
                yield f"{path.relative_to(root).as_posix()}:{text.count(chr(10), 0, match.start()) + 1}"


@dataclass(frozen=True, slots=True)
class Watched(Mapping[str, str]):
    """An environment that remembers which names it was asked for."""

    environ: Mapping[str, str] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        return self.environ[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.environ)

    def __len__(self) -> int:
        return len(self.environ)


def told_settings(example: str) -> dict[str, str]:
    """The settings that an example of an `.env` file tells, with the value shown for each."""
    return dict(SETTING.findall(example))


def told_commands(document: str) -> set[str]:
    """The commands that a document tells: what stands after /interview in it."""
    return set(re.findall(r"/interview ([a-z]+)", document))


def told_targets(document: str) -> set[str]:
    """The targets of make that a document tells, in `make such quotes` or in a block of commands."""
    return set(re.findall(r"(?:`|^\$ |\| )make ([a-z]+)", document, re.MULTILINE))


def targets(makefile: str) -> set[str]:
    """The targets of a makefile that a person may type."""
    return set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


@dataclass(frozen=True, slots=True)
class Shown:
    """A command that a document shows, and what it shows of its standard output; a line "..." stands for any lines."""

    command: str
    output: str


def shown_commands(document: str) -> list[list[Shown]]:
    """The blocks of commands that a document marks by `<!-- run -->`, each a list in its order."""
    return [
        [
            Shown(command.strip(), output.strip("\n"))
            for command, _, output in (part.partition("\n") for part in parts)
        ]
        for block in BLOCK.findall(document)
        if (parts := [part for part in re.split(r"^\$ ", block, flags=re.MULTILINE) if part.strip()])
    ]


def failing_commands(root: Path, document: str, folder: Path) -> list[str]:
    """Run what a document marks, each block in a fresh copy of the tree under `folder`; return what went otherwise than shown."""
    return [
        breach
        for number, block in enumerate(shown_commands(document))
        for breach in _run(block, _copied(root, folder / str(number)))
    ]


def _copied(root: Path, copy: Path) -> Path:
    for path in tracked(root):
        target = copy / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)  # times too, so that make finds the environment set up
    return copy


def _run(block: list[Shown], folder: Path) -> Iterator[str]:
    environ = os.environ | {"VENV": sys.prefix, "NO_COLOR": "1"}
    for shown in block:
        ran = subprocess.run(
            ("bash", "-c", shown.command),  # noqa: S607 (what a reader would type it into)
            cwd=folder,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=COMMAND_TIME,
            check=False,
        )
        if ran.returncode:
            yield f"{shown.command}: ended with {ran.returncode}\n{ran.stderr}"
        elif shown.output and not _fits(shown.output, ran.stdout):
            yield f"{shown.command}: shown\n{shown.output}\nbut printed\n{ran.stdout}"


def _fits(shown: str, printed: str) -> bool:
    pattern = r".*?".join(
        re.escape(part.strip("\n")) for part in re.split(r"^\.\.\.$", shown, flags=re.MULTILINE)
    )
    return re.fullmatch(rf"\s*{pattern}\s*", printed, re.DOTALL) is not None
