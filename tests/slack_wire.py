"""How the played Slack reaches the app: Socket Mode connections, and signed HTTP. What became of each delivery is told."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import WSMsgType, web

from tests.slack_world import Payload, World

ACK_SECONDS = 3.0
SOCKETS_AT_MOST = 10


@dataclass(frozen=True)
class Ack:
    """What became of a delivery: taken or not, with what payload, after how many real seconds."""

    ok: bool
    payload: Any = None
    seconds: float = 0.0
    status: int = 0


@dataclass
class Socket:
    """One Socket Mode connection."""

    ws: web.WebSocketResponse
    waiting: dict[str, asyncio.Future[Any]] = field(default_factory=dict)


class Lines:
    """The lines to the app. `http_url` set, everything goes there; else by the newest socket."""

    def __init__(self, signing_secret: str) -> None:
        """No line is open yet."""
        self.world = World()
        self.signing_secret = signing_secret
        self.sockets: list[Socket] = []
        self.refuses_sockets = False
        self.http_url = ""
        self.oddities: list[str] = []
        self._tickets: set[str] = set()
        self._http: aiohttp.ClientSession | None = None

    async def _record(self, method: str, args: Payload, error: str) -> None:
        raise NotImplementedError

    async def _link(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if self.refuses_sockets or ticket not in self._tickets or len(self.sockets) >= SOCKETS_AT_MOST:
            return web.Response(status=408, text="refused")
        self._tickets.discard(ticket)
        ws = web.WebSocketResponse()
        await ws.prepare(request)
        socket = Socket(ws)
        hello = {
            "type": "hello",
            "num_connections": len(self.sockets) + 1,
            "debug_info": {"host": "applink", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self.world.app_id},
        }
        await ws.send_json(hello)
        self.sockets.append(socket)
        await self._record("hello", {}, "")
        async for message in ws:
            if message.type is WSMsgType.TEXT:
                self._acked(socket, message.data)
        if socket in self.sockets:
            self.sockets.remove(socket)
        for waiting in socket.waiting.values():
            if not waiting.done():
                waiting.set_exception(ConnectionError())
        await self._record("goodbye", {}, "")
        return ws

    def _acked(self, socket: Socket, data: str) -> None:
        try:
            ack = json.loads(data)
        except ValueError:
            self.oddities.append("socket: an ack that is no JSON")
            return
        waiting = socket.waiting.pop(str(ack.get("envelope_id")), None)
        if waiting is None:
            self.oddities.append("socket: an ack for no envelope")
        elif not waiting.done():
            waiting.set_result(ack.get("payload"))

    async def refresh(self, reason: str = "warning") -> None:
        """Ask every connection to make way for a new one, with a "warning" first or with "refresh_requested"."""
        for socket in list(self.sockets):
            await socket.ws.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink"}}
            )

    async def drop_sockets(self) -> None:
        """Break every connection without a word."""
        for socket in list(self.sockets):
            await socket.ws.close(code=1011)
        self.sockets.clear()

    # What Slack sends the app

    async def deliver(self, kind: str, payload: Payload, *, name: str = "", retry: int = 0) -> Ack:
        """Hand an envelope over, by the socket when one is open, by signed HTTP otherwise.

        `kind` is slash_commands, interactive or events_api. Not taken within three seconds, or not with 200, is not ok.
        """
        if self.http_url:
            return await self.posts(kind, payload, retry=retry)
        started = time.monotonic()
        if not self.sockets:
            return Ack(ok=False)
        socket = self.sockets[-1]
        name = name or self.world.new_id("E")
        waiting: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        socket.waiting[name] = waiting
        envelope = {
            "envelope_id": name,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
            **({"retry_attempt": retry, "retry_reason": "timeout"} if kind == "events_api" else {}),
        }
        try:
            await socket.ws.send_json(envelope)
            payload = await asyncio.wait_for(waiting, ACK_SECONDS)
        except (TimeoutError, ConnectionError):
            return Ack(ok=False, seconds=time.monotonic() - started)
        return Ack(ok=True, payload=payload, seconds=time.monotonic() - started, status=200)

    async def posts(
        self, kind: str, payload: Payload, *, retry: int = 0, signed: str = "", skew: float = 0.0
    ) -> Ack:
        """Hand a payload over by HTTP. `signed` is a signature in place of the right one, `skew` seconds off the timestamp."""
        if kind == "events_api":
            body, content_type = json.dumps(payload), "application/json"
        elif kind == "slash_commands":
            body, content_type = urlencode(payload), "application/x-www-form-urlencoded"
        else:
            body, content_type = (
                urlencode({"payload": json.dumps(payload)}),
                "application/x-www-form-urlencoded",
            )
        headers = {"Content-Type": content_type, **self.signature(body, signed=signed, skew=skew)}
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        started = time.monotonic()
        assert self._http is not None
        try:
            limit = aiohttp.ClientTimeout(total=ACK_SECONDS)
            async with self._http.post(
                self.http_url, data=body.encode(), headers=headers, timeout=limit
            ) as response:
                text = await response.text()
                status, answered = response.status, response.content_type
        except (TimeoutError, aiohttp.ClientError):
            return Ack(ok=False, seconds=time.monotonic() - started)
        spent = time.monotonic() - started
        told: Any = (
            json.loads(text)
            if answered == "application/json" and text
            else ({"text": text} if text else None)
        )
        return Ack(ok=status == 200, payload=told, seconds=spent, status=status)

    def signature(self, body: str, *, signed: str = "", skew: float = 0.0) -> dict[str, str]:
        """The two headers that prove a request to be Slack's."""
        stamp = f"{self.world.clock.now + skew:.0f}"
        digest = hmac.new(
            self.signing_secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256
        ).hexdigest()
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signed or f"v0={digest}"}
