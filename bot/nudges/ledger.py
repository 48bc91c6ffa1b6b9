"""What became of what was owed, kept in the notebook by nudge key: written before a send, and settled after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.notebook import Delivery, Notebook, Reach, Snooze
from bot.nudges.batch import Batch
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.policy import Policy

# The week that the budget looks back on, and a day. Older entries stay while one of their nudges may still come.
KEPT = timedelta(days=8)


def sending(notebook: Notebook, batch: Batch, now: datetime) -> Notebook:
    """It is about to be sent: what is past is settled with its reason, the rest is noted as under way."""
    reasons = dict.fromkeys(reason for _, reason in batch.moot)
    dropped = [
        Delivery(_keys(nudge for nudge, why in batch.moot if why == reason), "", now, "dropped", reason)
        for reason in reasons
    ]
    under_way = [Delivery(_keys(batch.said), batch.token, now, "sending", asked=batch.counts)]
    folded = [Delivery(_keys(batch.folded), batch.token, now, "folded", "told by a later one")]
    told = (under_way if batch.said else []) + (folded if batch.folded else [])
    return replace(notebook, deliveries=(*notebook.deliveries, *dropped, *told))


def under_way(notebook: Notebook) -> Delivery | None:
    """The delivery of which it was written down that it is being sent, and not what became of it; None when there is none."""
    return next((one for one in notebook.deliveries if one.outcome == "sending"), None)


def arrived(notebook: Notebook, token: str, address: str, now: datetime, policy: Policy) -> Notebook:
    """It was delivered: settled, the member is reached, and what is no longer needed of the ledger goes."""
    sent = next((one for one in notebook.deliveries if one.token == token and one.outcome == "sending"), None)
    if sent is None:
        return notebook
    deliveries = tuple(
        replace(one, outcome="delivered") if one is sent else one for one in notebook.deliveries
    )
    # Put off again while it was under way: that holds.
    snoozes = tuple(
        one for one in notebook.snoozes if one.key not in sent.keys or one.until > max(sent.at, now)
    )
    reach = Reach(address or notebook.reach.address)
    return pruned(replace(notebook, deliveries=deliveries, snoozes=snoozes, reach=reach), now, policy)


def not_sent(notebook: Notebook, token: str) -> Notebook:
    """It did not go out: as if it had not been tried, and so owed as before."""
    left = tuple(
        one
        for one in notebook.deliveries
        if not (one.token == token and one.outcome in {"sending", "folded"} and token)
    )
    return replace(notebook, deliveries=left)


def put_off(notebook: Notebook, reason: str, retry_at: datetime) -> Notebook:
    """A send failed for now: the reason and the next try. Whether it arrived is asked then."""
    reach = replace(notebook.reach, reason=reason, tries=notebook.reach.tries + 1, retry_at=retry_at)
    return replace(notebook, reach=reach)


def unreached(notebook: Notebook, reason: str, retry_at: datetime, since: datetime) -> Notebook:
    """The member couldn't be reached: marked with the reason and the next try, first failure kept."""
    put = put_off(notebook, reason, retry_at)
    return replace(put, reach=replace(put.reach, since=put.reach.since or since))


def appeared(notebook: Notebook) -> Notebook:
    """The member is here: what couldn't be delivered may be tried at once. Tries stay counted, so that waits go on growing."""
    reach = notebook.reach
    if reach.retry_at is None:
        return notebook
    return replace(notebook, reach=replace(reach, since=None, reason="", retry_at=None))


def skipped(notebook: Notebook, keys: tuple[str, ...], now: datetime) -> Notebook:
    """The member wants none of these: settled, and no longer snoozed."""
    left = tuple(one for one in notebook.snoozes if one.key not in keys)
    skip = Delivery(keys, "", now, "skipped", "by the member")
    return replace(notebook, snoozes=left, deliveries=(*notebook.deliveries, skip))


def snoozed(notebook: Notebook, keys: tuple[str, ...], until: datetime) -> Notebook:
    """Put off until then; what they come from keeps its rhythm."""
    left = tuple(one for one in notebook.snoozes if one.key not in keys)
    return replace(notebook, snoozes=(*left, *(Snooze(key, until) for key in keys)))


def keys_of(notebook: Notebook, value: str) -> tuple[str, ...]:
    """The keys that a button is about: those of a delivery by its token, or the one key itself."""
    by_token = tuple(key for one in notebook.deliveries if one.token == value and value for key in one.keys)
    return by_token or (value,)


def pruned(notebook: Notebook, now: datetime, policy: Policy) -> Notebook:
    """The ledger without what can't matter any more: older than a week, and about moments that can't come again."""
    alive = {one.key for one in moments(notebook, now, policy)}
    kept = []
    for one in notebook.deliveries:
        if one.outcome == "sending" or one.at > now - KEPT:
            kept.append(one)
        elif left := tuple(key for key in one.keys if key in alive or _may_come_again(key, notebook)):
            kept.append(replace(one, keys=left))
    snoozes = tuple(one for one in notebook.snoozes if one.key in alive)
    return replace(notebook, deliveries=tuple(kept), snoozes=snoozes)


def _may_come_again(key: str, notebook: Notebook) -> bool:
    """Whether something that is not owed now may be once more: a person taken up again, another preset, an answer taken back.

    Not so what was about an earlier touch, request or interview. So a contact's part of the ledger stays as small as it is.
    """
    about, _, rest = key.partition("/")
    contact = notebook.contact(about)
    if contact is None:
        return False
    what, _, which = rest.partition("/")
    match what:
        case "touch":
            return which.startswith(f"{contact.last_touch}/")
        case "no-answer":
            return contact.request is not None and which.startswith(f"{contact.request.sent_on}/")
        case (
            "thank-you"
            | "check-in"
            | "introduction"
            | "promise"
            | "advice"
            | "report"
            | "opening"
            | "set-date"
        ):
            return True
        case _:
            return (
                contact.interview is not None and what == f"{contact.interview.id}.{contact.interview.moved}"
            )


def _keys(nudges: Iterable[Nudge]) -> tuple[str, ...]:
    return tuple(one.key for one in nudges)
