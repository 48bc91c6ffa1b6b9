"""Address books of every kind: what is read from each, and what is told of the rest."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.data.addresses import ANY, AT, IN, compared, numbered, searched
from bot.data.cards import escaped, fold, read_cards, write_card
from bot.data.incoming import read_file
from bot.data.letters import folded, lines_of, read_text, tidied
from bot.data.outgoing import disarmed, write_addresses, write_contacts
from bot.data.people import Taken
from bot.data.refused import Refused
from bot.data.sheet import read_since
from bot.matching import folded as slowly_folded
from bot.notebook import Notebook
from bot.shelf import Known, Unread
from bot.text import tidy
from tests.random_notebooks import KNOWN, NOTEBOOKS
from tests.talk import a_talk

FILES = Path(__file__).parent / "files"


def taken(content: bytes) -> Taken:
    found = read_file(content)
    assert isinstance(found, Taken)
    return found


def kept(name: str) -> Taken:
    return taken((FILES / name).read_bytes())


def sheet(text: str) -> Taken:
    return taken(text.encode())


def test_linkedins_connections_are_read_past_their_preamble() -> None:
    found = kept("Connections.csv")
    assert [(one.name, one.role, one.organisation) for one in found.people] == [
        ("Grace Hopper", "Rear Admiral", "US Navy"),
        ("Jürgen Müller", 'Engineer, "Tides"', "Siemens, Inc."),
        ("Ada Lovelace", "", ""),
    ]
    assert found.people[0].since == date(2024, 3, 2)
    assert found.people[1].email == "juergen@example.org"
    assert found.people[2].link == "https://www.linkedin.com/in/ada"
    assert found.columns[0] == ("name", "First Name + Last Name")
    assert ("since", "Connected On") in found.columns
    assert found.unread == (Unread(9, "no_name"),)
    assert found.unread_count == 1


def test_googles_contacts_are_read_with_line_ends_in_a_note() -> None:
    found = kept("google.csv")
    assert [(one.name, one.role, one.organisation) for one in found.people] == [
        ("Katherine Coleman Johnson", "Mathematician", "NASA"),
        ("Mary Jackson", "Engineer", "NASA"),
    ]
    assert found.people[0].met == "Met at the lecture in Hampton"
    assert found.people[0].email == "kj@example.org"


def test_outlooks_semicolons_and_old_letters_are_read() -> None:
    found = kept("outlook-1252.csv")
    assert found.people[0] == Known("Jürgen Müller", "Geschäftsführer", "Straßenbau AG", "jm@example.org")
    assert found.people[1].name == "Ann Lee"


def test_cards_of_three_kinds_are_read() -> None:
    apple = kept("apple.vcf")
    assert apple.people == (
        Known(
            "Grace Brewster Hopper",
            "Rear Admiral",
            "US Navy",
            "grace@example.org",
            "https://example.org/grace",
            "Met at PyCon, in the hall way",
        ),
    )
    assert apple.unread == (Unread(16, "no_person"),)
    four = kept("rfc6350.vcf")
    assert four.people == (
        Known(
            "Simon Perreault",
            "Consultant",
            "Viagenie",
            "simon@example.org",
            "http://nomis80.example",
            "A very long note",
        ),
    )
    assert four.unread_count == 1
    assert [(one.name, one.organisation) for one in kept("android.vcf").people] == [
        ("Jürgen Müller", "Siemens")
    ]


def test_a_card_without_a_full_name_has_its_parts_put_together() -> None:
    found = taken(
        b"BEGIN:VCARD\nN:Hopper;Grace;Brewster;;\nEND:VCARD\nEND:VCARD\nFN:Nobody\nBEGIN:VCARD\nFN:Never ended"
    )
    assert [one.name for one in found.people] == ["Grace Brewster Hopper"]


def test_a_file_may_end_with_what_we_do_not_read() -> None:
    assert [one.name for one in taken(b"BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\nX-MORE:1").people] == ["Ann Lee"]


def test_marks_in_quotes_part_nothing_on_a_card() -> None:
    found = taken(
        b'BEGIN:VCARD\nFN;X="a:b":Ann Lee\nTITLE\nNOTE;ENCODING=QUOTED-PRINTABLE:one =\n\nEND:VCARD\n'
    )
    assert [(one.name, one.met) for one in found.people] == [("Ann Lee", "one")]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"]
)
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_letters_marks_and_line_ends_of_every_kind_are_read(encoding: str, mark: str, end: str) -> None:
    rows = [["Name", "Company"], ["Jürgen Müller", "Straßenbau"], ["Ann Lee", "Öko"]]
    text = "".join(mark.join(row) + end for row in rows)
    found = taken(text.encode(encoding))
    assert [(one.name, one.organisation) for one in found.people] == [
        ("Jürgen Müller", "Straßenbau"),
        ("Ann Lee", "Öko"),
    ]


@given(
    st.lists(st.tuples(st.text(st.characters(categories=["L"]), min_size=1, max_size=9), st.text(max_size=9)))
)
@settings(max_examples=30)
def test_whatever_a_spreadsheet_writes_is_read_as_it_was(rows: list[tuple[str, str]]) -> None:
    clean = [(name, tidy(note)) for name, note in rows]
    out = StringIO()
    csv.writer(out).writerows([("Name", "Notes"), *((name, disarmed(note)) for name, note in clean)])
    found = sheet(out.getvalue())
    assert [(one.name, one.met) for one in found.people] == [(tidied(name), note) for name, note in clean]


@given(KNOWN)
@settings(max_examples=25)
def test_an_address_book_taken_out_and_brought_in_is_the_same(known: tuple[Known, ...]) -> None:
    clean = tuple(
        replace(one, email="", link="", id="") for one in known if any(c.isalpha() for c in one.name)
    )
    found = read_file(write_addresses(clean))
    assert isinstance(found, Taken)
    assert found.people == clean


def test_a_formula_is_disarmed_on_the_way_out() -> None:
    talk = a_talk()
    talk.knows("Ann Lee", role='=HYPERLINK("http://evil.example")', organisation="+1", met="@SUM(A1)")
    talk.knows("-2+3 Bob")
    rows = list(csv.reader(StringIO(write_contacts(talk.notebook).decode("utf-8-sig"))))
    assert rows[1][:4] == ["Ann Lee", '\'=HYPERLINK("http://evil.example")', "'+1", "'@SUM(A1)"]
    assert rows[2][0] == "'-2+3 Bob"
    back = sheet(write_contacts(talk.notebook).decode("utf-8-sig"))
    assert [one.role for one in back.people] == ['=HYPERLINK("http://evil.example")', ""]


def test_rows_that_cannot_be_read_are_counted_and_the_first_are_told() -> None:
    found = sheet("Name,Company\n" + "".join(f"{'x' * 90},A\n" if row % 2 else ",A\n" for row in range(20)))
    assert found.people == ()
    assert found.unread_count == 20
    assert found.unread[:2] == (Unread(2, "no_name"), Unread(3, "long_name"))
    assert len(found.unread) == 5


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("02 Mar 2024", date(2024, 3, 2)),
        ("2 March 2024", date(2024, 3, 2)),
        ("2024-03-02", date(2024, 3, 2)),
        ("1/15/18, 9:20 AM", date(2018, 1, 15)),
        ("15/1/2018", date(2018, 1, 15)),
        ("3/3/2020", date(2020, 3, 3)),
        ("3/4/2020", None),
        ("30 Feb 2020", None),
        ("2 Foo 2020", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_where_it_is_certain(words: str, day: date | None) -> None:
    assert read_since(words) == day


def test_a_list_of_people_is_no_spreadsheet() -> None:
    assert read_file(b"Grace Hopper, rear admiral at US Navy\nAda, engineer\n") is None
    assert read_file(b'"Grace, never closed') is None
    assert read_file(b"Name,Company," + b"x" * 200_000) is None


def test_people_are_known_by_link_email_or_name_and_place() -> None:
    there = (
        Known("Ann Lee", organisation="NASA"),
        Known("Bob Ray", email="bob@x.org"),
        Known("Cy Orr", link="https://l/in/cy/"),
    )
    coming = (
        Known("ANN  LÉE", organisation="nasa"),
        Known("Robert Ray", email="BOB@x.org"),
        Known("Cyrus Orr", link="https://l/in/cy"),
        Known("Ann Lee", organisation="ESA"),
        Known("Ann Lee", organisation="ESA"),
    )
    result = compared(coming, there)
    assert (len(result.new), result.there, result.twice) == (1, 3, 1)
    assert numbered(result.new, 7)[0].id == "k8"


def test_a_search_finds_the_place_itself_before_those_that_begin_so() -> None:
    people = (
        Known("A", "designer", "Siemens Energy"),
        Known("B", "tailor", "siemens"),
        Known("C", "Design lead", "Acme"),
        Known("D", "clerk", "Siemensstadt"),
    )
    assert [one.name for one in searched(people, "Siemens", AT)] == ["B", "A", "D"]
    assert [one.name for one in searched(people, "design", IN)] == ["C", "A"]
    assert [one.name for one in searched(people, "c", ANY)] == ["C", "D"]
    assert list(searched(people, "iemens", AT)) == []
    assert list(searched(people, " ", ANY)) == []


@given(NOTEBOOKS)
@settings(max_examples=12)
def test_cards_that_are_written_are_read_as_they_were(notebook: Notebook) -> None:
    for contact in notebook.contacts:
        found = read_cards(write_card(contact, "x"))
        assert [(one.name, one.role, one.organisation, one.met) for one in found.people] == [
            (contact.name, contact.role, contact.organisation, contact.met)
        ]


def test_a_program_of_others_reads_the_cards_as_they_were() -> None:
    talk = a_talk()
    talk.knows('Jürgen, "the Tide"; Müller' + "ß" * 40, role="a;b,c\\d", organisation="X", met="at\\PyCon")
    card = vobject.readOne(write_card(talk.notebook.contacts[0], "x"))
    contact = talk.notebook.contacts[0]
    assert (card.fn.value, card.title.value, card.note.value) == (contact.name, contact.role, contact.met)
    assert card.org.value == ["X"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_folded_line_is_never_longer_than_75_octets_and_unfolds_to_itself(text: str) -> None:
    row = escaped(text)
    parts = fold(row).split("\r\n")
    assert parts.pop() == ""
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == row


@given(st.text())
def test_the_quick_ways_do_as_the_slow_ones(text: str) -> None:
    assert tidied(text) == tidy(text)
    assert folded(text) == slowly_folded(text)
    assert "".join(lines_of(text)) == text


def test_text_that_is_none_is_refused() -> None:
    for content, why in (
        (b"", "empty"),
        (b"Name,Company\nA\x00B,C\n", "no_text"),
        (b"Name,\x81\x8d\n", "no_text"),
        (b"\x89PNG\x01\x02\xff", "no_text"),
        (b"\xff\xfe\x00\xd8", "no_text"),
    ):
        with pytest.raises(Refused) as refused:
            read_text(content)
        assert refused.value.why == why
