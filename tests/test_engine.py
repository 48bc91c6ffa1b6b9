from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers import Ask, Refuse, Say
from bot.coach.findings import Channel
from bot.contact import Belief, Debrief, Finding, Request, Stage, Touch
from bot.engine import advance, asked, present, refilled
from bot.events import Opened, Pressed, Said, Submitted, Typed
from bot.notebook import REMEMBERED_EVENTS, Assumption, Place
from bot.policy import DEFAULT
from tests.talk import MONDAY, Talk, a_talk

GRACE = "Grace Hopper, rear admiral at US Navy, met at PyCon"


def two_graces() -> Talk:
    talk = a_talk()
    talk.knows("Grace Hopper")
    talk.knows("Grace Kelly")
    return talk


def test_nothing_given_is_what_is_next() -> None:
    assert a_talk().types("/interview").hears == a_talk().types("/interview next").hears


def test_a_mistyped_command_gets_the_nearest_one_suggested() -> None:
    talk = a_talk().types("/interview peple")
    assert "There is no peple. Did you mean people?" in talk.hears
    talk.presses("Open people")
    assert "Who do you know?" in talk.hears


def test_a_command_like_none_gets_the_help() -> None:
    talk = a_talk().types("/interview xyzzy")
    assert "There is no xyzzy" in talk.hears
    assert "prepare: Step 1" in talk.hears


def test_help_on_one_command_has_its_button() -> None:
    assert "Open thank" in a_talk().types("/interview help /thank").buttons
    assert "What's next" in a_talk().types("/interview help me please").buttons


def test_commands_are_heard_in_plain_words() -> None:
    assert "What you can type" in a_talk().types("help").hears
    assert "Settings" in a_talk().types("Settings!").hears
    talk = a_talk().types(f"/interview people {GRACE}").types("contact grace")
    assert "Grace" in talk.hears
    assert a_talk().types("good morning").hears == a_talk().types("what's next?").hears


def test_a_sentence_that_begins_like_a_command_is_not_one() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").types("people are kind there, she says")
    assert talk.person("Grace Hopper").notes[0].text == "people are kind there, she says"


def test_a_name_is_matched_forgivingly() -> None:
    for words in ("grace hopper", "Hopper", "grase", "GRACE", "gra hop"):
        talk = a_talk()
        talk.knows("Grace Hopper")
        talk.knows("Tom Ford")
        talk.types(f"/interview touch {words}")
        assert "Grace Hopper" in talk.hears, words


def test_a_name_is_asked_back_when_two_fit() -> None:
    talk = two_graces().types("/interview contact grace")
    assert "Which grace?" in talk.hears
    talk.presses("Grace Kelly")
    assert talk.notebook.place.contact == "c2"


def test_a_name_is_offered_when_none_fits() -> None:
    talk = two_graces().types("/interview contact Zoe")
    assert "Nobody here is called Zoe" in talk.hears
    talk.presses("Add Zoe").fills()
    assert talk.person("Zoe").role == ""


def test_a_command_without_a_name_takes_the_one_it_suits_or_asks() -> None:
    talk = two_graces().types("/interview contact")
    assert "Who do you want to write to?" in talk.hears
    talk.presses("Grace Hopper").types("/interview contact")
    assert talk.notebook.place.contact == "c1"


def test_a_list_to_choose_from_has_pages() -> None:
    talk = a_talk()
    for name in "ABCDEFGHIJ":
        talk.knows(f"Person {name}")
    talk.types("/interview contact").presses("More").presses("Person J")
    assert talk.notebook.place.contact == "c10"


def test_with_nobody_on_the_list_a_step_says_what_comes_first() -> None:
    talk = a_talk().types("/interview conduct").presses("Add someone")
    assert talk.form is not None


def test_a_button_about_a_person_without_one_asks_whom() -> None:
    talk = two_graces().does(Pressed("p", "contact"))
    assert "Who do you want to write to?" in talk.hears


@pytest.mark.parametrize("do", ["nonsense", "people.nonsense", "contact.nonsense", ""])
def test_a_button_that_there_is_not_is_answered_kindly(do: str) -> None:
    talk = a_talk().does(Pressed("p", do, "c1"))
    assert "no longer there" in talk.hears


@pytest.mark.parametrize("form", ["nonsense", "people.nonsense"])
def test_a_form_that_there_is_not_is_answered_kindly(form: str) -> None:
    talk = a_talk().does(Submitted("s", form, "", "", {"a": "b"}))
    assert "no longer there" in talk.hears


def test_the_same_event_twice_acts_once() -> None:
    talk = a_talk().types("/interview people")
    event = Said("same", GRACE)
    talk.does(event)
    before = talk.notebook
    talk.does(event)
    assert talk.notebook.contacts == before.contacts
    assert "Grace Hopper" in talk.hears


def test_a_few_hundred_events_are_remembered_and_no_more() -> None:
    talk = a_talk()
    for _ in range(REMEMBERED_EVENTS + 50):
        talk.types("/interview help")
    assert len(talk.notebook.acted_on) == REMEMBERED_EVENTS


def test_a_half_filled_form_is_offered_again_with_what_was_typed() -> None:
    talk = (
        a_talk()
        .types(f"/interview people {GRACE}")
        .presses("Edit")
        .leaves_half_filled(name="Grace B. Hopper")
    )
    assert talk.answers == ()
    form = asked(talk.notebook, talk.now)
    assert form is not None
    assert form.fields[0].initial == "Grace B. Hopper"
    talk.types("/interview next").types("/interview people grace").presses("Grace Hopper").presses("Edit")
    assert talk.standing["name"] == "Grace B. Hopper"
    talk.cancels()
    assert "Put away" in talk.hears
    assert asked(talk.notebook, talk.now) is None


def test_a_half_filled_form_about_somebody_removed_is_not_offered() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").presses("Edit").leaves_half_filled(name="G")
    talk.notebook = talk.notebook.without_contact("c1")
    assert asked(talk.notebook, talk.now) is None
    lost = Submitted("x", "person.edit", "c1", "", {"name": "G"})
    assert refilled(talk.notebook, lost, talk.now) is None


def test_a_form_that_could_not_be_kept_is_drawn_again() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    form = refilled(talk.notebook, Typed("x", "person.edit", "c1", "", {"name": "G"}), talk.now)
    assert form is not None
    assert form.fields[0].initial == "G"


def test_what_is_refused_is_kept_and_offered_again() -> None:
    talk = (
        a_talk().types(f"/interview people {GRACE}").presses("Edit").fills(name="x" * 81, role="y" * 20_000)
    )
    assert set(talk.errors) == {"name", "role"}
    assert "81 characters" in talk.errors["name"]
    assert talk.standing["role"] == "y" * 20_000
    talk.fills(name="", role="z")
    assert talk.errors == {"name": "This one is needed."}


def test_options_are_checked() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    pulls = Submitted("a", "person.pulls", "c1", "", {"pulls": "does_the_job\nmagic"})
    talk.does(pulls)
    assert "pulls" in talk.errors
    talk.does(Submitted("b", "settings.locale", "", "", {"locale": "klingon"}))
    assert "locale" in talk.errors
    talk.does(Submitted("c", "settings.pause", "", "", {"pause": "z" * 200}))
    assert "200 characters" in talk.errors["pause"]


def test_where_the_member_is_falls_back_to_next_when_it_is_no_more() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    gone = talk.notebook.without_contact("c1")
    turn = present(gone, talk.now)
    assert turn.notebook.place.screen == "next"
    elsewhere = replace(talk.notebook, place=Place("people.nowhere"))
    assert present(elsewhere, talk.now).notebook.place.screen == "next"
    unknown = replace(talk.notebook, place=Place("astrology"))
    assert present(unknown, talk.now).notebook.place.screen == "next"
    choosing = replace(talk.notebook, place=Place("choose", value="contact:"))
    assert present(choosing, talk.now).notebook.place.screen == "choose"


def test_words_on_a_list_to_choose_from_change_nothing() -> None:
    talk = two_graces().types("/interview contact").types("the second one I think")
    assert "couldn't place that" in talk.hears


@pytest.mark.parametrize("words", ["", "   ", "\x00\x07", "\u202e"])
def test_words_that_are_none_change_nothing(words: str) -> None:
    talk = a_talk().types("/interview people").types(words)
    assert "couldn't place that" in talk.hears
    assert talk.notebook.contacts == ()


def test_a_list_comes_as_a_file() -> None:
    talk = a_talk().uploads("people.txt", f"{GRACE}\nAda, engineer\n".encode("utf-8-sig"))
    assert [one.name for one in talk.notebook.contacts] == ["Grace Hopper", "Ada"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01", b""])
def test_a_file_that_is_no_list_is_answered_kindly(content: bytes) -> None:
    talk = a_talk().uploads("holiday.jpg", content)
    assert "holiday.jpg" in talk.hears
    assert talk.notebook.contacts == ()


def test_an_ask_is_the_only_answer_and_leaves_the_place() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    place = talk.notebook.place
    talk.presses("Edit")
    assert isinstance(talk.answers[0], Ask)
    assert talk.notebook.place == place


def test_an_event_refused_is_refused_with_the_form() -> None:
    talk = a_talk()
    turn = advance(talk.notebook, Submitted("s", "people.add", "", "", {"lines": "???"}), talk.now)
    assert isinstance(turn.answers[0], Refuse)


def test_progress_begins_with_one_name() -> None:
    assert "It begins with one name" in a_talk().types("/interview progress").hears


def test_progress_is_a_picture_of_courage() -> None:
    talk = a_talk()
    today = MONDAY.date()
    grace = talk.knows(
        "Grace Hopper",
        stage=Stage.IN_TOUCH,
        request=Request(today, after_noon=False, channel=Channel.EMAIL, answered_on=today),
        debrief=Debrief(today, findings=(Finding("a1", Belief.CHANGED),)),
        thanked_at=MONDAY,
        touches=(Touch(today), Touch(today)),
    )
    talk.knows("Ada", sent_by=grace.id)
    research = replace(talk.notebook.research, assumptions=(Assumption("a1", "x"), Assumption("a2", "y")))
    talk.notebook = replace(talk.notebook, research=research)
    talk.types("/interview progress")
    assert "Asked" in talk.verbatim
    assert "●· 1" in talk.verbatim
    assert "You have asked 1 person" in talk.hears
    assert "0 confirmed, 1 changed, 1 still open" in talk.hears
    assert "Grace Hopper: Ada" in talk.hears


def test_progress_of_many_fits_a_phone() -> None:
    talk = a_talk()
    for number in range(40):
        talk.knows(f"Person {number}")
    talk.types("/interview progress")
    assert "Nobody asked yet" in talk.hears
    assert max(len(row) for row in talk.verbatim.split("\n")) <= 30


def test_the_default_policy_is_the_methods_own() -> None:
    assert (DEFAULT.preset, DEFAULT.ask_minutes, DEFAULT.longest_minutes) == ("3B7", 20, 30)


def test_present_is_where_one_was() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    (answer,) = present(talk.notebook, talk.now).answers
    assert isinstance(answer, Say)
    assert answer.message.title == talk.message.title


def test_a_repeat_while_the_place_is_gone_is_answered() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    gone = talk.notebook.without_contact("c1")
    turn = advance(gone, Opened(gone.acted_on[-1], "next"), talk.now)
    assert turn.answers


def test_a_form_that_never_was_is_not_drawn_again() -> None:
    assert refilled(a_talk().notebook, Submitted("x", "people.nonsense", "", "", {"a": "b"}), MONDAY) is None


def test_a_command_in_plain_words_is_a_command() -> None:
    talk = a_talk().does(Said("s", "/interview people"))
    assert "Who do you know?" in talk.hears
    assert "Settings" in a_talk().does(Said("s", "/settings")).hears
