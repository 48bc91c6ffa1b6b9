"""Writing to a member first: under an enforced nonce, and found again by the mark that rides in the message's buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import datetime
from typing import Any, TypeVar

import discord
from discord import ui

from adapters.discord import ids, render
from adapters.discord.dms import NUDGE_TRIES, Dms
from bot.message import Message
from bot.notebook import Member
from bot.ports import Broken, Passing, Sent

T = TypeVar("T")

WITHIN = 9.5  # seconds for one send; the port allows ten


class DiscordGateway:
    """Discord's side of the delivery of nudges."""

    pace = 40.0  # sends a second: of the fifty requests that Discord takes from a bot, the answers to members keep ten
    abreast = 20

    def __init__(self, dms: Dms) -> None:
        self._dms = dms
        self._under_way: set[asyncio.Future[Any]] = set()

    async def send(self, member: Member, address: str, message: Message, token: str) -> Sent:
        """Hand the message over under that token. Raises Passing, Unreachable or Broken; ends within ten seconds."""
        try:
            views = render.views(message, token=token)
        except ValueError as error:
            raise Broken(type(error).__name__) from None
        return await self._bounded(self._send(int(member.user), address, views, token))

    async def find(self, member: Member, address: str, token: str, since: datetime) -> bool | None:
        """Whether a message with that token, sent at or after `since`, has arrived. Raises Passing or Unreachable."""
        return await self._bounded(self._find(int(member.user), address, token, since))

    async def _send(self, user: int, address: str, views: tuple[ui.LayoutView, ...], token: str) -> Sent:
        channel = await self._dms.channel(user, address)
        await self._dms.send(channel, views, token, tries=NUDGE_TRIES)
        return Sent(str(channel))

    async def _find(self, user: int, address: str, token: str, since: datetime) -> bool:
        channel = await self._dms.channel(user, address)
        async for message in self._dms.history(channel, since):
            if message.author.bot and _bears(message, token):
                return True
        return False

    async def _bounded(self, work: Coroutine[object, object, T]) -> T:
        """What the work gives, if in time. What takes longer goes on by itself, and whether it arrived is asked later.

        It is never cancelled: a request of discord.py's that is cancelled while it waits out a global rate limit holds up
        every request after it, for good (`HTTPClient.request` sets its gate again only when the wait ends).
        """
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._ends)
        done, _ = await asyncio.wait({task}, timeout=WITHIN)
        if not done:
            raise Passing("too-slow")
        return await task

    def _ends(self, task: asyncio.Future[T]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, for nobody may be waiting for it any more


def _bears(message: discord.Message, token: str) -> bool:
    """Whether this is (the last part of) the message of that token."""
    mark, numbers = ids.mark(token), {ids.number(token, part) for part in range(8)}
    texts = [component for component in message.components if isinstance(component, discord.TextDisplay)]
    if not _buttons(message) and any(text.id in numbers for text in texts):
        return True
    return any(ref is not None and ref.token == mark for ref in map(ids.read, _buttons(message)))


def _buttons(message: discord.Message) -> list[str]:
    rows = [component for component in message.components if isinstance(component, discord.ActionRow)]
    return [
        child.custom_id
        for row in rows
        for child in row.children
        if isinstance(child, discord.Button) and child.custom_id
    ]
