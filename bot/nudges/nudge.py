"""One thing that the bot owes a member at a time: derived from the notebook, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.nudges.kinds import INTERVIEW_DAY, STAGED, Kind


@dataclass(frozen=True, slots=True)
class Nudge:
    """What is owed and when. `key` names it for good ("c3/thank-you/1"); it is what the ledger keeps.

    A key is made of ids and of days that the member logged, never of a zone, a plan or a clock: moving zone or changing the
    policy must not make an old matter new. `at` is the moment promised, aware, in UTC. `about` is the contact's id, empty for
    what is about nobody. `value` is what else it is about: an advice's or promise's id, or which of several. At `until` and
    after it helps nobody any more (None: it always does). What was to be said before `since` is not said: the member did
    what it is about only then.
    """

    key: str
    kind: Kind
    at: datetime
    about: str = ""
    value: str = ""
    until: datetime | None = None
    since: datetime | None = None

    @property
    def matter(self) -> tuple[str, str, str]:
        """What it is about, whichever of its nudges this is: of one matter, only the latest is told and one line is shown."""
        if self.kind in INTERVIEW_DAY:
            return ("interview", self.about, "")
        if self.kind in {Kind.CHECK_IN, Kind.KEEP_IN_TOUCH}:
            return ("touch", self.about, "")
        return (self.kind, self.about, "" if self.kind in STAGED else self.value)
