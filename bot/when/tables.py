"""How the tables of words and places are written: a head, a colon, and its entries with commas; an indented line goes on."""

from __future__ import annotations


def rows(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows of a table, each its head and its entries."""
    joined = text.replace("\n    ", " ").strip()
    parted = (line.partition(": ") for line in joined.splitlines())
    return tuple((head, tuple(entries.split(", "))) for head, _, entries in parted)
