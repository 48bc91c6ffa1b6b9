"""Step 7: stay in touch. A rhythm for each person, a reason to write, and one tap to log it; the clock then starts again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from bot.coach import check
from bot.coach.drafts import Reason, Writing, write
from bot.coach.findings import Channel, Kind
from bot.contact import Contact, Stage, Tier
from bot.copy import items, label, say
from bot.message import (
    NOTHING,
    Button,
    Choice,
    Day,
    Field,
    Form,
    Line,
    Look,
    Markup,
    Message,
    Option,
    Values,
    Verbatim,
)
from bot.steps.coaching import standing, under_a_text
from bot.steps.dates import read_past_day
from bot.steps.drafting import known
from bot.steps.step import Asking, Done, Retry, Scene, Step, Taken
from bot.steps.zone import city_fields, with_city
from bot.text import tidy
from bot.when import say_day, say_span

LONGEST_WHAT = 200
SHOWN = 3  # the last touches that are shown; the rest are kept
TALKED_TO = frozenset({Stage.HELD, Stage.THANKED, Stage.IN_TOUCH})


def screen(scene: Scene) -> Message:
    """When you were last in touch, when next, and what there is to write about."""
    contact = scene.contact
    last = contact.last_touch
    locale = scene.notebook.preferences.locale
    when = (
        say(
            "touch.last",
            day=say_day(last, scene.today, locale),
            ago=say_span((last - scene.today).days, locale),
        )
        if last
        else say("touch.never")
    )
    parts = (when, _next(scene, contact), _history(scene, contact), _reminder(scene, contact))
    buttons = (
        Button(label("touch.write_button"), "touch.reasons", contact.id, look=Look.PRIMARY),
        Button(label("touch.now_button"), "touch.now", contact.id),
        Button(label("touch.log_button"), "touch.log", contact.id),
        Button(label("touch.tier_button"), "touch.tier", contact.id),
        Button(label("touch.opening_button"), "opening", contact.id),
        Button(label("touch.person_button", name=contact.first_name), "person", contact.id),
    )
    return Message(say("touch.title", name=contact.name), tuple(part for part in parts if part), buttons)


def reasons(scene: Scene) -> Message:
    """What there is to write about: each reason gives a draft."""
    contact = scene.contact
    buttons = tuple(
        Button(label(f"touch.reasons.{one}.name"), "touch.draft", contact.id, one) for one in Reason
    )
    back = Button(label("touch.back"), "touch", contact.id)
    return Message(
        say("touch.reasons_title", name=contact.name), (say("touch.reasons_how"),), (*buttons, back)
    )


def draft(scene: Scene) -> Message:
    """A note for that reason, to be copied and sent. The scene's value is the reason."""
    contact = scene.contact
    reason = Reason(scene.value) if scene.value in set(Reason) else Reason.PROGRESS
    channel = contact.channel or Channel.EMAIL
    text = write(Writing.STAY_IN_TOUCH, scene.notebook, contact, scene.now, channel=channel, reason=reason)
    review = check(Kind.STAY_IN_TOUCH, text, channel, known(scene))
    coached = under_a_text(standing(review, (), scene.notebook.preferences.coach_off))
    buttons = (
        Button(label("touch.sent_button"), "touch.now", contact.id, reason, Look.PRIMARY),
        Button(label("touch.other_button"), "touch.reasons", contact.id),
        Button(label("touch.back"), "touch", contact.id),
    )
    parts = (say(f"touch.reasons.{reason}.how"), Verbatim(text), coached)
    return Message(
        say("touch.draft_title", name=contact.name), tuple(part for part in parts if part), buttons
    )


def log_form(scene: Scene) -> Form:
    """A touch: the day, and a few words on it."""
    fields = (
        *city_fields(scene.notebook),
        Field("day", label("touch.day_label"), Day(), label("touch.day_hint"), initial=label("touch.today")),
        Field(
            "what", label("touch.what_label"), Line(LONGEST_WHAT), label("touch.what_hint"), required=False
        ),
    )
    return Form("touch.log", label("touch.log_title", name=scene.contact.first_name), fields)


def take_log(scene: Scene, values: Values) -> Taken:
    """Log it; the clock starts again from that day."""
    notebook = with_city(scene.notebook, values)
    if isinstance(notebook, Retry):
        return notebook
    there = scene.on(notebook)
    day = read_past_day(values["day"], there)
    if isinstance(day, str):
        return Retry({"day": day})
    return _touched(there, day, tidy(values["what"]))


def now(scene: Scene) -> Done:
    """Touched today, in one tap; the scene's value is the reason, where there was one."""
    what = label(f"touch.reasons.{scene.value}.name") if scene.value in set(Reason) else ""
    return _touched(scene, scene.today, what)


def tier_form(scene: Scene) -> Form:
    """How often."""
    days = dict(scene.notebook.preferences.rhythm)
    options = tuple(
        Option(one, label(f"touch.tiers.{one}", span=_weeks(days.get(one, scene.policy.rhythm_days[one]))))
        for one in Tier
    )
    asked = Field(
        "tier",
        label("touch.tier_label", name=scene.contact.first_name),
        Choice(options),
        initial=scene.contact.tier,
    )
    return Form("touch.tier", label("touch.tier_title"), (asked,))


def take_tier(scene: Scene, values: Values) -> Taken:
    """Keep the rhythm; the next reminder moves by itself."""
    contact = replace(scene.contact, tier=Tier(values["tier"]))
    return Done(scene.with_contact(contact), say("touch.took_tier", name=contact.first_name))


def hears(scene: Scene, words: str) -> Done | None:
    """Plain words are what the touch of today was."""
    what = tidy(words)
    return _touched(scene, scene.today, what) if len(what) <= LONGEST_WHAT else None


def suits(_scene: Scene, contact: Contact) -> bool:
    """Those who were talked to."""
    return contact.stage in TALKED_TO


def due_on(scene: Scene, contact: Contact) -> date | None:
    """The day on which a word would be good again; None before the first touch and for those who rest."""
    last = contact.last_touch
    if last is None or contact.stage not in TALKED_TO:
        return None
    days = dict(scene.notebook.preferences.rhythm).get(contact.tier, scene.policy.rhythm_days[contact.tier])
    return last + timedelta(days=days)


def _touched(scene: Scene, day: date, what: str) -> Done:
    contact = scene.contact.touched(day, what)
    if contact.stage is Stage.THANKED:
        contact = contact.at(Stage.IN_TOUCH)
    after = due_on(scene, contact)
    locale = scene.notebook.preferences.locale
    said = say("touch.logged", day=say_day(after, scene.today, locale)) if after else say("touch.logged_only")
    return Done(scene.with_contact(contact), said)


def _next(scene: Scene, contact: Contact) -> Markup:
    after = due_on(scene, contact)
    if after is None:
        return NOTHING
    day = say_day(after, scene.today, scene.notebook.preferences.locale)
    return say(
        "touch.next" if after > scene.today else "touch.overdue",
        day=day,
        tier=label(f"touch.tier_names.{contact.tier}"),
    )


def _history(scene: Scene, contact: Contact) -> Markup:
    shown = sorted(contact.touches, key=lambda one: one.on)[-SHOWN:]
    locale = scene.notebook.preferences.locale
    return items(
        say(
            "touch.line", day=say_day(one.on, scene.today, locale), what=one.what or label("touch.some_touch")
        )
        for one in reversed(shown)
    )


def _reminder(scene: Scene, contact: Contact) -> Markup:
    """After a long silence they may need to be told who is writing."""
    after = due_on(scene, contact)
    long_ago = after is not None and scene.today > after
    return say("touch.long_ago", name=contact.first_name) if long_ago else NOTHING


def _weeks(days: int) -> str:
    return label("touch.weeks", count=round(days / 7))


STEP = Step(
    name="touch",
    per_contact=True,
    suits=suits,
    screens=MappingProxyType({"": screen, "reasons": reasons, "draft": draft}),
    forms=MappingProxyType({"log": Asking(log_form, take_log), "tier": Asking(tier_form, take_tier)}),
    acts=MappingProxyType({"now": now}),
    hears=hears,
)
