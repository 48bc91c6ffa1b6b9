"""The environment, read once, all faults reported at once. A setting is read here or nowhere, and `.env.example` tells each."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PREFIX = "ASKAROUND_"  # every name that begins so is ours, and one that we don't know is a typing slip
LOG_LEVELS = ("debug", "info", "warning", "error")
USER = re.compile(r"[\w.@+-]{1,64}")  # a name as log-ins and addresses have them: one word, no path in it
SHOWN = 60  # characters of a wrong value; more would bury the reason


@dataclass(frozen=True, slots=True)
class Settings:
    """What whoever runs the program has chosen.

    `data` is the folder where notebooks live (relative to where the program was started), `user` the member whom the
    terminal talks to when none is named, `log` the least grave level that is logged.
    """

    data: Path
    user: str
    log: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One setting that can't be used. `found` never holds the value of a secret."""

    name: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.name}: found {self.found}; expected {self.expected}"


@dataclass(frozen=True, slots=True)
class Faults:
    """All that is wrong with an environment, in the order of reading; never empty."""

    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class Reading:
    """One reading of an environment: a fault is gathered, and the reading goes on."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._known: list[str] = []
        self._faults: list[Fault] = []

    def take(
        self, name: str, fit: Callable[[str], T | None], expected: str, default: T, *, secret: bool = False
    ) -> T:
        """Return what `fit` makes of a setting, or `default` where it is unset, empty, or (a fault) makes None.

        `expected` says what would fit. Of a `secret`, a fault tells the length alone.
        """
        self._known.append(name)
        raw = self._environ.get(name, "").strip()
        if not raw:
            return default
        value = fit(raw)
        if value is None:
            self.wrong(name, f"a secret of {len(raw)} characters" if secret else repr(raw[:SHOWN]), expected)
            return default
        return value

    def wrong(self, name: str, found: str, expected: str) -> None:
        """Gather a fault that only several settings together show, such as one that another needs and that is missing."""
        self._faults.append(Fault(name, found, expected))

    def faults(self) -> Faults | None:
        """Return all that is wrong, names of ours that nobody took included, or None."""
        for name in sorted(self._environ):
            if name.startswith(PREFIX) and name not in self._known:
                near = get_close_matches(name, self._known, n=1)
                self.wrong(
                    name, "a name that is no setting", near[0] if near else f"one of {', '.join(self._known)}"
                )
        return Faults(tuple(self._faults)) if self._faults else None


def read(environ: Mapping[str, str]) -> Settings | Faults:
    """Read every setting from `environ`; what is unset or empty has its default. Nothing is created or opened."""
    reading = Reading(environ)
    settings = Settings(
        data=reading.take(
            "ASKAROUND_DATA", _folder, "a folder, or a path where one can be made", Path("data")
        ),
        user=reading.take(
            "ASKAROUND_USER", _user, "one word of up to 64 letters, digits and . _ - + @", "me"
        ),
        log=reading.take("ASKAROUND_LOG", _log_level, f"one of {', '.join(LOG_LEVELS)}", "warning"),
    )
    return reading.faults() or settings


def _folder(raw: str) -> Path | None:
    try:
        path = Path(raw).expanduser()
        return path if _could_be_folder(path.absolute()) else None
    except (
        RuntimeError,
        ValueError,
        OSError,
    ):  # "~nobody", a NUL, a name that is too long, a folder closed to us
        return None


def _could_be_folder(path: Path) -> bool:
    """Tell whether the path, or else the nearest part of it that is there, is a folder."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return _could_be_folder(path.parent)


def _user(raw: str) -> str | None:
    return raw if USER.fullmatch(raw) else None


def _log_level(raw: str) -> str | None:
    return raw.lower() if raw.lower() in LOG_LEVELS else None
