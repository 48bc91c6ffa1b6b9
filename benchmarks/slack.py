"""How long Slack waits for us: from envelope to ack through the real client, beside bare Bolt; memory at rest; connecting.

The played Slack is this process, the bot another one, and both are on this machine. One JSON line for each case.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Literal

from adapters.slack.manifest import manifest
from tests.slack_server import Slack
from tests.slack_talk import Talk
from tests.slack_world import Payload

ROUNDS = int(os.environ.get("ROUNDS", "400"))
Who = Literal["ours", "bolt", "bolt-as-documented"]

BARE = """
import asyncio, logging, os, sys
from slack_bolt.async_app import AsyncApp
from slack_bolt.adapter.socket_mode.websockets import AsyncSocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
async def authorize(team_id):
    return AuthorizeResult(enterprise_id=None, team_id=team_id, bot_token="xoxb", bot_id="B1", bot_user_id="U1")
async def main():
    client = AsyncWebClient(base_url=os.environ["SLACK_API_URL"])
    app = AsyncApp(client=client, authorize=authorize, signing_secret="s", process_before_response=sys.argv[1] == "bolt")
    async def answer(ack):
        await ack(text="hello")
    app.command("/interview")(answer)
    handler = AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"], web_client=client)
    await handler.connect_async()
    await asyncio.Event().wait()
asyncio.run(main())
"""


@asynccontextmanager
async def beside(
    who: Who, folder: Path
) -> AsyncIterator[tuple[Slack, Talk, asyncio.subprocess.Process, float]]:
    """A played Slack with that bot connected to it, and the seconds from the start of its process to its socket."""
    slack = Slack(manifest())
    slack.limits = False
    async with slack.running():
        workspace = slack.world.workspace("Analytical", slack.scopes)
        shown = folder / "clock"
        shown.write_text(str(slack.world.clock.now))
        environ = {
            **os.environ,
            "ASKAROUND_DATA": str(folder / "data"),
            "SLACK_BOT_TOKEN": workspace.token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
        }
        command = ("-m", "tests.slack_child", str(shown)) if who == "ours" else ("-c", BARE, who)
        started = time.perf_counter()
        process = await asyncio.create_subprocess_exec(sys.executable, *command, env=environ)
        try:
            await slack.until(lambda: slack.sockets, 60)
            connected = time.perf_counter() - started
            person = slack.world.person(workspace, "Ada")
            talk = Talk(slack, workspace, person, _at_once)
            yield slack, talk, process, connected
        finally:
            process.kill()
            await process.wait()


async def _at_once() -> None:
    """Nothing is waited for: only acks are timed."""


def command_of(talk: Talk, user: str, number: int) -> Payload:
    """A command in a channel, as Slack sends it."""
    return {
        "team_id": talk.workspace.id,
        "channel_id": "C1",
        "channel_name": "general",
        "user_id": user,
        "command": "/interview",
        "text": "progress",
        "api_app_id": talk.slack.world.app_id,
        "trigger_id": f"{number}.{user}",
        "response_url": f"{talk.slack.url}/respond/none",
    }


async def acks(slack: Slack, talk: Talk, abreast: int) -> list[float]:
    """Milliseconds from envelope to ack, so many at once, each of another member."""
    taken: list[float] = []

    async def one(user: str, rounds: int) -> None:
        for number in range(rounds):
            ack = await slack.deliver("slash_commands", command_of(talk, user, number))
            assert ack.ok, "an envelope was not acknowledged"
            taken.append(ack.seconds * 1_000)

    await asyncio.gather(
        *(one(f"U{abreast}{number}", max(4, ROUNDS // abreast)) for number in range(abreast))
    )
    return taken


def sync_ms(folder: Path) -> float:
    """Milliseconds that the disk takes now for what each of our turns does twice: write a little, and wait until it is there."""
    taken = []
    for number in range(50):
        started = time.perf_counter()
        with (folder / f"probe{number}").open("wb") as file:
            file.write(b"x" * 4_096)
            file.flush()
            os.fsync(file.fileno())
        taken.append((time.perf_counter() - started) * 1_000)
    return median(taken)


def resident(pid: int) -> float:
    """Megabytes of memory that the process holds."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


async def measure(who: Who) -> None:
    """Every figure of one bot."""
    with tempfile.TemporaryDirectory() as folder:
        async with beside(who, Path(folder)) as (slack, talk, process, connected):
            rest = resident(process.pid)
            await acks(slack, talk, 4)  # the first turns import and compile
            for abreast in (1, 64):
                started = time.perf_counter()
                taken = await acks(slack, talk, abreast)
                line = {
                    "benchmark": "slack envelope to ack",
                    "who": who,
                    "abreast": abreast,
                    "acks": len(taken),
                    "a_second": round(len(taken) / (time.perf_counter() - started)),
                    "p50_ms": round(median(taken), 2),
                    "p99_ms": round(quantiles(taken, n=100)[98], 2),
                    "one_sync_ms": round(sync_ms(Path(folder)), 2),
                    "idle_mb": round(rest, 1),
                    "start_to_socket_s": round(connected, 2),
                }
                print(json.dumps(line), flush=True)


async def main() -> None:
    """Ours, and bare Bolt both ways, one after another."""
    for who in ("ours", "bolt", "bolt-as-documented"):
        await measure(who)


if __name__ == "__main__":
    asyncio.run(main())
