"""The environment, read once, all faults reported at once. A setting is read here or nowhere, and `.env.example` tells each."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from bot.contact import Tier
from bot.policy import DEFAULT, NO_ANSWER, Policy
from bot.when import knows_country

T = TypeVar("T")

PREFIX = "ASKAROUND_"  # every name that begins so is ours, and one that we don't know is a typing slip
LOG_LEVELS = ("debug", "info", "warning", "error")
USER = re.compile(r"[\w.@+-]{1,64}")  # a name as log-ins and addresses have them: one word, no path in it
DISCORD_API = "https://discord.com/api/v10"
SHOWN = 60  # characters of a wrong value; more would bury the reason

SLACK_URL = "https://slack.com/api/"


@dataclass(frozen=True, slots=True)
class SlackAccess:
    """How the bot lives on Slack. With an app token it connects by Socket Mode, else it listens on `host` and `port`.

    `token` is empty where `client_id` and `client_secret` let many workspaces install the app. `token_key` seals their
    tokens when it is set. `pace` is the most messages a second that the bot starts in one workspace.
    """

    token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    token_key: str = field(default="", repr=False)
    api_url: str = SLACK_URL
    command: str = "/interview"
    pace: float = 4.0
    host: str = "127.0.0.1"
    port: int = 3000


@dataclass(frozen=True, slots=True)
class DiscordAccess:
    """How to reach Discord. `shards` is None where Discord chooses; `shard_ids` are those run here, empty for all."""

    token: str = field(repr=False)
    api: str
    shards: int | None
    shard_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What whoever runs the program has chosen.

    `data` is the folder where notebooks live (relative to where the program was started), `user` the member whom the
    terminal talks to when none is named, `log` the least grave level that is logged, `policy` the community's times.
    `slack` and `discord` are None where they aren't set up.
    """

    data: Path
    user: str
    log: str
    policy: Policy = DEFAULT
    discord: DiscordAccess | None = None
    slack: SlackAccess | None = None


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
        ours = [name for name in self._known if name.startswith(PREFIX)]
        for name in sorted(self._environ):
            if name.startswith(PREFIX) and name not in self._known:
                near = get_close_matches(name, ours, n=1)
                self.wrong(
                    name, "a name that is no setting", near[0] if near else f"one of {', '.join(ours)}"
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
        policy=_policy(reading),
        discord=_discord(reading),
        slack=_slack(reading),
    )
    return reading.faults() or settings


@dataclass(frozen=True, slots=True)
class Number:
    """One of the community's times: the field of the policy it sets, and the least and most that make sense."""

    name: str
    field: str
    least: int
    most: int


NUMBERS = (
    Number("ASKAROUND_ASK_MINUTES", "ask_minutes", 10, 30),
    Number("ASKAROUND_LONGEST_MINUTES", "longest_minutes", 10, 60),
    Number("ASKAROUND_LINKEDIN_LIMIT", "linkedin_limit", 200, 300),
    Number("ASKAROUND_THANK_HOURS", "thank_again_hours", 2, 47),
    Number("ASKAROUND_OPENING_DAYS", "opening_days", 7, 90),
    Number("ASKAROUND_ADVICE_DAYS", "advice_days", 3, 90),
    Number("ASKAROUND_INTRODUCTION_DAYS", "introduction_days", 3, 60),
    Number("ASKAROUND_CHECK_IN_DAYS", "check_in_days", 7, 180),
    Number("ASKAROUND_QUIET_DAYS", "quiet_days", 7, 180),
    Number("ASKAROUND_WEEKLY_MESSAGES", "budget", 0, 21),
)
RHYTHM = tuple(Number(f"ASKAROUND_{tier.upper()}_DAYS", tier, 7, 730) for tier in Tier)


def _policy(reading: Reading) -> Policy:
    """The community's times; what isn't set is the method's own."""
    numbers = {one.field: _number(reading, one, getattr(DEFAULT, one.field)) for one in NUMBERS}
    rhythm = {Tier(one.field): _number(reading, one, DEFAULT.rhythm_days[Tier(one.field)]) for one in RHYTHM}
    preset = reading.take(
        "ASKAROUND_NO_ANSWER",
        lambda raw: raw if raw in NO_ANSWER else None,
        f"one of {', '.join(NO_ANSWER)}",
        DEFAULT.preset,
    )
    country = reading.take(
        "ASKAROUND_COUNTRY", _country, "a country whose holidays are known, such as GB, NG, IN or US", ""
    )
    return replace(DEFAULT, preset=preset, country=country, rhythm_days=MappingProxyType(rhythm), **numbers)


def _number(reading: Reading, one: Number, default: int) -> int:
    def fits(raw: str) -> int | None:
        return (
            int(raw)
            if raw.isdecimal() and len(raw) < len("10000") and one.least <= int(raw) <= one.most
            else None
        )

    return reading.take(one.name, fits, f"a whole number from {one.least} to {one.most}", default)


def _country(raw: str) -> str | None:
    return raw.upper() if knows_country(raw.upper()) else None


def _slack(reading: Reading) -> SlackAccess | None:
    """Return Slack's settings; None where there is neither a bot token nor a client id, which says that Slack isn't wanted."""
    plain = SlackAccess()
    found = SlackAccess(
        token=reading.take("SLACK_BOT_TOKEN", _begins("xoxb-"), "a bot token (xoxb-...)", "", secret=True),
        app_token=reading.take(
            "SLACK_APP_TOKEN", _begins("xapp-"), "an app token (xapp-...)", "", secret=True
        ),
        signing_secret=reading.take("SLACK_SIGNING_SECRET", _word, "the signing secret", "", secret=True),
        client_id=reading.take("SLACK_CLIENT_ID", _word, "the app's client id", ""),
        client_secret=reading.take("SLACK_CLIENT_SECRET", _word, "the app's client secret", "", secret=True),
        token_key=reading.take("SLACK_TOKEN_KEY", _key, "32 bytes in URL-safe base64", "", secret=True),
        api_url=reading.take("SLACK_API_URL", _address, "an address such as " + SLACK_URL, plain.api_url),
        command=reading.take(
            "SLACK_COMMAND", _command, "a slash and up to 31 small letters, digits, - or _", plain.command
        ),
        pace=reading.take("SLACK_PACE", _pace, "messages a second, from 0.1 to 50", plain.pace),
        host=reading.take("SLACK_HOST", _word, "an address to listen on", plain.host),
        port=reading.take("PORT", _port, "a port from 1 to 65535", plain.port),
    )
    if found.token and not found.app_token and not found.signing_secret:
        reading.wrong(
            "SLACK_BOT_TOKEN",
            "no way to hear from Slack",
            "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET beside it",
        )
    if found.app_token and not found.token:
        reading.wrong("SLACK_APP_TOKEN", "no SLACK_BOT_TOKEN", "the bot token (xoxb-...) beside it")
    if bool(found.client_id) != bool(found.client_secret):
        reading.wrong(
            "SLACK_CLIENT_ID", "only one of the two", "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET together"
        )
    if found.client_id and not found.signing_secret:
        reading.wrong(
            "SLACK_CLIENT_ID",
            "no SLACK_SIGNING_SECRET",
            "the signing secret beside it: installing needs HTTP",
        )
    return found if found.token or found.client_id else None


def _begins(prefix: str) -> Callable[[str], str | None]:
    return lambda raw: raw if raw.startswith(prefix) and raw.isprintable() and " " not in raw else None


def _word(raw: str) -> str | None:
    return raw if raw.isprintable() and not any(one.isspace() for one in raw) else None


def _key(raw: str) -> str | None:
    return raw if re.fullmatch(r"[A-Za-z0-9_-]{43}=", raw) else None


def _address(raw: str) -> str | None:
    return raw.rstrip("/") + "/" if re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", raw) else None


def _command(raw: str) -> str | None:
    return raw if re.fullmatch(r"/[a-z0-9_-]{1,31}", raw) else None


def _pace(raw: str) -> float | None:
    try:
        pace = float(raw)
    except ValueError:
        return None
    return pace if 0.1 <= pace <= 50 else None  # noqa: PLR2004  the two ends that the setting's own words name


def _port(raw: str) -> int | None:
    return int(raw) if raw.isascii() and raw.isdigit() and 1 <= int(raw) <= 65_535 else None  # noqa: PLR2004


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


def _discord(reading: Reading) -> DiscordAccess | None:
    """Discord's settings; None where there is no token, which is how one says that Discord isn't wanted."""
    token = reading.take(
        "DISCORD_TOKEN", _discord_token, "a bot's token: three parts with dots between", "", secret=True
    )
    api = reading.take("DISCORD_API", _discord_api, "an http or https address", DISCORD_API)
    shards = reading.take("DISCORD_SHARDS", _shard_count, "a whole number from 1", None)
    every: tuple[int, ...] = ()
    shard_ids = reading.take("DISCORD_SHARD_IDS", _shard_numbers, "numbers from 0 such as 0,1 or 0-3", every)
    if shard_ids and (shards is None or max(shard_ids) >= shards):
        found = "unset" if shards is None else str(shards)
        reading.wrong(
            "DISCORD_SHARDS", found, f"more than {max(shard_ids)}, since DISCORD_SHARD_IDS names that one"
        )
    return DiscordAccess(token, api, shards, shard_ids) if token else None


def _discord_token(raw: str) -> str | None:
    return raw if re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+", raw) else None


def _discord_api(raw: str) -> str | None:
    return raw.rstrip("/") if re.fullmatch(r"https?://[^\s/]+\S*", raw) else None


def _shard_count(raw: str) -> int | None:
    return int(raw) if re.fullmatch(r"[1-9]\d{0,4}", raw) else None


def _shard_numbers(raw: str) -> tuple[int, ...] | None:
    """Return the numbers in "0,2,4-7", in order, or None."""
    found: set[int] = set()
    for part in raw.split(","):
        ends = re.fullmatch(r"\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*", part)
        if ends is None:
            return None
        found.update(range(int(ends[1]), int(ends[2] or ends[1]) + 1))
    return tuple(sorted(found)) or None
