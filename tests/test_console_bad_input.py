"""What a person types by mistake or malice at the terminal: each gets a kind, exact answer, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Say
from bot.events import Pressed, Submitted
from bot.guide import Guide
from tests.console import Chat
from tests.talk import reads


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    """A chat with the basics of preparing behind it, and the city told."""
    begun = Chat(tmp_path / "data")
    begun.types("marine biology", "I love the sea", "The pay is low")
    begun.types("/settings", "City", "Lisbon")
    yield begun
    assert begun.store is not None
    begun.store.close()


def someone(chat: Chat, line: str = "Grace Hopper, rear admiral at US Navy") -> Chat:
    return chat.types("/people", line)


def with_interview(chat: Chat, name: str, day: str, clock: str) -> Chat:
    chat.types("/people", name, f"/contact {name}", "We agreed on it already")
    if "Set the time" in chat.seen:
        chat.types("Set the time")
    return chat.types(day, clock, "", "")


@pytest.mark.parametrize("line", ["", "   ", "\t", "\u200b"])
def test_nothing_at_all_changes_nothing(chat: Chat, line: str) -> None:
    before = (chat.kept.research, chat.kept.contacts, chat.kept.questions)
    chat.types(line)
    assert chat.seen
    assert (chat.kept.research, chat.kept.contacts, chat.kept.questions) == before


def test_twenty_thousand_characters_are_refused_with_the_number_that_fits(chat: Chat) -> None:
    chat.types("/questions")
    for line in ("x" * 20_000, "word " * 4_000):
        before = chat.kept.questions
        chat.types(line)
        assert chat.kept.questions == before
        assert len(chat.seen) < 10_000
        chat.types("cancel", "/questions")


@pytest.mark.parametrize(
    "name",
    [
        "Zoë Müller-Lüdenscheidt",
        "山田 太郎",
        "עדה לאבלייס",
        "محمد الخوارزمي",
        "Ada 👩‍🔬 Lovelace",
        "O'Brien",
    ],
)
def test_a_name_in_any_script_is_kept_and_found(chat: Chat, name: str) -> None:
    someone(chat, name)
    assert [one.name for one in chat.kept.contacts] == [name]
    chat.types(f"/contact {name}")
    assert name in chat.seen


@pytest.mark.parametrize(
    "name", ["*Grace* _Hopper_", "<@U123> Grace", "`Grace`", "<!channel>", "[Grace](http://x)"]
)
def test_marks_and_mentions_in_a_name_are_just_letters(chat: Chat, name: str) -> None:
    someone(chat, name)
    (kept,) = chat.kept.contacts
    assert kept.name in chat.seen
    chat.types("/people")
    assert kept.name in chat.seen


def test_control_characters_are_dropped_and_never_reach_the_screen(chat: Chat) -> None:
    someone(chat, "Gra\x00ce\x1b[2J Hop\x07per\u202e")
    (kept,) = chat.kept.contacts
    assert all(one.isprintable() for one in kept.name)
    assert "\x1b" not in "".join(chat.all)
    chat.types("/prepare", "Vocabulary", "\x1b[2J\x00", "/prepare", "Key trends")
    assert "\x1b" not in "".join(chat.all)


def test_two_people_of_one_name_are_asked_apart(chat: Chat) -> None:
    someone(chat, "Grace Hopper, rear admiral at US Navy")
    someone(chat, "Grace Lee, diver at NOAA")
    chat.types("/contact grace")
    assert "Which" in chat.seen
    assert "US Navy" in chat.seen
    chat.types("2")
    assert "How will you reach Grace Lee" in chat.seen


def test_two_choices_of_the_same_words_are_asked_apart(chat: Chat) -> None:
    from bot.copy import say  # noqa: PLC0415  for this test alone
    from bot.message import Button, Message  # noqa: PLC0415

    chat.receives(
        Message(say("people.first_title"), (), (Button("Open", "people"), Button("Open", "prepare")))
    )
    before = chat.kept
    chat.types("open")
    assert "2 choices read like that. Which number?" in chat.seen
    assert chat.kept == before
    chat.types("2")
    assert "Read up on" in chat.seen


def test_nobody_of_that_name_is_offered_to_be_added(chat: Chat) -> None:
    someone(chat)
    chat.types("/contact zaphod")
    assert "Nobody here is called zaphod." in chat.seen
    assert "Add zaphod" in chat.seen


@pytest.mark.parametrize(
    "day", ["30 February", "31 April", "yesterday", "1 March 2020", "next year", "soon", "0"]
)
def test_a_day_that_cannot_be_is_asked_again_and_nothing_is_set(chat: Chat, day: str) -> None:
    with_interview(chat, "Grace Hopper", day, "15:30")
    assert "You typed" in chat.seen
    assert chat.kept.contacts[0].interviews == ()
    assert "You typed" in chat.restarts().seen
    assert chat.kept.contacts[0].interviews == ()
    chat.types("12 March")
    while chat.conversation.asking is not None:
        chat.types("15:30" if "What time" in chat.seen else "")
    assert len(chat.kept.contacts[0].interviews) == 1


def test_an_interview_that_overlaps_another_says_so(chat: Chat) -> None:
    with_interview(chat, "Grace Hopper", "12 March", "15:30")
    with_interview(chat, "Alan Kay", "12 March", "15:40")
    assert "You talk to Grace Hopper then." in chat.seen
    chat.restarts()
    assert "You talk to Grace Hopper then." in chat.seen
    assert [len(one.interviews) for one in chat.kept.contacts] == [1, 0]
    chat.types("")
    assert "overlaps with your talk with Grace" in chat.seen
    assert [len(one.interviews) for one in chat.kept.contacts] == [1, 1]


def test_a_button_of_an_earlier_screen_answers_where_things_stand(chat: Chat) -> None:
    someone(chat)
    (grace,) = chat.kept.contacts
    chat.types("/people", "Grace Hopper", "Remove")
    chat.types(chat.number("Remove"))
    assert chat.kept.contacts == ()
    assert chat.store is not None
    guide = Guide(chat.store, chat.clock)
    for do in ("person", "contact", "person.note", "contact.sent"):
        (answer,) = guide.handle(chat.member, Pressed(f"old-{do}", do, grace.id))
        assert isinstance(answer, Say)
        assert "no longer there" in reads(answer.message), do
    for form in ("person.note", "person.edit"):
        (answer,) = guide.handle(
            chat.member, Submitted(f"old-form-{form}", form, grace.id, "", {"text": "kept?"})
        )
        assert isinstance(answer, Say)
        assert "no longer there" in reads(answer.message)


def test_a_form_about_somebody_since_removed_goes_with_them(chat: Chat) -> None:
    someone(chat)
    chat.types(chat.number("Edit"), "Grace Brewster Hopper", "/people", "Grace Hopper")
    chat.types(chat.number("Remove"))
    chat.types(chat.number("Remove"))
    assert chat.kept.contacts == ()
    assert "Go on with" not in chat.seen
    assert chat.restarts().conversation.asking is None


def test_a_form_about_what_is_gone_gives_its_words_back(chat: Chat) -> None:
    chat.types("/questions", "Use this", "How did you come to this work?")
    (question,) = chat.kept.questions
    chat.types("Change the words", "What did you do before? " * 50, "/questions", "Change 1", "Drop it")
    assert chat.kept.questions == (), question
    chat.types("/questions")
    chat.types(chat.number("Go on with"))
    assert "What you typed, so that it isn't lost:" in chat.seen
    assert "    What did you do before?" in chat.seen
    assert chat.kept.unfinished is None
    assert "Go on with" not in chat.seen


def test_a_mistyped_command_in_the_middle_of_a_form_loses_nothing(chat: Chat) -> None:
    someone(chat)
    chat.types(chat.number("Edit"), "Grace Brewster Hopper", "/peeple")
    assert "Did you mean people?" in chat.seen
    chat.types(chat.number("Go on with"))
    assert chat.conversation.asking is not None
    assert chat.conversation.asking.typed["name"] == "Grace Brewster Hopper"
