"""Discord as a platform of the program: it listens, answers, and has the gateway for nudges. Errors end in an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine

import discord

from adapters.discord import commands, connect
from adapters.discord.answering import Answering
from adapters.discord.connect import IDENTIFY_EVERY, Client
from adapters.discord.dms import Dms
from adapters.discord.gateway import DiscordGateway
from adapters.discord.listening import Listening
from adapters.discord.reply import Interaction, Reply
from adapters.discord.turns import Turns, where
from bot.copy import say
from bot.guide import Guide
from bot.message import Message
from bot.ports import Store
from bot.settings import DiscordAccess

WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})
LAST_TURNS = 5.0  # seconds that answers under way get when the program ends

log = logging.getLogger("askaround.discord")


class Discord:
    """Discord: `gateway` writes to members first, `run` listens until it is cancelled."""

    def __init__(
        self,
        access: DiscordAccess,
        guide: Guide,
        store: Store,
        *,
        tell: Callable[[str], None] = log.info,
        identify_every: float = IDENTIFY_EVERY,
        pause: connect.Pause = asyncio.sleep,
    ) -> None:
        """Nothing is connected yet. `tell` is given the line meant for whoever runs the program: that it is up, and as whom."""
        self._access = access
        self._tell = tell
        self._pause = pause
        self._identify_every = identify_every
        self._client: Client | None = None
        self._dms = Dms(lambda: self._client)
        self._turns = Turns(guide)
        self._answering = Answering(self._turns)
        self._listening = Listening(self._turns, self._answering, self._dms, store, pause)
        self._tasks: set[asyncio.Task[None]] = set()
        self.gateway = DiscordGateway(self._dms)

    async def run(self) -> None:
        """Listen and answer until cancelled. Nothing of Discord's or the network's ends it."""
        connect.hush()
        try:
            await connect.stay(self._new_client, self._access.token, self._access.api, pause=self._pause)
        finally:
            self._listening.stop()
            await self.settled(LAST_TURNS)
            if self._client is not None:
                await self._client.close()
            self._turns.close()

    async def settled(self, within: float) -> None:
        """Until every answer under way is given, or so many seconds."""
        while self._tasks:
            done, _ = await asyncio.wait(set(self._tasks), timeout=within)
            if not done:
                return

    async def on_ready(self, client: discord.AutoShardedClient, shard: int) -> None:
        """A new session: the commands are told if they changed, and on the shard of DMs what was missed is read."""
        count, name = client.shard_count or 1, client.user.name if client.user else ""
        self._tell(f"Discord: up as {name}" + (f", shard {shard} of {count}" if count > 1 else ""))
        if shard:
            return
        self._start(self._sync(client))
        self._start(self._listening.read_missed())

    async def on_interaction(self, interaction: Interaction) -> None:
        """Somebody used a command, a button or a form."""
        await self._start(self._answer(interaction))

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote; only DMs are a conversation, and only what somebody wrote (not that they pinned or called)."""
        if message.guild is None and message.type in WRITTEN:
            await self._start(self._listening.hear(message))

    def _new_client(self) -> Client:
        self._client = Client(self, self._access.shards, self._access.shard_ids, self._identify_every)
        return self._client

    def _start(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(_bounded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _sync(self, client: discord.AutoShardedClient) -> None:
        try:
            if await commands.sync(client):
                log.info("the commands were told anew")
        except (discord.HTTPException, OSError) as error:
            log.warning(
                "the commands could not be told (%s); the next connection tries again", type(error).__name__
            )

    async def _answer(self, interaction: Interaction) -> None:
        reply = Reply(interaction, self._dms)
        try:
            await self._answering.answer(interaction, reply)
        except Exception as error:  # noqa: BLE001  the one boundary: the member must get an answer
            log.error("an answer failed: %s", where(error))  # noqa: TRY400  a traceback's message may hold what a member wrote
            await reply.show(Message(say("trouble.ours")))


async def _bounded(work: Coroutine[object, object, None]) -> None:
    """The work, with whatever it raises logged: nobody waits for it who could say more."""
    try:
        await work
    except Exception as error:  # noqa: BLE001  the last boundary of a task
        log.error("a task failed: %s", where(error))  # noqa: TRY400  a traceback's message may hold what a member wrote


async def run(access: DiscordAccess, guide: Guide, store: Store) -> None:
    """Be on Discord until cancelled. Where nudges are to be sent, build `Discord` and use its `gateway` too."""
    await Discord(access, guide, store).run()
