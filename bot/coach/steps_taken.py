"""What the writer did, decided or has set a day for: a step that somebody could have watched, not a feeling or a promise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.coach.frames import denied
from bot.coach.phrases import Hit, Phrases
from bot.coach.reading import Draft, Sentence
from bot.coach.tables import TABLES

_ADVERBS = (
    "also/already/now/just/since/then/even/finally/actually/immediately/promptly/recently/duly/both/today/yesterday/straight/"
    "accordingly/therefore/successfully/officially/too/all/gladly/first/only/indeed/subsequently/"
    "definitely/certainly/soon/still/properly/finally/ultimately/eventually/later/quickly/instead/tentatively/myself/initially"
)

# Past forms that don't end in -ed; after "I" or "I have" they tell a deed.
_PAST = frozenset(
    "went gone began begun started bought built brought chose chosen cut did done drew drawn drove gave given made met paid put quit ran "
    "sent set spoke spoken spent stood taught took taken threw wrote written rewrote rewritten redid redone won got gotten found "
    "sold shown lent led left told kept read sat rang rung ran stuck sought undertook grew laid swapped bid broke sang swam rode "
    "withdrew upgraded flew rode wore lit hung held caught dug fed hit let lost rebuilt reset retook shot showed shut sought split "
    "split spread stayed stuck struck tore woke saw seen heard said told told met came knew thought felt slept ate eaten drank drunk fell fallen froze frozen hid hidden lay rose risen shook shaken shone slid spun spoilt stole stolen swept swore sworn swung understood wept wound wove bit bitten blew blown bred crept dealt fought hurt leapt sank sunk sewn stung wrung overheard overcame overtook mistook forgave rebuilt retold reread resat rewound unlearned undid withdrawn withstood sped clung ground".split()
)
# Deeds that nobody could have watched, or that were the conversation itself.
_INWARD = frozenset(
    "enjoyed learned appreciated loved liked thought felt hoped wanted wished realized understood knew heard said mentioned "
    "noticed needed remembered expected believed valued admired wondered received laughed meant seemed looked considered "
    "gained discovered assumed imagined worried feared figured doubted missed treasured cherished benefited reflected discussed talked "
    "chatted spoke met spoken promised agreed supposed guessed listened recognized respected agreed grasped used preferred tended "
    "guess named told asked lacked trusted welcomed needed owed struggled forgot intended planned mulled pondered digested "
    "absorbed noted gathered found left saw came been had got kept gotten stayed lost hung held stuck connected wanted "
    "graduated studied worked lived grew grown hesitated seen taken-aback survived deserved picked scared interested excited "
    "motivated inspired impressed amazed moved touched struck humbled honored pleased delighted thrilled surprised concerned tired "
    "embarrassed overwhelmed confused determined relieved energized encouraged blessed indebted obliged convinced reminded "
    "need inclined tempted used".split()
)
_INWARD_BASE = frozenset(
    "think keep let remember stay be look reach update write continue use follow try consider reflect carry cherish treasure do hold "
    "need have see share miss focus improve learn come never always not forget know feel hope appreciate understand like love want "
    "work bear report tell thank get send value mull ponder heed implement hear pass put say talk speak wonder go read incorporate "
    "recommend guess ask call prepare admit owe leave embrace honor act strive aim respect give return repay buy pray make take move".split()
)
_DEED = Phrases(
    """
    i/we {adv}? have/had {adv}? {adv}? *
    i/we {adv}? {adv}? *
    and/then/so/but {adv}? *
    """,
    {"adv": _ADVERBS},
)
_PLANNED = Phrases(
    """
    i/we (will|shall|am going to|are going to|plan to|intend to|am planning to|aim to|mean to|have to) {adv}? *
    i/we ..1 am/are {adv}? {adv}? *
    i (will|shall) be ..1 *
    """,
    {"adv": _ADVERBS},
)
_PLAIN = Phrases(
    """
    (i|we) ..3 (decided|resolved|chosen|settled|made up my mind|determined|opted|set my mind|committed) ..1 (to|on|that|not|against|for|i|this)
    (my|the|a|our) ..3 (application|class|course|lessons|module|trial|shift|exam|interview|session|portfolio|training|enrolment|enrollment|registration|deposit|ticket|form|paper|notice|first ..2|rotation|visit|shadowing|placement) (is|was|went|starts|begins|has|goes|are|start|begin) (in|on|off|booked|paid|last|next|this|tomorrow|today|set|sent|now|signed|submitted|been|from|at|done|up|live|due|already|under|confirmed)
    i/we (start|begin|sit|fly|leave|move|join|meet|switch|enrol|enroll) (on|in|at|with|next|this|the|my|a|tomorrow|weekends|monday|tuesday|wednesday|thursday|friday|saturday|evening|classes|shadowing|volunteering|training|as|work)
    i/we (have|got|had|managed to get) (a|an|my|two|three|the) ..4 (booked|lined up|scheduled|arranged|planned|set|interview|trial|place|offer|meeting|appointment|slot|date) 
    i/we (have|had|has) been (out|to|over|up|down|back|accepted|applying|practicing|practising|reading|using|following|working|writing|volunteering|doing|keeping|going|taking|rewriting|building|offered|admitted|shadowing|attending|running|calling|asking|testing|spending|making|on|in touch)
    i/we (got|have got|have gotten) (in|into|accepted|an|the|a place|started|hired|offered|through|my|admitted|back|hold|myself|in touch)
    i/we ..1 (was|were|have been|am|got) (able to|accepted|offered|admitted|hired|promoted|selected|shortlisted|invited|signed up|enrolled|registered|booked|given|elected|chosen|approved|awarded)
    i/we went ..6
    i/we (kept|held) (to|a log|a diary|notes|track|your)
    i/we ..1 (met|spoke|talked|chatted) (with|to) ..1 (my|the|a|@|her|him|them|two|three|several|people|one|some)
    i/we ..1 met (my|the|a|@|her|him|them|two|three|several)
    i/we (found|saw) (a|an|my|two|three|someone|the) ..3
    i/we (left) (my|the) ..3 (job|post|role|firm|bank|company|position)
    i/we (moved) (my|the|to|into|from|out|house)
    i/we (asked|told|called|named) (my|the|for|our|a|her|him|them|two|three|@|to|about)
    i/we (have)? (already|now)? (asked) ..1 (for|to|about) (a|an|two|three|the|my|transfer|leave|some|one) ..3
    i/we (picked) (up|a|the|out|two)
    i/we (will|shall|am going to|plan to|intend to) {adv}? (take|make|write|call|ask|read|send|speak|talk|go|do|try|see|give|get|move|prepare|put|leave|use|join|work|start) (the|a|an|my|two|three|up|out|part|to|for|in|on|with|one|some|down|her|him|them|@|next|from|as|at) ..8 (next|this|tomorrow|on|in|from|by|before|course|class|exam|test|module|workshop|list|job|bank|company|portfolio|internship|degree|book|@|monday|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|night|weekend|volunteer|certificate|certification)
    i am (taking|moving|leaving|starting|joining|doing|going|meeting|sitting|using|reading|working) (the|a|an|my|two|up|part|to|for|on|down|her|him|@|next|from|through|with|your) ..5
    i ..1 (work|start|begin) ..2 (days|afternoons|mornings|evenings|at|with) ..3
    (rang|called|emailed|messaged|visited|joined|asked) (the|my|a) ..3
    (i am) (on|at|in) (the|my|a) ..3 (list|course|class|register|training|program|museum|workshop|team|waiting list|page|chapter)
    (granted|accepted|approved|booked|paid|done|signed|submitted) $
    (signed|enrolled|registered|applied|booked|ordered|joined|bought|started|emailed|called|passed|finished|submitted|landed|accepted|sent|rewrote|reworked|updated|cut|dropped|quit|switched|decided|downloaded|messaged|subscribed|volunteered|wrote|contacted|completed|headed|pushed|published|launched|completed|got in|made|paid|tried|reached) (up|for|to|the|my|a|an|in|out|it|into|on|two|off|with|at|from|three|your|down|that|both)
    (taken|took|taking) you up on
    (took|followed|acted on|tried|taken|used|applied|following|heeded) ..1 your ..1 (advice|suggestion|tip|recommendation|lead|counsel|pointer|word|trick|method|template|checklist|list)
    (put|putting) (your|that|it|this) ..4 (to the test|into practice|to work|into action)
    you ..3 (convinced|persuaded|got|talked|inspired|nudged|pushed) me (to|into|out of)
    """,
    {"adv": _ADVERBS, **TABLES},
)


def step_taken(draft: Draft) -> Hit | None:
    """Find a concrete step that was taken, or decided on."""
    return next(steps(draft), None)


def steps(draft: Draft | Iterable[Sentence]) -> Iterator[Hit]:
    """Yield every concrete step, the plainest first."""
    for hit in _PLAIN.hits(draft):
        if not denied(hit) and not _wished(hit):
            yield hit
    for hit in _DEED.hits(draft):
        word = hit.sentence.tokens[hit.last - 1].word
        if not _tells_a_deed(word) or denied(hit):
            continue
        if hit.sentence.tokens[hit.first].word in {"and", "then", "so", "but"} and not _by_the_writer(hit):
            continue
        yield hit
    for hit in _PLANNED.hits(draft):
        word = hit.sentence.tokens[hit.last - 1].word
        if denied(hit):
            continue
        doing = word.endswith("ing") and _stem(word) not in _INWARD_BASE and word not in _NOT_DOING
        before = {token.word for token in hit.sentence.tokens[hit.first : hit.last - 1]}
        if doing and "am" in before or doing and "be" in before or doing and "are" in before:
            yield hit
        elif (
            before & {"to", "will", "shall"}
            and "be" not in before
            and word not in _INWARD_BASE
            and word not in _VAGUE
            and not word.endswith("ly")
        ):
            yield hit


_VAGUE = frozenset("maybe perhaps probably surely one the a an too all also be able".split())
_NOT_DOING = frozenset(
    "thinking looking hoping wondering feeling writing reaching going being having wishing trying considering dying loving "
    "contacting emailing following sending sharing checking learning missing sorry getting becoming interesting living seeing "
    "keeping staying working making taking doing asking planning struggling leaning telling exploring graduating studying popping attaching enclosing including putting dropping joining asking wishing trying".split()
)


def _stem(word: str) -> str:
    base = word.removesuffix("ing")
    return base if base in _INWARD_BASE else base + "e"


def _tells_a_deed(word: str) -> bool:
    return word not in _INWARD and is_past(word)


def is_past(word: str) -> bool:
    """Tell whether a word looks like the past form of a verb."""
    return word in _PAST or (
        word.endswith("ed") and len(word) > 4 and word not in {"need", "indeed", "speed", "feed"}
    )  # noqa: PLR2004


def _by_the_writer(hit: Hit) -> bool:
    """Tell "I went home and applied" from "you listened and advised"."""
    before = hit.sentence.before(hit.first).replace("^", "").split()
    people = [word for word in before if word in {"i", "we", "you", "he", "she", "they", "who", "it", "that"}]
    return bool(people) and people[-1] in {"i", "we"}


def _wished(hit: Hit) -> bool:
    """Tell whether "would", "could" or "should I" makes a wish of it."""
    words = {token.word for token in hit.sentence.tokens[hit.first : hit.last]}
    return bool(words & {"would", "could", "should", "might"})
