"""Every word a member reads is looked up here, from `content/en`, a page a step. Blanks are escaped; plurals are chosen.

In a text `{name}` is a blank, `{count:person|people}` the count with the right word, `{count:=is|are}` the word alone.
A key is "page.name" or "page.group.name". `say` gives markup; `label` gives plain text for buttons, fields and errors.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from bot.markup import escape
from bot.message import Markup

_BLANK = re.compile(r"\{(\w+)(?::(=?)([^|{}]*)\|([^{}]*))?\}")


def say(key: str, /, **blanks: str | int) -> Markup:
    """The text of that key as markup. Plain blanks are escaped; `Markup` ones are put in as they are. Raises KeyError."""
    return Markup(
        _filled(
            key,
            {
                name: value if isinstance(value, Markup) else escape(str(value))
                for name, value in blanks.items()
            },
        )
    )


def label(key: str, /, **blanks: str | int) -> str:
    """The text of that key as plain text, nothing escaped: for labels, hints, titles of forms, errors. Raises KeyError."""
    return _filled(key, {name: str(value) for name, value in blanks.items()})


def listing(key: str) -> tuple[str, ...]:
    """The plain texts of that key, in order. Raises KeyError."""
    found = _page(key.partition(".")[0])[key]
    if isinstance(found, str):
        raise KeyError(key)
    return found


def keys(page: str) -> tuple[str, ...]:
    """Every key on that page, in the order of the page."""
    return tuple(_page(page))


def has(key: str) -> bool:
    """Whether that key is written."""
    page = key.partition(".")[0]
    return page in pages() and key in _page(page)


def lines(*texts: str) -> Markup:
    """The markup texts under one another, empty ones left out."""
    return Markup("\n".join(text for text in texts if text))


def items(texts: Iterable[str]) -> Markup:
    """The markup texts as a list, an item each."""
    return Markup("\n".join(f"- {text}" for text in texts))


@cache
def pages() -> tuple[str, ...]:
    """The pages there are."""
    return tuple(
        sorted(
            one.name.removesuffix(".toml")
            for one in files("bot.content.en").iterdir()
            if one.name.endswith(".toml")
        )
    )


@cache
def _page(name: str) -> dict[str, str | tuple[str, ...]]:
    if name not in pages():
        raise KeyError(name)
    text = (files("bot.content.en") / f"{name}.toml").read_text(encoding="utf-8")
    return dict(_flat(name, tomllib.loads(text)))


def _flat(prefix: str, table: dict[str, object]) -> Iterable[tuple[str, str | tuple[str, ...]]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}.{name}", value)
        elif isinstance(value, list):
            yield f"{prefix}.{name}", tuple(str(one) for one in value)
        else:
            yield f"{prefix}.{name}", str(value).strip("\n")


def _filled(key: str, blanks: dict[str, str]) -> str:
    text = _page(key.partition(".")[0])[key]
    if not isinstance(text, str):
        raise KeyError(key)

    def fill(blank: re.Match[str]) -> str:
        value = blanks[blank[1]]
        if blank[3] is None:
            return value
        word = blank[3] if value == "1" else blank[4]
        return word if blank[2] else f"{value} {word}"

    return _BLANK.sub(fill, text)
