"""Whatever is in the notebook, a draft is one that the coach has nothing to say about, and no seam shows in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import Channel, Context, Kind, check
from bot.coach.drafts import Reason, Tone, Writing, write
from bot.coach.drafts.choosing import FIRST_ONLY, KINDS, well
from bot.coach.drafts.layout import letter
from tests.notebooks import NOW, Page, pages

SEAM = re.compile(
    r"  | \n|\n{3}|^\s|\s$|\.\.|,\.|\.,|[?!]\.|,,|:\.|: [.,]| [,.;:?!]|[{}\[\]]"
    r"|(?<!\S)a [aeio]\w|\b(?:to to|that that|the the|the a|a the|a an|your your)\b|\b(?:and|that|because) i\b"
)
AN_EXCEPTION = re.compile(r"a (?:one|once|eu|ewe)", re.IGNORECASE)
WORDS, CHARACTERS = 100, 300

channels = st.sampled_from(tuple(Channel))
tones = st.sampled_from(tuple(Tone))
reasons = st.sampled_from(tuple(Reason))
writings = st.sampled_from(tuple(Writing))


@given(pages(), writings, channels, tones, reasons, st.sampled_from((200, 300)))
@settings(max_examples=50)
def test_a_draft_passes_every_check_of_its_kind(
    page: Page, writing: Writing, channel: Channel, tone: Tone, reason: Reason, limit: int
) -> None:
    text = _written(page, writing, channel, tone, reason, limit)
    assert _faults(writing, channel, text, page, limit) == []
    assert not _seams(text)


@pytest.mark.torture
@given(pages(), writings, channels, tones, reasons, st.sampled_from((200, 300)))
def test_thousands_of_drafts_pass_every_check_of_their_kind(
    page: Page, writing: Writing, channel: Channel, tone: Tone, reason: Reason, limit: int
) -> None:
    text = _written(page, writing, channel, tone, reason, limit)
    assert _faults(writing, channel, text, page, limit) == []
    assert not _seams(text)


@given(pages(tame=True), writings, channels, tones, reasons)
@settings(max_examples=25)
def test_what_people_are_likely_to_type_leaves_no_seam(
    page: Page, writing: Writing, channel: Channel, tone: Tone, reason: Reason
) -> None:
    text = _written(page, writing, channel, tone, reason, CHARACTERS)
    assert _faults(writing, channel, text, page, CHARACTERS) == []
    assert not _seams(text)


@given(pages(), tones, channels)
@settings(max_examples=40)
def test_a_first_message_keeps_to_the_length_of_its_channel(page: Page, tone: Tone, channel: Channel) -> None:
    text = write(Writing.OUTREACH, page.notebook, page.contact, NOW, channel=channel, tone=tone, limit=200)
    assert len(text) <= 200 if channel is Channel.LINKEDIN else len(text.split()) <= WORDS


@given(pages(), writings, tones)
@settings(max_examples=20)
def test_an_email_begins_with_its_subject_and_an_empty_line(page: Page, writing: Writing, tone: Tone) -> None:
    text = write(writing, page.notebook, page.contact, NOW, tone=tone)
    head, empty, _ = text.split("\n", 2)
    assert writing is Writing.BLURB or (head.startswith("Subject: ") and len(head) > 12 and not empty)


@pytest.mark.parametrize("writing", Writing)
@pytest.mark.parametrize("tone", Tone)
def test_words_of_ours_alone_are_well_whatever_the_channel(writing: Writing, tone: Tone) -> None:
    for channel in Channel:
        for reason in Reason if writing is Writing.STAY_IN_TOUCH else (Reason.HELP,):
            text = letter(writing, channel, tone, reason, {"minutes": "20"})
            assert _faults(writing, channel, text, None, CHARACTERS) == []
            assert not _seams(text)


def _written(page: Page, writing: Writing, channel: Channel, tone: Tone, reason: Reason, limit: int) -> str:
    advice = page.contact.advice
    about = {
        Writing.OPENING: page.title,
        Writing.REPORT: f"{advice[0].text}\n{advice[0].outcome}" if advice else "",
    }.get(writing, page.about)
    return write(
        writing,
        page.notebook,
        page.contact,
        NOW,
        channel=channel,
        tone=tone,
        reason=reason,
        about=about,
        limit=limit,
    )


def _faults(writing: Writing, channel: Channel, text: str, page: Page | None, limit: int) -> list[str]:
    """The rules that the coach names, errors, warnings and hints, but for those that such a letter has no use for."""
    exempt = frozenset() if writing in KINDS else FIRST_ONLY
    if channel is Channel.LINKEDIN and writing is not Writing.OUTREACH:
        exempt |= {"too-long"}  # the limit is an invitation's; after it there is room
    if writing is Writing.INTRODUCTION:
        exempt |= {"too-long", "over-75-words"}  # it carries a second letter, to be passed on
    context = Context(linkedin_limit=limit)
    if page is not None:
        context = Context(page.contact.name, page.contact.met, page.notebook.research.field, limit)
    kind = KINDS.get(writing, Kind.OUTREACH)
    return [one.rule for one in check(kind, text, channel, context).findings if one.rule not in exempt]


def _seams(text: str) -> list[str]:
    return [found.group() for found in SEAM.finditer(text) if not AN_EXCEPTION.match(text, found.start())]


def test_a_note_longer_than_linkedin_takes_does_not_fit() -> None:
    fits = well(Writing.OUTREACH, Channel.LINKEDIN, Context(linkedin_limit=10))
    assert not fits("Hello Grace, we met at PyCon.")
