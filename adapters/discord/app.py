"""Discord, for the conversation: parse what came, ask the guide, draw its answers. Errors end here, each in an answer."""

from __future__ import annotations

import asyncio
import logging
import traceback
import weakref
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TypeVar

import discord

from adapters.discord import commands, connect, parse, people, render
from adapters.discord.connect import IDENTIFY_EVERY, Client
from adapters.discord.dms import Dms
from adapters.discord.gateway import DiscordGateway
from adapters.discord.parse import Happened, Page, Picked, Sheet, Typing
from adapters.discord.reply import Interaction, Reply
from bot.answers import Answer, Ask, Give, Refuse, Say
from bot.copy import label, say
from bot.events import Event, Opened, Pressed, Said, Submitted, Typed, Uploaded
from bot.guide import Guide
from bot.message import Button, Form, Look, Message
from bot.notebook import Member, Notebook
from bot.ports import Broken, NotSaved, Passing, Store, Unreachable
from bot.settings import DiscordAccess

THREADS = 16  # turns at once, each mostly waiting for the disk
FORM_WITHIN, ANSWER_WITHIN = (
    1.8,
    0.7,
)  # seconds before Discord is told to wait; longer where a form may follow, which it ends
LARGEST_FILE = 512 * 1024  # bytes; a list of two thousand people has a tenth of it
OFFERED = 500  # forms whose words could not be saved, kept until they are taken
MISSED_AT_ONCE = 4  # DMs read at once after an outage, so that those who write now don't wait for them
OVERLAP = timedelta(minutes=2)  # before the last thing known of a member: clocks differ
LAST_TURNS = 5.0  # seconds that answers under way get when the program ends

T = TypeVar("T")

log = logging.getLogger("askaround.discord")


class Discord:
    """Discord as a platform: `gateway` writes to members first, `run` listens until it is cancelled."""

    def __init__(
        self,
        access: DiscordAccess,
        guide: Guide,
        store: Store,
        *,
        identify_every: float = IDENTIFY_EVERY,
        pause: connect.Pause = asyncio.sleep,
        tell: Callable[[str], None] = log.info,
    ) -> None:
        """Nothing is connected yet. `tell` is given the lines meant for whoever runs the program: that it is up, and as whom."""
        self._guide = guide
        self._store = store
        self._access = access
        self._make: Callable[[], Client] = lambda: self._remade(
            Client(self, access.shards, access.shard_ids, identify_every)
        )
        self._pause = pause
        self._tell = tell
        self._client: Client | None = None
        self._dms = Dms(lambda: self._client)
        self.gateway = DiscordGateway(self._dms)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="discord")
        self._turns: weakref.WeakValueDictionary[int, asyncio.Lock] = weakref.WeakValueDictionary()
        self._tasks: set[asyncio.Task[object]] = set()
        self._offered: OrderedDict[tuple[int, str, str, str], Form] = OrderedDict()

    async def run(self) -> None:
        """Listen and answer until cancelled. Nothing of Discord's or the network's ends it."""
        connect.hush()
        try:
            await connect.stay(self._make, self._access.token, self._access.api, pause=self._pause)
        finally:
            await self.settled(LAST_TURNS)
            if self._client is not None:
                await self._client.close()
            self._threads.shutdown(wait=False)

    async def settled(self, within: float) -> None:
        """Until every answer under way is given, or so many seconds."""
        while self._tasks:
            done, _ = await asyncio.wait(set(self._tasks), timeout=within)
            if not done:
                return

    def _remade(self, client: Client) -> Client:
        self._client = client
        return client

    # -- what discord.py tells

    async def on_ready(self, client: discord.Client, shard: int) -> None:
        """A new session: the commands are told if they changed, and on the shard of DMs what was missed is read."""
        count = getattr(client, "shard_count", 1) or 1
        name = client.user.name if client.user else "?"
        self._tell(f"Discord: up as {name}" + (f", shard {shard} of {count}" if count > 1 else ""))
        if shard:
            return
        self._start(self._sync(client))
        self._start(self._read_missed())

    async def on_interaction(self, interaction: Interaction) -> None:
        """Somebody used a command, a button or a form."""
        await self._start(self._answer(interaction))

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote; only DMs are a conversation."""
        if message.guild is None:
            await self._start(self._hear(message))

    def _start(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(_bounded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _sync(self, client: discord.Client) -> None:
        try:
            if await commands.sync(client):
                log.info("Discord: the commands were told anew")
        except (discord.HTTPException, OSError) as error:
            log.warning(
                "Discord: the commands could not be told (%s); tried again at the next connection",
                type(error).__name__,
            )

    # -- interactions

    async def _answer(self, interaction: Interaction) -> None:
        reply = Reply(interaction, self._dms)
        try:
            await self._answered(interaction, reply)
        except Exception as error:  # noqa: BLE001  the one boundary: the member must get an answer
            log.error("an answer failed: %s", _where(error))  # noqa: TRY400  a traceback's message may hold what a member wrote
            await reply.show(Message(say("trouble.ours")))

    async def _answered(self, interaction: Interaction, reply: Reply) -> None:
        member = Member("discord", "", str(interaction.user.id))
        number = str(interaction.id)
        match parse.interaction(interaction.id, interaction.type.value, interaction.data or {}):
            case Typing(text=text):
                notebook = await self._notebook(member)
                await reply.complete(people.offered(notebook, text) if notebook else [])
            case Happened(event=event):
                within = FORM_WITHIN if isinstance(event, Pressed) else ANSWER_WITHIN
                answers = await reply.within(within, self._turn(member, event, reply.address))
                await self._give(reply, member, answers)
            case Page(ref=ref):
                await self._open(
                    reply, member, number, ref.page, Pressed(number, ref.do, ref.about, ref.value)
                )
            case Sheet() as sheet:
                await self._take(reply, member, number, sheet)
            case Picked(text=text):
                await self._pick(reply, member, number, text)

    async def _open(self, reply: Reply, member: Member, number: str, page: int, event: Pressed) -> None:
        """A page of a form, with what could not be saved standing in it if there is any."""
        del number
        offered = self._offered.get((reply.user, event.do, event.about, event.value))
        if offered is not None:
            await reply.ask(offered, page)
            return
        answers = await reply.within(FORM_WITHIN, self._turn(member, event, reply.address))
        await self._give(reply, member, answers, page=page)

    async def _take(self, reply: Reply, member: Member, number: str, sheet: Sheet) -> None:
        """A page that was filled in: kept until the last one is, then handed over whole."""
        ref, values = sheet.ref, sheet.values
        if ref.do == people.NOTE:
            await self._noted(reply, member, number, values)
            return
        key = (reply.user, ref.do, ref.about, ref.value)
        if ref.page or not sheet.last:
            values = {**await self._begun(key, member), **values}
        if sheet.last:
            event: Event = Submitted(number, ref.do, ref.about, ref.value, values)
        else:
            event = Typed(number, ref.do, ref.about, ref.value, values)
        answers = await reply.within(ANSWER_WITHIN, self._turn(member, event, reply.address))
        if sheet.last or answers:
            self._keep(key, answers)
            await self._give(reply, member, answers)
            return
        form = await self._form(member, ref.do, ref.about, ref.value)
        if form is None:
            await self._give(
                reply, member, await self._turn(member, Opened(f"{number}.next", "next"), reply.address)
            )
            return
        pages = len(render.pages(form))
        said = say("discord.next_page", title=form.title, page=ref.page + 2, pages=pages)
        await reply.show(
            Message(said), more=(render.opener(form, ref.page + 1, label("discord.next_page_button")),)
        )

    def _keep(self, key: tuple[int, str, str, str], answers: tuple[Answer, ...]) -> None:
        """Hold on to a form that came back, since what came back may not have been saved; let go of one that was taken."""
        self._offered.pop(key, None)
        for answer in answers:
            if isinstance(answer, Refuse):
                form = answer.form
                self._offered[key[0], form.name, form.about, form.value] = form
                if len(self._offered) > OFFERED:
                    self._offered.popitem(last=False)

    async def _begun(self, key: tuple[int, str, str, str], member: Member) -> Mapping[str, str]:
        """What was typed into the form's other pages."""
        offered = self._offered.get(key)
        if offered is not None:
            return {one.name: one.initial for one in offered.fields}
        notebook = await self._notebook(member)
        begun = notebook.unfinished if notebook else None
        if begun is None or (begun.form, begun.contact, begun.value) != key[1:]:
            return {}
        return dict(begun.values)

    async def _form(self, member: Member, do: str, about: str, value: str) -> Form | None:
        """The form that is begun, for its pages' sake."""
        try:
            _, form = await self._in_thread(lambda: self._guide.present(member))
        except NotSaved:
            return None
        return (
            form if form is not None and (form.name, form.about, form.value) == (do, about, value) else None
        )

    async def _pick(self, reply: Reply, member: Member, number: str, text: str) -> None:
        """A message was picked to be noted for somebody."""
        notebook = await reply.within(FORM_WITHIN, self._notebook(member))
        form = people.note_form(notebook, text) if notebook else None
        if form is None:
            await self._give(reply, member, await self._turn(member, Opened(number, "people"), reply.address))
            return
        await reply.ask(form)

    async def _noted(self, reply: Reply, member: Member, number: str, values: Mapping[str, str]) -> None:
        notebook = await reply.within(ANSWER_WITHIN, self._notebook(member))
        about = people.noted_for(notebook, values) if notebook else ""
        event = Submitted(number, people.NOTE_OF_PERSON, about, "", {"text": values.get("text", "")})
        answers = await reply.within(ANSWER_WITHIN, self._turn(member, event, reply.address))
        self._keep((reply.user, event.form, about, ""), answers)
        await self._give(reply, member, answers)

    async def _give(self, reply: Reply, member: Member, answers: Iterable[Answer], *, page: int = 0) -> None:
        """Draw the answers. Files come after the screens: a screen has to be the first response."""
        address = await self._address(reply, member)
        for part, answer in enumerate(sorted(answers, key=lambda one: isinstance(one, Give))):
            match answer:
                case Say(message=message):
                    here = message if reply.private else await self._here(member, message)
                    await reply.say(message, address, part=part, here=here)
                case Ask(form=form):
                    await reply.ask(form, page)
                case Refuse(form=form, errors=errors):
                    opener = render.opener(form, render.page_of(form, errors), label("discord.reopen_button"))
                    await reply.show(render.refusal(form, errors), more=(opener,), part=part)
                case Give(file=file):
                    await reply.give(file, address)

    async def _here(self, member: Member, message: Message) -> Message:
        """The screen for somebody who can't be written to: told why, and with a button for what would be typed in a DM."""
        buttons = message.buttons
        notebook = await self._notebook(member)
        if message.awaits and notebook is not None:
            place = notebook.place
            answer = Button(
                label("discord.answer_button"), message.awaits, place.contact, place.value, Look.PRIMARY
            )
            buttons = (answer, *buttons)
        parts = (*message.parts, say("discord.dm_closed"))
        return Message(message.title, parts, buttons, message.said)

    async def _address(self, reply: Reply, member: Member) -> str:
        if reply.address:
            return reply.address
        notebook = await self._notebook(member)
        return notebook.reach.address if notebook else ""

    # -- direct messages

    async def _hear(self, message: discord.Message) -> None:
        self._dms.remember(message.author.id, message.channel.id)
        member = Member("discord", "", str(message.author.id))
        lock = self._lock(message.author.id)
        async with lock:
            try:
                for event in await self._events(message):
                    await self._write(
                        message.author.id,
                        str(message.channel.id),
                        event.id,
                        await self._ask(member, event, str(message.channel.id)),
                    )
            except Exception as error:  # noqa: BLE001  the one boundary: the member must get an answer
                log.error("an answer failed: %s", _where(error))  # noqa: TRY400  as above
                await self._write(
                    message.author.id,
                    str(message.channel.id),
                    f"{message.id}!",
                    (Say(Message(say("trouble.ours"))),),
                )

    async def _events(self, message: discord.Message) -> list[Event]:
        """What a message says: its files if it has any, with its words as their caption; else its words."""
        if not message.attachments:
            return [Said(str(message.id), message.content)]
        events: list[Event] = []
        for place, attached in enumerate(message.attachments):
            number = f"{message.id}.{place}"
            if attached.size > LARGEST_FILE:
                said = say("discord.file_too_big", most=LARGEST_FILE // 1024)
            else:
                try:
                    events.append(Uploaded(number, attached.filename, await attached.read()))
                except (discord.HTTPException, OSError):
                    said = say("discord.file_lost")
                else:
                    continue
            await self._write(message.author.id, str(message.channel.id), number, (Say(Message(said)),))
        return events

    async def _write(self, user: int, address: str, number: str, answers: Iterable[Answer]) -> None:
        """Draw the answers to plain words: there is no interaction, so a form is a button that opens it."""
        for part, answer in enumerate(answers):
            key = (number, str(part))
            try:
                channel = await self._dms.channel(user, address)
                match answer:
                    case Say(message=message):
                        await self._dms.send(channel, render.views(message), *key)
                    case Ask(form=form):
                        opener = render.opener(form, 0, label("discord.open_button"))
                        shown = Message(say("discord.form_ready", title=form.title))
                        await self._dms.send(channel, render.views(shown, more=(opener,)), *key)
                    case Refuse(form=form, errors=errors):
                        self._keep((user, "", "", ""), (answer,))
                        opener = render.opener(
                            form, render.page_of(form, errors), label("discord.reopen_button")
                        )
                        await self._dms.send(
                            channel, render.views(render.refusal(form, errors), more=(opener,)), *key
                        )
                    case Give(file=file):
                        await self._dms.give(channel, file, *key)
            except (Passing, Unreachable, Broken) as trouble:
                log.warning("an answer was not taken by the DM: %s", trouble.reason)

    # -- after an outage

    async def _read_missed(self) -> None:
        """What members wrote while nobody listened, read from their DMs; those seen last first, a few at a time."""
        reached = await self._in_thread(self._reached)
        gate = asyncio.Semaphore(MISSED_AT_ONCE)

        async def read(notebook: Notebook) -> None:
            async with gate:
                await self._read_one(notebook)

        await asyncio.gather(*(read(notebook) for notebook in reached))

    def _reached(self) -> list[Notebook]:
        found = []
        for member in self._store.members():
            if member.platform == "discord":
                try:
                    notebook = self._store.read(member)
                except NotSaved:
                    continue
                if notebook is not None and notebook.reach.address and notebook.seen_at is not None:
                    found.append(notebook)
        return sorted(found, key=lambda one: one.seen_at or one.opened_at, reverse=True)

    async def _read_one(self, notebook: Notebook) -> None:
        user, channel = int(notebook.member.user), int(notebook.reach.address)
        self._dms.remember(user, channel)
        try:
            since = (notebook.seen_at or notebook.opened_at) - OVERLAP
            missed = [one async for one in self._dms.history(channel, since) if one.author.id == user]
        except (Passing, Unreachable) as trouble:
            log.info("a DM could not be read: %s", trouble.reason)
            return
        for message in reversed(missed):
            now = await self._notebook(notebook.member)
            acted = frozenset(now.acted_on) if now else frozenset()
            if str(message.id) not in acted and f"{message.id}.0" not in acted:
                await self._hear(message)

    # -- turns

    async def _turn(self, member: Member, event: Event, address: str) -> tuple[Answer, ...]:
        """The guide's answers; one member's turns come one after another."""
        async with self._lock(int(member.user)):
            return await self._ask(member, event, address)

    def _lock(self, user: int) -> asyncio.Lock:
        return self._turns.setdefault(user, asyncio.Lock())

    async def _ask(self, member: Member, event: Event, address: str) -> tuple[Answer, ...]:
        return await self._in_thread(lambda: self._guide.handle(member, event, address))

    async def _notebook(self, member: Member) -> Notebook | None:
        try:
            return await self._in_thread(lambda: self._guide.notebook(member))
        except NotSaved:
            return None

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


async def _bounded(work: Coroutine[object, object, None]) -> None:
    """The work, with whatever it raises logged: nobody waits for it who could say more."""
    try:
        await work
    except Exception as error:  # noqa: BLE001  the last boundary of a task
        log.error("a task failed: %s", _where(error))  # noqa: TRY400  a traceback's message may hold what a member wrote


def _where(error: BaseException) -> str:
    """The kind of error and the lines it passed, without its message or any value."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at " + " < ".join(f"{one.name}:{one.lineno}" for one in reversed(frames))


async def run(access: DiscordAccess, guide: Guide, store: Store) -> None:
    """Be on Discord until cancelled. Where nudges are to be sent, build `Discord` and use its `gateway` too."""
    await Discord(access, guide, store).run()
