"""What members type, made safe to keep: control characters out, spaces folded, and how long it is. It never changes a word."""

from __future__ import annotations

import unicodedata

# Bidirectional overrides can make a text read as something else than it says (Unicode TR36, 3.2); plain RTL letters need none.
_OVERRIDES = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def tidy(text: str) -> str:
    """One line: controls and overrides out, all white space folded to single spaces, composed to NFC."""
    return " ".join(_clean(text).split())


def tidy_lines(text: str) -> str:
    """Several lines: as `tidy` within each, outer empty lines gone, at most one empty line between two."""
    rows = [" ".join(row.split()) for row in _clean(text).split("\n")]
    kept: list[str] = []
    for row in rows:
        if row or (kept and kept[-1]):
            kept.append(row)
    return "\n".join(kept).strip("\n")


def _clean(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(
        one if one == "\n" else " " if one == "\t" else one
        for one in composed
        if one in "\n\t" or (unicodedata.category(one) not in {"Cc", "Cs", "Co"} and one not in _OVERRIDES)
    )
