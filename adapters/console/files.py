"""Files in and out of the terminal: a list of people read from a path, and what the conversation hands over, saved."""

from __future__ import annotations

import os
import re
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from bot.copy import label
from bot.data.refused import MOST_BYTES
from bot.message import File

PRIVATE = 0o600  # what a member is given is theirs alone

_UNSAFE = re.compile(r"[^\w.@+-]+")


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file was not read, for the member."""

    why: str


def read(path: Path) -> File | Unread:
    """The file at that path, if it is one and small enough."""
    try:
        expanded = path.expanduser()
        found = expanded.stat()
        if not stat.S_ISREG(found.st_mode):
            return Unread(label("console.not_a_file", path=str(path)))
        if found.st_size > MOST_BYTES:
            return Unread(label("console.file_too_big", path=str(path), most=MOST_BYTES // 1000))
        return File(expanded.name, expanded.read_bytes())
    except FileNotFoundError:
        return Unread(label("console.no_file", path=str(path)))
    except (OSError, RuntimeError, ValueError) as error:  # not ours to read; no such home; a NUL in the path
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Unread(label("console.file_unreadable", path=str(path), reason=why))


def exists(path: Path) -> bool:
    """Whether there is a file that can be reached at that path."""
    try:
        return path.expanduser().is_file()
    except (OSError, RuntimeError, ValueError):
        return False


def folder_of(data: Path, user: str) -> Path:
    """Where files for this member are saved. A user's name may be of dots alone, so it never stands by itself."""
    return data / "files" / f"for-{user}"


def forget(folder: Path) -> None:
    """Let go of every file that was saved in the folder; what can't be removed stays, and the member sees it there."""
    shutil.rmtree(folder, ignore_errors=True)


def save(file: File, folder: Path) -> Path:
    """Save the file in the folder, under its name or the next free one like it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = Path(_UNSAFE.sub("-", file.name).lstrip(".") or "file")
    number = 1
    while True:
        path = folder / (name if number == 1 else f"{name.stem}-{number}{name.suffix}")
        try:
            opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
        except FileExistsError:
            number += 1
            continue
        with os.fdopen(opened, "wb") as kept:
            kept.write(file.content)
        return path
