"""One member's part of a delivery, in the store: written down before a send, settled after it. No platform, no waiting.

Each verb is one transaction that saves the ledger with the next owed moment; where a turn of the member's came in between, it
is taken again from what is there now.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.message import Message
from bot.notebook import Member, Notebook
from bot.nudges import Batch, again, due_now, ledger, message, next_due
from bot.policy import DEFAULT, Policy
from bot.ports import Clock, Conflict, NotSaved, Passing, Store, Unreachable

TRIES = 5  # turns of one member seldom meet; five in a row means that something is wrong
FIRST_WAIT, LONGEST_WAIT = (
    timedelta(seconds=30),
    timedelta(hours=1),
)  # after a passing failure, twice as long each time
# To a closed door one doesn't knock every hour. The member's next appearance opens it at once, whatever is left of this.
UNREACHED_WAITS = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
)


@dataclass(frozen=True, slots=True)
class Ready:
    """Written down as being sent: to be handed over now, under this token. `keys` name it in a log; they hold no words."""

    address: str
    token: str
    message: Message
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Written down as being sent some time ago, and not what became of it: the platform must be asked first."""

    address: str
    token: str
    since: datetime


class Books:
    """The ledger's verbs over a store. Every verb raises NotSaved when the store is away; the lease then just runs out.

    `chance` spreads waits; `moved` is told the member's next owed moment after each save.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        policy: Policy = DEFAULT,
        chance: random.Random | None = None,
        moved: Callable[[datetime | None], None] = lambda _due: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._policy = policy
        self._chance = chance or random.Random()  # noqa: S311  spreads waits, guards nothing
        self._moved = moved

    def begins(self, member: Member) -> Ready | Doubt | None:
        """What is to be done for this member now; None for nothing. What is due is written down as being sent."""
        found: Ready | Doubt | None = None

        def turn(notebook: Notebook, now: datetime) -> Notebook:
            nonlocal found
            doubtful = ledger.under_way(notebook)
            if doubtful is not None:
                found = Doubt(notebook.reach.address, doubtful.token, doubtful.at)
                return notebook
            batch = due_now(notebook, now, self._policy)
            found = self._ready(batch, notebook, now)
            return notebook if batch is None else ledger.sending(notebook, batch, now)

        self._save(member, turn)
        return found

    def missed(self, member: Member, token: str) -> Ready | None:
        """The platform has no message with that token: what is still due of it is sent again, under the same token."""
        found: Ready | None = None

        def turn(notebook: Notebook, now: datetime) -> Notebook:
            nonlocal found
            doubtful = ledger.under_way(notebook)
            if doubtful is None or doubtful.token != token:
                return notebook
            batch = again(notebook, now, self._policy, doubtful)
            found = self._ready(batch, notebook, now)
            cleared = ledger.not_sent(notebook, token)
            return cleared if batch is None else ledger.sending(cleared, batch, now)

        self._save(member, turn)
        return found

    def arrived(self, member: Member, token: str, address: str = "") -> None:
        """It was delivered."""
        self._save(member, lambda notebook, now: ledger.arrived(notebook, token, address, now, self._policy))

    def withdrawn(self, member: Member, token: str) -> None:
        """It was written down and never handed over."""
        self._save(member, lambda notebook, _now: ledger.not_sent(notebook, token))

    def failed(self, member: Member, trouble: Passing) -> None:
        """It failed for now. It stays in doubt, because a connection may break after the message went through."""

        def turn(notebook: Notebook, now: datetime) -> Notebook:
            grown = min(FIRST_WAIT * 2 ** min(notebook.reach.tries, 12), LONGEST_WAIT)
            stated = timedelta(seconds=trouble.wait or 0)
            wait = max(grown * self._chance.uniform(0.75, 1.25), stated * self._chance.uniform(1.0, 1.25))
            return ledger.put_off(notebook, trouble.reason, now + wait)

        self._save(member, turn)

    def unreached(self, member: Member, token: str, trouble: Unreachable) -> None:
        """This member can't be written to: marked, what is owed stays owed, tried again after growing waits."""

        def turn(notebook: Notebook, now: datetime) -> Notebook:
            wait = UNREACHED_WAITS[min(notebook.reach.tries, len(UNREACHED_WAITS) - 1)]
            retry = now + wait * self._chance.uniform(0.75, 1.25)
            return ledger.unreached(ledger.not_sent(notebook, token), trouble.reason, retry, now)

        self._save(member, turn)

    def _save(self, member: Member, turn: Callable[[Notebook, datetime], Notebook]) -> None:
        for _ in range(TRIES):
            try:
                due = self._once(member, turn)
            except Conflict:
                continue
            self._moved(due)
            return
        raise NotSaved("conflict")

    def _once(self, member: Member, turn: Callable[[Notebook, datetime], Notebook]) -> datetime | None:
        now = self._clock.now()
        with self._store.transaction(member) as transaction:
            before = transaction.notebook
            if before is None:  # forgotten meanwhile: nothing is owed any more, and nothing is made anew
                return None
            after = turn(before, now)
            due = next_due(after, now, self._policy)
            transaction.save(after, due)
            return due

    def _ready(self, batch: Batch | None, notebook: Notebook, now: datetime) -> Ready | None:
        if batch is None or not batch.said:
            return None
        told = message(batch, notebook, now, self._policy)
        return Ready(notebook.reach.address, batch.token, told, tuple(one.key for one in batch.said))


def plainer(told: Message) -> Message:
    """The message as plain parts without buttons: what a platform takes that takes anything."""
    return replace(told, buttons=(), awaits="")
