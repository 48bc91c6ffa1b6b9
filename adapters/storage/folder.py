"""One small file a member in a folder of folders: what the files are called, how one is replaced, and how they are read.

Beside `<name>.json` stands `<name>.last.json`, the version before it, which is used where the first is damaged, and
`<name>.spare`, the one before that, whose place on the disk the next version takes; it is never read. What the member's shelf
holds is in `<name>.shelf-<version>`, by the version it was saved with, which the record names: so both are committed in one
stroke. The name is a hash, because an id may hold anything; the member stands in the file.
"""

from __future__ import annotations

import hashlib
import logging
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from adapters.storage.disk import Disk, reason
from adapters.storage.records import Damaged, Newer, decode, decode_shelf
from bot.copy import label
from bot.notebook import Member, Notebook
from bot.ports import Conflict, NotSaved
from bot.shelf import Shelf

FOLDER = 2  # hexadecimal digits of a name that make its folder: 256 of them, with 400 members each at 100,000
TABLE = "notebook"
ONLY = 1  # the one document of the one table
BEFORE_RECORD = b',"record":'  # can't stand inside a JSON string, where each quote has a backslash before it
HEAD_BYTES = 4096  # enough for any head, and one page
CRC_BYTES = 4  # of a shelf's record, ahead of it
TRIES = 50  # of an onlooker: a save takes less than a thousandth of a second

log = logging.getLogger("askaround.storage")


class Unusable(Exception):
    """The data folder is in use by another process, or can't be written to. Its text is for whoever started the program."""


class Head(msgspec.Struct, frozen=True):
    """What the store itself needs of a record, ahead of it in its file. `crc32` is the record's, so that a flipped bit shows.

    `shelf` is the version that the shelf was last saved with, 0 for an empty one.
    """

    version: int
    platform: str
    space: str
    user: str
    next_due: datetime | None
    crc32: int
    shelf: int = 0

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

    def make(self, disk: Disk) -> None:
        """Make the folder, where this is its first member."""
        if not self.folder.exists():
            self.folder.mkdir(exist_ok=True)
            disk.sync_folder(self.folder.parent)

    def aside(self) -> Path:
        """A free name for a damaged file."""
        number = 1
        while (path := self.folder / f"{self.name}.damaged-{number}.json").exists():
            number += 1
        return path

    def shelf(self, version: int) -> Path:
        """Where the shelf that was saved with that version is."""
        return self.folder / f"{self.name}.shelf-{version}"

    def shelves(self) -> set[Path]:
        """Every shelf there is, of whatever version."""
        return {self.folder / name for name in names(self.folder) if name.startswith(f"{self.name}.shelf-")}

    def all(self) -> tuple[Path, ...]:
        """Every file there is of this member, the record itself last."""
        there = names(self.folder) if self.folder.exists() else ()
        found = {self.folder / name for name in there if name.startswith(f"{self.name}.")}
        return (*sorted(found - {self.now}), *(found & {self.now}))


class OneFile(Storage):
    """TinyDB's storage for one member's file. It reads `source`, and replaces the record whole and durably."""

    def __init__(
        self,
        paths: Paths,
        disk: Disk,
        source: Path,
        aside: tuple[tuple[Path, Path], ...],
        *,
        alone: bool,
    ) -> None:
        self._paths = paths
        self._disk = disk
        self._source = source
        self._aside = aside
        self._alone = alone

    def read(self) -> dict[str, dict[str, dict[str, msgspec.Raw]]] | None:
        """The tables, with head and record of each document still to be decoded. Raises Damaged."""
        content = self._disk.contents(self._source)
        try:
            return None if content is None else _files.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Damaged from error

    def write(self, data: dict[str, dict[str, dict[str, msgspec.Raw]]]) -> None:
        """Replace the file: write beside, fsync, keep the version before, rename, fsync the folder.

        A crash between the renames leaves the committed version under one of the two names that are read. A version that is
        to stand alone takes the place of the one before at one stroke, and everything else is gone by then.
        """
        if not data.get(TABLE):
            raise Conflict
        disk, paths = self._disk, self._paths
        self._paths.make(disk)
        if self._alone:
            self._write_alone(data)
            return
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

    def _write_alone(self, data: dict[str, dict[str, dict[str, msgspec.Raw]]]) -> None:
        disk, paths = self._disk, self._paths
        disk.write(paths.spare, _writer.encode(data))
        source = {paths.now, self._source}
        for other in set(paths.all()) - source - {paths.spare} - paths.shelves():
            disk.unlink(other)
        disk.rename(paths.spare, paths.now)
        if self._source != paths.now:
            disk.unlink(self._source)
        disk.sync_folder(paths.folder)


@dataclass(frozen=True, slots=True)
class Found:
    """What there is of a member: version 0 where there is nothing. `aside` pairs damaged files with where they are to go."""

    version: int
    notebook: Notebook | None
    source: Path
    aside: tuple[tuple[Path, Path], ...] = ()
    shelf: int = 0


class Folder:
    """The files of all members, to be read. Takes no lock: see `bot.ports.Store` for what the store makes of it."""

    def __init__(self, data: Path, disk: Disk) -> None:
        self.root = data / "notebooks"
        self._disk = disk

    def paths(self, member: Member) -> Paths:
        """Where the member's files are."""
        key = _writer.encode((member.platform, member.space, member.user))
        name = hashlib.blake2b(key, digest_size=16).hexdigest()
        return _paths(self.root / name[:FOLDER], name)

    def heads(self) -> Iterator[Head]:
        """The head of every record, of the version before where the record itself is damaged or gone."""
        for folder in sorted(names(self.root)):
            here = self.root / folder
            for name in {name.partition(".")[0] for name in names(here)}:
                head = self._head(f"{here}/{name}.json") or self._head(f"{here}/{name}.last.json")
                if head is not None:
                    yield head

    def found(self, member: Member, paths: Paths) -> Found:
        """What there is of the member. Raises NotSaved where the disk or a later release's record forbids it."""
        with _told():
            try:
                version, notebook, shelf = self._record(member, paths, paths.now)
            except Damaged:
                return self._last_good(member, paths)
            if version or not paths.last.exists():
                return Found(version, notebook, paths.now, shelf=shelf)
            return self._last_good(member, paths)

    def shelf(self, paths: Paths, found: Found) -> Shelf:
        """The shelf that the record names. One damaged or gone is an empty one: it was brought in, and can be again."""
        with _told():
            content = self._disk.contents(paths.shelf(found.shelf)) if found.shelf else None
        if content is None:
            return Shelf()
        record = memoryview(content)[CRC_BYTES:]
        whole = int.from_bytes(content[:CRC_BYTES], "big") == zlib.crc32(record)
        try:
            if whole:
                return decode_shelf(record)
        except Newer:
            raise NotSaved(label("storage.newer")) from None
        except Damaged:
            pass
        log.warning("a damaged shelf was left at %s", paths.shelf(found.shelf))
        return Shelf()

    def table(
        self,
        paths: Paths,
        source: Path,
        aside: tuple[tuple[Path, Path], ...] = (),
        *,
        alone: bool = False,
    ) -> Table:
        """The member's table, for one use: cache_size=0, because TinyDB's query cache outlives a failed write."""
        opened = TinyDB(paths, self._disk, source, aside, alone=alone, storage=OneFile)
        return opened.table(TABLE, cache_size=0)

    def _head(self, path: str) -> Head | None:
        content = self._disk.contents(path, HEAD_BYTES) or b""
        head, found, _ = content.partition(BEFORE_RECORD)
        try:
            return _heads.decode(head.partition(b'"head":')[2]) if found else None
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def _last_good(self, member: Member, paths: Paths) -> Found:
        """The version before, and where to put what is damaged; nothing is moved before the next commit."""
        kept_at = paths.aside()
        aside = ((paths.now, kept_at),) if paths.now.exists() else ()
        try:
            version, notebook, shelf = self._record(member, paths, paths.last)
        except Damaged:
            other = kept_at.with_name(kept_at.name.replace(".damaged-", ".damaged-last-"))
            return Found(
                0, None, kept_at, (*aside, (paths.last, other))
            )  # a free name, where nothing is read
        return Found(version, notebook, paths.last, aside, shelf)

    def _record(self, member: Member, paths: Paths, source: Path) -> tuple[int, Notebook | None, int]:
        """Version, notebook and the shelf's version in that file; version 0 where there is none.

        Raises Damaged, or NotSaved for a later release's.
        """
        document = self.table(paths, source).get(doc_id=ONLY)
        if document is None:
            return 0, None, 0
        try:
            head, record = _heads.decode(document["head"]), bytes(document["record"])
            if head.crc32 != zlib.crc32(record) or head.member != member:
                raise Damaged
            return head.version, decode(record), head.shelf
        except Newer:
            raise NotSaved(label("storage.newer")) from None
        except (msgspec.DecodeError, UnicodeDecodeError, KeyError) as error:
            raise Damaged from error


class Onlooker:
    """Reads a data folder beside the process that holds it. Each record is replaced at one stroke, so each is read whole.

    Which files there are changes while one looks: what seems torn or gone is looked for again before that is believed.
    """

    def __init__(self, data: Path) -> None:
        """Raises Unusable where there is nothing to look at."""
        self._folder = Folder(data, Disk())
        if not self._folder.root.is_dir():
            raise Unusable(label("storage.nothing_there", folder=str(data)))

    def members(self) -> Iterator[Member]:
        """Every member there is a record of, in no order."""
        return (head.member for head in self._folder.heads())

    def whole(self, member: Member) -> tuple[Notebook, Shelf] | None:
        """See `bot.ports.Store.whole`. The last good copy, where the record is damaged for good."""
        paths = self._folder.paths(member)
        found = self._folder.found(member, paths)
        for _ in range(TRIES):
            shelf = self._folder.shelf(paths, found)
            settled = not found.shelf or paths.shelf(found.shelf).exists()
            if found.notebook is not None and found.source == paths.now and settled:
                return found.notebook, shelf
            found = self._folder.found(member, paths)
        return None if found.notebook is None else (found.notebook, self._folder.shelf(paths, found))


@contextmanager
def _told() -> Iterator[None]:
    """Turn an error of the disk into NotSaved."""
    try:
        yield
    except OSError as error:
        raise NotSaved(reason(error)) from error


def _paths(folder: Path, name: str) -> Paths:
    now, last, old, spare = (folder / f"{name}.{ending}" for ending in ("json", "last.json", "old", "spare"))
    return Paths(folder, name, now, last, old, spare)


def names(folder: Path) -> set[str]:
    """The names in a folder."""
    with os.scandir(folder) as entries:
        return {entry.name for entry in entries}
