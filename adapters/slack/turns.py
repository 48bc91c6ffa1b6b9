"""A turn on Slack, from what came to what is shown. The guide gets a moment to save before the ack goes without it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date

from adapters.slack.api import Trouble
from adapters.slack.arrivals import Came, Filled
from adapters.slack.forms import dated, form_view, screen_view, waiting_view
from adapters.slack.home import NOTE, NOTE_OF_PERSON, TEXT, noted_for
from adapters.slack.instead import aside_payload, pointer_view, to_keep
from adapters.slack.markup import Json
from adapters.slack.places import Aside, Dm, Home, Modal, packed
from adapters.slack.render import answerable, drawn
from adapters.slack.room import Room
from adapters.slack.showing import WAITING
from bot.answers import Answer, Ask, Refuse, Say
from bot.events import Event
from bot.notebook import Member, Notebook

ACK_SECONDS = 0.7  # what the guide may take before the ack goes first: Slack's limit is three seconds, a member's is one
MODAL_SECONDS = 1.7  # after which a modal holds the place of a slow answer: its trigger lives three seconds
EVENT_ACK_SECONDS = (
    2.3  # for an event, whose ack nobody sees: Slack sends it again if we die before it is saved
)

log = logging.getLogger("askaround.slack")

Turn = asyncio.Future[tuple[Answer, ...]]
NOTHING_TO_SAY: Json = {}


class Turns:
    """Takes turns of members. `publish` draws a member's home anew; `takes` is told of a modal whose form was taken."""

    def __init__(
        self, room: Room, publish: Callable[[Member], Awaitable[None]], takes: Callable[[str], None]
    ) -> None:
        self._room = room
        self._publish = publish
        self._takes = takes

    async def came(self, came: Came) -> Json:
        """Take a turn; what to acknowledge with."""
        if isinstance(came.place, Dm):
            self._room.dms[came.member] = came.place.channel
        turn = self.turn(came.member, came.event, typed_here=self._can_type(came))
        await asyncio.wait({turn}, timeout=ACK_SECONDS if came.trigger else EVENT_ACK_SECONDS)
        if not turn.done():
            self._room.start(self._late(came, turn), came.member)
            return NOTHING_TO_SAY
        in_ack = _fits_in_ack(came, turn.result())
        if in_ack is None:
            self._room.start(self.show(came, turn.result()), came.member)
        return in_ack or NOTHING_TO_SAY

    async def _late(self, came: Came, turn: Turn) -> None:
        """The answer to a slow turn. Before the trigger is over, a modal that says so holds the answer's place."""
        waiting = ""
        await asyncio.wait({turn}, timeout=MODAL_SECONDS - ACK_SECONDS)
        if came.trigger and not turn.done() and not isinstance(came.place, Modal):
            waiting = WAITING + came.event.id
            showing = await self._room.here(came.member)
            args: Json = {"trigger_id": came.trigger, "view": waiting_view(waiting)}
            try:
                await showing.api.call("views.open", args)
            except Trouble as found:
                log.info("no modal to wait in: %s", found.error)
                waiting = ""
        await self.show(came, await turn, waiting)

    async def show(self, came: Came, answers: Sequence[Answer], waiting: str = "") -> None:
        """Put the answers where they belong. Raises Trouble."""
        showing = await self._room.here(came.member)
        async with self._room.line(came.member):
            place = came.place
            if isinstance(place, Aside) and not place.old and place.channel.startswith("D"):
                # typed in the conversation with the app itself: there an answer may stay
                dm = await showing.dm(came.member)
                place = Dm(dm) if place.channel == dm else place
            await showing.show(came.member, answers, place, came.event.id, came.trigger, waiting)
        if isinstance(came.place, Home | Modal):
            await self._publish(came.member)

    async def filled(self, filled: Filled) -> Json:
        """Take a submitted form; what to acknowledge with: the faults at their fields, the next thing, or the modal's end."""
        if filled.event.form == NOTE:
            filled = await self._noted_for(filled)
        turn = self.turn(filled.member, filled.event, typed_here=isinstance(filled.place, Dm))
        await asyncio.wait({turn}, timeout=ACK_SECONDS)
        if not turn.done():
            self._room.start(self._filled_late(filled, turn), filled.member)
            return {"response_action": "update", "view": waiting_view()}
        answers, origin = turn.result(), packed(filled.place)
        match answers[0] if answers else None:
            case Refuse(form, errors) if set(errors) <= filled.fields:
                return {"response_action": "errors", "errors": dict(errors)}
            case Refuse(form, errors):
                return {"response_action": "update", "view": form_view(form, origin, errors)}
        self._takes(filled.view)
        match answers[0] if answers else None:
            case Ask(form):
                return {"response_action": "update", "view": form_view(form, origin)}
            case Say(message) if isinstance(filled.place, Home | Modal):
                self._room.start(self._show_filled(filled, answers[1:]), filled.member)
                return {"response_action": "update", "view": screen_view(message)}
        self._room.start(self._show_filled(filled, answers), filled.member)
        return NOTHING_TO_SAY

    async def _filled_late(self, filled: Filled, turn: Turn) -> None:
        answers, origin = await turn, packed(filled.place)
        showing = await self._room.here(filled.member)
        rest = answers[1:]
        match answers[0] if answers else None:
            case Refuse(form, errors):
                view = form_view(form, origin, errors)
            case Ask(form):
                view = form_view(form, origin)
            case Say(message) if isinstance(filled.place, Home | Modal):
                view = screen_view(message)
            case _:
                rest, view = answers, pointer_view("")
        try:
            await showing.api.call("views.update", {"view_id": filled.view, "view": view})
        except Trouble as found:
            if found.error != "not_found":
                raise
            rest = answers
        self._takes(filled.view)
        await self._show_filled(filled, rest)

    async def _show_filled(self, filled: Filled, answers: Sequence[Answer]) -> None:
        at_home = isinstance(filled.place, Home | Modal)
        place = (
            Dm(await (await self._room.here(filled.member)).dm(filled.member)) if at_home else filled.place
        )
        if answers:
            await self.show(Came(filled.member, filled.event, place), answers)
        if at_home:
            await self._publish(filled.member)

    async def _noted_for(self, filled: Filled) -> Filled:
        """The form that a picked message becomes once it is known whom it is for."""
        notebook = await self._room.in_thread(self._room.guide.notebook, filled.member)
        about = noted_for(notebook, filled.event.values)
        values = {TEXT: filled.event.values.get(TEXT, "")}
        event = replace(filled.event, form=NOTE_OF_PERSON, about=about, values=values)
        return replace(filled, event=event)

    def turn(self, member: Member, event: Event, *, typed_here: bool = True) -> Turn:
        """The guide's answer, from a thread. Where no words can be typed, what a screen awaits gets a button."""
        return self._room.in_thread(self._handled, member, event, typed_here)

    def _handled(self, member: Member, event: Event, typed_here: bool) -> tuple[Answer, ...]:  # noqa: FBT001  run by position
        guide = self._room.guide
        answers = guide.handle(member, event, self._room.dms.get(member, ""))
        asks = any(isinstance(one, Ask | Refuse) for one in answers)
        awaits = any(isinstance(one, Say) and one.message.awaits for one in answers)
        if not asks and (typed_here or not awaits):
            return answers
        notebook = guide.notebook(member)
        today = notebook.today(self._room.clock.now())
        return tuple(_fitted(one, notebook, today, typed_here=typed_here) for one in answers)

    def _can_type(self, came: Came) -> bool:
        """Whether words typed where this came from reach us: in the DM they do, also when a command was typed there."""
        place = came.place
        known = self._room.dms.get(came.member, "-")
        return isinstance(place, Dm) or (isinstance(place, Aside) and place.channel == known)


def _fitted(answer: Answer, notebook: Notebook, today: date, *, typed_here: bool) -> Answer:
    """The answer with what Slack's ways of asking want: a button where no words can be typed, a date for a picker to stand on."""
    match answer:
        case Say(message) if not typed_here:
            return Say(answerable(message, notebook.place))
        case Ask(form):
            return Ask(dated(form, today))
        case Refuse(form, errors):
            return Refuse(dated(form, today), errors)
        case _:
            return answer


def _fits_in_ack(came: Came, answers: Sequence[Answer]) -> Json | None:
    """A command's answer as the payload of its ack, where it is one short message that needn't be kept."""
    place = came.place
    if not isinstance(place, Aside) or place.old or place.channel.startswith("D") or len(answers) != 1:
        return None
    answer = answers[0]
    if not isinstance(answer, Say) or to_keep(answer.message):
        return None
    posts = drawn(answer.message)
    return aside_payload(posts[0]) if len(posts) == 1 else None
