"""Drafts made from what the member told: words to begin from, never sent by us."""

from __future__ import annotations

from datetime import datetime

from bot.coach.drafts.choosing import fullest, well
from bot.coach.drafts.facts import Facts, facts, introduction, job_title
from bot.coach.drafts.kinds import Reason, Tone, Writing
from bot.coach.drafts.layout import letter
from bot.coach.drafts.letters import SPARED
from bot.coach.drafts.names import short_name, whole_name
from bot.coach.drafts.shapes import thought, within
from bot.coach.drafts.telling import advised, outcome
from bot.coach.findings import Channel, Context
from bot.contact import Contact
from bot.notebook import Notebook

__all__ = ["Reason", "Tone", "Writing", "write"]

MINUTES = 20  # what is asked for unless the community has set otherwise (Berkeley, Pomona)
LINKEDIN = 300  # characters that LinkedIn takes with an invitation; 200 without Premium
LONGEST_ABOUT = 14  # words; the subject of a note, not its text


def write(  # noqa: PLR0913  what a letter may depend on; all but four have a default
    writing: Writing,
    notebook: Notebook,
    contact: Contact,
    now: datetime,
    *,
    channel: Channel = Channel.EMAIL,
    tone: Tone = Tone.WARM,
    reason: Reason = Reason.PROGRESS,
    about: str = "",
    minutes: int = MINUTES,
    limit: int = LINKEDIN,
) -> str:
    """A draft in the member's voice, natural where parts are missing. `about` is its subject: advice, an article, a job's title.

    For a report `about` is the advice and, on the lines below it, what came of it. An email begins with a line "Subject: ..."
    and an empty line. A phone draft is a script to say aloud. `minutes` are asked for; outreach on LinkedIn keeps to `limit`
    characters, anywhere else to a hundred words. Each passes every check of its kind.
    """
    known = {**facts(notebook, contact, now, minutes), **_about(writing, reason, notebook, contact, about)}
    sender = notebook.contact(contact.sent_by)
    context = Context(
        recipient=contact.name,
        connection=sender.name if sender else contact.met,
        field=notebook.research.field,
        linkedin_limit=limit,
    )
    text = fullest(
        lambda left: letter(writing, channel, tone, reason, left),
        {key: value for key, value in known.items() if value},
        SPARED,
        well(writing, channel, context),
    )
    if writing is not Writing.INTRODUCTION:
        return text
    blurb = write(Writing.BLURB, notebook, contact, now, tone=tone, about=about, minutes=minutes)
    return f"{text}\n\n{blurb}"


def _about(writing: Writing, reason: Reason, notebook: Notebook, contact: Contact, about: str) -> Facts:
    """What this one letter is about."""
    name = short_name(contact)
    match writing:
        case Writing.OPENING:
            return {"title": job_title(about)}
        case Writing.INTRODUCTION | Writing.BLURB:
            return {**introduction(notebook, contact, about), "giver": whole_name(contact)}
        case Writing.REPORT:
            advice, _, came = about.partition("\n")
            return _advice(advice, came, name)
        case Writing.STAY_IN_TOUCH if reason in {Reason.REPORT, Reason.PROGRESS}:
            told = next((one for one in contact.advice if one.outcome), None)
            return _advice(told.text, told.outcome, name) if told else {}
        case Writing.STAY_IN_TOUCH:
            said = thought(about, LONGEST_ABOUT)
            return {"about": within(said) if said and not said.endswith("?") else ""}
        case _:
            return {}


def _advice(advice: str, came: str, name: str) -> Facts:
    kind, what = advised(advice, name)
    return {"do": "", "thing": "", **({kind: what} if kind else {}), "outcome": outcome(came, name)}
