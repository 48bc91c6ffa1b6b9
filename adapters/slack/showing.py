"""Answers, put on the member's screen: drawn, and sent to the place they belong to. What can't stand there goes to the DM."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

import aiohttp

from adapters.slack.api import Api, Kind, Trouble
from adapters.slack.forms import form_view, screen_view
from adapters.slack.installations import Installed
from adapters.slack.instead import aside_payload, offer, pointer, pointer_view, shown, to_keep
from adapters.slack.markup import Json
from adapters.slack.places import Aside, Channel, Dm, Home, Modal, Place, packed
from adapters.slack.render import Drawn, drawn, plain_text, shortened, written
from bot.answers import Answer, Ask, Give, Refuse, Say
from bot.copy import say
from bot.markup import escape, plain
from bot.message import File, Form, Message
from bot.notebook import Member

log = logging.getLogger("askaround.slack")

STALE_TRIGGER = frozenset(
    {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"}
)
STALE_MESSAGE = frozenset(
    {"message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found", "is_inactive"}
)


REMEMBERED = 5_000  # members whose last screen is known, to be put away when the next one comes
NOTED = 300  # characters of what was decided that the old screen says


class Showing:
    """Shows answers to members of one workspace."""

    def __init__(
        self, api: Api, installed: Installed, http: aiohttp.ClientSession, dms: dict[Member, str]
    ) -> None:
        self.api = api
        self.installed = installed
        self._http = http
        self._dms = dms
        self._last: dict[Member, tuple[str, str, Drawn]] = {}

    async def dm(self, member: Member) -> str:
        """The member's conversation with the app, opened when it isn't known. Raises Trouble."""
        found = self._dms.get(member)
        if found is None:
            found = self._dms[member] = await self.api.open_dm(member.user)
        return found

    async def show(
        self,
        member: Member,
        answers: Sequence[Answer],
        place: Place,
        event_id: str,
        trigger: str = "",
        waiting: str = "",
    ) -> None:
        """Show all of them. `event_id` names what they answer, `trigger` opens a modal, `waiting` is one that holds the place.

        Raises Trouble when Slack takes none of it.
        """
        for index, answer in enumerate(answers):
            here = place if index == 0 else await self._after(member, place)
            name = f"{event_id}/{index}"
            match answer:
                case Ask(form):
                    await self._ask(member, form, here, name, trigger, waiting)
                case Refuse(form, errors):
                    await self._offer(member, form, here, name, tuple(errors.values()))
                case Say(message):
                    await self._say(member, message, here, name, trigger, waiting)
                case Give(file):
                    await self._give(member, file, place)

    async def _after(self, member: Member, place: Place) -> Place:
        """Where the second answer goes: under the first, and never over it."""
        match place:
            case Dm(channel, thread=thread):
                return Dm(channel, thread=thread)
            case Aside(url, channel):
                return Aside(url, channel)
            case _:
                return Dm(await self.dm(member))

    # Messages

    async def _say(
        self, member: Member, message: Message, place: Place, name: str, trigger: str, waiting: str
    ) -> None:
        match place:
            case Dm(channel):
                ts = await self._say_in_dm(member, message, place, name)
                if waiting:
                    await self._into(waiting, pointer_view(self.link(channel, ts)), member, name)
            case Aside():
                await self._say_aside(member, message, place, name)
                if waiting:
                    await self._into(waiting, screen_view(message), member, name)
            case Channel(channel, thread):
                dm = await self.dm(member)
                ts = await self._say_in_dm(member, message, Dm(dm), name)
                await self._point(member, channel, thread, self.link(dm, ts))
            case Modal(view):
                await self._into(view, screen_view(message), member, name, message)
            case Home() if waiting:
                await self._into(waiting, screen_view(message), member, name, message)
            case Home():
                await self.open(member, screen_view(message), trigger, name, message)

    async def _say_in_dm(self, member: Member, message: Message, place: Dm, name: str) -> str:
        """Post, or take the place of the message that was pressed; the time stamp of the first post."""
        first, *rest = drawn(message)
        ts = ""
        if place.ts and await self._replaced(place, first):
            ts = place.ts
        else:
            ts = (await self.api.post(place.channel, first, name, place.thread)).ts
            await self._put_away(member, message)
        for index, more in enumerate(rest):
            await self.api.post(place.channel, more, f"{name}/{index}", place.thread)
        if not rest:
            self._stands(member, place.channel, ts, first)
        return ts

    async def _replaced(self, place: Dm, post: Drawn) -> bool:
        if place.url and await self._respond(place.url, {**shown(post), "replace_original": True}):
            return True
        try:
            await self.api.call("chat.update", {"channel": place.channel, "ts": place.ts, **shown(post)})
        except Trouble as found:
            if found.error not in STALE_MESSAGE:
                raise
            return False
        return True

    def _stands(self, member: Member, channel: str, ts: str, post: Drawn) -> None:
        """Remember the screen that now stands last."""
        known = self._last.pop(member, None)
        if known is None or known[1] <= ts:
            known = (channel, ts, post)
        self._last[member] = known
        if len(self._last) > REMEMBERED:
            self._last.pop(next(iter(self._last)))

    async def _put_away(self, member: Member, message: Message) -> None:
        """The screen before keeps its words, says what was decided, and loses its buttons to the new one."""
        old = self._last.pop(member, None)
        if old is None:
            return
        channel, ts, post = old
        blocks = [block for block in post.blocks if block["type"] != "actions"]
        if len(blocks) == len(post.blocks):
            return
        blocks += (
            [{"type": "context", "elements": [plain_text(shortened(plain(message.said), NOTED))]}]
            if message.said
            else []
        )
        args: Json = {
            "channel": channel,
            "ts": ts,
            "text": post.text,
            "blocks": blocks or list(written(escape("…"))),
        }
        try:
            await self.api.once("chat.update", args)
        except Trouble as found:
            log.info("the screen before keeps its buttons: %s", found)

    async def _say_aside(self, member: Member, message: Message, place: Aside, name: str) -> None:
        """To the member alone where they typed; what they'll want to keep goes to the DM, with a link to it here."""
        if to_keep(message):
            dm = await self.dm(member)
            ts = await self._say_in_dm(member, message, Dm(dm), name)
            posts: tuple[Drawn, ...] = (pointer(self.link(dm, ts)),)
        else:
            posts = drawn(message)
        for index, post in enumerate(posts):
            if not await self._respond(
                place.url, aside_payload(post, replace_original=place.old and index == 0)
            ):
                await self.api.post(await self.dm(member), post, f"{name}/aside{index}")

    async def _respond(self, url: str, payload: Json) -> bool:
        """Answer by a response_url; whether it was taken. It holds for five answers in half an hour."""
        try:
            async with self._http.post(url, json=payload) as response:
                return response.status < 400  # noqa: PLR2004  HTTP's own line between taken and refused
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            log.info("a response_url failed: %s", type(error).__name__)
            return False

    async def _point(self, member: Member, channel: str, thread: str, link: str) -> None:
        """Say where the answer is, to the member alone, in the channel where the app was mentioned."""
        post = pointer(link)
        args: Json = {"channel": channel, "user": member.user, "text": post.text, "blocks": list(post.blocks)}
        try:
            await self.api.once("chat.postEphemeral", args | ({"thread_ts": thread} if thread else {}))
        except Trouble as found:
            log.info("no pointer in the channel: %s", found)

    def link(self, channel: str, ts: str) -> str:
        """The address of a message, or of the conversation; empty where the workspace's own address isn't known."""
        if not self.installed.url:
            return ""
        where = f"{self.installed.url.rstrip('/')}/archives/{channel}"
        return f"{where}/p{ts.replace('.', '')}" if ts else where

    # Forms

    async def _ask(
        self, member: Member, form: Form, place: Place, name: str, trigger: str, waiting: str
    ) -> None:
        view = form_view(form, packed(place))
        if isinstance(place, Modal):
            await self._into(place.view, view, member, name, offer(form))
        elif waiting:
            await self._into(waiting, view, member, name, offer(form))
        elif trigger:
            await self.open(member, view, trigger, name, offer(form))
        else:
            await self._offer(member, form, place, name, ())

    async def _offer(self, member: Member, form: Form, place: Place, name: str, why: Sequence[str]) -> None:
        """A form that can't be opened without a press, behind a button."""
        standing = replace(place, ts="", url="") if isinstance(place, Dm) else place
        await self._say(member, offer(form, why), standing, name, "", "")

    async def open(
        self, member: Member, view: Json, trigger: str, name: str, instead: Message | None = None
    ) -> None:
        """Open a modal; where the trigger's three seconds are over, say it in the DM, with a button that brings a new trigger."""
        try:
            await self.api.call("views.open", {"trigger_id": trigger, "view": view})
        except Trouble as found:
            if found.error not in STALE_TRIGGER:
                raise
            # used up: either an earlier try arrived and only its reply was lost, or it is too late
            if found.error == "exchanged_trigger_id":
                return
            late = instead or Message(say("slack.too_late"))
            await self._say_in_dm(member, late, Dm(await self.dm(member)), name)

    async def _into(
        self, view_id: str, view: Json, member: Member, name: str, instead: Message | None = None
    ) -> None:
        """Put a view in the place of one that is open; where it was closed meanwhile, say it in the DM."""
        which = {"external_id": view_id} if view_id.startswith(WAITING) else {"view_id": view_id}
        try:
            await self.api.call("views.update", {**which, "view": view})
        except Trouble as found:
            if found.error != "not_found" or found.kind is not Kind.REFUSED:
                raise
            if instead is not None:
                await self._say_in_dm(member, instead, Dm(await self.dm(member)), name)

    # Files

    async def _give(self, member: Member, file: File, place: Place) -> None:
        """A file, into the DM whatever the place: nowhere else is it the member's alone."""
        dm = place.channel if isinstance(place, Dm) else await self.dm(member)
        asked = await self.api.form(
            "files.getUploadURLExternal", {"filename": file.name, "length": len(file.content)}
        )
        async with self._http.post(str(asked["upload_url"]), data=file.content) as response:
            if response.status != 200:  # noqa: PLR2004  what Slack answers to a whole upload
                raise Trouble("upload", f"http_{response.status}", Kind.DOUBT)
        done: Json = {"files": [{"id": asked["file_id"], "title": file.name}], "channel_id": dm}
        await self.api.once(
            "files.completeUploadExternal", done | ({"initial_comment": file.about} if file.about else {})
        )


WAITING = "askaround:"
"""How the external ids of waiting modals begin; no view id of Slack's does."""
