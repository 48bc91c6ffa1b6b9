"""The labelled texts, read; and how well a judge does on them, rule by rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.coach import Channel, Context, Kind, Severity, check

FOLDER = Path(__file__).parent / "coach"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text with the rules of the main tables that it breaks, and the hints that fit it."""

    id: str
    kind: Kind
    channel: Channel
    context: Context
    text: str
    rules: frozenset[str]
    hints: frozenset[str]


@cache
def labelled(part: str) -> tuple[Labelled, ...]:
    """Return the texts of a part: "build" to build on, "measured" only to be measured."""
    lines = (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_read(json.loads(line)) for line in lines if line.strip())


def _read(given: dict[str, object]) -> Labelled:
    about = given["context"]
    rules, hints = given["rules"], given["hints"]
    assert isinstance(about, dict)
    assert isinstance(rules, list)
    assert isinstance(hints, list)
    return Labelled(
        id=str(given["id"]),
        kind=Kind(str(given["kind"])),
        channel=Channel(str(given["channel"])),
        context=Context(
            recipient=about.get("recipient", ""),
            connection=about.get("connection", ""),
            field=about.get("field", ""),
            days_since=about.get("days_since"),
            on=frozenset({"says-informational-interview"}),
        ),
        text=str(given["text"]),
        rules=frozenset(map(str, rules)),
        hints=frozenset(map(str, hints)),
    )


def broken(one: Labelled, text: str | None = None) -> frozenset[str]:
    """Return the rules of the main tables that the coach says are broken; in another text of that kind, if given."""
    review = check(one.kind, one.text if text is None else text, one.channel, one.context)
    return frozenset(finding.rule for finding in review.findings if finding.severity is not Severity.HINT)


def hinted(one: Labelled) -> frozenset[str]:
    """Return the hints that the coach gives."""
    review = check(one.kind, one.text, one.channel, one.context)
    return frozenset(finding.rule for finding in review.findings if finding.severity is Severity.HINT)


@dataclass(frozen=True, slots=True)
class Score:
    """How often a rule was found rightly, found wrongly, and missed."""

    right: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is there."""
        return self.right / max(1, self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + self.missed) if self.right + self.missed else 1.0


def scored(
    texts: Iterable[Labelled],
    found: Callable[[Labelled], frozenset[str]],
    truly: Callable[[Labelled], frozenset[str]],
) -> dict[str, Score]:
    """Return the score of each rule, named with its kind, in the order of the alphabet; "all" is the sum."""
    right: Counter[str] = Counter()
    false: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for one in texts:
        said, true = found(one), truly(one)
        right.update(f"{one.kind} {rule}" for rule in said & true)
        false.update(f"{one.kind} {rule}" for rule in said - true)
        missed.update(f"{one.kind} {rule}" for rule in true - said)
    names = sorted({*right, *false, *missed})
    scores = {name: Score(right[name], false[name], missed[name]) for name in names}
    return {**scores, "all": Score(right.total(), false.total(), missed.total())}


def table(title: str, scores: dict[str, Score]) -> str:
    """Return the scores as lines to be read in a terminal."""
    lines = [f"{title:40} precision  recall  right false missed"]
    lines += [
        f"{name:40} {score.precision:9.2f} {score.recall:7.2f} {score.right:6} {score.false:5} {score.missed:6}"
        for name, score in scores.items()
    ]
    return "\n".join(lines)
