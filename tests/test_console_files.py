"""Files in and out of the terminal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from adapters.console import files
from adapters.console.files import Unread
from bot.data.refused import MOST_BYTES
from bot.message import File


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "people.txt").write_text("Grace Hopper\n")
    assert files.read(tmp_path / "people.txt") == File("people.txt", b"Grace Hopper\n")


def test_a_file_as_large_as_can_be_is_read_and_no_larger_one(tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    path.write_bytes(b"x" * MOST_BYTES)
    assert isinstance(files.read(path), File)
    path.write_bytes(b"x" * (MOST_BYTES + 1))
    assert isinstance(files.read(path), Unread)


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (
        tmp_path,
        tmp_path / "pipe",
        tmp_path / "nothing",
        Path("/dev/zero"),
        Path("\0"),
        Path("~nobody-at-all/x"),
    ):
        assert isinstance(files.read(path), Unread)
        assert not files.exists(path)


def test_a_file_given_is_saved_and_never_over_another(tmp_path: Path) -> None:
    first = files.save(File("talk.ics", b"one"), tmp_path / "files")
    second = files.save(File("talk.ics", b"two"), tmp_path / "files")
    assert (first.name, second.name) == ("talk.ics", "talk-2.ics")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert first.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "saved"),
    [("../../etc/passwd", "-..-etc-passwd"), ("...", "file"), ("a b/c.txt", "a-b-c.txt"), ("", "file")],
)
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str, saved: str) -> None:
    path = files.save(File(name, b"x"), tmp_path)
    assert path == tmp_path / saved
