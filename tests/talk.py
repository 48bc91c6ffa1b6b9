"""A conversation with the engine, told as talk: types, presses the button really drawn, fills the form really open, hears.

The clock stands where the test put it. Whatever is drawn on the way is held to the rules that every screen keeps.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from bot.answers import Answer, Ask, Erase, Give, Refuse, Say
from bot.contact import Contact
from bot.engine import advance
from bot.events import Event, Opened, Pressed, Said, Submitted, Typed, Uploaded
from bot.hearing import command
from bot.markup import plain
from bot.message import Button, File, Form, Look, Markup, Message, Verbatim
from bot.notebook import Member, Notebook, Preferences, Research
from bot.policy import DEFAULT, Policy
from bot.shelf import Shelf
from bot.when import local

MONDAY = datetime(
    2026, 3, 2, 10, 0, tzinfo=UTC
)  # a plain working Monday, four weeks before clocks change in Europe
LONGEST_ID = (
    80  # what a button's three parts may come to together, because platforms carry them in an id of 100
)


@dataclass
class Talk:
    """One member's conversation. `notebook` is what would be kept, `answers` what the last turn answered."""

    notebook: Notebook
    now: datetime = MONDAY
    policy: Policy = DEFAULT
    answers: tuple[Answer, ...] = ()
    message: Message = field(default_factory=Message)
    form: Form | None = None
    errors: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    events: int = 0
    shelf: Shelf = field(default_factory=Shelf)
    erase: Erase = Erase.NOTHING

    # What the member does.

    def types(self, words: str) -> Talk:
        """Plain words, or a command when they begin with a slash."""
        if words.startswith("/"):
            return self.does(
                command(self._next(), words.removeprefix("/interview").removeprefix("/").strip())
            )
        return self.does(Said(self._next(), words))

    def opens(self, name: str, words: str = "") -> Talk:
        """A command, as a platform sends it."""
        return self.does(Opened(self._next(), name, words))

    def presses(self, words: str) -> Talk:
        """The button on the screen whose label is, or begins with, these words. Fails unless there is just one."""
        return self.presses_again(self.button(words))

    def presses_again(self, button: Button) -> Talk:
        """A button that was drawn at some time, perhaps on a screen long gone."""
        return self.does(Pressed(self._next(), button.do, button.about, button.value))

    def fills(self, **values: str) -> Talk:
        """The form that is open: these values, and what stands in the other fields already."""
        form = self.open_form
        unknown = set(values) - {one.name for one in form.fields}
        assert not unknown, f"{form.name} does not ask {unknown}; it asks {[one.name for one in form.fields]}"
        standing = {one.name: one.initial for one in form.fields}
        return self.does(Submitted(self._next(), form.name, form.about, form.value, {**standing, **values}))

    def leaves_half_filled(self, **values: str) -> Talk:
        """Part of the open form was typed, and the member went away."""
        form = self.open_form
        return self.does(Typed(self._next(), form.name, form.about, form.value, values))

    def cancels(self) -> Talk:
        """The open form is put away."""
        return self.leaves_half_filled()

    def uploads(self, name: str, content: bytes) -> Talk:
        """A file."""
        return self.does(Uploaded(self._next(), name, content))

    def does(self, event: Event) -> Talk:
        """Any event at all. What is answered is kept, and looked over."""
        turn = advance(self.notebook, event, self.now, self.policy, lambda: self.shelf)
        self.notebook, self.answers, self.erase = turn.notebook, turn.answers, turn.erase
        if turn.erase is Erase.ALL:
            self.notebook, self.shelf = Notebook(turn.notebook.member, self.now), Shelf()
        self.shelf = self.shelf if turn.shelf is None else turn.shelf
        self.form, self.errors = None, {}
        for answer in turn.answers:
            match answer:
                case Say(message=message):
                    _keeps_the_rules(message)
                    self.message = message
                    self.said.append(reads(message))
                case Ask(form=form):
                    assert len(turn.answers) == 1, "a form is always the only answer of its turn"
                    self.form = form
                case Refuse(form=form, errors=errors):
                    self.form, self.errors = form, dict(errors)
                case Give():
                    pass
        return self

    # Time goes by.

    def sleeps(self, **spans: float) -> Talk:
        """So many days, hours or minutes."""
        self.now += timedelta(**spans)
        return self

    def sleeps_until(self, wall: str) -> Talk:
        """Until the member's wall clock shows this: "2026-03-12 09:00"."""
        there = datetime.fromisoformat(wall).replace(tzinfo=local(self.now, self.notebook.zone).tzinfo)
        assert there.astimezone(UTC) >= self.now, f"it is past {wall} already"
        self.now = there.astimezone(UTC)
        return self

    # What the member sees.

    @property
    def hears(self) -> str:
        """The last message as plain text: what was done, the title, the parts."""
        return reads(self.message)

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of the buttons of the last message."""
        return tuple(one.label for one in self.message.buttons)

    @property
    def verbatim(self) -> str:
        """The first text of the last message that is shown to the letter."""
        return next((one.text for one in self.message.parts if isinstance(one, Verbatim)), "")

    @property
    def open_form(self) -> Form:
        """The form that is open. Fails when there is none."""
        assert self.form is not None, f"no form is open; the screen says: {self.hears}"
        return self.form

    @property
    def standing(self) -> dict[str, str]:
        """What stands in the fields of the open form."""
        return {one.name: one.initial for one in self.open_form.fields}

    @property
    def file(self) -> File:
        """The file that was handed over in the last turn. Fails when there is none."""
        return next(answer.file for answer in self.answers if isinstance(answer, Give))

    def button(self, words: str) -> Button:
        """The button on the screen with these words. Fails when there is none, or more than one."""
        whole = [one for one in self.message.buttons if one.label == words]
        found = whole or [one for one in self.message.buttons if one.label.startswith(words)]
        assert found, f"no button {words!r} among {self.buttons}; the screen says: {self.hears}"
        assert len(found) == 1, f"several buttons {words!r} among {self.buttons}"
        return found[0]

    # What is known already, so that a test can begin in the middle.

    def knows(self, name: str, **details: object) -> Contact:
        """Someone on the list already, with these details."""
        self.notebook, fresh = self.notebook.with_id("c")
        contact = replace(Contact(fresh, name, self.now), **details)  # type: ignore[arg-type]
        self.notebook = self.notebook.with_contact(contact)
        return contact

    def person(self, name: str) -> Contact:
        """The contact of that name as kept now. Fails when there is none, or more than one."""
        (found,) = (one for one in self.notebook.contacts if one.name == name)
        return found

    @property
    def today(self) -> date:
        """The member's own date."""
        return self.notebook.today(self.now)

    def _next(self) -> str:
        self.events += 1
        return f"e{self.events}"


def a_talk(zone: str = "Europe/London", field: str = "marine biology", *, now: datetime = MONDAY) -> Talk:
    """A conversation with a member who has told where they are and what they are curious about; either may be empty."""
    notebook = Notebook(
        Member("test", "", "ada"), now, preferences=Preferences(zone=zone), research=Research(field=field)
    )
    return Talk(notebook, now)


def reads(message: Message) -> str:
    """The message as a reader hears it."""
    parts = (
        plain(part) if isinstance(part, Markup) else part.text
        for part in (message.said, message.title, *message.parts)
    )
    return "\n".join(part for part in parts if part)


def _keeps_the_rules(message: Message) -> None:
    """What every screen keeps: one primary button, ids that any platform can carry, labels with words in them."""
    primary = [one.label for one in message.buttons if one.look is Look.PRIMARY]
    assert len(primary) <= 1, f"more than one primary button: {primary}"
    for one in message.buttons:
        assert one.label.strip(), f"a button without words: {one}"
        assert len(one.do) + len(one.about) + len(one.value) <= LONGEST_ID, f"an id too long: {one}"
    ids = [(one.do, one.about, one.value) for one in message.buttons]
    assert len(ids) == len(set(ids)), f"two buttons do the same: {ids}"
