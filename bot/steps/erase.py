"""Erase one person, one note, the address book or everything: says what will go, asks once, and leaves no copy behind."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.answers import Erase
from bot.contact import Contact, Note
from bot.copy import items, label, say
from bot.erasing import (
    rows_of,
    tally,
    tally_of,
    without_addresses,
    without_note,
    without_person,
)
from bot.matching import people_called
from bot.message import NOTHING, Button, Look, Message
from bot.notebook import Notebook
from bot.steps.bring import told
from bot.steps.person import described
from bot.steps.step import Done, Gone, Scene, Step
from bot.when import local, say_day

ON_A_SCREEN = 8  # people or notes at a time: a phone shows about as many without scrolling
SHOWN_OF_A_NOTE = 60  # characters on a button, which platforms cut at eighty


def screen(scene: Scene) -> Message:
    """What there is to erase."""
    notebook = scene.notebook
    people = (Button(label("erase.people_button"), "erase.people"),) if notebook.contacts else ()
    book = (Button(label("erase.book_button"), "erase.book"),) if notebook.known else ()
    buttons = (
        *people,
        *book,
        Button(label("erase.all_button"), "erase.all", look=Look.DANGER),
        Button(label("erase.keep_button"), "next", look=Look.PRIMARY),
    )
    return Message(
        say("erase.title"), (say("erase.kept", told=told(tally(notebook))), say("erase.how")), buttons
    )


def people(scene: Scene) -> Message:
    """Whom to erase. The scene's value is the page."""
    page = _page(scene.value)
    everyone = scene.notebook.contacts
    buttons = [
        Button(one.name, "erase.person", value=one.id)
        for one in everyone[page * ON_A_SCREEN : (page + 1) * ON_A_SCREEN]
    ]
    if len(everyone) > (page + 1) * ON_A_SCREEN:
        buttons.append(Button(label("erase.more"), "erase.people", value=str(page + 1)))
    return Message(say("erase.whom"), (), (*buttons, Button(label("erase.keep_button"), "people")))


def person(scene: Scene) -> Message:
    """Asked once before a person goes, with what goes with them. The scene's value is the contact."""
    contact = _person(scene)
    rows = rows_of(scene.shelf(), contact) if scene.notebook.known else 0
    what = replace(tally_of(contact), people=0, addresses=0)
    parts = (
        say("erase.person_what", who=described(contact)),
        say("erase.with", told=told(what)) if not what.nothing else NOTHING,
        say("erase.rows", count=rows) if rows else NOTHING,
        say("erase.others", name=contact.first_name),
        say("erase.for_good"),
    )
    notes = (Button(label("erase.notes_button"), "erase.notes", value=contact.id),) if contact.notes else ()
    buttons = (
        Button(label("erase.keep_button"), "person", contact.id, look=Look.PRIMARY),
        *notes,
        Button(label("erase.yes_person", name=contact.name), "erase.one", value=contact.id, look=Look.DANGER),
    )
    return Message(say("erase.asks", what=contact.name), tuple(part for part in parts if part), buttons)


def one(scene: Scene) -> Done:
    """The person is gone, and so is every earlier version that held them."""
    contact = _person(scene)
    notebook, shelf = without_person(scene.notebook, scene.shelf(), contact)
    what = replace(tally_of(contact), people=0)
    said = (
        say("erase.gone_name", name=contact.name)
        if what.nothing
        else say("erase.gone_person", name=contact.name, told=told(what))
    )
    return Done(notebook, said, shelf=shelf, erases=Erase.TRACES)


def notes(scene: Scene) -> Message:
    """Which note on somebody. The scene's value is the contact and the page."""
    contact = _person(scene)
    page = _page(scene.value.partition(":")[2])
    kept = tuple(reversed(contact.notes))
    shown = kept[page * ON_A_SCREEN : (page + 1) * ON_A_SCREEN]
    buttons = [Button(_short(one), "erase.sure", value=f"{contact.id}:{one.id}") for one in shown]
    if len(kept) > (page + 1) * ON_A_SCREEN:
        buttons.append(Button(label("erase.more"), "erase.notes", value=f"{contact.id}:{page + 1}"))
    title = say("erase.which_note", name=contact.name) if kept else say("erase.no_notes", name=contact.name)
    return Message(title, (), (*buttons, Button(label("erase.keep_button"), "person", contact.id)))


def sure(scene: Scene) -> Message:
    """Asked once before a note goes. The scene's value is the contact and the note."""
    contact, note = _note(scene)
    day = local(note.at, scene.notebook.zone).date()
    said = say_day(day, scene.today, scene.notebook.preferences.locale)
    rows = items([say("erase.note_line", day=said, text=" / ".join(note.text.split("\n")))])
    buttons = (
        Button(label("erase.keep_button"), "person", contact.id, look=Look.PRIMARY),
        Button(label("erase.yes_note"), "erase.note", value=scene.value, look=Look.DANGER),
    )
    title = say("erase.asks_note", name=contact.name)
    return Message(title, (rows, say("erase.for_good")), buttons)


def note_gone(scene: Scene) -> Done:
    """The note is gone, and so is every earlier version that held it."""
    contact, note = _note(scene)
    notebook, shelf = without_note(scene.notebook, scene.shelf(), contact, note.id)
    said = say("erase.gone_note", name=contact.name)
    return Done(notebook, said, value=contact.id, shelf=shelf, erases=Erase.TRACES)


def book(scene: Scene) -> Message:
    """Asked once before the address book goes."""
    if not scene.notebook.known:
        raise Gone
    buttons = (
        Button(label("erase.keep_button"), "bring", look=Look.PRIMARY),
        Button(label("erase.yes_book"), "erase.addresses", look=Look.DANGER),
    )
    what = say("erase.book_what", count=scene.notebook.known)
    return Message(say("erase.asks_book"), (what, say("erase.for_good")), buttons)


def addresses(scene: Scene) -> Done:
    """The address book is gone."""
    count = scene.notebook.known
    if not count:
        raise Gone
    notebook, shelf = without_addresses(scene.notebook, scene.shelf())
    return Done(notebook, say("erase.gone_book", count=count), shelf=shelf, erases=Erase.TRACES)


def all_(scene: Scene) -> Message:
    """Asked once before everything goes."""
    buttons = (
        Button(label("erase.keep_button"), "next", look=Look.PRIMARY),
        Button(label("erase.take_button"), "take"),
        Button(label("erase.yes_all"), "erase.everything", look=Look.DANGER),
    )
    parts = (
        say("erase.all_what", told=told(tally(scene.notebook))),
        say("erase.all_owed"),
        say("erase.for_good"),
    )
    return Message(say("erase.asks_all"), parts, buttons)


def everything(scene: Scene) -> Done:
    """Everything is gone; what is left is a notebook that nobody keeps."""
    fresh = Notebook(scene.notebook.member, scene.now)
    kept = tally(scene.notebook)
    said = say("erase.receipt", told=told(kept), day=str(scene.today)) if not kept.nothing else NOTHING
    return Done(fresh, said, erases=Erase.ALL, branch="all")


def gone(_scene: Scene) -> Message:
    """What a member reads whose notebook is no more."""
    return Message(say("erase.gone_all"), (say("erase.gone_how"),), ())


def hears(scene: Scene, words: str) -> Done | None:
    """After the command, a name: that person."""
    called = people_called(words, scene.notebook.contacts)
    return Done(scene.notebook, value=called[0].id, branch="one") if len(called) == 1 else None


def _person(scene: Scene) -> Contact:
    found = scene.notebook.contact(scene.value.partition(":")[0])
    if found is None:
        raise Gone
    return found


def _note(scene: Scene) -> tuple[Contact, Note]:
    contact = _person(scene)
    wanted = scene.value.partition(":")[2]
    found = next((one for one in contact.notes if one.id == wanted), None)
    if found is None:
        raise Gone
    return contact, found


def _page(value: str) -> int:
    return int(value) if value.isdecimal() else 0


def _short(note: Note) -> str:
    text = " ".join(note.text.split()) or label("erase.empty_note")
    return text if len(text) <= SHOWN_OF_A_NOTE else f"{text[: SHOWN_OF_A_NOTE - 1]}…"


STEP = Step(
    name="erase",
    screens=MappingProxyType(
        {
            "": screen,
            "people": people,
            "person": person,
            "notes": notes,
            "sure": sure,
            "book": book,
            "all": all_,
            "gone": gone,
        }
    ),
    acts=MappingProxyType({"one": one, "note": note_gone, "addresses": addresses, "everything": everything}),
    hears=hears,
)
