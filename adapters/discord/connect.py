"""Staying connected: one client after another until told to stop, with growing waits and a clear line for each trouble."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Protocol

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.settings import DISCORD_API as API

FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0  # seconds before the next try; each is twice the one before
REFUSED_WAIT = 60.0  # a token that isn't taken won't be in two seconds either, and ten thousand refusals get an address banned
CLOSING = 5.0  # seconds that a goodbye may take
IDENTIFY_EVERY = 5.0  # seconds between two shards' identifies: Discord's own pace

log = logging.getLogger("askaround.discord")

Pause = Callable[[float], Awaitable[None]]


class Ears(Protocol):
    """Who is told what happens on Discord."""

    async def on_interaction(self, interaction: discord.Interaction[discord.Client]) -> None:
        """Somebody used a command, a button or a form."""

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote where the bot can read it."""

    async def on_ready(self, client: discord.AutoShardedClient, shard: int) -> None:
        """A shard has a new session; what happened before it is not told again."""


def _not_kept(_guild: object) -> None:
    """Let go of a server."""


class Client(discord.AutoShardedClient):
    """discord.py's client with nothing cached and no privileged intent: memory doesn't grow with servers."""

    def __init__(
        self, ears: Ears, shards: int | None, shard_ids: tuple[int, ...], identify_every: float
    ) -> None:
        super().__init__(
            intents=discord.Intents(dm_messages=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.0,  # no guild is waited for: none is told of without that intent
            shard_count=shards,
        )
        self.shard_ids = list(shard_ids) or None
        # The one cache that no setting turns off: each session begins with the list of all servers, which nothing here needs.
        self._connection._add_guild_from_data = _not_kept  # type: ignore[assignment,method-assign]  # noqa: SLF001  see above
        self._ears = ears
        self._identify_every = identify_every
        self._launched: set[int] = set()
        self.was_ready = False

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect a shard for the first time; where that fails, `stay` does the waiting.

        discord.py would try again every five seconds, one call deeper each time, until Python's stack ends.
        """
        if shard_id in self._launched:
            raise ConnectionError("the gateway doesn't answer")
        self._launched.add(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord takes one identify in five seconds."""
        del shard_id
        if not initial:
            await asyncio.sleep(self._identify_every)

    async def on_shard_ready(self, shard_id: int) -> None:
        """A new session of a shard."""
        self.was_ready = True
        await self._ears.on_ready(self, shard_id)

    async def on_interaction(self, interaction: discord.Interaction[discord.Client]) -> None:
        """Every command, button and form of every age comes through here; nothing is registered anywhere else."""
        await self._ears.on_interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """A message in a DM; those of bots, ours among them, are none of our business."""
        if not message.author.bot:
            await self._ears.on_message(message)

    async def on_error(self, event: str, /, *_args: object, **_kwargs: object) -> None:
        """What got past everything else: the event's name alone, since its content is somebody's."""
        log.error("an event was lost: %s", event)


async def stay(
    make: Callable[[], Client],
    token: str,
    api: str,
    *,
    pause: Pause = asyncio.sleep,
    chance: Callable[[], float] = random.random,
) -> None:
    """Connect, and connect again whenever that ends, until cancelled. Never raises anything else."""
    Route.BASE = api
    wait = FIRST_WAIT
    while True:
        client = make()
        try:
            async with client:
                await client.login(token)
                if api != API:
                    await _find_gateway(client)
                await _connected(client)
            trouble, least = "the connection was closed", 0.0
        except discord.LoginFailure:
            trouble, least = (
                "Discord does not take this DISCORD_TOKEN: copy it again from the developer portal",
                REFUSED_WAIT,
            )
        except discord.PrivilegedIntentsRequired:
            trouble, least = "Discord refused the intents", REFUSED_WAIT
        except discord.ConnectionClosed as error:
            trouble, least = f"Discord closed the connection (code {error.code})", REFUSED_WAIT
        except discord.HTTPException as error:
            trouble, least = f"Discord answered {error.status}", 0.0
        except (OSError, aiohttp.ClientError, discord.GatewayNotFound, TimeoutError) as error:
            trouble, least = f"Discord can't be reached ({type(error).__name__})", 0.0
        except Exception as error:  # noqa: BLE001  whatever it was, the process lives, and the next try may do better
            trouble, least = f"the connection failed ({type(error).__name__})", 0.0
        wait = FIRST_WAIT if client.was_ready else wait
        seconds = max(wait, least) * (0.75 + chance() / 2)
        log.warning("Discord: %s; trying again in %.0f s", trouble, seconds)
        await pause(seconds)
        wait = min(max(wait, least) * 2, LONGEST_WAIT if not least else 60 * REFUSED_WAIT)


async def _connected(client: Client) -> None:
    """Connect until that ends. discord.py swallows a cancellation while it reconnects, so that closing it is what ends it."""
    connection = asyncio.create_task(client.connect())
    try:
        await asyncio.shield(connection)
    finally:
        if not connection.done():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CLOSING):
                    await client.close()
            connection.cancel()
            await asyncio.wait({connection}, timeout=CLOSING)


async def _find_gateway(client: Client) -> None:
    """Where a proxy stands for the API, ask it for the gateway; discord.py would go to Discord's own for a set shard count."""
    _, address, _ = await client.http.get_bot_gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address)


class _OneLine(logging.Filter):
    """Says in one line what discord.py says with a traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Every record passes, without what a traceback might tell."""
        if record.exc_info and record.exc_info[1] is not None:
            record.msg, record.args = f"{record.getMessage()} ({type(record.exc_info[1]).__name__})", ()
            record.exc_info = record.exc_text = None
        return True


def hush() -> None:
    """Keep discord.py's own lines short and free of content: its debug lines hold every message and the token."""
    for name in ("shard", "client", "gateway", "http", "state", "webhook.async_", "ui.view", "ui.modal"):
        logger = logging.getLogger(f"discord.{name}")
        if not any(isinstance(one, _OneLine) for one in logger.filters):
            logger.addFilter(_OneLine())
        logger.setLevel(logging.WARNING)
    # Said at every start of a bot that needs no list of servers and no voice; neither is a fault.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    logging.getLogger("discord.client").setLevel(logging.ERROR)
