"""Members on Discord, walked through the real discord.py client against the server that plays it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.discord_people import IN_SERVER
from tests.discord_world import World, a_world


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with a_world() as made:
        yield made


async def test_a_newcomer_writes_in_the_dm_and_is_asked_one_question_at_a_time(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare")
    assert "What work are you curious about?" in ada.reads()
    await ada.says("marine biology")
    assert "What draws you to marine biology?" in ada.reads()
    assert world.server.public() == [] == world.server.pings()


async def test_a_command_in_a_server_is_answered_there_to_its_giver_alone_and_goes_on_in_the_dm(
    world: World,
) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare", where=IN_SERVER)
    assert "What work are you curious about?" in "".join(map(str, world.server.messages[ada.dm]))
    assert [len(world.server.ephemerals[ada.id]), world.server.public()] == [1, []]
