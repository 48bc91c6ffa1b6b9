"""One person: all that is known of them on one screen, what to do next with them, and how to change, rest or remove them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.answers import Erase
from bot.contact import Contact, Note, Stage
from bot.copy import items, label, lines, say
from bot.erasing import without_person
from bot.message import (
    NOTHING,
    Button,
    Choices,
    Field,
    Form,
    Line,
    Look,
    Markup,
    Message,
    Option,
    Paragraph,
    Values,
)
from bot.notebook import Notebook
from bot.people import LONGEST_NAME, LONGEST_PART
from bot.steps.step import Asking, Done, Gone, Retry, Scene, Step, Taken
from bot.text import tidy, tidy_lines
from bot.when import local, say_day

MOST_NOTES_SHOWN = 3
LONGEST_NOTE = 1500
PULLS = ("does_the_job", "shares_group", "level_up", "promoted")

# Where things go on from each stage: the step whose screen is the next thing to do with them.
ONWARD = MappingProxyType(
    {
        Stage.IDENTIFIED: "contact",
        Stage.CONTACTED: "contact",
        Stage.SCHEDULED: "conduct",
        Stage.HELD: "thank",
        Stage.THANKED: "touch",
        Stage.IN_TOUCH: "touch",
    }
)


def described(contact: Contact) -> Markup:
    """A contact in one line: name, role and organisation."""
    if contact.role and contact.organisation:
        return say("person.role_and_place", name=contact.name, role=contact.role, place=contact.organisation)
    if contact.role or contact.organisation:
        return say("person.role_or_place", name=contact.name, what=contact.role or contact.organisation)
    return say("person.name_alone", name=contact.name)


def onward(contact: Contact) -> Button | None:
    """The one button that goes on with a contact; None for one that rests."""
    step = ONWARD.get(contact.stage)
    if step is None:
        return None
    return Button(
        label(f"person.onward.{contact.stage.name.lower()}", name=contact.first_name),
        step,
        contact.id,
        look=Look.PRIMARY,
    )


def screen(scene: Scene) -> Message:
    """Everything about one person that fits a screen."""
    contact, notebook = scene.contact, scene.notebook
    parts = (
        say("person.stage", stage=label(f"person.stages.{contact.stage.name.lower()}")),
        _known_from(notebook, contact),
        _they_sent(notebook, contact),
        _notes(scene, contact),
    )
    go = onward(contact)
    rest = Button(label("person.let_go_button"), "person.let_go", contact.id)
    again = Button(label("person.take_up_button"), "person.take_up", contact.id, look=Look.PRIMARY)
    buttons = (
        *((go,) if go else ()),
        Button(label("person.note_button"), "person.note", contact.id),
        Button(label("person.edit_button"), "person.edit", contact.id),
        again if contact.ended else rest,
        Button(label("person.remove_button"), "person.remove", contact.id),
        Button(label("person.list_button"), "people"),
    )
    return Message(
        say("person.title", who=described(contact)), tuple(part for part in parts if part), buttons
    )


def removing(scene: Scene) -> Message:
    """Asked once before a person goes, with what goes with them."""
    contact = scene.contact
    buttons = (
        Button(label("person.keep_button"), "person", contact.id, look=Look.PRIMARY),
        *((Button(label("erase.notes_button"), "erase.notes", value=contact.id),) if contact.notes else ()),
        Button(label("person.remove_yes", name=contact.name), "person.removed", contact.id, look=Look.DANGER),
    )
    return Message(
        say("person.removing", name=contact.name),
        (say("person.removing_what", count=len(contact.notes)),),
        buttons,
    )


def edit_form(scene: Scene) -> Form:
    """What is known of the person, for changing it."""
    contact = scene.contact
    fields = (
        Field("name", label("person.name_label"), Line(LONGEST_NAME), initial=contact.name),
        Field("role", label("person.role_label"), Line(LONGEST_PART), required=False, initial=contact.role),
        Field(
            "organisation",
            label("person.place_label"),
            Line(LONGEST_PART),
            required=False,
            initial=contact.organisation,
        ),
        Field(
            "met",
            label("person.met_label"),
            Line(2 * LONGEST_PART),
            label("person.met_hint"),
            required=False,
            initial=contact.met,
        ),
    )
    return Form("person.edit", label("person.edit_title"), fields)


def take_edit(scene: Scene, values: Values) -> Taken:
    """Keep what was changed."""
    name = tidy(values["name"])
    if not any(one.isalpha() for one in name):
        return Retry({"name": label("people.no_name")})
    changed = replace(
        scene.contact,
        name=name,
        role=tidy(values["role"]),
        organisation=tidy(values["organisation"]),
        met=tidy(values["met"]),
    )
    return Done(scene.with_contact(changed), say("person.changed"))


def note_form(scene: Scene) -> Form:
    """A few words about the person."""
    asked = Field("text", label("person.note_label", name=scene.contact.first_name), Paragraph(LONGEST_NOTE))
    return Form("person.note", label("person.note_title"), (asked,))


def take_note(scene: Scene, values: Values) -> Taken:
    """Keep the note with the day on which it was written."""
    return Done(noted(scene, values["text"]), say("person.noted"))


def noted(scene: Scene, text: str) -> Notebook:
    """The notebook with these words as one more note on the scene's contact."""
    notebook, fresh = scene.notebook.with_id("n")
    return notebook.with_contact(
        replace(scene.contact, notes=(*scene.contact.notes, Note(fresh, scene.now, tidy_lines(text))))
    )


def pulls_form(scene: Scene) -> Form:
    """What would make this one worth asking first."""
    options = tuple(Option(pull, label(f"person.pulls.{pull}")) for pull in PULLS)
    chosen = "\n".join(pull for pull in PULLS if pull in scene.contact.pulls)
    asked = Field(
        "pulls",
        label("person.pulls_label", name=scene.contact.first_name),
        Choices(options),
        required=False,
        initial=chosen,
    )
    return Form("person.pulls", label("person.pulls_title"), (asked,))


def take_pulls(scene: Scene, values: Values) -> Taken:
    """Keep the reasons."""
    pulls = tuple(pull for pull in values["pulls"].split("\n") if pull)
    return Done(
        scene.with_contact(replace(scene.contact, pulls=pulls)),
        say("person.weighed", name=scene.contact.name),
    )


def let_go(scene: Scene) -> Done:
    """Rest: nothing more is owed or suggested; everything stays."""
    if scene.contact.ended:
        raise Gone
    return Done(
        scene.with_contact(scene.contact.at(Stage.LET_GO)), say("person.let_go", name=scene.contact.name)
    )


def take_up(scene: Scene) -> Done:
    """Back to where things stood before they were let go."""
    if not scene.contact.ended:
        raise Gone
    back = replace(scene.contact, stage=scene.contact.stage_before)
    return Done(scene.with_contact(back), say("person.taken_up", name=scene.contact.name))


def removed(scene: Scene) -> Done:
    """Erase the person with all that was kept on them, in every earlier version too."""
    contact = scene.contact
    notebook, shelf = without_person(scene.notebook, scene.shelf(), contact)
    return Done(notebook, say("person.removed", name=contact.name), shelf=shelf, erases=Erase.TRACES)


def hears(scene: Scene, words: str) -> Done | None:
    """Plain words on a person's screen are a note on them, said back so that a slip is seen."""
    if len(words) > LONGEST_NOTE:
        return None
    return Done(noted(scene, words), say("person.noted_words", name=scene.contact.first_name))


def _known_from(notebook: Notebook, contact: Contact) -> Markup:
    sender = notebook.contact(contact.sent_by)
    if sender is not None:
        return say("person.sent_by", name=sender.name)
    return say("person.met", met=contact.met) if contact.met else NOTHING


def _they_sent(notebook: Notebook, contact: Contact) -> Markup:
    named = [one.name for one in notebook.contacts if one.sent_by == contact.id]
    return say("person.they_sent", names=", ".join(named)) if named else NOTHING


def _notes(scene: Scene, contact: Contact) -> Markup:
    shown = contact.notes[-MOST_NOTES_SHOWN:]
    if not shown:
        return NOTHING
    rows = items(
        say("person.note_line", day=_day(scene, one), text=" / ".join(one.text.split("\n")))
        for one in reversed(shown)
    )
    return lines(say("person.notes", count=len(contact.notes)), rows)


def _day(scene: Scene, note: Note) -> str:
    day = local(note.at, scene.notebook.zone).date()
    return say_day(day, scene.today, scene.notebook.preferences.locale)


STEP = Step(
    name="person",
    per_contact=True,
    screens=MappingProxyType({"": screen, "remove": removing}),
    forms=MappingProxyType(
        {
            "edit": Asking(edit_form, take_edit),
            "note": Asking(note_form, take_note),
            "pulls": Asking(pulls_form, take_pulls),
        }
    ),
    acts=MappingProxyType({"let_go": let_go, "take_up": take_up, "removed": removed}),
    hears=hears,
)
