"""The disk says no, or somebody else was quicker: told, and the last commit stands."""

from __future__ import annotations

import errno
import resource
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.storage.tiny import TinyStore
from bot.ports import Conflict, NotSaved
from tests.stores import NOON, keep, member, notebook
from tests.tiny import Counting, Unsyncing, files, introduction, record

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
