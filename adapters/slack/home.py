"""The App Home: a member's dashboard, drawn anew from their notebook whenever they look; and the picking of people. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from adapters.slack.forms import FIELD, FORM, OPTION, packed_form
from adapters.slack.markup import Json, mrkdwn
from adapters.slack.parse import PAGE
from adapters.slack.places import Place, packed
from adapters.slack.render import (
    VIEW_BLOCKS,
    TooMuch,
    answerable,
    buttons,
    copied,
    one_button,
    plain_text,
    screen,
    shortened,
    written,
)
from bot.contact import Contact, Stage
from bot.copy import label, say
from bot.markup import plain
from bot.matching import folded, people_called
from bot.message import Button, Form, Look, Message
from bot.notebook import Notebook
from bot.notebook import Place as Here
from bot.steps.person import described, onward

ON_A_PAGE = 20  # people; with the rest of the home about half of its 100 blocks
OPTIONS = 100  # the most that a select is offered at once
NOTE = "slack.note"  # our own form, which asks whom a picked message is for
NOTE_OF_PERSON = "person.note"  # the form it becomes once that is known
NOTE_LENGTH = 3000
WHO, TEXT = "who", "text"


def home_view(notebook: Notebook, screens: Mapping[str, Message], page: int = 0) -> Json:
    """The home: the screen of what is next, people by stage, the other screens, and the way to everything else."""
    first, *others = (answerable(one, Here(name)) for name, one in screens.items())
    blocks = [*screen(first), {"type": "divider"}, *_people(notebook, page)]
    for message in others:
        blocks += [{"type": "divider"}, *screen(message)]
    more = ("people", "questions", "settings", "take", "help")
    blocks += [{"type": "divider"}, *buttons([Button(label(f"slack.ways.{one}"), one) for one in more])]
    if len(blocks) > VIEW_BLOCKS:
        raise TooMuch("home")
    return {"type": "home", "blocks": blocks}


def _people(notebook: Notebook, page: int) -> Iterator[Json]:
    order = {stage: number for number, stage in enumerate(_ORDER)}
    people = sorted(notebook.contacts, key=lambda one: order[one.stage])
    page = page if 0 <= page * ON_A_PAGE < len(people) else 0
    yield from written(say("slack.home.title", count=len(people)))
    shown = people[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    for stage, group in groupby(shown, key=lambda one: one.stage):
        of_it = sum(one.stage is stage for one in people)
        words = label("slack.home.stage", stage=label(f"person.stages.{stage.name.lower()}"), count=of_it)
        yield {"type": "context", "elements": [plain_text(words)]}
        for contact in group:
            yield from _person(contact)
    yield from _pages(page, len(people))


_ORDER = (
    Stage.SCHEDULED,
    Stage.HELD,
    Stage.CONTACTED,
    Stage.IDENTIFIED,
    Stage.THANKED,
    Stage.IN_TOUCH,
    Stage.NO_REPLY,
    Stage.DECLINED,
    Stage.LET_GO,
)
"""Those first with whom there is most to lose by waiting."""


def _person(contact: Contact) -> Iterator[Json]:
    go = onward(contact) or Button(label("slack.home.open"), "person", contact.id)
    who = described(contact)
    text = mrkdwn(who)
    written_out: Json = {"type": "mrkdwn", "text": text, "verbatim": True} if text else plain_text(plain(who))
    yield {"type": "section", "text": written_out, "accessory": one_button(replace(go, look=Look.PLAIN))}


def _pages(page: int, people: int) -> Iterator[Json]:
    last = (people - 1) // ON_A_PAGE
    turns = [(page - 1, "slack.home.earlier")] if page > 0 else []
    turns += [(page + 1, "slack.home.later")] if page < last else []
    if turns:
        elements = [
            {"type": "button", "action_id": f"{PAGE}:{to}", "text": plain_text(label(words))}
            for to, words in turns
        ]
        yield {"type": "actions", "elements": elements}


# A message picked to be noted for somebody


def note_view(notebook: Notebook, text: str, origin: Place) -> Json:
    """The form that asks whom a picked message is for. A text too long for one note is shown whole beside it."""
    chosen = notebook.contact(notebook.place.contact)
    element: Json = {"type": "external_select", "action_id": WHO, "min_query_length": 0}
    blocks: list[Json] = [
        {
            "type": "input",
            "block_id": WHO,
            "label": plain_text(label("slack.note_who")),
            "element": element | ({"initial_option": option(chosen)} if chosen is not None else {}),
        },
        {
            "type": "input",
            "block_id": TEXT,
            "label": plain_text(label("slack.note_text")),
            "element": {
                "type": "plain_text_input",
                "action_id": FIELD,
                "multiline": True,
                "max_length": NOTE_LENGTH,
                **({"initial_value": text} if 0 < len(text) <= NOTE_LENGTH else {}),
            },
        },
    ]
    if len(text) > NOTE_LENGTH:
        blocks += copied(text)
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain_text(shortened(label("slack.note_shortcut"), 24)),
        "submit": plain_text(label("slack.submit")),
        "close": plain_text(label("slack.close")),
        "private_metadata": packed_form(Form(NOTE, "", ()), packed(origin)),
        "blocks": blocks,
    }


def found(notebook: Notebook, typed: str) -> list[Json]:
    """The people that the words typed into a select may mean, as its options; everybody while nothing is typed."""
    wanted = folded(typed)
    called = people_called(typed, notebook.contacts) if wanted else ()
    within = [
        one for one in notebook.contacts if wanted in folded(f"{one.name} {one.role} {one.organisation}")
    ]
    people = [*called, *(one for one in within if one not in called)]
    return [option(one) for one in people[:OPTIONS]]


def option(contact: Contact) -> Json:
    """A person as an option: their name, and under it what they do."""
    where = ", ".join(part for part in (contact.role, contact.organisation) if part)
    found: Json = {"text": plain_text(shortened(contact.name, OPTION)), "value": contact.id}
    return found | ({"description": plain_text(shortened(where, OPTION))} if where else {})


def noted_for(notebook: Notebook, values: Mapping[str, str]) -> str:
    """The id of whoever was chosen, if they are still there; empty otherwise."""
    chosen = notebook.contact(values.get(WHO, ""))
    return chosen.id if chosen is not None else ""
