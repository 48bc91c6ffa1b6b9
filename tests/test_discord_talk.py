"""The conversation on Discord: screens in place, forms of several pages, refusals, files, and who sees what."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.markup import escape
from bot.message import (
    Button,
    Choice,
    Choices,
    Day,
    Field,
    File,
    Form,
    Line,
    Markup,
    Message,
    Option,
    Paragraph,
    Values,
)
from bot.steps import BY_STEP
from bot.steps.step import Asking, Done, Hand, Retry, Scene, Step, Taken
from tests.discord_people import ELSEWHERE, IN_SERVER, Failed, Person, text_of
from tests.discord_server import DiscordServer
from tests.discord_wire import MODAL, UPDATED
from tests.discord_world import World, a_world

COLOURS = tuple(Option(f"c{number}", f"Colour {number}") for number in range(12))
LONG = (
    Field("name", "What is the name of this remarkable and unforgettable person?", Line(60)),
    Field("story", "Their story", Paragraph(4000), "As long as you like", required=False),
    Field("when", "Since when?", Day(), "Such as last Friday"),
    Field("size", "Size", Choice((Option("s", "Small"), Option("l", "Large"))), initial="l"),
    Field("colours", "Colours", Choices(COLOURS[:4]), required=False),
    Field("shade", "Shade", Choice(COLOURS)),
    Field("more", "More colours", Choices(COLOURS), required=False),
)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with a_world() as made:
        yield made


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """A step of the test's own, with a form of seven fields and a file to hand over; what it was given is in the list."""
    given: list[dict[str, str]] = []

    def screen(scene: Scene) -> Message:
        return Message(
            Markup("**Long**"), (), (Button("Fill in", "long.form"), Button("Fetch", "long.fetch"))
        )

    def take(scene: Scene, values: Values) -> Taken:
        if values["name"] == "nobody":
            return Retry({"name": "Not that one."})
        given.append(dict(values))
        return Done(scene.notebook, escape("All kept."))

    def fetch(scene: Scene) -> Hand:
        return Hand(File("notebook.csv", b"name\nGrace"))

    step = Step(
        "long",
        MappingProxyType({"": screen}),
        MappingProxyType({"form": Asking(lambda _scene: Form("long.form", "A long form", LONG), take)}),
        MappingProxyType({"fetch": fetch}),
    )
    monkeypatch.setattr("bot.engine.BY_STEP", {**BY_STEP, "long": step})
    return given


async def a_long_screen(world: World, person: Person) -> None:
    await person.types("interview help")
    (member,) = (one for one in world.store.kept if one.user == person.id)
    kept = world.store.kept[member]
    world.store.kept[member] = replace(kept, place=replace(kept.place, screen="long", contact="", value=""))
    await person.says("what is this, please?")
    assert "Long" in person.reads()


async def test_a_newcomer_writes_in_the_dm_and_is_asked_one_question_at_a_time(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare")
    assert "What work are you curious about?" in ada.reads()
    await ada.says("marine biology")
    assert "What draws you to marine biology?" in ada.reads()
    assert world.server.public() == [] == world.server.pings()


async def test_a_command_in_a_server_is_answered_there_to_its_giver_alone_and_goes_on_in_the_dm(
    world: World,
) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare", where=IN_SERVER)
    (screen,) = ada.kept()
    assert "What work are you curious about?" in text_of(screen)
    (told,) = world.server.ephemerals[ada.id]
    assert "only you can read it" in text_of(told)
    link = ada.button("Go there")
    assert link.url == f"https://discord.com/channels/@me/{ada.dm}/{screen['id']}"
    assert world.server.public() == []


async def test_in_a_group_of_people_too_the_answer_is_for_its_giver_alone(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare", where=ELSEWHERE)
    assert world.server.public() == []
    assert len(world.server.ephemerals[ada.id]) == 1


async def test_a_screen_takes_the_place_of_the_one_that_was_pressed(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare")
    await ada.says("marine biology")
    before = len(ada.kept())
    interaction = await ada.presses("Later")
    assert interaction.answered == UPDATED
    assert len(ada.kept()) == before


async def test_a_form_of_seven_fields_is_asked_on_two_pages_and_survives_restarts_between_them(
    world: World, taken: list[dict[str, str]]
) -> None:
    ada = world.person("Ada")
    await a_long_screen(world, ada)
    await ada.presses("Fill in")
    assert ada.form is not None
    assert ada.form["title"] == "A long form (1/2)"
    with pytest.raises(Failed, match="must be filled in"):
        await ada.fills(since_when="last Friday")
    await ada.presses("Fill in")
    await world.restarts()
    await ada.fills(what_is_the_name="Grace", since_when="last Friday", colours=["Colour 1", "Colour 3"])
    assert "Kept so far." in ada.reads()
    await world.restarts()
    await ada.presses("Go on")
    assert ada.form is not None
    assert ada.form["title"] == "A long form (2/2)"
    await ada.fills(shade="Colour 11", more_colours=["Colour 0", "Colour 9"])
    assert "All kept." in ada.reads()
    (values,) = taken
    assert values == {
        "name": "Grace",
        "story": "",
        "when": "last Friday",
        "size": "l",
        "colours": "c1\nc3",
        "shade": "c11",
        "more": "c0\nc9",
    }


async def test_a_refused_form_says_why_and_one_button_opens_it_again_filled_in_on_the_page_that_is_wrong(
    world: World, taken: list[dict[str, str]]
) -> None:
    ada = world.person("Ada")
    await a_long_screen(world, ada)
    await ada.presses("Fill in")
    await ada.fills(what_is_the_name="nobody", their_story="A *long* story", since_when="last Friday")
    await ada.presses("Go on")
    await ada.fills(shade="Colour 11")
    assert "Not that one." in ada.reads()
    await world.restarts()
    await ada.presses("Open it again, filled in")
    assert ada.form is not None
    assert ada.form["title"] == "A long form (1/2)"
    await ada.fills(what_is_the_name="Grace")
    await ada.presses("Go on")
    await ada.fills()
    (values,) = taken
    assert (values["name"], values["story"], values["shade"]) == ("Grace", "A *long* story", "c11")


async def test_words_too_long_for_a_form_are_shown_in_full_where_they_are_refused(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare")
    long = "all about the sea " * 400
    await ada.says(long)
    shown = "".join(one for message in ada.kept() for one in text_of(message) if one.isalpha())
    assert shown.count("allaboutthesea") >= 400
    interaction = await ada.presses("Open it again, filled in")
    assert interaction.answered == MODAL


async def test_a_file_that_is_handed_over_comes_to_the_dm(world: World, taken: list[dict[str, str]]) -> None:
    ada = world.person("Ada")
    await a_long_screen(world, ada)
    await ada.presses("Fetch")
    (file,) = [one for message in ada.kept() for one in message["attachments"]]
    assert file["filename"] == "notebook.csv"
    assert world.server.files[f"{file['id']}/notebook.csv"] == b"name\nGrace"


async def test_with_closed_dms_a_file_is_handed_over_where_it_was_asked_for(
    world: World, taken: list[dict[str, str]]
) -> None:
    ada = world.person("Ada")
    await a_long_screen(world, ada)
    world.server.close_dms(ada.id)
    await ada.presses("Fetch")
    assert [one["filename"] for message in ada.kept() for one in message["attachments"]] == ["notebook.csv"]


async def test_everything_is_taken_out_as_a_file_and_brought_back_by_somebody_else(world: World) -> None:
    ada, bea = world.person("Ada"), world.person("Bea")
    await ada.types("interview people", words="Grace Hopper, rear admiral at US Navy, met at PyCon")
    await ada.types("interview export", where=IN_SERVER)
    await ada.presses("Everything, in one file")
    (file,) = [one for message in ada.kept() for one in message["attachments"]]
    content = world.server.files[f"{file['id']}/{file['filename']}"]
    assert world.server.public() == []
    await bea.types("interview export")
    await bea.says("", files={file["filename"]: content})
    assert "Grace Hopper" in bea.reads() or "1 person" in bea.reads()


async def test_a_list_of_people_is_sent_as_a_file(world: World) -> None:
    ada = world.person("Ada")
    await ada.says(
        "my people", files={"people.csv": b"Grace Hopper, admiral at US Navy\nAlan Turing, director at Lab\n"}
    )
    assert [one.name for one in world.notebook(ada).contacts] == ["Grace Hopper", "Alan Turing"]


async def test_a_file_that_is_too_large_or_can_not_be_fetched_is_answered_kindly(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = world.person("Ada")
    monkeypatch.setattr("adapters.discord.listening.LARGEST_FILE", 10)
    await ada.says("", files={"people.csv": b"x" * 11})
    assert "larger than I can take" in ada.reads()
    monkeypatch.setattr(world.server, "files", {})
    message = world.server.written(ada.dm, world.server.users[ada.id], {}, {})
    message["attachments"] = [world.server.attached("gone.csv", b"1")]
    world.server.files.clear()
    world.server.posted(ada.dm, message)
    await world.server.told(message)
    await world.settled()
    assert "couldn't fetch that file" in ada.reads()


async def test_files_that_are_no_list_are_answered_and_change_nothing(world: World) -> None:
    ada = world.person("Ada")
    await ada.says("", files={"photo.png": b"\x89PNG\xff\xfe"})
    assert "photo" in ada.reads()
    assert world.notebook(ada).contacts == ()


async def test_what_the_bot_says_itself_is_not_taken_for_an_answer(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare")
    await world.server.told(ada.kept()[-1])
    await world.settled()
    assert len(ada.kept()) == 1
    assert world.notebook(ada).research.field == ""


async def test_messages_of_one_member_are_taken_in_the_order_in_which_they_came(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview prepare")
    settle, ada.settle = ada.settle, world.nothing
    for text in ("marine biology", "I grew up by the sea", "The pay is low"):
        await ada.says(text)
    await settle()
    research = world.notebook(ada).research
    assert (research.field, research.why) == ("marine biology", "I grew up by the sea")
    assert [one.text for one in research.assumptions] == ["The pay is low"]


async def test_text_full_of_tricks_pings_nobody_and_shows_as_it_was_written(world: World) -> None:
    ada = world.person("Ada")
    trick = "@everyone <@1> <@&2> [x](https://evil.example) **b** `c` > q"
    await ada.types("interview prepare")
    await ada.says(trick)
    assert world.server.pings() == []
    assert "\\@everyone \\<\\@1>" in ada.reads()
    assert "[x](https" not in ada.reads().replace("\\[", "")


async def test_somebody_who_was_shown_nothing_has_nothing_to_press() -> None:
    async with DiscordServer() as server:
        ada = Person(server, "Ada")
        assert ada.buttons() == []
        with pytest.raises(Failed, match="no button"):
            ada.button("Go")
