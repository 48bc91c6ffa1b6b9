"""One interaction's answer: the first response in time, where only its reader sees it, and never twice.

In the bot's DM a screen takes the place of the one that was pressed. Anywhere else everything is ephemeral, and what is to be
read in peace goes to the DM, with a link.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar, cast

import discord
from discord import ui

from adapters.discord import forms, ids, render
from adapters.discord.dms import TROUBLE, Dms, attachment, fault
from adapters.discord.render import Pressable
from bot.copy import label, say
from bot.message import File, Form, Message
from bot.ports import Broken, Passing, Unreachable

Found = TypeVar("Found")
Interaction = discord.Interaction[discord.Client]

DM_WITHIN = 0.5  # seconds that an answer elsewhere waits for the DM before "is thinking" is shown
IN_DOUBT = (
    10062,
    40060,
)  # unknown or answered interaction: too late, or an answer that arrived while its reply was lost
TOO_LATE = 10062

log = logging.getLogger("askaround.discord")


class Reply:
    """Answers one interaction. Its methods don't raise what Discord or the network does: the DM is the way that is left."""

    def __init__(self, interaction: Interaction, dms: Dms) -> None:
        self._interaction = interaction
        self._dms = dms
        self._late = False  # nothing can be said through the interaction any more
        self._deferred = False
        self.user = interaction.user.id
        self.private = interaction.guild_id is None and bool(interaction.context.dm_channel)
        if self.private and interaction.channel is not None:
            dms.remember(self.user, interaction.channel.id)

    @property
    def address(self) -> str:
        """The DM's channel, if this came from there."""
        channel = self._interaction.channel
        return str(channel.id) if self.private and channel is not None else ""

    async def within(self, seconds: float, work: Awaitable[Found]) -> Found:
        """What the work gives; when it takes longer than this, Discord is told to wait first."""
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait({task}, timeout=seconds)
        if not done:
            await self.defer()
        return await task

    async def defer(self) -> None:
        """The first response, when what there is to say isn't there yet: no form can be opened after it."""
        if self._interaction.response.is_done() or self._late:
            return
        response, thinking = self._interaction.response, not self._replaces()
        if await self._first(lambda: response.defer(ephemeral=not self.private, thinking=thinking)):
            self._deferred = True

    async def ask(self, form: Form, page: int = 0) -> None:
        """Open a page of the form; after a deferral a button that does."""
        if not self._interaction.response.is_done() and not self._late:
            modal = forms.modal(form, page)
            modal.stop()  # what is filled in comes through on_interaction, in this process or a later one
            if await self._first(lambda: self._interaction.response.send_modal(modal)):
                return
        title = say("discord.form_ready", title=form.title)
        await self.show(Message(title), more=(render.opener(form, page, label("discord.open_button")),))

    async def show(self, message: Message, *, more: tuple[Pressable, ...] = (), part: int = 0) -> None:
        """A message here: in place of the one that was pressed, else as a new one. `part` counts the messages of one answer."""
        views = render.views(message, more=more)
        if part or not await self._put(views[0]):
            await self._after(views, part)
        else:
            await self._after(views[1:], 1)

    async def say(self, message: Message, address: str, *, part: int, here: Message) -> str:
        """A screen of the conversation: in the DM it is shown here, elsewhere it goes to the DM, with a link.

        Where the DM is closed, `here` is shown instead, to its reader alone. Gives the DM that it went to, if it did.
        """
        if self.private:
            await self.show(message, part=part)
            return self.address
        try:
            channel, number = await self.within(DM_WITHIN, self._to_dm(message, address, part))
        except (Passing, Unreachable, Broken) as trouble:
            log.info("a DM was not taken: %s", trouble.reason)
            await self.show(here, part=part)
            return ""
        if not part:
            link = Pressable(
                label("discord.in_dm_button"), url=f"https://discord.com/channels/@me/{channel}/{number}"
            )
            await self.show(Message(say("discord.in_dm")), more=(link,))
        return str(channel)

    async def give(self, file: File, address: str) -> None:
        """A file, in the DM; where that is closed, to its reader alone."""
        try:
            channel = await self._dms.channel(self.user, address)
            await self._dms.give(channel, file, str(self._interaction.id))
        except (Passing, Unreachable, Broken) as trouble:
            log.info("a file was not taken by the DM: %s", trouble.reason)
            with contextlib.suppress(*TROUBLE):
                await self._interaction.followup.send(file=attachment(file), ephemeral=not self.private)

    async def complete(self, names: list[tuple[str, str]]) -> None:
        """The choices for what is being typed: (shown, value)."""
        choices = [discord.app_commands.Choice(name=shown, value=value) for shown, value in names]
        await self._first(lambda: self._interaction.response.autocomplete(choices))

    def _replaces(self) -> bool:
        """Whether an answer takes the place of what was pressed. A nudge stays as it is: it has to be found, and reread."""
        message = self._interaction.message
        if message is None or not message.flags.components_v2:
            return False
        data: Mapping[str, object] = cast("Mapping[str, object]", self._interaction.data or {})
        ref = ids.read(str(data.get("custom_id", "")))
        return ref is None or not ref.token

    async def _put(self, view: ui.LayoutView) -> bool:
        """The view as the answer; False if the interaction takes none any more."""
        view.stop()
        response, interaction = self._interaction.response, self._interaction
        if self._late:
            return False
        if self._deferred:
            try:
                await interaction.edit_original_response(view=view)
            except TROUBLE as error:
                log.info("an answer was not taken: %s", fault(error).reason)
                return False
            return True
        if response.is_done():
            return False
        if self._replaces():
            return await self._first(lambda: response.edit_message(view=view))
        return await self._first(lambda: response.send_message(view=view, ephemeral=not self.private))

    async def _first(self, respond: Callable[[], Awaitable[object]]) -> bool:
        """The one first response; whether it (or an earlier one of this interaction) arrived.

        An answer that was lost on its way may have arrived, so it is given once more: Discord tells if it had.
        """
        reason = ""
        for _ in range(2):
            try:
                await respond()
            except TROUBLE as error:
                if isinstance(error, discord.HTTPException) and error.code in IN_DOUBT:
                    self._late = error.code == TOO_LATE
                    return not self._late
                trouble = fault(error)
                reason = trouble.reason
                if not isinstance(trouble, Passing):
                    break
            else:
                return True
        log.warning("a first response failed: %s", reason)
        self._late = True
        return False

    async def _after(self, views: tuple[ui.LayoutView, ...], part: int) -> None:
        """What doesn't go into the first response: to the DM, where a nonce keeps it from coming twice; else beside it."""
        if not views:
            return
        try:
            channel = await self._dms.channel(self.user, self.address)
            await self._dms.send(channel, views, str(self._interaction.id), str(part))
        except (Passing, Unreachable, Broken) as trouble:
            log.info("a DM was not taken: %s", trouble.reason)
            with contextlib.suppress(*TROUBLE):
                for view in views:
                    await self._interaction.followup.send(view=view, ephemeral=not self.private)

    async def _to_dm(self, message: Message, address: str, part: int) -> tuple[int, int]:
        channel = await self._dms.channel(self.user, address)
        return channel, await self._dms.send(
            channel, render.views(message), str(self._interaction.id), str(part)
        )
