"""The bot writes first on Slack: once, to the right person, and it tells what passes from what lasts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.markup import escape
from bot.message import Button, Message, Verbatim
from bot.ports import Broken, Gateway, Passing, Unreachable
from tests.slack_server import Fault
from tests.slack_stage import Stage, stage
from tests.slack_talk import Talk
from tests.slack_world import Post

HELLO = Message(
    escape("Grace, tomorrow at 9"), (escape("Your questions are ready."),), (Button("Done", "nudges.done"),)
)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as made:
        yield made


def gateway(place: Stage) -> Gateway:
    return place.bot.gateway


def now(place: Stage) -> datetime:
    return datetime.fromtimestamp(place.slack.world.clock.now, UTC)


async def sends(
    place: Stage, ada: Talk, token: str = "t1", address: str = "", message: Message = HELLO
) -> str:
    return (await gateway(place).send(place.member(ada.person), address, message, token)).address


async def test_a_nudge_arrives_in_the_dm_with_its_buttons_and_a_text_for_the_notification(
    place: Stage,
) -> None:
    ada = place.talk()
    address = await sends(place, ada)
    (post,) = ada.posts
    assert post.channel == address
    assert ada.buttons == ["Done"]
    assert post.text == "Grace, tomorrow at 9 Your questions are ready."


async def test_it_is_found_by_its_token_and_another_is_not(place: Stage) -> None:
    ada = place.talk()
    address = await sends(place, ada)
    since = now(place) - timedelta(minutes=5)
    member = place.member(ada.person)
    assert await gateway(place).find(member, address, "t1", since) is True
    assert await gateway(place).find(member, address, "t2", since) is False
    assert await gateway(place).find(member, "", "t1", since) is True


async def test_it_is_found_behind_hundreds_of_later_messages(place: Stage) -> None:
    ada = place.talk()
    since = now(place)
    address = await sends(place, ada)
    later = [
        Post(address, place.slack.world.ts(), place.workspace.bot, f"more {number}") for number in range(250)
    ]
    place.workspace.channels[address].posts.extend(later)
    assert await gateway(place).find(place.member(ada.person), address, "t1", since) is True


async def test_a_long_nudge_is_found_only_when_its_last_part_arrived(place: Stage) -> None:
    ada = place.talk()
    since = now(place)
    long = Message(HELLO.title, tuple(Verbatim("x" * 2_900) for _ in range(9)), HELLO.buttons)
    address = await sends(place, ada, message=long)
    posts = [post for post in ada.posts if post.user == place.workspace.bot]
    assert len(posts) > 1
    place.workspace.channels[address].posts.remove(posts[-1])
    assert await gateway(place).find(place.member(ada.person), address, "t1", since) is False


async def test_a_send_whose_reply_was_lost_is_in_doubt_and_not_sent_again_by_itself(place: Stage) -> None:
    ada = place.talk()
    since = now(place)
    place.slack.fails("chat.postMessage", "dropped", after=True)
    with pytest.raises(Passing):
        await sends(place, ada)
    assert len(ada.posts) == 1
    assert await gateway(place).find(place.member(ada.person), "", "t1", since) is True


@pytest.mark.parametrize(
    "fault",
    [
        Fault("status", value="500"),
        Fault("dropped"),
        Fault("garbage"),
        Fault("error", value="internal_error"),
        Fault("error", value="invalid_auth"),
    ],
)
async def test_trouble_that_passes_is_told_as_such(place: Stage, fault: Fault) -> None:
    ada = place.talk()
    place.slack.fails_as("chat.postMessage", fault)
    with pytest.raises(Passing):
        await sends(place, ada)
    assert ada.posts == []


async def test_a_rate_limit_tells_its_wait_and_the_whole_workspace_waits(place: Stage) -> None:
    ada, bob = place.talk(), place.talk("Bob")
    place.slack.fails("chat.postMessage", "limited", seconds=30)
    with pytest.raises(Passing) as passing:
        await sends(place, ada)
    assert passing.value.wait == 30
    with pytest.raises(Passing) as passing:
        await sends(place, bob)
    assert passing.value.wait is not None
    assert 25 < passing.value.wait <= 30
    place.slack.world.clock.passes(31)
    await sends(place, bob)


async def test_a_missing_scope_is_named(place: Stage) -> None:
    ada = place.talk()
    place.workspace.scopes.discard("chat:write")
    with pytest.raises(Passing, match="missing_scope chat:write"):
        await sends(place, ada)


async def test_a_deactivated_member_is_out_of_reach_until_they_are_back(place: Stage) -> None:
    ada = place.talk()
    address = await sends(place, ada)
    ada.person.deleted = True
    for known in (address, ""):
        with pytest.raises(Unreachable) as lost:
            await sends(place, ada, "t2", known)
        assert lost.value.reason == "deactivated"
    ada.person.deleted = False
    await sends(place, ada, "t3", address)


async def test_somebody_who_left_is_out_of_reach(place: Stage) -> None:
    ada = place.talk()
    del place.workspace.people[ada.person.id]
    with pytest.raises(Unreachable) as lost:
        await sends(place, ada)
    assert lost.value.reason == "user_not_found"


async def test_a_dm_that_was_closed_for_good_is_opened_anew(place: Stage) -> None:
    ada = place.talk()
    address = await sends(place, ada, "t1", "D99999999")
    assert address != "D99999999"
    assert len(ada.posts) == 1


async def test_an_uninstalled_app_is_told_from_a_member_who_left(place: Stage) -> None:
    ada = place.talk()
    place.workspace.installed = False
    with pytest.raises(Unreachable) as lost:
        await sends(place, ada)
    assert lost.value.reason == "uninstalled"
    await place.bot.room.removed(place.workspace.id)
    with pytest.raises(Unreachable) as lost:
        await sends(place, ada)
    assert lost.value.reason == "uninstalled"


async def test_a_message_that_slack_will_never_take_is_broken(place: Stage) -> None:
    ada = place.talk()
    place.slack.fails("chat.postMessage", "error", value="invalid_blocks")
    with pytest.raises(Broken):
        await sends(place, ada)


async def test_one_conversation_gets_one_message_a_second_and_a_workspace_its_pace(place: Stage) -> None:
    ada = place.talk()
    started = place.slack.world.clock.now
    for number in range(4):
        await sends(place, ada, f"t{number}")
    assert place.slack.world.clock.now - started >= 3
    assert gateway(place).pace == 4


async def test_a_queue_too_long_is_put_off_rather_than_waited_for(place: Stage) -> None:
    ada = place.talk()
    place.bot.gateway._free[place.workspace.id] = place.slack.world.clock.now + 60
    with pytest.raises(Passing) as passing:
        await sends(place, ada)
    assert passing.value.wait == pytest.approx(60, abs=1)


async def test_a_send_ends_within_ten_seconds_whatever_slack_does(
    place: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = place.talk()
    monkeypatch.setattr("adapters.slack.gateway.SEND_SECONDS", 0.2)
    place.slack.fails("chat.postMessage", "hangs", seconds=0.5)
    with pytest.raises(Passing, match="timeout"):
        await sends(place, ada)
    place.slack.fails("conversations.history", "hangs", seconds=0.5)
    with pytest.raises(Passing, match="timeout"):
        await gateway(place).find(place.member(ada.person), "", "t1", now(place))
    await asyncio.sleep(0.6)


async def test_what_can_not_be_asked_is_told(place: Stage) -> None:
    ada = place.talk()
    place.slack.fails("conversations.history", "error", value="missing_scope", times=9)
    with pytest.raises(Passing):
        await gateway(place).find(place.member(ada.person), "", "t1", now(place))
