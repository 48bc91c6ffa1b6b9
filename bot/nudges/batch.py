"""What a member is told now: all that is due, in one message, the most urgent first; what is past falls away."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.notebook import Delivery, Notebook
from bot.nudges.kinds import Kind
from bot.nudges.nudge import Nudge
from bot.nudges.timing import Owed, owed, urgency
from bot.policy import Policy

LATE = timedelta(hours=1)  # from here on a word of apology is due; a member doesn't notice less


@dataclass(frozen=True, slots=True)
class Batch:
    """What is due at one instant. `said` is to be told, in one message; `folded` is told by another of them; `moot` is past.

    `moot` comes with the reason of each. `token` names the message for good: the same batch always has the same. `late` is
    how long after its moment it comes; what the member themselves put off isn't late. `counts`: it is an unasked message.
    """

    said: tuple[Nudge, ...]
    folded: tuple[Nudge, ...]
    moot: tuple[tuple[Nudge, str], ...]
    token: str
    late: timedelta
    of_the_day: bool
    counts: bool

    @property
    def is_late(self) -> bool:
        """Whether a word of apology is due."""
        return self.late >= LATE


def due_now(notebook: Notebook, now: datetime, policy: Policy) -> Batch | None:
    """Everything whose time has come, as one; None when nothing's has."""
    every = owed(notebook, now, policy)
    due = tuple(one for one in every if one.due <= now)
    moot = tuple(one for one in due if _is_moot(one, now))
    live = tuple(one for one in due if one not in moot)
    if any(one.nudge.kind is Kind.DIGEST for one in live):
        # What the budget holds back is told in the digest that was asked for, and then needn't wait any longer.
        live += tuple(one for one in every if one.held == "budget" and one.nudge.at <= now < one.due)
    return _batch(notebook, now, live, moot) if due else None


def again(notebook: Notebook, now: datetime, policy: Policy, doubtful: Delivery) -> Batch | None:
    """What was under way in that delivery and is still due, under the same token; None where none of it is any more."""
    due = (one for one in owed(notebook, now, policy) if one.due <= now and one.nudge.key in doubtful.keys)
    live = tuple(one for one in due if not _is_moot(one, now))
    return _batch(notebook, now, live, (), doubtful.token) if live else None


def _batch(
    notebook: Notebook,
    now: datetime,
    live: tuple[Owed, ...],
    moot: tuple[Owed, ...],
    token: str = "",
) -> Batch:
    latest = {one.nudge.matter: one for one in sorted(live, key=lambda one: (one.nudge.at, one.nudge.key))}
    said = sorted(latest.values(), key=lambda one: (urgency(one.nudge), one.due, one.nudge.key))
    digest = any(one.nudge.kind is Kind.DIGEST for one in said)
    seen = (
        notebook.seen_at or notebook.opened_at
    )  # whoever was here since then has seen it, and waits for no apology
    return Batch(
        tuple(one.nudge for one in said),
        tuple(one.nudge for one in live if one not in said),
        tuple((one.nudge, one.held or "late") for one in moot),
        token or _token(notebook, said),
        max((now - max(one.due, seen) for one in said), default=timedelta()),
        any(one.of_the_day for one in said),
        counts=not digest and any(one.counts for one in said),
    )


def _is_moot(one: Owed, now: datetime) -> bool:
    """Whether it helps nobody any more. What the member themselves put off they still want, unless the interview is past."""
    over = one.nudge.until is not None and one.nudge.until <= now
    return over and (one.held != "snoozed" or one.of_the_day)


def _token(notebook: Notebook, said: list[Owed]) -> str:
    """Twenty characters from whom it is for, what it says and when that was due: Discord's nonce takes twenty-five."""
    member = notebook.member
    parts = (
        member.platform,
        member.space,
        member.user,
        *(f"{one.nudge.key}@{one.due.isoformat()}" for one in said),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]
