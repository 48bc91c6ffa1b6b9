"""The neutral markup of messages, and its one reader. Renderers draw the runs it finds; none of them reads markup itself.

`**bold**`, `_italic_`, `` `code` ``; a line that begins with "- " is a list item, with "> " a quote; a time is
`<t:UNIX|written>`: the instant for platforms that show everyone their own, the written form for all others. A backslash
takes the meaning from the character after it: what a member wrote is always escaped, so it can't mark up anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.message import Markup

_MEANT = re.compile(r"([\\*_`<>\-])")
_TIME = re.compile(r"<t:(-?\d+)\|((?:[^\\>]|\\.)*)>")


class Style(StrEnum):
    """How a run of text is to look."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"


class Shape(StrEnum):
    """What a line is."""

    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style, nothing escaped any more. `unix` is set for a time: seconds, with the text as written form."""

    text: str
    style: Style = Style.PLAIN
    unix: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its shape and its runs. A row without runs is an empty line."""

    shape: Shape
    runs: tuple[Run, ...]


def escape(text: str) -> Markup:
    """The text as markup that means just this text."""
    return Markup(_MEANT.sub(r"\\\1", text))


def moment(unix: int, written: str) -> Markup:
    """An instant, with its written form for platforms that can't show everyone their own."""
    return Markup(f"<t:{unix}|{escape(written)}>")


def rows(markup: Markup) -> tuple[Row, ...]:
    """The lines of a markup text, read."""
    return tuple(_row(line) for line in markup.split("\n"))


def plain(markup: Markup) -> str:
    """The text as a reader hears it, with lists and quotes as lines: for notifications, logs of tests and plain terminals."""
    heads = {Shape.TEXT: "", Shape.ITEM: "- ", Shape.QUOTE: "> "}
    return "\n".join(heads[row.shape] + "".join(run.text for run in row.runs) for row in rows(markup))


def _row(line: str) -> Row:
    if line.startswith("- "):
        return Row(Shape.ITEM, tuple(_runs(line[2:])))
    if line.startswith("> "):
        return Row(Shape.QUOTE, tuple(_runs(line[2:])))
    return Row(Shape.TEXT, tuple(_runs(line)))


_MARKS = {"**": Style.BOLD, "_": Style.ITALIC, "`": Style.CODE}


def _runs(line: str) -> Iterator[Run]:
    style, text, at = Style.PLAIN, "", 0
    while at < len(line):
        mark = next((mark for mark in _MARKS if line.startswith(mark, at)), "")
        time = _TIME.match(line, at)
        if line[at] == "\\" and at + 1 < len(line):
            text, at = text + line[at + 1], at + 2
        elif mark and (style is Style.PLAIN or style is _MARKS[mark]):
            if text:
                yield Run(text, style)
            style, text = (_MARKS[mark] if style is Style.PLAIN else Style.PLAIN), ""
            at += len(mark)
        elif time:
            if text:
                yield Run(text, style)
            text = ""
            yield Run(re.sub(r"\\(.)", r"\1", time[2]), style, int(time[1]))
            at = time.end()
        else:
            text, at = text + line[at], at + 1
    if text:
        yield Run(text, style)
