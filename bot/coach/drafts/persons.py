"""From what was noted of somebody to what is written to them: "she told me of her start" becomes "you told me of your start"."""

from __future__ import annotations

import re

from bot.coach.drafts import vocabulary as words

_OWNS = {"his": "your", "himself": "yourself", "herself": "yourself", "hers": "yours", "him": "you"}
_ANYONE = frozenset("she he she's he's his her they their him herself himself hers".split())
_OTHERS = frozenset("she he she's he's him himself herself hers his".split())
_SPEECH = frozenset("told said say says gave showed explained mentioned suggested advised recommended walked shared described "
    "warned pointed taught encouraged put asked made".split())  # fmt: skip
_SHORT = {
    "she's": "you're",
    "he's": "you're",
    "she'd": "you'd",
    "he'd": "you'd",
    "she'll": "you'll",
    "he'll": "you'll",
}
_DONE = ("ed", "en", "been", "got", "had", "gone", "done")


def to_them(text: str, name: str, *, they: bool = True) -> str:
    """The words with that person spoken to instead of spoken of. `name` is what they are called; `they` may be one person."""
    parts = text.split()
    out: list[str] = []
    verb_next, theirs = False, False
    for at, part in enumerate(parts):
        core = part.strip('.,;:!?()"')
        told, follows = _spoken_to(core, name, parts[at + 1 :], first=they and at == 0)
        if told is not None:
            verb_next, theirs = follows, follows or theirs
            told = told.capitalize() if core[:1].isupper() and core.casefold() in _ANYONE else told
        elif verb_next:
            verb_next = core.casefold() in words.ADVERBS
            told = core if verb_next else _second(core)
        elif theirs and at and (parts[at - 1].endswith(",") or parts[at - 1] in {"and", "or"}):
            told = _second(core) if _second(core).casefold() in words.BASE_VERBS else core
        else:
            told = core
        out.append(part.replace(core, told, 1) if core else part)
    return " ".join(out)


def speaks_of_others(text: str) -> bool:
    """Whether somebody is still spoken of that a reader of the message couldn't place."""
    return any(one.casefold() in _OTHERS | {"her", "them"} for one in re.findall(r"[\w']+", text))


def _spoken_to(core: str, name: str, after: list[str], *, first: bool) -> tuple[str | None, bool]:
    """What it becomes, and whether a verb of theirs follows; None where it isn't they."""
    low = core.casefold()
    following = after[0].casefold().strip(".,;:!?") if after else ""
    if low in {"she", "he"} or (low == "they" and first and following in _SPEECH):
        return "you", True
    if low in _SHORT:
        done = low.endswith("'s") and following.endswith(_DONE)
        return ("you've" if done else _SHORT[low]), False
    if low in _OWNS:
        return _OWNS[low], False
    if low == "her":
        return ("you" if not following or following in words.AFTER_OBJECT else "your"), False
    if low == "their" and first:
        return "your", False
    if name and low == name.casefold():
        return "you", True
    if name and low == f"{name.casefold()}'s":
        return "your", False
    return None, False


def _second(verb: str) -> str:
    """The verb as it follows "you"."""
    low = verb.casefold()
    if low in words.THIRD_PERSONS:
        return words.THIRD_PERSONS[low]
    if low.endswith("ies") and len(low) > 4:  # noqa: PLR2004  "tries", but not "dies"
        return f"{verb[:-3]}y"
    if low.endswith(("sses", "shes", "ches", "xes")):
        return verb[:-2]
    return verb[:-1] if low.endswith("s") and not low.endswith(("ss", "us")) else verb
