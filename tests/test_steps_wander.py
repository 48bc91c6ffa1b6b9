"""A member who presses anything, types anything and comes back at any time: nothing breaks, and nothing that was kept is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contact import ENDED, Contact, Stage
from bot.message import Button, Choice, Choices, Clock, Day, Field, Form
from bot.notebook import Assumption, Question
from tests.talk import Talk, a_talk

WORDS = (
    "",
    " ",
    "yes",
    "Grace Hopper, rear admiral",
    "x" * 20_000,
    "🙂",
    "אב",
    "\x00",
    "**b** <@U1>",
    "a\nb\nc",
    "1",
)
DAYS = (
    "today",
    "tomorrow",
    "yesterday",
    "30 February",
    "03/04",
    "Friday",
    "3 May 2025",
    "1 May 2031",
    "soon",
)
CLOCKS = ("9:00", "3", "15:30", "3 pm New York time", "noon their time", "25:00")
LEAPS = (0, 1, 20, 60 * 24, 60 * 24 * 9, 60 * 24 * 40)  # minutes


@settings(max_examples=30)  # test_walk wanders too, and further
@given(st.data())
def test_wandering_never_breaks_and_keeps_every_person(data: st.DataObject) -> None:
    talk = a_talk(zone=data.draw(st.sampled_from(("", "Europe/London", "Pacific/Kiritimati"))))
    talk.notebook = replace(
        talk.notebook,
        questions=(Question("q1", "How did you come to it?"),),
        research=replace(talk.notebook.research, assumptions=(Assumption("a1", "the pay is low"),)),
    )
    for name in ("Grace Hopper", "Jo Park"):
        talk.knows(name, organisation="US Navy")
    seen: list[Button] = []
    talk.types(data.draw(st.sampled_from(("/interview contact grace", "/interview conduct jo"))))
    for _ in range(data.draw(st.integers(5, 30))):
        talk.sleeps(minutes=data.draw(st.sampled_from(LEAPS)))
        before = {one.id for one in talk.notebook.contacts}
        did = _wanders(talk, data, seen)
        seen.extend(talk.message.buttons)
        if did != "person.removed":
            assert before <= {one.id for one in talk.notebook.contacts}
        for contact in talk.notebook.contacts:
            _holds_together(contact)


def _wanders(talk: Talk, data: st.DataObject, seen: list[Button]) -> str:
    if talk.form is not None and data.draw(st.integers(0, 3)):
        name = talk.form.name
        talk.fills(**_filled(talk.form, data))
        return name
    if not data.draw(st.integers(0, 4)):
        talk.types(data.draw(st.sampled_from(WORDS)))
        return ""
    if not talk.message.buttons:
        talk.types("/interview contact grace")
        return ""
    old = seen and not data.draw(st.integers(0, 5))
    button = data.draw(st.sampled_from(seen[-30:] if old else talk.message.buttons))
    talk.presses_again(button)
    return button.do


def _filled(form: Form, data: st.DataObject) -> dict[str, str]:
    return {one.name: data.draw(st.sampled_from(_values(one))) for one in form.fields}


def _values(field: Field) -> tuple[str, ...]:
    match field.input:
        case Choice(options) | Choices(options):
            return (*(one.value for one in options), "nonsense")
        case Day():
            return (field.initial, *DAYS)
        case Clock():
            return (field.initial, *CLOCKS)
        case _:
            return (field.initial, "Lisbon", "20", *WORDS)


def _holds_together(contact: Contact) -> None:
    """What each stage promises, however it was come to."""
    stage = contact.stage_before if contact.stage in ENDED else contact.stage
    if stage is Stage.CONTACTED:
        assert contact.request is not None
    if stage is Stage.SCHEDULED:
        assert contact.interview is not None
    if stage is Stage.HELD:
        assert contact.held is not None
        assert contact.last_touch is not None
