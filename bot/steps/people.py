"""Step 2: identify people. Circle by circle, who might know someone; a line a person; and whom to ask first, with the reason."""

from __future__ import annotations

from types import MappingProxyType

from bot.contact import Contact, Stage
from bot.copy import items, label, lines, say
from bot.matching import folded, people_called
from bot.message import NOTHING, Button, Field, Form, Look, Markup, Message, Paragraph, Values
from bot.notebook import Notebook
from bot.people import Person, read_people
from bot.steps.person import described
from bot.steps.step import Asking, Done, Retry, Scene, Step, Taken

CIRCLES = ("family", "friends", "teachers", "mentors", "alumni", "speakers", "linkedin", "community", "named")
ON_A_SCREEN = 8  # people at a time: a phone shows about as many without scrolling
MOST_NAMED = 5  # names in one line; the rest are counted
MOST_CONTACTS = 300  # a list to work with, not an address book; more than anyone has interviewed
LONGEST_PASTE = 10_000  # about two hundred lines; a longer list comes as a file

# What makes someone worth asking first, and by how much (Dalton's order, by way of readers' notes); being sent comes before all.
PULLS = MappingProxyType(
    {"sent": 5, "does_the_job": 4, "shares_group": 3, "level_up": 2, "promoted": 2, "met": 1}
)


def screen(scene: Scene) -> Message:
    """The list, those under way first; before there is one, the first circle."""
    if not scene.notebook.contacts:
        return circles(scene)
    page = int(scene.value) if scene.value.isdecimal() else 0
    people = _listed(scene.notebook)
    shown = people[page * ON_A_SCREEN : (page + 1) * ON_A_SCREEN]
    buttons = [Button(one.name, "person", one.id) for one in shown]
    if len(people) > (page + 1) * ON_A_SCREEN:
        buttons.append(Button(label("people.more"), "people", value=str(page + 1)))
    buttons.append(Button(label("people.first_button"), "people.first", look=Look.PRIMARY))
    buttons.append(Button(label("people.circles_button"), "people.circles"))
    buttons.append(Button(label("people.book_button"), "bring"))
    title = say("people.title", count=len(people))
    return Message(
        title, (items(_line(one) for one in shown), say("people.how")), tuple(buttons), awaits="people.add"
    )


def circles(scene: Scene) -> Message:
    """One circle at a time: who in it might know someone. The scene's value is the circle."""
    circle = scene.value if scene.value in CIRCLES else CIRCLES[0]
    after = CIRCLES[(CIRCLES.index(circle) + 1) % len(CIRCLES)]
    buttons = [
        Button(
            label("people.next_circle", circle=label(f"people.circles.{after}.name")),
            "people.circles",
            value=after,
        )
    ]
    if scene.notebook.contacts:
        buttons.append(Button(label("people.list_button"), "people"))
    buttons.append(Button(label("people.book_button"), "bring"))
    field = scene.notebook.research.field or label("people.this_work")
    title = say("people.circle", circle=label(f"people.circles.{circle}.name"))
    parts = (say(f"people.circles.{circle}.ask", field=field), say("people.how_first"))
    return Message(title, parts, tuple(buttons), awaits="people.add")


def first(scene: Scene) -> Message:
    """Whom to ask first and why: three at the most, the reasons said."""
    ready = first_to_ask(scene.notebook)
    back = Button(label("people.list_button"), "people")
    if not ready:
        return Message(say("people.first_title"), (say("people.first_none"),), (back,))
    shown = ready[:3]
    rows = [say("people.first_line", name=one.name, why=_reasons(scene.notebook, one)) for one in shown]
    write = Button(label("people.write_to", name=shown[0].name), "contact", shown[0].id, look=Look.PRIMARY)
    better = tuple(
        Button(label("people.pulls_button", name=one.name), "person.pulls", one.id) for one in shown
    )
    return Message(say("people.first_title"), (items(rows), say("people.first_how")), (write, *better, back))


def found(scene: Scene) -> Message:
    """Those whom the words in the scene's value may mean, by name, place or role."""
    people = _matching(scene.notebook, scene.value)[:ON_A_SCREEN]
    if not people:
        add = Button(
            label("people.add_name", name=scene.value), "people.add", value=scene.value, look=Look.PRIMARY
        )
        return Message(
            say("people.found_none", words=scene.value),
            (),
            (add, Button(label("people.list_button"), "people")),
        )
    buttons = (
        *(Button(one.name, "person", one.id) for one in people),
        Button(label("people.list_button"), "people"),
    )
    return Message(say("people.found", words=scene.value), (items(_line(one) for one in people),), buttons)


def add_form(scene: Scene) -> Form:
    """One line a person. The scene's value is a circle, or a name to begin with."""
    begun = "" if scene.value in CIRCLES else scene.value
    asked = Field(
        "lines", label("people.add_label"), Paragraph(LONGEST_PASTE), label("people.add_hint"), initial=begun
    )
    return Form("people.add", label("people.add_title"), (asked,))


def take_add(scene: Scene, values: Values) -> Taken:
    """Add everyone who can be read; say who is new, who was there already, and which lines were not understood."""
    people, unread = read_people(values["lines"])
    if not people:
        return Retry({"lines": label("people.no_name")})
    if len(scene.notebook.contacts) + len(people) > MOST_CONTACTS:
        return Retry({"lines": label("people.too_many", most=MOST_CONTACTS)})
    circle = scene.value if scene.value in CIRCLES else ""
    notebook, new, known = scene.notebook, [], []
    for person in people:
        if _is_known(notebook, person):
            known.append(person.name)
            continue
        notebook, fresh = notebook.with_id("c")
        contact = Contact(fresh, person.name, scene.now, person.role, person.organisation, person.met, circle)
        notebook = notebook.with_contact(contact)
        new.append(contact)
    said = lines(
        say("people.added", names=_names([one.name for one in new])) if new else NOTHING,
        say("people.known", names=_names(known)) if known else NOTHING,
        say("people.unread", count=len(unread), first=unread[0][:60]) if unread else NOTHING,
    )
    if len(new) == 1:
        return Done(notebook, said, about=new[0].id, branch="one")
    return Done(notebook, said)


def hears(scene: Scene, words: str) -> Done | None:
    """After the command: a search, where the words find somebody or are a bare name; a list of people otherwise."""
    if "," not in words and "\n" not in words:
        return Done(scene.notebook, value=" ".join(words.split())[:60], branch="search")
    taken = take_add(scene, {"lines": words})
    return taken if isinstance(taken, Done) else None


def reads(scene: Scene, _name: str, content: bytes) -> Done | None:
    """A file of people, one a line; None where it is no text, or nobody can be read in it."""
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    taken = take_add(scene, {"lines": words})
    return taken if isinstance(taken, Done) else None


def first_to_ask(notebook: Notebook) -> tuple[Contact, ...]:
    """Those not asked yet, the one most worth asking first."""
    ready = (one for one in notebook.contacts if one.stage is Stage.IDENTIFIED)
    return tuple(sorted(ready, key=lambda one: (-_weight(one), one.added_at)))


def _is_known(notebook: Notebook, person: Person) -> bool:
    """Whether that is somebody on the list: the name is the same, and nothing told says that it is another person."""
    return any(
        folded(one.name) == folded(person.name)
        and (
            not person.organisation
            or not one.organisation
            or folded(person.organisation) == folded(one.organisation)
        )
        and (not person.role or not one.role or folded(person.role) == folded(one.role))
        for one in notebook.contacts
    )


def _listed(notebook: Notebook) -> tuple[Contact, ...]:
    order = list(Stage)
    under_way = (
        Stage.HELD,
        Stage.SCHEDULED,
        Stage.CONTACTED,
        Stage.IDENTIFIED,
        Stage.THANKED,
        Stage.IN_TOUCH,
    )
    rank = {
        stage: at for at, stage in enumerate((*under_way, *(one for one in order if one not in under_way)))
    }
    return tuple(sorted(notebook.contacts, key=lambda one: (rank[one.stage], one.added_at)))


def _line(contact: Contact) -> Markup:
    return say(
        "people.line", who=described(contact), stage=label(f"person.stages.{contact.stage.name.lower()}")
    )


def _matching(notebook: Notebook, words: str) -> tuple[Contact, ...]:
    wanted = folded(words)
    elsewhere = tuple(
        one
        for one in notebook.contacts
        if wanted and wanted in folded(f"{one.role} {one.organisation} {one.met}")
    )
    called = people_called(words, notebook.contacts)
    return (*called, *(one for one in elsewhere if one not in called))


def _pulls(contact: Contact) -> tuple[str, ...]:
    told = (
        *(("sent",) if contact.sent_by else ()),
        *contact.pulls,
        *(("met",) if contact.met and not contact.sent_by else ()),
    )
    return tuple(pull for pull in PULLS if pull in told)


def _weight(contact: Contact) -> int:
    return sum(PULLS[pull] for pull in _pulls(contact))


def _reasons(notebook: Notebook, contact: Contact) -> str:
    sender = notebook.contact(contact.sent_by)
    said = [
        label(f"people.pulls.{pull}", who=sender.name if sender else "", met=contact.met)
        for pull in _pulls(contact)
    ]
    return "; ".join(said) or label("people.pulls.none")


def _names(names: list[str]) -> str:
    if len(names) > MOST_NAMED:
        return label(
            "people.names_and_more", names=", ".join(names[:MOST_NAMED]), count=len(names) - MOST_NAMED
        )
    return ", ".join(names)


STEP = Step(
    name="people",
    screens=MappingProxyType({"": screen, "circles": circles, "first": first, "found": found}),
    forms=MappingProxyType({"add": Asking(add_form, take_add)}),
    hears=hears,
    reads=reads,
)
