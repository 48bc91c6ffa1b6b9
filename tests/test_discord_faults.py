"""What goes wrong on Discord's side or on the way there: nothing lost, nothing doubled, alive, and the member answered."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator

import pytest

from adapters.discord import commands, connect, reply
from tests.discord_people import IN_BOT_DM, IN_SERVER, Failed, Person, text_of
from tests.discord_wire import DEFERRED, DEFERRED_UPDATE, MODAL, TOKEN
from tests.discord_world import Fails, World, a_world

SECRET = "a very private sentence"


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with a_world() as made:
        yield made


def posts(person: Person) -> list[str]:
    return [text_of(message) for message in person.seen()]


# -- the gateway


async def test_what_is_written_while_the_connection_is_cut_is_answered_once_after_the_resume(
    world: World,
) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    await world.server.gateway.drop()
    await ada.says("marine biology")
    await asyncio.wait_for(world.server.gateway.ready(), 8)
    await world.settled()
    assert world.notebook(ada).research.field == "marine biology"
    assert sum("What draws you" in text for text in posts(ada)) == 1
    assert len(world.server.gateway.resumes) == 1


async def test_an_asked_for_reconnect_resumes(world: World) -> None:
    ada = world.person()
    await world.server.gateway.ask_to_reconnect()
    await world.until_resumed()
    await ada.types("interview prepare")
    assert "What work are you curious about?" in ada.reads()


async def test_a_session_that_is_invalidated_is_begun_anew_and_what_was_written_between_is_read(
    world: World,
) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    for session in world.server.gateway.sessions.values():
        session.ends = True  # nothing more is told to it
    await ada.says("marine biology")
    assert world.notebook(ada).research.field == ""
    await world.server.gateway.forget()
    await world.until_identified(2)
    assert world.notebook(ada).research.field == "marine biology"
    assert sum("What draws you" in text for text in posts(ada)) == 1


async def test_what_was_written_while_the_bot_was_down_is_answered_at_its_start_once_and_in_order(
    world: World,
) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    await world.stops()
    for text in ("marine biology", "I grew up by the sea"):
        await Person(world.server, ada.name, ada.id).says(text)
    await world.starts()
    await world.settled()
    research = world.notebook(ada).research
    assert (research.field, research.why) == ("marine biology", "I grew up by the sea")
    answered = len(ada.seen())
    await world.restarts()
    await world.settled()
    assert len(ada.seen()) == answered


async def test_a_dm_that_began_with_a_command_in_a_server_is_read_after_an_outage_too(world: World) -> None:
    ada = world.person()
    await ada.types("interview prepare", where=IN_SERVER)
    assert world.notebook(ada).reach.address == ada.dm
    await world.stops()
    await Person(world.server, ada.name, ada.id).says("marine biology")
    await world.starts()
    await world.settled()
    assert world.notebook(ada).research.field == "marine biology"


async def test_the_process_outlives_a_start_without_a_network(world: World) -> None:
    await world.stops()
    await world.server.stop()
    await world.starts(ready=False)
    await world.until(lambda: len(world.waits) >= 4)
    growing = [wait for wait in world.waits if wait >= 1]
    assert growing[2] > growing[0]
    async with world.server:
        await asyncio.wait_for(world.server.gateway.ready(), 8)
        ada = world.person()
        await ada.types("interview prepare")
        assert "What work are you curious about?" in ada.reads()


async def test_an_answer_of_503_to_the_log_in_is_tried_again(world: World) -> None:
    await world.stops()
    world.server.fail("GET /users/@me", 503, times=2)
    world.server.fail("GET /gateway/bot", 503)
    await world.starts()
    assert world.alive


async def test_a_wrong_token_is_said_in_one_clear_line_and_nothing_dies(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with a_world(starts=False, token="MTAwMA.wrong.token") as world:
        await world.starts(ready=False)
        await world.until(lambda: bool(world.waits))
        assert world.alive
        assert world.waits[0] >= 45
        (line,) = {
            record.getMessage().split(";")[0]
            for record in caplog.records
            if "DISCORD_TOKEN" in record.getMessage()
        }
        assert "does not take this DISCORD_TOKEN" in line
        assert not any(record.exc_info for record in caplog.records)
        assert "MTAwMA.wrong.token" not in caplog.text


async def test_a_payload_that_breaks_the_library_does_not_end_the_process(world: World) -> None:
    await world.server.gateway.dispatch("INTERACTION_CREATE", {"id": "1", "type": 2})
    await world.until_identified(2)
    ada = world.person()
    await ada.types("interview prepare")
    assert world.alive
    assert "What work are you curious about?" in ada.reads()


async def test_two_shards_share_the_servers_and_the_first_has_the_dms() -> None:
    async with a_world(shards=2) as world:
        ada = world.person()
        await ada.types("interview prepare")
        ada.guild = str((2 << 22) + 1)
        await ada.types("interview prepare", where=IN_SERVER)
        ada.guild = str((3 << 22) + 1)
        await ada.types("interview prepare", where=IN_SERVER)
        assert [one["shard"] for one in world.server.gateway.identifies] == [[0, 2], [1, 2]]
        assert len(world.server.ephemerals[ada.id]) == 2


async def test_a_process_with_the_second_shard_alone_leaves_dms_and_commands_to_the_first() -> None:
    async with a_world(starts=False, shards=2, shard_ids=(1,)) as world:
        await world.starts(ready=False)
        await world.until_identified(1)
        ada = world.person()
        ada.guild = str((3 << 22) + 1)
        world.server.commands = commands.tree()
        for number, command in enumerate(world.server.commands):
            command["id"] = str(number)
        await ada.types("interview prepare", where=IN_SERVER)
        assert [one["shard"] for one in world.server.gateway.identifies] == [[1, 2]]
        assert not any(call.path.endswith("/commands") for call in world.server.calls)
        assert "What work are you curious about?" in text_of(ada.kept()[-1])


# -- answers


@pytest.mark.parametrize("status", [500, 503])
async def test_a_failed_first_response_still_ends_in_one_answer(world: World, status: int) -> None:
    ada = world.person()
    world.server.fail("POST /interactions/", status)
    await ada.types("interview prepare")
    assert sum("What work are you curious about?" in text for text in posts(ada)) == 1


@pytest.mark.parametrize("how", [{"status": 502}, {"cut": True}])
async def test_a_first_response_whose_reply_was_lost_is_not_given_twice(world: World, how: Fails) -> None:
    ada = world.person()
    world.server.fail("POST /interactions/", after_effect=True, **how)
    await ada.types("interview prepare")
    assert sum("What work are you curious about?" in text for text in posts(ada)) == 1


@pytest.mark.parametrize("how", [{"status": 502}, {"status": 503}, {"cut": True}])
@pytest.mark.parametrize("after_effect", [False, True])
async def test_an_answer_to_plain_words_comes_once_whatever_fails(
    world: World, how: Fails, *, after_effect: bool
) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    world.server.fail(r"POST /channels/\d+/messages", after_effect=after_effect, **how)
    await ada.says("marine biology")
    assert sum("What draws you" in text for text in posts(ada)) == 1


@pytest.mark.parametrize("everywhere", [False, True])
async def test_a_rate_limit_is_waited_out(world: World, *, everywhere: bool) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    world.server.fail(r"POST /channels/\d+/messages", 429, times=2, retry_after=0.05, is_global=everywhere)
    await ada.says("marine biology")
    assert sum("What draws you" in text for text in posts(ada)) == 1


@pytest.mark.parametrize("kind", ["words", "command", "press"])
async def test_an_event_that_is_told_twice_acts_once_and_is_answered_once(world: World, kind: str) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    await ada.says("marine biology")
    before = len(ada.seen())
    if kind == "words":
        await ada.says("I grew up by the sea", times=2)
        assert world.notebook(ada).research.why == "I grew up by the sea"
        assert world.notebook(ada).research.assumptions == ()
    elif kind == "command":
        await ada.types("interview people", words="Grace Hopper, admiral at US Navy, met at PyCon", times=2)
        assert len(world.notebook(ada).contacts) == 1
    else:
        await ada.presses("Later", times=2)
        before -= 1
    assert len(ada.seen()) == before + 1


async def test_with_closed_dms_the_conversation_goes_on_where_the_command_was_given(world: World) -> None:
    ada = world.person()
    world.server.close_dms(ada.id)
    await ada.types("interview prepare", where=IN_SERVER)
    assert "What work are you curious about?" in ada.reads()
    assert "can't write to you in private" in ada.reads()
    await ada.presses("Answer")
    await ada.fills_in({"what work are you curious about": "marine biology"}, where=IN_SERVER)
    assert world.notebook(ada).research.field == "marine biology"
    assert "What draws you" in ada.reads()
    assert world.server.public() == []


async def test_a_server_that_has_not_added_the_app_gets_five_follow_ups_at_most(world: World) -> None:
    ada = world.person()
    world.server.close_dms(ada.id, 50278)
    await ada.types("interview prepare", where=IN_SERVER, guest=True)
    assert "What work are you curious about?" in ada.reads()
    assert all(one.follow_ups <= 5 for one in world.server.interactions.values())


async def test_an_answer_that_comes_too_late_for_the_command_comes_as_a_message(world: World) -> None:
    ada = world.person()
    real = world.server.now
    world.server.now = lambda: real() + (4 if world.server.interactions else 0)  # type: ignore[method-assign]
    ada.patience = 0.5
    with pytest.raises(Failed):
        await ada.types("interview prepare")
    await world.settled()
    assert any("What work are you curious about?" in text for text in posts(ada))


# -- a slow or full disk


async def test_on_a_slow_disk_discord_is_told_to_wait_and_the_answer_follows(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.discord.answering.ANSWER_WITHIN", 0.05)
    ada, gate = world.person(), threading.Event()
    world.store.slowly = lambda: gate.wait(5)
    threading.Timer(0.3, gate.set).start()
    interaction = await ada.types("interview prepare")
    assert interaction.answered == DEFERRED
    assert "What work are you curious about?" in ada.reads()
    assert len(ada.seen()) == 1


async def test_a_form_that_comes_too_late_to_be_opened_is_offered_by_a_button(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.discord.answering.FORM_WITHIN", 0.05)
    ada = world.person()
    await ada.types("interview prepare")
    for text in ("marine biology", "I grew up by the sea", "The pay is low"):
        await ada.says(text)
    gate = threading.Event()
    world.store.slowly = lambda: gate.wait(5)
    threading.Timer(0.3, gate.set).start()
    interaction = await ada.presses("Vocabulary")
    assert interaction.answered == DEFERRED_UPDATE
    assert ada.form is None
    world.store.slowly = lambda: None
    assert (await ada.presses("Open the form")).answered == MODAL


async def test_when_nothing_can_be_saved_the_form_is_offered_again_with_what_was_typed(world: World) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    for text in ("marine biology", "I grew up by the sea", "The pay is low"):
        await ada.says(text)
    await ada.presses("Vocabulary")
    world.store.refuses = "the disk is full"
    await ada.fills(what_did_you_find_out="Benthos is what lives on the sea floor")
    assert "the disk is full" in ada.reads()
    world.store.refuses = ""
    await ada.presses("Open it again, filled in")
    await ada.fills()
    assert world.notebook(ada).research.topic("vocabulary").note == "Benthos is what lives on the sea floor"


async def test_when_plain_words_can_not_be_saved_they_are_shown_again(world: World) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    world.store.refuses = "the disk is full"
    await ada.says(SECRET)
    assert "the disk is full" in ada.reads()
    assert SECRET in ada.reads()


async def test_an_error_of_ours_is_answered_kindly_and_logged_without_a_word_of_the_members(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError(SECRET)

    ada = world.person()
    monkeypatch.setattr(reply.Reply, "say", breaks)
    with caplog.at_level(logging.DEBUG):
        await ada.types("interview prepare")
        assert "Something went wrong on my side" in ada.reads()
        await ada.says(SECRET)
    assert "an answer failed: RuntimeError" in caplog.text
    for private in (SECRET, TOKEN):
        assert private not in "".join(
            record.getMessage() for record in caplog.records if not record.name.startswith("asyncio")
        )


# -- buttons of long ago


async def test_a_button_of_a_screen_long_gone_works_after_any_number_of_restarts(world: World) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    await ada.says("marine biology")
    old = ada.button("Later")
    await ada.says("I grew up by the sea")
    await world.restarts()
    interaction = await ada.presses(old)
    assert interaction.answered != 0
    assert ada.reads()


async def test_a_button_of_a_release_before_gets_the_present_screen_and_a_kind_word(world: World) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    world.server.messages[ada.dm][-1]["components"].append(
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "Old", "custom_id": "confirm_v0:17"}]}
    )
    await ada.presses("Old")
    assert "no longer there" in ada.reads()


async def test_nothing_is_kept_in_memory_for_what_was_shown_nor_for_the_servers_there_are(
    world: World,
) -> None:
    world.server.gateway.guild_ids = [str((number << 22) + 1) for number in range(1, 200)]
    await world.restarts()
    ada = world.person()
    await ada.types("interview next", where=IN_SERVER)
    await ada.types("interview prepare")
    await ada.says("marine biology")
    await ada.says("I grew up by the sea")
    await ada.says("The pay is low")
    await ada.presses("Vocabulary")
    assert ada.form is not None
    client = world.discord._client
    assert client is not None
    store = client._connection._view_store
    assert (len(store._views), len(store._modals), len(store._synced_message_views)) == (0, 0, 0)
    assert (len(client.guilds), len(client.private_channels), len(client.cached_messages)) == (0, 0, 0)


async def test_discords_own_debug_lines_hold_neither_words_nor_token(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    connect.hush()
    ada = world.person()
    with caplog.at_level(logging.DEBUG, "discord"), caplog.at_level(logging.DEBUG, "askaround.discord"):
        await ada.types("interview prepare", where=IN_BOT_DM)
        await ada.says(SECRET)
    told = " ".join(record.getMessage() for record in caplog.records)
    assert SECRET not in told
    assert TOKEN not in told


async def test_an_answer_outlives_the_connection_on_which_the_question_came(world: World) -> None:
    ada = world.person()
    await ada.types("interview prepare")
    gate = threading.Event()
    world.store.slowly = lambda: gate.wait(5)
    ada.settle = world.nothing
    await ada.says("marine biology")
    await world.server.gateway.echoes()
    await world.server.gateway.dispatch("INTERACTION_CREATE", {"id": "1", "type": 2})
    await world.until(lambda: bool(world.waits))
    gate.set()
    await world.until(lambda: any("What draws you" in text for text in posts(ada)))
    await world.until_identified(2)
    assert sum("What draws you" in text for text in posts(ada)) == 1
