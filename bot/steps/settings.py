"""The member's settings: where they are, when the bot may write and about what. Everything here can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bot.contact import Tier
from bot.copy import items, label, say
from bot.message import (
    Button,
    Choice,
    Choices,
    Day,
    Field,
    Form,
    Input,
    Line,
    Look,
    Markup,
    Message,
    Option,
    Values,
)
from bot.notebook import Preferences
from bot.nudges.kinds import Kind
from bot.policy import NO_ANSWER
from bot.steps.dates import read_coming_day
from bot.steps.step import Asking, Done, Retry, Scene, Step, Taken
from bot.steps.zone import CITY, city_field, one_zone, typed
from bot.when import LOCALES, knows_country, read_hours, read_weekend, say_clock, say_day

SHORT = 60
MOST_A_WEEK = 21  # three a day; who wants more wants no budget, and no reminders at the right hour
FEWEST_DAYS, MOST_DAYS = 7, 730  # a rhythm between a week and two years
RULES_TO_TURN_OFF = ("over-75-words", "all-about-me", "vague-praise", "pick-your-brain", "no-way-out")


def screen(scene: Scene) -> Message:
    """What is set, in one screen."""
    preferences = scene.notebook.preferences
    rows = items(
        (
            say("settings.zone", zone=typed(preferences.zone))
            if preferences.zone
            else say("settings.zone_unknown"),
            say("settings.hours", hours=_hours(preferences)),
            say("settings.days", days=_weekend(preferences)),
            say("settings.budget", count=_budget(scene)),
            say(
                "settings.preset",
                preset=label(f"settings.presets.{_key(preferences.preset or scene.policy.preset)}"),
            ),
            say("settings.digest_on") if preferences.digest else say("settings.digest_off"),
        )
    )
    buttons = (
        Button(label("settings.city_button"), "settings.city"),
        Button(label("settings.hours_button"), "settings.hours"),
        Button(label("settings.messages_button"), "settings.messages"),
        Button(label("settings.more_button"), "settings.more"),
        *_quiet(preferences),
    )
    return Message(say("settings.title"), (_state(scene), rows), buttons)


def messages(scene: Scene) -> Message:
    """What the bot may write about, and how often."""
    preferences = scene.notebook.preferences
    off = ", ".join(label(f"settings.kinds.{_key(kind)}") for kind in Kind if kind in preferences.off)
    digest = "settings.digest_off_button" if preferences.digest else "settings.digest_on_button"
    buttons = (
        Button(label("settings.kinds_button"), "settings.kinds"),
        Button(label("settings.budget_button"), "settings.budget"),
        Button(label("settings.preset_button"), "settings.preset"),
        Button(label("settings.rhythm_button"), "settings.rhythm"),
        Button(label(digest), "settings.digest"),
        Button(label("settings.back"), "settings"),
    )
    told = say("settings.kinds_off", kinds=off) if off else say("settings.kinds_all")
    return Message(
        say("settings.messages_title"), (told, say("settings.messages_why", count=_budget(scene))), buttons
    )


def more(_scene: Scene) -> Message:
    """What is set once and seldom."""
    buttons = (
        Button(label("settings.weekend_button"), "settings.weekend"),
        Button(label("settings.country_button"), "settings.country"),
        Button(label("settings.locale_button"), "settings.locale"),
        Button(label("settings.coach_button"), "settings.coach"),
        Button(label("settings.back"), "settings"),
    )
    return Message(say("settings.more_title"), (), buttons)


def city_form(scene: Scene) -> Form:
    """Where the member is."""
    zone = scene.notebook.preferences.zone
    return Form("settings.city", label("settings.city_title"), (city_field(typed(zone) if zone else ""),))


def take_city(scene: Scene, values: Values) -> Taken:
    """Keep the zone; every moment owed moves with it."""
    zone = one_zone(values[CITY])
    if isinstance(zone, Retry):
        return zone
    return _set(
        scene, replace(scene.notebook.preferences, zone=zone), say("settings.took_city", zone=typed(zone))
    )


def hours_form(scene: Scene) -> Form:
    """When the bot may write."""
    return _one("hours", Line(SHORT), _hours(scene.notebook.preferences))


def take_hours(scene: Scene, values: Values) -> Taken:
    """Keep the hours."""
    read = read_hours(values["hours"])
    if read is None:
        return Retry({"hours": label("settings.not_hours")})
    return _set(scene, replace(scene.notebook.preferences, hours=(read.start, read.end)))


def weekend_form(scene: Scene) -> Form:
    """Which days are free."""
    return _one("weekend", Line(SHORT), _weekend(scene.notebook.preferences))


def take_weekend(scene: Scene, values: Values) -> Taken:
    """Keep the free days."""
    read = read_weekend(values["weekend"])
    if read is None:
        return Retry({"weekend": label("settings.not_days")})
    return _set(scene, replace(scene.notebook.preferences, weekend=tuple(sorted(read))))


def country_form(scene: Scene) -> Form:
    """Whose public holidays count."""
    return _one("country", Line(SHORT), scene.notebook.preferences.country, required=False)


def take_country(scene: Scene, values: Values) -> Taken:
    """Keep the country."""
    country = values["country"].strip().upper()
    if country and not knows_country(country):
        return Retry({"country": label("settings.not_a_country")})
    return _set(scene, replace(scene.notebook.preferences, country=country))


def locale_form(scene: Scene) -> Form:
    """In which language dates are said."""
    options = tuple(Option(one, label(f"settings.locales.{one}")) for one in LOCALES)
    return _one("locale", Choice(options), scene.notebook.preferences.locale)


def take_locale(scene: Scene, values: Values) -> Taken:
    """Keep the language of dates."""
    return _set(scene, replace(scene.notebook.preferences, locale=values["locale"]))


def coach_form(scene: Scene) -> Form:
    """What the coach need not say."""
    options = tuple(Option(one, label(f"settings.rules.{_key(one)}")) for one in RULES_TO_TURN_OFF)
    return _one("coach", Choices(options), "\n".join(scene.notebook.preferences.coach_off), required=False)


def take_coach(scene: Scene, values: Values) -> Taken:
    """Keep what is turned off."""
    return _set(scene, replace(scene.notebook.preferences, coach_off=_chosen(values["coach"])))


def kinds_form(scene: Scene) -> Form:
    """What the bot need not write about."""
    options = tuple(Option(kind, label(f"settings.kinds.{_key(kind)}")) for kind in Kind)
    return _one("kinds", Choices(options), "\n".join(scene.notebook.preferences.off), required=False)


def take_kinds(scene: Scene, values: Values) -> Taken:
    """Keep what is turned off."""
    return _set(scene, replace(scene.notebook.preferences, off=_chosen(values["kinds"])))


def budget_form(scene: Scene) -> Form:
    """How many unasked messages a week."""
    return _one("budget", Line(SHORT), str(_budget(scene)))


def take_budget(scene: Scene, values: Values) -> Taken:
    """Keep the budget."""
    words = values["budget"].strip()
    if not words.isdecimal() or not 0 <= int(words[:4]) <= MOST_A_WEEK:
        return Retry({"budget": label("settings.not_a_budget", most=MOST_A_WEEK)})
    return _set(scene, replace(scene.notebook.preferences, budget=int(words)))


def preset_form(scene: Scene) -> Form:
    """How silence is treated."""
    options = tuple(Option(one, label(f"settings.presets.{_key(one)}")) for one in NO_ANSWER)
    return _one("preset", Choice(options), scene.notebook.preferences.preset or scene.policy.preset)


def take_preset(scene: Scene, values: Values) -> Taken:
    """Keep the preset."""
    return _set(scene, replace(scene.notebook.preferences, preset=values["preset"]))


def rhythm_form(scene: Scene) -> Form:
    """How many weeks each tier's rhythm has."""
    days = {**scene.policy.rhythm_days, **dict(scene.notebook.preferences.rhythm)}
    fields = tuple(
        Field(
            one,
            label(f"settings.tiers.{one}"),
            Line(SHORT),
            label("settings.rhythm_hint"),
            initial=str(round(days[one] / 7)),
        )
        for one in Tier
    )
    return Form("settings.rhythm", label("settings.rhythm_title"), fields)


def take_rhythm(scene: Scene, values: Values) -> Taken:
    """Keep the three rhythms, those that are the policy's own left to it."""
    wrong = {one.value: label("settings.not_weeks") for one in Tier if not _is_weeks(values[one])}
    if wrong:
        return Retry(wrong)
    days = {one: 7 * int(values[one]) for one in Tier}
    rhythm = tuple(
        (one, days[one]) for one in Tier if round(scene.policy.rhythm_days[one] / 7) * 7 != days[one]
    )
    return _set(scene, replace(scene.notebook.preferences, rhythm=rhythm))


def pause_form(scene: Scene) -> Form:
    """Until which day the bot is quiet."""
    paused = scene.notebook.preferences.paused_until
    initial = say_day(paused, scene.today, scene.notebook.preferences.locale) if paused else ""
    return _one("pause", Day(), initial)


def take_pause(scene: Scene, values: Values) -> Taken:
    """Quiet until that day; what is owed then is not lost."""
    day = read_coming_day(values["pause"], scene)
    if isinstance(day, str):
        return Retry({"pause": day})
    if day <= scene.today:
        return Retry({"pause": label("settings.not_ahead")})
    said = say("settings.paused", day=_day(scene, day))
    return _set(scene, replace(scene.notebook.preferences, paused_until=day), said)


def digest(scene: Scene) -> Done:
    """The weekly digest on, or off again."""
    preferences = scene.notebook.preferences
    said = say("settings.digest_is_off") if preferences.digest else say("settings.digest_is_on")
    return _set(scene, replace(preferences, digest=not preferences.digest), said)


def stop(scene: Scene) -> Done:
    """Nothing unasked any more; says what that stops."""
    return _set(scene, replace(scene.notebook.preferences, stopped=True), say("settings.stopped"))


def resume(scene: Scene) -> Done:
    """As before the stop or the pause."""
    preferences = replace(scene.notebook.preferences, stopped=False, paused_until=None)
    return _set(scene, preferences, say("settings.resumed"))


def _one(name: str, asked: Input, initial: str, *, required: bool = True) -> Form:
    field = Field(
        name,
        label(f"settings.ask.{name}.label"),
        asked,
        label(f"settings.ask.{name}.hint"),
        required,
        initial,
    )
    return Form(f"settings.{name}", label(f"settings.ask.{name}.title"), (field,))


def _set(scene: Scene, preferences: Preferences, said: Markup | None = None) -> Done:
    return Done(replace(scene.notebook, preferences=preferences), said or say("settings.set"))


def _chosen(value: str) -> tuple[str, ...]:
    return tuple(one for one in value.split("\n") if one)


def _is_weeks(words: str) -> bool:
    words = words.strip()
    return words.isdecimal() and FEWEST_DAYS <= 7 * int(words[:4]) <= MOST_DAYS


def _budget(scene: Scene) -> int:
    budget = scene.notebook.preferences.budget
    return scene.policy.budget if budget is None else budget


def _hours(preferences: Preferences) -> str:
    start, end = preferences.hours
    return label(
        "settings.from_to", start=say_clock(start, preferences.locale), end=say_clock(end, preferences.locale)
    )


def _weekend(preferences: Preferences) -> str:
    return ", ".join(label(f"settings.weekdays.{day}") for day in preferences.weekend) or label(
        "settings.no_days"
    )


def _state(scene: Scene) -> Markup:
    preferences = scene.notebook.preferences
    if preferences.stopped:
        return say("settings.is_stopped")
    if preferences.paused_until is not None and preferences.paused_until > scene.today:
        return say("settings.is_paused", day=_day(scene, preferences.paused_until))
    return say("settings.is_on")


def _quiet(preferences: Preferences) -> tuple[Button, ...]:
    if preferences.stopped or preferences.paused_until is not None:
        return (Button(label("settings.resume_button"), "settings.resume", look=Look.PRIMARY),)
    return (
        Button(label("settings.pause_button"), "settings.pause"),
        Button(label("settings.stop_button"), "settings.stop"),
    )


def _day(scene: Scene, day: date) -> str:
    return say_day(day, scene.today, scene.notebook.preferences.locale)


def _key(name: str) -> str:
    return name.replace("-", "_").lower()


STEP = Step(
    name="settings",
    screens=MappingProxyType({"": screen, "messages": messages, "more": more}),
    forms=MappingProxyType(
        {
            "city": Asking(city_form, take_city),
            "hours": Asking(hours_form, take_hours),
            "weekend": Asking(weekend_form, take_weekend),
            "country": Asking(country_form, take_country),
            "locale": Asking(locale_form, take_locale),
            "coach": Asking(coach_form, take_coach),
            "kinds": Asking(kinds_form, take_kinds),
            "budget": Asking(budget_form, take_budget),
            "preset": Asking(preset_form, take_preset),
            "rhythm": Asking(rhythm_form, take_rhythm),
            "pause": Asking(pause_form, take_pause),
        }
    ),
    acts=MappingProxyType({"digest": digest, "stop": stop, "resume": resume}),
)
