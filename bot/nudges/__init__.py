"""What the bot owes a member, computed from the notebook alone: nothing here is ever scheduled or cancelled by hand."""

from __future__ import annotations

from datetime import datetime

from bot.message import NOTHING, Button, Markup
from bot.notebook import Notebook
from bot.nudges.nudge import Nudge
from bot.policy import Policy

__all__ = ["Nudge", "action", "line", "moments", "next_due"]


def moments(notebook: Notebook, now: datetime, policy: Policy) -> tuple[Nudge, ...]:
    """Everything that is to be done or to come, in order, whether or not the member was written to about it already."""
    del notebook, now, policy
    return ()


def line(nudge: Nudge, notebook: Notebook, now: datetime) -> Markup:
    """What it is about, in one line for a list, with its day."""
    del nudge, notebook, now
    return NOTHING


def action(nudge: Nudge, notebook: Notebook) -> Button:
    """The one button that does what it is about."""
    del notebook
    return Button("", "next", nudge.about)


def next_due(notebook: Notebook, now: datetime, policy: Policy) -> datetime | None:
    """The earliest moment at which something is owed, aware UTC; None when nothing is."""
    del notebook, now, policy
    return None
