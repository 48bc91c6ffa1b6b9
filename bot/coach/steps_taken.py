"""What the writer did, decided or has set a day for: a step that somebody could have watched, not a feeling or a promise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.coach.frames import denied
from bot.coach.phrases import Hit
from bot.coach.reading import Draft, Sentence
from bot.coach.said import steps_taken as said

# Past forms that don't end in -ed; after "I" or "I have" they tell a deed.
_PAST = frozenset(
    """
    went gone began begun started bought built brought chose chosen cut did done drew drawn drove gave given made
    met paid put quit ran sent set spoke spoken spent stood taught took taken threw wrote written rewrote rewritten
    redid redone won got gotten found sold shown lent led left told kept read sat rang rung ran stuck sought
    undertook grew laid swapped bid broke sang swam rode withdrew upgraded flew rode wore lit hung held caught dug
    fed hit let lost rebuilt reset retook shot showed shut sought split split spread stayed stuck struck tore woke
    saw seen heard said told told met came knew thought felt slept ate eaten drank drunk fell fallen froze frozen
    hid hidden lay rose risen shook shaken shone slid spun spoilt stole stolen swept swore sworn swung understood
    wept wound wove bit bitten blew blown bred crept dealt fought hurt leapt sank sunk sewn stung wrung overheard
    overcame overtook mistook forgave rebuilt retold reread resat rewound unlearned undid recut withdrawn
    withstood sped
    clung ground
    """.split()
)
# Deeds that nobody could have watched, or that were the conversation itself.
_INWARD = frozenset(
    """
    enjoyed learned appreciated loved liked thought felt hoped wanted wished realized understood knew heard said
    mentioned noticed needed remembered expected believed valued admired wondered received laughed meant seemed
    looked considered gained discovered assumed imagined worried feared figured doubted missed treasured cherished
    benefited reflected discussed talked chatted spoke met spoken promised agreed supposed guessed listened
    recognized respected agreed grasped used preferred tended guess named told asked lacked trusted welcomed needed
    owed struggled forgot intended planned mulled pondered digested absorbed noted gathered found left saw came been
    had got kept gotten stayed lost hung held stuck connected wanted graduated studied worked lived grew grown
    hesitated seen taken-aback survived deserved picked scared interested excited motivated inspired impressed
    amazed moved touched struck humbled honored pleased delighted thrilled surprised concerned tired embarrassed
    overwhelmed confused determined relieved energized encouraged blessed indebted obliged convinced reminded need
    inclined tempted used
    """.split()
)
_INWARD_BASE = frozenset(
    """
    catch meet grab chat think keep let remember stay be look reach update write continue use follow try
    consider reflect carry cherish
    treasure do hold need have see share miss focus improve learn come never always not forget know feel hope
    appreciate understand like love want work bear report tell thank get send value mull ponder heed implement hear
    pass put say talk speak wonder go read incorporate recommend guess ask call prepare admit owe leave embrace
    honor act strive aim respect give return repay buy pray make take move
    """.split()
)


def step_taken(draft: Draft) -> Hit | None:
    """Find a concrete step that was taken, or decided on."""
    return next(steps(draft), None)


def steps(draft: Draft | Iterable[Sentence]) -> Iterator[Hit]:
    """Yield every concrete step, the plainest first."""
    for hit in said.PLAIN.hits(draft):
        if not denied(hit) and not _wished(hit) and not _by_another(hit):
            yield hit
    for hit in said.DEED.hits(draft):
        word = hit.sentence.tokens[hit.last - 1].word
        if not _tells_a_deed(word) or denied(hit) or hit.sentence.after(hit.last).startswith("not "):
            continue
        if hit.sentence.tokens[hit.first].word in {"and", "then", "so", "but"} and not _by_the_writer(hit):
            continue
        yield hit
    for hit in said.PLANNED.hits(draft):
        word = hit.sentence.tokens[hit.last - 1].word
        if denied(hit):
            continue
        doing = word.endswith("ing") and _stem(word) not in _INWARD_BASE and word not in _NOT_DOING
        before = {token.word for token in hit.sentence.tokens[hit.first : hit.last - 1]}
        if (
            (doing and "am" in before)
            or (doing and "be" in before)
            or (doing and "are" in before)
            or (
                before & {"to", "will", "shall"}
                and "be" not in before
                and word not in _INWARD_BASE
                and word not in _VAGUE
                and not word.endswith("ly")
            )
        ):
            yield hit


_VAGUE = frozenset("maybe perhaps probably surely one the a an too all also be able".split())
_NOT_DOING = frozenset(
    """
    thinking looking hoping wondering feeling writing reaching going being having wishing trying considering dying
    loving contacting emailing following sending sharing checking learning missing sorry getting becoming
    interesting living seeing keeping staying working making taking doing asking planning struggling leaning telling
    exploring graduating studying popping attaching enclosing including putting dropping joining asking wishing
    trying
    """.split()
)


def _stem(word: str) -> str:
    base = word.removesuffix("ing")
    return base if base in _INWARD_BASE else base + "e"


def _tells_a_deed(word: str) -> bool:
    return word not in _INWARD and is_past(word)


def is_past(word: str) -> bool:
    """Tell whether a word looks like the past form of a verb."""
    return word in _PAST or (
        word.endswith("ed") and len(word) > len("-need") and word not in {"need", "indeed", "speed", "feed"}
    )


def _by_the_writer(hit: Hit) -> bool:
    """Tell "I went home and applied" from "you listened and advised"."""
    before = hit.sentence.before(hit.first).replace("^", "").split()
    people = [word for word in before if word in {"i", "we", "you", "he", "she", "they", "who", "it", "that"}]
    return bool(people) and people[-1] in {"i", "we"}


_PEOPLE = frozenset("i we you he she they who it people everyone".split())


def _by_another(hit: Hit) -> bool:
    """Tell "you described it and asked the same thing" from "got home, asked the school"."""
    words = [token.word for token in hit.sentence.tokens]
    if words[hit.first] in {"i", "we", "you", "my", "the", "a", "our"}:
        return False
    before = [word for word in words[: hit.first] if word in _PEOPLE]
    return bool(before) and before[-1] not in {"i", "we"}


def _wished(hit: Hit) -> bool:
    """Tell whether "would", "could" or "should I" makes a wish of it."""
    words = {token.word for token in hit.sentence.tokens[hit.first : hit.last]}
    return bool(words & {"would", "could", "should", "might"})
