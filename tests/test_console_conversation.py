"""What a line means where the member is, and that nothing typed is ever lost, whatever happens in between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.console import Chat

GRACE = "Grace Hopper, rear admiral at US Navy, met at PyCon"


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    begun = Chat(tmp_path / "data")
    yield begun
    assert begun.store is not None
    begun.store.close()


@pytest.fixture
def settled(chat: Chat) -> Chat:
    """A chat with the basics of preparing behind it."""
    return chat.types("marine biology", "I love the sea", "The pay is low")


def test_a_newcomer_is_welcomed_and_asked_one_thing(chat: Chat) -> None:
    assert "Welcome to Askaround." in chat.seen
    assert chat.seen.count("?") == 1
    assert "/help" in chat.seen


def test_words_answer_what_the_screen_asks(chat: Chat) -> None:
    chat.types("marine biology")
    assert chat.notebook.research.field == "marine biology"
    assert "What draws you to marine biology?" in chat.seen


@pytest.mark.parametrize("line", ["1", "[1]", "1.", "later", "LATER", " Later. "])
def test_a_choice_is_made_by_number_or_by_its_words(chat: Chat, line: str) -> None:
    chat.types("marine biology", line)
    assert "What you believe" in chat.seen or "believe" in chat.seen
    assert chat.notebook.research.why == ""


def test_a_number_that_is_no_choice_is_told_with_those_there_are(settled: Chat) -> None:
    before = settled.kept
    settled.types("99")
    assert "There is no 99 here; the choices are 1 to 7." in settled.seen
    assert settled.kept == before


def test_a_number_beyond_the_choices_is_an_answer_where_words_are_awaited(chat: Chat) -> None:
    chat.types("42")
    assert chat.notebook.research.field == "42"


def test_an_empty_line_changes_nothing(settled: Chat) -> None:
    before = settled.kept
    settled.types("", "   ")
    assert "a few words" in settled.seen
    assert settled.kept == before


@pytest.mark.parametrize("line", ["/people", "/interview people", "/INTERVIEW People", "/interview  people "])
def test_commands_work_with_and_without_the_prefix(chat: Chat, line: str) -> None:
    chat.types(line)
    assert "Who do you know?" in chat.seen


def test_the_command_alone_is_what_is_next(settled: Chat) -> None:
    settled.types("/interview")
    assert settled.notebook.place.screen == "next"


def test_a_mistyped_command_gets_the_nearest_suggested(chat: Chat) -> None:
    chat.types("/peple")
    assert "Did you mean people?" in chat.seen
    chat.types(chat.number("Open people"))
    assert "Who do you know?" in chat.seen


def test_people_come_in_by_a_line(settled: Chat) -> None:
    settled.types("/people", GRACE)
    (grace,) = settled.notebook.contacts
    assert (grace.name, grace.organisation, grace.met) == ("Grace Hopper", "US Navy", "met at PyCon")


def test_help_tells_the_commands_and_the_ways_of_the_terminal(chat: Chat) -> None:
    chat.types("/help")
    assert "In the terminal" in chat.seen
    assert "/later 3 days" in chat.seen
    assert "conduct" in chat.seen


@pytest.mark.parametrize("line", ["/quit", "/exit"])
def test_quit_leaves(chat: Chat, line: str) -> None:
    chat.types(line)
    assert chat.conversation.left


# ---------------------------------------------------------------- forms


def test_a_form_is_asked_field_by_field_and_taken_whole(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"))
    assert "What did you find out?" in settled.seen
    settled.types("benthic, pelagic")
    assert "What could you not find out?" in settled.seen
    settled.types("what 'CTD cast' means")
    topic = settled.notebook.research.topic("vocabulary")
    assert (topic.note, topic.open) == ("benthic, pelagic", "what 'CTD cast' means")
    assert settled.notebook.unfinished is None


def test_a_cancelled_form_is_put_away_and_not_offered_again(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic", "cancel")
    assert "Put away" in settled.seen
    assert settled.notebook.unfinished is None
    assert "Go on with" not in settled.seen


def test_a_command_in_the_middle_of_a_form_puts_it_aside_with_what_was_typed(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic", "/people")
    assert '"Vocabulary" is put aside with what you typed.' in settled.seen
    settled.types(GRACE)
    assert "Added: Grace Hopper." in settled.seen
    settled.types(settled.number("Go on with: Vocabulary"))
    assert "What could you not find out?" in settled.seen
    settled.types("")
    assert settled.notebook.research.topic("vocabulary").note == "benthic"
    assert "Go on with" not in settled.seen


def test_a_form_put_aside_before_anything_was_typed_leaves_no_trace(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "/people")
    assert "put aside" not in settled.seen
    assert settled.notebook.unfinished is None


def test_a_form_put_aside_is_offered_again_after_a_restart_and_not_forced(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic", "/people").restarts()
    assert "What could you not find out?" not in settled.seen
    settled.types("Go on with: Vocabulary")
    assert "What could you not find out?" in settled.seen


def test_pressing_the_form_again_goes_on_with_it(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic", "/prepare", "vocabulary")
    assert "What could you not find out?" in settled.seen


def test_a_second_form_gives_back_what_was_typed_in_the_one_put_aside(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic, pelagic", "/prepare", settled.number("Key trends"))
    assert "so that it isn't lost" in settled.seen
    assert "    benthic, pelagic" in settled.seen
    assert "What did you find out?" in settled.seen


def test_help_in_the_middle_of_a_form_goes_on_with_it(settled: Chat) -> None:
    settled.types(settled.number("Vocabulary"), "benthic", "/help")
    assert "In the terminal" in settled.seen
    assert settled.seen.endswith("It becomes a question to ask")
    settled.types("CTD")
    assert settled.notebook.research.topic("vocabulary").open == "CTD"


def test_what_is_too_long_is_refused_and_what_was_typed_is_kept(chat: Chat) -> None:
    chat.types("x" * 20_000)
    assert "That is 20000 characters; 80 is the most that fits here." in chat.seen
    chat.restarts()
    assert "That is 20000 characters" in chat.seen
    chat.types("marine biology")
    assert chat.notebook.research.field == "marine biology"


def test_a_screen_survives_a_restart_with_its_numbers(settled: Chat) -> None:
    before = settled.seen.partition("Read up")[2]
    settled.restarts()
    assert before in settled.seen
    settled.types(settled.number("My brief"))
    assert "Your brief" in settled.seen


LINES = (
    "marine biology",
    "I love the sea",
    "The pay is low",
    "1",
    "benthic,\\",
    "pelagic\\",
    "and more",
    "back",
    "",
    "what CTD means",
    "2",
    "x" * 5000,
    "warming",
    "/people",
    GRACE,
    "Kay McNulty",
    "/prepare",
    "Key trends",
    "who pays?",
    "3",
    "cancel",
    "/interview people",
    "2",
)


@pytest.mark.parametrize("cut", range(1, len(LINES)))
def test_a_restart_between_any_two_lines_changes_nothing(tmp_path: Path, cut: int) -> None:
    straight = Chat(tmp_path / "straight").types(*LINES)
    broken = Chat(tmp_path / "broken").types(*LINES[:cut]).restarts().types(*LINES[cut:])
    assert broken.kept == straight.kept
    assert broken.seen == straight.seen


def test_every_line_may_come_from_a_program_of_its_own(tmp_path: Path) -> None:
    straight = Chat(tmp_path / "straight").types(*LINES)
    broken = Chat(tmp_path / "broken")
    for line in LINES:
        broken.types(line).restarts()
    assert broken.kept == straight.kept


def test_event_ids_differ_from_run_to_run(settled: Chat) -> None:
    settled.restarts().types("/people").restarts().types("/prepare")
    acted_on = settled.notebook.acted_on
    assert len(set(acted_on)) == len(acted_on)


# ---------------------------------------------------------------- files


def test_a_list_comes_in_as_a_file(settled: Chat, tmp_path: Path) -> None:
    path = tmp_path / "my people.txt"
    path.write_text("Grace Hopper, US Navy\nKay McNulty\n", encoding="utf-8")
    settled.types(f"'{path}'")
    assert [one.name for one in settled.notebook.contacts] == ["Grace Hopper", "Kay McNulty"]


@pytest.mark.parametrize("how", ["/file {}", "{}", '"{}"', "file://{}", " {} "])
def test_a_file_may_be_named_in_every_way_that_terminals_do(settled: Chat, tmp_path: Path, how: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Grace Hopper\n", encoding="utf-8")
    settled.types(how.format(path))
    assert [one.name for one in settled.notebook.contacts] == ["Grace Hopper"]


def test_a_file_that_cannot_be_read_is_told_kindly(settled: Chat, tmp_path: Path) -> None:
    before = settled.kept
    big = tmp_path / "big.txt"
    big.write_bytes(b"x" * 20_000_001)
    for line, told in (
        (f"/file {tmp_path}/nobody.txt", "There is no file at"),
        (f"{tmp_path}/nobody.txt", "There is no file at"),
        (f"/file {tmp_path}", "is not a file that can be read"),
        ("/file /dev/zero", "is not a file that can be read"),
        (f"/file {big}", "is larger than 20000 kB"),
        ("/file", "Give the file's path"),
        ("/file ~nobody-at-all/x", "could not be read"),
    ):
        settled.types(line)
        assert told in settled.seen
    assert settled.kept == before


def test_a_file_that_is_no_list_is_told_kindly(settled: Chat, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x89PNG\xff\xfe\x00")
    settled.types(f"/file {path}")
    assert "can't take photo.png: it is no text that I can read" in settled.seen


def test_a_file_in_the_middle_of_a_form_puts_the_form_aside(settled: Chat, tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    path.write_text("Grace Hopper\n", encoding="utf-8")
    settled.types(settled.number("Vocabulary"), "benthic", str(path))
    assert [one.name for one in settled.notebook.contacts] == ["Grace Hopper"]
    settled.types(settled.number("Go on with: Vocabulary"), "")
    assert settled.notebook.research.topic("vocabulary").note == "benthic"
