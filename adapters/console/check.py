"""`askaround check`: the coach on the command line, for a text on standard input or for many, a JSON object a line."""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TextIO, TypeVar

from bot.coach import Channel, Context, Finding, Kind, Review, Severity, check

READY = 0
REVISE = 1
BAD_INPUT = 2

Choice = TypeVar("Choice", bound=StrEnum)


class NotUnderstoodError(Exception):
    """What was asked for can't be done; the message says why and what would do."""


@dataclass(frozen=True, slots=True)
class Task:
    """One text to judge."""

    kind: Kind
    channel: Channel
    context: Context
    text: str
    id: object = None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise NotUnderstoodError(f"{message[:1].upper()}{message[1:]}.")


def main(argv: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Judge what stands on `stdin` and say so on `stdout`.

    Returns 0 when nothing is an error, 1 when something is, 2 when a part of the input couldn't be read.
    """
    if isinstance(stdin, io.TextIOWrapper):
        stdin.reconfigure(
            errors="surrogateescape"
        )  # a byte that is no UTF-8 spoils its own line, and no other
    try:
        options = _parser().parse_args(argv)
        if options.help:
            stdout.write(_parser().format_help())
            return READY
        if options.batch:
            return _batch(options.kind, stdin, stdout, stderr)
        task = _single(options, stdin)
    except NotUnderstoodError as fault:
        stderr.write(f"askaround check: {fault}\n")
        return BAD_INPUT
    review = _judged(task)
    stdout.write(_json(review) + "\n" if options.json else _told(review, task.text))
    return READY if review.ready else REVISE


def _parser() -> _Parser:
    kinds = ", ".join(Kind)
    parser = _Parser(
        prog="askaround check",
        description="Reads a text on standard input as a careful adviser would, and says what to change.",
        epilog="Exit code: 0 nothing to change, 1 something to change, 2 the input couldn't be read.",
        add_help=False,
        allow_abbrev=False,
    )
    parser.add_argument("kind", metavar="KIND", nargs="?", help=f"what the text is: {kinds}")
    parser.add_argument(
        "--channel", default=Channel.EMAIL.value, help=f"how it goes: {', '.join(Channel)} (email)"
    )
    parser.add_argument("--connection", default="", help="how you came to the person")
    parser.add_argument("--recipient", default="", help="the person's name")
    parser.add_argument("--field", default="", help="the line of work you are curious about")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--batch", action="store_true", help="read a JSON object a line, print one a line")
    parser.add_argument("-h", "--help", action="store_true", help="print this")
    return parser


def _single(options: argparse.Namespace, stdin: TextIO) -> Task:
    """Return the one text that stands on standard input; raises when it can't be read."""
    kind = _choice(Kind, "kind", options.kind)
    channel = _choice(Channel, "channel", options.channel)
    context = Context(recipient=options.recipient, connection=options.connection, field=options.field)
    text = stdin.read().removesuffix("\n")
    if not _is_utf8(text):
        raise NotUnderstoodError("The text isn't UTF-8; save it as UTF-8 and try again.")
    return Task(kind, channel, context, text)


def _is_utf8(text: str) -> bool:
    """Tell whether no byte had to be kept as it was (see `main`)."""
    return not any("\udc80" <= mark <= "\udcff" for mark in text)


def _choice(kind: type[Choice], name: str, given: object) -> Choice:
    """Return the member that a name says; raises with all that there are."""
    known = ", ".join(kind)
    if given is None:
        raise NotUnderstoodError(f"Say the {name}: {known}.")
    try:
        return kind(str(given))
    except ValueError:
        raise NotUnderstoodError(f"There is no {name} {given!r}. There are: {known}.") from None


def _judged(task: Task) -> Review:
    return check(task.kind, task.text, task.channel, task.context)


def _batch(kind: object, stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    if kind is not None:
        raise NotUnderstoodError("With --batch each line names its own kind, so leave KIND out.")
    worst = READY
    for number, line in enumerate(stdin, start=1):
        if not line.strip():
            continue
        try:
            task = _task(line)
        except NotUnderstoodError as fault:
            stderr.write(f"askaround check: line {number}: {fault}\n")
            worst = BAD_INPUT
            continue
        review = _judged(task)
        stdout.write(_json(review, task.id) + "\n")
        worst = max(worst, READY if review.ready else REVISE)
    return worst


def _task(line: str) -> Task:
    """Read one line of a batch; raises with what is wrong with it."""
    if not _is_utf8(line):
        raise NotUnderstoodError("This isn't UTF-8.")
    try:
        given: object = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise NotUnderstoodError(f"This isn't JSON ({fault}).") from None
    if not isinstance(given, dict):
        raise NotUnderstoodError(
            'Each line is one JSON object, as {"id": 1, "kind": "question", "text": "..."}.'
        )
    text = given.get("text")
    if not isinstance(text, str):
        raise NotUnderstoodError("There is no text in it.")
    about = given.get("context")
    if about is None:
        about = {}
    if not isinstance(about, dict):
        raise NotUnderstoodError("The context must be an object.")
    channel = given.get("channel")
    return Task(
        _choice(Kind, "kind", given.get("kind")),
        Channel.EMAIL if channel is None or channel == "" else _choice(Channel, "channel", channel),
        _context(about),
        text,
        given.get("id"),
    )


def _context(about: Mapping[str, object]) -> Context:
    return Context(
        recipient=_words(about, "recipient"),
        connection=_words(about, "connection"),
        field=_words(about, "field"),
        days_since=_days(about),
    )


def _words(about: Mapping[str, object], name: str) -> str:
    value = about.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotUnderstoodError(f"The {name} must be words.")
    return value


def _days(about: Mapping[str, object]) -> int | None:
    value = about.get("days_since")
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotUnderstoodError("days_since must be a whole number.")
    return value


def _json(review: Review, name: object = None) -> str:
    told: dict[str, object] = {} if name is None else {"id": name}
    told |= {
        "kind": review.kind.value,
        "verdict": "ready" if review.ready else "revise",
        "words": review.words,
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity.value,
                "start": finding.start,
                "end": finding.end,
                "why": finding.why,
                "mend": finding.mend,
            }
            for finding in review.findings
        ],
    }
    return json.dumps(told)


def _told(review: Review, text: str) -> str:
    """Return the review as a person reads it: the verdict, then each finding with the words it is about."""
    counted = f"{review.words} word" + ("" if review.words == 1 else "s")
    lines = [f"Ready to send ({counted})." if review.ready else f"Not yet ({counted})."]
    for finding in review.findings:
        lines += ["", *_finding(finding, text)]
    return "\n".join(lines) + "\n"


_MARKS = {Severity.ERROR: "Change", Severity.WARNING: "Look at", Severity.HINT: "Maybe"}


def _finding(finding: Finding, text: str) -> list[str]:
    words = " ".join(text[finding.start : finding.end].split())
    about = f': "{words}"' if words and finding.rule != "too-long" else ""
    return [f"{_MARKS[finding.severity]} ({finding.rule}){about}", f"  {finding.why}", f"  {finding.mend}"]
