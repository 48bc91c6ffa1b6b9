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
_WORDS = r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’.-]*){0,3}"
_SAID = re.compile(rf"\b[Mm]y name(?: is|'s|’s) (?P<name>{_WORDS})")
_IS = re.compile(
    rf"(?:Hi|Hello|Hey)?[,! ]*(?:I'm|I’m|I am|This is) (?P<name>{_WORDS}),? (?:an?|and|the|from|in|currently)\b"
)
# Who is named family first, and greeted by another name than the first.
_FAMILY_FIRST = frozenset("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý".split())
_LAST_CASED = "\u04ff"  # the end of Cyrillic: beyond it, scripts have no case that people write names in
_PEOPLES = ("ish", "ese", "ian", "ean", "can", "man", "ch")  # "I'm Polish, a nurse": no name


def whole_name(contact: Contact) -> str:
    """The name as one writes it out: no asides, no emoji, no letters after it; empty where that leaves no name."""
    bare = "".join(one if _in_a_name(one) else " " for one in _ASIDE.sub(" ", _in_order(contact.name)))
    parts = [_cased(one, bare) for one in bare.split() if one.replace(".", "").casefold() not in _LETTERS]
    name = " ".join(parts).rstrip(" .-·")
    fit = (
        any(one.isalpha() for one in name)
        and len(name) <= LONGEST_GREETED
        and not re.search(r"[xX]{3}", name)
    )
    return name if fit else ""


def short_name(contact: Contact) -> str:
    """What one greets them by: the first name; the whole one where there is a title with one name, or the first isn't it."""
    whole = whole_name(contact)
    parts = [one for one in whole.split() if one.rstrip(".").casefold() not in _TITLES]
    if not parts or (len(parts) == 1 and len(whole.split()) > 1):
        return whole
    first = parts[0]
    initial = len(first.rstrip(".")) == 1 and first.isascii()
    return whole if initial or first.islower() or first.casefold() in _FAMILY_FIRST else first


def own_name(introduction: str) -> str:
    """The member's name, where they gave it in their introduction; empty where it can't be told."""
    said, is_ = _SAID.search(introduction), _IS.match(introduction.strip())
    found = said or is_
    parts = found["name"].split() if found else []
    capitals = next((at for at, one in enumerate(parts) if not one[0].isupper()), len(parts))
    ends = next((at + 1 for at, one in enumerate(parts) if one.endswith(".") and len(one) > 2), len(parts))  # noqa: PLR2004
    name = " ".join(parts[: min(capitals, ends)]).rstrip(".")
    people = said is None and " " not in name and name.endswith(_PEOPLES)
    return "" if people or len(name) > LONGEST_GREETED else name


def _in_order(name: str) -> str:
    """The name with its family name last where it was typed first: "O'Brien, Siobhán". A degree after a comma is dropped."""
    family, _, given = (part.strip() for part in name.partition(","))
    degree = given.replace(".", "").casefold().split(",")[0].strip() in _LETTERS
    plain = given.replace(" ", "").isalpha() and len(given.split()) <= 2 and " " not in family  # noqa: PLR2004
    return f"{given} {family}" if given and plain and not degree else family


def _in_a_name(one: str) -> bool:
    return unicodedata.category(one)[0] in "LM" or one in " .'’-·" or one == "\u200c"


def _cased(part: str, name: str) -> str:
    """A name typed in one case, as names are written; "de" and "bin" stay small where others are not."""
    if part[:1] > _LAST_CASED:
        return part
    if name.islower() or (name.isupper() and len(part.rstrip(".")) > 2):  # noqa: PLR2004  JJ is a name
        return "-".join(one[:1].upper() + one[1:].lower() for one in part.split("-"))
    return part
