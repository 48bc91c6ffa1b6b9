"""Forms as Discord's modals, five inputs each: a longer form is asked on several pages. Pure; nothing of a form is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

import discord
from discord import ui

from adapters.discord import ids, markup
from adapters.discord.markup import shortened, size
from bot.message import Choice, Choices, Clock, Day, Field, Form, Line, Option, Paragraph

TITLE, PARTS, LABEL, DESCRIPTION, PLACEHOLDER, TYPED, OPTION = 45, 5, 45, 100, 100, 4000, 100
GROUP = 10  # options in a radio or checkbox group; more go into a select, 25 at the most
MOST_OPTIONS = 25


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
