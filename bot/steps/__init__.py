"""The steps, in their order. This is the only place that states it."""

from __future__ import annotations

from types import MappingProxyType

from bot.steps import people, person, prepare, questions
from bot.steps.step import Step

SEVEN: tuple[Step, ...] = (prepare.STEP, people.STEP, questions.STEP)
"""The seven steps of the method, first to last."""

STEPS: tuple[Step, ...] = (*SEVEN, person.STEP)

BY_STEP = MappingProxyType({step.name: step for step in STEPS})
