"""The rules of time: from what is to be done to when the member is written to. Hours, free days, pauses, snoozes, the budget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.notebook import Notebook
from bot.nudges.kinds import INTERVIEW_DAY, UNCOUNTED, Kind
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.policy import Policy, working_days
from bot.when import WorkingDays, instant, next_allowed

WEEK = timedelta(days=7)
SETTLED = frozenset({"delivered", "folded", "dropped", "skipped"})
EVERY_DAY = WorkingDays(frozenset())


@dataclass(frozen=True, slots=True)
class Owed:
    """A nudge with the instant at which the member is to be written to about it: at or after the moment promised."""

    nudge: Nudge
    due: datetime

    @property
    def of_the_day(self) -> bool:
        """Whether it is about an interview that is set: it comes at its moment, whatever the hour."""
        return self.nudge.kind in INTERVIEW_DAY


def owed(notebook: Notebook, now: datetime, policy: Policy) -> tuple[Owed, ...]:
    """What the member is still to be written to about, the earliest first, of those due together the most urgent first."""
    preferences = notebook.preferences
    if preferences.stopped:
        return ()
    settled = {key: one.at for one in notebook.deliveries if one.outcome in SETTLED for key in one.keys}
    snoozed = {one.key: one.until for one in notebook.snoozes}
    found = []
    for one in moments(notebook, now, policy):
        until = snoozed.get(one.key)
        done = settled.get(one.key)
        if done is not None and (until is None or until <= done):
            continue
        if _is_unwanted(one, notebook, policy) or (one.since is not None and one.at < one.since):
            continue
        due = _due(one, until, notebook, policy)
        if one.until is None or due < one.until or (until is not None and one.kind not in INTERVIEW_DAY):
            found.append(Owed(one, due))
    return tuple(sorted(found, key=lambda one: (one.due, not one.of_the_day, one.nudge.at, one.nudge.key)))


def next_due(notebook: Notebook, now: datetime, policy: Policy) -> datetime | None:
    """The earliest instant at which something is owed, aware UTC; None when nothing is. While nobody is reached, the next try."""
    first = next(iter(owed(notebook, now, policy)), None)
    if first is None:
        return None
    retry = notebook.reach.retry_at
    return first.due if retry is None else max(first.due, retry)


def budget_of(notebook: Notebook, policy: Policy) -> int:
    """How many unasked messages a week the member takes."""
    return policy.budget if notebook.preferences.budget is None else notebook.preferences.budget


def _is_unwanted(nudge: Nudge, notebook: Notebook, policy: Policy) -> bool:
    held_back = nudge.kind not in UNCOUNTED and budget_of(notebook, policy) == 0
    return held_back or nudge.kind in notebook.preferences.off


def _due(nudge: Nudge, snoozed: datetime | None, notebook: Notebook, policy: Policy) -> datetime:
    preferences = notebook.preferences
    at = snoozed or nudge.at
    if preferences.paused_until is not None:
        at = max(at, instant(preferences.paused_until, preferences.hours[0], notebook.zone))
    if nudge.kind in INTERVIEW_DAY:
        return at
    if nudge.kind not in UNCOUNTED:
        at = _budget_free(at, notebook, policy)
    # A thank-you on a Saturday for a talk on Friday: within a day is what makes it one.
    days = EVERY_DAY if nudge.kind is Kind.THANK_YOU else working_days(notebook, policy)
    return next_allowed(at, notebook.zone, preferences.waking, days)


def _budget_free(at: datetime, notebook: Notebook, policy: Policy) -> datetime:
    """The first instant, then or later, that has fewer unasked messages than the budget in the seven days before it."""
    budget = budget_of(notebook, policy)
    asked = sorted(one.at for one in notebook.deliveries if one.asked and one.outcome == "delivered")
    return max(at, asked[-budget] + WEEK) if len(asked) >= budget else at
