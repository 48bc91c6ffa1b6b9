"""Staying connected to Slack until told to stop, by Socket Mode or by HTTP: growing waits, and a clear line for each trouble."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import aiohttp
from aiohttp import web
from slack_bolt.adapter.socket_mode.websockets import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError

from adapters.slack.api import Api, Pause, Trouble, trouble, web_client
from adapters.slack.app import SlackBot
from adapters.slack.installations import Installed
from adapters.slack.manifest import SCOPES
from adapters.slack.oauth import oauth_flow
from adapters.slack.server import web_app
from bot.guide import Guide
from bot.ports import Clock
from bot.settings import SlackAccess

FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0  # seconds before the next try; each is twice the one before
PING_SECONDS = 5.0  # a dead line is noticed after this and websockets' own twenty
WATCH_SECONDS = 0.5  # how often the line is looked at; the library itself looks every ping

log = logging.getLogger("askaround.slack")

SAID_SO = {
    "invalid_auth": "Slack does not take {token}: copy it again from the app's pages",
    "not_authed": "Slack does not take {token}: copy it again from the app's pages",
    "not_allowed_token_type": "{token} is a token of another kind: it begins with {prefix}",
    "account_inactive": "the app was uninstalled: install it again, and copy the new {token}",
    "token_revoked": "{token} was revoked: install the app again, and copy the new one",
    "missing_scope": "{token} lacks the scope {asks}: add it on the app's pages, and install the app again",
}


def hush() -> None:
    """Keep the libraries' own lines free of content: their debug lines hold every message, and some of them the token."""
    for name in ("askaround.slack.bolt", "slack_bolt", "slack_sdk", "websockets", "aiohttp"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("askaround.slack.bolt").addFilter(lambda record: not _is_told_by_us(record))


def _is_told_by_us(record: logging.LogRecord) -> bool:
    """Whether the line only says that the socket was closed: that is looked after, and told, here."""
    return str(record.msg).startswith("Failed to receive or enqueue a message")


def hint(found: Trouble, token: str, prefix: str) -> str:
    """What to do about this trouble, in one line."""
    known = SAID_SO.get(found.error)
    if known is None:
        return f"Slack can't be reached ({found.error})"
    return known.format(token=token, prefix=prefix, asks=found.asks)


class Waits:
    """Waits that grow with each trouble in a row."""

    def __init__(self, pause: Pause) -> None:
        self._pause = pause
        self._next = FIRST_WAIT

    async def grow(self, line: str) -> None:
        """Say what is wrong, and wait."""
        log.warning("%s; trying again in %.0f s", line, self._next)
        wait, self._next = self._next, min(self._next * 2, LONGEST_WAIT)
        await self._pause(wait)

    def start_over(self) -> None:
        """All is well again."""
        self._next = FIRST_WAIT


async def know_ourselves(bot: SlackBot) -> None:
    """Ask Slack whose the bot token is, until it tells: a wrong one would go unnoticed until a member waits for an answer."""
    waits = Waits(bot.room.pause)
    api = Api(web_client(bot.room.http, bot.room.settings.api_url, bot.room.settings.token), bot.room.pause)
    while True:
        try:
            told = await api.client.auth_test()
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            await waits.grow(hint(trouble("auth.test", error), "SLACK_BOT_TOKEN", "xoxb-"))
            continue
        granted = {one.strip() for one in told.headers.get("X-OAuth-Scopes", "").split(",") if one.strip()}
        missing = [scope for scope in SCOPES if scope not in granted]
        if granted and missing:
            log.warning(
                "SLACK_BOT_TOKEN lacks %s: add them under OAuth & Permissions, and install the app again",
                ", ".join(missing),
            )
        bot.room.one.put(
            Installed(
                str(told["team_id"]),
                bot.room.settings.token,
                str(told["user_id"]),
                str(told["bot_id"]),
                str(told["url"]),
            )
        )
        return


async def by_socket(bot: SlackBot) -> None:
    """Keep one Socket Mode connection open. Ends only by being cancelled."""
    waits = Waits(bot.room.pause)
    calls = web_client(bot.room.http, bot.room.settings.api_url)
    handler = AsyncSocketModeHandler(
        bot.bolt,
        bot.room.settings.app_token,
        logger=bot.bolt.logger,
        web_client=calls,
        ping_interval=PING_SECONDS,
    )
    client = handler.client
    # its own monitor tries again at one pace for ever; here the waits grow, and a line says why
    client.auto_reconnect_enabled = client.default_auto_reconnect_enabled = False
    try:
        while True:
            if await client.is_connected():
                waits.start_over()
                bot.connected.set()
                await bot.room.pause(WATCH_SECONDS)
                continue
            bot.connected.clear()
            try:
                await client.connect_to_new_endpoint()
            except (SlackApiError, aiohttp.ClientError) as error:
                await waits.grow(hint(trouble("apps.connections.open", error), "SLACK_APP_TOKEN", "xapp-"))
            except Exception as error:  # noqa: BLE001  the library trips over answers that are no JSON, too; the process lives on
                await waits.grow(f"Slack's socket can't be opened ({type(error).__name__})")
    finally:
        bot.connected.clear()
        await handler.close_async()  # type: ignore[no-untyped-call]


async def by_http(bot: SlackBot) -> None:
    """Serve Slack's requests. Ends only by being cancelled."""
    waits = Waits(bot.room.pause)
    settings = bot.room.settings
    pages = web_app(
        bot.bolt,
        settings.signing_secret,
        lambda: bot.room.now,
        bot.healthy,
        oauth_flow(bot.room),
    )
    runner = web.AppRunner(pages, access_log=None, shutdown_timeout=3.0)
    await runner.setup()
    try:
        while True:
            site = web.TCPSite(runner, settings.host, settings.port)
            try:
                await site.start()
            except OSError as error:
                await waits.grow(
                    f"{settings.host}:{settings.port} can't be listened on ({error.strerror}); set PORT to another"
                )
                continue
            bot.connected.set()
            bot.address = runner.addresses[0]
            log.info("Slack is served on %s:%s", *bot.address[:2])
            await asyncio.Event().wait()
    finally:
        bot.connected.clear()
        await runner.cleanup()


class Slack:
    """Slack as the composition root sees it: made, asked for its gateway, run until it is told to stop."""

    def __init__(
        self, settings: SlackAccess, data: Path, guide: Guide, clock: Clock, pause: Pause = asyncio.sleep
    ) -> None:
        self._make: Callable[[], SlackBot] = partial(SlackBot, settings, data, guide, clock, pause)
        self._bot: SlackBot | None = None

    @property
    def bot(self) -> SlackBot:
        """The bot; it is made inside the event loop that it lives in."""
        if self._bot is None:
            self._bot = self._make()
        return self._bot

    async def run(self, stop: asyncio.Event) -> None:
        """Live on Slack until `stop` is set. Troubles are logged and tried again; what is under way then is answered first."""
        hush()
        bot = self.bot
        living = asyncio.ensure_future(_live(bot))
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({living, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if living.done():
                living.result()
        finally:
            for task in (living, stopping):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            await bot.close()


async def _live(bot: SlackBot) -> None:
    if bot.room.settings.token and bot.room.many is None:
        await know_ourselves(bot)
    if bot.room.settings.app_token:
        await by_socket(bot)
    else:
        await by_http(bot)
