"""A member at the played Slack, told as talk: types, presses, fills, hears. Things are found by what a person reads."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from tests.slack_blocks import view_faults
from tests.slack_elements import option_faults
from tests.slack_methods import told, told_person
from tests.slack_reading import elements
from tests.slack_screen import NotThere, Screen, inputs_of, read_state
from tests.slack_server import Slack
from tests.slack_views import told_view
from tests.slack_wire import Ack
from tests.slack_world import Payload, Person, Post, Upload, View, Workspace

HUMAN_SECONDS = 4.0  # nobody presses twice a second; also what refills the played Slack's rate limits


class WontSubmit(AssertionError):
    """Slack's own client would not let this be submitted."""


class Talk(Screen):
    """One person, their screen and their hands."""

    def __init__(
        self, slack: Slack, workspace: Workspace, person: Person, settle: Callable[[], Awaitable[None]]
    ) -> None:
        """Someone who sits in front of that workspace. `settle` waits until the bot has said what it will say."""
        super().__init__(slack, workspace, person)
        self._settle = settle
        self.acks: list[Ack] = []
        self.errors: dict[str, str] = {}
        self.command = slack.app["features"]["slash_commands"][0]["command"]

    def settles_with(self, settle: Callable[[], Awaitable[None]]) -> None:
        """Wait in another way, from now on, until the bot has said what it will say."""
        self._settle = settle

    # What this person does

    async def types(self, line: str, channel: str = "") -> Ack:
        """Type a slash command, in the DM with the app unless a channel is named."""
        command, _, words = line.partition(" ")
        place = channel or self.slack.world.open_im(self.workspace, self.person.id).id
        kind = self.workspace.channels[place].kind
        payload = {
            "token": "verification",
            "team_id": self.workspace.id,
            "team_domain": self.workspace.domain,
            "channel_id": place,
            "channel_name": "directmessage" if kind == "im" else "general",
            "user_id": self.person.id,
            "user_name": self.person.name,
            "command": command if command != "/interview" else self.command,
            "text": _entities(words),
            "api_app_id": self.slack.world.app_id,
            "is_enterprise_install": "false",
            **self._leave(place),
        }
        ack = await self._deliver("slash_commands", payload)
        if ack.ok and ack.payload:
            self.slack.respond(self.workspace, self.person.id, place, ack.payload)
        await self._settle()
        return ack

    async def waits(self, seconds: float) -> None:
        """Do nothing for so long; what is heard then is new."""
        self._look()
        self.slack.world.clock.passes(seconds)

    async def says(self, text: str, *, event_id: str = "", thread_ts: str = "") -> Ack:
        """Write plain words in the DM with the app."""
        channel = self.slack.world.open_im(self.workspace, self.person.id)
        post = Post(channel.id, self.slack.world.ts(), self.person.id, _entities(text))
        self._acts()
        channel.posts.append(post)
        event = {
            **told(self.workspace, post),
            "channel": channel.id,
            "channel_type": "im",
            "event_ts": post.ts,
        }
        if thread_ts:
            event["thread_ts"] = thread_ts
        return await self._event("message.im", event, event_id)

    async def mentions(self, text: str, channel: str, *, thread_ts: str = "") -> Ack:
        """Mention the app in a channel, or in a thread of it."""
        post = Post(
            channel,
            self.slack.world.ts(),
            self.person.id,
            f"<@{self.workspace.bot}> {_entities(text)}",
            thread_ts=thread_ts,
        )
        self._acts()
        self.workspace.channels[channel].posts.append(post)
        event = {**told(self.workspace, post), "type": "app_mention", "channel": channel, "event_ts": post.ts}
        return await self._event("app_mention", event)

    async def uploads(self, name: str, content: bytes, text: str = "") -> Ack:
        """Send a file in the DM with the app."""
        channel = self.slack.world.open_im(self.workspace, self.person.id)
        upload = Upload(self.slack.world.new_id("F"), name, len(content), content)
        self.workspace.uploads[upload.id] = upload
        post = Post(channel.id, self.slack.world.ts(), self.person.id, _entities(text), files=[upload.id])
        self._acts()
        channel.posts.append(post)
        link = f"{self.slack.url}/files/{self.workspace.id}/{upload.id}"
        told_file = {
            "id": upload.id,
            "name": name,
            "size": len(content),
            "mimetype": "text/csv",
            "filetype": "csv",
            "url_private": link,
            "url_private_download": link,
        }
        event = {
            **told(self.workspace, post),
            "subtype": "file_share",
            "files": [told_file],
            "upload": False,
            "channel": channel.id,
            "channel_type": "im",
            "event_ts": post.ts,
        }
        return await self._event("message.im", event)

    async def opens_home(self) -> Ack:
        """Look at the App Home."""
        self.at_home = True
        channel = self.slack.world.open_im(self.workspace, self.person.id)
        self._acts()
        event: Payload = {
            "type": "app_home_opened",
            "user": self.person.id,
            "channel": channel.id,
            "tab": "home",
            "event_ts": self.slack.world.ts(),
        }
        view = self.workspace.homes.get(self.person.id)
        if view is not None:
            event["view"] = told_view(self.slack.world, self.workspace, view)
        return await self._event("app_home_opened", event)

    async def leaves_home(self) -> None:
        """Go back to the messages."""
        self.at_home = False

    async def presses(self, words: str, *, trigger_late: float = 0.0, times: int = 1) -> Ack:
        """Press the button that reads so, on the newest screen that has one."""
        for place, element in self._in_reach():
            if element["type"] == "button" and element["text"]["text"] == words:
                return await self._acts_on(place, element, {}, late=trigger_late, times=times)
        raise NotThere(f"no button reads {words!r}; there are {self.buttons}")

    async def presses_old(self, post: Post, words: str) -> Ack:
        """Press the button that reads so on that very message."""
        element = next(
            one for one in elements(post.blocks) if one["type"] == "button" and one["text"]["text"] == words
        )
        return await self._acts_on(post, element, {})

    async def types_in(self, values: Mapping[str, str]) -> None:
        """Type into the modal on top, by label, without submitting."""
        modal = self.modal
        if modal is None:
            raise NotThere("no modal is open")
        by_label = {block["label"]["text"]: block for block in inputs_of(modal)}
        for label, value in values.items():
            if label not in by_label:
                raise NotThere(f"no input reads {label!r}; there are {list(by_label)}")
            block = by_label[label]
            state = await self._entered(block["element"], value)
            self._typed.setdefault(modal.id, {})[label] = state
            if block.get("dispatch_action"):
                await self._acts_on(
                    modal, {**block["element"], "block_id": block["block_id"]}, state, quiet=True
                )

    async def fills(self, values: Mapping[str, str]) -> Ack:
        """Fill in the modal on top and submit it."""
        await self.types_in(values)
        return await self.submits()

    async def submits(self, *, twice: bool = False) -> Ack:
        """Submit the modal on top."""
        modal = self.modal
        if modal is None:
            raise NotThere("no modal is open")
        if "submit" not in modal.body:
            raise NotThere("this modal can't be submitted")
        self._client_checks(modal)
        self.errors = {}
        self._acts()
        told_now = told_view(self.slack.world, self.workspace, modal, self._state(modal))
        payload = {**self._who(), "type": "view_submission", "view": told_now, "response_urls": []}
        payload["trigger_id"] = self.slack.world.trigger(self.workspace, self.person.id)
        ack = await self._deliver("interactive", payload, look=False)
        if twice:
            await self._deliver("interactive", payload, look=False)
        if ack.ok:
            self._obeys(modal, ack.payload)
        await self._settle()
        return ack

    async def closes(self) -> None:
        """Close the modal on top without submitting; what was typed goes, as on Slack."""
        modal = self.modal
        if modal is None:
            raise NotThere("no modal is open")
        self._acts()
        self.workspace.modals[self.person.id].pop()
        if modal.body.get("notify_on_close"):
            told_now = told_view(self.slack.world, self.workspace, modal)
            await self._deliver(
                "interactive", {**self._who(), "type": "view_closed", "view": told_now, "is_cleared": False}
            )
        await self._settle()

    async def uses_shortcut(self, name: str, on: Post | None = None) -> Ack:
        """Use a shortcut by its name: global, or on a message."""
        wanted = "message" if on is not None else "global"
        known = [one for one in self.slack.app["features"].get("shortcuts", []) if one["type"] == wanted]
        found = next((one for one in known if one["name"] == name), None)
        if found is None:
            raise NotThere(f"no {wanted} shortcut reads {name!r}; there are {[one['name'] for one in known]}")
        self._acts()
        payload = {**self._who(), "callback_id": found["callback_id"], "action_ts": self.slack.world.ts()}
        payload["trigger_id"] = self.slack.world.trigger(self.workspace, self.person.id)
        if on is None:
            payload["type"] = "shortcut"
        else:
            message = told(self.workspace, on)
            payload |= {
                "type": "message_action",
                "message": message,
                "message_ts": on.ts,
                "channel": {"id": on.channel, "name": "x"},
            }
            link = self.slack.world.response_url(self.workspace, self.person.id, on.channel)
            payload["response_url"] = f"{self.slack.url}/respond/{link}"
        ack = await self._deliver("interactive", payload, look=False)
        await self._settle()
        return ack

    # How it reaches the bot

    async def _event(self, subscription: str, event: Payload, event_id: str = "") -> Ack:
        if subscription not in self.slack.events:
            raise NotThere(f"the manifest does not subscribe to {subscription}")
        payload = self.envelope(event, event_id)
        ack = await self._deliver("events_api", payload, look=False)
        await self._settle()
        return ack

    def envelope(self, event: Payload, event_id: str = "") -> Payload:
        """An event as the Events API wraps it."""
        return {
            "token": "verification",
            "team_id": self.workspace.id,
            "api_app_id": self.slack.world.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": event_id or self.slack.world.new_id("Ev"),
            "event_time": int(self.slack.world.clock.now),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": self.workspace.id,
                    "user_id": self.workspace.bot,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
        }

    def person_changed(self) -> Payload:
        """The user_change event for this person as they are now."""
        return self.envelope(
            {
                "type": "user_change",
                "user": told_person(self.workspace, self.person),
                "event_ts": self.slack.world.ts(),
            }
        )

    async def _acts_on(
        self,
        place: View | Post,
        element: Payload,
        state: Payload,
        *,
        late: float = 0.0,
        times: int = 1,
        quiet: bool = False,
    ) -> Ack:
        self._acts()
        block_id = element.get("block_id") or _block_of(place.blocks, element)
        action = {
            "type": element["type"],
            "action_id": element["action_id"],
            "block_id": block_id,
            "action_ts": self.slack.world.ts(),
            **(_pressed(element) if element["type"] == "button" else state),
        }
        payload = {**self._who(), "type": "block_actions", "actions": [action], "token": "verification"}
        payload["trigger_id"] = self.slack.world.trigger(self.workspace, self.person.id)
        if isinstance(place, Post):
            payload["container"] = {
                "type": "message",
                "message_ts": place.ts,
                "channel_id": place.channel,
                "is_ephemeral": bool(place.only),
            }
            payload["channel"] = {"id": place.channel, "name": "directmessage"}
            if not place.only:
                payload["message"] = told(self.workspace, place)
            link = self.slack.world.response_url(self.workspace, self.person.id, place.channel, place.ts)
            payload["response_url"] = f"{self.slack.url}/respond/{link}"
        else:
            payload["container"] = {"type": "view", "view_id": place.id}
            values = self._state(place) if place.body["type"] == "modal" else {}
            payload["view"] = told_view(self.slack.world, self.workspace, place, values)
        if late:
            self.slack.world.clock.passes(late)
        ack = Ack(ok=False)
        for _ in range(times):
            ack = await self._deliver("interactive", payload, look=False)
        if not quiet:
            await self._settle()
        return ack

    def _obeys(self, modal: View, told_so: Payload | None) -> None:
        stack = self.workspace.modals[self.person.id]
        if not told_so:
            stack.remove(modal)
            return
        match told_so.get("response_action"):
            case "clear":
                stack.clear()
            case "errors":
                blocks = {block["block_id"]: block for block in inputs_of(modal)}
                unknown = set(told_so["errors"]) - set(blocks)
                if unknown or not told_so["errors"]:
                    raise AssertionError(f"errors at no input: {unknown or 'none at all'}")
                self.errors = {
                    blocks[name]["label"]["text"]: words for name, words in told_so["errors"].items()
                }
            case "update" | "push" as how:
                faults = view_faults(told_so["view"])
                if faults:
                    raise AssertionError(f"the view in the ack: {faults}")
                if how == "update":
                    modal.body, modal.hash = told_so["view"], self.slack.world.ts()
                else:
                    stack.append(
                        View(
                            self.slack.world.new_id("V"),
                            self.person.id,
                            told_so["view"],
                            self.slack.world.ts(),
                            modal.root,
                        )
                    )
            case other:
                raise AssertionError(f"response_action {other!r}")

    async def _deliver(self, kind: str, payload: Payload, *, look: bool = True) -> Ack:
        if look:
            self._acts()
        ack = await self.slack.deliver(kind, payload)
        self.acks.append(ack)
        return ack

    def _acts(self) -> None:
        self._look()
        self.slack.world.clock.passes(HUMAN_SECONDS)

    def _leave(self, place: str) -> Payload:
        link = self.slack.world.response_url(self.workspace, self.person.id, place)
        self._acts()
        return {
            "trigger_id": self.slack.world.trigger(self.workspace, self.person.id),
            "response_url": f"{self.slack.url}/respond/{link}",
        }

    def _who(self) -> Payload:
        return {
            "user": {
                "id": self.person.id,
                "username": self.person.name,
                "name": self.person.name,
                "team_id": self.workspace.id,
            },
            "team": {"id": self.workspace.id, "domain": self.workspace.domain},
            "api_app_id": self.slack.world.app_id,
            "enterprise": None,
            "is_enterprise_install": False,
        }

    async def _entered(self, element: Payload, value: str) -> Payload:
        kind = element["type"]
        if kind in {"static_select", "radio_buttons"}:
            return {"type": kind, "selected_option": _option(element, value) if value else None}
        if kind in {"checkboxes", "multi_static_select"}:
            return {
                "type": kind,
                "selected_options": [_option(element, one) for one in value.split("\n") if one],
            }
        if kind == "datepicker":
            return {"type": kind, "selected_date": value or None}
        if kind == "timepicker":
            return {"type": kind, "selected_time": value or None}
        if kind == "external_select":
            return {"type": kind, "selected_option": await self._looked_up(element, value)}
        return {"type": kind, "value": value or None}

    async def _looked_up(self, element: Payload, words: str) -> Payload:
        modal = self.modal
        assert modal is not None
        payload = {
            **self._who(),
            "type": "block_suggestion",
            "action_id": element["action_id"],
            "value": words,
        }
        payload |= {
            "block_id": _block_of(modal.blocks, element),
            "view": told_view(self.slack.world, self.workspace, modal),
        }
        ack = await self._deliver("interactive", payload, look=False)
        options: list[Payload] = (ack.payload or {}).get("options", [])
        faults = [fault for option in options for fault in option_faults(option)]
        if faults or len(options) > 100:
            raise AssertionError(f"the suggested options: {faults or len(options)}")
        return _option({"options": options}, words)

    def _client_checks(self, modal: View) -> None:
        state = self._state(modal)
        for block in inputs_of(modal):
            element, label = block["element"], block["label"]["text"]
            value = read_state(state[block["block_id"]][element["action_id"]])
            if not value and not block.get("optional"):
                raise WontSubmit(f"{label!r} is empty")
            if len(value) > element.get("max_length", 3000) and element["type"] == "plain_text_input":
                raise WontSubmit(f"{label!r} is longer than {element.get('max_length', 3000)}")
            if value and len(value) < element.get("min_length", 0):
                raise WontSubmit(f"{label!r} is shorter than {element['min_length']}")


def _pressed(button: Payload) -> Payload:
    return {name: button[name] for name in ("value", "text") if name in button}


def _block_of(blocks: Sequence[Payload], element: Payload) -> str:
    for block in blocks:
        if any(one is element or one == element for one in elements([block])):
            return str(block.get("block_id", "generated"))
    return "generated"


def _option(element: Payload, words: str) -> Payload:
    options: list[Payload] = element.get("options") or []
    found = next((one for one in options if one["text"]["text"] == words), None)
    if found is None:
        raise NotThere(f"no option reads {words!r}; there are {[one['text']['text'] for one in options]}")
    return found


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
