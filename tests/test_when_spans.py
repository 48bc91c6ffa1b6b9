from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when import Hours, read_hours, read_minutes, read_weekend


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("20", 20),
        ("25 min", 25),
        ("about 20 minutes", 20),
        ("twenty minutes", 20),
        ("half an hour", 30),
        ("1h", 60),
        ("1h30", 90),
        ("1:30", 90),
        ("1 hour 15 minutes", 75),
        ("an hour and a half", 90),
        ("1.5 hours", 90),
        ("2,5 Stunden", 150),
        ("three quarters of an hour", 45),
        ("eine halbe Stunde", 30),
        ("Viertelstunde", 15),
        ("dreißig Minuten", 30),
        ("demi-heure", 30),
        ("une heure et quart", 75),
        ("media hora", 30),
        ("meia hora", 30),
        ("mezz'ora", 30),
        ("vinte minutos", 20),
        ("24 h", 1440),
    ],
)
def test_a_length_is_read_in_minutes(words: str, minutes: int) -> None:
    assert read_minutes(words) == minutes


@pytest.mark.parametrize(
    "words", ["", "0", "-5", "20-30", "20 to 30", "a while", "25 hours", "9999", "1:3", "🙂", "20 " * 9_000]
)
def test_what_is_no_one_length_is_not_read(words: str) -> None:
    assert read_minutes(words) is None


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("9-18", time(9), time(18)),
        ("9am to 6pm", time(9), time(18)),
        ("10:00–19:30", time(10), time(19, 30)),
        ("9 to 5", time(9), time(17)),
        ("9.30-17.30", time(9, 30), time(17, 30)),
        ("7-19", time(7), time(19)),
        ("8-8", time(8), time(20)),
        ("1-5pm", time(13), time(17)),
        ("1pm-5", time(13), time(17)),
        ("9:00-11:00", time(9), time(11)),
        ("12am-6am", time(0), time(6)),
        ("from nine until six", time(9), time(18)),
        ("noon to midnight", time(12), time(23, 59)),
        ("von 9 bis 18 Uhr", time(9), time(18)),
        ("de 9h à 18h", time(9), time(18)),
        ("dalle 9 alle 18", time(9), time(18)),
        ("de las 9 a las 18", time(9), time(18)),
        ("das 9h às 18h", time(9), time(18)),
    ],
)
def test_hours_are_read_as_they_were_meant(words: str, start: time, end: time) -> None:
    assert read_hours(words) == Hours(start, end)


@pytest.mark.parametrize(
    "words",
    ["", "9", "hello", "9-11", "1-5", "22-6", "18-9", "9-25", "30-40", "9-9:60", "15am-16", "9-18 " * 5_000],
)
def test_hours_that_are_not_certain_are_not_read(words: str) -> None:
    assert read_hours(words) is None


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Fri-Sat", {4, 5}),
        ("Friday and Saturday", {4, 5}),
        ("Sunday", {6}),
        ("sundays only", {6}),
        ("sat, sun", {5, 6}),
        ("Thursday to Saturday", {3, 4, 5}),
        ("Sat - Mon", {5, 6, 0}),
        ("Samstag und Sonntag", {5, 6}),
        ("Sa-So", {5, 6}),
        ("vendredi et samedi", {4, 5}),
        ("sábado y domingo", {5, 6}),
        ("sexta-feira e sábado", {4, 5}),
        ("weekend", {5, 6}),
        ("none", set()),
    ],
)
def test_a_weekend_is_read_as_its_days(words: str, days: set[int]) -> None:
    assert read_weekend(words) == frozenset(days)


@pytest.mark.parametrize("words", ["", "hello", "to Friday", "Mon-Sun", "Friday maybe", "3", "Fri " * 9_000])
def test_what_names_no_weekend_is_not_read(words: str) -> None:
    assert read_weekend(words) is None


@given(st.text(alphabet="0123456789 :-–hapm.toMonFriSatd", max_size=40) | st.text(max_size=250))
def test_no_span_is_too_strange(words: str) -> None:
    read_minutes(words)
    read_hours(words)
    read_weekend(words)
