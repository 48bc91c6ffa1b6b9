"""What a draft may say of the member and the person: each fact a few words that fit where the content has its blank.

A fact that isn't known, or that can't be said in a sentence of ours, is not there; nothing is made up in its place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.coach.drafts import telling
from bot.coach.drafts.connection import connection
from bot.coach.drafts.names import own_name, short_name, whole_name
from bot.coach.drafts.shapes import (
    Shape,
    gerund,
    occupation,
    shape,
    small,
    thought,
    with_article,
    with_the,
    within,
)
from bot.coach.drafts.vocabulary import NO_PLACES
from bot.contact import Contact, Interview, Mode, Outcome
from bot.copy import label
from bot.notebook import Notebook
from bot.when import local, say_clock, say_zone

LONGEST_FIELD = 8  # words; longer ones are a story
LONGEST_NAMED = 5  # words; what is longer says more than whom
LONGEST_LETTERS = 60
RECENT = timedelta(days=28)  # within these a day is remembered; after them the month
WEEK = 7

_OPENINGS = frozenset({"job", "position", "role", "opening", "post", "vacancy"})

_WANTS = re.compile(
    r"(?:(?:i (?:want|would like|hope|plan|wish)|i'd like) to |to )?(?:be|become|becoming|being) (?=an? )|"
    r"(?:i (?:want|would like|hope|plan|wish)|i'd like) to (?:be |become )?|(?:become|becoming) ",
    re.IGNORECASE,
)

_DOES = (
    "works ",
    "runs ",
    "makes ",
    "does ",
    "leads ",
    "teaches ",
    "writes ",
    "sells ",
    "builds ",
    "manages ",
)

Facts = Mapping[str, str]


def facts(notebook: Notebook, contact: Contact, now: datetime, minutes: int) -> Facts:
    """All that is known, by the name of its blank."""
    name = short_name(contact)
    known = {
        "name": name,
        "full": whole_name(contact),
        "me": own_name(notebook.introduction),
        "topic": topic(notebook),
        "work": _work(contact, topic(notebook)),
        "place": _place(contact.organisation),
        "connection": connection(notebook, contact),
        "who": telling.who_i_am(notebook.introduction),
        "why": telling.why(notebook.research.why),
        "minutes": str(minutes),
        **_of_the_talk(notebook, contact, now),
        **_of_the_debrief(contact, name),
        "since": _since(notebook, contact),
    }
    return {key: value for key, value in known.items() if value}


def topic(notebook: Notebook) -> str:
    """What the member wants to learn about, as it follows "about"; empty where nothing was told that can."""
    research = notebook.research
    return _field(research.field) or _job(research.role) or _at(research.organisation)


def job_title(text: str) -> str:
    """The name of a job that has opened, as it stands before "position"."""
    words = (thought(text, LONGEST_FIELD + 4).split() or [""]) if text else [""]
    while len(words) > 1 and words[0].casefold() in {"a", "an", "the", "for", "new"}:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold() in _OPENINGS:
        words = words[:-1]
    title = " ".join(words)
    unfit = (
        title.endswith("?") or len(title) > LONGEST_LETTERS or {one.casefold() for one in words} & _OPENINGS
    )
    return "" if unfit else title


def introduction(notebook: Notebook, contact: Contact, about: str) -> Facts:
    """Whom they offered to introduce, as it was told or from their open promise; and whether they offered at all."""
    promises = [one for one in contact.promises if not one.mine and one.kept_on is None]
    offers = [one for one in promises if one.whom or "introd" in one.text.casefold()]
    named = [other for other in (notebook.contact(one.whom) for one in offers) if other]
    told = about if thought(about, LONGEST_NAMED) else ""
    whom = named[0] if named else replace(contact, name=told, role="", organisation="")
    work = _work(whom, topic(notebook))
    return {"whom": whole_name(whom), "offer": str(len(offers) or ""), "work": work, "place": ""}


def _field(text: str) -> str:
    said = _WANTS.sub("", _noun(text))
    bare = small(said.removeprefix("a ").removeprefix("an ").removeprefix("the ")) if said else ""
    kind = shape(said) if said else Shape.UNSURE
    if kind in {
        Shape.MINE,
        Shape.CLAUSE,
        Shape.QUESTION,
        Shape.TO,
        Shape.YOURS,
        Shape.BECAUSE,
        Shape.DROPPED,
    }:
        return ""
    if kind is Shape.DO:
        return "" if said.casefold().startswith(("don't", "never")) else gerund(within(said))
    if said.casefold().startswith(_DOES):
        return ""
    if bare and occupation(bare):
        return label("drafts.topic.of", work=with_article(bare, office=False))
    return small(said) if said else ""


def _job(text: str) -> str:
    """A role that has no field beside it; one we don't know is somebody's all the same."""
    said = _field(text)
    known = not said or said.startswith("the ") or shape(said) is not Shape.UNSURE
    return said if known else label("drafts.topic.of", work=with_article(said, office=False))


def _at(text: str) -> str:
    place = _place(text)
    return label("drafts.topic.at", place=place) if place else ""


def _noun(text: str) -> str:
    said = thought(text, LONGEST_FIELD) if text else ""
    return said.partition(",")[0] if len(said) <= LONGEST_LETTERS else ""


def _place(text: str) -> str:
    said = _noun(text)
    return with_the(said) if said and not said.endswith("?") and said.casefold() not in NO_PLACES else ""


def _work(contact: Contact, about: str) -> str:
    """Their work by its name: "your work as a rear admiral at the US Navy", "what you do at Google"."""
    role, place = _noun(contact.role), _place(contact.organisation)
    named = _written(role.removeprefix("a ").removeprefix("an ")) if role else ""
    if named and about.endswith(f" {named}"):  # said already
        named = ""
    if named and occupation(named) and place:
        return label("drafts.work.both", role=with_article(named), place=place)
    if named and occupation(named):
        return label("drafts.work.role", role=with_article(named))
    return label("drafts.work.place", place=place) if place else ""


def _written(role: str) -> str:
    """A job as one writes it in a sentence; an office keeps the capitals that it was given."""
    return role if with_article(role) == role else small(role)


def _of_the_talk(notebook: Notebook, contact: Contact, now: datetime) -> dict[str, str]:
    """When they talked, and when they will."""
    held, coming = contact.held, contact.interview
    talked = notebook.today(held.starts_at) if held else contact.debrief.on if contact.debrief else None
    today = notebook.today(now)
    found: dict[str, str] = {}
    if talked is not None and talked <= today:
        away = today - talked
        if timedelta() < away < timedelta(days=WEEK):
            found["day"] = label("drafts.when.day", day=f"{talked:%A}")
        elif timedelta() < away:
            found["day"] = label("drafts.when.day", day=f"{talked.day} {talked:%B}")
        year = "" if talked.year == today.year else f" {talked.year}"
        found["month"] = (
            label("drafts.when.month", month=f"{talked:%B}{year}")
            if away > RECENT
            else found.get("day", label("drafts.when.just"))
        )
    return found | (_coming(notebook, contact, coming, now) if coming and coming.starts_at > now else {})


def _coming(notebook: Notebook, contact: Contact, talk: Interview, now: datetime) -> dict[str, str]:
    """The moment on both clocks, theirs first, because it is they who read it."""
    theirs = talk.their_zone or contact.zone or talk.zone
    there, here = local(talk.starts_at, theirs), local(talk.starts_at, notebook.zone)
    locale = notebook.preferences.locale if notebook.preferences.locale.startswith("en") else "en"
    away = (there.date() - local(now, theirs).date()).days
    when = f"{there:%A} {there.day} {there:%B}"
    found = {
        "date": label("drafts.when.tomorrow", date=when) if away == 1 else label("drafts.when.on", date=when),
        "clock": say_clock(there.time(), locale),
        "minutes": str(talk.minutes),
        "mode": _how(talk),
    }
    if there.utcoffset() != here.utcoffset():
        mine = say_clock(here.time(), locale)
        differs = here.date() != there.date()
        found["both"] = label(
            "drafts.when.both",
            clock=found["clock"],
            city=say_zone(theirs),
            mine=f"{here:%A} {mine}" if differs else mine,
            home=say_zone(notebook.zone),
        )
    return found


def _how(talk: Interview) -> str:
    match talk.mode:
        case Mode.PHONE:
            return label("drafts.mode.phone")
        case Mode.VIDEO:
            return label("drafts.mode.video")
        case Mode.IN_PERSON:
            place = _noun(talk.place)
            return label("drafts.mode.there", place=with_the(place)) if place else label("drafts.mode.person")
        case _ as never:
            assert_never(never)


def _of_the_debrief(contact: Contact, name: str) -> dict[str, str]:
    debrief = contact.debrief
    kind, what = telling.advised(contact.advice[0].text, name) if contact.advice else ("", "")
    return {
        "helped": telling.helped(debrief.helped, name) if debrief and debrief.helped else "",
        "surprised": telling.surprised(debrief.surprised, name) if debrief and debrief.surprised else "",
        "do": what if kind == "do" else "",
        "thing": what if kind == "thing" else "",
    }


def _since(notebook: Notebook, contact: Contact) -> str:
    """How many others the member has talked with since: progress that anybody can picture."""
    held = contact.held
    if held is None:
        return ""
    later = [
        one
        for other in notebook.contacts
        if other.id != contact.id
        for one in other.interviews
        if one.outcome is Outcome.MET and one.starts_at > held.starts_at
    ]
    return label("drafts.since", count=len(later)) if later else ""
