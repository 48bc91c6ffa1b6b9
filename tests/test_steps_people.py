from __future__ import annotations

import pytest

from bot.people import Person, read_people, read_person
from tests.talk import a_talk

GRACE = "Grace Hopper, rear admiral at US Navy, met at PyCon"


@pytest.mark.parametrize(
    ("line", "person"),
    [
        (GRACE, Person("Grace Hopper", "rear admiral", "US Navy", "met at PyCon")),
        ("Grace Hopper", Person("Grace Hopper")),
        ("- Ada Lovelace (engineer, Babbage & Co)", Person("Ada Lovelace", "engineer", "Babbage & Co")),
        (
            "Ada Lovelace (engineer) met at the fair",
            Person("Ada Lovelace", "engineer", "", "met at the fair"),
        ),
        ("1. Li Wei \u2013 nurse \u2013 Charité", Person("Li Wei", "nurse", "Charité")),
        ("Sam at Google", Person("Sam", "", "Google")),
        (
            "Jane Doe, PhD, head of research at CERN; my old professor",
            Person("Jane Doe PhD", "head of research", "CERN", "my old professor"),
        ),
        (
            "Alan Kay, professor at Coast University",
            Person("Alan Kay", "professor", "Coast University"),
        ),
        ("Mary Beard, my former teacher", Person("Mary Beard", "", "", "my former teacher")),
        ("Bob, friend of mum", Person("Bob", "", "", "friend of mum")),
        (
            "Marie Curie; physicist; Sorbonne; Paris; met twice",
            Person("Marie Curie", "physicist", "Sorbonne", "Paris, met twice"),
        ),
        (
            "Jean-Luc O'Neil, head-of-ops, via LinkedIn",
            Person("Jean-Luc O'Neil", "head-of-ops", "", "via LinkedIn"),
        ),
        ("محمد علي, طبيب", Person("محمد علي", "طبيب")),
        ("at Google", Person("at Google")),
    ],
)
def test_a_line_tells_a_person(line: str, person: Person) -> None:
    assert read_person(line) == person


@pytest.mark.parametrize("line", ["", "@@@", "123, 456", "x" * 81, ", , ,", "\x00"])
def test_a_line_without_a_name_tells_nobody(line: str) -> None:
    assert read_person(line) is None


def test_a_list_is_read_line_by_line_and_what_is_not_understood_is_handed_back() -> None:
    people, unread = read_people(f"{GRACE}\n\n42\nAda")
    assert [one.name for one in people] == ["Grace Hopper", "Ada"]
    assert unread == ("42",)


def test_one_line_adds_a_person_and_shows_them() -> None:
    talk = a_talk().types("/interview people").types(GRACE)
    assert "Added: Grace Hopper" in talk.hears
    assert "Grace Hopper, rear admiral at US Navy" in talk.hears
    assert "met at PyCon" in talk.hears


def test_a_pasted_list_adds_many_at_once() -> None:
    talk = a_talk().types("/interview people").types("Ann\nBen\nCat\nDan\nEve\nFay\n???")
    assert "Added: Ann, Ben, Cat, Dan, Eve and 1 other" in talk.hears
    assert "1 line had no name" in talk.hears
    assert len(talk.notebook.contacts) == 6


def test_the_circles_are_gone_through_one_by_one_and_a_name_remembers_its_circle() -> None:
    talk = a_talk().types("/interview people")
    assert "Family" in talk.hears
    talk.presses("Next: Friends").types("Tom")
    assert talk.person("Tom").circle == "friends"
    talk.types("/interview people").presses("Who else could I ask?").presses("Next: Friends")
    talk.presses("My people")
    assert "Your people (1)" in talk.hears


def test_somebody_on_the_list_is_not_added_twice_but_a_namesake_is() -> None:
    talk = a_talk().types("/interview people").types(GRACE).types("/interview people").types("grace hopper")
    assert "On your list already" in talk.hears
    talk.types("/interview people").types("Grace Hopper, baker at Crumb & Co")
    assert [one.organisation for one in talk.notebook.contacts] == ["US Navy", "Crumb & Co"]
    talk.types("/interview people").types("Grace Hopper, admiral")
    assert len(talk.notebook.contacts) == 3


def test_words_after_the_command_search_or_add() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    assert talk.person("Grace Hopper").role == "rear admiral"
    talk.types("/interview people navy")
    assert "Grace Hopper" in talk.hears
    talk.types("/interview people Zoe")
    assert "Nobody on your list fits Zoe" in talk.hears
    talk.presses("Add Zoe")
    assert talk.standing["lines"] == "Zoe"
    talk.fills()
    assert talk.person("Zoe").role == ""


def test_a_command_with_a_list_in_which_nobody_is_named_changes_nothing() -> None:
    talk = a_talk().types("/interview people 1, 2, 3")
    assert talk.notebook.contacts == ()


def test_words_without_a_name_are_refused_and_kept() -> None:
    talk = a_talk().types("/interview people").types("12345")
    assert "couldn't find a name" in talk.errors["lines"]
    assert talk.standing["lines"] == "12345"


def test_a_list_has_an_end() -> None:
    talk = (
        a_talk()
        .types("/interview people")
        .types("\n".join(f"Person {chr(65 + n % 26)}{n}" for n in range(301)))
    )
    assert "more than 300 people" in talk.errors["lines"]


def test_a_long_list_has_pages() -> None:
    talk = a_talk().types("/interview people").types("\n".join(f"Person {chr(65 + n)}" for n in range(11)))
    assert "Person H" in talk.hears
    assert "Person I" not in talk.hears
    talk.presses("More")
    assert "Person K" in talk.hears


def test_whom_first_says_why() -> None:
    talk = a_talk().types("/interview people").types("Ann\nBen, baker, met at school")
    talk.types("/interview people").presses("Whom to ask first")
    assert talk.hears.index("Ben") < talk.hears.index("Ann")
    assert "you have a way in: met at school" in talk.hears
    assert "no reason yet" in talk.hears
    talk.presses("More about Ann").fills(pulls="does_the_job\nshares_group")
    assert talk.hears.index("Ann") < talk.hears.index("Ben")
    assert "does the work you want to do; you share a school or a group" in talk.hears


def test_who_was_named_by_somebody_comes_before_everyone() -> None:
    talk = a_talk()
    grace = talk.knows("Grace Hopper")
    talk.knows("Ann", pulls=("does_the_job",))
    talk.knows("Ada", sent_by=grace.id, met="she said so")
    talk.types("/interview people").presses("Whom to ask first")
    assert "Grace Hopper named them" in talk.hears
    assert talk.hears.index("Ada") < talk.hears.index("Ann")


def test_when_everyone_was_asked_there_is_nobody_to_ask_first() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").presses("Let go")
    talk.types("/interview people").presses("Whom to ask first")
    assert "Everyone on your list has been asked" in talk.hears


def test_a_person_rests_and_is_taken_up_again_where_things_stood() -> None:
    talk = a_talk().types(f"/interview people {GRACE}")
    old = talk.button("Let go")
    talk.presses("Let go")
    assert "rests now" in talk.hears
    talk.presses_again(old)
    assert "no longer there" in talk.hears
    back = talk.button("Take up again")
    talk.presses("Take up again")
    assert "back where things stood" in talk.hears
    talk.presses_again(back)
    assert "no longer there" in talk.hears


def test_a_person_is_changed_and_a_name_stays_a_name() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").presses("Edit").fills(name="4711")
    assert "couldn't find a name" in talk.errors["name"]
    talk.fills(name="Grace M. Hopper", role="")
    assert "Grace M. Hopper, US Navy" in talk.hears


def test_notes_are_kept_from_a_form_and_from_plain_words() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").presses("Add a note").fills(text="likes boats")
    talk.types("she said: call me\nafter Easter")
    assert "Kept as a note on Grace" in talk.hears
    assert "2 notes" in talk.hears
    assert "she said: call me / after Easter" in talk.hears


def test_words_too_long_for_a_note_change_nothing_and_say_so() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").types("long " * 400)
    assert "couldn't place that" in talk.hears
    assert talk.person("Grace Hopper").notes == ()


def test_a_person_is_removed_after_one_question_and_those_they_named_stay() -> None:
    talk = a_talk()
    grace = talk.knows("Grace Hopper")
    talk.knows("Ada", sent_by=grace.id)
    talk.types("/interview people grace").presses("Grace Hopper")
    assert "Named to you: Ada" in talk.hears
    talk.presses("Remove")
    assert "go for good" in talk.hears
    talk.presses("Keep")
    talk.presses("Remove").presses("Remove Grace Hopper")
    assert [one.name for one in talk.notebook.contacts] == ["Ada"]
    talk.types("/interview people ada").presses("Ada")
    assert "Named by" not in talk.hears


def test_who_named_somebody_stands_on_their_screen() -> None:
    talk = a_talk()
    grace = talk.knows("Grace Hopper")
    talk.knows("Ada", sent_by=grace.id)
    talk.types("/interview people ada").presses("Ada")
    assert "Named by Grace Hopper" in talk.hears


def test_a_form_for_somebody_removed_meanwhile_is_answered_kindly() -> None:
    talk = a_talk().types(f"/interview people {GRACE}").presses("Edit")
    form = talk.open_form
    talk.presses_again(talk.button("Remove")).presses("Remove Grace Hopper")
    talk.form = form
    talk.fills(name="Grace")
    assert "no longer there" in talk.hears
    assert talk.notebook.contacts == ()


def test_a_name_with_marks_and_mentions_means_just_itself() -> None:
    talk = a_talk().types("/interview people *Grace* _H_ <@U1> `x`, [a](b)")
    assert talk.hears.count("*Grace* _H_ <@U1> `x`") == 2
