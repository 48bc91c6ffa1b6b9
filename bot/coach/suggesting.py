"""Puts the suggested words into a text, where that can be done without the writer; nothing is ever put in unasked."""

from __future__ import annotations

import re

from bot import copy
from bot.coach.favors import favors
from bot.coach.findings import Finding
from bot.coach.jobs import attaches_resume, job_requests, vouching
from bot.coach.opening import advice_ask
from bot.coach.outreach import demanded, purpose, request_to_talk, time_ask
from bot.coach.phrases import Hit
from bot.coach.question import stacked
from bot.coach.reading import GREETINGS, SIGN_OFF, Draft, Sentence, read

SHORTEST_LEFT = 3  # words; less isn't a message any more
MOST_TAKEN = 8  # requests taken out of one text; a text with more of them is for its writer to rethink


def suggestion(finding: Finding, text: str) -> str | None:
    """The text with the suggested words put in, where that can be done; None where the writer has to."""
    match finding.rule:
        case "no-time-ask":
            asked = request_to_talk(read(text))
            return with_last(text, copy.label("coach.length") if asked is not None else finding.fix)
        case "no-question" | "no-way-out" | "no-advice-ask" | "no-purpose":
            return with_last(text, finding.fix)
        case "no-thanks":
            return _with_first(text, finding.fix)
        case "no-application-stated":
            return _before_questions(text, finding.fix)
        case "demands-time":
            return _without_demands(text, finding.fix)
        case "asks-for-job" | "attaches-resume" | "asks-favour" | "asks-to-vouch":
            return _without_requests(text, finding)
        case "placeholder-left" | "says-informational-interview" | "pick-your-brain":
            return _in_place(text, finding)
        case "stacked":
            return _first_question(text, finding)
        case "closed":
            return _opened(text)
        case _:
            return None


def with_last(text: str, sentence: str) -> str:
    """Return the text with one more sentence at its end, above the sign-off and the name."""
    at = _end_of_body(text)
    head = text[:at].rstrip()
    if not head:
        return sentence + text[at:]
    stop = "" if head[-1] in ".?!:;\u2026)" else "."
    head = head[:-1] if head[-1] == "," else head
    return f"{head}{stop} {sentence}{text[at:]}"


def _end_of_body(text: str) -> int:
    """Return where the last line ends that is no sign-off, name or blank."""
    ends: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        at += len(line)
        ends.append((at, line))
        at += 1
    for index in range(len(ends) - 1, -1, -1):
        end, line = ends[index]
        bare = line.strip()
        below = index > 0
        signed = SIGN_OFF.match(bare) is not None or (
            len(bare.split()) <= SHORTEST_LEFT and bare[-1:] not in {".", "?", "!"}
        )
        if bare and not (below and signed):
            inline = _SIGNED_INLINE.search(line)
            return end - len(line) + inline.start() if inline is not None else end
    return len(text)


_SIGNED_INLINE = re.compile(
    r"(?<=[.?!])\s+(?:(?:many )?thanks|thank you|(?:best|kind|warm) regards|best(?: wishes)?|regards|cheers|"
    r"sincerely|warmly|yours)"
    r"(?:[,!.]?\s+[\w'\u2019-]+){0,3}[!.]?\s*$",
    re.IGNORECASE,
)


_GREETING = re.compile(r"\s*(?P<word>[^\W\d_]+)[^,.!:;\n?\u2014-]{0,40}[,!:;\u2014-]+[ \t]*\n*\s*")


def _with_first(text: str, sentence: str) -> str:
    """Return the text with one more sentence just below the greeting."""
    match = _GREETING.match(text)
    at = match.end() if match is not None and match["word"].lower() in GREETINGS else 0
    rest = text[at:]
    joint = " " if rest and not rest.startswith("\n") else ""
    return text[:at] + sentence + joint + rest[:1].upper() + rest[1:]


def _before_questions(text: str, sentence: str) -> str:
    """Return the text with a statement before its first question, or else at its end."""
    for asked in read(text).sentences:
        if asked.asks and asked.place > 0:
            at = asked.tokens[0].start
            return f"{text[:at]}{sentence} {text[at:]}"
    return with_last(text, sentence)


def _span(sentence: Sentence, text: str) -> tuple[int, int]:
    """Return where a sentence begins and ends in the text, with its full stop."""
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    while end < len(text) and text[end] in '.?!\u2026)"\u201d':
        end += 1
    return start, end


def _cut(text: str, sentence: Sentence, instead: str = "") -> str:
    start, end = _span(sentence, text)
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    joint = " " if before and not before.endswith("\n") else ""
    middle = joint + instead if instead else ""
    tail = (
        " "
        if after and not after.startswith("\n") and (before + middle) and not (before + middle).endswith("\n")
        else ""
    )
    return before + middle + tail + after


def _without_demands(text: str, fix: str) -> str | None:
    """Return the text with each demand turned into one question, unless it also holds the purpose."""
    for _ in range(MOST_TAKEN):
        draft = read(text)
        hit = next(demanded(draft), None)
        if hit is None:
            return text
        aim = purpose(draft)
        if aim is not None and aim.sentence.place == hit.sentence.place:
            return None
        others = [sentence for sentence in draft.sentences if sentence.place != hit.sentence.place]
        asked = request_to_talk(Draft(text, tuple(others), draft.count)) is not None
        text = _cut(text, hit.sentence, "" if asked else fix)
    return None


def _first_request(finding: Finding, draft: Draft) -> Hit | None:
    match finding.rule:
        case "asks-for-job":
            return next(job_requests(draft), None)
        case "attaches-resume":
            return attaches_resume(draft)
        case "asks-favour":
            return next(favors(draft), None)
        case _:
            return next(vouching(draft, applies=True), None)


def _without_requests(text: str, finding: Finding) -> str | None:
    """Return the text without the sentences that ask; None where they hold more than the asking, or nothing is left."""
    for _ in range(MOST_TAKEN):
        draft = read(text)
        hit = _first_request(finding, draft)
        if hit is None:
            return text if draft.count >= SHORTEST_LEFT else None
        needed = finding.rule in {"asks-for-job", "attaches-resume"} and _holds_more(hit, draft)
        if needed or len(draft.sentences) == 1:
            return None
        instead = finding.fix if finding.rule == "asks-to-vouch" and advice_ask(draft) is None else ""
        text = _cut(text, hit.sentence, instead)
    return None


def _holds_more(hit: Hit, draft: Draft) -> bool:
    """Tell whether the sentence also holds the purpose, the request or the time, which would be lost."""
    alone = Draft(draft.text, (hit.sentence,), draft.count)
    return any(find(alone) is not None for find in (purpose, request_to_talk, time_ask))


_ARTICLE = re.compile(r"\b(an)(?= short)", re.IGNORECASE)


def _in_place(text: str, finding: Finding) -> str | None:
    if not finding.fix:
        return None
    said = text[finding.start : finding.end]
    fix = finding.fix
    if finding.rule == "placeholder-left":
        return text.replace(said, fix)
    if finding.rule == "pick-your-brain":
        after = text[finding.end :].lstrip()
        asking = "asking you" if said.lower().startswith("picking") else fix
        fix = asking if re.match(r"(?:about|on|how)\b", after, re.IGNORECASE) else f"{asking} a few questions"
        if after.lower().startswith("on "):
            return text[: finding.start] + asking + " about " + after[3:]
        return text[: finding.start] + fix + text[finding.end :]
    plural = "s" if said.lower().endswith("s") else ""
    changed = text[: finding.start] + fix + plural + text[finding.end :]
    return _ARTICLE.sub("a", changed)


def _first_question(text: str, finding: Finding) -> str | None:
    """Return the first of several questions alone."""
    head = text[: finding.start].rstrip()
    head = re.sub(r"[,;]?\s*(?:and|also|plus|or)?$", "", head, flags=re.IGNORECASE).rstrip(" ,;")
    if len(head.split()) < SHORTEST_LEFT:
        return None
    first = head if head.endswith("?") else head.rstrip(".!") + "?"
    return first if stacked(read(first)) is None else None


_LIKING = re.compile(
    r"^\s*(?:so,? )?(do|did) you (?:really |actually )?(enjoy|like|love) (.+?)\s*\??\s*$", re.IGNORECASE
)


def _opened(text: str) -> str | None:
    """Return "What do you enjoy about ...?" for "Do you enjoy ...?"; other closed questions need their writer."""
    match = _LIKING.match(text)
    if match is None or "?" in match[3]:
        return None
    return f"What {match[1].lower()} you {match[2].lower()} most about {match[3]}?"
