"""The bot as a process of its own, so that it can be killed: Slack alone, and a clock that a file shows."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from adapters.slack.connect import Slack
from adapters.storage.tiny import TinyStore
from bot.guide import Guide
from bot.settings import Settings, read


@dataclass
class ShownClock:
    """The time that stands in a file, in seconds since 1970."""

    shown_in: Path

    def now(self) -> datetime:
        return datetime.fromtimestamp(float(self.shown_in.read_text()), UTC)


async def main(shown_in: Path) -> None:
    settings = read(os.environ)
    assert isinstance(settings, Settings), settings
    assert settings.slack is not None
    store, clock = TinyStore(settings.data), ShownClock(shown_in)
    await Slack(settings.slack, settings.data, Guide(store, clock), clock).run(asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
