"""The kinds of nudges there are. A member turns kinds off by these names; the names are stored, so they stay."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """One moment at which the bot writes first."""

    NO_ANSWER = "no-answer"
    DAY_BEFORE = "day-before"
    HOUR_BEFORE = "hour-before"
    TEN_MINUTES = "ten-minutes"
    HALF_TIME = "half-time"
    FIVE_LEFT = "five-left"
    TIME_UP = "time-up"
    DID_IT_HAPPEN = "did-it-happen"
    THANK_YOU = "thank-you"
    INTRODUCTION = "introduction"
    ADVICE = "advice"
    REPORT = "report"
    PROMISE = "promise"
    CHECK_IN = "check-in"
    KEEP_IN_TOUCH = "keep-in-touch"
    OPENING = "opening"
    SET_DATE = "set-date"
    GONE_QUIET = "gone-quiet"
    DIGEST = "digest"


INTERVIEW_DAY = frozenset(
    {
        Kind.DAY_BEFORE,
        Kind.HOUR_BEFORE,
        Kind.TEN_MINUTES,
        Kind.HALF_TIME,
        Kind.FIVE_LEFT,
        Kind.TIME_UP,
        Kind.DID_IT_HAPPEN,
    }
)
"""Those around an interview that is set: they don't count against the week's budget, and may come outside the usual hours."""

STAGED = frozenset({Kind.NO_ANSWER, Kind.THANK_YOU})
"""Those that come in several stages about one matter: a later stage stands for the earlier ones."""

UNCOUNTED = INTERVIEW_DAY | {Kind.THANK_YOU, Kind.DIGEST}
"""Those that the week's budget doesn't hold back: the thank-you belongs to its interview, the digest was asked for."""
