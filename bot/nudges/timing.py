"""The rules of time: from what is to be done to when the member is written to. Hours, free days, pauses, snoozes, the budget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.notebook import Notebook
from bot.nudges.kinds import INTERVIEW_DAY, UNCOUNTED, Kind
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.policy import Policy, working_days
from bot.when import WorkingDays, instant, local, next_allowed

WEEK = timedelta(days=7)
SETTLED = frozenset({"delivered", "folded", "dropped", "skipped"})
EVERY_DAY = WorkingDays(frozenset())


@dataclass(frozen=True, slots=True)
class Owed:
    """A nudge with the instant at which the member is to be written to about it: at or after the moment promised.

    `held` says what put it off: "snoozed", "paused", "budget", "hours", or "" for nothing. A due instant in the past is one
    whose time has come and at which, now, the member may be written to.
    """

    nudge: Nudge
    due: datetime
    held: str = ""

    @property
    def of_the_day(self) -> bool:
        """Whether it is about an interview that is set: those leave before all others."""
        return self.nudge.kind in INTERVIEW_DAY

    @property
    def counts(self) -> bool:
        """Whether it is an unasked message: what the member put off they have asked for."""
        return self.nudge.kind not in UNCOUNTED and self.held != "snoozed"


def owed(notebook: Notebook, now: datetime, policy: Policy) -> tuple[Owed, ...]:
    """What the member is still to be written to about, the earliest first, of those due together the most urgent first."""
    if notebook.preferences.stopped:
        return ()
    settled = {key: one.at for one in notebook.deliveries if one.outcome in SETTLED for key in one.keys}
    snoozed = {one.key: one.until for one in notebook.snoozes}
    found = []
    for one in moments(notebook, now, policy):
        until, done = snoozed.get(one.key), settled.get(one.key)
        if done is not None and (until is None or until <= done):
            continue
        if _is_unwanted(one, notebook, policy) or (one.since is not None and one.at < one.since):
            continue
        found.append(_timed(one, until, notebook, now, policy))
    return tuple(sorted(found, key=lambda one: (one.due, urgency(one.nudge), one.nudge.at, one.nudge.key)))


def next_due(notebook: Notebook, now: datetime, policy: Policy) -> datetime | None:
    """The earliest instant at which delivery has something to do, aware UTC; None when it has nothing.

    A delivery in doubt is to be cleared up at once. After a failure nothing is tried before the next try.
    """
    retry = notebook.reach.retry_at
    start = now if retry is None else max(now, retry)
    first = next(iter(owed(notebook, start, policy)), None)
    found = [one.at for one in notebook.deliveries if one.outcome == "sending"]
    found += [first.due] if first is not None else []
    if not found:
        return None
    return min(found) if retry is None else max(min(found), retry)


def urgency(nudge: Nudge) -> int:
    """Its place among those due together, the smallest first: interviews, then thanks, then answers, in the order of `Kind`."""
    return _ORDER[nudge.kind]


def budget_of(notebook: Notebook, policy: Policy) -> int:
    """How many unasked messages a week the member takes."""
    return policy.budget if notebook.preferences.budget is None else notebook.preferences.budget


def _is_unwanted(nudge: Nudge, notebook: Notebook, policy: Policy) -> bool:
    held_back = nudge.kind not in UNCOUNTED and budget_of(notebook, policy) == 0
    return held_back or nudge.kind in notebook.preferences.off


def _timed(nudge: Nudge, snoozed: datetime | None, notebook: Notebook, now: datetime, policy: Policy) -> Owed:
    preferences = notebook.preferences
    at, held = (nudge.at, "") if snoozed is None else (snoozed, "snoozed")
    if preferences.paused_until is not None:
        again = instant(preferences.paused_until, preferences.hours[0], notebook.zone)
        at, held = (again, held or "paused") if again > at else (at, held)
    if snoozed is None and nudge.kind not in UNCOUNTED:
        free = _budget_free(at, notebook, policy)
        at, held = (free, "budget") if free > at else (at, held)
    first = _allowed(nudge, at, notebook, policy, asked_for=snoozed is not None)
    if first < now:
        # Its time went by unused; this moment may be another at which the member isn't to be written to.
        then = _allowed(nudge, now, notebook, policy, asked_for=snoozed is not None)
        first = first if then == now else then
    return Owed(nudge, first, held or ("hours" if first > at else ""))


def _allowed(nudge: Nudge, at: datetime, notebook: Notebook, policy: Policy, *, asked_for: bool) -> datetime:
    """The first instant, then or later, at which the member may be written to about this."""
    days = EVERY_DAY
    if nudge.kind in INTERVIEW_DAY:
        on_the_day = local(at, notebook.zone).date() in _interview_days(nudge, notebook)
        if on_the_day and nudge.kind is not Kind.DAY_BEFORE:
            return at
    elif nudge.kind is not Kind.THANK_YOU and not asked_for:
        # Not so a thank-you on a Saturday for a talk on Friday: within a day is what makes it one.
        days = working_days(notebook, policy)
    return next_allowed(at, notebook.zone, notebook.preferences.waking, days)


def _interview_days(nudge: Nudge, notebook: Notebook) -> frozenset[date]:
    contact = notebook.contact(nudge.about)
    talk = contact.interview if contact else None
    return frozenset() if talk is None else frozenset(map(notebook.today, (talk.starts_at, talk.ends_at)))


def _budget_free(at: datetime, notebook: Notebook, policy: Policy) -> datetime:
    """The first instant, then or later, that has fewer unasked messages than the budget in the seven days before it."""
    budget = budget_of(notebook, policy)
    asked = sorted(one.at for one in notebook.deliveries if one.asked and one.outcome == "delivered")
    return max(at, asked[-budget] + WEEK) if len(asked) >= budget else at


_URGENT = (
    *(kind for kind in Kind if kind in INTERVIEW_DAY),
    Kind.THANK_YOU,
    Kind.NO_ANSWER,
    Kind.SET_DATE,
)
_ORDER = {kind: at for at, kind in enumerate((*_URGENT, *(kind for kind in Kind if kind not in _URGENT)))}
