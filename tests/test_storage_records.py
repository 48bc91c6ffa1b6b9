from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.storage.records import SCHEMA, UPGRADES, Damaged, Fields, Newer, decode, encode, upgraded
from bot.coach.findings import Channel, Kind
from bot.contact import (
    Advice,
    Belief,
    Contact,
    Debrief,
    Draft,
    Finding,
    Interview,
    Mode,
    Note,
    Opening,
    Outcome,
    Promise,
    Request,
    Stage,
    Tier,
    Touch,
)
from bot.notebook import (
    Assumption,
    Delivery,
    Member,
    Notebook,
    Place,
    Preferences,
    Question,
    Reach,
    Research,
    Snooze,
    Topic,
    Unfinished,
)

KEPT = Path(__file__).parent / "records"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

WHOLE = Notebook(
    Member("slack", "T1", "U1"),
    NOON,
    seen_at=NOON,
    preferences=Preferences(
        zone="Europe/Berlin",
        weekend=(4, 5),
        country="IL",
        hours=(time(8, 30), time(19)),
        budget=2,
        paused_until=date(2026, 4, 1),
        off=("chase",),
        rhythm=((Tier.CLOSE, 21),),
    ),
    research=Research(
        "marine biology",
        "diver",
        "NOAA",
        "the sea",
        (Assumption("a1", "It's wet"),),
        (Topic("trends", "warming", "who pays?"),),
    ),
    introduction="I'm Ada.",
    questions=(Question("q1", "How did you come to it?", bank="path-1", waved=("stacked",)),),
    contacts=(
        Contact(
            "c1",
            "Grace Hopper",
            NOON,
            role="rear admiral",
            organisation="US Navy",
            met="PyCon",
            circle="alumni",
            pulls=("does-the-job",),
            zone="America/New_York",
            stage=Stage.IN_TOUCH,
            stage_before=Stage.THANKED,
            channel=Channel.EMAIL,
            drafts=(Draft(Kind.OUTREACH, Channel.EMAIL, "Dear Grace", ("too-long",)),),
            request=Request(
                date(2026, 2, 2),
                after_noon=True,
                channel=Channel.EMAIL,
                text="Dear Grace",
                follow_ups=(date(2026, 2, 9),),
                answered_on=date(2026, 2, 10),
            ),
            interviews=(
                Interview(
                    "i1",
                    datetime(2026, 2, 20, 15, 0),  # noqa: DTZ001  a wall clock, as the notebook keeps it
                    "Europe/Berlin",
                    20,
                    Mode.VIDEO,
                    "https://example.org",
                    "America/New_York",
                    1,
                    Outcome.MET,
                    ("q1",),
                ),
            ),
            debrief=Debrief(
                date(2026, 2, 20), "pay", "a book", (Finding("a1", Belief.CHANGED, "dry"),), may_contact=True
            ),
            advice=(Advice("v1", "Learn COBOL", date(2026, 2, 20), "did", date(2026, 2, 25), NOON.date()),),
            promises=(Promise("p1", "introduce me", mine=False, made_on=date(2026, 2, 20), whom="c2"),),
            notes=(Note("n1", NOON, "warm"),),
            thanked_at=NOON,
            thanks="Thank you",
            tier=Tier.CLOSE,
            touches=(Touch(date(2026, 2, 27), "lunch"),),
            opening=Opening("officer", date(2026, 3, 1), date(2026, 3, 2)),
        ),
        Contact("c2", "Jean Bartik", NOON, sent_by="c1"),
    ),
    place=Place("contact.draft", "c1", "email"),
    unfinished=Unfinished("people.add", "", "", (("who", "Ka"), ("met", ""))),
    acted_on=("e1", "e2"),
    deliveries=(Delivery(("c1/thank",), "tok", NOON, "delivered", asked=True),),
    snoozes=(Snooze("c1/touch", NOON),),
    reach=Reach("D1", NOON, "closed", 2, NOON),
    ids=7,
)


def test_a_whole_notebook_comes_back_as_it_was() -> None:
    assert decode(encode(WHOLE)) == WHOLE


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_any_words_come_back_or_come_back_with_a_mark_for_what_cannot_be_kept(
    one: str, two: str, three: list[str]
) -> None:
    book = replace(WHOLE, introduction=one, unfinished=Unfinished("f", "", two, (("a", one), ("b", two))))
    book = replace(book, acted_on=tuple(three))
    back = decode(encode(book))
    kept = [text.replace("\0", "\ufffd") for text in (one, two, *three)]
    assert [back.introduction, *back.acted_on] == [kept[0], *kept[2:]]
    assert back.unfinished == Unfinished("f", "", kept[1], (("a", kept[0]), ("b", kept[1])))


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_record_kept_from_every_schema_there_was_still_loads(schema: int) -> None:
    record = (KEPT / f"schema-{schema}.json").read_bytes()
    assert decode(record) == WHOLE


def test_there_is_an_upgrade_from_every_earlier_schema() -> None:
    assert set(UPGRADES) == set(range(1, SCHEMA))


def test_a_record_goes_up_one_schema_after_another() -> None:
    def named(fields: Fields) -> Fields:
        return {**fields, "seen": [*fields["seen"], "named"]}

    def sorted_(fields: Fields) -> Fields:
        return {**fields, "seen": [*fields["seen"], "sorted"]}

    steps: MappingProxyType[int, Callable[[Fields], Fields]] = MappingProxyType({1: named, 2: sorted_})
    assert upgraded(1, {"seen": []}, steps, 3) == {"seen": ["named", "sorted"]}
    assert upgraded(2, {"seen": []}, steps, 3) == {"seen": ["sorted"]}
    assert upgraded(3, {"seen": []}, steps, 3) == {"seen": []}


def test_a_record_of_a_later_release_is_not_taken_for_damaged() -> None:
    later = encode(WHOLE).replace(b'"schema":1', b'"schema":99')
    with pytest.raises(Newer):
        decode(later)


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"schema":1}',
        b'{"schema":0,"notebook":{}}',
        b'{"schema":1,"notebook":{}}',
        encode(WHOLE)[:-9],
        encode(WHOLE).replace(b'"ids":7', b'"ids":"7"'),
        encode(WHOLE).replace(b'"stage":"in touch"', b'"stage":"in love"'),
        encode(WHOLE).replace(b'"2026-02-20T15:00:00"', b'"soon"'),
    ],
)
def test_what_is_no_record_is_called_damaged(record: bytes) -> None:
    with pytest.raises(Damaged):
        decode(record)
