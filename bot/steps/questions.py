"""Step 3: prepare for the interview. An introduction to say in half a minute, and five to ten open questions in their order."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.coach import check
from bot.coach.bank import Suggested, bank, picked
from bot.coach.findings import Context, Kind
from bot.copy import label, lines, say
from bot.message import (
    NOTHING,
    Button,
    Choice,
    Field,
    Form,
    Line,
    Look,
    Markup,
    Message,
    Option,
    Paragraph,
    Values,
    Verbatim,
)
from bot.notebook import Notebook, Question
from bot.steps.coaching import standing, under_a_text
from bot.steps.step import Asking, Done, Gone, Retry, Scene, Step, Taken
from bot.text import tidy, tidy_lines

ENOUGH, MOST = 5, 10  # five to ten questions fill twenty minutes (Berkeley and Pomona say the same)
SPOKEN_WORDS = 75  # what one says aloud in thirty seconds
ON_A_SCREEN = 5  # suggestions at a time, each with its button
LONGEST_QUESTION = 300
LONGEST_INTRODUCTION = 1500
AIMS = ("path", "industry", "culture", "skills")


def screen(scene: Scene) -> Message:
    """The introduction first; then the list with the one next thing to do."""
    if not scene.notebook.introduction:
        return introduce(scene)
    questions = scene.notebook.questions
    listed = (
        lines(*(say("questions.line", number=at, text=one.text) for at, one in enumerate(questions, 1)))
        if questions
        else say("questions.none")
    )
    each = tuple(
        Button(label("questions.open_button", number=at), "questions.one", value=one.id)
        for at, one in enumerate(questions, 1)
    )
    pick = Button(
        label("questions.suggest_button"),
        "questions.suggest",
        look=Look.PLAIN if len(questions) >= ENOUGH else Look.PRIMARY,
    )
    write = Button(label("questions.to_contact"), "contact", look=Look.PRIMARY)
    onward = (write, pick) if len(questions) >= ENOUGH else (pick,)
    intro = Button(label("questions.introduction_button"), "questions.introduction")
    over = (Button(label("questions.restart_button"), "questions.restart"),) if questions else ()
    title = say("questions.title", count=len(questions))
    return Message(
        title, (listed, _how_many(len(questions))), (*onward, *each, intro, *over), awaits="questions.add"
    )


def introduce(scene: Scene) -> Message:
    """The introduction is asked for, with one made from what was told to begin from."""
    buttons = (
        Button(label("questions.take_draft"), "questions.take_draft", look=Look.PRIMARY),
        Button(label("questions.write_own"), "questions.introduction"),
        Button(label("questions.later"), "questions.suggest"),
    )
    parts = (say("questions.why_introduction"), Verbatim(_introduction(scene.notebook)))
    return Message(say("questions.ask_introduction"), parts, buttons, awaits="questions.introduction")


def suggest(scene: Scene) -> Message:
    """Suggestions, what research left open and what is believed first; one press adds one."""
    offered = picked(scene.notebook, most=ON_A_SCREEN)
    back = Button(label("questions.list_button"), "questions")
    categories = Button(label("questions.bank_button"), "questions.bank")
    if not offered:
        return Message(say("questions.suggest_none"), (), (back, categories))
    rows = lines(
        *(
            say(f"questions.because.{one.because or 'bank'}", number=at, text=one.text)
            for at, one in enumerate(offered, 1)
        )
    )
    adds = tuple(
        Button(
            label("questions.add_button", number=at),
            "questions.take",
            value=one.source,
        )
        for at, one in enumerate(offered, 1)
    )
    aim = Button(label("questions.aim_button"), "questions.aim")
    return Message(
        say("questions.suggest_title"), (rows,), (*adds, categories, aim, back), awaits="questions.add"
    )


def by_category(scene: Scene) -> Message:
    """The bank by category; with one chosen (the scene's value), its questions, a page at a time."""
    categories = tuple(dict.fromkeys(one.category for one in bank()))
    category, _, page = scene.value.partition(":")
    back = Button(label("questions.list_button"), "questions")
    if category not in categories:
        buttons = tuple(
            Button(label(f"questions.categories.{_key(one)}"), "questions.bank", value=one)
            for one in categories
        )
        return Message(say("questions.bank_title"), (say("questions.bank_how"),), (*buttons, back))
    listed = {one.bank for one in scene.notebook.questions}
    fresh = [one for one in bank() if one.category == category and one.id not in listed]
    at = int(page) if page.isdecimal() else 0
    shown = fresh[at * ON_A_SCREEN : (at + 1) * ON_A_SCREEN]
    adds = [
        Button(label("questions.add_button", number=at), "questions.take", value=one.id)
        for at, one in enumerate(shown, 1)
    ]
    if len(fresh) > (at + 1) * ON_A_SCREEN:
        adds.append(Button(label("questions.more"), "questions.bank", value=f"{category}:{at + 1}"))
    rows = (
        lines(*(say("questions.line", number=at, text=one.text) for at, one in enumerate(shown, 1)))
        if shown
        else say("questions.bank_empty")
    )
    others = Button(label("questions.bank_button"), "questions.bank")
    return Message(
        say("questions.category_title", name=label(f"questions.categories.{_key(category)}")),
        (rows,),
        (*adds, others, back),
    )


def one(scene: Scene) -> Message:
    """One question, with what the coach says of it, to be moved, changed or dropped."""
    question = _question(scene)
    review = check(Kind.QUESTION, question.text, context=_context(scene.notebook))
    findings = standing(review, question.waved, scene.notebook.preferences.coach_off)
    wave = (Button(label("questions.wave_button"), "questions.wave", value=question.id),) if findings else ()
    first = scene.notebook.questions[0].id == question.id
    buttons = (
        Button(
            label("questions.edit_button"),
            "questions.edit",
            value=question.id,
            look=Look.PRIMARY if findings else Look.PLAIN,
        ),
        *wave,
        *(() if first else (Button(label("questions.up_button"), "questions.up", value=question.id),)),
        Button(label("questions.drop_button"), "questions.drop", value=question.id),
        Button(label("questions.list_button"), "questions"),
    )
    parts: tuple[Markup, ...] = tuple(part for part in (under_a_text(findings, every=True),) if part)
    return Message(say("questions.one_title", text=question.text), parts, buttons)


def restart(scene: Scene) -> Message:
    """Asked once before the list is cleared: some of it is the member's own writing."""
    buttons = (
        Button(label("questions.keep_button"), "questions", look=Look.PRIMARY),
        Button(label("questions.clear_button"), "questions.clear", look=Look.DANGER),
    )
    count = len(scene.notebook.questions)
    return Message(say("questions.restart_title"), (say("questions.restart", count=count),), buttons)


def introduction_form(scene: Scene) -> Form:
    """Who I am and what I hope to learn."""
    text = scene.notebook.introduction or _introduction(scene.notebook)
    asked = Field(
        "text",
        label("questions.introduction_label"),
        Paragraph(LONGEST_INTRODUCTION),
        label("questions.introduction_hint"),
        initial=text,
    )
    return Form("questions.introduction", label("questions.introduction_title"), (asked,))


def take_introduction(scene: Scene, values: Values) -> Taken:
    """Keep it; a long one is kept too, and said to be long."""
    return _introduced(scene, tidy_lines(values["text"]))


def take_draft(scene: Scene) -> Done:
    """Keep the introduction as it was drafted; it can be changed at any time."""
    return _introduced(scene, _introduction(scene.notebook))


def add_form(_scene: Scene) -> Form:
    """A question of the member's own; several are one a line."""
    asked = Field(
        "text", label("questions.add_label"), Paragraph(MOST * LONGEST_QUESTION), label("questions.add_hint")
    )
    return Form("questions.add", label("questions.add_title"), (asked,))


def take_add(scene: Scene, values: Values) -> Taken:
    """Add each line; one alone is shown with what the coach says of it."""
    rows = [tidy(row.lstrip("-•*0123456789.) ")) for row in tidy_lines(values["text"]).split("\n")]
    rows = [row for row in rows if row]
    if any(len(row) > LONGEST_QUESTION for row in rows):
        return Retry({"text": label("questions.too_long", most=LONGEST_QUESTION)})
    if not rows:
        return Retry({"text": label("forms.needed")})
    known = {question.text.casefold() for question in scene.notebook.questions}
    fresh = [row for row in dict.fromkeys(rows) if row.casefold() not in known]
    if not fresh:
        return Done(scene.notebook, say("questions.known"))
    if len(scene.notebook.questions) + len(fresh) > 2 * MOST:
        return Retry({"text": label("questions.too_many", most=2 * MOST)})
    notebook = scene.notebook
    for row in fresh:
        notebook = _with_question(notebook, Suggested(row, "questions"))
    said = say("questions.added", count=len(fresh))
    if len(fresh) == 1:
        return Done(notebook, said, value=notebook.questions[-1].id, branch="one")
    return Done(notebook, said)


def edit_form(scene: Scene) -> Form:
    """The question's words."""
    asked = Field(
        "text", label("questions.edit_label"), Line(LONGEST_QUESTION), initial=_question(scene).text
    )
    return Form("questions.edit", label("questions.edit_title"), (asked,))


def take_edit(scene: Scene, values: Values) -> Taken:
    """Keep the words; what was waved through for the old ones is looked at anew."""
    changed = replace(_question(scene), text=tidy(values["text"]), bank="", waved=())
    return Done(_changed(scene, changed), say("questions.changed"), value=changed.id)


def aim_form(scene: Scene) -> Form:
    """What the member most wants to know of."""
    options = tuple(Option(aim, label(f"questions.aims.{aim}")) for aim in AIMS)
    asked = Field(
        "aim",
        label("questions.aim_label"),
        Choice(options),
        required=False,
        initial=scene.notebook.research.aim,
    )
    return Form("questions.aim", label("questions.aim_title"), (asked,))


def take_aim(scene: Scene, values: Values) -> Taken:
    """Keep the aim; suggestions follow it."""
    research = replace(scene.notebook.research, aim=values["aim"])
    return Done(replace(scene.notebook, research=research), say("questions.took_aim"))


def take(scene: Scene) -> Done:
    """Add a suggestion, named by its source: an id of the bank, "open:topic" or "assumed:id"."""
    if len(scene.notebook.questions) >= 2 * MOST:
        return Done(scene.notebook, say("questions.full", most=2 * MOST))
    offered = next((one for one in picked(scene.notebook, most=1000) if one.source == scene.value), None)
    if offered is None:
        raise Gone
    return Done(_with_question(scene.notebook, offered), say("questions.added", count=1))


def up(scene: Scene) -> Done:
    """One place nearer to the beginning."""
    questions = list(scene.notebook.questions)
    at = questions.index(_question(scene))
    if at == 0:
        raise Gone
    questions[at - 1], questions[at] = questions[at], questions[at - 1]
    return Done(replace(scene.notebook, questions=tuple(questions)), say("questions.moved"))


def drop(scene: Scene) -> Done:
    """Off the list."""
    gone = _question(scene)
    left = tuple(one for one in scene.notebook.questions if one.id != gone.id)
    return Done(replace(scene.notebook, questions=left), say("questions.dropped"))


def clear(scene: Scene) -> Done:
    """Start over: every question goes, the introduction stays."""
    return Done(replace(scene.notebook, questions=()), say("questions.cleared"))


def wave(scene: Scene) -> Done:
    """Keep it as it is: what the coach said of these words isn't said again."""
    question = _question(scene)
    review = check(Kind.QUESTION, question.text, context=_context(scene.notebook))
    waved = replace(question, waved=tuple(dict.fromkeys(one.rule for one in review.findings)))
    return Done(_changed(scene, waved), say("questions.waved"))


def hears(scene: Scene, words: str) -> Done | None:
    """After the command, words are a question to add."""
    taken = take_add(scene, {"text": words})
    return taken if isinstance(taken, Done) else None


def _question(scene: Scene) -> Question:
    found = next((one for one in scene.notebook.questions if one.id == scene.value), None)
    if found is None:
        raise Gone
    return found


def _changed(scene: Scene, question: Question) -> Notebook:
    kept = tuple(question if one.id == question.id else one for one in scene.notebook.questions)
    return replace(scene.notebook, questions=kept)


def _with_question(notebook: Notebook, offered: Suggested) -> Notebook:
    notebook, fresh = notebook.with_id("q")
    question = Question(fresh, offered.text, offered.phase, offered.bank)
    return replace(notebook, questions=(*notebook.questions, question))


def _introduced(scene: Scene, text: str) -> Done:
    count = len(text.split())
    said = (
        say("questions.introduced", count=count)
        if count <= SPOKEN_WORDS
        else say("questions.introduced_long", count=count, most=SPOKEN_WORDS)
    )
    return Done(replace(scene.notebook, introduction=text), said)


def _introduction(notebook: Notebook) -> str:
    research = notebook.research
    field = research.field or label("questions.your_work")
    why = label("questions.draft_why", why=research.why.rstrip(".")) if research.why else ""
    return label("questions.draft", field=field, why=why).replace("  ", " ")


def _how_many(count: int) -> Markup:
    if count < ENOUGH:
        return say("questions.too_few", count=ENOUGH - count)
    return say("questions.plenty") if count > MOST else NOTHING


def _context(notebook: Notebook) -> Context:
    return Context(field=notebook.research.field, off=frozenset(notebook.preferences.coach_off))


def _key(category: str) -> str:
    return category.replace(" ", "_")


STEP = Step(
    name="questions",
    screens=MappingProxyType(
        {"": screen, "suggest": suggest, "bank": by_category, "one": one, "restart": restart}
    ),
    forms=MappingProxyType(
        {
            "introduction": Asking(introduction_form, take_introduction),
            "add": Asking(add_form, take_add),
            "edit": Asking(edit_form, take_edit),
            "aim": Asking(aim_form, take_aim),
        }
    ),
    acts=MappingProxyType(
        {"take_draft": take_draft, "take": take, "up": up, "drop": drop, "wave": wave, "clear": clear}
    ),
    hears=hears,
)
