"""Time that is moved, messages that come of themselves, and a store that can't keep what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from bot.copy import say
from bot.message import Button, Message
from bot.notebook import Member, Notebook
from bot.ports import NotSaved, Store, Transaction
from tests.console import MONDAY, Chat

GRACE = "Grace Hopper, rear admiral at US Navy, met at PyCon"


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    begun = Chat(tmp_path / "data")
    yield begun
    assert begun.store is not None
    begun.store.close()


@pytest.fixture
def settled(chat: Chat) -> Chat:
    """A chat with the basics of preparing behind it."""
    return chat.types("marine biology", "I love the sea", "The pay is low")


def test_later_moves_the_clock_and_keeps_the_place(settled: Chat) -> None:
    settled.types("/later 3 days")
    assert settled.clock.at == datetime(2026, 3, 5, 9, tzinfo=MONDAY.tzinfo)
    settled.types("1")
    assert "What did you find out?" in settled.seen
    settled.types("benthic", "/later 1 day")
    assert settled.seen.endswith("It becomes a question to ask")


def test_a_message_that_comes_of_itself_brings_its_choices(settled: Chat) -> None:
    settled.receives(Message(say("people.first_title"), (), (Button("Open", "people"),)))
    settled.types("1")
    assert "Who do you know?" in settled.seen


def test_a_message_in_the_middle_of_a_form_leaves_the_form_open(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic")
    settled.receives(Message(say("people.first_title"), (), (Button("Open", "people"),)))
    assert settled.seen.endswith("It becomes a question to ask")
    settled.types("CTD")
    assert settled.notebook.research.topic("vocabulary").open == "CTD"


class Full:
    """A store in front of a disk that is full while `full` is set."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.full = False

    def transaction(self, member: Member) -> AbstractContextManager[Transaction]:
        return self._turn(member)

    @contextmanager
    def _turn(self, member: Member) -> Iterator[Transaction]:
        with self._store.transaction(member) as turn:
            yield turn
            if self.full:
                raise NotSaved("the disk is full")

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def read(self, member: Member) -> Notebook | None:
        return self._store.read(member)


def test_a_full_disk_is_told_and_what_was_typed_is_offered_again(tmp_path: Path) -> None:
    fulls: list[Full] = []

    def reach(store: Store) -> Store:
        fulls.append(Full(store))
        return fulls[-1]  # type: ignore[return-value]  # the rest of a store is reached by name

    chat = Chat(tmp_path / "data", reach=reach)
    chat.types("marine biology", "I love the sea", "The pay is low", "1", "benthic")
    fulls[0].full = True
    chat.types("what CTD means")
    assert "That was not saved: the disk is full." in chat.seen
    assert chat.notebook.research.topic("vocabulary").open == ""
    fulls[0].full = False
    chat.types("")
    topic = chat.notebook.research.topic("vocabulary")
    assert (topic.note, topic.open) == ("benthic", "what CTD means")


def test_words_that_could_not_be_saved_are_shown_again(tmp_path: Path) -> None:
    fulls: list[Full] = []

    def reach(store: Store) -> Store:
        fulls.append(Full(store))
        return fulls[-1]  # type: ignore[return-value]  # as above

    chat = Chat(tmp_path / "data", reach=reach)
    fulls[0].full = True
    chat.types("marine biology")
    assert "That was not saved: the disk is full." in chat.seen
    assert "    marine biology" in chat.seen
    fulls[0].full = False
    chat.types("marine biology")
    assert chat.notebook.research.field == "marine biology"


def test_a_damaged_notebook_is_told_with_its_path(settled: Chat) -> None:
    settled.types("/people", GRACE)
    for path in settled.data.glob("notebooks/*/*.json"):
        if path.name.count(".") == 1:
            path.write_bytes(path.read_bytes()[:100])
    settled.types("/people")
    assert "One file was damaged" in settled.seen
    assert str(settled.data) in settled.seen
    assert settled.notebook.research.field == "marine biology"
