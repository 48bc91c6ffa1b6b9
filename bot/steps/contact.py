"""Step 4: make contact. The member writes to the person themselves; we help with the words and remember the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from bot.chase import chase
from bot.coach.drafts import Writing, write
from bot.coach.findings import Channel
from bot.contact import Contact, Request, Stage
from bot.copy import items, label, lines, say
from bot.matching import folded
from bot.message import NOTHING, Button, Field, Form, Line, Look, Markup, Message, Values, Verbatim
from bot.steps import request
from bot.steps.person import noted, onward
from bot.steps.request import on
from bot.steps.step import Asking, Done, Gone, Scene, Step, Taken

MOST_OTHERS = 3  # second people at the same place on one screen, beside what else there is to do
LONGEST_WHEN = 200  # "after Easter, when the fleet is back" and a little more


def screen(scene: Scene) -> Message:
    """Where things stand with asking this person, and the one thing to do about it."""
    stage = scene.contact.stage
    match stage:
        case Stage.IDENTIFIED:
            return request.draft_screen(scene)
        case Stage.CONTACTED:
            return waiting(scene)
        case Stage.DECLINED | Stage.NO_REPLY | Stage.LET_GO:
            return resting(scene)
        case Stage.SCHEDULED | Stage.HELD | Stage.THANKED | Stage.IN_TOUCH:
            return beyond(scene)
    assert_never(stage)


def waiting(scene: Scene) -> Message:
    """The request is out: what was sent when, and what came back."""
    contact, sent = scene.contact, _request(scene)
    title = say("contact.waiting_title", name=contact.first_name, day=on(scene, sent.sent_on))
    how = say("contact.sent_by", channel=label(f"contact.channels.{sent.channel}"))
    again = say("contact.followed_up", day=on(scene, sent.follow_ups[-1])) if sent.follow_ups else NOTHING
    if sent.answered_on is not None:
        hope = say("contact.answered", name=contact.first_name, day=on(scene, sent.answered_on))
        yes = Button(label("contact.set_button"), "conduct", contact.id, look=Look.PRIMARY)
    else:
        hope = _plan(scene, sent)
        yes = Button(label("contact.yes_button"), "contact.said_yes", contact.id, look=Look.PRIMARY)
    silent = Button(label("contact.silence_button"), "contact.silence", contact.id)
    buttons = (
        yes,
        Button(label("contact.later_button"), "contact.said_later", contact.id),
        Button(label("contact.no_button"), "contact.said_no", contact.id),
        *((silent,) if sent.answered_on is None else ()),
        Button(label("contact.words_button"), "contact.words", contact.id),
        Button(label("contact.change_button"), "contact.sent", contact.id),
        Button(label("contact.let_go_button"), "person.let_go", contact.id),
    )
    return Message(title, (lines(how, again), hope), buttons)


def words(scene: Scene) -> Message:
    """What was sent, to the letter, and a way back if it wasn't sent after all."""
    contact, sent = scene.contact, _request(scene)
    text = (Verbatim(sent.text),) if sent.text else (say("contact.no_words"),)
    buttons = (
        _back(contact),
        Button(label("contact.unsent_button"), "contact.unsent", contact.id),
    )
    return Message(say("contact.words_title", name=contact.first_name), text, buttons)


def silence(scene: Scene) -> Message:
    """No answer yet: what the policy suggests on this day, one thing first."""
    contact, sent = scene.contact, _request(scene)
    plan = chase(scene.notebook, sent, scene.policy)
    others = tuple(one for one in scene.notebook.contacts if _could_tell_as_much(contact, one))[:MOST_OTHERS]
    if scene.today >= plan.let_go:
        return _letting_go(scene)
    if plan.follow_up_due(scene.today):
        return follow_up(scene)
    second = plan.another_due(scene.today)
    place = contact.organisation or label("contact.same_place")
    part = say("contact.second", place=place) if second else _plan(scene, sent)
    title = say("contact.silence_title", name=contact.first_name, count=plan.waited(scene.today))
    buttons = (
        *(Button(label("contact.other", name=one.name), "contact", one.id) for one in others),
        Button(label("contact.add_button"), "people.add", look=Look.PRIMARY if second else Look.PLAIN),
        Button(label("contact.once_more_button"), "contact.follow_up", contact.id),
        _back(contact, Look.PLAIN if second else Look.PRIMARY),
        Button(label("contact.no_reply_button"), "contact.no_reply", contact.id),
    )
    return Message(title, (part,), buttons)


def follow_up(scene: Scene) -> Message:
    """One more message, short, which makes it easy to say no; and not more of them than the policy has."""
    contact, sent = scene.contact, _request(scene)
    day = chase(scene.notebook, sent, scene.policy).next_follow_up
    rest = Button(label("contact.no_reply_button"), "contact.no_reply", contact.id)
    title = say("contact.follow_up_title", name=contact.first_name)
    if day is None:
        enough = say("contact.enough") if sent.follow_ups else say("contact.none_at_all")
        return Message(title, (enough,), (_back(contact, Look.PRIMARY), rest))
    draft = write(
        Writing.FOLLOW_UP,
        scene.notebook,
        contact,
        scene.now,
        channel=sent.channel,
        minutes=scene.policy.ask_minutes,
    )
    early = day > scene.today
    why = say("contact.early", day=on(scene, day)) if early else say("contact.follow_up_why")
    log = Button(label("contact.followed_button"), "contact.followed", contact.id, look=Look.PRIMARY)
    return Message(title, (why, Verbatim(draft)), (log, _back(contact), rest))


def followed(scene: Scene) -> Done:
    """Log the follow-up, on the member's day."""
    sent = _request(scene)
    if chase(scene.notebook, sent, scene.policy).next_follow_up is None:
        raise Gone
    kept = replace(sent, follow_ups=(*sent.follow_ups, scene.today))
    said = say("contact.follow_up_logged", name=scene.contact.first_name)
    return Done(scene.with_contact(replace(scene.contact, request=kept)), said)


def said_yes(scene: Scene) -> Done:
    """They agreed: the chase is over, and a day is next."""
    return Done(scene.with_contact(_answered(scene)), say("contact.said_yes", name=scene.contact.first_name))


def said_later(scene: Scene) -> Done:
    """They asked for another time: the chase is over, and nothing is pressed."""
    return Done(scene.with_contact(_answered(scene)))


def later(scene: Scene) -> Message:
    """A few words to answer "later" with, and a note of when."""
    contact = scene.contact
    _request(scene)
    draft = write(
        Writing.REPLY_LATER, scene.notebook, contact, scene.now, channel=contact.channel or Channel.EMAIL
    )
    buttons = (
        Button(label("contact.when_button"), "contact.when", contact.id, look=Look.PRIMARY),
        _back(contact),
    )
    title = say("contact.later_title")
    return Message(title, (say("contact.later_why"), Verbatim(draft)), buttons)


def when_form(scene: Scene) -> Form:
    """When they would rather talk, in their words."""
    name = scene.contact.first_name
    asked = Field("when", label("contact.when", name=name), Line(LONGEST_WHEN), label("contact.when_hint"))
    return Form("contact.when", label("contact.when_title"), (asked,))


def take_when(scene: Scene, values: Values) -> Taken:
    """Keep it as a note, in their words: "after Easter" is no date to hold anybody to."""
    note = label("contact.when_note", when=values["when"])
    return Done(noted(scene, note), say("contact.when_noted"))


def said_no(scene: Scene) -> Done:
    """They said no, which is an answer: thanked for it, and let be."""
    return Done(scene.with_contact(_answered(scene).at(Stage.DECLINED)))


def declined(scene: Scene) -> Message:
    """A kind reply to a no, and where to go on."""
    contact = scene.contact
    draft = write(
        Writing.REPLY_NO, scene.notebook, contact, scene.now, channel=contact.channel or Channel.EMAIL
    )
    buttons = (
        Button(label("contact.next_person_button"), "people.first", look=Look.PRIMARY),
        Button(label("contact.changed_mind_button"), "person.take_up", contact.id),
    )
    title = say("contact.no_title", name=contact.first_name)
    return Message(title, (say("contact.no_why"), Verbatim(draft)), buttons)


def no_reply(scene: Scene) -> Done:
    """Let this one rest unanswered; it can be taken up again."""
    _request(scene)
    kept = scene.contact.at(Stage.NO_REPLY)
    return Done(scene.with_contact(kept), say("contact.let_rest", name=scene.contact.first_name))


def resting(scene: Scene) -> Message:
    """Nothing is owed here; take it up again, or go on to the next person."""
    contact = scene.contact
    part = say(f"contact.rests.{contact.stage.name.lower()}", name=contact.first_name)
    buttons = (
        Button(label("contact.next_person_button"), "people.first", look=Look.PRIMARY),
        Button(label("contact.take_up_button"), "person.take_up", contact.id),
    )
    return Message(say("contact.resting_title", name=contact.name), (part,), buttons)


def beyond(scene: Scene) -> Message:
    """The request did its work; on to what is next with them."""
    contact = scene.contact
    go = onward(contact)
    return Message(
        say("contact.beyond_title", name=contact.name),
        (say("contact.beyond"),),
        (*((go,) if go else ()), Button(label("contact.person_button"), "person", contact.id)),
    )


def suits(_scene: Scene, contact: Contact) -> bool:
    """Those who are not asked yet, or have not answered."""
    return contact.stage in (Stage.IDENTIFIED, Stage.CONTACTED)


def _while(stage: Stage, shown: Callable[[Scene], Message]) -> Callable[[Scene], Message]:
    """The screen while things are at that stage, and where they stand once they have moved on."""
    return lambda scene: shown(scene) if scene.contact.stage is stage else screen(scene)


def _plan(scene: Scene, sent: Request) -> Markup:
    """What comes when nothing comes, with its days."""
    plan = chase(scene.notebook, sent, scene.policy)
    if scene.today >= plan.let_go:
        return say("contact.plan.over")
    steps = [
        say(
            "contact.plan.second",
            day=on(scene, day),
            place=scene.contact.organisation or label("contact.same_place"),
        )
        for day in plan.another
        if day > scene.today
    ]
    if plan.next_follow_up is not None:
        steps.append(say("contact.plan.once_more", day=on(scene, max(plan.next_follow_up, scene.today))))
    steps.append(say("contact.plan.let_go", day=on(scene, plan.let_go)))
    return lines(say("contact.plan.title"), items(steps))


def _letting_go(scene: Scene) -> Message:
    contact = scene.contact
    buttons = (
        Button(label("contact.no_reply_button"), "contact.no_reply", contact.id, look=Look.PRIMARY),
        _back(contact),
    )
    title = say("contact.letting_go_title", name=contact.first_name)
    return Message(title, (say("contact.letting_go"),), buttons)


def _could_tell_as_much(contact: Contact, other: Contact) -> bool:
    """Whether the other works at the same place and was not asked yet."""
    same = folded(contact.organisation) == folded(other.organisation)
    return bool(contact.organisation) and same and other.id != contact.id and other.stage is Stage.IDENTIFIED


def _request(scene: Scene) -> Request:
    """The request that is out. Raises Gone where there is none, or it is past that."""
    sent = scene.contact.request
    if sent is None or scene.contact.stage is not Stage.CONTACTED:
        raise Gone
    return sent


def _answered(scene: Scene) -> Contact:
    sent = _request(scene)
    return replace(scene.contact, request=replace(sent, answered_on=sent.answered_on or scene.today))


def _back(contact: Contact, look: Look = Look.PLAIN) -> Button:
    return Button(label("contact.back_button"), "contact", contact.id, look=look)


STEP = Step(
    name="contact",
    per_contact=True,
    screens=MappingProxyType(
        {
            "": screen,
            "channels": _while(Stage.IDENTIFIED, request.channels),
            "draft": _while(Stage.IDENTIFIED, request.draft_screen),
            "words": _while(Stage.CONTACTED, words),
            "silence": _while(Stage.CONTACTED, silence),
            "follow_up": _while(Stage.CONTACTED, follow_up),
            "later": _while(Stage.CONTACTED, later),
            "no": _while(Stage.DECLINED, declined),
        }
    ),
    forms=MappingProxyType(
        {
            **request.DESK.forms,
            "sent": Asking(request.sent_form, request.take_sent),
            "sent_here": Asking(request.here_form, request.take_here),
            "when": Asking(when_form, take_when),
        }
    ),
    acts=MappingProxyType(
        {
            **request.DESK.acts,
            "channel": request.choose,
            "sent_now": request.sent_now,
            "unsent": request.unsent,
            "said_yes": said_yes,
            "said_later": said_later,
            "said_no": said_no,
            "followed": followed,
            "no_reply": no_reply,
        }
    ),
    suits=suits,
    hears=request.hears,
)
