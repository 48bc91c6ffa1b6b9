"""The few things that the embedded store asks of the file system, each one that a test can let fail."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from bot.copy import label

PRIVATE = (
    0o600  # a notebook is its member's alone; whoever else has an account on the machine doesn't read it
)

_REASONS = {
    errno.ENOSPC: "storage.disk_full",
    errno.EDQUOT: "storage.disk_full",
    errno.EFBIG: "storage.disk_full",  # how a limit on a process's files shows
    errno.EACCES: "storage.not_writable",
    errno.EPERM: "storage.not_writable",
    errno.EROFS: "storage.read_only",
}


class Unsynced(Exception):
    """An fsync failed. What it was to make durable may be lost though later ones succeed, so none is tried (PostgreSQL, 2018)."""


class Disk:
    """The file system. Every verb but `contents` raises OSError; `write` and `sync` raise Unsynced too."""

    def contents(self, path: Path | str, most: int = -1) -> bytes | None:
        """What is in the file, its first `most` bytes only if given; None where there is no such file."""
        try:
            file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        try:
            return os.read(file, os.fstat(file).st_size if most < 0 else most)
        finally:
            os.close(file)

    def write(self, path: Path, content: bytes) -> None:
        """Make this the file's content, durable but for its name; on an error there is no such file any more.

        A file that is there is written over in place: measured, making one anew for each turn takes half as long again.
        """
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, PRIVATE)
        try:
            left = memoryview(content)
            while left:
                left = left[self.put(file, left) :]
            os.ftruncate(file, len(content))
            self.sync(file)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        finally:
            os.close(file)

    def put(self, file: int, content: memoryview) -> int:
        """Write some of the content, and say how many bytes of it."""
        return os.write(file, content)

    def sync(self, file: int) -> None:
        """Make what was written to an open file, or done to an open folder, durable."""
        try:
            os.fsync(file)
        except OSError as error:
            raise Unsynced from error

    def sync_folder(self, folder: Path) -> None:
        """Make the names in a folder durable."""
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            self.sync(opened)
        finally:
            os.close(opened)

    def link(self, path: Path, other: Path) -> None:
        """Give a file a second name, which is free."""
        os.link(path, other)

    def rename(self, path: Path, other: Path) -> bool:
        """Give a file another name, taking it from the file that had it, at one stroke; whether there was such a file."""
        try:
            path.replace(other)
        except FileNotFoundError:
            return False
        return True

    def unlink(self, path: Path) -> None:
        """Take a name away, if it is there."""
        path.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Why the file system would not, in plain words with no path in them."""
    key = _REASONS.get(error.errno or 0)
    return label(key) if key else label("storage.disk_error", error=os.strerror(error.errno or 0))
