"""Turns a draft into sentences of plain, comparable words that still know where they stood in the text as given."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.coach.spelling import CONTRACTIONS, RESPELLED, SAID_AS_IS, mended

NAME = "_name_"  # stands for the recipient's own name, so that "Will" or "Hope" is never read as a word
QUOTE = "_quote_"  # stands for words that someone else said or wrote
LINK = "_link_"
MAY = "june"  # "in May" is read as some other month, so that it never stands for "may I"
RESUME_LINK = "_resumelink_"

PAUSES = frozenset(",;:-()[]{}/\u2013\u2014\u2026*|\u2022\u2192")  # what parts one clause from the next
STOPS = frozenset(".?!\u2026")
ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof st jr sr inc ltd co vs etc approx dept e.g i.e eg ie u.s u.k a.m p.m ph.d".split()
)
GREETINGS = frozenset(
    "hi hello hey dear hiya greetings good yo hallo hola namaste salaam howdy morning afternoon evening".split()
)
SIGN_OFF = re.compile(
    r"[\s\-\u2013\u2014]*(?:best|kind|kindest|warm|warmest|many thanks|thanks|thank you|thx|regards|sincerely|yours|warmly|"
    r"cheers|respectfully|gratefully|with (?:gratitude|thanks|best|warm|appreciation|kind)|all (?:the|my) best|all best|"
    r"take care|cordially|ta|love|talk soon|speak soon)\b[^.?\n]{0,40}$",
    re.IGNORECASE,
)

_PIECE = re.compile(
    r"(?P<link>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|\b[\w-]+\.(?:com|org|io|net|edu|pdf|docx?)\b(?:/\S*)?)"
    r"|(?P<word>[^\W_][^\W_\u0300]*(?:[\u0300-\u036f]+[^\W_]*)*(?:['\u2018\u2019\u02bc`\u00b4][^\W_]+)*)"
    r"|(?P<break>\n)"
    r"|(?P<mark>\S)"
)
_DOUBLE_QUOTED = re.compile(
    r"[\"\u201c\u201d\u201e\u00ab](?P<inside>[^\"\u201c\u201d\u201e\u00bb\n]+)[\"\u201d\u201c\u00bb]"
)
_SINGLE_QUOTED = re.compile(
    r"(?<!\S)['\u2018](?P<inside>[^'\u2018\u2019\n]+(?:['\u2019]\w[^'\u2018\u2019\n]*)*)['\u2019](?!\w)"
)
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_AMOUNT = re.compile(r"(\d+)(m|mins?|minutes?|mns?|hrs?|h|hours?)")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc`\u00b4", "'"))
_SAID_BEFORE = re.compile(
    r"(?:say|says|said|saying|called|titled|reads|read|tagged|named|words|phrase|line)[:,]? $", re.IGNORECASE
)
LONGEST_GREETING = 4  # words: "Good morning Mrs Bello"
SHORT_FORM = 2  # letters
LONGEST_SCARE_QUOTE = 2  # words: `a "quick chat"` is still the writer's own voice


@dataclass(frozen=True, slots=True)
class Token:
    """One plain word and where it stands; `proper` says that it is written with a capital inside a sentence."""

    word: str
    start: int
    end: int
    proper: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens up to a full stop, with `line`: the same words, each followed by one space, for phrases to be found in."""

    tokens: tuple[Token, ...]
    asks: bool  # it ends with a question mark
    place: int  # how many sentences come before it
    line: str = field(init=False)
    words: frozenset[str] = field(init=False)
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        starts: list[int] = []
        at = 0
        parts: list[str] = []
        for token in self.tokens:
            starts.append(at)
            part = ("^" + token.word if token.proper else token.word) + " "
            parts.append(part)
            at += len(part)
        object.__setattr__(self, "line", "".join(parts))
        object.__setattr__(self, "words", frozenset(token.word for token in self.tokens))
        object.__setattr__(self, "_starts", tuple(starts))

    def token_at(self, offset: int) -> int:
        """Return the index of the token that starts at an offset of `line`."""
        return bisect_left(self._starts, offset)

    def before(self, index: int) -> str:
        """Return what stands before a token, in the form of `line`."""
        return self.line[: self._starts[index]] if index < len(self._starts) else self.line

    def after(self, index: int) -> str:
        """Return what stands from a token on, in the form of `line`."""
        return self.line[self._starts[index] :] if index < len(self._starts) else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as read: its sentences, and how many words a person would count."""

    text: str
    sentences: tuple[Sentence, ...]
    count: int


def read(text: str, recipient: str = "") -> Draft:
    """Read a text that is addressed to `recipient` (a name, or nothing)."""
    names = frozenset(plain(part) for part in re.findall(r"[^\W_]+", recipient))
    sentences = tuple(_sentences(text, _pieces(text, names)))
    return Draft(text, sentences, count_words(text))


def count_words(text: str) -> int:
    """Count as a word processor does, leaving out dashes and emoji that stand alone."""
    return sum(1 for part in text.split() if any(map(str.isalnum, part)))


def plain(word: str) -> str:
    """Return a word in lower case, without accents, with straight apostrophes."""
    word = word.translate(_APOSTROPHES).lower()
    if word.isascii():
        return word
    return "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))


@dataclass(slots=True)
class _Piece:
    """What the tokeniser saw: a word, a mark or the end of a line, still in the writer's spelling."""

    words: tuple[str, ...]
    start: int
    end: int
    kind: str  # word, mark, break
    proper: bool = False
    raw: str = ""


def _pieces(text: str, names: frozenset[str]) -> Iterator[_Piece]:
    shouted = text.isupper()  # where everything is a capital, none means a name
    quotes = list(_quotations(text))
    at = 0
    while (match := _PIECE.search(text, at)) is not None:
        start, at = match.span()
        if quotes and start >= quotes[0][0]:
            begin, at, silent = quotes.pop(0)
            quotes = [quote for quote in quotes if quote[0] >= at]
            if not silent:
                yield _Piece((QUOTE,), begin, at, "word", raw=QUOTE)
            continue
        raw = match.group()
        match match.lastgroup:
            case "link":
                trimmed = raw.rstrip(".,;:!?)")
                at = start + len(trimmed)
                low = trimmed.lower()
                about = "resume" in low or re.search(r"(?<![a-z])cv(?![a-z])", low) is not None
                yield _Piece((RESUME_LINK if about else LINK,), start, at, "word", raw=trimmed)
            case "word":
                word = plain(raw)
                proper = raw[0].isupper() and word != "i" and not word.startswith("i'") and not shouted
                if proper and _base(word) in names:
                    yield _Piece((NAME,), start, at, "word", proper=True, raw=raw)
                elif len(raw) <= SHORT_FORM and raw.isupper():
                    yield _Piece((word,), start, at, "word", proper, raw)  # HR and R are no "hr" and "r"
                else:
                    yield _Piece(_spelt(word, capital=proper), start, at, "word", proper, raw)
            case "break":
                yield _Piece((), start, at, "break", raw=raw)
            case _:
                yield _Piece((raw,), start, at, "mark", raw=raw)


def _base(word: str) -> str:
    return word.removesuffix("'s")


def _spelt(word: str, *, capital: bool) -> tuple[str, ...]:
    """Return the plain words that a word as typed stands for ("don't" is two); a name is no slip of the finger."""
    known = CONTRACTIONS.get(word)
    if known is not None:
        return known
    if word[0].isdigit():
        amount = _AMOUNT.fullmatch(word)
        return (amount[1], "hour" if amount[2].startswith("h") else "minutes") if amount else (word,)
    if "'" in word:
        if word.endswith("n't"):
            return (word[:-3], "not")
        head, _, tail = word.rpartition("'")
        match tail:
            case "ll":
                return (head, "will")
            case "ve":
                return (head, "have")
            case "re":
                return (head, "are")
            case "d":
                return (head, "would")
            case "s":
                return (head, "is") if head in SAID_AS_IS else (RESPELLED.get(head, head),)
            case _:
                return (word.replace("'", ""),)
    respelled = RESPELLED.get(word)
    if respelled is not None:
        return tuple(respelled.split())
    return (word if capital else mended(word),)


def _quotations(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, silent) of what others said, in order; a line of an earlier mail is silent."""
    found = [(match.start(), match.end(), True) for match in _QUOTED_LINE.finditer(text)]
    for pattern in (_DOUBLE_QUOTED, _SINGLE_QUOTED):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 12) : match.start()]
            if len(match["inside"].split()) > LONGEST_SCARE_QUOTE or _SAID_BEFORE.search(before):
                found.append((match.start(), match.end(), False))
    return iter(sorted(found))


def _sentences(text: str, pieces: Iterable[_Piece]) -> Iterator[Sentence]:
    tokens: list[Token] = []
    place = 0
    listed = list(pieces)
    for index, piece in enumerate(listed):
        following = listed[index + 1] if index + 1 < len(listed) else None
        ended = False
        if piece.kind == "word":
            proper = piece.proper and bool(tokens) and tokens[-1].word != ","
            words = (MAY,) if proper and piece.raw == "May" else piece.words
            tokens.extend(Token(word, piece.start, piece.end, proper) for word in words)
        elif piece.kind == "break":
            ended = bool(tokens) and _ends_here(text, piece, tokens, following)
        elif piece.raw in STOPS and not _inside(text, piece, listed, index):
            if tokens:
                tokens.append(Token("?" if piece.raw == "?" else ".", piece.start, piece.end))
            ended = following is None or following.raw not in STOPS
        elif tokens and tokens[-1].word != ",":
            mark = _mark(text, piece, listed, index)
            if mark:
                tokens.append(Token(mark, piece.start, piece.end))
        if ended and tokens:
            yield Sentence(tuple(tokens), any(token.word == "?" for token in tokens[-3:]), place)
            place += 1
            tokens = []
    if tokens:
        yield Sentence(tuple(tokens), asks=False, place=place)


def _mark(text: str, piece: _Piece, listed: list[_Piece], index: int) -> str:
    """Return the plain form of a mark inside a sentence; nothing for one that says nothing."""
    if _between_numbers(listed, index):
        return "to"
    if piece.raw in "&+":
        return "and"
    pause = (piece.raw in PAUSES and not _joins(text, piece)) or unicodedata.category(piece.raw) == "So"
    return "," if pause else ""


def _inside(text: str, piece: _Piece, listed: list[_Piece], index: int) -> bool:
    """Tell whether a dot stands inside something (1.5, e.g., J. Smith) and so ends no sentence."""
    if piece.raw != ".":
        return False
    after = text[piece.end : piece.end + 1]
    if after and after.isalnum():
        return True
    before = listed[index - 1] if index else None
    if before is None or before.kind != "word" or before.end != piece.start:
        return False
    low = before.raw.lower()
    if low == "no":
        return re.match(r" ?\d", text[piece.end :]) is not None  # "No. 5", not "I said no."
    return low in ABBREVIATIONS or (len(low) == 1 and before.raw.isupper() and low != "i" and after == " ")


def _joins(text: str, piece: _Piece) -> bool:
    """Tell whether a hyphen or a slash stands inside a compound ("half-hour", "and/or")."""
    if piece.raw not in "-/\u2011\u2010":
        return False
    before, after = text[piece.start - 1 : piece.start], text[piece.end : piece.end + 1]
    return before.isalnum() and after.isalnum()


def _between_numbers(listed: list[_Piece], index: int) -> bool:
    if listed[index].raw not in "-\u2013\u2014~" or not 0 < index < len(listed) - 1:
        return False
    return listed[index - 1].raw.isdigit() and listed[index + 1].raw[:1].isdigit()


def _ends_here(text: str, piece: _Piece, tokens: list[Token], following: _Piece | None) -> bool:
    """Tell whether the end of a line ends a sentence: a blank line, a list, a greeting or a sign-off."""
    if following is None or following.kind == "break":
        return True
    line_start = text.rfind("\n", 0, piece.start) + 1
    line = text[line_start : piece.start]
    next_end = text.find("\n", piece.end)
    next_line = text[piece.end : next_end if next_end >= 0 else len(text)]
    if following.kind == "mark" and following.raw in "-*\u2022\u2013>":
        return True
    if re.match(r"\s*\d+[.)]\s", next_line):
        return True
    greeting = tokens[0].word in GREETINGS and len(line.split()) <= LONGEST_GREETING
    return greeting or SIGN_OFF.match(next_line) is not None or SIGN_OFF.match(line) is not None
