"""What the bot owes a member, computed from the notebook alone: nothing here is ever scheduled or cancelled by hand."""

from __future__ import annotations

from datetime import datetime

from bot.notebook import Notebook
from bot.policy import Policy


def next_due(notebook: Notebook, now: datetime, policy: Policy) -> datetime | None:
    """The earliest moment at which something is owed, aware UTC; None when nothing is."""
    del notebook, now, policy
    return None
