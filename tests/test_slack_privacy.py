"""What a member wrote is seen by that member alone: by no channel, other member, other workspace, log or stranger."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.slack_reading import pings, texts
from tests.slack_stage import Stage, stage
from tests.slack_talk import Talk

SECRET = "my boss must not know"


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, "http") as made:
        yield made


async def begun(place: Stage, name: str = "Ada Lovelace") -> Talk:
    talk = place.talk(name)
    await talk.says("marine biology")
    await talk.says(SECRET)
    await talk.types("/interview people Radia Perlman, engineer at Sun, met at PyCon")
    await talk.presses("Add a note")
    await talk.fills({next(iter(talk.values())): SECRET})
    return talk


def everything(talk: Talk) -> str:
    return json.dumps([[post.text, post.blocks] for post in talk.posts])


async def test_two_members_see_only_their_own(place: Stage) -> None:
    ada, bob = await begun(place), place.talk("Bob")
    await bob.says("hello")
    await bob.types("/interview people")
    await bob.opens_home()
    assert "Radia" not in everything(bob) + json.dumps(bob.home.body)
    assert SECRET not in everything(bob) + json.dumps(bob.home.body)
    assert SECRET in everything(ada)


async def test_nothing_is_ever_posted_to_a_channel(place: Stage) -> None:
    ada = await begun(place)
    channel = place.slack.world.channel(place.workspace, ada.person.id, place.workspace.bot)
    for line in ("people", "contact radia", "questions", "next", "settings", "help", "nonsense"):
        await ada.types(f"/interview {line}", channel.id)
        await ada.mentions(line, channel.id)
    assert {post.user for post in channel.posts} == {ada.person.id}
    posted = {call.args["channel"] for call in place.slack.called("chat.postMessage")}
    assert all(name.startswith("D") for name in posted)


async def test_a_press_on_a_channels_ephemeral_stays_the_members_own(place: Stage) -> None:
    ada = await begun(place)
    channel = place.slack.world.channel(place.workspace, ada.person.id, place.workspace.bot)
    await ada.types("/interview contact radia", channel.id)
    await ada.presses("Email")
    assert [post for post in channel.posts if post.user == place.workspace.bot] == []
    assert "20 minutes" in ada.hears


async def test_one_name_in_two_workspaces_is_two_members(place: Stage) -> None:
    ada = await begun(place)
    other = place.slack.world.workspace("Elsewhere", place.slack.scopes)
    twin = place.talk("Ada Lovelace", other)
    other.people[ada.person.id] = twin.person
    twin.person.id = ada.person.id
    ack = await twin.types("/interview people")
    assert ack.ok
    await place.settled()
    assert "Radia" not in everything(twin)
    assert not any(call.args.get("channel") in other.channels for call in place.slack.calls)


async def test_a_guest_has_a_notebook_of_their_own(place: Stage) -> None:
    await begun(place)
    guest = place.talk("Guest", restricted=True)
    await guest.says("cooking")
    assert place.notebook(guest).research.field == "cooking"
    assert "marine" not in everything(guest)


@pytest.mark.parametrize(
    "line",
    [
        "<!channel>, <!here> & <!everyone>",
        "<@U012AB3CD> <#C024BE7LR> <!subteam^SAZ94GDB8>",
        "<https://evil.example|your bank>",
        "*_~`bold`~_* @here @channel",
    ],
)
async def test_a_members_words_come_back_as_they_were_and_call_nobody(place: Stage, line: str) -> None:
    ada = place.talk()
    await ada.says("hello")
    await ada.says(line)
    await ada.says(line)
    await ada.types(f"/interview people {line}, engineer at {line}")
    for call in place.slack.calls:
        view = call.args.get("view") or {}
        blocks = (call.args.get("blocks") or []) + (
            view.get("blocks") or [] if isinstance(view, dict) else []
        )
        for block in blocks:
            if block["type"] != "rich_text":
                plain = {text for text in texts([block]) if "mrkdwn" not in json.dumps(block)}
                assert all(pings(text) == [] for text in texts([block]) if text not in plain)
        assert pings(str(call.args.get("text") or "")) == []
    field = place.notebook(ada).research.field
    assert field == line


async def test_logs_hold_neither_words_nor_tokens_at_any_level(
    place: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        ada = await begun(place)
        place.slack.fails("chat.postMessage", "status", times=20)
        await ada.says(SECRET)
        place.slack.faults.clear()
        await ada.uploads("people.csv", SECRET.encode())
        await ada.opens_home()
    whole = "\n".join(record.getMessage() + str(record.exc_info) for record in caplog.records)
    for word in (
        SECRET,
        "Grace",
        "Hopper",
        place.workspace.token,
        place.slack.app_token,
        place.slack.signing_secret,
    ):
        assert word not in whole


@pytest.mark.parametrize(
    ("signed", "skew"),
    [("v0=" + "0" * 64, 0.0), ("nonsense", 0.0), ("", -301.0), ("", 301.0)],
)
async def test_a_request_not_signed_by_slack_or_stale_is_refused_unread(
    place: Stage, signed: str, skew: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await begun(place)

    def parsed(*_args: object) -> None:
        raise AssertionError("it was parsed")

    monkeypatch.setattr("adapters.slack.server.to_bolt_request", parsed)
    ack = await place.slack.posts("events_api", ada.envelope({"type": "message"}), signed=signed, skew=skew)
    assert ack.status == 401


@pytest.mark.parametrize("stamp", ["", "yesterday", "9" * 40, "-1", "\uff11\uff12"])
async def test_a_timestamp_that_is_none_is_refused(place: Stage, stamp: str) -> None:
    headers = {**place.slack.signature("{}"), "X-Slack-Request-Timestamp": stamp}
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            place.slack.http_url,
            data="{}",
            headers={name: value for name, value in headers.items() if value.isascii()},
        ) as response,
    ):
        assert response.status == 401


async def test_a_request_without_any_signature_is_refused(place: Stage) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(place.slack.http_url, data=b"\xff\xfe{") as response,
    ):
        assert response.status == 401


async def test_a_body_larger_than_slack_sends_is_refused(place: Stage) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(place.slack.http_url, data=io.BytesIO(b"x" * (2**20 + 1))) as response,
    ):
        assert response.status == 413


async def test_slacks_question_whether_the_address_is_ours_is_answered(place: Stage) -> None:
    ack = await place.slack.posts(
        "events_api", {"type": "url_verification", "challenge": "c123", "token": "x"}
    )
    assert ack.ok
    assert "c123" in json.dumps(ack.payload)


async def test_a_file_from_another_host_is_never_fetched_with_our_token(
    place: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await begun(place)
    monkeypatch.setattr(place.slack, "url", place.slack.url.replace("127.0.0.1", "127.0.0.2"))
    await ada.uploads("people.csv", b"Katherine Johnson, mathematician at NASA\n")
    assert "couldn't fetch" in ada.hears
