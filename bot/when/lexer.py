"""From a member's words to tokens: folding, the phrases of the vocabulary, and numbers in their many dresses.

Nothing here decides what a token means in its sentence, except for words that are two things at once.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from bot.when.vocabulary import DAYS, HOMOGRAPHS, HOURS, NUMBERS, ORDINALS

LONGEST = 200  # characters: a date is a few words, and what is longer than this was not typed as one
LONGEST_PHRASE = 4  # words: "the day before yesterday"

SHAPES = re.compile(
    r"""
      (?P<D>\d{1,4}([./-])\d{1,2}\2\d{1,4})(?![\d/])
    | (?P<t>\d{1,2}(?::|h)\d{2})(?::\d{2}(?:\.\d+)?)?(?![\d:])
    | (?P<S>\d{1,2}[./-]\d{1,2}\.?)(?![\d./:])
    | (?P<r>\d{1,2}(?:(?:st|nd|rd|th|er|o)\b|\.(?=\s*[^\W\d])))
    | (?P<N>\d+)
    | (?P<c>[^\W\d_]+|@)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number: its kind, its numbers, its text.

    Kinds are those of the vocabulary's table and these: `N` a number of at most two digits, `Y` of four, `#` of any
    other length, `r` an ordinal in digits, `D` three numbers with separators, `S` two, `t` an hour with minutes,
    `c` any other word.
    """

    kind: str
    numbers: tuple[int, ...] = ()
    text: str = ""


def folded(words: str) -> str:
    """The words without case, accents, and with one shape of dash."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub("[\u2010-\u2015\u2212]", "-", plain).casefold()


@cache
def phrases() -> dict[tuple[str, ...], Token]:
    """Every phrase of the vocabulary, as its words, with the token that it stands for; the first row wins."""
    table: dict[tuple[str, ...], Token] = {("@",): Token("Q", (), "@")}
    for kind, numbers, spellings in (*DAYS, *HOMOGRAPHS, *HOURS, *NUMBERS, *ORDINALS):
        for spelling in spellings:
            table.setdefault(tuple(spelling.split()), Token(kind, numbers, spelling))
    return table


def tokens(words: str) -> tuple[Token, ...] | None:
    """The tokens of the words, glue left out; None when they are too long to be a date."""
    words = words.strip()
    if len(words) > LONGEST:
        return None
    raw = [_shaped(match) for match in SHAPES.finditer(folded(words))]
    return tuple(token for token in _settled(_phrased(raw)) if token.kind != "g")


def _shaped(match: re.Match[str]) -> Token:
    kind, text = match.lastgroup or "c", match[0]
    numbers = tuple(int(digits) for digits in re.findall(r"[0-9]+", text) if len(digits) < 9)  # noqa: PLR2004 (no date has more)
    if kind == "N":
        kind = {1: "N", 2: "N", 4: "Y"}.get(len(text), "#")
    if kind != "c" and not numbers:
        kind = "#"
    return Token(kind, numbers[: 2 if kind == "t" else 3], text)


def _phrased(raw: list[Token]) -> list[Token]:
    """The same tokens with the vocabulary's phrases in place of their words, the longest phrase first."""
    found: list[Token] = []
    at = 0
    while at < len(raw):
        for length in range(min(LONGEST_PHRASE, len(raw) - at), 0, -1):
            token = phrases().get(tuple(token.text for token in raw[at : at + length]))
            if token is not None:
                found.append(token)
                at += length
                break
        else:
            found.append(raw[at])
            at += 1
    return found


def _settled(found: list[Token]) -> list[Token]:
    """The same tokens with each word that is two things at once settled by its neighbours."""
    if len(found) == 1 and found[0].kind == "n":
        return [Token("N", found[0].numbers, found[0].text)]
    for at, token in enumerate(found):
        if token.kind not in UNSETTLED:
            continue
        before = _neighbour(found, at, -1)
        after = _neighbour(found, at, 1)
        third = _neighbour(found, at, 2)
        found[at] = _settle(token, before, after, third, alone=_alone(found, at))
    return found


def _neighbour(found: list[Token], at: int, step: int) -> Token:
    """The token so many steps away, articles and glue not counted."""
    rest = found[at + 1 :] if step > 0 else found[:at][::-1]
    near = [token for token in rest if token.kind not in "ga"]
    return near[abs(step) - 1] if len(near) >= abs(step) else Token("")


def _alone(found: list[Token], at: int) -> bool:
    """Whether nothing but hours and modifiers stands beside the token."""
    rest = found[:at] + found[at + 1 :]
    return all(token.kind in "NtQphPHKkgaefLVXC" for token in rest)


UNSETTLED = frozenset("mAwvngU")  # kinds whose words can be two things
NUMBER = ("N", "r", "o")
BESIDE_A_WEEKDAY = ("f", "L", "V", "X", "C", "M", "m", "r", "D", "S", "Y")
A_DAY = (0, 1)  # the numbers of the unit
HOURS_TOO = {"dez": 10, "sept": 7}  # months that beside the words for hours are numbers


def _settle(token: Token, before: Token, after: Token, third: Token, *, alone: bool) -> Token:
    """The token as what it is between its neighbours; "mar" is a Tuesday or a month, "am" German or a half of the day."""
    text = token.text
    match token.kind:
        case "m" if text == "mar" and after.kind in NUMBER and third.kind in ("M", "m"):
            return Token("W", (1,), text)
        case "m" if text in HOURS_TOO and (
            before.kind in ("Q", "R", "k") or after.kind in ("R", "h", "K", "U")
        ):
            return Token("N", (HOURS_TOO[text],), text)
        case "m" if before.kind in NUMBER or after.kind in (*NUMBER, "Y"):
            return Token("M", token.numbers, text)
        case "g" if text == "d" and before.kind == "N" and after.kind not in ("M", "m"):
            return Token("U", A_DAY, text)  # "2d ago"
        case "U" if text == "dia" and after.kind == "N":
            return Token("a", (), text)  # "dia 5"
        case "A" if text == "ago" and before.kind in NUMBER:
            return Token("M", (8,), text)
        case "w":
            firm = alone or before.kind in BESIDE_A_WEEKDAY or after.kind in ("r", "D", "S", "M", "m", "N")
            return Token("W" if firm else "c", token.numbers, text)
        case "v":
            dated = after.kind in ("r", "D", "S") or (after.kind == "N" and third.kind in ("M", "m"))
            return Token("W" if dated or alone else "g", token.numbers, text)
        case "n":
            hour = text not in ("a", "an") and (
                before.kind in ("Q", "R", "k") or after.kind in ("h", "K", "e")
            )
            if after.kind == "U" or hour:
                return Token("N", token.numbers, text)
            return Token("Q" if text in ("a", "um") else "g", (), text)
        case "g" if text == "am" and before.kind in ("N", "t", "S"):
            return Token("p", (0,), text)
        case "g" if text == "am" and after.kind in ("N", "r"):
            return Token("a", (), text)
        case "m":
            return Token("c", (), text)
        case _:
            return token
