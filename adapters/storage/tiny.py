"""The embedded store: one small TinyDB file a member, replaced whole, so that no crash and no neighbour can harm it.

Beside `<name>.json` stands `<name>.last.json`, the version before it, which is used where the first is damaged, and
`<name>.spare`, the one before that, whose place on the disk the next version takes; it is never read. The name is a hash,
because an id may hold anything; the member stands in the file.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
import zlib
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from adapters.storage.disk import Disk, Unsynced, reason
from adapters.storage.due import Due
from adapters.storage.records import Damaged, Newer, decode, encode
from bot.copy import label
from bot.notebook import Member, Notebook
from bot.ports import Conflict, NotSaved

FOLDER = 2  # hexadecimal digits of a name that make its folder: 256 of them, with 400 members each at 100,000
TABLE = "notebook"
ONLY = 1  # the one document of the one table
BEFORE_RECORD = b',"record":'  # can't stand inside a JSON string, where each quote has a backslash before it
HEAD_BYTES = 4096  # enough for any head, and one page

log = logging.getLogger("askaround.storage")


class Unusable(Exception):
    """The data folder is in use by another process, or can't be written to. Its text is for whoever started the program."""


class Head(msgspec.Struct, frozen=True):
    """What the store itself needs of a record, ahead of it in its file. `crc32` is the record's, so that a flipped bit shows."""

    version: int
    platform: str
    space: str
    user: str
    next_due: datetime | None
    crc32: int

    @property
    def member(self) -> Member:
        """Whose record it is."""
        return Member(self.platform, self.space, self.user)


_files = msgspec.json.Decoder(dict[str, dict[str, dict[str, msgspec.Raw]]])
_heads = msgspec.json.Decoder(Head)
_writer = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of one member: the record as last committed, the version before, and room for the next."""

    folder: Path
    name: str
    now: Path
    last: Path
    old: Path
    spare: Path

    def aside(self) -> Path:
        """A free name for a damaged file."""
        number = 1
        while (path := self.folder / f"{self.name}.damaged-{number}.json").exists():
            number += 1
        return path

    def all(self) -> tuple[Path, ...]:
        """Every file there is of this member, the record itself last."""
        there = _names(self.folder) if self.folder.exists() else ()
        found = {self.folder / name for name in there if name.startswith(f"{self.name}.")}
        return (*sorted(found - {self.now}), *(found & {self.now}))


class OneFile(Storage):
    """TinyDB's storage for one member's file. It reads `source`, and replaces the record whole and durably."""

    def __init__(self, paths: Paths, disk: Disk, source: Path, aside: tuple[tuple[Path, Path], ...]) -> None:
        self._paths = paths
        self._disk = disk
        self._source = source
        self._aside = aside

    def read(self) -> dict[str, dict[str, dict[str, msgspec.Raw]]] | None:
        """The tables, with head and record of each document still to be decoded. Raises Damaged."""
        content = self._disk.contents(self._source)
        try:
            return None if content is None else _files.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Damaged from error

    def write(self, data: dict[str, dict[str, dict[str, msgspec.Raw]]]) -> None:
        """Replace the file: write beside, fsync, keep the version before, rename, fsync the folder.

        A crash between the renames leaves the committed version under one of the two names that are read.
        """
        if not data.get(TABLE):
            raise Conflict
        disk, paths = self._disk, self._paths
        if not paths.folder.exists():
            paths.folder.mkdir(exist_ok=True)
            disk.sync_folder(paths.folder.parent)
        disk.write(paths.spare, _writer.encode(data))
        try:
            for damaged, kept_at in self._aside:
                disk.link(damaged, kept_at)
        except OSError:
            for _, kept_at in self._aside:
                kept_at.unlink(missing_ok=True)
            raise
        if self._source == paths.now:
            room = disk.rename(paths.last, paths.old)
            disk.rename(paths.now, paths.last)
        else:
            room = False  # the version before is in use: it stays what it is
        disk.rename(paths.spare, paths.now)
        if room:
            with suppress(OSError):  # it is committed; only the next turn is a little slower without
                disk.rename(paths.old, paths.spare)
        disk.sync_folder(paths.folder)


@dataclass(frozen=True, slots=True)
class Found:
    """What there is of a member: version 0 where there is nothing. `aside` pairs damaged files with where they are to go."""

    version: int
    notebook: Notebook | None
    source: Path
    aside: tuple[tuple[Path, Path], ...] = ()


class Turn:
    """One member's turn; see `bot.ports.Transaction`."""

    def __init__(self, notebook: Notebook | None, set_aside: str) -> None:
        self.notebook = notebook
        self.set_aside = set_aside
        self.saved: tuple[Notebook, datetime | None] | None = None

    def save(self, notebook: Notebook, next_due: datetime | None) -> None:
        """Keep this when the block ends well."""
        self.saved = notebook, next_due


class TinyStore:
    """See `bot.ports.Store`. Holds the data folder for itself until it is closed or its process ends, however it ends."""

    def __init__(self, data: Path, disk: Disk | None = None) -> None:
        """Take the folder (made where it isn't there) and find who is owed what. Raises Unusable."""
        self._disk = disk or Disk()
        self._root = data / "notebooks"
        self._stopped = ""
        self._turns = _Turns()
        try:
            data.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(data / ".lock", timeout=0, thread_local=False)
            self._lock.acquire()
        except Timeout:
            raise Unusable(label("storage.in_use", folder=str(data))) from None
        except OSError as error:
            raise Unusable(label("storage.unusable", folder=str(data), reason=reason(error))) from error
        try:
            self._make_root(data)
            self._due = Due({head.member: head.next_due for head in self._heads() if head.next_due})
        except (OSError, Unsynced) as error:
            self._lock.release()
            why = reason(error) if isinstance(error, OSError) else label("storage.unsynced")
            raise Unusable(label("storage.unusable", folder=str(data), reason=why)) from error

    @contextmanager
    def transaction(self, member: Member) -> Iterator[Turn]:
        """See `bot.ports.Store.transaction`."""
        self._open()
        paths = self._paths(member)
        with self._turns.of(paths.name):
            found = self._found(member, paths)
            turn = Turn(found.notebook, str(found.aside[0][1]) if found.aside else "")
            yield turn
            if turn.saved is not None:
                self._commit(paths, found, *turn.saved)

    def read(self, member: Member) -> Notebook | None:
        """See `bot.ports.Store.read`."""
        self._open()
        paths = self._paths(member)
        with self._turns.of(paths.name):
            return self._found(member, paths).notebook

    def members(self) -> Iterator[Member]:
        """See `bot.ports.Store.members`."""
        self._open()
        return (head.member for head in self._heads())

    def forget(self, member: Member) -> bool:
        """See `bot.ports.Store.forget`. Damaged records that were set aside go too; the record itself goes last."""
        self._open()
        paths = self._paths(member)
        with self._turns.of(paths.name):
            files = paths.all()
            with self._told():
                for file in files:
                    self._disk.unlink(file)
                if files:
                    self._disk.sync_folder(paths.folder)
            self._due.forget(member)
        return bool(files)

    def next_due(self, platforms: frozenset[str] | None = None) -> datetime | None:
        """See `bot.ports.Store.next_due`."""
        self._open()
        return self._due.first(platforms)

    def claim(
        self, now: datetime, until: datetime, most: int, platforms: frozenset[str] | None = None
    ) -> tuple[Member, ...]:
        """See `bot.ports.Store.claim`. Leases are kept in memory: no other process is let in, and a crash ends them."""
        self._open()
        return self._due.claim(now, until, most, platforms)

    def renew(self, members: tuple[Member, ...], now: datetime, until: datetime) -> frozenset[Member]:
        """See `bot.ports.Store.renew`."""
        self._open()
        return self._due.renew(members, now, until)

    def release(self, member: Member) -> None:
        """See `bot.ports.Store.release`."""
        self._open()
        self._due.release(member)

    def close(self) -> None:
        """See `bot.ports.Store.close`."""
        self._stopped = self._stopped or label("storage.closed")
        self._lock.release()

    def _open(self) -> None:
        if self._stopped:
            raise NotSaved(self._stopped)

    def _make_root(self, data: Path) -> None:
        if not self._root.exists():
            self._root.mkdir(mode=0o700)
            for folder in (data, data.absolute().parent):
                self._disk.sync_folder(folder)

    def _paths(self, member: Member) -> Paths:
        key = _writer.encode((member.platform, member.space, member.user))
        name = hashlib.blake2b(key, digest_size=16).hexdigest()
        return _paths(self._root / name[:FOLDER], name)

    def _heads(self) -> Iterator[Head]:
        """The head of every record, of the version before where the record itself is damaged or gone."""
        for folder in sorted(_names(self._root)):
            here = self._root / folder
            for name in {name.partition(".")[0] for name in _names(here)}:
                head = self._head(f"{here}/{name}.json") or self._head(f"{here}/{name}.last.json")
                if head is not None:
                    yield head

    def _head(self, path: str) -> Head | None:
        content = self._disk.contents(path, HEAD_BYTES) or b""
        head, found, _ = content.partition(BEFORE_RECORD)
        try:
            return _heads.decode(head.partition(b'"head":')[2]) if found else None
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def _found(self, member: Member, paths: Paths) -> Found:
        with self._told():
            try:
                version, notebook = self._record(member, paths, paths.now)
            except Damaged:
                return self._last_good(member, paths)
            if version or not paths.last.exists():
                return Found(version, notebook, paths.now)
            return self._last_good(member, paths)

    def _last_good(self, member: Member, paths: Paths) -> Found:
        """The version before, and where to put what is damaged; nothing is moved before the next commit."""
        kept_at = paths.aside()
        aside = ((paths.now, kept_at),) if paths.now.exists() else ()
        try:
            version, notebook = self._record(member, paths, paths.last)
        except Damaged:
            other = kept_at.with_name(kept_at.name.replace(".damaged-", ".damaged-last-"))
            return Found(
                0, None, kept_at, (*aside, (paths.last, other))
            )  # a free name, where nothing is read
        return Found(version, notebook, paths.last, aside)

    def _record(self, member: Member, paths: Paths, source: Path) -> tuple[int, Notebook | None]:
        """Version and notebook in that file; version 0 where there is none. Raises Damaged, or NotSaved for a later release's."""
        document = self._table(paths, source).get(doc_id=ONLY)
        if document is None:
            return 0, None
        try:
            head, record = _heads.decode(document["head"]), bytes(document["record"])
            if head.crc32 != zlib.crc32(record) or head.member != member:
                raise Damaged
            return head.version, decode(record)
        except Newer:
            raise NotSaved(label("storage.newer")) from None
        except (msgspec.DecodeError, UnicodeDecodeError, KeyError) as error:
            raise Damaged from error

    def _commit(self, paths: Paths, found: Found, notebook: Notebook, next_due: datetime | None) -> None:
        member, record = notebook.member, encode(notebook)
        head = Head(
            found.version + 1, member.platform, member.space, member.user, next_due, zlib.crc32(record)
        )
        document = {"head": msgspec.Raw(_writer.encode(head)), "record": msgspec.Raw(record)}

        def change(before: MutableMapping[str, msgspec.Raw]) -> None:
            if _heads.decode(before["head"]).version != found.version:
                raise Conflict
            before.update(document)

        with self._told():
            table = self._table(paths, found.source, found.aside)
            if found.version:
                table.update(change, doc_ids=[ONLY])
            else:
                try:
                    table.insert(Document(document, doc_id=ONLY))
                except ValueError:
                    raise Conflict from None
        for _, kept_at in found.aside:
            log.warning("a damaged record was set aside at %s", kept_at)
        self._due.put(member, next_due)

    def _table(self, paths: Paths, source: Path, aside: tuple[tuple[Path, Path], ...] = ()) -> Table:
        """The member's table, for one use: cache_size=0, because TinyDB's query cache outlives a failed write."""
        return TinyDB(paths, self._disk, source, aside, storage=OneFile).table(TABLE, cache_size=0)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn an error of the disk into NotSaved; after a failed fsync, for good."""
        try:
            yield
        except Unsynced:
            self._stopped = label("storage.unsynced")
            log.error("an fsync failed; nothing more is written")  # noqa: TRY400  its trace tells nothing
            raise NotSaved(self._stopped) from None
        except OSError as error:
            raise NotSaved(reason(error)) from error


def _paths(folder: Path, name: str) -> Paths:
    now, last, old, spare = (folder / f"{name}.{ending}" for ending in ("json", "last.json", "old", "spare"))
    return Paths(folder, name, now, last, old, spare)


def _names(folder: Path) -> set[str]:
    with os.scandir(folder) as entries:
        return {entry.name for entry in entries}


class _Turns:
    """A lock for each member who is having a turn, dropped when nobody holds it or waits for it."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._locks: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        with self._mutex:
            lock, others = self._locks.get(name, (threading.Lock(), 0))
            self._locks[name] = lock, others + 1
        try:
            with lock:
                yield
        finally:
            with self._mutex:
                lock, holders = self._locks[name]
                if holders > 1:
                    self._locks[name] = lock, holders - 1
                else:
                    del self._locks[name]
