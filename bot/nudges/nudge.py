"""One thing that the bot owes a member at a time: derived from the notebook, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.nudges.kinds import Kind


@dataclass(frozen=True, slots=True)
class Nudge:
    """What is owed and when. `key` names it for good ("c3/thank-you/1"); it is what the ledger keeps.

    `at` is the moment promised, aware, in UTC. `about` is the contact's id, empty for what is about nobody. `value` is what
    else it is about: an advice's or promise's id, or which of several. At `until` and after it helps nobody any more (None:
    it always does). What was to be said before `since` is not said: the member did what it is about only then.
    """

    key: str
    kind: Kind
    at: datetime
    about: str = ""
    value: str = ""
    until: datetime | None = None
    since: datetime | None = None
