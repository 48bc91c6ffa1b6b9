"""All seven steps walked on Discord: in the DM, from a server, and with the bot killed in between."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from adapters.storage.tiny import TinyStore
from bot.contact import Stage
from bot.notebook import Member, Notebook
from tests.discord_journey import lines, walk
from tests.discord_people import IN_BOT_DM, IN_SERVER, PATIENCE, Person
from tests.discord_server import DiscordServer
from tests.discord_wire import DEFERRED, DEFERRED_UPDATE, TOKEN
from tests.discord_world import MONDAY, a_world


def arrived(notebook: Notebook) -> None:
    """What is known when the journey is over."""
    grace, alan = notebook.contacts
    assert (grace.name, grace.stage) == ("Grace Hopper", Stage.IN_TOUCH)
    assert (alan.name, alan.sent_by) == ("Alan Turing", grace.id)
    assert [note.text for note in grace.notes] == ["She said the sea pays nobody"]
    assert [one.text for one in grace.advice] == ["Learn to dive before anything else"]
    assert grace.opening is not None
    assert grace.opening.title == "Boat hand"
    assert notebook.zone == "Europe/London"


@pytest.mark.parametrize("where", [IN_BOT_DM, IN_SERVER])
async def test_the_seven_steps_are_walked(where: int) -> None:
    async with a_world() as world:
        ada = world.person("Ada")
        for line in lines():
            await walk(ada, line, world.sets_clock, where=where)
        arrived(world.notebook(ada))
        assert world.server.public() == [] == world.server.pings()
        assert [call for call in world.server.calls if call.status >= 400] == []


async def test_two_members_walk_at_once_and_never_meet() -> None:
    async with a_world() as world:
        ada, bea = world.person("Ada"), world.person("Bea")
        for line in lines():
            await asyncio.gather(*(walk(one, line, world.sets_clock) for one in (ada, bea)))
        arrived(world.notebook(ada))
        arrived(world.notebook(bea))


# -- with the process killed


@dataclass
class Killed:
    """The bot in a process of its own, which can be killed as a power cut would."""

    server: DiscordServer
    data: Path
    process: asyncio.subprocess.Process | None = None
    at: datetime = MONDAY

    async def starts(self) -> None:
        await self.sets_clock(self.at)
        begun = len(self.server.gateway.identifies)
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.discord_process", self.server.api, str(self.data)
        )
        gateway = self.server.gateway
        await asyncio.wait_for(gateway.happens(lambda: len(gateway.identifies) > begun), 30)
        await asyncio.wait_for(gateway.ready(), PATIENCE)
        async with self.server.changed:
            await asyncio.wait_for(self.server.changed.wait_for(lambda: bool(self.server.commands)), PATIENCE)

    async def dies(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            await process.wait()
            for session in self.server.gateway.sessions.values():
                session.ends = True

    async def sets_clock(self, at: datetime) -> None:
        self.at = at
        self.data.mkdir(exist_ok=True)
        (self.data / "now").write_text(at.isoformat())

    def person(self, name: str) -> Person:
        person = Person(self.server, name)

        def is_answered() -> bool:
            last, said = person.last, self.server.messages[person.dm]
            waits = last is not None and last.answered in (DEFERRED, DEFERRED_UPDATE) and not last.followed
            return not waits and (not said or said[-1]["author"] is self.server.me)

        async def looks_up() -> None:
            """Until the last word in the DM is the bot's, and what it put off has come."""
            async with self.server.changed:
                await asyncio.wait_for(self.server.changed.wait_for(is_answered), PATIENCE)

        person.settle = looks_up
        return person


@asynccontextmanager
async def a_process(data: Path) -> AsyncIterator[Killed]:
    async with DiscordServer() as server:
        process = Killed(server, data)
        await process.starts()
        try:
            yield process
        finally:
            await process.dies()


async def walk_with_kills(data: Path, kills: set[int]) -> None:
    async with a_process(data) as process:
        ada = process.person("Ada")
        for number, line in enumerate(lines()):
            await walk(ada, line, process.sets_clock)
            if number in kills:
                await process.dies()
                await process.starts()
        assert process.server.public() == [] == process.server.pings()
        await process.dies()
        store = TinyStore(data)
        kept = store.read(Member("discord", "", ada.id))
        store.close()
        assert kept is not None
        arrived(kept)


async def test_the_journey_goes_on_after_a_kill_at_three_of_its_points(tmp_path: Path) -> None:
    await walk_with_kills(tmp_path / "data", {3, 20, 33})


@pytest.mark.torture
async def test_the_journey_goes_on_after_a_kill_between_any_two_of_its_points(tmp_path: Path) -> None:
    await walk_with_kills(tmp_path / "data", set(range(len(lines()))))


async def test_words_written_between_a_kill_and_the_next_start_are_answered(tmp_path: Path) -> None:
    async with a_process(tmp_path / "data") as process:
        ada = process.person("Ada")
        for line in lines()[:2]:
            await walk(ada, line, process.sets_clock)
        await process.dies()
        written = Person(process.server, ada.name, ada.id)
        await written.says("marine biology")
        await process.starts()
        await ada.settle()
        assert "What draws you to marine biology?" in ada.reads()


async def test_the_program_itself_serves_discord_says_as_whom_and_ends_when_asked(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        root = Path(__file__).parent.parent
        own = {"DISCORD_TOKEN": TOKEN, "DISCORD_API": server.api, "ASKAROUND_DATA": str(tmp_path / "data")}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"),
            cwd=tmp_path,
            env={**os.environ, **own, "PYTHONPATH": str(root)},
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            await asyncio.wait_for(server.gateway.ready(), 30)
            async with server.changed:
                await asyncio.wait_for(server.changed.wait_for(lambda: bool(server.commands)), PATIENCE)
            ada = Person(server, "Ada")
            await ada.types("interview prepare")
            assert "What work are you curious about?" in ada.reads()
        finally:
            process.terminate()
            _, told = await process.communicate()
        assert process.returncode == 0
        assert "Discord: up as Askaround" in told.decode()
        assert "Traceback" not in told.decode()
        assert TOKEN not in told.decode()
