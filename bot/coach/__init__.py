"""The coach reads a draft and explains what to change; it never sends anything and never rewrites without asking."""

from __future__ import annotations

from bot.coach.findings import Channel, Context, Kind, Review

NOTHING_KNOWN = Context()

__all__ = ["Channel", "Context", "Kind", "Review", "check"]


def check(
    kind: Kind, text: str, channel: Channel = Channel.EMAIL, context: Context = NOTHING_KNOWN
) -> Review:
    """What the coach has to say of this text."""
    del channel, context
    return Review(kind, len(text.split()), ())
