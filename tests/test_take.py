"""Taking out and erasing, told as talk."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import Erase, Say
from bot.contact import Interview, Mode, Note, Stage
from bot.notebook import Delivery, Notebook, Snooze, Unfinished
from bot.shelf import Before, Brought, Known, Shelf
from bot.when import local
from tests.talk import MONDAY, Talk, a_talk


def with_grace() -> Talk:
    talk = a_talk()
    note = Note("n50", MONDAY, "She likes the tides, and she says so often: " + "tides " * 20)
    talk.knows("Grace Hopper", role="admiral", notes=(note, Note("n51", MONDAY, " ")))
    talk.knows("Ann Lee")
    known = (Known("GRACE HOPPER", organisation="Navy", id="k1"), Known("Bob", id="k2"))
    talk.shelf = Shelf(known, Brought("b3", "x.csv"), Before("b2", known), 9)
    talk.notebook = replace(talk.notebook, known=2)
    return talk


def test_what_is_kept_is_told_before_it_is_handed_over() -> None:
    talk = with_grace().types("/interview export")
    assert "2 people, 2 notes, an address book of 2 people" in talk.hears
    assert "My interviews, for the calendar" not in talk.buttons
    talk.presses("Everything, in one file")
    assert talk.file.name == "askaround-2026-03-02.zip"
    assert "Keep it somewhere safe" in talk.hears


def test_nothing_kept_is_said_so() -> None:
    assert "nothing yet" in a_talk().types("/interview export").hears


def test_all_interviews_come_as_one_file() -> None:
    talk = a_talk()
    at = local(MONDAY, "Europe/London")
    talk.knows(
        "Grace", interviews=(Interview("i9", at, "Europe/London", 20, Mode.PHONE),), stage=Stage.SCHEDULED
    )
    talk.types("/interview export")
    old = talk.button("My interviews")
    talk.presses("My interviews")
    assert talk.file.name == "interviews.ics"
    talk.notebook = Notebook(talk.notebook.member, MONDAY)
    talk.presses_again(old)
    assert "no longer there" in talk.hears


def test_calendar_buttons_of_interviews_that_are_no_more_lead_back() -> None:
    talk = with_grace()
    for do in ("take.entry", "take.off"):
        talk.types("/interview next")
        talk.presses_again(replace(talk.message.buttons[0], do=do, about="c1", value=""))
        assert "no longer there" in talk.hears


def test_one_person_goes_with_everything_after_one_question() -> None:
    talk = with_grace()
    talk.notebook = replace(
        talk.notebook,
        unfinished=Unfinished("people.add", "", "", (("lines", "grace hopper, admiral"),)),
        deliveries=(
            Delivery(("c1/report/1",), "t", MONDAY, "delivered"),
            Delivery(("c1/x", "c2/x"), "t", MONDAY, "delivered"),
        ),
        snoozes=(Snooze("c1/x", MONDAY), Snooze("c2/x", MONDAY)),
    )
    talk.types("/interview erase grace")
    assert "Erase Grace Hopper?" in talk.hears
    assert "2 notes" in talk.hears
    assert "So does 1 row of that name in your address book." in talk.hears
    yes = talk.button("Erase Grace Hopper")
    talk.presses("Erase Grace Hopper")
    assert "Erased: Grace Hopper, with 2 notes. No copy is left here." in talk.hears
    assert talk.erase is Erase.TRACES
    assert [one.name for one in talk.notebook.contacts] == ["Ann Lee"]
    assert talk.shelf == Shelf((Known("Bob", id="k2"),), ids=9)
    assert "Grace" not in str(talk.notebook).title()
    assert talk.notebook.snoozes == (Snooze("c2/x", MONDAY),)
    assert len(talk.notebook.deliveries) == 1
    talk.presses_again(yes)
    assert "no longer there" in talk.hears


def test_a_form_about_somebody_else_stays() -> None:
    talk = with_grace()
    begun = Unfinished("person.note", "c2", "", (("text", "kind"),))
    talk.notebook = replace(talk.notebook, unfinished=begun)
    talk.types("/interview erase grace").presses("Erase Grace")
    assert talk.notebook.unfinished == begun
    talk.types("/interview erase ann").presses("Erase Ann")
    assert "Erased: Ann Lee. No copy" in talk.hears
    assert talk.notebook.unfinished is None


def test_removing_somebody_on_their_screen_leaves_no_trace_either() -> None:
    talk = with_grace()
    talk.types("/interview people").presses("Grace Hopper").presses("Remove").presses("Remove Grace Hopper")
    assert talk.erase is Erase.TRACES
    assert talk.shelf.before is None


def test_one_note_goes_and_the_others_stay() -> None:
    talk = with_grace().types("/interview erase").presses("One person").presses("Grace Hopper")
    talk.presses("Only one note")
    assert talk.buttons[0] == "(an empty note)"
    assert talk.buttons[1].endswith("…")
    talk.presses("She likes")
    assert "Erase this note on Grace Hopper?" in talk.hears
    yes = talk.button("Erase the note")
    talk.presses("Erase the note")
    assert "The note on Grace Hopper is erased" in talk.hears
    assert talk.erase is Erase.TRACES
    assert [one.id for one in talk.person("Grace Hopper").notes] == ["n51"]
    talk.presses_again(yes)
    assert "no longer there" in talk.hears
    talk.types("/interview erase grace").presses("Only one note").presses("(an empty").presses(
        "Erase the note"
    )
    assert "There is no note on Grace Hopper" in talk.hears


def test_many_people_and_notes_come_a_page_at_a_time() -> None:
    talk = a_talk()
    talk.knows(
        "Grace Hopper", notes=tuple(Note(f"n{90 + number}", MONDAY, f"note {number}") for number in range(9))
    )
    for number in range(9):
        talk.knows(f"Ann {number}")
    talk.types("/interview erase").presses("One person").presses("More")
    assert talk.buttons[:2] == ("Ann 7", "Ann 8")
    talk.types("/interview erase grace").presses("Only one note").presses("More")
    assert talk.buttons == ("note 0", "Keep")
    talk.types("/interview erase ann")
    assert "What may go?" in talk.hears


def test_the_address_book_goes_alone() -> None:
    talk = with_grace().types("/interview erase").presses("The address book")
    assert "2 people go" in talk.hears
    screen, yes = talk.button("Keep"), talk.button("Erase the address book")
    talk.presses("Erase the address book")
    assert "Erased: an address book of 2 people" in talk.hears
    assert talk.shelf == Shelf(ids=9)
    assert len(talk.notebook.contacts) == 2
    talk.presses_again(yes)
    assert "no longer there" in talk.hears
    talk.presses_again(replace(screen, do="erase.book"))
    assert "no longer there" in talk.hears


def test_everything_goes_after_one_question_with_a_receipt() -> None:
    talk = with_grace().types("/interview erase").presses("Everything")
    assert "All of it goes: 2 people, 2 notes, an address book of 2 people" in talk.hears
    assert "Take it out first" in talk.buttons
    yes = talk.button("Erase everything")
    talk.presses("Erase everything")
    assert "Erased on 2026-03-02: 2 people, 2 notes" in talk.hears
    assert talk.erase is Erase.ALL
    assert [one.erased for one in talk.answers if isinstance(one, Say)] == [True]
    assert talk.notebook == Notebook(talk.notebook.member, MONDAY)
    talk.presses_again(yes)
    assert "Erased on" not in talk.hears
    assert "Everything is erased." in talk.hears
