"""The Web API methods that the played Slack answers, each as strict as its page in the reference: scopes, arguments, errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.slack_blocks import message_faults, metadata_faults, view_faults
from tests.slack_world import Channel, Payload, Person, Post, Upload, View, Workspace, World

TEXT_CHARACTERS = 40_000  # chat.postMessage: "messages with text longer than 40,000 characters are truncated"
MODALS_DEEP = 3


class Problem(Exception):
    """An answer of `ok: false`, with its error and, where Slack gives them, the reasons."""

    def __init__(self, error: str, *reasons: str, **more: str) -> None:
        """Keep what the answer is made of."""
        super().__init__(error)
        self.error = error
        self.reasons = reasons
        self.more = more


@dataclass(frozen=True)
class Ask:
    """One call as a method sees it."""

    world: World
    workspace: Workspace
    args: Payload
    base_url: str
    app: Payload

    def need(self, name: str, error: str = "invalid_arguments") -> object:
        """That argument, or the error when it is missing."""
        if self.args.get(name) in (None, ""):
            raise Problem(error, f"[ERROR] missing required field: {name}")
        return self.args[name]

    def channel(self) -> Channel:
        """The conversation the call is about; a user's id stands for the DM with them."""
        name = str(self.need("channel", "channel_not_found"))
        if name.startswith("U") and name in self.workspace.people:
            return self.world.open_im(self.workspace, name)
        found = self.workspace.channels.get(name)
        if found is None or self._gone(found):
            raise Problem("channel_not_found")
        return found

    def _gone(self, channel: Channel) -> bool:
        others = [self.workspace.people.get(user) for user in channel.members if user != self.workspace.bot]
        return channel.kind == "im" and all(person is None or person.deleted for person in others)

    def person(self, name: str = "user") -> Person:
        """The person the call is about."""
        found = self.workspace.people.get(str(self.need(name, "user_not_found")))
        if found is None:
            raise Problem("user_not_found")
        return found

    def structure(self, name: str) -> Any:  # noqa: ANN401  what was sent is anything
        """An argument that is a structure, given as such or as JSON text."""
        value = self.args.get(name)
        return json.loads(value) if isinstance(value, str) else value


def _body(ask: Ask) -> tuple[str, list[Payload]]:
    text, blocks = str(ask.args.get("text") or ""), ask.structure("blocks") or []
    if not text and not blocks:
        raise Problem("no_text")
    if not text:
        raise Problem(
            "no_text", "[STRICT] a message with blocks needs a fallback text: notifications read it"
        )
    if len(text) > TEXT_CHARACTERS:
        raise Problem("msg_too_long")
    faults = message_faults(blocks)
    if faults:
        raise Problem("invalid_blocks", *(f"[ERROR] {fault}" for fault in faults))
    return text, blocks


def post_message(ask: Ask) -> Payload:
    """chat.postMessage."""
    channel = ask.channel()
    if ask.workspace.bot not in channel.members:
        raise Problem("not_in_channel")
    if channel.kind == "im" and not ask.app["features"]["app_home"].get("messages_tab_enabled"):
        raise Problem("messages_tab_disabled")
    text, blocks = _body(ask)
    metadata = ask.structure("metadata")
    if metadata is not None and metadata_faults(metadata):
        raise Problem(metadata_faults(metadata)[0].split(": ")[1])
    post = Post(
        channel.id,
        ask.world.ts(),
        ask.workspace.bot,
        text,
        blocks,
        metadata,
        thread_ts=str(ask.args.get("thread_ts") or ""),
    )
    channel.posts.append(post)
    return {"channel": channel.id, "ts": post.ts, "message": told(ask.workspace, post)}


def post_ephemeral(ask: Ask) -> Payload:
    """chat.postEphemeral."""
    channel, person = ask.channel(), ask.person()
    if ask.workspace.bot not in channel.members:
        raise Problem("not_in_channel")
    if person.id not in channel.members:
        raise Problem("user_not_in_channel")
    text, blocks = _body(ask)
    post = Post(
        channel.id,
        ask.world.ts(),
        ask.workspace.bot,
        text,
        blocks,
        thread_ts=str(ask.args.get("thread_ts") or ""),
        only=person.id,
    )
    ask.workspace.ephemerals.append(post)
    return {"message_ts": post.ts}


def update(ask: Ask) -> Payload:
    """chat.update. Without blocks, the old blocks stay: what stands on the screen doesn't change."""
    channel = ask.channel()
    post = next((one for one in channel.posts if one.ts == ask.need("ts")), None)
    if post is None:
        raise Problem("message_not_found")
    if post.user != ask.workspace.bot:
        raise Problem("cant_update_message")
    text, blocks = _body(ask)
    post.text, post.edited = text, post.edited + 1
    if "blocks" in ask.args:
        post.blocks = blocks
    if ask.structure("metadata") is not None:
        post.metadata = ask.structure("metadata")
    return {"channel": channel.id, "ts": post.ts, "text": text, "message": told(ask.workspace, post)}


def delete(ask: Ask) -> Payload:
    """chat.delete."""
    channel = ask.channel()
    post = next((one for one in channel.posts if one.ts == ask.need("ts")), None)
    if post is None:
        raise Problem("message_not_found")
    if post.user != ask.workspace.bot:
        raise Problem("cant_delete_message")
    channel.posts.remove(post)
    return {"channel": channel.id, "ts": post.ts}


def open_conversation(ask: Ask) -> Payload:
    """conversations.open, for one person."""
    users = str(ask.need("users", "users_list_not_supplied"))
    person = ask.workspace.people.get(users)
    if person is None:
        raise Problem("user_not_found")
    if person.deleted:
        raise Problem("user_disabled")
    return {"channel": {"id": ask.world.open_im(ask.workspace, users).id}}


def history(ask: Ask) -> Payload:
    """conversations.history: newest first, in pages, metadata only when asked for."""
    channel = ask.channel()
    limit = int(ask.args.get("limit") or 100)
    if not 1 <= limit <= 999:
        raise Problem("invalid_limit")
    oldest, latest = str(ask.args.get("oldest") or "0"), str(ask.args.get("latest") or "9" * 12)
    inclusive = str(ask.args.get("inclusive")).lower() in {"true", "1"}
    kept = [
        post
        for post in reversed(channel.posts)
        if (
            float(oldest) <= float(post.ts) <= float(latest)
            if inclusive
            else float(oldest) < float(post.ts) < float(latest)
        )
    ]
    start = int(str(ask.args.get("cursor") or "0"))
    page, more = kept[start : start + limit], len(kept) > start + limit
    with_metadata = str(ask.args.get("include_all_metadata")).lower() in {"true", "1"}
    return {
        "messages": [told(ask.workspace, post, metadata=with_metadata) for post in page],
        "has_more": more,
        "response_metadata": {"next_cursor": str(start + limit) if more else ""},
    }


def told(workspace: Workspace, post: Post, *, metadata: bool = True) -> Payload:
    """A message as Slack's JSON tells it."""
    found: Payload = {
        "type": "message",
        "ts": post.ts,
        "user": post.user,
        "text": post.text,
        "team": workspace.id,
    }
    if post.blocks:
        found["blocks"] = post.blocks
    if post.user == workspace.bot:
        found["bot_id"] = workspace.bot_id
    if post.thread_ts:
        found["thread_ts"] = post.thread_ts
    if metadata and post.metadata is not None:
        found["metadata"] = post.metadata
    return found


def users_info(ask: Ask) -> Payload:
    """users.info; the locale only when asked for."""
    person = ask.person()
    found = told_person(ask.workspace, person)
    if str(ask.args.get("include_locale")).lower() not in {"true", "1"}:
        del found["locale"]
    return {"user": found}


def told_person(workspace: Workspace, person: Person) -> Payload:
    """A person as Slack's JSON tells of them."""
    return {
        "id": person.id,
        "team_id": workspace.id,
        "name": person.name,
        "real_name": person.real_name,
        "deleted": person.deleted,
        "tz": person.tz,
        "tz_label": person.tz,
        "tz_offset": 0,
        "is_restricted": person.restricted,
        "is_ultra_restricted": False,
        "is_bot": person.is_bot,
        "locale": person.locale,
        "profile": {"real_name": person.real_name, "display_name": person.name},
    }


def _checked(ask: Ask) -> Payload:
    view: Payload = ask.structure("view")
    if not isinstance(view, dict):
        raise Problem("invalid_arguments", "[ERROR] missing required field: view")
    faults = view_faults(view)
    if faults:
        raise Problem("invalid_arguments", *(f"[ERROR] {fault}" for fault in faults))
    return view


def _trigger(ask: Ask) -> str:
    name = str(ask.need("trigger_id"))
    trigger = ask.workspace.triggers.get(name)
    if trigger is None:
        raise Problem("invalid_trigger_id")
    if trigger.used:
        raise Problem("exchanged_trigger_id")
    if ask.world.clock.now > trigger.until:
        raise Problem("expired_trigger_id")
    trigger.used = True
    return trigger.user


def told_view(ask_world: World, workspace: Workspace, view: View, values: Payload | None = None) -> Payload:
    """A view as Slack's JSON tells of it."""
    return {
        "id": view.id,
        "team_id": workspace.id,
        "app_id": ask_world.app_id,
        "bot_id": workspace.bot_id,
        "hash": view.hash,
        "root_view_id": view.root,
        "previous_view_id": None,
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "state": {"values": values or {}},
        **view.body,
    }


def views_open(ask: Ask) -> Payload:
    """views.open: a modal on nothing."""
    view = _checked(ask)
    if view["type"] != "modal":
        raise Problem("invalid_arguments", "[ERROR] not a modal")
    user = _trigger(ask)
    name = ask.world.new_id("V")
    found = View(name, user, view, ask.world.ts(), name)
    ask.workspace.modals[user] = [found]
    return {"view": told_view(ask.world, ask.workspace, found)}


def views_push(ask: Ask) -> Payload:
    """views.push: a modal on a modal, three deep at the most."""
    view, user = _checked(ask), _trigger(ask)
    stack = ask.workspace.modals.get(user) or []
    if not stack:
        raise Problem("not_found")
    if len(stack) >= MODALS_DEEP:
        raise Problem("push_limit_reached")
    found = View(ask.world.new_id("V"), user, view, ask.world.ts(), stack[0].root)
    stack.append(found)
    return {"view": told_view(ask.world, ask.workspace, found)}


def views_update(ask: Ask) -> Payload:
    """views.update: by id or external id, while it is open."""
    view = _checked(ask)
    open_now = [one for stack in ask.workspace.modals.values() for one in stack]
    name, external = ask.args.get("view_id"), ask.args.get("external_id")
    found = next(
        (one for one in open_now if one.id == name or (external and one.body.get("external_id") == external)),
        None,
    )
    if found is None:
        raise Problem("not_found")
    if ask.args.get("hash") and ask.args["hash"] != found.hash:
        raise Problem("hash_conflict")
    found.body, found.hash = view, ask.world.ts()
    return {"view": told_view(ask.world, ask.workspace, found)}


def views_publish(ask: Ask) -> Payload:
    """views.publish: the App Home of one person."""
    if not ask.app["features"]["app_home"].get("home_tab_enabled"):
        raise Problem("not_enabled")
    view, person = _checked(ask), ask.person("user_id")
    if view["type"] != "home":
        raise Problem("invalid_arguments", "[ERROR] not a home view")
    old = ask.workspace.homes.get(person.id)
    if ask.args.get("hash") and old is not None and ask.args["hash"] != old.hash:
        raise Problem("hash_conflict")
    name = old.id if old is not None else ask.world.new_id("V")
    found = View(name, person.id, view, ask.world.ts(), name)
    ask.workspace.homes[person.id] = found
    return {"view": told_view(ask.world, ask.workspace, found)}


def auth_test(ask: Ask) -> Payload:
    """auth.test."""
    return {
        "url": f"https://{ask.workspace.domain}.slack.com/",
        "team": ask.workspace.name,
        "team_id": ask.workspace.id,
        "user": "askaround",
        "user_id": ask.workspace.bot,
        "bot_id": ask.workspace.bot_id,
        "is_enterprise_install": False,
    }


def upload_url(ask: Ask) -> Payload:
    """files.getUploadURLExternal."""
    name, length = str(ask.need("filename")), int(str(ask.need("length")))
    upload = Upload(ask.world.new_id("F"), name, length)
    ask.workspace.uploads[upload.id] = upload
    return {"upload_url": f"{ask.base_url}/upload/{ask.workspace.id}/{upload.id}", "file_id": upload.id}


def complete_upload(ask: Ask) -> Payload:
    """files.completeUploadExternal: into a conversation by its id; a user's id is no conversation."""
    files = ask.structure("files")
    channel = None
    if ask.args.get("channel_id"):
        channel = ask.workspace.channels.get(str(ask.args["channel_id"]))
        if channel is None or ask.workspace.bot not in channel.members:
            raise Problem("channel_not_found")
    for file in files:
        upload = ask.workspace.uploads.get(file["id"])
        if upload is None or upload.content is None:
            raise Problem("file_not_found")
        upload.title = file.get("title", "")
        if channel is not None:
            upload.shared_in = channel.id
    if channel is not None:
        text = str(ask.args.get("initial_comment") or "")
        post = Post(channel.id, ask.world.ts(), ask.workspace.bot, text, files=[file["id"] for file in files])
        channel.posts.append(post)
    return {"files": [{"id": file["id"], "title": file.get("title", "")} for file in files]}


@dataclass(frozen=True)
class Method:
    """What a method needs and how often it may be called: scopes any of which will do, calls a minute in one workspace."""

    answer: Callable[[Ask], Payload]
    scopes: tuple[str, ...] = ()
    a_minute: int = 100


TIER_3, TIER_4 = 50, 100
METHODS: dict[str, Method] = {
    "auth.test": Method(auth_test, (), 200),
    "chat.postMessage": Method(post_message, ("chat:write",), 300),
    "chat.postEphemeral": Method(post_ephemeral, ("chat:write",), TIER_4),
    "chat.update": Method(update, ("chat:write",), TIER_3),
    "chat.delete": Method(delete, ("chat:write",), TIER_3),
    "conversations.open": Method(open_conversation, ("im:write",), TIER_3),
    "conversations.history": Method(history, ("im:history",), TIER_3),
    "users.info": Method(users_info, ("users:read",), TIER_4),
    "views.open": Method(views_open, (), TIER_4),
    "views.push": Method(views_push, (), TIER_4),
    "views.update": Method(views_update, (), TIER_4),
    "views.publish": Method(views_publish, (), TIER_4),
    "files.getUploadURLExternal": Method(upload_url, ("files:write",), TIER_4),
    "files.completeUploadExternal": Method(complete_upload, ("files:write",), TIER_4),
}
