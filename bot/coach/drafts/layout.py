"""How a letter looks on its way: a subject and a closing where there is room, a greeting always, and one text in the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from bot.coach.drafts.facts import Facts
from bot.coach.drafts.kinds import Reason, Tone, Writing
from bot.coach.drafts.letters import recipe
from bot.coach.findings import Channel
from bot.copy import has, label

_SUBJECTS = "subject_topic | subject"


@dataclass(frozen=True, slots=True)
class Voice:
    """In what voice pieces are said: for which letter, how it sounds, aloud or in writing, and from which facts."""

    writing: Writing
    tone: Tone
    aloud: bool
    facts: Facts

    def paragraph(self, row: str) -> str:
        """The sentences of a row of the recipe, those left out that need what isn't known."""
        return " ".join(one for one in map(self.choice, row.split(" + ")) if one)

    def choice(self, alternatives: str) -> str:
        """The first alternative whose facts are all known; empty when none is."""
        return next((one for one in map(self.piece, alternatives.split(" | ")) if one), "")

    def piece(self, name: str) -> str:
        """One piece, or one fact, as the recipe names it."""
        if name.startswith("@"):
            return self.facts.get(name[1:], "")
        bare, _, needs = name.partition("?")
        return self._said(bare) if not needs or needs in self.facts else ""

    def _said(self, piece: str) -> str:
        """The piece with its blanks filled, this letter's own or else the one that all share; empty when a fact is missing."""
        for whose in (self.writing, "shared"):
            for name in (f"{piece}_aloud", piece) if self.aloud else (piece,):
                for key in (f"drafts.{whose}.{name}.{self.tone}", f"drafts.{whose}.{name}"):
                    if has(key):
                        return self._filled(key)
        raise LookupError(piece)

    def _filled(self, key: str) -> str:
        try:
            return label(f"drafts.{key.removeprefix('drafts.')}", **self.facts)
        except KeyError:
            return ""


def letter(writing: Writing, channel: Channel, tone: Tone, reason: Reason, facts: Facts) -> str:
    """The whole text. What isn't among the facts isn't in it."""
    voice = Voice(writing, tone, channel is Channel.PHONE, facts)
    body = [one for one in map(voice.paragraph, recipe(writing, channel, reason)) if one]
    if writing is Writing.BLURB:
        return "\n\n".join(body)
    greeting = voice.choice("greeting | greeting_nameless")
    match channel:
        case Channel.PHONE:
            opening = " ".join(one for one in (greeting, voice.piece("this_is"), body[0]) if one)
            return "\n\n".join((opening, *body[1:]))
        case Channel.LINKEDIN if writing is Writing.OUTREACH:
            return f"{greeting}\n{' '.join(body)}"
        case Channel.LINKEDIN | Channel.CHAT:
            return "\n\n".join((greeting, *body))
        case Channel.CARD | Channel.EMAIL:
            text = "\n\n".join((greeting, *body, voice.choice("close_name | close")))
            subject = label("drafts.subject", words=voice.choice(_SUBJECTS))
            return text if channel is Channel.CARD else f"{subject}\n\n{text}"
        case _ as never:
            assert_never(never)
