"""Step 5, the day itself: what to have ready, and the cue card for the talk. Short enough to read while somebody is speaking."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.contact import Contact, Interview, Note
from bot.copy import items, label, lines, say
from bot.message import NOTHING, Button, Form, Look, Markup, Message, Part, Values, Verbatim
from bot.notebook import Question
from bot.steps import person
from bot.steps.appointment import back, place_line, told
from bot.steps.step import Done, Gone, Scene, Taken
from bot.when import local, say_clock

FIRST_QUESTIONS = 3  # on the pack: the ones one really begins with
AT_HAND = 5  # questions on the card at a time: what an eye takes in at a glance
NOTES_AT_HAND = 2  # on the pack, the latest
EARLY = timedelta(minutes=15)  # before the start and after the end, the card is what one opens the bot for
LAST = timedelta(minutes=5)  # then it is time to mention the time (the article)
SMALL_TALK, NEXT_STEPS = "small talk", "next steps"


def at_hand(scene: Scene, interview: Interview) -> bool:
    """Whether it is about to start or under way, so that the cue card is what is wanted."""
    return interview.starts_at - EARLY <= scene.now < interview.ends_at


def pack(scene: Scene) -> Message:
    """All to have ready on the day, in one screen."""
    contact, interview = scene.contact, _set(scene)
    mode = interview.mode.name.lower()
    notes = items(say("conduct.note", text=" / ".join(one.text.split("\n"))) for one in _latest(contact))
    begin = tuple(one for one in scene.notebook.questions if one.phase != NEXT_STEPS)[:FIRST_QUESTIONS]
    questions = items(say("conduct.question", text=one.text) for one in begin)
    intro: tuple[Part, ...] = ()
    if scene.notebook.introduction:
        intro = (say("conduct.introduce"), Verbatim(scene.notebook.introduction))
    lacks = not (scene.notebook.introduction and scene.notebook.questions)
    parts: tuple[Part, ...] = (
        lines(told(scene, interview), place_line(interview)),
        lines(say(f"conduct.ready.{mode}"), say("conduct.resume")),
        lines(say("conduct.who", who=person.described(contact)), _known(scene, contact), notes),
        *intro,
        lines(say("conduct.begin_with"), questions) if begin else NOTHING,
        say("conduct.lacking") if lacks else NOTHING,
    )
    buttons = (
        Button(
            label("conduct.cue_button"),
            "conduct.cue",
            contact.id,
            look=Look.PLAIN if lacks else Look.PRIMARY,
        ),
        Button(label("conduct.confirm_button"), "conduct.confirm", contact.id),
        Button(label("conduct.brief_button"), "prepare.brief"),
        Button(label("conduct.questions_button"), "questions", look=Look.PRIMARY if lacks else Look.PLAIN),
        back(contact),
    )
    title = say("conduct.pack_title", name=contact.first_name)
    return Message(title, tuple(one for one in parts if one), buttons)


def cue(scene: Scene) -> Message:
    """The card: where the time stands, what to say first, and the next questions to tick."""
    contact, interview = scene.contact, _set(scene)
    begun = bool(interview.ticked) or scene.now >= interview.starts_at + LAST
    start: tuple[Part, ...] = ()
    if not begun:
        words = scene.notebook.introduction
        start = (say("conduct.purpose"), *((Verbatim(words),) if words else ()))
    open_ = tuple(one for one in scene.notebook.questions if one.id not in interview.ticked)
    shown = open_[:AT_HAND]
    at = {one.id: number for number, one in enumerate(scene.notebook.questions, 1)}
    ticks = tuple(
        Button(label("conduct.tick_button", number=at[one.id]), "conduct.tick", contact.id, one.id)
        for one in shown
    )
    ending = interview.ends_at - scene.now <= LAST
    undo = Button(label("conduct.untick_button"), "conduct.untick", contact.id)
    buttons = (
        *ticks,
        Button(label("conduct.note_button"), "conduct.note", contact.id),
        *((undo,) if interview.ticked else ()),
        Button(
            label("conduct.ending_button"),
            "conduct.ending",
            contact.id,
            look=Look.PRIMARY if ending else Look.PLAIN,
        ),
    )
    parts = (_clock_line(scene, interview), *start, _questions(scene, interview, shown))
    title = say("conduct.cue_title", name=contact.first_name)
    return Message(title, tuple(one for one in parts if one), buttons)


def ending(scene: Scene) -> Message:
    """How to end: thank them, and the two things to ask before going."""
    contact = scene.contact
    buttons = (
        Button(label("conduct.met_button"), "conduct.answer", contact.id, "met", Look.PRIMARY),
        Button(label("conduct.note_button"), "conduct.note", contact.id),
        Button(label("conduct.cue_back"), "conduct.cue", contact.id),
    )
    asks = items(
        (
            say("conduct.end.thank"),
            say("conduct.end.again"),
            say("conduct.end.whom"),
            say("conduct.end.resume"),
        )
    )
    return Message(say("conduct.ending_title"), (asks, say("conduct.end.heard")), buttons)


def tick(scene: Scene) -> Done:
    """This question was asked."""
    interview = _set(scene)
    asked = next((one for one in scene.notebook.questions if one.id == scene.value), None)
    if asked is None or asked.id in interview.ticked:
        raise Gone
    kept = replace(interview, ticked=(*interview.ticked, asked.id))
    return Done(scene.with_contact(scene.contact.with_interview(kept)))


def untick(scene: Scene) -> Done:
    """The last one ticked wasn't asked after all."""
    interview = _set(scene)
    if not interview.ticked:
        raise Gone
    kept = replace(interview, ticked=interview.ticked[:-1])
    return Done(scene.with_contact(scene.contact.with_interview(kept)), say("conduct.unticked"))


def note_form(scene: Scene) -> Form:
    """A few words, taken down while they speak."""
    _set(scene)
    return replace(person.note_form(scene), name="conduct.note")


def take_note(scene: Scene, values: Values) -> Taken:
    """Keep them on the contact."""
    return Done(person.noted(scene, values["text"]), say("conduct.noted"))


def hears(scene: Scene, words: str) -> Done | None:
    """Plain words while the card is up are a note."""
    interview = scene.contact.interview
    on_card = scene.notebook.place.screen in {"conduct.cue", "conduct.ending"}
    if interview is None or not (on_card or at_hand(scene, interview)) or len(words) > person.LONGEST_NOTE:
        return None
    return Done(person.noted(scene, words), say("conduct.noted"))


def _set(scene: Scene) -> Interview:
    interview = scene.contact.interview
    if interview is None:
        raise Gone
    return interview


def _clock_line(scene: Scene, interview: Interview) -> Markup:
    """Where the time stands, as an instruction."""
    locale = scene.notebook.preferences.locale
    ends = say_clock(local(interview.ends_at, scene.notebook.zone).time(), locale)
    if scene.now < interview.starts_at:
        starts = say_clock(local(interview.starts_at, scene.notebook.zone).time(), locale)
        return say("conduct.left.before", starts=starts, ends=ends)
    left = -((scene.now - interview.ends_at) // timedelta(minutes=1))
    if left <= 0:
        return say("conduct.left.over")
    if interview.ends_at - scene.now <= LAST:
        return say("conduct.left.last", count=left)
    if interview.ends_at - scene.now <= timedelta(minutes=interview.minutes) / 2:
        return say("conduct.left.half", count=left, ends=ends)
    return say("conduct.left.during", count=left, ends=ends)


def _questions(scene: Scene, interview: Interview, shown: tuple[Question, ...]) -> Markup:
    questions = scene.notebook.questions
    if not questions:
        return say("conduct.no_questions")
    asked = sum(one.id in interview.ticked for one in questions)
    rows = (
        say("conduct.numbered", number=number, text=one.text)
        for number, one in enumerate(questions, 1)
        if one in shown
    )
    return lines(say("conduct.asked", asked=asked, all=len(questions)), *rows)


def _known(scene: Scene, contact: Contact) -> Markup:
    sender = scene.notebook.contact(contact.sent_by)
    if sender is not None:
        return say("conduct.sent_by", name=sender.name)
    return say("conduct.known_from", met=contact.met) if contact.met else NOTHING


def _latest(contact: Contact) -> tuple[Note, ...]:
    return contact.notes[-NOTES_AT_HAND:]
