"""The member's people, as Discord's own ways of picking need them: offered while a name is typed, or listed in a form. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from adapters.discord.markup import shortened
from adapters.discord.parse import BY_ID
from bot.contact import Contact
from bot.copy import label
from bot.matching import folded, people_called
from bot.message import Choice, Field, Form, Line, Option, Paragraph
from bot.notebook import Notebook

CHOICES = 25  # the most that Discord lists
CHOICE_LETTERS = 100
NOTE = "discord.note"  # our own form, which asks whom the note is for
NOTE_OF_PERSON = "person.note"  # the form it becomes once that is known
LONGEST_NOTE = 4000
LONGEST_NAME = 120  # of somebody who isn't among those listed


def recent(notebook: Notebook) -> tuple[Contact, ...]:
    """The member's people, those dealt with last first."""

    def last(contact: Contact) -> tuple[bool, str]:
        days = [contact.added_at.date().isoformat()]
        days += [touch.on.isoformat() for touch in contact.touches]
        days += [note.at.date().isoformat() for note in contact.notes]
        days += [interview.wall.date().isoformat() for interview in contact.interviews]
        return (not contact.ended, max(days))

    place = {contact.id: number for number, contact in enumerate(notebook.contacts)}
    return tuple(sorted(notebook.contacts, key=lambda one: (last(one), place[one.id]), reverse=True))


def offered(notebook: Notebook, typed: str) -> list[tuple[str, str]]:
    """What to offer while a name is typed, as (shown, value): those it may mean, or all while nothing is typed."""
    everyone = recent(notebook)
    wanted = folded(typed)
    called = set(people_called(typed, everyone))
    found = [one for one in everyone if not wanted or one in called or wanted in folded(_shown(one))]
    return [(shortened(_shown(one), CHOICE_LETTERS), BY_ID + one.id) for one in found[:CHOICES]]


def meant(notebook: Notebook, person: str) -> str:
    """The id of the one contact that was picked or is called so; empty when there are several or none."""
    if person.startswith(BY_ID):
        return person.removeprefix(BY_ID)
    called = people_called(person, notebook.contacts) if person else notebook.contacts
    return called[0].id if len(called) == 1 else ""


def note_form(notebook: Notebook, text: str) -> Form | None:
    """The form that asks whom a picked message is to be noted for; None while there is nobody."""
    everyone = recent(notebook)
    if not everyone:
        return None
    options = tuple(Option(one.id, _shown(one)) for one in everyone[:CHOICES])
    whom = Field("who", label("discord.note_who"), Choice(options), initial=options[0].value)
    other = Field(
        "name",
        label("discord.note_name"),
        Line(LONGEST_NAME),
        label("discord.note_name_hint"),
        required=False,
    )
    note = Field("text", label("discord.note_text"), Paragraph(LONGEST_NOTE), initial=text)
    return Form(
        NOTE, label("discord.note_menu"), (whom, *((other,) if len(everyone) > CHOICES else ()), note)
    )


def noted_for(notebook: Notebook, values: Mapping[str, str]) -> str:
    """The id of the one the note is for; empty where a name was given that several or none have."""
    name = values.get("name", "").strip()
    return meant(notebook, name) if name else values.get("who", "")


def _shown(contact: Contact) -> str:
    where = ", ".join(part for part in (contact.role, contact.organisation) if part)
    return f"{contact.name} ({where})" if where else contact.name
