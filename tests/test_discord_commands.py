"""What Discord is told of the commands, how they are completed, and the links that add the bot."""

from __future__ import annotations

import base64
import copy
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from adapters.discord import commands, invite
from bot.__main__ import main
from bot.commands import COMMANDS, Takes
from bot.contact import Tier
from bot.copy import label
from tests.discord_limits import faults_of_commands
from tests.discord_people import ELSEWHERE, IN_BOT_DM, IN_SERVER
from tests.discord_wire import APPLICATION, TOKEN
from tests.discord_world import World, a_world


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with a_world() as made:
        yield made


def told(world: World) -> int:
    return sum(call.method == "PUT" and call.path.endswith("/commands") for call in world.server.calls)


def test_the_tree_lists_just_the_commands_there_are_within_the_limits() -> None:
    group, *menus = commands.tree()
    assert faults_of_commands(commands.tree()) == []
    assert [option["name"] for option in group["options"]] == [command.name for command in COMMANDS]
    assert [option["description"] for option in group["options"]] == [command.summary for command in COMMANDS]
    for option, command in zip(group["options"], COMMANDS, strict=True):
        assert bool(option["options"]) is (command.takes is not Takes.NOTHING)
    assert [menu["name"] for menu in menus] == [label("discord.note_menu"), label("discord.person_menu")]
    for told_of in commands.tree():
        assert (told_of["contexts"], told_of["integration_types"]) == ([0, 1, 2], [0, 1])


async def test_the_tree_is_told_once_and_again_only_when_it_is_another(world: World) -> None:
    assert told(world) == 1
    await world.restarts()
    assert told(world) == 1
    world.server.commands[0]["options"][0]["description"] = "something else"
    await world.restarts()
    assert told(world) == 2
    assert world.server.commands[0]["options"][0]["description"] != "something else"


async def test_a_tree_that_could_not_be_told_is_told_at_the_next_connection(world: World) -> None:
    world.server.commands = []
    world.server.fail("PUT /applications", 503)
    await world.stops()
    await world.starts(ready=False)
    await world.until(lambda: any(call.status == 503 for call in world.server.calls))
    await world.server.gateway.ready()
    await world.settled()
    assert world.alive
    await world.server.gateway.invalidate()
    await world.until(lambda: bool(world.server.commands))


async def test_names_are_completed_with_the_members_own_people_the_latest_first(world: World) -> None:
    ada, bea = world.person("Ada"), world.person("Bea")
    await ada.types("interview people", words="Grace Hopper, rear admiral at US Navy, met at PyCon")
    world.clock.later(days=1)
    await ada.types("interview people", words="Alan Turing, mathematician at Bletchley, met at a talk")
    await bea.types("interview people", words="Edsger Dijkstra, professor at Eindhoven, met by letter")
    assert await ada.completes("interview contact", "person", "") == [
        "Alan Turing (mathematician, Bletchley)",
        "Grace Hopper (rear admiral, US Navy)",
    ]
    assert await ada.completes("interview contact", "person", "gra", where=IN_SERVER) == [
        "Grace Hopper (rear admiral, US Navy)"
    ]
    assert await ada.completes("interview contact", "person", "zzz") == []


async def test_a_person_picked_from_the_list_is_just_that_one_of_two_with_one_name(world: World) -> None:
    ada = world.person("Ada")
    await ada.types(
        "interview people",
        words="Sam Lee, baker at Crust, met at a fair\nSam Lee, pilot at Delta, met on a plane",
    )
    assert len(await ada.completes("interview contact", "person", "sam")) == 2
    picked = copy.deepcopy(ada.last.answer["choices"]) if ada.last else []
    pilot = next(choice["value"] for choice in picked if "pilot" in choice["name"])
    await ada.types("interview contact", person=pilot)
    assert world.notebook(ada).contact(world.notebook(ada).place.contact) is not None
    assert (
        next(one for one in world.notebook(ada).contacts if one.id == world.notebook(ada).place.contact).role
        == "pilot"
    )


async def test_a_day_said_along_with_a_command_stands_in_its_form_to_be_looked_over(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview people", words="Grace Hopper, rear admiral at US Navy, met at PyCon")
    await ada.types("interview contact", person="grace", sent="last Friday", where=IN_SERVER)
    assert ada.form is not None
    await ada.fills(which_city="London")
    (grace,) = world.notebook(ada).contacts
    assert grace.request is not None
    assert grace.request.sent_on == date(2026, 2, 27)


async def test_a_tier_said_along_with_a_command_is_one_of_the_choices_and_kept_at_once(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview people", words="Grace Hopper, rear admiral at US Navy, met at PyCon")
    await ada.types("interview touch", person="grace", tier="Close")
    (grace,) = world.notebook(ada).contacts
    assert grace.tier is Tier.CLOSE
    await ada.types("interview touch", person="grace", tier="Light", wrote="yesterday")
    await ada.fills(which_city="London")
    (grace,) = world.notebook(ada).contacts
    assert (grace.tier, grace.last_touch) == (Tier.LIGHT, date(2026, 3, 1))


async def test_details_about_nobody_known_are_answered_by_asking_whom(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview touch", person="grace", tier="Close")
    assert "grace" in ada.reads().lower() or ada.buttons()


async def test_someone_is_added_from_their_own_menu_with_the_name_standing_in_the_form(world: World) -> None:
    ada, grace = world.person("Ada"), world.person("Grace Hopper")
    await ada.uses_on_user(label("discord.person_menu"), grace)
    assert ada.form is not None
    await ada.fills_in(where=IN_SERVER)
    assert [one.name for one in world.notebook(ada).contacts] == ["Grace Hopper"]
    assert world.server.public() == []


async def test_a_message_is_noted_for_someone_from_its_menu(world: World) -> None:
    ada = world.person("Ada")
    await ada.types("interview people", words="Grace Hopper, rear admiral at US Navy, met at PyCon")
    await ada.uses_on_message(label("discord.note_menu"), "She speaks in *Boston* on Friday")
    await ada.fills_in({label("discord.note_who"): "Grace Hopper (rear admiral, US Navy)"}, where=IN_SERVER)
    (grace,) = world.notebook(ada).contacts
    assert [note.text for note in grace.notes] == ["She speaks in *Boston* on Friday"]
    assert world.server.public() == []


async def test_with_many_people_a_message_is_noted_for_one_by_name_and_a_wrong_name_loses_nothing(
    world: World,
) -> None:
    ada = world.person("Ada")
    crowd = "\n".join(f"Person {chr(65 + number)}{chr(97 + number)}, baker at Crust" for number in range(26))
    await ada.types("interview people", words="Grace Hopper, admiral at US Navy, met at PyCon")
    world.clock.later(days=1)
    await ada.says(crowd, files={"people.csv": crowd.encode()})
    assert len(world.notebook(ada).contacts) == 27
    await ada.uses_on_message(label("discord.note_menu"), "She speaks in *Boston* on Friday")
    await ada.fills_in({label("discord.note_name"): "Nobody At All"}, where=IN_SERVER)
    assert "Nobody on your list" in ada.reads()
    await ada.presses("Open it again, filled in")
    await ada.fills_in({label("discord.note_name"): "Grace"}, where=IN_SERVER)
    grace = next(one for one in world.notebook(ada).contacts if one.name == "Grace Hopper")
    assert [note.text for note in grace.notes] == ["She speaks in *Boston* on Friday"]


async def test_noting_with_nobody_on_the_list_offers_to_add_someone(world: World) -> None:
    ada = world.person("Ada")
    await ada.uses_on_message(label("discord.note_menu"), "hello")
    assert ada.form is None
    assert ada.buttons()


@pytest.mark.parametrize("where", [IN_SERVER, IN_BOT_DM, ELSEWHERE])
async def test_every_command_is_answered_wherever_it_is_given_and_seen_by_its_giver_alone(
    world: World, where: int
) -> None:
    ada = world.person("Ada")
    for command in COMMANDS:
        if command.takes is Takes.NOTHING:
            await ada.types(f"interview {command.name}", where=where)
        else:
            option = "person" if command.takes is Takes.PERSON else "words"
            await ada.types(f"interview {command.name}", where=where, options={option: "Grace Hopper"})
        assert ada.reads()
    assert world.server.public() == [] == world.server.pings()


def test_the_links_are_read_off_the_token() -> None:
    token = base64.b64encode(b"123456789012345678").decode().rstrip("=") + ".x.y"
    assert invite.application_of(token) == "123456789012345678"
    assert invite.application_of(TOKEN) == APPLICATION
    for wrong in ("", "abc", "!!.x.y", "YWJj.x.y"):
        assert invite.application_of(wrong) is None
    assert "scope=bot+applications.commands&permissions=0" in invite.for_server("1")
    assert "integration_type=1" in invite.for_user("1")


def test_the_program_prints_the_links_without_asking_anybody(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["invite"]) == 1
    assert "DISCORD_TOKEN" in capsys.readouterr().err
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    assert main(["invite"]) == 0
    told = capsys.readouterr().out
    assert invite.for_server(APPLICATION) in told
    assert invite.for_user(APPLICATION) in told
    assert TOKEN not in told
