"""Staying in touch: bring something, remind them who you are, and ask for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.favors import favors
from bot.coach.generic import own_words
from bot.coach.jobs import job_requests
from bot.coach.phrases import Hit, Phrases
from bot.coach.reading import Draft, Sentence, Token
from bot.coach.shared_past import introduces, reminder, shared_past
from bot.coach.steps_taken import steps
from bot.coach.tables import TABLES

_BRINGS = Phrases(
    """
    article/articles/podcast/documentary/link/essay/newsletter/_link_/survey/guide/dataset/map/recipe/clip/exhibition/grant/scholarship/exhibit/poem/photo/photos/picture/research
    (congratulations/congrats/congratulate/kudos/mabrouk/hurrah/bravo)
    (well|nicely) (done|deserved)
    (invite/invitation/inviting/tickets/ticket/meetup/conference/webinar/workshop/panel/screening/seminar/festival/talk on/event/events/open evening/open house/hackathon/premiere)
    (happy|glad|delighted|willing|love|pleased|free|like) to (help|return|introduce|volunteer|lend|share|assist|put you|connect|send|proofread|give you|repay|pitch|test|offer|pass|show|cover|host|take|come and|make)
    (if|anything|whenever|let me know|should) ..5 (i|we) (can|could) ..3 (help|do|be of|return|offer|assist|be useful|lend|introduce|repay|share|send|contribute|support)
    (heard|saw|read|noticed|see|seen|news) ..4 (that|about)? ..3 (you|your ..3) (won|published|promoted|got|launched|opened|award|promotion|new role|new job|book|talk|shortlisted|nominated|paper|launch)
    (thought|thinking|think) (of you|you|this|that this|it|you would|you might|about you|immediately of you) ..6
    (reminded me of) ..4
    (progress|update|news|promoted|promotion|passed|graduated|accepted|offer|certificate|certified|enrolled|published|shipped|milestone|new job|new role|licensed|qualified|chartered|admitted|degree|licence|license|exam|results|finished|completed|started|launched|landed|hired)
    (your|what you) ..5 (advice|tip|suggestion|told|said|taught|recommendation|lesson|warning|words) ..6 (worked|helped|paid|made|saved|was right|has|have|still|turned|were right|proved|came true|got|led|stuck|changed|served|stayed|is why|i use|works)
    (thanks to|because of) (you|your) ..6
    (know someone|know somebody|met someone|met somebody|know a|put you in touch|introduce you|connect you) ..6
    (discount|free pass|guest list|spare seat|spare ticket|early access|beta)
    (volunteer|volunteering) (for|at|with|to)
    """,
    TABLES,
)


def brings(draft: Draft) -> Hit | None:
    """Find what the message brings: an article, an invitation, progress, congratulations, help, a report on advice.

    News comes in any words, so a message with enough of its own beside the greeting, the reminder and the asking brings some.
    """
    asked = {hit.sentence.place for hit in favors(draft)}
    told = [sentence for sentence in draft.sentences if sentence.place not in asked]
    return _BRINGS.first(told) or next(steps(told), None) or _news(told)


ENOUGH_NEWS = 3  # words that no mere greeting holds


def _news(told: list[Sentence]) -> Hit | None:
    own = 0
    for sentence in told:
        for clause in _clauses(sentence):
            if not clause.words & _TELLERS or clause.words & _WELL_WISHERS:
                continue
            if reminder([clause]) is None and next(job_requests([clause]), None) is None:
                own += len(own_words(clause))
        if own >= ENOUGH_NEWS:
            return Hit(sentence, 0, len(sentence.tokens))
    return None


# A clause that tells something has one of these; "the court clerk" only names the writer.
_TELLERS = frozenset("i we my our is are was were has have had it they he she this here now been".split())
_WELL_WISHERS = frozenset("hope hoping hoped wish wishing trust".split())


def _clauses(sentence: Sentence) -> Iterator[Sentence]:
    """Yield what stands between pauses."""
    tokens: list[Token] = []
    for token in sentence.tokens:
        if token.word == "," and tokens:
            yield Sentence(tuple(tokens), sentence.asks, sentence.place)
            tokens = []
        elif token.word != ",":
            tokens.append(token)
    if tokens:
        yield Sentence(tuple(tokens), sentence.asks, sentence.place)


def context(draft: Draft) -> Hit | None:
    """Find who is writing, when they talked, or anything shared."""
    return shared_past(draft) or introduces(draft)
