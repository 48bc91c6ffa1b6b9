"""Step 5, a talk that took place: what is logged of it, whether it was set here or is told of afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from bot.contact import Contact, Interview, Mode, Outcome, Stage
from bot.copy import label, say
from bot.message import Day, Field, Form, Values
from bot.notebook import Notebook
from bot.steps.appointment import SETTABLE
from bot.steps.dates import read_past_day
from bot.steps.step import Done, Gone, Retry, Scene, Taken
from bot.steps.zone import city_fields, with_city
from bot.when import instant, local

NOON = time(12)  # stands for the hour of a talk that is logged by its day alone


def met(scene: Scene, interview: Interview) -> Contact:
    """The contact with this interview held: a touch on its day, and the stage that thanking starts from."""
    kept = scene.contact.with_interview(replace(interview, outcome=Outcome.MET)).at(Stage.HELD)
    return kept.touched(interview.wall.date(), label("conduct.touch"))


def talked_form(scene: Scene) -> Form:
    """A talk that was never set here: its day is enough."""
    if scene.contact.stage not in SETTABLE:
        raise Gone
    fields = (
        Field("day", label("conduct.talked_day"), Day(), initial=label("conduct.today")),
        *city_fields(scene.notebook),
    )
    return Form("conduct.talked", label("conduct.talked_form_title", name=scene.contact.first_name), fields)


def take_talked(scene: Scene, values: Values) -> Taken:
    """Log it as held on that day."""
    notebook = with_city(scene.notebook, values)
    if isinstance(notebook, Retry):
        return notebook
    there = scene.on(notebook)
    day = read_past_day(values["day"], there)
    if isinstance(day, str):
        return Retry({"day": day})
    return Done(_logged(there, day), say("conduct.noted_met", name=scene.contact.first_name))


def _logged(scene: Scene, day: date) -> Notebook:
    """The notebook with a talk held on that day: the one that was set, or one known by its day alone."""
    notebook, interview = scene.notebook, scene.contact.interview
    if interview is None:
        notebook, fresh = notebook.with_id("i")
        at_noon = local(instant(day, NOON, notebook.zone), notebook.zone)
        interview = Interview(fresh, at_noon, notebook.zone, scene.policy.ask_minutes, Mode.PHONE)
    on_day = replace(interview, wall=interview.wall.replace(year=day.year, month=day.month, day=day.day))
    return notebook.with_contact(met(scene, on_day))
