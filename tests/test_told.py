"""What a platform tells of a member by itself is followed until they say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.storage.tiny import TinyStore
from bot.events import Opened
from bot.guide import Guide
from bot.notebook import Member, Notebook, Preferences
from bot.ports import Conflict, NotSaved
from bot.told import told
from tests.stores import keep

NEW = Notebook(Member("slack", "T1", "U1"), datetime(2026, 3, 2, tzinfo=UTC))


def zone_and_locale(notebook: Notebook) -> tuple[str, str]:
    return notebook.preferences.zone, notebook.preferences.locale


def test_what_is_told_is_taken_while_nothing_else_is_known() -> None:
    assert zone_and_locale(told(NEW, "Asia/Tokyo", "ja-JP")) == ("Asia/Tokyo", "ja-JP")


def test_a_member_who_moves_is_followed() -> None:
    there = told(told(NEW, "Asia/Tokyo", "ja-JP"), "America/New_York", "en-US")
    assert zone_and_locale(there) == ("America/New_York", "en-US")


def test_what_the_member_chose_stays() -> None:
    chose = replace(NEW, preferences=Preferences(zone="Europe/Paris", locale="fr"))
    assert zone_and_locale(told(chose, "Asia/Tokyo", "ja-JP")) == ("Europe/Paris", "fr")


def test_what_was_chosen_after_being_told_stays() -> None:
    before = told(NEW, "Asia/Tokyo", "ja-JP")
    chose = replace(before, preferences=replace(before.preferences, zone="Europe/Paris"))
    assert zone_and_locale(told(chose, "America/New_York", "")) == ("Europe/Paris", "ja-JP")


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "not a zone"])
def test_a_zone_that_is_none_changes_nothing(zone: str) -> None:
    before = told(NEW, "Asia/Tokyo", "ja-JP")
    assert zone_and_locale(told(before, zone, "")) == ("Asia/Tokyo", "ja-JP")


@dataclass
class Standing:
    """A clock that stands."""

    def now(self) -> datetime:
        return datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TinyStore]:
    opened = TinyStore(tmp_path)
    yield opened
    opened.close()


def test_the_guide_keeps_what_was_told_and_the_member_was_not_seen_by_it(store: TinyStore) -> None:
    guide = Guide(store, Standing())
    keep(store, NEW)
    assert guide.follow(NEW.member, "Asia/Tokyo", "ja-JP")
    kept = guide.notebook(NEW.member)
    assert zone_and_locale(kept) == ("Asia/Tokyo", "ja-JP")
    assert kept.seen_at is None
    assert guide.follow(NEW.member, "Asia/Tokyo", "ja-JP")
    assert guide.notebook(NEW.member) == kept


def test_of_somebody_without_a_notebook_the_guide_keeps_nothing(store: TinyStore) -> None:
    guide = Guide(store, Standing())
    assert not guide.follow(NEW.member, "Asia/Tokyo", "ja-JP")
    assert store.read(NEW.member) is None


def test_a_notebook_that_others_save_all_the_time_is_not_followed_for_now(
    store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(_member: Member) -> None:
        raise Conflict

    monkeypatch.setattr(store, "transaction", taken)
    with pytest.raises(NotSaved):
        Guide(store, Standing()).follow(NEW.member, "Asia/Tokyo", "ja-JP")


def test_screens_are_looked_at_beside_the_conversation(store: TinyStore) -> None:
    guide = Guide(store, Standing())
    guide.handle(NEW.member, Opened("1", "people"))
    before = guide.notebook(NEW.member)
    notebook, screens = guide.look(NEW.member, "next", "progress")
    assert len(screens) == 2
    assert notebook == before == guide.notebook(NEW.member)
