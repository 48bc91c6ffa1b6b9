"""The neutral markup as Discord's Markdown. Pure. What a member wrote can't mark up, ping, hide a link or leave its quote.

Everything is counted in UTF-16 units, the stricter of the two ways in which Discord's limits could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.markup import Row, Run, Shape, Style, rows
from bot.message import Markup

FENCE = "```"
_URL = re.compile(r"https?://[^\s<>\[\]()|`*\\\"]+")
_ANYWHERE = re.compile(r"([\\`*_~|\[\]<@])")
_AT_THE_START = re.compile(r"^(\s*)([#>+\-]|\d+(?=[.)]))")
_HEADS = {Shape.TEXT: "", Shape.ITEM: "- ", Shape.QUOTE: "> "}
_NAMES_A_ZONE = re.compile(r"[(/]")  # "15:30 (Berlin)", "15:30 Berlin / 9:30 New York"
_AROUND = {Style.PLAIN: "", Style.BOLD: "**", Style.ITALIC: "*", Style.CODE: "``"}


def size(text: str) -> int:
    """How much of a limit the text takes."""
    return len(text.encode("utf-16-le")) // 2


def escaped(text: str, *, begins: bool = False) -> str:
    """The text as Markdown that means just this text; `begins` where it opens a line. Web addresses stay as they are."""
    out, at = [], 0
    for found in _URL.finditer(text):
        out += [_ANYWHERE.sub(r"\\\1", text[at : found.start()]), found[0]]
        at = found.end()
    out.append(_ANYWHERE.sub(r"\\\1", text[at:]))
    return _opened("".join(out)) if begins else "".join(out)


def _opened(text: str) -> str:
    """A line that would start a heading, a list or a quote, as one that doesn't."""

    def plain(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}\\" if found[2].isdecimal() else f"{found[1]}\\{found[2]}"

    return _AT_THE_START.sub(plain, text)


def lines(markup: Markup, most: int) -> Iterator[str]:
    """The markup as lines of Markdown, none larger than `most`: a longer one goes on in the next, in the same style."""
    for row in rows(markup):
        yield from _row(row, most)


def _row(row: Row, most: int) -> Iterator[str]:
    head = _HEADS[row.shape]
    line = head
    for run in row.runs:
        for piece in _pieces(run, most - size(head)):
            if size(line) + size(piece) > most:
                yield line
                line = head if row.shape is Shape.QUOTE else ""
            line += piece
    yield line


def _pieces(run: Run, most: int) -> Iterator[str]:
    """The run in pieces of at most `most`, each marked up by itself."""
    if run.unix is not None:
        # Everyone sees their own; the written form stays only where it names a zone, since "tomorrow" is wrong by tomorrow.
        written = f" ({escaped(run.text)})" if _NAMES_A_ZONE.search(run.text) else ""
        yield f"<t:{run.unix}:F>{written}"
        return
    around = _AROUND[run.style]
    room = most - 2 * size(around) - 2
    for text in split(
        run.text, room if 2 * size(run.text) <= room else room // 2
    ):  # escaping doubles at most
        # Marks must touch the words that they mark, so the space around stays outside.
        inner = text.strip() if around else text
        if not inner:
            yield text
            continue
        before, after = text[: text.index(inner)], text[text.index(inner) + len(inner) :]
        if run.style is Style.CODE:
            padded = f" {inner} " if "`" in inner else inner
            yield before + around + padded.replace("``", "`\u200b`") + around + after
        else:
            yield before + around + escaped(inner, begins=not around) + around + after


def fenced(text: str, most: int) -> Iterator[str]:
    """A text to the letter, to be copied: in code blocks, none larger than `most`."""
    room = most - 2 * len(FENCE) - 2
    for piece in split(text, room):
        # Only a fence of its own could break out; a space of no width in it keeps it a text.
        safe = piece.replace(FENCE, "`\u200b`\u200b`")
        if size(safe) > room:
            half = len(piece) // 2
            yield from fenced(piece[:half], most)
            yield from fenced(piece[half:], most)
        else:
            yield f"{FENCE}\n{safe}\n{FENCE}"


def split(text: str, most: int) -> Iterator[str]:
    """The text in pieces of at most `most`, parted at line ends or spaces where there are some; together they are the text."""
    while size(text) > most:
        cut = _fitting(text, most)
        for between in ("\n", " "):
            found = text.rfind(between, cut // 2, cut)
            if found > 0:
                cut = found + 1
                break
        yield text[:cut]
        text = text[cut:]
    if text:
        yield text


def _fitting(text: str, most: int) -> int:
    """How many characters of the text take at most `most`; one at the least, so that splitting ends."""
    cut = min(len(text), most)
    while cut > 1 and size(text[:cut]) > most:
        cut -= max(1, (size(text[:cut]) - most) // 2)
    return cut


def shortened(text: str, most: int) -> str:
    """The beginning of the text with an ellipsis, for faces whose whole words stand elsewhere."""
    if size(text) <= most:
        return text
    return next(split(text, most - 1)).rstrip() + "…"
