"""How the writer found the reader, or is tied to them: who named them, what was read or heard, what happened between them."""

from __future__ import annotations

from bot.coach.frames import denied
from bot.coach.phrases import NEGATORS, Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import links as said
from bot.coach.steps_taken import is_past

# Words between the writer's deed and the reader that make it a wish to learn rather than something that happened.
_WISHING = frozenset(
    """
    how what why which whether if like love want hope wish hoping would could learn ask asking tell know knowing
    understand wonder wondering appreciate grateful interested curious thank thanks discuss explore
    """.split()
)
_NO_LINK = frozenset(
    """
    wanted hoped wished admired needed wondered respected decided tried looked thought appreciated felt considered
    realized understood believed researched planned intended chose wrote written dreamed aspired reached contacted
    messaged emailed impressed inspired interested excited learned known been had got gotten attached enclosed
    applied asked amazed humbled honored moved fascinated obsessed located based pleased delighted thrilled called
    prepared sent began begun started gone made done become became graduated completed finished spent gained
    developed retired trained qualified admit confess scared tired stuck determined convinced intrigued drawn
    discussed explored set put worked did
    """.split()
)
_LINKS_NOW = frozenset(
    """
    keep own use wear follow subscribe read watch shop sit run play drive walk live sing teach listen drink eat buy
    rent come volunteer shop ride pass attend worship train climb queue fish park swim dance lodge
    """.split()
)
_MODALS = frozenset("can could may might will would shall should must".split())
_US = frozenset("me us our my we i".split())
REACH = 9  # words between what happened and whom it ties together


def happened(sentence: Sentence, besides: frozenset[str] = frozenset()) -> Hit | None:
    """Find something that happened between writer and reader: "I bought one of your stools", "you told us about".

    The verbs `besides` say nothing here.
    """
    words = [token.word for token in sentence.tokens]
    for at, word in enumerate(words):
        if word in {"i", "we"} or (
            at == 0 and is_past(word) and word not in _NO_LINK and word not in besides
        ):
            found = _deed_towards(
                words, at - (word not in {"i", "we"}), frozenset({"you", "your", "yours", "_name_"}), besides
            )
        elif word in {"you", "your"} and not _is_told(words, at):
            found = _deed_towards(words, at, _US, besides)
        else:
            continue
        if found:
            return Hit(sentence, max(at, 0), found)
    return None


# What anybody could say "your" of without ever having met the reader or anything of theirs.
_ANYBODYS = frozenset(
    """
    time career careers work works working experience experiences advice insight path company organization field job
        role roles schedule convenience help
    profile journey story perspective thoughts industry position background expertise life day days week calendar
        reply response email
    phone number office team firm department guidance opinion opinions views view knowledge success achievements
        accomplishments
    achievement leadership attention consideration kindness support understanding interest message inbox desk mind
        brain assistance
    shoes footsteps line wisdom skills leisure own profession craft way decision decisions choice choices training
        degree studies
    degree school area sector world trade business projects project research website earliest busy valuable precious
        esteemed
    impressive amazing inspiring incredible great remarkable outstanding impact reputation transition move switch
        example inspiration
    lab group agency startup institution employer place city country name call availability schedule side thinking
        take answer answers
    input feedback trajectory approach methods vision passion dedication generosity patience best good respected
        colleagues people
    colleague staff clients customers patients students hiring hr manager boss services products product vacancy
        opening position's
    permission convenience discretion earliest perspective contribution contributions current present former
        everyday daily typical
    actual personal professional whole entire talents talent gift eyes hands hand heart health family
    """.split()
)
_TO_YOU = frozenset(
    """
    asked said told mentioned showed helped taught gave answered replied wrote sent signed sold fixed brought
    stopped lent invited offered promised waved smiled came visited explained recommended introduced played sang
    read spoke talked lectured cut painted baked built repaired treated delivered photographed married buried
    christened baptized tuned served poured drove coached judged
    """.split()
)


# Praise, and forms of address, tie nobody to anybody.
_FLATTERY = frozenset(
    "best amazing awesome impressive wonderful fantastic excellency excellence majesty lordship honor "
    "eminence beacon genius".split()
)


def _of_yours(sentence: Sentence) -> Hit | None:
    """Find something of the reader's that only somebody with a link to it would name ("your hut", "your Birch Bark fabric").

    Or anything told that reaches "you" ("the desk at the infirmary named you"), or that you did ("you asked, ...").
    """
    words = [token.word for token in sentence.tokens]
    if sentence.words & _FLATTERY:
        return None
    for at, word in enumerate(words):
        if word not in {"you", "your", "ur", "yours"}:
            continue
        before = words[max(0, at - REACH) : at]
        if any(
            other in _WISHING or other in _MODALS or other in NEGATORS or other in _SOMEDAY
            for other in before
        ):
            continue
        following = words[at + 1 : at + 4]
        if word in {"your", "ur"}:
            named = [
                other
                for other in following
                if other not in {",", ".", "and", "of", "in", "on", "at", "the", "a", "to"}
            ]
            if named and not _ANYBODYS.intersection(named[:2]):
                return Hit(sentence, at, min(at + 2, len(words)))
        elif any(other in _TO_YOU for other in following[:2]) or any(
            is_past(other) and other not in _NO_LINK for other in before
        ):
            return Hit(sentence, max(0, at - 1), at + 1)
    return None


_SOMEDAY = frozenset(
    """
    attached enclosed because since as if so think believe see look looking need needs find feel know sure seem
    seems for
    """.split()
)


def _is_told(words: list[str], at: int) -> bool:
    """Tell whether "you" stands in what the writer wants to hear ("how you left ...")."""
    return any(word in _WISHING for word in words[max(0, at - 4) : at])


def _deed_towards(words: list[str], at: int, whom: frozenset[str], besides: frozenset[str]) -> int:
    """Return the index after whom a deed of the subject at `at` reaches, or 0. At -1 the subject is left out: the writer."""
    subject = words[at] if at >= 0 else "i"
    for verb in range(at + 1, min(at + 5, len(words))):
        word = words[verb]
        if word in _STOPPING or word in besides or word in _WISHING or word in _MODALS or word in NEGATORS:
            return 0
        if not _tells(subject, word):
            continue
        for other in range(verb + 1, min(verb + 1 + REACH, len(words))):
            if words[other] in _WISHING or words[other] in {".", "?"}:
                break
            if words[other] in whom:
                following = words[other + 1 : other + 4]
                return 0 if _ABOUT_THE_HOUSE.intersection(following) else other + 1
        return 0
    return 0


_STOPPING = frozenset({",", ".", "?", "to"})
_YOUR_DEEDS = frozenset(
    "got made put set did called sent asked".split()
)  # of the writer they would say nothing


def _tells(subject: str, word: str) -> bool:
    """Tell whether a verb of that subject is something that happened, or that goes on, between the two."""
    if word in {"was", "were"}:
        return subject in {"i", "we", "you"}
    if is_past(word):
        return word not in _NO_LINK or (subject in {"you", "your"} and word in _YOUR_DEEDS)
    return subject in {"i", "we"} and word in _LINKS_NOW


def connection(draft: Draft) -> Hit | None:
    """Find how the writer found, or is connected to, the reader: who referred, a school, a talk, an article, a group..."""
    for phrases in (said.CONNECTION, said.SAYS_OF_YOU, said.RELATED, said.EVENTS):
        for hit in phrases.hits(draft):
            if not denied(hit) and not _is_wish(hit):
                return hit
    for sentence in draft.sentences:
        tied = happened(sentence) or (None if sentence.asks else _of_yours(sentence))
        if tied is not None and not denied(tied):
            return tied
    return None


_TO_BE_TOLD = frozenset("hear learn know tell understand find ask see".split())
_ABOUT_THE_HOUSE = frozenset(
    "company industry field organization firm career achievements".split()
)  # having heard of it links nobody
_SAYS = frozenset(
    "says said say reckons reckon thinks think thought suggested knows remembers wrote mentioned".split()
)


def _is_wish(hit: Hit) -> bool:
    """Tell whether the link is only what the writer wants to hear, or the reader's own story: "how you found your feet"."""
    words = [token.word for token in hit.sentence.tokens]
    inside = words[hit.first : hit.last]
    if inside[0] in _TO_BE_TOLD and set(inside) & {"how", "what", "why", "which", "where"}:
        return True
    if inside[-1] == "your" or inside[-2:-1] == ["your"]:
        ahead = set(words[hit.last - 1 : hit.last + 3])
        if ahead & _ABOUT_THE_HOUSE or ahead & {
            "time",
            "footsteps",
            "attention",
            "consideration",
            "reply",
            "response",
        }:
            return True
    earlier = words[max(0, hit.first - 2) : hit.first]
    if inside[0] == "you":
        return _is_told(words, hit.first)
    if inside[0] in _SAYS:
        return bool({"i", "you", "we"} & set(earlier))
    return earlier[-1:] == ["you"] and inside[0] != "your"
