"""Calendar files, read by three programs of others, none of which writes them: icalendar, ical and vobject."""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contact import Contact, Interview, Mode, Outcome, Stage
from bot.data.calendar import CANCEL, Entry, entries, write_calendar
from bot.when import instant, local
from tests.talk import MONDAY, Talk, a_talk

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from ical.calendar_stream import IcsCalendarStream

ZONES = (
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "UTC",
)


def talk_at(
    day: date, clock: str, zone: str, *, their_zone: str = "", minutes: int = 20, moved: int = 0
) -> Interview:
    at = instant(day, datetime.strptime(clock, "%H:%M").replace(tzinfo=UTC).time(), zone)
    return Interview(
        "i7", local(at, zone), zone, minutes, Mode.VIDEO, "https://meet.example/a;b,c", their_zone, moved
    )


def someone(talk: Talk, interview: Interview, name: str = "Grace Hopper") -> Contact:
    return talk.knows(name, interviews=(interview,), stage=Stage.SCHEDULED)


def written(talk: Talk) -> bytes:
    return write_calendar(talk.notebook, entries(talk.notebook), talk.now)


def events(content: bytes) -> list[icalendar.Event]:
    """The events of a file, as icalendar reads them."""
    return [
        one
        for one in icalendar.Calendar.from_ical(content).walk("VEVENT")
        if isinstance(one, icalendar.Event)
    ]


def times(event: icalendar.Event) -> tuple[datetime, datetime]:
    """When it starts and ends, in UTC."""
    starts, ends = event.start, event.end
    assert isinstance(starts, datetime)
    assert isinstance(ends, datetime)
    return starts.astimezone(UTC), ends.astimezone(UTC)


def number(event: icalendar.Event) -> int:
    """Its sequence."""
    return int(str(event["SEQUENCE"]))


def by_icalendar(content: bytes) -> list[tuple[str, int, datetime, datetime, str]]:
    return [(str(one["UID"]), number(one), *times(one), str(one["SUMMARY"])) for one in events(content)]


def by_ical(content: bytes) -> list[tuple[str, int, datetime, datetime, str]]:
    found = IcsCalendarStream.calendar_from_ics(content.decode())
    return [
        (
            one.uid,
            one.sequence or 0,
            one.start_datetime.astimezone(UTC),
            one.end_datetime.astimezone(UTC),
            one.summary or "",
        )
        for one in found.events
    ]


def by_vobject(content: bytes) -> list[tuple[str, int, datetime, datetime, str]]:
    found = vobject.readOne(content.decode())
    return [
        (
            one.uid.value,
            int(one.sequence.value),
            one.dtstart.value.astimezone(UTC),
            (one.dtstart.value.astimezone(UTC) + one.duration.value),
            one.summary.value,
        )
        for one in found.vevent_list
    ]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1), date(2026, 12, 24)]
)
@pytest.mark.parametrize("clock", ["01:30", "15:30"])
def test_three_readers_see_the_same_moment_as_we_do(zone: str, day: date, clock: str) -> None:
    talk = a_talk()
    interview = talk_at(day, clock, zone, their_zone="America/New_York")
    someone(talk, interview)
    content = written(talk)
    (ours,) = by_icalendar(content)
    assert ours[2:] == (interview.starts_at, interview.ends_at, "Interview with Grace Hopper")
    assert by_ical(content) == [ours]
    again = local(interview.starts_at, zone).replace(fold=1).astimezone(UTC)
    if (
        again == interview.starts_at
    ):  # of a time shown twice, vobject takes the second; RFC 5545, 3.3.5, means the first
        assert by_vobject(content) == [ours]


@settings(max_examples=25)
@given(
    st.dates(date(2020, 1, 1), date(2036, 1, 1)),
    st.times(),
    st.sampled_from(ZONES),
    st.integers(1, 240),
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=90),
)
def test_any_interview_is_read_back_as_it_is(
    day: date, clock: object, zone: str, minutes: int, place: str
) -> None:
    talk = a_talk()
    interview = replace(talk_at(day, f"{clock!s:.5}", zone, minutes=minutes), place=place)
    someone(talk, interview)
    (found,) = events(written(talk))
    assert times(found) == (interview.starts_at, interview.ends_at)
    assert str(found["LOCATION"]) == place


def test_the_zone_told_in_the_file_is_right_by_itself() -> None:
    """A reader that knows no zone database has the rules in the file."""
    talk = a_talk()
    someone(talk, talk_at(date(2026, 6, 1), "15:30", "Australia/Lord_Howe", their_zone="Europe/London"))
    zones = icalendar.Calendar.from_ical(written(talk)).walk("VTIMEZONE")
    assert [str(one["TZID"]) for one in zones] == ["Australia/Lord_Howe", "Europe/London"]
    for zone in zones:
        assert isinstance(zone, icalendar.Timezone)
        told = zone.to_tz(lookup_tzid=False)
        for days in range(0, 365, 5):
            at = datetime(2026, 1, 1, 3, tzinfo=UTC) + timedelta(days=days)
            there = local(at, str(zone["TZID"]))
            bare = there.replace(tzinfo=None)
            assert told.utcoffset(bare) == there.utcoffset(), (zone["TZID"], at)


def test_alarms_ring_a_day_and_an_hour_before_what_is_to_come_alone() -> None:
    talk = a_talk()
    someone(talk, talk_at(date(2026, 3, 10), "15:30", "Europe/London"))
    someone(
        talk,
        replace(talk_at(date(2026, 2, 10), "15:30", "Europe/London"), id="i8", outcome=Outcome.MET),
        "Ann",
    )
    rings = [
        [alarm.TRIGGER for alarm in one.walk("VALARM") if isinstance(alarm, icalendar.Alarm)]
        for one in events(written(talk))
    ]
    assert rings == [[], [timedelta(days=-1), timedelta(hours=-1)]]


def test_one_that_is_moved_keeps_its_id_and_its_number_grows() -> None:
    talk = set_with_grace()
    before = events(talk.presses("Add to my calendar").file.content)[0]
    talk.presses("Move it").fills(day="12 March", clock="16:00")
    talk.types("/interview conduct grace").presses("Add to my calendar")
    after = icalendar.Calendar.from_ical(talk.file.content)
    assert after["METHOD"] == "PUBLISH"
    assert talk.file.name.endswith(".ics")
    (event,) = events(talk.file.content)
    assert event["UID"] == before["UID"]
    assert (number(before), number(event)) == (0, 1)
    assert event["STATUS"] == "CONFIRMED"


def test_one_that_is_called_off_is_taken_off_calendars() -> None:
    talk = set_with_grace()
    before = events(talk.presses("Add to my calendar").file.content)[0]
    talk.presses("Call it off").presses("Call it off").presses("Take it off my calendar")
    off = icalendar.Calendar.from_ical(talk.file.content)
    (event,) = events(talk.file.content)
    assert off["METHOD"] == CANCEL
    assert event["UID"] == before["UID"]
    assert number(event) > number(before)
    assert event["STATUS"] == "CANCELLED"
    assert event.walk("VALARM") == []
    assert "taken off" in talk.hears
    assert [str(one["STATUS"]) for one in events(written(talk))] == ["CANCELLED"]


def test_the_id_stays_when_the_notebook_goes_elsewhere() -> None:
    talk = a_talk()
    contact = someone(talk, talk_at(date(2026, 3, 10), "15:30", "Europe/London"))
    here = by_icalendar(written(talk))[0][0]
    talk.notebook = replace(talk.notebook, member=replace(talk.notebook.member, platform="discord", user="9"))
    assert by_icalendar(written(talk))[0][0] == here
    assert contact.interviews[0].id in here
    assert "ada" not in here


def test_an_interview_that_fell_through_is_cancelled_in_the_file_of_all() -> None:
    talk = a_talk()
    gone = replace(talk_at(date(2026, 2, 1), "10:00", "UTC"), outcome=Outcome.THEY_MISSED)
    someone(talk, gone)
    content = written(talk)
    assert b"STATUS:CANCELLED" in content
    assert b"VTIMEZONE" not in content


def test_both_clocks_are_told_and_words_mean_just_themselves() -> None:
    talk = a_talk()
    someone(
        talk,
        replace(
            talk_at(date(2026, 3, 10), "15:30", "Europe/London", their_zone="America/New_York"), place=""
        ),
        'Grace; "Amazing", Hopper\\n',
    )
    content = written(talk)
    (event,) = events(content)
    assert str(event["SUMMARY"]) == 'Interview with Grace; "Amazing", Hopper\\n'
    assert "15:30 London / 11:30 New York" in str(event["DESCRIPTION"])
    assert by_ical(content)[0][4] == str(event["SUMMARY"])


def test_zones_with_seconds_in_their_offset_are_told_to_the_second() -> None:
    talk = a_talk()
    interview = replace(talk_at(date(1971, 3, 10), "15:30", "Africa/Monrovia"), outcome=Outcome.MET)
    contact = someone(talk, interview)
    content = write_calendar(talk.notebook, (Entry(contact, interview),), MONDAY)
    assert b"TZOFFSETTO:-004430" in content


def set_with_grace() -> Talk:
    talk = a_talk()
    talk.knows("Grace Hopper", stage=Stage.CONTACTED)
    talk.types("/interview conduct grace").presses("Set")
    return talk.fills(day="10 March", clock="15:30", minutes="20")
