"""Why a file is not taken, and how much of one ever is: a hostile file must cost neither time nor memory."""

from __future__ import annotations

MOST_BYTES = (
    20_000_000  # of a file, and of what is unpacked from one; 30,000 connections are about four million
)
MOST_PEOPLE = 50_000  # LinkedIn stops at 30,000 connections
MOST_LINES = 300_000  # of a file; one of 20 MB in lines of 75 octets has 270,000
MOST_COLUMNS = 500  # in a line; Google's address book has about a hundred


class Refused(Exception):
    """This file can't be taken. `why` is the reason's id, `row` the line it is in, 0 for the whole file."""

    def __init__(self, why: str, row: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.row = row
