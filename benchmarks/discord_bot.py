"""How long a member on Discord waits: from an interaction to our first response, through the real client over real sockets.

`python -m benchmarks.discord_bot [COUNT]` prints a JSON line for each case: discord.py alone (the floor), and our bot with its
engine and the embedded, durable store; one at a time and 64 at a time. Each bot runs in a process of its own; the played Discord
runs in this one, and its part of the time is in every figure. It isn't called discord.py, which would hide the library.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.discord_people import Person
from tests.discord_server import DiscordServer
from tests.discord_wire import TOKEN

ROOT = Path(__file__).resolve().parent.parent

AT_ONCE = (1, 64)
WARM_UP = 200
FLOOR = """
import asyncio, sys
import discord
from discord import ui
from discord.gateway import DiscordWebSocket
from discord.http import Route
import yarl

class Floor(discord.AutoShardedClient):
    async def on_interaction(self, interaction):
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.TextDisplay("**What to do next**\\nNothing is owed today."))
        row = ui.ActionRow()
        row.add_item(ui.Button(label="People", custom_id="people"))
        view.add_item(row)
        view.stop()
        await interaction.response.send_message(view=view)

async def main(api):
    Route.BASE = api
    client = Floor(
        intents=discord.Intents(dm_messages=True), max_messages=None, chunk_guilds_at_startup=False,
        member_cache_flags=discord.MemberCacheFlags.none(), allowed_mentions=discord.AllowedMentions.none(),
    )
    await client.start(sys.argv[2])

asyncio.run(main(sys.argv[1]))
"""


def rss_mb(pid: int) -> float:
    """The resident memory of a process, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise LookupError(pid)


def cpu_s(pid: int) -> float:
    """The processor time that a process has taken, in seconds: what it costs, however busy the machine is."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(name: str, arguments: list[str], count: int, *, guilds: int = 0) -> None:
    """Start a bot, and print its start, its memory and its waits."""
    async with DiscordServer(bucket=(10**9, 1.0), in_all=(10**9, 1.0)) as server:
        server.gateway.guild_ids = [str((number << 22) + 1) for number in range(1, guilds + 1)]
        words = [server.api if word == "API" else word for word in arguments]
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT)
        try:
            await asyncio.wait_for(server.gateway.ready(), 60)
            connected = round(time.perf_counter() - began, 2)
            await asyncio.sleep(2)  # commands told, the start's rubbish collected
            idle = round(rss_mb(process.pid), 1)
            print(json.dumps({"bot": name, "servers": guilds, "connect_s": connected, "idle_mb": idle}))
            for at_once in AT_ONCE if not guilds else ():
                await timed(server, name, at_once, count, process.pid)
            if not guilds:
                print(json.dumps({"bot": name, "after_mb": round(rss_mb(process.pid), 1)}))
        finally:
            process.kill()
            await process.wait()


async def timed(server: DiscordServer, name: str, at_once: int, count: int, pid: int) -> None:
    """Ask for the same command over and over, by so many people at once."""
    server.commands = [
        {"id": "1", "type": 1, "name": "interview", "options": [{"name": "next", "type": 1, "options": []}]}
    ]
    waits: list[float] = []

    async def asks(times: int) -> None:
        person = Person(server, "Ada")
        for _ in range(times):
            began = time.perf_counter()
            answered = await person.types("interview next")
            waits.append(time.perf_counter() - began)
            del server.interactions[answered.id]
            server.messages[person.dm].clear()
            server.calls.clear()
            for session in server.gateway.sessions.values():
                session.sent[:-1] = [{}] * (len(session.sent) - 1)  # what was sent is only kept for a resume

    await asyncio.gather(*(asks(WARM_UP // at_once or 1) for _ in range(at_once)))
    waits.clear()
    began, spent = time.perf_counter(), cpu_s(pid)
    await asyncio.gather(*(asks(count // at_once) for _ in range(at_once)))
    seconds, spent = time.perf_counter() - began, cpu_s(pid) - spent
    parts = statistics.quantiles(waits, n=100)
    figures = {
        "bot": name,
        "at_once": at_once,
        "answered": len(waits),
        "per_s": round(len(waits) / seconds),
        "cpu_ms": round(spent * 1000 / len(waits), 2),
    }
    print(json.dumps(figures | {"p50_ms": round(parts[49] * 1000, 2), "p99_ms": round(parts[98] * 1000, 2)}))


async def main() -> None:
    """All cases, one after another."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    os.environ["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        (data / "now").write_text("2026-03-02T10:00:00+00:00")
        ours = ["-m", "tests.discord_process", "API", str(data)]
        await measure("discord.py alone", ["-c", FLOOR, "API", TOKEN], count)
        await measure("askaround", ours, count)
        await measure("discord.py alone", ["-c", FLOOR, "API", TOKEN], count, guilds=20_000)
        await measure("askaround", ours, count, guilds=20_000)


if __name__ == "__main__":
    asyncio.run(main())
