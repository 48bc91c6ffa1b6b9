"""The workspaces that have the app, and their tokens: the one of the settings, or a file a workspace in the data folder."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
import os
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.bot import Bot
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

STATE_SECONDS = 600  # to read Slack's consent page and press Allow

URL = "url"  # the custom value of an installation that holds the workspace's own address

log = logging.getLogger("askaround.slack")


@dataclass(frozen=True, slots=True)
class Installed:
    """The app in one workspace. `url` is the workspace's own address, empty when it isn't known."""

    team: str
    token: str
    bot_user: str
    bot_id: str
    url: str = ""


class Workspaces(Protocol):
    """Where the app is installed."""

    async def installed(self, team: str) -> Installed | None:
        """The app in that workspace; None where it isn't (any more)."""

    async def remove(self, team: str) -> None:
        """Forget that workspace's token: the app was uninstalled or the token revoked."""

    async def count(self) -> int:
        """How many workspaces have the app."""


class OneWorkspace:
    """The one workspace whose token stands in the settings."""

    def __init__(self) -> None:
        self._installed: Installed | None = None
        self._removed = False

    def put(self, installed: Installed) -> None:
        """Keep what Slack told of the token."""
        self._installed, self._removed = installed, False

    async def installed(self, team: str) -> Installed | None:
        """The app in that workspace, when it is the one."""
        found = self._installed
        return found if found is not None and found.team == team and not self._removed else None

    async def remove(self, team: str) -> None:
        """Write to nobody there until the program is started with a token that holds."""
        if self._installed is not None and self._installed.team == team:
            self._removed = True

    async def count(self) -> int:
        """One, or none before Slack has told of it."""
        return int(self._installed is not None and not self._removed)


class Seal(Protocol):
    """How a token is written down."""

    def close(self, plain: str) -> str:
        """The text as it is stored."""

    def open(self, stored: str) -> str | None:
        """The text again; None when it can't be opened with this key."""


class Unsealed:
    """Tokens as they are: no key is set."""

    def close(self, plain: str) -> str:
        """The token itself."""
        return plain

    def open(self, stored: str) -> str | None:
        """The token itself; None for one that was sealed with a key."""
        return stored if stored.startswith("xox") else None


class Sealed:
    """Tokens encrypted with the key of the settings (Fernet: AES-128-CBC and HMAC-SHA256)."""

    def __init__(self, key: str) -> None:
        from cryptography.fernet import Fernet  # noqa: PLC0415  only communities that set a key pay for its import

        self._fernet = Fernet(key.encode())

    def close(self, plain: str) -> str:
        """The token, sealed."""
        return self._fernet.encrypt(plain.encode()).decode()

    def open(self, stored: str) -> str | None:
        """The token; one that was stored before the key was set is taken as it is."""
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  as above

        if stored.startswith("xox"):
            return stored
        try:
            return self._fernet.decrypt(stored.encode()).decode()
        except InvalidToken:
            return None


class ManyWorkspaces(AsyncInstallationStore):
    """One file a workspace, replaced whole, readable by its owner alone. Bolt's OAuth flow saves here."""

    def __init__(self, folder: Path, seal: Seal) -> None:
        self._folder = folder
        self._seal = seal
        self._known: dict[str, Installed] = {}

    @property
    def logger(self) -> logging.Logger:
        """Ours."""
        return log

    async def async_save(self, installation: Installation) -> None:
        """Keep what the OAuth flow was given."""
        team = installation.team_id or installation.enterprise_id or ""
        found = Installed(
            team,
            installation.bot_token or "",
            installation.bot_user_id or "",
            installation.bot_id or "",
            str(installation.get_custom_value(URL) or ""),
        )
        await asyncio.to_thread(self._write, found)
        self._known[team] = found
        log.info("installed in workspace %s", team)

    async def async_save_bot(self, bot: Bot) -> None:
        """Nothing: `async_save` keeps it all."""

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The bot in that workspace, as Bolt asks for it."""
        found = await self.installed(team_id or enterprise_id or "")
        if found is None:
            return None
        return Bot(
            team_id=found.team,
            enterprise_id=enterprise_id,
            bot_token=found.token,
            bot_id=found.bot_id,
            bot_user_id=found.bot_user,
            is_enterprise_install=is_enterprise_install,
            installed_at=0.0,
        )

    async def installed(self, team: str) -> Installed | None:
        """The app in that workspace; None where it isn't, or where its token can't be opened with this key."""
        found = self._known.get(team)
        if found is None:
            found = await asyncio.to_thread(self._read, team)
            if found is not None:
                self._known[team] = found
        return found

    async def remove(self, team: str) -> None:
        """Erase that workspace's token."""
        self._known.pop(team, None)
        await asyncio.to_thread(self._path(team).unlink, True)  # noqa: FBT003  missing_ok
        log.info("removed from workspace %s", team)

    async def count(self) -> int:
        """How many files there are."""
        return len(await asyncio.to_thread(lambda: list(self._folder.glob("*.json"))))

    def _path(self, team: str) -> Path:
        return self._folder / f"{re.sub(r'[^A-Z0-9]', '_', team.upper()) or '_'}.json"

    def _write(self, found: Installed) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._path(found.team)
        beside = path.with_suffix(f".{secrets.token_hex(4)}.new")
        words = {"schema": 1, "team": found.team, "token": self._seal.close(found.token)}
        words |= {"bot_user": found.bot_user, "bot_id": found.bot_id, "url": found.url}
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
        ) as file:
            json.dump(words, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _read(self, team: str) -> Installed | None:
        try:
            words = json.loads(self._path(team).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        token = self._seal.open(str(words["token"]))
        if token is None:
            log.error(
                "the token of workspace %s can't be opened with SLACK_TOKEN_KEY; install the app there again",
                team,
            )
            return None
        return Installed(
            str(words["team"]), token, str(words["bot_user"]), str(words["bot_id"]), str(words["url"])
        )


class SignedStates(AsyncOAuthStateStore):
    """OAuth states that prove themselves: a moment and a signature, so that any process of ours can check one, once in each."""

    def __init__(self, secret: str, now: Callable[[], float]) -> None:
        self._secret = secret.encode()
        self._now = now
        self._used: dict[str, float] = {}

    @property
    def logger(self) -> logging.Logger:
        """Ours."""
        return log

    async def async_issue(self, *_args: object, **_kwargs: object) -> str:
        """A fresh state."""
        body = f"{self._now():.0f}.{secrets.token_urlsafe(12)}"
        return f"{body}.{self._sign(body)}"

    async def async_consume(self, state: str) -> bool:
        """Whether this state is ours, young enough, and not used yet."""
        body, _, signature = state.rpartition(".")
        stamp = body.partition(".")[0]
        now = self._now()
        self._used = {one: at for one, at in self._used.items() if now - at < STATE_SECONDS}
        if state in self._used or not hmac.compare_digest(signature, self._sign(body)):
            return False
        self._used[state] = now
        return stamp.isdigit() and 0 <= now - int(stamp) < STATE_SECONDS

    def _sign(self, body: str) -> str:
        return hmac.new(self._secret, body.encode(), hashlib.sha256).hexdigest()[:32]
