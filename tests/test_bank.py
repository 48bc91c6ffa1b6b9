"""The bank and what is picked from it: open questions that the coach passes, the notebook's own first, nothing asked twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import Kind, check
from bot.coach.bank import CATEGORIES, PHASES, Suggested, bank, picked
from bot.coach.drafts.asking import of_assumption, of_open_point
from bot.contact import Belief, Contact, Debrief, Finding, Interview, Mode, Outcome
from bot.copy import has
from bot.notebook import Assumption, Member, Notebook, Question, Research, Topic
from tests.notebooks import NOW, Page, pages

NOTEBOOK = Notebook(Member("console", "", "me"), NOW)
GRACE = Contact("c1", "Grace Hopper", NOW)
OPEN, BELIEF = "What does a bad winter do to the crew?", "the pay is low at the start"
CURIOUS = replace(
    NOTEBOOK,
    research=Research(assumptions=(Assumption("a1", BELIEF),), topics=(Topic("trends", open=OPEN),)),
)


def test_the_bank_holds_at_least_seventy_questions_of_every_kind() -> None:
    assert len(bank()) >= 70
    assert {one.category for one in bank()} == set(CATEGORIES)
    assert {one.phase for one in bank()} == set(PHASES)
    assert {one for entry in bank() for one in entry.seniority} == {"starting", "experienced", "leading"}
    assert {one for entry in bank() for one in entry.aim} == {"path", "industry", "culture", "skills"}


@pytest.mark.parametrize("entry", bank(), ids=lambda one: one.id)
def test_each_question_passes_the_coach_and_asks_one_thing(entry: object) -> None:
    text = str(getattr(entry, "text", ""))
    assert check(Kind.QUESTION, text).findings == ()
    assert text.count("?") == 1
    assert text.endswith("?")
    assert len(text) <= 120


def test_no_two_questions_are_the_same_and_none_asks_for_an_opportunity() -> None:
    texts = Counter(one.text.casefold() for one in bank())
    assert max(texts.values()) == 1
    assert not any("opportunity" in text for text in texts)


def test_each_category_has_a_name_for_the_member() -> None:
    assert [one for one in CATEGORIES if not has(f"questions.categories.{one.replace(' ', '_')}")] == []


def test_the_bank_is_in_the_order_of_a_conversation() -> None:
    order = [(PHASES.index(one.phase), CATEGORIES.index(one.category)) for one in bank()]
    assert order == sorted(order)


def test_what_research_left_open_comes_first_then_what_is_believed() -> None:
    first, second, *rest = picked(CURIOUS)
    assert first == Suggested(OPEN, "questions", because="open", source="open:trends")
    assert (
        second.text == "I had the idea that the pay is low at the start. How does that fit with what you see?"
    )
    assert (second.because, second.source) == ("assumption", "assumed:a1")
    assert len(rest) == 8
    assert all(one.bank == one.source for one in rest)


def test_ten_at_most_from_small_talk_to_next_steps() -> None:
    chosen = picked(NOTEBOOK)
    assert len(chosen) == 10
    phases = [PHASES.index(one.phase) for one in chosen]
    assert phases == sorted(phases)
    assert set(phases) == {0, 1, 2}


@pytest.mark.parametrize("most", [0, 1, 2, 3, 5, 1000])
def test_as_many_as_are_asked_for(most: int) -> None:
    assert len(picked(NOTEBOOK, most=most)) == min(most, len(bank()))
    assert len(picked(CURIOUS, most=most)) == min(most, len(bank()) + 2)


def test_the_aim_decides_what_is_suggested() -> None:
    by_id = {one.id: one for one in bank()}
    for aim in ("path", "industry", "culture", "skills"):
        chosen = picked(replace(NOTEBOOK, research=Research(aim=aim)))
        middle = [by_id[one.bank] for one in chosen if one.phase == "questions"]
        assert all(aim in one.aim for one in middle)


def test_nobody_is_asked_what_suits_another_stage_of_a_career() -> None:
    by_id = {one.id: one for one in bank()}
    for seniority in ("starting", "experienced", "leading"):
        chosen = picked(NOTEBOOK, replace(GRACE, seniority=seniority), most=1000)
        assert all(seniority in (by_id[one.bank].seniority or (seniority,)) for one in chosen)


def test_what_is_on_the_list_is_not_suggested_again() -> None:
    listed = replace(CURIOUS, questions=(Question("q1", OPEN.upper()), Question("q2", "Changed", bank="day")))
    chosen = picked(listed, most=1000)
    assert OPEN not in {one.text for one in chosen}
    assert "day" not in {one.bank for one in chosen}


def test_what_this_person_was_asked_is_not_suggested_again() -> None:
    talk = Interview(
        "i1", NOW.replace(tzinfo=None), "UTC", 20, Mode.PHONE, outcome=Outcome.MET, ticked=("whom",)
    )
    asked = replace(GRACE, interviews=(talk,))
    assert "whom" not in {one.bank for one in picked(NOTEBOOK, asked, most=1000)}
    assert "whom" in {one.bank for one in picked(NOTEBOOK, GRACE, most=1000)}


def test_a_belief_that_this_person_settled_is_not_put_to_them_again() -> None:
    def after(belief: Belief) -> set[str]:
        debrief = Debrief(date(2026, 3, 2), findings=(Finding("a1", belief),))
        return {one.source for one in picked(CURIOUS, replace(GRACE, debrief=debrief))}

    assert "assumed:a1" not in after(Belief.CONFIRMED)
    assert "assumed:a1" not in after(Belief.CHANGED)
    assert "assumed:a1" in after(Belief.OPEN)


def test_what_reading_has_answered_is_not_suggested() -> None:
    read = replace(NOTEBOOK, research=Research(topics=(Topic("person", note="Started at sea in 1990."),)))
    assert "path_in" in {one.bank for one in picked(NOTEBOOK, most=1000)}
    assert "path_in" not in {one.bank for one in picked(read, most=1000)}


@pytest.mark.parametrize(
    ("left", "asked"),
    [
        ("How do they fund it?", "How do they fund it?"),
        ("how do they fund it", "How do they fund it?"),
        ("how long does training take", "My reading left this open: “How long does training take?” How would you answer it?"),
        ("how teams are organised", "What can you tell me about how teams are organised?"),
        ("couldn't find out how teams work", "What can you tell me about how teams work?"),
        ("the difference between A and B", "What can you tell me about the difference between A and B?"),
        ("whether one needs a degree", "My reading didn't tell me whether one needs a degree. How do you see it?"),
        ("if it lasts", "My reading didn't tell me whether it lasts. How do you see it?"),
        ("Do people burn out?", "My reading didn't tell me whether people burn out. How do you see it?"),
        ("is it lonely", "My reading didn't tell me whether it is lonely. How do you see it?"),
        ("Does it get better?", "My reading left this open: “Does it get better?” How would you answer it?"),
        ("pay is secret", "I couldn't find out how true it is that pay is secret. How do you see it?"),
        ("When was it founded?", "My reading left this open: “When was it founded?” How would you answer it?"),
        ("Zebras?", ""),
        ("What is your salary?", ""),
        ("Are there any openings on your team?", ""),
        ("", ""),
        ("word " * 40, ""),
    ],
)  # fmt: skip
def test_what_was_left_open_becomes_an_open_question(left: str, asked: str) -> None:
    assert of_open_point(left) == asked


@pytest.mark.parametrize(
    ("belief", "asked"),
    [
        ("I think that one needs a degree", "I had the idea that one needs a degree. How does that fit with what you see?"),
        ("Low pay", "I have been picturing low pay. How does that fit with what you see?"),
        ("working alone", "I have been picturing working alone. How does that fit with what you see?"),
        ("What is your salary?", ""),
        ("boring", "I came with this idea: “Boring.” How does it fit with what you see?"),
        ("are they all men?", "My reading didn't tell me whether they are all men. How do you see it?"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_believed_is_put_to_the_test(belief: str, asked: str) -> None:
    assert of_assumption(belief) == asked


@given(pages(), st.integers(0, 15))
@settings(max_examples=15)
def test_whatever_is_noted_what_is_picked_passes_the_coach(page: Page, most: int) -> None:
    chosen = picked(page.notebook, page.contact, most)
    assert len(chosen) == most
    assert [one.text for one in chosen if check(Kind.QUESTION, one.text).findings] == []
    assert len({one.source for one in chosen}) == most
    listed = {one.text.casefold() for one in page.notebook.questions}
    assert not listed & {one.text.casefold() for one in chosen}
