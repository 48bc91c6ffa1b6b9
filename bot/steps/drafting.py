"""A text on its way to somebody: shown to the letter, read by the coach, changed, kept. Every step that writes does it here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.coach import check, suggestion
from bot.coach.findings import Channel, Context, Finding, Kind, Review
from bot.contact import Contact, Draft
from bot.copy import label, say
from bot.message import Button, Field, Form, Look, Markup, Paragraph, Part, Values, Verbatim
from bot.steps.coaching import AT_FIRST, all_label, all_well, standing, under_a_text
from bot.steps.step import Acted, Asking, Done, Gone, Scene, Taken
from bot.text import tidy_lines

LONGEST_DRAFT = 3000  # three screens of a phone; nobody who is asked a favour reads more


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one step writes one kind of text. `fresh` gives the words to begin from, for that channel.

    The step's screens call `parts` and `buttons`; its tables take in `forms` and `acts`.
    """

    step: str
    kind: Kind
    channels: tuple[Channel, ...]
    fresh: Callable[[Scene, Channel], str]

    @property
    def forms(self) -> Mapping[str, Asking]:
        """The form that changes the words."""
        return MappingProxyType({"write": Asking(self._form, self._take)})

    @property
    def acts(self) -> Mapping[str, Callable[[Scene], Acted]]:
        """Put suggested words in, send anyway, write for another channel, begin again."""
        return MappingProxyType(
            {"mend": self._mend, "wave": self._wave, "channel": self._to_channel, "afresh": self._afresh}
        )

    def draft(self, scene: Scene) -> Draft:
        """The draft as it stands: the kept one, or the words to begin from."""
        kept = scene.contact.draft(self.kind)
        if kept is not None:
            return kept
        channel = scene.contact.channel if scene.contact.channel in self.channels else self.channels[0]
        return Draft(self.kind, channel, self.fresh(scene, channel))

    def findings(self, scene: Scene) -> tuple[Finding, ...]:
        """What the coach has to say of it that was not said away."""
        draft = self.draft(scene)
        return standing(self._review(scene, draft), draft.waved, scene.notebook.preferences.coach_off)

    def parts(self, scene: Scene) -> tuple[Part, ...]:
        """The text, how long it is, and the findings; every one where the scene's value asks for all."""
        draft, findings = self.draft(scene), self.findings(scene)
        well = say("drafting.yours") if draft.waved else all_well()
        coached = under_a_text(findings, every=scene.value == "all") if findings else well
        return (Verbatim(draft.text), self._length(draft), coached)

    def buttons(self, scene: Scene) -> tuple[Button, ...]:
        """What can be done with the text: mended words first, then changing it, other channels, beginning again."""
        contact, draft, findings = scene.contact, self.draft(scene), self.findings(scene)
        mend = next((one for one in findings if suggestion(one, draft.text) is not None), None)
        every = len(findings) > AT_FIRST and scene.value != "all"
        kept = contact.draft(self.kind) is not None
        return (
            *((self._button("mend", contact, mend.rule),) if mend else ()),
            *((Button(all_label(), f"{self.step}.draft", contact.id, "all"),) if every else ()),
            self._button("write", contact),
            *((self._button("wave", contact),) if findings else ()),
            *(self._button("channel", contact, one) for one in self.channels if one is not draft.channel),
            *((self._button("afresh", contact),) if kept else ()),
        )

    def waved(self, scene: Scene) -> Contact:
        """The contact with the draft kept as it stands, all that the coach said of it said away: it is being sent."""
        draft = self.draft(scene)
        rules = (one.rule for one in self._review(scene, draft).findings)
        return scene.contact.with_draft(replace(draft, waved=tuple(dict.fromkeys((*draft.waved, *rules)))))

    def pasted(self, scene: Scene, words: str) -> Done:
        """Words said on the draft's screen are the draft from now on."""
        return self._kept(scene, replace(self.draft(scene), text=tidy_lines(words), waved=()))

    def _form(self, scene: Scene) -> Form:
        draft = self.draft(scene)
        asked = Field(
            "text", label(f"drafting.label.{draft.channel}"), Paragraph(LONGEST_DRAFT), initial=draft.text
        )
        return Form(f"{self.step}.write", label("drafting.title", name=scene.contact.first_name), (asked,))

    def _take(self, scene: Scene, values: Values) -> Taken:
        draft, text = self.draft(scene), tidy_lines(values["text"])
        waved = draft.waved if text == draft.text else ()
        return self._kept(scene, replace(draft, text=text, waved=waved))

    def _mend(self, scene: Scene) -> Done:
        draft = self.draft(scene)
        finding = next((one for one in self.findings(scene) if one.rule == scene.value), None)
        mended = suggestion(finding, draft.text) if finding else None
        if mended is None:
            raise Gone
        return self._kept(scene, replace(draft, text=mended))

    def _wave(self, scene: Scene) -> Done:
        return Done(scene.with_contact(self.waved(scene)), say("drafting.waved"))

    def _to_channel(self, scene: Scene) -> Done:
        if scene.value not in set(self.channels):
            raise Gone
        channel = Channel(scene.value)
        contact = replace(scene.contact, channel=channel)
        draft = Draft(self.kind, channel, self.fresh(scene.on(scene.with_contact(contact)), channel))
        return Done(
            scene.with_contact(contact.with_draft(draft)),
            say("drafting.rewritten", channel=label(f"drafting.channels.{channel}")),
        )

    def _afresh(self, scene: Scene) -> Done:
        left = tuple(one for one in scene.contact.drafts if one.kind is not self.kind)
        return Done(scene.with_contact(replace(scene.contact, drafts=left)), say("drafting.afresh"))

    def _kept(self, scene: Scene, draft: Draft) -> Done:
        return Done(scene.with_contact(scene.contact.with_draft(draft)), say("drafting.kept"))

    def _review(self, scene: Scene, draft: Draft) -> Review:
        return check(self.kind, draft.text, draft.channel, known(scene))

    def _length(self, draft: Draft) -> Markup:
        if draft.channel is Channel.LINKEDIN:
            return say("drafting.characters", count=len(draft.text))
        return say("drafting.words", count=len(draft.text.split()))

    def _button(self, act: str, contact: Contact, value: str = "") -> Button:
        name = label(f"drafting.channels.{value}") if act == "channel" else ""
        look = Look.PLAIN
        return Button(
            label(f"drafting.buttons.{act}", name=name), f"{self.step}.{act}", contact.id, value, look
        )


def known(scene: Scene) -> Context:
    """What the notebook knows beside a text, as evidence for the coach."""
    contact, notebook = scene.contact, scene.notebook
    sender = notebook.contact(contact.sent_by)
    held = contact.held
    since = (scene.today - notebook.today(held.starts_at)).days if held else None
    return Context(
        recipient=contact.name,
        connection=sender.name if sender else contact.met,
        field=notebook.research.field,
        linkedin_limit=scene.policy.linkedin_limit,
        days_since=since,
        off=frozenset(notebook.preferences.coach_off),
    )
