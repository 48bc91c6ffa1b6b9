"""The stage for Slack's tests: the played Slack, the real bot beside it, and a clock that both go by."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from adapters.slack import turns
from adapters.slack.app import SlackBot
from adapters.slack.connect import Slack as Living
from adapters.slack.manifest import manifest
from adapters.storage.tiny import TinyStore
from bot.guide import Guide
from bot.notebook import Member, Notebook
from bot.settings import SlackAccess
from tests.slack_server import Slack
from tests.slack_talk import Talk
from tests.slack_world import Person, Workspace

Way = Literal["socket", "http"]
PATIENCE = {"ACK_SECONDS": 2.4, "MODAL_SECONDS": 2.6, "EVENT_ACK_SECONDS": 2.4}


@dataclass
class WorldClock:
    """The bot's clock, which shows the played Slack's time."""

    slack: Slack

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.slack.world.clock.now, UTC)


@dataclass
class Stage:
    """One workspace with one bot in it."""

    slack: Slack
    data: Path
    way: Way
    workspace: Workspace
    settings: SlackAccess
    store: TinyStore | None = None
    living: Living | None = None
    pauses: list[float] = field(default_factory=list)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _running: asyncio.Task[None] | None = None

    @property
    def bot(self) -> SlackBot:
        assert self.living is not None
        return self.living.bot

    @property
    def guide(self) -> Guide:
        return self.bot.room.guide

    async def pause(self, seconds: float) -> None:
        """Waiting, in the world's time: a wait costs a test nothing, and the world moves on by it."""
        self.pauses.append(seconds)
        if seconds >= 1:
            self.slack.world.clock.passes(seconds)
        await asyncio.sleep(min(seconds, 0.01))

    async def up(self, *, connected: bool = True) -> None:
        """Start the bot."""
        self.store = TinyStore(self.data)
        clock = WorldClock(self.slack)
        self.living = Living(self.settings, self.data, Guide(self.store, clock), clock, self.pause)
        self._stop = asyncio.Event()
        self._running = asyncio.ensure_future(self.living.run(self._stop))
        if not connected:
            return
        waiting = asyncio.ensure_future(self.bot.connected.wait())
        await asyncio.wait({self._running, waiting}, timeout=20, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        assert self.bot.connected.is_set(), "the bot did not connect"
        if self.way == "http":
            self.slack.http_url = f"http://127.0.0.1:{self.bot.address[1]}/slack/events"

    async def down(self) -> None:
        """Stop the bot, as a service manager does."""
        self._stop.set()
        if self._running is not None:
            await self._running
        if self.store is not None:
            self.store.close()

    async def restart(self) -> None:
        """Stop, and start anew with what was kept."""
        await self.down()
        await self.up()

    async def settled(self) -> None:
        await self.bot.settled()

    def talk(self, name: str = "Ada Lovelace", workspace: Workspace | None = None, **more: object) -> Talk:
        """Somebody who sits in front of that workspace."""
        home = workspace or self.workspace
        person = self.slack.world.person(home, name)
        for what, value in more.items():
            setattr(person, what, value)
        return Talk(self.slack, home, person, self.settled)

    def member(self, person: Person, workspace: Workspace | None = None) -> Member:
        return Member("slack", (workspace or self.workspace).id, person.id)

    def notebook(self, talk: Talk) -> Notebook:
        """What is kept for somebody, as read from disk."""
        assert self.store is not None
        found = self.store.read(self.member(talk.person, talk.workspace))
        assert found is not None, "nothing is kept"
        return found


@asynccontextmanager
async def stage(data: Path, way: Way = "socket", **more: object) -> AsyncIterator[Stage]:
    """A played Slack with the bot connected to it. `more` are settings."""
    slack = Slack(manifest())
    async with slack.running():
        workspace = slack.world.workspace("Analytical", slack.scopes)
        settings = SlackAccess(token=workspace.token, api_url=slack.api_url, port=0)
        settings = replace(
            settings,
            app_token=slack.app_token if way == "socket" else "",
            signing_secret=slack.signing_secret,
        )
        # On a busy machine a turn may take long; a test that means a slow one says so.
        before = {name: getattr(turns, name) for name in PATIENCE}
        for name, seconds in PATIENCE.items():
            setattr(turns, name, seconds)
        made = Stage(slack, data, way, workspace, replace(settings, **more))  # type: ignore[arg-type]
        await made.up()
        try:
            yield made
        finally:
            await made.down()
            for name, seconds in before.items():
                setattr(turns, name, seconds)
            assert slack.oddities == [], slack.oddities
