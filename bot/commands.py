"""The one table of commands: every platform's registration, help and completion are drawn from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.copy import label


class Takes(StrEnum):
    """What a command takes after its name."""

    NOTHING = "nothing"
    WORDS = "words"
    PERSON = "person"


class Tells(StrEnum):
    """What a detail is: a date in the member's words, or how often to be in touch."""

    DAY = "day"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class Detail:
    """What may be said along with a command about a person, where a platform has named options: a field of one of its forms."""

    name: str
    tells: Tells
    form: str
    field: str

    @property
    def summary(self) -> str:
        """What it is, in at most 80 characters of plain text."""
        return label(f"commands.details.{self.name}")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to type after /interview. `screen` is the screen it opens."""

    name: str
    screen: str
    takes: Takes = Takes.NOTHING
    details: tuple[Detail, ...] = ()

    @property
    def summary(self) -> str:
        """What it does, in at most 80 characters of plain text."""
        return label(f"commands.{self.name}")


COMMANDS = (
    Command("next", "next"),
    Command("prepare", "prepare"),
    Command("people", "people", Takes.WORDS),
    Command("questions", "questions", Takes.WORDS),
    Command("contact", "contact", Takes.PERSON, (Detail("sent", Tells.DAY, "contact.sent", "sent_on"),)),
    Command("conduct", "conduct", Takes.PERSON, (Detail("day", Tells.DAY, "conduct.set", "day"),)),
    Command("thank", "thank", Takes.PERSON, (Detail("thanked", Tells.DAY, "thank.sent", "day"),)),
    Command(
        "touch",
        "touch",
        Takes.PERSON,
        (Detail("tier", Tells.TIER, "touch.tier", "tier"), Detail("wrote", Tells.DAY, "touch.log", "day")),
    ),
    Command("opening", "opening", Takes.PERSON),
    Command("progress", "progress"),
    Command("settings", "settings"),
    Command("export", "take"),
    Command("erase", "erase", Takes.WORDS),
    Command("help", "help", Takes.WORDS),
)

BY_NAME = {command.name: command for command in COMMANDS}
