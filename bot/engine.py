"""advance(notebook, event, now) -> Turn. A pure function, and the one place where a member moves from step to step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from bot.answers import Ask, Erase, Give, Refuse, Say, Turn
from bot.choosing import chooser
from bot.commands import BY_NAME, Takes
from bot.copy import say
from bot.events import Event, Opened, Pressed, Said, Submitted, Typed, Uploaded
from bot.forms import faults
from bot.hearing import meant
from bot.matching import nearest, people_called
from bot.message import NOTHING, Form, Markup, Message, Values
from bot.notebook import Notebook, Place, Unfinished
from bot.policy import DEFAULT, Policy
from bot.shelf import Shelf
from bot.steps import BY_STEP
from bot.steps.step import Done, Gone, Hand, Retry, Scene, Step
from bot.text import tidy

READERS = ("bring", "people")  # the steps that take files, the first one asked first

# What is shown after a form was taken or a button acted on; where nothing stands here, the screen of its own step.
MOVES: MappingProxyType[str, str] = MappingProxyType(
    {
        "prepare.drop": "prepare.assumptions",
        "people.add+one": "person",
        "people.hears+one": "person",
        "people.hears+search": "people.found",
        "people.reads+one": "person",
        "bring.reads+preview": "bring.preview",
        "bring.take": "bring.taken",
        "bring.ask+found": "bring.found",
        "bring.add": "person",
        "bring.add+full": "bring",
        "erase.one": "people",
        "erase.everything+all": "erase.gone",
        "erase.hears+one": "erase.person",
        "erase.note": "erase.notes",
        "person.pulls": "people.first",
        "person.removed": "people",
        "questions.take": "questions.suggest",
        "questions.aim": "questions.suggest",
        "questions.add+one": "questions.one",
        "questions.hears+one": "questions.one",
        "questions.edit": "questions.one",
        "thank.write": "thank.draft",
        "thank.mend": "thank.draft",
        "thank.wave": "thank.draft",
        "thank.channel": "thank.draft",
        "thank.afresh": "thank.draft",
        "thank.outcome": "thank.report",
        "opening.write": "opening.draft",
        "opening.mend": "opening.draft",
        "opening.wave": "opening.draft",
        "opening.channel": "opening.draft",
        "opening.afresh": "opening.draft",
        "nudge.off": "nudge.turned_off",
        "settings.kinds": "settings.messages",
        "settings.budget": "settings.messages",
        "settings.preset": "settings.messages",
        "settings.rhythm": "settings.messages",
        "settings.digest": "settings.messages",
        "settings.weekend": "settings.more",
        "settings.country": "settings.more",
        "settings.locale": "settings.more",
        "settings.coach": "settings.more",
        "contact.channel": "contact.draft",
        "contact.write": "contact.draft",
        "contact.mend": "contact.draft",
        "contact.wave": "contact.draft",
        "contact.afresh": "contact.draft",
        "contact.hears": "contact.draft",
        "contact.said_yes": "conduct",
        "contact.said_later": "contact.later",
        "contact.said_no": "contact.no",
        "conduct.tick": "conduct.cue",
        "conduct.untick": "conduct.cue",
        "conduct.note": "conduct.cue",
        "conduct.hears": "conduct.cue",
        "conduct.answer+met": "conduct.debrief",
        "conduct.answer+they_missed": "conduct.missed",
        "conduct.answer+i_missed": "conduct.missed",
        "conduct.talked": "conduct.debrief",
        "conduct.surprised": "conduct.debrief",
        "conduct.helped": "conduct.debrief",
        "conduct.story": "conduct.debrief",
        "conduct.belief": "conduct.debrief",
        "conduct.said": "conduct.debrief",
        "conduct.advice": "conduct.debrief",
        "conduct.named": "conduct.debrief",
        "conduct.mine": "conduct.debrief",
        "conduct.theirs": "conduct.debrief",
        "conduct.again": "conduct.debrief",
        "conduct.over": "conduct.debrief",
        "conduct.finish": "thank",
    }
)


def advance(
    notebook: Notebook,
    event: Event,
    now: datetime,
    policy: Policy = DEFAULT,
    shelf: Callable[[], Shelf] = Shelf,
) -> Turn:
    """The notebook and the answers after this event. `now` is an aware UTC datetime. The same event twice acts once.

    `shelf` takes down what stands beside the notebook, and is called only by what needs it.
    """
    scene = Scene(notebook, now, policy=policy, shelf=shelf)
    if event.id in notebook.acted_on:
        return _stood(scene)
    scene = scene.on(replace(notebook.acting_on(event.id), seen_at=now))
    try:
        return _answered(scene, event)
    except Gone:
        return _stood(scene, say("trouble.gone"))


def present(
    notebook: Notebook, now: datetime, policy: Policy = DEFAULT, shelf: Callable[[], Shelf] = Shelf
) -> Turn:
    """Where the member is now, with nothing having happened: for a platform that opens on it."""
    return _stood(Scene(notebook, now, policy=policy, shelf=shelf))


def look(notebook: Notebook, screen: str, now: datetime, policy: Policy = DEFAULT) -> Message:
    """One of the screens that are about nobody in particular, drawn beside the conversation. Raises Gone."""
    return _screen(Scene(notebook, now, policy=policy), Place(screen))


def asked(notebook: Notebook, now: datetime, policy: Policy = DEFAULT) -> Form | None:
    """The form that was begun and not finished, with what was typed standing in it; None when there is none."""
    begun = notebook.unfinished
    if begun is None:
        return None
    try:
        return _form(begun.form, Scene(notebook, now, begun.contact, begun.value, policy))
    except Gone:
        return None


def refilled(
    notebook: Notebook, event: Submitted | Typed, now: datetime, policy: Policy = DEFAULT
) -> Form | None:
    """The form of an event that could not be kept, with what was typed standing in it; None when it can't be drawn any more."""
    try:
        return _form(event.form, Scene(notebook, now, event.about, event.value, policy)).filled(event.values)
    except Gone:
        return None


def _answered(scene: Scene, event: Event) -> Turn:
    match event:
        case Opened(command=command, words=words):
            return _opened(scene, command.casefold(), words)
        case Pressed(do=do, about=about, value=value):
            return _pressed(do, replace(scene, about=about, value=value))
        case Submitted(form=form, about=about, value=value, values=values):
            return _submitted(form, replace(scene, about=about, value=value), values)
        case Typed(form=form, about=about, value=value, values=values):
            return _typed(form, replace(scene, about=about, value=value), values)
        case Said(text=text):
            return _said(scene, event.id, text)
        case Uploaded(name=name, content=content):
            return _uploaded(scene, name, content)
    assert_never(event)


def _opened(scene: Scene, command: str, words: str) -> Turn:
    known = BY_NAME.get(command or "next")
    if known is None:
        guess = nearest(command, BY_NAME)
        said = (
            say("trouble.nearest", command=command[:40], guess=guess)
            if guess
            else say("trouble.no_command", command=command[:40])
        )
        return _show(scene, Place("help", value=guess), said)
    step = BY_STEP[known.screen]
    if known.takes is Takes.PERSON:
        return _opened_for(scene, step, words)
    if words.strip():
        done = step.hears(scene, words)
        if done is not None:
            return _moved(scene, f"{step.name}.hears", done)
    return _show(scene, Place(known.screen))


def _opened_for(scene: Scene, step: Step, words: str) -> Turn:
    notebook = scene.notebook
    if words.strip():
        people = people_called(words, notebook.contacts)
    else:
        people = tuple(one for one in notebook.contacts if step.suits(scene, one))
        here = tuple(one for one in people if one.id == notebook.place.contact)
        people = here or people
    if len(people) == 1:
        return _show(scene, Place(step.name, people[0].id))
    return _show(scene, Place("choose", value=f"{step.name}:{' '.join(words.split())[:60]}"))


def _pressed(do: str, scene: Scene) -> Turn:
    step, name = _named(do)
    if step is None:
        if do == "choose":
            return _show(scene, Place("choose", value=scene.value))
        raise Gone
    if step.per_contact and not scene.about:
        return _opened_for(scene, step, "")
    if name in step.screens:
        return _show(scene, Place(do, scene.about, scene.value))
    if name in step.forms:
        return Turn(scene.notebook, (Ask(_form(do, scene)),))
    if name not in step.acts:
        raise Gone
    acted = step.acts[name](scene)
    match acted:
        case Hand(file=file, said=said):
            shown = _stood(scene, said)
            return Turn(shown.notebook, (Give(file), *shown.answers))
        case Done():
            return _moved(scene, do, acted)
    assert_never(acted)


def _submitted(name: str, scene: Scene, values: Values) -> Turn:
    step, form_name = _named(name)
    if step is None or form_name not in step.forms:
        raise Gone
    form = _form(name, scene)
    typed = {field.name: values.get(field.name, "") for field in form.fields}
    wrong = faults(form, typed)
    taken = Retry(wrong) if wrong else step.forms[form_name].take(scene, typed)
    match taken:
        case Retry(errors=errors):
            kept = replace(scene.notebook, unfinished=_begun(name, scene, typed))
            return Turn(kept, (Refuse(form.filled(typed), errors),))
        case Done(notebook=notebook):
            return _moved(scene, name, replace(taken, notebook=_without(notebook, name, scene)))
    assert_never(taken)


def _typed(name: str, scene: Scene, values: Values) -> Turn:
    if values:
        return Turn(replace(scene.notebook, unfinished=_begun(name, scene, values)), ())
    return _stood(scene.on(replace(scene.notebook, unfinished=None)), say("forms.cancelled"))


def _said(scene: Scene, event_id: str, text: str) -> Turn:
    event = meant(event_id, text)
    if event is not None:
        return _answered(scene, event)
    place = _standing(scene)
    if not tidy(text):
        return _show(scene, place, say("trouble.not_understood"))
    scene = replace(scene, about=place.contact, value=place.value)
    awaits = _screen(scene, place).awaits
    if awaits:
        form = _form(awaits, scene)
        wanted = next(field.name for field in form.fields if field.required)
        others = {field.name: field.initial for field in form.fields}
        return _submitted(awaits, scene, {**others, wanted: text})
    step, _ = _named(place.screen)
    done = step.hears(scene, text) if step is not None else None
    if done is not None:
        return _moved(scene, f"{place.screen.partition('.')[0]}.hears", done)
    return _show(scene, place, say("trouble.not_understood"))


def _uploaded(scene: Scene, name: str, content: bytes) -> Turn:
    for step in (BY_STEP[one] for one in READERS):
        done = step.reads(scene, name, content)
        if done is not None:
            return _moved(scene, f"{step.name}.reads", done)
    return _stood(scene, say("trouble.no_such_file", name=name[:80]))


def _moved(scene: Scene, did: str, done: Done) -> Turn:
    screen = MOVES.get(f"{did}+{done.branch}" if done.branch else did, did.partition(".")[0])
    step, _ = _named(screen)
    about = scene.about if done.about is None else done.about
    place = Place(screen, about if step is not None and step.per_contact else "", done.value)
    shelf = done.shelf
    there = scene.on(done.notebook) if shelf is None else scene.on(done.notebook).beside(shelf)
    shown = _show(there, place, done.said)
    if done.erases is Erase.ALL:
        answers = tuple(replace(one, erased=True) if isinstance(one, Say) else one for one in shown.answers)
        return replace(shown, answers=answers, erase=done.erases)
    return replace(shown, shelf=shelf, erase=done.erases)


def _show(scene: Scene, place: Place, said: Markup = NOTHING) -> Turn:
    message = _screen(scene, place)
    shown = Say(replace(message, said=said) if said else message)
    return Turn(replace(scene.notebook, place=place), (shown,))


def _screen(scene: Scene, place: Place) -> Message:
    there = replace(scene, about=place.contact, value=place.value)
    if place.screen == "choose":
        return chooser(there)
    step, name = _named(place.screen)
    if step is None or name not in step.screens:
        raise Gone
    return step.screens[name](there)


def _stood(scene: Scene, said: Markup = NOTHING) -> Turn:
    return _show(scene, _standing(scene), said)


def _standing(scene: Scene) -> Place:
    """Where the member is, or the screen of what is next when that place is no more, or past."""
    place = scene.notebook.place
    step, _ = _named(place.screen)
    if step is not None and step.per_contact and scene.notebook.contact(place.contact) is None:
        return Place()
    try:
        _screen(scene, place)
    except Gone:
        return Place()
    return place


def _form(name: str, scene: Scene) -> Form:
    step, form_name = _named(name)
    if step is None or form_name not in step.forms:
        raise Gone
    form = replace(step.forms[form_name].form(scene), name=name, about=scene.about, value=scene.value)
    begun = scene.notebook.unfinished
    if begun is not None and (begun.form, begun.contact, begun.value) == (name, scene.about, scene.value):
        return form.filled(dict(begun.values))
    return form


def _without(notebook: Notebook, name: str, scene: Scene) -> Notebook:
    """The notebook without this form begun; another that was put aside stays."""
    begun = notebook.unfinished
    if begun is None or (begun.form, begun.contact, begun.value) != (name, scene.about, scene.value):
        return notebook
    return replace(notebook, unfinished=None)


def _begun(name: str, scene: Scene, values: Values) -> Unfinished:
    return Unfinished(name, scene.about, scene.value, tuple(values.items()))


def _named(do: str) -> tuple[Step | None, str]:
    step, _, name = do.partition(".")
    return BY_STEP.get(step), name
