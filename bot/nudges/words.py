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
from bot.nudges.agenda import agenda
from bot.nudges.batch import Batch
from bot.nudges.kinds import INTERVIEW_DAY, Kind
from bot.nudges.nudge import Nudge
from bot.policy import Policy
from bot.when import local, say_both, say_day, say_moment

CUES = frozenset({Kind.TEN_MINUTES, Kind.HALF_TIME, Kind.FIVE_LEFT, Kind.TIME_UP})
"""Read at a glance, with somebody waiting or speaking: nothing stands on them but what to do."""

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


def dated(nudge: Nudge, notebook: Notebook, now: datetime) -> Markup:
    """What it is about, in one line with its day; the line about an interview tells its time already."""
    told = line(nudge, notebook, now)
    if nudge.kind in INTERVIEW_DAY:
        return told
    return say("nudges.on_day", day=_day(local(nudge.at, notebook.zone).date(), notebook, now), what=told)


def message(batch: Batch, notebook: Notebook, now: datetime, policy: Policy) -> Message:
    """The one message for all that is due. One thing is told in full, several a line each; lateness is apologised for."""
    first, several = batch.said[0], len(batch.said) > 1
    if any(one.kind is Kind.DIGEST for one in batch.said):
        told = _digest(batch, notebook, now, policy)
    elif not several:
        told = _alone(first, notebook, now)
    elif first.kind in INTERVIEW_DAY:
        told = _alone(first, notebook, now)
        parts = (*told.parts, lines(say("nudges.also"), _rows(batch.said[1:], notebook, now)))
        told = replace(told, parts=parts, buttons=_buttons(batch, notebook))
    else:
        title = say("nudges.several", count=len(batch.said))
        told = Message(title, (_rows(batch.said, notebook, now),), _buttons(batch, notebook))
    if not batch.is_late or first.kind in CUES:
        return told
    was_due = say_moment(now - batch.late, notebook.zone, now, notebook.preferences.locale)
    return replace(told, said=say("nudges.late", when=was_due))


def _rows(nudges: tuple[Nudge, ...], notebook: Notebook, now: datetime) -> Markup:
    shown = nudges[:MOST_LINES]
    more = say("nudges.more", count=len(nudges) - MOST_LINES) if len(nudges) > MOST_LINES else NOTHING
    return lines(items(line(one, notebook, now) for one in shown), more)


def _buttons(batch: Batch, notebook: Notebook) -> tuple[Button, ...]:
    """The action of each, the first one's above all, and what can be done with all of them at once."""
    return (
        *_actions(batch.said, notebook),
        Button(label("nudges.snooze_all"), "nudge.snooze", value=batch.token),
        Button(label("nudges.skip_all"), "nudge.skip", value=batch.token),
        Button(label("nudges.why"), "nudge.why", value=batch.token),
    )


def _actions(nudges: tuple[Nudge, ...], notebook: Notebook) -> tuple[Button, ...]:
    every = [action(one, notebook) for one in nudges]
    distinct = tuple({(one.do, one.about, one.value): one for one in reversed(every)}.values())[::-1]
    return tuple(replace(one, look=Look.PLAIN) if at else one for at, one in enumerate(distinct[:MOST_LINES]))


def _digest(batch: Batch, notebook: Notebook, now: datetime, policy: Policy) -> Message:
    """The week on one screen: what waits, and what comes with its day."""
    found = agenda(notebook, now, policy)
    waiting = lines(say("nudges.digest.waiting"), _rows(found.waiting, notebook, now))
    coming = items(dated(one, notebook, now) for one in found.coming[:MOST_LINES])
    parts = (
        waiting if found.waiting else NOTHING,
        lines(say("nudges.digest.coming"), coming) if found.coming else NOTHING,
        NOTHING if found.waiting or found.coming else say("nudges.digest.nothing"),
    )
    next_ = Button(label("nudges.digest.button"), "next", look=Look.PRIMARY)
    others = (replace(one, look=Look.PLAIN) for one in _actions(found.waiting, notebook))
    rest = (
        Button(label("nudges.off"), "nudge.off", value=Kind.DIGEST),
        Button(label("nudges.why"), "nudge.why", value=batch.token),
    )
    return Message(say("nudges.digest.title"), tuple(one for one in parts if one), (next_, *others, *rest))


def _alone(nudge: Nudge, notebook: Notebook, now: datetime) -> Message:
    page, blanks, cue = _page(nudge), _blanks(nudge, notebook, now), nudge.kind in CUES
    who = NOTHING if cue else _who(nudge, notebook, now)
    body = say(f"nudges.{page}.body", **blanks)
    rest = (
        Button(label("nudges.snooze"), "nudge.snooze", nudge.about, nudge.key),
        Button(label("nudges.skip"), "nudge.skip", nudge.about, nudge.key),
        Button(label("nudges.off"), "nudge.off", nudge.about, nudge.kind),
    )
    return Message(
        say(f"nudges.{page}.title", **blanks),
        (*((who,) if who else ()), body, *_draft(nudge, notebook, now)),
        (
            action(nudge, notebook),
            *_done(nudge),
            *(rest if not cue else ()),
            Button(label("nudges.why"), "nudge.why", nudge.about, nudge.kind),
        ),
    )


def _who(nudge: Nudge, notebook: Notebook, now: datetime) -> Markup:
    """Who this is, for whoever has forgotten: what they do and where, how they are known, and when the talk was."""
    contact = notebook.contact(nudge.about)
    if contact is None:
        return NOTHING
    talked = contact.held.starts_at if contact.held else None
    facts = (
        ", ".join(one for one in (contact.role, contact.organisation) if one),
        contact.met,
        label("nudges.talked", day=_day(notebook.today(talked), notebook, now)) if talked else "",
    )
    told = "; ".join(one for one in facts if one)
    return say("nudges.who", facts=told) if told else NOTHING


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
        return label("nudges.no_touch")
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
