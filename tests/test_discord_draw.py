"""Whatever a member is shown fits into Discord, whole: at extreme lengths, in several scripts, with every trick of Markdown."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as some

from adapters.discord import forms, ids, markup, parse, render
from bot.answers import Answer, Ask, Give, Refuse, Say
from bot.copy import items, say
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
from bot.nudges import due_now, message
from tests.discord_limits import Json, faults_of_form, faults_of_message, walk
from tests.discord_people import buttons_of, text_of
from tests.talk import Talk
from tests.test_walk import Wanderer

SCRIPTS = "abc ÄÖ éß 日本語 العربية עברית देवनागरी 🙂👩‍👩‍👧 \n*_~`|>#-+.[]()<@:!\\/1"
words = some.text(alphabet=SCRIPTS, max_size=400)
long_words = some.builds(lambda text, times: text * times, words, some.sampled_from([1, 3, 40]))
marked = some.one_of(
    long_words.map(escape),
    some.lists(words.map(escape), max_size=6).map(items),
    words.map(lambda text: Markup(f"**{escape(text)}** _{escape(text)}_ `{escape(text)}`\n> {escape(text)}")),
)
parts = some.one_of(marked, long_words.map(Verbatim))
faces = some.text(alphabet=SCRIPTS.replace("\n", ""), min_size=1, max_size=200)
buttons = some.builds(
    Button,
    label=faces,
    do=some.just("contact.request"),
    about=some.sampled_from(["", "c12"]),
    value=some.text(alphabet="abc:日", max_size=20),
    look=some.sampled_from(Look),
)
messages = some.builds(
    Message,
    title=marked.filter(lambda text: bool(plain(text).strip())),
    parts=some.lists(parts, max_size=20).map(tuple),
    buttons=some.lists(buttons, max_size=45).map(tuple),
    said=marked,
    awaits=some.sampled_from(["", "prepare.field"]),
)


def sent(message: Message, token: str = "") -> list[Json]:
    return [{"components": components(view), "flags": 1 << 15} for view in render.views(message, token=token)]


def components(view: ui.LayoutView) -> list[Json]:
    drawn: list[Json] = view.to_components()  # type: ignore[no-untyped-call]  # discord.py gives it no types
    return drawn


def letters(text: str) -> str:
    return "".join(one for one in text if one.isalnum())


@given(messages, some.sampled_from(["", "delivery-1"]))
def test_every_message_is_within_the_limits_and_whole(message: Message, token: str) -> None:
    drawn = sent(message, token)
    for one in drawn:
        assert faults_of_message(one) == []
    shown = letters("".join(map(text_of, drawn)))
    for part in (message.said, message.title, *message.parts):
        whole = part.text if isinstance(part, Verbatim) else plain(part)
        assert letters(whole) in shown
    pressable = [button for one in drawn for button in buttons_of(one)]
    assert len(pressable) == len(message.buttons)
    for button, asked in zip(pressable, message.buttons, strict=True):
        assert letters(asked.label) in shown + letters(button.label)
        ref = ids.read(button.custom_id)
        assert ref is not None
        assert (ref.do, ref.about, ref.value) == (asked.do, asked.about, asked.value)
        assert bool(ref.token) is bool(token)


options = some.lists(
    some.builds(Option, value=some.text(alphabet="abcdef0123456789-", min_size=1, max_size=40), label=faces),
    min_size=1,
    max_size=25,
    unique_by=lambda option: option.value,
).map(tuple)
inputs = some.one_of(
    some.builds(Line, some.sampled_from([1, 60, 200])),
    some.builds(Paragraph, some.sampled_from([300, 3000, 4000])),
    some.builds(Choice, options),
    some.builds(Choices, options),
    some.just(Day()),
    some.just(Clock()),
)
fields = some.lists(
    some.builds(
        Field,
        name=some.text(alphabet="abcdefgh_", min_size=1, max_size=20),
        label=faces,
        input=inputs,
        hint=some.one_of(some.just(""), faces),
        required=some.booleans(),
        initial=long_words,
    ),
    min_size=1,
    max_size=14,
    unique_by=lambda field: field.name,
).map(tuple)
asked = some.builds(
    Form,
    name=some.just("conduct.debrief"),
    title=faces,
    fields=fields,
    about=some.just("c12"),
    value=some.just(""),
    hint=some.one_of(some.just(""), faces),
)


@given(asked)
def test_every_form_is_within_the_limits_in_as_many_as_it_takes(form: Form) -> None:
    pages = forms.pages(form)
    assert [field for page in pages for field in page] == list(form.fields)
    for number in range(len(pages)):
        drawn = forms.modal(form, number).to_dict()
        assert faults_of_form(drawn) == []
        said = letters(json.dumps(drawn, ensure_ascii=False))
        for field in pages[number]:
            assert letters(field.label) in said or letters(field.label)[:40] in said
            assert letters(field.hint) in said


@given(asked)
def test_what_was_typed_stands_in_the_form_again_or_is_shown_in_full(form: Form) -> None:
    refused = "".join(map(text_of, sent(render.refusal(form, {form.fields[0].name: "No."})[0])))
    standing = {
        part["custom_id"]: part.get("value") or ""
        for number in range(len(forms.pages(form)))
        for part in walk(forms.modal(form, number).to_dict()["components"])
        if part["type"] == 4
    }
    for field in form.fields:
        if field.name in standing:
            assert standing[field.name] == field.initial or letters(field.initial) in letters(refused)


@pytest.mark.parametrize(
    "text",
    [
        "# heading",
        "- item",
        "1. first",
        "> quote",
        ">>> quote",
        "-# small",
        "**bold** __under__ ~~gone~~ ||hidden||",
        "`code` ```block```",
        "[click](https://evil.example)",
        "<@1> <@&2> <#3> @everyone @here <:x:1> <t:1:R> </interview:1>",
        "\\*not\\*",
    ],
)
def test_what_a_member_wrote_is_only_ever_text(text: str) -> None:
    (line,) = markup.lines(escape(text), 4000)
    read = re.sub(r"\\([^0-9A-Za-z\s])", r"\1", line)
    assert read == text
    bare = re.sub(r"\\[^0-9A-Za-z\s]", "x", line)  # what is left to mean anything
    assert not re.search(r"[*_~`|<@\[]|^\s*(#|>|-|\+|\d+\.)", bare)


def test_a_quote_is_not_left_by_what_is_in_it() -> None:
    (line,) = markup.lines(Markup(f"> {escape('> # out **of** it')}"), 4000)
    assert line == "> \\> # out \\*\\*of\\*\\* it"


def test_a_draft_is_shown_to_the_letter_and_cannot_leave_its_block() -> None:
    drawn = "".join(markup.fenced("Dear *Grace*,\n```\n@everyone\n```", 4000))
    assert drawn.startswith("```\nDear *Grace*,\n")
    assert drawn.count("```") == 2


def test_a_web_address_stays_one_that_can_be_followed() -> None:
    (line,) = markup.lines(escape("see https://example.org/a_b/c~d?x=_y_ and *this*"), 4000)
    assert line == "see https://example.org/a_b/c~d?x=_y_ and \\*this\\*"


def test_a_time_is_everyones_own_with_the_written_one_beside_it_where_it_names_a_zone() -> None:
    (line,) = markup.lines(Markup(f"Call {moment(1_780_000_000, 'tomorrow at 15:00')}."), 4000)
    assert line == "Call <t:1780000000:F>."
    (line,) = markup.lines(Markup(f"Call {moment(1_780_000_000, 'tomorrow at 15:00 (Paris)')}."), 4000)
    assert line == "Call <t:1780000000:F> (tomorrow at 15:00 (Paris))."


def test_an_id_of_another_release_or_another_bot_is_read_as_none() -> None:
    for foreign in ("", "x", "9b:0:people::", "1b:0:people", "1z:0:a:b:c", "confirm:123:yes:no:x"):
        assert ids.read(foreign) is None
        pressed = parse.interaction(7, parse.COMPONENT, {"custom_id": foreign})
        assert isinstance(pressed, parse.Happened)
        assert pressed.event.id == "7"


def test_a_button_that_says_too_much_is_refused_when_it_is_drawn() -> None:
    with pytest.raises(ids.TooLong):
        render.views(Message(say("prepare.welcome"), buttons=(Button("x", "a" * 92, "c1", "v"),)))


def test_nothing_at_all_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="empty"):
        render.views(Message())


def _drawn_within_limits(answers: tuple[Answer, ...]) -> int:
    """Draw all that was answered, and hold it to Discord's limits; how much there was."""
    for answer in answers:
        drawn: list[Json] = []
        match answer:
            case Say(message=message):
                drawn = sent(message)
            case Ask(form=form):
                for number in range(len(forms.pages(form))):
                    assert faults_of_form(forms.modal(form, number).to_dict()) == []
            case Refuse(form=form, errors=errors):
                shown, again = render.refusal(form, errors)
                refused = render.views(shown, more=(again,))
                drawn = [{"components": components(view), "flags": 1 << 15} for view in refused]
                for number in range(len(forms.pages(form))):
                    assert faults_of_form(forms.modal(form, number).to_dict()) == []
            case Give():
                pass
        for one in drawn:
            assert faults_of_message(one) == []
    return len(answers)


def _nudges_within_limits(talk: Talk) -> int:
    """Draw what would be owed at some moments to come, and hold it to Discord's limits; how much there was."""
    drawn = 0
    for days in (0, 1, 3, 10, 40, 200):
        now = talk.now + timedelta(days=days)
        batch = due_now(talk.notebook, now, talk.policy)
        if batch is not None and batch.said:
            told = sent(message(batch, talk.notebook, now, talk.policy), batch.token)
            for one in told:
                assert faults_of_message(one) == []
            assert any(
                ids.mark(batch.token) in button.custom_id for one in told for button in buttons_of(one)
            )
            drawn += 1
    return drawn


def _wanders(seed: int, turns: int) -> int:
    """Walk that way, drawing everything; how many nudges were drawn."""
    wanderer, nudges = Wanderer(seed), 0
    for turn in range(turns):
        wanderer.goes_on()
        assert _drawn_within_limits(wanderer.talk.answers) >= 0
        if turn % 10 == 0:
            nudges += _nudges_within_limits(wanderer.talk)
    return nudges


def test_whatever_the_conversation_shows_fits() -> None:
    assert sum(_wanders(seed, 150) for seed in range(4)) > 20


@pytest.mark.torture
def test_whatever_any_conversation_shows_fits() -> None:
    assert sum(_wanders(seed, 300) for seed in range(2000, 2060)) > 500
