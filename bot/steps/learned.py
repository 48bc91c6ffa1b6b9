"""Step 5, what was learned: each part of looking back has its form or its tap, and goes where later steps look for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.contact import Advice, Belief, Contact, Finding, Promise
from bot.copy import label, say
from bot.matching import folded
from bot.message import NOTHING, Choice, Field, Form, Option, Paragraph, Values
from bot.notebook import Assumption
from bot.people import Person, read_people
from bot.steps.debrief import ALL, NO, YES, assumption_of, finding_on, looking_back, parts, plain_promises
from bot.steps.people import MOST_CONTACTS
from bot.steps.step import Done, Gone, Retry, Scene, Taken
from bot.text import tidy, tidy_lines

LONGEST_ANSWER = 1500  # of one answer: a page of notes, not a transcript
LONGEST_SAID = 500  # about one belief


def spoken_form(part: str) -> Callable[[Scene], Form]:
    """The form for an answer in a sentence or two."""

    def form(scene: Scene) -> Form:
        back = looking_back(scene)
        initial = back.surprised if part == "surprised" else back.helped
        asked = Field("text", label(f"conduct.ask.{part}"), Paragraph(LONGEST_ANSWER), initial=initial)
        return Form(f"conduct.{part}", label("conduct.debrief_form"), (asked,))

    return form


def take_spoken(part: str) -> Callable[[Scene, Values], Taken]:
    """Keep the sentence, and go on to the next part."""

    def take(scene: Scene, values: Values) -> Taken:
        text, back = tidy_lines(values["text"]), looking_back(scene)
        told = replace(back, surprised=text) if part == "surprised" else replace(back, helped=text)
        return _onward(scene, part, replace(scene.contact, debrief=told))

    return take


def story_form(scene: Scene) -> Form:
    """Both sentences at once, for changing them."""
    told = looking_back(scene)
    fields = tuple(
        Field(part, label(f"conduct.ask.{part}"), Paragraph(LONGEST_ANSWER), required=False, initial=text)
        for part, text in (("surprised", told.surprised), ("helped", told.helped))
    )
    return Form("conduct.story", label("conduct.debrief_form"), fields)


def take_story(scene: Scene, values: Values) -> Taken:
    """Keep both, empty ones too: that is how one is taken back."""
    told = replace(
        looking_back(scene),
        surprised=tidy_lines(values["surprised"]),
        helped=tidy_lines(values["helped"]),
    )
    kept = scene.with_contact(replace(scene.contact, debrief=told))
    return Done(kept, say("conduct.kept"), value=ALL)


def belief(scene: Scene) -> Done:
    """One tap: confirmed, changed, or still open. The scene's value is the assumption and which."""
    assumption, _, which = scene.value.partition(":")
    if which not in set(Belief):
        raise Gone
    return _believed(scene, assumption_of(scene, assumption), Belief(which), None)


def said_form(scene: Scene) -> Form:
    """What was said about one assumption, in words."""
    assumption = assumption_of(scene, scene.value)
    found = finding_on(scene, assumption.id)
    options = tuple(Option(one, label(f"conduct.beliefs.{one}")) for one in Belief)
    fields = (
        Field(
            "said", label("conduct.said_label"), Paragraph(LONGEST_SAID), initial=found.said if found else ""
        ),
        Field(
            "belief",
            label("conduct.belief_label"),
            Choice(options),
            initial=found.belief if found else Belief.OPEN,
        ),
    )
    return Form("conduct.said", label("conduct.said_title"), fields, hint=assumption.text)


def take_said(scene: Scene, values: Values) -> Taken:
    """Keep the words with the verdict."""
    assumption = assumption_of(scene, scene.value)
    return _believed(scene, assumption, Belief(values["belief"]), tidy_lines(values["said"]))


def advice_form(scene: Scene) -> Form:
    """What they advised, one a line."""
    looking_back(scene)
    return _lines_form("advice", "\n".join(one.text for one in scene.contact.advice))


def take_advice(scene: Scene, values: Values) -> Taken:
    """Keep each line. A line that was there keeps what came of it; one that is gone from the list goes."""
    kept, notebook = {folded(one.text): one for one in scene.contact.advice}, scene.notebook
    advice: list[Advice] = []
    for text in _rows(values["text"]):
        notebook, fresh = notebook.with_id("v")
        advice.append(kept.get(folded(text)) or Advice(fresh, text, scene.today))
    return _onward(scene.on(notebook), "advice", replace(scene.contact, advice=tuple(advice)))


def promises_form(part: str) -> Callable[[Scene], Form]:
    """Promises of one side, one a line."""

    def form(scene: Scene) -> Form:
        looking_back(scene)
        mine = part == "mine"
        standing = (one.text for one in plain_promises(scene.contact) if one.mine is mine)
        return _lines_form(part, "\n".join(standing))

    return form


def take_promises(part: str) -> Callable[[Scene, Values], Taken]:
    """Keep each line of that side; the other side's, and promised introductions, stay as they are."""

    def take(scene: Scene, values: Values) -> Taken:
        mine, notebook = part == "mine", scene.notebook
        plain = [one for one in plain_promises(scene.contact) if one.mine is mine]
        others = [one for one in scene.contact.promises if one not in plain]
        kept = {folded(one.text): one for one in plain}
        promised: list[Promise] = []
        for text in _rows(values["text"]):
            notebook, fresh = notebook.with_id("p")
            promised.append(kept.get(folded(text)) or Promise(fresh, text, mine, scene.today))
        contact = replace(scene.contact, promises=(*others, *promised))
        return _onward(scene.on(notebook), part, contact)

    return take


def named_form(scene: Scene) -> Form:
    """Whom they named, one a line, and whether they offered to introduce them."""
    looking_back(scene)
    options = (Option(NO, label("conduct.not_promised")), Option(YES, label("conduct.promised")))
    fields = (
        Field("people", label("conduct.ask.named"), Paragraph(LONGEST_ANSWER), label("conduct.named_hint")),
        Field("promised", label("conduct.promised_label"), Choice(options), initial=NO),
    )
    return Form("conduct.named", label("conduct.debrief_form"), fields)


def take_named(scene: Scene, values: Values) -> Taken:
    """Each becomes a contact that remembers who sent the member; somebody on the list already isn't doubled."""
    people, unread = read_people(values["people"])
    if unread:
        return Retry({"people": label("conduct.errors.unread", line=unread[0])})
    if len(scene.notebook.contacts) + len(people) > MOST_CONTACTS:
        return Retry({"people": label("people.too_many", most=MOST_CONTACTS)})
    notebook, named = scene.notebook, []
    for told in people:
        known = _known(scene.on(notebook), told)
        if known is None:
            notebook, fresh = notebook.with_id("c")
            known = Contact(
                fresh,
                told.name,
                scene.now,
                told.role,
                told.organisation,
                told.met,
                circle="named",
            )
        if known.id == scene.about:
            continue
        notebook = notebook.with_contact(replace(known, sent_by=known.sent_by or scene.about))
        named.append(known)
    there = scene.on(notebook)
    contact = there.contact
    if values["promised"] == YES:
        there, contact = _promised(there, named)
    said = say("conduct.named", names=", ".join(one.name for one in named)) if named else NOTHING
    return replace(_onward(there, "named", contact), said=said)


def again(scene: Scene) -> Done:
    """Whether they may be written to again."""
    if scene.value not in {YES, NO}:
        raise Gone
    told = replace(looking_back(scene), may_contact=scene.value == YES)
    return _onward(scene, "again", replace(scene.contact, debrief=told))


def _onward(scene: Scene, part: str, contact: Contact) -> Done:
    """It is kept, and the next part is asked."""
    every = parts(scene.notebook)
    after = every[every.index(part) + 1 :]
    return Done(scene.with_contact(contact), say("conduct.kept"), value=after[0] if after else ALL)


def _believed(scene: Scene, assumption: Assumption, belief: Belief, said: str | None) -> Done:
    """The verdict on one assumption; a tap keeps the words that were there."""
    told, before = looking_back(scene), finding_on(scene, assumption.id)
    words = said if said is not None else before.said if before else ""
    others = tuple(one for one in told.findings if one.assumption != assumption.id)
    kept = replace(told, findings=(*others, Finding(assumption.id, belief, words)))
    return _onward(scene, assumption.id, replace(scene.contact, debrief=kept))


def _lines_form(part: str, initial: str) -> Form:
    """Lines to be typed, or those that stand to be changed; then none is an answer, too."""
    asked = Field(
        "text",
        label(f"conduct.ask.{part}"),
        Paragraph(LONGEST_ANSWER),
        label("conduct.one_a_line"),
        required=not initial,
        initial=initial,
    )
    return Form(f"conduct.{part}", label("conduct.debrief_form"), (asked,))


def _rows(text: str) -> Iterable[str]:
    """The lines, without the marks that lists begin with, each once."""
    rows = [tidy(row.lstrip("-•* ")) for row in tidy_lines(text).split("\n")]
    first: dict[str, str] = {}
    for row in rows:
        first.setdefault(folded(row), row)
    return tuple(row for row in first.values() if row)


def _known(scene: Scene, told: Person) -> Contact | None:
    """The contact of that name, where there is just one."""
    same = tuple(one for one in scene.notebook.contacts if folded(one.name) == folded(told.name))
    return same[0] if len(same) == 1 else None


def _promised(scene: Scene, named: Iterable[Contact]) -> tuple[Scene, Contact]:
    """The scene with an introduction promised to each of these, once."""
    notebook, contact = scene.notebook, scene.contact
    already = {promise.whom for promise in contact.promises}
    for one in (one for one in named if one.id not in already):
        notebook, fresh = notebook.with_id("p")
        text = label("conduct.introduction_to", name=one.name)
        promise = Promise(fresh, text, mine=False, made_on=scene.today, whom=one.id)
        contact = replace(contact, promises=(*contact.promises, promise))
    return scene.on(notebook), contact
