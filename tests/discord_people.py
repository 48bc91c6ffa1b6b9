"""People on the played Discord: they type commands, press what they can read, fill forms by their labels, write and send files.

A person sees only what Discord would show them, and can do only what its client would let them do.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests import discord_limits as limits
from tests.discord_gateway import DIRECT_MESSAGES, Json
from tests.discord_server import DiscordServer
from tests.discord_wire import (
    APPLICATION,
    AUTOCOMPLETE,
    CHOICES,
    COMMAND,
    COMPONENT,
    ELSEWHERE,
    IN_BOT_DM,
    IN_SERVER,
    MODAL,
    SUBMIT,
    Interaction,
)

PATIENCE = 20.0  # seconds a test waits for anything before it fails; nothing waits that long when all is well


class Failed(AssertionError):
    """What a person would read as "This interaction failed", or couldn't do at all."""


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    custom_id: str
    message: Json
    disabled: bool = False
    url: str = ""


def text_of(message: Json) -> str:
    """All that a person reads in a message, buttons not included."""
    parts = [message.get("content") or ""]
    for embed in message.get("embeds") or []:
        parts += [embed.get("title") or "", embed.get("description") or ""]
        parts += [f"{one['name']}\n{one['value']}" for one in embed.get("fields") or []]
        parts.append((embed.get("footer") or {}).get("text") or "")
    parts += [
        part["content"]
        for part in limits.walk(message.get("components") or [])
        if part["type"] == limits.TEXT
    ]
    return "\n".join(part for part in parts if part)


def buttons_of(message: Json) -> list[Button]:
    parts = [part for part in limits.walk(message.get("components") or []) if part["type"] == limits.BUTTON]
    return [
        Button(
            part.get("label") or "",
            part.get("custom_id") or "",
            message,
            bool(part.get("disabled")),
            part.get("url") or "",
        )
        for part in parts
    ]


async def _at_once() -> None:
    """Looks up without waiting."""


@dataclass(slots=True)
class Person:
    """Someone with an account. `guild` is the server they are in; `guest` where the app is installed by the user alone."""

    server: DiscordServer
    name: str
    id: str = ""
    guild: str = "77777777777777777"
    form: Json | None = None  # the form that is open on their screen
    _form_from: Json | None = None
    last: Interaction | None = None
    settle: Callable[[], Awaitable[None]] = _at_once
    patience: float = PATIENCE

    def __post_init__(self) -> None:
        self.id = self.id or self.server.snowflake()
        self.server.users[self.id] = {
            "id": self.id,
            "username": self.name,
            "discriminator": "0",
            "avatar": None,
            "global_name": self.name,
        }

    # -- seeing

    @property
    def dm(self) -> str:
        return self.server.dm(self.id)

    def seen(self) -> list[Json]:
        """What the bot has shown this person, oldest first: the DM and what only they see in servers."""
        mine = [message for message in self.server.messages[self.dm] if message["author"] is self.server.me]
        return sorted([*mine, *self.server.ephemerals[self.id]], key=lambda message: int(message["id"]))

    def kept(self) -> list[Json]:
        """What stands in the DM from the bot, oldest first."""
        return [message for message in self.server.messages[self.dm] if message["author"] is self.server.me]

    def reads(self) -> str:
        """The last message on their screen."""
        seen = self.seen()
        return text_of(seen[-1]) if seen else ""

    def buttons(self) -> list[str]:
        """The labels that can be pressed on the last message with any."""
        for message in reversed(self.seen()):
            if buttons_of(message):
                return [button.label for button in buttons_of(message) if not button.disabled]
        return []

    def button(self, label: str) -> Button:
        """The newest button with these words on it."""
        for message in reversed(self.seen()):
            for button in buttons_of(message):
                if button.label == label and not button.disabled:
                    return button
        raise Failed(f"{self.name} sees no button {label!r}, but {self.buttons()} under: {self.reads()!r}")

    # -- doing

    async def types(
        self,
        command: str,
        *,
        where: int = IN_BOT_DM,
        guest: bool = False,
        times: int = 1,
        options: Mapping[str, object] | None = None,
        **named: object,
    ) -> Interaction:
        """A slash command as it would be completed: "interview people", with its options by name."""
        return await self._act(
            COMMAND,
            self._command(command, {**(options or {}), **named}),
            where=where,
            guest=guest,
            times=times,
        )

    async def completes(self, command: str, option: str, typed: str, *, where: int = IN_BOT_DM) -> list[str]:
        """What is offered while an option is being typed."""
        data = self._command(command, {option: typed}, unfinished=option)
        interaction = await self._act(AUTOCOMPLETE, data, where=where)
        if interaction.answered != CHOICES:
            raise Failed("nothing offered")
        return [str(choice["name"]) for choice in interaction.answer["choices"]]

    async def uses_on_message(
        self, name: str, text: str, *, by: Person | None = None, where: int = IN_SERVER
    ) -> Interaction:
        author = self.server.users[(by or self).id]
        message = self.server.written(self._place(where)["id"], author, {"content": text}, {})
        data = self._menu(name, 3, message["id"]) | {"resolved": {"messages": {message["id"]: message}}}
        return await self._act(COMMAND, data, where=where)

    async def uses_on_user(self, name: str, other: Person, *, where: int = IN_SERVER) -> Interaction:
        data = self._menu(name, 2, other.id) | {
            "resolved": {"users": {other.id: self.server.users[other.id]}}
        }
        return await self._act(COMMAND, data, where=where)

    async def presses(self, label: str | Button, *, times: int = 1) -> Interaction:
        button = self.button(label) if isinstance(label, str) else label
        data = {"custom_id": button.custom_id, "component_type": limits.BUTTON}
        return await self._act(
            COMPONENT, data, message=button.message, where=self._where(button.message), times=times
        )

    async def chooses(self, label: str) -> Interaction:
        """Picks an option in a list under a message."""
        for message in reversed(self.seen()):
            for part in limits.walk(message.get("components") or []):
                for option in part.get("options") or []:
                    if option["label"] == label:
                        data = {
                            "custom_id": part["custom_id"],
                            "component_type": part["type"],
                            "values": [option["value"]],
                        }
                        return await self._act(COMPONENT, data, message=message, where=self._where(message))
        raise Failed(f"{self.name} sees no choice {label!r}")

    async def fills(self, times: int = 1, /, **answers: object) -> Interaction:
        """Fills the open form by `label=value` (underscores are spaces; case and end punctuation don't matter) and sends it."""
        return await self.fills_in(answers, times=times)

    async def fills_in(
        self, answers: dict[str, Any] | None = None, *, times: int = 1, where: int | None = None
    ) -> Interaction:
        form = self.form
        if form is None:
            raise Failed(
                f"{self.name} has no form open; they read: {self.reads()!r} and may press {self.buttons()}"
            )
        wanted = {_plain(label): value for label, value in (answers or {}).items()}
        parts = []
        for label in form["components"]:
            if label["type"] == limits.LABEL:
                name = next((key for key in wanted if _plain(label["label"]).startswith(key)), None)
                value = wanted.pop(name) if name is not None else None
                parts.append({"type": limits.LABEL, "id": 1, "component": _filled(label, value)})
        if wanted:
            raise Failed(
                f"no input {list(wanted)} among {[label.get('label') for label in form['components']]}"
            )
        data = {"custom_id": form["custom_id"], "components": parts}
        message, self.form = self._form_from, None
        place = self.last.context if self.last is not None and where is None else (where or IN_BOT_DM)
        return await self._act(SUBMIT, data, message=message, where=place, times=times)

    async def says(self, text: str, *, files: dict[str, bytes] | None = None, times: int = 1) -> Json:
        """Writes in the DM. Whether the bot is there to hear it is another matter."""
        message = self.server.written(self.dm, self.server.users[self.id], {"content": text}, {})
        message["attachments"] = [
            self.server.attached(name, content) for name, content in (files or {}).items()
        ]
        self.server.posted(self.dm, message)
        await self.server.told(message, times=times)
        await self.settle()
        return message

    # -- how it is done

    def _where(self, message: Json) -> int:
        return (
            IN_BOT_DM if self.server.channels.get(message["channel_id"], {}).get("type") == 1 else IN_SERVER
        )

    def _place(self, where: int) -> Json:
        if where == IN_BOT_DM:
            return self.server.channels[self.dm]
        kind = 0 if where == IN_SERVER else 3
        known = next((channel for channel in self.server.channels.values() if channel["type"] == kind), None)
        if known is None:
            known = {
                "id": self.server.snowflake(),
                "type": kind,
                "name": "general",
                "permissions": "0",
                "position": 0,
                "recipients": [],
            }
            self.server.channels[known["id"]] = known
        return known

    def _command(self, command: str, options: dict[str, Any], unfinished: str = "") -> Json:
        name, *rest = command.split()
        known = next((one for one in self.server.commands if one["name"] == name and one["type"] == 1), None)
        if known is None:
            raise Failed(f"no command /{name}")
        data: Json = {"id": known["id"], "name": name, "type": 1}
        inner, level = data, known
        for word in rest:
            level = next(
                (one for one in level.get("options") or [] if one["name"] == word and one["type"] in (1, 2)),
                {},
            )
            if not level:
                raise Failed(f"/{command} is not offered")
            inner["options"] = [{"name": word, "type": level["type"]}]
            inner = inner["options"][0]
        offered = {one["name"]: one for one in level.get("options") or []}
        given = []
        for key, value in options.items():
            option = offered.get(key)
            if option is None:
                raise Failed(f"/{command} has no option {key}: {list(offered)}")
            chosen = value
            if option.get("choices"):
                chosen = next(
                    choice["value"]
                    for choice in option["choices"]
                    if value in (choice["name"], choice["value"])
                )
            given.append(
                {"name": key, "type": option["type"], "value": chosen}
                | ({"focused": True} if key == unfinished else {})
            )
        if not unfinished and any(
            option.get("required") and name not in options for name, option in offered.items()
        ):
            raise Failed(f"/{command} needs {offered}")
        inner["options"] = given
        return data

    def _menu(self, name: str, kind: int, target: str) -> Json:
        known = next(
            (one for one in self.server.commands if one["name"] == name and one["type"] == kind), None
        )
        if known is None:
            raise Failed(f"{name!r} is not in the menu")
        return {"id": known["id"], "name": name, "type": kind, "target_id": target}

    async def _act(
        self,
        kind: int,
        data: Json,
        *,
        where: int,
        message: Json | None = None,
        guest: bool = False,
        times: int = 1,
    ) -> Interaction:
        server, channel = self.server, self._place(where)
        number = server.snowflake()
        interaction = Interaction(
            number, f"token-{number}", kind, self.id, where, channel["id"], server.now(), message, guest=guest
        )
        server.interactions[number] = interaction
        payload: Json = {
            "id": number,
            "application_id": APPLICATION,
            "type": kind,
            "token": interaction.token,
            "version": 1,
            "data": data,
        }
        payload |= {
            "channel": channel,
            "channel_id": channel["id"],
            "context": where,
            "locale": "en-GB",
            "entitlements": [],
        }
        payload |= {
            "app_permissions": "0",
            "attachment_size_limit": 10 * 2**20,
            "authorizing_integration_owners": {"1": self.id},
        }
        user = server.users[self.id]
        guild = None
        if where == IN_SERVER:
            guild = self.guild
            payload |= {
                "guild_id": guild,
                "guild": {"id": guild, "locale": "en-GB", "features": []},
                "guild_locale": "en-GB",
            }
            payload["member"] = {
                "user": user,
                "roles": [],
                "joined_at": "2026-01-01T00:00:00+00:00",
                "permissions": "0",
                "deaf": False,
            }
            payload["member"] |= {"mute": False, "flags": 0}
        else:
            payload["user"] = user
        if message is not None:
            payload["message"] = {key: value for key, value in message.items() if key != "pings"}
        if not await server.gateway.dispatch("INTERACTION_CREATE", payload, guild_id=guild, times=times):
            raise Failed("The application did not respond: nobody is connected")
        self.last = interaction
        try:
            await asyncio.wait_for(interaction.done.wait(), self.patience)
        except TimeoutError:
            raise Failed(
                f"This interaction failed: no answer to {data.get('name') or data.get('custom_id')}"
            ) from None
        await self.settle()
        if interaction.answered == MODAL:
            self.form, self._form_from = interaction.answer, message
        return interaction


def _plain(label: str) -> str:
    return label.replace("_", " ").casefold().rstrip("?.:… ")


def _filled(label: Json, value: object) -> Json:
    """One input as the client sends it: refused where the client would refuse it."""
    part = label["component"]
    options = part.get("options") or []
    answer: Json = {"type": part["type"], "id": 1, "custom_id": part["custom_id"]}
    match part["type"]:
        case 4:
            text = part.get("value") or "" if value is None else str(value)
            if not text and part.get("required", True):
                raise Failed(f"{label['label']!r} must be filled in")
            if text and not (part.get("min_length") or 0) <= len(text) <= (
                part.get("max_length") or limits.INPUT_TEXT
            ):
                raise Failed(f"{label['label']!r} takes no {len(text)} characters")
            return answer | {"value": text}
        case 3 | 21 | 22:
            wanted = [value] if isinstance(value, str) else value
            if wanted is None:
                chosen = [option["value"] for option in options if option.get("default")]
            else:
                assert isinstance(wanted, list | tuple)
                chosen = [option["value"] for name in wanted for option in options if option["label"] == name]
                if len(chosen) != len(wanted):
                    raise Failed(
                        f"{label['label']!r} offers {[option['label'] for option in options]}, not {wanted}"
                    )
            if not chosen and part.get("required", True):
                raise Failed(f"{label['label']!r} must be chosen")
            return answer | (
                {"value": chosen[0] if chosen else None} if part["type"] == 21 else {"values": chosen}
            )
        case 23:
            return answer | {"value": bool(part.get("default") if value is None else value)}
        case kind:
            raise Failed(f"a person can't fill {kind}")


__all__ = [
    "DIRECT_MESSAGES",
    "ELSEWHERE",
    "IN_BOT_DM",
    "IN_SERVER",
    "Button",
    "Failed",
    "Person",
    "buttons_of",
    "text_of",
]
