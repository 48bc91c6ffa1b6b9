"""The coach reads a draft and explains what to change; it never sends anything and never rewrites without asking."""

from bot.coach.checks import check
from bot.coach.findings import Channel, Context, Finding, Kind, Review, Severity

__all__ = ["Channel", "Context", "Finding", "Kind", "Review", "Severity", "check", "suggestion"]


def suggestion(finding: Finding, text: str) -> str | None:
    """The text with the suggested words put in, where that can be done; None where the writer has to."""
    del finding, text
    return None
