"""Take everything out: one zip to keep, and interviews for the calendar. Nothing here changes the notebook."""

from __future__ import annotations

from types import MappingProxyType

from bot.copy import label, say
from bot.data.calendar import CANCEL, PUBLISH, Entry, entries, write_calendar
from bot.data.outgoing import everything
from bot.data.pages import page_of
from bot.erasing import tally
from bot.message import Button, File, Look, Message
from bot.steps.bring import told
from bot.steps.step import Gone, Hand, Scene, Step


def screen(scene: Scene) -> Message:
    """What is kept, and the ways to take it along."""
    kept = tally(scene.notebook)
    dates = (Button(label("take.calendar_button"), "take.calendar"),) if entries(scene.notebook) else ()
    buttons = (
        Button(label("take.file_button"), "take.file", look=Look.PRIMARY),
        *dates,
        Button(label("take.bring_button"), "bring"),
        Button(label("take.erase_button"), "erase"),
    )
    return Message(say("take.title"), (say("take.kept", told=told(kept)), say("take.how")), buttons)


def file(scene: Scene) -> Hand:
    """Everything as one zip."""
    content = everything(scene.notebook, scene.shelf().known, scene.now)
    name = f"askaround-{scene.today}.zip"
    return Hand(File(name, content, label("take.file_about")), say("take.given"))


def calendar(scene: Scene) -> Hand:
    """Every interview as one file."""
    found = entries(scene.notebook)
    if not found:
        raise Gone
    content = write_calendar(scene.notebook, found, scene.now)
    return Hand(File("interviews.ics", content, label("take.calendar_about")), say("take.calendar_given"))


def entry(scene: Scene) -> Hand:
    """The interview that is set with this one; opened again, it moves the entry that is in the calendar already."""
    interview = scene.contact.interview
    if interview is None:
        raise Gone
    return _entry(scene, Entry(scene.contact, interview), PUBLISH)


def off(scene: Scene) -> Hand:
    """The interview that was called off last, for calendars that hold it."""
    if not scene.contact.called_off:
        raise Gone
    return _entry(scene, Entry(scene.contact, scene.contact.called_off[-1], off=True), CANCEL)


def _entry(scene: Scene, one: Entry, method: str) -> Hand:
    name = page_of(one.contact).removeprefix("people/").removesuffix(".md")
    content = write_calendar(scene.notebook, (one,), scene.now, method)
    said = say("take.off_given") if one.off else say("take.entry_given")
    about = label("take.entry_about", name=one.contact.name)
    return Hand(File(f"interview-{name}.ics", content, about), said)


STEP = Step(
    name="take",
    screens=MappingProxyType({"": screen}),
    acts=MappingProxyType({"file": file, "calendar": calendar, "entry": entry, "off": off}),
)
