from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.coach.findings import Channel
from bot.contact import Advice, Debrief, Interview, Mode, Opening, Outcome, Promise, Stage, Tier, Touch
from bot.notebook import Notebook, Question, Reach, Topic
from bot.nudges import Batch, Kind, Nudge, action, agenda, line, message, moments
from bot.policy import DEFAULT
from tests.nudging import Nudged, nudged
from tests.talk import _keeps_the_rules, reads


def ready(talk: Nudged) -> Nudged:
    """Prepared, introduced, with questions: nothing is left to do but with people."""
    research = replace(
        talk.notebook.research,
        why="the sea",
        topics=tuple(Topic(name, "read") for name in ("vocabulary", "trends", "players", "organisation")),
    )
    questions = tuple(Question(f"q{n}", f"How did {n} come about?") for n in range(8))
    talk.notebook = replace(talk.notebook, research=research, introduction="I am Ada.", questions=questions)
    return talk


def promised(talk: Nudged, name: str, on: str) -> None:
    talk.knows(name, promises=(Promise("p1", "send the article", mine=True, made_on=date.fromisoformat(on)),))


def test_a_newcomer_is_asked_what_they_are_curious_about() -> None:
    talk = nudged()
    talk.notebook = replace(talk.notebook, research=replace(talk.notebook.research, field=""))
    assert "What's next" not in talk.types("/interview next").hears


def test_overdue_due_and_coming_stand_apart_with_dates() -> None:
    talk = nudged()
    promised(talk, "Bob", "2026-02-19")
    promised(talk, "Ida Rhodes", "2026-02-20")
    promised(talk, "Ann", "2026-02-23")
    talk.asked("Grace Hopper", "2026-03-02")
    talk.asked("Tom", "2026-01-05")
    told = talk.types("/interview next").hears.splitlines()
    assert told[0] == "What's next"
    overdue, due, coming = (told.index(words) for words in ("Overdue:", "Waiting for you:", "This week:"))
    assert told[1] == "Bob: you promised send the article"
    assert told[overdue + 1 : due] == ["- Ida Rhodes: you promised send the article"]
    assert told[due + 1 : coming] == [
        "- Tom: no answer; let it rest",
        "- Ann: you promised send the article",
    ]
    assert told[coming + 1] == "- Thursday: Grace Hopper: no answer yet; think of a second person"


def test_one_matter_is_one_line_however_many_nudges_it_has() -> None:
    talk = nudged()
    talk.asked("Grace Hopper", "2026-02-02")
    talk.knows(
        "Ida Rhodes",
        stage=Stage.IN_TOUCH,
        tier=Tier.CLOSE,
        touches=(Touch(date(2025, 12, 1)),),
        thanked_at=datetime(2025, 12, 1, tzinfo=UTC),
    )
    told = talk.types("/interview next").hears
    assert told.count("Grace Hopper") == 1
    assert told.count("Ida Rhodes") == 1


def test_an_interview_that_is_set_stands_once_with_its_time_and_no_cue_is_a_thing_to_do() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-06 15:30")
    told = talk.types("/interview next").hears
    assert told.count("Grace Hopper") == 1
    assert "Grace Hopper: interview Friday at 15:30" in told
    talk.sleeps_until("2026-03-05 12:00").types("/interview next")
    assert talk.hears.splitlines()[1] == "Grace Hopper: interview tomorrow at 15:30"
    assert talk.message.buttons[0].do == "conduct"
    talk.sleeps_until("2026-03-06 15:40").types("/interview next")
    assert "Five minutes" not in talk.hears
    talk.sleeps_until("2026-03-06 18:00").types("/interview next")
    assert "Did it happen?" in talk.hears
    assert talk.hears.count("Grace Hopper") + talk.hears.count("with Grace") == 1
    talk.sleeps_until("2026-03-09 12:00")
    assert agenda(talk.notebook, talk.now, DEFAULT).overdue[0].kind is Kind.DID_IT_HAPPEN


def test_an_interview_under_way_is_not_overdue() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-06 15:30")
    talk.sleeps_until("2026-03-06 15:40")
    found = agenda(talk.notebook, talk.now, DEFAULT)
    assert not found.overdue
    assert [one.kind for one in found.due] == [Kind.HOUR_BEFORE]


def test_a_thank_you_waits_and_is_overdue_after_two_days() -> None:
    talk = nudged()
    met = Interview(
        "i1", datetime.fromisoformat("2026-03-02 08:00"), "Europe/London", 30, Mode.VIDEO, outcome=Outcome.MET
    )
    talk.knows("Grace Hopper", stage=Stage.HELD, interviews=(met,), debrief=Debrief(date(2026, 3, 2)))
    talk.sleeps_until("2026-03-03 12:00").types("/interview next")
    assert "A thank-you within a day" in talk.hears
    assert talk.message.buttons[0].do == "thank"
    assert agenda(talk.notebook, talk.now, DEFAULT).overdue == ()
    talk.sleeps_until("2026-03-05 12:00")
    assert [one.kind for one in agenda(talk.notebook, talk.now, DEFAULT).overdue] == [Kind.THANK_YOU]


def test_the_best_next_action_is_pressed_once_and_leads_there() -> None:
    talk = ready(nudged())
    talk.knows("Grace Hopper")
    talk.types("/interview next")
    assert talk.message.buttons[0].do == "contact"
    labels = talk.buttons
    assert len(labels) == len(set(labels))
    talk.presses(labels[0])
    assert "Grace" in talk.hears


def test_where_nobody_waits_the_notebook_tells_what_is_next() -> None:
    said = {}
    bare = nudged()
    said["prepare"] = bare.types("/interview next").message.buttons[0].do
    said["people"] = ready(nudged()).types("/interview next").message.buttons[0].do
    no_words = ready(nudged())
    no_words.notebook = replace(no_words.notebook, introduction="")
    no_words.knows("Grace Hopper")
    said["questions"] = no_words.types("/interview next").message.buttons[0].do
    asked = ready(nudged())
    asked.asked("Grace Hopper", "2026-03-02")
    said["contact"] = asked.types("/interview next").message.buttons[0].do
    friend = ready(nudged())
    friend.knows("Grace Hopper", stage=Stage.IN_TOUCH, touches=(Touch(date(2026, 3, 1)),))
    said["touch"] = friend.types("/interview next").message.buttons[0].do
    far = ready(nudged())
    far.meets("Grace Hopper", "2026-03-20 11:00")
    said["conduct"] = far.types("/interview next").message.buttons[0].do
    yes = ready(nudged())
    sent = yes.asked("Grace Hopper", "2026-03-02")
    assert sent.request is not None
    yes.changes("Grace Hopper", request=replace(sent.request, answered_on=date(2026, 3, 2)))
    assert "Set the day while it is warm" in yes.types("/interview next").hears
    over = ready(nudged())
    over.knows("Grace Hopper", stage=Stage.DECLINED)
    assert over.types("/interview next").message.buttons[0].do == "people"
    assert all(name == do for name, do in said.items())


def test_what_was_skipped_is_gone_and_what_was_put_off_stands_on_its_day() -> None:
    talk = nudged(off=("gone-quiet",))
    promised(talk, "Ida Rhodes", "2026-03-02")
    promised(talk, "Ann", "2026-03-03")
    talk.sleeps_until("2026-03-09 09:30").presses("Skip this one")
    talk.sleeps_until("2026-03-10 09:30").presses("Later").presses("Tomorrow morning")
    told = talk.types("/interview next").hears
    assert "Ida Rhodes" not in told
    assert "- tomorrow: Ann: you promised send the article" in told


def test_more_than_a_few_lines_are_counted() -> None:
    talk = nudged()
    for number in range(9):
        promised(talk, f"Person {number}", "2026-02-20")
    told = talk.types("/interview next").hears
    assert "and 4 more" in told or "and 5 more" in told
    assert len(told.splitlines()) <= 12
    assert len(talk.buttons) <= 7


def test_who_is_not_reached_reads_so_on_what_is_next() -> None:
    talk = nudged()
    talk.knows("Grace Hopper")
    talk.notebook = replace(talk.notebook, reach=Reach(since=talk.now, reason="dms-closed", tries=1))
    assert "haven't been getting through" in talk.types("/interview next").hears


def owing() -> list[tuple[Nudge, Notebook]]:
    """One nudge of every kind and stage, each with a notebook in which it is owed."""
    talk = nudged(digest=True)
    other = talk.knows("Ida Rhodes")
    grace = talk.asked("Grace Hopper", "2026-03-02", role="admiral", organisation="US Navy", met="at PyCon")
    assert grace.request is not None
    talked = replace(grace, stage=Stage.HELD, debrief=Debrief(date(2026, 3, 2), helped="the list"))
    set_ = Interview(
        "i1", datetime.fromisoformat("2026-03-06 15:00"), "Europe/London", 20, Mode.VIDEO, "Zoom"
    )
    friend = replace(
        talked,
        stage=Stage.IN_TOUCH,
        thanked_at=talk.now,
        touches=(Touch(date(2026, 3, 2)),),
        opening=Opening("curator", date(2026, 3, 3)),
        advice=(
            Advice("v1", "read", date(2026, 3, 2)),
            Advice("v2", "sail", date(2026, 3, 2), "it helped", date(2026, 3, 4)),
        ),
        promises=(
            Promise("p1", "send the article", mine=True, made_on=date(2026, 3, 2)),
            Promise("p2", "introduce you to Ida", mine=False, made_on=date(2026, 3, 2), whom=other.id),
        ),
    )
    lives = (
        grace,
        replace(grace, request=replace(grace.request, answered_on=date(2026, 3, 3))),
        replace(grace, stage=Stage.SCHEDULED, interviews=(set_,)),
        talked,
        friend,
        replace(friend, touches=(), channel=Channel.EMAIL),
    )
    books = [talk.notebook.with_contact(one) for one in lives]
    return [(one, book) for book in books for one in moments(book, talk.now, DEFAULT)]


def test_every_nudge_there_is_makes_sense_alone_and_has_its_buttons() -> None:
    for nudge, book in owing():
        batch = Batch((nudge,), (), (), "t" * 20, timedelta(), of_the_day=False, counts=True)
        told = message(batch, book, nudge.at, DEFAULT)
        _keeps_the_rules(told)
        text = reads(told)
        assert ": ." not in text
        assert "None" not in text
        assert "  " not in text
        assert len(text.splitlines()) <= 14
        assert sum(one.do == "nudge.why" for one in told.buttons) == 1
        assert line(nudge, book, nudge.at)
        if nudge.about:
            assert "Grace" in text
            assert told.buttons[0].do == action(nudge, book).do
    assert {nudge.kind for nudge, _ in owing()} == set(Kind)


def test_every_button_under_every_nudge_does_something() -> None:
    for nudge, book in owing():
        batch = Batch((nudge,), (), (), "t" * 20, timedelta(), of_the_day=False, counts=True)
        for button in message(batch, book, nudge.at, DEFAULT).buttons:
            talk = Nudged(book, nudge.at)
            talk.presses_again(button)
            assert talk.answers
            assert "no longer there" not in talk.hears
