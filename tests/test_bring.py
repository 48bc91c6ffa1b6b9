"""Bringing in an address book or an export, told as talk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.contact import Note
from bot.data.outgoing import everything
from bot.shelf import Known, Shelf
from tests.talk import MONDAY, Talk, a_talk

CONNECTIONS = (Path(__file__).parent / "files" / "Connections.csv").read_bytes()
ROWS = "First Name,Last Name,Company,Position\n"


def with_connections() -> Talk:
    return a_talk().uploads("Connections.csv", CONNECTIONS).presses("Take in 3 people")


def many(count: int) -> bytes:
    return (ROWS + "".join(f"Ann{n},Lee,Acme,tailor\n" for n in range(count))).encode()


def test_a_file_is_shown_before_it_is_taken() -> None:
    talk = a_talk().uploads("Connections.csv", CONNECTIONS)
    assert "3 people you didn't have here" in talk.hears
    assert 'Name from "First Name + Last Name"' in talk.hears
    assert "I can't read 1 row:\n- row 9: no name" in talk.hears
    assert talk.shelf.known == ()
    talk.presses("Take in 3 people")
    assert "Took in 3 people." in talk.hears
    assert talk.notebook.known == 3
    assert talk.notebook.contacts == ()


def test_taken_again_nobody_is_there_twice() -> None:
    talk = with_connections().uploads("again.csv", CONNECTIONS)
    assert "0 people you didn't have here" in talk.hears
    assert "3 are in your address book already" in talk.hears
    assert talk.buttons == ("Leave it",)
    talk.presses("Leave it")
    assert "I let the file go" in talk.hears
    assert talk.shelf.brought is None
    assert talk.notebook.known == 3


def test_someone_told_of_twice_in_a_file_is_taken_once() -> None:
    talk = a_talk().uploads("a.csv", (ROWS + "Ann,Lee,Acme,\nAnn,Lee,Acme,\n").encode())
    assert "1 row told of someone a second time" in talk.hears
    talk.presses("Take in 1 person")
    assert [one.name for one in talk.shelf.known] == ["Ann Lee"]


def test_one_undo_brings_back_what_was() -> None:
    talk = with_connections()
    talk.uploads("more.csv", many(4)).presses("Take in 4 people")
    undo = talk.button("Undo")
    talk.presses("Undo")
    assert "Undone" in talk.hears
    assert talk.notebook.known == 3
    talk.presses_again(undo)
    assert "no longer there" in talk.hears
    assert talk.notebook.known == 3


def test_an_old_button_takes_nothing_else_than_what_it_showed() -> None:
    talk = a_talk().uploads("a.csv", many(2))
    old_take, old_leave = talk.button("Take in"), talk.button("Leave it")
    talk.uploads("b.csv", many(5))
    for old in (old_take, old_leave):
        talk.presses_again(old)
        assert "no longer there" in talk.hears
    assert talk.notebook.known == 0
    talk.presses("Take in 5 people")
    taken = talk.shelf
    talk.presses_again(old_take)
    assert talk.shelf == taken


def test_who_works_where_is_asked_in_plain_words() -> None:
    talk = with_connections()
    talk.knows("Hedy Lamarr", role="engineer", organisation="Siemens")
    talk.types("Who do I know at Siemens?")
    assert "You know 2 people at Siemens" in talk.hears
    assert "Hedy Lamarr, engineer, Siemens · on your list" in talk.hears
    talk.types("who works in engineer")
    assert "You know 2 people in engineer" in talk.hears
    talk.types("do I know anybody at the US Navy?")
    assert "Nobody you know fits the US Navy" in talk.hears
    talk.types("Navy")
    assert "1 person fits Navy" in talk.hears
    talk.presses("Add Grace Hopper")
    assert "Grace Hopper is on your list now." in talk.hears
    grace = talk.person("Grace Hopper")
    assert (grace.role, grace.organisation, grace.circle) == ("Rear Admiral", "US Navy", "linkedin")
    assert grace.met == "connected on LinkedIn"
    talk.types("who do I know at US Navy?")
    assert talk.buttons[0] == "Open Grace Hopper"


def test_someone_on_the_list_already_is_opened_rather_than_added_again() -> None:
    talk = with_connections().types("who do I know at us navy")
    add = talk.button("Add Grace Hopper")
    talk.presses("Add Grace Hopper").presses_again(add)
    assert "was on your list already" in talk.hears
    assert len(talk.notebook.contacts) == 1
    talk.shelf = Shelf()
    talk.presses_again(add)
    assert "no longer there" in talk.hears


def test_what_the_file_told_of_how_we_met_goes_along() -> None:
    talk = a_talk().uploads("a.csv", b"Name,Met\nAnn Lee,at PyCon\nBob Ray,\n").presses("Take in")
    talk.presses("Look for someone").fills(words="ann").presses("Add Ann Lee")
    assert talk.person("Ann Lee").met == "at PyCon"
    talk.types("/interview people").presses("My address book").types("bob").presses("Add Bob Ray")
    assert talk.person("Bob Ray").circle == ""


def test_a_full_list_says_so_and_the_address_book_keeps_them() -> None:
    talk = with_connections()
    for number in range(300):
        talk.knows(f"Someone {number}")
    talk.types("who do I know at us navy").presses("Add Grace Hopper")
    assert "Your list has 300 people already" in talk.hears
    assert len(talk.notebook.contacts) == 300


def test_many_who_fit_come_a_page_at_a_time() -> None:
    talk = a_talk().uploads("a.csv", many(20)).presses("Take in 20 people").types("who works at Acme?")
    assert "You know 20 people at Acme" in talk.hears
    first = talk.buttons
    talk.presses("More")
    assert talk.buttons[:8] != first[:8]
    talk.presses("More")
    assert "More" not in talk.buttons


def test_an_address_book_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.steps.bring.MOST_PEOPLE", 10)
    talk = a_talk()
    talk.shelf = Shelf(tuple(Known(f"Name {number}") for number in range(9)))
    talk.uploads("a.csv", many(3))
    assert "more than 10 people here" in talk.hears
    assert talk.buttons == ("Leave it",)


def test_an_old_button_takes_nothing_once_all_of_them_are_there() -> None:
    talk = a_talk().uploads("a.csv", many(2))
    take = talk.button("Take in")
    talk.shelf = replace(
        talk.shelf, known=(Known("Ann0 Lee", organisation="Acme"), Known("Ann1 Lee", organisation="Acme"))
    )
    talk.presses_again(take)
    assert "no longer there" in talk.hears


def test_without_an_address_book_it_is_told_how_to_bring_one() -> None:
    talk = a_talk().types("import")
    assert "Connections.csv" in talk.hears
    talk.types("who do I know at NASA?")
    assert "Nobody you know fits NASA" in talk.hears
    assert "Connections.csv" in talk.hears


def test_an_export_is_brought_back_with_one_undo() -> None:
    there = a_talk()
    there.knows("Grace Hopper", notes=(Note("n9", MONDAY, "tides"),))
    there.notebook = replace(there.notebook, ids=9)
    content = everything(there.notebook, (Known("Zed", organisation="Acme"),), there.now)
    talk = a_talk().types("/interview people Ann Lee, nurse")
    talk.uploads("askaround.zip", content)
    assert "It holds 1 person, 1 note, an address book of 1 person" in talk.hears
    assert "It takes the place of what is here now: 1 person" in talk.hears


def test_an_export_replaces_what_is_here_and_comes_back_out_whole() -> None:
    there = a_talk().types("/interview people Grace Hopper, admiral at US Navy")
    there.uploads("a.csv", many(2)).presses("Take in")
    content = there.types("/interview export").presses("Everything, in one file").file.content
    talk = a_talk().uploads("all.zip", content)
    assert "nothing here yet" in talk.hears
    talk.presses("Bring it all back")
    assert talk.notebook.contacts == there.notebook.contacts
    assert [one.name for one in talk.shelf.known] == ["Ann0 Lee", "Ann1 Lee"]
    talk.presses("Undo")
    assert talk.notebook.contacts == ()
    assert talk.notebook.known == 0


def test_an_undo_that_would_lose_what_came_since_is_not_done() -> None:
    there = a_talk().types("/interview people Grace Hopper, admiral at US Navy")
    content = there.types("/interview export").presses("Everything, in one file").file.content
    talk = a_talk().uploads("all.zip", content).presses("Bring it all back")
    undo = talk.button("Undo")
    talk.types("/interview people Ann Lee, nurse").presses_again(undo)
    assert "would lose them" in talk.hears
    assert len(talk.notebook.contacts) == 2


@pytest.mark.parametrize("name", ["people.txt", "Connections.csv"])
def test_a_plain_list_is_still_a_list(name: str) -> None:
    talk = a_talk().uploads(name, b"Grace Hopper, rear admiral at US Navy\nAnn Lee\n")
    assert [one.name for one in talk.notebook.contacts] == ["Grace Hopper", "Ann Lee"]


def test_screens_of_a_file_that_is_gone_lead_back() -> None:
    talk = a_talk().uploads("a.csv", many(2))
    talk.shelf = Shelf()
    talk.types("")
    assert talk.notebook.place.screen == "next"
    talk.uploads("b.csv", many(2)).presses("Take in")
    talk.shelf = Shelf(talk.shelf.known)
    talk.types("")
    assert "Undo" not in talk.buttons
