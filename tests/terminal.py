"""The terminal as a process of its own, piped or at a real pseudo-terminal: types, reads until it asks again, and is killed."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import termios
from dataclasses import dataclass, replace
from pathlib import Path

from adapters.storage.tiny import TinyStore
from bot.notebook import Member, Notebook

ROOT = Path(__file__).parent.parent
MONDAY = "2026-03-02 09:00"
PROMPT = "\n\n> "
PATIENCE = 20  # seconds until a process that doesn't ask again is taken for stuck; it answers in hundredths


_started: list[subprocess.Popen[bytes]] = []


def stop_all() -> None:
    """End what a failed test has left running."""
    while _started:
        process = _started.pop()
        process.kill()
        process.wait(PATIENCE)


def environment(data: Path, **more: str) -> dict[str, str]:
    """What a newcomer has, and the data folder."""
    ours = ("ASKAROUND_", "SLACK_", "DISCORD_", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "ASKAROUND_DATA": str(data), "PYTHONPATH": str(ROOT), **more}


def runs(
    data: Path, *arguments: str, typed: str = "", folder: Path = ROOT, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end with this typed."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=typed,
        cwd=folder,
        env=environment(data, **more),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@dataclass
class Piped:
    """A process that reads a line at a time from a pipe."""

    data: Path
    user: str = "ada"
    at: str = MONDAY

    def __post_init__(self) -> None:
        self.starts()

    def starts(self) -> str:
        """Start it, and read until it asks."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "--user", self.user, "--at", self.at],
            cwd=ROOT,
            env=environment(self.data),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        _started.append(self.process)
        return self._reads()

    def types(self, line: str) -> str:
        """One line; what is drawn until it asks for the next."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()
        return self._reads()

    def is_killed(self) -> None:
        """Kill -9."""
        self.process.kill()
        self._over()

    def ends(self) -> int:
        """The input ends; the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self._over()

    def is_told(self, signalled: signal.Signals) -> tuple[int, str]:
        """A signal that asks it to end; the exit code, and what it still says."""
        self.process.send_signal(signalled)
        assert self.process.stdout is not None
        said = self.process.stdout.read().decode()
        return self._over(), said

    def _over(self) -> int:
        code = self.process.wait(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()
        return code

    def _reads(self) -> str:
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        seen = b""
        while not seen.decode("utf-8", errors="ignore").endswith(PROMPT):
            ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
            more = os.read(self.process.stdout.fileno(), 65_536) if ready else b""
            assert more, f"it doesn't ask again: {seen.decode()} {self.process.stderr.read().decode()}"
            seen += more
        return seen.decode()[: -len(PROMPT)]


@dataclass
class Seen:
    """A process at a pseudo-terminal, for what only a real terminal shows."""

    data: Path
    columns: int = 80
    rows: int = 24

    def __post_init__(self) -> None:
        self.fd, child = pty.openpty()
        termios.tcsetwinsize(self.fd, (self.rows, self.columns))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=ROOT,
            env=environment(self.data, TERM="xterm-256color"),
            stdin=child,
            stdout=child,
            stderr=child,
            start_new_session=True,
        )
        os.close(child)
        _started.append(self.process)

    def types(self, keys: str, *until: str) -> str:
        """Press these keys, and read until all of this is drawn, in order."""
        os.write(self.fd, keys.encode())
        return self.reads(*until)

    def reads(self, *until: str) -> str:
        """What is drawn until all of this is, in order. The last should be of the line below the editor: then it listens."""
        seen = b""
        while not _in_order(until, seen.decode("utf-8", errors="ignore")):
            ready, _, _ = select.select([self.fd], [], [], PATIENCE)
            more = self._more() if ready else b""
            assert more, f"never drawn: {until}; drawn: {seen.decode(errors='ignore')}"
            seen += more
            if b"\x1b[6n" in more:  # the editor asks where the cursor is, and waits for it
                os.write(self.fd, b"\x1b[1;1R")
        return seen.decode("utf-8", errors="ignore")

    def ends(self) -> int:
        """Read to the end; the exit code."""
        while self._more():
            pass
        code = self.process.wait(PATIENCE)
        os.close(self.fd)
        return code

    def _more(self) -> bytes:
        try:
            return os.read(self.fd, 65_536)
        except OSError:  # how the other end's leaving shows on Linux
            return b""


def _in_order(wanted: tuple[str, ...], text: str) -> bool:
    for one in wanted:
        _, found, text = text.partition(one)
        if not found:
            return False
    return True


def notebook(data: Path, user: str = "ada") -> Notebook | None:
    """The notebook as a process that has ended left it, without the ids of events, which differ from run to run."""
    store = TinyStore(data)
    try:
        kept = store.read(Member("console", "", user))
    finally:
        store.close()
    return replace(kept, acted_on=()) if kept is not None else None
