"""The embedded store: one small TinyDB file a member, replaced whole, so that no crash and no neighbour can harm it.

Its files are those of `folder`.
"""

from __future__ import annotations

import logging
import threading
import zlib
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from tinydb.table import Document

from adapters.storage.disk import Disk, Unsynced, reason
from adapters.storage.due import Due
from adapters.storage.folder import CRC_BYTES, ONLY, Folder, Found, Head, Paths, Unusable
from adapters.storage.records import encode, encode_shelf
from bot.copy import label
from bot.notebook import Member, Notebook
from bot.ports import Conflict, NotSaved
from bot.shelf import Shelf

__all__ = ["TinyStore", "Unusable"]

log = logging.getLogger("askaround.storage")

_heads = msgspec.json.Decoder(Head)
_writer = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Saved:
    """What a turn is to leave behind."""

    notebook: Notebook
    next_due: datetime | None
    shelf: Shelf | None
    alone: bool


class Turn:
    """One member's turn; see `bot.ports.Transaction`."""

    def __init__(self, found: Found, shelf: Callable[[], Shelf]) -> None:
        self.notebook = found.notebook
        self.set_aside = str(found.aside[0][1]) if found.aside else ""
        self.shelf = shelf
        self.saved: Saved | None = None
        self.forgotten = False

    def save(
        self,
        notebook: Notebook,
        next_due: datetime | None,
        shelf: Shelf | None = None,
        *,
        without_traces: bool = False,
    ) -> None:
        """Keep this when the block ends well."""
        self.saved = Saved(notebook, next_due, shelf, without_traces)

    def forget(self) -> None:
        """Erase the member when the block ends well."""
        self.forgotten = True


class TinyStore:
    """See `bot.ports.Store`. Holds the data folder for itself until it is closed or its process ends, however it ends."""

    def __init__(self, data: Path, disk: Disk | None = None) -> None:
        """Take the folder (made where it isn't there) and find who is owed what. Raises Unusable."""
        self._disk = disk or Disk()
        self._folder = Folder(data, self._disk)
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
            self._due = Due({head.member: head.next_due for head in self._folder.heads() if head.next_due})
        except (OSError, Unsynced) as error:
            self._lock.release()
            why = reason(error) if isinstance(error, OSError) else label("storage.unsynced")
            raise Unusable(label("storage.unusable", folder=str(data), reason=why)) from error

    @contextmanager
    def transaction(self, member: Member) -> Iterator[Turn]:
        """See `bot.ports.Store.transaction`."""
        self._open()
        paths = self._folder.paths(member)
        with self._turns.of(paths.name):
            found = self._folder.found(member, paths)
            turn = Turn(found, lambda: self._folder.shelf(paths, found))
            yield turn
            if turn.forgotten:
                self._forget(member, paths)
            elif turn.saved is not None:
                self._commit(paths, found, turn.saved)

    def read(self, member: Member) -> Notebook | None:
        """See `bot.ports.Store.read`."""
        self._open()
        paths = self._folder.paths(member)
        with self._turns.of(paths.name):
            return self._folder.found(member, paths).notebook

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        """See `bot.ports.Store.whole`."""
        self._open()
        paths = self._folder.paths(member)
        with self._turns.of(paths.name):
            found = self._folder.found(member, paths)
            return None if found.notebook is None else (found.notebook, self._folder.shelf(paths, found))

    def members(self) -> Iterator[Member]:
        """See `bot.ports.Store.members`."""
        self._open()
        return (head.member for head in self._folder.heads())

    def forget(self, member: Member) -> bool:
        """See `bot.ports.Store.forget`. Damaged records that were set aside go too; the record itself goes last."""
        self._open()
        paths = self._folder.paths(member)
        with self._turns.of(paths.name):
            return self._forget(member, paths)

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

    def _forget(self, member: Member, paths: Paths) -> bool:
        files = paths.all()
        with self._told():
            for file in files:
                self._disk.unlink(file)
            if files:
                self._disk.sync_folder(paths.folder)
        self._due.forget(member)
        return bool(files)

    def _make_root(self, data: Path) -> None:
        root = self._folder.root
        if not root.exists():
            root.mkdir(mode=0o700)
            for folder in (data, data.absolute().parent):
                self._disk.sync_folder(folder)

    def _put_shelf(self, paths: Paths, found: Found, saved: Saved) -> int:
        """Make the shelf durable ahead of the record that will name it; the version to name."""
        if saved.shelf is None:
            return found.shelf
        if saved.shelf == Shelf():
            return 0
        record = encode_shelf(saved.shelf)
        with self._told():
            paths.make(self._disk)
            self._disk.write(
                paths.shelf(found.version + 1), zlib.crc32(record).to_bytes(CRC_BYTES, "big") + record
            )
        return found.version + 1

    def _clear_shelves(self, paths: Paths, kept: set[int]) -> None:
        with self._told():
            for old in paths.shelves() - {paths.shelf(version) for version in kept}:
                self._disk.unlink(old)

    def _commit(self, paths: Paths, found: Found, saved: Saved) -> None:
        notebook, next_due = saved.notebook, saved.next_due
        member, record = notebook.member, encode(notebook)
        shelf = self._put_shelf(paths, found, saved)
        head = Head(
            found.version + 1, member.platform, member.space, member.user, next_due, zlib.crc32(record), shelf
        )
        document = {"head": msgspec.Raw(_writer.encode(head)), "record": msgspec.Raw(record)}

        def change(before: MutableMapping[str, msgspec.Raw]) -> None:
            if _heads.decode(before["head"]).version != found.version:
                raise Conflict
            before.update(document)

        with self._told():
            table = self._folder.table(paths, found.source, found.aside, alone=saved.alone)
            if found.version:
                table.update(change, doc_ids=[ONLY])
            else:
                try:
                    table.insert(Document(document, doc_id=ONLY))
                except ValueError:
                    raise Conflict from None
        for _, kept_at in () if saved.alone else found.aside:
            log.warning("a damaged record was set aside at %s", kept_at)
        self._due.put(member, next_due)
        if saved.shelf is not None or saved.alone:
            self._clear_shelves(paths, {shelf} if saved.alone else {shelf, found.shelf})

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
