"""The buttons under a nudge: done, later, skip, not this kind, why. A snooze never shifts the rhythm that the nudge came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from types import MappingProxyType

from bot.copy import label, say
from bot.markup import moment
from bot.message import Button, Day, Field, Form, Look, Markup, Message, Values
from bot.nudges import ledger
from bot.nudges.kinds import Kind
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.nudges.timing import owed
from bot.steps import thank, touch
from bot.steps.dates import read_coming_day
from bot.steps.step import Asking, Done, Gone, Retry, Scene, Step, Taken
from bot.when import instant, local, say_day, say_moment

EVENING = time(18)  # "tonight": after work, well before the quiet hours of nearly everyone
SPANS = ("hour", "tonight", "tomorrow", "week", "date")


def settled(_scene: Scene) -> Message:
    """After a button: nothing more to do here."""
    return Message(
        say("nudges.snoozing.done"), (), (Button(label("nudges.snoozing.next"), "next", look=Look.PRIMARY),)
    )


def snooze(scene: Scene) -> Message:
    """When to come back to it. The scene's value is the nudge's key, or the token of a message about several."""
    buttons = tuple(
        Button(label(f"nudges.snoozing.spans.{span}"), f"nudge.{span}", scene.about, scene.value)
        for span in SPANS
    )
    return Message(say("nudges.snoozing.title"), (), buttons)


def why(scene: Scene) -> Message:
    """Why this came, with the source of its moment. The scene's value is the kind, or the token of a message about several."""
    keys = ledger.keys_of(scene.notebook, scene.value)
    kinds = (Kind(scene.value),) if scene.value in set(Kind) else _kinds(scene, keys)
    told = tuple(say(f"nudges.because.{kind.replace('-', '_')}") for kind in dict.fromkeys(kinds))
    buttons = (
        Button(label("nudges.snoozing.next"), "next", look=Look.PRIMARY),
        Button(label("settings.messages_button"), "settings.messages"),
    )
    return Message(say("nudges.because.title"), (*told, say("nudges.because.hours")), buttons)


def turned_off(scene: Scene) -> Message:
    """A kind is off: one button takes it back. The scene's value is the kind."""
    kind = _kind(scene)
    undo = Button(label("nudges.snoozing.undo", kind=_name(kind)), "nudge.on", value=kind)
    onward = Button(label("nudges.snoozing.next"), "next", look=Look.PRIMARY)
    return Message(say("nudges.snoozing.off", kind=_name(kind)), (), (onward, undo))


def hour(scene: Scene) -> Done:
    """An hour from now."""
    return _until(scene, scene.now + timedelta(hours=1))


def tonight(scene: Scene) -> Done:
    """This evening; tomorrow's, when it is evening already."""
    at = instant(scene.today, EVENING, scene.notebook.zone)
    return _until(
        scene,
        at if at > scene.now else instant(scene.today + timedelta(days=1), EVENING, scene.notebook.zone),
    )


def tomorrow(scene: Scene) -> Done:
    """Tomorrow when the member's hours begin."""
    return _until(scene, _morning(scene, 1))


def week(scene: Scene) -> Done:
    """A week from now when the member's hours begin."""
    return _until(scene, _morning(scene, 7))


def date_form(_scene: Scene) -> Form:
    """A day of the member's own."""
    asked = Field("day", label("nudges.snoozing.date_label"), Day(), label("nudges.snoozing.date_hint"))
    return Form("nudge.date", label("nudges.snoozing.date_title"), (asked,))


def take_date(scene: Scene, values: Values) -> Taken:
    """The morning of that day."""
    day = read_coming_day(values["day"], scene)
    if isinstance(day, str):
        return Retry({"day": day})
    if day <= scene.today:
        return Retry({"day": label("nudges.snoozing.not_ahead")})
    return _until(scene, instant(day, scene.notebook.preferences.hours[0], scene.notebook.zone))


def skip(scene: Scene) -> Done:
    """Not this one: it doesn't come again, others do."""
    keys = ledger.keys_of(scene.notebook, scene.value)
    if not any(one.key in keys for one in moments(scene.notebook, scene.now, scene.policy)):
        raise Gone
    return Done(ledger.skipped(scene.notebook, keys, scene.now), say("nudges.snoozing.skipped"))


def off(scene: Scene) -> Done:
    """Not this kind any more."""
    kind, preferences = _kind(scene), scene.notebook.preferences
    kinds = tuple(dict.fromkeys((*preferences.off, kind.value)))
    return Done(replace(scene.notebook, preferences=replace(preferences, off=kinds)), value=kind)


def on(scene: Scene) -> Done:
    """The kind that was turned off, on again."""
    kind, preferences = _kind(scene), scene.notebook.preferences
    left = tuple(one for one in preferences.off if one != kind)
    return Done(
        replace(scene.notebook, preferences=replace(preferences, off=left)), say("nudges.snoozing.on")
    )


def done(scene: Scene) -> Done:
    """It was done already: kept as what it is about asks, and settled."""
    nudge = _nudge(scene)
    match nudge.kind:
        case Kind.THANK_YOU:
            kept = thank.sent_now(scene)
        case Kind.REPORT:
            kept = thank.reported(replace(scene, value=nudge.value))
        case Kind.CHECK_IN | Kind.KEEP_IN_TOUCH:
            kept = touch.now(replace(scene, value=""))
        case Kind.INTRODUCTION | Kind.PROMISE:
            kept = _promise_kept(scene, nudge)
        case _:
            kept = Done(scene.notebook, say("nudges.snoozing.done"))
    return replace(kept, notebook=ledger.skipped(kept.notebook, (nudge.key,), scene.now))


def _promise_kept(scene: Scene, nudge: Nudge) -> Done:
    contact = scene.contact
    promises = tuple(
        replace(one, kept_on=scene.today) if one.id == nudge.value else one for one in contact.promises
    )
    return Done(scene.with_contact(replace(contact, promises=promises)), say("nudges.snoozing.done"))


def _until(scene: Scene, until: datetime) -> Done:
    keys = ledger.keys_of(scene.notebook, scene.value)
    alive = {one.key for one in moments(scene.notebook, scene.now, scene.policy)}
    left = tuple(key for key in keys if key in alive)
    if not left:
        raise Gone
    kept = ledger.snoozed(scene.notebook, left, until)
    # What is said is when it really comes: an hour from late evening is tomorrow, when the member's hours begin.
    due = min(
        (one.due for one in owed(kept, scene.now, scene.policy) if one.nudge.key in left), default=until
    )
    if due > until:
        return Done(kept, say("nudges.snoozing.snoozed_hours", when=_when(scene, due)))
    return Done(kept, say("nudges.snoozing.snoozed", when=_when(scene, due)))


def _when(scene: Scene, until: datetime) -> Markup:
    notebook = scene.notebook
    if local(until, notebook.zone).time() == notebook.preferences.hours[0]:
        day = say_day(notebook.today(until), scene.today, notebook.preferences.locale)
        return say("nudges.last", day=day)
    written = say_moment(until, notebook.zone, scene.now, notebook.preferences.locale)
    return moment(int(until.timestamp()), written)


def _morning(scene: Scene, days: int) -> datetime:
    return instant(
        scene.today + timedelta(days=days), scene.notebook.preferences.hours[0], scene.notebook.zone
    )


def _kind(scene: Scene) -> Kind:
    if scene.value not in set(Kind):
        raise Gone
    return Kind(scene.value)


def _name(kind: Kind) -> str:
    return label(f"settings.kinds.{kind.replace('-', '_')}")


def _nudge(scene: Scene) -> Nudge:
    found = next(
        (one for one in moments(scene.notebook, scene.now, scene.policy) if one.key == scene.value), None
    )
    if found is None:
        raise Gone
    return found


def _kinds(scene: Scene, keys: tuple[str, ...]) -> tuple[Kind, ...]:
    return tuple(one.kind for one in moments(scene.notebook, scene.now, scene.policy) if one.key in keys)


STEP = Step(
    name="nudge",
    screens=MappingProxyType({"": settled, "snooze": snooze, "why": why, "turned_off": turned_off}),
    forms=MappingProxyType({"date": Asking(date_form, take_date)}),
    acts=MappingProxyType(
        {
            "hour": hour,
            "tonight": tonight,
            "tomorrow": tomorrow,
            "week": week,
            "skip": skip,
            "off": off,
            "on": on,
            "done": done,
        }
    ),
)
