"""When Slack, the network, the disk or the workspace misbehaves: nothing lost or doubled, the member answered."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from adapters.slack import turns
from bot.answers import Answer
from bot.events import Event
from bot.notebook import Member
from bot.ports import NotSaved
from tests.slack_blocks import message_faults
from tests.slack_server import Fault
from tests.slack_stage import Stage, Way, stage
from tests.slack_talk import Talk


@pytest.fixture(params=["socket", "http"])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    way: Way = request.param
    async with stage(tmp_path, way) as made:
        yield made


@pytest.fixture
async def socket(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, "socket") as made:
        yield made


async def begun(place: Stage) -> Talk:
    talk = place.talk()
    await talk.says("marine biology")
    await talk.types("/interview people Grace Hopper, rear admiral at US Navy, met at PyCon")
    return talk


def ours(talk: Talk) -> list[str]:
    return [post.text for post in talk.posts if post.user == talk.workspace.bot]


# Calls that fail


@pytest.mark.parametrize(
    "fault",
    [
        Fault("status", value="500"),
        Fault("status", value="503", after=True),
        Fault("dropped"),
        Fault("dropped", after=True),
        Fault("garbage", after=True),
        Fault("limited", seconds=3.0),
        Fault("error", value="internal_error"),
        Fault("error", value="fatal_error", after=True),
    ],
)
async def test_an_answer_whose_post_failed_arrives_just_once(place: Stage, fault: Fault) -> None:
    ada = await begun(place)
    before = len(ours(ada))
    place.slack.fails_as("chat.postMessage", fault)
    await ada.says("progress")
    assert len(ours(ada)) == before + 1
    assert "How far you have come" in ada.hears


async def test_a_rate_limit_is_waited_for_as_told(place: Stage) -> None:
    ada = await begun(place)
    place.slack.fails("chat.postMessage", "limited", seconds=7)
    await ada.says("progress")
    assert any(pause >= 7 for pause in place.pauses)
    assert "How far you have come" in ada.hears


async def test_a_post_that_keeps_failing_is_told_in_the_log_and_the_process_lives(
    place: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    ada = await begun(place)
    await ada.says("people")
    place.slack.fails("chat.postMessage", "status", times=100)
    await ada.says("Katherine Johnson, mathematician at NASA")
    place.slack.faults.clear()
    assert "an answer failed" in caplog.text
    assert "Katherine" not in caplog.text
    assert any(one.name == "Katherine Johnson" for one in place.notebook(ada).contacts)
    await ada.says("progress")
    assert "How far you have come" in ada.hears


@pytest.mark.parametrize("kind", ["status", "dropped"])
@pytest.mark.parametrize("after", [False, True])
async def test_a_form_opens_though_the_first_call_for_it_failed(place: Stage, kind: str, after: bool) -> None:  # noqa: FBT001
    ada = await begun(place)
    place.slack.fails("views.open", kind, after=after)
    await ada.presses("Add a note")
    assert ada.modal is not None
    assert len(place.workspace.modals[ada.person.id]) == 1
    await ada.fills({next(iter(ada.values())): "Answers on Fridays"})
    assert "Answers on Fridays" in ada.hears


async def test_an_expired_trigger_is_answered_with_a_button_that_opens_the_form(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Add a note", trigger_late=4)
    assert ada.modal is None
    assert "ready when you are" in ada.hears
    await ada.presses(next(words for words in ada.buttons if words.startswith("Open:")))
    await ada.fills({next(iter(ada.values())): "Answers on Fridays"})
    assert place.notebook(ada).contacts[0].notes[0].text == "Answers on Fridays"


async def test_an_update_that_fails_for_a_while_still_arrives(place: Stage) -> None:
    ada = await begun(place)
    place.slack.fails("response_url", "status", times=1)
    place.slack.fails("chat.update", "status", times=2)
    posts = len(ada.posts)
    await ada.presses("Write to Grace")
    assert "How will you reach Grace" in ada.hears
    assert len(ada.posts) == posts


async def test_a_message_that_was_deleted_meanwhile_is_posted_anew(place: Stage) -> None:
    ada = await begun(place)
    post = ada.posts[-1]
    channel = place.workspace.channels[post.channel]
    channel.posts.remove(post)
    place.slack.fails("response_url", "status", times=1)
    await ada.presses_old(post, "Write to Grace")
    assert "How will you reach Grace" in ada.hears


async def test_an_old_ephemeral_whose_leave_is_over_is_answered_in_the_dm(place: Stage) -> None:
    ada = await begun(place)
    channel = place.slack.world.channel(place.workspace, ada.person.id)
    await ada.types("/interview people", channel.id)
    place.slack.fails("response_url", "status", value="404", times=9)
    await ada.presses("Whom to ask first")
    (post,) = ada.fresh
    assert post.channel.startswith("D")
    assert "Whom to ask first" in ada.hears


async def test_a_home_that_can_not_be_drawn_at_first_is_drawn_then(place: Stage) -> None:
    ada = await begun(place)
    place.slack.fails("views.publish", "status", times=2)
    await ada.opens_home()
    assert "Grace Hopper" in ada.hears


async def test_a_file_that_slack_does_not_hand_over_is_asked_for_again(place: Stage) -> None:
    ada = await begun(place)
    place.workspace.scopes.discard("files:read")
    await ada.uploads("people.csv", b"Katherine Johnson, mathematician at NASA\n")
    assert "couldn't fetch that file" in ada.hears


# Deliveries


async def test_an_event_delivered_twice_acts_and_answers_once(place: Stage) -> None:
    ada = await begun(place)
    await ada.says("people")
    before = len(ours(ada))
    await ada.says("Mary Jackson, engineer at NASA", event_id="Ev1")
    event = ada.envelope(
        {
            "type": "message",
            "channel": ada.posts[0].channel,
            "channel_type": "im",
            "user": ada.person.id,
            "text": "Mary Jackson, engineer at NASA",
            "ts": "1.5",
            "event_ts": "1.5",
        },
        "Ev1",
    )
    ack = await place.slack.deliver("events_api", event, retry=1)
    await place.settled()
    assert ack.ok
    assert len(ours(ada)) == before + 1
    assert [one.name for one in place.notebook(ada).contacts].count("Mary Jackson") == 1


async def test_an_event_delivered_again_after_a_restart_acts_once(place: Stage) -> None:
    ada = await begun(place)
    await ada.says("people")
    await ada.says("Mary Jackson, engineer at NASA", event_id="Ev1")
    await place.restart()
    await ada.says("Mary Jackson, engineer at NASA", event_id="Ev1")
    assert [one.name for one in place.notebook(ada).contacts].count("Mary Jackson") == 1


async def test_a_press_delivered_twice_acts_once(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    before = len(ada.posts)
    await ada.presses("I sent it just now", times=2)
    assert len(ada.posts) == before
    assert place.notebook(ada).contacts[0].stage == "contacted"


async def test_a_form_submitted_twice_is_taken_once_and_acknowledged_alike(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Add a note")
    await ada.types_in({next(iter(ada.values())): "Answers on Fridays"})
    await ada.submits(twice=True)
    assert [note.text for note in place.notebook(ada).contacts[0].notes] == ["Answers on Fridays"]


async def test_an_error_shown_twice_is_the_same_error(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    await ada.presses("I sent it earlier")
    await ada.types_in({"When did it go out?": "2027-03-02"})
    await ada.submits(twice=True)
    first, again = ada.acks[-2:]
    assert first.payload == again.payload
    assert first.payload["response_action"] == "errors"


async def test_our_own_messages_come_back_and_are_left_alone(place: Stage) -> None:
    ada = await begun(place)
    before = len(ours(ada))
    post = next(one for one in ada.posts if one.user == place.workspace.bot)
    for more in (
        {"bot_id": place.workspace.bot_id},
        {"subtype": "message_changed", "hidden": True},
        {"subtype": "bot_message"},
    ):
        event = {
            "type": "message",
            "channel": post.channel,
            "channel_type": "im",
            "user": place.workspace.bot,
            "text": "hello",
            "ts": post.ts,
            "event_ts": post.ts,
            **more,
        }
        ack = await place.slack.deliver("events_api", ada.envelope(event))
        assert ack.ok
    await place.settled()
    assert len(ours(ada)) == before


@pytest.mark.parametrize(
    "payload",
    [
        {
            "type": "block_actions",
            "team": {"id": "T"},
            "user": {"id": "U"},
            "actions": [{"action_id": "other", "type": "button"}],
        },
        {
            "type": "view_submission",
            "view": {
                "type": "modal",
                "id": "V1",
                "callback_id": "form",
                "private_metadata": "{",
                "state": {"values": {}},
            },
        },
        {
            "type": "view_submission",
            "view": {"type": "modal", "id": "V1", "callback_id": "other", "state": {"values": {}}},
        },
        {"type": "view_closed", "view": {"id": "V1", "callback_id": "x"}},
        {"type": "shortcut", "callback_id": "other", "trigger_id": "1.2"},
        {"type": "message_action", "callback_id": "other", "trigger_id": "1.2"},
        {"type": "something_new"},
    ],
)
async def test_what_we_do_not_know_is_acknowledged_and_harms_nothing(
    place: Stage, payload: dict[str, object]
) -> None:
    ada = await begun(place)
    who = {"user": {"id": ada.person.id}, "team": {"id": place.workspace.id}, "trigger_id": "9.9"}
    ack = await place.slack.deliver("interactive", {**who, **payload})
    assert ack.ok
    await place.settled()
    await ada.says("progress")
    assert "How far you have come" in ada.hears


# A slow or broken disk


class Gate:
    """A guide that waits at the door until it is let through."""

    def __init__(self, place: Stage) -> None:
        self._open = threading.Event()
        self._through = place.guide.handle
        place.bot.room.guide.handle = self._wait  # type: ignore[method-assign]

    def _wait(self, member: Member, event: Event, address: str = "") -> tuple[Answer, ...]:
        self._open.wait(30)
        return self._through(member, event, address)

    def opens(self) -> None:
        self._open.set()


@contextmanager
def slow_disk(place: Stage, seconds: float) -> Iterator[None]:
    """Every turn takes so long, in real seconds. Our own limits are a fourth of what they are, so that the tests are short."""
    limits = {name: getattr(turns, name) for name in ("ACK_SECONDS", "MODAL_SECONDS", "EVENT_ACK_SECONDS")}
    for name, seconds_now in {"ACK_SECONDS": 0.17, "MODAL_SECONDS": 0.42, "EVENT_ACK_SECONDS": 0.57}.items():
        setattr(turns, name, seconds_now)
    gate = Gate(place)
    timer = threading.Timer(seconds, gate.opens)
    timer.start()
    try:
        yield
    finally:
        gate.opens()
        timer.join()
        for name, seconds_before in limits.items():
            setattr(turns, name, seconds_before)


async def test_a_press_on_a_slow_disk_is_acknowledged_in_time_and_its_form_opens(place: Stage) -> None:
    ada = await begun(place)
    with slow_disk(place, 0.7):
        ack = await ada.presses("Add a note")
    assert ack.ok
    assert ack.seconds < 1
    assert ada.modal is not None
    await ada.fills({next(iter(ada.values())): "Answers on Fridays"})
    assert place.notebook(ada).contacts[0].notes


async def test_a_command_on_a_slow_disk_is_acknowledged_in_time_and_answered(place: Stage) -> None:
    ada = await begun(place)
    channel = place.slack.world.channel(place.workspace, ada.person.id)
    with slow_disk(place, 0.7):
        ack = await ada.types("/interview progress", channel.id)
    assert ack.ok
    assert ack.seconds < 1
    assert "How far you have come" in ada.hears


async def test_a_form_on_a_slow_disk_is_acknowledged_in_time_and_what_was_typed_is_kept(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Add a note")
    with slow_disk(place, 0.7):
        ack = await ada.fills({next(iter(ada.values())): "Answers on Fridays"})
    assert ack.ok
    assert ack.seconds < 1
    assert place.notebook(ada).contacts[0].notes[0].text == "Answers on Fridays"
    assert "Answers on Fridays" in ada.hears


async def test_an_error_found_on_a_slow_disk_still_stands_at_its_field(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    await ada.presses("I sent it earlier")
    with slow_disk(place, 0.7):
        await ada.fills({"When did it go out?": "2027-03-02"})
    assert "When did it go out?: " in ada.form_text
    assert ada.values()["When did it go out?"] == "2027-03-02"


async def test_a_slow_slack_does_not_hold_up_the_ack(place: Stage) -> None:
    ada = await begun(place)
    place.slack.fails("response_url", "hangs", seconds=0.8)
    place.slack.fails("chat.update", "hangs", seconds=0.8)
    ack = await ada.presses("Write to Grace")
    assert ack.seconds < 0.7
    assert "How will you reach Grace" in ada.hears


async def test_a_full_disk_is_told_and_what_was_typed_is_offered_again(
    place: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await begun(place)
    await ada.presses("Add a note")
    label = next(iter(ada.values()))

    def full(*_args: object) -> None:
        raise NotSaved("the disk is full")

    assert place.store is not None
    with monkeypatch.context() as patch:
        patch.setattr(place.store, "transaction", full)
        await ada.fills({label: "Answers on Fridays"})
    assert "not saved" in ada.errors[label]
    await ada.submits()
    assert place.notebook(ada).contacts[0].notes[0].text == "Answers on Fridays"


async def test_a_bug_of_ours_is_answered_kindly_and_logged_without_a_word_of_the_members(
    place: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ada = await begun(place)

    def broken(*_args: object, **_named: object) -> None:
        raise ValueError("Grace's secret")

    with monkeypatch.context() as patch:
        patch.setattr("adapters.slack.app.parse.arrived", broken)
        await ada.says("her secret is out")
    assert "Something went wrong" in ada.hears
    with monkeypatch.context() as patch:
        patch.setattr("adapters.slack.showing.drawn", broken)
        await ada.says("her secret is out")
    assert "Something went wrong" in ada.hears
    assert "secret" not in caplog.text


# The socket


async def test_a_refreshed_socket_loses_nothing(socket: Stage) -> None:
    ada = await begun(socket)
    for reason in ("warning", "refresh_requested", "warning"):
        old = list(socket.slack.sockets)
        await socket.slack.refresh(reason)
        await socket.slack.until(lambda old=old: any(one not in old for one in socket.slack.sockets))  # type: ignore[misc]
        await ada.says("progress")
        assert "How far you have come" in ada.hears


async def test_a_dropped_socket_comes_back(socket: Stage) -> None:
    ada = await begun(socket)
    await socket.slack.drop_sockets()
    await socket.slack.until(lambda: socket.slack.sockets)
    await ada.says("progress")
    assert "How far you have come" in ada.hears


async def test_a_refused_socket_is_tried_again_with_growing_waits(
    socket: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    ada = await begun(socket)
    socket.slack.refuses_sockets = True
    socket.slack.fails("apps.connections.open", "status", times=2)
    await socket.slack.drop_sockets()
    await socket.slack.until(lambda: len(socket.slack.called("apps.connections.open")) >= 6)
    socket.slack.refuses_sockets = False
    await socket.slack.until(lambda: socket.slack.sockets)
    grown = [pause for pause in socket.pauses if pause >= 1]
    assert grown[:4] == [1, 2, 4, 8]
    assert "Slack" in caplog.text
    assert socket.slack.app_token not in caplog.text
    await ada.says("progress")
    assert "How far you have come" in ada.hears


async def test_an_envelope_of_a_broken_socket_is_taken_once_when_it_comes_again(socket: Stage) -> None:
    ada = await begun(socket)
    payload = ada.envelope(
        {
            "type": "message",
            "channel": ada.posts[0].channel,
            "channel_type": "im",
            "user": ada.person.id,
            "text": "progress",
            "ts": "9.9",
        },
        "Ev77",
    )
    before = len(ours(ada))
    lost = asyncio.ensure_future(socket.slack.deliver("events_api", payload))
    await asyncio.sleep(0)
    await socket.slack.drop_sockets()
    await lost
    await socket.slack.until(lambda: socket.slack.sockets)
    ack = await socket.slack.deliver("events_api", payload, retry=1)
    await socket.settled()
    assert ack.ok
    assert len(ours(ada)) == before + 1
    socket.slack.oddities.clear()  # the first ack may have come by the new socket, which knows no such envelope


# The workspace


async def test_an_uninstalled_app_forgets_the_workspace_and_keeps_the_notebooks(place: Stage) -> None:
    ada = await begun(place)
    place.workspace.installed = False
    event = ada.envelope({"type": "app_uninstalled", "event_ts": "1.1"})
    assert (await place.slack.deliver("events_api", event)).ok
    await place.settled()
    calls = len(place.slack.calls)
    await ada.says("progress")
    assert len(place.slack.calls) == calls
    assert place.notebook(ada).contacts


async def test_a_revoked_bot_token_counts_as_uninstalled_and_a_users_does_not(place: Stage) -> None:
    ada = await begun(place)
    event = ada.envelope({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}, "event_ts": "1.1"})
    await place.slack.deliver("events_api", event)
    await place.settled()
    await ada.says("progress")
    assert "How far" in ada.hears
    event["event"]["tokens"] = {"bot": [place.workspace.bot]}
    await place.slack.deliver("events_api", event)
    await place.settled()
    assert await place.bot.room.showing(place.workspace.id) is None


async def test_everything_posted_on_the_way_was_fit_to_post(place: Stage) -> None:
    ada = await begun(place)
    for words in (
        "people",
        "questions",
        "contact grace",
        "settings",
        "progress",
        "help",
        "x" * 3_000,
        "🚀" * 500,
    ):
        await ada.says(words)
    for post in ada.posts:
        assert message_faults(post.blocks) == []
