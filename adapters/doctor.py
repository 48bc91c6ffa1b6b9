"""How delivery is doing, for whoever runs the program: read from the notebooks and from the note of the last wake-up.

Nothing that a member wrote is in it, nor who they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.notebook import Notebook
from bot.nudges import next_due
from bot.policy import Policy

NOTE = "wake-up"  # the file of the data folder that holds the last one
STALE = timedelta(minutes=2)  # four safety intervals: a program that runs has woken up since


@dataclass(slots=True)
class Health:
    """Of one platform: members, how many are due, in doubt, put off or not reached by reason, and the next moment ahead."""

    members: int = 0
    due: int = 0
    in_doubt: int = 0
    put_off: Counter[str] = field(default_factory=Counter)
    unreached: Counter[str] = field(default_factory=Counter)
    next: datetime | None = None


def examined(notebooks: Iterable[Notebook], now: datetime, policy: Policy) -> dict[str, Health]:
    """The health of each platform by its name."""
    found: dict[str, Health] = {}
    for notebook in notebooks:
        health = found.setdefault(notebook.member.platform, Health())
        health.members += 1
        health.in_doubt += any(one.outcome == "sending" for one in notebook.deliveries)
        reach, due = notebook.reach, next_due(notebook, now, policy)
        if reach.since is not None:
            health.unreached[reach.reason] += 1
        elif reach.retry_at is not None:
            health.put_off[reach.reason] += 1
        if due is not None and due <= now:
            health.due += 1
        elif due is not None:
            health.next = min(due, health.next or due)
    return found


def report(found: dict[str, Health], woke: datetime | None, now: datetime) -> str:
    """What to print: the last wake-up, and each platform's state. Times are UTC."""
    lines = [f"last wake-up: {_moment(woke, now)}"]
    if woke is not None and now - woke > STALE:
        lines.append("  (nothing is being sent: start askaround, or see its log)")
    if not found:
        lines.append("no notebooks yet")
    for platform, health in sorted(found.items()):
        lines += [
            f"{platform}: {health.members} member{'s' if health.members != 1 else ''}",
            f"  next due: {_moment(health.next, now)}",
            f"  due now:  {health.due}",
            f"  in doubt: {health.in_doubt}",
            f"  failing:  {_reasons(health.put_off)}",
            f"  not reached: {_reasons(health.unreached)}",
        ]
    return "\n".join(lines)


class WakeUps:
    """The note of the last wake-up: one line in a file of the data folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, at: datetime) -> None:
        """Keep this instant. Raises OSError."""
        beside = self._path.with_suffix(".new")
        beside.write_text(f"{at.isoformat(timespec='seconds')}\n", encoding="ascii")
        beside.replace(self._path)

    def last(self) -> datetime | None:
        """The instant kept; None where there is none that can be read."""
        try:
            kept = datetime.fromisoformat(self._path.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            return None
        return kept if kept.tzinfo is not None else None


def _reasons(counted: Counter[str]) -> str:
    told = ", ".join(f"{count} {reason or 'unknown'}" for reason, count in counted.most_common())
    return told or "none"


def _moment(at: datetime | None, now: datetime) -> str:
    if at is None:
        return "none"
    span = at - now
    away = abs(span)
    count, unit = next(
        (away // one, name)
        for one, name in (
            (timedelta(days=1), "day"),
            (timedelta(hours=1), "hour"),
            (timedelta(minutes=1), "minute"),
            (timedelta(seconds=1), "second"),
        )
        if away >= one or name == "second"
    )
    amount = f"{count} {unit}{'s' if count != 1 else ''}"
    return f"{at:%Y-%m-%d %H:%M:%S} ({f'in {amount}' if span > timedelta() else f'{amount} ago'})"
