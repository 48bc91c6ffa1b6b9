"""Step 5, the appointment: when, for how long, how and where. Words are read, doubted where needed, and read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.coach.drafts import Writing, write
from bot.coach.findings import Channel
from bot.contact import Contact, Interview, Mode, Stage
from bot.copy import label, lines, say
from bot.markup import moment
from bot.message import (
    NOTHING,
    Button,
    Choice,
    Clock,
    Day,
    Field,
    Form,
    Line,
    Look,
    Markup,
    Message,
    Option,
    Part,
    Values,
    Verbatim,
)
from bot.notebook import Notebook
from bot.steps.clocks import as_typed, read_on_a_clock
from bot.steps.dates import insists, read_coming_day, written
from bot.steps.step import Done, Gone, Retry, Scene, Taken
from bot.steps.zone import city_fields, one_zone, typed, with_city
from bot.text import tidy
from bot.when import instant, local, read_minutes, say_both, say_moment

FARTHEST_AHEAD = timedelta(days=180)  # a date further off is a slip in the year, so we ask
LONGEST_MINUTES = 240  # half a day is no conversation any more
LONGEST_PLACE = 300  # a link with its passcode, or an address with the way to it
LONGEST_LENGTH = 40  # of "three quarters of an hour", with room
SETTABLE = frozenset({Stage.IDENTIFIED, Stage.CONTACTED, Stage.SCHEDULED})


def unset(scene: Scene) -> Message:
    """Nothing is set: the reply that proposes a time, and the form for the one agreed on."""
    contact = scene.contact
    answered = contact.request is not None and contact.request.answered_on is not None
    reply: tuple[Part, ...] = ()
    if answered:
        channel = contact.channel or Channel.EMAIL
        draft = write(Writing.REPLY_YES, scene.notebook, contact, scene.now, channel=channel)
        reply = (say("conduct.reply_why"), Verbatim(draft))
    buttons = (
        Button(label("conduct.set_button"), "conduct.set", contact.id, look=Look.PRIMARY),
        Button(label("conduct.talked_button"), "conduct.talked", contact.id),
        Button(label("conduct.asking_button"), "contact", contact.id),
        *((Button(label("take.off_button"), "take.off", contact.id),) if _off_ahead(scene) else ()),
    )
    why = NOTHING if answered else say("conduct.unset_why")
    title = say("conduct.unset_title", name=contact.first_name)
    return Message(title, (*((why,) if why else ()), *reply), buttons)


def upcoming(scene: Scene) -> Message:
    """What is set, with what doesn't fit said; and all that can be done about it."""
    contact, interview = scene.contact, _set(scene)
    ready = bool(interview.place)
    where = Button(
        label(f"conduct.where_button.{_mode(interview)}"),
        "conduct.where",
        contact.id,
        look=Look.PLAIN if ready else Look.PRIMARY,
    )
    pack = Button(
        label("conduct.pack_button"), "conduct.pack", contact.id, look=Look.PRIMARY if ready else Look.PLAIN
    )
    buttons = (
        *((pack, where) if ready else (where, pack)),
        Button(label("conduct.confirm_button"), "conduct.confirm", contact.id),
        Button(label("conduct.cue_button"), "conduct.cue", contact.id),
        Button(label("take.entry_button"), "take.entry", contact.id),
        Button(label("conduct.move_button"), "conduct.set", contact.id),
        Button(label("conduct.cancel_button"), "conduct.cancelling", contact.id),
    )
    parts = (lines(told(scene, interview), place_line(interview)), _clash_line(scene, interview))
    title = say("conduct.set_title", name=contact.first_name)
    return Message(title, tuple(one for one in parts if one), buttons)


def set_form(scene: Scene) -> Form:
    """The day, the time, the length and the way; what stands already, where it is being moved."""
    contact, now = scene.contact, scene.contact.interview
    if contact.stage not in SETTABLE:
        raise Gone
    options = tuple(Option(one, label(f"conduct.modes.{one.name.lower()}")) for one in Mode)
    locale = scene.notebook.preferences.locale
    day, clock, minutes, mode = "", "", str(scene.policy.ask_minutes), str(Mode.VIDEO)
    if now is not None:
        day, clock = written(now.wall.date(), locale), as_typed(scene, now)
        minutes, mode = str(now.minutes), str(now.mode)
    fields = (
        Field("day", label("conduct.day"), Day(), label("conduct.day_hint"), initial=day),
        Field("clock", label("conduct.clock"), Clock(), label("conduct.clock_hint"), initial=clock),
        Field("minutes", label("conduct.minutes"), Line(LONGEST_LENGTH), initial=minutes),
        Field("mode", label("conduct.mode"), Choice(options), initial=mode),
        *city_fields(scene.notebook),
    )
    return Form("conduct.set", label("conduct.set_form_title", name=contact.first_name), fields)


def take_set(scene: Scene, values: Values) -> Taken:
    """Set it, or set it anew. What can't be is told at its field; what is odd is asked once, and then taken as meant."""
    notebook = with_city(scene.notebook, values)
    if isinstance(notebook, Retry):
        return notebook
    there = scene.on(notebook)
    day, clock = read_coming_day(values["day"], there), read_on_a_clock(values["clock"], there)
    minutes = read_minutes(values["minutes"])
    wrong = {"day": day} if isinstance(day, str) else {}
    wrong |= clock if isinstance(clock, dict) else {}
    if minutes is None or minutes > LONGEST_MINUTES:
        wrong["minutes"] = label("conduct.errors.minutes")
    if isinstance(day, str) or isinstance(clock, dict) or wrong or minutes is None:
        return Retry(wrong)
    at, zone = clock
    before = scene.contact.interview
    notebook, fresh = (notebook, before.id) if before else notebook.with_id("i")
    last = scene.contact.interviews[-1] if scene.contact.interviews else None
    interview = Interview(
        fresh,
        local(instant(day, at, zone), zone),
        zone,
        minutes,
        Mode(values["mode"]),
        last.place if last else "",
        _other_zone(notebook.zone, zone, scene.contact.zone),
        last.moved if last else 0,
        ticked=before.ticked if before else (),
        set_at=scene.now,
    )
    if last is not None and last.starts_at != interview.starts_at:
        interview = replace(interview, moved=last.moved + 1)
    doubts = _doubts(there.on(notebook), interview)
    if doubts and not insists("conduct.set", scene, values):
        return Retry(doubts)
    return Done(_kept(there.on(notebook), interview), _read_back(there.on(notebook), interview))


def where_form(scene: Scene) -> Form:
    """The link, number or address, and the other's city where it isn't the member's."""
    contact, interview = scene.contact, _set(scene)
    fields = (
        Field(
            "place",
            label(f"conduct.place.{_mode(interview)}"),
            Line(LONGEST_PLACE),
            required=False,
            initial=interview.place,
        ),
        Field(
            "city",
            label("conduct.their_city", name=contact.first_name),
            Line(80),
            label("conduct.their_city_hint"),
            required=False,
            initial=typed(contact.zone) if contact.zone else "",
        ),
    )
    return Form("conduct.where", label("conduct.where_title", name=contact.first_name), fields)


def take_where(scene: Scene, values: Values) -> Taken:
    """Keep both; from then on every time is said on both clocks."""
    zone = one_zone(values["city"]) if values["city"].strip() else ""
    if isinstance(zone, Retry):
        return zone
    interview = replace(
        _set(scene), place=tidy(values["place"]), their_zone=_other_zone(scene.notebook.zone, zone, "")
    )
    contact = replace(scene.contact, zone=zone).with_interview(interview)
    return Done(scene.with_contact(contact), say("conduct.where_kept"))


def confirm(scene: Scene) -> Message:
    """A line to send the day before, with both local times in it."""
    contact = scene.contact
    draft = write(
        Writing.CONFIRM, scene.notebook, contact, scene.now, channel=contact.channel or Channel.EMAIL
    )
    title = say("conduct.confirm_title", name=contact.first_name)
    return Message(title, (say("conduct.confirm_why"), Verbatim(draft)), (back(contact),))


def cancelling(scene: Scene) -> Message:
    """Asked once before it is called off."""
    contact = scene.contact
    buttons = (
        back(contact, label("conduct.keep_button"), Look.PRIMARY),
        Button(label("conduct.move_button"), "conduct.set", contact.id),
        Button(label("conduct.cancel_yes"), "conduct.cancelled", contact.id, look=Look.DANGER),
    )
    return Message(
        say("conduct.cancelling", name=contact.first_name), (say("conduct.cancelling_why"),), buttons
    )


def cancelled(scene: Scene) -> Done:
    """Call it off: back to asking, with the answer remembered. Notes stay."""
    contact, interview = scene.contact, _set(scene)
    left = tuple(one for one in contact.interviews if one.id != interview.id)
    stage = Stage.CONTACTED if contact.request else Stage.IDENTIFIED
    off = (*contact.called_off, replace(interview, moved=interview.moved + 1))
    back_to = replace(contact, interviews=left, called_off=off, stage=stage)
    return Done(scene.with_contact(back_to), say("conduct.cancelled", name=contact.first_name))


def told(scene: Scene, interview: Interview) -> Markup:
    """When it is, on the member's clock and the other's; how long, and how."""
    notebook, starts = scene.notebook, interview.starts_at
    locale, theirs = notebook.preferences.locale, interview.their_zone
    said = moment(int(starts.timestamp()), say_moment(starts, notebook.zone, scene.now, locale))
    both = (
        say("conduct.both", both=say_both(starts, notebook.zone, theirs, locale))
        if theirs and theirs != notebook.zone
        else NOTHING
    )
    way = label(f"conduct.modes.{_mode(interview)}")
    return say("conduct.told", when=said, both=both, count=interview.minutes, way=way)


def place_line(interview: Interview) -> Markup:
    """Where it is, or that it isn't known yet."""
    if interview.place:
        return say("conduct.place_line", place=interview.place)
    return say(f"conduct.no_place.{_mode(interview)}")


def clashing(scene: Scene, interview: Interview) -> Contact | None:
    """Somebody else with whom an interview is set that takes some of the same time."""
    return next(
        (
            one
            for one in scene.notebook.contacts
            if one.id != scene.about
            and one.interview is not None
            and one.interview.starts_at < interview.ends_at
            and interview.starts_at < one.interview.ends_at
        ),
        None,
    )


def back(contact: Contact, words: str = "", look: Look = Look.PLAIN) -> Button:
    """The button back to where things stand with the interview."""
    return Button(words or label("conduct.back_button"), "conduct", contact.id, look=look)


def _off_ahead(scene: Scene) -> bool:
    """Whether a calendar may still hold, for a day to come, an interview that was called off."""
    return any(one.starts_at > scene.now for one in scene.contact.called_off[-1:])


def _set(scene: Scene) -> Interview:
    """The interview that is set. Raises Gone where none is."""
    interview = scene.contact.interview
    if interview is None:
        raise Gone
    return interview


def _kept(scene: Scene, interview: Interview) -> Notebook:
    contact = scene.contact
    theirs = interview.zone if interview.zone != scene.notebook.zone else contact.zone
    sent = contact.request
    if sent is not None and sent.answered_on is None:
        sent = replace(sent, answered_on=scene.today)
    kept = replace(contact, zone=theirs, request=sent).with_interview(interview).at(Stage.SCHEDULED)
    return scene.with_contact(kept)


def _read_back(scene: Scene, interview: Interview) -> Markup:
    said = say_moment(interview.starts_at, scene.notebook.zone, scene.now, scene.notebook.preferences.locale)
    if interview.moved:
        return say("conduct.moved", when=said)
    return say("conduct.set", when=said)


def _doubts(scene: Scene, interview: Interview) -> dict[str, str]:
    """What may be a slip, asked about once, at the field where it is."""
    locale = scene.notebook.preferences.locale
    doubts = {}
    day = written(local(interview.starts_at, scene.notebook.zone).date(), locale)
    clash = clashing(scene, interview)
    if interview.ends_at <= scene.now:
        doubts["day"] = label("conduct.errors.past", day=day)
    elif interview.starts_at - scene.now > FARTHEST_AHEAD:
        doubts["day"] = label("conduct.errors.far", day=day)
    elif clash is not None:
        doubts["clock"] = label("conduct.errors.clash", name=clash.name)
    if interview.minutes > scene.policy.longest_minutes:
        doubts["minutes"] = label("conduct.errors.long", most=scene.policy.longest_minutes)
    return doubts


def _clash_line(scene: Scene, interview: Interview) -> Markup:
    clash = clashing(scene, interview)
    return say("conduct.clash", name=clash.name) if clash else NOTHING


def _other_zone(mine: str, promised: str, theirs: str) -> str:
    """The zone to say the time in besides the member's; empty when it is the same."""
    other = promised if promised != mine else theirs
    return other if other != mine else ""


def _mode(interview: Interview) -> str:
    return interview.mode.name.lower()
