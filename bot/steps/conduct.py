"""Step 5: conduct the interview. It is set, prepared for, held with a card in hand, and looked back on for two minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from bot.contact import Contact, Outcome, Stage
from bot.copy import label, say
from bot.message import NOTHING, Button, Look, Message, Verbatim
from bot.steps import appointment, debrief, held, interview_day, learned
from bot.steps.step import Asking, Done, Gone, Scene, Step

STILL_TALKING = timedelta(hours=1)  # after the end: so long it may have gone on, with their leave
ANSWERS = MappingProxyType(
    {
        "met": Outcome.MET,
        "moved": Outcome.MOVED,
        "they_missed": Outcome.THEY_MISSED,
        "i_missed": Outcome.I_MISSED,
    }
)


def screen(scene: Scene) -> Message:
    """What this interview needs now: a date, getting ready, the card, the question whether it happened, or looking back."""
    contact = scene.contact
    interview = contact.interview
    if contact.ended:
        return resting(scene)
    if interview is None:
        return appointment.unset(scene) if contact.stage in appointment.SETTABLE else debrief.screen(scene)
    if interview_day.at_hand(scene, interview):
        return interview_day.cue(scene)
    return happened(scene) if interview.ends_at <= scene.now else appointment.upcoming(scene)


def happened(scene: Scene) -> Message:
    """Did it happen? Four honest answers, none of them a failure."""
    contact = scene.contact
    buttons = tuple(
        Button(
            label(f"conduct.happened.{answer}", name=contact.first_name),
            "conduct.answer",
            contact.id,
            answer,
            Look.PRIMARY if answer == "met" else Look.PLAIN,
        )
        for answer in ANSWERS
    )
    set_ = contact.interview
    talking = set_ is not None and scene.now < set_.ends_at + STILL_TALKING
    cue = Button(label("conduct.still_talking_button"), "conduct.cue", contact.id)
    when = Button(label("conduct.wrong_time_button"), "conduct.set", contact.id)
    title = say("conduct.did_it_title", name=contact.first_name)
    return Message(title, (say("conduct.did_it_why"),), (*buttons, *((cue,) if talking else ()), when))


def answered(scene: Scene) -> Done:
    """Log the answer. Only a talk that took place goes on to thanks; the others go back to setting a time."""
    contact, outcome = scene.contact, ANSWERS.get(scene.value)
    interview = contact.interview
    if interview is None or outcome is None:
        raise Gone
    if outcome is Outcome.MET:
        kept = held.met(scene, interview)
        return Done(scene.with_contact(kept), say("conduct.noted_met", name=contact.first_name), branch="met")
    ended = contact.with_interview(replace(interview, outcome=outcome))
    kept = replace(ended, stage=Stage.CONTACTED if contact.request else Stage.IDENTIFIED)
    said = say("conduct.when_now") if outcome is Outcome.MOVED else NOTHING
    return Done(scene.with_contact(kept), said, branch=scene.value)


def missed(scene: Scene) -> Message:
    """It didn't happen: a line to send today, and a new time."""
    contact = scene.contact
    last = contact.interviews[-1].outcome if contact.interviews else None
    if contact.interview is not None or last not in {Outcome.THEY_MISSED, Outcome.I_MISSED}:
        return screen(scene)
    which = "they" if last is Outcome.THEY_MISSED else "me"
    buttons = (
        Button(label("conduct.set_button"), "conduct.set", contact.id, look=Look.PRIMARY),
        Button(label("conduct.let_go_button"), "person.let_go", contact.id),
    )
    draft = label(f"conduct.missed.{which}.draft", name=contact.first_name)
    return Message(
        say(f"conduct.missed.{which}.title", name=contact.first_name),
        (say(f"conduct.missed.{which}.why"), Verbatim(draft)),
        buttons,
    )


def resting(scene: Scene) -> Message:
    """This one rests; nothing is set with somebody who was let go."""
    contact = scene.contact
    buttons = (
        Button(label("conduct.take_up_button"), "person.take_up", contact.id, look=Look.PRIMARY),
        Button(label("conduct.person_button"), "person", contact.id),
    )
    return Message(say("conduct.resting_title", name=contact.name), (say("conduct.resting"),), buttons)


def suits(_scene: Scene, contact: Contact) -> bool:
    """Those with an interview set or fallen through, those who said yes, and those not thanked yet."""
    sent = contact.request
    waits = contact.stage is Stage.CONTACTED and sent is not None and sent.answered_on is not None
    back = contact.stage is Stage.HELD
    fell_through = contact.stage in appointment.SETTABLE and bool(contact.interviews)
    return waits or back or fell_through


def _while_set(shown: Callable[[Scene], Message]) -> Callable[[Scene], Message]:
    """The screen while an interview is set, and what is needed now once none is."""
    return lambda scene: shown(scene) if scene.contact.interview is not None else screen(scene)


STEP = Step(
    name="conduct",
    per_contact=True,
    screens=MappingProxyType(
        {
            "": screen,
            "pack": _while_set(interview_day.pack),
            "confirm": _while_set(appointment.confirm),
            "cancelling": _while_set(appointment.cancelling),
            "cue": _while_set(interview_day.cue),
            "ending": _while_set(interview_day.ending),
            "happened": _while_set(happened),
            "missed": missed,
            "debrief": debrief.screen,
        }
    ),
    forms=MappingProxyType(
        {
            "set": Asking(appointment.set_form, appointment.take_set),
            "where": Asking(appointment.where_form, appointment.take_where),
            "note": Asking(interview_day.note_form, interview_day.take_note),
            "talked": Asking(held.talked_form, held.take_talked),
            "story": Asking(learned.story_form, learned.take_story),
            "said": Asking(learned.said_form, learned.take_said),
            "advice": Asking(learned.advice_form, learned.take_advice),
            "named": Asking(learned.named_form, learned.take_named),
            **{
                part: Asking(learned.spoken_form(part), learned.take_spoken(part))
                for part in ("surprised", "helped")
            },
            **{
                part: Asking(learned.promises_form(part), learned.take_promises(part))
                for part in ("mine", "theirs")
            },
        }
    ),
    acts=MappingProxyType(
        {
            "cancelled": appointment.cancelled,
            "tick": interview_day.tick,
            "untick": interview_day.untick,
            "answer": answered,
            "belief": learned.belief,
            "again": learned.again,
            "finish": debrief.finish,
            "over": debrief.over,
        }
    ),
    suits=suits,
    hears=interview_day.hears,
)
