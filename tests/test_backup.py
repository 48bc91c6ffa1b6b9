"""Backups: made beside a running program, put back whole or not at all; and what may be asked on the command line."""

from __future__ import annotations

import gzip
import json
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from adapters.console import admin
from adapters.storage.backup import Refused, back_up, restore
from adapters.storage.folder import Onlooker, Unusable
from adapters.storage.tiny import TinyStore
from bot.__main__ import main
from bot.contact import Contact, Note
from bot.notebook import Notebook
from bot.ports import Store
from bot.shelf import Known, Shelf
from tests.memory import MemoryStore
from tests.random_notebooks import KNOWN, NOTEBOOKS
from tests.stores import NOON, keep, member, notebook

BOOK = Shelf((Known("Zed Wye", organisation="Acme", id="k1"),), ids=1)


def owed(_notebook: Notebook) -> datetime | None:
    return NOON


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TinyStore]:
    opened = TinyStore(tmp_path / "data")
    yield opened
    opened.close()


def filled(store: Store, count: int = 3) -> dict[object, object]:
    """Some members in the store; what is kept of each."""
    for number in range(count):
        book = notebook(f"user{number}", f"I'm number {number}")
        with store.transaction(book.member) as turn:
            turn.save(book, None, replace(BOOK, ids=number + 1))
    return {one: store.whole(one) for one in store.members()}


def test_a_backup_is_made_while_the_program_runs_and_put_back_on_another(
    store: TinyStore, tmp_path: Path
) -> None:
    kept = filled(store)
    made = tmp_path / "all.backup"
    assert back_up(Onlooker(tmp_path / "data"), made, NOON) == 3
    assert made.stat().st_mode & 0o777 == 0o600
    other = TinyStore(tmp_path / "other")
    assert restore(other, made, owed) == 3
    assert {one: other.whole(one) for one in other.members()} == kept
    assert other.next_due() == NOON
    other.close()


@given(NOTEBOOKS, KNOWN)
@settings(max_examples=8)
def test_any_notebook_goes_from_store_to_store_and_back(kept: Notebook, known: tuple[Known, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here, there, again = MemoryStore(), TinyStore(Path(folder) / "data"), MemoryStore()
        with here.transaction(kept.member) as turn:
            turn.save(kept, None, Shelf(known, ids=9))
        for source, target in ((here, there), (there, again)):
            back_up(source, Path(folder) / "backup", NOON)
            restore(target, Path(folder) / "backup", owed)
        assert there.whole(kept.member) == again.whole(kept.member) == (kept, Shelf(known, ids=9))
        there.close()


def test_a_backup_holds_each_member_whole_however_busy_the_program_is(
    store: TinyStore, tmp_path: Path
) -> None:
    done = threading.Event()

    def busy() -> None:
        number = 0
        while not done.is_set():
            number += 1
            book = replace(notebook("ada", f"{number} " * (number % 400)), known=number)
            with store.transaction(member("ada")) as turn:
                turn.save(book, None, Shelf((Known(f"Name {number}"),) * 20, ids=number))

    filled(store)
    keep(store, notebook("ada"))
    thread = threading.Thread(target=busy)
    thread.start()
    try:
        for number in range(25):
            made = tmp_path / f"{number}.backup"
            assert back_up(Onlooker(tmp_path / "data"), made, NOON) == 4
            other = MemoryStore()
            restore(other, made, owed)
            whole = other.whole(member("ada"))
            assert whole is not None
            assert whole[0].known == whole[1].ids
    finally:
        done.set()
        thread.join()


def test_a_member_erased_while_a_backup_is_made_is_not_in_it(store: TinyStore, tmp_path: Path) -> None:
    filled(store)

    class Erasing:
        def members(self) -> Iterator[object]:
            found = tuple(store.members())
            store.forget(found[0])
            return iter(found)

        def whole(self, of: object) -> object:
            return Onlooker(tmp_path / "data").whole(of)  # type: ignore[arg-type]

    assert back_up(Erasing(), tmp_path / "b", NOON) == 2  # type: ignore[arg-type]


def lines(change: Callable[[list[bytes]], list[bytes]]) -> Callable[[bytes], bytes]:
    return lambda made: gzip.compress(b"".join(change(gzip.decompress(made).splitlines(keepends=True))))


def head(**told: object) -> Callable[[list[bytes]], list[bytes]]:
    return lambda rows: [json.dumps({**json.loads(rows[0]), **told}).encode() + b"\n", *rows[1:]]


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda made: made[:-30], "damaged"),
        (lambda made: made[:60] + bytes([made[60] ^ 8]) + made[61:], "damaged"),
        (lines(lambda rows: rows[:-1]), "damaged"),
        (lines(lambda rows: [rows[0], *rows[2:]]), "damaged"),
        (lines(lambda rows: [*rows, b"more\n"]), "damaged"),
        (lines(lambda rows: [rows[0], rows[1].replace(b"number", b"lumber"), *rows[2:]]), "damaged"),
        (
            lines(lambda rows: [rows[0], b'{"notebook":{"schema":1,"notebook":{}},"shelf":{}}\n', *rows[2:]]),
            "damaged",
        ),
        (
            lines(lambda rows: [rows[0], rows[1].replace(b'"schema":1', b'"schema":99', 1), *rows[2:]]),
            "newer",
        ),
        (lines(head(version=2)), "newer"),
        (lines(head(format="other")), "no backup"),
        (lambda _made: gzip.compress(b"hello\n"), "no backup"),
        (lambda _made: gzip.compress(b""), "no backup"),
        (lambda _made: b"PK\x03\x04", "no backup"),
        (lambda _made: b"", "no backup"),
    ],
)
def test_a_damaged_or_foreign_file_is_refused_whole(
    harm: Callable[[bytes], bytes], told: str, store: TinyStore, tmp_path: Path
) -> None:
    filled(store)
    made = tmp_path / "b"
    back_up(store, made, NOON)
    made.write_bytes(harm(made.read_bytes()))
    other = TinyStore(tmp_path / "other")
    keep(other, notebook("bob", "here already"))
    before = {one: other.whole(one) for one in other.members()}
    with pytest.raises(Refused, match=told):
        restore(other, made, owed, replace=True)
    assert {one: other.whole(one) for one in other.members()} == before
    other.close()


def test_a_store_in_use_is_emptied_only_when_asked(store: TinyStore, tmp_path: Path) -> None:
    kept = filled(store, 1)
    back_up(store, tmp_path / "b", NOON)
    other = TinyStore(tmp_path / "other")
    keep(other, notebook("bob"))
    with pytest.raises(Refused, match="is a notebook here already"):
        restore(other, tmp_path / "b", owed)
    assert list(other.members()) == [member("bob")]
    restore(other, tmp_path / "b", owed, replace=True)
    assert {one: other.whole(one) for one in other.members()} == kept
    other.close()


def test_a_file_that_is_not_there_is_told(store: TinyStore, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no file"):
        restore(store, tmp_path / "nothing", owed)
    with pytest.raises(Refused, match="is a folder"):
        back_up(store, tmp_path, NOON)


def test_a_backup_that_breaks_off_leaves_nothing_behind_and_the_one_before(tmp_path: Path) -> None:
    class Broken:
        def members(self) -> Iterator[object]:
            raise OSError

        def whole(self, _of: object) -> None:
            return None

    made = tmp_path / "b"
    made.write_text("before")
    with pytest.raises(OSError):  # noqa: PT011  whichever it was
        back_up(Broken(), made, NOON)  # type: ignore[arg-type]
    assert made.read_text() == "before"
    assert list(tmp_path.iterdir()) == [made]


def test_a_damaged_record_is_backed_up_as_its_last_good_copy(store: TinyStore, tmp_path: Path) -> None:
    for words in ("one", "two"):
        keep(store, notebook(introduction=words))
    (path,) = (one for one in (tmp_path / "data").rglob("*.json") if not one.name.endswith(".last.json"))
    path.write_bytes(b"{")
    assert back_up(Onlooker(tmp_path / "data"), tmp_path / "b", NOON) == 1
    other = MemoryStore()
    restore(other, tmp_path / "b", owed)
    whole = other.whole(member())
    assert whole is not None
    assert whole[0].introduction == "one"


def test_an_onlooker_needs_something_to_look_at(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no Askaround data"):
        Onlooker(tmp_path)


def test_what_is_kept_on_a_person_is_counted_and_not_shown(store: TinyStore, tmp_path: Path) -> None:
    grace = Contact(
        "c1", "Grace  Hopper", NOON, notes=(Note("n1", NOON, "secret"), Note("n2", NOON, "secret"))
    )
    keep(store, replace(notebook("ada"), contacts=(grace, Contact("c2", "Ann", NOON))))
    with store.transaction(member("bob")) as turn:
        turn.save(notebook("bob"), None, Shelf((Known("GRACE HOPPER"), Known("Zed"))))
    onlooker = Onlooker(tmp_path / "data")
    said = admin.told("grace hopper", admin.find(onlooker, "grace hopper"))
    assert said.split("\n") == [
        "grace hopper is kept in 2 notebooks, with:",
        "- 2 notes",
        "- 0 drafts",
        "- 0 interviews",
        "- 1 row of address books",
    ]
    assert "Nobody called Hedy" in admin.told("Hedy", admin.find(onlooker, "Hedy"))


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """The command line on a data folder: its exit code and what it said."""

    def ran(data: Path, *arguments: str) -> tuple[int, str]:
        monkeypatch.setenv("ASKAROUND_DATA", str(data))
        code = main(list(arguments))
        said = capsys.readouterr()
        return code, said.out + said.err

    return ran


def test_the_command_line_backs_up_beside_and_restores_alone(
    store: TinyStore, tmp_path: Path, run: Callable[..., tuple[int, str]]
) -> None:
    data, made = tmp_path / "data", tmp_path / "b"
    filled(store)
    assert run(data, "backup", str(made)) == (0, f"3 members backed up to {made}\n")
    for folder, arguments, told in (
        (data, ("backup", str(data / "b")), "kept elsewhere"),
        (data, ("backup", str(tmp_path)), "is a folder"),
        (data, ("backup", str(tmp_path / "no" / "b")), "No such file"),
        (tmp_path / "nowhere", ("backup", str(made)), "no Askaround data"),
        (tmp_path / "nowhere", ("admin", "find", "Zed"), "no Askaround data"),
        (data, ("restore", str(made)), "in use by another"),
        (tmp_path / "new", ("restore", str(tmp_path)), "Is a directory"),
        (tmp_path / "new", ("restore", str(tmp_path / "none")), "no file at"),
    ):
        code, said = run(folder, *arguments)
        assert (code, told in said) == (1, True), said
    assert run(tmp_path / "new", "restore", str(made)) == (0, f"3 members restored from {made}\n")
    code, said = run(tmp_path / "new", "restore", str(made))
    assert (code, "--replace" in said) == (1, True)
    assert run(tmp_path / "new", "restore", "--replace", str(made))[0] == 0
    assert run(data, "admin", "find", "Zed", "Wye")[1].startswith("Zed Wye is kept in 3 notebooks")
