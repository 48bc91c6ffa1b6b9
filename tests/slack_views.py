"""The played Slack's methods for modals and homes: triggers that live three seconds, hashes, three modals deep at the most."""

from __future__ import annotations

from tests.slack_blocks import view_faults
from tests.slack_calls import Ask, Problem
from tests.slack_world import Payload, View, Workspace, World

MODALS_DEEP = 3


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
