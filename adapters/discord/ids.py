"""What rides in custom ids and nonces: enough to act on a button months and restarts later, in at most 100 characters.

A custom id is `1kind:slot:do:about:value`. Whatever is written here has to be read for as long as Discord keeps messages:
a new form gets a new first character, and the old one is still parsed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

VERSION = "1"
LONGEST = 100  # Discord's limit for a custom id
TOKEN_LETTERS = 10  # of a hash in base 32: 50 bits, one member's DM never holds two alike
NONCE_LETTERS = 25  # Discord's limit for a nonce


class TooLong(ValueError):
    """A button that says more than a custom id holds: its step has to say it shorter."""


class Kind(StrEnum):
    """What a component is: a button of the conversation, one that opens a page of a form, or the page itself."""

    BUTTON = "b"
    PAGE = "p"
    MODAL = "m"


@dataclass(frozen=True, slots=True)
class Ref:
    """A custom id, read. `slot` is the page's number for forms; for buttons the token and what keeps two ids apart."""

    kind: Kind
    slot: str
    do: str
    about: str = ""
    value: str = ""

    @property
    def page(self) -> int:
        """The page of a form that this opens or is, from 0."""
        number = self.slot.partition("-")[0]
        return int(number) if number.isdecimal() else 0

    @property
    def token(self) -> str:
        """The mark of the nudge that this button belongs to; empty on any other screen."""
        return self.slot.partition(".")[0] if "." in self.slot else ""

    def __str__(self) -> str:
        written = f"{VERSION}{self.kind}:{self.slot}:{self.do}:{self.about}:{self.value}"
        if len(written.encode("utf-16-le")) // 2 > LONGEST:
            raise TooLong(self.do)
        return written


def read(custom_id: str) -> Ref | None:
    """The reference in a custom id, or None for one that this program never wrote."""
    head, *rest = custom_id.split(":", 4)
    if len(rest) != 4 or len(head) != 2 or head[0] != VERSION or head[1] not in set(Kind):  # noqa: PLR2004 (1k:4 parts)
        return None
    slot, do, about, value = rest
    return Ref(Kind(head[1]), slot, do, about, value)


def mark(token: str) -> str:
    """The short form of a delivery's token that its message carries in its buttons."""
    return _letters(token, TOKEN_LETTERS)


def nonce(*parts: str | int) -> str:
    """The nonce of one message: the same parts give the same one, so that a message sent twice is shown once."""
    return _letters("\n".join(str(part) for part in parts), NONCE_LETTERS)


def number(token: str, part: int) -> int:
    """The component id that marks one part of a message with no buttons; Discord returns it with the history."""
    digest = hashlib.sha256(f"{token}\n{part}".encode()).digest()
    return 1000 + int.from_bytes(digest[:4]) % (
        2**31 - 1000
    )  # a positive 32-bit integer, out of the way of small ones


def _letters(text: str, length: int) -> str:
    digest = int.from_bytes(hashlib.sha256(text.encode()).digest())
    return "".join(
        "abcdefghijklmnopqrstuvwxyz234567"[(digest >> (5 * place)) & 31] for place in range(length)
    )
