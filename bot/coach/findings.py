"""What the coach says of a draft: plain values, no judgement in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a text is for; each kind has rules of its own."""

    OUTREACH = "outreach"
    QUESTION = "question"
    THANK_YOU = "thank-you"
    JOB_OPENING = "job-opening"
    STAY_IN_TOUCH = "stay-in-touch"


class Severity(StrEnum):
    """How much a finding matters: an error makes the verdict `revise`, the others never do."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Channel(StrEnum):
    """How a message travels. On the phone the text is a script to say aloud; a card is written by hand."""

    EMAIL = "email"
    LINKEDIN = "linkedin"
    CHAT = "chat"
    PHONE = "phone"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the text; anything may be empty.

    `recipient` is the person's name, `connection` how the writer came to them ("Ada Lovelace told me of you",
    "alumni of Hull"), `field` the line of work the writer is curious about. `linkedin_limit` is in characters.
    `days_since` is the number of whole days since the interview (for `too-soon`), None when unknown.
    `off` holds the ids of rules that the member or the community has turned off; `on` those that are off by default
        and wanted.
    """

    recipient: str = ""
    connection: str = ""
    field: str = ""
    linkedin_limit: int = 300
    days_since: int | None = None
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to change. `start` and `end` are code-point offsets into the text as given (0, 0 for something missing).

    `fix` holds words that could be put in, where there are any: what `suggestion` uses.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    why: str
    mend: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """All that the coach has to say of one text, errors first, then in the order of the text."""

    kind: Kind
    words: int
    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)
