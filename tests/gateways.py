"""Gateways that stand for a platform: they keep what arrives with its moment, and fail as they are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.message import Message
from bot.notebook import Member
from bot.ports import Clock, Sent


@dataclass
class Arrival:
    """One message that came to a member."""

    at: datetime
    user: str
    token: str
    message: Message


@dataclass
class FakeGateway:
    """See `bot.ports.Gateway`. `troubles` are raised by the sends in turn, None letting one pass.

    `after`: what raised one has arrived all the same.
    """

    clock: Clock
    pace: float = 50.0
    abreast: int = 20
    takes: float = 0.05
    tells: bool = True
    """Whether it can say what has arrived."""
    troubles: list[Exception | None] = field(default_factory=list)
    after: bool = False
    finding: list[Exception] = field(default_factory=list)
    meanwhile: Callable[[], object] | None = None
    """Done once, while a message is on its way."""
    arrived: list[Arrival] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0
    sends: list[datetime] = field(default_factory=list)

    async def send(self, member: Member, _address: str, message: Message, token: str) -> Sent:
        self.sends.append(self.clock.now())
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            if self.meanwhile is not None:
                meanwhile, self.meanwhile = self.meanwhile, None
                meanwhile()
            trouble = self.troubles.pop(0) if self.troubles else None
            if trouble is None or self.after:
                self.arrived.append(Arrival(self.clock.now(), member.user, token, message))
            await asyncio.sleep(self.takes)
            if trouble is not None:
                raise trouble
            return Sent(f"dm-{member.user}")
        finally:
            self.under_way -= 1

    async def find(self, _member: Member, _address: str, token: str, _since: datetime) -> bool | None:
        self.found.append(token)
        if self.finding:
            raise self.finding.pop(0)
        return any(one.token == token for one in self.arrived) if self.tells else None
