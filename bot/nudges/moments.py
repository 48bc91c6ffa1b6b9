"""Every moment of the method, each a small pure function from the notebook. The rules of time come after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.chase import chase
from bot.contact import Contact, Interview, Stage
from bot.notebook import Notebook
from bot.nudges.kinds import Kind
from bot.nudges.nudge import Nudge
from bot.policy import Policy, working_days
from bot.when import instant, local

DAY = timedelta(days=1)
DAY_BEFORE_AT = time(9)  # the article: confirm the day before; nine is when a mail is read
SOON_AFTER = timedelta(hours=2)  # a first word about the thank-you while the talk is fresh, not at the door
ASKED_AFTER = timedelta(minutes=15)  # "did it happen?" when the talk may have run over a little
SHORTEST_WITH_CUES = 15  # minutes; in a shorter talk a cue at half-time is a bother
RED = 1.5  # a touch is overdue at half as long again as the rhythm
SET_DATE_AFTER = 2  # working days from a yes without a date
PROMISED_AFTER = timedelta(days=7)  # a promise of the member's own, as gently as one of the other's


@dataclass(frozen=True, slots=True)
class View:
    """A notebook, with the policy it is read by."""

    notebook: Notebook
    policy: Policy

    def morning(self, day: date) -> datetime:
        """The instant at which the member's hours begin on that day."""
        return instant(day, self.notebook.preferences.hours[0], self.notebook.zone)


Moments = Iterator[Nudge]


def no_answer(view: View, contact: Contact) -> Moments:
    """3B7: after three business days think of a second person, after seven follow up once, then let go."""
    sent = contact.request
    if contact.stage is not Stage.CONTACTED or sent is None or sent.answered_on is not None:
        return
    plan, base = chase(view.notebook, sent, view.policy), f"{contact.id}/no-answer/{sent.sent_on}"
    for number, day in enumerate(plan.another):
        yield Nudge(
            f"{base}/another/{number}",
            Kind.NO_ANSWER,
            view.morning(day),
            contact.id,
            "another",
            view.morning(day) + 5 * DAY,
        )
    for number, day in enumerate(plan.follow_ups):
        if number >= plan.followed:
            yield Nudge(
                f"{base}/follow-up/{number}", Kind.NO_ANSWER, view.morning(day), contact.id, "follow-up"
            )
    yield Nudge(f"{base}/let-go", Kind.NO_ANSWER, view.morning(plan.let_go), contact.id, "let-go")


def before(view: View, contact: Contact) -> Moments:
    """The day before at nine, an hour before, ten minutes before."""
    talk = _set(contact)
    if talk is None:
        return
    start, since = talk.starts_at, talk.set_at
    hours = view.notebook.preferences.hours
    clock = DAY_BEFORE_AT if hours[0] <= DAY_BEFORE_AT < hours[1] else hours[0]
    eve = instant(local(start, view.notebook.zone).date() - DAY, clock, view.notebook.zone)
    hour, ten = start - timedelta(hours=1), start - timedelta(minutes=10)
    base = f"{contact.id}/{talk.id}.{talk.moved}"
    yield Nudge(f"{base}/day-before", Kind.DAY_BEFORE, eve, contact.id, talk.id, hour, since)
    yield Nudge(f"{base}/hour-before", Kind.HOUR_BEFORE, hour, contact.id, talk.id, ten, since)
    yield Nudge(f"{base}/ten-minutes", Kind.TEN_MINUTES, ten, contact.id, talk.id, start, since)


def during(_view: View, contact: Contact) -> Moments:
    """Half-time, five minutes left, time is up."""
    talk = _set(contact)
    if talk is None or talk.minutes < SHORTEST_WITH_CUES:
        return
    start, end, since = talk.starts_at, talk.ends_at, talk.set_at
    half, five = start + (end - start) / 2, end - timedelta(minutes=5)
    base = f"{contact.id}/{talk.id}.{talk.moved}"
    yield Nudge(f"{base}/half-time", Kind.HALF_TIME, half, contact.id, talk.id, five, since)
    yield Nudge(f"{base}/five-left", Kind.FIVE_LEFT, five, contact.id, talk.id, end, since)
    yield Nudge(f"{base}/time-up", Kind.TIME_UP, end, contact.id, talk.id, end + timedelta(minutes=10), since)


def did_it_happen(view: View, contact: Contact) -> Moments:
    """Fifteen minutes after the end, again the next morning; then it waits in the list."""
    talk = _set(contact)
    if talk is None:
        return
    end, base = talk.ends_at, f"{contact.id}/{talk.id}.{talk.moved}/did-it-happen"
    after = view.morning(local(end, view.notebook.zone).date() + DAY)
    yield Nudge(f"{base}/1", Kind.DID_IT_HAPPEN, end + ASKED_AFTER, contact.id, "1", after, talk.set_at)
    yield Nudge(f"{base}/2", Kind.DID_IT_HAPPEN, after, contact.id, "2", None, talk.set_at)


def thank_you(view: View, contact: Contact) -> Moments:
    """Due within a day; one more word at twenty hours; at forty-eight it is overdue, and there is silence."""
    talked, talk = _talked_at(view, contact), contact.held
    if contact.stage is not Stage.HELD or talked is None:
        return
    policy, base = view.policy, f"{contact.id}/thank-you/{talk.id if talk else talked.date()}"
    again, over = (
        talked + timedelta(hours=policy.thank_again_hours),
        talked + timedelta(hours=policy.thank_overdue_hours),
    )
    yield Nudge(f"{base}/1", Kind.THANK_YOU, talked + SOON_AFTER, contact.id, "1", again)
    yield Nudge(f"{base}/2", Kind.THANK_YOU, again, contact.id, "2", over)


def promises(view: View, contact: Contact) -> Moments:
    """An introduction they promised, gently and once after a week; and what the member promised themselves."""
    if contact.ended:
        return
    for one in contact.promises:
        if one.kept_on is not None:
            continue
        kind = Kind.PROMISE if one.mine else Kind.INTRODUCTION
        after = PROMISED_AFTER if one.mine else timedelta(days=view.policy.introduction_days)
        if one.mine or _is_to_come(view, one.whom):
            yield Nudge(
                f"{contact.id}/{kind}/{one.id}", kind, view.morning(one.made_on + after), contact.id, one.id
            )


def advice(view: View, contact: Contact) -> Moments:
    """Two weeks to try what they advised; then, when something came of it, tell them."""
    if contact.ended:
        return
    for one in contact.advice:
        if one.reported_on is not None:
            continue
        if one.tried_on is not None:
            yield Nudge(
                f"{contact.id}/report/{one.id}",
                Kind.REPORT,
                view.morning(one.tried_on + DAY),
                contact.id,
                one.id,
            )
        else:
            due = view.morning(one.given_on + timedelta(days=view.policy.advice_days))
            yield Nudge(f"{contact.id}/advice/{one.id}", Kind.ADVICE, due, contact.id, one.id)


def check_in(view: View, contact: Contact) -> Moments:
    """A first word a month after the thank-you, where there was none since."""
    if contact.stage not in {Stage.THANKED, Stage.IN_TOUCH} or contact.thanked_at is None:
        return
    thanked = view.notebook.today(contact.thanked_at)
    if any(touch.on > thanked for touch in contact.touches):
        return
    due = view.morning(thanked + timedelta(days=view.policy.check_in_days))
    yield Nudge(f"{contact.id}/check-in/{contact.thanked_at.date()}", Kind.CHECK_IN, due, contact.id)


def keep_in_touch(view: View, contact: Contact) -> Moments:
    """By tier, from the last touch: at the moment, and once more at half as long again."""
    last = contact.last_touch
    if contact.stage not in {Stage.THANKED, Stage.IN_TOUCH} or last is None:
        return
    days = dict(view.notebook.preferences.rhythm).get(contact.tier, view.policy.rhythm_days[contact.tier])
    for name, factor in (("yellow", 1.0), ("red", RED)):
        due = view.morning(last + timedelta(days=round(days * factor)))
        yield Nudge(f"{contact.id}/touch/{last}/{name}", Kind.KEEP_IN_TOUCH, due, contact.id, name)


def opening(view: View, contact: Contact) -> Moments:
    """A job at their place, once writing about it is not too early any more."""
    job, talked = contact.opening, _talked_on(view, contact)
    if job is None or job.wrote_on is not None or talked is None or contact.ended:
        return
    free = talked + timedelta(days=view.policy.opening_days)
    if free > job.heard_on:
        yield Nudge(f"{contact.id}/opening/{job.heard_on}", Kind.OPENING, view.morning(free), contact.id)


def set_date(view: View, contact: Contact) -> Moments:
    """They said yes, and there is no day yet."""
    sent = contact.request
    if contact.stage is not Stage.CONTACTED or sent is None or sent.answered_on is None:
        return
    day = working_days(view.notebook, view.policy).add(sent.answered_on, SET_DATE_AFTER)
    yield Nudge(f"{contact.id}/set-date/{sent.answered_on}", Kind.SET_DATE, view.morning(day), contact.id)


def gone_quiet(view: View) -> Moments:
    """A journey begun and left: once, kindly, and never again before somebody is added or something is logged.

    A pause that the member asked for is no silence, nor is the time before an interview that is set.
    """
    notebook = view.notebook
    if notebook.seen_at is None or not (notebook.research.field or notebook.contacts):
        return
    if any(_set(one) is not None for one in notebook.contacts):
        return
    seen, pause = notebook.today(notebook.seen_at), notebook.preferences.paused_until
    due = view.morning((max(seen, pause) if pause else seen) + timedelta(days=view.policy.quiet_days))
    yield Nudge(f"gone-quiet/{_moved_on(notebook)}", Kind.GONE_QUIET, due)


def digest(view: View, now: datetime) -> Moments:
    """The week on one screen, on its first working day, for those who want it."""
    notebook = view.notebook
    if not notebook.preferences.digest:
        return
    today, working = notebook.today(now), working_days(notebook, view.policy)
    # While a pause lasts, nothing of these weeks is told: the first that is must be known all the same.
    after = max(today, notebook.preferences.paused_until or today)
    # A third week, because whoever moved west over the date line has had the second one's already.
    mondays = {day - timedelta(days=day.weekday()) + n * DAY for day in (today, after) for n in (0, 7, 14)}
    for week in sorted(mondays):
        at = view.morning(working.add(week - DAY, 1))
        yield Nudge(f"digest/{week}", Kind.DIGEST, at, until=at + DAY)


CONTACT_MOMENTS: tuple[Callable[[View, Contact], Moments], ...] = (
    no_answer,
    before,
    during,
    did_it_happen,
    thank_you,
    promises,
    advice,
    check_in,
    keep_in_touch,
    opening,
    set_date,
)


def moments(notebook: Notebook, now: datetime, policy: Policy) -> tuple[Nudge, ...]:
    """Everything to be done or to come, in order, whether or not the member was written to about it."""
    view = View(notebook, policy)
    found = [
        nudge
        for contact in notebook.contacts
        for moment in CONTACT_MOMENTS
        for nudge in moment(view, contact)
    ]
    found += [*gone_quiet(view), *digest(view, now)]
    return tuple(sorted(found, key=lambda one: (one.at, one.key)))


def _set(contact: Contact) -> Interview | None:
    return contact.interview if contact.stage is Stage.SCHEDULED else None


def _is_to_come(view: View, whom: str) -> bool:
    """Whether this is somebody on the list who isn't written to yet, so that the introduction is still of use."""
    contact = view.notebook.contact(whom)
    return contact is not None and contact.stage is Stage.IDENTIFIED


def _moved_on(notebook: Notebook) -> date:
    """The last day on which something was logged. Looking and pressing later or skip are no moves."""
    days = [notebook.opened_at.date()]
    for one in notebook.contacts:
        days.append(one.added_at.date())
        days += [touch.on for touch in one.touches]
        days += [note.at.date() for note in one.notes]
        days += [talk.set_at.date() for talk in one.interviews if talk.set_at is not None]
        if one.request is not None:
            days += [one.request.sent_on, *one.request.follow_ups]
            days += [one.request.answered_on] if one.request.answered_on else []
        if one.debrief is not None:
            days.append(one.debrief.on)
    return max(days)


def _talked_on(view: View, contact: Contact) -> date | None:
    if contact.held is not None:
        return view.notebook.today(contact.held.starts_at)
    return contact.debrief.on if contact.debrief else None


def _talked_at(view: View, contact: Contact) -> datetime | None:
    if contact.held is not None:
        return contact.held.ends_at
    if contact.debrief is not None:
        return view.morning(contact.debrief.on)
    return None
