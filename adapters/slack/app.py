"""Askaround in Slack's world: the Bolt app, what it does with all that Slack sends, and the boundary behind it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack import parse
from adapters.slack.api import Pause, web_client
from adapters.slack.arrivals import (
    Came,
    Changed,
    Closed,
    Filled,
    Looked,
    Noted,
    Picking,
    Removed,
    Sent,
    Typing,
)
from adapters.slack.beside import Beside
from adapters.slack.gateway import SlackGateway
from adapters.slack.installations import Workspaces
from adapters.slack.markup import Json
from adapters.slack.parse import Payload
from adapters.slack.room import Acks, Room, where
from adapters.slack.turns import EVENT_ACK_SECONDS
from bot.guide import Guide
from bot.ports import Clock
from bot.settings import SlackAccess

log = logging.getLogger("askaround.slack")


class SlackBot:
    """The bot in one or many workspaces. `gateway` writes first; `bolt` takes what Slack sends."""

    def __init__(
        self, settings: SlackAccess, data: Path, guide: Guide, clock: Clock, pause: Pause = asyncio.sleep
    ) -> None:
        self.room = Room(settings, data, guide, clock, pause)
        self.gateway = SlackGateway(self.room.api, settings.pace, lambda: self.room.now, pause)
        self.connected = asyncio.Event()
        self.address: tuple[str, int] = ("", 0)
        self._beside = Beside(self.room)
        self._acks = Acks()
        self.bolt = self._bolt()

    def _bolt(self) -> AsyncApp:
        app = AsyncApp(
            logger=logging.getLogger("askaround.slack.bolt"),
            name="askaround",
            client=web_client(self.room.http, self.room.settings.api_url),
            authorize=authorizing(self.room.workspaces),
            signing_secret=self.room.settings.signing_secret,
            request_verification_enabled=False,  # our server has done it, before anything was parsed
        )
        # One middleware takes every kind, so that none is left without an ack. Bolt would look for a listener's ack every
        # 10 ms, and take it back if the listener failed afterwards.
        app.middleware(self._hears)
        app.error(self._failed)
        return app

    async def _hears(self, body: Payload) -> BoltResponse:
        """Everything that Slack sends: parsed, done, acknowledged."""
        return BoltResponse(status=200, body=await self._taken(body) or "")

    async def _taken(self, body: Payload) -> Json:
        """Do what has to be done; what to acknowledge with."""
        arrival, beside, room = parse.arrived(body), self._beside, self.room
        match arrival:
            case Came(member, event):
                taken = await self._acks.once(event.id, partial(beside.turns.came, arrival))
                beside.meets(member)
                return taken
            case Filled(_, event):
                return await self._acks.once(event.id, partial(beside.turns.filled, arrival))
            case Picking():
                return {"options": await beside.picking(arrival)}
            case Sent(_, name):
                return await self._acks.once(name, partial(self._sent, arrival))
            case Typing():
                beside.keystrokes.hears(arrival)
            case Closed(view):
                beside.keystrokes.closes(view)
            case Looked(member, page):
                room.start(beside.publish(member, page), member)
            case Noted(member):
                room.start(beside.noted(arrival), member)
            case Changed(member):
                room.start_plain(beside.changed(arrival))
            case Removed(team):
                room.start_plain(room.removed(team))
            case _:
                pass
        return {}

    async def _sent(self, sent: Sent) -> Json:
        """A file is fetched before it is acknowledged, within reason: if we die over it, Slack sends it again."""
        fetching = self.room.start(self._beside.fetched(sent), sent.member)
        await asyncio.wait({fetching}, timeout=EVENT_ACK_SECONDS)
        return {}

    async def _failed(self, error: Exception, request: AsyncBoltRequest) -> BoltResponse:
        """The boundary before the ack: logged without a word of the member's, and answered kindly."""
        log.error("a listener failed: %s", where(error))
        member = parse.member_of(request.body)
        if member is not None:
            self.room.start(self.room.sorry(member), member)
        return BoltResponse(status=200, body="")

    async def healthy(self) -> bool:
        """Whether members can be answered: Slack has told who we are, or workspaces may install us."""
        return self.room.many is not None or await self.room.workspaces.count() > 0

    async def settled(self) -> None:
        """Return when everything that was taken is answered."""
        await self.room.settled()

    async def close(self) -> None:
        """Keep what is being typed, answer what is under way, let go of everything."""
        self._beside.keystrokes.closes_all()
        await self.room.close()


def authorizing(workspaces: Workspaces) -> Callable[..., Awaitable[AuthorizeResult]]:
    """Bolt's question whose token an event is for, answered from what we keep: no call to Slack before an ack."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        found = await workspaces.installed(team_id or enterprise_id or "")
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_user_id=found.bot_user,
            bot_id=found.bot_id,
            bot_token=found.token,
        )

    # None says "not installed"; Bolt's types know no such answer, its code does
    return authorize  # type: ignore[return-value]
