"""Block Kit's documented limits, checked: everything Slack would refuse is named with its place. Knows nothing of our bot."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Payload: TypeAlias = dict[str, Any]
Faults: TypeAlias = Iterator[str]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_CHARACTERS = (
    13_000  # undocumented: posts answer msg_blocks_too_long from about 13,170 (bolt-js issue 2509)
)
METADATA_BYTES = 8_000
VIEW_BYTES = 250_000  # "view_too_large": the documented ceiling of a view's JSON

BLOCKS_ON = {
    "message": {
        "section",
        "actions",
        "context",
        "divider",
        "header",
        "image",
        "input",
        "rich_text",
        "markdown",
    },
    "modal": {"section", "actions", "context", "divider", "header", "image", "input", "rich_text"},
    "home": {"section", "actions", "context", "divider", "header", "image", "input", "rich_text"},
}
ONLY_IN_A_MODAL = {"number_input", "email_text_input", "url_text_input", "file_input"}
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


def message_faults(blocks: object) -> list[str]:
    """What Slack would refuse in a message's blocks, each with its place; empty when it would be taken."""
    return [*_surface(blocks, "message", MESSAGE_BLOCKS), *_too_long(blocks)]


def view_faults(view: Payload) -> list[str]:
    """What Slack would refuse in a modal or a home view, each with its place."""
    return list(_view(view))


def metadata_faults(metadata: object) -> list[str]:
    """What is wrong with message metadata: its shape, its size."""
    if not isinstance(metadata, dict) or set(metadata) != {"event_type", "event_payload"}:
        return ["metadata: invalid_metadata_format"]
    if not isinstance(metadata["event_type"], str) or not isinstance(metadata["event_payload"], dict):
        return ["metadata: invalid_metadata_format"]
    if len(json.dumps(metadata).encode()) > METADATA_BYTES:
        return ["metadata: metadata_too_large"]
    return []


def _too_long(blocks: object) -> Faults:
    if isinstance(blocks, list) and sum(map(len, texts(blocks))) > MESSAGE_CHARACTERS:
        yield "blocks: msg_blocks_too_long"


def _view(view: Payload) -> Faults:
    kind = view.get("type")
    if kind not in {"modal", "home"}:
        yield f"view.type: {kind!r} is no view"
        return
    known = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
    known |= (
        {"title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"}
        if kind == "modal"
        else set()
    )
    for extra in sorted(set(view) - known):
        yield f"view: {extra} is not an argument of a {kind}"
    yield from _surface(view.get("blocks"), kind, VIEW_BLOCKS)
    yield from _length(view, "private_metadata", 3000, "view")
    yield from _length(view, "callback_id", 255, "view")
    yield from _length(view, "external_id", 255, "view")
    if len(json.dumps(view).encode()) > VIEW_BYTES:
        yield "view: view_too_large"
    if kind == "modal":
        yield from _plain(view, "title", 24, "view", required=True)
        yield from _plain(view, "submit", 24, "view")
        yield from _plain(view, "close", 24, "view")
        blocks = view.get("blocks") or []
        if "submit" not in view and any(block.get("type") == "input" for block in blocks):
            yield "view: a modal with inputs needs submit"
    focused = [element for element in elements(view.get("blocks") or []) if element.get("focus_on_load")]
    if len(focused) > 1:
        yield "view: focus_on_load on more than one element"


def _surface(blocks: object, surface: str, most: int) -> Faults:
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        yield "blocks: not a list of blocks"
        return
    if len(blocks) > most:
        yield f"blocks: {len(blocks)} of them, {most} at most"
    names = [block["block_id"] for block in blocks if "block_id" in block]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"blocks: block_id {name!r} twice"
    for index, block in enumerate(blocks):
        place = f"blocks[{index}]"
        kind = block.get("type")
        if kind not in BLOCKS_ON[surface] or kind not in _BLOCKS:
            yield f"{place}: {kind!r} can't stand in a {surface}"
            continue
        yield from _length(block, "block_id", 255, place)
        yield from _BLOCKS[kind](block, place)
        inner = list(elements([block]))
        ids = [element["action_id"] for element in inner if "action_id" in element]
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            yield f"{place}: action_id {name!r} twice in one block"
        for element in inner:
            if element.get("type") in ONLY_IN_A_MODAL and surface != "modal":
                yield f"{place}: {element['type']} only in a modal"


def _section(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "text", "fields", "accessory", "expand"}, place)
    if "text" not in block and "fields" not in block:
        yield f"{place}: a section needs text or fields"
    if "text" in block:
        yield from _text(block["text"], 3000, f"{place}.text")
    if "fields" in block:
        fields = block["fields"]
        if not 1 <= len(fields) <= 10:
            yield f"{place}.fields: {len(fields)} of them, 1 to 10"
        for index, field in enumerate(fields):
            yield from _text(field, 2000, f"{place}.fields[{index}]")
    if "accessory" in block:
        yield from _element(block["accessory"], IN_SECTION, f"{place}.accessory")


def _actions(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "elements"}, place)
    inner = block.get("elements") or []
    if not 1 <= len(inner) <= 25:
        yield f"{place}.elements: {len(inner)} of them, 1 to 25"
    for index, element in enumerate(inner):
        yield from _element(element, IN_ACTIONS, f"{place}.elements[{index}]")


def _context(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "elements"}, place)
    inner = block.get("elements") or []
    if not 1 <= len(inner) <= 10:
        yield f"{place}.elements: {len(inner)} of them, 1 to 10"
    for index, element in enumerate(inner):
        if element.get("type") == "image":
            yield from _image_element(element, f"{place}.elements[{index}]")
        else:
            yield from _text(element, 3000, f"{place}.elements[{index}]")


def _divider(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id"}, place)


def _header(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "text"}, place)
    yield from _plain(block, "text", 150, place, required=True)


def _image(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "image_url", "slack_file", "alt_text", "title"}, place)
    yield from _length(block, "image_url", 3000, place)
    yield from _length(block, "alt_text", 2000, place, required=True)
    yield from _plain(block, "title", 2000, place)


def _image_element(element: Payload, place: str) -> Faults:
    yield from _only(element, {"type", "image_url", "slack_file", "alt_text"}, place)
    yield from _length(element, "alt_text", 2000, place, required=True)


def _input(block: Payload, place: str) -> Faults:
    yield from _only(
        block, {"type", "block_id", "label", "element", "hint", "optional", "dispatch_action"}, place
    )
    yield from _plain(block, "label", 2000, place, required=True)
    yield from _plain(block, "hint", 2000, place)
    yield from _element(block.get("element") or {}, INPUTS, f"{place}.element")


def _markdown(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "text"}, place)
    yield from _length(block, "text", 12_000, place, required=True)


def _rich_text(block: Payload, place: str) -> Faults:
    yield from _only(block, {"type", "block_id", "elements"}, place)
    kinds = {"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"}
    for index, element in enumerate(block.get("elements") or []):
        if element.get("type") not in kinds:
            yield f"{place}.elements[{index}]: {element.get('type')!r} is no part of rich text"


_BLOCKS: dict[str, Callable[[Payload, str], Faults]] = {
    "section": _section,
    "actions": _actions,
    "context": _context,
    "divider": _divider,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": _rich_text,
}


def _element(element: Payload, allowed: set[str], place: str) -> Faults:
    kind = element.get("type")
    if kind not in allowed:
        yield f"{place}: {kind!r} can't stand here"
        return
    if kind == "image":
        yield from _image_element(element, place)
        return
    yield from _length(element, "action_id", 255, place)
    yield from _plain(element, "placeholder", 150, place)
    if "confirm" in element:
        yield from _confirm(element["confirm"], f"{place}.confirm")
    yield from _only(element, _FIELDS[kind] | {"type", "action_id"}, place)
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
    yield from _plain(element, "text", 75, place, required=True)
    yield from _length(element, "value", 2000, place)
    yield from _length(element, "url", 3000, place)
    yield from _length(element, "accessibility_label", 75, place)
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
            yield from _plain(group, "label", 75, f"{place}.option_groups[{index}]", required=True)
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
    yield from _only(option, {"text", "value", "description", "url"}, place)
    if marked:
        yield from _text(option.get("text"), 75, f"{place}.text")
        if "description" in option:
            yield from _text(option["description"], 75, f"{place}.description")
    else:
        yield from _plain(option, "text", 75, place, required=True)
        yield from _plain(option, "description", 75, place)
    yield from _length(option, "value", 150, place, required=True)


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
    yield from _plain(confirm, "title", 100, place, required=True)
    yield from _text(confirm.get("text"), 300, f"{place}.text")
    yield from _plain(confirm, "confirm", 30, place, required=True)
    yield from _plain(confirm, "deny", 30, place, required=True)


def _text(text: object, most: int, place: str) -> Faults:
    if not isinstance(text, dict) or text.get("type") not in {"plain_text", "mrkdwn"}:
        yield f"{place}: no text object"
        return
    yield from _only(text, {"type", "text", "emoji", "verbatim"}, place)
    if text["type"] == "mrkdwn" and "emoji" in text:
        yield f"{place}: emoji is for plain_text only"
    words = text.get("text")
    if not isinstance(words, str) or not words.strip():
        yield f"{place}: empty"
    elif len(words) > most:
        yield f"{place}: {len(words)} characters, {most} at most"


def _plain(owner: Payload, name: str, most: int, place: str, *, required: bool = False) -> Faults:
    if name not in owner:
        if required:
            yield f"{place}: {name} is missing"
        return
    if not isinstance(owner[name], dict) or owner[name].get("type") != "plain_text":
        yield f"{place}.{name}: must be plain_text"
        return
    yield from _text(owner[name], most, f"{place}.{name}")


def _length(owner: Payload, name: str, most: int, place: str, *, required: bool = False) -> Faults:
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


def _only(owner: Payload, known: set[str], place: str) -> Faults:
    for extra in sorted(set(owner) - known):
        yield f"{place}: {extra!r} is not known here"


def elements(blocks: list[Payload]) -> Iterator[Payload]:
    """Every interactive element of the blocks, in the order in which a person meets them."""
    for block in blocks:
        if "accessory" in block:
            yield block["accessory"]
        if block.get("type") == "actions":
            yield from block.get("elements") or []
        if block.get("type") == "input" and "element" in block:
            yield block["element"]


def texts(blocks: list[Payload]) -> Iterator[str]:
    """Every written word of the blocks, raw, in reading order."""
    for block in blocks:
        yield from _written(block)


def _written(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("type") in {"plain_text", "mrkdwn", "text", "markdown"} and isinstance(
            value.get("text"), str
        ):
            yield value["text"]
            return
        for name, inner in value.items():
            if name not in {"confirm", "options", "option_groups", "initial_option", "initial_options"}:
                yield from _written(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _written(inner)


_LINK = re.compile(r"<([^<>|\n]*)(?:\|([^<>\n]*))?>")
_DATE = re.compile(r"<!date\^(\d+)\^([^<>|^]*)(?:\^[^<>|]*)?\|([^<>]*)>")


def reads(mrkdwn: str) -> str:
    """The words as a person reads them: links by their label, dates by their written fallback, entities undone."""
    shown = _DATE.sub(lambda found: found[3], mrkdwn)
    shown = _LINK.sub(lambda found: found[2] or found[1], shown)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def pings(mrkdwn: str) -> list[str]:
    """Whatever in the words would call someone or a channel: mentions of users, groups, channels, everyone."""
    found = [target for target, _ in _LINK.findall(mrkdwn)]
    return [target for target in found if target[:1] in {"@", "#", "!"} and not target.startswith("!date^")]


def links(mrkdwn: str) -> list[tuple[str, str]]:
    """The links in the words: where they lead, and what a person reads of them."""
    return [(target, label) for target, label in _LINK.findall(mrkdwn) if target[:1] not in {"@", "#", "!"}]
