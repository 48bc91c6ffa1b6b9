"""The bot writes first on Slack: an interview day with its cues, and what the buttons on them do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.nudges import next_due
from bot.nudges.batch import due_now
from bot.nudges.ledger import arrived, sending
from bot.nudges.words import message
from bot.policy import DEFAULT
from tests.slack_journey import STATIONS, gets_ready
from tests.slack_stage import Stage, stage
from tests.slack_talk import Talk


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as made:
        yield made


async def sleeps_to_the_next(place: Stage, ada: Talk) -> str:
    """Until the next nudge is due, which is then sent and settled. What she hears."""
    notebook = place.notebook(ada)
    clock = place.slack.world.clock
    now = datetime.fromtimestamp(clock.now, UTC)
    due = next_due(notebook, now, DEFAULT)
    assert due is not None, "nothing is owed"
    await ada.waits(max(0.0, due.timestamp() - clock.now))
    now = max(due, now)
    batch = due_now(notebook, now, DEFAULT)
    assert batch is not None
    assert place.store is not None
    with place.store.transaction(notebook.member) as turn:
        turn.save(sending(notebook, batch, now), None)
    address = notebook.reach.address
    if batch.said:
        sent = await place.bot.gateway.send(
            notebook.member, address, message(batch, notebook, now, DEFAULT), batch.token
        )
        address = sent.address
    with place.store.transaction(notebook.member) as turn:
        assert turn.notebook is not None
        settled = arrived(turn.notebook, batch.token, address, now, DEFAULT)
        turn.save(settled, next_due(settled, now, DEFAULT))
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
    for when in ("Wed 08:00", "Thu 13:30", "Thu 14:20", "Thu 14:40", "Thu 14:45", "Thu 14:50", "Thu 15:05"):
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
