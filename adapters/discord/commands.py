"""The command tree, drawn from the one table of commands, and told to Discord only when it has changed."""

from __future__ import annotations

import logging
from typing import Any, assert_never

import discord

from adapters.discord.parse import ON_MESSAGE, ON_PERSON, SLASH
from bot.commands import COMMANDS, Command, Detail, Takes, Tells
from bot.contact import Tier
from bot.copy import label

GROUP = "interview"
SUBCOMMAND, TEXT = 1, 3  # kinds of option
# Where commands may be used and how the app may be added. Unset, discord.py sends null; so each command says all of them.
CONTEXTS = [0, 1, 2]  # servers, the bot's DM, other private channels
INSTALLS = [0, 1]  # by a server, by a user for themselves

log = logging.getLogger("askaround.discord")


def tree() -> list[dict[str, Any]]:
    """All commands as Discord takes them: the group, and the two in the menus of a message and of a person."""
    everywhere: dict[str, Any] = {"contexts": CONTEXTS, "integration_types": INSTALLS}
    group = {
        "type": SLASH,
        "name": GROUP,
        "description": label("discord.command"),
        "options": list(map(_sub, COMMANDS)),
    }
    return [
        group | everywhere,
        {"type": ON_MESSAGE, "name": label("discord.note_menu")} | everywhere,
        {"type": ON_PERSON, "name": label("discord.person_menu")} | everywhere,
    ]


def _sub(command: Command) -> dict[str, Any]:
    options = [*_options(command.takes), *map(_detail, command.details)]
    return {"type": SUBCOMMAND, "name": command.name, "description": command.summary, "options": options}


def _options(takes: Takes) -> list[dict[str, Any]]:
    match takes:
        case Takes.NOTHING:
            return []
        case Takes.WORDS:
            return [_text(label("discord.words_option"), label("discord.words_description"))]
        case Takes.PERSON:
            option = _text(label("discord.person_option"), label("discord.person_description"))
            return [option | {"autocomplete": True}]
    assert_never(takes)


def _detail(detail: Detail) -> dict[str, Any]:
    option = _text(detail.name, detail.summary)
    match detail.tells:
        case Tells.DAY:
            return option
        case Tells.TIER:
            del option["max_length"]
            tiers = [
                {"name": label(f"touch.tier_names.{one}").capitalize(), "value": str(one)} for one in Tier
            ]
            return option | {"choices": tiers}
    assert_never(detail.tells)


def _text(name: str, description: str) -> dict[str, Any]:
    return {"type": TEXT, "name": name, "description": description, "max_length": 200}


async def sync(client: discord.Client) -> bool:
    """Tell Discord the tree if it has another one; whether it had. Raises what discord.py raises."""
    application = client.application_id
    assert application is not None, "the client is logged in"  # noqa: S101  for the types: log-in sets it
    wanted = tree()
    there = await client.http.get_global_commands(application)
    if _told(list(there)) == _told(wanted):
        return False
    await client.http.bulk_upsert_global_commands(application, wanted)
    return True


def _told(commands: list[Any]) -> list[Any]:
    """What of a tree is ours, without what Discord adds to it (ids, versions, defaults spelled out)."""
    return sorted((_ours(command) for command in commands), key=repr)


_OURS = (
    "type",
    "name",
    "description",
    "required",
    "autocomplete",
    "max_length",
    "choices",
    "contexts",
    "integration_types",
)


def _ours(command: dict[str, Any]) -> dict[str, Any]:
    kept = {key: command[key] for key in _OURS if command.get(key)}
    for key in ("contexts", "integration_types"):
        if key in kept:
            kept[key] = sorted(kept[key])
    if "choices" in kept:
        kept["choices"] = [(choice["name"], choice["value"]) for choice in kept["choices"]]
    kept["options"] = [_ours(option) for option in command.get("options") or []]
    return kept
