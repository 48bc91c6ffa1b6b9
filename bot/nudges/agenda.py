"""What a member has before them, one entry a matter: overdue, due, and coming, whether or not they were written to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.notebook import Notebook
from bot.nudges.kinds import INTERVIEW_DAY, Kind
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.nudges.timing import urgency
from bot.policy import Policy

WEEK = timedelta(days=7)
ABOUT_NOTHING = frozenset(
    {Kind.GONE_QUIET, Kind.DIGEST}
)  # they lead to this very list, and stand for nothing on it


@dataclass(frozen=True, slots=True)
class Agenda:
    """Each nudge stands for its matter, with `at` the moment that counts. The first two most urgent first, `coming` by moment."""

    overdue: tuple[Nudge, ...]
    due: tuple[Nudge, ...]
    coming: tuple[Nudge, ...]

    @property
    def waiting(self) -> tuple[Nudge, ...]:
        """What is overdue, and then what is due."""
        return (*self.overdue, *self.due)


def agenda(notebook: Notebook, now: datetime, policy: Policy) -> Agenda:
    """What waits for this member, and what comes within a week. What they skipped is left out, what they put off stands later."""
    skipped = {key for one in notebook.deliveries if one.outcome == "skipped" for key in one.keys}
    later = {one.key: one.until for one in notebook.snoozes}
    matters: defaultdict[tuple[str, str, str], list[Nudge]] = defaultdict(list)
    for one in moments(notebook, now, policy):
        if one.kind not in ABOUT_NOTHING:
            matters[one.matter].append(one)
    shown = [one for each in matters.values() if (one := _standing(each, notebook, now)).key not in skipped]
    put = [replace(one, at=max(one.at, later.get(one.key, one.at))) for one in shown]
    waiting = sorted((one for one in put if one.at <= now), key=lambda one: (urgency(one), one.at, one.key))
    return Agenda(
        tuple(one for one in waiting if _is_overdue(one, notebook, now)),
        tuple(one for one in waiting if not _is_overdue(one, notebook, now)),
        tuple(sorted((one for one in put if now < one.at <= now + WEEK), key=lambda one: (one.at, one.key))),
    )


def _standing(matter: list[Nudge], notebook: Notebook, now: datetime) -> Nudge:
    """The one of these that says how things stand: the latest that has come, or the first to come; of an interview its start."""
    contact = notebook.contact(matter[0].about)
    talk = contact.interview if contact is not None and matter[0].kind in INTERVIEW_DAY else None
    if talk is not None:
        asked = [one for one in matter if one.kind is Kind.DID_IT_HAPPEN]
        before = next(one for one in matter if one.kind is Kind.HOUR_BEFORE)
        return (
            replace(asked[0], at=talk.ends_at) if talk.ends_at <= now else replace(before, at=talk.starts_at)
        )
    return next((one for one in reversed(matter) if one.at <= now), matter[0])


def _is_overdue(one: Nudge, notebook: Notebook, now: datetime) -> bool:
    match one.kind:
        case Kind.THANK_YOU:
            return one.until is not None and one.until <= now
        case Kind.KEEP_IN_TOUCH:
            return one.value == "red"
        case Kind.NO_ANSWER if one.value != "follow-up":
            return False  # a suggestion, which can't be late
        case Kind.HOUR_BEFORE:
            return False  # it is going on
        case _:
            return notebook.today(one.at) < notebook.today(now)
