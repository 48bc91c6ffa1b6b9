"""How the coach reads: plain words that know their place, sentences, and phrases found in them."""

from __future__ import annotations

import pytest

from bot.coach import Kind, check, suggestion
from bot.coach.phrases import Phrases
from bot.coach.reading import Sentence, read


def lines(text: str, recipient: str = "") -> list[str]:
    return [sentence.line.strip() for sentence in read(text, recipient).sentences]


def only(text: str) -> Sentence:
    (sentence,) = read(text).sentences
    return sentence


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I'd love to", "i would love to"),
        ("We’ve met; they're here", "we have met , they are here"),
        ("she'll come, he's in", "she will come , he is in"),
        ("Ada's résumé", "ada resume"),
        ("rock 'n' roll ma'am", "rock and roll madam"),
        ("that isn't it", "that is not it"),
        ("thx u 4 ur advise", "thanks you 4 your advice"),
        ("HR, R and U", "hr , r and ^u"),
        ("15min or 2hrs or 3x", "15 minutes or 2 hour or 3x"),
        ("20-30 minutes & more", "20 to 30 minutes and more"),
        ("half-hour and/or so", "half hour and or so"),
        ("my convrsation was apreciated", "my conversation was appreciated"),
        ("an oppotrunity, an opprotunity", "an opportunity , an opportunity"),
        ("see https://a.example/x, or resume.pdf", "see _link_ , or _resumelink_"),
        ('he said "so it is now" twice', "he said _quote_ twice"),
        ("in May I may", "in ^june i may"),
        ("two o'clock y'all'd", "two oclock y'all would"),
        ("d'Artagnan'x", "dartagnanx"),
    ],
)
def test_words_are_read_plainly(text: str, plain: str) -> None:
    assert lines(text) == [plain]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I said no. You did too.", ["i said no .", "you did too ."]),
        ("No. 5 is mine", ["no 5 is mine"]),
        ("Dr. Who asked J. Smith at 10.30 a.m. today", ["dr ^who asked ^j ^smith at 10 30 a m . ", "today"]),
        ("What?! Really... yes", ["what ? .", "really . . .", "yes"]),
        ("Hi Ana\nhow are you", ["hi ^ana", "how are you"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one\ntwo", ["one two"]),
        ("see you\nBest regards\nBo", ["see you", "best regards", "bo"]),
        ("three things:\n- a\n- b", ["three things ,", "a", "b"]),
        ("three things\n1. first\n2) second", ["three things", "1 .", "first", "2 , second"]),
        ("> you wrote\nmine", ["mine"]),
    ],
)
def test_sentences_end_where_they_end(text: str, plain: list[str]) -> None:
    found = lines(text)
    assert [line.replace(" ", "") for line in found][-1] == plain[-1].replace(" ", "")
    assert len(found) == len(plain)


def test_a_name_that_is_a_word_is_known() -> None:
    assert lines("Hi Will, will you?", "Will Smith") == ["hi ^_name_ , will you ?"]


def test_words_are_counted_as_people_count() -> None:
    assert read("one - two — three 🙂 20-30").count == 4


def test_tokens_know_what_stands_around_them() -> None:
    sentence = only("could you refer me")
    assert sentence.before(2) == "could you "
    assert sentence.after(2) == "refer me "
    assert sentence.before(9) == sentence.line
    assert sentence.after(9) == ""


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("would/could you", "well, could you", True),
        ("~send it", "he sent it", True),
        ("love ..2 work", "love to really work", True),
        ("love ..2 work", "love to ever really work", False),
        ("love ..2 work", "love not work", False),
        ("at @", "at Shell", True),
        ("at @", "at work", False),
        ("# minutes", "20 minutes", True),
        ("call $", "give a call, then", True),
        ("call $", "call me", False),
        ("^ call", "and call", True),
        ("^ call", "to call", False),
        ("a (good word | word)? * me", "a good word for me", True),
        ("{place} now", "office now", True),
        ("one\n    two", "one two", True),
        ("one // and a reason", "one", True),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str, *, found: bool) -> None:
    assert (Phrases(phrase, {"place": "office\nshop"}).first(read("so " + text)) is not None) is found


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("one ) two", "A bracket too many"),
        ("(one | )", "An empty choice"),
        ("{nothing}", "names a table 'nothing'"),
    ],
)
def test_a_phrase_that_is_written_wrong_is_said_to_be(phrase: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Phrases(phrase).first(read("one two"))


def test_an_empty_phrase_book_finds_nothing() -> None:
    assert Phrases("").first(read("one")) is None


def test_too_many_requests_are_for_their_writer_to_rethink() -> None:
    for kind, rule, sentence in (
        (Kind.OUTREACH, "asks-for-job", "Are you hiring? "),
        (Kind.OUTREACH, "demands-time", "Call me at 5 tonight. "),
    ):
        text = "Ada told me about you. " + sentence * 12
        (finding,) = [one for one in check(kind, text).findings if one.rule == rule]
        assert suggestion(finding, text) is None


def test_words_are_put_into_an_empty_text() -> None:
    finding = next(one for one in check(Kind.OUTREACH, "\n").findings if one.rule == "no-purpose")
    assert suggestion(finding, "\n") == finding.fix


def test_a_second_question_right_at_the_start_is_for_its_writer() -> None:
    text = "So? How did you start? What would you tell a newcomer?"
    found = [one for one in check(Kind.QUESTION, text).findings if one.rule == "stacked"]
    assert [suggestion(one, text) for one in found] == [None]


def test_a_reminder_that_trails_off_brings_nothing() -> None:
    assert "no-value" in {
        one.rule for one in check(Kind.STAY_IN_TOUCH, "Hi Ana, we spoke in May,\n\nBo").findings
    }


@pytest.mark.parametrize(
    "word", ["advicex", "minutely", "thinks", "leaning", "wandering", "Carter", "conservation"]
)
def test_a_word_of_its_own_is_no_slip(word: str) -> None:
    assert lines(f"so {word}")[0].replace("^", "") == f"so {word.lower()}"


@pytest.mark.parametrize(
    ("text", "bounded"),
    [
        ("I spent twenty minutes on your site", False),
        ("I saw your 20-minute talk on tides", False),
        ("twenty minutes would do", True),
    ],
)
def test_a_time_that_is_told_is_not_asked_for(text: str, *, bounded: bool) -> None:
    assert ("no-time-ask" not in {one.rule for one in check(Kind.OUTREACH, text).findings}) is bounded


def test_an_application_that_is_denied_is_not_stated() -> None:
    found = {one.rule for one in check(Kind.JOB_OPENING, "We spoke in May. I have not applied.").findings}
    assert "no-application-stated" in found


def test_what_was_said_counts_even_beside_a_request() -> None:
    text = "Thank you. You said that tides are drawn by hand; could you send me one?"
    assert "not-specific" not in {one.rule for one in check(Kind.THANK_YOU, text).findings}


def test_a_request_goes_with_its_closing_marks() -> None:
    text = "Ada told me about you. (Are you hiring?) Could we talk for 20 minutes about your path?"
    (finding,) = [one for one in check(Kind.OUTREACH, text).findings if one.rule == "asks-for-job"]
    mended = suggestion(finding, text)
    assert mended is not None
    assert "hiring" not in mended
    assert ")" not in mended


def test_one_wrong_letter_is_a_slip() -> None:
    assert lines("so grataful, an introductoin") == ["so grateful , an introduction"]


def test_a_phrase_may_need_no_word() -> None:
    assert Phrases("@ *").first(read("so Ada came")) is not None


@pytest.mark.parametrize(
    ("kind", "rule", "text", "broken"),
    [
        (Kind.OUTREACH, "attaches-resume", "I haven't attached a CV, and I won't send my CV.", False),
        (
            Kind.OUTREACH,
            "attaches-resume",
            "My professor told me to attach my CV, but I'd rather talk.",
            False,
        ),
        (Kind.JOB_OPENING, "no-application-stated", "We spoke in May. Not that I will apply.", True),
    ],
)
def test_what_is_denied_or_meant_otherwise_doesnt_count(
    kind: Kind, rule: str, text: str, *, broken: bool
) -> None:
    assert (rule in {one.rule for one in check(kind, text).findings}) is broken
