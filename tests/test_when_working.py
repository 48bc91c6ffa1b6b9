from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when import Hours, WorkingDays, instant, knows_country, local, next_allowed

FRIDAY_SATURDAY = WorkingDays(weekend=frozenset({4, 5}))
ZONES = (
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/New_York",
    "Europe/Berlin",
    "America/St_Johns",
    "Africa/Cairo",
    "UTC",
)
INSTANTS = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    max_value=datetime(2060, 1, 1),  # noqa: DTZ001 (as above)
    timezones=st.just(UTC),
)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# Wall clocks.


@given(moment=INSTANTS, zone=st.sampled_from(ZONES))
def test_the_wall_clock_leads_back_to_the_moment(moment: datetime, zone: str) -> None:
    here = local(moment, zone)
    back = instant(here.date(), here.time(), zone)
    assert back == (
        moment
        if not here.fold
        else moment - (here.replace(fold=0).utcoffset() or timedelta()) + (here.utcoffset() or timedelta())
    )


def test_a_time_that_the_clock_skips_is_as_much_later() -> None:
    moment = instant(date(2026, 3, 8), time(2, 30), "America/New_York")
    assert moment == utc("2026-03-08T07:30")
    assert local(moment, "America/New_York").time() == time(3, 30)


def test_a_time_that_comes_twice_is_the_first() -> None:
    assert instant(date(2026, 11, 1), time(1, 30), "America/New_York") == utc("2026-11-01T05:30")
    assert instant(date(2026, 11, 1), time(1, 30, fold=1), "America/New_York") == utc("2026-11-01T05:30")


NIGHTS = [
    ("America/New_York", "2026-03-08T00:00"),
    ("America/New_York", "2026-11-01T00:00"),
    ("Australia/Lord_Howe", "2026-10-03T08:00"),
    ("Australia/Lord_Howe", "2026-04-04T08:00"),
    ("Pacific/Kiritimati", "2026-03-08T00:00"),
    ("Asia/Kathmandu", "2026-03-08T00:00"),
]


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
def test_through_the_night_on_which_clocks_move_none_goes_astray(zone: str, night: str) -> None:
    moments = [utc(night) + timedelta(minutes=5 * n) for n in range(288)]
    here = [local(moment, zone) for moment in moments]
    back = [instant(at.date(), at.time(), zone) for at in here]
    assert [
        moment
        for moment, at, again in zip(moments, here, back, strict=True)
        if again != moment and not at.fold
    ] == []
    allowed = [
        next_allowed(moment, zone, Hours(time(1), time(3, 30)), WorkingDays(frozenset()))
        for moment in moments
    ]
    assert allowed == sorted(allowed)
    assert all(time(1) <= local(moment, zone).time() < time(3, 30) for moment in allowed)


def test_a_clock_moved_by_half_an_hour_is_no_trouble() -> None:
    assert local(
        instant(date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe"), "Australia/Lord_Howe"
    ).time() == time(2, 45)


# Working days.


def test_working_days_skip_the_members_weekend() -> None:
    friday = date(2026, 11, 27)
    assert WorkingDays().add(friday, 1) == date(2026, 11, 30)
    assert FRIDAY_SATURDAY.add(date(2026, 11, 26), 1) == date(2026, 11, 29)
    assert WorkingDays(weekend=frozenset()).add(friday, 1) == date(2026, 11, 28)
    assert WorkingDays().add(date(2026, 11, 30), -1) == friday
    assert WorkingDays().add(date(2026, 11, 28), 0) == date(2026, 11, 28)
    assert WorkingDays().add(date(2026, 11, 24), 7) == date(2026, 12, 3)


def test_working_days_skip_the_countrys_holidays() -> None:
    american = WorkingDays(country="US")
    assert not american.is_working(date(2026, 11, 26))
    assert WorkingDays().is_working(date(2026, 11, 26))
    assert american.add(date(2026, 11, 25), 1) == date(2026, 11, 27)


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    assert not WorkingDays(country="DE", subdivision="BY").is_working(date(2026, 1, 6))
    assert WorkingDays(country="DE", subdivision="BE").is_working(date(2026, 1, 6))


def test_a_country_that_is_not_known_has_no_holidays() -> None:
    assert WorkingDays(country="ZZ").is_working(date(2026, 12, 25))
    assert [
        knows_country("DE"),
        knows_country("DE", "BY"),
        knows_country("DE", "ZZ"),
        knows_country("ZZ"),
    ] == [
        True,
        True,
        False,
        False,
    ]


def test_a_week_needs_a_working_day() -> None:
    with pytest.raises(ValueError, match="seven"):
        WorkingDays(weekend=frozenset(range(7)))


@pytest.mark.parametrize(
    ("sent", "counted"),
    [
        ("2026-11-24T11:59", "2026-11-24"),
        ("2026-11-24T12:00", "2026-11-25"),
        ("2026-11-27T15:00", "2026-11-30"),
        ("2026-11-28T09:00", "2026-11-30"),
        ("2026-11-29T23:00", "2026-11-30"),
    ],
)
def test_what_is_sent_at_noon_or_at_the_weekend_counts_from_the_next_working_day(
    sent: str, counted: str
) -> None:
    assert WorkingDays().first_counted(utc(sent)) == date.fromisoformat(counted)


@given(start=st.dates(date(2000, 1, 1), date(2100, 1, 1)), count=st.integers(1, 60))
def test_working_days_are_counted_one_by_one(start: date, count: int) -> None:
    days = FRIDAY_SATURDAY
    end = days.add(start, count)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(days.is_working(day) for day in between) == count
    assert days.is_working(end)
    assert days.add(end, -count) <= start or not days.is_working(start)


# Hours.


def test_hours_end_after_they_start() -> None:
    with pytest.raises(ValueError, match="after"):
        Hours(time(20), time(9))


@pytest.mark.parametrize(
    ("now", "zone", "allowed"),
    [
        ("2026-11-24T08:30", "Europe/Berlin", "2026-11-24T08:30"),
        ("2026-11-24T05:00", "Europe/Berlin", "2026-11-24T08:00"),
        ("2026-11-24T19:00", "Europe/Berlin", "2026-11-25T08:00"),
        ("2026-11-27T19:00", "Europe/Berlin", "2026-11-30T08:00"),
        ("2026-11-28T12:00", "Europe/Berlin", "2026-11-30T08:00"),
        ("2026-11-24T12:00", "Pacific/Kiritimati", "2026-11-24T19:00"),
        ("2026-11-27T22:00", "Pacific/Pago_Pago", "2026-11-27T22:00"),
        ("2026-11-24T20:00", "Asia/Kathmandu", "2026-11-25T03:15"),
        ("2026-10-31T12:00", "America/New_York", "2026-11-02T14:00"),
        ("2026-03-06T23:00", "America/New_York", "2026-03-06T23:00"),
        ("2026-03-07T12:00", "America/New_York", "2026-03-09T13:00"),
    ],
)
def test_nobody_is_written_to_outside_their_hours(now: str, zone: str, allowed: str) -> None:
    assert next_allowed(utc(now), zone, Hours(), WorkingDays()) == utc(allowed)


def test_hours_that_the_clock_skips_are_of_the_next_day() -> None:
    early = Hours(time(2), time(3))
    every_day = WorkingDays(weekend=frozenset())
    allowed = next_allowed(utc("2026-03-08T06:00"), "America/New_York", early, every_day)
    assert allowed == utc("2026-03-09T06:00")


HOURS = st.tuples(st.integers(0, 22), st.integers(1, 23)).map(
    lambda pair: Hours(time(pair[0]), time(max(pair[0] + 1, pair[1])))
)
WEEKENDS = st.frozensets(st.integers(0, 6), max_size=6)


@given(moment=INSTANTS, zone=st.sampled_from(ZONES), hours=HOURS, weekend=WEEKENDS)
def test_what_is_allowed_is_within_hours_and_stays_so(
    moment: datetime, zone: str, hours: Hours, weekend: frozenset[int]
) -> None:
    working = WorkingDays(weekend=weekend)
    allowed = next_allowed(moment, zone, hours, working)
    day = local(allowed, zone).date()
    assert allowed >= moment
    assert working.is_working(day)
    assert instant(day, hours.start, zone) <= allowed < instant(day, hours.end, zone)
    assert next_allowed(allowed, zone, hours, working) == allowed
