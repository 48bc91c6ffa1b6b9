"""Writing to a member's DM: the channel remembered or opened, the message under its nonce, each refusal told apart."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from http import HTTPStatus

import aiohttp
import discord
from discord import ui

from adapters.discord import ids
from bot.message import File
from bot.ports import Broken, Passing, Unreachable

REMEMBERED = 10_000  # DM channels kept at hand; the others are in their members' notebooks
OPEN_EVERY = 0.2  # seconds between two openings: many at once are what Discord takes a spammer by
HELD_BACK = 600.0  # seconds without any opening after Discord has said that it was too fast
GONE = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
# Tries of a send whose answer didn't come, and seconds before the second; the wait doubles. The nonce keeps it from being shown
# twice. An answer is worth half a minute of them, which outlasts a new connection; a nudge comes back by itself.
TRIES, NUDGE_TRIES, FIRST_WAIT = 8, 4, 0.25
# What a request of discord.py's raises; RuntimeError where its client was closed meanwhile.
TROUBLE = (discord.HTTPException, OSError, aiohttp.ClientError, TimeoutError, RuntimeError)
CLOSED, NO_SHARED_SERVER, TOO_FAST, NO_SUCH_USER = 50007, 50278, 40003, 50033
SKEW = timedelta(minutes=2)  # between our clock and Discord's, which dates messages
HISTORY = 300  # messages looked through for a nudge, newest first; far more than come in a delivery's doubt

Pause = Callable[[float], Awaitable[None]]


class Dms:
    """All DMs of the bot. `client` gives the client that is connected now, or None."""

    def __init__(self, client: Callable[[], discord.Client | None], pause: Pause = asyncio.sleep) -> None:
        self._client = client
        self._pause = pause
        self._channels: OrderedDict[int, int] = OrderedDict()
        self._opening = asyncio.Lock()
        self._held_until = 0.0

    def remember(self, user: int, channel: int) -> None:
        """This member's DM is that channel; it never changes."""
        self._channels[user] = channel
        self._channels.move_to_end(user)
        if len(self._channels) > REMEMBERED:
            self._channels.popitem(last=False)

    async def channel(self, user: int, address: str = "") -> int:
        """The member's DM channel. Raises Passing or Unreachable."""
        if address.isdecimal():
            self.remember(user, int(address))
        known = self._channels.get(user)
        return known if known is not None else await self._open(user)

    async def send(
        self, channel: int, views: tuple[ui.LayoutView, ...], *key: str, tries: int = TRIES
    ) -> int:
        """Send the views in order; the id of the last. `key` names them: sent again within minutes they aren't shown twice.

        Raises Passing, Unreachable or Broken.
        """
        last = 0
        for part, view in enumerate(views):
            view.stop()  # nothing waits for it in memory: what is pressed comes through on_interaction
            last = await self._post(channel, ids.nonce(*key, part), tries, view=view)
        return last

    async def give(self, channel: int, file: File, *key: str) -> None:
        """Send a file. Raises Passing, Unreachable or Broken."""
        await self._post(channel, ids.nonce(*key, "file", file.name), TRIES, file=file)

    async def history(self, channel: int, since: datetime) -> AsyncIterator[discord.Message]:
        """What stands in the DM since then, newest first. Raises Passing or Unreachable."""
        try:
            found = self._connected().get_partial_messageable(channel)
            async for message in found.history(limit=HISTORY, after=since - SKEW, oldest_first=False):
                yield message
        except TROUBLE as error:
            raise fault(error) from None

    async def _open(self, user: int) -> int:
        async with self._opening:
            known = self._channels.get(user)
            if known is not None:
                return known
            now = asyncio.get_running_loop().time()
            if now < self._held_until:
                raise Passing("opening-held-back", self._held_until - now)
            client = self._connected()
            try:
                opened = await client.create_dm(discord.Object(user))
            except TROUBLE as error:
                told = fault(error)
                if isinstance(told, Passing) and told.reason == "opened-too-fast":
                    self._held_until = now + HELD_BACK
                raise told from None
            client._connection._private_channels.clear()  # noqa: SLF001  discord.py keeps each one it opens
            client._connection._private_channels_by_user.clear()  # noqa: SLF001  likewise
            self.remember(user, opened.id)
            await self._pause(OPEN_EVERY)
            return opened.id

    async def _post(
        self,
        channel: int,
        nonce: str,
        tries: int,
        *,
        view: ui.LayoutView | None = None,
        file: File | None = None,
    ) -> int:
        wait = FIRST_WAIT
        for left in reversed(range(tries)):
            try:
                target = self._connected().get_partial_messageable(channel)
                if view is not None:
                    return (await target.send(view=view, nonce=nonce)).id
                assert file is not None  # noqa: S101  one of the two is given
                return (await target.send(file=attachment(file), nonce=nonce)).id
            except (*TROUBLE, Passing) as error:
                told = error if isinstance(error, Passing) else fault(error)
                if not isinstance(told, Passing) or told.wait is not None or not left:
                    raise told from None
            await self._pause(wait)
            wait *= 2
        raise Passing("no-answer")

    def _connected(self) -> discord.Client:
        client = self._client()
        if client is None or client.is_closed() or client.application_id is None:
            raise Passing("not-connected")
        return client


def attachment(file: File) -> discord.File:
    """The file as discord.py sends it."""
    import io  # noqa: PLC0415  used here alone

    return discord.File(io.BytesIO(file.content), filename=file.name)


def fault(error: BaseException) -> Passing | Unreachable | Broken:
    """What an error of discord.py means for a message: later, not to this member, or not as it is."""
    if isinstance(error, discord.RateLimited):
        return Passing("rate-limited", error.retry_after)
    if not isinstance(error, discord.HTTPException):
        return Passing(type(error).__name__)
    if error.code == TOO_FAST:
        return Passing("opened-too-fast", HELD_BACK)
    if error.code == CLOSED:
        return Unreachable("dms-closed")
    if error.code == NO_SHARED_SERVER:
        return Unreachable("no-shared-server")
    if error.status == HTTPStatus.TOO_MANY_REQUESTS or error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Passing(f"http-{error.status}")
    if error.status in GONE or error.code == NO_SUCH_USER:
        return Unreachable(f"refused-{error.code}")
    return Broken(f"refused-{error.code}")
