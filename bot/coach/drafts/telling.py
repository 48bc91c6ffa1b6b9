"""Sentences made from what the member told: the reason, what helped, what surprised, advice and what came of it.

Each is empty where the member's words can't be said to somebody else without a seam showing.
"""

from __future__ import annotations

import re

from bot.coach.drafts.persons import speaks_of_others, to_them
from bot.coach.drafts.shapes import Shape, sentence, shape, thought, within
from bot.coach.drafts.vocabulary import BASE_VERBS, PREPOSITIONS, WH
from bot.copy import label

_GIVEN = frozenset(
    "advice tips hints honesty openness patience encouragement warmth feedback ideas examples stories answers questions".split()
)
_HANGS_ON = PREPOSITIONS | WH | {"that", "you", "i", "to", "who", "between", "through", "into", "as"}
_NO_NOUN = WH | {"that", "being", "having", "getting"}

LONGEST_WHO = 18  # words; the rest of an introduction is for the conversation
LONGEST_WHY = 20  # words; a first message has room for one short reason
LONGEST_THING = 5  # words; what isn't known to be a thing and is longer may be a sentence
LONGEST_OUTCOME = 60  # words; what came of it is the heart of a report, so there is room for a few sentences

_WHO = re.compile(
    r"(?:i'm|i am) (?:an?|the|currently|now|in my|studying|working|training|finishing|doing|new|from|\w+ing)\b.*"
    r"|(?:i'm|i am) [^,]{2,40}?(?:,| and) (?:an?|the|i|currently|now|and|in my)\b.*"
    r"|i (?:study|work|teach|graduated|finished|recently|just|run|trained|grew)\b.*"
    r"|my name(?:'s| is) .+",
    re.IGNORECASE,
)
_SEEKING = re.compile(
    r"i(?:'m| am) (?:finding|learning|looking|trying|hoping|seeking|searching|wondering|writing)\b",
    re.IGNORECASE,
)
# What nobody would say in such a message, true as it may be.
_UNSAID = re.compile(
    r"\b(?:jobs?|hired?|hiring|money|salary|salaries|pays?|paid|rich|visa|refer|referral|vouch|cv|resume|résumé)\b",
    re.IGNORECASE,
)
_FAVOR = re.compile(
    r"\b(?:refer(?:red|ral)?|vouch|good word|hire me|introduce)\b", re.IGNORECASE
)  # nothing to be reminded of
_EMPTY = re.compile(  # an answer that only fills the field
    r"(?:nothing|none|no|n/?a|not|everything|all|lots|a lot|much|ok|okay|good|great|yes|dunno|idk|many things|several things"
    r"|various|things)(?: (?:really|much|at all|yet|special|new|else|in particular|of it|idea|more|of things))*",
    re.IGNORECASE,
)
_TOLD_TO = re.compile(
    r"(?:you (?:said|told me|advised(?: me)?|suggested|recommended)(?: that)? )?"
    r"(?:(?:i|you) (?:should|could|need to|have to|must|ought to) |to )(?P<do>.+)",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(
    r"(?:it|that|this|they|my|we|everyone|everybody|nobody|the|both|one|two) (?:\w+ ){0,3}?"
    r"(?:\w+ed|said|took|went|got|gave|came|told|made|led)\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"went (?:really |very |quite )?(?:well|badly|fine|great|ok|okay|wrong|better|nowhere)\b", re.IGNORECASE
)
_PAST = re.compile(
    r"(?:(?:\w+ed|read|went|got|did|wrote|spoke|took|made|found|met|sent|built|began|gave|had|saw|tried|bought|came|chose|cut|"
    r"drew|kept|learnt|left|ran|set|taught|told|won|put|passed|have|am|was|been) )",
    re.IGNORECASE,
)


def who_i_am(introduction: str) -> str:
    """The first sentence of the introduction, where it says who the member is and no more than that."""
    first = re.sub(r"^(?:hi|hello|hey|dear)\b[^,.!]*[,.!]\s*", "", introduction.strip(), flags=re.IGNORECASE)
    text = thought(first.partition(";")[0], LONGEST_WHO)
    fits = bool(text) and _WHO.fullmatch(text) and not _SEEKING.match(text) and not text.endswith("?")
    return sentence(text) if fits else ""


def why(text: str) -> str:
    """What draws the member to the work."""
    said = thought(text, LONGEST_WHY)
    if not said or said.endswith("?") or _UNSAID.search(said):
        return ""
    small = within(said)
    match shape(said):
        case Shape.MINE | Shape.CLAUSE:
            return sentence(said)
        case Shape.DROPPED if small:
            have = "always" if small.startswith(("always ", "never ")) else "i"
            return label(f"drafts.why.{have}", text=small)
        case Shape.FEELING if small:
            return label("drafts.why.feeling", text=small)
        case Shape.BECAUSE if small:
            return label("drafts.why.because", text=small)
        case Shape.TO if small:
            return label("drafts.why.to", text=small)
        case Shape.DO if small and not small.startswith(("don't", "never")):
            return label("drafts.why.to", text=f"to {small}")
        case Shape.NOUN | Shape.DOING | Shape.WH | Shape.THAT if small:
            return label("drafts.why.is", text=small)
        case _:
            return ""


def helped(text: str, name: str) -> str:
    """What helped, said to the one who helped."""
    said = _to_them(text, name)
    if not said:
        return ""
    small = within(said)
    match shape(said):
        case Shape.YOURS:
            return label("drafts.helped.yours", text=sentence(said))
        case Shape.MINE:
            return sentence(said)
        case Shape.CLAUSE if small:
            return label("drafts.helped.that", text=f"that {small}")
        case Shape.THAT | Shape.WH if small:
            return label("drafts.helped.that", text=small)
        case Shape.TO if small:
            return label("drafts.helped.advice", text=small)
        case Shape.DO if small:
            return label("drafts.helped.advice", text=_infinitive(small))
        case Shape.DROPPED if small:
            return label("drafts.helped.i", text=small)
        case Shape.DOING if small:
            return label("drafts.helped.was", text=small)
        case Shape.NOUN if small:
            return _helped_noun(small)
        case Shape.QUESTION | Shape.BECAUSE | Shape.FEELING:
            return ""
        case _:
            return label("drafts.helped.colon", text=said)


def surprised(text: str, name: str) -> str:
    """What was new, said to the one who told it."""
    said = _to_them(text, name)
    if not said:
        return ""
    small = within(said)
    match shape(said):
        case Shape.MINE | Shape.YOURS if not small.startswith("you"):
            return sentence(said)
        case Shape.CLAUSE | Shape.YOURS if small:
            return label("drafts.surprised.was", text=f"that {small}")
        case Shape.NOUN if small and not _pointed(small):
            return label("drafts.surprised.expected", text=_counted(small))
        case Shape.THAT | Shape.WH | Shape.NOUN | Shape.DOING if small:
            return label(f"drafts.surprised.{_be(small)}", text=small)
        case Shape.UNSURE | Shape.CLAUSE | Shape.NOUN:
            return label("drafts.surprised.colon", text=said)
        case _:
            return ""


def advised(text: str, name: str) -> tuple[str, str]:
    """What they advised as ("to do", "read Gawande") or ("thing", "the course at Hull"); ("", "") where it can't be said."""
    said = _to_them(text, name)
    told = _TOLD_TO.fullmatch(said) if said else None
    do = _to_me(told["do"]) if told else ""
    if do and shape(do) is not Shape.MINE:
        return "do", do
    small = _to_me(within(said)) if said else ""
    if not small or said.endswith("?"):
        return "", ""
    if small.startswith(("don't", "never")):
        return "", ""
    match shape(small):
        case Shape.DO:
            return "do", small
        case Shape.UNSURE | Shape.NOUN if small.split()[0] in BASE_VERBS:
            return "do", small
        case Shape.NOUN | Shape.DOING:
            return "thing", small
        case Shape.UNSURE if len(small.split()) <= LONGEST_THING:
            return "thing", small
        case _:
            return "", ""


def outcome(text: str, name: str) -> str:
    """What came of it, as the member told it: their own sentences where they are sentences."""
    rows = " ".join(text.split())
    parts = [
        to_them(one, name, they=False)
        for one in (thought(row) for row in re.split(r"(?<=[.!?])\s+|\n+", rows))
        if one
    ]
    if not parts or sum(len(one.split()) for one in parts) > LONGEST_OUTCOME:
        parts = parts[:1]
    return " ".join(one for one in (_came(part) for part in parts) if one)


def _came(said: str) -> str:
    small = within(said) or said
    if _EMPTY.fullmatch(said):
        return ""
    match shape(said):
        case Shape.QUESTION:
            return ""
        case _ if _BY_ITSELF.match(small):
            return sentence(said)
        case _ if _WENT.match(small):
            return label("drafts.outcome.it", text=small)
        case Shape.MINE | Shape.CLAUSE | Shape.YOURS:
            return sentence(said)
        case Shape.DROPPED:
            return label("drafts.outcome.i", text=small)
        case _ if _PAST.match(small):
            return label("drafts.outcome.i", text=small[0].lower() + small[1:])
        case _:
            return label("drafts.outcome.colon", text=small)


def _to_them(text: str, name: str) -> str:
    said = thought(text)
    if not said or _EMPTY.fullmatch(said):
        return ""
    told = to_them(said, name)
    return "" if speaks_of_others(told) or _FAVOR.search(told) else told


def _to_me(text: str) -> str:
    """Advice to "you", as the one who was advised says it; empty where it can't be turned."""
    turned = re.sub(r"\byourself\b", "myself", re.sub(r"\byours\b", "mine", re.sub(r"\byour\b", "my", text)))
    return "" if re.search(r"\byou\b|\byou'", turned, re.IGNORECASE) else turned


def _infinitive(do: str) -> str:
    return (
        f"not to {do[6:]}"
        if do.startswith("don't ")
        else f"never to {do[6:]}"
        if do.startswith("never ")
        else f"to {do}"
    )


def _pointed(noun: str) -> bool:
    """Whether it says whose or which: "your honesty", "the part about pay"."""
    return noun.split(maxsplit=1)[0] in {
        "your",
        "the",
        "a",
        "an",
        "this",
        "these",
        "those",
        "all",
        "my",
        "our",
        "being",
        "having",
        "getting",
    }


def _helped_noun(noun: str) -> str:
    """The sentence that names a thing which helped."""
    if _pointed(noun):
        return label(f"drafts.helped.{_be(noun)}", text=noun)
    if noun.split(maxsplit=1)[0] in _GIVEN:
        return label("drafts.helped.owns" if _be(noun) == "were" else "drafts.helped.own", text=noun)
    return label("drafts.helped.about", text=_counted(noun))


def _be(noun: str) -> str:
    """The verb after "What helped me most": many things "were", one "was"."""
    parts = noun.split()
    head = next((parts[at - 1] for at, one in enumerate(parts) if at and one in _HANGS_ON), parts[-1]).strip(
        ",;:"
    )
    many = (
        head.endswith("s") and not head.endswith(("ss", "us", "is", "ics", "ws")) and parts[0] not in _NO_NOUN
    )
    return "were" if many and " and " not in noun else "was"


def _counted(noun: str) -> str:
    """The noun without article as it stands in a sentence: "long shifts", "honesty", but "the portfolio"."""
    bare = " " not in noun and not noun.endswith(
        ("s", "y", "ce", "back", "th", "ing", "ion", "ment", "people")
    )
    return f"the {noun}" if bare else noun
