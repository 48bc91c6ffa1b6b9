"""A small language for turns of phrase, and the finding of them in a sentence. It knows no rule and no topic.

    could/can/would you ..2 {forward} me        one of some words; a gap of up to two words; a table; a word
    (a good word | a word) for? ~help           a choice of phrases; may be left out; any form of a verb
    @  #  ^  $                                  a word with a capital; a number in digits; a clause begins, ends
        here

A gap never leaps over a pause, nor over "not", "never", "no" or "without": what is denied is not said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from textwrap import dedent

from bot.coach.reading import Draft, Sentence

NEGATORS = ("not", "never", "no", "without", "nor", "neither")
_GAP = r"(?:(?!(?:" + "|".join(NEGATORS) + r") )[^ ,.?]+ ){0,%s}?"
_TOKEN = re.compile(r"\(|\)\??|\||\{[\w-]+\}\??|[^\s()|{}]+")

# Verbs whose forms don't follow from the rules of spelling.
IRREGULAR: dict[str, str] = {
    "be": "be am is are was were been being",
    "have": "have has had having",
    "do": "do does did done doing",
    "go": "go goes went gone going",
    "get": "get gets got gotten getting",
    "give": "give gives gave given giving",
    "send": "send sends sent sending",
    "find": "find finds found finding",
    "see": "see sees saw seen seeing",
    "read": "read reads reading",
    "hear": "hear hears heard hearing",
    "meet": "meet meets met meeting",
    "tell": "tell tells told telling",
    "say": "say says said saying",
    "speak": "speak speaks spoke spoken speaking",
    "write": "write writes wrote written writing",
    "come": "come comes came coming",
    "make": "make makes made making",
    "take": "take takes took taken taking",
    "put": "put puts putting",
    "keep": "keep keeps kept keeping",
    "know": "know knows knew known knowing",
    "think": "think thinks thought thinking",
    "bring": "bring brings brought bringing",
    "buy": "buy buys bought buying",
    "begin": "begin begins began begun beginning",
    "start": "start starts started starting",
    "choose": "choose chooses chose chosen choosing",
    "leave": "leave leaves left leaving",
    "sit": "sit sits sat sitting",
    "teach": "teach teaches taught teaching",
    "win": "win wins won winning",
    "pay": "pay pays paid paying",
    "show": "show shows showed shown showing",
    "run": "run runs ran running",
    "set": "set sets setting",
    "let": "let lets letting",
    "hire": "hire hires hired hiring",
    "refer": "refer refers referred referring refered",
    "forward": "forward forwards forwarded forwarding",
    "feel": "feel feels felt feeling",
    "understand": "understand understands understood understanding",
    "learn": "learn learns learned learning",
    "grow": "grow grows grew grown growing",
    "spend": "spend spends spent spending",
    "draw": "draw draws drew drawn drawing",
    "cut": "cut cuts cutting",
    "quit": "quit quits quitting",
    "build": "build builds built building",
    "rewrite": "rewrite rewrites rewrote rewritten rewriting",
    "redo": "redo redoes redid redone redoing",
    "plan": "plan plans planned planning",
    "drop": "drop drops dropped dropping",
    "stop": "stop stops stopped stopping",
    "swap": "swap swaps swapped swapping",
    "chat": "chat chats chatted chatting",
    "enrol": "enrol enrols enroll enrolls enrolled enrolling",
    "earn": "earn earns earned earning",
    "lead": "lead leads led leading",
    "hold": "hold holds held holding",
    "stand": "stand stands stood standing",
}


def forms(verb: str) -> tuple[str, ...]:
    """Return every form of a verb."""
    if verb in IRREGULAR:
        return tuple(IRREGULAR[verb].split())
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    ending = "es" if verb.endswith(("s", "x", "ch", "sh")) else "s"
    return (verb, verb + ending, verb + "ed", verb + "ing")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase stands: the tokens from `first` up to, not including, `last`."""

    sentence: Sentence
    first: int
    last: int

    @property
    def start(self) -> int:
        """Offset into the text as given."""
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        """Offset into the text as given, just after."""
        return self.sentence.tokens[self.last - 1].end


Needed = tuple[frozenset[str], ...]


class Phrases:
    """Turns of phrase that mean the same thing; compiled when first needed."""

    def __init__(self, written: str, tables: Mapping[str, str] | None = None) -> None:
        """Take phrases, one a line, and tables by name.

        A line set in further than the first goes on with the phrase above. What follows `//` says nothing.
        """
        self._written = tuple(_phrases(written))
        self._tables = tables or {}
        self._parsed: list[_Phrase] | None = None
        self._by_word: dict[
            str, list[int]
        ] = {}  # a phrase stands under each of its rarest words, of which one must be there
        self._always: list[int] = []  # phrases that need no word

    def _ready(self) -> list[_Phrase]:
        if self._parsed is None:
            self._parsed = []
            for at, written in enumerate(self._written):
                source, needed = _Parser(written, self._tables).parse()
                self._parsed.append(_Phrase(source, needed[1:]))
                for word in needed[0] if needed else ():
                    self._by_word.setdefault(word, []).append(at)
                if not needed:
                    self._always.append(at)
        return self._parsed

    def within(self, sentence: Sentence, start: int = 0) -> Iterator[Hit]:
        """Yield what is found in a sentence from a token on, phrase by phrase."""
        parsed = self._ready()
        words = sentence.words
        likely = set(self._always)
        for word in words & self._by_word.keys():
            likely.update(self._by_word[word])
        for at in sorted(likely):
            phrase = parsed[at]
            if any(map(words.isdisjoint, phrase.needed)):
                continue
            for match in phrase.pattern.finditer(sentence.line):
                first = sentence.token_at(match.start())
                last = sentence.token_at(match.end())
                if first >= start and last > first:
                    yield Hit(sentence, first, last)

    def hits(self, draft: Draft | Iterable[Sentence]) -> Iterator[Hit]:
        """Yield what is found in a text, sentence by sentence."""
        for sentence in draft.sentences if isinstance(draft, Draft) else draft:
            yield from self.within(sentence)

    def first(self, draft: Draft | Iterable[Sentence]) -> Hit | None:
        """Return one hit, or None."""
        return next(self.hits(draft), None)

    def ends(self, line: str) -> bool:
        """Tell whether one of the phrases ends a piece of a sentence's line."""
        return any(phrase.ending.search(line) for phrase in self._ready())


class _Phrase:
    """One phrase as a regular expression, and the sets of words of each of which it needs one; compiled when first needed."""

    def __init__(self, source: str, needed: Needed) -> None:
        self._source = source
        self.needed = needed

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    @cached_property
    def ending(self) -> re.Pattern[str]:
        return re.compile(self._source + r"\Z")


def _phrases(written: str) -> Iterator[str]:
    """Yield each phrase on one line."""
    phrase = ""
    for line in dedent(written).splitlines():
        plain = line.split("//")[0].rstrip()
        if plain.startswith(" "):
            phrase += " " + plain.strip()
            continue
        if phrase:
            yield phrase
        phrase = plain.strip()
    if phrase:
        yield phrase


class _Parser:
    """Turns a written phrase into a regular expression over a sentence's line, and sets of words: it needs one of each."""

    def __init__(self, written: str, tables: Mapping[str, str]) -> None:
        self._written = written
        self._parts = _TOKEN.findall(written)
        self._tables = tables
        self._at = 0

    def parse(self) -> tuple[str, Needed]:
        source, needed = self.choice()
        if self._at != len(self._parts):
            raise ValueError(f"A bracket too many in the phrase {self._written!r}.")
        return r"(?:(?<= )|(?<![^ ]))" + source, needed

    def choice(self) -> tuple[str, Needed]:
        """Read alternatives up to a closing bracket or the end."""
        options = [self._sequence()]
        while self._at < len(self._parts) and self._parts[self._at] == "|":
            self._at += 1
            options.append(self._sequence())
        if len(options) == 1:
            return options[0]
        source = "(?:" + "|".join(source for source, _ in options) + ")"
        if not all(needed for _, needed in options):
            return source, ()
        return source, (frozenset().union(*(min(needed, key=len) for _, needed in options)),)

    def _sequence(self) -> tuple[str, Needed]:
        sources: list[str] = []
        needed: list[frozenset[str]] = []
        while self._at < len(self._parts) and self._parts[self._at] not in {"|", ")", ")?"}:
            source, words, optional = self._item()
            sources.append(f"(?:{source})?" if optional else source)
            if not optional:
                needed.extend(words)
        if not sources:
            raise ValueError(f"An empty choice in the phrase {self._written!r}.")
        return "".join(sources), tuple(sorted(needed, key=len))

    def _item(self) -> tuple[str, Needed, bool]:
        part = self._parts[self._at]
        self._at += 1
        if part == "(":
            source, words = self.choice()
            closing = self._parts[self._at]
            self._at += 1
            return f"(?:{source})", words, closing == ")?"
        optional = part.endswith("?") and len(part) > 1
        part = part.removesuffix("?") if optional else part
        if part.startswith("{"):
            source, words = _Parser(self._table(part[1:-1]), self._tables).choice()
            return f"(?:{source})", words, optional
        if part.startswith(".."):
            return _GAP % part[2:], (), False
        if part == "^":
            return r"(?:(?<!.)|(?<=, )|(?<=and )|(?<=but )|(?<=so ))", (), False
        if part == "$":
            return r"(?=[,.?] |\Z)", (), False
        if part == "@":
            return r"\^[^ ]+ ", (), optional
        if part == "#":
            return r"\^?\d+ ", (), optional
        if part == "*":
            return r"[^ ,.?]+ ", (), optional
        words_in: list[str] = []
        for word in part.split("/"):
            words_in.extend(forms(word[1:]) if word.startswith("~") else (word,))
        inside = "|".join(map(re.escape, words_in))
        return (
            (rf"\^?{inside} " if len(words_in) == 1 else rf"\^?(?:{inside}) "),
            (frozenset(words_in),),
            optional,
        )

    def _table(self, name: str) -> str:
        if name not in self._tables:
            raise ValueError(f"The phrase {self._written!r} names a table {name!r} that there isn't.")
        return " | ".join(filter(None, map(str.strip, self._tables[name].splitlines())))
