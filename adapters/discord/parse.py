"""What Discord sends, read into what the conversation understands. Pure; the one place here where a payload is anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from adapters.discord import ids
from adapters.discord.ids import Kind, Ref
from bot.commands import BY_NAME, Detail
from bot.events import Opened, Pressed

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5  # kinds of interaction
SLASH, ON_PERSON, ON_MESSAGE = 1, 2, 3  # kinds of command
LABEL, ROW = 18, 1
PERSON_FORM = "people.add"  # what "Add as a contact" opens, with the person's name in it
BY_ID = "\u2063"  # a mark that nobody types, before a contact's id picked from the list


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of the conversation, ready for the guide."""

    event: Opened | Pressed


@dataclass(frozen=True, slots=True)
class Page:
    """A button that opens a page of a form, with what was typed in it."""

    ref: Ref


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a form, filled in; `last` whether it is the last."""

    ref: Ref
    values: Mapping[str, str]
    last: bool


@dataclass(frozen=True, slots=True)
class Picked:
    """A text to be noted for somebody: a message that was picked, with a note for a contact in mind."""

    text: str


@dataclass(frozen=True, slots=True)
class Typing:
    """A person's name, while it is being typed into a command."""

    text: str


@dataclass(frozen=True, slots=True)
class Detailed:
    """A command about a person with details said along; `person` is what was typed or picked for the name."""

    command: str
    person: str
    details: tuple[tuple[Detail, str], ...]


Input = Happened | Page | Sheet | Picked | Typing | Detailed


def interaction(number: int, kind: int, data: Mapping[str, Any]) -> Input:
    """What an interaction is. What this program never offered becomes a press that no step knows, and so a kind answer."""
    if kind == AUTOCOMPLETE:
        return Typing(_focused(data))
    if kind == SUBMIT:
        return _sheet(data)
    if kind == COMPONENT:
        ref = ids.read(str(data.get("custom_id", "")))
        if ref is None or ref.kind is Kind.MODAL:
            return Happened(Pressed(str(number), ""))
        if ref.kind is Kind.PAGE:
            return Page(ref)
        return Happened(Pressed(str(number), ref.do, ref.about, ref.value))
    menu = data.get("type", SLASH)
    if menu == ON_MESSAGE:
        return Picked(_message_text(data))
    if menu == ON_PERSON:
        return Happened(Pressed(str(number), PERSON_FORM, "", _person(data)))
    return _slash(str(number), data)


def _slash(number: str, data: Mapping[str, Any]) -> Happened | Detailed:
    options = data.get("options") or [{}]
    name = str(options[0].get("name", ""))
    told = {str(one.get("name", "")): str(one.get("value", "")) for one in options[0].get("options") or []}
    known = BY_NAME.get(name)
    details = tuple((one, told.pop(one.name)) for one in known.details if one.name in told) if known else ()
    words = " ".join(told.values())
    if details:
        return Detailed(name, words, details)
    if words.startswith(BY_ID) and known is not None:
        return Happened(Pressed(number, known.screen, words.removeprefix(BY_ID)))
    return Happened(Opened(number, name, words))


def _options(options: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for one in options:
        yield one
        yield from _options(one.get("options") or [])


def _focused(data: Mapping[str, Any]) -> str:
    return next(
        (str(one.get("value", "")) for one in _options(data.get("options") or []) if one.get("focused")), ""
    )


def _message_text(data: Mapping[str, Any]) -> str:
    picked = (data.get("resolved") or {}).get("messages", {}).get(data.get("target_id"), {})
    return str(picked.get("content") or "")


def _person(data: Mapping[str, Any]) -> str:
    """The name others read, cut to what a button carries: it only stands in the form, to be changed."""
    target, resolved = data.get("target_id"), data.get("resolved") or {}
    user, member = resolved.get("users", {}).get(target, {}), resolved.get("members", {}).get(target, {})
    name = str(member.get("nick") or user.get("global_name") or user.get("username") or "")
    return name[: ids.LONGEST - 40]


def _sheet(data: Mapping[str, Any]) -> Sheet | Happened:
    ref = ids.read(str(data.get("custom_id", "")))
    if ref is None or ref.kind is not Kind.MODAL:
        return Happened(Pressed("", ""))
    page, _, count = ref.slot.partition("-")
    values = dict(_filled(data.get("components") or []))
    return Sheet(ref, values, last=int(page or 0) + 1 >= int(count or 1))


def _filled(components: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for one in components:
        if one.get("type") == LABEL:
            yield from _filled([one.get("component") or {}])
        elif one.get("type") == ROW:
            yield from _filled(one.get("components") or [])
        elif "custom_id" in one:
            chosen = one.get("values")
            yield (
                str(one["custom_id"]),
                "\n".join(map(str, chosen)) if chosen is not None else str(one.get("value") or ""),
            )
