"""The server that plays Discord on 127.0.0.1: what it knows, how it fails on purpose, and how fast it may be asked.

As strict as the documents: three seconds and one first response an interaction, fifteen minutes of follow-ups, limits,
buckets, error codes. Every call is recorded; faults are ordered beforehand with `fail`.
"""

from __future__ import annotations

import asyncio
import copy
import itertools
import json
import re
from collections import defaultdict, deque
from types import TracebackType
from typing import Self

from aiohttp import web

from tests import discord_limits as limits
from tests.discord_gateway import DIRECT_MESSAGES, Gateway, Json
from tests.discord_rest import ROUTES
from tests.discord_wire import (
    APPLICATION,
    EPOCH_MS,
    TOKEN,
    Call,
    Fault,
    Interaction,
    Refusal,
    limited,
    pings,
    shown,
)


class DiscordServer:
    """Start with `async with`; `api` is the base address to hand to the client."""

    def __init__(
        self, *, bucket: tuple[int, float] = (5, 0.05), in_all: tuple[int, float] = (50, 1.0)
    ) -> None:
        self.me: Json = {
            "id": APPLICATION,
            "username": "Askaround",
            "discriminator": "0",
            "avatar": None,
            "bot": True,
        }
        self.gateway = Gateway(TOKEN, self.me, APPLICATION, lambda: self.socket_url)
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.commands: list[Json] = []
        self.interactions: dict[str, Interaction] = {}
        self.users: dict[str, Json] = {APPLICATION: self.me}
        self.channels: dict[str, Json] = {}
        self.messages: dict[str, list[Json]] = defaultdict(list)
        self.ephemerals: dict[str, list[Json]] = defaultdict(list)  # by the person who alone sees them
        self.closed_dms: dict[str, tuple[int, str]] = {}
        self.files: dict[str, bytes] = {}
        self.changed = asyncio.Condition()
        self.bucket, self.in_all = bucket, in_all
        self.too_fast: list[Call] = []
        self.latency = 0.0  # seconds before each answer
        self._spent: dict[str, deque[float]] = defaultdict(deque)
        self._skew = 0.0
        self._numbers = itertools.count(1)
        self.nonces: dict[tuple[str, str], Json] = {}
        self._runner: web.AppRunner | None = None
        self.port = 0

    # -- running

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=30 * 2**20)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/cdn/{name:.*}", self._cdn)
        app.router.add_route("*", "/api/v10/{path:.*}", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        if not self.port:
            self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Nobody home: every socket closed, the port free (and kept for the next start)."""
        if self._runner is not None:
            await self.gateway.drop()
            await self._runner.cleanup()
            self._runner = None

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def socket_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/gateway"

    def now(self) -> float:
        return asyncio.get_running_loop().time() + self._skew

    def later(self, seconds: float) -> None:
        """Moves the server's clock on: deadlines and expiries are judged by it."""
        self._skew += seconds

    def snowflake(self, *, ago: float = 0.0) -> str:
        """An id as Discord makes them: later ones are larger."""
        milliseconds = 1_780_000_000_000 - EPOCH_MS + int((self.now() - ago) * 1000)
        return str((milliseconds << 22) | (next(self._numbers) & 0x3FFFFF))

    # -- faults

    def fail(
        self,
        call: str,
        status: int = 500,
        *,
        times: int = 1,
        code: int = 0,
        after_effect: bool = False,
        retry_after: float = 0.0,
        is_global: bool = False,
        cut: bool = False,
    ) -> None:
        """The next `times` calls whose "METHOD path" matches the expression fail in this way."""
        self.faults.append(
            Fault(re.compile(call), status, times, code, after_effect, retry_after, is_global, cut)
        )

    def close_dms(self, user: str, code: int = 50007) -> None:
        """From now on nothing can be sent to this person: 50007 closed, 50278 no server shared, 40003 opened too fast."""
        words = {
            50007: "Cannot send messages to this user",
            40003: "You are opening direct messages too fast",
        }
        self.closed_dms[user] = (
            code,
            words.get(code, "Cannot send messages to this user due to having no mutual guilds"),
        )

    def _due_fault(self, call: Call) -> Fault | None:
        for fault in self.faults:
            if fault.times > 0 and fault.call.search(f"{call.method} {call.path}"):
                fault.times -= 1
                return fault
        return None

    # -- answering

    async def _take(self, request: web.Request) -> web.StreamResponse:
        path = "/" + request.match_info["path"]
        body, files = await _body(request)
        call = Call(request.method, path, body, dict(request.query), self.now())
        self.calls.append(call)
        if self.latency:
            await asyncio.sleep(self.latency)
        fault = self._due_fault(call)
        if fault is not None and not fault.after_effect:
            return await self._failed(request, call, fault)
        headers: dict[str, str] = {}
        try:
            self._authorised(request, path)
            headers = self._rate(call)
            status, answer = await self._route(call, files)
        except Refusal as refusal:
            status, answer = refusal.status, refusal.body
            headers |= {"Via": "1.1 google"}
            if status == 429:
                headers |= {"Retry-After": str(refusal.body["retry_after"])}
        call.status, call.answer = status, answer
        async with self.changed:
            self.changed.notify_all()
        if fault is not None:
            return await self._failed(request, call, fault)
        if status == 204:
            return web.Response(status=204, headers=headers)
        return _json(answer, status, headers)

    async def _failed(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        call.status = 0 if fault.cut else fault.status
        async with self.changed:
            self.changed.notify_all()
        if fault.cut:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        if fault.status == 429:
            body = {
                "message": "You are being rate limited.",
                "retry_after": fault.retry_after,
                "global": fault.is_global,
            }
            headers = {"Via": "1.1 google", "Retry-After": str(fault.retry_after)}
            if fault.is_global:
                headers["X-RateLimit-Global"] = "true"
            return _json(body, 429, headers)
        if fault.status >= 500:
            return web.Response(
                status=fault.status, text="<html>bad gateway</html>", content_type="text/html"
            )
        return _json({"message": "refused", "code": fault.code}, fault.status, {})

    def _authorised(self, request: web.Request, path: str) -> None:
        if path.startswith(("/webhooks/", "/interactions/")):
            return
        if request.headers.get("Authorization") != f"Bot {TOKEN}":
            raise Refusal(401, 0, "401: Unauthorized")

    def _rate(self, call: Call) -> dict[str, str]:
        """Five messages in a window per channel and follow-up token; fifty requests a second in all but interactions' first."""
        if call.path.startswith("/interactions/"):
            return {}
        everything, (most, window) = self._spent["all"], self.in_all
        _forget_before(everything, call.at - window)
        if len(everything) >= most:
            self.too_fast.append(call)
            raise limited(everything[0] + window - call.at, everywhere=True)
        everything.append(call.at)
        found = re.match(r"/(channels/\d+/messages|webhooks/\d+/[^/]+)", call.path)
        if not found or call.method == "GET":
            return {}
        spent, (most, window) = self._spent[found[0]], self.bucket
        if spent and spent[0] <= call.at - window:
            spent.clear()  # a bucket is filled again at once, a window after the first call on it
        if len(spent) >= most:
            self.too_fast.append(call)
            raise limited(spent[0] + window - call.at, everywhere=False)
        spent.append(call.at)
        reset = max(spent[0] + window - call.at, 0.001)
        limit = {"X-RateLimit-Limit": str(most), "X-RateLimit-Remaining": str(most - len(spent))}
        return limit | {
            "X-RateLimit-Reset-After": f"{reset:.3f}",
            "X-RateLimit-Reset": "0",
            "X-RateLimit-Bucket": "m" * 8,
        }

    async def _route(self, call: Call, files: dict[str, tuple[str, bytes]]) -> tuple[int, object]:
        for method, pattern, answer in ROUTES:
            found = re.fullmatch(pattern, call.path)
            if found and method == call.method:
                return await answer(self, call, found, files)
        raise Refusal(404, 0, "404: Not Found")

    async def _cdn(self, request: web.Request) -> web.StreamResponse:
        content = self.files.get(request.match_info["name"])
        return web.Response(status=404) if content is None else web.Response(body=content)

    # -- messages

    def dm(self, user: str) -> str:
        for channel in self.channels.values():
            if channel["type"] == 1 and channel["recipients"][0]["id"] == user:
                return str(channel["id"])
        channel = {
            "id": self.snowflake(),
            "type": 1,
            "recipients": [self.users[user]],
            "last_message_id": None,
        }
        self.channels[channel["id"]] = channel
        return str(channel["id"])

    def written(self, channel: str, author: Json, body: Json, files: dict[str, tuple[str, bytes]]) -> Json:
        """A message as the API shows it."""
        message: Json = {
            "id": self.snowflake(),
            "channel_id": channel,
            "author": author,
            "content": body.get("content") or "",
        }
        message |= {
            "timestamp": "2026-11-25T09:00:00+00:00",
            "edited_timestamp": None,
            "tts": False,
            "type": 0,
        }
        message |= {"mention_everyone": False, "mentions": [], "mention_roles": [], "pinned": False}
        message |= {"embeds": body.get("embeds") or [], "flags": body.get("flags") or 0}
        message |= {"components": self._numbered(body.get("components") or []), "attachments": []}
        for name, content in files.values():
            message["attachments"].append(self.attached(name, content))
        message["pings"] = pings(message, body)
        return message

    def attached(self, name: str, content: bytes) -> Json:
        number = self.snowflake()
        self.files[f"{number}/{name}"] = content
        url = f"http://127.0.0.1:{self.port}/cdn/{number}/{name}"
        return {"id": number, "filename": name, "size": len(content), "url": url, "proxy_url": url}

    def _numbered(self, components: list[Json]) -> list[Json]:
        copied = copy.deepcopy(components)
        for number, part in enumerate(limits.walk(copied), 1):
            part.setdefault("id", number)
        return copied

    def posted(self, channel: str, message: Json) -> None:
        self.messages[channel].append(message)
        self.channels[channel]["last_message_id"] = message["id"]

    async def told(self, message: Json, *, times: int = 1) -> None:
        """The gateway's MESSAGE_CREATE, for the DMs that the bot is in."""
        await self.gateway.dispatch("MESSAGE_CREATE", shown(message), intent=DIRECT_MESSAGES, times=times)

    def public(self) -> list[Json]:
        """Everything of the bot's that others than its reader can see: it has to stay empty."""
        shared = [channel["id"] for channel in self.channels.values() if channel["type"] != 1]
        return [
            message
            for channel in shared
            for message in self.messages[channel]
            if message["author"] is self.me
        ]

    def pings(self) -> list[str]:
        """Whoever was pinged by a message of the bot."""
        return [
            who
            for sent in self.messages.values()
            for message in sent
            if message["author"] is self.me
            for who in message["pings"]
        ]


def _json(answer: object, status: int, headers: dict[str, str]) -> web.Response:
    """As Discord answers: application/json with no charset, which is how discord.py knows it."""
    return web.Response(
        body=json.dumps(answer).encode(), status=status, headers=headers, content_type="application/json"
    )


async def _body(request: web.Request) -> tuple[Json, dict[str, tuple[str, bytes]]]:
    if request.content_type != "multipart/form-data":
        text = await request.text()
        decoded = json.loads(text) if text else {}
        return decoded if isinstance(decoded, dict) else {"_list": decoded}, {}
    body: Json = {}
    files: dict[str, tuple[str, bytes]] = {}
    form = await request.post()
    for name, value in form.items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.file.read())
        elif name == "payload_json":
            body = json.loads(str(value))
    return body, files


def _forget_before(spent: deque[float], moment: float) -> None:
    while spent and spent[0] <= moment:
        spent.popleft()
