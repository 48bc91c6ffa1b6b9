"""What Discord refuses: the documented limits of messages, forms and commands, as the server in these tests applies them.

Each function takes a decoded request body and returns the reasons for which Discord answers 50035, in words; or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

ROW, BUTTON, STRING_SELECT, TEXT_INPUT, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR = (
    1,
    2,
    3,
    4,
    9,
    10,
    11,
    12,
    13,
    14,
)
CONTAINER, LABEL, UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 17, 18, 19, 21, 22, 23
SELECTS = frozenset({3, 5, 6, 7, 8})
LINK, PREMIUM = 5, 6  # button styles that bear no custom id

IS_EPHEMERAL = 1 << 6
IS_COMPONENTS_V2 = 1 << 15

MESSAGE_TEXT = 2000
COMPONENTS = 40  # in one message with components V2, nested ones counted
DISPLAYED_TEXT = 4000  # all text displays of a message together
EMBED_TEXT = 6000
COMMAND_NAME = re.compile(r"^[-_'\w]{1,32}$")
CUSTOM_ID, BUTTON_LABEL, PLACEHOLDER, OPTION_TEXT = 100, 80, 150, 100
FORM_TITLE, FORM_PARTS, LABEL_TEXT, LABEL_DESCRIPTION = 45, 5, 45, 100
INPUT_TEXT, INPUT_PLACEHOLDER = 4000, 100
COMMAND_TEXT = 8000  # names, descriptions and choices of one command with all its subcommands


def _sized(what: str, text: object, longest: int, shortest: int = 1) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"{what} is not text"
    elif not shortest <= _length(text) <= longest:
        yield f"{what} has {_length(text)} characters, must be {shortest} to {longest}"


def _length(text: str) -> int:
    """Discord's clients count UTF-16 units; the stricter of the two counts is taken here."""
    return len(text.encode("utf-16-le")) // 2


def walk(components: list[Json]) -> Iterator[Json]:
    """Every component, the nested ones and accessories too, in the order in which they are shown."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        for inner in ("accessory", "component"):
            if component.get(inner):
                yield from walk([component[inner]])


def faults_of_message(message: Json, *, edit: bool = False) -> list[str]:
    return list(_message(message, edit=edit))


def _message(message: Json, *, edit: bool) -> Iterator[str]:
    content, embeds, components = (
        message.get("content"),
        message.get("embeds") or [],
        message.get("components") or [],
    )
    is_v2 = bool((message.get("flags") or 0) & IS_COMPONENTS_V2)
    if content:
        yield from _sized("content", content, MESSAGE_TEXT)
    nonce = message.get("nonce")
    if nonce is not None:
        yield from _sized("nonce", str(nonce), 25)
    if is_v2 and (content or embeds):
        yield "components V2 exclude content and embeds"
    if not edit and not (content or embeds or components or message.get("attachments")):
        yield "empty message"
    yield from _embeds(embeds)
    every = list(walk(components))
    if len(every) > COMPONENTS:
        yield f"{len(every)} components, {COMPONENTS} at most"
    shown = sum(_length(part.get("content") or "") for part in every if part["type"] == TEXT)
    if shown > DISPLAYED_TEXT:
        yield f"{shown} characters shown, {DISPLAYED_TEXT} at most"
    ids = [part["custom_id"] for part in every if part.get("custom_id")]
    if len(ids) != len(set(ids)):
        yield "two components with one custom id"
    if not is_v2:
        if len(components) > 5:
            yield "more than five rows"
        if any(part["type"] != ROW for part in components):
            yield "only action rows without the components V2 flag"
    for component in components:
        if is_v2 and component["type"] not in (ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER):
            yield f"component {component['type']} can't stand at the top"
        yield from _component(component)


def _embeds(embeds: list[Json]) -> Iterator[str]:
    if len(embeds) > 10:
        yield "more than ten embeds"
    total = 0
    for embed in embeds:
        fields = embed.get("fields") or []
        if len(fields) > 25:
            yield "more than 25 embed fields"
        texts = [("title", embed.get("title"), 256), ("description", embed.get("description"), 4096)]
        texts += [("footer", (embed.get("footer") or {}).get("text"), 2048)]
        texts += [
            (name, field.get(name), longest)
            for field in fields
            for name, longest in (("name", 256), ("value", 1024))
        ]
        for name, text, longest in texts:
            if text is not None:
                yield from _sized(f"embed {name}", text, longest)
                total += _length(str(text))
    if total > EMBED_TEXT:
        yield f"{total} characters in embeds, {EMBED_TEXT} at most"


def _component(component: Json) -> Iterator[str]:
    inner = component.get("components") or []
    match component["type"]:
        case 1:
            yield from _row(inner)
        case 2:
            yield from _button(component)
        case 3:
            yield from _select(component)
        case 9:
            yield from _section(component, inner)
        case 10:
            yield from _sized("text display", component.get("content"), DISPLAYED_TEXT)
        case 17:
            yield from _container(inner)
        case 14 | 11 | 12 | 13:
            pass
        case kind:
            yield f"component {kind} can't stand in a message"


def _row(inner: list[Json]) -> Iterator[str]:
    if not 1 <= len(inner) <= 5:
        yield f"a row of {len(inner)}"
    if any(part["type"] in SELECTS for part in inner) and len(inner) > 1:
        yield "a select shares its row"
    for part in inner:
        if part["type"] not in SELECTS | {BUTTON}:
            yield f"component {part['type']} in a row"
        yield from _component(part)


def _section(section: Json, inner: list[Json]) -> Iterator[str]:
    if not 1 <= len(inner) <= 3 or any(part["type"] != TEXT for part in inner):
        yield "a section holds one to three texts"
    if (section.get("accessory") or {}).get("type") not in (BUTTON, THUMBNAIL):
        yield "a section needs a button or a thumbnail"
    else:
        yield from _component(section["accessory"])
    for part in inner:
        yield from _component(part)


def _container(inner: list[Json]) -> Iterator[str]:
    if not inner:
        yield "an empty container"
    for part in inner:
        if part["type"] not in (ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR):
            yield f"component {part['type']} in a container"
        yield from _component(part)


def _button(button: Json) -> Iterator[str]:
    style, label = button.get("style"), button.get("label")
    if not label and not button.get("emoji") and style != PREMIUM:
        yield "a button with no face"
    if label:
        yield from _sized("button label", label, BUTTON_LABEL)
    if style == LINK:
        yield from _sized("button url", button.get("url"), 512)
        if button.get("custom_id"):
            yield "a link with a custom id"
    else:
        yield from _sized("button custom id", button.get("custom_id"), CUSTOM_ID)


def _options(what: str, options: list[Json], fewest: int, most: int) -> Iterator[str]:
    if not fewest <= len(options) <= most:
        yield f"{what} of {len(options)} options, must be {fewest} to {most}"
    values = [option.get("value") for option in options]
    if len(values) != len(set(values)):
        yield f"{what} with one value twice"
    for option in options:
        for name in ("label", "value"):
            yield from _sized(f"{what} option {name}", option.get(name), OPTION_TEXT)
        if option.get("description") is not None:
            yield from _sized(f"{what} option description", option["description"], OPTION_TEXT)


def _select(select: Json) -> Iterator[str]:
    yield from _sized("select custom id", select.get("custom_id"), CUSTOM_ID)
    if select.get("placeholder") is not None:
        yield from _sized("select placeholder", select["placeholder"], PLACEHOLDER, 0)
    options = select.get("options") or []
    yield from _options("select", options, 1, 25)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not 0 <= least <= most <= 25:
        yield "a select's least and most don't fit"
    if sum(bool(option.get("default")) for option in options) > most:
        yield "more defaults than may be chosen"


def faults_of_form(form: Json) -> list[str]:
    return list(_form(form))


def _form(form: Json) -> Iterator[str]:
    yield from _sized("form title", form.get("title"), FORM_TITLE)
    yield from _sized("form custom id", form.get("custom_id"), CUSTOM_ID)
    components = form.get("components") or []
    if not 1 <= len(components) <= FORM_PARTS:
        yield f"a form of {len(components)} parts"
    ids = [part["custom_id"] for part in walk(components) if part.get("custom_id")]
    if len(ids) != len(set(ids)):
        yield "two inputs with one custom id"
    for component in components:
        match component["type"]:
            case 18:
                yield from _sized("label", component.get("label"), LABEL_TEXT)
                if component.get("description") is not None:
                    yield from _sized("label description", component["description"], LABEL_DESCRIPTION)
                yield from _input(component.get("component") or {})
            case 10:
                yield from _sized("text display", component.get("content"), DISPLAYED_TEXT)
            case kind:
                yield f"component {kind} in a form"


def _input(part: Json) -> Iterator[str]:
    yield from _sized("input custom id", part.get("custom_id"), CUSTOM_ID)
    options = part.get("options") or []
    match part.get("type"):
        case 4:
            if part.get("label") is not None:
                yield "a text input in a label has no label of its own"
            if part.get("style") not in (1, 2):
                yield "a text input without a style"
            if part.get("placeholder") is not None:
                yield from _sized("placeholder", part["placeholder"], INPUT_PLACEHOLDER, 0)
            least, most = part.get("min_length") or 0, part.get("max_length") or INPUT_TEXT
            if not (0 <= least <= INPUT_TEXT and 1 <= most <= INPUT_TEXT and least <= most):
                yield "a text input's least and most don't fit"
            if part.get("value"):
                yield from _sized("value", part["value"], most, least)
        case 3:
            yield from _select(part)
            if part.get("disabled"):
                yield "a disabled select in a form"
        case 21:
            yield from _options("radio group", options, 2, 10)
            if sum(bool(option.get("default")) for option in options) > 1:
                yield "two defaults in a radio group"
        case 22:
            yield from _options("checkbox group", options, 1, 10)
        case 19 | 23:
            pass
        case kind:
            yield f"component {kind} in a label"


def faults_of_commands(commands: list[Json]) -> list[str]:
    return list(_commands(commands))


def _commands(commands: list[Json]) -> Iterator[str]:
    kinds = [(command.get("type", 1), command.get("name")) for command in commands]
    if len(kinds) != len(set(kinds)):
        yield "two commands with one name"
    for kind, most in ((1, 100), (2, 15), (3, 15)):
        if sum(command.get("type", 1) == kind for command in commands) > most:
            yield f"too many commands of kind {kind}"
    for command in commands:
        if not command.get("contexts") or not command.get("integration_types"):
            yield f"{command.get('name')}: contexts and integration types are not both set"
        if command.get("type", 1) == 1:
            yield from _command(command)
            if _text_of(command) > COMMAND_TEXT:
                yield f"{command['name']}: more than {COMMAND_TEXT} characters"
        else:
            yield from _sized("context menu name", command.get("name"), 32)
            if command.get("description") or command.get("options"):
                yield "a context menu command has neither description nor options"


def _text_of(option: Json) -> int:
    own = len(option.get("name", "")) + len(option.get("description", ""))
    own += sum(len(choice["name"]) + len(str(choice["value"])) for choice in option.get("choices") or [])
    return own + sum(_text_of(inner) for inner in option.get("options") or [])


def _command(option: Json) -> Iterator[str]:
    name = option.get("name", "")
    if not COMMAND_NAME.match(name) or name != name.lower():
        yield f"command name {name!r}"
    yield from _sized(f"description of {name}", option.get("description"), 100)
    inner = option.get("options") or []
    if len(inner) > 25:
        yield f"{name}: more than 25 options"
    needed = [bool(part.get("required")) for part in inner if part.get("type", 3) > 2]
    if needed != sorted(needed, reverse=True):
        yield f"{name}: required options stand first"
    choices = option.get("choices") or []
    if len(choices) > 25:
        yield f"{name}: more than 25 choices"
    if choices and option.get("autocomplete"):
        yield f"{name}: choices and autocomplete exclude each other"
    for choice in choices:
        yield from _sized(f"choice of {name}", choice.get("name"), 100)
    for part in inner:
        yield from _command(part)


def faults_of_choices(choices: list[Json]) -> list[str]:
    """The answer to an autocomplete."""
    faults = [f"{len(choices)} choices, 25 at most"] if len(choices) > 25 else []
    for choice in choices:
        faults += [
            *_sized("choice name", choice.get("name"), 100),
            *_sized("choice value", choice.get("value"), 100),
        ]
    return faults
