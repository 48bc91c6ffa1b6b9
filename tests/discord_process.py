"""The bot on the played Discord as a process of its own, with the embedded store and a clock that is read from a file."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from adapters.discord.app import run
from adapters.storage.tiny import TinyStore
from bot.guide import Guide
from bot.settings import DiscordAccess
from tests.discord_wire import TOKEN


class FileClock:
    """The time that stands in a file, so that whoever started this process can move it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def now(self) -> datetime:
        return datetime.fromisoformat(self._path.read_text())


def main(api: str, data: str) -> None:
    store = TinyStore(Path(data))
    guide = Guide(store, FileClock(Path(data) / "now"))
    asyncio.run(run(DiscordAccess(TOKEN, api, None, ()), guide, store))


if __name__ == "__main__":
    main(*sys.argv[1:])
