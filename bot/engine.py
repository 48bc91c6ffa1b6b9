"""advance(notebook, event, now) -> Turn. A pure function, and the one place where a member moves from step to step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from bot.answers import Ask, Give, Refuse, Say, Turn
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
from bot.steps import BY_STEP
from bot.steps.step import Done, Gone, Hand, Retry, Scene, Step
from bot.text import tidy

# What is shown after a form was taken or a button acted on; where nothing stands here, the screen of its own step.
MOVES: MappingProxyType[str, str] = MappingProxyType(
    {
        "prepare.drop": "prepare.assumptions",
        "people.add+one": "person",
        "people.hears+one": "person",
        "people.hears+search": "people.found",
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


def advance(notebook: Notebook, event: Event, now: datetime, policy: Policy = DEFAULT) -> Turn:
    """The notebook and the answers after this event. `now` is an aware UTC datetime. The same event twice acts once."""
    if event.id in notebook.acted_on:
        return _stood(notebook, now, policy)
    known = replace(notebook.acting_on(event.id), seen_at=now)
    try:
        return _answered(known, event, now, policy)
    except Gone:
        return _stood(known, now, policy, say("trouble.gone"))


def present(notebook: Notebook, now: datetime, policy: Policy = DEFAULT) -> Turn:
    """Where the member is now, with nothing having happened: for a platform that opens on it."""
    return _stood(notebook, now, policy)


def look(notebook: Notebook, screen: str, now: datetime, policy: Policy = DEFAULT) -> Message:
    """One of the screens that are about nobody in particular, drawn beside the conversation. Raises Gone."""
    return _screen(notebook, Place(screen), now, policy)


def asked(notebook: Notebook, now: datetime, policy: Policy = DEFAULT) -> Form | None:
    """The form that was begun and not finished, with what was typed standing in it; None when there is none."""
    begun = notebook.unfinished
    if begun is None:
        return None
    try:
        return _form(notebook, begun.form, Scene(notebook, now, begun.contact, begun.value, policy))
    except Gone:
        return None


def refilled(
    notebook: Notebook, event: Submitted | Typed, now: datetime, policy: Policy = DEFAULT
) -> Form | None:
    """The form of an event that could not be kept, with what was typed standing in it; None when it can't be drawn any more."""
    try:
        return _form(notebook, event.form, Scene(notebook, now, event.about, event.value, policy)).filled(
            event.values
        )
    except Gone:
        return None


def _answered(notebook: Notebook, event: Event, now: datetime, policy: Policy) -> Turn:
    match event:
        case Opened(command=command, words=words):
            return _opened(notebook, command.casefold(), words, now, policy)
        case Pressed(do=do, about=about, value=value):
            return _pressed(do, Scene(notebook, now, about, value, policy))
        case Submitted(form=form, about=about, value=value, values=values):
            return _submitted(form, Scene(notebook, now, about, value, policy), values)
        case Typed(form=form, about=about, value=value, values=values):
            return _typed(form, Scene(notebook, now, about, value, policy), values)
        case Said(text=text):
            return _said(notebook, event.id, text, now, policy)
        case Uploaded(name=name, content=content):
            return _uploaded(notebook, name, content, now, policy)
    assert_never(event)


def _opened(notebook: Notebook, command: str, words: str, now: datetime, policy: Policy) -> Turn:
    known = BY_NAME.get(command or "next")
    if known is None:
        guess = nearest(command, BY_NAME)
        said = (
            say("trouble.nearest", command=command[:40], guess=guess)
            if guess
            else say("trouble.no_command", command=command[:40])
        )
        return _show(notebook, Place("help", value=guess), now, policy, said)
    step = BY_STEP[known.screen]
    if known.takes is Takes.PERSON:
        return _opened_for(notebook, step, words, now, policy)
    if words.strip():
        scene = Scene(notebook, now, "", "", policy)
        done = step.hears(scene, words)
        if done is not None:
            return _moved(scene, f"{step.name}.hears", done)
    return _show(notebook, Place(known.screen), now, policy)


def _opened_for(notebook: Notebook, step: Step, words: str, now: datetime, policy: Policy) -> Turn:
    scene = Scene(notebook, now, "", "", policy)
    if words.strip():
        people = people_called(words, notebook.contacts)
    else:
        people = tuple(one for one in notebook.contacts if step.suits(scene, one))
        here = tuple(one for one in people if one.id == notebook.place.contact)
        people = here or people
    if len(people) == 1:
        return _show(notebook, Place(step.name, people[0].id), now, policy)
    return _show(notebook, Place("choose", value=f"{step.name}:{' '.join(words.split())[:60]}"), now, policy)


def _pressed(do: str, scene: Scene) -> Turn:
    step, name = _named(do)
    if step is None:
        if do == "choose":
            return _show(scene.notebook, Place("choose", value=scene.value), scene.now, scene.policy)
        raise Gone
    if step.per_contact and not scene.about:
        return _opened_for(scene.notebook, step, "", scene.now, scene.policy)
    if name in step.screens:
        return _show(scene.notebook, Place(do, scene.about, scene.value), scene.now, scene.policy)
    if name in step.forms:
        return Turn(scene.notebook, (Ask(_form(scene.notebook, do, scene)),))
    if name not in step.acts:
        raise Gone
    acted = step.acts[name](scene)
    match acted:
        case Hand(file=file, said=said):
            shown = _stood(scene.notebook, scene.now, scene.policy, said)
            return Turn(shown.notebook, (Give(file), *shown.answers))
        case Done():
            return _moved(scene, do, acted)
    assert_never(acted)


def _submitted(name: str, scene: Scene, values: Values) -> Turn:
    step, form_name = _named(name)
    if step is None or form_name not in step.forms:
        raise Gone
    form = _form(scene.notebook, name, scene)
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
    put_by = replace(scene.notebook, unfinished=None)
    return _stood(put_by, scene.now, scene.policy, say("forms.cancelled"))


def _said(notebook: Notebook, event_id: str, text: str, now: datetime, policy: Policy) -> Turn:
    event = meant(event_id, text)
    if event is not None:
        return _answered(notebook, event, now, policy)
    place = _standing(notebook, now, policy)
    if not tidy(text):
        return _show(notebook, place, now, policy, say("trouble.not_understood"))
    scene = Scene(notebook, now, place.contact, place.value, policy)
    awaits = _screen(notebook, place, now, policy).awaits
    if awaits:
        form = _form(notebook, awaits, scene)
        wanted = next(field.name for field in form.fields if field.required)
        others = {field.name: field.initial for field in form.fields}
        return _submitted(awaits, scene, {**others, wanted: text})
    step, _ = _named(place.screen)
    done = step.hears(scene, text) if step is not None else None
    if done is not None:
        return _moved(scene, f"{place.screen.partition('.')[0]}.hears", done)
    return _show(notebook, place, now, policy, say("trouble.not_understood"))


def _uploaded(notebook: Notebook, name: str, content: bytes, now: datetime, policy: Policy) -> Turn:
    scene = Scene(notebook, now, "", "", policy)
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = ""
    done = BY_STEP["people"].hears(scene, words) if words.strip() else None
    if done is None:
        return _stood(notebook, now, policy, say("trouble.no_such_file", name=name[:80]))
    return _moved(scene, "people.hears", done)


def _moved(scene: Scene, did: str, done: Done) -> Turn:
    screen = MOVES.get(f"{did}+{done.branch}" if done.branch else did, did.partition(".")[0])
    step, _ = _named(screen)
    about = scene.about if done.about is None else done.about
    place = Place(screen, about if step is not None and step.per_contact else "", done.value)
    return _show(done.notebook, place, scene.now, scene.policy, done.said)


def _show(notebook: Notebook, place: Place, now: datetime, policy: Policy, said: Markup = NOTHING) -> Turn:
    message = _screen(notebook, place, now, policy)
    return Turn(replace(notebook, place=place), (Say(replace(message, said=said) if said else message),))


def _screen(notebook: Notebook, place: Place, now: datetime, policy: Policy) -> Message:
    scene = Scene(notebook, now, place.contact, place.value, policy)
    if place.screen == "choose":
        return chooser(scene)
    step, name = _named(place.screen)
    if step is None or name not in step.screens:
        raise Gone
    return step.screens[name](scene)


def _stood(notebook: Notebook, now: datetime, policy: Policy, said: Markup = NOTHING) -> Turn:
    return _show(notebook, _standing(notebook, now, policy), now, policy, said)


def _standing(notebook: Notebook, now: datetime, policy: Policy) -> Place:
    """Where the member is, or the screen of what is next when that place is no more, or past."""
    place = notebook.place
    step, _ = _named(place.screen)
    if step is not None and step.per_contact and notebook.contact(place.contact) is None:
        return Place()
    try:
        _screen(notebook, place, now, policy)
    except Gone:
        return Place()
    return place


def _form(notebook: Notebook, name: str, scene: Scene) -> Form:
    step, form_name = _named(name)
    if step is None or form_name not in step.forms:
        raise Gone
    form = replace(step.forms[form_name].form(scene), name=name, about=scene.about, value=scene.value)
    begun = notebook.unfinished
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
