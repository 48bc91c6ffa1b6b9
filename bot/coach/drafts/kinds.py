"""What there are drafts for, what there is to write about when staying in touch, and how it sounds."""

from __future__ import annotations

from enum import StrEnum


class Writing(StrEnum):
    """What there are drafts for."""

    OUTREACH = "outreach"
    FOLLOW_UP = "follow-up"
    REPLY_YES = "reply-yes"
    REPLY_NO = "reply-no"
    REPLY_LATER = "reply-later"
    CONFIRM = "confirm"
    THANK_YOU = "thank-you"
    REPORT = "report"
    INTRODUCTION = "introduction"
    BLURB = "blurb"
    OPENING = "opening"
    STAY_IN_TOUCH = "stay-in-touch"


class Reason(StrEnum):
    """What there is to write about when staying in touch."""

    ARTICLE = "article"
    INVITATION = "invitation"
    PROGRESS = "progress"
    CONGRATULATE = "congratulate"
    HELP = "help"
    REPORT = "report"


class Tone(StrEnum):
    """How it sounds."""

    WARM = "warm"
    FORMAL = "formal"
    SHORT = "short"
