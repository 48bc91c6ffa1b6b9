"""A server that plays Slack on 127.0.0.1: Web API, Socket Mode, signed HTTP, response_url, uploads, OAuth. It records every call.

It refuses what Slack documents as refused, and fails on purpose when told to (`fails`), in the ways that networks do.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

from tests.slack_blocks import message_faults
from tests.slack_calls import Ask, Problem
from tests.slack_methods import METHODS
from tests.slack_wire import Lines
from tests.slack_world import RESPONSE_URL_USES, Payload, Post, Workspace

POSTS_AT_ONCE = 6  # "no more than one message per second per channel"; "short bursts are allowed"


@dataclass(frozen=True)
class Call:
    """One call that was made, and what was answered."""

    method: str
    args: Payload
    error: str = ""
    at: float = 0.0


@dataclass
class Fault:
    """A way in which calls of a method are to fail, so many times. `after` lets the call take effect first."""

    kind: str
    times: int = 1
    value: str = ""
    seconds: float = 0.0
    after: bool = False


@dataclass
class Bucket:
    """So many at once, refilled at a rate a second."""

    room: float
    size: float
    rate: float
    at: float

    def takes(self, now: float) -> float:
        """Take one; the seconds to wait when there is none."""
        self.room = min(self.size, self.room + max(0.0, now - self.at) * self.rate)
        self.at = now
        if self.room >= 1:
            self.room -= 1
            return 0.0
        return (1 - self.room) / self.rate


class Slack(Lines):
    """The played Slack. `world` is what it keeps; `app` is the manifest of the one app that it knows."""

    def __init__(self, app: Payload, signing_secret: str = "8f742231b10e8888abcd99yyyzzz85a5") -> None:
        """A Slack with nobody in it, that knows this app by its manifest."""
        super().__init__(signing_secret)
        self.app = app
        self.app_token = "xapp-1-A0ASKAROUND-1-secret"
        self.client_id, self.client_secret = "1.2", "client-secret"
        self.calls: list[Call] = []
        self.faults: dict[str, list[Fault]] = defaultdict(list)
        self.codes: dict[str, str] = {}
        self.limits = True
        self._buckets: dict[tuple[str, ...], Bucket] = {}
        self._changed = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self.url = ""

    @property
    def api_url(self) -> str:
        """The base address of the Web API."""
        return f"{self.url}/api/"

    @property
    def scopes(self) -> set[str]:
        """The bot scopes that the app's manifest asks for."""
        return set(self.app["oauth_config"]["scopes"]["bot"])

    @property
    def events(self) -> set[str]:
        """The events that the app's manifest subscribes to."""
        return set(self.app["settings"]["event_subscriptions"]["bot_events"])

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1."""
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_post("/api/{method}", self._api)
        app.router.add_get("/link", self._link)
        app.router.add_post("/respond/{team}/{number}/{user}", self._respond)
        app.router.add_post("/upload/{team}/{file}", self._upload)
        app.router.add_get("/files/{team}/{file}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.url = "http://127.0.0.1:%d" % self._runner.addresses[0][1]  # noqa: UP031
        self._http = aiohttp.ClientSession()

    async def stop(self) -> None:
        """Stop listening, with every connection closed."""
        await self.drop_sockets()
        if self._http is not None:
            await self._http.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Slack]:
        """The server for the length of a block."""
        await self.start()
        try:
            yield self
        finally:
            await self.stop()

    def fails(
        self,
        method: str,
        kind: str,
        times: int = 1,
        *,
        value: str = "",
        seconds: float = 0.0,
        after: bool = False,
    ) -> None:
        """Make the next calls of a method fail.

        Kinds: "status" (value: the HTTP status), "error" (value: Slack's word), "limited" (seconds: Retry-After), "dropped"
        (the connection breaks), "hangs" (seconds until it goes on), "garbage" (a page that is no JSON). With `after` it takes
        effect first.
        """
        self.fails_as(method, Fault(kind, times, value, seconds, after))

    def fails_as(self, method: str, fault: Fault) -> None:
        """Make the next calls of a method fail in this way."""
        self.faults[method].append(replace(fault))

    def code_for(self, workspace: Workspace) -> str:
        """The code that Slack sends back with when an admin of that workspace presses Allow."""
        code = self.world.new_id("code")
        self.codes[code] = workspace.id
        return code

    def called(self, method: str) -> list[Call]:
        """The calls made of that method so far."""
        return [call for call in self.calls if call.method == method]

    async def until(self, happened: Callable[[], Any], seconds: float = 10.0) -> None:
        """Wait until that is so. It is looked at after every call that is made."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(lambda: bool(happened())), seconds)

    # The Web API

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        args = await _arguments(request)
        fault = self._fault(method)
        if fault is not None and not fault.after:
            broken = await self._break(fault, request)
            if broken is not None:
                await self._record(method, args, fault.kind)
                return broken
        headers: dict[str, str] = {}
        try:
            answer = self._answer(method, request, args)
            error = ""
        except Problem as problem:
            error = problem.error
            answer = {"ok": False, "error": error, **problem.more}
            if problem.reasons:
                answer["response_metadata"] = {"messages": list(problem.reasons)}
                self.oddities.extend(f"{method}: {reason}" for reason in problem.reasons)
        status = 200
        granted = next(
            (
                one
                for one in self.world.workspaces.values()
                if request.headers.get("Authorization") == f"Bearer {one.token}"
            ),
            None,
        )
        if granted is not None:
            headers["X-OAuth-Scopes"] = ",".join(sorted(granted.scopes))
        if error == "ratelimited":
            status, headers = 429, {**headers, "Retry-After": str(answer.pop("wait"))}
        await self._record(method, args, error)
        if fault is not None and fault.after:
            broken = await self._break(fault, request)
            if broken is not None:
                return broken
        return web.json_response(answer, status=status, headers=headers)

    def _answer(self, method: str, request: web.Request, args: Payload) -> Payload:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or str(args.pop("token", ""))
        if method == "apps.connections.open":
            return self._connections_open(token)
        if method == "oauth.v2.access":
            return self._oauth_access(request, args)
        known = METHODS.get(method)
        if known is None and method != "auth.revoke":
            raise Problem("unknown_method")
        workspace = self._workspace(token)
        if known is None:
            workspace.revoked = True
            return {"ok": True, "revoked": True}
        missing = [scope for scope in known.scopes if scope not in workspace.scopes]
        if missing:
            raise Problem("missing_scope", needed=missing[0], provided=",".join(sorted(workspace.scopes)))
        self._limit(method, workspace, args, known.a_minute)
        return {"ok": True, **known.answer(Ask(self.world, workspace, args, self.url, self.app))}

    def _workspace(self, token: str) -> Workspace:
        if not token:
            raise Problem("not_authed")
        found = next((one for one in self.world.workspaces.values() if one.token == token), None)
        if found is None:
            raise Problem("invalid_auth")
        if not found.installed:
            raise Problem("account_inactive")
        if found.revoked:
            raise Problem("token_revoked")
        return found

    def _limit(self, method: str, workspace: Workspace, args: Payload, a_minute: int) -> None:
        if not self.limits:
            return
        now = self.world.clock.now
        buckets: list[tuple[tuple[str, ...], float, float]] = [
            ((method, workspace.id), a_minute, a_minute / 60)
        ]
        if method == "chat.postMessage":
            buckets.append(((method, workspace.id, str(args.get("channel"))), POSTS_AT_ONCE, 1.0))
        for key, size, rate in buckets:
            wait = self._buckets.setdefault(key, Bucket(size, size, rate, now)).takes(now)
            if wait > 0:
                raise Problem("ratelimited", wait=str(max(1, round(wait + 0.5))))

    def _connections_open(self, token: str) -> Payload:
        if token != self.app_token:
            raise Problem("invalid_auth" if token.startswith("xapp-") else "not_allowed_token_type")
        ticket = self.world.new_id("K")
        self._tickets.add(ticket)
        return {
            "ok": True,
            "url": f"{self.url.replace('http', 'ws', 1)}/link/?ticket={ticket}".replace("/link/", "/link"),
        }

    def _oauth_access(self, request: web.Request, args: Payload) -> Payload:
        basic = request.headers.get("Authorization", "").removeprefix("Basic ")
        given = (
            base64.b64decode(basic).decode()
            if basic
            else f"{args.get('client_id')}:{args.get('client_secret')}"
        )
        if given != f"{self.client_id}:{self.client_secret}":
            raise Problem("bad_client_secret")
        team = self.codes.pop(str(args.get("code")), None)
        if team is None:
            raise Problem("invalid_code")
        workspace = self.world.workspaces[team]
        workspace.installed, workspace.revoked = True, False
        return {
            "ok": True,
            "app_id": self.world.app_id,
            "authed_user": {"id": next(iter(workspace.people))},
            "scope": ",".join(sorted(workspace.scopes)),
            "token_type": "bot",
            "access_token": workspace.token,
            "bot_user_id": workspace.bot,
            "team": {"id": workspace.id, "name": workspace.name},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _fault(self, method: str) -> Fault | None:
        for fault in self.faults[method]:
            if fault.times > 0:
                fault.times -= 1
                return fault
        return None

    async def _break(self, fault: Fault, request: web.Request) -> web.StreamResponse | None:
        match fault.kind:
            case "status":
                return web.Response(status=int(fault.value or "500"), text="upstream trouble")
            case "error":
                return web.json_response({"ok": False, "error": fault.value})
            case "limited":
                wait = str(int(fault.seconds))
                return web.json_response(
                    {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": wait}
                )
            case "garbage":
                return web.Response(text="<html>maintenance</html>", content_type="text/html")
            case "hangs":
                await asyncio.sleep(fault.seconds)
                return None
            case _:
                if request.transport is not None:
                    request.transport.close()
                return web.Response(status=500)

    async def _record(self, method: str, args: Payload, error: str) -> None:
        self.calls.append(Call(method, args, error, self.world.clock.now))
        async with self._changed:
            self._changed.notify_all()

    # response_url, files

    async def _respond(self, request: web.Request) -> web.Response:
        name = "/".join(request.match_info[part] for part in ("team", "number", "user"))
        args: Payload = json.loads(await request.text())
        fault = self._fault("response_url")
        if fault is not None:
            broken = await self._break(fault, request)
            if broken is not None:
                await self._record("response_url", args, fault.kind)
                raise web.HTTPInternalServerError
        workspace = self.world.workspaces[request.match_info["team"]]
        leave = workspace.response_urls.get(name)
        if leave is None or self.world.clock.now > leave.until or leave.uses >= RESPONSE_URL_USES:
            await self._record("response_url", args, "expired_url")
            return web.json_response(
                {"ok": False, "error": "expired_url" if leave else "used_url"}, status=404
            )
        leave.uses += 1
        faults = message_faults(args.get("blocks") or [])
        if faults or not (args.get("text") or args.get("delete_original")):
            self.oddities.extend(f"response_url: {fault}" for fault in faults or ["no text"])
            await self._record("response_url", args, "invalid_blocks")
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=400)
        self.respond(workspace, leave.user, leave.channel, args, leave.ts)
        await self._record("response_url", args, "")
        return web.Response(text="ok")

    def respond(self, workspace: Workspace, user: str, channel: str, args: Payload, ts: str = "") -> None:
        """What a response_url or the payload of an ack does: a new message, or the old one changed or taken away."""
        public = args.get("response_type") == "in_channel"
        places = [one.posts for one in workspace.channels.values() if one.id == channel] + [
            workspace.ephemerals
        ]
        old = next(((place, post) for place in places for post in place if ts and post.ts == ts), None)
        if args.get("delete_original") and old is not None:
            old[0].remove(old[1])
        elif args.get("replace_original") and old is not None:
            old[1].text, old[1].edited = str(args.get("text") or ""), old[1].edited + 1
            old[1].blocks = args.get("blocks") or []
        else:
            only = "" if public else user
            post = Post(
                channel,
                self.world.ts(),
                workspace.bot,
                str(args.get("text") or ""),
                args.get("blocks") or [],
                only=only,
            )
            (workspace.channels[channel].posts if public else workspace.ephemerals).append(post)

    async def _upload(self, request: web.Request) -> web.Response:
        workspace = self.world.workspaces[request.match_info["team"]]
        upload = workspace.uploads[request.match_info["file"]]
        if request.content_type.startswith("multipart/"):
            part = await (await request.multipart()).next()
            content = await part.read() if isinstance(part, aiohttp.BodyPartReader) else b""
        else:
            content = await request.read()
        if len(content) != upload.length:
            await self._record("upload", {"file": upload.id}, "length")
            return web.Response(status=500, text="length")
        upload.content = bytes(content)
        await self._record("upload", {"file": upload.id}, "")
        return web.Response(text=f"OK - {len(content)}")

    async def _download(self, request: web.Request) -> web.Response:
        workspace = self.world.workspaces[request.match_info["team"]]
        if (
            request.headers.get("Authorization") != f"Bearer {workspace.token}"
            or "files:read" not in workspace.scopes
        ):
            return web.Response(text="<html>sign in</html>", content_type="text/html")
        content = workspace.uploads[request.match_info["file"]].content
        return web.Response(body=content, content_type="text/csv")


async def _arguments(request: web.Request) -> Payload:
    text = await request.text()
    if request.content_type == "application/json":
        found: Payload = json.loads(text) if text else {}
        return found
    return {**request.query, **dict(parse_qsl(text, keep_blank_values=True))}
