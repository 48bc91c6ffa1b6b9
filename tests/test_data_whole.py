"""Everything out, and back in: the same notebook, here, on another platform, or on an empty bot."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from bot.coach.findings import Channel, Kind
from bot.contact import Advice, Belief, Debrief, Draft, Finding, Note, Opening, Promise, Request, Stage, Touch
from bot.data.incoming import read_file
from bot.data.outgoing import everything
from bot.data.refused import Refused
from bot.data.whole import Whole, mark, read_whole, restored, write_whole
from bot.notebook import Assumption, Member, Notebook, Place, Question, Reach, Research, Topic
from bot.shelf import Known
from tests.random_notebooks import KNOWN, NOTEBOOKS
from tests.talk import MONDAY, Talk, a_talk

Change = Callable[[dict[str, Any]], object]


@given(NOTEBOOKS, KNOWN)
@settings(max_examples=12)
def test_what_is_taken_out_and_brought_in_is_the_same(notebook: Notebook, known: tuple[Known, ...]) -> None:
    found = read_file(everything(notebook, known, MONDAY))
    assert found == Whole(notebook, known)


@given(NOTEBOOKS)
@settings(max_examples=8)
def test_on_an_empty_bot_it_is_the_same_notebook_on_whichever_platform(kept: Notebook) -> None:
    mine = Notebook(Member("discord", "", "9"), MONDAY, acted_on=("e1",), reach=Reach("dm"))
    there = restored(mine, read_whole(write_whole(kept, ())).notebook, 3)
    assert there == replace(
        kept,
        member=mine.member,
        seen_at=None,
        place=Place(),
        unfinished=None,
        acted_on=("e1",),
        reach=Reach("dm"),
        known=3,
    )
    assert mark(there) == mark(restored(replace(mine, reach=Reach()), kept, 0))
    assert mark(replace(there, introduction=there.introduction + "x")) != mark(there)


def a_full_notebook() -> Talk:
    """One with something of everything in it."""
    talk = a_talk()
    first = talk.knows("Ann Lee", met="at *PyCon*")
    day = talk.today
    talk.knows(
        "Grace Hopper",
        role="Rear admiral",
        organisation="US Navy",
        sent_by=first.id,
        stage=Stage.THANKED,
        request=Request(day, after_noon=False, channel=Channel.EMAIL, text="Dear Grace", follow_ups=(day,)),
        drafts=(Draft(Kind.THANK_YOU, Channel.EMAIL, "Thank you,\n\nAda"),),
        debrief=Debrief(
            day, "How calm", "A lot", (Finding("a90", Belief.CHANGED, "It's dry"), Finding("a0", Belief.OPEN))
        ),
        advice=(Advice("a91", "Read Knuth", day, "Did it"), Advice("a92", "Rest", day)),
        promises=(
            Promise("p93", "Send the link", mine=True, made_on=day),
            Promise("p94", "Ask Tom", mine=False, made_on=day),
        ),
        notes=(Note("n95", MONDAY, "Likes tides\n# and [boats]"),),
        thanks="With thanks",
        thanked_at=MONDAY,
        touches=(Touch(day, "a card"), Touch(day)),
        opening=Opening("Engineer", day),
    )
    talk.types("/interview conduct grace")
    talk.knows("Tom", stage=Stage.CONTACTED).id  # noqa: B018  whoever it is
    talk.types("/interview conduct tom").presses("Set").fills(day="10 March", clock="15:30", minutes="20")
    research = Research(
        "marine biology",
        "diver",
        "NOAA",
        "the sea",
        (Assumption("a90", "It's wet"),),
        (
            Topic("trends", "Warmer"),
            Topic("players", "", "Who funds it?"),
            Topic("vocabulary"),
            Topic("odd", "x"),
        ),
    )
    questions = (Question("q96", "How did you *begin*?"),)
    talk.notebook = replace(
        talk.notebook, research=research, introduction="I'm Ada.", questions=questions, ids=96
    )
    tom = talk.person("Tom")
    assert tom.interview is not None
    talk.notebook = talk.notebook.with_contact(
        tom.with_interview(replace(tom.interview, ticked=("q96",), place="Zoom"))
    )
    return talk


def test_the_zip_holds_pages_that_are_pleasant_to_read() -> None:
    talk = a_full_notebook()
    with ZipFile(
        BytesIO(everything(talk.notebook, (Known("Zed", organisation="Acme"),), talk.now))
    ) as opened:
        files = {name: opened.read(name).decode("utf-8-sig") for name in opened.namelist()}
    assert list(files) == [
        "notebook.json",
        "contacts.csv",
        "contacts.vcf",
        "interviews.ics",
        "README.md",
        "people/ann-lee-c1.md",
        "people/grace-hopper-c2.md",
        "people/tom-c3.md",
        "address-book.csv",
    ]
    front = files["README.md"]
    for told in (
        "# My interviews",
        "- Field: marine biology",
        "> I'm Ada.",
        "Still open: Who funds it?",
        "- How did you \\*begin\\*?",
        "- [Grace Hopper](people/grace-hopper-c2.md)",
    ):
        assert told in front
    page = files["people/grace-hopper-c2.md"]
    for told in (
        "# Grace Hopper",
        "- Named by: Ann Lee",
        "## Asked on 2026-03-02, by email\n\n> Dear Grace",
        "- Wrote once more on 2026-03-02",
        "## Looking back, 2026-03-02",
        "What surprised me:\n\n> How calm",
        "- It's wet (changed) It's dry",
        "- Read Knuth (what came of it: Did it)\n- Rest",
        "- Mine: Send the link\n- Theirs: Ask Tom",
        "2026-03-02 10:00 (London)\n\n> Likes tides\n> \\# and \\[boats\\]",
        "## Draft: thank-you, by email\n\n> Thank you,\n>\n> Ada",
        "## A job there, heard of on 2026-03-02\n\nEngineer",
        "- 2026-03-02 a card\n- 2026-03-02",
    ):
        assert told in page, told
    assert (
        "## Interview on 2026-03-10 15:30 (London)\n\nZoom\n\n- [x] How did you" in files["people/tom-c3.md"]
    )
    assert "met" not in files["people/tom-c3.md"]
    assert (
        "Grace Hopper,Rear admiral,US Navy,,,Ann Lee,thanked,2026-03-02,,2026-03-02,2026-03-02"
        in files["contacts.csv"]
    )
    assert "2026-03-10 15:30 Europe/London" in files["contacts.csv"]
    assert files["contacts.vcf"].count("BEGIN:VCARD") == 3
    assert "Zed,,Acme" in files["address-book.csv"]


def test_the_same_notebook_at_the_same_moment_is_the_same_file() -> None:
    talk = a_full_notebook()
    assert everything(talk.notebook, (), talk.now) == everything(talk.notebook, (), talk.now)


def test_a_name_of_no_letters_we_know_has_a_page_too() -> None:
    talk = a_talk()
    talk.knows("李小龍")
    with ZipFile(BytesIO(everything(talk.notebook, (), talk.now))) as opened:
        assert "people/person-c1.md" in opened.namelist()


def changed(change: Change) -> bytes:
    """An export in which one thing is not as we wrote it."""
    talk = a_full_notebook()
    told = json.loads(write_whole(talk.notebook, (Known("Zed", id="k1"),)))
    change(told)
    return json.dumps(told).encode()


def at(*path: str | int, value: object) -> Change:
    """That value at the end of that path."""

    def change(told: Any) -> None:  # noqa: ANN401  JSON is anything
        *outer, last = path
        for step in outer:
            told = told[step]
        told[last] = value

    return change


NOTEBOOK: tuple[str, ...] = ("notebook",)
FIRST = ("notebook", "contacts", 0)
WISHES = ("notebook", "preferences")


@pytest.mark.parametrize(
    "change",
    [
        at("notebook", value=5),
        at(*NOTEBOOK, "opened_at", value="2026-03-02T10:00:00"),
        at(*NOTEBOOK, "opened_at", value="0001-03-02T10:00:00Z"),
        at(*NOTEBOOK, "ids", value=10**12),
        at(*NOTEBOOK, "ids", value=1),
        at(*FIRST, "id", value="c2"),
        at(*FIRST, "id", value="person:../../x"),
        at(*FIRST, "name", value=""),
        at(*FIRST, "name", value="x" * 81),
        at(*FIRST, "name", value="two\nlines"),
        at(*FIRST, "role", value="x" * 121),
        at(*FIRST, "met", value="x" * 241),
        at(*FIRST, "zone", value="../../etc/passwd"),
        at(*FIRST, "zone", value="Mars/Olympus"),
        at(*FIRST, "zone", value="Europe"),
        at(*FIRST, "stage", value="nonsense"),
        at(*FIRST, "sent_by", value="c2"),
        at(*FIRST, "sent_by", value="c1"),
        at("notebook", "contacts", 1, "debrief", "on", value="9999-12-31"),
        at(*WISHES, "weekend", value=[0, 1, 2, 3, 4, 5, 6]),
        at(*WISHES, "weekend", value=[9]),
        at(*WISHES, "hours", value=["20:00:00", "09:00:00"]),
        at(*WISHES, "hours", value=["08:00:00Z", "09:00:00Z"]),
        at(*WISHES, "preset", value="daily"),
        at(*WISHES, "locale", value="tlh"),
        at(*WISHES, "country", value="XX"),
        at(*WISHES, "rhythm", value=[["close", 0]]),
        at(*WISHES, "budget", value=-1),
        at("notebook", "questions", 0, "phase", value="lunch"),
        at("address_book", 0, "name", value=" "),
        at("address_book", value=[{"name": "Ann"}] * 50_001),
        at(
            "notebook",
            "contacts",
            value=[{"id": "c1", "name": "A", "added_at": "2026-03-02T10:00:00Z"}] * 5_001,
        ),
    ],
)
def test_an_export_that_was_tampered_with_is_refused_whole(change: Change) -> None:
    with pytest.raises(Refused) as caught:
        read_file(changed(change))
    assert caught.value.why == "unsound"


def test_an_export_as_it_is_holds_together() -> None:
    assert isinstance(read_file(changed(lambda _told: None)), Whole)
    assert isinstance(
        read_file(b"\xef\xbb\xbf" + changed(at(*FIRST, "more", value="of a later release"))), Whole
    )
    assert isinstance(read_file(changed(at(*WISHES, "country", value="DE"))), Whole)


@pytest.mark.parametrize(
    "content", [b"{", b'{"a": 1}', b'{"format": "other", "version": 1}', b'{"format": "\xff", "version": 1}']
)
def test_json_of_others_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        read_file(content)
    assert caught.value.why == "not_ours"
