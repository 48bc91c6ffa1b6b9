"""What a line typed in the terminal is: a choice, a command, a file's path, or words. Pure; nothing is looked up on the disk."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.matching import folded

_NUMBER = re.compile(r"[#(\[]?(\d{1,3})[.)\]]?")
_PATHS = ("/", "~/", "./", "../", "file://")


def number(line: str) -> int | None:
    """The number that the line is: "3", "3.", "[3]" or "#3"; None when it is none."""
    found = _NUMBER.fullmatch(line.strip())
    return int(found[1]) if found else None


def chosen(line: str, labels: Sequence[str]) -> int | None:
    """The place among the labels that the line means, by number from 1 or by words, forgiving of case; None for none."""
    at = number(line)
    if at is not None:
        return at - 1 if 0 < at <= len(labels) else None
    words = _bare(line)
    return next((place for place, one in enumerate(labels) if words and _bare(one) == words), None)


def alike(line: str, labels: Sequence[str]) -> int:
    """How many of the labels these words are; a number means one at the most."""
    words = _bare(line)
    return 0 if number(line) is not None or not words else sum(_bare(one) == words for one in labels)


def command(line: str) -> tuple[str, str] | None:
    """The command's name in lower case and the rest of the line; None when the line is no command. "/interview" is left out."""
    words = line.strip()
    if not words.startswith("/"):
        return None
    name, _, rest = words[1:].partition(" ")
    if "/" in name:
        return None
    if name.casefold() == "interview":
        name, _, rest = rest.strip().partition(" ")
    return name.casefold(), rest.strip()


def path(line: str) -> Path | None:
    """The path that the line is, as a terminal writes it when a file is dropped; None when it is none."""
    words = line.strip()
    if "\n" in words:
        return None
    try:
        parts = shlex.split(words)
    except ValueError:
        return None
    if len(parts) != 1 or not parts[0].startswith(_PATHS):
        return None
    return Path(unquote(urlsplit(parts[0]).path) if parts[0].startswith("file://") else parts[0])


def _bare(text: str) -> str:
    return folded(text).strip(" .!?…:")
