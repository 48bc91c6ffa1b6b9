"""Slack's Web API as we use it: who may be asked again, what a failure means, and a post that is never made twice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.markup import Json
from adapters.slack.render import Drawn

METADATA = "askaround_delivery"
SLACK_URL = "https://slack.com/api/"
CALL_SECONDS = 8.0  # a gateway's send must end within ten
WAITS = (0.3, 1.0, 3.0)  # between the tries of one call; after them the trouble is told
LONGEST_WAIT = 30.0  # a rate limit that asks for more is told to the member instead
LOOK_BACK = 100  # messages of the DM looked through: one page, since history may be held to a call a minute

Pause = Callable[[float], Awaitable[None]]


class Kind(StrEnum):
    """What a failure means for trying again."""

    REFUSED = "refused"  # Slack said no: nothing happened, and asking again changes nothing
    LIMITED = "limited"  # Slack said later: nothing happened
    DOUBT = "doubt"  # nobody knows whether it happened


class Trouble(Exception):
    """A call that failed. `error` is Slack's word or ours for it, `wait` a rate limit's seconds, `asks` a missing scope."""

    def __init__(self, method: str, error: str, kind: Kind, wait: float = 0.0, asks: str = "") -> None:
        super().__init__(f"{method}: {error}" + (f" ({asks})" if asks else ""))
        self.error = error
        self.kind = kind
        self.wait = wait
        self.asks = asks


_PASSING_ERRORS = frozenset(
    {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
)


def trouble(method: str, error: Exception) -> Trouble:
    """The trouble in what the client raised; anything it didn't expect is doubt, under the name of its class."""
    if not isinstance(error, SlackApiError):
        return Trouble(method, type(error).__name__, Kind.DOUBT)
    response = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 200))
    data = getattr(response, "data", None)
    told = data if isinstance(data, dict) else {}
    word = str(told.get("error") or f"http_{status}")
    if status == 429 or word in {"ratelimited", "rate_limited"}:  # noqa: PLR2004  HTTP's own number
        return Trouble(method, "ratelimited", Kind.LIMITED, _stated_wait(response.headers))
    if status >= 500 or word in _PASSING_ERRORS or not told:  # noqa: PLR2004  likewise
        return Trouble(method, word, Kind.DOUBT)
    return Trouble(method, word, Kind.REFUSED, asks=str(told.get("needed") or ""))


def _stated_wait(headers: Mapping[str, str]) -> float:
    stated = {name.lower(): value for name, value in headers.items()}.get("retry-after", "")
    return float(stated) if stated.isdigit() else 1.0


@dataclass(frozen=True, slots=True)
class Posted:
    """A message as it stands in a conversation."""

    channel: str
    ts: str


def web_client(session: aiohttp.ClientSession, url: str, token: str | None = None) -> AsyncWebClient:
    """A client at that address, without the library's own retries: those post a second time when only the reply was lost."""
    return AsyncWebClient(token=token, base_url=url, session=session, retry_handlers=[])


def web_session() -> aiohttp.ClientSession:
    """The connections to Slack, shared by every workspace's client and kept open between calls."""
    limits = aiohttp.ClientTimeout(total=CALL_SECONDS, connect=3.0)
    return aiohttp.ClientSession(
        timeout=limits, connector=aiohttp.TCPConnector(limit=100, keepalive_timeout=60)
    )


class Api:
    """One workspace's Web API, by its bot's token."""

    def __init__(self, client: AsyncWebClient, pause: Pause = asyncio.sleep) -> None:
        self.client = client
        self._pause = pause

    async def once(self, method: str, args: Json) -> Json:
        """One call, one try. Raises Trouble."""
        try:
            response = await self.client.api_call(method, json=args)
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise trouble(method, error) from None
        if not isinstance(response.data, dict):
            raise Trouble(method, "no_json", Kind.DOUBT)
        return response.data

    async def call(self, method: str, args: Json) -> Json:
        """A call that may be made twice (an update, a question): tried again when limited or in doubt. Raises Trouble."""
        for wait in WAITS:
            try:
                return await self.once(method, args)
            except Trouble as found:
                await self._pause(self._worth_waiting(found, wait))
        return await self.once(method, args)

    async def form(self, method: str, args: Mapping[str, str | int]) -> Json:
        """Like `call`, for the methods that take no JSON (conversations.history, users.info, files.*)."""
        for wait in (*WAITS, None):
            try:
                response = await self.client.api_call(method, data=dict(args))
            except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
                found = trouble(method, error)
                if wait is None:
                    raise found from None
                await self._pause(self._worth_waiting(found, wait))
                continue
            if isinstance(response.data, dict):
                return response.data
        raise Trouble(method, "no_json", Kind.DOUBT)

    def _worth_waiting(self, found: Trouble, wait: float) -> float:
        if found.kind is Kind.REFUSED or found.wait > LONGEST_WAIT:
            raise found
        return max(wait, found.wait)

    async def post(self, channel: str, drawn: Drawn, token: str, thread: str = "") -> Posted:
        """Post once under that token. When in doubt, the conversation is asked whether it arrived before it is sent again."""
        for wait in WAITS:
            try:
                return await self.post_once(channel, drawn, token, thread)
            except Trouble as found:
                await self._pause(self._worth_waiting(found, wait))
                stands = await self.found(channel, token) if found.kind is Kind.DOUBT else None
                if stands is not None:
                    return stands
        return await self.post_once(channel, drawn, token, thread)

    async def post_once(self, channel: str, drawn: Drawn, token: str, thread: str = "") -> Posted:
        """Post, with one try. Raises Trouble."""
        args: Json = {
            "channel": channel,
            "text": drawn.text,
            "blocks": list(drawn.blocks),
            "metadata": {"event_type": METADATA, "event_payload": {"token": token}},
            "unfurl_links": False,
            "unfurl_media": False,
        }
        told = await self.once("chat.postMessage", args | ({"thread_ts": thread} if thread else {}))
        return Posted(str(told.get("channel") or channel), str(told["ts"]))

    async def found(self, channel: str, token: str, since: float = 0.0) -> Posted | None:
        """The message with that token in the conversation, sent at or after `since` (seconds since 1970), or None."""
        cursor = ""
        while True:
            page: dict[str, str | int] = {
                "channel": channel,
                "limit": LOOK_BACK,
                "include_all_metadata": "true",
                "inclusive": "true",
            }
            page |= {"oldest": f"{since:.6f}"} if since else {}
            told = await self.form("conversations.history", page | ({"cursor": cursor} if cursor else {}))
            messages = told.get("messages")
            for message in messages if isinstance(messages, list) else []:
                if _token(message) == token:
                    return Posted(channel, str(message["ts"]))
            more = told.get("response_metadata")
            cursor = str(more.get("next_cursor") or "") if isinstance(more, dict) else ""
            if not cursor or not since:
                return None

    async def open_dm(self, user: str) -> str:
        """The conversation with that person. Raises Trouble."""
        told = await self.call("conversations.open", {"users": user})
        channel = told["channel"]
        assert isinstance(channel, dict)  # noqa: S101  as documented
        return str(channel["id"])


def _token(message: Mapping[str, object]) -> str:
    metadata = message.get("metadata")
    if not isinstance(metadata, dict) or metadata.get("event_type") != METADATA:
        return ""
    payload = metadata.get("event_payload")
    return str(payload.get("token", "")) if isinstance(payload, dict) else ""
