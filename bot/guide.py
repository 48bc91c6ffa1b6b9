"""The one door into the conversation: load, advance, save, answer. No exception and nothing private gets past it."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.answers import Answer, Erase, Refuse, Say
from bot.copy import label, say
from bot.engine import advance, asked, look, present, refilled
from bot.events import Event, Said, Submitted, Typed
from bot.markup import escape
from bot.message import Form, Message, Verbatim
from bot.notebook import Member, Notebook, Reach
from bot.nudges import ledger, next_due
from bot.policy import DEFAULT, Policy
from bot.ports import Clock, Conflict, NotSaved, Store
from bot.shelf import Shelf
from bot.told import told

TRIES = (
    5  # turns of one member seldom meet; five in a row means that something is wrong, and the member is told
)

log = logging.getLogger("askaround.guide")


class Guide:
    """Answers events. Safe to call from several threads at once; a call lasts as long as one durable save.

    `moved` is told, from the thread of the turn, the member's next owed moment after each save.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        policy: Policy = DEFAULT,
        moved: Callable[[datetime | None], None] = lambda _due: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._policy = policy
        self._moved = moved

    def handle(self, member: Member, event: Event, address: str = "") -> tuple[Answer, ...]:
        """What to answer this member. Never raises: what went wrong is said kindly, and what was typed is offered again.

        `address` is the DM that this came from, kept so that the member can be written to there; empty where it came
        from elsewhere.
        """
        try:
            return self._turn(member, event, address)
        except NotSaved as trouble:
            log.warning("a turn was not saved: %s", trouble.reason)
            return self._unsaved(member, event, label("trouble.not_saved", reason=trouble.reason))
        except Exception as error:  # noqa: BLE001  the one boundary of the conversation: the member must get an answer
            log.error("a turn failed: %s", _where(error))  # noqa: TRY400  a traceback's message may hold what a member wrote
            return self._unsaved(member, event, label("trouble.ours"))

    def present(self, member: Member) -> tuple[Message, Form | None]:
        """Where this member is now, and the form they had begun, for a platform that opens on it. Raises NotSaved."""
        notebook = self.notebook(member)
        turn = present(notebook, self._clock.now(), self._policy, lambda: self._shelf(member))
        message = next(answer.message for answer in turn.answers if isinstance(answer, Say))
        return message, asked(notebook, self._clock.now(), self._policy)

    def look(self, member: Member, *screens: str) -> tuple[Notebook, tuple[Message, ...]]:
        """The notebook, and these screens beside the conversation, for a platform that shows several at once. Raises NotSaved."""
        notebook, now = self.notebook(member), self._clock.now()
        return notebook, tuple(look(notebook, screen, now, self._policy) for screen in screens)

    def follow(self, member: Member, zone: str, locale: str) -> bool:
        """Keep what the platform tells of a member by itself (an IANA zone, a locale). False for one with no notebook yet.

        It is no turn: the member wasn't seen, and nothing is answered. Raises NotSaved.
        """
        return self._keep(member, lambda notebook: told(notebook, zone, locale))

    def reached(self, member: Member, address: str) -> bool:
        """Keep the DM in which an answer to this member arrived, where none is known. False for one with no notebook.

        It is no turn. Raises NotSaved.
        """
        return self._keep(
            member,
            lambda notebook: replace(
                notebook, reach=replace(notebook.reach, address=notebook.reach.address or address)
            ),
        )

    def notebook(self, member: Member) -> Notebook:
        """The member's notebook as last saved, or a new one. Raises NotSaved when the store is away."""
        return self._store.read(member) or Notebook(member, self._clock.now())

    def _shelf(self, member: Member) -> Shelf:
        whole = self._store.whole(member)
        return whole[1] if whole is not None else Shelf()

    def _turn(self, member: Member, event: Event, address: str) -> tuple[Answer, ...]:
        for _ in range(TRIES):
            try:
                return self._once(member, event, address)
            except Conflict:
                continue
        raise NotSaved(label("trouble.busy"))

    def _keep(self, member: Member, change: Callable[[Notebook], Notebook]) -> bool:
        for _ in range(TRIES):
            try:
                return self._keep_once(member, change)
            except Conflict:
                continue
        raise NotSaved(label("trouble.busy"))

    def _keep_once(self, member: Member, change: Callable[[Notebook], Notebook]) -> bool:
        with self._store.transaction(member) as transaction:
            before = transaction.notebook
            if before is None:
                return False
            after = change(before)
            if after == before:
                return True
            due = next_due(after, self._clock.now(), self._policy)
            transaction.save(after, due)
        self._moved(due)
        return True

    def _once(self, member: Member, event: Event, address: str) -> tuple[Answer, ...]:
        now = self._clock.now()
        with self._store.transaction(member) as transaction:
            before = _reached(transaction.notebook or Notebook(member, now), address)
            turn = advance(before, event, now, self._policy, transaction.shelf)
            after = ledger.appeared(turn.notebook)
            due = None if turn.erase is Erase.ALL else next_due(after, now, self._policy)
            if turn.erase is Erase.ALL:
                transaction.forget()
            else:
                traces = turn.erase is Erase.TRACES
                transaction.save(after, due, turn.shelf, without_traces=traces)
            mended = transaction.set_aside
        self._moved(due)
        if mended:
            return (
                Say(Message(say("trouble.damaged_title"), (say("trouble.damaged", path=mended),))),
                *turn.answers,
            )
        return turn.answers

    def _unsaved(self, member: Member, event: Event, why: str) -> tuple[Answer, ...]:
        """Tell that nothing was kept, with the form filled in again where it can be drawn, else with the words."""
        if not isinstance(event, Submitted | Typed):
            typed = (event.text,) if isinstance(event, Said) else ()
            return (Say(_with_words(why, typed)),)
        try:
            form = refilled(self.notebook(member), event, self._clock.now(), self._policy)
        except Exception as error:  # noqa: BLE001  whatever kept the turn from being saved may keep this from being read
            log.warning("a form could not be offered again: %s", _where(error))
            form = None
        if form is None:
            return (Say(_with_words(why, tuple(event.values.values()))),)
        return (Refuse(form, {form.fields[0].name: why}),)


def _reached(notebook: Notebook, address: str) -> Notebook:
    """The notebook of a member who was heard at this address: whatever kept messages from them before is over."""
    return replace(notebook, reach=Reach(address)) if address else notebook


def _with_words(why: str, typed: tuple[str, ...]) -> Message:
    words = tuple(Verbatim(text) for text in typed if text.strip())
    return Message(escape(why), (say("trouble.what_you_typed"), *words) if words else ())


def _where(error: BaseException) -> str:
    """The kind of error and the lines it passed, without its message or any value: those may hold what a member wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at " + " < ".join(
        f"{frame.name}:{frame.lineno}" for frame in reversed(frames)
    )
