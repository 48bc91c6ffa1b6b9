"""An address book as a spreadsheet saves it: rows, read by the names of their columns. A preamble is passed over."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from bot.data.columns import PARTS, TOLD, is_header, told_by
from bot.data.letters import lines_of, tidied
from bot.data.people import Taken, gather, person
from bot.data.refused import MOST_COLUMNS, Refused
from bot.shelf import Known, Unread

DELIMITERS = ",;\t|"
HEADER_WITHIN = 40  # lines; LinkedIn's notes before it are three
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WORDED = re.compile(r"(\d{1,2})[ .-]+([a-z]{3})[a-z]*[ .,-]+(\d{4})")
_NUMBERED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
ARMED = ("'=", "'+", "'-", "'@")  # how a cell that looks like a formula is disarmed, by us and by others


def read_sheet(text: str) -> Taken | None:
    """The people in the rows; None where no row can be a header, so that it is some other text. Raises Refused."""
    found = _header(text)
    if found is None:
        return None
    start, delimiter, header = found
    places = told_by(header)
    columns = tuple((told, title) for told in TOLD if (title := _title(told, places, header)))
    rows = _rows(islice(lines_of(text), start, None), delimiter, start)
    next(rows)
    return gather((_person(row, places, number) for number, row in rows if any(row)), columns)


def _header(text: str) -> tuple[int, str, list[str]] | None:
    """The line at which the header stands, what parts its columns, and the header: the one that tells most, the first such."""
    best: tuple[int, int, str, list[str]] | None = None
    lines = list(islice(lines_of(text), HEADER_WITHIN))
    for at, line in enumerate(lines):
        for delimiter in DELIMITERS:
            if not 0 < line.count(delimiter) <= MOST_COLUMNS:
                _not_too_wide(line, delimiter)
                continue
            try:
                header = next(csv.reader([line], delimiter=delimiter))
            except csv.Error:
                continue
            places = told_by(header)
            if is_header(places) and (best is None or len(places) > best[0]):
                best = len(places), at, delimiter, header
    return best[1:] if best is not None else None


def _rows(lines: Iterable[str], delimiter: str, before: int) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line in which each ends."""

    def narrow() -> Iterator[str]:
        for line in lines:
            _not_too_wide(line, delimiter)
            yield line

    reader = csv.reader(narrow(), delimiter=delimiter)
    try:
        for row in reader:
            yield before + reader.line_num, row
    except csv.Error:
        raise Refused("quotes", before + reader.line_num) from None


def _not_too_wide(line: str, delimiter: str) -> None:
    if line.count(delimiter) > MOST_COLUMNS:
        raise Refused("too_wide")


def _person(row: list[str], places: dict[str, int], number: int) -> Known | Unread:
    def cell(told: str) -> str:
        place = places.get(told, len(row))
        if place >= len(row):
            return ""
        found = row[place]
        return tidied(found[1:] if found.startswith(ARMED) else found)

    name = cell("name") or " ".join(part for one in PARTS if (part := cell(one)))
    told = {one: cell(one) for one in ("role", "organisation", "email", "link", "met")}
    return person(number, name, since=read_since(cell("since")), **told)


def _title(told: str, places: dict[str, int], header: list[str]) -> str:
    parts = PARTS if told == "name" and "name" not in places else (told,)
    return " + ".join(tidied(header[places[part]]) for part in parts if part in places)


def read_since(words: str) -> date | None:
    """The day in one of the ways address books write one: "02 Mar 2024", 2024-03-02, 1/15/2018. None when it isn't certain."""
    try:
        if found := _WORDED.match(words.lower()):
            return date(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
        if found := _ISO.match(words):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMBERED.match(words):
            first, second, year = int(found[1]), int(found[2]), int(found[3])
            month, day = (first, second) if second > 12 else (second, first)  # noqa: PLR2004  months in a year
            if first == second or max(first, second) > 12:  # noqa: PLR2004  as above
                return date(year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004  two digits
    except ValueError:
        pass
    return None
