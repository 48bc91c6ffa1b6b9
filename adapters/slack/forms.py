"""Forms and screens as modals, within Block Kit's documented limits. What can't be edited in one is shown to be copied. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from adapters.slack.markup import Json
from adapters.slack.render import (
    SECTION,
    VIEW_BLOCKS,
    TooMuch,
    copied,
    plain_text,
    screen,
    shortened,
)
from bot.copy import label
from bot.markup import plain
from bot.message import Choice, Choices, Clock, Day, Field, Form, Line, Message, Option, Paragraph
from bot.when import read_day

OPTION = 75
CHECKBOXES = 10
TYPED = 3000
MODAL_TITLE = 24
LABEL = 2000

FIELD = "field"
FORM = "form"
SCREEN = "screen"


def form_view(form: Form, origin: str, errors: Mapping[str, str] | None = None) -> Json:
    """A form as a modal. `origin` travels with it; `errors` stand at their fields where Slack can't be told them any more."""
    blocks = list(_form_blocks(form, errors or {}))
    if len(blocks) > VIEW_BLOCKS:
        raise TooMuch(form.name)
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain_text(shortened(form.title, MODAL_TITLE)),
        "submit": plain_text(shortened(form.submit or label("slack.submit"), MODAL_TITLE)),
        "close": plain_text(label("slack.close")),
        "notify_on_close": True,
        "private_metadata": packed_form(form, origin),
        "blocks": blocks,
    }


def dated(form: Form, today: date) -> Form:
    """The form with "today" and its like as dates, for pickers to stand on. Words that may mean two days stay as they are."""
    return replace(form, fields=tuple(_dated(field, today) for field in form.fields))


def _dated(field: Field, today: date) -> Field:
    if not isinstance(field.input, Day) or not field.initial:
        return field
    behind, ahead = (read_day(field.initial, today, past=past) for past in (True, False))
    return replace(field, initial=ahead.isoformat()) if isinstance(ahead, date) and ahead == behind else field


def packed_form(form: Form, origin: str) -> str:
    """Which form this is and where it was opened, as it travels in the modal."""
    return json.dumps([form.name, form.about, form.value, origin], ensure_ascii=False, separators=(",", ":"))


def _form_blocks(form: Form, errors: Mapping[str, str]) -> Iterator[Json]:
    if len(form.title) > MODAL_TITLE:
        yield from plain_section(form.title)
    if form.hint.strip():
        yield from plain_section(form.hint)
    for field in form.fields:
        if field.name in errors:
            yield from plain_section(label("slack.error_at", field=field.label, error=errors[field.name]))
        yield from _field(field)


def plain_section(words: str) -> Iterator[Json]:
    """Plain words as sections, to the letter."""
    for start in range(0, len(words), SECTION):
        piece = words[start : start + SECTION]
        if piece.strip():
            yield {"type": "section", "text": plain_text(piece), "expand": True}


def _field(field: Field) -> Iterator[Json]:
    if isinstance(field.input, Line | Paragraph) and len(field.initial) > _most(field.input):
        yield from plain_section(label("slack.too_long_to_edit", field=field.label))
        yield from copied(field.initial)
    element = _element(field)
    if element is None:
        return
    block: Json = {
        "type": "input",
        "block_id": field.name,
        "label": plain_text(shortened(field.label, LABEL)),
        "element": element,
        "optional": not field.required,
        "dispatch_action": True,
    }
    # how a day may be put in words is of no use to somebody who picks one from a calendar
    if field.hint.strip() and not str(element["type"]).endswith("picker"):
        block["hint"] = plain_text(shortened(field.hint, LABEL))
    yield block


def _most(kind: Line | Paragraph) -> int:
    return max(1, min(kind.most, TYPED))


def _element(field: Field) -> Json | None:
    """The input, or None for a choice with nothing to choose from."""
    match field.input:
        case Line() | Paragraph() as kind:
            multiline = isinstance(kind, Paragraph) or "\n" in field.initial
            return _typed(field.initial, _most(kind), multiline=multiline)
        case Choice(options):
            return _choice(options, field.initial)
        case Choices(options):
            return _choices(options, field.initial.split("\n"))
        case Day():
            return _picker("date", field.initial)
        case Clock():
            return _picker("time", field.initial)


def _typed(initial: str, most: int, *, multiline: bool) -> Json:
    found: Json = {
        "type": "plain_text_input",
        "action_id": FIELD,
        "multiline": multiline,
        "max_length": most,
        "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
    }
    return found | ({"initial_value": initial} if 0 < len(initial) <= most else {})


def _choice(options: Sequence[Option], initial: str) -> Json | None:
    if not options:
        return None
    all_of_them = {option.value: _option(option) for option in options}
    found: Json = {"type": "static_select", "action_id": FIELD, "options": list(all_of_them.values())}
    return found | ({"initial_option": all_of_them[initial]} if initial in all_of_them else {})


def _choices(options: Sequence[Option], initial: Sequence[str]) -> Json | None:
    if not options:
        return None
    all_of_them = {option.value: _option(option) for option in options}
    kind = "checkboxes" if len(all_of_them) <= CHECKBOXES else "multi_static_select"
    found: Json = {"type": kind, "action_id": FIELD, "options": list(all_of_them.values())}
    chosen = [all_of_them[value] for value in initial if value in all_of_them]
    return found | ({"initial_options": chosen} if chosen else {})


def _option(option: Option) -> Json:
    """An option; a label too long for its first line goes on in the second, smaller one."""
    words = " ".join(option.label.split()) or "…"
    if len(words) <= OPTION:
        return {"text": plain_text(words), "value": option.value}
    first = words[:OPTION].rsplit(" ", 1)[0] if " " in words[:OPTION] else words[:OPTION]
    rest = words[len(first) :].strip()
    return {
        "text": plain_text(first),
        "value": option.value,
        "description": plain_text(shortened(rest, OPTION)),
    }


def _picker(kind: str, initial: str) -> Json:
    """A picker, or a line of text where words stand that no picker can hold ("last Friday")."""
    if not initial:
        return {"type": f"{kind}picker", "action_id": FIELD}
    if _fits_picker(kind, initial):
        return {"type": f"{kind}picker", "action_id": FIELD, f"initial_{kind}": initial}
    return _typed(initial, max(100, min(len(initial), TYPED)), multiline=False)


def _fits_picker(kind: str, words: str) -> bool:
    digits = [part.isdigit() for part in words.replace(":", "-").split("-")]
    if kind == "date":
        return all(digits) and [len(part) for part in words.split("-")] == [4, 2, 2]
    return all(digits) and [len(part) for part in words.split(":")] == [2, 2] and words < "24"


def screen_view(message: Message, origin: str = "") -> Json:
    """A message as a modal, for where there is no conversation to put it in: pressed on the home, or after a slow turn."""
    blocks = list(screen(message))
    if len(blocks) > VIEW_BLOCKS:
        raise TooMuch(plain(message.title))
    return {
        "type": "modal",
        "callback_id": SCREEN,
        "title": plain_text(shortened(label("slack.modal_title"), MODAL_TITLE)),
        "close": plain_text(label("slack.close")),
        "private_metadata": origin,
        "blocks": _numbered(blocks),
    }


def waiting_view(external_id: str = "") -> Json:
    """A modal that holds a trigger's place while the answer is on its way."""
    view: Json = {
        "type": "modal",
        "callback_id": SCREEN,
        "title": plain_text(label("slack.waiting_title")),
        "close": plain_text(label("slack.close")),
        "blocks": [{"type": "section", "text": plain_text(label("slack.waiting"))}],
    }
    return view | ({"external_id": external_id} if external_id else {})


def _numbered(blocks: Sequence[Json]) -> list[Json]:
    """The blocks with names of their own, so that an update never mixes one screen's state into another's."""
    numbers = count()
    return [{**block, "block_id": f"b{next(numbers)}"} for block in blocks]
