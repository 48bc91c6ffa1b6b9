"""The times that the method gives, each a setting of the community, with its source. Plain numbers; `bot.nudges` applies them."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType

from bot.contact import Tier
from bot.notebook import Notebook
from bot.when import WorkingDays


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """A named way to treat silence. Both lists are in business days after the request was sent, in order."""

    suggest_another: tuple[int, ...]
    follow_up: tuple[int, ...]
    let_go: int


# 3B7 is Dalton's, as Duke's career centre gives it; once only is SFU's; 3-7-7 is graham1776's; a week apart is Carleton's.
NO_ANSWER = MappingProxyType(
    {
        "3B7": NoAnswer(suggest_another=(3,), follow_up=(7,), let_go=14),
        "once": NoAnswer(suggest_another=(), follow_up=(), let_go=10),
        "3-7-7": NoAnswer(suggest_another=(), follow_up=(3, 10), let_go=17),
        "weekly": NoAnswer(suggest_another=(), follow_up=(5, 10), let_go=15),
    }
)


@dataclass(frozen=True, slots=True)
class Policy:
    """What a community has set; the defaults are the method's own. Minutes, hours and days as the names say."""

    preset: str = "3B7"
    ask_minutes: int = 20
    longest_minutes: int = 30
    thank_hours: int = 24
    thank_again_hours: int = 20
    thank_overdue_hours: int = 48
    introduction_days: int = 7
    advice_days: int = 14
    opening_days: int = 14
    check_in_days: int = 30
    rhythm_days: MappingProxyType[Tier, int] = field(
        default_factory=lambda: MappingProxyType({Tier.CLOSE: 42, Tier.REGULAR: 91, Tier.LIGHT: 182})
    )
    budget: int = 3
    quiet_days: int = 21
    linkedin_limit: int = 300
    country: str = ""


DEFAULT = Policy()


def working_days(notebook: Notebook, policy: Policy) -> WorkingDays:
    """The member's working days: their weekend, and their holidays, or the community's where they named none."""
    preferences = notebook.preferences
    return WorkingDays(frozenset(preferences.weekend), preferences.country or policy.country)
