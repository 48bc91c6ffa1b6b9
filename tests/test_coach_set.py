"""The labelled texts that the coach is measured on are sound: known rules, enough of each, counted labels that agree."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest

FOLDER = Path(__file__).parent / "coach"
PARTS = ("build", "measured")

RULES = {
    "outreach": {
        "asks-for-job",
        "attaches-resume",
        "demands-time",
        "no-connection",
        "no-purpose",
        "no-question",
        "no-time-ask",
        "placeholder-left",
        "too-long",
    },
    "question": {"asks-for-job", "closed", "searchable", "stacked", "too-personal"},
    "thank-you": {
        "asks-favour",
        "asks-for-job",
        "attaches-resume",
        "no-outcome",
        "no-thanks",
        "not-specific",
        "placeholder-left",
    },
    "job-opening": {
        "asks-to-vouch",
        "no-advice-ask",
        "no-application-stated",
        "no-context",
        "too-soon",
    },
    "stay-in-touch": {"asks-favour", "asks-for-job", "no-context", "no-value"},
}
HINTS = {
    "all-about-me",
    "no-way-out",
    "over-75-words",
    "pick-your-brain",
    "says-informational-interview",
    "vague-praise",
}
CHANNELS = {"email", "linkedin", "chat", "phone"}

MOST_WORDS = 100  # email, chat and phone, the whole text counted
MOST_LINKEDIN_CHARACTERS = 300
HINTED_WORDS = 75
SOONEST_DAYS = 14  # after the interview, before a job opening may be written about
BUILD_SHARE = 0.55  # of the texts, by the hash of their ids
FEWEST_TEXTS = 600
FEWEST_OF_A_RULE = 6  # in each part, or its recall says nothing


class Context(TypedDict):
    """What the notebook knows beside the text; days_since counts from the interview, job openings only."""

    recipient: str
    connection: str
    field: str
    days_since: NotRequired[int]


class Labelled(TypedDict):
    """One line of the set."""

    id: str
    kind: str
    channel: str
    context: Context
    text: str
    rules: list[str]
    hints: list[str]


def read(part: str) -> tuple[Labelled, ...]:
    lines = (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(cast("Labelled", json.loads(line)) for line in lines)


TEXTS = {part: read(part) for part in PARTS}
EVERY = tuple(labelled for part in PARTS for labelled in TEXTS[part])


def plain(text: str) -> str:
    return " ".join(text.casefold().split())


def test_there_are_enough_texts_and_a_third_of_them_break_no_rule() -> None:
    clean = [labelled for labelled in EVERY if not labelled["rules"]]
    assert len(EVERY) >= FEWEST_TEXTS
    assert 3 * len(clean) >= len(EVERY)


def test_every_text_has_its_own_id_and_stands_in_one_part_only() -> None:
    assert [name for name, times in Counter(labelled["id"] for labelled in EVERY).items() if times > 1] == []
    assert [
        text for text, times in Counter(plain(labelled["text"]) for labelled in EVERY).items() if times > 1
    ] == []


def test_the_part_is_drawn_by_the_id_so_that_no_text_changes_sides() -> None:
    for part in PARTS:
        for labelled in TEXTS[part]:
            drawn = int(hashlib.sha256(f"askaround {labelled['id']}".encode()).hexdigest()[:8], 16) / 2**32
            assert ("build" if drawn < BUILD_SHARE else "measured") == part, labelled["id"]


def test_every_label_is_a_rule_of_its_kind_written_once_and_in_order() -> None:
    for labelled in EVERY:
        rules, hints = labelled["rules"], labelled["hints"]
        assert set(rules) <= RULES[labelled["kind"]], labelled["id"]
        assert rules == sorted(set(rules)), labelled["id"]
        assert set(hints) <= (HINTS if labelled["kind"] == "outreach" else set()), labelled["id"]
        assert hints == sorted(set(hints)), labelled["id"]


def test_every_text_says_something_on_a_known_channel() -> None:
    for labelled in EVERY:
        assert labelled["text"] == labelled["text"].strip() != "", labelled["id"]
        assert labelled["channel"] in CHANNELS, labelled["id"]
        assert {"recipient", "connection", "field"} <= labelled["context"].keys(), labelled["id"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("kind", "rule"), [(kind, rule) for kind in RULES for rule in sorted(RULES[kind])])
def test_each_rule_is_broken_often_enough_to_be_measured(part: str, kind: str, rule: str) -> None:
    broken = [labelled for labelled in TEXTS[part] if labelled["kind"] == kind and rule in labelled["rules"]]
    assert len(broken) >= FEWEST_OF_A_RULE


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", RULES)
def test_both_parts_hold_clean_texts_of_every_kind(part: str, kind: str) -> None:
    clean = [labelled for labelled in TEXTS[part] if labelled["kind"] == kind and not labelled["rules"]]
    assert len(clean) >= FEWEST_OF_A_RULE


def test_a_first_message_is_labelled_too_long_just_when_it_is() -> None:
    for labelled in EVERY:
        if labelled["kind"] != "outreach":
            continue
        words = len(labelled["text"].split())
        on_linkedin = labelled["channel"] == "linkedin"
        too_long = len(labelled["text"]) > MOST_LINKEDIN_CHARACTERS if on_linkedin else words > MOST_WORDS
        assert ("too-long" in labelled["rules"]) == too_long, labelled["id"]
        hinted = not on_linkedin and HINTED_WORDS < words <= MOST_WORDS
        assert ("over-75-words" in labelled["hints"]) == hinted, labelled["id"]


def test_a_message_that_asks_for_no_conversation_asks_for_no_time_either() -> None:
    for labelled in EVERY:
        if "no-question" in labelled["rules"]:
            assert "no-time-ask" in labelled["rules"], labelled["id"]


def test_a_job_opening_is_labelled_too_soon_by_the_days_alone() -> None:
    for labelled in EVERY:
        if labelled["kind"] != "job-opening":
            continue
        assert ("too-soon" in labelled["rules"]) == (labelled["context"]["days_since"] < SOONEST_DAYS), (
            labelled["id"]
        )
