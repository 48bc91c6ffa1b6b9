"""What a member is told now: all that is due, in one message, the most urgent first; what is past falls away."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.notebook import Notebook
from bot.nudges.kinds import UNCOUNTED
from bot.nudges.nudge import Nudge
from bot.nudges.timing import Owed, owed
from bot.policy import Policy

LATE = timedelta(hours=1)  # from here on a word of apology is due; a member doesn't notice less


@dataclass(frozen=True, slots=True)
class Batch:
    """What is due at one instant. `said` is to be told, in one message; `folded` is told by another of them; `moot` is past.

    `token` names the message for good: the same batch always has the same. `late` is how long after its moment it comes.
    """

    said: tuple[Nudge, ...]
    folded: tuple[Nudge, ...]
    moot: tuple[Nudge, ...]
    token: str
    late: timedelta
    of_the_day: bool

    @property
    def counts(self) -> bool:
        """Whether the message is one of the week's unasked ones."""
        return any(one.kind not in UNCOUNTED for one in self.said)

    @property
    def is_late(self) -> bool:
        """Whether a word of apology is due."""
        return self.late >= LATE


def due_now(notebook: Notebook, now: datetime, policy: Policy) -> Batch | None:
    """Everything whose time has come, as one; None when nothing's has."""
    due = tuple(one for one in owed(notebook, now, policy) if one.due <= now)
    if not due:
        return None
    moot = tuple(one for one in due if _is_moot(one, now, notebook))
    live = sorted(
        (one for one in due if one not in moot), key=lambda one: (not one.of_the_day, one.due, one.nudge.key)
    )
    latest = {(one.nudge.kind, one.nudge.about): one for one in sorted(live, key=lambda one: one.nudge.at)}
    said = tuple(one for one in live if latest[one.nudge.kind, one.nudge.about] is one)
    folded = tuple(one.nudge for one in live if one not in said)
    late = max((now - one.due for one in said), default=timedelta())
    return Batch(
        tuple(one.nudge for one in said),
        folded,
        tuple(one.nudge for one in moot),
        _token(notebook, said),
        late,
        any(one.of_the_day for one in said),
    )


def _is_moot(one: Owed, now: datetime, notebook: Notebook) -> bool:
    snoozed = any(snooze.key == one.nudge.key for snooze in notebook.snoozes)
    return one.nudge.until is not None and one.nudge.until <= now and not (snoozed and not one.of_the_day)


def _token(notebook: Notebook, said: tuple[Owed, ...]) -> str:
    """Twenty characters from whom it is for, what it says and when that was due: Discord's nonce takes twenty-five."""
    member = notebook.member
    parts = (
        member.platform,
        member.space,
        member.user,
        *(f"{one.nudge.key}@{one.due.isoformat()}" for one in said),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]
