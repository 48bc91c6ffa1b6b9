"""The composition root and the command line: the only file that sees everything. What isn't used isn't imported."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.settings import USER, Faults, Settings, read

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
    return console(settings, options)


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


VERBS = (
    Verb("run", "serve every chat platform that is set up; with none, talk in the terminal", run, _talks),
    Verb("console", "talk in the terminal, whatever is set up", console, _talks),
)
DEFAULT = "run"


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
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
