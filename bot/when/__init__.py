"""Days, times of day, zones, spans and working days: read from a member's words, and said as a person says them."""

from bot.when.reading import Moment, read_clock, read_day, read_moment
from bot.when.say import say_both, say_clock, say_day, say_moment, say_span, say_zone
from bot.when.spans import read_hours, read_minutes, read_weekend
from bot.when.tongues import LOCALES
from bot.when.unsure import Unsure
from bot.when.wall import instant, local
from bot.when.working import Hours, WorkingDays, knows_country, next_allowed
from bot.when.zones import read_zone

__all__ = [
    "LOCALES",
    "Hours",
    "Moment",
    "Unsure",
    "WorkingDays",
    "instant",
    "knows_country",
    "local",
    "next_allowed",
    "read_clock",
    "read_day",
    "read_hours",
    "read_minutes",
    "read_moment",
    "read_weekend",
    "read_zone",
    "say_both",
    "say_clock",
    "say_day",
    "say_moment",
    "say_span",
    "say_zone",
]
