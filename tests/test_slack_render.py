"""What is drawn for Slack keeps Slack's limits at any length, loses no word, and takes no member's words for marks or calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.forms import dated, form_view, screen_view, waiting_view
from adapters.slack.home import found, home_view, note_view
from adapters.slack.markup import mrkdwn, rich
from adapters.slack.places import Aside, Channel, Dm, Home, Modal, packed, unpacked
from adapters.slack.render import Key, drawn
from bot.contact import Contact, Stage
from bot.markup import escape, moment, plain
from bot.message import (
    Button,
    Choice,
    Choices,
    Clock,
    Day,
    Field,
    Form,
    Line,
    Look,
    Markup,
    Message,
    Option,
    Paragraph,
    Verbatim,
)
from bot.notebook import Member, Notebook
from tests.slack_blocks import message_faults, view_faults
from tests.slack_elements import Payload
from tests.slack_reading import elements, links, pings, reads, texts

NASTY = (
    "<!channel> <!here|x> <@U012AB3CD> <#C024BE7LR|general> <!subteam^SAZ94GDB8> <https://evil.example|your bank>",
    "*bold* _italic_ ~struck~ `code` ```block``` > quote & <b>html</b> &amp; &lt;!channel&gt;",
    "نص من اليمين إلى اليسار 👩🏽‍🚀 e\u0301 \u202e gnp.exe \u200b\u2060",
    "2 * 3 * 4 = 24, snake_case_name, ~5 minutes~, :smile: @here @channel #general",
    "\x00\x07\x1b[31mred\x1b[0m",
)
few = settings(max_examples=15)  # each example is long
words = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec="utf-8"), max_size=80),
    st.sampled_from(["long " * 700, "x" * 4_000, "字" * 3_500, "\n".join(["line"] * 200), "😀" * 2_000]),
)
markups = words.map(escape)


def messages() -> st.SearchStrategy[Message]:
    buttons = st.builds(
        Button,
        words.filter(str.strip),
        st.sampled_from(["people", "contact.request", "next"]),
        st.sampled_from(["", "c12"]),
        st.text(max_size=40),
        st.sampled_from(list(Look)),
    )
    parts = st.one_of(markups, st.builds(Verbatim, words))
    return st.builds(
        Message,
        title=markups,
        parts=st.lists(parts, max_size=12).map(tuple),
        buttons=st.lists(buttons, max_size=60).map(tuple),
        said=markups,
    )


@few
@given(messages())
def test_any_message_is_within_slacks_limits_however_long(message: Message) -> None:
    for post in drawn(message):
        assert message_faults(list(post.blocks)) == []
        assert post.text.strip()
        assert pings(post.text) == []


def _squeezed(text: str) -> str:
    return "".join(text.split())


@few
@given(messages())
def test_no_word_of_a_message_is_dropped_when_it_is_split(message: Message) -> None:
    blocks = [block for post in drawn(message) for block in post.blocks if block["type"] != "actions"]
    shown = _squeezed("".join(_shown(blocks)))
    for part in (message.said, message.title, *message.parts):
        for line in (plain(part) if isinstance(part, Markup) else part.text).split("\n"):
            assert _squeezed(line.removeprefix("- ").removeprefix("> ")) in shown


def _shown(blocks: list[Any]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "rich_text":
            yield from texts([block])
        else:
            yield from (
                reads(text).replace("*", "") if "*" in text else reads(text) for text in texts([block])
            )


@few
@given(messages())
def test_every_button_is_drawn_with_what_it_names(message: Message) -> None:
    drawn_buttons = [element for post in drawn(message) for element in elements(list(post.blocks))]
    named = [Key.unpacked(str(one["value"])) for one in drawn_buttons]
    assert named == [Key(one.do, one.about, one.value) for one in message.buttons]


@few
@given(messages())
def test_any_message_fits_a_modal_too_or_is_refused_whole(message: Message) -> None:
    short = replace(message, parts=message.parts[:3])
    assert view_faults(screen_view(short, packed(Home()))) == []


@pytest.mark.parametrize("text", NASTY)
def test_what_a_member_wrote_can_neither_call_anybody_nor_hide_a_link(text: str) -> None:
    message = Message(
        escape(text), (escape(text), Verbatim(text)), (Button(text.strip() or "x", "next"),), escape(text)
    )
    for post in drawn(message):
        for written in (post.text, *_mrkdwn_in(list(post.blocks))):
            assert pings(written) == []
            assert links(written) == []


def _mrkdwn_in(value: object) -> Iterator[str]:
    """Every text that Slack reads marks, mentions and links into; plain text and rich text it shows as they are."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value["text"]
        for inner in value.values():
            yield from _mrkdwn_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _mrkdwn_in(inner)


@given(words)
def test_marks_in_a_members_words_are_shown_as_they_are(text: str) -> None:
    written = mrkdwn(escape(text))
    if written is None:
        said = "".join(texts([{"type": "rich_text", "elements": rich(escape(text))}]))
        assert _squeezed(said) == _squeezed(plain(escape(text)).removeprefix("- "))
    else:
        assert reads(written) == plain(escape(text))
        assert not any(mark in written for mark in "*_~`")


def test_a_time_is_everybodys_own_with_a_written_fallback() -> None:
    unix = 1_772_445_600
    written = mrkdwn(Markup(f"See you {moment(unix, 'Mon 2 March, 10:00 (London)')}."))
    assert written is not None
    assert f"<!date^{unix}^" in written
    assert reads(written) == "See you Mon 2 March, 10:00 (London)."


def test_a_time_among_words_that_look_like_marks_is_a_date_element() -> None:
    (block,) = drawn(Message(parts=(Markup(f"a\\*b\\* {moment(5, 'then')}"),)))[0].blocks
    kinds = [one["type"] for one in block["elements"][0]["elements"]]  # type: ignore[index]
    assert kinds == ["text", "date"]


def test_bold_and_lists_and_quotes_are_drawn() -> None:
    assert (
        mrkdwn(Markup("**Your people** (3)\n- _Ada_\n> said `so`"))
        == "*Your people* (3)\n• _Ada_\n> said `so`"
    )


# Forms

inputs = st.one_of(
    st.builds(Line, st.integers(1, 300)),
    st.builds(Paragraph, st.integers(1, 10_000)),
    st.lists(st.builds(Option, st.uuids().map(str), words), max_size=25).map(tuple).map(Choice),
    st.lists(st.builds(Option, st.uuids().map(str), words), max_size=25).map(tuple).map(Choices),
    st.just(Day()),
    st.just(Clock()),
)


@st.composite
def forms(draw: st.DrawFn) -> Form:
    count = draw(st.integers(1, 6))
    fields = tuple(
        Field(
            f"f{number}",
            draw(words.filter(str.strip)),
            draw(inputs),
            draw(words),
            draw(st.booleans()),
            draw(st.one_of(words, st.sampled_from(["2026-03-02", "15:30", "2026-3-2", "last Friday", ""]))),
        )
        for number in range(count)
    )
    return Form("contact.request", draw(words.filter(str.strip)), fields, "c1", "v" * 40, hint=draw(words))


@few
@given(forms(), st.booleans())
def test_any_form_is_within_slacks_limits_however_long(form: Form, told: bool) -> None:  # noqa: FBT001
    errors = {field.name: "That isn't it. " * 40 for field in form.fields} if told else None
    assert (
        view_faults(
            form_view(form, packed(Dm("D1", "1.2", "", "https://hooks.example/" + "x" * 120)), errors)
        )
        == []
    )


@few
@given(forms())
def test_what_stands_in_a_form_stands_in_its_modal_or_is_shown_beside_it(form: Form) -> None:
    view = form_view(form, packed(Home()))
    shown = _squeezed(repr(view))
    for field in form.fields:
        if isinstance(field.input, Line | Paragraph):
            assert _squeezed(repr(field.initial)[1:-1]) in _squeezed(
                "".join(_values(view)) + shown
            ) or _standing(view, field)


def _values(view: Payload) -> Iterator[str]:
    for block in view["blocks"]:
        yield str(block.get("element", {}).get("initial_value", ""))
    yield from texts(view["blocks"])


def _standing(view: Payload, field: Field) -> bool:
    whole = "".join(_values(view))
    return _squeezed(field.initial) in _squeezed(whole)


def test_a_day_is_picked_from_a_calendar_and_a_time_from_a_clock() -> None:
    form = Form(
        "f",
        "When?",
        (Field("day", "Day", Day(), initial="2026-03-04"), Field("at", "At", Clock(), initial="15:30")),
    )
    day, at = (block["element"] for block in form_view(form, packed(Home()))["blocks"])  # type: ignore[attr-defined]
    assert (day["type"], day["initial_date"]) == ("datepicker", "2026-03-04")
    assert (at["type"], at["initial_time"]) == ("timepicker", "15:30")


def test_words_for_a_day_become_its_date_when_they_mean_one_day_and_stand_as_they_are_when_not() -> None:
    form = Form(
        "f",
        "When?",
        (Field("a", "A", Day(), initial="today"), Field("b", "B", Day(), initial="someday soon")),
    )
    today, words_stand = dated(form, date(2026, 3, 4)).fields
    assert today.initial == "2026-03-04"
    assert words_stand.initial == "someday soon"
    kinds = [block["element"]["type"] for block in form_view(dated(form, date(2026, 3, 4)), "")["blocks"]]  # type: ignore[attr-defined]
    assert kinds == ["datepicker", "plain_text_input"]


def test_the_waiting_modal_is_fit_to_open() -> None:
    assert view_faults(waiting_view("askaround:1")) == []


@pytest.mark.parametrize(
    "place",
    [
        Dm("D1", "1.2", "3.4", "https://x"),
        Aside("https://x", "C1", old=True),
        Channel("C1", "1.2"),
        Modal("V1"),
        Home(),
    ],
)
def test_a_place_outlives_a_restart_as_text(place: Dm | Aside | Channel | Modal | Home) -> None:
    assert unpacked(packed(place)) == place


@pytest.mark.parametrize("text", ["", "{}", "[]", '["cellar"]', '["dm"]', "not json"])
def test_a_place_that_cannot_be_read_is_the_home(text: str) -> None:
    assert unpacked(text) == Home()


@pytest.mark.parametrize("packed_key", ["", "null", "[1]", "{}", "[[],[],[]]", "click_me_123"])
def test_a_buttons_value_that_is_not_ours_names_nothing_of_ours(packed_key: str) -> None:
    assert Key.unpacked(packed_key).do in {"", "[]"}


# The home

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def a_notebook(people: int, name: str = "Grace Hopper") -> Notebook:
    stages = list(Stage)
    contacts = tuple(
        Contact(
            f"c{number}",
            f"{name} {number}",
            NOW,
            "rear admiral " * 8,
            "US Navy " * 12,
            stage=stages[number % len(stages)],
        )
        for number in range(people)
    )
    return Notebook(Member("slack", "T1", "U1"), NOW, contacts=contacts)


SCREENS = {
    "next": Message(
        escape("What's next"),
        tuple(escape("line " * 50) for _ in range(10)),
        tuple(Button(f"b{n}", "next") for n in range(9)),
    ),
    "progress": Message(escape("How far"), (escape("x" * 2_000),), (Button("People", "people"),)),
}


@pytest.mark.parametrize("people", [0, 1, 19, 20, 21, 300])
@pytest.mark.parametrize("name", ["Grace", *NASTY, "x" * 500])
def test_the_home_stays_within_a_hundred_blocks_with_any_number_of_people(people: int, name: str) -> None:
    notebook = a_notebook(people, name)
    for page in {0, 1, people // 20, 99}:
        view = home_view(notebook, SCREENS, page)
        assert view_faults(view) == []


def test_every_person_is_on_some_page_of_the_home_once() -> None:
    notebook = a_notebook(55)
    named: list[str] = []
    for page in range(3):
        rows = [block for block in home_view(notebook, SCREENS, page)["blocks"] if "accessory" in block]  # type: ignore[attr-defined]
        named += [Key.unpacked(block["accessory"]["value"]).about for block in rows]
    assert sorted(named) == sorted(one.id for one in notebook.contacts)


def test_the_home_has_one_primary_button_at_most() -> None:
    blocks: Any = home_view(a_notebook(5), SCREENS)["blocks"]
    assert sum(one.get("style") == "primary" for one in elements(blocks)) <= 1


@pytest.mark.parametrize("text", ["", "a line", *NASTY, "x" * 20_000])
def test_a_picked_message_of_any_length_can_be_noted(text: str) -> None:
    view: Any = note_view(a_notebook(3), text, Home())
    assert view_faults(view) == []
    assert _squeezed(text) in _squeezed("".join(_values(view)))


def test_people_are_found_while_their_name_is_typed() -> None:
    notebook = replace(
        a_notebook(150), contacts=(*a_notebook(150).contacts, Contact("c999", "Ada Lovelace", NOW, "analyst"))
    )
    assert len(found(notebook, "")) == 100
    assert [one["value"] for one in found(notebook, "lovela")] == ["c999"]
    assert [one["value"] for one in found(notebook, "analyst")] == ["c999"]
    assert found(notebook, "nobody of this name") == []
