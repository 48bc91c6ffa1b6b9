"""The whole journey on Slack, over both transports, with a restart between any two stations: a mannerly one, and kill -9."""

from __future__ import annotations

from pathlib import Path

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
async def test_the_journey_survives_a_kill_9_between_any_two_stations(tmp_path: Path) -> None:
    async with process(tmp_path / "data") as place:
        ada = place.talk()
        for station in STATIONS:
            await station(ada)
            await place.killed()
        is_whole(await place.notebook(ada), ada)
        assert place.kills == len(STATIONS)
        assert place.slack.oddities == []
