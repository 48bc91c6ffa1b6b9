"""The bot as a process beside the played Slack: started, killed without a word, started again on what it had kept."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

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
    running: asyncio.subprocess.Process | None = None
    kills: int = 0
    _heard: int = 0

    async def up(self) -> None:
        """Start it, and wait for its socket."""
        self.tell_time()
        environ = {
            **os.environ,
            "ASKAROUND_DATA": str(self.data),
            "SLACK_BOT_TOKEN": self.workspace.token,
            "SLACK_APP_TOKEN": self.slack.app_token,
            "SLACK_API_URL": self.slack.api_url,
        }
        command = (sys.executable, "-m", "tests.slack_child", str(self._clock))
        self.running = await asyncio.create_subprocess_exec(*command, env=environ)
        await self.slack.until(lambda: self.slack.sockets, 30)
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


@asynccontextmanager
async def process(data: Path) -> AsyncIterator[Process]:
    """A played Slack with the bot in a process of its own."""
    slack = Slack(manifest())
    async with slack.running():
        made = Process(slack, slack.world.workspace("Analytical", slack.scopes), data)
        await made.up()
        try:
            yield made
        finally:
            await made.down()
