"""The coach reads a draft and explains what to change; it never sends anything and never rewrites without asking."""

from bot.coach.checks import check
from bot.coach.findings import Channel, Context, Finding, Kind, Review, Severity
from bot.coach.suggesting import suggestion

__all__ = ["Channel", "Context", "Finding", "Kind", "Review", "Severity", "check", "suggestion"]
