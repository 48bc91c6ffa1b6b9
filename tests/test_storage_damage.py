"""Damaged records: set aside whole, the last good copy used, and nobody else touched."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from adapters.storage.tiny import TinyStore
from bot.ports import NotSaved
from tests.stores import NOON, keep, member, notebook
from tests.tiny import files, introduction, record

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
