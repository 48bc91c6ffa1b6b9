"""A job at their organisation: say that you will apply and ask what to stress; no good word, and not right after the talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from bot.coach.drafts import Writing, write
from bot.coach.findings import Channel, Kind
from bot.contact import Contact, Opening
from bot.copy import label, say
from bot.message import Button, Field, Form, Line, Look, Message, Values
from bot.steps.drafting import Desk
from bot.steps.step import Asking, Done, Gone, Scene, Step, Taken
from bot.steps.touch import TALKED_TO
from bot.text import tidy
from bot.when import say_day

LONGEST_TITLE = 120


def _fresh(scene: Scene, channel: Channel) -> str:
    opening = scene.contact.opening
    return write(
        Writing.OPENING,
        scene.notebook,
        scene.contact,
        scene.now,
        channel=channel,
        about=opening.title if opening else "",
    )


DESK = Desk(
    "opening", Kind.JOB_OPENING, (Channel.EMAIL, Channel.PHONE, Channel.LINKEDIN, Channel.CHAT), _fresh
)


def screen(scene: Scene) -> Message:
    """Ask what the job is; then say when it is too early and why, or show the note."""
    contact = scene.contact
    person = Button(label("opening.person_button", name=contact.first_name), "person", contact.id)
    if contact.stage not in TALKED_TO:
        return Message(
            say("opening.not_talked_title", name=contact.name), (say("opening.not_talked"),), (person,)
        )
    if contact.opening is None:
        return Message(
            say("opening.ask", name=contact.name), (say("opening.how"),), (person,), awaits="opening.job"
        )
    free = free_on(scene, contact)
    if contact.opening.wrote_on is not None:
        day = say_day(contact.opening.wrote_on, scene.today, scene.notebook.preferences.locale)
        other = Button(label("opening.other_button"), "opening.job", contact.id)
        touch = Button(label("opening.touch_button"), "touch", contact.id, look=Look.PRIMARY)
        return Message(
            say("opening.wrote", name=contact.name, title=contact.opening.title, day=day),
            (),
            (touch, other, person),
        )
    if free > scene.today:
        day = say_day(free, scene.today, scene.notebook.preferences.locale)
        anyway = Button(label("opening.look_button"), "opening.draft", contact.id)
        drop = Button(label("opening.drop_button"), "opening.drop", contact.id)
        parts = (say("opening.too_early", day=day), say("opening.remind"))
        return Message(
            say("opening.too_early_title", title=contact.opening.title), parts, (anyway, drop, person)
        )
    return draft(scene)


def draft(scene: Scene) -> Message:
    """The note that asks for advice only."""
    contact = scene.contact
    if contact.opening is None:
        raise Gone
    sent = Button(label("opening.sent_button"), "opening.sent", contact.id, look=Look.PRIMARY)
    drop = Button(label("opening.drop_button"), "opening.drop", contact.id)
    parts = (say("opening.why"), *DESK.parts(scene))
    return Message(say("opening.draft_title", name=contact.name), parts, (sent, *DESK.buttons(scene), drop))


def job_form(scene: Scene) -> Form:
    """Which job it is."""
    opening = scene.contact.opening
    initial = opening.title if opening else ""
    asked = Field(
        "title", label("opening.job_label"), Line(LONGEST_TITLE), label("opening.job_hint"), initial=initial
    )
    return Form("opening.job", label("opening.job_title"), (asked,))


def take_job(scene: Scene, values: Values) -> Taken:
    """Keep the job; an earlier draft was for another one and goes."""
    contact = replace(scene.contact, opening=Opening(tidy(values["title"]), scene.today))
    left = tuple(one for one in contact.drafts if one.kind is not Kind.JOB_OPENING)
    return Done(scene.with_contact(replace(contact, drafts=left)), say("opening.took_job"))


def sent(scene: Scene) -> Done:
    """They were asked for advice: a touch."""
    opening = scene.contact.opening
    if opening is None or opening.wrote_on is not None:
        raise Gone
    contact = DESK.waved(scene).touched(scene.today, label("opening.touch", title=opening.title))
    return Done(
        scene.with_contact(replace(contact, opening=replace(opening, wrote_on=scene.today))),
        say("opening.sent"),
    )


def drop(scene: Scene) -> Done:
    """It came to nothing, or was a slip."""
    if scene.contact.opening is None:
        raise Gone
    return Done(scene.with_contact(replace(scene.contact, opening=None)), say("opening.dropped"))


def hears(scene: Scene, words: str) -> Done | None:
    """Words on the note's screen are the note from now on."""
    opening = scene.contact.opening
    return DESK.pasted(scene, words) if opening is not None and opening.wrote_on is None else None


def suits(_scene: Scene, contact: Contact) -> bool:
    """Those who were talked to."""
    return contact.stage in TALKED_TO


def free_on(scene: Scene, contact: Contact) -> date:
    """The first day on which writing about a job is not too early: two weeks after the talk, as the article says."""
    held = contact.held
    talked = (
        scene.notebook.today(held.starts_at)
        if held
        else contact.debrief.on
        if contact.debrief
        else scene.today
    )
    return talked + timedelta(days=scene.policy.opening_days)


STEP = Step(
    name="opening",
    per_contact=True,
    suits=suits,
    screens=MappingProxyType({"": screen, "draft": draft}),
    forms=MappingProxyType({**DESK.forms, "job": Asking(job_form, take_job)}),
    acts=MappingProxyType({**DESK.acts, "sent": sent, "drop": drop}),
    hears=hears,
)
