"""Slack over HTTP: signatures checked on the raw bytes before anything is parsed; the health page; the pages that install."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_sdk.signature import Clock as SignatureClock
from slack_sdk.signature import SignatureVerifier

EVENTS_PATH = "/slack/events"
INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
LARGEST_BODY = 2**20  # Slack's own payloads stay under a quarter of that; what is larger is not from Slack


class _Now(SignatureClock):
    """The bot's clock, for the verifier: a signature holds for five minutes of it."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now

    def now(self) -> float:
        """Seconds since 1970."""
        return self._now()


def web_app(
    bolt: AsyncApp,
    signing_secret: str,
    now: Callable[[], float],
    healthy: Callable[[], Awaitable[bool]],
    oauth: AsyncOAuthFlow | None = None,
) -> web.Application:
    """The pages. `healthy` says whether the bot can do its work now."""
    verifier = SignatureVerifier(signing_secret, clock=_Now(now))

    async def events(request: web.Request) -> web.StreamResponse:
        body = await request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        stamp = headers.get("x-slack-request-timestamp", "")
        signed = stamp.isdigit() and verifier.is_valid(body, stamp, headers.get("x-slack-signature", ""))
        if not signed:
            return web.Response(status=401, text="this is not signed by Slack, or too old")
        return await to_aiohttp_response(await bolt.async_dispatch(await to_bolt_request(request)))

    async def health(_: web.Request) -> web.Response:
        well = await healthy()
        return web.json_response({"ok": well}, status=200 if well else 503)

    app = web.Application(client_max_size=LARGEST_BODY)
    app.router.add_post(EVENTS_PATH, events)
    app.router.add_get("/healthz", health)
    if oauth is not None:
        app.router.add_get(INSTALL_PATH, _page(oauth.handle_installation))
        app.router.add_get(REDIRECT_PATH, _page(oauth.handle_callback))
    return app


def _page(handle: Callable[..., Awaitable[object]]) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def page(request: web.Request) -> web.StreamResponse:
        response: web.Response = await to_aiohttp_response(await handle(await to_bolt_request(request)))  # type: ignore[arg-type]
        return response

    return page
