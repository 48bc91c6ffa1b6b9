"""One thing that the bot owes a member at a time: derived from the notebook, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.nudges.kinds import Kind


@dataclass(frozen=True, slots=True)
class Nudge:
    """What is owed and when. `key` names it for good: "c3/no-answer/7"; it is what the ledger keeps.

    `at` is the moment promised, aware, in UTC. `about` is the contact's id, empty for what is about no one. `value` is what
    else it is about: an interview's, advice's or promise's id. After `until` it helps nobody any more (None: it always does).
    """

    key: str
    kind: Kind
    at: datetime
    about: str = ""
    value: str = ""
    until: datetime | None = None
