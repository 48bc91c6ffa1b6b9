"""What each nudge says: who, when last, one detail, the draft or the action. It must make sense months later, alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from bot.coach.drafts import Writing, write
from bot.coach.findings import Channel
from bot.contact import Contact
from bot.copy import items, label, lines, say
from bot.markup import moment
from bot.message import NOTHING, Button, Look, Markup, Message, Part, Verbatim
from bot.notebook import Notebook
from bot.nudges.batch import Batch
from bot.nudges.kinds import INTERVIEW_DAY, Kind
from bot.nudges.nudge import Nudge
from bot.when import local, say_both, say_day, say_moment

MOST_LINES = 6  # of several due together; the rest are counted, and stand on the screen of what is next

# The screen that does what a nudge is about.
_ACTIONS = MappingProxyType(
    {
        Kind.NO_ANSWER: "contact.silence",
        Kind.DAY_BEFORE: "conduct",
        Kind.HOUR_BEFORE: "conduct",
        Kind.TEN_MINUTES: "conduct.cue",
        Kind.HALF_TIME: "conduct.cue",
        Kind.FIVE_LEFT: "conduct.cue",
        Kind.TIME_UP: "conduct.cue",
        Kind.DID_IT_HAPPEN: "conduct.happened",
        Kind.THANK_YOU: "thank",
        Kind.INTRODUCTION: "person",
        Kind.ADVICE: "thank",
        Kind.REPORT: "thank.report",
        Kind.PROMISE: "person",
        Kind.CHECK_IN: "touch.reasons",
        Kind.KEEP_IN_TOUCH: "touch.reasons",
        Kind.OPENING: "opening",
        Kind.SET_DATE: "conduct",
        Kind.GONE_QUIET: "next",
        Kind.DIGEST: "next",
    }
)


def action(nudge: Nudge, notebook: Notebook) -> Button:
    """The one button that does what it is about."""
    contact = notebook.contact(nudge.about)
    value = nudge.value if nudge.kind is Kind.REPORT else ""
    text = label(f"nudges.{_page(nudge)}.button", name=contact.first_name if contact else "")
    return Button(text, _ACTIONS[nudge.kind], nudge.about, value, Look.PRIMARY)


def line(nudge: Nudge, notebook: Notebook, now: datetime) -> Markup:
    """What it is about, in one line for a list."""
    return say(f"nudges.{_page(nudge)}.line", **_blanks(nudge, notebook, now))


def message(batch: Batch, notebook: Notebook, now: datetime) -> Message:
    """The one message for all that is due. One thing is told in full, several a line each; lateness is apologised for."""
    sorry = say("nudges.late") if batch.is_late and batch.said[0].kind not in INTERVIEW_DAY else NOTHING
    if len(batch.said) == 1:
        return replace(_alone(batch.said[0], notebook, now), said=sorry)
    shown = batch.said[:MOST_LINES]
    more = say("nudges.more", count=len(batch.said) - MOST_LINES) if len(batch.said) > MOST_LINES else NOTHING
    actions = [action(one, notebook) for one in shown]
    distinct = tuple({(one.do, one.about, one.value): one for one in reversed(actions)}.values())[::-1]
    buttons = tuple(one if at == 0 else replace(one, look=Look.PLAIN) for at, one in enumerate(distinct))
    rest = (
        Button(label("nudges.snooze_all"), "nudge.snooze", value=batch.token),
        Button(label("nudges.why"), "nudge.why", value=batch.token),
    )
    rows = lines(items(line(one, notebook, now) for one in shown), more)
    return Message(say("nudges.several", count=len(batch.said)), (rows,), (*buttons, *rest), said=sorry)


def _alone(nudge: Nudge, notebook: Notebook, now: datetime) -> Message:
    page, blanks = _page(nudge), _blanks(nudge, notebook, now)
    parts: tuple[Part, ...] = (say(f"nudges.{page}.body", **blanks), *_draft(nudge, notebook, now))
    cue = nudge.kind in {Kind.TEN_MINUTES, Kind.HALF_TIME, Kind.FIVE_LEFT, Kind.TIME_UP}
    rest = (
        *((Button(label("nudges.snooze"), "nudge.snooze", nudge.about, nudge.key),) if not cue else ()),
        *((Button(label("nudges.skip"), "nudge.skip", nudge.about, nudge.key),) if not cue else ()),
        *((Button(label("nudges.off"), "nudge.off", nudge.about, nudge.kind),) if not cue else ()),
        Button(label("nudges.why"), "nudge.why", nudge.about, nudge.kind),
    )
    return Message(
        say(f"nudges.{page}.title", **blanks), parts, (action(nudge, notebook), *_done(nudge), *rest)
    )


def _done(nudge: Nudge) -> tuple[Button, ...]:
    """What can be said to be done in one tap, without looking further."""
    if nudge.kind in {
        Kind.THANK_YOU,
        Kind.CHECK_IN,
        Kind.KEEP_IN_TOUCH,
        Kind.REPORT,
        Kind.INTRODUCTION,
        Kind.PROMISE,
    }:
        return (Button(label("nudges.done"), "nudge.done", nudge.about, nudge.key),)
    return ()


def _draft(nudge: Nudge, notebook: Notebook, now: datetime) -> tuple[Part, ...]:
    contact, writing = notebook.contact(nudge.about), _writing(nudge)
    if contact is None or writing is None:
        return ()
    channel = contact.channel or Channel.EMAIL
    advice = next((one for one in contact.advice if one.id == nudge.value), None)
    about = f"{advice.text}\n{advice.outcome}" if advice else ""
    return (Verbatim(write(writing, notebook, contact, now, channel=channel, about=about)),)


def _writing(nudge: Nudge) -> Writing | None:
    match nudge.kind:
        case Kind.NO_ANSWER:
            return Writing.FOLLOW_UP if nudge.value == "follow-up" else None
        case Kind.DAY_BEFORE:
            return Writing.CONFIRM
        case Kind.REPORT:
            return Writing.REPORT
        case Kind.CHECK_IN:
            return Writing.STAY_IN_TOUCH
        case _:
            return None


def _page(nudge: Nudge) -> str:
    """The table of words: the kind, and which of several where they say different things."""
    name = nudge.kind.replace("-", "_")
    match nudge.kind:
        case Kind.NO_ANSWER | Kind.KEEP_IN_TOUCH:
            return f"{name}_{nudge.value.replace('-', '_')}"
        case Kind.DID_IT_HAPPEN | Kind.THANK_YOU:
            return f"{name}_{nudge.value}"
        case _:
            return name


def _blanks(nudge: Nudge, notebook: Notebook, now: datetime) -> dict[str, str]:
    contact = notebook.contact(nudge.about)
    day = _day(local(nudge.at, notebook.zone).date(), notebook, now)
    if contact is None:
        return {"day": day, "field": notebook.research.field or label("nudges.this_work")}
    return {
        "name": contact.name,
        "first": contact.first_name,
        "day": day,
        "detail": _detail(nudge, contact, notebook, now),
        **_times(contact, notebook, now),
    }


def _detail(nudge: Nudge, contact: Contact, notebook: Notebook, now: datetime) -> str:
    """One thing that brings back who this is and what it was about."""
    match nudge.kind:
        case Kind.ADVICE | Kind.REPORT:
            return next((one.text for one in contact.advice if one.id == nudge.value), "")
        case Kind.INTRODUCTION | Kind.PROMISE:
            return next((one.text for one in contact.promises if one.id == nudge.value), "")
        case Kind.NO_ANSWER:
            sent = contact.request
            return _day(sent.sent_on, notebook, now) if sent else ""
        case Kind.OPENING:
            return contact.opening.title if contact.opening else ""
        case Kind.KEEP_IN_TOUCH | Kind.CHECK_IN:
            return _last(contact, notebook, now)
        case _:
            return (contact.debrief.helped if contact.debrief else "") or contact.met


def _last(contact: Contact, notebook: Notebook, now: datetime) -> str:
    last = max(contact.touches, key=lambda one: one.on, default=None)
    if last is None:
        return ""
    day = _day(last.on, notebook, now)
    return label("nudges.last_what", day=day, what=last.what) if last.what else label("nudges.last", day=day)


def _times(contact: Contact, notebook: Notebook, now: datetime) -> dict[str, str]:
    talk = contact.interview
    if talk is None:
        return {"when": "", "both": "", "place": "", "minutes": ""}
    locale, zone = notebook.preferences.locale, notebook.zone
    when = moment(int(talk.starts_at.timestamp()), say_moment(talk.starts_at, zone, now, locale))
    both = say_both(talk.starts_at, zone, talk.their_zone or talk.zone, locale)
    place = label("nudges.at_place", place=talk.place) if talk.place else ""
    return {"when": when, "both": both, "place": place, "minutes": str(talk.minutes)}


def _day(day: date, notebook: Notebook, now: datetime) -> str:
    return say_day(day, notebook.today(now), notebook.preferences.locale)
