"""Bring in an address book, or an export: shown before it is taken, with one undo. The people in it are searched, not listed."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.contact import Contact
from bot.copy import items, label, lines, say
from bot.data.addresses import ANY, AT, IN, Compared, compared, numbered, searched
from bot.data.incoming import read_file
from bot.data.people import Taken
from bot.data.refused import MOST_PEOPLE, Refused
from bot.data.whole import Whole, mark, restored
from bot.erasing import Tally, tally
from bot.matching import folded
from bot.message import NOTHING, Button, Field, Form, Line, Look, Markup, Message, Part, Values
from bot.notebook import Notebook
from bot.shelf import Before, Brought, Known, Shelf
from bot.steps.people import MOST_CONTACTS
from bot.steps.step import Asking, Done, Gone, Scene, Step
from bot.steps.step import Taken as Kept
from bot.text import tidy

ON_A_SCREEN = 8  # people at a time: a phone shows about as many without scrolling
LONGEST_WORDS = 45  # of a search; a button's value carries them
UNREAD_SHOWN = 3
LONGEST_FILE_NAME = 60
LINKEDIN = "linkedin.com"


def screen(scene: Scene) -> Message:
    """What there is, how to bring more, and how to search it."""
    known = scene.notebook.known
    people = Button(label("bring.people_button"), "people")
    if not known:
        return Message(say("bring.title_none"), (say("bring.how"), say("bring.why")), (people,))
    buttons = (Button(label("bring.search_button"), "bring.ask", look=Look.PRIMARY), people)
    forget = Button(label("bring.forget_button"), "erase.book")
    title = say("bring.title", count=known)
    return Message(title, (say("bring.search_how"), say("bring.how")), (*buttons, forget), awaits="bring.ask")


def ask_form(_scene: Scene) -> Form:
    """Whom to look for."""
    asked = Field("words", label("bring.ask_label"), Line(LONGEST_WORDS), label("bring.ask_hint"))
    return Form("bring.ask", label("bring.ask_title"), (asked,))


def take_ask(scene: Scene, values: Values) -> Kept:
    """Look, and show who was found."""
    return Done(scene.notebook, value=f"0:{ANY}:{tidy(values['words'])[:LONGEST_WORDS]}", branch="found")


def found(scene: Scene) -> Message:
    """Whom the words mean, in the address book and on the list. The scene's value is "page:where:words"."""
    number, where, words = (*scene.value.split(":", 2), "", "")[:3]
    page, where = int(number) if number.isdecimal() else 0, where if where in {AT, IN} else ANY
    listed = tuple(searched(scene.notebook.contacts, words, where))
    names = {folded(one.name) for one in listed}
    people = [one for one in searched(scene.shelf().known, words, where) if folded(one.name) not in names]
    book = Button(label("bring.book_button"), "bring")
    if not people and not listed:
        why = say("bring.how") if not scene.notebook.known else say("bring.search_how")
        return Message(say("bring.found_none", words=words), (why,), (book,), awaits="bring.ask")
    everyone: list[Contact | Known] = [*listed, *people]
    shown = everyone[page * ON_A_SCREEN : (page + 1) * ON_A_SCREEN]
    buttons = [_button(one) for one in shown]
    if len(everyone) > (page + 1) * ON_A_SCREEN:
        buttons.append(Button(label("bring.more"), "bring.found", value=f"{page + 1}:{where}:{words}"))
    title = say(f"bring.found_{where or 'any'}", words=words, count=len(everyone))
    rows = items(_line(one) for one in shown)
    return Message(title, (rows, say("bring.found_how")), (*buttons, book), awaits="bring.ask")


def add(scene: Scene) -> Done:
    """From the address book to the list: now it is somebody to talk to."""
    notebook = scene.notebook
    known = next((one for one in scene.shelf().known if one.id == scene.value), None)
    if known is None:
        raise Gone
    there = next(
        (
            one
            for one in notebook.contacts
            if folded(one.name) == folded(known.name)
            and folded(one.organisation) == folded(known.organisation)
        ),
        None,
    )
    if there is not None:
        return Done(notebook, say("bring.on_list", name=known.name), about=there.id)
    if len(notebook.contacts) >= MOST_CONTACTS:
        return Done(notebook, say("bring.list_full", most=MOST_CONTACTS), branch="full")
    notebook, fresh = notebook.with_id("c")
    linked = LINKEDIN in known.link.casefold()
    met = known.met or (label("bring.met_linkedin") if linked else "")
    circle = "linkedin" if linked else ""
    contact = Contact(fresh, known.name, scene.now, known.role, known.organisation, met, circle)
    return Done(notebook.with_contact(contact), say("bring.added", name=known.name), about=fresh)


def reads(scene: Scene, name: str, content: bytes) -> Done | None:
    """A file: kept on the shelf and shown, or refused with the reason. None where it is a plain list, or something else."""
    try:
        read = read_file(content)
    except Refused as refused:
        why = label(f"data.refused.{refused.why}", row=refused.row)
        return Done(scene.notebook, say("bring.refused", file=name[:LONGEST_FILE_NAME], why=why))
    if read is None:
        return None
    shelf = scene.shelf()
    shelf = replace(shelf, ids=shelf.ids + 1)
    brought = _brought(shelf, name[:LONGEST_FILE_NAME], read)
    return Done(scene.notebook, shelf=replace(shelf, brought=brought), branch="preview")


def preview(scene: Scene) -> Message:
    """What would be taken, before it is."""
    shelf = scene.shelf()
    brought = shelf.brought
    if brought is None:
        raise Gone
    leave = Button(label("bring.leave_button"), "bring.leave", value=brought.id)
    if brought.notebook is not None:
        return _preview_whole(scene, brought, brought.notebook, leave)
    result = compared(brought.people, shelf.known)
    fits = len(shelf.known) + len(result.new) <= MOST_PEOPLE
    parts: tuple[Part, ...] = (
        items(row for row in _counts(brought, result) if row),
        _columns(brought),
        _unread(brought),
        NOTHING if fits else say("bring.book_full", most=MOST_PEOPLE),
    )
    take = Button(
        label("bring.take_button", count=len(result.new)), "bring.take", value=brought.id, look=Look.PRIMARY
    )
    buttons = (take, leave) if result.new and fits else (leave,)
    return Message(say("bring.preview", file=brought.file), tuple(one for one in parts if one), buttons)


def take(scene: Scene) -> Done:
    """Take what was shown; one undo is kept."""
    shelf = scene.shelf()
    brought = shelf.brought
    if brought is None or brought.id != scene.value:
        raise Gone
    if brought.notebook is not None:
        return _take_whole(scene, shelf, brought, brought.notebook)
    new = compared(brought.people, shelf.known).new
    if not new or len(shelf.known) + len(new) > MOST_PEOPLE:
        raise Gone
    known = (*shelf.known, *numbered(new, shelf.ids))
    kept = Shelf(known, None, Before(brought.id, shelf.known), shelf.ids + len(new))
    notebook = replace(scene.notebook, known=len(known))
    return Done(notebook, say("bring.took", count=len(new)), value=brought.id, shelf=kept)


def leave(scene: Scene) -> Done:
    """Let the file go, untaken."""
    shelf = scene.shelf()
    if shelf.brought is None or shelf.brought.id != scene.value:
        raise Gone
    return Done(scene.notebook, say("bring.left"), shelf=replace(shelf, brought=None))


def taken(scene: Scene) -> Message:
    """It is taken: how to use it, and how to take it back."""
    before = scene.shelf().before
    buttons = [Button(label("bring.search_button"), "bring.ask", look=Look.PRIMARY)]
    if before is not None and before.id == scene.value:
        buttons.append(Button(label("bring.undo_button"), "bring.undo", value=before.id))
    buttons.append(Button(label("bring.people_button"), "people"))
    title = say("bring.title", count=scene.notebook.known)
    return Message(title, (say("bring.search_how"),), tuple(buttons), awaits="bring.ask")


def undo(scene: Scene) -> Done:
    """Everything as it was before the last file was taken, unless that would lose what came since."""
    shelf, notebook = scene.shelf(), scene.notebook
    before = shelf.before
    if before is None or before.id != scene.value:
        raise Gone
    if before.notebook is not None:
        if mark(notebook) != before.mark:
            return Done(notebook, say("bring.undo_late"))
        notebook = restored(notebook, before.notebook, len(before.known))
    notebook = replace(notebook, known=len(before.known))
    return Done(notebook, say("bring.undone"), shelf=Shelf(before.known, ids=shelf.ids))


def told(kept: Tally) -> Markup:
    """What is kept, or went, in one line."""
    said = (
        label("bring.tally.people", count=kept.people) if kept.people else "",
        label("bring.tally.notes", count=kept.notes) if kept.notes else "",
        label("bring.tally.drafts", count=kept.drafts) if kept.drafts else "",
        label("bring.tally.interviews", count=kept.interviews) if kept.interviews else "",
        label("bring.tally.questions", count=kept.questions) if kept.questions else "",
        label("bring.tally.addresses", count=kept.addresses) if kept.addresses else "",
    )
    return say("bring.tally.all", told=", ".join(one for one in said if one) or label("bring.tally.nothing"))


def _brought(shelf: Shelf, name: str, read: Taken | Whole) -> Brought:
    fresh = f"b{shelf.ids}"
    if isinstance(read, Whole):
        return Brought(fresh, name, read.address_book, notebook=read.notebook)
    twice = compared(read.people, ()).twice
    return Brought(fresh, name, read.people, read.columns, read.unread, read.unread_count, twice)


def _preview_whole(scene: Scene, brought: Brought, kept: Notebook, leave_button: Button) -> Message:
    here = tally(scene.notebook)
    coming = replace(tally(kept), addresses=len(brought.people))
    why = say("bring.replaces", told=told(here)) if not here.nothing else say("bring.replaces_nothing")
    yes = Button(
        label("bring.restore_button"),
        "bring.take",
        value=brought.id,
        look=Look.PRIMARY if here.nothing else Look.DANGER,
    )
    rows = say("bring.export_holds", told=told(coming))
    return Message(say("bring.preview", file=brought.file), (rows, why), (yes, leave_button))


def _take_whole(scene: Scene, shelf: Shelf, brought: Brought, kept: Notebook) -> Done:
    known = numbered(brought.people, shelf.ids)
    notebook = restored(scene.notebook, kept, len(known))
    before = Before(brought.id, shelf.known, scene.notebook, mark(notebook))
    after = Shelf(known, None, before, shelf.ids + len(known))
    return Done(notebook, say("bring.restored"), value=brought.id, shelf=after)


def _counts(brought: Brought, result: Compared) -> tuple[Markup, ...]:
    return (
        say("bring.new", count=len(result.new)),
        say("bring.there", count=result.there) if result.there else NOTHING,
        say("bring.twice", count=brought.twice) if brought.twice else NOTHING,
    )


def _columns(brought: Brought) -> Markup:
    pairs = (
        label("bring.column", told=label(f"data.columns.{told_}"), column=column[:40])
        for told_, column in brought.columns
    )
    return say("bring.columns", columns="; ".join(pairs)) if brought.columns else NOTHING


def _unread(brought: Brought) -> Markup:
    if not brought.unread_count:
        return NOTHING
    rows = (
        say("bring.unread_row", row=one.row, why=label(f"data.unread.{one.why}"))
        for one in brought.unread[:UNREAD_SHOWN]
    )
    return lines(say("bring.unread", count=brought.unread_count), items(rows))


def _button(one: Contact | Known) -> Button:
    if isinstance(one, Contact):
        return Button(label("bring.open_button", name=one.name), "person", one.id)
    return Button(label("bring.add_button", name=one.name), "bring.add", value=one.id)


def _line(one: Contact | Known) -> Markup:
    what = ", ".join(part for part in (one.role, one.organisation) if part)
    key = "bring.line_listed" if isinstance(one, Contact) else "bring.line"
    return say(key, name=one.name, what=label("bring.line_what", what=what) if what else "")


STEP = Step(
    name="bring",
    screens=MappingProxyType({"": screen, "found": found, "preview": preview, "taken": taken}),
    forms=MappingProxyType({"ask": Asking(ask_form, take_ask)}),
    acts=MappingProxyType({"add": add, "take": take, "leave": leave, "undo": undo}),
    reads=reads,
)
