"""What a policy makes of a request without an answer: days of the member's, counted in working days. Nothing is sent here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.contact import Request
from bot.notebook import Notebook
from bot.policy import NO_ANSWER, Policy, working_days
from bot.when import WorkingDays, instant, local

MORNING, AFTERNOON = time(9), time(13)  # either side of noon, which is all that counting asks about


@dataclass(frozen=True, slots=True)
class Chase:
    """The days on which each thing is in its place: think of a second person, write once more, let go."""

    first: date
    another: tuple[date, ...]
    follow_ups: tuple[date, ...]
    let_go: date
    followed: int
    working: WorkingDays

    @property
    def left(self) -> int:
        """How many follow-ups there are still."""
        return max(0, len(self.follow_ups) - self.followed)

    @property
    def next_follow_up(self) -> date | None:
        """The day of the next follow-up; None when there are no more."""
        return self.follow_ups[self.followed] if self.left else None

    def follow_up_due(self, today: date) -> bool:
        """Whether it is time to write once more."""
        return self.next_follow_up is not None and today >= self.next_follow_up

    def another_due(self, today: date) -> bool:
        """Whether it is time to think of a second person."""
        return any(today >= day for day in self.another)

    def waited(self, today: date) -> int:
        """The working days that have gone by."""
        days = (self.first + timedelta(days=n + 1) for n in range((today - self.first).days))
        return sum(self.working.is_working(day) for day in days)


def chase(notebook: Notebook, sent: Request, policy: Policy) -> Chase:
    """What the member's policy, or else the community's, makes of this request."""
    preset = NO_ANSWER[notebook.preferences.preset or policy.preset]
    working = working_days(notebook, policy)
    at = AFTERNOON if sent.after_noon else MORNING
    first = working.first_counted(local(instant(sent.sent_on, at, notebook.zone), notebook.zone))
    another = tuple(working.add(first, days) for days in preset.suggest_another)
    follow_ups = [working.add(first, days) for days in preset.follow_up]
    let_go = working.add(first, preset.let_go)
    followed = len(sent.follow_ups)
    if followed and follow_ups:
        # Written later than planned: what comes after keeps its distance, or the member would let go on the next day.
        wrote, planned = sent.follow_ups[-1], preset.follow_up[min(followed, len(follow_ups)) - 1]
        for number in range(followed, len(follow_ups)):
            kept = working.add(wrote, preset.follow_up[number] - planned)
            follow_ups[number] = max(follow_ups[number], kept)
        let_go = max(let_go, working.add(wrote, preset.let_go - planned))
    return Chase(first, another, tuple(follow_ups), let_go, followed, working)
