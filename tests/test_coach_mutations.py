"""What doesn't change the meaning of a text doesn't change what the coach says of it."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.coach import Channel, Context, Kind
from tests.coach_labels import Labelled, broken, labelled

SHORT_OF_LIMIT = 80  # words; what is put in must not make a text too long

SHORT = tuple(
    one
    for one in labelled("build")
    if one.channel is not Channel.LINKEDIN and len(one.text.split()) < SHORT_OF_LIMIT
)
READY = tuple(one for one in SHORT if one.kind is Kind.OUTREACH and not one.rules)
ASKING = tuple(one for one in SHORT if one.kind is Kind.OUTREACH and "asks-for-job" in one.rules)
DENIALS = (
    "I'm not looking for a job.",
    "This isn't a request for a job or a referral.",
    "I am not asking about openings.",
    "To be clear, I'm not after a position.",
    "I won't ask you to refer me.",
    "I'm not hoping to be hired, I promise.",
    "I don't want an internship, only your view.",
    "i am not looking for openings",
    "You needn't worry: no job pitch.",
    "I'm not asking you to pass on my CV.",
)
NAMES = (
    "Will",
    "Hope",
    "Grace",
    "Job",
    "Oluwaseun",
    "Mei-Ling",
    "Müller",
    "Siobhán",
    "Nguyễn",
    "Rosa",
    "Ade",
    "Mark",
    "Joy",
)
FIELDS = (
    "bee keeping",
    "tax law",
    "nursing",
    "human resources",
    "recruiting",
    "game audio",
    "job coaching",
    "statistics",
)
TYPOGRAPHY = str.maketrans({"'": "\u2019", "-": "\u2011"})


def curled(text: str) -> str:
    """Return the text as a word processor sets it."""
    halves = text.split('"')
    quoted = "".join(
        half + ("\u201c" if index % 2 == 0 else "\u201d") for index, half in enumerate(halves[:-1])
    )
    return (quoted + halves[-1]).translate(TYPOGRAPHY)


def template(name: str, field: str) -> str:
    return (
        f"Dear {name},\n\nAda Okafor suggested that I write to you. I'm curious about {field} and would like to learn how you "
        "came to it. Would you have twenty minutes for a call, whenever suits you?\n\nThank you,\nBisi"
    )


@settings(max_examples=25)
@given(st.sampled_from(READY), st.sampled_from(DENIALS), st.sampled_from(["early", "late"]))
def test_a_denial_is_no_request(one: Labelled, denial: str, where: str) -> None:
    assume(broken(one) == one.rules)
    greeting, gap, rest = one.text.partition("\n\n")
    text = f"{greeting}{gap}{denial} {rest}" if where == "early" and gap else f"{one.text}\n\n{denial}"
    assert "asks-for-job" not in broken(one, text)
    assert "attaches-resume" not in broken(one, text)


@settings(max_examples=25)
@given(st.sampled_from(ASKING), st.sampled_from(DENIALS))
def test_a_denial_hides_no_request(one: Labelled, denial: str) -> None:
    assume("asks-for-job" in broken(one))
    assert "asks-for-job" in broken(one, f"{one.text}\n\n{denial}")


@settings(max_examples=25)
@given(st.sampled_from(NAMES), st.sampled_from(FIELDS))
def test_names_and_fields_decide_nothing(name: str, field: str) -> None:
    context = Context(recipient=name, field=field)
    empty: frozenset[str] = frozenset()
    one = Labelled("made", Kind.OUTREACH, Channel.EMAIL, context, template(name, field), empty, empty)
    assert broken(one) == set()


@settings(max_examples=25)
@given(st.sampled_from(SHORT))
def test_typographic_marks_change_nothing(one: Labelled) -> None:
    assume(broken(one) == one.rules)
    assert broken(one, curled(one.text)) == broken(one)


@settings(max_examples=25)
@given(st.sampled_from(SHORT), st.randoms(use_true_random=False))
def test_where_a_line_is_broken_changes_little(one: Labelled, chance: object) -> None:
    assume(broken(one) == one.rules)
    pick = getattr(chance, "random", None)
    assert callable(pick)
    body, seam, signed = one.text.rpartition("\n\n")
    broken_up = "".join("\n" if mark == " " and pick() < 0.15 else mark for mark in body)
    assert broken(one, broken_up + seam + signed) == broken(one)


@settings(max_examples=25)
@given(st.sampled_from(READY))
def test_lower_case_asks_no_more(one: Labelled) -> None:
    assume(broken(one) == one.rules)
    assert broken(one, one.text.lower()) <= broken(one) | {"no-connection"}


@settings(max_examples=25)
@given(st.sampled_from(READY))
def test_capitals_ask_no_more(one: Labelled) -> None:
    assume(broken(one) == one.rules)
    assert "asks-for-job" not in broken(one, one.text.upper())
    assert "attaches-resume" not in broken(one, one.text.upper())


@settings(max_examples=25)
@given(st.sampled_from(SHORT), st.sampled_from(["  ", "\t", "\u00a0"]))
def test_wide_spaces_change_nothing(one: Labelled, space: str) -> None:
    assume(broken(one) == one.rules)
    assert broken(one, one.text.replace(" ", space)) == broken(one)


@settings(max_examples=25)
@given(st.sampled_from(READY), st.sampled_from([" 🙂", " 🙏🏽", " ✨", "!"]))
def test_a_smile_at_the_end_changes_nothing(one: Labelled, smile: str) -> None:
    assume(broken(one) == one.rules)
    assert broken(one, one.text.rstrip(".!") + smile) == broken(one)
