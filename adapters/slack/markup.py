"""The neutral markup as Slack writes it: mrkdwn where its words can't be taken for marks, rich text where they could. Pure.

mrkdwn can't escape `*`, `_`, `~` and backticks: a member's "2 *3* 4" would turn bold. Rich text reads nothing into text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from bot.markup import Row, Run, Shape, Style, rows
from bot.message import Markup

Json: TypeAlias = dict[str, object]

_MARKS = {Style.PLAIN: "", Style.BOLD: "*", Style.ITALIC: "_", Style.CODE: "`"}
_HEADS = {Shape.TEXT: "", Shape.ITEM: "• ", Shape.QUOTE: "> "}
_READ_AS_MARKS = re.compile(r"[*_~`]|:[\w+-]+:|^\s*(?:>|&gt;|•)", re.MULTILINE)
_MOMENT = "{date_short_pretty} {time}"  # each reader's own zone and clock, as Slack writes them


def escaped(text: str) -> str:
    """Plain text as mrkdwn that can't mention, link or call anybody: Slack's three control characters as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """What a person typed, from the way Slack hands it over."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mrkdwn(markup: Markup) -> str | None:
    """The text as mrkdwn, or None when some of its words would be read as marks and `rich` must be taken."""
    read = rows(markup)
    if any(_READ_AS_MARKS.search(run.text) for row in read for run in row.runs):
        return None
    return "\n".join(_HEADS[row.shape] + "".join(_run(run) for run in row.runs) for row in read)


def _run(run: Run) -> str:
    if run.unix is not None:
        return f"<!date^{run.unix}^{_MOMENT}|{escaped(run.text).replace('|', '/')}>"
    mark = _MARKS[run.style] if run.text.strip() else ""
    core = run.text.strip(" ")
    before, _, after = run.text.partition(core) if mark else (run.text, "", "")
    # a mark with a space inside it is no mark to Slack, so the spaces go outside
    return f"{before}{mark}{escaped(core)}{mark}{after}" if mark else escaped(run.text)


def rich(markup: Markup) -> list[Json]:
    """The text as the elements of a rich text block."""
    return [_stretch(shape, list(lines)) for shape, lines in groupby(rows(markup), key=lambda row: row.shape)]


def quoted(text: str) -> Json:
    """Plain text as a quote of rich text, to the letter."""
    return {"type": "rich_text_quote", "elements": [{"type": "text", "text": text}]}


def _stretch(shape: Shape, lines: Sequence[Row]) -> Json:
    if shape is Shape.ITEM:
        items = [{"type": "rich_text_section", "elements": list(_elements(line.runs))} for line in lines]
        return {"type": "rich_text_list", "style": "bullet", "elements": items}
    kind = "rich_text_quote" if shape is Shape.QUOTE else "rich_text_section"
    found: list[Json] = []
    for index, line in enumerate(lines):
        found += [{"type": "text", "text": "\n"}] if index else []
        found += _elements(line.runs)
    return {"type": kind, "elements": found}


def _elements(runs: Sequence[Run]) -> Iterator[Json]:
    for run in runs:
        if run.unix is not None:
            yield {"type": "date", "timestamp": run.unix, "format": _MOMENT, "fallback": run.text}
        elif run.style is Style.PLAIN:
            yield {"type": "text", "text": run.text}
        else:
            yield {"type": "text", "text": run.text, "style": {run.style.value: True}}
