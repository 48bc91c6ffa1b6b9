"""An admin installs the app: a manifest of just what is used, clear lines for what is missing, and many workspaces by OAuth."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from yarl import URL

from adapters.slack.installations import (
    Installed,
    ManyWorkspaces,
    OneWorkspace,
    Sealed,
    SignedStates,
    Unsealed,
)
from adapters.slack.manifest import EVENTS, SCOPES, manifest
from bot.commands import COMMANDS
from bot.copy import label
from tests.slack_methods import METHODS
from tests.slack_stage import Stage, stage
from tests.slack_talk import Talk

KEY = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE="


@pytest.fixture
async def many(tmp_path: Path) -> AsyncIterator[Stage]:
    more = {"token": "", "client_id": "1.2", "client_secret": "client-secret", "token_key": KEY}
    async with stage(tmp_path, "http", **more) as made:
        made.workspace.installed = False
        yield made


# The manifest


def test_the_manifest_asks_for_the_scopes_that_the_calls_and_events_need_and_no_more() -> None:
    by_calls = {
        scope for name, method in METHODS.items() for scope in method.scopes if name in _methods_called()
    }
    by_events = {"app_mentions:read", "im:history", "users:read"}
    assert set(SCOPES) == by_calls | by_events | {"commands", "files:read"}


def _methods_called() -> set[str]:
    source = "\n".join(path.read_text() for path in Path("adapters/slack").glob("*.py"))
    return set(re.findall(r'"((?:chat|views|conversations|users|files|auth)\.[A-Za-z.]+)"', source))


def test_every_method_called_is_one_that_the_played_slack_knows() -> None:
    assert _methods_called() <= set(METHODS)


def test_the_manifest_names_the_command_as_set_and_the_events_that_are_read() -> None:
    found = json.loads(json.dumps(manifest("/coffee")))
    assert found["features"]["slash_commands"][0]["command"] == "/coffee"
    assert found["settings"]["event_subscriptions"]["bot_events"] == list(EVENTS)
    assert found["settings"]["socket_mode_enabled"]
    assert found["features"]["app_home"]["home_tab_enabled"]
    assert found["features"]["app_home"]["messages_tab_enabled"]
    assert not found["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_with_an_address_slack_is_told_to_send_there() -> None:
    found = json.loads(json.dumps(manifest(address="https://bot.example/")))
    url = "https://bot.example/slack/events"
    assert found["features"]["slash_commands"][0]["url"] == url
    assert found["settings"]["event_subscriptions"]["request_url"] == url
    assert found["settings"]["interactivity"]["request_url"] == url
    assert not found["settings"]["socket_mode_enabled"]


def test_the_manifest_keeps_slacks_limits() -> None:
    found = json.loads(json.dumps(manifest()))
    assert len(found["display_information"]["name"]) <= 35
    assert len(found["display_information"]["description"]) <= 140
    command = found["features"]["slash_commands"][0]
    assert len(command["command"]) <= 32
    assert len(command["description"]) <= 2_000
    assert len(command["usage_hint"]) <= 1_000
    for shortcut in found["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


async def test_every_command_of_the_table_is_answered(tmp_path: Path) -> None:
    async with stage(tmp_path) as place:
        ada = place.talk()
        for command in COMMANDS:
            await ada.types(f"/interview {command.name}")
            assert "There is no" not in ada.hears
        await ada.types("/interview help")
        for command in COMMANDS:
            assert label(f"commands.{command.name}") in ada.hears


async def test_another_name_for_the_command_works_alike(tmp_path: Path) -> None:
    async with stage(tmp_path, command="/coffee") as place:
        ada = place.talk()
        ada.command = "/coffee"
        await ada.types("/coffee help")
        assert "progress" in ada.hears


# What is missing or wrong


async def test_a_wrong_bot_token_is_told_with_what_to_do_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path) as place:
        await place.down()
        place.slack.fails("auth.test", "error", value="invalid_auth", times=3)
        place.pauses.clear()
        await place.up()
        assert "Slack does not take SLACK_BOT_TOKEN" in caplog.text
        assert place.pauses[:3] == [1, 2, 4]
        assert place.settings.token not in caplog.text


@pytest.mark.parametrize(
    ("error", "line"),
    [
        ("invalid_auth", "Slack does not take SLACK_APP_TOKEN"),
        ("not_allowed_token_type", "begins with xapp-"),
        ("token_revoked", "SLACK_APP_TOKEN was revoked"),
        ("internal_error", "Slack can't be reached"),
    ],
)
async def test_a_wrong_app_token_is_told_with_what_to_do_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, error: str, line: str
) -> None:
    async with stage(tmp_path) as place:
        await place.down()
        place.slack.fails("apps.connections.open", "error", value=error, times=2)
        await place.up()
        assert line in caplog.text
        ada = place.talk()
        await ada.says("hello")
        assert "Welcome" in ada.hears


async def test_missing_scopes_are_named_at_the_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path) as place:
        await place.down()
        place.workspace.scopes -= {"files:read", "users:read"}
        await place.up()
        assert "SLACK_BOT_TOKEN lacks files:read, users:read" in caplog.text


async def test_without_a_network_the_start_waits_and_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path) as place:
        await place.down()
        place.slack.fails("auth.test", "dropped", times=4)
        await place.up()
        assert "Slack can't be reached" in caplog.text


async def test_a_port_that_is_taken_is_told_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage(tmp_path / "one", "http") as one, stage(tmp_path / "two", "http", port=0) as two:
        await two.down()
        two.settings = _with_port(two, one.bot.address[1])
        await two.up(connected=False)
        await two.slack.until(lambda: two.slack.called("auth.test"))
        while "set PORT to another" not in caplog.text:
            await two.pause(0)


def _with_port(place: Stage, port: int):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from dataclasses import replace  # noqa: PLC0415

    return replace(place.settings, port=port)


async def test_the_health_page_tells_whether_members_can_be_answered(tmp_path: Path) -> None:
    async with stage(tmp_path, "http") as place, aiohttp.ClientSession() as session:
        page = place.slack.http_url.replace("/slack/events", "/healthz")
        async with session.get(page) as response:
            assert response.status == 200
        await place.bot.room.removed(place.workspace.id)
        async with session.get(page) as response:
            assert response.status == 503


async def test_the_server_listens_on_this_machine_alone_unless_told(tmp_path: Path) -> None:
    async with stage(tmp_path, "http") as place:
        assert place.bot.address[0] == "127.0.0.1"


# Many workspaces


async def install(place: Stage, *, state: str = "", code: str = "", cookie: bool = True) -> tuple[int, str]:
    """Press Add to Slack, allow it, and come back; the status and the page."""
    home = place.slack.http_url.replace("/slack/events", "")
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        async with session.get(f"{home}/slack/install", allow_redirects=False) as response:
            page = await response.text()
            cookies = {name: morsel.value for name, morsel in response.cookies.items()}
        address = re.search(r'href="([^"]+/oauth/[^"]+)"', page)
        assert address is not None
        asked = parse_qs(urlsplit(address[1].replace("&amp;", "&")).query)
        assert set(asked["scope"][0].split(",")) == set(SCOPES)
        assert address[1].startswith(place.slack.url)
        code = code or place.slack.code_for(place.workspace)
        back = URL(f"{home}/slack/oauth_redirect").with_query(code=code, state=state or asked["state"][0])
        headers = (
            {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookie else {}
        )
        async with session.get(back, headers=headers) as response:
            return response.status, await response.text()


async def walks(place: Stage, talk: Talk) -> str:
    await talk.says("hello")
    await place.settled()
    return talk.hears


async def test_a_workspace_installs_the_app_and_its_members_are_answered(many: Stage) -> None:
    ada = many.talk()
    assert await walks(many, ada) == ""
    status, _ = await install(many)
    assert status == 200
    assert "Welcome" in await walks(many, ada)


async def test_two_workspaces_are_answered_each_with_its_own_token(many: Stage) -> None:
    await install(many)
    first, other = many.workspace, many.slack.world.workspace("Elsewhere", many.slack.scopes, installed=False)
    many.workspace = other
    await install(many)
    ada, bob = many.talk("Ada", first), many.talk("Bob", other)
    assert "Welcome" in await walks(many, ada)
    assert "Welcome" in await walks(many, bob)


async def test_an_installation_outlives_a_restart(many: Stage) -> None:
    await install(many)
    await many.restart()
    assert "Welcome" in await walks(many, many.talk())


async def test_an_uninstalled_workspace_can_install_again(many: Stage) -> None:
    await install(many)
    ada = many.talk()
    await walks(many, ada)
    many.workspace.installed = False
    await many.slack.deliver("events_api", ada.envelope({"type": "app_uninstalled", "event_ts": "1.1"}))
    await many.settled()
    assert list((many.data / "slack-workspaces").glob("*.json")) == []
    await install(many)
    await ada.says("marine biology")
    assert many.notebook(ada).research.field == "marine biology"


@pytest.mark.parametrize("bad", [{"state": "made.up.abc"}, {"code": "made-up"}, {"cookie": False}])
async def test_an_installation_that_was_not_begun_here_is_refused(many: Stage, bad: dict[str, str]) -> None:
    status, _ = await install(many, **bad)  # type: ignore[arg-type]
    assert status >= 400
    assert await many.bot.room.workspaces.count() == 0


async def test_tokens_are_sealed_where_they_are_stored_and_readable_by_the_owner_alone(many: Stage) -> None:
    await install(many)
    (file,) = (many.data / "slack-workspaces").glob("*.json")
    assert many.workspace.token not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0


INSTALLED = Installed("T1", "xoxb-1-secret", "U1", "B1", "https://a.slack.com/")


async def test_a_token_stored_before_a_key_was_set_is_still_read(tmp_path: Path) -> None:
    ManyWorkspaces(tmp_path, Unsealed())._write(INSTALLED)
    assert await ManyWorkspaces(tmp_path, Sealed(KEY)).installed("T1") == INSTALLED


async def test_a_token_sealed_with_another_key_means_that_the_app_is_to_be_installed_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ManyWorkspaces(tmp_path, Sealed(KEY))._write(INSTALLED)
    other = KEY.replace("Zm9v", "YmFy")
    assert await ManyWorkspaces(tmp_path, Sealed(other)).installed("T1") is None
    assert await ManyWorkspaces(tmp_path, Unsealed()).installed("T1") is None
    assert "install the app there again" in caplog.text
    assert "secret" not in caplog.text


async def test_a_workspaces_name_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    store = ManyWorkspaces(tmp_path / "in", Unsealed())
    for name in ("../../etc/passwd", "", "/", "T1/../T2"):
        assert await store.installed(name) is None
        await store.remove(name)
    assert not (tmp_path / "in").exists()
    assert not (tmp_path / "etc").exists()


async def test_a_state_holds_once_and_for_ten_minutes() -> None:
    now = [1_000.0]
    states = SignedStates("secret", lambda: now[0])
    first, second = await states.async_issue(), await states.async_issue()
    assert await states.async_consume(first)
    assert not await states.async_consume(first)
    assert await SignedStates("secret", lambda: now[0]).async_consume(second)
    assert not await SignedStates("other", lambda: now[0]).async_consume(await states.async_issue())
    third = await states.async_issue()
    now[0] += 601
    assert not await states.async_consume(third)
    for junk in ("", "a", "1.2", "é.x.y"):
        assert not await states.async_consume(junk)


async def test_the_one_workspace_of_the_settings_is_no_other() -> None:
    one = OneWorkspace()
    assert await one.count() == 0
    one.put(INSTALLED)
    assert await one.installed("T1") == INSTALLED
    assert await one.installed("T2") is None
    await one.remove("T2")
    assert await one.count() == 1
    await one.remove("T1")
    assert await one.installed("T1") is None


def test_the_command_line_prints_the_manifest() -> None:
    command = [
        sys.executable,
        "-m",
        "bot",
        "manifest",
        "--command",
        "/coffee",
        "--address",
        "https://bot.example",
    ]
    printed = subprocess.run(command, capture_output=True, check=True, text=True)
    assert json.loads(printed.stdout) == json.loads(json.dumps(manifest("/coffee", "https://bot.example")))
    assert printed.stderr == ""
