"""Blanks of a template that nobody filled in: [Name], {company}, <your field>, XXX, INSERT ..."""

from __future__ import annotations

import re

_BLANK = re.compile(
    r"\[(?!\d+\]|https?:|x\]|sic\]|\s*\]|\.\.\.|\u2026)[^\[\]]{1,60}\](?!\()"  # not [1], a tick box, nor a link's text
    r"|\{\{?[^{}]{1,60}\}?\}"
    r"|<(?!https?:|mailto:|@|#|!|:|/?[biu]>|3|\s|-|=)[A-Za-z][^<>@]{0,60}>"
    r"|(?<![A-Za-z])(?:X{3,}|x{3,}(?=\s+\w))(?!\w)"  # "xxx" at the end is kisses
    r"|_{3,}"
    r"|\bINSERT\b(?: +[\w']+){1,4}"
    r"|\((?:insert|your|their|name|company|recipient|field|role|topic|school)[^()\n]{0,40}\)"
    r"|\b(?:TBD|TBC|FIXME|TODO|LOREM IPSUM|YOUR NAME|COMPANY NAME|FIRST NAME|LAST NAME|FIRSTNAME|RECIPIENT|NAME HERE)\b"
    r"|%[A-Za-z_]{2,30}%|\$\{?[A-Za-z_]{3,30}\}?(?![\w])"
    r"|\b(?:Mr|Ms|Mrs|Dr)\.?/M(?:r|s|rs)\b"
)
_MARKUP = re.compile(
    r"\((?:your|their) (?!name|company|field|role|school|topic|job title|title here)", re.IGNORECASE
)


def placeholder(text: str) -> tuple[int, int] | None:
    """Return where a blank stands, or None."""
    for match in _BLANK.finditer(text):
        if _MARKUP.match(match.group()):
            continue
        return match.span()
    return None
