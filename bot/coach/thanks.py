"""What a thank-you must hold: thanks, something that was said, and a step that came of it; and nothing asked."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.favors import favors
from bot.coach.generic import own_words
from bot.coach.phrases import Hit, Phrases
from bot.coach.reading import Draft, Sentence
from bot.coach.steps_taken import steps

_THANKS = Phrases(
    """
    thank/thanks/thanking/thanked/thankful/grateful/gratefully/gratitude/appreciate/appreciated/appreciation/appreciative/obliged/indebted
    (cheers|ta|props|kudos) (for|so|again|very)
    (means|meant) (a lot|so much|the world|a great deal|a good deal|everything)
    (kind|good|generous|lovely|nice|decent|sweet|big|gracious) of you
    god bless|bless you|(many blessings)
    faafetai/salamat/tack/takk/kiitos/hvala/bedankt/dank/multumesc/spasiba/dhanyawad/ngiyabonga/daalu/imela/nagode/salamat/teşekkürler/tesekkurler/mersi/grazas/gracias/merci/danke/asante/shukran/jazakallah/obrigado/obrigada/grazie/arigato/dhanyavaad/shukriya/arigatou/medaase/medase/spasibo/mahalo
    (owe) you (one|a|big|so much|my)
    (in your debt)
    (your) ..2 (kindness|generosity) ..4 (touched|moved|meant|stayed|will)
    """
)
_WHAT_WAS_SAID = Phrases(
    """
    you ..3 (said|say|told|mentioned|explained|suggested|recommended|advised|advice|described|pointed|warned|showed|taught|named|gave|put it|asked|argued|compared|stressed|emphasized|insisted|noted|shared|drew|made me|confirmed|admitted|called|reminded|urged|walked|proposed|were right|wrote|spoke|talked|encouraged)
    (your|the) ..3 (point|story|tip|advice|suggestion|description|example|explanation|remark|line|comment|idea|warning|analogy|account|answer|recommendation|trick|method|rule|metaphor|anecdote|honesty|frankness|view|words|part|bit|thing|lesson|phrase|insight|take|perspective|sketch|list|framework|comparison|image|approach) ..1 (about|on|that|of|to|for|with|from|is|was|where|in|regarding|how|when|, that)
    (learning|hearing|learned|heard|know|knew|realized|understand|understood|see|seen|idea|thought|interesting|surprised|struck|fascinating|fascinated|enjoyed|loved|think|thinking|believe|helpful|eye opening|useful|mad|explaining|talking|telling|walking|showing|setting|conversation|chat|discussion|insight|advice|talk|thoughts) ..4 (about|that|how|what|why|on|into|through|of|when|which|where|from|with)
    (about|regarding|on|how|that|why|through|into) *
    """
)
ENOUGH_OF_ONES_OWN = 2  # words that no other thank-you holds; one is enough after "you said" or "about"


def thanks(draft: Draft) -> Hit | None:
    """Find the thanks."""
    return _THANKS.first(draft)


def specific(draft: Draft) -> Sentence | None:
    """Find a sentence that names something concrete that was said, or that helped."""
    asked = {hit.sentence.place for hit in favors(draft)}
    taken: dict[int, Hit] = {}
    for hit in steps(draft):
        earlier = taken.get(hit.sentence.place)
        if earlier is None or hit.first < earlier.first:
            taken[hit.sentence.place] = hit
    for sentence in _body(draft):
        if sentence.place in asked and sentence.place not in taken:
            said = next(_SAID_BY_YOU.within(sentence), None)
            if said is None:
                continue
        own = own_words(sentence)
        if sentence.place in taken:
            if next(_SAID_BY_YOU.within(sentence), None) is not None and own:
                return sentence
            first = _clause_before(sentence, taken[sentence.place])
            if first is not None and _is_own(first):
                return sentence
            continue
        if _is_own(sentence):
            return sentence
    return None


_SAID_BY_YOU = Phrases(
    """
    you ..3 (said|told|mentioned|explained|suggested|recommended|advised|advice|described|pointed|warned|showed|taught|named|gave|asked|argued|stressed|emphasized|insisted|shared|urged|proposed|were right|encouraged|put me|walked|made|convinced|talked|reminded|lent|wrote)
    your ..2 (point|story|tip|suggestion|description|example|explanation|remark|line|comment|idea|warning|analogy|trick|method|rule|advice to|advice about|advice on|recommendation to|list of|template)
    """
)


def _clause_before(sentence: Sentence, step: Hit) -> Sentence | None:
    """Return what stands before a step: "your point about seams was new to me, so I rewrote ..."."""
    if step.first < 4:  # noqa: PLR2004 - too short to say anything
        return None
    return Sentence(sentence.tokens[: step.first], asks=False, place=sentence.place)


def _body(draft: Draft) -> Iterator[Sentence]:
    """Yield the sentences between the greeting and the name below."""
    last = len(draft.sentences) - 1
    for sentence in draft.sentences:
        short = len(sentence.tokens) <= 4  # noqa: PLR2004 - "Hi Ana," and "Best, Ada Obi"
        if sentence.words & {"resume", "cv"}:
            continue
        if (
            short
            and (sentence.place == 0 or sentence.place >= last - 1)
            and sentence.tokens[-1].word not in {"?", "."}
        ):
            continue
        yield sentence


def _is_own(sentence: Sentence) -> bool:
    if "_quote_" in sentence.words:
        return True
    own = own_words(sentence)
    if len(own) >= ENOUGH_OF_ONES_OWN:
        return True
    return bool(own) and next(_WHAT_WAS_SAID.within(sentence), None) is not None
