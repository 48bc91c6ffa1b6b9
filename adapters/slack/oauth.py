"""The pages by which a workspace installs the app: Bolt's flow, with our states, our store, and calls that log no secret."""

from __future__ import annotations

import logging

from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store.models.installation import Installation

from adapters.slack.api import Api, Trouble, web_client
from adapters.slack.installations import URL, SignedStates
from adapters.slack.manifest import SCOPES
from adapters.slack.room import Room
from adapters.slack.server import INSTALL_PATH, REDIRECT_PATH

log = logging.getLogger("askaround.slack")


def oauth_flow(room: Room) -> AsyncOAuthFlow | None:
    """The pages, where client id and secret are set."""
    if room.many is None:
        return None
    site = room.settings.api_url.removesuffix("/").removesuffix("/api")
    return Flow(
        room,
        AsyncOAuthSettings(
            client_id=room.settings.client_id,
            client_secret=room.settings.client_secret,
            scopes=list(SCOPES),
            user_scopes=[],
            install_path=INSTALL_PATH,
            redirect_uri_path=REDIRECT_PATH,
            authorization_url=f"{site}/oauth/v2/authorize",
            installation_store=room.many,
            installation_store_bot_only=True,
            state_store=SignedStates(room.settings.client_secret, lambda: room.now),
        ),
    )


class Flow(AsyncOAuthFlow):
    """Bolt's pages. The exchange of the code is ours: the library's logs it, by a deprecated way of aiohttp."""

    def __init__(self, room: Room, settings: AsyncOAuthSettings) -> None:
        super().__init__(
            client=web_client(room.http, room.settings.api_url),
            logger=logging.getLogger("askaround.slack.bolt"),
            settings=settings,
        )
        self._room = room

    async def run_installation(self, code: str) -> Installation | None:
        """What the workspace has granted for this code; None when Slack doesn't take it."""
        room = self._room
        given = {
            "code": code,
            "client_id": room.settings.client_id,
            "client_secret": room.settings.client_secret,
        }
        try:
            granted = await Api(self.client, room.pause).form("oauth.v2.access", given)
            token = str(granted.get("access_token") or "")
            ours = await Api(web_client(room.http, room.settings.api_url, token), room.pause).form(
                "auth.test", {}
            )
        except Trouble as trouble:
            log.warning("a workspace could not be installed: %s", trouble)
            return None
        team, enterprise, user = (_part(granted, name) for name in ("team", "enterprise", "authed_user"))
        installation = Installation(
            app_id=str(granted.get("app_id") or ""),
            team_id=team.get("id"),
            enterprise_id=enterprise.get("id"),
            bot_token=token,
            bot_id=str(ours.get("bot_id") or ""),
            bot_user_id=str(granted.get("bot_user_id") or ""),
            user_id=user.get("id", ""),
            is_enterprise_install=bool(granted.get("is_enterprise_install")),
        )
        installation.set_custom_value(URL, str(ours.get("url") or ""))
        return installation


def _part(granted: dict[str, object], name: str) -> dict[str, str]:
    found = granted.get(name)
    return (
        {key: value for key, value in found.items() if isinstance(value, str)}
        if isinstance(found, dict)
        else {}
    )
