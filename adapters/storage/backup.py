"""A backup: every notebook with its shelf in one file, whichever store it came from; and the way back into any store.

The file is gzip of lines of JSON: what it is, then a line a member, then how many there were and the SHA-256 of all lines before.
It is read whole before anything is touched, so a damaged or foreign one is refused whole.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import tempfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Protocol, TypeVar

import msgspec

from adapters.storage.records import Damaged, Newer, decode, decode_shelf, encode, encode_shelf
from bot.copy import label
from bot.notebook import Member, Notebook
from bot.ports import Store
from bot.shelf import Shelf

T = TypeVar("T")

FORMAT = "askaround backup"
VERSION = 1
PRIVATE = 0o600  # it holds what members wrote
LONGEST_LINE = 200_000_000  # octets; a notebook with three address books of 50,000 people has a fifth of it


class Refused(Exception):
    """It can't be done, and nothing was touched. Its text is for whoever asked for it."""


class Source(Protocol):
    """Where a backup is made from: any store, or an onlooker."""

    def members(self) -> Iterator[Member]:
        """Every member there is a record of."""

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        """A member's notebook and shelf, as committed together."""


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line."""

    format: str
    version: int
    made_at: datetime


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member's line: the two records as the store has them, each with its schema number."""

    notebook: msgspec.Raw
    shelf: msgspec.Raw


class Tail(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last line."""

    members: int
    sha256: str


_writer = msgspec.json.Encoder()


def back_up(source: Source, path: Path, now: datetime) -> int:
    """Write everything to that file, which is there whole or not at all; how many members. Raises Refused and OSError."""
    if path.is_dir():
        raise Refused(label("storage.backup.a_folder", path=str(path)))
    with tempfile.NamedTemporaryFile(
        dir=path.absolute().parent, prefix=f".{path.name}.", delete=False
    ) as made:
        try:
            count = _write(source, made, now)
            made.flush()
            os.fsync(made.fileno())
            Path(made.name).replace(path)
        except BaseException:
            Path(made.name).unlink(missing_ok=True)
            raise
    return count


def restore(
    store: Store, path: Path, owed: Callable[[Notebook], datetime | None], *, replace: bool = False
) -> int:
    """Put everything in that file into the store, which is empty, or is emptied with `replace`; how many members.

    Raises Refused before anything is touched, and NotSaved. Broken off, it can be done again with `replace`.
    """
    count = sum(1 for _ in _read(path))
    there = tuple(store.members())
    if there and not replace:
        raise Refused(label("storage.backup.not_empty", count=len(there)))
    for member in there:
        store.forget(member)
    for notebook, shelf in _read(path):
        with store.transaction(notebook.member) as turn:
            turn.save(notebook, owed(notebook), shelf)
    return count


def _write(source: Source, made: IO[bytes], now: datetime) -> int:
    whole, count = hashlib.sha256(), 0
    with gzip.GzipFile(filename="", fileobj=made, mode="wb", compresslevel=6, mtime=0) as out:

        def put(line: bytes) -> None:
            out.write(line + b"\n")
            whole.update(line + b"\n")

        put(_writer.encode(Head(FORMAT, VERSION, now)))
        for member in source.members():
            found = source.whole(member)
            if found is None:  # erased since it was listed
                continue
            put(_writer.encode(Kept(msgspec.Raw(encode(found[0])), msgspec.Raw(encode_shelf(found[1])))))
            count += 1
        out.write(_writer.encode(Tail(count, whole.hexdigest())) + b"\n")
    return count


def _read(path: Path) -> Iterator[tuple[Notebook, Shelf]]:
    """Each notebook and shelf. Raises Refused where the file is not whole, at the end at the latest."""
    foreign = Refused(label("storage.backup.foreign", path=str(path)))
    damaged = Refused(label("storage.backup.damaged", path=str(path)))
    try:
        with gzip.open(path, "rb") as file:
            line = file.readline(LONGEST_LINE)
            whole, count = hashlib.sha256(line), 0
            head = _decoded(line, Head)
            if head is None or head.format != FORMAT:
                raise foreign
            if head.version > VERSION:
                raise Refused(label("storage.backup.newer", path=str(path)))
            while (kept := _decoded(line := file.readline(LONGEST_LINE), Kept)) is not None:
                whole.update(line)
                count += 1
                yield decode(kept.notebook), decode_shelf(kept.shelf)
            if _decoded(line, Tail) != Tail(count, whole.hexdigest()) or file.read(1):
                raise damaged
    except FileNotFoundError:
        raise Refused(label("storage.backup.no_file", path=str(path))) from None
    except gzip.BadGzipFile:
        raise foreign from None
    except Newer:
        raise Refused(label("storage.backup.newer", path=str(path))) from None
    except (EOFError, zlib.error, Damaged):
        raise damaged from None


def _decoded(line: bytes, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
