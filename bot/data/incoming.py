"""What a file is, by its content rather than its name, and what is in it."""

from __future__ import annotations

from bot.data.cards import is_cards, read_cards
from bot.data.letters import read_text
from bot.data.packed import is_packed, unpacked
from bot.data.people import Taken
from bot.data.refused import Refused
from bot.data.sheet import read_sheet
from bot.data.whole import FILE, Whole, is_whole, read_whole

IN_A_ZIP = (
    FILE,
    "connections.csv",
    "contacts.csv",
    "contacts.vcf",
)  # ours, LinkedIn's, Google's two; ours first


def read_file(content: bytes) -> Taken | Whole | None:
    """The people or the notebook in that file; None where it is some other text. Raises Refused."""
    if is_packed(content):
        found = unpacked(content, IN_A_ZIP)
        if found is None:
            raise Refused("nothing_in_zip")
        content = found[1]
    if is_whole(content):
        return read_whole(content)
    text = read_text(content)
    return read_cards(text) if is_cards(text) else read_sheet(text)
