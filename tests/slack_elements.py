"""The limits of Block Kit's elements and text objects, as the reference gives them; blocks and views are checked beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

Payload: TypeAlias = dict[str, Any]
Faults: TypeAlias = Iterator[str]

INPUTS = {
    "plain_text_input",
    "number_input",
    "email_text_input",
    "url_text_input",
    "checkboxes",
    "radio_buttons",
    "datepicker",
    "timepicker",
    "datetimepicker",
    "static_select",
    "external_select",
    "multi_static_select",
    "multi_external_select",
    "users_select",
    "file_input",
}
IN_ACTIONS = {
    "button",
    "checkboxes",
    "radio_buttons",
    "datepicker",
    "timepicker",
    "datetimepicker",
    "static_select",
    "external_select",
    "users_select",
    "overflow",
}
IN_SECTION = IN_ACTIONS | {"multi_static_select", "multi_external_select", "image"}


def element_faults(element: Payload, allowed: set[str], place: str) -> Faults:
    """What Slack would refuse in one element, standing where these kinds are allowed."""
    kind = element.get("type")
    if kind not in allowed:
        yield f"{place}: {kind!r} can't stand here"
        return
    if kind == "image":
        yield from image_faults(element, place)
        return
    yield from length_faults(element, "action_id", 255, place)
    yield from plain_faults(element, "placeholder", 150, place)
    if "confirm" in element:
        yield from _confirm(element["confirm"], f"{place}.confirm")
    yield from extra_faults(element, _FIELDS[kind] | {"type", "action_id"}, place)
    if kind == "button":
        yield from _button(element, place)
    if kind in {"plain_text_input", "email_text_input", "url_text_input"}:
        yield from _typed(element, place)
    if kind in {"static_select", "multi_static_select", "checkboxes", "radio_buttons", "overflow"}:
        yield from _choices(element, place)
    if kind in {"external_select", "multi_external_select"}:
        yield from _initial_options(element, None, place)
    if kind == "datepicker":
        yield from _shape(element, "initial_date", r"\d{4}-\d\d-\d\d", place)
    if kind == "timepicker":
        yield from _shape(element, "initial_time", r"([01]\d|2[0-3]):[0-5]\d", place)
    if kind == "number_input" and "is_decimal_allowed" not in element:
        yield f"{place}: number_input needs is_decimal_allowed"


_FIELDS: dict[str, set[str]] = {
    "button": {"text", "url", "value", "style", "confirm", "accessibility_label"},
    "plain_text_input": {
        "initial_value",
        "multiline",
        "min_length",
        "max_length",
        "dispatch_action_config",
        "focus_on_load",
        "placeholder",
    },
    "email_text_input": {"initial_value", "dispatch_action_config", "focus_on_load", "placeholder"},
    "url_text_input": {"initial_value", "dispatch_action_config", "focus_on_load", "placeholder"},
    "number_input": {
        "is_decimal_allowed",
        "initial_value",
        "min_value",
        "max_value",
        "dispatch_action_config",
        "focus_on_load",
        "placeholder",
    },
    "checkboxes": {"options", "initial_options", "confirm", "focus_on_load"},
    "radio_buttons": {"options", "initial_option", "confirm", "focus_on_load"},
    "datepicker": {"initial_date", "confirm", "focus_on_load", "placeholder"},
    "timepicker": {"initial_time", "confirm", "focus_on_load", "placeholder", "timezone"},
    "datetimepicker": {"initial_date_time", "confirm", "focus_on_load"},
    "static_select": {
        "options",
        "option_groups",
        "initial_option",
        "confirm",
        "focus_on_load",
        "placeholder",
    },
    "multi_static_select": {
        "options",
        "option_groups",
        "initial_options",
        "confirm",
        "max_selected_items",
        "focus_on_load",
        "placeholder",
    },
    "external_select": {"initial_option", "min_query_length", "confirm", "focus_on_load", "placeholder"},
    "multi_external_select": {
        "initial_options",
        "min_query_length",
        "confirm",
        "max_selected_items",
        "focus_on_load",
        "placeholder",
    },
    "users_select": {"initial_user", "confirm", "focus_on_load", "placeholder"},
    "overflow": {"options", "confirm"},
    "file_input": {"filetypes", "max_files"},
}


def _button(element: Payload, place: str) -> Faults:
    yield from plain_faults(element, "text", 75, place, required=True)
    yield from length_faults(element, "value", 2000, place)
    yield from length_faults(element, "url", 3000, place)
    yield from length_faults(element, "accessibility_label", 75, place)
    if element.get("style") not in {None, "primary", "danger"}:
        yield f"{place}.style: {element['style']!r}"


def _typed(element: Payload, place: str) -> Faults:
    if "min_length" in element and not 0 <= element["min_length"] <= 3000:
        yield f"{place}.min_length: {element['min_length']}, 0 to 3000"
    if "max_length" in element and not 1 <= element["max_length"] <= 3000:
        yield f"{place}.max_length: {element['max_length']}, 1 to 3000"
    initial = element.get("initial_value")
    if initial is not None and (
        not isinstance(initial, str) or len(initial) > element.get("max_length", 3000)
    ):
        yield f"{place}.initial_value: longer than max_length"


def _choices(element: Payload, place: str) -> Faults:
    kind = element["type"]
    least, most = {"overflow": (1, 5), "checkboxes": (1, 10), "radio_buttons": (1, 10)}.get(kind, (1, 100))
    if ("options" in element) == ("option_groups" in element):
        yield f"{place}: options or option_groups, and not both"
        return
    groups = element.get("option_groups")
    if groups is not None:
        if not 1 <= len(groups) <= 100:
            yield f"{place}.option_groups: {len(groups)} of them, 1 to 100"
        for index, group in enumerate(groups):
            yield from plain_faults(group, "label", 75, f"{place}.option_groups[{index}]", required=True)
            yield from _options(group.get("options"), kind, 1, 100, f"{place}.option_groups[{index}]")
        options = [option for group in groups for option in group.get("options") or []]
    else:
        options = element["options"]
        yield from _options(options, kind, least, most, place)
    values = [option.get("value") for option in options if isinstance(option, dict)]
    if len(set(values)) != len(values):
        yield f"{place}.options: one value twice"
    yield from _initial_options(element, options, place)


def _options(options: object, kind: str, least: int, most: int, place: str) -> Faults:
    if not isinstance(options, list) or not least <= len(options) <= most:
        yield f"{place}.options: {len(options) if isinstance(options, list) else options!r}, {least} to {most}"
        return
    for index, option in enumerate(options):
        yield from option_faults(
            option, f"{place}.options[{index}]", marked=kind in {"checkboxes", "radio_buttons"}
        )


def option_faults(option: Payload, place: str = "option", *, marked: bool = False) -> Faults:
    """What Slack would refuse in one option; `marked` ones may hold mrkdwn."""
    yield from extra_faults(option, {"text", "value", "description", "url"}, place)
    if marked:
        yield from text_faults(option.get("text"), 75, f"{place}.text")
        if "description" in option:
            yield from text_faults(option["description"], 75, f"{place}.description")
    else:
        yield from plain_faults(option, "text", 75, place, required=True)
        yield from plain_faults(option, "description", 75, place)
    yield from length_faults(option, "value", 150, place, required=True)


def _initial_options(element: Payload, options: list[Payload] | None, place: str) -> Faults:
    chosen = list(element.get("initial_options") or [])
    if "initial_options" in element and not chosen:
        yield f"{place}.initial_options: empty"
    if "initial_option" in element:
        chosen.append(element["initial_option"])
    for option in chosen:
        yield from option_faults(
            option, f"{place}.initial_option", marked=element["type"] in {"checkboxes", "radio_buttons"}
        )
        if options is not None and option not in options:
            yield f"{place}.initial_option: {option.get('value')!r} is none of the options"


def _confirm(confirm: Payload, place: str) -> Faults:
    yield from plain_faults(confirm, "title", 100, place, required=True)
    yield from text_faults(confirm.get("text"), 300, f"{place}.text")
    yield from plain_faults(confirm, "confirm", 30, place, required=True)
    yield from plain_faults(confirm, "deny", 30, place, required=True)


def text_faults(text: object, most: int, place: str) -> Faults:
    """What is wrong with a text object."""
    if not isinstance(text, dict) or text.get("type") not in {"plain_text", "mrkdwn"}:
        yield f"{place}: no text object"
        return
    yield from extra_faults(text, {"type", "text", "emoji", "verbatim"}, place)
    if text["type"] == "mrkdwn" and "emoji" in text:
        yield f"{place}: emoji is for plain_text only"
    words = text.get("text")
    if not isinstance(words, str) or not words.strip():
        yield f"{place}: empty"
    elif len(words) > most:
        yield f"{place}: {len(words)} characters, {most} at most"


def plain_faults(owner: Payload, name: str, most: int, place: str, *, required: bool = False) -> Faults:
    """What is wrong with a plain text object under that name."""
    if name not in owner:
        if required:
            yield f"{place}: {name} is missing"
        return
    if not isinstance(owner[name], dict) or owner[name].get("type") != "plain_text":
        yield f"{place}.{name}: must be plain_text"
        return
    yield from text_faults(owner[name], most, f"{place}.{name}")


def length_faults(owner: Payload, name: str, most: int, place: str, *, required: bool = False) -> Faults:
    """What is wrong with a text of limited length under that name."""
    if name not in owner:
        if required:
            yield f"{place}: {name} is missing"
        return
    words = owner[name]
    if not isinstance(words, str) or len(words) > most:
        yield f"{place}.{name}: must be text of {most} characters at most"


def _shape(owner: Payload, name: str, pattern: str, place: str) -> Faults:
    if name in owner and not re.fullmatch(pattern, str(owner[name])):
        yield f"{place}.{name}: {owner[name]!r}"


def extra_faults(owner: Payload, known: set[str], place: str) -> Faults:
    """Names that the reference doesn't know here."""
    for extra in sorted(set(owner) - known):
        yield f"{place}: {extra!r} is not known here"


def image_faults(element: Payload, place: str) -> Faults:
    """What is wrong with an image among other elements."""
    yield from extra_faults(element, {"type", "image_url", "slack_file", "alt_text"}, place)
    yield from length_faults(element, "alt_text", 2000, place, required=True)
