"""A form asked field by field: pure values. What was typed is marked down so that a crash between two lines loses none of it.

The marks ride in the values of the `Typed` event, under names in brackets that no field bears; only this module reads them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from adapters.console.parse import chosen, number
from bot.copy import label
from bot.forms import faults
from bot.message import Choice, Choices, Clock, Day, Field, Form, Line, Option, Paragraph, Values

OPEN = "(open)"  # the form is open, though nothing was answered yet
ASIDE = "(aside)"  # it was put aside for something else
LINES = "(lines)"  # a paragraph that goes on
WRONG = "(wrong) "  # before a field's name: why the form was refused there
WAS = "(was) "  # before a field's name: what stands in it, to be offered, though it is not answered


@dataclass(frozen=True, slots=True)
class Asking:
    """A form at one of its questions: what is answered, what stands in the rest, and why this one is asked again, if it is."""

    form: Form
    at: int
    typed: Values = dataclasses.field(default_factory=dict)
    standing: Values = dataclasses.field(default_factory=dict)
    lines: str = ""
    why: str = ""
    again: bool = False
    """Whether the form was refused, and only what could not be taken is asked."""

    @property
    def field(self) -> Field:
        """What is asked."""
        return self.form.fields[self.at]

    @property
    def stands(self) -> str:
        """What stands in the field asked: kept by Enter."""
        return self.standing.get(self.field.name, self.field.initial)

    @property
    def marks(self) -> Values:
        """What to keep of it, for `resumed`."""
        if self.again:
            return {**self.typed, **self.standing, f"{WRONG}{self.field.name}": self.why}
        was = {f"{WAS}{name}": value for name, value in self.standing.items()}
        return {OPEN: "yes", **self.typed, **was, **({LINES: self.lines} if self.lines else {})}


@dataclass(frozen=True, slots=True)
class Whole:
    """Every question is answered."""

    form: Form
    values: Values


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The member doesn't want the form any more."""

    form: Form


def resumed(form: Form, marks: Values) -> Asking:
    """The form where it was left: at what was refused, or at its first question that isn't answered.

    It is never taken by itself: one that was sent and refused would be taken for insisting.
    """
    wrong = {one.name: marks[f"{WRONG}{one.name}"] for one in form.fields if f"{WRONG}{one.name}" in marks}
    if wrong:
        return refused(form, wrong)
    typed = {one.name: marks[one.name] for one in form.fields if one.name in marks}
    standing = {name.removeprefix(WAS): value for name, value in marks.items() if name.startswith(WAS)}
    last = len(form.fields) - 1
    blank = next((at for at, one in enumerate(form.fields) if one.name not in typed), last)
    asked = form.fields[blank].name
    if asked in typed:
        standing[asked] = typed.pop(asked)
    return Asking(form, blank, typed, standing, marks.get(LINES, ""))


def refused(form: Form, errors: Mapping[str, str]) -> Asking:
    """The form at the first field that could not be taken, the others answered."""
    at = next(at for at, one in enumerate(form.fields) if one.name in errors)
    name = form.fields[at].name
    typed = {one.name: one.initial for one in form.fields if one.name != name}
    return Asking(form, at, typed, {name: form.fields[at].initial}, why=errors[name], again=True)


def hear(asking: Asking, line: str, *, edited: bool = False) -> Asking | Whole | Cancelled:
    """What becomes of the form after this line. `edited`: the line is all of the answer, what stood there was in it already."""
    if asking.lines:
        return _written(asking, line, edited=edited)
    match line.strip().casefold():
        case "cancel":
            return Cancelled(asking.form)
        case "back":
            return _back(asking)
        case "skip":
            return _skipped(asking)
        case "clear":
            return _answered(asking, "")
        case "" if not edited:
            return _answered(asking, asking.stands)
        case _:
            return _written(asking, line, edited=edited)


def _back(asking: Asking) -> Asking:
    if not asking.at:
        return replace(asking, why=label("console.first_already"))
    later = [one.name for one in asking.form.fields[asking.at - 1 :]]
    standing = {**asking.standing, **{name: asking.typed[name] for name in later if name in asking.typed}}
    typed = {name: value for name, value in asking.typed.items() if name not in later}
    return Asking(asking.form, asking.at - 1, typed, standing)


def _skipped(asking: Asking) -> Asking | Whole:
    if asking.field.required and not asking.stands:
        return replace(asking, why=label("console.can_not_skip"))
    return _answered(asking, asking.stands)


def _written(asking: Asking, line: str, *, edited: bool) -> Asking | Whole:
    words = line.strip()
    text = line[line.index("\\") + 1 :] if words.startswith("\\") else line
    match asking.field.input:
        case Choice(options):
            found = chosen(words, [one.label for one in options])
            if found is None:
                return replace(asking, why=label("console.one_of", most=len(options)))
            return _answered(asking, options[found].value)
        case Choices(options):
            return _several(asking, words, options)
        case Paragraph():
            if not edited and text.endswith("\\"):
                return replace(asking, lines=f"{asking.lines}{text[:-1]}\n", why="")
            return _answered(asking, asking.lines + text)
        case Line() | Day() | Clock():
            return _answered(asking, text)
    assert_never(asking.field.input)


def _several(asking: Asking, words: str, options: tuple[Option, ...]) -> Asking | Whole:
    labels = [one.label for one in options]
    spaced = words.replace(",", " ").replace(";", " ").split()
    parts = spaced if all(number(part) for part in spaced) else words.replace(";", ",").split(",")
    if chosen(words, labels) is not None:  # one of them by its words, which may hold a comma
        parts = [words]
    found = [chosen(part, labels) for part in parts if part.strip()]
    places = sorted({at for at in found if at is not None})
    if not places or None in found:
        return replace(asking, why=label("console.one_of", most=len(labels)))
    return _answered(asking, "\n".join(options[at].value for at in places))


def _answered(asking: Asking, value: str) -> Asking | Whole:
    name = asking.field.name
    wrong = faults(replace(asking.form, fields=(asking.field,)), {name: value})
    if wrong:
        standing = {**asking.standing, name: value} if value else asking.standing
        return replace(asking, why=wrong[name], standing=standing, lines="")
    typed = {**asking.typed, name: value}
    if asking.again:
        return Whole(asking.form, typed)
    standing = {other: kept for other, kept in asking.standing.items() if other != name}
    blank = next((at for at, one in enumerate(asking.form.fields) if one.name not in typed), None)
    if blank is None:
        return Whole(asking.form, typed)
    return Asking(asking.form, blank, typed, standing)
