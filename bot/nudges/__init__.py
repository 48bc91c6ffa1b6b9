"""What the bot owes a member, computed from the notebook alone: nothing here is ever scheduled or cancelled by hand."""

from bot.nudges.agenda import Agenda, agenda
from bot.nudges.batch import Batch, again, due_now
from bot.nudges.kinds import Kind
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.nudges.timing import Owed, next_due, owed
from bot.nudges.words import action, dated, line, message

__all__ = [
    "Agenda",
    "Batch",
    "Kind",
    "Nudge",
    "Owed",
    "action",
    "again",
    "agenda",
    "dated",
    "due_now",
    "line",
    "message",
    "moments",
    "next_due",
    "owed",
]
