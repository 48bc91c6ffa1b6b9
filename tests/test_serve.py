"""The program itself, as `make run` starts it: Slack and Discord in one process, nudges under way, and a clean end."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from adapters.slack.manifest import manifest
from tests.discord_people import Person as OnDiscord
from tests.discord_server import DiscordServer
from tests.discord_wire import TOKEN
from tests.slack_server import Slack
from tests.slack_talk import Talk

ROOT = Path(__file__).parent.parent


@asynccontextmanager
async def program(folder: Path, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot` in a folder of its own, with these settings in its `.env`."""
    lines = [
        f"{name}={value}" for name, value in {"ASKAROUND_DATA": str(folder / "data"), **settings}.items()
    ]
    (folder / ".env").write_text("\n".join(lines))
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        cwd=folder,
        env=environ,
        stdin=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def ends_well(process: asyncio.subprocess.Process) -> str:
    """Told to end, it ends by itself and without a fault; what it logged."""
    process.send_signal(signal.SIGTERM)
    _, logged = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 0, logged.decode()
    return logged.decode()


def someone(slack: Slack) -> Talk:
    workspace = next(iter(slack.world.workspaces.values()))

    async def until_answered() -> None:
        await slack.until(
            lambda: any(post.user == workspace.bot for post in slack.world.posts(workspace)), 20
        )

    return Talk(slack, workspace, slack.world.person(workspace, "Ada Lovelace"), until_answered)


async def test_slack_and_discord_are_served_by_one_process(tmp_path: Path) -> None:
    slack = Slack(manifest())
    async with slack.running(), DiscordServer() as discord:
        workspace = slack.world.workspace("Analytical", slack.scopes)
        settings = {
            "SLACK_BOT_TOKEN": workspace.token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
            "DISCORD_TOKEN": TOKEN,
            "DISCORD_API": discord.api,
        }
        async with program(tmp_path, **settings) as process:
            await slack.until(lambda: slack.sockets, 30)
            await asyncio.wait_for(discord.gateway.ready(), 30)
            ada = someone(slack)
            await ada.says("hello")
            assert "Welcome" in ada.hears
            bob = OnDiscord(discord, "Bob")
            await bob.says("hello")
            async with discord.changed:
                await asyncio.wait_for(discord.changed.wait_for(lambda: "Welcome" in bob.reads()), 20)
            logged = await ends_well(process)
            for secret in (workspace.token, slack.app_token, TOKEN, "hello"):
                assert secret not in logged


async def test_slack_alone_by_http_is_served_and_ends_well(tmp_path: Path) -> None:
    slack = Slack(manifest())
    async with slack.running():
        workspace = slack.world.workspace("Analytical", slack.scopes)
        settings = {
            "SLACK_BOT_TOKEN": workspace.token,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
            "SLACK_API_URL": slack.api_url,
            "PORT": str(_free_port()),
        }
        async with program(tmp_path, **settings) as process:
            await slack.until(lambda: slack.called("auth.test"), 30)
            await ends_well(process)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
