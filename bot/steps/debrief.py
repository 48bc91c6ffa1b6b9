"""Step 5, looking back: two minutes after the talk, one thing at a time, left and taken up again as one likes."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.contact import Belief, Contact, Debrief, Finding, Promise, Stage
from bot.copy import items, label, lines, say
from bot.message import NOTHING, Button, Look, Markup, Message
from bot.notebook import Assumption, Notebook
from bot.steps.appointment import SETTABLE, back
from bot.steps.interview_day import EARLY
from bot.steps.person import onward
from bot.steps.step import Done, Gone, Scene

NOON = time(12)  # stands for the hour of a talk that is logged by its day alone
ALWAYS = (
    "surprised",
    "helped",
    "advice",
    "named",
    "mine",
    "theirs",
    "again",
)  # beside one part an assumption
REMEMBERED = frozenset(
    {"surprised", "helped", "advice"}
)  # the parts that notes taken during the talk help with
A_LINE = 160  # characters of one part on the screen of all: two lines of a phone; the part's own screen has the whole
MOST_NOTES = 4  # of those, on one screen
YES, NO = "yes", "no"
ALL = "all"  # the value of the screen that shows every part


def screen(scene: Scene) -> Message:
    """The part that the scene's value names, or the first that is blank; with all of them told, what there is."""
    contact = scene.contact
    if contact.held is None:
        return not_logged(scene)
    every = parts(scene.notebook)
    part = scene.value if scene.value in every else ""
    if not part and scene.value != ALL:
        part = next((one for one in every if not filled(scene, one)), "")
    return _ask(scene, part) if part else summary(scene)


def parts(notebook: Notebook) -> tuple[str, ...]:
    """The parts of looking back, in order; each assumption is one, by its id."""
    return (*ALWAYS[:2], *(one.id for one in notebook.research.assumptions), *ALWAYS[2:])


def filled(scene: Scene, part: str) -> bool:
    """Whether anything is kept for that part."""
    contact = scene.contact
    told = contact.debrief or Debrief(scene.today)
    match part:
        case "surprised":
            return bool(told.surprised)
        case "helped":
            return bool(told.helped)
        case "advice":
            return bool(contact.advice)
        case "named":
            return any(one.sent_by == contact.id for one in scene.notebook.contacts)
        case "mine" | "theirs":
            return any(one.mine is (part == "mine") for one in plain_promises(contact))
        case "again":
            return told.may_contact is not None
        case _:
            return finding_on(scene, part) is not None


def not_logged(scene: Scene) -> Message:
    """No talk is on record: log it first, or set it."""
    contact = scene.contact
    if contact.stage not in SETTABLE:
        go = onward(contact)
        rest = Button(label("conduct.person_button"), "person", contact.id)
        title = say("conduct.no_talk_title", name=contact.first_name)
        return Message(title, (say("conduct.no_talk"),), (*((go,) if go else ()), rest))
    talked = Button(label("conduct.talked_button"), "conduct.talked", contact.id, look=Look.PRIMARY)
    buttons = (talked, back(contact))
    return Message(
        say("conduct.talked_title", name=contact.first_name), (say("conduct.talked_why"),), buttons
    )


def finish(scene: Scene) -> Done:
    """Looked back; thanks are next."""
    if scene.contact.stage is not Stage.HELD:
        raise Gone
    kept = replace(scene.contact, debrief=looking_back(scene))
    return Done(scene.with_contact(kept), say("conduct.finished"))


def over(scene: Scene) -> Done:
    """Start looking back over. Advice, promises and people stay: other steps count on them."""
    looking_back(scene)
    return Done(scene.with_contact(replace(scene.contact, debrief=None)), say("conduct.over"))


def summary(scene: Scene) -> Message:
    """What there is from this talk, each part a tap away, and the next step."""
    contact = scene.contact
    every = parts(scene.notebook)
    beliefs = tuple(one for one in every if one not in ALWAYS)
    finish_ = Button(
        label("conduct.thank_button", name=contact.first_name),
        "conduct.finish",
        contact.id,
        look=Look.PRIMARY,
    )
    go = finish_ if contact.stage is Stage.HELD else onward(contact)
    edits = (
        Button(label("conduct.parts.story"), "conduct.story", contact.id),
        *(
            (Button(label("conduct.parts.beliefs"), "conduct.debrief", contact.id, beliefs[0]),)
            if beliefs
            else ()
        ),
        Button(label("conduct.parts.advice"), "conduct.debrief", contact.id, "advice"),
        Button(label("conduct.parts.named"), "conduct.debrief", contact.id, "named"),
        Button(label("conduct.parts.promises"), "conduct.debrief", contact.id, "mine"),
        Button(label("conduct.parts.again"), "conduct.debrief", contact.id, "again"),
        Button(label("conduct.over_button"), "conduct.over", contact.id),
    )
    told = items(one for one in _told(scene) if one)
    title = say("conduct.summary_title", name=contact.first_name)
    return Message(title, (told or say("conduct.nothing_yet"),), (*((go,) if go else ()), *edits))


def _ask(scene: Scene, part: str) -> Message:
    """One part, asked; what stands already is shown and can be changed."""
    every = parts(scene.notebook)
    where = say("conduct.where_in", at=every.index(part) + 1, all=len(every))
    if part not in ALWAYS:
        return _ask_belief(scene, part, where)
    title = say("conduct.ask_title", question=label(f"conduct.ask.{part}"))
    stands = _stands(scene, part)
    if part == "again":
        answers = tuple(
            Button(label(f"conduct.again.{one}"), "conduct.again", scene.about, one) for one in (YES, NO)
        )
        return Message(title, _shown(stands, where), (*answers, *_rest(scene, part)))
    adds = part == "named" or not filled(
        scene, part
    )  # whom they named only grows; the rest is changed as a whole
    write = Button(
        label("conduct.answer_button" if adds else "conduct.change_button"),
        f"conduct.{part}",
        scene.about,
        look=Look.PRIMARY,
    )
    why = lines(say(f"conduct.why.{part}"), _notes_taken(scene) if part in REMEMBERED else NOTHING)
    return Message(
        title,
        _shown(stands or why, where),
        (write, *_rest(scene, part)),
        awaits=f"conduct.{part}" if adds else "",
    )


def _notes_taken(scene: Scene) -> Markup:
    """What was noted during the talk, to answer from; the latest, a line each."""
    held = scene.contact.held
    taken = [one for one in scene.contact.notes if held is not None and one.at >= held.starts_at - EARLY]
    if not taken:
        return NOTHING
    rows = items(say("conduct.note", text=_line(one.text)) for one in taken[-MOST_NOTES:])
    return lines(say("conduct.notes_taken"), rows)


def _ask_belief(scene: Scene, part: str, where: Markup) -> Message:
    found = finding_on(scene, part)
    stands = say(f"conduct.stands.{found.belief}", said=_line(found.said)) if found else NOTHING
    taps = tuple(
        Button(label(f"conduct.beliefs.{one}"), "conduct.belief", scene.about, f"{part}:{one}")
        for one in Belief
    )
    words = Button(label("conduct.in_words_button"), "conduct.said", scene.about, part)
    title = say("conduct.ask_belief", text=assumption_of(scene, part).text)
    return Message(title, _shown(stands, where), (*taps, words, *_rest(scene, part)))


def _rest(scene: Scene, part: str) -> tuple[Button, ...]:
    """On to the next part, back to the one before, or enough for now."""
    every = parts(scene.notebook)
    at = every.index(part)
    after = every[at + 1] if at + 1 < len(every) else ALL
    onwards = label("conduct.on_button" if filled(scene, part) else "conduct.skip_button")
    before = Button(label("conduct.before_button"), "conduct.debrief", scene.about, every[at - 1])
    enough = Button(label("conduct.enough_button"), "conduct.debrief", scene.about, ALL)
    return (
        Button(onwards, "conduct.debrief", scene.about, after),
        *((before,) if at else ()),
        *((enough,) if after != ALL else ()),
    )


def _shown(*parts_: Markup) -> tuple[Markup, ...]:
    return tuple(one for one in parts_ if one)


def looking_back(scene: Scene) -> Debrief:
    """What is told so far, or the beginning of it. Raises Gone where no talk was held."""
    if scene.contact.held is None:
        raise Gone
    return scene.contact.debrief or Debrief(scene.today)


def assumption_of(scene: Scene, assumption_id: str) -> Assumption:
    """The assumption with that id. Raises Gone when it was dropped."""
    found = next((one for one in scene.notebook.research.assumptions if one.id == assumption_id), None)
    if found is None:
        raise Gone
    return found


def finding_on(scene: Scene, assumption_id: str) -> Finding | None:
    """What this contact said about that assumption, if it was told."""
    told = scene.contact.debrief
    return next((one for one in told.findings if one.assumption == assumption_id), None) if told else None


def plain_promises(contact: Contact) -> tuple[Promise, ...]:
    """The promises that aren't introductions to somebody on the list."""
    return tuple(one for one in contact.promises if not one.whom)


def named_by(scene: Scene) -> str:
    """The names of those whom this contact named."""
    return ", ".join(one.name for one in scene.notebook.contacts if one.sent_by == scene.about)


def _stands(scene: Scene, part: str, most: int = 0) -> Markup:
    """What is kept for that part, as a line; nothing where nothing is. With `most`, only so many characters and an ellipsis."""
    contact = scene.contact
    told = contact.debrief or Debrief(scene.today)
    match part:
        case "surprised" | "helped":
            text = told.surprised if part == "surprised" else told.helped
            return say(f"conduct.told_text.{part}", text=_line(text, most)) if text else NOTHING
        case "advice":
            texts = tuple(one.text for one in contact.advice)
        case "named":
            names = named_by(scene)
            return say("conduct.told_named", names=_line(names, most)) if names else NOTHING
        case "mine" | "theirs":
            texts = tuple(one.text for one in contact.promises if one.mine is (part == "mine"))
        case _:
            if told.may_contact is None:
                return NOTHING
            return say("conduct.told_again_yes") if told.may_contact else say("conduct.told_again_no")
    return say(f"conduct.told_list.{part}", texts=_line("; ".join(texts), most)) if texts else NOTHING


def _told_beliefs(scene: Scene) -> Markup:
    told = scene.contact.debrief
    if told is None or not told.findings:
        return NOTHING
    counts = {one: sum(found.belief is one for found in told.findings) for one in Belief}
    said = ", ".join(
        label("conduct.belief_count", count=count, belief=label(f"conduct.beliefs.{one}").casefold())
        for one, count in counts.items()
        if count
    )
    return say("conduct.told_beliefs", counts=said)


def _told(scene: Scene) -> tuple[Markup, ...]:
    spoken, rest = ALWAYS[:2], ALWAYS[2:]
    return (
        *(_stands(scene, part, A_LINE) for part in spoken),
        _told_beliefs(scene),
        *(_stands(scene, part, A_LINE) for part in rest),
    )


def _line(text: str, most: int = 0) -> str:
    """The text in one line; cut with an ellipsis where only so much fits, the whole being a tap away."""
    flat = " / ".join(text.split("\n"))
    return flat if not most or len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
