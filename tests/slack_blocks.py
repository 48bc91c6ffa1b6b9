"""Block Kit's documented limits, checked: everything Slack would refuse is named with its place. Knows nothing of our bot."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.slack_elements import (
    IN_ACTIONS,
    IN_SECTION,
    INPUTS,
    Faults,
    Payload,
    element_faults,
    extra_faults,
    image_faults,
    length_faults,
    plain_faults,
    text_faults,
)
from tests.slack_reading import elements, texts

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
    yield from length_faults(view, "private_metadata", 3000, "view")
    yield from length_faults(view, "callback_id", 255, "view")
    yield from length_faults(view, "external_id", 255, "view")
    if len(json.dumps(view).encode()) > VIEW_BYTES:
        yield "view: view_too_large"
    if kind == "modal":
        yield from plain_faults(view, "title", 24, "view", required=True)
        yield from plain_faults(view, "submit", 24, "view")
        yield from plain_faults(view, "close", 24, "view")
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
        yield from length_faults(block, "block_id", 255, place)
        yield from _BLOCKS[kind](block, place)
        inner = list(elements([block]))
        ids = [element["action_id"] for element in inner if "action_id" in element]
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            yield f"{place}: action_id {name!r} twice in one block"
        for element in inner:
            if element.get("type") in ONLY_IN_A_MODAL and surface != "modal":
                yield f"{place}: {element['type']} only in a modal"


def _section(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id", "text", "fields", "accessory", "expand"}, place)
    if "text" not in block and "fields" not in block:
        yield f"{place}: a section needs text or fields"
    if "text" in block:
        yield from text_faults(block["text"], 3000, f"{place}.text")
    if "fields" in block:
        fields = block["fields"]
        if not 1 <= len(fields) <= 10:
            yield f"{place}.fields: {len(fields)} of them, 1 to 10"
        for index, field in enumerate(fields):
            yield from text_faults(field, 2000, f"{place}.fields[{index}]")
    if "accessory" in block:
        yield from element_faults(block["accessory"], IN_SECTION, f"{place}.accessory")


def _actions(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id", "elements"}, place)
    inner = block.get("elements") or []
    if not 1 <= len(inner) <= 25:
        yield f"{place}.elements: {len(inner)} of them, 1 to 25"
    for index, element in enumerate(inner):
        yield from element_faults(element, IN_ACTIONS, f"{place}.elements[{index}]")


def _context(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id", "elements"}, place)
    inner = block.get("elements") or []
    if not 1 <= len(inner) <= 10:
        yield f"{place}.elements: {len(inner)} of them, 1 to 10"
    for index, element in enumerate(inner):
        if element.get("type") == "image":
            yield from image_faults(element, f"{place}.elements[{index}]")
        else:
            yield from text_faults(element, 3000, f"{place}.elements[{index}]")


def _divider(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id"}, place)


def _header(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id", "text"}, place)
    yield from plain_faults(block, "text", 150, place, required=True)


def _image(block: Payload, place: str) -> Faults:
    yield from extra_faults(
        block, {"type", "block_id", "image_url", "slack_file", "alt_text", "title"}, place
    )
    yield from length_faults(block, "image_url", 3000, place)
    yield from length_faults(block, "alt_text", 2000, place, required=True)
    yield from plain_faults(block, "title", 2000, place)


def _input(block: Payload, place: str) -> Faults:
    yield from extra_faults(
        block, {"type", "block_id", "label", "element", "hint", "optional", "dispatch_action"}, place
    )
    yield from plain_faults(block, "label", 2000, place, required=True)
    yield from plain_faults(block, "hint", 2000, place)
    yield from element_faults(block.get("element") or {}, INPUTS, f"{place}.element")


def _markdown(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id", "text"}, place)
    yield from length_faults(block, "text", 12_000, place, required=True)


def _rich_text(block: Payload, place: str) -> Faults:
    yield from extra_faults(block, {"type", "block_id", "elements"}, place)
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
