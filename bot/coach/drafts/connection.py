"""How the member came to somebody, in one sentence to them: who named them, where they met, what was read or heard of theirs."""

from __future__ import annotations

import re
from types import MappingProxyType

from bot.coach.drafts.names import short_name, whole_name
from bot.coach.drafts.persons import speaks_of_others, to_them
from bot.coach.drafts.shapes import Shape, sentence, shape, thought, with_the, within
from bot.contact import Contact
from bot.copy import label
from bot.notebook import Notebook

LONGEST_MET = 14  # words; what is longer tells a story, and a first message has no room for it

_PLACE_WORDS = r"(?P<what>(?:at|in|on|through|during|via|after|when|while|by|from)\b.+)"
_THING = (
    r"(?P<what>(?:[\w'-]+ ){0,3}?(?:talk|article|post|paper|book|podcast|interview|lecture|panel|keynote|webinar|blog|essay|"
    r"thread|video|workshop|presentation|newsletter|column|piece|chapter|story|profile|work|exhibition|film|episode)\b.*)"
)
_SEEN = r"(?P<did>saw|heard|watched|attended|read|loved|enjoyed|liked|found|came across|listened to)"
_RELATION = r"(?:cousin|uncle|aunt|brother|sister|boss|manager|teacher|professor|mentor|coach|supervisor|tutor|student)"
_KNOWN = r"(?:friend|colleague|classmate|neighbou?r|co-?worker|roommate|flatmate|teammate)s?"

# Each way of telling it, by the sentence it becomes; the first that fits is taken.
_WAYS = MappingProxyType(
    {
        "met": re.compile(rf"(?:we |i )?(?:first |once |briefly )?met(?: you| each other)? {_PLACE_WORDS}"),
        "together": re.compile(
            r"(?:we |i )?(?P<did>worked|studied|volunteered|served|trained|interned|taught|sang|played)"
            rf"(?: together| with you) {_PLACE_WORDS}"
        ),
        "read": re.compile(rf"(?:i )?{_SEEN} (?:your|the|a|an) {_THING}"),
        "saw": re.compile(
            r"(?:i )?(?P<did>saw|heard|found|met) you (?P<what>(?:at|in|on|speak|talk|present|through)\b.+)"
        ),
        "taught": re.compile(
            r"(?:who |you |he |she |they )?(?P<did>taught|tutored|coached|mentored|trained|supervised) (?P<what>me\b.*)"
        ),
        "told": re.compile(r"(?:i )?heard (?:of|about) you (?:from|through) (?P<what>.+)"),
        "yours": re.compile(rf"your {_THING}"),
        "talk": re.compile(
            r"(?:a |the )?(?:speaker|keynote|panel(?:l?ist)?|talk|speaking|guest lecture[r]?) (?:at|on|in) (?P<what>.+)"
        ),
        "named": re.compile(
            r"(?:was )?(?:introduced|recommended|suggested|referred|named|mentioned|sent|pointed out)(?: to me)? by (?P<what>.+)"
        ),
        "linkedin": re.compile(
            r"(?:(?:found |saw )?(?:you )?(?:on |through |via |from )?)?linked ?in(?: search)?"
        ),
        "both": re.compile(r"(?:we )?(?:both )?(?:went to|attended|graduated from) (?P<what>.+)"),
        "alumni": re.compile(
            r"(?:a |an )?(?:fellow )?(?:alum(?:n[iaus]e?|nus|na)?s?|graduates?) (?:network )?(?:of|from|at) (?P<what>.+)"
        ),
        "ours": re.compile(rf"(?:a |an |my |old |former |good |best )*(?:{_KNOWN}|{_RELATION})"),
        "known": re.compile(rf"(?:a |an |my |old |former |good )*{_KNOWN} {_PLACE_WORDS}"),
        "from": re.compile(r"from (?P<what>(?:school|church|work|college|university|uni|the|our|my)\b.*)"),
        "through": re.compile(
            r"(?:(?:via|through|thanks to|by way of|from)|(?:a |an |my )?"
            rf"(?:{_KNOWN}|cousin|neighbou?r|boss|student|teacher) of) (?P<what>.+)"
        ),
        "place": re.compile(r"(?P<what>(?:at|in|on|during) .+)"),
    }
)
_CIRCLES = (
    "linkedin",
    "alumni",
    "speakers",
    "community",
    "family",
    "friends",
    "teachers",
    "mentors",
    "named",
)


def connection(notebook: Notebook, contact: Contact) -> str:
    """How the member came to them, as a sentence; empty where nothing was told, or what was told can't be said to them."""
    sender = notebook.contact(contact.sent_by)
    name = whole_name(sender) if sender else ""
    if name:
        return label("drafts.connection.sent", who=name)
    met = (
        to_them(thought(contact.met, LONGEST_MET), short_name(contact))
        if thought(contact.met, LONGEST_MET)
        else ""
    )
    return _told(met) or _by_circle(contact)


def _told(met: str) -> str:
    before, _, after = met.partition(", ")
    row = before if after and (after.split()[0] in {"you", "i", "we", "and", "your"}) else met
    if not row or row.endswith("?") or speaks_of_others(row):
        return ""
    for way, pattern in _WAYS.items():
        found = pattern.fullmatch(row) or pattern.fullmatch(row[0].lower() + row[1:]) or _linkedin(way, row)
        if found:
            blanks = {name: value for name, value in found.groupdict().items() if value}
            what = blanks.get("what", "").strip(" ,")
            if way in {"both", "alumni"}:
                what = with_the(what)
            return sentence(label(f"drafts.connection.{way}", **{**blanks, "what": what}))
    return _named_only(row)


def _linkedin(way: str, row: str) -> re.Match[str] | None:
    return _WAYS["linkedin"].fullmatch(row.casefold()) if way == "linkedin" else None


def _named_only(row: str) -> str:
    """A place, a group, somebody: "PyCon", "my aunt Sofia", "the alumni office"."""
    kind = shape(row)
    if kind is Shape.MINE and not row.casefold().startswith(
        "my "
    ):  # "I know your sister": a sentence as it is
        return sentence(row) if " you" in row and "n't" not in row and " not " not in row else ""
    if kind in {Shape.NOUN, Shape.UNSURE, Shape.DOING} or row.startswith("my "):
        return label("drafts.connection.through", what=within(row) or row)
    return ""


def _by_circle(contact: Contact) -> str:
    return label(f"drafts.connection.circle.{contact.circle}") if contact.circle in _CIRCLES else ""
