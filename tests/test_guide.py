"""The one door: what goes through it is kept, what goes wrong is said kindly, and what was typed is never lost on the way."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from adapters.storage.tiny import TinyStore
from bot.answers import Answer, Ask, Refuse, Say
from bot.events import Event, Opened, Pressed, Said, Submitted, Typed
from bot.guide import TRIES, Guide
from bot.notebook import Member, Notebook, Place, Reach
from bot.nudges import next_due
from bot.policy import DEFAULT
from bot.ports import Conflict, NotSaved, Store, Transaction
from bot.shelf import Shelf
from tests.console import Hands
from tests.stores import NOON, keep, member
from tests.talk import reads

SECRET = "my boss is a fool"


@dataclass
class Moody:
    """A store that keeps well, but for what it is told to raise: at the beginning of a turn, at its end, or when it is read."""

    store: Store
    at_load: list[Exception] = field(default_factory=list)
    at_save: list[Exception] = field(default_factory=list)
    at_read: list[Exception] = field(default_factory=list)
    set_aside: str = ""

    @contextmanager
    def transaction(self, of: Member) -> Iterator[Turn]:
        if self.at_load:
            raise self.at_load.pop(0)
        with self.store.transaction(of) as turn:
            yield Turn(turn, self.set_aside)
            if self.at_save:
                raise self.at_save.pop(0)

    def read(self, of: Member) -> Notebook | None:
        if self.at_read:
            raise self.at_read.pop(0)
        return self.store.read(of)

    def whole(self, of: Member) -> tuple[Notebook, Shelf] | None:
        return self.store.whole(of)

    def members(self) -> Iterator[Member]:
        return self.store.members()

    def forget(self, of: Member) -> bool:
        return self.store.forget(of)

    def next_due(self, platforms: frozenset[str] | None = None) -> datetime | None:
        return self.store.next_due(platforms)

    def claim(
        self, now: datetime, until: datetime, most: int, platforms: frozenset[str] | None = None
    ) -> tuple[Member, ...]:
        return self.store.claim(now, until, most, platforms)

    def renew(self, members: tuple[Member, ...], now: datetime, until: datetime) -> frozenset[Member]:
        return self.store.renew(members, now, until)

    def release(self, of: Member) -> None:
        self.store.release(of)

    def close(self) -> None:
        self.store.close()


@dataclass
class Turn:
    """One turn of a moody store."""

    turn: Transaction
    set_aside: str

    @property
    def notebook(self) -> Notebook | None:
        return self.turn.notebook

    def shelf(self) -> Shelf:
        return self.turn.shelf()

    def save(
        self,
        notebook: Notebook,
        next_due: datetime | None,
        shelf: Shelf | None = None,
        *,
        without_traces: bool = False,
    ) -> None:
        self.turn.save(notebook, next_due, shelf, without_traces=without_traces)

    def forget(self) -> None:
        self.turn.forget()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Moody]:
    moody = Moody(TinyStore(tmp_path / "data"))
    yield moody
    moody.close()


@pytest.fixture
def guide(store: Moody) -> Guide:
    return Guide(store, Hands())


def says(answers: tuple[Answer, ...]) -> str:
    return "\n".join(reads(answer.message) for answer in answers if isinstance(answer, Say))


def settle(guide: Guide) -> None:
    for number, words in enumerate(("marine biology", "the sea", "pay is low")):
        guide.handle(member(), Said(f"settle-{number}", words))


def test_what_was_said_is_kept_and_answered(guide: Guide, store: Moody) -> None:
    answers = guide.handle(member(), Said("e1", "marine biology"))
    assert "What draws you to marine biology?" in says(answers)
    kept = store.read(member())
    assert kept is not None
    assert kept.research.field == "marine biology"
    assert kept.acted_on == ("e1",)
    assert guide.notebook(member()) == kept


def test_the_same_event_twice_acts_once(guide: Guide) -> None:
    for _ in range(2):
        guide.handle(member(), Said("e1", "marine biology"))
    assert guide.notebook(member()).research.why == ""


def test_a_member_never_seen_has_a_new_notebook(guide: Guide) -> None:
    assert guide.notebook(member("nobody")) == Notebook(member("nobody"), Hands().now())


def test_a_turn_that_met_another_is_taken_again(guide: Guide, store: Moody) -> None:
    store.at_save = [Conflict(), Conflict()]
    answers = guide.handle(member(), Said("e1", "marine biology"))
    assert "What draws you" in says(answers)


def test_a_turn_that_always_meets_another_is_told(guide: Guide, store: Moody) -> None:
    store.at_save = [Conflict() for _ in range(TRIES)]
    answers = guide.handle(member(), Said("e1", "marine biology"))
    assert "too much is going on at once" in says(answers)
    assert "marine biology" in says(answers)


@pytest.mark.parametrize("when", ["at_load", "at_save"])
def test_words_that_were_not_saved_are_given_back(guide: Guide, store: Moody, when: str) -> None:
    setattr(store, when, [NotSaved("the disk is full")])
    answers = guide.handle(member(), Said("e1", SECRET))
    assert "That was not saved: the disk is full." in says(answers)
    assert SECRET in says(answers)
    assert store.read(member()) is None


@pytest.mark.parametrize("event", [Opened("e1", "people"), Pressed("e1", "people"), Said("e1", "  ")])
def test_where_there_was_nothing_to_lose_only_the_reason_is_told(
    guide: Guide, store: Moody, event: Event
) -> None:
    store.at_save = [NotSaved("the disk is full")]
    answers = guide.handle(member(), event)
    assert says(answers).endswith("please try again in a moment.")


@pytest.mark.parametrize("kind", [Submitted, Typed])
def test_a_form_that_was_not_saved_is_offered_again_filled_in(
    guide: Guide, store: Moody, kind: type[Submitted | Typed]
) -> None:
    settle(guide)
    store.at_save = [NotSaved("the disk is full")]
    event = kind("e1", "prepare.topic", "", "trends", {"note": "warming", "open": "who pays?"})
    (answer,) = guide.handle(member(), event)
    assert isinstance(answer, Refuse)
    assert {one.name: one.initial for one in answer.form.fields} == {"note": "warming", "open": "who pays?"}
    assert list(answer.errors) == ["note"]
    assert "the disk is full" in answer.errors["note"]


def test_a_form_that_cannot_be_drawn_any_more_gives_its_words_back(guide: Guide, store: Moody) -> None:
    store.at_save = [NotSaved("the disk is full")]
    event = Submitted("e1", "prepare.topic", "", "no such topic", {"note": "warming", "open": "who pays?"})
    answers = guide.handle(member(), event)
    assert says(answers).endswith("warming\nwho pays?")


def test_a_form_gives_its_words_back_where_the_store_is_away_altogether(guide: Guide, store: Moody) -> None:
    store.at_save, store.at_read = [NotSaved("away")], [NotSaved("away")]
    event = Submitted("e1", "prepare.topic", "", "trends", {"note": "warming", "open": ""})
    assert says(guide.handle(member(), event)).endswith("warming")


def test_a_fault_of_ours_is_said_kindly_and_nothing_private_is_logged(
    guide: Guide, store: Moody, caplog: pytest.LogCaptureFixture
) -> None:
    store.at_save, store.at_read = [ValueError(SECRET)], [ValueError(SECRET)]
    with caplog.at_level(logging.DEBUG):
        answers = guide.handle(
            member(), Submitted("e1", "prepare.topic", "", "trends", {"note": SECRET, "open": ""})
        )
    assert "Something went wrong on my side" in says(answers)
    assert SECRET in says(answers)
    assert "ValueError at transaction" in caplog.text
    assert SECRET not in caplog.text
    assert "ada" not in caplog.text


def test_what_is_not_saved_is_logged_by_its_reason(
    guide: Guide, store: Moody, caplog: pytest.LogCaptureFixture
) -> None:
    store.at_save = [NotSaved("the disk is full")]
    guide.handle(member(), Said("e1", SECRET))
    assert "the disk is full" in caplog.text
    assert SECRET not in caplog.text


def test_a_damaged_record_is_told_first(guide: Guide, store: Moody) -> None:
    settle(guide)
    store.set_aside = "/somewhere/it.damaged-1.json"
    first, second = guide.handle(member(), Opened("e1", "prepare"))
    assert "/somewhere/it.damaged-1.json" in says((first,))
    assert "Read up on marine biology" in says((second,))


def test_a_platform_opens_where_the_member_is(guide: Guide) -> None:
    settle(guide)
    message, form = guide.present(member())
    assert "Read up on marine biology" in reads(message)
    assert form is None


def test_a_platform_opens_with_the_form_that_was_begun(guide: Guide) -> None:
    settle(guide)
    guide.handle(member(), Typed("e1", "prepare.topic", "", "trends", {"note": "warming"}))
    _, form = guide.present(member())
    assert form is not None
    assert form.fields[0].initial == "warming"


def test_opening_changes_nothing(guide: Guide, store: Moody) -> None:
    guide.present(member())
    assert store.read(member()) is None


def test_opening_says_when_the_store_is_away(guide: Guide, store: Moody) -> None:
    store.at_read = [NotSaved("away")]
    with pytest.raises(NotSaved):
        guide.present(member())


@pytest.mark.parametrize(
    "place", [Place("person", "c9"), Place("nowhere"), Place("questions.one", value="q9")]
)
def test_a_place_that_is_no_more_opens_on_what_is_next(guide: Guide, store: Moody, place: Place) -> None:
    keep(store, Notebook(member(), NOON, place=place))
    message, _ = guide.present(member())
    assert message == guide.present(member("another"))[0]
    assert guide.handle(member(), Said("e1", "marine biology"))
    assert guide.handle(member(), Said("e1", "marine biology"))


def test_a_form_is_the_only_answer(guide: Guide) -> None:
    settle(guide)
    (answer,) = guide.handle(member(), Pressed("e1", "prepare.topic", "", "trends"))
    assert isinstance(answer, Ask)


def test_what_is_owed_is_kept_with_the_notebook(guide: Guide, store: Moody) -> None:
    settle(guide)
    owed = next_due(guide.notebook(member()), Hands().now(), DEFAULT)
    assert owed is not None
    assert store.next_due() == owed


def test_the_next_owed_moment_is_told_after_each_save(store: Moody) -> None:
    told: list[datetime | None] = []
    guide = Guide(store, Hands(), moved=told.append)
    guide.handle(member(), Said("e1", "marine biology"))
    assert told == [store.next_due()]
    store.at_save = [NotSaved("the disk is full")]
    guide.handle(member(), Said("e2", "the sea"))
    assert len(told) == 1


def test_a_member_heard_at_an_address_can_be_reached_there_again(guide: Guide, store: Moody) -> None:
    keep(store, replace(Notebook(member(), NOON), reach=Reach("D1", NOON, "closed", 3, NOON)))
    guide.handle(member(), Opened("e1", "people"))
    assert guide.notebook(member()).reach.address == "D1"
    guide.handle(member(), Opened("e2", "people"), "D2")
    assert guide.notebook(member()).reach == Reach("D2")


def test_screens_are_drawn_beside_the_conversation_which_stays(guide: Guide) -> None:
    settle(guide)
    before = guide.notebook(member())
    notebook, (people, upcoming) = guide.look(member(), "people", "next")
    assert "Who do you know?" in reads(people)
    assert "What's next" in reads(upcoming)
    assert notebook == before == guide.notebook(member())


def test_what_a_platform_tells_of_a_member_is_kept_without_a_turn(guide: Guide, store: Moody) -> None:
    settle(guide)
    before = guide.notebook(member())
    store.at_save = [Conflict()]
    assert guide.follow(member(), "Europe/Lisbon", "pt")
    after = guide.notebook(member())
    assert (after.preferences.zone, after.preferences.locale) == ("Europe/Lisbon", "pt")
    assert (after.acted_on, after.seen_at, after.place) == (before.acted_on, before.seen_at, before.place)
    store.at_save = [NotSaved("nothing is saved where nothing changed")]
    with pytest.raises(NotSaved):
        guide.follow(member(), "Europe/Lisbon", "pt")
    assert guide.notebook(member()) == after


def test_nothing_is_kept_of_somebody_who_never_came(guide: Guide, store: Moody) -> None:
    assert not guide.follow(member(), "Europe/Lisbon", "pt")
    assert store.read(member()) is None


def test_what_a_platform_tells_is_given_up_where_it_always_meets_another(guide: Guide, store: Moody) -> None:
    settle(guide)
    store.at_save = [Conflict() for _ in range(TRIES)]
    with pytest.raises(NotSaved):
        guide.follow(member(), "Europe/Lisbon", "pt")
