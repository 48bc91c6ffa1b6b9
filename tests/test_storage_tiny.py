"""What the embedded store does beyond every store's promises: damage, full disks, failing ones, locks, kills."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import msgspec
import pytest
from tinydb import TinyDB

from adapters.storage.disk import Disk, Unsynced
from adapters.storage.tiny import TinyStore, Unusable
from bot.notebook import Notebook
from bot.ports import Conflict, NotSaved
from tests.stores import NOON, keep, member, notebook

ROOT = Path(__file__).parent.parent
HOUR = timedelta(hours=1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data: Path) -> Iterator[TinyStore]:
    opened = TinyStore(data)
    yield opened
    opened.close()


def files(data: Path, ending: str = "") -> list[Path]:
    return sorted(path for path in data.glob("notebooks/*/*") if path.name.endswith(ending))


def record(data: Path) -> Path:
    """The record of the only member there is."""
    (found,) = [path for path in files(data, ".json") if path.name.count(".") == 1]
    return found


def introduction(book: Notebook | None) -> str:
    assert book is not None
    return book.introduction


def test_a_record_is_a_tinydb_file(store: TinyStore, data: Path) -> None:
    keep(store, notebook(introduction="hello"))
    with TinyDB(record(data)) as plain:
        (document,) = plain.table("notebook").all()
    assert document["record"]["notebook"]["introduction"] == "hello"
    assert document["head"]["user"] == "ada"


def test_records_are_for_their_owner_alone(store: TinyStore, data: Path) -> None:
    keep(store, notebook())
    assert record(data).stat().st_mode & 0o077 == 0
    assert (data / "notebooks").stat().st_mode & 0o077 == 0


def test_the_bytes_of_a_turn_do_not_grow_with_the_members(data: Path) -> None:
    disk = Counting()
    store = TinyStore(data, disk)
    keep(store, notebook("user0"), NOON)
    before = disk.written
    for number in range(1, 300):
        keep(store, notebook(f"user{number}"), NOON)
    disk.written = 0
    keep(store, notebook("user0"), NOON)
    assert disk.written <= before
    store.close()


# ---------------------------------------------------------------- damage


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def flip(content: bytes) -> bytes:
    return content.replace(b"three", b"thrxe")


def empty(content: bytes) -> bytes:
    return b""


def zeros(content: bytes) -> bytes:
    return bytes(len(content))


def somebody_else(content: bytes) -> bytes:
    return content.replace(b'"user":"ada"', b'"user":"eve"')


DAMAGES: list[Callable[[bytes], bytes]] = [cut, flip, empty, zeros, somebody_else]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("reopened", [False, True])
def test_a_damaged_record_is_set_aside_whole_and_the_last_good_copy_used(
    data: Path, damage: Callable[[bytes], bytes], *, reopened: bool
) -> None:
    store = TinyStore(data)
    for words in ("one", "two", "three"):
        keep(store, notebook(introduction=words), NOON)
    damaged = damage(record(data).read_bytes())
    record(data).write_bytes(damaged)
    keep(store, notebook("bob", "untouched"), NOON + HOUR)
    if reopened:
        store.close()
        store = TinyStore(data)
    assert store.next_due() == NOON
    assert introduction(store.read(member())) == "two"
    with store.transaction(member()) as turn:
        assert introduction(turn.notebook) == "two"
        path = Path(turn.set_aside)
        turn.save(notebook(introduction="four"), NOON)
    assert path.read_bytes() == damaged
    with store.transaction(member()) as turn:
        assert introduction(turn.notebook) == "four"
        assert turn.set_aside == ""
    assert introduction(store.read(member("bob"))) == "untouched"
    store.close()


def test_every_damaged_record_is_set_aside_under_a_name_of_its_own(store: TinyStore, data: Path) -> None:
    keep(store, notebook(introduction="one"))
    keep(store, notebook(introduction="two"))
    paths = []
    for words in ("three", "four"):
        record(data).write_text(f"damaged before {words}")
        with store.transaction(member()) as turn:
            assert introduction(turn.notebook) == "one"
            paths.append(Path(turn.set_aside))
            turn.save(notebook(introduction=words), None)
    assert [path.read_text() for path in paths] == ["damaged before three", "damaged before four"]
    assert store.forget(member())
    assert files(data) == []


def test_where_the_last_good_copy_is_damaged_too_both_are_set_aside_and_the_member_begins_anew(
    store: TinyStore, data: Path
) -> None:
    keep(store, notebook(introduction="one"))
    keep(store, notebook(introduction="two"))
    for path in files(data, ".json"):
        path.write_text(f"damaged {path.name}")
    with store.transaction(member()) as turn:
        assert turn.notebook is None
        assert turn.set_aside
        turn.save(notebook(introduction="three"), None)
    assert introduction(store.read(member())) == "three"
    assert len([path for path in files(data) if path.read_bytes().startswith(b"damaged ")]) >= 2
    keep(store, notebook(introduction="four"), None)
    assert introduction(store.read(member())) == "four"


def test_a_damaged_first_version_has_no_copy_and_is_set_aside(store: TinyStore, data: Path) -> None:
    keep(store, notebook(introduction="one"))
    record(data).write_text("damaged")
    with store.transaction(member()) as turn:
        assert turn.notebook is None
        path = Path(turn.set_aside)
        turn.save(notebook(introduction="two"), None)
    assert path.read_text() == "damaged"
    assert introduction(store.read(member())) == "two"


def test_a_damaged_record_stays_where_it_is_while_nothing_is_saved(store: TinyStore, data: Path) -> None:
    keep(store, notebook(introduction="one"))
    keep(store, notebook(introduction="two"))
    record(data).write_text("damaged")
    with store.transaction(member()) as turn:
        assert turn.set_aside
    assert record(data).read_text() == "damaged"
    assert introduction(store.read(member())) == "one"


def test_a_record_that_is_gone_is_taken_from_the_last_good_copy(data: Path) -> None:
    store = TinyStore(data)
    keep(store, notebook(introduction="one"), NOON)
    keep(store, notebook(introduction="two"), NOON)
    record(data).unlink()
    store.close()
    store = TinyStore(data)
    assert list(store.members()) == [member()]
    keep(store, replace(store.read(member()) or notebook(), ids=1))
    assert introduction(store.read(member())) == "one"
    store.close()


def test_damage_to_all_that_there_is_of_a_member_does_not_keep_the_program_from_starting(data: Path) -> None:
    store = TinyStore(data)
    keep(store, notebook("ada"))
    keep(store, notebook("bob"))
    store.close()
    files(data, ".json")[0].write_bytes(b"\xff\xfe\x00")
    store = TinyStore(data)
    assert len(list(store.members())) == 1
    store.close()


def test_a_record_of_a_later_release_is_left_alone(store: TinyStore, data: Path) -> None:
    keep(store, notebook(introduction="one"))
    later = b'{"schema":99,"notebook":{"a":"from the future"}}'
    with TinyDB(record(data)) as plain:
        (document,) = plain.table("notebook").all()
    head = msgspec.json.encode({**document["head"], "crc32": zlib.crc32(later)})
    record(data).write_bytes(b'{"notebook":{"1":{"head":%b,"record":%b}}}' % (head, later))
    with pytest.raises(NotSaved, match="newer release"):
        store.read(member())
    assert b"from the future" in record(data).read_bytes()


# ---------------------------------------------------------------- the disk says no


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


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("damaged", [False, True])
@pytest.mark.parametrize("fails_at", range(1, 9))
def test_wherever_the_disk_says_no_the_member_is_told_and_the_last_commit_stands(
    data: Path, error: int, fails_at: int, *, damaged: bool
) -> None:
    disk = Counting()
    disk.error = error
    store = TinyStore(data, disk)
    for words in ("one", "two", "three", "four"):
        keep(store, notebook(introduction=words), NOON)
    if damaged:
        record(data).write_text("damaged")
    stood = introduction(store.read(member()))
    disk.left = fails_at
    told = ""
    try:
        keep(store, notebook(introduction="five"), NOON + HOUR)
        stood = "five"
    except NotSaved as trouble:
        told = trouble.reason
    disk.left = -1
    assert str(data) not in told
    assert store.next_due() == (NOON if told else NOON + HOUR)
    assert introduction(store.read(member())) == stood
    store.close()
    store = TinyStore(data)
    keep(store, notebook(introduction="six"), NOON)
    assert introduction(store.read(member())) == "six"
    assert not [path for path in files(data, ".json") if not path.read_bytes()]
    store.close()


def test_a_file_too_large_for_the_process_is_told_as_a_full_disk(data: Path) -> None:
    store = TinyStore(data)
    keep(store, notebook(introduction="one"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, before[1]))
    try:
        with pytest.raises(NotSaved, match="full"):
            keep(store, notebook(introduction="x" * 9000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert introduction(store.read(member())) == "one"
    assert not files(data, ".spare")
    keep(store, notebook(introduction="x" * 9000))
    assert introduction(store.read(member())) == "x" * 9000
    store.close()


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_failed_fsync_is_never_tried_again(data: Path, fails_at: int) -> None:
    disk = Unsyncing()
    store = TinyStore(data, disk)
    keep(store, notebook(introduction="one"))
    disk.left = fails_at
    for _ in range(3):
        with pytest.raises(NotSaved, match="until Askaround is started again"):
            keep(store, notebook(introduction="two"))
    with pytest.raises(NotSaved):
        store.read(member())
    synced = disk.synced
    with pytest.raises(NotSaved):
        keep(store, notebook("bob"))
    assert disk.synced == synced
    store.close()
    store = TinyStore(data)
    assert introduction(store.read(member())) in {"one", "two"}
    store.close()


def test_forgetting_that_the_disk_refuses_is_told(data: Path) -> None:
    disk = Counting()
    store = TinyStore(data, disk)
    keep(store, notebook(introduction="one"))
    disk.left = 1
    with pytest.raises(NotSaved):
        store.forget(member())
    assert introduction(store.read(member())) == "one"
    store.close()


def test_what_somebody_else_saved_meanwhile_is_not_written_over(store: TinyStore, data: Path) -> None:
    keep(store, notebook(introduction="one"))
    first = record(data).read_bytes()
    keep(store, notebook(introduction="two"))

    def overtaken() -> None:
        with store.transaction(member()) as turn:
            record(data).write_bytes(first)
            turn.save(notebook(introduction="three"), None)

    with pytest.raises(Conflict):
        overtaken()
    assert introduction(store.read(member())) == "one"


def test_a_first_save_that_somebody_else_made_meanwhile_is_not_written_over(
    store: TinyStore, data: Path
) -> None:
    keep(store, notebook(introduction="one"))
    first, path = record(data).read_bytes(), record(data)
    store.forget(member())

    def overtaken() -> None:
        with store.transaction(member()) as turn:
            path.write_bytes(first)
            turn.save(notebook(introduction="two"), None)

    with pytest.raises(Conflict):
        overtaken()
    assert introduction(store.read(member())) == "one"


def test_a_record_that_somebody_else_erased_meanwhile_is_not_brought_back(
    store: TinyStore, data: Path
) -> None:
    keep(store, notebook(introduction="one"))

    def overtaken() -> None:
        with store.transaction(member()) as turn:
            for path in files(data):
                path.unlink()
            turn.save(notebook(introduction="two"), None)

    with pytest.raises(Conflict):
        overtaken()
    assert store.read(member()) is None


# ---------------------------------------------------------------- one process a folder


def test_a_second_process_is_refused_with_the_folder_named(store: TinyStore, data: Path) -> None:
    with pytest.raises(Unusable, match="in use by another Askaround") as refused:
        TinyStore(data)
    assert str(data) in str(refused.value)


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unusable, match="can't be used"):
        TinyStore(tmp_path / "file" / "data")


def test_a_disk_that_cannot_sync_at_the_start_is_told_and_lets_go_of_the_folder(data: Path) -> None:
    disk = Unsyncing()
    disk.left = 1
    with pytest.raises(Unusable, match="failed to keep"):
        TinyStore(data, disk)
    TinyStore(data).close()


# ---------------------------------------------------------------- kills


def killed_while_it_writes(data: Path, acknowledged: int) -> dict[int, int]:
    """Kill -9 a process after that many saves; the last save of each member that it had told of."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store_writer", str(data)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    last: dict[int, int] = {}
    for _ in range(acknowledged):
        user, number = process.stdout.readline().split()
        last[int(user)] = int(number)
    process.send_signal(signal.SIGKILL)
    for line in process.stdout:
        words = line.split()
        if len(words) == 2 and line.endswith("\n"):
            last[int(words[0])] = int(words[1])
    process.wait()
    process.stdout.close()
    return last


def nothing_is_lost_in(data: Path, kills: int) -> None:
    chance = Random(kills)
    for _ in range(kills):
        last = killed_while_it_writes(data, chance.randrange(3, 60))
        store = TinyStore(data)
        for user, number in last.items():
            with store.transaction(member(f"user{user}")) as turn:
                assert turn.set_aside == ""
                assert turn.notebook is not None
                assert turn.notebook.ids in {number, number + 1}
        store.close()


def test_a_kill_while_it_writes_loses_nothing_and_leaves_no_lock(data: Path) -> None:
    nothing_is_lost_in(data, kills=4)


@pytest.mark.torture
def test_many_kills_while_it_writes_lose_nothing(data: Path) -> None:
    nothing_is_lost_in(data, kills=150)
