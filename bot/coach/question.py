"""What makes a question worth one of the ten minutes: open, not searchable, not personal, and one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.coach.frames import denied
from bot.coach.jobs import job_requests, vouching
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import question as said

MARKS_OF_TWO = 2
LONGEST_DEEPENING = 4  # words: "And why is that?"


def _questions(draft: Draft) -> list[Sentence]:
    """Return the sentences that ask: those with a mark; failing these, all of them (a question typed without one)."""
    marked = [sentence for sentence in draft.sentences if sentence.asks]
    return marked or list(draft.sentences)


def _whole(sentence: Sentence) -> Hit:
    return Hit(sentence, 0, len(sentence.tokens))


def closed(draft: Draft) -> Hit | None:
    """Find a question that yes, no or a bare fact answers; "could you tell me about..." and the like are open."""
    questions = [sentence for sentence in _questions(draft) if not _is_plea(sentence)]
    shut = [hit for hit in map(_closed, questions) if hit is not None]
    return shut[0] if shut and len(shut) == len(questions) else None


def _is_plea(sentence: Sentence) -> bool:
    """Tell whether it asks for work to be done ("could you pass it on?"), and so isn't a question at all."""
    return (
        next(said.PLEAS.within(sentence), None) is not None or bool(sentence.words & {"please", "kindly"})
    ) and any(True for _ in _pleas_for_work(sentence))


def _pleas_for_work(sentence: Sentence) -> Iterator[Hit]:
    yield from job_requests([sentence])
    yield from vouching([sentence])


def _clause_starts(sentence: Sentence) -> list[int]:
    starts = [0]
    for index, token in enumerate(sentence.tokens[:-1]):
        if token.word in {",", "and", "so", "but", "because"}:
            starts.append(index + 1)
    return starts


def _closed(sentence: Sentence) -> Hit | None:
    invited = next(said.INVITES.within(sentence), None)
    bare = [
        hit
        for hit in said.BARE_FACT.within(sentence)
        if not any(o.first == hit.first for o in said.NOT_BARE.within(sentence))
    ]
    starts = set(_clause_starts(sentence))
    opening = [hit for hit in said.OPENS.within(sentence) if hit.first in starts]
    for hit in bare:
        if hit.first in starts or invited is not None or _asked_inside(sentence, hit):
            others = [o for o in opening if o.first > hit.last or o.first < hit.first]
            real = [
                o
                for o in others
                if not any(b.first <= o.first < b.last for b in bare) and _inverts(sentence, o)
            ]
            if not real:
                return _whole(sentence)
    whether = next(said.WONDERS_WHETHER.within(sentence), None)
    if (
        whether is not None
        and next(said.INVITES.within(sentence, whether.last), None) is None
        and invited is None
    ):
        return _whole(sentence)
    if invited is not None:
        return None
    asked = [hit for hit in said.YES_NO.within(sentence) if hit.first in starts]
    opening = [hit for hit in opening if _inverts(sentence, hit)]
    if asked and any(o.first > asked[0].last and _joined(sentence, o) for o in opening) and not bare:
        return None
    if asked and not any(o.first < asked[0].first for o in opening):
        return (
            None if any(o.first > asked[0].last for o in opening) and not sentence.asks else _whole(sentence)
        )
    if opening:
        return None
    if sentence.asks and not any(hit.first < len(sentence.tokens) for hit in said.OPENS.within(sentence)):
        return _whole(sentence)
    return None


def _joined(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether an open question is tied to the one before it: "would you do it again, and why?"."""
    return hit.first > 0 and sentence.tokens[hit.first - 1].word in {"and", "or", ","}


def _asked_inside(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether "do you mind if I ask ..." leads to it."""
    return (
        re.search(r"(?:ask|asking|know|tell me|wondering|wonder) $", sentence.before(hit.first)) is not None
    )


_WHS = frozenset(said.WH.split("/"))


def _inverts(sentence: Sentence, hit: Hit) -> bool:
    """Tell a question ("when did you") from a subordinate clause ("when you look at")."""
    following = sentence.tokens[hit.last].word if hit.last < len(sentence.tokens) else ""
    word = next((token.word for token in sentence.tokens[hit.first : hit.last] if token.word in _WHS), "")
    if word in {"when", "where"}:
        return following in said.AUX.split("/") or following == "else"
    return not (
        word in {"what", "how", "who", "which"}
        and following in {"i", "we"}
        and hit.first == 0
        and not sentence.asks
    )


def searchable(draft: Draft) -> Hit | None:
    """Find a question that a search engine, or the organisation's own site, answers."""
    for hit in said.SEARCHABLE.hits(_questions(draft)):
        if next(said.NOT_SEARCHABLE.within(hit.sentence), None) is None:
            return hit
    return next((hit for hit in said.DEFINES.hits(_questions(draft)) if _is_definition(hit)), None)


# After "what is", these ask for a view, or point at something; other words ask for a definition.
_NO_TERM = frozenset(
    """
    unwritten your the a an it its that this there they you these those most best next new missing wrong hard
    hardest different going happening important changing like some one people kind worth left good bad better really
    actually my our his her their we i being working involved expected needed required in on at about to not so more
    less considered involved ahead coming common typical
    """.split()
)


def _is_definition(hit: Hit) -> bool:
    words = [token.word for token in hit.sentence.tokens[hit.first + 2 : hit.last]]
    return not _NO_TERM.intersection(words) and words[-1] not in {
        "like",
        "about",
        "for",
        "to",
        "now",
        "today",
    }


def too_personal(draft: Draft) -> Hit | None:
    """Find a question after the reader's own pay, age, family, faith or health; a range for the field is fine."""
    for hit in said.PERSONAL.hits(draft):
        if denied(hit) or any(
            o.first <= hit.last and o.last >= hit.first for o in said.NOT_PERSONAL.within(hit.sentence)
        ):
            continue
        return hit
    return None


def stacked(draft: Draft) -> Hit | None:
    """Find two or more separate questions in one; "and why?" only deepens the first."""
    marked = [sentence for sentence in draft.sentences if sentence.asks]
    if len(marked) >= MARKS_OF_TWO:
        later = marked[1]
        if any(not _is_deepening(sentence) for sentence in marked[1:]):
            return _whole(later)
    for sentence in _questions(draft):
        asked = [
            hit
            for hit in (
                *said.OPENS.within(sentence),
                *said.YES_NO.within(sentence),
                *said.INVITES.within(sentence),
            )
            if _inverts(sentence, hit)
        ]
        if not asked:
            continue
        starts = {0, *(at + 1 for at, token in enumerate(sentence.tokens) if token.word in _BETWEEN)}
        asked = [
            hit
            for hit in asked
            if hit.first in starts or hit.sentence.tokens[hit.first].word not in _AUXILIARIES
        ]
        if not asked:
            continue
        first = min(asked, key=lambda hit: hit.first)
        for hit in said.SECOND_QUESTION.within(sentence):
            if (
                hit.first <= first.first
                or _is_subordinate(hit)
                or any(o.first == hit.first for o in said.DEEPENS.within(sentence))
            ):
                continue
            return hit
    return None


_SUBJECTS = frozenset("you i it they we he she people the your this that my our someone".split())


_BETWEEN = frozenset(", and so but or".split())
_AUXILIARIES = frozenset(said.AUX.split("/"))


def _is_subordinate(hit: Hit) -> bool:
    """Tell ", from what you have seen" from ", and what do you see"."""
    words = [token.word for token in hit.sentence.tokens[hit.first : hit.last]]
    at = next((index for index, word in enumerate(words) if word in said.WH.split("/")), None)
    return at is not None and at + 1 < len(words) and words[at + 1] in _SUBJECTS


def _is_deepening(sentence: Sentence) -> bool:
    words = {token.word for token in sentence.tokens}
    if not words & _WHS and not words & _AUXILIARIES:
        return True
    return len(sentence.tokens) <= LONGEST_DEEPENING and sentence.tokens[0].word in {
        "why",
        "how",
        "and",
        "or",
        "what",
        "in",
    }
