"""What the embedded store does beyond every store's promises: its files, one process a folder, kills."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from tinydb import TinyDB

from adapters.storage.tiny import TinyStore, Unusable
from tests.stores import NOON, keep, member, notebook
from tests.tiny import Counting, Unsyncing, record

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
