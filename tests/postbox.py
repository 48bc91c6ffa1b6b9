"""A platform in a process of its own: it writes down what arrives, takes its time to answer, and can be asked by token.

It shows a message that it is sent twice twice. `python -m tests.postbox` says its port and runs until its input ends.
"""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from bot.message import Message
from bot.notebook import Member
from bot.ports import Sent

ROOT = Path(__file__).parent.parent
SLOWEST = 0.01  # seconds from the arrival of a message to the answer
LOOKS = (
    0.03  # seconds until it is looked up, so that what was under way when the sender died is there by then
)


class Postbox:
    """The process, from outside."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.postbox"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())

    def arrivals(self) -> list[str]:
        """Whom each message that arrived was for, in order."""
        return [str(user) for user in json.loads(asyncio.run(asks(self.port, {"do": "all"})))]

    def waits(self, count: int) -> None:
        """Until so many have arrived in all, or it is told that it is enough."""
        asyncio.run(asks(self.port, {"do": "wait", "count": str(count)}))

    def is_enough(self) -> None:
        """Whoever waits needn't any more."""
        asyncio.run(asks(self.port, {"do": "enough"}))

    def closes(self) -> None:
        self._process.communicate(timeout=20)


class PostGateway:
    """See `bot.ports.Gateway`. `blind` plants a mistake: it never looks, and says that nothing has arrived."""

    pace = 2_000.0
    abreast = 8

    def __init__(self, port: int, *, blind: bool = False) -> None:
        self._port = port
        self._blind = blind

    async def send(self, member: Member, _address: str, _message: Message, token: str) -> Sent:
        await asks(self._port, {"do": "send", "token": token, "user": member.user})
        return Sent(f"dm-{member.user}")

    async def find(self, _member: Member, _address: str, token: str, _since: datetime) -> bool:
        return not self._blind and await asks(self._port, {"do": "find", "token": token}) == "yes"


async def asks(port: int, what: dict[str, str]) -> str:
    """One question to the postbox, on a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
    writer.write(json.dumps(what).encode() + b"\n")
    answer = await reader.readline()
    writer.close()
    if not answer:
        raise ConnectionError("no answer")
    return answer.decode().rstrip("\n")


async def serves() -> None:
    """Take messages until standard input ends."""
    tokens: set[str] = set()
    users: list[str] = []
    chance = random.Random(11)
    came = asyncio.Condition()
    enough: list[bool] = []

    async def answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = await reader.readline()
        if not line:
            writer.close()
            return
        what = json.loads(line)
        match what["do"]:
            case "send":
                tokens.add(what["token"])
                users.append(what["user"])
                async with came:
                    came.notify_all()
                await asyncio.sleep(chance.uniform(0, SLOWEST))
                answer = "ok"
            case "find":
                await asyncio.sleep(LOOKS)
                answer = "yes" if what["token"] in tokens else "no"
            case "wait":
                async with came:
                    enough.clear()
                    await came.wait_for(lambda: len(users) >= int(what["count"]) or bool(enough))
                answer = "ok"
            case "enough":
                async with came:
                    enough.append(True)
                    came.notify_all()
                answer = "ok"
            case _:
                answer = json.dumps(users)
        writer.write(answer.encode() + b"\n")
        writer.close()

    server = await asyncio.start_server(answers, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201  this is how it tells its port
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serves())
