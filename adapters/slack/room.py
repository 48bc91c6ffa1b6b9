"""What every listener shares: the guide in its threads, the workspaces, and the boundary after the ack."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar
from weakref import WeakValueDictionary

from adapters.slack.api import Api, Kind, Pause, Trouble, web_client, web_session
from adapters.slack.installations import ManyWorkspaces, OneWorkspace, Sealed, Unsealed, Workspaces
from adapters.slack.markup import Json
from adapters.slack.render import drawn
from adapters.slack.showing import Showing
from bot.copy import say
from bot.guide import Guide
from bot.message import Message
from bot.notebook import Member
from bot.ports import Clock
from bot.settings import SlackAccess

THREADS = 32  # turns that may wait for a slow disk at once while others go on
SEEN = 2_000  # events remembered, so that one sent twice is answered once; Slack sends again within minutes
LAST_SECONDS = 8.0  # for what is under way when the program is told to end

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger("askaround.slack")


class Room:
    """The bot's own things. `settled` tells when everything that was taken is answered."""

    def __init__(self, settings: SlackAccess, data: Path, guide: Guide, clock: Clock, pause: Pause) -> None:
        self.settings = settings
        self.guide = guide
        self.clock = clock
        self.pause = pause
        self.one = OneWorkspace()
        seal = Sealed(settings.token_key) if settings.token_key else Unsealed()
        self.many = ManyWorkspaces(data / "slack-workspaces", seal) if settings.client_id else None
        self.workspaces: Workspaces = self.many or self.one
        self.http = web_session()
        self.dms: dict[Member, str] = {}
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="slack-turn")
        self._shows: dict[str, Showing] = {}
        self._under_way: set[asyncio.Future[None]] = set()
        self._lines: WeakValueDictionary[Member, asyncio.Lock] = WeakValueDictionary()

    @property
    def now(self) -> float:
        """Seconds since 1970, by the bot's clock."""
        return self.clock.now().timestamp()

    def in_thread(self, work: Callable[P, T], *args: P.args, **named: P.kwargs) -> asyncio.Future[T]:
        """Do this in a thread: it reads or writes a disk."""
        return asyncio.get_running_loop().run_in_executor(self._threads, partial(work, *args, **named))

    # Workspaces

    async def showing(self, team: str) -> Showing | None:
        """How to show things in that workspace; None where the app isn't installed."""
        installed = await self.workspaces.installed(team)
        if installed is None:
            self._shows.pop(team, None)
            return None
        known = self._shows.get(team)
        if known is None or known.installed != installed:
            api = Api(web_client(self.http, self.settings.api_url, installed.token), self.pause)
            known = self._shows[team] = Showing(api, installed, self.http, self.dms)
        return known

    async def here(self, member: Member) -> Showing:
        """How to show things to this member. Raises Trouble where the app isn't installed (any more)."""
        showing = await self.showing(member.space)
        if showing is None:
            raise Trouble("workspace", "uninstalled", Kind.REFUSED)
        return showing

    async def api(self, team: str) -> Api | None:
        """That workspace's Web API; None where the app isn't installed."""
        showing = await self.showing(team)
        return showing.api if showing is not None else None

    async def removed(self, team: str) -> None:
        """The app is gone from that workspace: its token is forgotten, its members' notebooks are kept."""
        await self.workspaces.remove(team)
        self._shows.pop(team, None)
        for member in [one for one in self.dms if one.space == team]:
            del self.dms[member]

    def line(self, member: Member) -> asyncio.Lock:
        """What is shown to one member is shown in order."""
        known = self._lines.get(member)
        if known is None:
            known = self._lines[member] = asyncio.Lock()
        return known

    # The boundary after the ack

    def start(self, work: Coroutine[None, None, None], member: Member) -> asyncio.Future[None]:
        """Do this beside whatever else goes on. If it fails, the member is told so, and the log without a word of theirs."""
        return self.start_plain(self._bounded(work, member))

    def start_plain(self, work: Awaitable[None]) -> asyncio.Future[None]:
        """Do this beside whatever else goes on; it is waited for at the end."""
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _bounded(self, work: Coroutine[None, None, None], member: Member) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001  whatever it was, somebody is waiting
            log.error("an answer failed: %s", where(error))  # noqa: TRY400  a message may hold what a member wrote
            try:
                await self.sorry(member)
            except Exception as again:  # noqa: BLE001  Slack itself is away; the member sees Slack's own sign of it
                log.error("nor could that be said: %s", where(again))  # noqa: TRY400  likewise

    async def sorry(self, member: Member) -> None:
        """Say that an answer went wrong. Raises Trouble."""
        showing = await self.showing(member.space)
        if showing is not None:
            dm = await showing.dm(member)
            for post in drawn(Message(say("slack.not_shown"))):
                await showing.api.post(dm, post, f"sorry/{self.now}")

    # Ending

    async def settled(self) -> None:
        """Return when everything that was taken is answered."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def close(self) -> None:
        """Finish what is under way, within reason, and let go of everything."""
        if self._under_way:
            await asyncio.wait(set(self._under_way), timeout=LAST_SECONDS)
        await self.http.close()
        self._threads.shutdown(wait=False)


class Acks:
    """How each event was acknowledged, by its id: one that comes again gets the same ack, and nothing is done twice."""

    def __init__(self) -> None:
        self._acks: OrderedDict[str, asyncio.Future[Json]] = OrderedDict()

    async def once(self, event_id: str, work: Callable[[], Coroutine[None, None, Json]]) -> Json:
        """The ack for this event: that of the first time, or what `work` returns now."""
        known = self._acks.get(event_id)
        if known is None:
            known = self._acks[event_id] = asyncio.ensure_future(work())
            known.add_done_callback(partial(self._done, event_id))
            if len(self._acks) > SEEN:
                self._acks.popitem(last=False)
        return await asyncio.shield(known)

    def _done(self, event_id: str, ack: asyncio.Future[Json]) -> None:
        if ack.cancelled() or ack.exception() is not None:  # sent again, it may do better
            self._acks.pop(event_id, None)


def where(error: BaseException) -> str:
    """The kind of error and the lines it passed; of what it says, only Slack's own words for trouble."""
    frames = traceback.extract_tb(error.__traceback__)
    kind = f"{type(error).__name__} {error}" if isinstance(error, Trouble) else type(error).__name__
    return f"{kind} at " + " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
