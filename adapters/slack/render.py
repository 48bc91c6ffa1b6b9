"""Messages as Block Kit, within its documented limits: split where one block can't hold it, never cut unseen. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from adapters.slack.markup import Json, escaped, mrkdwn, quoted, rich
from bot.copy import label
from bot.markup import plain
from bot.message import (
    Button,
    Look,
    Markup,
    Message,
    Verbatim,
)
from bot.notebook import Place

# Each limit as Block Kit's reference gives it.
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
SECTION = 3000
HEADER = 150
BUTTON = 75
BUTTONS = 25


# Undocumented: a post whose blocks hold more than about 13,170 characters answers msg_blocks_too_long.
MESSAGE_CHARACTERS = 12_000
NOTICE = 240  # what a phone shows of a notification, and a little more

PRESS = "press"


class TooMuch(Exception):
    """This can't be drawn within Slack's limits; nothing was cut."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One message as it is posted: its blocks, and the text that a notification or a screen reader reads."""

    text: str
    blocks: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What a button names, as it travels in the button's value."""

    do: str
    about: str = ""
    value: str = ""

    def packed(self) -> str:
        """As one text, at most 2,000 characters (a button's three parts are at most 80)."""
        return json.dumps([self.do, self.about, self.value], ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def unpacked(packed: str) -> Key:
        """The key in a button's value, or one that names nothing when the value isn't ours."""
        try:
            do, about, value = json.loads(packed)
        except (ValueError, TypeError):
            return Key("")
        return Key(str(do), str(about), str(value))


def drawn(message: Message) -> tuple[Drawn, ...]:
    """The message as one post, or as several when one can't hold it; the buttons stand on the last."""
    blocks = list(screen(message))
    posts: list[list[Json]] = [[]]
    for block in blocks:
        weight = _weight([*posts[-1], block])
        if posts[-1] and (weight > MESSAGE_CHARACTERS or len(posts[-1]) == MESSAGE_BLOCKS):
            posts.append([])
        posts[-1].append(block)
    notice = fallback(message)
    return tuple(Drawn(notice, tuple(post)) for post in posts if post)


def answerable(message: Message, place: Place) -> Message:
    """The message with a button for what it awaits, for where no words can be typed. `place` is where the member is with it."""
    if not message.awaits or any(one.do == message.awaits for one in message.buttons):
        return message
    primary = Look.PLAIN if any(one.look is Look.PRIMARY for one in message.buttons) else Look.PRIMARY
    answer = Button(label("slack.answer"), message.awaits, place.contact, place.value, primary)
    return replace(message, buttons=(answer, *message.buttons))


def fallback(message: Message) -> str:
    """The message in one line, for a notification: what was done, the title, and how it goes on."""
    texts = [plain(part) if isinstance(part, Markup) else part.text for part in message.parts[:1]]
    words = " ".join(" ".join([plain(message.said), plain(message.title), *texts]).split())
    short = words if len(words) <= NOTICE else words[: NOTICE - 1].rsplit(" ", 1)[0] + "…"
    return escaped(short) or label("slack.untitled")


def screen(message: Message) -> Iterator[Json]:
    """The blocks of a message, in order: what was done, the title, the parts, the buttons."""
    empty = True
    for markup in (message.said, _bold(message.title)):
        if markup.strip():
            yield from written(markup)
            empty = False
    for part in message.parts:
        match part:
            case Verbatim(text):
                yield from copied(text)
            case _:
                yield from written(part)
        empty = False
    if empty:
        yield from written(Markup(label("slack.untitled")))
    yield from buttons(message.buttons)


def _bold(title: Markup) -> Markup:
    return Markup(
        "\n".join(f"**{line}**" if line and "**" not in line else line for line in title.split("\n"))
    )


def written(markup: Markup) -> Iterator[Json]:
    """A text as sections of mrkdwn, or as rich text where its words would be read as marks; split at its lines."""
    if not markup.strip():
        return
    for piece in _pieces(markup):
        text = mrkdwn(Markup(piece))
        if text is not None and text.strip() and len(text) <= SECTION:
            yield {
                "type": "section",
                "text": {"type": "mrkdwn", "text": text, "verbatim": True},
                "expand": True,
            }
        else:
            yield {"type": "rich_text", "elements": rich(Markup(piece))}


def _pieces(markup: str) -> Iterator[str]:
    """The text in stretches that a section holds, broken between lines; one line too long for that goes alone, as rich text."""
    stretch: list[str] = []
    for line in markup.split("\n"):
        if (
            stretch and len("\n".join([*stretch, line])) > SECTION // 2
        ):  # entities and dates make it longer than it was
            yield "\n".join(stretch)
            stretch = []
        stretch.append(line)
    yield "\n".join(stretch)


def copied(text: str) -> Iterator[Json]:
    """A member's text to the letter, as quotes of rich text that can be copied; an empty one isn't drawn."""
    for start in range(0, len(text), SECTION):
        yield {"type": "rich_text", "elements": [quoted(text[start : start + SECTION])]}


def buttons(these: Sequence[Button]) -> Iterator[Json]:
    """The buttons in order, as many blocks as they need."""
    for start in range(0, len(these), BUTTONS):
        elements = [one_button(button, index) for index, button in enumerate(these[start : start + BUTTONS])]
        yield {"type": "actions", "elements": elements}


def one_button(button: Button, index: int = 0) -> Json:
    """A button. `index` keeps the names of those in one block apart."""
    found: Json = {
        "type": "button",
        "action_id": f"{PRESS}:{index}:{button.do}"[:255],
        "value": Key(button.do, button.about, button.value).packed(),
        "text": plain_text(shortened(button.label, BUTTON)),
    }
    if button.look is not Look.PLAIN:
        found["style"] = button.look.value
    return found


def shortened(words: str, most: int) -> str:
    """The words, or as many as fit with an ellipsis that says so."""
    line = " ".join(words.split()) or "…"
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def plain_text(words: str) -> Json:
    """Words as a plain text object: no mark, mention or emoji name in them means anything."""
    return {"type": "plain_text", "text": words, "emoji": False}


def _weight(blocks: Sequence[Json]) -> int:
    return sum(_characters(block) for block in blocks)


def _characters(value: object) -> int:
    match value:
        case str():
            return len(value)
        case dict():
            return sum(_characters(inner) for name, inner in value.items() if name in _READ)
        case list() | tuple():
            return sum(_characters(inner) for inner in value)
        case _:
            return 0


_READ = {"text", "elements", "fields", "accessory", "label", "fallback", "type"}
