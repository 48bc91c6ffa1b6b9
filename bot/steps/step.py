"""What a step is: a value that holds plain functions. What follows a step is the engine's business."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from bot.answers import Erase
from bot.contact import Contact
from bot.message import NOTHING, File, Form, Markup, Message, Values
from bot.notebook import Notebook
from bot.policy import DEFAULT, Policy
from bot.shelf import Shelf


class Gone(Exception):
    """The contact, question or note that a button or form is about is no more, or past that; the engine says so kindly."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What every function of a step is given: notebook, contact, what else the button said, and the instant.

    `shelf` takes down what stands beside the notebook; only a screen or act that needs it should, because it can be large.
    """

    notebook: Notebook
    now: datetime
    about: str = ""
    value: str = ""
    policy: Policy = DEFAULT
    shelf: Callable[[], Shelf] = Shelf

    @property
    def contact(self) -> Contact:
        """The contact this is about. Raises Gone when there is none, or no more."""
        found = self.notebook.contact(self.about)
        if found is None:
            raise Gone
        return found

    @property
    def today(self) -> date:
        """The member's own date."""
        return self.notebook.today(self.now)

    def with_contact(self, contact: Contact) -> Notebook:
        """The notebook with this contact as it is now."""
        return self.notebook.with_contact(contact)

    def on(self, notebook: Notebook) -> Scene:
        """The same scene on a notebook that has moved on."""
        return replace(self, notebook=notebook)

    def beside(self, shelf: Shelf) -> Scene:
        """The same scene with this standing beside its notebook."""
        return replace(self, shelf=lambda: shelf)


@dataclass(frozen=True, slots=True)
class Done:
    """It is kept. `said` is the line that tells so. `about` and `value` are what the next screen is about, when not the same.

    `branch` picks between moves where what was done has more than one thing that may follow ("conduct.answer" + "met").
    """

    notebook: Notebook
    said: Markup = NOTHING
    about: str | None = None
    value: str = ""
    branch: str = ""
    shelf: Shelf | None = None
    """What stands beside the notebook from now on; None where it is as it was."""
    erases: Erase = Erase.NOTHING


@dataclass(frozen=True, slots=True)
class Retry:
    """It can't be taken: the plain reason at each field. What was typed is kept and offered again."""

    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Hand:
    """A file for the member; the notebook stays as it is."""

    file: File
    said: Markup = NOTHING


Taken = Done | Retry
Acted = Done | Hand


@dataclass(frozen=True, slots=True)
class Asking:
    """A form: what it asks, and what a filled-in one does to the notebook."""

    form: Callable[[Scene], Form]
    take: Callable[[Scene, Values], Taken]


@dataclass(frozen=True, slots=True)
class Step:
    """One step or screen family. Buttons name what is in its three tables: "contact.request" is `request` of `contact`.

    The screen named "" is the step's own. `per_contact` steps are about one contact and are asked for one when none is given.
    `suits` says whether a contact is one that this step would be about now, for choosing one when none is named.
    `hears` takes plain words said while the member is on one of this step's screens; None when it doesn't take them.
    `reads` takes a file by its name and content; None when it is none of its files.
    """

    name: str
    screens: Mapping[str, Callable[[Scene], Message]]
    forms: Mapping[str, Asking] = field(default_factory=lambda: MappingProxyType({}))
    acts: Mapping[str, Callable[[Scene], Acted]] = field(default_factory=lambda: MappingProxyType({}))
    per_contact: bool = False
    suits: Callable[[Scene, Contact], bool] = lambda _scene, _contact: True
    hears: Callable[[Scene, str], Done | None] = lambda _scene, _words: None
    reads: Callable[[Scene, str, bytes], Done | None] = lambda _scene, _name, _content: None
