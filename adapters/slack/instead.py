"""What is said in place of what can't stand where it was asked for: behind a button, aside, or pointed to. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from adapters.slack.forms import waiting_view
from adapters.slack.markup import Json, escaped
from adapters.slack.render import Drawn, plain_text
from bot.copy import label, lines, say
from bot.markup import escape
from bot.message import Button, Form, Look, Message, Verbatim


def shown(post: Drawn) -> Json:
    """The message as every method takes it."""
    return {"text": post.text, "blocks": list(post.blocks)}


def to_keep(message: Message) -> bool:
    """Whether the member will want it later: a text of theirs to copy, which an ephemeral message loses at a reload."""
    return any(isinstance(part, Verbatim) for part in message.parts)


def aside_payload(post: Drawn, *, replace_original: bool = False) -> Json:
    """A message for the member alone, as a response_url or the ack of a command takes it."""
    found: Json = {"response_type": "ephemeral", **shown(post)}
    return found | ({"replace_original": True} if replace_original else {})


def pointer(link: str) -> Drawn:
    """Says that the answer is in the DM, with the way there."""
    words = label("slack.look_in_dm")
    way = f" <{link}|{escaped(label('slack.look_there'))}>" if link else ""
    return Drawn(
        escaped(words), ({"type": "section", "text": {"type": "mrkdwn", "text": escaped(words) + way}},)
    )


def pointer_view(link: str) -> Json:
    """The same as a modal, in the place of one that waited."""
    return waiting_view() | {
        "title": plain_text(label("slack.modal_title")),
        "blocks": list(pointer(link).blocks),
    }


def offer(form: Form, why: Sequence[str] = ()) -> Message:
    """A form behind a button."""
    standing = tuple(Verbatim(one.initial) for one in form.fields if why and one.initial.strip())
    button = Button(
        label("slack.open_form", form=form.title), form.name, form.about, form.value, Look.PRIMARY
    )
    said = lines(*(escape(reason) for reason in why)) if why else say("slack.form_waits", form=form.title)
    return Message(said=said, parts=standing, buttons=(button,))
