"""The Gateway half of the server that plays Discord: hello, identify, ready, heartbeat, resume, reconnect, invalid session.

A session outlives its connection: what is dispatched while nobody listens is kept and replayed on resume, as Discord does.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

Json = dict[str, Any]

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = (
    0,
    1,
    2,
    6,
    7,
    9,
    10,
    11,
)
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, WRONG_TOKEN, ALREADY_AUTHENTICATED = (
    4001,
    4002,
    4003,
    4004,
    4005,
)
INVALID_SHARD, INVALID_INTENTS, FORBIDDEN_INTENTS, SESSION_TIMED_OUT = 4010, 4013, 4014, 4009
PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)  # members, presences, message content
GUILDS, DIRECT_MESSAGES = 1 << 0, 1 << 12


@dataclass(slots=True)
class Session:
    id: str
    shard: int
    count: int
    intents: int
    sent: list[Json] = field(default_factory=list)
    connection: Connection | None = None
    ends: bool = False  # invalidated: a resume is refused


class Connection:
    """One socket, compressed as the client asked."""

    def __init__(
        self, socket: web.WebSocketResponse, transport: asyncio.Transport | None, *, compressed: bool
    ) -> None:
        self.socket, self.transport = socket, transport
        self._stream = zlib.compressobj() if compressed else None
        self._turn = asyncio.Lock()

    async def send(self, payload: Json) -> None:
        text = json.dumps(payload)
        async with self._turn:
            if self.socket.closed:
                return
            if self._stream is None:
                await self.socket.send_str(text)
            else:
                chunk = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(chunk)


class Gateway:
    """All sessions of the one application."""

    def __init__(self, token: str, me: Json, application_id: str, url: Callable[[], str]) -> None:
        self.token, self.me, self.application_id, self.url = token, me, application_id, url
        self.sessions: dict[str, Session] = {}
        self.guild_ids: list[str] = []
        self.shards = 1  # what /gateway/bot recommends
        self.heartbeat_ms = 41_250
        self.identifies: list[Json] = []
        self.resumes: list[Json] = []
        self.refusals = 0  # how many of the next connections are refused before the hello
        self.heartbeats = 0
        self._numbers = itertools.count(1)
        self._ready = asyncio.Condition()

    async def ready(self, shards: int = 1) -> None:
        """Waits until that many shards are identified or resumed and connected."""
        async with self._ready:
            await self._ready.wait_for(lambda: len(self._live()) >= shards)

    def _live(self) -> list[Session]:
        return [session for session in self.sessions.values() if session.connection and not session.ends]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=503, text="no")
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        connection = Connection(
            socket, request.transport, compressed=request.query.get("compress") == "zlib-stream"
        )
        await connection.send({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}})
        session: Session | None = None
        try:
            while True:
                # Discord closes what has not beaten for a whole interval; half as long again is allowed for transport.
                message = await socket.receive(timeout=self.heartbeat_ms * 1.5 / 1000)
                if message.type is not WSMsgType.TEXT:
                    break
                session = await self._receive(connection, session, message.data)
        except TimeoutError:
            await socket.close(code=SESSION_TIMED_OUT)
        finally:
            if session is not None and session.connection is connection:
                session.connection = None
        return socket

    async def _receive(self, connection: Connection, session: Session | None, text: str) -> Session | None:
        socket = connection.socket
        try:
            payload = json.loads(text)
            op, data = payload["op"], payload["d"]
        except (ValueError, KeyError):
            await socket.close(code=DECODE_ERROR)
            return session
        match op:
            case 1:
                self.heartbeats += 1
                async with self._ready:
                    self._ready.notify_all()
                await connection.send({"op": HEARTBEAT_ACK, "d": None})
            case 2 if session is not None:
                await socket.close(code=ALREADY_AUTHENTICATED)
            case 2:
                return await self._identify(connection, data)
            case 6:
                return await self._resume(connection, data)
            case 3 if session is not None:
                pass
            case _ if session is None:
                await socket.close(code=NOT_AUTHENTICATED)
            case _:
                await socket.close(code=UNKNOWN_OPCODE)
        return session

    async def _identify(self, connection: Connection, data: Json) -> Session | None:
        self.identifies.append(data)
        shard, count = data.get("shard", [0, 1])
        refused = None
        if data["token"] != self.token:
            refused = WRONG_TOKEN
        elif not 0 <= shard < count:
            refused = INVALID_SHARD
        elif not isinstance(data.get("intents"), int) or data["intents"] >= 1 << 26:
            refused = INVALID_INTENTS
        elif data["intents"] & PRIVILEGED:
            refused = FORBIDDEN_INTENTS
        if refused is not None:
            await connection.socket.close(code=refused)
            return None
        number = next(self._numbers)
        session = Session(f"session-{number}", shard, count, data["intents"], connection=connection)
        for other in self.sessions.values():
            if other.shard == shard:
                other.ends = True
        self.sessions[session.id] = session
        own = [guild for guild in self.guild_ids if (int(guild) >> 22) % count == shard]
        ready = {"v": 10, "user": self.me, "guilds": [{"id": guild, "unavailable": True} for guild in own]}
        ready |= {"session_id": session.id, "resume_gateway_url": self.url(), "shard": [shard, count]}
        ready |= {"application": {"id": self.application_id, "flags": 0}}
        await self._dispatch(session, "READY", ready)
        async with self._ready:
            self._ready.notify_all()
        return session

    async def _resume(self, connection: Connection, data: Json) -> Session | None:
        self.resumes.append(data)
        session = self.sessions.get(data["session_id"])
        if data["token"] != self.token:
            await connection.socket.close(code=WRONG_TOKEN)
            return None
        if session is None or session.ends or not 0 <= (data["seq"] or 0) <= len(session.sent):
            await connection.send({"op": INVALID_SESSION, "d": False})
            return None
        session.connection = connection
        for missed in session.sent[data["seq"] :]:
            await connection.send(missed)
        await self._dispatch(session, "RESUMED", {})
        async with self._ready:
            self._ready.notify_all()
        return session

    async def _dispatch(self, session: Session, event: str, data: Json) -> None:
        payload = {"op": DISPATCH, "t": event, "s": len(session.sent) + 1, "d": data}
        session.sent.append(payload)
        if session.connection is not None:
            await session.connection.send(payload)

    async def dispatch(
        self, event: str, data: Json, *, guild_id: str | None = None, intent: int = 0, times: int = 1
    ) -> bool:
        """Gives an event to the shard it belongs to (DMs: shard 0); False if no session is there that would take it."""
        taken = False
        for session in self.sessions.values():
            mine = (int(guild_id) >> 22) % session.count if guild_id else 0
            if session.ends or session.shard != mine or (intent and not session.intents & intent):
                continue
            for _ in range(times):
                await self._dispatch(session, event, data)
            taken = True
        return taken

    async def happens(self, holds: Callable[[], bool]) -> None:
        """Waits until this holds, looked at whenever a session begins or is taken up again."""
        async with self._ready:
            await self._ready.wait_for(holds)

    async def echoes(self) -> None:
        """Until every client has taken in what was sent: each is asked for a heartbeat, which it gives in its turn."""
        live = [session.connection for session in self._live()]
        wanted = self.heartbeats + len(live)
        for connection in live:
            if connection is not None:
                await connection.send({"op": HEARTBEAT, "d": None})
        async with self._ready:
            await self._ready.wait_for(lambda: self.heartbeats >= wanted)

    async def drop(self) -> None:
        """Cuts every connection without a word, as a broken network does."""
        for session in self._live():
            connection, session.connection = session.connection, None
            if connection is not None and connection.transport is not None:
                connection.transport.abort()

    async def ask_to_reconnect(self) -> None:
        for session in self._live():
            if session.connection is not None:
                await session.connection.send({"op": RECONNECT, "d": None})

    async def invalidate(self) -> None:
        """Op 9, not resumable: the client has to identify anew, and what came in between is gone."""
        for session in self._live():
            session.ends = True
            if session.connection is not None:
                await session.connection.send({"op": INVALID_SESSION, "d": False})

    async def forget(self) -> None:
        """All sessions end with their connections, as when the bot is away for hours."""
        for session in self.sessions.values():
            session.ends = True
            if session.connection is not None:
                await session.connection.socket.close(code=1001)
                session.connection = None
