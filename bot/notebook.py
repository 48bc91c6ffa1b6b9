"""All that the bot keeps for one member: one frozen value, one record in the store, private to its member."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from bot.contact import Contact, Tier
from bot.when import Hours, local

REMEMBERED_EVENTS = (
    300  # platforms send an event again within minutes; no member acts three hundred times in those
)


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """Someone who uses the bot. `space` is the Slack workspace; empty on Discord, where a user is the same everywhere."""

    platform: str
    space: str
    user: str


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the member believes about the work already, to be tested by asking."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to find out before asking anybody. `topic` is an id of the research list; `open` what stayed unanswered."""

    topic: str
    note: str = ""
    open: str = ""


@dataclass(frozen=True, slots=True)
class Research:
    """What the member wants to learn about and why, what they believe, and what they found out. Done once, reused."""

    field: str = ""
    role: str = ""
    organisation: str = ""
    why: str = ""
    assumptions: tuple[Assumption, ...] = ()
    topics: tuple[Topic, ...] = ()
    aim: str = ""
    """What the member most wants to know of: "path", "industry", "culture" or "skills"; empty for all. It chooses questions."""

    def topic(self, topic: str) -> Topic:
        """What is kept on that topic; an empty one when nothing is."""
        return next((one for one in self.topics if one.topic == topic), Topic(topic))

    def with_topic(self, topic: Topic) -> Research:
        """The research with this topic's notes in place of its old ones."""
        others = tuple(one for one in self.topics if one.topic != topic.topic)
        return replace(self, topics=(*others, topic))


@dataclass(frozen=True, slots=True)
class Question:
    """One question on the member's list, in its place in the order. `bank` is the id in the bank, empty for their own."""

    id: str
    text: str
    phase: str = "questions"
    bank: str = ""
    waved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the member has set. An empty zone means that it was not asked yet; `preset` empty follows the community's.

    `off` are nudge kinds not wanted, `coach_off` rules not wanted; `rhythm` are (tier, days) pairs that differ from the
    policy's. `budget` is unasked messages a week, None for the policy's. `paused_until` is the first day with messages again.
    `told_zone` and `told_locale` are what the platform told last: while the member's own are these, they follow it.
    """

    zone: str = ""
    locale: str = "en"
    weekend: tuple[int, ...] = (5, 6)
    country: str = ""
    hours: tuple[time, time] = (time(9), time(20))
    budget: int | None = None
    preset: str = ""
    digest: bool = False
    stopped: bool = False
    paused_until: date | None = None
    off: tuple[str, ...] = ()
    coach_off: tuple[str, ...] = ()
    rhythm: tuple[tuple[Tier, int], ...] = ()
    told_zone: str = ""
    told_locale: str = ""

    @property
    def waking(self) -> Hours:
        """The hours of the day in which the bot may write."""
        return Hours(*self.hours)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the member is: a screen by its name ("contact.draft"), and the contact it is about, if any."""

    screen: str = "next"
    contact: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A form begun and not yet taken: what was typed so far, by field name, so that nothing is typed twice."""

    form: str
    contact: str
    value: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of nudges handed over together: their keys, the token they were sent under, when, and the outcome.

    `outcome` is "sending" between the two saves, then "delivered", "folded", "dropped" or "skipped".
    """

    keys: tuple[str, ...]
    token: str
    at: datetime
    outcome: str
    reason: str = ""
    asked: bool = False
    """Whether it counts against the week's budget of unasked messages (False: it does not)."""


@dataclass(frozen=True, slots=True)
class Snooze:
    """A nudge put off by the member until an instant. The rhythm it came from is not shifted by it."""

    key: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether messages get through. `since` is None while they do; `tries` grow the wait; `address` is the DM, once known."""

    address: str = ""
    since: datetime | None = None
    reason: str = ""
    tries: int = 0
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notebook:
    """One member's whole notebook. Built by `Notebook(member, opened_at)`; changed by `replace` and the verbs below."""

    member: Member
    opened_at: datetime
    seen_at: datetime | None = None
    preferences: Preferences = field(default_factory=Preferences)
    research: Research = field(default_factory=Research)
    introduction: str = ""
    questions: tuple[Question, ...] = ()
    contacts: tuple[Contact, ...] = ()
    place: Place = field(default_factory=Place)
    unfinished: Unfinished | None = None
    acted_on: tuple[str, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    reach: Reach = field(default_factory=Reach)
    ids: int = 0
    known: int = 0
    """How many people the address book on the shelf holds, so that a screen needn't take it down to know."""

    @property
    def zone(self) -> str:
        """The member's zone by its IANA name; UTC until it is known."""
        return self.preferences.zone or "UTC"

    def today(self, now: datetime) -> date:
        """The member's own date at that instant."""
        return local(now, self.zone).date()

    def contact(self, contact_id: str) -> Contact | None:
        """The contact with that id, or None when it was removed or never was."""
        return next((one for one in self.contacts if one.id == contact_id), None)

    def with_contact(self, contact: Contact) -> Notebook:
        """The notebook with this contact in place of the one with its id, or added last."""
        if self.contact(contact.id) is None:
            return replace(self, contacts=(*self.contacts, contact))
        return replace(
            self, contacts=tuple(contact if one.id == contact.id else one for one in self.contacts)
        )

    def without_contact(self, contact_id: str) -> Notebook:
        """The notebook without that contact; those they named stay, and no longer say by whom."""
        left = tuple(one for one in self.contacts if one.id != contact_id)
        return replace(
            self,
            contacts=tuple(replace(one, sent_by="") if one.sent_by == contact_id else one for one in left),
        )

    def with_id(self, letter: str) -> tuple[Notebook, str]:
        """The notebook with its counter moved on, and a fresh id that begins with that letter."""
        return replace(self, ids=self.ids + 1), f"{letter}{self.ids + 1}"

    def acting_on(self, event_id: str) -> Notebook:
        """The notebook that remembers having acted on this event."""
        return replace(self, acted_on=(*self.acted_on, event_id)[-REMEMBERED_EVENTS:])
