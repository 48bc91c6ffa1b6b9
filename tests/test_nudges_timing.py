from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.contact import Interview, Mode, Outcome, Promise, Stage, Tier, Touch
from bot.notebook import Delivery
from bot.nudges import due_now, ledger, moments, next_due, owed
from bot.policy import DEFAULT
from tests.nudging import Nudged, nudged, spent

QUIET_OFF = ("gone-quiet",)


def promised(talk: Nudged, name: str, on: str, text: str = "send the article") -> None:
    """The member promised something that day; a week later is when it comes back."""
    fresh = f"p{len(talk.notebook.contacts)}"
    talk.knows(name, promises=(Promise(fresh, text, mine=True, made_on=date.fromisoformat(on)),))


def test_nothing_comes_before_the_members_hours_or_on_their_free_days_or_holidays() -> None:
    talk = nudged(hours=(time(10), time(17)), country="DE", off=QUIET_OFF)
    promised(talk, "Grace Hopper", "2026-03-07")  # a week later is a Saturday
    promised(talk, "Ida Rhodes", "2026-03-27")  # a week later is Good Friday, and then comes Easter Monday
    assert talk.sleeps_until("2026-04-10 12:00").heard == [
        "Mon 16 10:00 You promised Grace Hopper something",
        "Tue 7 10:00 You promised Ida Rhodes something",
    ]


@pytest.mark.parametrize(
    ("zone", "day", "utc"),
    [
        ("Europe/London", "2026-03-23", "2026-03-30T08:00"),  # an hour less on Sunday the 29th
        ("America/New_York", "2026-03-02", "2026-03-09T13:00"),  # clocks went forward on the 8th
        (
            "Australia/Lord_Howe",
            "2026-03-30",
            "2026-04-05T22:30",
        ),  # clocks go back by half an hour on the 5th
        ("Asia/Kathmandu", "2026-03-02", "2026-03-09T03:15"),
    ],
)
def test_nine_o_clock_is_nine_o_clock_on_either_side_of_a_clock_change(zone: str, day: str, utc: str) -> None:
    talk = nudged(zone, off=QUIET_OFF)
    promised(talk, "Grace Hopper", day)
    talk.sleeps(days=60)
    (at, _), *_ = talk.received
    assert at.strftime("%Y-%m-%dT%H:%M") == utc


def test_an_hour_that_the_clock_skips_comes_as_much_later_and_one_it_shows_twice_the_first_time() -> None:
    skipped = nudged("Europe/Berlin", hours=(time(2, 30), time(20)), weekend=(), off=QUIET_OFF)
    promised(skipped, "Grace Hopper", "2026-03-22")
    assert skipped.sleeps_until("2026-03-30 12:00").heard == [
        "Sun 29 03:30 You promised Grace Hopper something"
    ]
    twice = nudged(
        "Europe/Berlin",
        now=datetime(2026, 10, 19, 9, tzinfo=UTC),
        hours=(time(2, 30), time(20)),
        weekend=(),
        off=QUIET_OFF,
    )
    promised(twice, "Grace Hopper", "2026-10-18")
    twice.sleeps(days=10)
    assert [at for at, _ in twice.received] == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


def test_an_interview_keeps_its_wall_clock_across_a_clock_change() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-30 15:30")
    talk.sleeps_until("2026-03-30 14:35")
    assert talk.heard[-1] == "Mon 30 14:30 Within the hour: Grace Hopper"


def test_whoever_moves_zone_is_written_to_at_their_new_hours_and_told_nothing_twice() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.asked("Grace Hopper", "2026-03-02")
    met = Interview(
        "i1", datetime.fromisoformat("2026-03-02 09:00"), "Europe/London", 30, Mode.VIDEO, outcome=Outcome.MET
    )
    talk.knows("Ida Rhodes", stage=Stage.HELD, interviews=(met,))
    talk.sleeps_until("2026-03-05 10:00")
    told = len(talk.post)
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"):
        talk.prefers(zone=zone)
        assert talk.sleeps(minutes=1).hears_nothing
    assert talk.sleeps_until("2026-03-11 12:00").heard == [
        "Wed 11 09:00 Time for one follow-up to Grace Hopper"
    ]
    assert len(talk.post) == told + 1


def test_three_unasked_messages_a_week_and_what_is_over_comes_in_one() -> None:
    talk = nudged(off=QUIET_OFF)
    for number, day in enumerate(("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06")):
        promised(talk, f"Person {number}", day)
    assert talk.sleeps_until("2026-03-20 12:00").heard == [
        "Mon 9 09:00 You promised Person 0 something",
        "Tue 10 09:00 You promised Person 1 something",
        "Wed 11 09:00 You promised Person 2 something",
        "Mon 16 09:00 2 things for today",
    ]


def test_the_budget_holds_back_neither_interviews_nor_thanks_and_a_budget_of_none_holds_back_all_else() -> (
    None
):
    talk = spent(nudged(off=QUIET_OFF), 3)
    talk.meets("Grace Hopper", "2026-03-04 15:30")
    met = Interview(
        "i1", datetime.fromisoformat("2026-03-02 09:00"), "Europe/London", 30, Mode.VIDEO, outcome=Outcome.MET
    )
    talk.knows("Ida Rhodes", stage=Stage.HELD, interviews=(met,))
    heard = talk.sleeps_until("2026-03-04 15:00").heard
    assert [one.partition(" ")[0] for one in heard] == ["Mon", "Tue", "Wed"]
    none = nudged(budget=0)
    promised(none, "Grace Hopper", "2026-03-02")
    assert none.sleeps_until("2026-06-01 12:00").hears_nothing


def test_what_the_budget_holds_back_is_told_in_the_digest_that_was_asked_for() -> None:
    talk = nudged(off=QUIET_OFF, budget=1, digest=True)
    talk.sleeps_until("2026-03-02 11:00")
    promised(talk, "Grace Hopper", "2026-03-04")
    promised(talk, "Ida Rhodes", "2026-03-05")
    assert talk.sleeps_until("2026-03-20 12:00").heard == [
        "Mon 9 09:00 Your week",
        "Wed 11 09:00 You promised Grace Hopper something",
        "Mon 16 09:00 Your week",
    ]
    assert "Ida Rhodes" in talk.last
    assert talk.sleeps_until("2026-03-27 12:00").heard == ["Mon 23 09:00 Your week"]


def test_several_due_at_once_are_one_message_the_most_urgent_first() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.asked("Ida Rhodes", "2026-03-02")
    for number in range(7):
        promised(talk, f"Person {number}", "2026-02-26")
    talk.meets("Grace Hopper", "2026-03-06 15:30")
    talk.sleeps_until("2026-03-05 12:00")
    assert talk.heard == ["Thu 5 09:00 Your interview with Grace Hopper: tomorrow at 15:30"]
    first = talk.last.index("Ida Rhodes: no answer yet")
    assert first < talk.last.index("Person 0: you promised")
    assert "and 2 more" in talk.last
    assert talk.message.buttons[0].do == "conduct"
    talk.presses("Skip these")
    assert all("skipped by the member" in one for key, one in talk.outcomes.items() if "/promise/" in key)


def test_an_outage_of_an_hour_is_apologised_for_and_what_still_helps_is_sent() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-04 15:30")
    talk.is_away("2026-03-03 10:30")
    assert talk.heard == ["Tue 3 10:30 Your interview with Grace Hopper: tomorrow at 15:30"]
    assert "Sorry, this comes late: it was due" in talk.last


def test_an_outage_over_an_interview_drops_what_is_past_with_its_reason_and_asks_how_it_was() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.meets("Grace Hopper", "2026-03-12 15:30")
    talk.is_away("2026-03-13 10:00")
    assert talk.heard == ["Fri 13 10:00 Your talk with Grace Hopper: did it happen?"]
    kept = {key.rpartition("/")[2]: told for key, told in talk.outcomes.items()}
    assert kept == {
        "day-before": "dropped late",
        "hour-before": "dropped late",
        "ten-minutes": "dropped late",
        "half-time": "dropped late",
        "five-left": "dropped late",
        "time-up": "dropped late",
        "1": "dropped late",
        "2": "delivered",
    }
    assert talk.sleeps_until("2026-03-20 12:00").hears_nothing


def test_an_outage_of_three_weeks_ends_in_one_message_not_in_a_burst() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.asked("Grace Hopper", "2026-03-02")
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.is_away("2026-03-24 12:00")
    assert talk.heard == ["Tue 24 12:00 2 things for today"]
    assert "Grace Hopper: no answer; let it rest" in talk.last
    assert "follow-up" not in talk.last
    folded = [told for told in talk.outcomes.values() if told.startswith("folded")]
    assert folded == ["folded told by a later one"]
    dropped = [key for key, told in talk.outcomes.items() if told == "dropped late"]
    assert [key.rpartition("/another")[1] for key in dropped] == ["/another"]


def test_after_an_outage_that_ends_at_night_the_morning_is_waited_for() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-06")  # due Friday 13th at nine
    talk.is_away("2026-03-14 03:00")
    assert talk.hears_nothing
    assert talk.sleeps_until("2026-03-17 12:00").heard == ["Mon 16 09:00 You promised Ida Rhodes something"]


def test_a_pause_silences_everything_and_its_end_is_not_late() -> None:
    talk = nudged(off=QUIET_OFF, paused_until=date(2026, 3, 16))
    talk.meets("Grace Hopper", "2026-03-10 15:30")
    promised(talk, "Ida Rhodes", "2026-03-02")
    assert talk.sleeps_until("2026-03-15 23:00").hears_nothing
    talk.sleeps_until("2026-03-16 12:00")
    assert talk.heard == ["Mon 16 09:00 Your talk with Grace Hopper: did it happen?"]
    assert "Ida Rhodes" in talk.last
    assert "Sorry" not in talk.last
    assert "dropped paused" in talk.outcomes.values()


def test_stop_in_plain_words_stops_everything_and_one_button_undoes_it_without_an_apology() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.types("Stop.")
    assert talk.due is None
    assert talk.sleeps_until("2026-03-12 12:00").hears_nothing
    talk.types("/interview settings").presses("Write to me again")
    assert talk.sleeps(minutes=1).heard == ["Thu 12 12:00 You promised Ida Rhodes something"]
    assert "Sorry" not in talk.last


def test_a_kind_that_is_off_is_not_written_about_and_undo_brings_it_back() -> None:
    talk = nudged()
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 10:00").presses("Not this kind")
    assert "what you promised" in talk.hears
    promised(talk, "Ann", "2026-03-03")
    assert talk.sleeps_until("2026-03-10 10:00").hears_nothing
    talk.types("/interview settings")
    talk.prefers(off=("promise",))
    talk.message = replace(talk.message)
    talk.presses_again(replace(talk.button("City"), do="nudge.on", value="promise"))
    assert talk.notebook.preferences.off == ()
    assert talk.sleeps_until("2026-03-10 12:00").heard == ["Tue 10 10:00 You promised Ann something"]


@pytest.mark.parametrize(
    ("span", "comes"),
    [
        ("In an hour", "Mon 9 10:30"),
        ("Tonight", "Mon 9 18:00"),
        ("Tomorrow morning", "Tue 10 09:00"),
        ("Next week", "Mon 16 09:00"),
    ],
)
def test_what_is_put_off_comes_again_then_and_is_not_late(span: str, comes: str) -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 09:30").presses("Later").presses(span)
    assert "I'll come back to it" in talk.hears
    assert talk.sleeps_until("2026-03-20 12:00").heard == [f"{comes} You promised Ida Rhodes something"]
    assert "Sorry" not in talk.last


def test_what_is_put_off_on_a_date_comes_that_day_even_a_free_one_and_again_after_that() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 09:30").presses("Later").presses("On a date").fills(day="yesterday")
    assert talk.errors["day"] == "That day isn't ahead."
    talk.fills(day="gibberish")
    assert talk.errors["day"]
    talk.fills(day="14 March")
    assert "Saturday" in talk.hears
    assert talk.sleeps_until("2026-03-14 12:00").heard == ["Sat 14 09:00 You promised Ida Rhodes something"]
    talk.presses("Later").presses("In an hour")
    assert talk.sleeps_until("2026-03-20 12:00").heard == ["Sat 14 13:00 You promised Ida Rhodes something"]


def test_an_hour_from_late_evening_is_the_morning_and_the_member_is_told_so() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 19:30").presses("Later").presses("In an hour")
    assert "tomorrow, when your hours begin" in talk.hears
    assert talk.sleeps_until("2026-03-20 12:00").heard == ["Tue 10 09:00 You promised Ida Rhodes something"]
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 19:30").presses("Later").presses("Tonight")
    assert "tomorrow at 18:00" in talk.hears


def test_a_snooze_never_shifts_the_rhythm() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.knows("Grace Hopper", stage=Stage.IN_TOUCH, tier=Tier.CLOSE, touches=(Touch(date(2026, 3, 2)),))
    talk.sleeps_until("2026-04-13 10:00").presses("Later").presses("Next week")
    assert talk.sleeps_until("2026-06-30 12:00").heard == [
        "Mon 20 09:00 A word to Grace Hopper?",
        "Mon 4 09:00 Grace Hopper hasn't heard from you in a while",
    ]


def test_what_was_put_off_costs_nothing_of_the_budget() -> None:
    talk = nudged(off=QUIET_OFF, budget=1)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 09:30").presses("Later").presses("In an hour")
    assert talk.sleeps_until("2026-03-09 12:00").heard == ["Mon 9 10:30 You promised Ida Rhodes something"]
    assert sum(one.asked for one in talk.notebook.deliveries) == 1


def test_all_of_several_are_put_off_together() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    promised(talk, "Ann", "2026-03-02")
    talk.sleeps_until("2026-03-09 09:30").presses("Remind me later").presses("Tomorrow morning")
    assert talk.sleeps_until("2026-03-12 12:00").heard == ["Tue 10 09:00 2 things for today"]


def test_a_button_of_a_matter_that_is_over_says_so_kindly() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 09:30")
    later, skip, done = (talk.button(words) for words in ("Later", "Skip this one", "Done already"))
    talk.notebook = talk.notebook.without_contact(talk.person("Ida Rhodes").id)
    for button in (
        replace(later, do="nudge.hour"),
        skip,
        done,
        replace(later, do="nudge.off", value="no-kind"),
    ):
        before = talk.notebook.deliveries
        talk.presses_again(button)
        assert talk.notebook.deliveries == before
        assert talk.hears


def test_skipping_one_skips_that_one_alone() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.asked("Grace Hopper", "2026-03-02")
    talk.sleeps_until("2026-03-05 10:00").presses("Later").presses("In an hour")
    talk.sleeps_until("2026-03-05 11:30").presses("Skip this one")
    assert talk.outcomes == {
        f"{talk.person('Grace Hopper').id}/no-answer/2026-03-02/another/0": "skipped by the member"
    }
    assert talk.notebook.snoozes == ()
    assert talk.sleeps_until("2026-03-11 12:00").heard == [
        "Wed 11 09:00 Time for one follow-up to Grace Hopper"
    ]


def test_done_is_taken_for_an_answer_whatever_it_is_about() -> None:
    talk = nudged(off=QUIET_OFF)
    talk.asked("Grace Hopper", "2026-03-02")
    talk.sleeps_until("2026-03-05 10:00")
    talk.presses_again(replace(talk.button("Skip this one"), do="nudge.done"))
    assert "noted" in talk.hears
    assert list(talk.outcomes.values())[-1] == "skipped by the member"


def test_why_tells_the_reason_of_one_and_of_several() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-02")
    talk.sleeps_until("2026-03-09 09:30").presses("Why this?")
    assert "You promised it a week ago" in talk.hears
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-03-05")
    talk.meets("Grace Hopper", "2026-03-13 15:30")
    talk.sleeps_until("2026-03-12 09:30").presses("Why this?")
    assert "You promised it" in talk.hears
    assert "An interview is set" in talk.hears


def test_the_ledger_stays_small_through_years_of_being_in_touch() -> None:
    talk = nudged(digest=True)
    for number in range(5):
        talk.knows(
            f"Person {number}", stage=Stage.IN_TOUCH, tier=Tier.CLOSE, touches=(Touch(date(2026, 3, 2)),)
        )
    sizes = []
    for _ in range(40):
        talk.sleeps(days=50)
        for one in talk.notebook.contacts:
            talk.notebook = talk.notebook.with_contact(replace(one, touches=(Touch(talk.today),)))
        talk.notebook = replace(talk.notebook, seen_at=talk.now)
        sizes.append(sum(len(one.keys) for one in talk.notebook.deliveries))
    assert max(sizes[20:]) <= max(sizes[:20]) + 1
    assert max(sizes) < 30


def test_what_was_told_is_not_told_again_by_another_preset_or_by_being_taken_up_again() -> None:
    talk = nudged(off=QUIET_OFF)
    grace = talk.asked("Grace Hopper", "2026-03-02")
    talk.sleeps_until("2026-03-12 12:00")
    talk.notebook = talk.notebook.with_contact(talk.person("Grace Hopper").at(Stage.LET_GO))
    promised(talk, "Ida Rhodes", "2026-03-20")
    talk.prefers(preset="once")
    talk.sleeps_until("2026-04-02 12:00")
    assert any(key.startswith(grace.id) for key in talk.outcomes)
    talk.notebook = talk.notebook.with_contact(replace(talk.person("Grace Hopper"), stage=Stage.CONTACTED))
    talk.prefers(preset="3B7")
    assert talk.sleeps_until("2026-04-12 12:00").heard == ["Thu 2 12:00 Let Grace Hopper go, for now"]


def test_what_cannot_come_again_leaves_the_ledger() -> None:
    talk = nudged(off=QUIET_OFF)
    now = talk.now
    talk.asked("Grace Hopper", "2026-03-02", touches=(Touch(date(2026, 2, 1)),))
    talk.meets("Ida Rhodes", "2026-03-20 15:30")
    grace, ida = (one.id for one in talk.notebook.contacts)
    keys = {
        "gone/x": False,
        f"{grace}/touch/2026-01-01/red": False,
        f"{grace}/touch/2026-02-01/red": True,
        f"{grace}/no-answer/2026-01-01/another/0": False,
        f"{grace}/no-answer/2026-03-02/follow-up/9": True,
        f"{grace}/advice/v9": True,
        f"{ida}/no-answer/2026-03-02/another/0": False,
        f"{ida}/i1.0/nothing": True,
        f"{ida}/i1.7/hour-before": False,
        f"{grace}/i1.0/hour-before": False,
    }
    old = Delivery(tuple(keys), "t1", now - timedelta(days=9), "delivered")
    gone = Delivery(("gone/y",), "t2", now - timedelta(days=9), "delivered")
    doubtful = Delivery(("gone/z",), "t3", now - timedelta(days=9), "sending")
    book = replace(talk.notebook, deliveries=(old, gone, doubtful))
    kept = ledger.pruned(book, now, DEFAULT).deliveries
    assert kept[0].keys == tuple(key for key, stays in keys.items() if stays)
    assert kept[1:] == (doubtful,)


def test_a_key_never_depends_on_the_zone_or_on_the_members_days() -> None:
    talk = nudged()
    talk.asked("Grace Hopper", "2026-03-02")
    met = Interview(
        "i1", datetime.fromisoformat("2026-03-02 00:30"), "Europe/London", 30, Mode.VIDEO, outcome=Outcome.MET
    )
    talk.knows("Ida Rhodes", stage=Stage.HELD, interviews=(met,))
    thanked = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    talk.knows("Ann", stage=Stage.THANKED, thanked_at=thanked, touches=(Touch(date(2026, 3, 1)),))
    every = set()
    for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"):
        for weekend in ((5, 6), ()):
            talk.prefers(zone=zone, weekend=weekend)
            every.add(tuple(sorted(one.key for one in moments(talk.notebook, talk.now, DEFAULT))))
    assert len(every) == 1


def test_the_token_of_a_message_is_always_the_same_and_nobody_elses() -> None:
    talk = nudged()
    promised(talk, "Ida Rhodes", "2026-02-20")
    one, same = (due_now(talk.notebook, talk.now, DEFAULT) for _ in range(2))
    other = due_now(
        replace(talk.notebook, member=replace(talk.notebook.member, user="bob")), talk.now, DEFAULT
    )
    assert one is not None
    assert same is not None
    assert other is not None
    assert one.token == same.token != other.token
    assert len(one.token) == 20


def test_what_is_in_doubt_is_due_at_once_even_when_nothing_else_is_owed() -> None:
    talk = nudged(off=QUIET_OFF)
    doubtful = Delivery(("x/y",), "t1", talk.now - timedelta(minutes=5), "sending")
    book = replace(talk.notebook, deliveries=(doubtful,))
    assert owed(book, talk.now, DEFAULT) == ()
    assert next_due(book, talk.now, DEFAULT) == doubtful.at
    assert next_due(ledger.put_off(book, "down", talk.now + timedelta(hours=1)), talk.now, DEFAULT) == (
        talk.now + timedelta(hours=1)
    )
    assert ledger.arrived(talk.notebook, "t9", "", talk.now, DEFAULT) == talk.notebook


def test_a_next_try_waits_for_the_members_hours_too() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-02-20")
    evening = talk.now.replace(hour=19, minute=50)
    late = ledger.put_off(talk.notebook, "down", evening + timedelta(minutes=30))
    assert next_due(late, evening, DEFAULT) == datetime(2026, 3, 3, 9, tzinfo=UTC)


def test_what_is_put_off_while_it_is_on_its_way_stays_put_off() -> None:
    talk = nudged(off=QUIET_OFF)
    promised(talk, "Ida Rhodes", "2026-02-20")
    batch = due_now(talk.notebook, talk.now, DEFAULT)
    assert batch is not None
    (nudge,) = batch.said
    sending = ledger.sending(talk.notebook, batch, talk.now)
    put = ledger.snoozed(sending, (nudge.key,), talk.now + timedelta(hours=2))
    talk.notebook = ledger.arrived(put, batch.token, "dm", talk.now, DEFAULT)
    assert talk.sleeps_until("2026-03-02 13:00").heard == ["Mon 2 12:00 You promised Ida Rhodes something"]
