"""What Slack tells and asks beside the conversation: the home, files, picked messages, and where a member is."""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

import aiohttp

from adapters.slack import parse
from adapters.slack.api import Trouble
from adapters.slack.arrivals import Came, Changed, Noted, Picking, Sent, Typing
from adapters.slack.home import found, home_view, note_view
from adapters.slack.markup import Json
from adapters.slack.room import Room
from adapters.slack.turns import Turns
from adapters.slack.typed import Typed as Keystrokes
from bot.answers import Answer, Say
from bot.copy import say
from bot.data.refused import MOST_BYTES
from bot.events import Event, Opened, Typed, Uploaded
from bot.message import Message
from bot.notebook import Member

LARGEST_FILE = MOST_BYTES  # what is unpacked from it stays as small
ON_HOME = ("next", "progress")  # beside the people, who are drawn one by one

log = logging.getLogger("askaround.slack")


class Beside:
    """Does what is no turn, or becomes one only after something was fetched."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._met: set[Member] = set()
        self.keystrokes = Keystrokes(self._keep_typed, room.start_plain)
        self.turns = Turns(room, self.publish, self.keystrokes.takes)

    async def publish(self, member: Member, page: int = 0) -> None:
        """Draw the member's home as their notebook is now. Raises Trouble."""
        showing = await self._room.here(member)
        view = await self._room.in_thread(self._home, member, page)
        await showing.api.call("views.publish", {"user_id": member.user, "view": view})

    def _home(self, member: Member, page: int) -> Json:
        notebook, screens = self._room.guide.look(member, *ON_HOME)
        return home_view(notebook, dict(zip(ON_HOME, screens, strict=True)), page)

    async def noted(self, noted: Noted) -> None:
        """Ask whom the picked message is for; somebody who has nobody yet is shown how to add people."""
        notebook = await self._room.in_thread(self._room.guide.notebook, noted.member)
        if notebook.contacts:
            showing = await self._room.here(noted.member)
            view = note_view(notebook, noted.text, noted.place)
            await showing.open(noted.member, view, noted.trigger, noted.trigger)
            return
        event = Opened(noted.trigger, "people")
        answers = await self.turns.turn(noted.member, event)
        await self.turns.show(Came(noted.member, event, noted.place, noted.trigger), answers)

    async def picking(self, picking: Picking) -> list[Json]:
        """The people that the words typed into a select may mean."""
        return await self._room.in_thread(self._found, picking)

    def _found(self, picking: Picking) -> list[Json]:
        return found(self._room.guide.notebook(picking.member), picking.words)

    async def fetched(self, sent: Sent) -> None:
        """Fetch a file that was sent in the DM, and take its turn."""
        content = b"" if sent.size > LARGEST_FILE else await self._download(sent)
        event: Event = Uploaded(sent.id, sent.name, content or b"")
        answers: tuple[Answer, ...]
        if sent.size > LARGEST_FILE:
            size, most = -(-sent.size // 1_000_000), LARGEST_FILE // 1_000_000
            answers = (Say(Message(say("slack.too_large", size=size, most=most))),)
        elif content is None:
            answers = (Say(Message(say("slack.not_fetched"))),)
        else:
            answers = await self.turns.turn(sent.member, event)
        await self.turns.show(Came(sent.member, event, sent.place), answers)

    async def _download(self, sent: Sent) -> bytes | None:
        """The file's bytes; None when Slack doesn't give them. The token goes to Slack's own hosts alone."""
        installed = await self._room.workspaces.installed(sent.member.space)
        ours = urlsplit(self._room.settings.api_url).hostname or ""
        theirs = urlsplit(sent.url).hostname or ""
        if installed is None or not (theirs == ours or theirs.endswith(f".{ours}")):
            return None
        headers = {"Authorization": f"Bearer {installed.token}"}
        try:
            async with self._room.http.get(sent.url, headers=headers) as response:
                content = await response.content.read(LARGEST_FILE + 1)
                # without the right to it, Slack answers with a page to sign in on
                page = response.content_type == "text/html" and not sent.name.lower().endswith(
                    (".html", ".htm")
                )
                return None if response.status != 200 or page else content  # noqa: PLR2004  HTTP's OK
        except (aiohttp.ClientError, TimeoutError):
            return None

    def meets(self, member: Member) -> None:
        """Ask Slack, once while we run, where this member is and how they write dates."""
        if member not in self._met:
            self._met.add(member)
            self._room.start_plain(self._meet(member))

    async def _meet(self, member: Member) -> None:
        showing = await self._room.showing(member.space)
        if showing is None:
            return
        try:
            told = await showing.api.form("users.info", {"user": member.user, "include_locale": "true"})
        except Trouble as trouble:
            log.info("%s", trouble)
            self._met.discard(member)
            return
        await self.changed(parse.told_of(member, told))

    async def changed(self, changed: Changed) -> None:
        """Follow where a member is. A workspace tells of everybody in it; of those we have no notebook of, nothing is kept."""
        known = changed.deleted or await self._room.in_thread(
            self._room.guide.follow, changed.member, changed.zone, changed.locale
        )
        if not known:
            self._met.discard(changed.member)

    async def _keep_typed(self, typing: Typing) -> None:
        event = Typed(typing.id, typing.form, typing.about, typing.value, typing.values)
        await self.turns.turn(typing.member, event)
