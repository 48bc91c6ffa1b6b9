"""How a person is greeted and named, whatever the shape of their name; and the member's own name, where they told it."""

from __future__ import annotations

import re
import unicodedata

from bot.contact import Contact

LONGEST_GREETED = 32  # letters; what is longer was no name, or can't be said in a greeting

_TITLES = frozenset(
    "dr prof professor mr mrs ms mx miss sir dame rev eng sheikh herr frau dra doctor".split()
)
_LETTERS = frozenset("phd md mba rn cpa jd esq jr sr msc bsc ma pe frcs ii iii dphil pmp obe cbe mbe".split())
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[\"“”«»].*?[\"“”«»]")
_SAID = re.compile(r"\b[Mm]y name(?: is|'s|’s) ([^\W\d_][\w'’-]*(?: [A-Z][\w'’.-]*){0,3})")
_IS = re.compile(
    r"^(?:Hi|Hello|Hey)?[,! ]*(?:I'm|I’m|I am|This is) ([A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,2}),? (?:an?|and|the|from)\b"
)
_PEOPLES = ("ish", "ese", "ian", "ean", "can", "man", "ch")  # "I'm Polish, a nurse": no name


def whole_name(contact: Contact) -> str:
    """The name as one writes it out: no asides, no emoji, no letters after it; empty where that leaves no name."""
    bare = "".join(one if _in_a_name(one) else " " for one in _ASIDE.sub(" ", contact.name.partition(",")[0]))
    parts = [_cased(one, bare) for one in bare.split() if one.replace(".", "").casefold() not in _LETTERS]
    name = " ".join(parts)
    fit = (
        any(one.isalpha() for one in name)
        and len(name) <= LONGEST_GREETED
        and not re.search(r"[xX]{3}", name)
    )
    return name if fit else ""


def short_name(contact: Contact) -> str:
    """What one greets them by: the first name; with its title where a title and one name are all there is."""
    whole = whole_name(contact)
    parts = [one for one in whole.split() if one.rstrip(".").casefold() not in _TITLES]
    if not parts or (len(parts) == 1 and len(whole.split()) > 1):
        return whole
    return whole if len(parts[0].rstrip(".")) == 1 and parts[0].isascii() else parts[0]


def own_name(introduction: str) -> str:
    """The member's name, where they gave it in their introduction; empty where it can't be told."""
    said = _SAID.search(introduction) or _IS.match(introduction.strip())
    if said is None:
        return ""
    name = said[1].rstrip(".")
    people = " " not in name and name.endswith(_PEOPLES) and not _SAID.search(introduction)
    return "" if people or len(name) > LONGEST_GREETED else name


def _in_a_name(one: str) -> bool:
    return unicodedata.category(one)[0] in "LM" or one in " .'’-·‐" or one == "\u200c"


def _cased(part: str, name: str) -> str:
    """A name typed in one case, as names are written; "de" and "bin" stay small where others are not."""
    if name == name.casefold() or (name.isupper() and len(part.rstrip(".")) > 2):  # noqa: PLR2004  JJ is a name
        return "-".join(one[:1].upper() + one[1:].lower() for one in part.split("-"))
    return part
