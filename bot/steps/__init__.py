"""The steps, in their order. This is the only place that states it."""

from __future__ import annotations

from types import MappingProxyType

from bot.nudges import step as nudge
from bot.steps import (
    bring,
    conduct,
    contact,
    erase,
    opening,
    people,
    person,
    prepare,
    progress,
    questions,
    settings,
    take,
    thank,
    touch,
)
from bot.steps import help as help_
from bot.steps import next as next_
from bot.steps.step import Step

SEVEN: tuple[Step, ...] = (
    prepare.STEP,
    people.STEP,
    questions.STEP,
    contact.STEP,
    conduct.STEP,
    thank.STEP,
    touch.STEP,
)
"""The seven steps of the method, first to last."""

STEPS: tuple[Step, ...] = (
    *SEVEN,
    opening.STEP,
    person.STEP,
    next_.STEP,
    progress.STEP,
    settings.STEP,
    bring.STEP,
    take.STEP,
    erase.STEP,
    help_.STEP,
    nudge.STEP,
)

BY_STEP = MappingProxyType({step.name: step for step in STEPS})
