"""The notebook as Markdown, to be read: a page of what was prepared, and a page a person. Words are quoted to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.contact import Contact
from bot.copy import has, label
from bot.matching import folded
from bot.notebook import Notebook
from bot.when import local, say_zone

_MEANT = re.compile(r"([\\`*_\[\]<>#|~])")
_WORDS = re.compile(r"[a-z0-9]+")
LONGEST_SLUG = 40  # characters of a file's name, before the id


def pages(notebook: Notebook) -> Iterator[tuple[str, str]]:
    """Each page's path and text, the first one first."""
    yield "README.md", _joined(_front(notebook))
    for one in notebook.contacts:
        yield page_of(one), _joined(_page(notebook, one))


def page_of(contact: Contact) -> str:
    """The path of a person's page."""
    slug = "-".join(_WORDS.findall(folded(contact.name)))[:LONGEST_SLUG].strip("-")
    return f"people/{slug or 'person'}-{contact.id}.md"


def _front(notebook: Notebook) -> Iterator[str]:
    research = notebook.research
    yield "# " + label("data.pages.title")
    told = {
        "field": research.field,
        "role": research.role,
        "organisation": research.organisation,
        "why": research.why,
    }
    yield _listed(f"{label(f'data.pages.told.{name}')} {_plain(text)}" for name, text in told.items() if text)
    yield from _section("introduction", _quoted(notebook.introduction))
    yield from _section("assumptions", _listed(_plain(one.text) for one in research.assumptions))
    for topic in research.topics:
        if topic.note or topic.open:
            key = f"prepare.topics.{topic.topic}.name"
            yield "## " + (label(key) if has(key) else _plain(topic.topic))
            yield _quoted(topic.note)
            yield label("data.pages.open", text=_plain(topic.open)) if topic.open else ""
    yield from _section("questions", _listed(_plain(one.text) for one in notebook.questions))
    people = (f"[{_plain(one.name)}]({page_of(one)})" for one in notebook.contacts)
    yield from _section("people", _listed(people))


def _page(notebook: Notebook, contact: Contact) -> Iterator[str]:
    yield f"# {_plain(contact.name)}"
    yield _listed(_known(notebook, contact))
    request = contact.request
    if request is not None:
        yield "## " + label("data.pages.request", day=str(request.sent_on), channel=str(request.channel))
        yield _quoted(request.text)
        yield _listed(label("data.pages.follow_up", day=str(day)) for day in request.follow_ups)
    for interview in contact.interviews:
        yield "## " + label("data.pages.interview", when=_when(interview.starts_at, interview.zone))
        yield _plain(interview.place)
        asked = (one.text for one in notebook.questions if one.id in interview.ticked)
        yield _listed(f"[x] {_plain(text)}" for text in asked)
    yield from _debrief(notebook, contact)
    yield from _section("advice", _listed(_advice(contact)))
    yield from _section("promises", _listed(_promises(contact)))
    notes = (f"{_when(one.at, notebook.zone)}\n\n{_quoted(one.text)}" for one in contact.notes)
    yield from _section("notes", "\n\n".join(notes))
    for draft in contact.drafts:
        yield "## " + label("data.pages.draft", kind=str(draft.kind), channel=str(draft.channel))
        yield _quoted(draft.text)
    yield from _section("thanks", _quoted(contact.thanks))
    touches = (f"{one.on} {_plain(one.what)}".rstrip() for one in contact.touches)
    yield from _section("touches", _listed(touches))
    if contact.opening is not None:
        job = contact.opening
        yield "## " + label("data.pages.opening", day=str(job.heard_on))
        yield _plain(job.title)


def _known(notebook: Notebook, contact: Contact) -> Iterator[str]:
    sender = notebook.contact(contact.sent_by)
    stage = label(f"person.stages.{contact.stage.name.lower()}")
    told = {
        "role": contact.role,
        "organisation": contact.organisation,
        "met": contact.met,
        "sent_by": sender.name if sender else "",
        "stage": stage,
    }
    yield from (f"{label(f'data.pages.told.{name}')} {_plain(text)}" for name, text in told.items() if text)


def _debrief(notebook: Notebook, contact: Contact) -> Iterator[str]:
    debrief = contact.debrief
    if debrief is None:
        return
    yield "## " + label("data.pages.debrief", day=str(debrief.on))
    for name, text in (("surprised", debrief.surprised), ("helped", debrief.helped)):
        if text:
            yield f"{label(f'data.pages.told.{name}')}\n\n{_quoted(text)}"
    beliefs = {one.id: one.text for one in notebook.research.assumptions}
    yield _listed(
        f"{_plain(beliefs.get(one.assumption, ''))} ({one.belief}) {_plain(one.said)}".strip()
        for one in debrief.findings
    )


def _advice(contact: Contact) -> Iterator[str]:
    for one in contact.advice:
        came = label("data.pages.came_of_it", text=_plain(one.outcome)) if one.outcome else ""
        yield f"{_plain(one.text)} {came}".rstrip()


def _promises(contact: Contact) -> Iterator[str]:
    for one in contact.promises:
        text = _plain(one.text)
        yield label("data.pages.mine", text=text) if one.mine else label("data.pages.theirs", text=text)


def _when(at: datetime, zone: str) -> str:
    """The moment as it will be read years later: no "tomorrow", and the zone with it."""
    return f"{local(at, zone):%Y-%m-%d %H:%M} ({say_zone(zone)})"


def _section(name: str, text: str) -> Iterator[str]:
    if text:
        yield "## " + label(f"data.pages.heads.{name}")
        yield text


def _listed(rows: Iterable[str]) -> str:
    return "\n".join(f"- {row}" for row in rows)


def _quoted(text: str) -> str:
    """A text of several lines, to the letter."""
    return "\n".join(f"> {_plain(row)}".rstrip() for row in text.split("\n")) if text else ""


def _plain(text: str) -> str:
    return _MEANT.sub(r"\\\1", text)


def _joined(blocks: Iterator[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
