"""Step 6: say thank you. A note that names what helped, and later another that tells what came of the advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from types import MappingProxyType

from bot.coach.drafts import Writing, write
from bot.coach.findings import Channel, Kind
from bot.contact import Advice, Contact, Stage
from bot.copy import items, label, say
from bot.message import NOTHING, Button, Day, Field, Form, Look, Markup, Message, Paragraph, Values, Verbatim
from bot.steps.dates import read_past_day
from bot.steps.drafting import Desk
from bot.steps.step import Asking, Done, Gone, Retry, Scene, Step, Taken
from bot.steps.zone import city_fields, with_city
from bot.text import tidy_lines
from bot.when import instant, local, say_day

LONGEST_OUTCOME = 600
NOON = time(12)  # stands for a day of which no hour was told


def _fresh(scene: Scene, channel: Channel) -> str:
    return write(Writing.THANK_YOU, scene.notebook, scene.contact, scene.now, channel=channel)


DESK = Desk("thank", Kind.THANK_YOU, (Channel.EMAIL, Channel.CARD, Channel.LINKEDIN, Channel.CHAT), _fresh)


def screen(scene: Scene) -> Message:
    """Before the thank-you, the note; after it, what was advised and what came of it."""
    contact = scene.contact
    if contact.thanked_at is None:
        return draft(scene) if contact.held or contact.debrief else not_yet(scene)
    thanked = local(contact.thanked_at, scene.notebook.zone).date()
    told = say("thank.thanked_on", day=say_day(thanked, scene.today, scene.notebook.preferences.locale))
    open_ = tuple(one for one in contact.advice if not one.outcome)
    untold = tuple(one for one in contact.advice if one.outcome and one.reported_on is None)
    rows = items(_advice_line(one) for one in contact.advice) if contact.advice else NOTHING
    tells = tuple(
        Button(label("thank.report_button", name=contact.first_name), "thank.report", contact.id, one.id)
        for one in untold
    )
    outcomes = tuple(
        Button(label("thank.outcome_button", text=_short(one.text)), "thank.outcome", contact.id, one.id)
        for one in open_
    )
    buttons = [*tells, *outcomes, Button(label("thank.advice_button"), "thank.advice", contact.id)]
    onward = Button(label("thank.to_touch"), "touch", contact.id)
    buttons = [
        replace(one, look=Look.PRIMARY) if at == 0 else one for at, one in enumerate((*buttons[:5], onward))
    ]
    parts = (told, rows, say("thank.then_report") if open_ else NOTHING)
    return Message(
        say("thank.after_title", name=contact.name), tuple(one for one in parts if one), tuple(buttons)
    )


def draft(scene: Scene) -> Message:
    """The note as it stands, what the coach says of it, and one button for having sent it."""
    contact = scene.contact
    sent = Button(label("thank.sent_now_button"), "thank.sent_now", contact.id, look=Look.PRIMARY)
    earlier = Button(label("thank.sent_button"), "thank.sent", contact.id)
    by_hand = DESK.draft(scene).channel is Channel.CARD
    how = say("thank.by_hand") if by_hand else say("thank.why")
    return Message(
        say("thank.title", name=contact.name),
        (how, *DESK.parts(scene)),
        (sent, earlier, *DESK.buttons(scene)),
    )


def not_yet(scene: Scene) -> Message:
    """They haven't talked yet, as far as was told."""
    contact = scene.contact
    buttons = (
        Button(label("thank.we_talked"), "conduct.debrief", contact.id, look=Look.PRIMARY),
        Button(label("thank.to_person", name=contact.first_name), "person", contact.id),
    )
    return Message(say("thank.not_yet_title", name=contact.name), (say("thank.not_yet"),), buttons)


def report(scene: Scene) -> Message:
    """What came of one piece of advice, written to the one who gave it. The scene's value is the advice."""
    contact, advice = scene.contact, _advice(scene)
    channel = contact.channel or Channel.EMAIL
    text = write(
        Writing.REPORT,
        scene.notebook,
        contact,
        scene.now,
        channel=channel,
        about=f"{advice.text}\n{advice.outcome}",
    )
    buttons = (
        Button(label("thank.reported_button"), "thank.reported", contact.id, advice.id, Look.PRIMARY),
        Button(label("thank.outcome_again"), "thank.outcome", contact.id, advice.id),
        Button(label("thank.back"), "thank", contact.id),
    )
    return Message(
        say("thank.report_title", name=contact.name), (say("thank.report_why"), Verbatim(text)), buttons
    )


def sent_form(scene: Scene) -> Form:
    """The day on which it was sent."""
    asked = Field(
        "day", label("thank.day_label"), Day(), label("thank.day_hint"), initial=label("thank.today")
    )
    return Form("thank.sent", label("thank.sent_title"), (*city_fields(scene.notebook), asked))


def take_sent(scene: Scene, values: Values) -> Taken:
    """Thanked on that day; the clock of staying in touch starts."""
    notebook = with_city(scene.notebook, values)
    if isinstance(notebook, Retry):
        return notebook
    there = scene.on(notebook)
    day = read_past_day(values["day"], there)
    if isinstance(day, str):
        return Retry({"day": day})
    return _thanked(there, scene.now if day == there.today else instant(day, NOON, notebook.zone))


def sent_now(scene: Scene) -> Done:
    """Thanked just now."""
    if scene.contact.thanked_at is not None:
        raise Gone
    return _thanked(scene, scene.now)


def outcome_form(scene: Scene) -> Form:
    """What came of one piece of advice."""
    advice = _advice(scene)
    asked = Field(
        "outcome",
        label("thank.outcome_label"),
        Paragraph(LONGEST_OUTCOME),
        advice.text,
        initial=advice.outcome,
    )
    return Form("thank.outcome", label("thank.outcome_title"), (asked,))


def take_outcome(scene: Scene, values: Values) -> Taken:
    """Keep it; telling them is the next thing to do."""
    advice = replace(_advice(scene), outcome=tidy_lines(values["outcome"]), tried_on=scene.today)
    return Done(
        scene.with_contact(_with_advice(scene.contact, advice)), say("thank.took_outcome"), value=advice.id
    )


def advice_form(scene: Scene) -> Form:
    """More advice of theirs, one a line."""
    asked = Field(
        "text",
        label("thank.advice_label", name=scene.contact.first_name),
        Paragraph(LONGEST_OUTCOME),
        label("thank.advice_hint"),
    )
    return Form("thank.advice", label("thank.advice_title"), (asked,))


def take_advice(scene: Scene, values: Values) -> Taken:
    """Add each line."""
    notebook, contact = scene.notebook, scene.contact
    rows = [row for row in tidy_lines(values["text"]).split("\n") if row]
    for row in rows:
        notebook, fresh = notebook.with_id("v")
        contact = replace(contact, advice=(*contact.advice, Advice(fresh, row, scene.today)))
    return Done(notebook.with_contact(contact), say("thank.took_advice", count=len(rows)))


def reported(scene: Scene) -> Done:
    """They were told: that is a touch, and a good one."""
    advice = replace(_advice(scene), reported_on=scene.today)
    contact = _with_advice(scene.contact, advice).touched(
        scene.today, label("thank.touch_report", text=advice.text)
    )
    return Done(scene.with_contact(contact), say("thank.reported", name=contact.first_name))


def hears(scene: Scene, words: str) -> Done | None:
    """Words on the note's screen are the note from now on."""
    return DESK.pasted(scene, words) if scene.contact.thanked_at is None and scene.contact.debrief else None


def suits(_scene: Scene, contact: Contact) -> bool:
    """Those who were talked to and not thanked, or whose advice is open."""
    return contact.stage is Stage.HELD or any(one.reported_on is None for one in contact.advice)


def _thanked(scene: Scene, at: datetime) -> Done:
    day = scene.notebook.today(at)
    contact = DESK.waved(scene)
    thanked = replace(contact, thanked_at=at, thanks=DESK.draft(scene).text).touched(
        day, label("thank.touch")
    )
    return Done(scene.with_contact(thanked.at(Stage.THANKED)), say("thank.thanked", name=contact.first_name))


def _advice(scene: Scene) -> Advice:
    found = next((one for one in scene.contact.advice if one.id == scene.value), None)
    if found is None:
        raise Gone
    return found


def _with_advice(contact: Contact, advice: Advice) -> Contact:
    return replace(contact, advice=tuple(advice if one.id == advice.id else one for one in contact.advice))


def _advice_line(advice: Advice) -> Markup:
    if advice.reported_on:
        return say("thank.advice_told", text=advice.text)
    return say("thank.advice_tried" if advice.outcome else "thank.advice_open", text=advice.text)


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"  # noqa: PLR2004  what fits a button on a phone


STEP = Step(
    name="thank",
    per_contact=True,
    suits=suits,
    screens=MappingProxyType({"": screen, "draft": draft, "report": report}),
    forms=MappingProxyType(
        {
            **DESK.forms,
            "sent": Asking(sent_form, take_sent),
            "outcome": Asking(outcome_form, take_outcome),
            "advice": Asking(advice_form, take_advice),
        }
    ),
    acts=MappingProxyType({**DESK.acts, "sent_now": sent_now, "reported": reported}),
    hears=hears,
)
