"""The bot writes first on Slack: an interview day with its cues, and what the buttons on them do."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scheduler.books import Books, Ready
from scheduler.delivery import Delivery
from tests.slack_journey import STATIONS, gets_ready
from tests.slack_server import Fault
from tests.slack_stage import Stage, WorldClock, stage
from tests.slack_talk import Talk
from tests.slack_world import Post


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as made:
        yield made


def delivery(place: Stage) -> Delivery:
    """The real delivery, on this store and this gateway."""
    assert place.store is not None
    clock = WorldClock(place.slack)
    books = Books(place.store, clock, chance=random.Random(1))
    return Delivery(place.store, books, {"slack": place.bot.gateway}, clock)


async def delivers(place: Stage) -> None:
    """All that is due now."""
    ours = delivery(place)
    await ours.deliver()
    await ours.idle()
    await ours.stop()


async def sleeps_to_the_next(place: Stage, ada: Talk) -> str:
    """Until the next nudge is due, which is then delivered. What she hears."""
    assert place.store is not None
    due = place.store.next_due()
    assert due is not None, "nothing is owed"
    await ada.waits(max(0.0, due.timestamp() - place.slack.world.clock.now))
    await delivers(place)
    return ada.hears


async def with_an_interview_set(place: Stage) -> Talk:
    ada = place.talk()
    for station in STATIONS[: STATIONS.index(gets_ready)]:
        await station(ada)
    return ada


async def test_an_interview_day_has_its_cues_in_their_order(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    heard: list[tuple[str, str]] = []
    while not any("Did you talk" in words or "did it happen" in words.casefold() for _, words in heard):
        words = await sleeps_to_the_next(place, ada)
        now = datetime.fromtimestamp(place.slack.world.clock.now, UTC)
        heard.append((now.strftime("%a %H:%M"), words))
        assert len(heard) < 20
    # 15:30 in Berlin is 14:30 UTC, in winter
    times = [when for when, _ in heard]
    assert times[0].startswith(
        "Wed 08:0"
    )  # nine o'clock is spread over some minutes, so that not all members hear at once
    for when in ("Thu 13:30", "Thu 14:20", "Thu 14:40", "Thu 14:45", "Thu 14:50", "Thu 15:05"):
        assert when in times, heard
    for _, words in heard:
        assert "Grace" in words


async def test_a_nudges_button_answers_in_its_place(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    await sleeps_to_the_next(place, ada)
    (nudge,) = ada.fresh
    posts = len(ada.posts)
    await ada.presses_old(nudge, ada.buttons[0])
    assert ada.modal is not None or len(ada.posts) == posts


async def test_a_nudge_is_not_put_away_by_the_next_screen(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    await sleeps_to_the_next(place, ada)
    (nudge,) = ada.fresh
    before = [block["type"] for block in nudge.blocks]
    await ada.says("progress")
    assert [block["type"] for block in nudge.blocks] == before
    assert "actions" in before


async def test_every_nudge_says_in_its_notification_whom_it_is_about(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    await sleeps_to_the_next(place, ada)
    (nudge,) = ada.fresh
    assert "Grace" in nudge.text
    assert len(nudge.text) < 300


def nudges(place: Stage, ada: Talk) -> list[Post]:
    return [
        post
        for post in ada.posts
        if post.metadata is not None and "/" not in post.metadata["event_payload"]["token"]
    ]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("dropped", after=True),
        Fault("status", value="502", after=True),
        Fault("status", value="500"),
        Fault("limited", seconds=20),
    ],
)
async def test_a_nudge_whose_send_failed_arrives_just_once(place: Stage, fault: Fault) -> None:
    ada = await with_an_interview_set(place)
    before = len(nudges(place, ada))
    place.slack.fails_as("chat.postMessage", fault)
    await sleeps_to_the_next(place, ada)
    for _ in range(4):
        await ada.waits(300)
        await delivers(place)
    assert len(nudges(place, ada)) == before + 1
    assert all(one.outcome != "sending" for one in place.notebook(ada).deliveries)


async def test_a_nudge_sent_and_not_settled_when_the_power_went_is_not_sent_again(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    before = len(nudges(place, ada))
    assert place.store is not None
    due = place.store.next_due()
    assert due is not None
    await ada.waits(due.timestamp() - place.slack.world.clock.now)
    books = Books(place.store, WorldClock(place.slack))
    ready = books.begins(place.member(ada.person))
    assert isinstance(ready, Ready)
    await place.bot.gateway.send(place.member(ada.person), ready.address, ready.message, ready.token)
    await place.restart()
    await delivers(place)
    assert len(nudges(place, ada)) == before + 1
    assert [one.outcome for one in place.notebook(ada).deliveries if one.token == ready.token] == [
        "delivered"
    ]


async def test_a_member_who_was_deactivated_is_kept_and_hears_again_when_they_are_back(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    ada.person.deleted = True
    await sleeps_to_the_next(place, ada)
    assert place.notebook(ada).reach.reason == "deactivated"
    ada.person.deleted = False
    await ada.says("progress")
    await delivers(place)
    assert place.notebook(ada).reach.since is None
    assert nudges(place, ada)


async def test_an_uninstalled_app_loses_no_nudge(place: Stage) -> None:
    ada = await with_an_interview_set(place)
    place.workspace.installed = False
    await sleeps_to_the_next(place, ada)
    assert place.notebook(ada).reach.reason == "uninstalled"
    place.workspace.installed = True
    await ada.says("progress")
    await delivers(place)
    assert nudges(place, ada)
