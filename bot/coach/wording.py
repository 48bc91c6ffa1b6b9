"""What is said of a finding: the why and the mend of each rule, with the member's own words put in. The texts are content."""

from __future__ import annotations

from dataclasses import dataclass

from bot import copy
from bot.coach.findings import Channel, Context, Finding, Kind, Severity

QUOTED = 60  # code points of the member's words; enough to find the place by


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that is broken, and where in the text (0, 0 for something missing)."""

    rule: str
    start: int = 0
    end: int = 0


def worded(
    kind: Kind, found: Found, severity: Severity, text: str, channel: Channel, context: Context
) -> Finding:
    """Return the finding with its why and mend, worded for this kind where it differs."""
    words = text[found.start : found.end]
    blanks = {
        "words": _short(words),
        "name": context.recipient.split(" ")[0] or copy.label("coach.somebody"),
        "connection": context.connection or copy.label("coach.some_connection"),
        "field": context.field or copy.label("coach.some_field"),
        "limit": str(context.linkedin_limit) if channel is Channel.LINKEDIN else "100",
        "unit": copy.label("coach.characters" if channel is Channel.LINKEDIN else "coach.words"),
    }
    return Finding(
        found.rule,
        severity,
        found.start,
        found.end,
        _say(kind, found.rule, "why", blanks),
        _say(kind, found.rule, "mend", blanks),
        _fix(kind, found.rule, words, context, blanks),
    )


def _fix(kind: Kind, rule: str, words: str, context: Context, blanks: dict[str, str]) -> str:
    """Return the words to put in; nothing where only the writer can know them."""
    if rule == "placeholder-left":
        return _filled(words.lower(), context)
    key = f"coach.fix.{kind.value}.{rule}"
    return copy.label(key, **blanks) if copy.has(key) else ""


def _filled(blank: str, context: Context) -> str:
    """Return what the notebook knows for a blank: "[Name]" is the reader's, "[your name]" isn't."""
    if "name" in blank and not any(other in blank for other in ("your", "my", "company", "last", "sender")):
        return context.recipient.split(" ")[0]
    if "field" in blank or "industry" in blank:
        return context.field
    return ""


def _say(kind: Kind, rule: str, part: str, blanks: dict[str, str]) -> str:
    own = f"coach.{kind.value}.{rule}.{part}"
    return copy.label(own if copy.has(own) else f"coach.any.{rule}.{part}", **blanks)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= QUOTED else flat[: QUOTED - 1].rstrip() + "\u2026"
