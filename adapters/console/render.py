"""Messages and questions as rows to be drawn. Pure: what colours a row, and where it is wrapped, is for whoever draws it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from adapters.console.asking import Asking
from bot.copy import label
from bot.markup import Run, Shape, Style
from bot.markup import rows as lines_of
from bot.message import Choice, Choices, Look, Markup, Message, Option, Paragraph, Verbatim

WIDTH = 78  # columns of choices side by side: a terminal of eighty, less a margin
KEPT_SHOWN = 40  # characters of what stands in a field; the rest is counted, and was seen before
TYPED_SHOWN = 1000  # characters of what was refused: more would push the reason off the screen
GAP = "   "
SHEET = "    "  # before each line that is shown to the letter


class Tone(StrEnum):
    """What a row is, for whoever gives it a colour."""

    TEXT = "text"
    TITLE = "title"
    SAID = "said"
    ITEM = "item"
    QUOTE = "quote"
    SHEET = "sheet"
    CHOICES = "choices"
    HINT = "hint"
    WRONG = "wrong"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Pick:
    """One choice on the screen: its number, its words, and how much it asks to be taken."""

    number: int
    words: str
    look: Look = Look.PLAIN

    def __str__(self) -> str:
        return f"[{self.number}] {self.words}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line before wrapping. `picks` are the choices of a row of them, its runs are then empty."""

    tone: Tone
    runs: tuple[Run, ...] = ()
    picks: tuple[Pick, ...] = ()

    @property
    def text(self) -> str:
        """The row's text, without any mark."""
        return GAP.join(str(pick) for pick in self.picks) or "".join(run.text for run in self.runs)


def words(tone: Tone, text: str) -> tuple[Row, ...]:
    """Plain text as rows."""
    return tuple(Row(tone, (Run(line),) if line else ()) for line in harmless(text).split("\n"))


def message(shown: Message, more: Sequence[str] = (), width: int = WIDTH) -> tuple[Row, ...]:
    """A whole message; `more` are choices of the terminal's own, after the message's."""
    found: list[Row] = []
    if shown.said:
        found += [*_marked(shown.said, Tone.SAID), Row(Tone.TEXT)]
    if shown.title:
        found += _marked(shown.title, Tone.TITLE)
    for part in shown.parts:
        match part:
            case Verbatim(text=text):
                found += [Row(Tone.TEXT), *words(Tone.SHEET, text), Row(Tone.TEXT)]
            case Markup():
                found += _marked(part, Tone.TEXT) if part else ()
    labels = [Pick(at, one.label, one.look) for at, one in enumerate(shown.buttons, 1)]
    labels += [Pick(at, one) for at, one in enumerate(more, len(labels) + 1)]
    if labels:
        found += [Row(Tone.TEXT), *choices(labels, width)]
    return _once(found)


def question(asking: Asking, width: int = WIDTH, *, first: bool, editable: bool) -> tuple[Row, ...]:
    """The question a form is at. `first`: the form's title and keys too. `editable`: what stands there is in the editor."""
    field, form = asking.field, asking.form
    found: list[Row] = []
    if first:
        found += words(Tone.TITLE, form.title)
        found += words(Tone.TEXT, form.hint) if form.hint else ()
    if asking.why:
        found += words(Tone.WRONG, asking.why)
    count = len(form.fields)
    place = label("console.progress", number=asking.at + 1, count=count) if count > 1 else ""
    optional = "" if field.required else label("console.optional")
    found.append(Row(Tone.TEXT, (Run(place), Run(harmless(field.label), Style.BOLD), Run(optional))))
    found += words(Tone.HINT, field.hint) if field.hint else ()
    match field.input:
        case Choice(options) | Choices(options):
            found += choices([Pick(at, one.label) for at, one in enumerate(options, 1)], width)
        case _:
            pass
    if isinstance(field.input, Choices):
        found += words(Tone.HINT, label("console.several"))
    if asking.stands and not (editable and writes(asking)):
        found += _stands(asking)
    if first:
        found += _keys(asking, editable=editable)
    return _once(found)


def writes(asking: Asking) -> bool:
    """Whether the question is answered by writing, not by choosing."""
    return not isinstance(asking.field.input, Choice | Choices)


def letter(asking: Asking) -> bool:
    """Whether what stands in the field has empty lines of its own, so that one more doesn't end it."""
    return "\n\n" in asking.stands


def options(asking: Asking) -> tuple[str, ...]:
    """The words of what may be chosen at the question; none where it is answered by writing."""
    match asking.field.input:
        case Choice(options=found) | Choices(options=found):
            return tuple(one.label for one in found)
        case _:
            return ()


def choices(picks: Iterable[Pick], width: int) -> tuple[Row, ...]:
    """The choices side by side, as many to a row as the width takes."""
    found: list[list[Pick]] = []
    used = 0
    for pick in picks:
        safe = Pick(pick.number, harmless(pick.words).replace("\n", " "), pick.look)
        needed = cells(str(safe))
        if not found or used + len(GAP) + needed > width:
            found.append([safe])
            used = needed
        else:
            found[-1].append(safe)
            used += len(GAP) + needed
    return tuple(Row(Tone.CHOICES, picks=tuple(row)) for row in found)


def plain(rows: Iterable[Row]) -> str:
    """The rows as plain text, each line whole."""
    heads = {Tone.ITEM: "- ", Tone.QUOTE: "> ", Tone.SHEET: SHEET}
    return "\n".join((heads.get(row.tone, "") + row.text).rstrip() for row in rows)


def harmless(text: str) -> str:
    """The text without what would command a terminal: controls but the line's end become U+FFFD, a tab becomes a space."""
    return "".join(
        one
        if one == "\n" or unicodedata.category(one) not in {"Cc", "Cs"}
        else " "
        if one == "\t"
        else "\ufffd"
        for one in text
    )


def cells(text: str) -> int:
    """How many columns the text takes: two for wide letters, none for marks that stand on others."""
    return sum(
        0
        if unicodedata.combining(one) or unicodedata.category(one) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(one) in "WF"
        else 1
        for one in text
    )


def _marked(text: Markup, tone: Tone) -> Iterable[Row]:
    tones = {Shape.TEXT: tone, Shape.ITEM: Tone.ITEM, Shape.QUOTE: Tone.QUOTE}
    for row in lines_of(text):
        runs = tuple(Run(harmless(run.text), run.style, run.unix) for run in row.runs)
        yield Row(tones[row.shape], runs)


def _stands(asking: Asking) -> tuple[Row, ...]:
    stands = asking.stands
    if asking.why:
        rest = label("console.typed_long", length=len(stands)) if len(stands) > TYPED_SHOWN else ""
        shown = words(Tone.SHEET, stands[:TYPED_SHOWN] + rest)
        return (*words(Tone.HINT, label("console.typed")), *shown)
    match asking.field.input:
        case Choice(options) | Choices(options):
            shown_as = ", ".join(_label(value, options) for value in stands.split("\n"))
        case _:
            shown_as = " ".join(stands.split())
    if len(shown_as) <= KEPT_SHOWN:
        return words(Tone.HINT, label("console.keeps", text=shown_as))
    cut = shown_as[:KEPT_SHOWN].rstrip()
    return words(Tone.HINT, label("console.keeps_long", text=cut, length=len(stands)))


def _label(value: str, options: tuple[Option, ...]) -> str:
    return next((one.label for one in options if one.value == value), value)


def _keys(asking: Asking, *, editable: bool) -> tuple[Row, ...]:
    needed = all(one.required for one in asking.form.fields)
    keys = label("console.keys_needed") if needed else label("console.keys")
    if editable and isinstance(asking.field.input, Paragraph):
        end = label("console.letter") if letter(asking) else label("console.paragraph")
        keys = f"{end} {keys}"
    return words(Tone.HINT, keys)


def _once(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows without empty ones at either end, and never two of them in a row."""
    kept: list[Row] = []
    for row in rows:
        empty = not row.runs and not row.picks and row.tone is not Tone.SHEET
        if not empty or (kept and (kept[-1].runs or kept[-1].picks or kept[-1].tone is Tone.SHEET)):
            kept.append(row)
    while kept and not kept[-1].runs and not kept[-1].picks and kept[-1].tone is not Tone.SHEET:
        kept.pop()
    return tuple(kept)
