"""What is kept of one person the member wants to talk to, or has talked to. Frozen values; every change makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.coach.findings import Channel, Kind
from bot.when import instant


class Stage(StrEnum):
    """How far things have come with a contact. The last three are ends that can be taken back."""

    IDENTIFIED = "identified"
    CONTACTED = "contacted"
    SCHEDULED = "scheduled"
    HELD = "held"
    THANKED = "thanked"
    IN_TOUCH = "in touch"
    DECLINED = "declined"
    NO_REPLY = "no reply"
    LET_GO = "let go"


class Tier(StrEnum):
    """How often the member wants to be in touch: six weeks, three months, six months unless they set it otherwise."""

    CLOSE = "close"
    REGULAR = "regular"
    LIGHT = "light"


class Mode(StrEnum):
    """How the interview is held; a place to go to asks for other preparation than a call."""

    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in person"


class Outcome(StrEnum):
    """The four honest answers to "did it happen?"."""

    MET = "met"
    MOVED = "moved"
    THEY_MISSED = "they didn't come"
    I_MISSED = "I couldn't"


class Belief(StrEnum):
    """What became of an assumption after somebody was asked about it."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text the member is working on. `waved` are the rules they chose to send anyway, not shown again for this draft."""

    kind: Kind
    channel: Channel
    text: str
    waved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """The request as it was sent. `after_noon` because business days then count from the next one.

    `follow_ups` are the member's days on which they wrote once more; `answered_on` the day of any reply.
    """

    sent_on: date
    after_noon: bool
    channel: Channel
    text: str = ""
    follow_ups: tuple[date, ...] = ()
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview that is set or was held. The wall clock and its zone are the promise; the instant follows from them.

    `moved` counts the times it was set anew; `their_zone` is empty when the same. `ticked` holds ids of questions asked.
    """

    id: str
    wall: datetime
    zone: str
    minutes: int
    mode: Mode
    place: str = ""
    their_zone: str = ""
    moved: int = 0
    outcome: Outcome | None = None
    ticked: tuple[str, ...] = ()
    set_at: datetime | None = None
    """When it was set or last moved: what should have been said before that is not said any more."""

    @property
    def starts_at(self) -> datetime:
        """The instant at which it starts, in UTC."""
        return instant(self.wall.date(), self.wall.time(), self.zone)

    @property
    def ends_at(self) -> datetime:
        """The instant at which the time asked for is up, in UTC."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was said about one assumption."""

    assumption: str
    belief: Belief
    said: str = ""


@dataclass(frozen=True, slots=True)
class Debrief:
    """The two minutes after an interview. `may_contact` is None when it was not asked."""

    on: date
    surprised: str = ""
    helped: str = ""
    findings: tuple[Finding, ...] = ()
    may_contact: bool | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """Something they advised, what the member did about it, and the day the member told them."""

    id: str
    text: str
    given_on: date
    outcome: str = ""
    tried_on: date | None = None
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise on either side. `whom` is the id of the contact they promised to introduce, where it is one."""

    id: str
    text: str
    mine: bool
    made_on: date
    whom: str = ""
    kept_on: date | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A few words about a contact, as the member wrote them."""

    id: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Touch:
    """Any contact made: a message, a call, a meeting. `what` is in the member's words, or empty."""

    on: date
    what: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """A job at their organisation. `wrote_on` is the day the member asked for advice about it."""

    title: str
    heard_on: date
    wrote_on: date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One person. `sent_by` is the id of the contact who named them; `met` how the member knows of them, in words."""

    id: str
    name: str
    added_at: datetime
    role: str = ""
    organisation: str = ""
    met: str = ""
    circle: str = ""
    sent_by: str = ""
    pulls: tuple[str, ...] = ()
    """Reasons to ask this one first: ids from the step that ranks them."""
    seniority: str = ""
    """How far along they are: "starting", "experienced" or "leading"; empty when not told. It chooses questions."""
    zone: str = ""
    stage: Stage = Stage.IDENTIFIED
    stage_before: Stage = Stage.IDENTIFIED
    """Where an ended contact comes back to."""
    channel: Channel | None = None
    drafts: tuple[Draft, ...] = ()
    request: Request | None = None
    interviews: tuple[Interview, ...] = ()
    called_off: tuple[Interview, ...] = ()
    """Interviews that were called off: calendars that hold them need to be told."""
    debrief: Debrief | None = None
    advice: tuple[Advice, ...] = ()
    promises: tuple[Promise, ...] = ()
    notes: tuple[Note, ...] = ()
    thanked_at: datetime | None = None
    thanks: str = ""
    tier: Tier = Tier.REGULAR
    touches: tuple[Touch, ...] = ()
    opening: Opening | None = None

    @property
    def first_name(self) -> str:
        """The name one would greet them by: the first word that is no title; the whole name when there is none."""
        words = [word for word in self.name.split() if word.rstrip(".").casefold() not in _TITLES]
        return words[0] if words else self.name

    @property
    def interview(self) -> Interview | None:
        """The interview that is set and not yet over with, if any."""
        last = self.interviews[-1] if self.interviews else None
        return last if last is not None and last.outcome is None else None

    @property
    def held(self) -> Interview | None:
        """The last interview that took place, if any."""
        return next((one for one in reversed(self.interviews) if one.outcome is Outcome.MET), None)

    @property
    def ended(self) -> bool:
        """Whether the member has let this one rest: nothing more is owed or suggested."""
        return self.stage in ENDED

    @property
    def last_touch(self) -> date | None:
        """The latest day of any touch that was logged."""
        return max((touch.on for touch in self.touches), default=None)

    def draft(self, kind: Kind) -> Draft | None:
        """The draft of that kind, if one was begun."""
        return next((draft for draft in self.drafts if draft.kind is kind), None)

    def with_draft(self, draft: Draft) -> Contact:
        """The contact with this draft in place of the one of its kind."""
        others = tuple(one for one in self.drafts if one.kind is not draft.kind)
        return replace(self, drafts=(*others, draft))

    def with_interview(self, interview: Interview) -> Contact:
        """The contact with this interview in place of the one with its id, or added."""
        others = tuple(one for one in self.interviews if one.id != interview.id)
        return replace(self, interviews=(*others, interview))

    def touched(self, on: date, what: str = "") -> Contact:
        """The contact with one more touch logged."""
        return replace(self, touches=(*self.touches, Touch(on, what)))

    def at(self, stage: Stage) -> Contact:
        """The contact at that stage, remembering where an ended one comes back to."""
        before = self.stage_before if self.ended else self.stage
        return replace(self, stage=stage, stage_before=before)


ENDED = frozenset({Stage.DECLINED, Stage.NO_REPLY, Stage.LET_GO})
_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "rev", "eng"})
