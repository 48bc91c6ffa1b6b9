"""Every screen, form and nudge that a member can come to is drawn within Slack's limits, with names and words of any length."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.slack.forms import dated, form_view, screen_view
from adapters.slack.home import home_view
from adapters.slack.places import Dm, packed
from adapters.slack.render import answerable, drawn
from bot.answers import Ask, Refuse, Say
from bot.engine import look
from bot.message import Form, Message
from bot.notebook import Notebook
from bot.nudges.batch import due_now
from bot.nudges.words import message as nudge_message
from bot.steps import BY_STEP
from tests.slack_blocks import message_faults, view_faults
from tests.test_walk import Wanderer

ORIGIN = packed(
    Dm("D012345678", "1772442000.000012", "1772442000.000001", "https://hooks.slack.example/" + "x" * 150)
)
LONG = ("Wolfeschlegelsteinhausenbergerdorff " * 20).strip()
SCRIPTS = ("字" * 80, "نص طويل جدا " * 30, "👩🏽‍🚀" * 40, "*_~`<!channel>&" * 20, LONG)


def fits(message: Message) -> None:
    for post in drawn(message):
        assert message_faults(list(post.blocks)) == []
    assert view_faults(screen_view(message, ORIGIN)) == []


def fits_as_form(form: Form, notebook: Notebook, errors: dict[str, str]) -> None:
    asked = dated(form, notebook.opened_at.date())
    assert view_faults(form_view(asked, ORIGIN)) == []
    assert view_faults(form_view(asked, ORIGIN, errors)) == []


def stretched(notebook: Notebook, words: str) -> Notebook:
    """The notebook with everything in it as long as it can be, in one script."""
    contacts = tuple(
        replace(one, name=words[:80], role=words[:120], organisation=words[:120], met=words[:200])
        for one in notebook.contacts
    )
    research = replace(
        notebook.research, field=words[:120], role=words[:120], organisation=words[:120], why=words[:1_000]
    )
    return replace(notebook, contacts=contacts, research=research, introduction=words * 2)


def walks(seed: int, steps: int) -> set[str]:
    """A wanderer's way: whatever is answered on it is drawn. The screens and forms that were met."""
    wanderer, met = Wanderer(seed), set[str]()
    for step in range(steps):
        wanderer.goes_on()
        talk = wanderer.talk
        for answer in talk.answers:
            match answer:
                case Say(message):
                    fits(answerable(message, talk.notebook.place))
                    met.add(talk.notebook.place.screen)
                case Ask(form):
                    fits_as_form(form, talk.notebook, {})
                    met.add(form.name)
                case Refuse(form, errors):
                    fits_as_form(form, talk.notebook, dict(errors))
        if step % 25 == 0:
            stretch(stretched(talk.notebook, SCRIPTS[step // 25 % len(SCRIPTS)]), wanderer)
    return met


def stretch(notebook: Notebook, wanderer: Wanderer) -> None:
    """Home, nudges of the coming months, and every screen about nobody, with everything as long as it can be."""
    now, policy = wanderer.talk.now, wanderer.talk.policy
    screens = {name: look(notebook, name, now, policy) for name in ("next", "progress")}
    for page in range(3):
        assert view_faults(home_view(notebook, screens, page)) == []
    for name, step in BY_STEP.items():
        if not step.per_contact and "" in step.screens:
            fits(look(notebook, name, now, policy))
    for days in (1, 3, 7, 30, 90, 200):
        then = now + timedelta(days=days)
        batch = due_now(notebook, then, policy)
        if batch is not None and batch.said:
            fits(nudge_message(batch, notebook, then, policy))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_a_wanderer_comes_to_is_within_slacks_limits(seed: int) -> None:
    assert len(walks(seed, 120)) > 10


@pytest.mark.torture
def test_every_screen_and_form_there_is_is_met_and_within_slacks_limits() -> None:
    met = set[str]()
    for seed in range(100, 112):
        met |= walks(seed, 250)
    forms = {f"{step.name}.{name}" for step in BY_STEP.values() for name in step.forms}
    assert len(forms & met) > len(forms) * 0.6
