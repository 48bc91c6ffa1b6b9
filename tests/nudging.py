"""A conversation in which the bot writes first: while the member sleeps, what falls due comes, as delivery would bring it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from bot.coach.findings import Channel
from bot.contact import Contact, Interview, Mode, Request, Stage
from bot.markup import plain
from bot.message import Message
from bot.notebook import Delivery, Member, Notebook, Preferences, Research
from bot.nudges import due_now, ledger, message, next_due
from bot.when import local
from tests.talk import MONDAY, Talk, _keeps_the_rules, reads


@dataclass
class Nudged(Talk):
    """See `tests.talk.Talk`. `received` is what came during the last sleep, `post` all of it, each with its instant."""

    received: list[tuple[datetime, Message]] = field(default_factory=list)
    post: list[tuple[datetime, Message]] = field(default_factory=list)

    def sleeps(self, **spans: float) -> Nudged:
        return self._lets_pass(self.now + timedelta(**spans))

    def sleeps_until(self, wall: str) -> Nudged:
        there = datetime.fromisoformat(wall).replace(tzinfo=local(self.now, self.notebook.zone).tzinfo)
        assert there.astimezone(UTC) >= self.now, f"it is past {wall} already"
        return self._lets_pass(there.astimezone(UTC))

    def is_away(self, wall: str) -> Nudged:
        """The program is down until then, and comes back."""
        there = datetime.fromisoformat(wall).replace(tzinfo=local(self.now, self.notebook.zone).tzinfo)
        self.now = there.astimezone(UTC)
        return self._lets_pass(self.now)

    @property
    def hears_nothing(self) -> bool:
        """Whether nothing came during the last sleep."""
        return not self.received

    @property
    def heard(self) -> list[str]:
        """What came during the last sleep: the wall clock's "Thu 12 09:00", and the title."""
        zone = self.notebook.zone
        return [f"{local(at, zone):%a %-d %H:%M} {plain(one.title)}" for at, one in self.received]

    @property
    def last(self) -> str:
        """The last message that came, as text."""
        return reads(self.received[-1][1])

    @property
    def outcomes(self) -> dict[str, str]:
        """What the ledger says of each nudge: its outcome, and the reason where there is one."""
        return {
            key: f"{one.outcome} {one.reason}".strip() for one in self.notebook.deliveries for key in one.keys
        }

    @property
    def due(self) -> datetime | None:
        return next_due(self.notebook, self.now, self.policy)

    # What is known already.

    def asked(self, name: str, on: str, *, after_noon: bool = False, **details: object) -> Contact:
        """Someone written to on that day, who has not answered."""
        sent = Request(date.fromisoformat(on), after_noon, Channel.EMAIL, "Hello")
        return self.knows(name, stage=Stage.CONTACTED, request=sent, **details)

    def meets(self, name: str, at: str, *, minutes: int = 20, zone: str = "", **details: object) -> Contact:
        """Someone with whom an interview is set, on the member's wall clock."""
        talk = Interview(
            "i1",
            datetime.fromisoformat(at),
            zone or self.notebook.zone,
            minutes,
            Mode.VIDEO,
            set_at=self.now,
        )
        return self.knows(name, stage=Stage.SCHEDULED, interviews=(talk,), **details)

    def prefers(self, **changes: object) -> Nudged:
        """The member has set this."""
        preferences = replace(self.notebook.preferences, **changes)  # type: ignore[arg-type]
        self.notebook = replace(self.notebook, preferences=preferences)
        return self

    def changes(self, name: str, **details: object) -> Contact:
        """What is known of that person is now otherwise."""
        contact = replace(self.person(name), **details)  # type: ignore[arg-type]
        self.notebook = self.notebook.with_contact(contact)
        return contact

    def _lets_pass(self, until: datetime) -> Nudged:
        self.received = []
        for _ in range(500):
            due = next_due(self.notebook, self.now, self.policy)
            if due is None or due > until:
                self.now = until
                self.post += self.received
                return self
            self.now = max(self.now, due)
            self._receives()
        raise AssertionError(f"it never ends at {self.now}")

    def _receives(self) -> None:
        batch = due_now(self.notebook, self.now, self.policy)
        if batch is None:
            return
        sending = ledger.sending(self.notebook, batch, self.now)
        if batch.said:
            told = message(batch, self.notebook, self.now, self.policy)
            _keeps_the_rules(told)
            self.message = told
            self.received.append((self.now, told))
            sending = ledger.arrived(sending, batch.token, "dm", self.now, self.policy)
        self.notebook = sending


def nudged(zone: str = "Europe/London", *, now: datetime = MONDAY, **preferences: object) -> Nudged:
    """A member who has told where they are and what they are curious about, and was just here."""
    chosen = replace(Preferences(zone=zone), **preferences)  # type: ignore[arg-type]
    book = Notebook(Member("test", "", "ada"), now, now, chosen, Research(field="marine biology"))
    return Nudged(book, now)


def spent(talk: Nudged, count: int) -> Nudged:
    """So many unasked messages have gone out just now."""
    entries = tuple(
        Delivery((f"spent/{number}",), f"t{number}", talk.now, "delivered", asked=True)
        for number in range(count)
    )
    talk.notebook = replace(talk.notebook, deliveries=(*talk.notebook.deliveries, *entries))
    return talk
