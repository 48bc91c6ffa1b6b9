"""The composition root and the command line: the only file that sees everything. What isn't used isn't imported."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import USER, Faults, Settings, read

if TYPE_CHECKING:  # importing them costs what the terminal doesn't need
    import asyncio

    from bot.ports import Gateway, Store

FAULTY, FAILED = 2, 1  # exit codes: the set-up must be mended; it can't be done just now

Options = argparse.Namespace


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing that the program does: what it is called and does, which options it takes, and what runs it."""

    name: str
    summary: str
    run: Callable[[Settings, Options], int]
    options: Callable[[argparse.ArgumentParser], None] = lambda _parser: None


def console(settings: Settings, options: Options) -> int:
    """Talk in the terminal."""
    from adapters.clock import MovableClock
    from adapters.console.app import Terminal
    from adapters.storage.tiny import TinyStore, Unusable
    from bot.guide import Guide
    from bot.notebook import Member
    from bot.ports import NotSaved
    from scheduler.beside import catch_up

    try:
        store = TinyStore(settings.data)
    except Unusable as trouble:
        return failed(str(trouble))
    try:
        clock = MovableClock(settings.data / "clock", options.at)
        user = options.user or settings.user
        terminal = Terminal(Guide(store, clock, settings.policy), user, clock, settings.data)

        def passed(since: datetime, until: datetime) -> None:
            with suppress(NotSaved):  # whatever keeps it from being read, the member's next line tells them
                catch_up(store, Member("console", "", user), terminal.receives, since, until, settings.policy)

        return terminal.run(passed)
    except NotSaved as trouble:
        return failed(trouble.reason)
    finally:
        store.close()


def run(settings: Settings, options: Options) -> int:
    """Serve every platform that is set up; with none, talk in the terminal."""
    if settings.slack is None and settings.discord is None:
        return console(settings, options)
    import asyncio

    from adapters.storage.tiny import TinyStore, Unusable

    logging.getLogger("askaround").setLevel(min(logging.INFO, logging.getLogger().level))
    try:
        store = TinyStore(settings.data)
    except Unusable as trouble:
        return failed(str(trouble))
    try:
        asyncio.run(_serve(settings, store))
    finally:
        store.close()
    return 0


async def _serve(settings: Settings, store: Store) -> None:
    """Slack, Discord or both, and what is owed on them, until SIGTERM or Ctrl-C; what is under way then is finished first."""
    import asyncio
    import signal

    from adapters.clock import MachineClock
    from adapters.doctor import NOTE, WakeUps
    from bot.guide import Guide
    from scheduler.books import Books
    from scheduler.delivery import Delivery
    from scheduler.ticker import Ticker

    stop, clock = asyncio.Event(), MachineClock()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)

    def moved(due: datetime | None) -> None:
        ticker.moved(due)

    guide = Guide(store, clock, settings.policy, moved)
    gateways: dict[str, Gateway] = {}
    platforms: list[Coroutine[object, object, None]] = []
    if settings.slack is not None:
        from adapters.slack.connect import Slack

        slack = Slack(settings.slack, settings.data, guide, clock)
        gateways["slack"] = slack.bot.gateway
        platforms.append(slack.run(stop))
    if settings.discord is not None:
        from adapters.discord.app import Discord

        discord = Discord(settings.discord, guide, store)
        gateways["discord"] = discord.gateway
        platforms.append(_until(stop, discord.run()))
    books = Books(store, clock, settings.policy, moved=moved)
    delivery = Delivery(store, books, gateways, clock, settings.policy)
    ticker = Ticker(store, delivery, clock, WakeUps(settings.data / NOTE).note)
    await ticker.start()
    try:
        await asyncio.gather(*platforms)
    finally:
        await ticker.stop()


async def _until(stop: asyncio.Event, living: Coroutine[object, object, None]) -> None:
    """Let a platform live until `stop` is set."""
    import asyncio

    task = asyncio.ensure_future(living)
    waiting = asyncio.ensure_future(stop.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
    for one in (task, waiting):
        one.cancel()
    await asyncio.gather(task, waiting, return_exceptions=True)


def manifest(settings: Settings, options: Options) -> int:
    """Print the Slack app's manifest, for an admin to paste."""
    import json

    from adapters.slack.manifest import manifest as made

    command = settings.slack.command if settings.slack else options.command
    print(json.dumps(made(command, options.address), indent=2))
    return 0


def _manifests(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--address",
        default="",
        metavar="URL",
        help="where Slack reaches the bot over HTTP, such as https://bot.example.org; Socket Mode without it",
    )
    parser.add_argument(
        "--command",
        default="/interview",
        metavar="/NAME",
        help="the slash command, while no token is set; later it is SLACK_COMMAND's",
    )


def invite(settings: Settings, _options: Options) -> int:
    """Print the links that add the Discord bot."""
    from adapters.discord.invite import application_of, for_server, for_user

    application = application_of(settings.discord.token) if settings.discord else None
    if application is None:
        return failed("set DISCORD_TOKEN first: the link names the application that the token belongs to")
    print(f"To add the bot to a server:   {for_server(application)}")
    print(f"To use it anywhere yourself:  {for_user(application)}")
    return 0


def check(arguments: list[str]) -> int:
    """Read a draft like a good career adviser. It has options of its own, and needs no settings."""
    import io

    from adapters.console.check import main as check_main

    text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")  # whatever the machine's own encoding is
    return check_main(arguments, text, sys.stdout, sys.stderr)


def backup(settings: Settings, options: Options) -> int:
    """Back everything up to one file, while the program runs or not."""
    from adapters.console import admin
    from adapters.storage.backup import Refused, back_up
    from adapters.storage.folder import Onlooker, Unusable
    from bot.ports import NotSaved

    try:
        source = Onlooker(settings.data)
        print(
            admin.back_up(settings.data, options.file, lambda path: back_up(source, path, datetime.now(UTC)))
        )
    except (Unusable, Refused, ValueError) as trouble:
        return failed(str(trouble))
    except NotSaved as trouble:
        return failed(trouble.reason)
    except OSError as trouble:
        return failed(f"{options.file}: {trouble.strerror}")
    return 0


def restore(settings: Settings, options: Options) -> int:
    """Put a backup back, while nothing else uses the data folder."""
    from adapters.console import admin
    from adapters.storage.backup import Refused
    from adapters.storage.backup import restore as put_back
    from adapters.storage.tiny import TinyStore, Unusable
    from bot.nudges import next_due
    from bot.ports import NotSaved

    now = datetime.now(UTC)
    try:
        store = TinyStore(settings.data)
    except Unusable as trouble:
        return failed(str(trouble))
    try:
        count = put_back(
            store,
            options.file,
            lambda notebook: next_due(notebook, now, settings.policy),
            replace=options.replace,
        )
        print(admin.restored(count, options.file))
    except Refused as trouble:
        return failed(str(trouble))
    except NotSaved as trouble:
        return failed(trouble.reason)
    except OSError as trouble:
        return failed(f"{options.file}: {trouble.strerror}")
    finally:
        store.close()
    return 0


def admin(settings: Settings, options: Options) -> int:
    """Answer whoever runs the program."""
    from adapters.console import admin as asked
    from adapters.storage.folder import Onlooker, Unusable
    from bot.ports import NotSaved

    name = " ".join(options.name)
    try:
        print(asked.told(name, asked.find(Onlooker(settings.data), name)))
    except Unusable as trouble:
        return failed(str(trouble))
    except NotSaved as trouble:
        return failed(trouble.reason)
    return 0


def _saves(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup, outside the data folder")


def _puts_back(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup")
    parser.add_argument("--replace", action="store_true", help="erase what is there first")


def _finds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", choices=("find",), help="find: how much is kept on a person, without showing it"
    )
    parser.add_argument("name", nargs="+", metavar="NAME", help="the person's name")


def _talks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--user", type=_user, metavar="NAME", help="talk as this member (default: ASKAROUND_USER, or me)"
    )
    parser.add_argument(
        "--at",
        type=_moment,
        metavar="WHEN",
        help='let the clock stand at this moment, in UTC, such as "2026-03-02 09:00"; /later moves it on',
    )


def doctor(settings: Settings, _options: Options) -> int:
    """Tell how the delivery of reminders is doing, while the program runs or not."""
    from adapters import doctor
    from adapters.clock import MachineClock
    from adapters.storage.folder import Onlooker, Unusable
    from bot.ports import NotSaved

    now, woke = MachineClock().now(), doctor.WakeUps(settings.data / doctor.NOTE).last()
    try:
        onlooker = Onlooker(settings.data)
        whole = (onlooker.whole(member) for member in onlooker.members())
        found = doctor.examined((kept[0] for kept in whole if kept is not None), now, settings.policy)
    except Unusable as trouble:
        return failed(str(trouble))
    except NotSaved as trouble:
        return failed(trouble.reason)
    print(doctor.report(found, woke, now))
    return 0


VERBS = (
    Verb("run", "serve every chat platform that is set up; with none, talk in the terminal", run, _talks),
    Verb("console", "talk in the terminal, whatever is set up", console, _talks),
    Verb("manifest", "print the manifest of the Slack app, for an admin to paste", manifest, _manifests),
    Verb("invite", "print the links that add the Discord bot", invite),
    Verb("backup", "keep everything in one file, also while the program runs", backup, _saves),
    Verb("restore", "put a backup back, while the program doesn't run", restore, _puts_back),
    Verb("doctor", "tell how the delivery of reminders is doing", doctor),
    Verb("admin", "count what is kept on a person who asks", admin, _finds),
)
DEFAULT = "run"


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["check"]:
        return check(given[1:])
    verbs = {verb.name: verb for verb in VERBS}
    if not given or (given[0] not in verbs and given[0] not in {"-h", "--help", "--version"}):
        given = given if given and not given[0].startswith("-") else [DEFAULT, *given]
    options = _parser().parse_args(given)
    settings = read(_environ())
    if isinstance(settings, Faults):
        return failed(f"these settings can't be used:\n{settings}", FAULTY)
    logging.basicConfig(level=settings.log.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    return verbs[options.verb].run(settings, options)


def failed(why: str, code: int = FAILED) -> int:
    """Say on standard error why it can't be done; the exit code."""
    print(f"askaround: {why}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="askaround",
        description="Walks you through informational interviews, on Slack, on Discord or in this terminal.",
        epilog="Settings come from the environment and from a file .env in this folder; .env.example tells each of them.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    under = parser.add_subparsers(
        dest="verb", metavar="COMMAND", title=f"commands ({DEFAULT}, when none is named)"
    )
    under.add_parser(
        "check", help="read a draft on standard input like a good career adviser", add_help=False
    )
    for verb in VERBS:
        verb.options(
            under.add_parser(
                verb.name, help=verb.summary, description=verb.summary[0].upper() + verb.summary[1:] + "."
            )
        )
    return parser


def _environ() -> dict[str, str]:
    """The environment, over the file `.env` of this folder where there is one."""
    if not Path(".env").is_file():
        return dict(os.environ)
    from dotenv import dotenv_values

    return {**{name: value or "" for name, value in dotenv_values(".env").items()}, **os.environ}


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("askaround")
    except PackageNotFoundError:  # run from its folder, not installed
        import tomllib

        return str(
            tomllib.loads(Path(__file__).parent.parent.joinpath("pyproject.toml").read_text())["project"][
                "version"
            ]
        )


def _user(words: str) -> str:
    if not USER.fullmatch(words):
        raise argparse.ArgumentTypeError("one word of up to 64 letters, digits and . _ - + @")
    return words


def _moment(words: str) -> datetime:
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{words}" is no moment such as "2026-03-02 09:00"') from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


if __name__ == "__main__":
    sys.exit(main())
