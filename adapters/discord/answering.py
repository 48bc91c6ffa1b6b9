"""What an interaction is answered: the guide's answers, drawn; and forms, asked page by page, with nothing typed twice."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from adapters.discord import forms, parse, people, render
from adapters.discord.ids import Ref
from adapters.discord.parse import Detailed, Happened, Page, Picked, Sheet, Typing
from adapters.discord.reply import Interaction, Reply
from adapters.discord.turns import Turns, member_of
from bot.answers import Answer, Ask, Give, Refuse, Say
from bot.commands import Tells
from bot.copy import label, say
from bot.events import Event, Opened, Pressed, Submitted, Typed
from bot.message import Button, Form, Look, Message
from bot.notebook import Member

# Seconds before Discord is told to wait. After that no form can be opened, so where one may follow it takes longer.
FORM_WITHIN, ANSWER_WITHIN = 1.8, 0.5
OFFERED = (
    500  # forms that came back, held until they are taken: what was typed into them may not have been saved
)

Key = tuple[str, str, str, str]


class Answering:
    """Answers interactions; see `Reply` for how the answers travel."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._offered: OrderedDict[Key, Form] = OrderedDict()

    async def answer(self, interaction: Interaction, reply: Reply) -> None:
        """Take the member's turn and answer. What it raises is a fault of ours."""
        member, number = member_of(interaction.user.id), str(interaction.id)
        match parse.interaction(interaction.id, interaction.type.value, interaction.data or {}):
            case Typing(text=text):
                notebook = await self._turns.notebook(member)
                await reply.complete(people.offered(notebook, text) if notebook else [])
            case Happened(event=event):
                await self._happened(reply, member, event)
            case Page(ref=ref):
                await self._open(reply, member, number, ref)
            case Sheet(ref=Ref(do=people.NOTE), values=values):
                await self._noted(reply, member, number, values)
            case Sheet() as sheet:
                await self._take(reply, member, number, sheet)
            case Picked(text=text):
                await self._pick(reply, member, number, text)
            case Detailed() as told:
                await self._detailed(reply, member, number, told)

    def keep(self, member: Member, answers: Iterable[Answer]) -> None:
        """Hold on to the forms that came back."""
        for answer in answers:
            if isinstance(answer, Refuse):
                form = answer.form
                self._offered[member.user, form.name, form.about, form.value] = form
                if len(self._offered) > OFFERED:
                    self._offered.popitem(last=False)

    async def _happened(self, reply: Reply, member: Member, event: Event, *, page: int = 0) -> None:
        within = FORM_WITHIN if isinstance(event, Pressed) else ANSWER_WITHIN
        answers = await reply.within(within, self._turns.take(member, event, reply.address))
        await self._give(reply, member, answers, page=page)

    async def _open(self, reply: Reply, member: Member, number: str, ref: Ref) -> None:
        """A page of a form, with what could not be saved standing in it if there is any."""
        offered = self._offered.get((member.user, ref.do, ref.about, ref.value))
        if offered is not None:
            await reply.ask(offered, ref.page)
        else:
            await self._happened(reply, member, Pressed(number, ref.do, ref.about, ref.value), page=ref.page)

    async def _take(self, reply: Reply, member: Member, number: str, sheet: Sheet) -> None:
        """A page that was filled in: kept until the last one is, then handed over whole."""
        ref, values = sheet.ref, sheet.values
        key = (member.user, ref.do, ref.about, ref.value)
        if ref.page or not sheet.last:
            values = {**await self._begun(key, member), **values}
        kind = Submitted if sheet.last else Typed
        event = kind(number, ref.do, ref.about, ref.value, values)
        answers = await reply.within(ANSWER_WITHIN, self._turns.take(member, event, reply.address))
        if sheet.last or answers:
            self._offered.pop(key, None)
            self.keep(member, answers)
            await self._give(reply, member, answers)
        else:
            await self._ask_next(reply, member, number, ref)

    async def _ask_next(self, reply: Reply, member: Member, number: str, ref: Ref) -> None:
        """The way to the form's next page: a form can't follow a form, so it is a button."""
        form = await self._turns.begun(member)
        if form is None or (form.name, form.about, form.value) != (ref.do, ref.about, ref.value):
            await self._happened(reply, member, Opened(f"{number}.next", "next"))
            return
        count = len(forms.pages(form))
        said = say("discord.next_page", title=form.title, page=ref.page + 2, pages=count)
        onward = render.opener(form, ref.page + 1, label("discord.next_page_button"))
        await reply.show(Message(said), more=(onward,))

    async def _begun(self, key: Key, member: Member) -> Mapping[str, str]:
        """What was typed into the form's other pages."""
        offered = self._offered.get(key)
        if offered is not None:
            return {one.name: one.initial for one in offered.fields}
        notebook = await self._turns.notebook(member)
        begun = notebook.unfinished if notebook else None
        if begun is None or (begun.form, begun.contact, begun.value) != key[1:]:
            return {}
        return dict(begun.values)

    async def _detailed(self, reply: Reply, member: Member, number: str, told: Detailed) -> None:
        """What was said along with a command: a tier is kept at once, a day stands in its form, to be looked over and sent."""
        notebook = await reply.within(FORM_WITHIN, self._turns.notebook(member))
        about = people.meant(notebook, told.person) if notebook else ""
        if not about:
            await self._happened(reply, member, Opened(number, told.command, told.person))
            return
        tiers = [(detail, value) for detail, value in told.details if detail.tells is Tells.TIER]
        days = [(detail, value) for detail, value in told.details if detail.tells is Tells.DAY]
        answers: tuple[Answer, ...] = ()
        for detail, value in tiers:
            kept = Submitted(f"{number}.{detail.name}", detail.form, about, "", {detail.field: value})
            answers = await reply.within(FORM_WITHIN, self._turns.take(member, kept, reply.address))
        for detail, value in days:
            opens = Pressed(f"{number}.{detail.name}", detail.form, about)
            answers = await reply.within(FORM_WITHIN, self._turns.take(member, opens, reply.address))
            answers = tuple(
                Ask(one.form.filled({detail.field: value})) if isinstance(one, Ask) else one
                for one in answers
            )
        await self._give(reply, member, answers)

    async def _pick(self, reply: Reply, member: Member, number: str, text: str) -> None:
        """A message was picked to be noted for somebody: asked whom, or to add someone first."""
        notebook = await reply.within(FORM_WITHIN, self._turns.notebook(member))
        form = people.note_form(notebook, text) if notebook else None
        if form is None:
            await self._happened(reply, member, Opened(number, "people"))
        else:
            await reply.ask(form)

    async def _noted(self, reply: Reply, member: Member, number: str, values: Mapping[str, str]) -> None:
        notebook = await reply.within(ANSWER_WITHIN, self._turns.notebook(member))
        about = people.noted_for(notebook, values) if notebook else values.get("who", "")
        form = people.note_form(notebook, values.get("text", "")) if notebook and not about else None
        if form is not None:
            answers: tuple[Answer, ...] = (
                Refuse(form.filled(values), {"name": label("discord.note_nobody")}),
            )
            self.keep(member, answers)
            await self._give(reply, member, answers)
            return
        event = Submitted(number, people.NOTE_OF_PERSON, about, "", {"text": values.get("text", "")})
        answers = await reply.within(ANSWER_WITHIN, self._turns.take(member, event, reply.address))
        self.keep(member, answers)
        await self._give(reply, member, answers)

    async def _give(self, reply: Reply, member: Member, answers: Iterable[Answer], *, page: int = 0) -> None:
        """Draw the answers. Files come after the screens: a screen has to be the first response."""
        address = await self._address(reply, member)
        for part, answer in enumerate(sorted(answers, key=lambda one: isinstance(one, Give))):
            match answer:
                case Say(message=message):
                    here = message if reply.private else await self._here(member, message)
                    arrived = await reply.say(message, address, part=part, here=here)
                    if arrived and arrived != address:
                        await self._turns.reached(member, arrived)
                case Ask(form=form):
                    await reply.ask(form, page)
                case Refuse(form=form, errors=errors):
                    shown, again = render.refusal(form, errors)
                    await reply.show(shown, more=(again,), part=part)
                case Give(file=file):
                    await reply.give(file, address)

    async def _here(self, member: Member, message: Message) -> Message:
        """The screen for somebody who can't be written to: told why, and with a button for what would be typed in a DM."""
        buttons = message.buttons
        notebook = await self._turns.notebook(member)
        if message.awaits and notebook is not None:
            place, face = notebook.place, label("discord.answer_button")
            buttons = (Button(face, message.awaits, place.contact, place.value, Look.PRIMARY), *buttons)
        parts = (*message.parts, say("discord.dm_closed"))
        return Message(message.title, parts, buttons, message.said)

    async def _address(self, reply: Reply, member: Member) -> str:
        if reply.address:
            return reply.address
        notebook = await self._turns.notebook(member)
        return notebook.reach.address if notebook else ""
