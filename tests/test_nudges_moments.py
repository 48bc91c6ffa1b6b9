from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.contact import Advice, Debrief, Interview, Mode, Opening, Outcome, Promise, Stage, Tier, Touch
from bot.message import Verbatim
from bot.when import local
from tests.nudging import Nudged, nudged

# Monday 2 March 2026, 10:00 in London, is where every story begins.


def test_silence_three_days_another_seven_days_once_more_then_let_go() -> None:
    talk = nudged()
    talk.asked("Grace Hopper", "2026-03-02")
    talk.sleeps_until("2026-03-22 12:00")
    assert talk.heard == [
        "Thu 5 09:00 No word from Grace Hopper yet",
        "Wed 11 09:00 Time for one follow-up to Grace Hopper",
        "Fri 20 09:00 Let Grace Hopper go, for now",
    ]
    assert any(isinstance(part, Verbatim) for part in talk.received[1][1].parts)


def test_a_reply_ends_the_chase() -> None:
    talk = nudged()
    talk.asked("Grace Hopper", "2026-03-02")
    talk.types("/interview contact").presses("They said yes")
    talk.notebook = talk.notebook.with_contact(talk.person("Grace Hopper").at(Stage.DECLINED))
    assert talk.sleeps_until("2026-03-20 12:00").hears_nothing


def test_what_is_sent_after_noon_or_on_a_weekend_counts_from_the_next_working_day() -> None:
    late, free = nudged(), nudged()
    late.asked("Grace Hopper", "2026-03-02", after_noon=True)
    free.asked("Grace Hopper", "2026-02-28")
    assert late.sleeps_until("2026-03-09 12:00").heard == ["Fri 6 09:00 No word from Grace Hopper yet"]
    assert free.sleeps_until("2026-03-09 12:00").heard == ["Thu 5 09:00 No word from Grace Hopper yet"]


def test_the_other_presets_have_their_own_days() -> None:
    told = {}
    for preset in ("once", "3-7-7", "weekly"):
        talk = nudged(preset=preset, off=("gone-quiet",))
        talk.asked("Grace Hopper", "2026-03-02")
        told[preset] = [
            one[:6].strip() for one in talk.sleeps_until("2026-04-03 12:00").heard if "Grace" in one
        ]
    assert told == {
        "once": ["Mon 16"],
        "3-7-7": ["Thu 5", "Mon 16", "Wed 25"],
        "weekly": ["Mon 9", "Mon 16", "Mon 23"],
    }


def test_a_follow_up_written_late_puts_off_what_comes_after_it() -> None:
    talk = nudged(preset="weekly")
    talk.asked("Grace Hopper", "2026-03-02")
    talk.sleeps_until("2026-03-13 12:00")
    grace = talk.person("Grace Hopper")
    assert grace.request is not None
    talk.changes("Grace Hopper", request=replace(grace.request, follow_ups=(date(2026, 3, 13),)))
    talk.notebook = replace(talk.notebook, seen_at=talk.now)
    assert [one[:6] for one in talk.sleeps_until("2026-04-02 12:00").heard] == ["Fri 20", "Fri 27"]


def test_a_follow_up_already_written_is_not_asked_for() -> None:
    talk = nudged()
    talk.asked("Grace Hopper", "2026-03-02")
    grace = talk.person("Grace Hopper")
    assert grace.request is not None
    talk.changes("Grace Hopper", request=replace(grace.request, follow_ups=(date(2026, 3, 4),)))
    assert talk.sleeps_until("2026-03-22 12:00").heard == [
        "Thu 5 09:00 No word from Grace Hopper yet",
        "Fri 20 09:00 Let Grace Hopper go, for now",
    ]


def test_the_holidays_of_the_community_or_the_member_do_not_count() -> None:
    good_friday = datetime(2026, 3, 31, 9, tzinfo=UTC)  # the Tuesday before it
    member, community = nudged(now=good_friday, country="DE"), nudged(now=good_friday)
    community.policy = replace(community.policy, country="DE")
    for talk in (member, community):
        talk.asked("Grace Hopper", "2026-03-31")
        assert talk.sleeps_until("2026-04-08 12:00").heard == ["Tue 7 09:00 No word from Grace Hopper yet"]


def test_a_friday_and_saturday_weekend_is_a_weekend() -> None:
    talk = nudged("Asia/Riyadh", weekend=(4, 5))
    talk.asked("Grace Hopper", "2026-03-02")
    assert talk.sleeps_until("2026-03-09 12:00").heard == ["Thu 5 09:00 No word from Grace Hopper yet"]
    talk = nudged("Asia/Riyadh", weekend=(4, 5))
    talk.asked("Grace Hopper", "2026-03-03")
    assert talk.sleeps_until("2026-03-09 12:00").heard == ["Sun 8 09:00 No word from Grace Hopper yet"]


def test_the_day_of_an_interview() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-12 15:30", minutes=30)
    talk.sleeps_until("2026-03-13 12:00")
    assert talk.heard == [
        "Wed 11 09:00 Your interview with Grace Hopper: tomorrow at 15:30",
        "Thu 12 14:30 Within the hour: Grace Hopper",
        "Thu 12 15:20 In a few minutes: Grace Hopper",
        "Thu 12 15:45 Half-time with Grace Hopper",
        "Thu 12 15:55 Five minutes left with Grace Hopper",
        "Thu 12 16:00 Time is up with Grace Hopper",
        "Thu 12 16:15 How was it with Grace Hopper?",
        "Fri 13 09:00 Your talk with Grace Hopper: did it happen?",
    ]
    assert talk.sleeps_until("2026-03-25 12:00").hears_nothing


def test_both_clocks_are_told_the_day_before() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-12 15:30")
    talk.changes(
        "Grace Hopper",
        interviews=(
            replace(talk.person("Grace Hopper").interviews[0], their_zone="America/New_York", place="Zoom"),
        ),
    )
    talk.sleeps_until("2026-03-11 09:00")
    assert "15:30 London / 11:30 New York (Zoom), 20 minutes" in talk.last


def test_a_short_talk_has_no_cues() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-12 15:30", minutes=10)
    assert not [one for one in talk.sleeps_until("2026-03-12 15:39").heard if "Half-time" in one]


def test_an_interview_set_at_short_notice_is_not_announced_for_yesterday() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-02 10:30")
    assert talk.sleeps_until("2026-03-02 10:30").heard == ["Mon 2 10:20 In a few minutes: Grace Hopper"]


def test_an_interview_that_is_moved_is_announced_anew() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-04 15:30")
    talk.sleeps_until("2026-03-03 10:00")
    set_anew = replace(
        talk.person("Grace Hopper").interviews[0],
        wall=datetime.fromisoformat("2026-03-06 11:00"),
        moved=1,
        set_at=talk.now,
    )
    talk.changes("Grace Hopper", interviews=(set_anew,))
    assert talk.sleeps_until("2026-03-06 10:00").heard == [
        "Thu 5 09:00 Your interview with Grace Hopper: tomorrow at 11:00",
        "Fri 6 10:00 Within the hour: Grace Hopper",
    ]


def test_the_day_before_is_told_within_the_members_hours() -> None:
    late, early = nudged(hours=(time(11), time(18))), nudged(hours=(time(6), time(8)))
    for talk in (late, early):
        talk.meets("Grace Hopper", "2026-03-12 15:30")
    assert late.sleeps_until("2026-03-11 23:00").heard[0].startswith("Wed 11 11:00")
    assert early.sleeps_until("2026-03-11 23:00").heard[0].startswith("Wed 11 06:00")


def test_a_monday_interview_is_announced_on_sunday() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-09 11:00")
    assert talk.sleeps_until("2026-03-08 12:00").heard == [
        "Sun 8 09:00 Your interview with Grace Hopper: tomorrow at 11:00"
    ]


def test_a_talk_that_ends_near_midnight_is_asked_about_in_the_morning() -> None:
    talk = nudged()
    talk.meets("Grace Hopper", "2026-03-12 23:20", minutes=30)
    talk.sleeps_until("2026-03-13 12:00")
    assert talk.heard[-1] == "Fri 13 09:00 Your talk with Grace Hopper: did it happen?"
    assert not [one for one in talk.heard if one.startswith("Fri 13 00")]


def held(talk: Nudged, name: str = "Grace Hopper", **details: object) -> None:
    """They talked on Friday 27 February from 15:00 to 15:30."""
    met = Interview(
        "i1", datetime.fromisoformat("2026-02-27 15:00"), "Europe/London", 30, Mode.VIDEO, outcome=Outcome.MET
    )
    talk.knows(name, stage=Stage.HELD, interviews=(met,), **details)


def test_a_thank_you_is_asked_for_twice_within_two_days_even_on_a_saturday_and_then_there_is_silence() -> (
    None
):
    talk = nudged(now=datetime(2026, 2, 27, 15, 35, tzinfo=UTC))
    held(talk, debrief=Debrief(date(2026, 2, 27), helped="the list of societies"))
    talk.sleeps_until("2026-03-08 12:00")
    assert talk.heard == [
        "Fri 27 17:30 Thank Grace Hopper today",
        "Sat 28 11:30 Grace Hopper hasn't been thanked yet",
    ]


def test_a_talk_without_an_appointment_is_thanked_for_too() -> None:
    talk = nudged()
    talk.knows("Ida Rhodes", stage=Stage.HELD, debrief=Debrief(date(2026, 3, 2)))
    assert talk.sleeps_until("2026-03-04 09:00").heard == [
        "Mon 2 11:00 Thank Ida Rhodes today",
        "Tue 3 09:00 Ida Rhodes hasn't been thanked yet",
    ]
    assert nudged_with_nothing_known().sleeps_until("2026-03-10 09:00").hears_nothing


def nudged_with_nothing_known() -> Nudged:
    """Someone noted as talked to, of whom nothing else was told."""
    talk = nudged()
    talk.knows("Ida Rhodes", stage=Stage.HELD)
    return talk


def test_an_introduction_that_was_promised_is_mentioned_once_gently_while_it_is_of_use() -> None:
    talk = nudged()
    other = talk.knows("Ida Rhodes")
    promise = Promise(
        "p1", "introduce you to Ida Rhodes", mine=False, made_on=date(2026, 2, 27), whom=other.id
    )
    plain_ = Promise("p2", "send a link", mine=False, made_on=date(2026, 2, 27))
    kept = Promise("p3", "write", mine=True, made_on=date(2026, 2, 27), kept_on=date(2026, 3, 1))
    talk.knows("Grace Hopper", stage=Stage.THANKED, promises=(promise, plain_, kept))
    assert talk.sleeps_until("2026-03-12 12:00").heard == [
        "Fri 6 09:00 Grace Hopper offered to introduce you"
    ]
    known = nudged()
    met = known.knows("Ida Rhodes", stage=Stage.DECLINED)
    known.knows(
        "Grace Hopper",
        stage=Stage.THANKED,
        promises=(replace(promise, whom=met.id), replace(promise, id="p9", whom="c99")),
    )
    assert known.sleeps_until("2026-03-12 12:00").hears_nothing


def test_what_the_member_promised_is_mentioned_after_a_week() -> None:
    talk = nudged()
    talk.knows(
        "Grace Hopper", promises=(Promise("p1", "send the article", mine=True, made_on=date(2026, 3, 2)),)
    )
    talk.sleeps_until("2026-03-12 12:00")
    assert talk.heard == ["Mon 9 09:00 You promised Grace Hopper something"]
    assert "send the article" in talk.last
    talk.presses("Done already")
    assert talk.person("Grace Hopper").promises[0].kept_on == date(2026, 3, 12)


def test_advice_is_to_be_tried_for_two_weeks_and_then_to_be_reported() -> None:
    talk = nudged()
    advice = (Advice("v1", "read the journal", date(2026, 3, 2)), Advice("v2", "go to sea", date(2026, 3, 2)))
    told = Advice("v3", "sleep", date(2026, 3, 2), "well", date(2026, 3, 3), date(2026, 3, 4))
    talk.knows("Grace Hopper", stage=Stage.IN_TOUCH, advice=(*advice, told))
    talk.sleeps_until("2026-03-16 12:00")
    assert talk.heard == ["Mon 16 09:00 2 things for today"]
    assert "read the journal" in talk.last
    assert "go to sea" in talk.last
    talk.changes(
        "Grace Hopper", advice=(replace(advice[0], outcome="it helped", tried_on=date(2026, 3, 16)),)
    )
    talk.sleeps_until("2026-03-17 12:00")
    assert talk.heard == ["Tue 17 09:00 Tell Grace Hopper what came of their advice"]
    talk.presses("Done already")
    assert talk.person("Grace Hopper").advice[0].reported_on == date(2026, 3, 17)


def test_a_first_word_a_month_after_the_thank_you_unless_there_was_one() -> None:
    talk = nudged()
    thanked = datetime(2026, 2, 27, 18, tzinfo=UTC)
    talk.knows(
        "Grace Hopper",
        stage=Stage.THANKED,
        thanked_at=thanked,
        touches=(Touch(date(2026, 2, 27), "thanks"),),
        tier=Tier.LIGHT,
    )
    talk.knows(
        "Ida Rhodes",
        stage=Stage.IN_TOUCH,
        thanked_at=thanked,
        touches=(Touch(date(2026, 3, 1)),),
        tier=Tier.LIGHT,
    )
    talk.prefers(off=("gone-quiet",))
    talk.sleeps_until("2026-04-10 12:00")
    assert talk.heard == ["Mon 30 09:00 A month since you thanked Grace Hopper"]
    assert "Fri 27 February, thanks" in talk.last


def test_staying_in_touch_has_two_thresholds_and_the_clock_starts_again_at_every_touch() -> None:
    talk = nudged(off=("gone-quiet",))
    talk.knows("Grace Hopper", stage=Stage.IN_TOUCH, tier=Tier.CLOSE, touches=(Touch(date(2026, 3, 2)),))
    assert talk.sleeps_until("2026-06-30 12:00").heard == [
        "Mon 13 09:00 A word to Grace Hopper?",
        "Mon 4 09:00 Grace Hopper hasn't heard from you in a while",
    ]
    again = nudged(off=("gone-quiet",))
    again.knows("Grace Hopper", stage=Stage.IN_TOUCH, tier=Tier.CLOSE, touches=(Touch(date(2026, 3, 2)),))
    again.sleeps_until("2026-04-13 09:30").presses("Done already")
    assert again.person("Grace Hopper").last_touch == date(2026, 4, 13)
    assert again.sleeps_until("2026-06-20 12:00").heard == [
        "Mon 25 09:00 A word to Grace Hopper?",
        "Mon 15 09:00 Grace Hopper hasn't heard from you in a while",
    ]


def test_the_rhythm_of_a_tier_is_the_members_own_where_they_set_one() -> None:
    talk = nudged(off=("gone-quiet",), rhythm=((Tier.CLOSE, 14),))
    talk.knows("Grace Hopper", stage=Stage.IN_TOUCH, tier=Tier.CLOSE, touches=(Touch(date(2026, 3, 2)),))
    talk.knows("Ida Rhodes", stage=Stage.IN_TOUCH, tier=Tier.CLOSE)
    assert talk.sleeps_until("2026-03-16 12:00").heard == ["Mon 16 09:00 A word to Grace Hopper?"]


def test_a_job_opening_is_worth_a_word_once_two_weeks_are_over() -> None:
    talk = nudged()
    held(talk, opening=Opening("curator at the aquarium", date(2026, 3, 1)))
    talk.changes("Grace Hopper", stage=Stage.THANKED)
    talk.sleeps_until("2026-03-20 12:00")
    assert talk.heard == ["Fri 13 09:00 You can write to Grace Hopper about the job now"]
    assert "curator at the aquarium" in talk.last
    late = nudged()
    late.knows(
        "Ida Rhodes",
        stage=Stage.THANKED,
        debrief=Debrief(date(2026, 1, 5)),
        opening=Opening("x", date(2026, 3, 1)),
    )
    late.knows("Ann", stage=Stage.IN_TOUCH, opening=Opening("x", date(2026, 3, 1)))
    assert late.sleeps_until("2026-03-20 12:00").hears_nothing


def test_a_yes_without_a_day_is_mentioned_after_two_working_days() -> None:
    talk = nudged()
    talk.asked("Grace Hopper", "2026-03-02")
    talk.types("/interview contact").presses("They said yes")
    talk.sleeps_until("2026-03-19 12:00")
    assert talk.heard == ["Wed 4 09:00 Grace Hopper said yes: set the day"]


def test_a_journey_gone_quiet_is_mentioned_once_and_never_again_for_looking_at_it() -> None:
    talk = nudged()
    talk.sleeps_until("2026-03-23 12:00")
    assert talk.heard == ["Mon 23 09:00 Your notebook on marine biology is still here"]
    talk.presses("Skip this one")
    assert talk.sleeps_until("2026-08-01 12:00").hears_nothing
    talk.types("/interview people").types("Grace Hopper")
    assert talk.sleeps_until("2026-09-01 12:00").heard == [
        "Mon 24 09:00 Your notebook on marine biology is still here"
    ]


def test_nobody_is_told_of_quiet_before_an_interview_after_a_pause_or_with_nothing_begun() -> None:
    soon = nudged()
    soon.meets("Grace Hopper", "2026-04-20 11:00")
    assert soon.sleeps_until("2026-04-10 12:00").hears_nothing
    paused = nudged(paused_until=date(2026, 3, 20))
    assert paused.sleeps_until("2026-04-09 12:00").hears_nothing
    assert not paused.sleeps_until("2026-04-10 12:00").hears_nothing
    empty = nudged()
    empty.notebook = replace(empty.notebook, research=replace(empty.notebook.research, field=""))
    assert empty.sleeps_until("2026-06-01 12:00").hears_nothing
    never = nudged()
    never.notebook = replace(never.notebook, seen_at=None)
    assert never.sleeps_until("2026-06-01 12:00").hears_nothing


def test_the_weekly_digest_comes_on_the_first_working_day_for_those_who_want_it() -> None:
    talk = nudged(digest=True, country="DE", off=("gone-quiet",))
    talk.notebook = replace(talk.notebook, deliveries=())
    talk.sleeps_until("2026-03-02 10:00")
    talk.asked("Grace Hopper", "2026-03-04")
    talk.meets("Ida Rhodes", "2026-03-11 11:00")
    talk.sleeps_until("2026-03-09 12:00")
    assert talk.heard == ["Mon 9 09:00 Your week"]
    assert "Grace Hopper: no answer yet" in talk.last
    assert "Ida Rhodes: interview Wednesday at 11:00" in talk.last
    talk.changes("Ida Rhodes", stage=Stage.LET_GO)
    talk.changes("Grace Hopper", stage=Stage.LET_GO)
    easter = talk.sleeps_until("2026-04-08 12:00")
    assert easter.heard[-1] == "Tue 7 09:00 Your week"
    assert "Nothing is due" in easter.last


@pytest.mark.parametrize(
    "zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/Santiago"]
)
def test_every_day_is_the_members_own(zone: str) -> None:
    talk = nudged(zone, now=datetime(2026, 3, 2, 12, tzinfo=UTC))
    talk.asked("Grace Hopper", talk.today.isoformat())
    (at, _), *_ = talk.sleeps(days=8).received
    began = talk.today - timedelta(days=8)
    assert talk.notebook.today(at) == began + timedelta(days=3)
    assert local(at, zone).time() == time(9)
