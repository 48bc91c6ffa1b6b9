"""The whole journey on Slack, over both transports, with a restart between any two stations: a mannerly one, and kill -9."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest

from bot.contact import Stage
from bot.notebook import Notebook
from tests.slack_blocks import message_faults
from tests.slack_journey import STATIONS
from tests.slack_process import process
from tests.slack_stage import Way, stage
from tests.slack_talk import Talk


def is_whole(notebook: Notebook, ada: Talk) -> None:
    """What must be kept at the end, whatever happened on the way."""
    grace, katherine = notebook.contacts
    assert (grace.name, katherine.name) == ("Grace Hopper", "Katherine Johnson")
    assert grace.stage is Stage.IN_TOUCH
    assert notebook.research.field == "marine biology"
    assert notebook.introduction
    assert len(notebook.questions) == 1
    for post in ada.posts:
        assert message_faults(post.blocks) == []


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_the_journey_is_walked_to_its_end(tmp_path: Path, way: Way) -> None:
    async with stage(tmp_path, way) as place:
        ada = place.talk()
        for station in STATIONS:
            await station(ada)
        is_whole(place.notebook(ada), ada)
        assert max(ack.seconds for ack in ada.acks) < 1
        assert all(ack.ok for ack in ada.acks)


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_the_journey_survives_a_restart_between_any_two_stations(tmp_path: Path, way: Way) -> None:
    async with stage(tmp_path, way) as place:
        ada = place.talk()
        for station in STATIONS:
            await station(ada)
            await place.restart()
        is_whole(place.notebook(ada), ada)


async def test_the_way_to_a_request_survives_a_kill_9(tmp_path: Path) -> None:
    async with process(tmp_path / "data") as place:
        ada = place.talk()
        for number, station in enumerate(STATIONS[:11]):
            await station(ada)
            if number in {4, 9}:
                await place.killed()
        (grace,) = (await place.notebook(ada)).contacts
        assert grace.stage is Stage.CONTACTED


@pytest.mark.torture
@pytest.mark.parametrize("way", ["socket", "http"])
async def test_the_journey_survives_a_kill_9_between_any_two_stations(way: Way, tmp_path: Path) -> None:
    async with process(tmp_path / "data", way) as place:
        ada = place.talk()
        for station in STATIONS:
            await station(ada)
            await place.killed()
        is_whole(await place.notebook(ada), ada)
        assert place.kills == len(STATIONS)
        assert place.slack.oddities == []


@pytest.mark.torture
async def test_what_was_acknowledged_is_kept_though_the_process_is_killed_that_very_moment(
    tmp_path: Path,
) -> None:
    async with process(tmp_path / "data") as place:
        ada = place.talk()
        for station in STATIONS[:6]:
            await station(ada)
        for number in range(8):
            await ada.types("/interview people grace")
            await ada.presses("Grace Hopper")
            await ada.presses("Add a note")
            ada.settles_with(place.killed)
            ack = await ada.fills({next(iter(ada.values())): f"Thought {number}"})
            ada.settles_with(place.quiet)
            assert ack.ok
        (grace,) = (await place.notebook(ada)).contacts
        assert [note.text for note in grace.notes] == [f"Thought {number}" for number in range(8)]


@pytest.mark.torture
async def test_an_event_that_slack_sends_again_after_a_kill_acts_once(tmp_path: Path) -> None:
    chance = Random(5)
    async with process(tmp_path / "data") as place:
        ada = place.talk()
        for station in STATIONS[:6]:
            await station(ada)
        for number in range(12):
            await ada.says("people")
            name = f"Person Number{number}"
            payload = ada.envelope(
                {
                    "type": "message",
                    "channel": ada.posts[0].channel,
                    "channel_type": "im",
                    "user": ada.person.id,
                    "text": f"{name}, engineer at NASA",
                    "ts": f"1.{number}",
                }
            )
            sending = asyncio.ensure_future(place.slack.deliver("events_api", payload))
            await asyncio.sleep(chance.uniform(0, 0.03))
            await place.killed()
            ack = await sending
            if not ack.ok:
                assert (await place.slack.deliver("events_api", payload, retry=1)).ok
            await place.quiet()
        names = [one.name for one in (await place.notebook(ada)).contacts]
        assert sorted(names) == sorted(["Grace Hopper", *(f"Person Number{number}" for number in range(12))])
