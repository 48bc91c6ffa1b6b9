from __future__ import annotations

import asyncio
import logging
import random
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

import pytest

from bot.answers import Say
from bot.contact import Contact, Interview, Mode, Stage
from bot.events import Opened
from bot.guide import Guide
from bot.markup import plain
from bot.message import Verbatim
from bot.notebook import Member, Notebook, Preferences, Research
from bot.nudges import next_due
from bot.policy import DEFAULT
from bot.ports import Broken, Passing, Unreachable
from scheduler import delivery as delivering
from scheduler.books import FIRST_WAIT, Books, Ready
from scheduler.delivery import LEASE, Delivery
from tests.gateways import FakeGateway
from tests.memory import MemoryStore
from tests.talk import reads
from tests.virtual import MONDAY, LoopClock, here, lives_through

ALWAYS = Preferences(zone="UTC", weekend=(), hours=(time(0), time(23, 59, 59)), budget=21)
ADA = Member("test", "", "ada")


@dataclass
class House:
    """A program that delivers, with its store and its platform, in virtual time."""

    clock: LoopClock
    store: MemoryStore = field(default_factory=MemoryStore)
    moved: list[datetime | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gateway = FakeGateway(self.clock)
        self.restarts()

    def restarts(self) -> None:
        """The program starts anew; leases in memory are gone with the old one."""
        self.books = Books(self.store, self.clock, chance=random.Random(5), moved=self.moved.append)
        self.delivery = Delivery(self.store, self.books, {"test": self.gateway}, self.clock, away=here)

    def owes(self, user: str = "ada", *, interview_in: int | None = None) -> Notebook:
        """A member whose journey went quiet long ago, or who has an interview in so many minutes."""
        now = self.clock.now()
        left = now - timedelta(days=40)
        book = Notebook(Member("test", "", user), left, left, ALWAYS, Research(field="marine biology"))
        if interview_in is not None:
            wall = (now + timedelta(minutes=interview_in)).replace(tzinfo=None)
            talk = Interview("i1", wall, "UTC", 20, Mode.PHONE, set_at=left)
            book = book.with_contact(
                Contact("c1", "Grace Hopper", left, stage=Stage.SCHEDULED, interviews=(talk,))
            )
        self.store.keep(book, next_due(book, now, DEFAULT))
        return book

    async def wakes(self) -> None:
        await self.delivery.deliver()
        await self.delivery.idle()

    async def sleeps(self, **spans: float) -> None:
        await asyncio.sleep(timedelta(**spans).total_seconds())

    def kept(self, user: str = "ada") -> Notebook:
        return self.store.notebooks[Member("test", "", user)]

    @property
    def heard(self) -> list[str]:
        return [plain(one.message.title) for one in self.gateway.arrived]


QUIET = "Your notebook on marine biology is still here"


def test_what_is_due_is_sent_once_settled_and_not_owed_any_more() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        await house.wakes()
        await house.wakes()
        assert house.heard == [QUIET]
        (entry,) = house.kept().deliveries
        assert entry.outcome == "delivered"
        assert house.kept().reach.address == "dm-ada"
        assert house.store.dues[ADA] is None
        assert house.moved[-1] is None

    lives_through(story)


def test_after_a_crash_before_the_send_it_is_sent_again_under_the_same_token() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        written = house.books.begins(ADA)
        assert isinstance(written, Ready)
        await house.sleeps(minutes=3)
        house.restarts()
        await house.wakes()
        assert house.gateway.found == [written.token]
        assert [one.token for one in house.gateway.arrived] == [written.token]

    lives_through(story)


def test_after_a_crash_behind_the_send_it_is_settled_and_not_sent_again() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        written = house.books.begins(ADA)
        assert isinstance(written, Ready)
        await house.gateway.send(ADA, "", written.message, written.token)
        house.restarts()
        await house.wakes()
        assert house.heard == [QUIET]
        assert house.kept().deliveries[0].outcome == "delivered"

    lives_through(story)


def test_where_a_platform_cannot_tell_the_message_is_sent_again_under_the_same_token() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        written = house.books.begins(ADA)
        assert isinstance(written, Ready)
        house.gateway.tells = False
        await house.wakes()
        assert [one.token for one in house.gateway.arrived] == [written.token]

    lives_through(story)


def test_what_is_in_doubt_and_no_longer_owed_is_let_be() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.books.begins(ADA)
        back = replace(house.kept(), seen_at=clock.now())
        house.store.keep(back, next_due(back, clock.now(), DEFAULT))
        await house.wakes()
        assert house.heard == []
        assert house.kept().deliveries == ()

    lives_through(story)


def test_a_passing_failure_waits_longer_each_time_and_asks_before_it_sends_again() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.troubles = [Passing("http-503")] * 4
        waits = []
        for _ in range(4):
            await house.wakes()
            retry = house.kept().reach.retry_at
            assert retry is not None
            assert house.store.dues[ADA] == retry
            waits.append(retry - clock.now())
            await house.sleeps(seconds=(retry - clock.now()).total_seconds())
        await house.wakes()
        assert house.heard == [QUIET]
        assert len(house.gateway.found) == 4
        for tries, wait in enumerate(waits):
            assert 0.75 * FIRST_WAIT * 2**tries <= wait <= 1.25 * FIRST_WAIT * 2**tries
        assert len({round(wait / (FIRST_WAIT * 2**tries), 3) for tries, wait in enumerate(waits)}) > 1
        assert house.kept().reach == replace(house.kept().reach, tries=0, retry_at=None, reason="")

    lives_through(story)


def test_a_stated_wait_is_respected_by_everybody() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.gateway.abreast = 1
        house.restarts()
        for user in ("ada", "bob"):
            house.owes(user)
        house.gateway.troubles = [Passing("rate-limited", 40.0)]
        await house.wakes()
        first, second = house.gateway.sends
        assert second - first >= timedelta(seconds=40)
        retry = house.kept("ada").reach.retry_at or house.kept("bob").reach.retry_at
        assert retry is not None
        assert retry >= first + timedelta(seconds=40)

    lives_through(story)


def test_a_lost_answer_doubles_nothing() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.troubles, house.gateway.after = [Passing("reset")], True
        await house.wakes()
        await house.sleeps(minutes=2)
        await house.wakes()
        assert house.heard == [QUIET]
        assert house.kept().deliveries[0].outcome == "delivered"

    lives_through(story)


def test_a_send_that_hangs_is_given_up_after_ten_seconds_and_asked_about() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.takes = 3600.0
        await house.wakes()
        assert clock.now() - MONDAY <= timedelta(seconds=delivering.SEND_SECONDS + 1)
        assert house.kept().reach.reason == "timeout"
        await house.sleeps(minutes=2)
        await house.wakes()
        assert house.heard == [QUIET]

    lives_through(story)


def test_who_cannot_be_reached_is_marked_kept_told_and_tried_when_they_appear() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        book = house.owes()
        grace = Contact("c1", "Grace Hopper", book.opened_at)
        house.store.keep(book.with_contact(grace), clock.now())
        house.gateway.troubles = [Unreachable("dms-closed")] * 3
        await house.wakes()
        reach = house.kept().reach
        assert (reach.reason, reach.tries) == ("dms-closed", 1)
        assert reach.since is not None
        assert house.kept().deliveries == ()
        retry = house.store.dues[ADA]
        assert retry is not None
        assert retry > clock.now() + timedelta(minutes=40)
        guide = Guide(house.store, clock)
        (told,) = guide.handle(ADA, Opened("e1", "next"))
        assert isinstance(told, Say)
        assert "haven't been getting through" in reads(told.message)
        assert house.kept().reach.retry_at is None
        assert house.kept().reach.tries == 1

    lives_through(story)


def test_the_waits_for_a_closed_door_grow_to_a_week() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.troubles = [Unreachable("left")] * 7
        waits = []
        for _ in range(7):
            await house.wakes()
            retry = house.kept().reach.retry_at
            assert retry is not None
            waits.append(retry - clock.now())
            await house.sleeps(seconds=(retry - clock.now()).total_seconds())
        assert sorted(waits[:5]) == waits[:5]
        assert all(timedelta(days=5) < wait < timedelta(days=9) for wait in waits[4:])
        await house.wakes()
        assert house.heard == [QUIET]

    lives_through(story)


def test_a_message_the_platform_will_not_take_goes_out_plain_and_the_log_holds_no_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.troubles = [Broken("invalid_blocks")]
        with caplog.at_level(logging.DEBUG):
            await house.wakes()
        (one,) = house.gateway.arrived
        assert one.message.buttons == ()
        assert any(isinstance(part, str | Verbatim) for part in one.message.parts)
        assert "gone-quiet/" in caplog.text
        assert "marine" not in caplog.text

    lives_through(story)


def test_a_message_that_is_not_taken_plain_either_is_kept_and_tried_later() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.troubles = [Broken("no"), Broken("no")]
        await house.wakes()
        assert house.kept().reach.reason == "broken"
        await house.sleeps(minutes=2)
        await house.wakes()
        assert house.heard == [QUIET]

    lives_through(story)


def test_a_gateway_with_a_fault_costs_nobody_a_message(caplog: pytest.LogCaptureFixture) -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.troubles = [KeyError("secret words")]
        await house.wakes()
        house.gateway.finding = [Passing("down"), ValueError("secret words"), Unreachable("gone")]
        for _ in range(4):
            retry = house.kept().reach.retry_at
            assert retry is not None
            await house.sleeps(seconds=(retry - clock.now()).total_seconds())
            await house.wakes()
        assert house.heard == [QUIET]
        assert "secret words" not in caplog.text

    lives_through(story)


def test_a_turn_of_the_members_in_between_is_read_again_and_kept() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()

        def adds() -> None:
            book = house.kept().with_contact(Contact("c9", "Ida Rhodes", clock.now()))
            house.store.keep(book, next_due(book, clock.now(), DEFAULT))

        house.store.between = adds
        house.gateway.meanwhile = lambda: setattr(house.store, "between", adds)
        await house.wakes()
        assert house.kept().contacts[-1].name == "Ida Rhodes"
        assert house.kept().deliveries[0].outcome == "delivered"

    lives_through(story)


def test_who_is_forgotten_while_a_message_is_on_its_way_stays_forgotten() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.gateway.meanwhile = lambda: house.store.forget(ADA)
        await house.wakes()
        assert list(house.store.members()) == []

    lives_through(story)


def test_a_worker_that_lost_its_lease_stops_sending() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(40):
            house.owes(f"u{number}")
        house.gateway.pace = 1.0
        house.gateway.abreast = 2
        house.restarts()
        house.store.forgetful = True
        await house.delivery.deliver()
        await house.delivery.idle()
        sent = len(house.gateway.arrived)
        assert sent < 40
        assert clock.now() - MONDAY < LEASE
        house.store.forgetful = False
        await house.sleeps(seconds=61)
        await house.wakes()
        assert sorted(one.user for one in house.gateway.arrived) == sorted(f"u{n}" for n in range(40))

    lives_through(story)


def test_leases_are_renewed_for_as_long_as_the_queue_lasts() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(90):
            house.owes(f"u{number}")
        house.gateway.pace = 0.5
        house.restarts()
        await house.wakes()
        assert len(house.gateway.arrived) == 90
        assert clock.now() - MONDAY > 2 * LEASE

    lives_through(story)


def test_the_store_being_away_loses_nothing() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        house.owes()
        house.owes("bob", interview_in=9)
        house.store.away = "the disk is full"
        await house.wakes()
        await house.sleeps(seconds=20)
        house.store.away = ""
        assert house.heard == []
        await house.sleeps(seconds=61)
        await house.wakes()
        assert sorted(house.heard) == ["In a few minutes: Grace Hopper", QUIET]

    lives_through(story)


def test_interview_days_leave_before_all_others() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(400):
            house.owes(f"u{number}", interview_in=9 if number % 10 == 3 else None)
        await house.wakes()
        told = [one.user for one in house.gateway.arrived]
        urgent = {f"u{number}" for number in range(400) if number % 10 == 3}
        assert set(told[: len(urgent)]) == urgent
        assert len(told) == 400

    lives_through(story)


def test_the_pace_is_kept_busy_and_never_exceeded() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(600):
            house.owes(f"u{number}")
        house.restarts()
        await house.wakes()
        sends = house.gateway.sends
        for at, first in enumerate(sends):
            within = sum(one < first + timedelta(seconds=1) for one in sends[at : at + 60])
            assert within <= 50
        assert 600 / (sends[-1] - sends[0]).total_seconds() >= 0.95 * 50
        assert house.gateway.most_under_way <= house.gateway.abreast

    lives_through(story)


def test_no_more_are_under_way_at_once_than_the_platform_takes() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(60):
            house.owes(f"u{number}")
        house.gateway.takes, house.gateway.abreast, house.gateway.pace = 2.0, 4, 50.0
        house.restarts()
        await house.wakes()
        assert house.gateway.most_under_way == 4

    lives_through(story)


def test_a_platform_that_is_down_is_looked_at_now_and_then_not_by_every_member() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(300):
            house.owes(f"u{number}")
        house.gateway.troubles, house.gateway.abreast, house.gateway.takes = [Passing("down")] * 40, 2, 0.0
        house.restarts()
        await house.delivery.deliver()
        await house.sleeps(minutes=10)
        assert len(house.gateway.sends) < 30
        await house.delivery.idle()
        await house.sleeps(hours=2)
        await house.wakes()
        assert len({one.user for one in house.gateway.arrived}) == 300

    lives_through(story)


def test_a_graceful_stop_finishes_what_is_under_way_and_gives_the_rest_back() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for number in range(100):
            house.owes(f"u{number}")
        house.gateway.takes = 1.0
        await house.delivery.deliver()
        await house.sleeps(seconds=0.5)
        await house.delivery.stop()
        assert house.gateway.under_way == 0
        sent = {one.user for one in house.gateway.arrived}
        assert 0 < len(sent) < 100
        left = house.store.claim(clock.now(), clock.now() + LEASE, 200)
        assert {one.user for one in left} == {f"u{n}" for n in range(100)} - sent
        assert all(entry.outcome == "delivered" for one in sent for entry in house.kept(one).deliveries)
        await house.delivery.deliver()

    lives_through(story)


def test_a_stop_does_not_wait_for_a_platform_that_is_down() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        for user in ("ada", "bob", "cat"):
            house.owes(user)
        house.gateway.abreast, house.gateway.pace = 2, 0.02
        house.restarts()
        await house.delivery.deliver()
        await house.sleeps(seconds=20)
        began = clock.now()
        await house.delivery.stop()
        assert clock.now() - began < timedelta(seconds=1)
        assert [one.user for one in house.gateway.arrived] == ["ada"]
        assert house.kept("bob").deliveries == ()
        assert len(house.store.claim(clock.now(), clock.now() + LEASE, 9)) == 2

    lives_through(story)


def test_members_of_other_platforms_are_left_to_whoever_serves_those() -> None:
    async def story(clock: LoopClock) -> None:
        house = House(clock)
        book = house.owes()
        other = replace(book, member=Member("console", "", "me"))
        house.store.keep(other, clock.now())
        await house.wakes()
        assert [one.user for one in house.gateway.arrived] == ["ada"]
        assert house.store.next_due(frozenset({"test"})) is None
        assert house.store.next_due(frozenset({"console"})) == MONDAY
        assert house.store.next_due() == MONDAY

    lives_through(story)
