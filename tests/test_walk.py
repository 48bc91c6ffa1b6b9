"""Members who press anything, in any order, months apart: nothing breaks, and every button leads somewhere."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from bot.engine import advance
from bot.events import Event, Opened, Pressed, Said, Submitted, Typed, Uploaded
from bot.message import Button, Choice, Choices, Clock, Day, Field, Line, Paragraph
from bot.steps import BY_STEP
from tests.talk import Talk, a_talk

WORDS = (
    "Grace Hopper, rear admiral at US Navy, met at PyCon",
    "Ada Lovelace\nCharles Babbage, engineer at Difference & Co\n@@@",
    "how do tides work?",
    "stop",
    "contact grace",
    "*_`~<@U123> <!channel> [x](y)",
    "مرحبا 👩‍🔬 שלום",
    "\x00\x07\u202e control",
    "x" * 20_000,
    "prepre",
    " ",
    "30 February",
    "03/04",
    "yes",
)
DAYS = (
    "today",
    "yesterday",
    "last Friday",
    "3 Dec",
    "30 February",
    "next Tuesday",
    "03/04",
    "2020-01-01",
    "tomorrow",
    "",
)
CLOCKS = ("3pm", "15:30", "3", "25:00", "noon", "")
COMMANDS = (
    *("", "next", "prepare", "people", "questions", "contact", "conduct", "thank", "touch", "opening"),
    *("progress", "settings", "help", "nonsense"),
)


class Wanderer:
    """Someone who does anything at all, by a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.talk: Talk = a_talk(
            zone=self.chance.choice(("", "Europe/London", "Pacific/Kiritimati")), field=""
        )
        self.count = 0
        self.old: list[Button] = []

    def goes_on(self) -> None:
        self.count += 1
        self.talk.now += timedelta(minutes=self.chance.choice((1, 1, 1, 30, 60 * 24, 60 * 24 * 9)))
        self.old.extend(self.talk.message.buttons)
        self.talk.does(self._event(f"w{self.count}"))
        for button in self.talk.message.buttons:
            assert leads_somewhere(button), button

    def _event(self, name: str) -> Event:
        form, chance = self.talk.form, self.chance
        if form is not None and chance.random() < 0.9:
            values = {one.name: self._value(one) for one in form.fields}
            event = Typed if chance.random() < 0.1 else Submitted
            return event(name, form.name, form.about, form.value, values)
        roll = chance.random()
        if roll < 0.7 and self.talk.message.buttons:
            button = chance.choice(self.talk.message.buttons)
            return Pressed(name, button.do, button.about, button.value)
        if roll < 0.75 and self.old:
            button = chance.choice(self.old)
            return Pressed(name, button.do, button.about, button.value)
        if roll < 0.85:
            return Said(name, chance.choice(WORDS))
        if roll < 0.87:
            return Uploaded(name, "people.txt", chance.choice((b"Ann Lee, nurse\n", b"\xff\xfe\x00", b"")))
        return Opened(name, chance.choice(COMMANDS), chance.choice(("", "", "grace", "nobody at all", "ada")))

    def _value(self, asked: Field) -> str:
        if self.chance.random() < 0.15:
            return ""
        if asked.initial and self.chance.random() < 0.3:
            return asked.initial
        match asked.input:
            case Choice(options):
                return self.chance.choice(options).value
            case Choices(options):
                chosen = [one.value for one in options if self.chance.random() < 0.5]
                return "\n".join(chosen)
            case Day():
                return self.chance.choice(DAYS)
            case Clock():
                return self.chance.choice(CLOCKS)
            case Line() | Paragraph():
                named = {
                    "city": "Lisbon",
                    "minutes": "20",
                    "hours": "9-17",
                    "weekend": "Fri-Sat",
                    "budget": "2",
                }
                return named.get(asked.name, self.chance.choice(WORDS))


def leads_somewhere(button: Button) -> bool:
    """Whether what the button names is a screen, form or act that there is."""
    if button.do == "choose":
        return True
    name, _, part = button.do.partition(".")
    step = BY_STEP.get(name)
    return step is not None and (part in step.screens or part in step.forms or part in step.acts)


@pytest.mark.parametrize("seed", range(12))
def test_a_wanderer_never_falls(seed: int) -> None:
    wanderer = Wanderer(seed)
    for _ in range(250):
        wanderer.goes_on()


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(1000, 1080))
def test_many_wanderers_never_fall(seed: int) -> None:
    wanderer = Wanderer(seed)
    for _ in range(400):
        wanderer.goes_on()


def test_every_event_twice_acts_once() -> None:
    wanderer = Wanderer(7)
    for _ in range(200):
        wanderer.goes_on()
        notebook = wanderer.talk.notebook
        again = advance(notebook, Pressed(notebook.acted_on[-1], "prepare.clear"), wanderer.talk.now)
        assert again.notebook.research == notebook.research
        assert again.notebook.contacts == notebook.contacts
