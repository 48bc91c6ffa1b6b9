from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when import (
    LOCALES,
    Moment,
    instant,
    read_day,
    read_moment,
    say_both,
    say_clock,
    say_day,
    say_moment,
    say_span,
    say_zone,
)

TUESDAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "Friday"),
        (-3, "last Saturday"),
        (9, "Thu 3 December"),
        (-9, "Sun 15 November"),
        (60, "Sat 23 January 2027"),
    ],
)
def test_a_day_is_said_as_a_person_says_it(away: int, said: str) -> None:
    assert say_day(TUESDAY + timedelta(days=away), TUESDAY) == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", ("last Saturday", "Thu, December 3", "Thursday, December 3 at 3:30 pm (Berlin)")),
        ("de", ("letzten Samstag", "Do. 3. Dezember", "Donnerstag, 3. Dezember um 15:30 (Berlin)")),
        ("de_AT", ("letzten Samstag", "Do. 3. Dezember", "Donnerstag, 3. Dezember um 15:30 (Berlin)")),
        ("fr", ("samedi dernier", "jeu. 3 décembre", "jeudi 3 décembre à 15:30 (Berlin)")),
        ("es", ("el sábado pasado", "jue 3 de diciembre", "jueves 3 de diciembre a las 15:30 (Berlin)")),
        ("pt-BR", ("sábado passado", "qui. 3 de dezembro", "quinta-feira, 3 de dezembro às 15:30 (Berlin)")),
        ("it", ("sabato scorso", "gio 3 dicembre", "giovedì 3 dicembre alle 15:30 (Berlin)")),
        ("xx", ("last Saturday", "Thu 3 December", "Thursday 3 December at 15:30 (Berlin)")),
    ],
)
def test_each_language_says_days_its_own_way(locale: str, said: tuple[str, str, str]) -> None:
    moment = datetime(2026, 12, 3, 14, 30, tzinfo=UTC)
    assert said == (
        say_day(TUESDAY - timedelta(days=3), TUESDAY, locale),
        say_day(TUESDAY + timedelta(days=9), TUESDAY, locale),
        say_moment(moment, "Europe/Berlin", NOW, locale, with_zone=True),
    )


@pytest.mark.parametrize(
    ("clock", "here", "there"),
    [
        (time(0, 5), "0:05", "12:05 am"),
        (time(9), "9:00", "9:00 am"),
        (time(12), "12:00", "12:00 pm"),
        (time(15, 30), "15:30", "3:30 pm"),
    ],
)
def test_a_time_of_day_is_said_as_the_country_says_it(clock: time, here: str, there: str) -> None:
    assert (say_clock(clock), say_clock(clock, "en_US")) == (here, there)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (2.5, "today at 15:30"),
        (26, "tomorrow at 15:00"),
        (-24, "yesterday at 13:00"),
        (72, "Friday at 13:00"),
        (24 * 9, "Thursday 3 December at 13:00"),
        (24 * 60, "Saturday 23 January 2027 at 13:00"),
    ],
)
def test_a_moment_is_said_from_today(hours: float, said: str) -> None:
    assert say_moment(NOW + timedelta(hours=hours), "Europe/Berlin", NOW) == said


def test_a_moment_is_of_the_day_it_is_in_that_zone() -> None:
    late = datetime(2026, 11, 24, 22, tzinfo=UTC)
    assert say_moment(late, "Asia/Kathmandu", late) == "today at 3:45"
    assert say_moment(late, "Pacific/Kiritimati", NOW) == "today at 12:00"
    assert say_moment(late, "Pacific/Pago_Pago", NOW) == "today at 11:00"


def test_two_clocks_are_said_side_by_side() -> None:
    moment = datetime(2026, 12, 3, 14, 30, tzinfo=UTC)
    assert say_both(moment, "Europe/Berlin", "America/New_York") == "15:30 Berlin / 9:30 New York"
    assert say_both(moment, "Europe/Berlin", "Pacific/Kiritimati") == "Thu 15:30 Berlin / Fri 4:30 Kiritimati"
    assert say_both(moment, "Europe/Berlin", "Europe/Berlin") == "15:30 Berlin"
    assert (
        say_both(moment, "Europe/Berlin", "America/New_York", "en_US") == "3:30 pm Berlin / 9:30 am New York"
    )


def test_a_zone_is_called_by_its_city() -> None:
    assert say_zone("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert say_zone("UTC") == "UTC"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (0, "today"),
        (1, "in a day"),
        (2, "in two days"),
        (-3, "three days ago"),
        (7, "in a week"),
        (10, "in ten days"),
        (-21, "three weeks ago"),
        (45, "in six weeks"),
        (-92, "three months ago"),
        (400, "in 13 months"),
        (-800, "two years ago"),
        (timedelta(seconds=20), "now"),
        (timedelta(minutes=-20), "20 minutes ago"),
        (timedelta(hours=2), "in two hours"),
        (timedelta(days=1, hours=3), "in a day"),
    ],
)
def test_a_span_is_said_in_round_words(span: int | timedelta, said: str) -> None:
    assert say_span(span) == said


def test_each_language_says_spans_its_own_way() -> None:
    assert [say_span(-14, locale) for locale in LOCALES] == [
        "two weeks ago",
        "two weeks ago",
        "vor zwei Wochen",
        "il y a deux semaines",
        "hace dos semanas",
        "há duas semanas",
        "due settimane fa",
    ]
    assert say_span(2, "pt") == "daqui a dois dias"


@pytest.mark.parametrize("locale", LOCALES)
@given(days=st.integers(-13, 13) | st.sampled_from([-21, -28, 21, 28, 35, -35]))
def test_a_span_of_days_or_weeks_is_read_back(locale: str, days: int) -> None:
    assert read_day(say_span(days, locale), TUESDAY) == TUESDAY + timedelta(days=days)


@pytest.mark.parametrize("locale", LOCALES)
@given(days=st.integers(0, 700), minutes=st.integers(8 * 60, 23 * 60))
def test_a_moment_that_is_said_is_read_back(locale: str, days: int, minutes: int) -> None:
    day, clock = TUESDAY + timedelta(days=days), time(*divmod(minutes, 60))
    moment = instant(day, clock, "Europe/Berlin")
    for with_zone in (False, True):
        said = say_moment(moment, "Europe/Berlin", NOW, locale, with_zone=with_zone)
        assert read_moment(said, TUESDAY, zone="Europe/Berlin") == Moment(day, clock)
