"""Delivery to one member who sits beside the program: each message at its moment, on a clock that may have been moved far ahead.

There is no platform to ask here. What was left in doubt, because the program ended while it drew, is shown again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.message import Message
from bot.notebook import Member
from bot.nudges import next_due
from bot.policy import DEFAULT, Policy
from bot.ports import Store
from scheduler.books import Books, Doubt

Shows = Callable[[Message, datetime], None]


@dataclass(slots=True)
class _Moment:
    """A clock that stands where it is put."""

    at: datetime

    def now(self) -> datetime:
        return self.at


def catch_up(
    store: Store, member: Member, shows: Shows, since: datetime, until: datetime, policy: Policy = DEFAULT
) -> int:
    """Show what falls due between the two instants, each at its moment and in order; how many messages that were.

    What was due before `since` comes first, in one message. Raises NotSaved; what was shown and not yet settled then is
    shown again the next time.
    """
    clock = _Moment(since)
    books = Books(store, clock, policy)
    shown = 0
    while (due := _next(store, member, clock.at, policy)) is not None and due <= until:
        clock.at = max(clock.at, due)
        step = books.begins(member)
        if isinstance(step, Doubt):
            step = books.missed(member, step.token)
        if step is not None:
            shows(step.message, clock.at)
            books.arrived(member, step.token)
            shown += 1
    return shown


def _next(store: Store, member: Member, now: datetime, policy: Policy) -> datetime | None:
    notebook = store.read(member)
    return None if notebook is None else next_due(notebook, now, policy)
