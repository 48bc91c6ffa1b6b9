"""Step 1: prepare. What the member wants to learn about and why, what they believe, and what reading can tell them first."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.copy import items, label, lines, say
from bot.message import NOTHING, Button, Field, Form, Line, Look, Markup, Message, Paragraph, Values
from bot.notebook import Assumption, Research
from bot.steps.step import Asking, Done, Gone, Scene, Step, Taken
from bot.text import tidy, tidy_lines

TOPICS = ("vocabulary", "trends", "players", "organisation", "person")  # the article's list, in its order
LONGEST_TITLE = 80  # a field, role or organisation; longer ones are a story, which belongs in the why
MOST_ASSUMPTIONS = 12  # more can't be asked about in twenty minutes, nor shown on one screen


def readiness(research: Research) -> tuple[int, int]:
    """How many of the parts of preparing are there, and how many parts there are."""
    parts = (
        bool(research.field),
        bool(research.why),
        bool(research.assumptions),
        *(bool(research.topic(topic).note or research.topic(topic).open) for topic in TOPICS),
    )
    return sum(parts), len(parts)


def screen(scene: Scene) -> Message:
    """The one thing to do next in preparing: asked one at a time until the basics are there, then the list."""
    research = scene.notebook.research
    if not research.field:
        return Message(say("prepare.welcome"), (say("prepare.ask_field"),), awaits="prepare.field")
    if not research.why:
        skip = Button(label("prepare.later"), "prepare.assumptions")
        return Message(
            say("prepare.ask_why", field=research.field),
            (say("prepare.why_why"),),
            (skip,),
            awaits="prepare.why",
        )
    if not research.assumptions:
        skip = Button(label("prepare.later"), "prepare.research")
        return Message(
            say("prepare.ask_assumptions", field=research.field),
            (say("prepare.why_assumptions"),),
            (skip,),
            awaits="prepare.assume",
        )
    return research_list(scene)


def research_list(scene: Scene) -> Message:
    """The research list, a button a topic; the next one without notes is the primary button."""
    research = scene.notebook.research
    blank = next(
        (topic for topic in TOPICS if not (research.topic(topic).note or research.topic(topic).open)), ""
    )
    buttons = tuple(
        Button(
            label(f"prepare.topics.{topic}.name"),
            "prepare.topic",
            value=topic,
            look=Look.PRIMARY if topic == blank else Look.PLAIN,
        )
        for topic in TOPICS
    )
    onward = () if blank else (Button(label("prepare.to_people"), "people", look=Look.PRIMARY),)
    rest = (
        Button(label("prepare.assumptions_button"), "prepare.assumptions"),
        Button(label("prepare.brief_button"), "prepare.brief"),
    )
    listed = items(_topic_line(research, topic) for topic in TOPICS)
    return Message(
        say("prepare.research_title", field=research.field or label("prepare.the_work")),
        (_ready(research), listed),
        (*onward, *buttons, *rest),
    )


def assumptions(scene: Scene) -> Message:
    """What the member believes, each to be taken off the list, with room for more."""
    kept = scene.notebook.research.assumptions
    drops = tuple(
        Button(label("prepare.drop_button", text=_short(one.text)), "prepare.drop", value=one.id)
        for one in kept
    )
    add = Button(label("prepare.assume_button"), "prepare.assume", look=Look.PRIMARY)
    back = Button(label("prepare.to_research"), "prepare.research")
    listed = (
        items(say("prepare.assumption", text=one.text) for one in kept)
        if kept
        else say("prepare.no_assumptions")
    )
    return Message(
        say("prepare.assumptions_title"),
        (listed, say("prepare.why_assumptions")),
        (add, *drops, back),
        awaits="prepare.assume",
    )


def brief(scene: Scene) -> Message:
    """All of it in one screen, to be read once more before a conversation."""
    research = scene.notebook.research
    told = tuple(
        say("prepare.brief_line", name=label(f"prepare.topics.{topic}.name"), note=research.topic(topic).note)
        for topic in TOPICS
        if research.topic(topic).note
    )
    open_ = tuple(
        say("prepare.open_line", text=research.topic(topic).open)
        for topic in TOPICS
        if research.topic(topic).open
    )
    believed = tuple(say("prepare.assumption", text=one.text) for one in research.assumptions)
    parts = (
        _about(research),
        say("prepare.brief_why", why=research.why) if research.why else NOTHING,
        lines(say("prepare.brief_beliefs"), items(believed)) if believed else NOTHING,
        items(told),
        lines(say("prepare.brief_open"), items(open_)) if open_ else NOTHING,
        _ready(research),
    )
    buttons = (
        Button(label("prepare.to_research"), "prepare.research", look=Look.PRIMARY),
        Button(label("prepare.edit_button"), "prepare.about"),
        Button(label("prepare.restart_button"), "prepare.restart"),
    )
    return Message(say("prepare.brief_title"), tuple(part for part in parts if part), buttons)


def restart(scene: Scene) -> Message:
    """Asked once before the research is cleared: it is the member's own writing."""
    buttons = (
        Button(label("prepare.keep_button"), "prepare.brief", look=Look.PRIMARY),
        Button(label("prepare.clear_button"), "prepare.clear", look=Look.DANGER),
    )
    return Message(
        say("prepare.restart_title"),
        (say("prepare.restart", field=scene.notebook.research.field or label("prepare.the_work")),),
        buttons,
    )


def field_form(scene: Scene) -> Form:
    """What work the member is curious about: the first question of all."""
    asked = Field(
        "field",
        label("prepare.field_label"),
        Line(LONGEST_TITLE),
        label("prepare.field_hint"),
        initial=scene.notebook.research.field,
    )
    return Form("prepare.field", label("prepare.about_title"), (asked,))


def take_field(scene: Scene, values: Values) -> Taken:
    """Keep the field."""
    field = tidy(values["field"])
    research = replace(scene.notebook.research, field=field)
    return Done(replace(scene.notebook, research=research), say("prepare.took_field", field=field))


def why_form(scene: Scene) -> Form:
    """Why it draws them, in their own words."""
    asked = Field(
        "why",
        label("prepare.why_label"),
        Paragraph(500),
        label("prepare.why_hint"),
        initial=scene.notebook.research.why,
    )
    return Form("prepare.why", label("prepare.about_title"), (asked,))


def take_why(scene: Scene, values: Values) -> Taken:
    """Keep the why."""
    research = replace(scene.notebook.research, why=tidy_lines(values["why"]))
    return Done(replace(scene.notebook, research=research), say("prepare.took_why"))


def about_form(scene: Scene) -> Form:
    """Field, role, organisation and why together, for changing them later."""
    research = scene.notebook.research
    fields = (
        Field(
            "field",
            label("prepare.field_label"),
            Line(LONGEST_TITLE),
            label("prepare.field_hint"),
            initial=research.field,
        ),
        Field(
            "role",
            label("prepare.role_label"),
            Line(LONGEST_TITLE),
            label("prepare.role_hint"),
            required=False,
            initial=research.role,
        ),
        Field(
            "organisation",
            label("prepare.organisation_label"),
            Line(LONGEST_TITLE),
            required=False,
            initial=research.organisation,
        ),
        Field(
            "why",
            label("prepare.why_label"),
            Paragraph(500),
            label("prepare.why_hint"),
            required=False,
            initial=research.why,
        ),
    )
    return Form("prepare.about", label("prepare.about_title"), fields)


def take_about(scene: Scene, values: Values) -> Taken:
    """Keep all four."""
    research = replace(
        scene.notebook.research,
        field=tidy(values["field"]),
        role=tidy(values["role"]),
        organisation=tidy(values["organisation"]),
        why=tidy_lines(values["why"]),
    )
    return Done(replace(scene.notebook, research=research), say("prepare.took_about"))


def assume_form(_scene: Scene) -> Form:
    """Assumptions, one a line."""
    asked = Field("text", label("prepare.assume_label"), Paragraph(1000), label("prepare.assume_hint"))
    return Form("prepare.assume", label("prepare.assume_title"), (asked,))


def take_assumptions(scene: Scene, values: Values) -> Taken:
    """Add each line that isn't there yet."""
    notebook, kept = scene.notebook, scene.notebook.research.assumptions
    before = len(kept)
    for row in tidy_lines(values["text"]).split("\n"):
        text = tidy(row.lstrip("-•* "))
        if (
            text
            and text.casefold() not in {one.text.casefold() for one in kept}
            and len(kept) < MOST_ASSUMPTIONS
        ):
            notebook, fresh = notebook.with_id("a")
            kept = (*kept, Assumption(fresh, text))
    notebook = replace(notebook, research=replace(notebook.research, assumptions=kept))
    said = (
        say("prepare.took_assumptions", count=len(kept) - before)
        if len(kept) > before
        else say("prepare.no_more_assumptions")
    )
    return Done(notebook, said)


def drop(scene: Scene) -> Done:
    """Take one assumption off the list."""
    kept = tuple(one for one in scene.notebook.research.assumptions if one.id != scene.value)
    if len(kept) == len(scene.notebook.research.assumptions):
        raise Gone
    return Done(
        replace(scene.notebook, research=replace(scene.notebook.research, assumptions=kept)),
        say("prepare.dropped"),
    )


def topic_form(scene: Scene) -> Form:
    """What was found out about one topic, and what was not."""
    if scene.value not in TOPICS:
        raise Gone
    kept = scene.notebook.research.topic(scene.value)
    fields = (
        Field(
            "note",
            label("prepare.note_label"),
            Paragraph(1500),
            label(f"prepare.topics.{scene.value}.ask"),
            required=False,
            initial=kept.note,
        ),
        Field(
            "open",
            label("prepare.open_label"),
            Line(300),
            label("prepare.open_hint"),
            required=False,
            initial=kept.open,
        ),
    )
    return Form("prepare.topic", label(f"prepare.topics.{scene.value}.name"), fields)


def take_topic(scene: Scene, values: Values) -> Taken:
    """Keep both; the open part becomes a suggested question in step 3."""
    topic = replace(
        scene.notebook.research.topic(scene.value), note=tidy_lines(values["note"]), open=tidy(values["open"])
    )
    research = scene.notebook.research.with_topic(topic)
    said = say("prepare.took_open") if topic.open else say("prepare.took_topic")
    return Done(replace(scene.notebook, research=research), said)


def clear(scene: Scene) -> Done:
    """Start over: the research goes, people and questions stay."""
    return Done(replace(scene.notebook, research=Research()), say("prepare.cleared"))


def _ready(research: Research) -> Markup:
    done, parts = readiness(research)
    return say("prepare.ready", bar="●" * done + "○" * (parts - done), done=done, parts=parts)


def _about(research: Research) -> Markup:
    named = ", ".join(part for part in (research.role, research.field, research.organisation) if part)
    return say("prepare.brief_about", about=named) if named else say("prepare.brief_nothing")


def _topic_line(research: Research, topic: str) -> Markup:
    kept = research.topic(topic)
    name, ask = label(f"prepare.topics.{topic}.name"), label(f"prepare.topics.{topic}.short")
    return (
        say("prepare.topic_done", name=name)
        if kept.note or kept.open
        else say("prepare.topic_blank", name=name, ask=ask)
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"  # noqa: PLR2004  what fits a button on a phone; the whole stands above it


STEP = Step(
    name="prepare",
    screens=MappingProxyType(
        {
            "": screen,
            "research": research_list,
            "assumptions": assumptions,
            "brief": brief,
            "restart": restart,
        }
    ),
    forms=MappingProxyType(
        {
            "field": Asking(field_form, take_field),
            "why": Asking(why_form, take_why),
            "about": Asking(about_form, take_about),
            "assume": Asking(assume_form, take_assumptions),
            "topic": Asking(topic_form, take_topic),
        }
    ),
    acts=MappingProxyType({"drop": drop, "clear": clear}),
)
