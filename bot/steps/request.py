"""Step 4, the request itself: the channel, the draft, and the day on which the member sent it. They send it, never we."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from bot.coach.drafts import Writing, write
from bot.coach.findings import Channel, Kind, Severity
from bot.contact import Contact, Draft, Request, Stage
from bot.copy import label, lines, say
from bot.message import NOTHING, Button, Choice, Day, Field, Form, Look, Markup, Message, Option, Values
from bot.steps.dates import insists, read_past_day, written
from bot.steps.drafting import LONGEST_DRAFT, Desk
from bot.steps.person import described
from bot.steps.step import Done, Gone, Retry, Scene, Taken
from bot.steps.zone import city_fields, with_city
from bot.when import local, read_clock, say_day

CHANNELS = (Channel.EMAIL, Channel.LINKEDIN, Channel.PHONE, Channel.CHAT)  # a card is for thanking
LONGEST_SILENCE = timedelta(days=120)  # a request logged with an older date is a typing slip, so we ask
NOON = time(12)  # what is sent from noon on counts from the next working day
A_DRAFT = 8  # words; fewer are a remark or a slip, not a message that somebody pasted


def channels(scene: Scene) -> Message:
    """How to reach them; or, where it is agreed already, straight to the date."""
    contact = _not_yet_asked(scene)
    chosen = contact.channel or Channel.EMAIL
    buttons = tuple(
        Button(
            label(f"contact.channels.{channel}"),
            "contact.channel",
            contact.id,
            channel,
            Look.PRIMARY if channel is chosen else Look.PLAIN,
        )
        for channel in CHANNELS
    )
    ready = NOTHING if scene.notebook.introduction else say("contact.no_introduction")
    prepare = (
        () if scene.notebook.introduction else (Button(label("contact.introduction_button"), "questions"),)
    )
    agreed = Button(label("contact.agreed_button"), "conduct", contact.id)
    rest = Button(label("contact.let_go_button"), "person.let_go", contact.id)
    return Message(
        say("contact.channel_title", who=described(contact)),
        (lines(say("contact.channel_why", name=contact.first_name), ready),),
        (*buttons, *prepare, agreed, rest),
    )


def choose(scene: Scene) -> Done:
    """Take the channel, with a draft for it. Words that the member changed themselves are carried over as they are."""
    contact = _not_yet_asked(scene)
    if scene.value not in CHANNELS:
        raise Gone
    channel = Channel(scene.value)
    draft = contact.draft(Kind.OUTREACH)
    own = draft is not None and draft.text != DESK.fresh(scene, draft.channel)
    words = draft.text if draft is not None and own else DESK.fresh(scene, channel)
    kept = replace(contact, channel=channel).with_draft(Draft(Kind.OUTREACH, channel, words))
    return Done(scene.with_contact(kept), say("contact.carried_over") if own else NOTHING)


def draft_screen(scene: Scene) -> Message:
    """The draft to the letter, what the coach finds, and one tap to log it once the member has sent it."""
    contact = _not_yet_asked(scene)
    if contact.channel is None and contact.draft(Kind.OUTREACH) is None:
        return channels(scene)
    draft = DESK.draft(scene)
    wrong = any(one.severity is Severity.ERROR for one in DESK.findings(scene))
    desk = tuple(one for one in DESK.buttons(scene) if one.do != "contact.channel")
    mending = next(one for one in desk if one.do in {"contact.mend", "contact.write"})
    if wrong:
        desk = tuple(replace(one, look=Look.PRIMARY) if one is mending else one for one in desk)
    zoned = bool(scene.notebook.preferences.zone)
    log = Button(
        label(f"contact.just_now.{draft.channel}"),
        "contact.sent_now" if zoned else "contact.sent_here",
        contact.id,
        look=Look.PLAIN if wrong else Look.PRIMARY,
    )
    earlier = Button(label("contact.earlier_button"), "contact.sent", contact.id)
    other = Button(label("contact.other_channel_button"), "contact.channels", contact.id)
    title = say(f"contact.draft_title.{draft.channel}", name=contact.first_name)
    how = say(f"contact.how.{draft.channel}")
    return Message(
        title,
        (how, *DESK.parts(scene)),
        (log, earlier, *desk, other),
    )


def hears(scene: Scene, words: str) -> Done | None:
    """A message that was pasted becomes the draft; the name of a channel chooses it. Nothing else is taken."""
    contact = scene.contact
    if contact.stage is not Stage.IDENTIFIED or len(words) > LONGEST_DRAFT:
        return None
    named = words.strip(" .!").casefold().removeprefix("by ")
    if named in CHANNELS:
        return choose(replace(scene, value=named))
    return DESK.pasted(scene, words) if len(words.split()) >= A_DRAFT else None


def sent_form(scene: Scene) -> Form:
    """When it was sent and how; the city along with it when that isn't known."""
    contact = scene.contact
    if contact.stage not in (Stage.IDENTIFIED, Stage.CONTACTED):
        raise Gone
    request = contact.request
    channel = request.channel if request else contact.channel or Channel.EMAIL
    options = tuple(Option(one, label(f"contact.channels.{one}")) for one in CHANNELS)
    day = label("contact.today")
    if request is not None:
        day = written(request.sent_on, scene.notebook.preferences.locale)
    fields = (
        Field("sent_on", label("contact.sent_on"), Day(), label("contact.sent_on_hint"), initial=day),
        Field("channel", label("contact.channel"), Choice(options), initial=str(channel)),
        *city_fields(scene.notebook),
    )
    return Form("contact.sent", label("contact.sent_title", name=contact.first_name), fields)


def take_sent(scene: Scene, values: Values) -> Taken:
    """Log the request; a day that can't be right is asked about, never corrected in silence."""
    notebook = with_city(scene.notebook, values)
    if isinstance(notebook, Retry):
        return notebook
    there = scene.on(notebook)
    day = read_past_day(values["sent_on"], there)
    if isinstance(day, str):
        return Retry({"sent_on": day})
    if there.today - day > LONGEST_SILENCE and not insists("contact.sent", scene, values):
        doubt = label("contact.long_ago", day=written(day, notebook.preferences.locale))
        return Retry({"sent_on": doubt})
    return logged(there, day, _after_noon(there, day, values["sent_on"]), Channel(values["channel"]))


def sent_now(scene: Scene) -> Done:
    """One tap for a request that has just gone out."""
    contact = _not_yet_asked(scene)
    channel = contact.channel or Channel.EMAIL
    return logged(scene, scene.today, _after_noon(scene, scene.today, ""), channel)


def here_form(scene: Scene) -> Form:
    """The one thing that is missing to log what has just gone out: where the member is, and so which day it is."""
    _not_yet_asked(scene)
    fields = city_fields(scene.notebook)
    if not fields:
        raise Gone
    return Form("contact.sent_here", label("contact.here_title"), fields)


def take_here(scene: Scene, values: Values) -> Taken:
    """Log it as sent just now, there."""
    notebook = with_city(scene.notebook, values)
    return notebook if isinstance(notebook, Retry) else sent_now(scene.on(notebook))


def logged(scene: Scene, day: date, after_noon: bool, channel: Channel) -> Done:  # noqa: FBT001  a fact, not a switch
    """The request as it was sent. Logging it again mends the day or the channel, and keeps all that came after."""
    contact = scene.contact
    draft = contact.draft(Kind.OUTREACH)
    text = draft.text if draft else ""
    before = contact.request or Request(day, after_noon, channel, text)
    request = replace(before, sent_on=day, after_noon=after_noon, channel=channel)
    kept = replace(contact, request=request, channel=channel).at(Stage.CONTACTED)
    said = say("contact.logged", name=contact.first_name, day=on(scene, day))
    return Done(scene.with_contact(kept), said)


def unsent(scene: Scene) -> Done:
    """It was not sent after all: back to the draft, with the log taken away."""
    contact = scene.contact
    if contact.stage is not Stage.CONTACTED:
        raise Gone
    back = replace(contact, request=None, stage=Stage.IDENTIFIED)
    return Done(scene.with_contact(back), say("contact.unlogged"))


def on(scene: Scene, day: date) -> Markup:
    """That day as one says it within a sentence: "today", "last Friday", "Mon 2 March"."""
    return say("contact.day", day=say_day(day, scene.today, scene.notebook.preferences.locale))


def _after_noon(scene: Scene, day: date, words: str) -> bool:
    """Whether it went out at noon or later: as said, or by the clock when it was today, else it counts as a morning's."""
    clock = read_clock(words) if words else None
    if isinstance(clock, time):
        return clock >= NOON
    return day == scene.today and local(scene.now, scene.notebook.zone).time() >= NOON


def _not_yet_asked(scene: Scene) -> Contact:
    contact = scene.contact
    if contact.stage is not Stage.IDENTIFIED:
        raise Gone
    return contact


def _outreach(scene: Scene, channel: Channel) -> str:
    return write(
        Writing.OUTREACH,
        scene.notebook,
        scene.contact,
        scene.now,
        channel=channel,
        minutes=scene.policy.ask_minutes,
        limit=scene.policy.linkedin_limit,
    )


DESK = Desk("contact", Kind.OUTREACH, CHANNELS, _outreach)
