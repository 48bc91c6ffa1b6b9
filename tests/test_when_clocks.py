from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when import LOCALES, Moment, Unsure, read_clock, read_moment, say_clock

TUESDAY = date(2026, 11, 24)


def at(text: str) -> time:
    return time.fromisoformat(text)


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("3pm", "15:00"),
        ("3:30 pm", "15:30"),
        ("3.30pm", "15:30"),
        ("9 a.m.", "09:00"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("15 pm", "15:00"),
        ("0:30", "00:30"),
        ("0 am", "00:00"),
        ("15:30", "15:30"),
        ("15:30:00", "15:30"),
        ("15.30", "15:30"),
        ("1530", "15:30"),
        ("at 0930", "09:30"),
        ("9", "09:00"),
        ("nine", "09:00"),
        ("at 9.", "09:00"),
        ("at nine", "09:00"),
        ("nove", "09:00"),
        ("9 o'clock", "09:00"),
        ("noon", "12:00"),
        ("midday", "12:00"),
        ("12 noon", "12:00"),
        ("half past noon", "12:30"),
        ("midnight", "00:00"),
        ("quarter to ten", "09:45"),
        ("a quarter past nine", "09:15"),
        ("half past nine", "09:30"),
        ("half past three pm", "15:30"),
        ("twenty to nine", "08:40"),
        ("ten past eight", "08:10"),
        ("20 past 9 pm", "21:20"),
        ("9 in the morning", "09:00"),
        ("3 in the afternoon", "15:00"),
        ("8 in the evening", "20:00"),
        ("10 at night", "22:00"),
        ("2 at night", "02:00"),
        ("half past three in the afternoon", "15:30"),
        ("15:30 in the afternoon", "15:30"),
        ("15:30-16:00", "15:30"),
        ("9am-10am", "09:00"),
        ("3-4pm", "15:00"),
        ("3:15p", "15:15"),
        ("15 Uhr", "15:00"),
        ("15 Uhr 30", "15:30"),
        ("um 9", "09:00"),
        ("halb zehn", "09:30"),
        ("viertel vor zehn", "09:45"),
        ("dreiviertel zehn", "09:45"),
        ("zehn nach acht", "08:10"),
        ("zehn vor neun", "08:50"),
        ("um halb drei nachmittags", "14:30"),
        ("15h30", "15:30"),
        ("15 h 30", "15:30"),
        ("à 15 heures", "15:00"),
        ("9 heures et demie", "09:30"),
        ("dix heures moins le quart", "09:45"),
        ("dix heures moins vingt", "09:40"),
        ("8 heures du soir", "20:00"),
        ("a las nueve y media", "09:30"),
        ("a las nueve y diez", "09:10"),
        ("a las diez menos cuarto", "09:45"),
        ("a las once y diez", "11:10"),
        ("a las 3 de la tarde", "15:00"),
        ("alle nove", "09:00"),
        ("nove e mezza", "09:30"),
        ("alle 15", "15:00"),
        ("às 15h", "15:00"),
        ("às dez", "10:00"),
        ("dez para as nove", "08:50"),
        ("nove e meia", "09:30"),
    ],
)
def test_a_time_of_day_is_read_as_it_was_meant(words: str, clock: str) -> None:
    assert read_clock(words) == at(clock)


@pytest.mark.parametrize(
    ("words", "clocks"),
    [
        ("3", ("15:00", "03:00")),
        ("3:30", ("15:30", "03:30")),
        ("07:30", ("19:30", "07:30")),
        ("half past three", ("15:30", "03:30")),
        ("quarter to one", ("12:45", "00:45")),
        ("halb vier", ("15:30", "03:30")),
        ("a la una", ("13:00", "01:00")),
        ("à sept heures", ("19:00", "07:00")),
        ("at 9 or at 10", ("09:00", "10:00")),
    ],
)
def test_an_hour_without_its_half_of_the_day_is_asked_about(words: str, clocks: tuple[str, ...]) -> None:
    assert read_clock(words) == Unsure(tuple(map(at, clocks)))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "later",
        "25:00",
        "9:60",
        "25 Uhr",
        "15am",
        "11-1pm",
        "3.3pm",
        "at 3/4",
        "2575",
        "99 past nine",
        "a las nueve y 70",
        "in 2 hours",
        "dans deux heures",
        "2 hours ago",
        "half past",
        "half past 25",
        "12 in the evening",
        "9 or so people and 3 dogs",
        "3pm CET",
        "before noon",
        "x" * 20_000,
    ],
)
def test_what_is_no_certain_time_of_day_is_not_read(words: str) -> None:
    assert read_clock(words) is None


@pytest.mark.parametrize(
    ("words", "day", "clock"),
    [
        ("next Tuesday 3pm", "2026-12-01", "15:00"),
        ("tomorrow at noon", "2026-11-25", "12:00"),
        ("3 Dec 15:30", "2026-12-03", "15:30"),
        ("Thursday 3 December at 15:30", "2026-12-03", "15:30"),
        ("2026-12-03T15:30", "2026-12-03", "15:30"),
        ("Dec 3, 3pm", "2026-12-03", "15:00"),
        ("3pm on the 3rd", "2026-12-03", "15:00"),
        ("3.10pm on the 3rd", "2026-12-03", "15:10"),
        ("tomorrow 9", "2026-11-25", "09:00"),
        ("tomorrow 15.30", "2026-11-25", "15:30"),
        ("3.12. um 15.30", "2026-12-03", "15:30"),
        ("3.12. 15.30", "2026-12-03", "15:30"),
        ("Friday 9.30", "2026-11-27", "09:30"),
        ("Friday 9.10", "2026-11-27", "09:10"),
        ("Thu 3.12", "2026-12-03", None),
        ("15.30", None, "15:30"),
        ("tonight at 8", "2026-11-24", "20:00"),
        ("tomorrow afternoon at 3", "2026-11-25", "15:00"),
        ("heute Abend um 8", "2026-11-24", "20:00"),
        ("Fr 9 Uhr", "2026-11-27", "09:00"),
        ("mañana a las 10", "2026-11-25", "10:00"),
        ("demain à 15h", "2026-11-25", "15:00"),
        ("domani alle 15", "2026-11-25", "15:00"),
        ("amanhã às 15h", "2026-11-25", "15:00"),
        ("Friday", "2026-11-27", None),
        ("tomorrow morning", "2026-11-25", None),
        ("3pm", None, "15:00"),
        ("soon", None, None),
        ("not tomorrow at 3pm", None, None),
        ("tomorrow 3 dogs", None, None),
        ("tomorrow 9am my time", "2026-11-25", "09:00"),
        ("tomorrow 9am, same time as ever", "2026-11-25", "09:00"),
        ("tomorrow 9am, same time", "2026-11-25", "09:00"),
        ("tomorrow 15:30 mobile", "2026-11-25", "15:30"),
        ("tomorrow 15:30 (by phone)", "2026-11-25", "15:30"),
    ],
)
def test_a_moment_is_a_day_and_a_time_of_day(words: str, day: str | None, clock: str | None) -> None:
    found = read_moment(words, TUESDAY)
    assert found == Moment(date.fromisoformat(day) if day else None, at(clock) if clock else None)


def test_a_moment_may_be_unsure_in_one_half() -> None:
    assert read_moment("Dec 3 at 3", TUESDAY) == Moment(date(2026, 12, 3), Unsure((time(15), time(3))))
    assert read_moment("Tuesday 15:30", TUESDAY) == Moment(Unsure((date(2026, 12, 1), TUESDAY)), time(15, 30))


@pytest.mark.parametrize(
    ("words", "day", "clock"),
    [
        ("3 Dec 15:30 (Berlin)", "2026-12-03", "15:30"),
        ("3 Dec 9:00 New York time", "2026-12-03", "15:00"),
        ("3 Dec noon Berlin time", "2026-12-03", "12:00"),
        ("3 Dec 3pm EST", "2026-12-03", "21:00"),
        ("3 Dec 3pm et", "2026-12-03", "21:00"),
        ("9am et on 3 Dec", "2026-12-03", "15:00"),
        ("3pm (ET) on 3 Dec", "2026-12-03", "21:00"),
        ("3pm Berlin time on 3 Dec", "2026-12-03", "15:00"),
        ("3 Dec 3pm New York", "2026-12-03", "21:00"),
        ("3 Dec 11pm PST", "2026-12-04", "08:00"),
        ("3 Dec 9am their time", "2026-12-03", "01:00"),
        ("2026-12-03T15:30Z", "2026-12-03", "16:30"),
        ("2026-12-03T15:30+02:00", "2026-12-03", "14:30"),
        ("3 Dec 15:30 UTC-3", "2026-12-03", "19:30"),
        ("3 Dec 15:30 GMT \u2212 3", "2026-12-03", "19:30"),
        ("3 Dec 9am German time", "2026-12-03", None),
        ("3 Dec 10:00 IST", "2026-12-03", None),
        ("3 Dec 9am (Berlin time)", "2026-12-03", "09:00"),
        ("3 Dec 10:00 UTC+99", "2026-12-03", None),
        ("10:00 CET", None, None),
    ],
)
def test_the_time_of_another_place_is_turned_to_the_members(
    words: str, day: str | None, clock: str | None
) -> None:
    found = read_moment(words, TUESDAY, zone="Africa/Lagos", theirs="Asia/Tokyo")
    assert found == Moment(date.fromisoformat(day) if day else None, at(clock) if clock else None)


def test_the_time_of_another_place_is_never_taken_for_the_members() -> None:
    assert read_moment("3 Dec 3pm EST", TUESDAY).clock is None
    assert read_moment("3 Dec 3pm their time", TUESDAY, zone="Africa/Lagos").clock is None
    found = read_moment("3 Dec at 3 EST", TUESDAY, zone="Africa/Lagos")
    assert found == Moment(date(2026, 12, 3), Unsure((time(21), time(9))))


def test_words_that_are_letters_of_zones_too_are_words() -> None:
    assert read_moment("3 Dec 9:30, and eat", TUESDAY, zone="Asia/Tokyo").clock == time(9, 30)
    assert read_moment("demain 9:30 et plus tard", TUESDAY, zone="Asia/Tokyo").clock == time(9, 30)


@pytest.mark.parametrize("locale", LOCALES)
@given(clock=st.times())
def test_a_time_that_is_said_is_read_back(locale: str, clock: time) -> None:
    clock = clock.replace(second=0, microsecond=0)
    found = read_clock(say_clock(clock, locale))
    assert clock in (found.readings if isinstance(found, Unsure) else (found,))


PIECES = st.sampled_from(
    [
        "3",
        "15",
        "99",
        "3.",
        "15.30",
        "9:45",
        "at",
        "a",
        "the",
        "am",
        "pm",
        "h",
        "Uhr",
        "half",
        "quarter",
        "past",
        "to",
        "noon",
        "evening",
        "night",
        "nine",
        "y",
        "media",
        "moins",
        "et",
        "demie",
        "CET",
        "time",
        "Berlin",
        "EST",
        "their",
        "tomorrow",
        "Friday",
        "UTC",
        "+3",
        "-03:00",
        "(Berlin)",
        "in",
        "ago",
    ]
)


@given(words=st.lists(PIECES, max_size=7).map(" ".join) | st.text(max_size=250))
def test_no_jumble_of_hours_is_too_strange(words: str) -> None:
    read_clock(words)
    read_moment(words, TUESDAY)
    read_moment(words, TUESDAY, zone="Pacific/Kiritimati", theirs="Pacific/Pago_Pago")
