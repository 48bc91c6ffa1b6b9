"""The bot as a process beside the played Slack: started, killed without a word, started again on what it had kept."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from adapters.slack.manifest import manifest
from adapters.storage.tiny import TinyStore
from bot.notebook import Member, Notebook
from tests.slack_server import Slack
from tests.slack_talk import Talk
from tests.slack_world import Workspace

PATIENCE_SECONDS = 8.0  # for the first call that answers; a busy machine may need some
QUIET_SECONDS = 0.15  # without a call to Slack: the bot has said what it will say (nothing it does takes as long by itself)


@dataclass
class Process:
    """One bot process and the Slack it lives on."""

    slack: Slack
    workspace: Workspace
    data: Path
    way: Literal["socket", "http"] = "socket"
    running: asyncio.subprocess.Process | None = None
    kills: int = 0
    _heard: int = 0

    async def up(self) -> None:
        """Start it, and wait for its socket, or until it listens."""
        self.tell_time()
        port = a_free_port()
        way = (
            {"SLACK_APP_TOKEN": self.slack.app_token}
            if self.way == "socket"
            else {"SLACK_SIGNING_SECRET": self.slack.signing_secret, "PORT": str(port)}
        )
        environ = {
            **os.environ,
            "ASKAROUND_DATA": str(self.data),
            "SLACK_BOT_TOKEN": self.workspace.token,
            "SLACK_API_URL": self.slack.api_url,
            **way,
        }
        command = (sys.executable, "-m", "tests.slack_child", str(self._clock))
        self.running = await asyncio.create_subprocess_exec(*command, env=environ)
        if self.way == "socket":
            await self.slack.until(lambda: self.slack.sockets, 30)
        else:
            self.slack.http_url = f"http://127.0.0.1:{port}/slack/events"
            async with asyncio.timeout(30):
                while not listens(port):  # noqa: ASYNC110 (a port tells nobody when it opens)
                    await asyncio.sleep(0.02)
        self._heard = len(self.slack.calls)

    async def killed(self) -> None:
        """Kill it, as a power cut would, and start it again."""
        assert self.running is not None
        self.running.send_signal(signal.SIGKILL)
        await self.running.wait()
        await self.slack.until(lambda: not self.slack.sockets, 10)
        self.kills += 1
        await self.up()

    async def down(self) -> None:
        if self.running is not None and self.running.returncode is None:
            self.running.kill()
            await self.running.wait()

    @property
    def _clock(self) -> Path:
        return self.data.parent / "clock"

    def tell_time(self) -> None:
        beside = self._clock.with_suffix(".new")
        beside.write_text(str(self.slack.world.clock.now))
        beside.replace(self._clock)

    async def quiet(self) -> None:
        """Wait until a call was made to Slack since the last quiet, and then none for a while."""
        with suppress(TimeoutError):
            await self.slack.until(lambda: len(self.slack.calls) > self._heard, PATIENCE_SECONDS)
        seen, since = len(self.slack.calls), time.monotonic()
        while time.monotonic() - since < QUIET_SECONDS:
            await asyncio.sleep(0.02)
            if len(self.slack.calls) != seen:
                seen, since = len(self.slack.calls), time.monotonic()
        self._heard = seen

    def talk(self, name: str = "Ada Lovelace") -> Talk:
        person = self.slack.world.person(self.workspace, name)
        self.slack.world.clock.moved = self.tell_time
        return Talk(self.slack, self.workspace, person, self.quiet)

    async def notebook(self, talk: Talk) -> Notebook:
        """What is on the disk; the process has to be down for it."""
        await self.down()
        store = TinyStore(self.data)
        try:
            found = store.read(Member("slack", self.workspace.id, talk.person.id))
        finally:
            store.close()
        assert found is not None
        return found


def a_free_port() -> int:
    """A port of this machine that nobody has."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def listens(port: int) -> bool:
    """Whether somebody answers at that port."""
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@asynccontextmanager
async def process(data: Path, way: Literal["socket", "http"] = "socket") -> AsyncIterator[Process]:
    """A played Slack with the bot in a process of its own."""
    slack = Slack(manifest())
    async with slack.running():
        made = Process(slack, slack.world.workspace("Analytical", slack.scopes), data, way)
        await made.up()
        try:
            yield made
        finally:
            await made.down()
