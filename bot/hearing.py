"""What plain words may mean when they aren't an answer: a command by its name, "stop", "help". Everything else is left alone."""

from __future__ import annotations

import re

from bot.commands import BY_NAME, Takes
from bot.events import Opened, Pressed
from bot.matching import folded

_STOPS = frozenset(
    {"stop", "unsubscribe", "stop it", "stop writing", "stop messaging me", "no more messages", "be quiet"}
)
_STARTS = frozenset({"start", "resume", "undo stop", "start again", "unstop"})
_NEXTS = frozenset({"what next", "what's next", "whats next", "what now", "menu", "home"})
_GREETINGS = frozenset({"hi", "hello", "hey", "good morning", "good afternoon", "good evening"})

_BRINGS = frozenset(
    {"import", "bring in", "import contacts", "import my contacts", "address book", "my address book"}
)

# "Who do I know at Siemens?", "who works in design", "do I know anybody from Hull"
_WHO = re.compile(
    r"(?:who (?:else )?(?:do|did) i know(?: who works| that works| working)?|who works|who is|who's"
    r"|do i know any(?:one|body)(?: who works| that works| working)?)"
    r" (?P<where>at|for|from|with|in|on) (?P<what>\S.*)"
)
_PLACES = frozenset(
    {"at", "for", "from", "with"}
)  # what follows is an organisation; after the others, a line of work
LONGEST_WHAT = 45  # characters of it; a button's value carries them

LONGEST_NAME = 3  # words; "contact" and more of them is a sentence about a contact, not a name


def meant(event_id: str, text: str) -> Opened | Pressed | None:
    """The event that these words stand for, or None when they are what they are."""
    words = folded(text[:200]).strip(" .!?")
    if text.lstrip().startswith("/"):
        return command(event_id, text.strip().removeprefix("/interview").lstrip("/"))
    if words in _STOPS:
        return Pressed(event_id, "settings.stop")
    if words in _STARTS:
        return Pressed(event_id, "settings.resume")
    if words in _NEXTS or words in _GREETINGS:
        return Opened(event_id, "next")
    if words in _BRINGS:
        return Pressed(event_id, "bring")
    who = _WHO.fullmatch(words)
    if who is not None:
        where = "at" if who["where"] in _PLACES else "in"
        what = " ".join(text.strip(" .!?\n").split()[-len(who["what"].split()) :])[:LONGEST_WHAT]
        return Pressed(event_id, "bring.found", value=f"0:{where}:{what}")
    first, _, rest = words.partition(" ")
    known = BY_NAME.get(first)
    if known is not None and (
        not rest or (known.takes is Takes.PERSON and len(rest.split()) <= LONGEST_NAME)
    ):
        return Opened(event_id, first, text.strip()[len(first) :].strip() if rest else "")
    return None


def command(event_id: str, words: str) -> Opened:
    """The command in what stands after /interview: its name, and the rest of the line."""
    name, _, rest = words.strip().partition(" ")
    return Opened(event_id, name, rest.strip())
