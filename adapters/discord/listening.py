"""Direct messages: what members write and send there, live or read from the history after an outage, and the answers to it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

import discord

from adapters.discord import render
from adapters.discord.answering import Answering
from adapters.discord.dms import Dms
from adapters.discord.turns import Turns, member_of, where
from bot.answers import Answer, Ask, Give, Refuse, Say
from bot.copy import label, say
from bot.data.refused import MOST_BYTES
from bot.events import Event, Said, Uploaded
from bot.message import Message
from bot.notebook import Member
from bot.ports import Broken, NotSaved, Passing, Store, Unreachable

LARGEST_FILE = MOST_BYTES  # what is unpacked from it stays as small
MISSED_AT_ONCE, MISSED_EVERY = (
    4,
    0.25,
)  # DMs read at once, and seconds for each: most of what Discord takes is for the living
OVERLAP = timedelta(minutes=2)  # before the last thing known of a member: clocks differ

log = logging.getLogger("askaround.discord")


class Listening:
    """Hears what is said in DMs, and answers it there."""

    def __init__(
        self,
        turns: Turns,
        answering: Answering,
        dms: Dms,
        store: Store,
        pause: Callable[[float], Awaitable[None]],
    ) -> None:
        self._turns = turns
        self._answering = answering
        self._dms = dms
        self._store = store
        self._pause = pause
        self._reading = self._again = self._stopping = False

    async def hear(self, message: discord.Message) -> None:
        """Take the writer's turn and answer. One member's messages are taken in the order in which they came."""
        channel, member = message.channel.id, member_of(message.author.id)
        self._dms.remember(message.author.id, channel)
        async with self._turns.lock(member):
            try:
                for event in await self._events(message):
                    answers = await self._turns.take_now(member, event, str(channel))
                    self._answering.keep(member, answers)
                    await self._write(channel, event.id, answers)
            except Exception as error:  # noqa: BLE001  the one boundary: the member must get an answer
                log.error("an answer failed: %s", where(error))  # noqa: TRY400  a traceback's message may hold what a member wrote
                await self._write(channel, f"{message.id}!", (Say(Message(say("trouble.ours"))),))

    async def read_missed(self) -> None:
        """What members wrote while nobody listened, read from their DMs: those seen last first, a few at a time."""
        if self._reading:
            self._again = True  # what has been read already is read once more when this is done
            return
        self._reading = True
        try:
            while self._reading:
                self._again = False
                await self._read_all()
                self._reading = self._again and not self._stopping
        finally:
            self._reading = False

    def stop(self) -> None:
        """Read no more DMs. A request that is under way is left to end: a cancelled one can hold up all that come after it."""
        self._stopping = True

    async def _read_all(self) -> None:
        gate = asyncio.Semaphore(MISSED_AT_ONCE)

        async def read(member: Member, address: int, since: datetime) -> None:
            try:
                await self._read_one(member, address, since)
                await self._pause(MISSED_EVERY)
            finally:
                gate.release()

        async with asyncio.TaskGroup() as group:
            for since, member, address in await self._turns.in_thread(self._reached):
                await gate.acquire()
                if self._stopping:
                    return
                group.create_task(read(member, address, since))

    async def _events(self, message: discord.Message) -> list[Event]:
        """What a message says: its files if it has any, with its words as their caption; else its words."""
        if not message.attachments:
            return [Said(str(message.id), message.content)]
        events: list[Event] = []
        for place, attached in enumerate(message.attachments):
            number = f"{message.id}.{place}"
            if attached.size > LARGEST_FILE:
                trouble = say("discord.file_too_big", most=LARGEST_FILE // 1_000_000)
            else:
                try:
                    events.append(Uploaded(number, attached.filename, await attached.read()))
                except (discord.HTTPException, OSError):
                    trouble = say("discord.file_lost")
                else:
                    continue
            await self._write(message.channel.id, number, (Say(Message(trouble)),))
        return events

    async def _write(self, channel: int, number: str, answers: Iterable[Answer]) -> None:
        """Draw the answers to plain words: there is no interaction, so a form is a button that opens it."""
        for part, answer in enumerate(answers):
            key = (number, str(part))
            try:
                match answer:
                    case Say(message=message):
                        await self._dms.send(channel, render.views(message), *key)
                    case Ask(form=form):
                        opener = render.opener(form, 0, label("discord.open_button"))
                        shown = Message(say("discord.form_ready", title=form.title))
                        await self._dms.send(channel, render.views(shown, more=(opener,)), *key)
                    case Refuse(form=form, errors=errors):
                        shown, again = render.refusal(form, errors)
                        await self._dms.send(channel, render.views(shown, more=(again,)), *key)
                    case Give(file=file):
                        await self._dms.give(channel, file, *key)
            except (Passing, Unreachable, Broken) as trouble:
                log.warning("an answer was not taken by the DM: %s", trouble.reason)

    def _reached(self) -> list[tuple[datetime, Member, int]]:
        """Every member whose DM is known, with when they were last seen, the latest first."""
        found = []
        for member in self._store.members():
            if member.platform != "discord":
                continue
            try:
                notebook = self._store.read(member)
            except NotSaved:
                continue
            if notebook is not None and notebook.reach.address.isdecimal():
                found.append((notebook.seen_at or notebook.opened_at, member, int(notebook.reach.address)))
        return sorted(found, reverse=True)

    async def _read_one(self, member: Member, channel: int, since: datetime) -> None:
        user = int(member.user)
        self._dms.remember(user, channel)
        try:
            missed = [
                one async for one in self._dms.history(channel, since - OVERLAP) if one.author.id == user
            ]
        except (Passing, Unreachable) as trouble:
            log.info("a DM could not be read: %s", trouble.reason)
            return
        for message in reversed(missed):
            notebook = await self._turns.notebook(member)
            acted = frozenset(notebook.acted_on) if notebook else frozenset()
            if acted.isdisjoint({str(message.id), f"{message.id}.0"}):
                await self.hear(message)
