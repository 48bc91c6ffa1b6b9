"""What the played Discord and its people both speak of: calls, faults, interactions, and the numbers of the documents."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field

from tests import discord_limits as limits
from tests.discord_gateway import Json

TOKEN = "MTAwMA.Gtest.secret-token-of-the-bot"
APPLICATION = "1000"
EPOCH_MS = 1_420_070_400_000  # Discord's own: 1 January 2015
FIRST_ANSWER_WITHIN = 3.0
FOLLOW_UPS_FOR = 15 * 60.0
SENT, DEFERRED, DEFERRED_UPDATE, UPDATED, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
IN_SERVER, IN_BOT_DM, ELSEWHERE = 0, 1, 2
UNTOLD_FOLLOW_UPS = 5  # follow-ups of a user-installed app where the app itself is not a member


class Refusal(Exception):
    def __init__(self, status: int, code: int, message: str, errors: list[str] | None = None) -> None:
        super().__init__(message)
        self.status, self.body = (
            status,
            {"message": message, "code": code, "errors": {"_errors": errors or []}},
        )


@dataclass(slots=True)
class Call:
    """One request as it came, and what it was answered."""

    method: str
    path: str
    body: Json
    query: dict[str, str]
    at: float
    status: int = 0
    answer: object = None


@dataclass(slots=True)
class Fault:
    """One way to fail, `times` times, for the calls whose `METHOD path` matches."""

    call: re.Pattern[str]
    status: int
    times: int
    code: int = 0
    after_effect: bool = False  # the call takes effect, its answer is lost
    retry_after: float = 0.0
    is_global: bool = False
    cut: bool = False  # the connection breaks instead of an answer


@dataclass(slots=True)
class Interaction:
    id: str
    token: str
    kind: int
    user: str
    context: int
    channel: str
    at: float
    message: Json | None
    answered: int = 0
    answer: Json = field(default_factory=dict)
    original: Json | None = None
    follow_ups: int = 0
    followed: bool = False  # what was deferred has come
    guest: bool = False  # the app isn't a member of this server
    done: asyncio.Event = field(default_factory=asyncio.Event)


def limited(seconds: float, *, everywhere: bool) -> Refusal:
    refusal = Refusal(429, 0, "You are being rate limited.")
    refusal.body |= {"retry_after": round(max(seconds, 0.001), 3), "global": everywhere}
    return refusal


def shown(message: Json, *, nonce: bool = True) -> Json:
    return {key: value for key, value in message.items() if key != "pings" and (nonce or key != "nonce")}


def pings(message: Json, body: Json) -> list[str]:
    """Who would be pinged: what the text names, so far as allowed_mentions lets it (absent: everyone)."""
    text = " ".join(
        [
            message["content"],
            *(
                part.get("content", "")
                for part in limits.walk(message["components"])
                if part["type"] == limits.TEXT
            ),
        ]
    )
    allowed = body.get("allowed_mentions")
    kinds = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse") or [])
    named = {
        "users": re.findall(r"<@!?\d+>", text),
        "roles": re.findall(r"<@&\d+>", text),
        "everyone": re.findall(r"@everyone|@here", text),
    }
    return [who for kind in kinds for who in named[kind]]
