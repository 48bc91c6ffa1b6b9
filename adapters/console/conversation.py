"""One member's conversation in a terminal: what a line means where they are, and what is drawn then. No I/O of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import assert_never

from adapters.console import asking as forms
from adapters.console import parse, render
from adapters.console.asking import ASIDE, Asking, Cancelled, Whole
from adapters.console.files import Unread
from adapters.console.render import Row, Tone
from bot.answers import Answer, Ask, Give, Refuse, Say
from bot.copy import label
from bot.events import Event, Opened, Pressed, Said, Submitted, Typed, Uploaded
from bot.guide import Guide
from bot.message import File, Form, Message, Values
from bot.notebook import Member, Unfinished
from bot.ports import NotSaved

HELP = ("choices", "commands", "forms", "lines", "file", "later", "quit")


@dataclass(frozen=True, slots=True)
class World:
    """What the conversation needs besides the guide. `later` moves the clock as the words say, and tells what came of it.

    `run` makes ids of this run of the program distinct from those of any other. `save` raises OSError. `erased` lets the files
    go that were saved, because everything about the member has gone.
    """

    run: str
    read: Callable[[Path], File | Unread]
    exists: Callable[[Path], bool]
    save: Callable[[File], Path]
    later: Callable[[str, str], str]
    erased: Callable[[], None] = lambda: None
    editable: bool = False
    width: Callable[[], int] = lambda: render.WIDTH


class Conversation:
    """Takes one line after another. `left` once the member has said that they are leaving."""

    def __init__(self, guide: Guide, member: Member, world: World) -> None:
        self._guide = guide
        self._member = member
        self._world = world
        self._numbers = count(1)
        self._screen = Message()
        self._asking: Asking | None = None
        self._aside: Form | None = None
        self.left = False

    @property
    def asking(self) -> Asking | None:
        """The question that the next line answers, if it answers one."""
        return self._asking

    @property
    def zone(self) -> str:
        """The member's zone. Raises NotSaved."""
        return self._guide.notebook(self._member).zone

    @property
    def people(self) -> tuple[str, ...]:
        """The names that a command may be completed with. Raises NotSaved."""
        return tuple(one.name for one in self._guide.notebook(self._member).contacts)

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be chosen by words now."""
        if self._asking is not None:
            return render.options(self._asking)
        return tuple(one.label for one in self._screen.buttons)

    def opens(self) -> tuple[Row, ...]:
        """Where the member is, and the form they were in the middle of, at its next question. Raises NotSaved."""
        message, form = self._guide.present(self._member)
        begun = self._guide.notebook(self._member).unfinished
        marks = dict(begun.values) if begun is not None else {}
        self._aside = form if ASIDE in marks else None
        rows = (*render.words(Tone.HINT, label("console.greeting")), Row(Tone.TEXT), *self._drawn(message))
        if form is None or ASIDE in marks:
            return rows
        return (*rows, Row(Tone.TEXT), *self._resumes(form, marks))

    def receives(self, message: Message) -> tuple[Row, ...]:
        """What is drawn for a message that comes of itself. Its choices are the ones that numbers mean from then on."""
        return (*self._drawn(message), *self._asked_again())

    def hears(self, line: str, *, edited: bool = False) -> tuple[Row, ...]:
        """What is drawn after this line. `edited`: it was written over what stood in the field, so it is all of the answer."""
        command = parse.command(line)
        if command is not None:
            return self._commanded(*command)
        path = parse.path(line)
        if path is not None and self._world.exists(path):
            return self._reads(path)
        if self._asking is not None:
            return self._answers(forms.hear(self._asking, line, edited=edited))
        if path is not None:
            return self._reads(path)
        return self._chooses(line)

    # ------------------------------------------------------------ outside a form

    def _chooses(self, line: str) -> tuple[Row, ...]:
        if not line.strip():
            return render.words(Tone.HINT, label("console.empty"))
        buttons = self._screen.buttons
        more = self._more()
        labels = [*(one.label for one in buttons), *more]
        at = parse.chosen(line, labels)
        alike = parse.alike(line, labels)
        if alike > 1:
            return render.words(Tone.WRONG, label("console.alike", count=alike))
        if at is not None and at < len(buttons):
            button = buttons[at]
            return self._does(Pressed(self._id(), button.do, button.about, button.value))
        if at is not None and self._aside is not None:
            return self._goes_on(self._aside)
        number = parse.number(line)
        if number is not None and not self._screen.awaits and buttons:
            text = label("console.no_number", number=number, most=len(buttons) + len(more))
            return render.words(Tone.WRONG, text)
        return self._does(Said(self._id(), line))

    def _goes_on(self, form: Form) -> tuple[Row, ...]:
        """Go on with the form that was put aside; where it is about somebody who is gone, its words are given back."""
        begun = self._begun()
        rows = self._does(Pressed(self._id(), form.name, form.about, form.value))
        if self._asking is not None or begun is None:
            return rows
        self._keeps(form, {})
        self._aside = None
        return (*_given_back(begun, label("trouble.what_you_typed")), *self._drawn(self._screen))

    def _commanded(self, name: str, rest: str) -> tuple[Row, ...]:
        match name:
            case "quit" | "exit":
                self.left = True
                return ()
            case "later":
                told = self._world.later(rest, self.zone)
                return (*render.words(Tone.SAID, told), *self._asked_again())
            case "file":
                path = parse.path(rest) or (Path(rest) if rest else None)
                if path is None:
                    return (*render.words(Tone.HINT, label("console.file_how")), *self._asked_again())
                return self._reads(path)
            case "help" if self._asking is not None:
                return (*_help(), *self._asked_again())
            case "help":
                return (*self._does(Opened(self._id(), "help", rest)), Row(Tone.TEXT), *_help())
            case _:
                return (*self._puts_aside(), *self._does(Opened(self._id(), name, rest)))

    def _reads(self, path: Path) -> tuple[Row, ...]:
        found = self._world.read(path)
        if isinstance(found, Unread):
            return (*render.words(Tone.WRONG, found.why), *self._asked_again())
        return (*self._puts_aside(), *self._does(Uploaded(self._id(), found.name, found.content)))

    # ------------------------------------------------------------ in a form

    def _answers(self, heard: Asking | Whole | Cancelled) -> tuple[Row, ...]:
        match heard:
            case Asking():
                moved = self._asking is None or heard.at != self._asking.at
                self._asking = heard
                trouble = self._keeps(heard.form, heard.marks)
                if heard.lines and not moved:
                    return (*trouble, *render.words(Tone.HINT, label("console.goes_on")))
                return (*trouble, *self._question(first=False))
            case Whole(form=form, values=values):
                return self._does(Submitted(self._id(), form.name, form.about, form.value, values))
            case Cancelled(form=form):
                return self._does(Typed(self._id(), form.name, form.about, form.value, {}))
        assert_never(heard)

    def _asks(self, form: Form) -> tuple[Row, ...]:
        begun = self._begun()
        lost: tuple[Row, ...] = ()
        marks: Values = {}
        if begun is not None and (begun.form, begun.contact, begun.value) == (
            form.name,
            form.about,
            form.value,
        ):
            marks = dict(begun.values)
        elif begun is not None:
            lost = _given_back(begun, label("console.dropped"))
        self._aside = None
        return (*lost, *self._resumes(form, marks, keep=True))

    def _resumes(self, form: Form, marks: Values, *, keep: bool = False) -> tuple[Row, ...]:
        self._asking = forms.resumed(form, marks)
        trouble = self._keeps(form, self._asking.marks) if keep else ()
        return (*trouble, *self._question(first=True))

    def _puts_aside(self) -> tuple[Row, ...]:
        asking, self._asking = self._asking, None
        if asking is None:
            return ()
        form = asking.form
        marks = asking.marks
        written = [name for name in marks if name != forms.OPEN]
        trouble = self._keeps(form, {**marks, ASIDE: "yes"} if written else {})
        if not written:
            return trouble
        self._aside = form
        told = render.words(Tone.SAID, label("console.put_aside", title=form.title))
        return (*trouble, *told, Row(Tone.TEXT))

    def _keeps(self, form: Form, values: Values) -> tuple[Row, ...]:
        """Keep what was typed so far; what is drawn only if that failed."""
        for answer in self._guide.handle(
            self._member, Typed(self._id(), form.name, form.about, form.value, values)
        ):
            if isinstance(answer, Refuse):
                return render.words(Tone.WRONG, "\n".join(answer.errors.values()))
        return ()

    def _asked_again(self) -> tuple[Row, ...]:
        if self._asking is None:
            return ()
        self._asking = replace(self._asking, why="")  # it was read; what was typed is offered as what stands
        return (Row(Tone.TEXT), *self._question(first=False))

    def _question(self, *, first: bool) -> tuple[Row, ...]:
        if self._asking is None:
            return ()
        return render.question(self._asking, self._world.width(), first=first, editable=self._world.editable)

    # ------------------------------------------------------------ what is answered

    def _does(self, event: Event) -> tuple[Row, ...]:
        rows: list[Row] = []
        self._asking = None
        for answer in self._guide.handle(self._member, event):
            if rows:
                rows.append(Row(Tone.TEXT))
            rows += self._answered(answer)
        return tuple(rows)

    def _answered(self, answer: Answer) -> tuple[Row, ...]:
        match answer:
            case Say(message=message, erased=erased):
                self._stays_aside()
                if erased:
                    self._world.erased()
                return self._drawn(message)
            case Ask(form=form):
                return self._asks(form)
            case Refuse(form=form, errors=errors):
                self._asking = forms.refused(form, errors)
                self._keeps(
                    form, self._asking.marks
                )  # where it can't be, the reason is among the errors already
                return self._question(first=False)
            case Give(file=file):
                return self._given(file)
        assert_never(answer)

    def _stays_aside(self) -> None:
        begun = self._begun()
        if begun is None or ASIDE not in dict(begun.values):
            self._aside = None
        elif self._aside is None:
            self._aside = self._guide.present(self._member)[1]

    def _given(self, file: File) -> tuple[Row, ...]:
        try:
            path = self._world.save(file)
        except OSError as error:
            text = label("console.not_given", name=file.name, reason=error.strerror or "")
            return render.words(Tone.WRONG, text)
        return render.words(Tone.SAID, label("console.given", path=str(path)))

    def _drawn(self, message: Message) -> tuple[Row, ...]:
        self._screen = message
        return render.message(message, self._more(), self._world.width())

    def _more(self) -> tuple[str, ...]:
        """The terminal's own choice on a screen: going on with the form that was put aside."""
        return () if self._aside is None else (label("console.go_on", title=self._aside.title),)

    def _begun(self) -> Unfinished | None:
        """The form that is begun, as kept; none where that can't be read, which the next event will tell."""
        try:
            return self._guide.notebook(self._member).unfinished
        except NotSaved:
            return None

    def _id(self) -> str:
        return f"{self._world.run}-{next(self._numbers)}"


def _help() -> tuple[Row, ...]:
    title = render.words(Tone.TITLE, label("console.help_title"))
    return (*title, *(row for one in HELP for row in render.words(Tone.ITEM, label(f"console.help_{one}"))))


def _given_back(begun: Unfinished, why: str) -> tuple[Row, ...]:
    """What was typed in a form that goes."""
    ours = (forms.OPEN, forms.WRONG, ASIDE)
    texts = [text for name, text in begun.values if text and not name.startswith(ours)]
    if not texts:
        return ()
    sheets = tuple(row for text in texts for row in render.words(Tone.SHEET, text))
    return (*render.words(Tone.SAID, why), *sheets, Row(Tone.TEXT))
