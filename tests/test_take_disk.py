"""What was erased is nowhere in the data folder: every file of it is read to see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.storage.disk import Disk
from adapters.storage.tiny import TinyStore
from bot.events import Event, Opened, Pressed, Said, Uploaded
from bot.guide import Guide
from bot.notebook import Member
from bot.ports import NotSaved
from bot.shelf import Known, Shelf
from tests.console import Chat, Hands
from tests.stores import keep, member, notebook

ADA = Member("console", "", "ada")
ROWS = b"Name,Company\nGrace Hopper,US Navy\nBob Ray,Acme\n"


class House:
    """A guide over a store on a disk, with events numbered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = TinyStore(folder)
        self.guide = Guide(self.store, Hands())
        self.count = 0

    def does(self, *events: Event) -> None:
        for event in events:
            self.guide.handle(ADA, event)

    def opens(self, name: str, words: str) -> None:
        self.does(Opened(self._id(), name, words))

    def presses(self, do: str, about: str = "", value: str = "") -> None:
        self.does(Pressed(self._id(), do, about, value))

    def says(self, words: str) -> None:
        self.does(Said(self._id(), words))

    def uploads(self, content: bytes) -> None:
        self.does(Uploaded(self._id(), "a.csv", content))

    def found(self, words: str) -> list[str]:
        """The files in which these words stand."""
        return [
            path.name
            for path in self.folder.rglob("*")
            if path.is_file() and words.casefold() in path.read_bytes().decode("utf-8", "replace").casefold()
        ]

    def _id(self) -> str:
        self.count += 1
        return f"e{self.count}"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "data")
    keep(made.store, notebook("bob", "hopper is not only yours"))
    yield made
    made.store.close()


def begun(house: House) -> None:
    house.opens("people", "Grace Hopper, admiral at US Navy\nAnn Lee, nurse")
    house.opens("contact", "grace")
    house.presses("person", "c1")
    house.says("her secret is zanzibar")
    house.uploads(ROWS)
    house.presses("bring.take", value="b1")
    house.uploads(ROWS + b"Cy Hopper,Acme\n")


def test_a_file_waiting_to_be_taken_is_shown_when_the_platform_opens_again(house: House) -> None:
    house.uploads(ROWS)
    message, _ = house.guide.present(ADA)
    assert message.buttons[0].do == "bring.take"


def test_before_it_is_erased_it_is_in_several_files(house: House) -> None:
    begun(house)
    assert len(house.found("zanzibar")) >= 2
    assert len(house.found("Grace Hopper")) >= 3


def test_a_note_erased_is_in_no_file(house: House) -> None:
    begun(house)
    house.presses("erase.note", value="c1:n3")
    assert house.found("zanzibar") == []
    assert house.found("Grace Hopper") != []


def test_a_person_erased_is_in_no_file(house: House) -> None:
    begun(house)
    house.presses("erase.one", value="c1")
    assert house.found("Grace") == []
    assert house.found("zanzibar") == []
    assert house.found("US Navy") == []
    assert house.found("Ann Lee") != []
    kept = house.store.whole(ADA)
    assert kept is not None
    assert [one.name for one in kept[1].known] == ["Bob Ray"]


def test_everything_erased_leaves_no_file_and_nothing_owed(house: House) -> None:
    begun(house)
    house.presses("erase.everything")
    assert house.found("ada") == []
    assert house.found("zanzibar") == []
    assert house.found("Ann Lee") == []
    assert house.store.read(ADA) is None
    assert house.store.next_due() is None
    assert len(house.found("hopper is not only yours")) == 1
    house.says("hello")
    assert house.store.read(ADA) is not None


def test_a_damaged_copy_set_aside_goes_with_what_it_held(house: House) -> None:
    begun(house)
    (path,) = (
        one
        for one in house.folder.rglob("*.json")
        if b"zanzibar" in one.read_bytes() and not one.name.endswith(".last.json")
    )
    path.write_bytes(path.read_bytes()[:-2] + b"zanzibar")
    house.says("and more")
    assert any("damaged" in name for name in house.found("zanzibar"))
    house.presses("erase.one", value="c1")
    assert house.found("zanzibar") == []


def test_a_damaged_record_is_erased_from_its_last_good_copy(house: House) -> None:
    begun(house)
    house.says("something else")
    for path in house.folder.rglob("*.json"):
        if b"zanzibar" in path.read_bytes() and not path.name.endswith(".last.json"):
            path.write_bytes(b"zanzibar")
    house.presses("erase.one", value="c1")
    assert house.found("zanzibar") == []
    assert house.store.read(ADA) is not None


def test_the_turn_after_an_erasure_keeps_a_last_good_copy_again(house: House) -> None:
    begun(house)
    house.presses("erase.one", value="c1")
    house.says("next")
    assert len(house.found("Ann Lee")) == 2


def test_files_that_the_terminal_gave_go_with_everything(tmp_path: Path) -> None:
    chat = Chat(tmp_path / "data")
    chat.types("/people Grace Hopper, admiral at US Navy", "/export", "Everything, in one file")
    assert len(list((tmp_path / "data" / "files").rglob("*.zip"))) == 1
    chat.types("/erase", "Everything", "Erase everything")
    assert "Erased on" in chat.seen
    assert list((tmp_path / "data").rglob("*.zip")) == []


# The store by itself.


def test_a_shelf_is_committed_with_its_notebook_or_not_at_all(tmp_path: Path) -> None:
    class Full(Disk):
        full = False

        def rename(self, path: Path, other: Path) -> bool:
            if self.full:
                raise OSError(28, "")
            return super().rename(path, other)

    disk = Full()
    store = TinyStore(tmp_path / "data", disk)
    book = notebook()

    def save(number: int) -> None:
        with store.transaction(book.member) as turn:
            assert turn.shelf().ids == max(number - 1, 0)
            turn.save(book, None, Shelf((Known(f"Name {number}"),), ids=number))

    save(1)
    disk.full = True
    with pytest.raises(NotSaved):
        save(2)
    disk.full = False
    whole = store.whole(book.member)
    assert whole is not None
    assert whole[1].ids == 1
    save(2)
    save(3)
    assert len(list((tmp_path / "data").rglob("*.shelf-*"))) == 2
    with store.transaction(book.member) as turn:
        turn.save(book, None, Shelf())
    assert store.whole(book.member) == (book, Shelf())
    store.close()


def test_a_damaged_shelf_is_an_empty_one_and_the_notebook_is_whole(tmp_path: Path) -> None:
    store = TinyStore(tmp_path / "data")
    with store.transaction(member()) as turn:
        turn.save(notebook(), None, Shelf((Known("Zed"),)))
    (path,) = (tmp_path / "data").rglob("*.shelf-*")
    for harm in (path.read_bytes()[:-1] + b"x", b""):
        path.write_bytes(harm)
        assert store.whole(member()) == (notebook(), Shelf())
    path.unlink()
    assert store.whole(member()) == (notebook(), Shelf())
    assert store.whole(member("nobody")) is None
    store.close()
