"""What a few words of a member's are, grammatically, and how they stand within a sentence. What can't be read isn't woven."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from bot.coach.drafts import vocabulary as words
from bot.text import tidy_lines

LONGEST_WOVEN = 24  # words; a longer thought makes any sentence of ours hard to read
LONGEST_WORD = 30  # letters; what is longer is an address or a slip of the keyboard
ACRONYM = 4  # letters; in capitals, longer words are shouted rather than spelt


class Shape(StrEnum):
    """What some words are. UNSURE ones can follow a colon, and nothing else."""

    QUESTION = "question"
    MINE = "mine"
    YOURS = "yours"
    CLAUSE = "clause"
    THAT = "that"
    TO = "to"
    DO = "do"
    DOING = "doing"
    WH = "wh"
    BECAUSE = "because"
    DROPPED = "dropped"
    FEELING = "feeling"
    NOUN = "noun"
    UNSURE = "unsure"


_BULLET = re.compile(r"^\s*(?:[-*•‣–—>]+|\d{1,2}[.)])\s+")
_SENTENCE = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bSt\.)(?<!e\.g\.)(?<!i\.e\.)"
    r"(?<=[.!?…])\s+(?=\S)"
)
_UNFIT = re.compile(r"[\[\]{}<>|\\^~=_*#@]|https?:|www\.|\bX{3,}\b|\b(?:TODO|TBD|TBC|INSERT)\b|\.\w{2,3}/")


def thought(text: str, most: int = LONGEST_WOVEN) -> str:
    """The first sentence of the text without its full stop, fit to be woven; empty where it is too long, or no words."""
    plain = "".join(
        one for one in text if unicodedata.category(one) not in {"So", "Sk", "Cf", "Me"} or one == "\u200c"
    )
    line = next(
        (row for row in tidy_lines(plain.replace("\ufe0f", "")).split("\n") if any(c.isalpha() for c in row)),
        "",
    )
    first = _SENTENCE.split(_BULLET.sub("", line), maxsplit=1)[0].strip()
    asks = first.endswith("?")
    bare = _unquoted(first.rstrip(" .!,;:…?-–—")) + ("?" if asks else "")
    split = bare.split()
    fits = 0 < len(split) <= most and all(len(one) <= LONGEST_WORD for one in split)
    if not fits or _UNFIT.search(bare) or not bare[0].isalnum() or not _balanced(bare):
        return ""
    return _hushed(bare.replace("’", "'"))


def shape(text: str) -> Shape:
    """What the words are, as `thought` gave them."""
    first, *rest = (one.casefold().strip(",;:") for one in text.split())
    after = rest[0] if rest else ""
    if text.endswith("?"):
        return Shape.QUESTION
    if first in {"i", "i'm", "i've", "i'd", "i'll", "my", "we", "we're", "we've", "we'd"} and (
        first != "my" or _finite(rest)
    ):
        return Shape.MINE
    if first in {"you", "you're", "you've", "you'd"}:
        return Shape.YOURS
    if first == "your" and _finite(rest):
        return Shape.CLAUSE
    if first == "that" and (after in words.SUBJECTS | words.DETERMINERS | {"it's"} or _finite(rest)):
        return Shape.THAT
    if first == "to" and after in words.BASE_VERBS:
        return Shape.TO
    if first in words.WH:
        return Shape.WH
    if first in words.BECAUSE and (after in words.SUBJECTS | words.DETERMINERS or _finite(rest)):
        return Shape.BECAUSE
    return _of_other(first, after, rest)


def _of_other(first: str, after: str, rest: list[str]) -> Shape:
    if first in words.FEELINGS:
        return Shape.FEELING
    if first == "don't" or (first == "never" and after in words.BASE_VERBS):
        return Shape.DO
    if first in words.DROPPED_I and rest:
        return Shape.DROPPED
    if first in words.BASE_VERBS and rest and (first not in words.ALSO_NOUNS or after in _OBJECTS):
        return Shape.UNSURE if _finite(rest) and first in words.ALSO_NOUNS else Shape.DO
    if first in words.SUBJECTS or first in _CLAUSES_BEGIN or _finite(rest):
        return Shape.CLAUSE if _finite([first, *rest]) or "'" in first else Shape.UNSURE
    if (
        first.endswith("ing")
        and rest
        and first not in words.NOT_SMALL | {"nothing", "something", "everything"}
    ):
        return Shape.DOING
    if first in words.DETERMINERS | words.SMALL | words.FIELD_WORDS or first.endswith(words.FIELD_ENDINGS):
        return Shape.NOUN
    return Shape.UNSURE


# "it is", said short
_CLAUSES_BEGIN = frozenset("it's that's there's here's who's everyone's everybody's nobody's they're".split())
# What follows a verb that is a noun as often, where it is a verb.
_OBJECTS = words.DETERMINERS | frozenset(
    "to with in at on for out up as through people someone others about".split()
)


def _finite(rest: list[str]) -> bool:
    """Whether a finite verb comes before anything that a clause could hang on."""
    for before, one in zip(("", *rest), rest, strict=False):
        if one in words.RELATIVES and before not in words.PREPOSITIONS:
            return False
        if one in words.FINITE:
            return True
    return False


def within(text: str) -> str:
    """The words as they stand in the middle of a sentence; empty where it can't be told whether the capital is a name's."""
    first, _, rest = text.partition(" ")
    word = first.casefold().strip(",'")
    if (
        not first[0].isupper()
        or first in {"I", "I'm", "I've", "I'd", "I'll"}
        or first[1:] != first[1:].casefold()
    ):
        return text
    known = (
        words.SMALL
        | words.DETERMINERS
        | words.SUBJECTS
        | words.WH
        | words.BASE_VERBS
        | words.BECAUSE
        | words.FIELD_WORDS
    )
    more = words.DROPPED_I | words.FEELINGS | {"that", "it's", "don't", "there's", "to"}
    if word in known | more or (word.endswith(words.FIELD_ENDINGS) and word not in words.NOT_SMALL):
        return f"{first.lower()} {rest}".rstrip()
    return ""


def sentence(text: str) -> str:
    """The words as a sentence of their own, with a capital and a full stop."""
    end = "" if text[-1] in ".?!…" else "."
    first = text if text.startswith(("iP", "eB")) else text[:1].upper() + text[1:]
    return f"{first}{end}"


def small(text: str) -> str:
    """The name of a field or a job as it is written within a sentence: capitals only on what may be a name."""
    parts = text.split()
    if all(_common(part) for part in parts):
        return " ".join(part if _spelt(part) else part.lower() for part in parts)
    if _common(parts[0]) and not any(part[0].isupper() for part in parts[1:]):
        return " ".join((parts[0] if _spelt(parts[0]) else parts[0].lower(), *parts[1:]))
    return text


def gerund(do: str) -> str:
    """What is done, as a thing: "make films" becomes "making films"."""
    verb, _, rest = do.partition(" ")
    stem = (
        f"{verb}{verb[-1]}"
        if verb in words.DOUBLED
        else verb[:-1]
        if re.search(r"[^eoy]e$", verb) and verb != "be"
        else verb
    )
    return f"{stem}ing {rest}".rstrip()


def occupation(text: str) -> bool:
    """Whether the words are what somebody is: "marine biologist", "Head of Design"; not "marketing", "runs the lab"."""
    parts = text.casefold().replace("'s", "").split()
    head = next(
        (parts[at - 1] for at, one in enumerate(parts) if at and one in {"of", "for", "at", "in", "and"}),
        parts[-1],
    )
    return (
        head in words.OCCUPATIONS
        or parts[0] in words.OFFICES
        or head.endswith(("ologist", "ician", "grapher"))
    )


def with_article(noun: str, *, office: bool = True) -> str:
    """The noun with "a" or "an" as it is said: "an MRI technician", "a UX designer". An office held goes without: "as CEO"."""
    parts = noun.split()
    first = parts[0]
    if first.casefold() in words.DETERMINERS or (office and first.casefold() in words.OFFICES):
        return noun
    return f"{'an' if _sounds_open(first) else 'a'} {noun}"


def with_the(place: str) -> str:
    """An organisation as it follows "at": "the University of Hull", "the US Navy", "Google"."""
    parts = [one.casefold().strip(",.") for one in place.split()]
    needs = (parts[0] in words.WITH_THE_FIRST and parts[1:2] in (["of"], ["for"])) or parts[
        -1
    ] in words.WITH_THE_LAST
    return f"the {place}" if needs and parts[0] != "the" else place


def _sounds_open(word: str) -> bool:
    lower = word.casefold()
    if word[0].isdigit():
        return lower.startswith(("8", "11", "18"))
    if _spelt(word) and word not in words.SAID_AS_WORDS and len(word) > 1:
        return word[0] in words.SPELT_WITH_AN
    if lower.startswith(words.SILENT_H):
        return True
    if lower.startswith(words.SAID_YOU) and not lower.startswith(words.NOT_SAID_YOU):
        return False
    return lower[0] in "aeiou"


def _common(word: str) -> bool:
    bare = word.casefold().strip(",()'").removesuffix("'s")
    known = words.FIELD_WORDS | words.OCCUPATIONS | words.SMALL | words.DETERMINERS | words.OFFICES
    return (
        _spelt(word)
        or bare in known
        or bare in {"&", "/"}
        or (bare.endswith(words.FIELD_ENDINGS) and bare not in words.NOT_SMALL)
    )


def _spelt(word: str) -> bool:
    """Whether it is an abbreviation: its capitals stay."""
    return word.isupper() and len(word) <= ACRONYM and word.isalpha()


def _hushed(text: str) -> str:
    shouted = text.isupper() and " " in text and any(len(word) > ACRONYM for word in text.split())
    return text.lower().capitalize() if shouted else text


def _unquoted(text: str) -> str:
    inside = len(text) > 1 and f"{text[0]}{text[-1]}" in {'""', "“”", "''", "‘’", "«»", "„“"}
    return text[1:-1].strip(" .!,;:") if inside else text


def _balanced(text: str) -> bool:
    return (
        text.count("(") == text.count(")") and text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    )
