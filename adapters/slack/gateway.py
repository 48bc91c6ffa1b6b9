"""How the bot writes first on Slack: to the DM, under a token that the DM's history can be asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from adapters.slack.api import Api, Kind, Pause, Posted, Trouble
from adapters.slack.render import drawn
from bot.message import Message
from bot.notebook import Member
from bot.ports import Broken, Passing, Sent, Unreachable

CHANNEL_SECONDS = 1.0  # "no more than one message per second per channel"
LONGEST_QUEUE = 5.0  # seconds of waiting for our own pace before the send is put off instead
SEND_SECONDS = 9.5  # a send ends within ten

GONE = {
    "user_not_found": "user_not_found",
    "users_not_found": "user_not_found",
    "user_disabled": "deactivated",
    "user_not_visible": "user_not_visible",
    "cannot_dm_bot": "user_not_found",
    "channel_not_found": "channel_not_found",
    "is_archived": "channel_not_found",
    "not_in_channel": "channel_not_found",
    "messages_tab_disabled": "messages_tab_disabled",
    "account_inactive": "uninstalled",
    "token_revoked": "uninstalled",
    "team_access_not_granted": "uninstalled",
}
"""Slack's errors that last until the member, or the workspace's admin, does something; with our short id for each."""

UNFIT = frozenset(
    {
        "invalid_blocks",
        "invalid_blocks_format",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "invalid_arguments",
        "metadata_too_large",
        "invalid_metadata_format",
        "invalid_metadata_schema",
    }
)


class SlackGateway:
    """The Gateway port on Slack. `api` gives the Web API of a workspace, or None where the app isn't installed."""

    def __init__(
        self,
        api: Callable[[str], Awaitable[Api | None]],
        pace: float,
        now: Callable[[], float],
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._api = api
        self._pace = pace
        self._now = now
        self._pause = pause
        self._free: dict[str, float] = {}
        self._closed_until: dict[str, float] = {}

    @property
    def pace(self) -> float:
        """Sends a second in one workspace, by setting; each workspace is kept to it here."""
        return self._pace

    @property
    def abreast(self) -> int:
        """As many as the pace lets through while Slack takes its time over each."""
        return max(4, min(50, round(self._pace * 4)))

    async def send(self, member: Member, address: str, message: Message, token: str) -> Sent:
        """Hand the message over under that token. Raises Passing, Unreachable or Broken."""
        try:
            async with asyncio.timeout(SEND_SECONDS):
                return await self._send(await self._workspace(member), member, address, message, token)
        except TimeoutError:
            raise Passing("timeout") from None
        except Trouble as found:
            raise self._told(member, found) from None

    async def find(self, member: Member, address: str, token: str, since: datetime) -> bool | None:
        """Whether a message with that token has arrived since then. Raises Passing or Unreachable."""
        try:
            async with asyncio.timeout(SEND_SECONDS):
                api = await self._workspace(member)
                channel = address or await api.open_dm(member.user)
                return await api.found(channel, token, since.timestamp() - CHANNEL_SECONDS) is not None
        except TimeoutError:
            raise Passing("timeout") from None
        except Trouble as found:
            raise self._told(member, found) from None

    async def _workspace(self, member: Member) -> Api:
        api = await self._api(member.space)
        if api is None:
            raise Unreachable("uninstalled")
        return api

    async def _send(self, api: Api, member: Member, address: str, message: Message, token: str) -> Sent:
        channel = address or await api.open_dm(member.user)
        posts = drawn(message)
        for index, post in enumerate(posts):
            # the token rides on the last, so that what is found is whole
            name = token if index == len(posts) - 1 else f"{token}/{index}"
            await self._turn(member.space, channel)
            try:
                posted: Posted = await api.post_once(channel, post, name)
            except Trouble as found:
                if found.error != "channel_not_found" or not address or index:
                    raise
                # the DM that was remembered is gone; the member may have another
                channel = await api.open_dm(member.user)
                posted = await api.post_once(channel, post, name)
            channel = posted.channel
        return Sent(channel)

    async def _turn(self, space: str, channel: str) -> None:
        """Wait until this workspace and this conversation may be written to."""
        now = self._now()
        closed = self._closed_until.get(space, 0.0)
        at = max(now, closed, self._free.get(space, 0.0), self._free.get(channel, 0.0))
        if at - now > LONGEST_QUEUE:
            raise Passing("pace", at - now)
        self._free[space] = at + 1.0 / self._pace
        self._free[channel] = at + CHANNEL_SECONDS
        if len(self._free) > 10_000:  # noqa: PLR2004  old moments are of no use; 10,000 of them are a megabyte
            self._free = {name: moment for name, moment in self._free.items() if moment > now}
        if at > now:
            await self._pause(at - now)

    def _told(self, member: Member, found: Trouble) -> Passing | Unreachable | Broken:
        if found.kind is Kind.LIMITED:
            self._closed_until[member.space] = self._now() + found.wait
            return Passing(found.error, found.wait)
        if found.error in GONE:
            return Unreachable(GONE[found.error])
        if found.error in UNFIT:
            return Broken(found.error)
        return Passing(f"{found.error} {found.asks}".strip())
