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


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to type after /interview. `screen` is the screen it opens."""

    name: str
    screen: str
    takes: Takes = Takes.NOTHING

    @property
    def summary(self) -> str:
        """What it does, in at most 80 characters of plain text."""
        return label(f"commands.{self.name}")


COMMANDS = (
    Command("next", "next"),
    Command("prepare", "prepare"),
    Command("people", "people", Takes.WORDS),
    Command("questions", "questions", Takes.WORDS),
    Command("contact", "contact", Takes.PERSON),
    Command("conduct", "conduct", Takes.PERSON),
    Command("thank", "thank", Takes.PERSON),
    Command("touch", "touch", Takes.PERSON),
    Command("opening", "opening", Takes.PERSON),
    Command("progress", "progress"),
    Command("settings", "settings"),
    Command("export", "take"),
    Command("erase", "erase", Takes.WORDS),
    Command("help", "help", Takes.WORDS),
)

BY_NAME = {command.name: command for command in COMMANDS}
