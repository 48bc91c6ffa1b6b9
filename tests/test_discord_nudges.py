"""The bot writes first: under a nonce that shows a message once, found again by its buttons, within Discord's limits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bot.copy import say
from bot.markup import escape
from bot.message import Button, Message, Verbatim
from bot.notebook import Member
from bot.ports import Broken, Passing, Unreachable
from scheduler.books import Books, Ready
from tests.discord_gateway import Json
from tests.discord_journey import lines, walk
from tests.discord_people import Person, text_of
from tests.discord_wire import EPOCH_MS
from tests.discord_world import Fails, World, a_world

NUDGE = Message(
    say("prepare.welcome"),
    (Verbatim("Dear Grace, thank you."),),
    (Button("Done", "prepare", value="x"), Button("Why?", "help")),
)
PLAIN = Message(escape("Grace Hopper, tomorrow at three."))


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with a_world() as made:
        yield made


def member(person: Person) -> Member:
    return Member("discord", "", person.id)


def moment_of(world: World) -> datetime:
    """The played Discord's own time, from which its ids are made."""
    return datetime.fromtimestamp(((int(world.server.snowflake()) >> 22) + EPOCH_MS) / 1000, UTC)


def opened(world: World) -> int:
    return sum(call.path == "/users/@me/channels" for call in world.server.calls)


async def test_a_nudge_arrives_in_the_dm_and_its_address_is_given_back_to_be_kept(world: World) -> None:
    ada = world.person()
    sent = await world.discord.gateway.send(member(ada), "", NUDGE, "t1")
    assert sent.address == ada.dm
    assert "Dear Grace, thank you." in ada.reads()
    assert ada.buttons() == ["Done", "Why?"]
    await world.discord.gateway.send(member(ada), sent.address, NUDGE, "t2")
    assert opened(world) == 1


async def test_a_known_address_is_not_opened_again_after_a_restart(world: World) -> None:
    ada = world.person()
    await world.discord.gateway.send(member(ada), ada.dm, NUDGE, "t1")
    assert opened(world) == 0


@pytest.mark.parametrize("nudge", [NUDGE, PLAIN])
async def test_a_nudge_is_found_by_its_token_alone_and_no_other_is(world: World, nudge: Message) -> None:
    ada, gateway = world.person(), world.discord.gateway
    since = moment_of(world)
    assert await gateway.find(member(ada), ada.dm, "t1", since) is False
    await gateway.send(member(ada), ada.dm, nudge, "t1")
    assert await gateway.find(member(ada), ada.dm, "t1", since) is True
    assert await gateway.find(member(ada), ada.dm, "t2", since) is False
    assert await gateway.find(member(ada), ada.dm, "t1", since + timedelta(hours=1)) is False


async def test_a_nudge_is_found_behind_a_long_conversation_and_after_its_button_was_pressed(
    world: World,
) -> None:
    ada, gateway = world.person(), world.discord.gateway
    since = moment_of(world)
    await gateway.send(member(ada), ada.dm, NUDGE, "t1")
    await ada.presses("Done")
    for number in range(120):
        world.server.posted(
            ada.dm, world.server.written(ada.dm, world.server.users[ada.id], {"content": str(number)}, {})
        )
    assert await gateway.find(member(ada), ada.dm, "t1", since) is True
    assert any("Dear Grace" in text_of(message) for message in ada.seen())


@pytest.mark.parametrize("nudge", [NUDGE, PLAIN])
@pytest.mark.parametrize("how", [{"status": 502}, {"status": 503}, {"cut": True}])
async def test_a_nudge_sent_again_under_its_token_is_shown_once(
    world: World, nudge: Message, how: Fails
) -> None:
    ada, gateway = world.person(), world.discord.gateway
    world.server.fail(r"POST /channels/\d+/messages", after_effect=True, **how)
    await gateway.send(member(ada), ada.dm, nudge, "t1")
    await gateway.send(member(ada), ada.dm, nudge, "t1")
    assert len(ada.seen()) == 1
    (message,) = ada.seen()
    assert len(message["nonce"]) <= 25


async def test_a_draft_too_long_for_one_message_comes_whole_in_several(world: World) -> None:
    ada, gateway = world.person(), world.discord.gateway
    draft = "Dear Grace, " + "thank you for your time. " * 400
    since = moment_of(world)
    await gateway.send(member(ada), ada.dm, Message(NUDGE.title, (Verbatim(draft),), NUDGE.buttons), "t1")
    assert len(ada.seen()) > 1
    shown = "".join(one for message in ada.seen() for one in text_of(message) if one.isalpha())
    assert shown.count("thankyouforyourtime") == 400
    assert await gateway.find(member(ada), ada.dm, "t1", since) is True


@pytest.mark.parametrize(("code", "reason"), [(50007, "dms-closed"), (50278, "no-shared-server")])
async def test_who_can_not_be_written_to_is_told_apart_by_why(world: World, code: int, reason: str) -> None:
    ada = world.person()
    world.server.close_dms(ada.id, code)
    with pytest.raises(Unreachable) as told:
        await world.discord.gateway.send(member(ada), "", NUDGE, "t1")
    assert told.value.reason == reason


async def test_flagged_for_opening_too_fast_no_dm_is_opened_for_a_while_and_known_ones_still_go_out(
    world: World,
) -> None:
    ada, bea, eve = world.person("Ada"), world.person("Bea"), world.person("Eve")
    world.server.close_dms(ada.id, 40003)
    with pytest.raises(Passing) as told:
        await world.discord.gateway.send(member(ada), "", NUDGE, "t1")
    assert told.value.reason == "opened-too-fast"
    assert told.value.wait
    with pytest.raises(Passing) as held:
        await world.discord.gateway.send(member(bea), "", NUDGE, "t2")
    assert held.value.reason == "opening-held-back"
    assert opened(world) == 1
    await world.discord.gateway.send(member(eve), eve.dm, NUDGE, "t3")
    assert len(eve.seen()) == 1


async def test_an_account_that_is_no_more_is_unreachable(world: World) -> None:
    with pytest.raises(Unreachable):
        await world.discord.gateway.send(Member("discord", "", "404404404"), "", NUDGE, "t1")


async def test_what_discord_will_never_take_is_broken_and_a_plainer_one_may_pass(world: World) -> None:
    ada = world.person()
    world.server.fail(r"POST /channels/\d+/messages", 400, code=50035)
    with pytest.raises(Broken):
        await world.discord.gateway.send(member(ada), ada.dm, NUDGE, "t1")
    with pytest.raises(Broken):
        await world.discord.gateway.send(member(ada), ada.dm, Message(), "t1")
    await world.discord.gateway.send(member(ada), ada.dm, PLAIN, "t1")
    assert len(ada.seen()) == 1


async def test_while_nobody_is_connected_a_nudge_is_for_later(world: World) -> None:
    ada, gateway = world.person(), world.discord.gateway
    await world.stops()
    with pytest.raises(Passing):
        await gateway.send(member(ada), ada.dm, NUDGE, "t1")


async def test_an_outage_that_lasts_is_for_later_too(world: World) -> None:
    ada = world.person()
    world.server.fail(r"POST /channels/\d+/messages", 503, times=50)
    with pytest.raises(Passing) as told:
        await world.discord.gateway.send(member(ada), ada.dm, NUDGE, "t1")
    assert told.value.reason == "http-503"


async def test_a_send_that_waits_for_a_global_limit_is_for_later_and_holds_up_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.discord.gateway.WITHIN", 0.05)
    ada, bea = world.person("Ada"), world.person("Bea")
    world.server.fail(r"POST /channels/\d+/messages", 429, retry_after=0.3, is_global=True)
    with pytest.raises(Passing, match="too-slow"):
        await world.discord.gateway.send(member(ada), ada.dm, NUDGE, "t1")
    await world.until(lambda: len(ada.seen()) == 1)
    await world.discord.gateway.send(member(bea), bea.dm, NUDGE, "t2")
    await world.discord.gateway.send(member(ada), ada.dm, NUDGE, "t1")
    assert (len(ada.seen()), len(bea.seen())) == (1, 1)


async def test_openings_are_spread(world: World) -> None:
    people = [world.person(f"P{number}") for number in range(4)]
    await asyncio.gather(
        *(world.discord.gateway.send(member(one), "", NUDGE, f"t{one.id}") for one in people)
    )
    moments = [call.at for call in world.server.calls if call.path == "/users/@me/channels"]
    assert all(after - before >= 0.15 for before, after in pairwise(moments))
    assert all(len(one.seen()) == 1 for one in people)


async def test_discords_own_limits_are_kept_by_discords_own_library(world: World) -> None:
    world.server.bucket = (5, 0.5)
    ada, gateway = world.person(), world.discord.gateway
    await asyncio.gather(*(gateway.send(member(ada), ada.dm, NUDGE, f"t{number}") for number in range(12)))
    assert len(ada.seen()) == 12
    assert len(world.server.too_fast) <= 1  # the first burst can't know the bucket's size


async def test_a_nudges_button_works_months_and_restarts_later_and_leaves_the_nudge_to_be_read(
    world: World,
) -> None:
    ada = world.person()
    await world.discord.gateway.send(member(ada), ada.dm, NUDGE, "t1")
    for _ in range(3):
        world.clock.later(days=31)
        await world.restarts()
    await ada.presses("Done")
    assert "What work are you curious about?" in ada.reads()
    assert any("Dear Grace, thank you." in text_of(message) for message in ada.seen())


# -- through the scheduler's own delivery


async def to_the_set_day(world: World) -> Person:
    """Somebody who talks to Grace on Thursday at three in London."""
    ada = world.person("Ada")
    for line in lines():
        if line.startswith("@"):
            break
        await walk(ada, line, world.sets_clock)
    return ada


def titles(messages: list[Json]) -> list[str]:
    return [text_of(message).split("\n")[0] for message in messages]


async def test_an_interview_day_brings_its_cues_one_after_another(world: World) -> None:
    ada = await to_the_set_day(world)
    before = len(ada.kept())
    await world.sleeps_until(datetime(2026, 3, 6, 12, tzinfo=UTC))
    heard = titles(ada.kept()[before:])
    wanted = (
        "Your interview with",
        "Within the hour",
        "In a few minutes",
        "Half-time",
        "Five minutes left",
        "Time is up",
        "How was it",
    )
    for cue, title in zip(wanted, heard, strict=False):
        assert cue in title
        assert "Grace Hopper" in title
    await ada.presses("Tell me about Grace")
    await ada.presses("We talked")
    assert "What surprised you?" in ada.reads()
    assert world.server.public() == [] == world.server.pings()


async def test_a_cue_is_answered_from_its_own_buttons_after_a_restart(world: World) -> None:
    ada = await to_the_set_day(world)
    await world.sleeps_until(datetime(2026, 3, 5, 14, 55, tzinfo=UTC))
    await world.restarts()
    await ada.presses("Open the cue card")
    assert "With Grace" in ada.reads()
    await ada.presses("Why this?")
    assert ada.reads()


async def test_a_nudge_that_left_before_the_process_died_is_found_and_not_sent_again(world: World) -> None:
    ada = await to_the_set_day(world)
    world.clock.at = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)
    ready = Books(world.store, world.clock).begins(member(ada))
    assert isinstance(ready, Ready)
    await world.discord.gateway.send(member(ada), ada.dm, ready.message, ready.token)
    sent = len(ada.kept())
    await world.restarts()
    await world.sleeps_until(world.clock.at + timedelta(minutes=5))
    assert len(ada.kept()) == sent
    assert [one.outcome for one in world.notebook(ada).deliveries if one.token == ready.token] == [
        "delivered"
    ]


async def test_a_nudge_that_never_left_before_the_process_died_is_sent(world: World) -> None:
    ada = await to_the_set_day(world)
    world.clock.at = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)
    assert isinstance(Books(world.store, world.clock).begins(member(ada)), Ready)
    sent = len(ada.kept())
    await world.restarts()
    await world.sleeps_until(world.clock.at + timedelta(minutes=5))
    assert "Within the hour" in titles(ada.kept()[sent:])[0]
    assert len(ada.kept()) == sent + 1


async def test_with_closed_dms_nothing_is_dropped_and_writing_again_opens_the_way(world: World) -> None:
    ada = await to_the_set_day(world)
    world.server.close_dms(ada.id)
    await world.sleeps_until(datetime(2026, 3, 4, 10, tzinfo=UTC))
    reach = world.notebook(ada).reach
    assert reach.reason == "dms-closed"
    assert reach.since is not None
    world.server.closed_dms.clear()
    await ada.says("what's next")
    assert world.notebook(ada).reach.since is None
    before = len(ada.kept())
    await world.sleeps_until(datetime(2026, 3, 5, 14, 55, tzinfo=UTC))
    assert any("Grace Hopper" in title for title in titles(ada.kept()[before:]))
