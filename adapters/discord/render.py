"""Messages and forms as Discord's components. Pure: nothing is sent here, and nothing a member wrote is left out.

What doesn't fit into one message goes on in the next; what doesn't fit into one form is asked in several. What can't be drawn
at all raises `ValueError`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

import discord
from discord import ui

from adapters.discord import ids, markup
from adapters.discord.markup import size
from bot.copy import items, label, say
from bot.message import (
    Button,
    Choice,
    Choices,
    Clock,
    Day,
    Field,
    Form,
    Line,
    Look,
    Message,
    Option,
    Paragraph,
    Part,
    Verbatim,
)

SHOWN = 4000  # characters in all texts of one message
COMPONENTS = 40  # in one message, nested ones counted
ROW_BUTTONS = 5
ROW_LETTERS = 60  # of labels side by side: a phone shows no more without breaking the row
BUTTON_LABEL = 80
TEXTS = 12  # separate texts in a message before they are drawn together: each costs a component
TITLE, PARTS, LABEL, DESCRIPTION, PLACEHOLDER, TYPED, OPTION = 45, 5, 45, 100, 100, 4000, 100
GROUP = 10  # options in a radio or checkbox group; more go into a select, 25 at the most
MOST_OPTIONS = 25

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


def refusal(form: Form, errors: Mapping[str, str]) -> Message:
    """Why the form can't be taken, field by field; what can't stand in a form again is shown here, to be copied."""
    reasons = items(
        say("discord.reason", field=one.label.rstrip(":"), reason=errors[one.name])
        for one in form.fields
        if one.name in errors
    )
    too_long = tuple(Verbatim(one.initial) for one in form.fields if size(one.initial) > TYPED)
    kept: tuple[Part, ...] = (say("discord.too_long_kept"), *too_long) if too_long else ()
    return Message(say("discord.refused"), (reasons, *kept))


# -- messages


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
            face = number + shortened(face, BUTTON_LABEL - size(number))
        short.append(Pressable(face, button.ref, button.url, button.look))
    return tuple(short), list(_gathered(iter(piece for text in told for piece in markup.split(text, SHOWN))))


def shortened(text: str, most: int) -> str:
    """The beginning of the text with an ellipsis, for faces whose whole words stand elsewhere."""
    if size(text) <= most:
        return text
    return next(markup.split(text, most - 1)).rstrip() + "…"


# -- forms


def pages(form: Form) -> tuple[tuple[Field, ...], ...]:
    """The form's fields in as few forms of Discord's as hold them."""
    found: list[tuple[Field, ...]] = []
    page: list[Field] = []
    room = PARTS - len(_preface(form, 0))
    for field in form.fields:
        cost = 2 if _aside(field) else 1
        if page and room < cost:
            found.append(tuple(page))
            page, room = [], PARTS - len(_preface(form, len(found)))
        page.append(field)
        room -= cost
    return (*found, tuple(page)) if page else tuple(found)


def page_of(form: Form, names: Mapping[str, str]) -> int:
    """The first page that has one of these fields; the first of all when none has."""
    return next((n for n, page in enumerate(pages(form)) if any(one.name in names for one in page)), 0)


def modal(form: Form, page: int) -> ui.Modal:
    """One page of the form, with what was typed standing in it. A page that is no more is the last there is."""
    every = pages(form)
    page = min(page, len(every) - 1)
    where = f" ({page + 1}/{len(every)})" if len(every) > 1 else ""
    ref = ids.Ref(ids.Kind.MODAL, f"{page}-{len(every)}", form.name, form.about, form.value)
    drawn = ui.Modal(title=shortened(form.title, TITLE - len(where)) + where, custom_id=str(ref))
    for text in _preface(form, page):
        drawn.add_item(ui.TextDisplay(text))
    for field in every[page]:
        aside = _aside(field)
        if aside:
            drawn.add_item(ui.TextDisplay(aside))
        drawn.add_item(_labelled(field))
    return drawn


def _preface(form: Form, page: int) -> list[str]:
    """What is said above the fields: a title that is too long for its line, and the form's own hint, once."""
    said = [form.title] if size(form.title) > TITLE - len(" (1/9)") else []
    if form.hint and not page:
        said.append(form.hint)
    return ["\n".join(markup.escaped(text, begins=True) for text in said)] if said else []


def _aside(field: Field) -> str:
    """What of the field's words finds no room at the field, to be shown above it; mostly nothing."""
    over = [field.label] if size(field.label) > LABEL and size(field.label) > DESCRIPTION else []
    if field.hint and size(field.hint) > DESCRIPTION:
        over.append(field.hint)
    if isinstance(field.input, Choice | Choices):
        over += [option.label for option in field.input.options if size(option.label) > OPTION]
    return "\n".join(markup.escaped(text, begins=True) for text in over)


def _labelled(field: Field) -> ui.Label[Any]:
    described = [text for text in (field.label if size(field.label) > LABEL else "", field.hint) if text]
    description = " · ".join(described)
    if size(description) > DESCRIPTION:
        description = next((text for text in described if size(text) <= DESCRIPTION), "")
    # Where label and hint don't both fit, an input has room for the hint in itself.
    inside = (
        field.hint if field.hint and field.hint not in description and size(field.hint) <= PLACEHOLDER else ""
    )
    return ui.Label(
        text=shortened(field.label, LABEL), description=description or None, component=_input(field, inside)
    )


def _input(field: Field, placeholder: str) -> ui.Item[Any]:
    match field.input:
        case Line(most):
            return _text(field, discord.TextStyle.short, most, placeholder)
        case Paragraph(most):
            return _text(field, discord.TextStyle.paragraph, most, placeholder)
        case Day() | Clock():
            return _text(field, discord.TextStyle.short, DESCRIPTION, placeholder)
        case Choice(options):
            return _one_of(field, options)
        case Choices(options):
            return _some_of(field, options)
    assert_never(field.input)


def _text(field: Field, style: discord.TextStyle, most: int, placeholder: str) -> ui.TextInput[Any]:
    standing = next(
        markup.split(field.initial, TYPED), ""
    )  # a longer one stands in the message that refused it
    room = min(most, TYPED) if size(standing) <= most else TYPED
    return ui.TextInput(
        custom_id=field.name,
        style=style,
        default=standing or None,
        required=field.required,
        max_length=room,
        placeholder=placeholder or None,
    )


def _checked(options: tuple[Option, ...]) -> tuple[Option, ...]:
    if not 1 <= len(options) <= MOST_OPTIONS or any(size(option.value) > OPTION for option in options):
        raise ValueError("these options can't be drawn")
    return tuple(Option(option.value, shortened(option.label, OPTION)) for option in options)


def _one_of(field: Field, options: tuple[Option, ...]) -> ui.Item[Any]:
    shown = _checked(options)
    if not 2 <= len(shown) <= GROUP:  # noqa: PLR2004  a radio group has two at the least
        return _select(field, shown, 1, frozenset({field.initial}))
    buttons = [
        discord.RadioGroupOption(label=one.label, value=one.value, default=one.value == field.initial)
        for one in shown
    ]
    return ui.RadioGroup(custom_id=field.name, required=field.required, options=buttons)


def _some_of(field: Field, options: tuple[Option, ...]) -> ui.Item[Any]:
    shown, chosen = _checked(options), frozenset(field.initial.split("\n"))
    if len(shown) > GROUP:
        return _select(field, shown, len(shown), chosen)
    boxes = [
        discord.CheckboxGroupOption(label=one.label, value=one.value, default=one.value in chosen)
        for one in shown
    ]
    least = 1 if field.required else 0
    return ui.CheckboxGroup(
        custom_id=field.name, required=field.required, min_values=least, max_values=len(shown), options=boxes
    )


def _select(field: Field, options: tuple[Option, ...], most: int, chosen: frozenset[str]) -> ui.Select[Any]:
    shown = [
        discord.SelectOption(label=one.label, value=one.value, default=one.value in chosen) for one in options
    ]
    least = 1 if field.required else 0
    return ui.Select(
        custom_id=field.name, required=field.required, min_values=least, max_values=most, options=shown
    )
