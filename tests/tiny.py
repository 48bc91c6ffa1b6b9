"""What tests of the embedded store share: its files, and disks that count, fill up or fail."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from adapters.storage.disk import Disk, Unsynced
from bot.notebook import Notebook


def files(data: Path, ending: str = "") -> list[Path]:
    return sorted(path for path in data.glob("notebooks/*/*") if path.name.endswith(ending))


def record(data: Path) -> Path:
    """The record of the only member there is."""
    (found,) = [path for path in files(data, ".json") if path.name.count(".") == 1]
    return found


def introduction(book: Notebook | None) -> str:
    assert book is not None
    return book.introduction


class Counting(Disk):
    """Counts what is written, and lets the operation of that number fail."""

    def __init__(self) -> None:
        self.written = 0
        self.left = -1
        self.error = errno.ENOSPC
        self.synced = 0

    def _count(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise OSError(self.error, os.strerror(self.error))

    def put(self, file: int, content: memoryview) -> int:
        if self.left == 1:
            super().put(file, content[:50])  # a disk fills up in the middle of a write
        self._count()
        self.written += len(content)
        return super().put(file, content)

    def sync(self, file: int) -> None:
        self.synced += 1
        super().sync(file)

    def link(self, path: Path, other: Path) -> None:
        self._count()
        super().link(path, other)

    def rename(self, path: Path, other: Path) -> bool:
        self._count()
        return super().rename(path, other)

    def unlink(self, path: Path) -> None:
        self._count()
        super().unlink(path)


class Unsyncing(Disk):
    """Its fsyncs fail from the one of that number on."""

    def __init__(self) -> None:
        self.left = -1
        self.synced = 0

    def sync(self, file: int) -> None:
        self.synced += 1
        self.left -= 1
        if self.left == 0:
            raise Unsynced
        super().sync(file)
