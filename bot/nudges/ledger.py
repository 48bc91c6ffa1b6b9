"""What became of what was owed, kept in the notebook by nudge key: written before a send, and settled after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.notebook import Delivery, Notebook, Reach, Snooze
from bot.nudges.batch import Batch
from bot.nudges.moments import moments
from bot.nudges.nudge import Nudge
from bot.policy import Policy

KEPT = timedelta(
    days=8
)  # the week that the budget looks back on, and a day; older entries stay while their key may come again


def sending(notebook: Notebook, batch: Batch, now: datetime) -> Notebook:
    """It is about to be sent: what is moot or folded is settled with its reason, the rest is noted as under way."""
    settled = [Delivery(_keys(batch.moot), "", now, "dropped", "past")] if batch.moot else []
    settled += (
        [Delivery(_keys(batch.folded), batch.token, now, "folded", "told by a later one")]
        if batch.folded
        else []
    )
    under_way = (
        [Delivery(_keys(batch.said), batch.token, now, "sending", asked=batch.counts)] if batch.said else []
    )
    return replace(notebook, deliveries=(*notebook.deliveries, *settled, *under_way))


def under_way(notebook: Notebook) -> Delivery | None:
    """The delivery of which it was written down that it is being sent, and not what became of it; None when there is none."""
    return next((one for one in notebook.deliveries if one.outcome == "sending"), None)


def arrived(notebook: Notebook, token: str, address: str, now: datetime, policy: Policy) -> Notebook:
    """It was delivered: settled, the member is reached, and what is no longer needed of the ledger goes."""
    deliveries = tuple(
        replace(one, outcome="delivered") if one.token == token and one.outcome == "sending" else one
        for one in notebook.deliveries
    )
    done = {key for one in deliveries if one.token == token for key in one.keys}
    snoozes = tuple(one for one in notebook.snoozes if one.key not in done)
    reach = Reach(address or notebook.reach.address)
    return pruned(replace(notebook, deliveries=deliveries, snoozes=snoozes, reach=reach), now, policy)


def not_sent(notebook: Notebook, token: str) -> Notebook:
    """It did not go out: as if it had not been tried, and so owed as before."""
    left = tuple(one for one in notebook.deliveries if not (one.token == token and one.outcome == "sending"))
    return replace(notebook, deliveries=left)


def unreached(notebook: Notebook, reason: str, retry_at: datetime, since: datetime) -> Notebook:
    """The member couldn't be reached: marked with the reason and the next try, first failure kept."""
    reach = notebook.reach
    return replace(
        notebook,
        reach=replace(
            reach, since=reach.since or since, reason=reason, tries=reach.tries + 1, retry_at=retry_at
        ),
    )


def skipped(notebook: Notebook, keys: tuple[str, ...], now: datetime) -> Notebook:
    """The member wants none of these: settled, and no longer snoozed."""
    left = tuple(one for one in notebook.snoozes if one.key not in keys)
    return replace(
        notebook,
        snoozes=left,
        deliveries=(*notebook.deliveries, Delivery(keys, "", now, "skipped", "by the member")),
    )


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
    kept = tuple(
        one for one in notebook.deliveries if one.at > now - KEPT or any(key in alive for key in one.keys)
    )
    snoozes = tuple(one for one in notebook.snoozes if one.key in alive)
    return replace(notebook, deliveries=kept, snoozes=snoozes)


def _keys(nudges: tuple[Nudge, ...]) -> tuple[str, ...]:
    return tuple(one.key for one in nudges)
