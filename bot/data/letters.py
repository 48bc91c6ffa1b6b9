"""Bytes to text, in whichever way the file was written: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator

from bot.data.refused import MOST_BYTES, MOST_LINES, Refused
from bot.text import tidy

LOOKED_AT = 2_000  # bytes that tell how the rest is written
MOSTLY = 0.4  # of every second byte is NUL in UTF-16 of any language with some commas and line ends in it

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(content: bytes) -> str:
    """The text of that file. Raises Refused for what is too big, or no text."""
    if len(content) > MOST_BYTES:
        raise Refused("too_big")
    if not content.strip():
        raise Refused("empty")
    text = _decoded(content)
    if "\0" in text:
        raise Refused("no_text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def lines_of(text: str) -> Iterator[str]:
    """The lines with their ends, one after another. Raises Refused when there are more than anyone's address book has."""
    at, number = 0, 0
    while at < len(text):
        number += 1
        if number > MOST_LINES:
            raise Refused("too_many")
        end = text.find("\n", at)
        end = len(text) if end < 0 else end + 1
        yield text[at:end]
        at = end


def tidied(text: str) -> str:
    """As `tidy`, and quick where there is nothing to do: an address book has a hundred thousand short texts."""
    return " ".join(text.split()) if text.isascii() and text.isprintable() else tidy(text)


def folded(text: str) -> str:
    """As `bot.matching.folded`, and quick for the letters that need no looking up."""
    if text.isascii():
        return " ".join(text.lower().split())
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in bare if not unicodedata.combining(one)).split())


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    head = content[:LOOKED_AT]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        units = head[first::2]
        if units and units.count(0) > MOSTLY * len(units):
            return _strictly(content, encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "windows-1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise Refused("no_text") from None
    if encoding == "windows-1252" and any(one < " " and one not in "\t\r\n" for one in text[:LOOKED_AT]):
        raise Refused("no_text")
    return text
