"""The REST routes of the server that plays Discord: what each call does, what it is refused for, and what it is answered."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from tests import discord_limits as limits
from tests.discord_gateway import Json
from tests.discord_wire import (
    APPLICATION,
    AUTOCOMPLETE,
    CHOICES,
    COMMAND,
    COMPONENT,
    DEFERRED,
    DEFERRED_UPDATE,
    FIRST_ANSWER_WITHIN,
    FOLLOW_UPS_FOR,
    IN_BOT_DM,
    MODAL,
    SENT,
    SUBMIT,
    UNTOLD_FOLLOW_UPS,
    UPDATED,
    Call,
    Interaction,
    Refusal,
    shown,
)

if TYPE_CHECKING:
    from tests.discord_server import DiscordServer

Answered = Awaitable[tuple[int, object]]
Handler = Callable[["DiscordServer", Call, "re.Match[str]", dict[str, tuple[str, bytes]]], Answered]


def _checked(body: Json, *, edit: bool = False) -> None:
    faults = limits.faults_of_message(body, edit=edit)
    if faults == ["empty message"]:
        raise Refusal(400, 50006, "Cannot send an empty message")
    if faults:
        raise Refusal(400, 50035, "Invalid Form Body", faults)


async def _me(server: DiscordServer, *_: object) -> tuple[int, object]:
    return 200, server.me


async def _application(server: DiscordServer, *_: object) -> tuple[int, object]:
    owner = {"id": "1", "username": "owner", "discriminator": "0", "avatar": None}
    about: Json = {
        "id": APPLICATION,
        "name": "Askaround",
        "icon": None,
        "description": "",
        "bot_public": True,
        "owner": owner,
    }
    return 200, about | {"bot_require_code_grant": False, "verify_key": "", "flags": 0}


async def _gateway(server: DiscordServer, *_: object) -> tuple[int, object]:
    starts = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
    return 200, {"url": server.socket_url, "shards": server.gateway.shards, "session_start_limit": starts}


async def _commands(server: DiscordServer, call: Call, *_: object) -> tuple[int, object]:
    if call.method == "GET":
        return 200, server.commands
    commands: list[Json] = call.body["_list"]
    faults = limits.faults_of_commands(commands)
    if faults:
        raise Refusal(400, 50035, "Invalid Form Body", faults)
    fixed = {
        "application_id": APPLICATION,
        "version": server.snowflake(),
        "nsfw": False,
        "dm_permission": True,
    }
    fixed |= {
        "default_member_permissions": None,
        "name_localizations": None,
        "description_localizations": None,
    }
    server.commands = [
        {"type": 1, "description": "", **fixed, **command, "id": server.snowflake()} for command in commands
    ]
    return 200, server.commands


async def _open_dm(server: DiscordServer, call: Call, *_: object) -> tuple[int, object]:
    user = str(call.body["recipient_id"])
    if user not in server.users:
        raise Refusal(400, 50033, "Invalid Recipient(s)")
    code, words = server.closed_dms.get(user, (0, ""))
    if code == 40003:
        raise Refusal(400, code, words)
    return 200, server.channels[server.dm(user)]


def _channel(server: DiscordServer, found: re.Match[str]) -> str:
    if found[1] not in server.channels:
        raise Refusal(404, 10003, "Unknown Channel")
    return found[1]


async def _post(
    server: DiscordServer, call: Call, found: re.Match[str], files: dict[str, tuple[str, bytes]]
) -> tuple[int, object]:
    channel = _channel(server, found)
    recipients = server.channels[channel].get("recipients") or []
    code, words = server.closed_dms.get(recipients[0]["id"] if recipients else "", (0, ""))
    if code in (50007, 50278):
        raise Refusal(403, code, words)
    _checked(call.body | ({"attachments": [1]} if files else {}))
    nonce = call.body.get("nonce")
    if nonce is not None and call.body.get("enforce_nonce") and (channel, nonce) in server.nonces:
        return 200, shown(server.nonces[channel, nonce])
    message = server.written(channel, server.me, call.body, files)
    if nonce is not None:
        message["nonce"] = nonce
        server.nonces[channel, nonce] = message
    server.posted(channel, message)
    await server.told(message)
    return 200, shown(message)


async def _history(server: DiscordServer, call: Call, found: re.Match[str], *_: object) -> tuple[int, object]:
    messages, query = server.messages[_channel(server, found)], call.query
    limit = int(query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise Refusal(400, 50035, "Invalid Form Body")
    if "after" in query:
        chosen = [message for message in messages if int(message["id"]) > int(query["after"])][:limit]
    else:
        before = int(query.get("before", 2**63))
        chosen = [message for message in messages if int(message["id"]) < before][-limit:]
    # The documents don't promise that a nonce is returned here, so it isn't.
    return 200, [shown(message, nonce=False) for message in reversed(chosen)]


def _message(server: DiscordServer, channel: str, number: str) -> Json:
    for message in server.messages[channel]:
        if message["id"] == number:
            return message
    raise Refusal(404, 10008, "Unknown Message")


def edited(server: DiscordServer, message: Json, body: Json, files: dict[str, tuple[str, bytes]]) -> None:
    merged_flags = (message["flags"] or 0) | (body.get("flags") or 0)
    _checked(
        body | {"flags": merged_flags, "content": body.get("content"), "embeds": body.get("embeds")},
        edit=True,
    )
    fresh = server.written(message["channel_id"], message["author"], body, files)
    for key in ("content", "embeds", "components"):
        if key in body:
            message[key] = fresh[key]
    if fresh["attachments"] or "attachments" in body:
        message["attachments"] = fresh["attachments"]
    message["flags"] = merged_flags
    message["edited_timestamp"] = "2026-11-25T09:00:01+00:00"


async def _one(
    server: DiscordServer, call: Call, found: re.Match[str], files: dict[str, tuple[str, bytes]]
) -> tuple[int, object]:
    message = _message(server, _channel(server, found), found[2])
    if call.method == "PATCH":
        if message["author"] is not server.me:
            raise Refusal(403, 50005, "Cannot edit a message authored by another user")
        edited(server, message, call.body, files)
    return 200, shown(message)


async def _typing(*_: object) -> tuple[int, object]:
    return 204, None


async def _channel_about(
    server: DiscordServer, call: Call, found: re.Match[str], *_: object
) -> tuple[int, object]:
    return 200, server.channels[_channel(server, found)]


async def _callback(
    server: DiscordServer, call: Call, found: re.Match[str], files: dict[str, tuple[str, bytes]]
) -> tuple[int, object]:
    interaction = server.interactions.get(found[1])
    if (
        interaction is None
        or interaction.token != found[2]
        or server.now() - interaction.at > FIRST_ANSWER_WITHIN
    ):
        raise Refusal(404, 10062, "Unknown interaction")
    if interaction.answered:
        raise Refusal(400, 40060, "Interaction has already been acknowledged.")
    kind, data = call.body["type"], call.body.get("data") or {}
    _fits(interaction, kind, data, files)
    interaction.answered, interaction.answer = kind, data
    resource: Json = {"type": kind}
    if kind in (SENT, DEFERRED):
        flags = (data.get("flags") or 0) | ((1 << 7) if kind == DEFERRED else 0)
        interaction.original = server.written(interaction.channel, server.me, data | {"flags": flags}, files)
        _placed(server, interaction, interaction.original)
    elif kind in (UPDATED, DEFERRED_UPDATE):
        interaction.original = interaction.message
        if kind == UPDATED and interaction.message is not None:
            edited(server, interaction.message, data, files)
    if interaction.original is not None:
        resource["message"] = shown(interaction.original)
    interaction.done.set()
    about: Json = {
        "id": interaction.id,
        "type": interaction.kind,
        "response_message_loading": kind == DEFERRED,
    }
    about["response_message_ephemeral"] = bool((data.get("flags") or 0) & limits.IS_EPHEMERAL)
    if interaction.original is not None:
        about["response_message_id"] = interaction.original["id"]
    return 200, {"interaction": about, "resource": resource}


def _fits(interaction: Interaction, kind: int, data: Json, files: dict[str, tuple[str, bytes]]) -> None:
    """Which first response goes with which interaction, and whether it is within the limits."""
    faults: list[str] = []
    may = {
        COMMAND: {SENT, DEFERRED, MODAL},
        AUTOCOMPLETE: {CHOICES},
        COMPONENT: {SENT, DEFERRED, DEFERRED_UPDATE, UPDATED, MODAL},
    }
    may[SUBMIT] = {SENT, DEFERRED} | (
        {DEFERRED_UPDATE, UPDATED} if interaction.message is not None else set()
    )
    if kind not in may[interaction.kind]:
        faults = [f"response {kind} doesn't go with interaction {interaction.kind}"]
    elif kind in (SENT, UPDATED):
        flags = data.get("flags") or 0
        before = interaction.message["flags"] if kind == UPDATED and interaction.message is not None else 0
        faults = limits.faults_of_message(
            data | {"flags": flags | before} | ({"attachments": [1]} if files else {}), edit=kind == UPDATED
        )
    elif kind == MODAL:
        faults = limits.faults_of_form(data)
    elif kind == CHOICES:
        faults = limits.faults_of_choices(data.get("choices") or [])
    if faults:
        raise Refusal(400, 50035, "Invalid Form Body", faults)


def _placed(server: DiscordServer, interaction: Interaction, message: Json) -> None:
    """An answer is put where it is seen: with its reader alone, or in the channel."""
    if message["flags"] & limits.IS_EPHEMERAL:
        server.ephemerals[interaction.user].append(message)
    else:
        server.posted(interaction.channel, message)


async def _follow_up(
    server: DiscordServer, call: Call, found: re.Match[str], files: dict[str, tuple[str, bytes]]
) -> tuple[int, object]:
    interaction = _of_token(server, found[2])
    _checked(call.body | ({"attachments": [1]} if files else {}))
    interaction.follow_ups += 1
    interaction.followed = True
    if interaction.guest and interaction.follow_ups > UNTOLD_FOLLOW_UPS:
        raise Refusal(400, 40094, "Maximum number of follow up messages reached")
    original = interaction.original
    if interaction.answered == DEFERRED and original is not None and original["flags"] & (1 << 7):
        edited(server, original, call.body, files)  # the first follow-up takes the place of "is thinking"
        original["flags"] &= ~(1 << 7)
        return 200, shown(original)
    message = server.written(interaction.channel, server.me, call.body, files)
    _placed(server, interaction, message)
    if not message["flags"] & limits.IS_EPHEMERAL and interaction.context == IN_BOT_DM:
        await server.told(message)
    return 200, shown(message)


def _of_token(server: DiscordServer, token: str) -> Interaction:
    for interaction in server.interactions.values():
        if interaction.token == token:
            if not interaction.answered:
                raise Refusal(404, 10015, "Unknown Webhook")
            if server.now() - interaction.at > FOLLOW_UPS_FOR:
                raise Refusal(401, 50027, "Invalid Webhook Token")
            return interaction
    raise Refusal(404, 10015, "Unknown Webhook")


async def _follow_up_about(
    server: DiscordServer, call: Call, found: re.Match[str], files: dict[str, tuple[str, bytes]]
) -> tuple[int, object]:
    interaction, number = _of_token(server, found[2]), found[3]
    own = [*server.ephemerals[interaction.user], *server.messages[interaction.channel]]
    wanted = interaction.original["id"] if number == "@original" and interaction.original else number
    message = next((one for one in own if one["id"] == wanted), None)
    if message is None:
        raise Refusal(404, 10008, "Unknown Message")
    if call.method == "DELETE":
        (
            server.ephemerals[interaction.user]
            if message in server.ephemerals[interaction.user]
            else server.messages[interaction.channel]
        ).remove(message)
        return 204, None
    if call.method == "PATCH":
        edited(server, message, call.body, files)
        message["flags"] &= ~(1 << 7)
        interaction.followed = True
    return 200, shown(message)


ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", r"/users/@me", _me),
    ("GET", r"/oauth2/applications/@me", _application),
    ("GET", r"/gateway/bot", _gateway),
    ("GET", rf"/applications/{APPLICATION}/commands", _commands),
    ("PUT", rf"/applications/{APPLICATION}/commands", _commands),
    ("POST", r"/users/@me/channels", _open_dm),
    ("GET", r"/channels/(\d+)", _channel_about),
    ("GET", r"/channels/(\d+)/messages", _history),
    ("POST", r"/channels/(\d+)/messages", _post),
    ("POST", r"/channels/(\d+)/typing", _typing),
    ("GET", r"/channels/(\d+)/messages/(\d+)", _one),
    ("PATCH", r"/channels/(\d+)/messages/(\d+)", _one),
    ("POST", r"/interactions/(\d+)/([^/]+)/callback", _callback),
    ("POST", r"/webhooks/(\d+)/([^/]+)", _follow_up),
    *[
        (method, r"/webhooks/(\d+)/([^/]+)/messages/(\d+|@original)", _follow_up_about)
        for method in ("GET", "PATCH", "DELETE")
    ],
]
