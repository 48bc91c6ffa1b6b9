"""Who asks whom, and whether it is really asked: what stands around a phrase decides what it does."""

from __future__ import annotations

import re

from bot.coach.phrases import IRREGULAR, Hit, Phrases

# What lies between these and the phrase is still under the "not". Beyond them something new begins.
_NEW_CLAUSE = re.compile(
    r"(?:but|however|though|although|yet|still|so|unless|while|please|"
    r"and (?:i|we|you|if|would|could|can|am|please|will|maybe|perhaps)|or (?:if|would|could|can) you) "
)
_STARTS_ANEW = re.compile(
    r"(?:i|we|you|it|if|may|might|how|what|when|thank|please|kindly|could|would|can|"
    r"do|are|is|let|maybe|perhaps|also|just|only|my|any|this|that) "
)
_NEGATION = re.compile(
    r"(?:^|(?<= ))(?:not|never|no|nor|neither|without|nothing|hardly|avoid|avoiding|rather than|instead of|"
    r"far from|stop|none) "
)
# A "not" that denies nothing: "don't hesitate to", "not only", "I can't wait to", "couldn't you", "I don't suppose".
_IDLE = re.compile(
    r"not (?:happen to|you happen to|only|just|hesitate|sure|know|certain|suppose|mind|happen|forget|wait|help|"
    r"be shy|be afraid|found|find|to mention|think twice|"
    r"too late|a bad)|no (?:doubt|harm|worries|problem|matter|longer|pressure|rush|hurry|idea)|"
    r"(?:could|would|can|do|are|is|will) not (?:you|there|your)|why not|whether or not|if not|or not|"
    r"without (?:further|taking|wasting)"
)
LONGEST_REACH = 110  # characters: about twenty words back, beyond which nobody still hears the "not"

_DENIED_AFTER = Phrases("""
    is/was/are not ..6
        (why/what/purpose/point/aim/goal/intention/intent/reason/asking/after/want/here/expect/looking/about)
    is/are not my ..3
    is/are not ..2 (on the table|in question|necessary|needed|expected|required)
""")

_LEADS = Phrases(
    """
    could/can/would/will/might/may/wont/cannot you {softly}?
    could/can/would/will/might/may not? you {softly}?
    could/can/would/will/might/may (your ..3|someone|anyone|anybody|the company|they|@) {softly}?
    you {softly}? (could/can/would/will/might/may/shall/should) {softly}?
    (your ..3|someone|anyone|anybody|they|company|team) (could/can/would/will/might/may) {softly}?
    able/willing/happy/open/enough/comfortable/possible/glad/ready/so/prepared/okay/inclined to {softly}?
    (as to) {softly}?
    please/kindly/do {softly}?
    if/hope/hoping/wish/that/grateful/appreciate/ask/request/perhaps/maybe you {softly}?
    want/need/like/love/expect/ask/asking/beg/begging/request/urge/trust/prefer/for/get/wanted/hoping/counting you
        to {softly}?
    comfortable/okay/fine {softly}?
    someone/anyone/somebody/anybody/one/company/team/person/firm/they to {softly}?
    (do|did) you (think|reckon|suppose|believe) ..2 (could|can|would|will|might) {softly}?
    see your way (clear)? to {softly}?
    happen to {softly}?
    plead/pleading with you to {softly}?
    (would|could|can|will|might|may) (they|it|your ..3|anyone|somebody|someone|@) {softly}?
    ~help (me|us)? (to)? {softly}?
    mind/consider/considering {softly}?
    mind (you|your|u) {softly}?
    let me know (if|whether) you {softly}?
""",
    {
        "softly": "please | always | kindly | also | just | possibly | perhaps | maybe | then | even | ever | potentially | "
        "at least | quickly | be able to | be willing to | be open to | be so kind as to | be kind "
        "enough to | be happy to | be up for | be comfortable | consider | help me to | help to | help | "
        "go ahead and | try to | try and | have to | be so kind to | somehow | , please , | , if "
        "possible ,"
    },
)

_CLAUSE_STARTS = re.compile(
    r"(?:^|, |and |but |so |or |\. )"
    r"(?:(?:then|also|maybe|perhaps|just|if possible|if you can|otherwise|again|kindly|please|sir|madam) )*\Z"
)
_BASES = frozenset(IRREGULAR)
_DONE = (
    frozenset(
        form for verb, said in IRREGULAR.items() for form in said.split()[1:] if not form.endswith("ing")
    )
    - _BASES
)


def denied(hit: Hit) -> bool:
    """Tell whether a phrase stands under a "not", before it or after it, that still reaches it."""
    before = hit.sentence.before(hit.first)[-LONGEST_REACH:].replace("^", "")
    before = before[_last_end(_NEW_CLAUSE, before) :]
    idle = [match.span() for match in _IDLE.finditer(before)]
    for match in _NEGATION.finditer(before):
        if any(start <= match.start() < end for start, end in idle):
            continue
        between = before[match.end() :].split(", ")
        if all(not _STARTS_ANEW.match(part) for part in between[1:]):
            return True
    after = hit.sentence.after(hit.last)
    return (
        any(part.first <= hit.last + 1 for part in _DENIED_AFTER.within(hit.sentence, hit.last))
        if after
        else False
    )


def _last_end(pattern: re.Pattern[str], line: str) -> int:
    """Return where the last match that is a word of its own begins."""
    begins = [
        match.start()
        for match in pattern.finditer(line)
        if match.start() == 0 or line[match.start() - 1] == " "
    ]
    return begins[-1] if begins else 0


def asked_of_you(hit: Hit) -> bool:
    """Tell whether a phrase that begins with a verb is something that the reader is asked or told to do."""
    word = hit.sentence.tokens[hit.first].word
    if word in _DONE or word.endswith("ed"):
        return False  # what is asked for hasn't been done
    before = hit.sentence.before(hit.first).replace("^", "")
    if _CLAUSE_STARTS.search(before):
        if re.search(r"(?:and|or|then|also) \Z", before):
            return _asks_earlier(before)
        return True
    return _LEADS.ends(before)


def _asks_earlier(before: str) -> bool:
    """Tell whether a list of verbs was opened by a request: "could you look at it and refer me"."""
    return _REQUEST.search(before) is not None


_REQUEST = re.compile(
    r"(?:^|(?<= ))(?:(?:could|can|would|will|might|may) (?:\S+ )?you|please|kindly|"
    r"you (?:could|can|would|will|might)|for you to) "
)


def past_how(hit: Hit) -> bool:
    """Tell whether the phrase is what the writer wants to know the way to: "how I might get a job at"."""
    before = hit.sentence.before(hit.first).replace("^", "")
    return (
        re.search(
            r"(?:^|(?<= ))(?:how|way to|ways to|path to|advice (?:on|about|for)|tips (?:on|for)) (?:\S+ ){0,6}\Z",
            before,
        )
        is not None
    )
