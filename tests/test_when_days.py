from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when import LOCALES, Unsure, read_day, say_day

TUESDAY = date(2026, 11, 24)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 1, 1))


def on(text: str) -> date:
    return date.fromisoformat(text)


# What was said on Tuesday 24 November 2026, and the day that is meant.
PHRASES = [
    # English
    ("today", "2026-11-24"),
    ("Yesterday", "2026-11-23"),
    ("tomorrow", "2026-11-25"),
    ("tommorow", "2026-11-25"),
    ("the day after tomorrow", "2026-11-26"),
    ("the day before yesterday", "2026-11-22"),
    ("last Friday", "2026-11-20"),
    ("next Tuesday", "2026-12-01"),
    ("this Thursday", "2026-11-26"),
    ("Friday", "2026-11-27"),
    ("on wednsday", "2026-11-25"),
    ("coming Friday", "2026-11-27"),
    ("Friday week", "2026-12-04"),
    ("Friday next week", "2026-12-04"),
    ("Monday of last week", "2026-11-16"),
    ("a week from Friday", "2026-12-04"),
    ("two days from tomorrow", "2026-11-27"),
    ("in two weeks", "2026-12-08"),
    ("a week ago", "2026-11-17"),
    ("3 days ago", "2026-11-21"),
    ("a fortnight ago", "2026-11-10"),
    ("a couple of weeks ago", "2026-11-10"),
    ("in a month", "2026-12-24"),
    ("a week today", "2026-12-01"),
    ("a week ago today", "2026-11-17"),
    ("2d ago", "2026-11-22"),
    ("in 10 days' time", "2026-12-04"),
    ("three months ago", "2026-08-24"),
    ("a year ago", "2025-11-24"),
    ("two weeks from now", "2026-12-08"),
    ("3 Dec", "2026-12-03"),
    ("Dec 3", "2026-12-03"),
    ("Dec 3rd 2026", "2026-12-03"),
    ("December 3, 2027", "2027-12-03"),
    ("3rd of December", "2026-12-03"),
    ("the twenty-first of May", "2027-05-21"),
    ("3 Dec 27", "2027-12-03"),
    ("2027 March 5", "2027-03-05"),
    ("the 3rd", "2026-12-03"),
    ("on the 31st", "2026-12-31"),
    ("2026-12-03", "2026-12-03"),
    ("2026/12/3", "2026-12-03"),
    ("13/12", "2026-12-13"),
    ("12/13/2026", "2026-12-13"),
    ("13-12-26", "2026-12-13"),
    ("Thu 3 December", "2026-12-03"),
    ("3 Dec (Thursday)", "2026-12-03"),
    ("Thu 31/12", "2026-12-31"),
    ("Fri 20 November", "2026-11-20"),  # the weekday says that it is the one gone by
    ("29 February", "2028-02-29"),
    ("I wrote to Sam last Friday about her talk", "2026-11-20"),
    ("after her talk, today", "2026-11-24"),
    # German
    ("heute", "2026-11-24"),
    ("vorgestern", "2026-11-22"),
    ("übermorgen", "2026-11-26"),
    ("morgen früh", "2026-11-25"),
    ("letzten Freitag", "2026-11-20"),
    ("kommenden Freitag", "2026-11-27"),
    ("nächste Woche Freitag", "2026-12-04"),
    ("vor zwei Wochen", "2026-11-10"),
    ("heute in einer Woche", "2026-12-01"),
    ("Mittwoch, den 2. Dezember", "2026-12-02"),
    ("in drei Tagen", "2026-11-27"),
    ("am 3. Dezember", "2026-12-03"),
    ("3.12.", "2026-12-03"),
    ("31.12.2026", "2026-12-31"),
    ("am 3.", "2026-12-03"),
    ("Mi 2.12.", "2026-12-02"),
    # French
    ("aujourd'hui", "2026-11-24"),
    ("avant-hier", "2026-11-22"),
    ("après-demain", "2026-11-26"),
    ("vendredi dernier", "2026-11-20"),
    ("mardi prochain", "2026-12-01"),
    ("il y a deux semaines", "2026-11-10"),
    ("dans trois jours", "2026-11-27"),
    ("le 3 décembre", "2026-12-03"),
    ("1er décembre", "2026-12-01"),
    ("mar. 8 déc", "2026-12-08"),
    # Spanish
    ("mañana", "2026-11-25"),
    ("pasado mañana", "2026-11-26"),
    ("anteayer", "2026-11-22"),
    ("el viernes pasado", "2026-11-20"),
    ("el martes que viene", "2026-12-01"),
    ("hace dos semanas", "2026-11-10"),
    ("dentro de tres días", "2026-11-27"),
    ("3 de diciembre de 2026", "2026-12-03"),
    ("3 ago", "2027-08-03"),
    # Portuguese
    ("amanhã", "2026-11-25"),
    ("depois de amanhã", "2026-11-26"),
    ("anteontem", "2026-11-22"),
    ("sexta-feira passada", "2026-11-20"),
    ("há duas semanas", "2026-11-10"),
    ("duas semanas atrás", "2026-11-10"),
    ("daqui a três dias", "2026-11-27"),
    ("dia 5", "2026-12-05"),
    ("1º de dezembro", "2026-12-01"),
    # Italian
    ("oggi", "2026-11-24"),
    ("dopodomani", "2026-11-26"),
    ("l'altro ieri", "2026-11-22"),
    ("venerdì scorso", "2026-11-20"),
    ("due settimane fa", "2026-11-10"),
    ("tra tre giorni", "2026-11-27"),
    ("primo dicembre", "2026-12-01"),
    ("3 dicembre 2026", "2026-12-03"),
]

NO_DAYS = [
    "",
    "   ",
    "soon",
    "hello",
    "next week",
    "last month",
    "December 2026",
    "30 February",
    "31 November",
    "29 Feb 2027",
    "32/12/2026",
    "2026-13-01",
    "123-12-2026",
    "0000-00-00",
    "1 Jan 1700",
    "9999-12-31",
    "not today",
    "before Friday",
    "every Tuesday",
    "Mondays",
    "by Friday",
    "half a year ago",
    "more than a week ago",
    "a few days ago",
    "the weekend",
    "3",
    "the 32nd",
    "3 Dec 15",  # the year, or the hour?
    "I wrote to Sam",
    "we sat together",
    "she may call",
    "in 99999 days",
    "in 99 years and 99 months",
    "Friday 2 weeks",
    "Friday month",
    "Montag in zwei Wochen",
    "a week ago Friday",
    "Friday next month",
    "1234567890123",
    "²³",
    "٣ ديسمبر",
    "🙂🙂",
    "gestern oder so ähnlich in 3",
]


@pytest.mark.parametrize(("words", "day"), PHRASES)
def test_a_day_is_read_as_it_was_meant(words: str, day: str) -> None:
    assert read_day(words, TUESDAY) == on(day)


@pytest.mark.parametrize("words", NO_DAYS)
def test_what_is_no_certain_day_is_not_read(words: str) -> None:
    assert read_day(words, TUESDAY) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday", "2026-11-20"),
        ("3 Dec", "2025-12-03"),
        ("24 Nov", "2026-11-24"),
        ("23.11.", "2026-11-23"),
        ("the 3rd", "2026-11-03"),
        ("the 31st", "2026-10-31"),
        ("this Monday", "2026-11-23"),
        ("29 February", "2024-02-29"),
        ("Thu 3 December", "2026-12-03"),
        ("29 Nov (Sun)", "2026-11-29"),
    ],
)
def test_of_what_has_been_the_most_recent_day_is_meant(words: str, day: str) -> None:
    assert read_day(words, TUESDAY, past=True) == on(day)


@pytest.mark.parametrize(
    ("words", "past", "days"),
    [
        ("03/04", False, ("2027-03-04", "2027-04-03")),
        ("03/04", True, ("2026-04-03", "2026-03-04")),
        ("03/04/2026", True, ("2026-04-03", "2026-03-04")),
        ("Tuesday", False, ("2026-12-01", "2026-11-24")),
        ("Tuesday", True, ("2026-11-17", "2026-11-24")),
        ("next Friday", False, ("2026-11-27", "2026-12-04")),
        ("this Monday", False, ("2026-11-30", "2026-11-23")),
        ("this Friday", True, ("2026-11-20", "2026-11-27")),
        ("Fri 3 December 2026", False, ("2026-12-03", "2026-12-04")),
        ("today or tomorrow", False, ("2026-11-24", "2026-11-25")),
    ],
)
def test_words_that_fit_two_days_are_asked_about(words: str, past: bool, days: tuple[str, ...]) -> None:  # noqa: FBT001
    assert read_day(words, TUESDAY, past=past) == Unsure(tuple(map(on, days)))


def test_a_day_said_twice_is_one_day() -> None:
    assert read_day("today, 24 November", TUESDAY) == TUESDAY
    assert read_day("Tuesday, today", TUESDAY) == TUESDAY


def test_too_many_days_are_no_question() -> None:
    assert read_day("today, tomorrow, 3 Dec, 4 Dec, 5 Dec", TUESDAY) is None


def test_a_day_beyond_the_calendar_is_no_day() -> None:
    assert read_day("in 60 years", on("2150-01-01")) is None


def test_a_month_without_the_day_ends_earlier() -> None:
    assert read_day("in a month", on("2027-01-31")) == on("2027-02-28")


@pytest.mark.parametrize("locale", LOCALES)
@given(today=DAYS, away=st.integers(-800, 800))
def test_a_day_that_is_said_is_read_back(locale: str, today: date, away: int) -> None:
    day = today + timedelta(days=away)
    assert read_day(say_day(day, today, locale), today, past=away < 0) == day


@given(words=st.text(max_size=300), past=st.booleans())
def test_no_text_is_too_strange(words: str, past: bool) -> None:  # noqa: FBT001
    read_day(words, TUESDAY, past=past)


PIECES = st.sampled_from(
    [
        "3",
        "31",
        "0",
        "99",
        "2026",
        "3rd",
        "3.",
        "03/04",
        "3.12.",
        "15.30",
        "2026-12-03",
        "15:30",
        "at",
        "a",
        "the",
        "last",
        "next",
        "this",
        "week",
        "days",
        "ago",
        "in",
        "Friday",
        "Dec",
        "may",
        "today",
        "am",
        "pm",
        "or",
        "half",
        "vor",
        "um",
        "le",
        "12345",
        "Tuesday",
        "quarter",
        "to",
        "past",
        "noon",
        "evening",
        "not",
        "h",
    ]
)


@given(pieces=st.lists(PIECES, max_size=7), past=st.booleans())
def test_no_jumble_of_dates_is_too_strange(pieces: list[str], past: bool) -> None:  # noqa: FBT001
    found = read_day(" ".join(pieces), TUESDAY, past=past)
    if isinstance(found, Unsure):
        assert len(set(found.readings)) == len(found.readings) > 1


@pytest.mark.parametrize("words", ["today " * 4_000, "x" * 20_000, "\u202etoday\x00" * 2_000])
def test_a_page_of_text_is_no_day(words: str) -> None:
    assert read_day(words, TUESDAY) is None


def test_marks_that_cant_be_seen_are_passed_over() -> None:
    assert read_day("\u202e\x00today\u200f", TUESDAY) == TUESDAY
    assert read_day("3\u00ad Dec", TUESDAY) == on("2026-12-03")
