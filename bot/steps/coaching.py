"""How the coach's findings stand under a text: errors first, three at most unless all are asked for, each with its mending."""

from __future__ import annotations

from bot.coach.findings import Finding, Review, Severity
from bot.copy import items, label, lines, say
from bot.message import NOTHING, Markup

AT_FIRST = 3  # more than three things to change at once are not read

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def standing(review: Review, waved: tuple[str, ...], off: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """The findings still to be shown: not those sent anyway, nor those turned off; errors first."""
    left = (one for one in review.findings if one.rule not in waved and one.rule not in off)
    return tuple(sorted(left, key=lambda one: _ORDER[one.severity]))


def under_a_text(findings: tuple[Finding, ...], *, every: bool = False) -> Markup:
    """The findings as they stand under the text; how many more there are is said, and nothing when there are none."""
    if not findings:
        return NOTHING
    shown = findings if every else findings[:AT_FIRST]
    rows = items(say(f"coaching.findings.{one.severity}", why=one.why, mend=one.mend) for one in shown)
    more = say("coaching.more", count=len(findings) - len(shown)) if len(findings) > len(shown) else NOTHING
    return lines(say("coaching.title"), rows, more)


def all_well() -> Markup:
    """What is said of a text in which there is nothing to change."""
    return Markup(say("coaching.ready"))


def all_label() -> str:
    """The label of the button that shows every finding."""
    return label("coaching.all_button")
