"""What every store does, told of each store there is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.notebook import Assumption, Member, Research
from bot.ports import NotSaved, Store
from tests.stores import NOON, SHELVES, Shelf, keep, member, notebook

HOUR = timedelta(hours=1)


@pytest.fixture(params=SHELVES)
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    with SHELVES[request.param](tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def store(shelf: Shelf) -> Iterator[Store]:
    opened = shelf.open()
    yield opened
    opened.close()


def test_a_member_never_seen_has_no_notebook(store: Store) -> None:
    with store.transaction(member()) as turn:
        assert turn.notebook is None
        assert turn.set_aside == ""
    assert store.read(member()) is None
    assert list(store.members()) == []


def test_what_was_saved_is_there_after_opening_again(shelf: Shelf) -> None:
    book = replace(
        notebook(introduction="Grüße, שלום, 👋\nsecond line"),
        research=Research(field="marine biology", assumptions=(Assumption("a1", "It's wet"),)),
    )
    store = shelf.open()
    keep(store, book, NOON + HOUR)
    store.close()
    store = shelf.open()
    assert store.read(member()) == book
    assert store.next_due() == NOON + HOUR
    assert list(store.members()) == [member()]
    store.close()


def test_a_turn_that_saves_nothing_changes_nothing(store: Store) -> None:
    keep(store, notebook(introduction="one"), NOON)
    with store.transaction(member()) as turn:
        assert turn.notebook == notebook(introduction="one")
    assert store.read(member()) == notebook(introduction="one")
    assert store.next_due() == NOON


def test_a_turn_that_fails_keeps_nothing(store: Store) -> None:
    keep(store, notebook(introduction="one"), NOON)

    def fail() -> None:
        with store.transaction(member()) as turn:
            turn.save(notebook(introduction="two"), NOON + HOUR)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.read(member()) == notebook(introduction="one")
    assert store.next_due() == NOON


def test_of_several_saves_in_a_turn_the_last_is_kept(store: Store) -> None:
    with store.transaction(member()) as turn:
        turn.save(notebook(introduction="one"), NOON)
        turn.save(notebook(introduction="two"), None)
    assert store.read(member()) == notebook(introduction="two")
    assert store.next_due() is None


def test_members_are_told_apart_by_platform_space_and_user(store: Store) -> None:
    members = [
        Member("slack", "T1", "U1"),
        Member("slack", "T2", "U1"),
        Member("slack", "", "T1U1"),
        Member("discord", "", "U1"),
        Member("console", "", "../../etc/passwd"),
        Member("console", "", '","record":{}\u202e\n' + "x" * 900),
    ]
    for number, one in enumerate(members):
        keep(store, replace(notebook(introduction=str(number)), member=one))
    assert sorted(store.members()) == sorted(members)
    for number, one in enumerate(members):
        kept = store.read(one)
        assert kept is not None
        assert kept.introduction == str(number)


def test_what_no_store_can_hold_does_not_stop_a_save(store: Store) -> None:
    keep(store, notebook(introduction="a\0b\ud800c\\u0000"))
    kept = store.read(member())
    assert kept is not None
    assert kept.introduction == "a\ufffdb\ufffdc\\u0000"


def test_forgetting_erases_the_member_and_nobody_else(store: Store) -> None:
    for round_ in ("one", "two", "three"):
        keep(store, notebook("ada", round_), NOON)
        keep(store, notebook("bob", round_), NOON + HOUR)
    assert store.forget(member("ada"))
    assert not store.forget(member("ada"))
    assert store.read(member("ada")) is None
    assert list(store.members()) == [member("bob")]
    assert store.next_due() == NOON + HOUR
    assert store.claim(NOON + HOUR, NOON + 2 * HOUR, 9) == (member("bob"),)


def test_a_forgotten_member_may_begin_anew(store: Store) -> None:
    keep(store, notebook(introduction="one"), NOON)
    store.forget(member())
    keep(store, notebook(introduction="two"), None)
    assert store.read(member()) == notebook(introduction="two")
    assert store.next_due() is None


def test_members_are_claimed_earliest_first_and_only_when_their_moment_has_come(store: Store) -> None:
    for user, due in (("late", 3 * HOUR), ("first", -HOUR), ("second", HOUR * 0), ("none", None)):
        keep(store, notebook(user), NOON + due if due is not None else None)
    assert store.next_due() == NOON - HOUR
    assert store.claim(NOON, NOON + HOUR, 9) == (member("first"), member("second"))
    assert store.next_due() == NOON + 3 * HOUR


def test_no_more_are_claimed_than_asked_for(store: Store) -> None:
    for number in range(5):
        keep(store, notebook(f"user{number}"), NOON + timedelta(minutes=number))
    later = NOON + HOUR
    assert store.claim(later, later + HOUR, 2) == (member("user0"), member("user1"))
    assert store.claim(later, later + HOUR, 2) == (member("user2"), member("user3"))
    assert store.claim(later, later + HOUR, 2) == (member("user4"),)
    assert store.claim(later, later + HOUR, 2) == ()


def test_a_lease_holds_until_it_ends_and_a_save_does_not_end_it(store: Store) -> None:
    keep(store, notebook(), NOON)
    assert store.claim(NOON, NOON + HOUR, 1) == (member(),)
    keep(store, notebook(introduction="sending"), NOON)
    keep(store, notebook(introduction="still sending"), NOON - HOUR)
    assert store.claim(NOON, NOON + HOUR, 1) == ()
    assert store.next_due() is None
    assert store.claim(NOON + HOUR, NOON + 2 * HOUR, 1) == (member(),)


def test_a_lease_given_back_can_be_taken_again(store: Store) -> None:
    keep(store, notebook(), NOON)
    store.claim(NOON, NOON + HOUR, 1)
    store.release(member())
    store.release(member())
    assert store.next_due() == NOON
    assert store.claim(NOON, NOON + HOUR, 1) == (member(),)


def test_a_claimed_member_whose_moment_moved_is_due_then(store: Store) -> None:
    keep(store, notebook(), NOON)
    store.claim(NOON, NOON + HOUR, 1)
    keep(store, notebook(), NOON + 5 * HOUR)
    store.release(member())
    assert store.next_due() == NOON + 5 * HOUR
    assert store.claim(NOON + HOUR, NOON + 2 * HOUR, 1) == ()


def test_a_claimed_member_to_whom_nothing_is_owed_any_more_is_left_alone(store: Store) -> None:
    keep(store, notebook(), NOON)
    store.claim(NOON, NOON + HOUR, 1)
    keep(store, notebook(), None)
    store.release(member())
    assert store.next_due() is None
    assert store.claim(NOON + HOUR, NOON + 2 * HOUR, 1) == ()


def test_moments_come_back_when_the_store_is_opened_again(shelf: Shelf) -> None:
    store = shelf.open()
    for number in range(20):
        keep(store, notebook(f"user{number}"), NOON + timedelta(minutes=number))
    store.claim(NOON, NOON + HOUR, 1)
    store.close()
    store = shelf.open()
    assert store.next_due() == NOON
    assert len(store.claim(NOON + HOUR, NOON + 2 * HOUR, 99)) == 20
    store.close()


def test_turns_of_one_member_are_taken_one_after_another(store: Store) -> None:
    def add() -> None:
        for _ in range(25):
            with store.transaction(member()) as turn:
                book = turn.notebook or notebook()
                turn.save(replace(book, ids=book.ids + 1), None)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = store.read(member())
    assert kept is not None
    assert kept.ids == 100


def test_two_members_never_wait_for_one_another(store: Store) -> None:
    inside, done = threading.Event(), threading.Event()

    def linger() -> None:
        with store.transaction(member("slow")) as turn:
            inside.set()
            done.wait(30)
            turn.save(notebook("slow"), None)

    thread = threading.Thread(target=linger)
    thread.start()
    assert inside.wait(30)
    for number in range(300):
        keep(store, notebook(f"quick{number % 60}"))
    assert store.read(member("quick1")) is not None
    done.set()
    thread.join()
    assert store.read(member("slow")) is not None


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    with pytest.raises(NotSaved):
        keep(store, notebook())
    with pytest.raises(NotSaved):
        store.read(member())
    for call in (store.members, store.next_due):
        with pytest.raises(NotSaved):
            call()
    with pytest.raises(NotSaved):
        store.forget(member())
    with pytest.raises(NotSaved):
        store.claim(NOON, NOON, 1)
    with pytest.raises(NotSaved):
        store.release(member())


def test_a_record_stays_as_small_as_what_it_holds(store: Store) -> None:
    book = notebook()
    for number in range(1200):
        book = book.acting_on(f"event-{number}")
    assert len(book.acted_on) == 300
    keep(store, book)
    assert store.read(member()) == book


def test_moments_keep_their_order_to_the_microsecond(store: Store) -> None:
    tick = timedelta(microseconds=1)
    due: list[tuple[str, datetime]] = [("b", NOON + tick), ("a", NOON + 2 * tick), ("c", NOON)]
    for user, moment in due:
        keep(store, notebook(user), moment)
    assert store.claim(NOON + tick, NOON + HOUR, 9) == (member("c"), member("b"))
