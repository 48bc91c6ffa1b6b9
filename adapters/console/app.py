"""The terminal's input and output: a real terminal gets an editor and colours, anything else a line at a time as plain text."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from adapters.console import files, later, render
from adapters.console.conversation import Conversation, World
from adapters.console.render import Row, Tone
from bot.copy import label
from bot.guide import Guide
from bot.message import Message
from bot.notebook import Member
from bot.ports import NotSaved
from bot.when import say_moment

Passed = Callable[[datetime, datetime], None]
"""Told before each prompt from which instant to which time went by, by itself or by hand: what fell due is to be delivered."""


class MovedClock(Protocol):
    """A clock that a person moves; see `bot.ports.Clock` for `now`."""

    @property
    def ahead(self) -> timedelta:
        """How far it was moved."""

    def now(self) -> datetime:
        """The instant that it shows."""

    def move(self, by: timedelta) -> None:
        """Move it, for good. Raises OSError where that can't be kept, and is then not moved."""


class Face(Protocol):
    """How lines come in and rows go out."""

    editable: bool
    """Whether what stands in a field is handed over for editing."""

    def shows(self, rows: Iterable[Row]) -> None:
        """Draw the rows."""

    def asks(self, conversation: Conversation) -> str:
        """The next line. Raises EOFError at the end of input, KeyboardInterrupt when the member breaks off."""

    def width(self) -> int:
        """Columns there are for choices."""


class Terminal:
    """One member's terminal, from start to leave."""

    def __init__(self, guide: Guide, user: str, clock: MovedClock, data: Path) -> None:
        self._clock = clock
        self._ahead = clock.ahead
        self._face = _face()
        world = World(
            run=secrets.token_hex(4),
            read=files.read,
            exists=files.exists,
            save=lambda file: files.save(file, files.folder_of(data, user)),
            later=self._later,
            erased=lambda: files.forget(files.folder_of(data, user)),
            editable=self._face.editable,
            width=self._face.width,
        )
        self._conversation = Conversation(guide, Member("console", "", user), world)

    def run(self, passed: Passed) -> int:
        """Talk until the input ends or the member leaves; the exit code. Raises NotSaved where there is no start to make."""
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # asked to end, it leaves as by Ctrl-C
        try:
            self._opens()
            since = self._clock.now()
            passed(since, since)
            while not self._conversation.left:
                self._hears(self._face.asks(self._conversation))
                now = self._clock.now()
                passed(min(since, now), now)
                since = now
        except (EOFError, KeyboardInterrupt):
            self._face.shows([Row(Tone.TEXT)])
        except BrokenPipeError:  # whoever read the conversation has gone; nothing is lost
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  so that the flush at exit stays quiet
            return 0
        self._face.shows(render.words(Tone.SAID, label("console.bye")))
        return 0

    def receives(self, message: Message, at: datetime) -> None:
        """Draw a message that comes of itself, under the moment at which it comes."""
        moment = say_moment(at, self._conversation.zone, at - timedelta(days=400))
        came = render.words(Tone.HINT, label("console.came", moment=moment))
        self._face.shows([*came, *self._conversation.receives(message), Row(Tone.TEXT)])

    def _opens(self) -> None:
        if self._ahead:
            text = label("console.ahead", moment=self._said(self._conversation.zone))
            self._face.shows(render.words(Tone.HINT, text))
        self._face.shows([*self._conversation.opens(), Row(Tone.TEXT)])

    def _hears(self, line: str) -> None:
        try:
            rows = self._conversation.hears(line, edited=self._face.editable and self._writes())
        except NotSaved as trouble:
            rows = render.words(Tone.WRONG, label("trouble.not_saved", reason=trouble.reason))
        if rows:
            self._face.shows([Row(Tone.TEXT), *rows, Row(Tone.TEXT)])

    def _writes(self) -> bool:
        asking = self._conversation.asking
        return asking is not None and render.writes(asking)

    def _later(self, words: str, zone: str) -> str:
        now = self._clock.now()
        if words.strip().casefold() == "back":
            by, key = -self._clock.ahead, "console.later_back"
        else:
            to = later.meant(words, now, zone)
            if to is None:
                return label("console.later_how")
            if to <= now:
                return label("console.later_past")
            by, key = to - now, "console.later"
        try:
            self._clock.move(by)
        except OSError as error:
            return label("console.later_unkept", reason=error.strerror or "")
        return label(key, moment=self._said(zone))

    def _said(self, zone: str) -> str:
        now = self._clock.now()
        return say_moment(now, zone, now - timedelta(days=400), with_zone=True)


class Plain:
    """A line at a time, plain text, each line of it whole. What is piped in is shown as if it had been typed."""

    editable = False

    def shows(self, rows: Iterable[Row]) -> None:
        """Draw the rows."""
        print(render.plain(rows), flush=True)

    def asks(self, conversation: Conversation) -> str:  # noqa: ARG002  nothing here depends on what is asked
        """The next line."""
        print("> ", end="", flush=True)
        read = sys.stdin.buffer.readline()
        if not read:
            raise EOFError
        line = read.decode("utf-8", errors="replace").rstrip("\r\n")
        if not sys.stdin.isatty():
            print(render.harmless(line))
        return line

    def width(self) -> int:
        """Columns there are for choices."""
        return render.WIDTH


def _face() -> Face:
    if sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        from adapters.console.screen import Screen  # noqa: PLC0415  a tenth of a second that a pipe doesn't need

        return Screen(lambda: shutil.get_terminal_size().columns)
    return Plain()
