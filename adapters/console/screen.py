"""A real terminal: an editor with completion and history for what comes in, colours and wrapping for what goes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer
from prompt_toolkit.completion import Completion as Offer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.styles import Style as Colours
from rich.console import Console
from rich.table import Table
from rich.text import Text

from adapters.console import render
from adapters.console.asking import Asking
from adapters.console.completing import completions
from adapters.console.conversation import Conversation
from adapters.console.render import Row, Tone
from bot.copy import label
from bot.markup import Run, Style
from bot.message import Look, Paragraph
from bot.ports import NotSaved

TONES = {
    Tone.TITLE: "bold",
    Tone.SAID: "green",
    Tone.HINT: "dim",
    Tone.WRONG: "red",
    Tone.QUOTE: "italic",
    Tone.SHEET: "cyan",
}
STYLES = {Style.BOLD: "bold", Style.ITALIC: "italic", Style.CODE: "cyan", Style.PLAIN: ""}
LOOKS = {Look.PRIMARY: "bold green", Look.PLAIN: "", Look.DANGER: "red"}
WIDEST = 100  # columns; longer lines are hard to read

COLOURS = Colours.from_dict({"prompt": "bold ansigreen", "bottom-toolbar": "noreverse ansibrightblack"})


class Screen:
    """See `adapters.console.app.Face`."""

    editable = True

    def __init__(self, columns: Callable[[], int]) -> None:
        self._columns = columns
        self._conversation: Conversation | None = None
        self._session: PromptSession[str] = PromptSession(
            history=InMemoryHistory(),  # what a member wrote is in their notebook alone
            completer=_Offers(self),
            complete_while_typing=Condition(lambda: self._session.default_buffer.text.startswith("/")),
            key_bindings=self._keys(),
            bottom_toolbar=self._toolbar,
            style=COLOURS,
            multiline=Condition(lambda: self._paragraph() is not None),
            reserve_space_for_menu=6,
        )

    def shows(self, rows: Iterable[Row]) -> None:
        """Draw the rows, wrapped between words to the width there is now; lists hang, sheets are left to the terminal."""
        console = Console(width=self.width(), highlight=False, markup=False, emoji=False)
        for row in rows:
            match row.tone:
                case Tone.ITEM | Tone.QUOTE:
                    head = "• " if row.tone is Tone.ITEM else "│ "
                    console.print(_hung(head, _text(row)))
                case Tone.SHEET:  # copied from here, a line must come out as the line it is
                    console.print(_text(row), soft_wrap=True)
                case _:
                    console.print(_text(row))

    def asks(self, conversation: Conversation) -> str:
        """The next line, or several where a paragraph is asked or pasted."""
        self._conversation = conversation
        asking = conversation.asking
        stands = asking.stands if asking is not None and render.writes(asking) else ""
        text = self._session.prompt(FormattedText([("class:prompt", "> ")]), default=stands)
        return _ended(text) if self._paragraph() is not None else text

    def width(self) -> int:
        """Columns there are for choices."""
        return max(20, min(self._columns() - 1, WIDEST))

    @property
    def conversation(self) -> Conversation | None:
        """The conversation that the editor is open for."""
        return self._conversation

    def _paragraph(self) -> Asking | None:
        asking = self._conversation.asking if self._conversation is not None else None
        return asking if asking is not None and isinstance(asking.field.input, Paragraph) else None

    def _toolbar(self) -> str:
        asking = self._paragraph()
        if asking is not None:
            return label("console.toolbar_letter" if render.letter(asking) else "console.toolbar_paragraph")
        if self._conversation is not None and self._conversation.asking is not None:
            return label("console.toolbar_form")
        return label("console.toolbar")

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("enter", filter=Condition(lambda: self._paragraph() is not None))
        def _(event: KeyPressEvent) -> None:
            """End a paragraph at an empty line (a letter, at two) or a dot, at a word for the form, or left as it stood."""
            buffer = event.current_buffer
            asking = self._paragraph()
            text = buffer.text
            line = buffer.document.current_line.strip()
            ends = (
                {"", "."} if asking is None or not render.letter(asking) or text.endswith("\n\n") else {"."}
            )
            at_end = buffer.document.is_cursor_at_the_end
            alone = "\n" not in text and (
                line.casefold() in {"", "back", "skip", "cancel", "clear"} or line.startswith("/")
            )
            kept = asking is not None and text == asking.stands
            if alone or kept or (at_end and line in ends):
                buffer.validate_and_handle()
            else:
                buffer.insert_text("\n")

        return keys


class _Offers(Completer):
    """Completions of the conversation, for the editor."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Offer]:  # noqa: ARG002  the editor's signature
        conversation = self._screen.conversation
        if conversation is None:
            return
        try:
            people = conversation.people
        except NotSaved:
            people = ()
        for one in completions(document.text_before_cursor, people, conversation.choices):
            yield Offer(one.words, start_position=-one.instead, display_meta=one.about)


def _ended(text: str) -> str:
    """The paragraph without the empty line or dot that ended it."""
    rows = text.split("\n")
    while len(rows) > 1 and rows[-1].strip() in {"", "."}:
        rows.pop()
    return "\n".join(rows)


def _text(row: Row) -> Text:
    if row.picks:
        parts = [
            Text.assemble((f"[{pick.number}]", "bold cyan"), " ", (pick.words, LOOKS[pick.look]))
            for pick in row.picks
        ]
        return Text(render.GAP).join(parts)
    return Text.assemble(*(_run(run) for run in row.runs), style=TONES.get(row.tone, ""))


def _run(run: Run) -> tuple[str, str]:
    return run.text, STYLES[run.style]


def _hung(head: str, text: Text) -> Table:
    grid = Table.grid(padding=0)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(head, text)
    return grid
