"""How right the coach is, on labelled texts that no rule was made from; told by rule at the end of every test run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from tests.coach_labels import Labelled, Score, broken, hinted, labelled, scored, table

# The aim is a precision of 0.97 and a recall of 0.92: a false alarm costs more than a miss. It isn't reached on texts that
# no rule has met. The floors hold what has been reached, and only ever rise; the table at the end of a run tells the rest.
PRECISION_REACHED = 0.93
RECALL_REACHED = 0.88
BUILT_ON_REACHED = 0.95  # both, on the texts that rules are made from
FEWEST = 5  # with fewer texts than that a rule's own figures say nothing
FAR_BELOW = 0.6  # no rule may hide behind the others


@cache
def of(part: str) -> dict[str, Score]:
    return scored(labelled(part), broken, lambda one: one.rules)


def test_the_coach_is_right_on_texts_it_was_not_made_from(
    record_property: Callable[[str, object], None],
) -> None:
    scores = of("measured")
    record_property("told", table("the coach, measured part", scores))
    assert scores["all"].precision >= PRECISION_REACHED
    assert scores["all"].recall >= RECALL_REACHED


def test_no_rule_is_far_worse_than_the_others() -> None:
    weak = {
        name: score
        for name, score in of("measured").items()
        if score.right + score.missed >= FEWEST and min(score.precision, score.recall) < FAR_BELOW
    }
    assert not weak


@pytest.mark.torture
def test_the_coach_is_right_on_the_texts_it_was_made_from() -> None:
    scores = of("build")["all"]
    assert scores.precision >= BUILT_ON_REACHED
    assert scores.recall >= BUILT_ON_REACHED


def test_hints_are_given_where_they_fit() -> None:
    outreach: list[Labelled] = [one for one in labelled("measured") if one.kind == "outreach"]
    scores = scored(outreach, hinted, lambda one: one.hints)["all"]
    assert scores.precision >= 0.75
    assert scores.recall >= 0.75


# Texts in which a rule meets its rarest turn; the rest of those it was made from are left to the long loops.
RARE = ("q-1562", "o-206", "q-1010", "q-1632", "q-1204", "q-1299", "q-1426", "q-1592", "t-1255", "t-1251")


@pytest.mark.parametrize("name", RARE)
def test_a_rare_turn_is_judged_as_it_was_labelled(name: str) -> None:
    one = next(text for text in labelled("build") if text.id == name)
    assert broken(one) == one.rules
