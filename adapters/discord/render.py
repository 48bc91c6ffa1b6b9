"""Messages as Discord's components. Pure: nothing is sent here, and nothing a member wrote is left out.

What doesn't fit into one message goes on in the next; what can't be drawn at all raises `ValueError`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from adapters.discord import forms, ids, markup
from adapters.discord.markup import size
from bot.copy import items, label, say
from bot.message import (
    Button,
    Form,
    Look,
    Message,
    Part,
    Verbatim,
)

SHOWN = 4000  # characters in all texts of one message
COMPONENTS = 40  # in one message, nested ones counted
ROW_BUTTONS = 5
ROW_LETTERS = 60  # of labels side by side: a phone shows no more without breaking the row
BUTTON_LABEL = 80
TEXTS = 12  # separate texts in a message before they are drawn together: each costs a component

_STYLES = {
    Look.PRIMARY: discord.ButtonStyle.primary,
    Look.PLAIN: discord.ButtonStyle.secondary,
    Look.DANGER: discord.ButtonStyle.danger,
}


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button as it is drawn: a neutral one, one that opens a page of a form, or a link."""

    face: str
    ref: str = ""
    url: str = ""
    look: Look = Look.PLAIN


def views(
    message: Message, *, token: str = "", more: tuple[Pressable, ...] = ()
) -> tuple[ui.LayoutView, ...]:
    """The message, in as many of Discord's as it takes; buttons stand under the last. `token` marks a nudge, to be found by."""
    buttons = (*(pressable(button, n, token) for n, button in enumerate(message.buttons)), *more)
    short, told = _short_faces(buttons)
    texts = [*_texts(message), *told]
    drawn = [_view(part, (), token, number) for number, part in enumerate(_packed(texts))]
    rows = list(_rows(short))
    while rows:
        room = COMPONENTS - (_count(drawn[-1]) if drawn else 0)
        taken = _fitting(rows, room)
        if not taken or not drawn:
            drawn.append(_view((), (), token, len(drawn)))
            continue
        for row in rows[:taken]:
            drawn[-1].add_item(_action_row(row))
        rows = rows[taken:]
    if not drawn:
        raise ValueError("an empty message")
    return tuple(drawn)


def pressable(button: Button, place: int, token: str = "") -> Pressable:
    """The button with its custom id. `place` keeps two that do the same apart."""
    slot = f"{ids.mark(token)}.{place}" if token else str(place)
    ref = ids.Ref(ids.Kind.BUTTON, slot, button.do, button.about, button.value)
    return Pressable(button.label, str(ref), look=button.look)


def opener(form: Form, page: int, face: str) -> Pressable:
    """The button that opens a page of the form with what was typed standing in it."""
    return Pressable(
        face, str(ids.Ref(ids.Kind.PAGE, str(page), form.name, form.about, form.value)), look=Look.PRIMARY
    )


def refusal(form: Form, errors: Mapping[str, str]) -> tuple[Message, Pressable]:
    """Why the form can't be taken, field by field, and the button that opens it again on the page that is wrong.

    What can't stand in a form again is shown in the message, to be copied.
    """
    reasons = items(
        say("discord.reason", field=one.label.rstrip(":"), reason=errors[one.name])
        for one in form.fields
        if one.name in errors
    )
    too_long = tuple(Verbatim(one.initial) for one in form.fields if size(one.initial) > forms.TYPED)
    kept: tuple[Part, ...] = (say("discord.too_long_kept"), *too_long) if too_long else ()
    again = opener(form, forms.page_of(form, errors), label("discord.reopen_button"))
    return Message(say("discord.refused"), (reasons, *kept)), again


def _texts(message: Message) -> Iterator[str]:
    head = [text for text in (message.said, message.title) if text]
    blocks = [*head, *message.parts]
    for block in blocks:
        if isinstance(block, Verbatim):
            yield from markup.fenced(block.text, SHOWN) if block.text.strip() else ()
        else:
            yield from _gathered(markup.lines(block, SHOWN))
    if message.awaits:
        yield f"-# {markup.escaped(label('discord.type_here'))}"


def _gathered(lines: Iterator[str]) -> Iterator[str]:
    """Lines in texts that fit into one component each; a text of nothing but space can't be shown and isn't."""
    text = ""
    for line in lines:
        if text and size(text) + 1 + size(line) > SHOWN:
            if text.strip():
                yield text
            text = line
        else:
            text = f"{text}\n{line}" if text else line
    if text.strip():
        yield text


def _packed(texts: list[str]) -> Iterator[tuple[str, ...]]:
    """Texts in messages, none over the limit."""
    page: list[str] = []
    for text in texts:
        if page and sum(map(size, page)) + size(text) > SHOWN - 2 * len(page):
            yield tuple(page)
            page = []
        page.append(text)
        if len(page) > TEXTS:  # the first two become one, so that buttons have room
            page[:2] = ["\n".join(page[:2])]
    if page:
        yield tuple(page)


def _view(
    texts: tuple[str, ...], rows: tuple[tuple[Pressable, ...], ...], token: str, part: int
) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    for place, text in enumerate(texts):
        view.add_item(ui.TextDisplay(text, id=ids.number(token, part) if token and not place else None))
    for row in rows:
        view.add_item(_action_row(row))
    return view


def _count(view: ui.LayoutView) -> int:
    return sum(1 for _ in view.walk_children())


def _fitting(rows: list[tuple[Pressable, ...]], room: int) -> int:
    taken = 0
    while taken < len(rows) and room >= 1 + len(rows[taken]):
        room -= 1 + len(rows[taken])
        taken += 1
    return taken


def _rows(buttons: tuple[Pressable, ...]) -> Iterator[tuple[Pressable, ...]]:
    row: list[Pressable] = []
    for button in buttons:
        if row and (len(row) == ROW_BUTTONS or sum(size(one.face) for one in (*row, button)) > ROW_LETTERS):
            yield tuple(row)
            row = []
        row.append(button)
    if row:
        yield tuple(row)


def _action_row(row: tuple[Pressable, ...]) -> ui.ActionRow[Any]:
    drawn: ui.ActionRow[Any] = ui.ActionRow()
    for one in row:
        if one.url:
            drawn.add_item(ui.Button(style=discord.ButtonStyle.link, label=one.face, url=one.url))
        else:
            drawn.add_item(ui.Button(style=_STYLES[one.look], label=one.face, custom_id=one.ref))
    return drawn


def _short_faces(buttons: tuple[Pressable, ...]) -> tuple[tuple[Pressable, ...], list[str]]:
    """Buttons whose words fit, and the whole words of those that don't, by number, to stand in the text."""
    short: list[Pressable] = []
    told: list[str] = []
    for button in buttons:
        face = button.face.strip() or "…"
        if size(face) > BUTTON_LABEL:
            number = f"{len(told) + 1}. "
            told.append(number.replace(".", "\\.") + markup.escaped(face))
            face = number + markup.shortened(face, BUTTON_LABEL - size(number))
        short.append(Pressable(face, button.ref, button.url, button.look))
    return tuple(short), list(_gathered(iter(piece for text in told for piece in markup.split(text, SHOWN))))
