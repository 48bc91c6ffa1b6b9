"""The Web API methods that the played Slack answers, each as strict as its page in the reference: scopes, arguments, errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.slack_blocks import message_faults, metadata_faults
from tests.slack_calls import Ask, Problem
from tests.slack_views import views_open, views_publish, views_push, views_update
from tests.slack_world import Payload, Person, Post, Upload, Workspace

TEXT_CHARACTERS = 40_000  # chat.postMessage: "messages with text longer than 40,000 characters are truncated"


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
