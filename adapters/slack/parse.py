"""What Slack sends, read: each payload becomes one value of a closed union. Pure; no other file sees what comes in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from adapters.slack.arrivals import (
    Arrival,
    Came,
    Changed,
    Closed,
    Filled,
    Looked,
    Noted,
    Nothing,
    Picking,
    Removed,
    Sent,
    Typing,
)
from adapters.slack.forms import FORM
from adapters.slack.markup import unescaped
from adapters.slack.places import Aside, Channel, Dm, Home, Modal, Place, unpacked
from adapters.slack.render import PRESS, Key
from bot.events import Pressed, Said, Submitted
from bot.hearing import command
from bot.message import Values
from bot.notebook import Member

PLATFORM = "slack"
NEXT_SHORTCUT = "askaround_next"
NOTE_SHORTCUT = "askaround_note"
PAGE = "home_page"

Payload: TypeAlias = Mapping[str, Any]

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_LINK = re.compile(r"<((?:https?|mailto|tel):[^<>|]*)(?:\|([^<>]*))?>")
_CALL = re.compile(r"<([@#!])([^<>|]*)(?:\|([^<>]*))?>")


def arrived(body: Payload) -> Arrival:
    """What this payload is. Raises KeyError or TypeError for one that isn't as Slack documents it."""
    if "command" in body:
        return _command(body)
    match body.get("type"):
        case "event_callback":
            return _event(body)
        case "block_actions":
            return _action(body)
        case "view_submission":
            return _submission(body)
        case "view_closed":
            return Closed(body["view"]["id"])
        case "block_suggestion":
            return Picking(_who(body), str(body.get("value") or ""))
        case "shortcut" | "message_action":
            return _shortcut(body)
        case _:
            return Nothing()


def member_of(body: Payload) -> Member | None:
    """Who sent this, if it tells: for answering when nothing else of it could be read."""
    user, team = body.get("user") or body.get("user_id"), _team(body)
    name = user.get("id") if isinstance(user, Mapping) else user
    name = name or (body.get("event") or {}).get("user")
    return Member(PLATFORM, team, name) if isinstance(name, str) and name and team else None


def _team(body: Payload) -> str:
    """The workspace that has the app: in a shared channel that isn't the one of whoever wrote."""
    given = [one.get("team_id") for one in body.get("authorizations") or []]
    team = body.get("team")
    named = team.get("id") if isinstance(team, Mapping) else team
    user = body.get("user")
    own = user.get("team_id") if isinstance(user, Mapping) else None
    return str(next((one for one in (*given, body.get("team_id"), named, own) if one), ""))


def _who(body: Payload) -> Member:
    user = body["user"]["id"] if "user" in body else body["user_id"]
    return Member(PLATFORM, _team(body), user)


def words(text: str) -> str:
    """What a person wrote, from Slack's form of it: links by their address, mentions by their name, entities undone."""
    shown = _LINK.sub(
        lambda found: found[1] if found[2] in {None, found[1]} else f"{found[2]} {found[1]}", text
    )
    shown = _CALL.sub(
        lambda found: ("#" if found[1] == "#" else "@") + (found[3] or found[2]).lstrip("@#"), shown
    )
    return unescaped(shown.replace("mailto:", "")).strip()


def _command(body: Payload) -> Came:
    place = Aside(str(body.get("response_url", "")), str(body.get("channel_id", "")))
    line = words(str(body.get("text") or ""))
    return Came(_who(body), command(_id(body), line), place, str(body.get("trigger_id", "")))


def _id(body: Payload) -> str:
    """What names this interaction: Slack sends the same trigger when it sends the same interaction again."""
    return str(body["trigger_id"])


def _event(body: Payload) -> Arrival:
    event = body["event"]
    team = _team(body)
    match event["type"]:
        case "message":
            return _message(body["event_id"], team, event)
        case "app_mention":
            return _mention(body["event_id"], team, event)
        case "app_home_opened" if event.get("tab") == "home":
            return Looked(Member(PLATFORM, team, event["user"]))
        case "user_change":
            return told_of(Member(PLATFORM, team, event["user"]["id"]), event)
        case "app_uninstalled":
            return Removed(team)
        case "tokens_revoked" if (event.get("tokens") or {}).get("bot"):
            return Removed(team)
        case _:
            return Nothing()


def told_of(member: Member, told: Payload) -> Changed:
    """What users.info or a user_change event tells of somebody."""
    user = told["user"]
    return Changed(member, user.get("tz") or "", user.get("locale") or "", bool(user.get("deleted")))


def _message(event_id: str, team: str, event: Payload) -> Arrival:
    ours = event.get("bot_id") or event.get("subtype") not in {None, "file_share", "thread_broadcast"}
    if event.get("channel_type") != "im" or ours or not event.get("user"):
        return Nothing()
    member = Member(PLATFORM, team, event["user"])
    place = Dm(event["channel"], thread=event.get("thread_ts") or "")
    files = event.get("files") or []
    if files:
        file = files[0]
        url = file.get("url_private_download") or file.get("url_private") or ""
        return Sent(member, event_id, str(file.get("name") or ""), int(file.get("size") or 0), url, place)
    return Came(member, Said(event_id, words(str(event.get("text") or ""))), place)


def _mention(event_id: str, team: str, event: Payload) -> Arrival:
    if event.get("bot_id") or not event.get("user"):
        return Nothing()
    said = words(_MENTION.sub("", str(event.get("text") or ""), count=1))
    place = Channel(event["channel"], event.get("thread_ts") or "")
    return Came(Member(PLATFORM, team, event["user"]), Said(event_id, said or "what next"), place)


def _action(body: Payload) -> Arrival:
    member, action, view = _who(body), body["actions"][0], body.get("view") or {}
    if action["action_id"].startswith(f"{PAGE}:"):
        return Looked(member, int(action["action_id"].partition(":")[2]))
    if view.get("callback_id") == FORM and not action["action_id"].startswith(f"{PRESS}:"):
        form, about, value, _ = _form(view)
        typed_id = f"{view['id']}:{action.get('action_ts', '')}"
        return Typing(member, typed_id, view["id"], form, about, value, _values(view))
    if not action["action_id"].startswith(f"{PRESS}:"):
        return Nothing()
    key = Key.unpacked(action.get("value") or "")
    return Came(member, Pressed(_id(body), key.do, key.about, key.value), _pressed_on(body), _id(body))


def _pressed_on(body: Payload) -> Place:
    container, view = body.get("container") or {}, body.get("view") or {}
    if container.get("type") == "view":
        return Modal(view["id"]) if view.get("type") == "modal" else Home()
    if container.get("is_ephemeral"):
        return Aside(str(body.get("response_url", "")), str(container.get("channel_id", "")), old=True)
    thread = (body.get("message") or {}).get("thread_ts") or ""
    return Dm(container["channel_id"], container["message_ts"], thread, str(body.get("response_url", "")))


def _submission(body: Payload) -> Arrival:
    view = body["view"]
    if view.get("callback_id") != FORM:
        return Nothing()
    form, about, value, origin = _form(view)
    event = Submitted(_id(body), form, about, value, _values(view))
    return Filled(_who(body), event, view["id"], unpacked(origin), frozenset(view["state"]["values"]))


def _form(view: Payload) -> tuple[str, str, str, str]:
    form, about, value, origin = json.loads(view["private_metadata"])
    return str(form), str(about), str(value), str(origin)


def _values(view: Payload) -> Values:
    """What stands in the inputs, by field; `Choices` one value a line, as forms want them."""
    states: dict[str, Payload] = {
        name: next(iter(inner.values()), {}) for name, inner in view["state"]["values"].items()
    }
    return {name: value for name, state in states.items() if (value := _value(state))}


def _value(state: Payload) -> str:
    if "selected_options" in state:
        return "\n".join(str(one["value"]) for one in state["selected_options"] or [])
    if "selected_option" in state:
        return str(state["selected_option"]["value"]) if state["selected_option"] else ""
    return str(state.get("selected_date") or state.get("selected_time") or state.get("value") or "")


def _shortcut(body: Payload) -> Arrival:
    trigger = _id(body)
    if body["callback_id"] == NEXT_SHORTCUT:
        return Came(_who(body), command(trigger, "next"), Home(), trigger)
    if body["callback_id"] == NOTE_SHORTCUT:
        place = Aside(str(body.get("response_url", "")), str((body.get("channel") or {}).get("id", "")))
        return Noted(_who(body), words(str((body.get("message") or {}).get("text") or "")), place, trigger)
    return Nothing()
