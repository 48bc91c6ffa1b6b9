"""The app's manifest, as an admin pastes it into Slack: the commands, scopes and events that are used, and no others. Pure."""

from __future__ import annotations

from adapters.slack.markup import Json
from adapters.slack.parse import NEXT_SHORTCUT, NOTE_SHORTCUT
from bot.copy import label

SCOPES = (
    "app_mentions:read",  # to hear a mention, because threads have no slash commands
    "chat:write",  # to answer, and to write first in the DM
    "commands",  # the slash command and the two shortcuts
    "files:read",  # to read a list of contacts that a member sends
    "files:write",  # to hand a member their export or calendar file
    "im:history",  # to hear the DM, and to look there for a message that may have arrived
    "im:write",  # to open the DM
    "users:read",  # the time zone and language
)
EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked", "user_change")


def manifest(command: str = "/interview", address: str = "") -> Json:
    """The manifest. With an `address` (https://...) Slack sends everything there; without one the app connects by Socket Mode."""
    events: Json = {"bot_events": list(EVENTS)}
    interactivity: Json = {"is_enabled": True}
    slash: Json = {
        "command": command,
        "description": label("slack.command_summary"),
        "usage_hint": label("slack.command_hint"),
        "should_escape": False,
    }
    scopes: Json = {"scopes": {"bot": list(SCOPES)}}
    if address:
        url = f"{address.rstrip('/')}/slack/events"
        events["request_url"] = interactivity["request_url"] = slash["url"] = url
        scopes["redirect_urls"] = [f"{address.rstrip('/')}/slack/oauth_redirect"]
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {"name": label("slack.app_name"), "description": label("slack.app_summary")},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": label("slack.app_name"), "always_online": True},
            "shortcuts": [
                {
                    "name": label("slack.next_shortcut"),
                    "type": "global",
                    "callback_id": NEXT_SHORTCUT,
                    "description": label("slack.next_shortcut_summary"),
                },
                {
                    "name": label("slack.note_shortcut"),
                    "type": "message",
                    "callback_id": NOTE_SHORTCUT,
                    "description": label("slack.note_shortcut_summary"),
                },
            ],
            "slash_commands": [slash],
        },
        "oauth_config": scopes,
        "settings": {
            "event_subscriptions": events,
            "interactivity": interactivity,
            "org_deploy_enabled": False,
            "socket_mode_enabled": not address,
            "token_rotation_enabled": False,
        },
    }
