"""Blocks and mrkdwn as a person meets them: the elements in order, the words, what would call somebody, where links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.slack_elements import Payload


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
