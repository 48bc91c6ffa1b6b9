"""A year in the life of one member, and of the program that writes to them: what they do, when it is down, what fails.

Every check here is made from what was sent and what was known then, by rules written a second time.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.coach.findings import Channel
from bot.contact import (
    Advice,
    Contact,
    Debrief,
    Interview,
    Mode,
    Opening,
    Outcome,
    Promise,
    Request,
    Stage,
    Tier,
)
from bot.events import Pressed
from bot.guide import Guide
from bot.message import Button
from bot.notebook import Delivery, Member, Notebook, Preferences, Research
from bot.nudges import Kind, moments, next_due, owed
from bot.policy import DEFAULT, NO_ANSWER
from bot.ports import Passing, Unreachable
from scheduler.books import Books, Doubt, Ready
from tests.memory import MemoryStore

ME = Member("test", "", "ada")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = (
    "Pacific/Kiritimati",  # UTC+14
    "Pacific/Pago_Pago",  # UTC-11
    "Asia/Kolkata",  # half an hour
    "Asia/Kathmandu",  # three quarters
    "Australia/Adelaide",  # half an hour, and the southern summer
    "Australia/Lord_Howe",  # clocks change by half an hour
    "America/Santiago",  # clocks change at midnight
    "America/New_York",
    "Europe/London",
    "Africa/Casablanca",  # clocks change around Ramadan
    "America/St_Johns",
    "UTC",
)
COUNTRIES = ("", "GB", "US", "JP", "AE")
WEEKENDS = ((5, 6), (4, 5), (6,), ())
HOURS = (
    (time(9), time(20)),
    (time(7, 30), time(10)),
    (time(0), time(23, 59)),
    (time(13), time(14)),
    (time(22), time(23)),
)
OUTAGES = (timedelta(hours=1), timedelta(days=3), timedelta(days=21))
HALF_HOUR = timedelta(minutes=30)

AROUND = {
    Kind.DAY_BEFORE,
    Kind.HOUR_BEFORE,
    Kind.TEN_MINUTES,
    Kind.HALF_TIME,
    Kind.FIVE_LEFT,
    Kind.TIME_UP,
    Kind.DID_IT_HAPPEN,
}
FREE = AROUND | {Kind.THANK_YOU, Kind.DIGEST}


class Luck(StrEnum):
    """What becomes of one attempt to send."""

    WELL = "well"
    DIES_BEFORE = "the program dies before the send"
    DIES_AFTER = "the program dies after the send"
    FAILS = "the platform fails"
    FAILS_AFTER = "the answer is lost"
    CLOSED = "the member can't be reached"


@dataclass(frozen=True, slots=True)
class Life:
    """Where a member lives and what happens: pairs of hours gone by and a thing done, with a number to choose by."""

    zone: str
    preferences: Preferences
    deeds: tuple[tuple[int, str, int], ...]
    outages: tuple[tuple[int, int], ...]
    lucks: tuple[Luck, ...]


def lives() -> st.SearchStrategy[Life]:
    """Random lives."""
    preferences = st.builds(
        Preferences,
        zone=st.sampled_from(ZONES),
        weekend=st.sampled_from(WEEKENDS),
        country=st.sampled_from(COUNTRIES),
        hours=st.sampled_from(HOURS),
        budget=st.sampled_from((None, 1, 3, 0)),
        preset=st.sampled_from(("", *NO_ANSWER)),
        digest=st.booleans(),
    )
    deeds = st.tuples(st.integers(0, 400), st.sampled_from(sorted(DEEDS)), st.integers(0, 10_000))
    outages = st.tuples(st.integers(0, 365 * 24), st.integers(0, len(OUTAGES) - 1))
    lucks = st.sampled_from((Luck.WELL, Luck.WELL, Luck.WELL, *Luck))
    return preferences.flatmap(
        lambda chosen: st.builds(
            Life,
            zone=st.just(chosen.zone),
            preferences=st.just(chosen),
            deeds=st.lists(deeds, min_size=5, max_size=60).map(tuple),
            outages=st.lists(outages, max_size=3).map(tuple),
            lucks=st.lists(lucks, max_size=40).map(tuple),
        )
    )


@dataclass
class Told:
    """One message that arrived."""

    at: datetime
    token: str
    keys: tuple[str, ...]
    kinds: tuple[Kind, ...]
    book: Notebook
    """The notebook as it was when it was written down that this is being sent."""
    unasked: bool = False
    """Whether it counts against the budget: none of it was put off by the member, or is free, or came in a digest."""


@dataclass
class Watch:
    """See `bot.ports.Clock`."""

    at: datetime = NEW_YEAR

    def now(self) -> datetime:
        return self.at


@dataclass
class Year:
    """The member, the program and the platform. `now` is the instant; nothing else tells the time."""

    life: Life
    watch: Watch = field(default_factory=Watch)
    store: MemoryStore = field(default_factory=MemoryStore)
    told: list[Told] = field(default_factory=list)
    arrived: set[str] = field(default_factory=set)
    asked_again: set[tuple[str, datetime]] = field(default_factory=set)
    attempts: int = 0
    events: int = 0
    changed: datetime = NEW_YEAR
    buttons: tuple[Button, ...] = ()

    def __post_init__(self) -> None:
        self.books = Books(self.store, self.watch, chance=random.Random(7))
        self.guide = Guide(self.store, self.watch)

    # ------------------------------------------------------------ how it goes

    def goes_by(self) -> None:
        """Live through all of it, and see to it that the rules were kept throughout."""
        self.keep(Notebook(ME, self.now, self.now, self.life.preferences, Research(field="marine biology")))
        at = NEW_YEAR
        for hours, deed, number in self.life.deeds:
            at += timedelta(hours=hours)
            if at >= NEW_YEAR + timedelta(days=365):
                break
            self.time_passes(at)
            self.watch.at = max(self.now, self.up_at(at))
            self.does(deed, number)
        self.time_passes(NEW_YEAR + timedelta(days=365))
        self.nothing_was_forgotten()

    def time_passes(self, until: datetime) -> None:
        """The program delivers whatever comes due before that, when it is up."""
        due = None
        for _ in range(2_000):
            due = self.store.dues.get(ME)
            self.is_what_a_recomputation_says(due)
            if due is None:
                return
            wakes = self.up_at(max(due, self.now))
            if wakes >= until:
                return
            self.watch.at = wakes
            self.delivers()
        raise AssertionError(f"it never ends: {due} at {self.now}")

    def up_at(self, at: datetime) -> datetime:
        """The first instant, then or later, at which the program runs."""
        for hours, length in sorted(self.life.outages):
            down = NEW_YEAR + timedelta(hours=hours)
            if down <= at < down + OUTAGES[length]:
                at = down + OUTAGES[length]
        return at

    def delivers(self) -> None:
        """One wake-up, with all that may go wrong."""
        step = self.books.begins(ME)
        if isinstance(step, Doubt):
            if step.token in self.arrived:
                self.books.arrived(ME, step.token)
                return
            step = self.books.missed(ME, step.token)
        if step is None:
            return
        luck = self.life.lucks[self.attempts] if self.attempts < len(self.life.lucks) else Luck.WELL
        self.attempts += 1
        match luck:
            case Luck.WELL:
                self.takes(step)
                self.books.arrived(ME, step.token, "dm")
            case Luck.DIES_BEFORE:
                pass
            case Luck.DIES_AFTER:
                self.takes(step)
            case Luck.FAILS:
                self.books.failed(ME, Passing("down"))
            case Luck.FAILS_AFTER:
                self.takes(step)
                self.books.failed(ME, Passing("no answer", 90.0))
            case Luck.CLOSED:
                self.books.unreached(ME, step.token, Unreachable("closed"))
        self.changed = self.now

    def takes(self, ready: Ready) -> None:
        """The platform shows it."""
        assert ready.token not in self.arrived, "a message was shown twice"
        self.arrived.add(ready.token)
        kinds = {one.key: one.kind for one in moments(self.book, self.now, DEFAULT)}
        told = Told(self.now, ready.token, ready.keys, tuple(kinds[key] for key in ready.keys), self.book)
        told.unasked = self.is_unasked(told)
        self.comes_at_a_good_time(told)
        self.comes_once(told)
        self.comes_without_delay(told)
        self.told.append(told)
        self.keeps_to_the_budget(told)
        self.buttons = ready.message.buttons

    # ------------------------------------------------------------ the rules, a second time

    def is_what_a_recomputation_says(self, due: datetime | None) -> None:
        again = next_due(self.book, self.now, DEFAULT)
        if due is not None and due <= self.now:
            assert again is not None, f"{due} is due, and nothing is owed at {self.now}"
        else:
            assert due == again, f"{due} is kept, and {again} is right at {self.now}"

    def comes_at_a_good_time(self, told: Told) -> None:
        book = told.book
        wall = told.at.astimezone(ZoneInfo(book.zone))
        start, end = book.preferences.hours
        if any(kind in AROUND for kind in told.kinds) and wall.date() in interview_days(book):
            return
        assert start <= wall.time() < end, f"{told.kinds} at {wall}"
        asked_for = {key for key, _ in self.asked_again} & set(told.keys)
        every_day = AROUND | {Kind.THANK_YOU}
        if not asked_for and not any(kind in every_day for kind in told.kinds):
            assert wall.weekday() not in book.preferences.weekend, f"{told.kinds} on a free day: {wall}"
            assert not is_holiday(book.preferences.country, wall.date()), f"{told.kinds} on a holiday: {wall}"
        assert not book.preferences.stopped
        paused = book.preferences.paused_until
        assert paused is None or wall.date() >= paused, f"{told.kinds} in a pause: {wall}"

    def comes_once(self, told: Told) -> None:
        for key in told.keys:
            before = [one.at for one in self.told if key in one.keys]
            asked = (
                any(again == key and at >= before[-1] for again, at in self.asked_again) if before else True
            )
            assert asked, f"{key} came twice, at {before[-1]} and {told.at}"

    def comes_without_delay(self, told: Told) -> None:
        """Between its moment and now, and since anything last changed, there was no half hour in which it could have come."""
        book = replace(
            told.book, deliveries=tuple(one for one in told.book.deliveries if one.outcome != "sending")
        )
        first = min(one.at for one in moments(book, told.at, DEFAULT) if one.key in told.keys)
        at = max(first, self.changed) + HALF_HOUR
        counted = not any(kind in FREE for kind in told.kinds)
        if counted and not {key for key, _ in self.asked_again} & set(told.keys):
            while at < told.at - HALF_HOUR:
                assert not self.could_come(at, book), (
                    f"{told.keys} could have come at {at}, came at {told.at}"
                )
                at += HALF_HOUR

    def could_come(self, at: datetime, book: Notebook) -> bool:
        wall = at.astimezone(ZoneInfo(book.zone))
        preferences, (start, end) = book.preferences, book.preferences.hours
        last = [one.at for one in self.told if one.unasked and at - timedelta(days=7) < one.at <= at]
        return (
            self.up_at(at) == at
            and start <= wall.time() < end
            and wall.weekday() not in preferences.weekend
            and not is_holiday(preferences.country, wall.date())
            and (preferences.paused_until is None or wall.date() >= preferences.paused_until)
            and len(last) < (DEFAULT.budget if preferences.budget is None else preferences.budget)
            and (book.reach.retry_at is None or at >= book.reach.retry_at)
        )

    def keeps_to_the_budget(self, told: Told) -> None:
        week = [one for one in self.told if told.at - timedelta(days=7) < one.at <= told.at and one.unasked]
        budget = told.book.preferences.budget
        if told.unasked:
            assert len(week) <= (DEFAULT.budget if budget is None else budget), f"{len(week)} in a week"

    def is_unasked(self, told: Told) -> bool:
        if Kind.DIGEST in told.kinds:
            return False
        again = {key for key, _ in self.asked_again}
        return any(
            kind not in FREE and key not in again for key, kind in zip(told.keys, told.kinds, strict=True)
        )

    def nothing_was_forgotten(self) -> None:
        """At the end, whatever is past is settled: told, or with a reason. What isn't can't be told yet."""
        settled = [key for one in self.told for key in one.keys]
        for one in self.book.deliveries:
            if one.outcome in {"dropped", "folded", "skipped"}:
                assert one.reason, f"{one.keys} without a reason"
            elif one.outcome == "delivered":
                assert all(key in settled for key in one.keys), f"{one.keys} never arrived"
        for each in owed(self.book, self.now, DEFAULT):
            waits = self.up_at(max(each.due, self.now)) >= NEW_YEAR + timedelta(days=365)
            blocked = self.book.reach.retry_at is not None or self.in_doubt is not None
            assert waits or blocked, f"{each.nudge.key} was due {each.due}"
        assert len(self.book.deliveries) <= 60, "the ledger grows"

    @property
    def in_doubt(self) -> Delivery | None:
        return next((one for one in self.book.deliveries if one.outcome == "sending"), None)

    # ------------------------------------------------------------ what the member does

    @property
    def now(self) -> datetime:
        return self.watch.at

    @property
    def book(self) -> Notebook:
        return self.store.notebooks[ME]

    def keep(self, book: Notebook) -> None:
        """Save as a turn of the member's would."""
        seen = replace(book, seen_at=self.now)
        self.store.keep(seen, next_due(seen, self.now, DEFAULT))
        self.changed = self.now

    def does(self, deed: str, number: int) -> None:
        after = DEEDS[deed](self, number)
        if after is not None:
            self.keep(after)
        self.changed = self.now

    def presses(self, button: Button) -> None:
        """A button under the last message, through the engine."""
        self.events += 1
        before = {one.key: one.until for one in self.book.snoozes}
        self.guide.handle(ME, Pressed(f"e{self.events}", button.do, button.about, button.value))
        self.asked_again |= {
            (one.key, self.now) for one in self.book.snoozes if before.get(one.key) != one.until
        }

    @property
    def today(self) -> date:
        return self.book.today(self.now)


def interview_days(book: Notebook) -> set[date]:
    talks = [one.interview for one in book.contacts if one.interview is not None]
    return {book.today(at) for talk in talks for at in (talk.starts_at, talk.ends_at)}


def is_holiday(country: str, day: date) -> bool:
    import holidays  # noqa: PLC0415  a tenth of a second for those who need it

    key = (country, day.year)
    if country and key not in _holidays:
        _holidays[key] = frozenset(holidays.country_holidays(country, years=day.year))
    return bool(country) and day in _holidays[key]


_holidays: dict[tuple[str, int], frozenset[date]] = {}

Deed = Callable[[Year, int], Notebook | None]


def _picked(year: Year, number: int, *stages: Stage) -> Contact | None:
    found = [one for one in year.book.contacts if one.stage in stages]
    return found[number % len(found)] if found else None


def meets(year: Year, _number: int) -> Notebook:
    book, fresh = year.book.with_id("c")
    contact = Contact(fresh, f"Person {fresh}", year.now, organisation="CERN", tier=list(Tier)[book.ids % 3])
    return book.with_contact(contact) if len(book.contacts) < 8 else book


def writes(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.IDENTIFIED)
    if one is None:
        return meets(year, number)
    sent = Request(year.today, after_noon=number % 2 == 0, channel=Channel.EMAIL)
    return year.book.with_contact(replace(one, request=sent, stage=Stage.CONTACTED))


def follows_up(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.CONTACTED)
    if one is None or one.request is None:
        return None
    again = replace(one.request, follow_ups=(*one.request.follow_ups, year.today))
    return year.book.with_contact(replace(one, request=again))


def hears_yes(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.CONTACTED)
    if one is None or one.request is None:
        return None
    return year.book.with_contact(replace(one, request=replace(one.request, answered_on=year.today)))


def sets(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.CONTACTED, Stage.IDENTIFIED, Stage.SCHEDULED)
    if one is None:
        return None
    book, fresh = year.book.with_id("i")
    wall = (year.now + timedelta(hours=number % 300, minutes=number % 60)).astimezone(ZoneInfo(book.zone))
    moved = one.interview.moved + 1 if one.interview else 0
    talk = Interview(
        one.interview.id if one.interview else fresh,
        wall.replace(tzinfo=None),
        book.zone,
        (10, 20, 30)[number % 3],
        Mode.VIDEO,
        moved=moved,
        set_at=year.now,
    )
    return book.with_contact(one.with_interview(talk).at(Stage.SCHEDULED))


def talks(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.SCHEDULED)
    if one is None or one.interview is None:
        return None
    met = replace(one.interview, outcome=Outcome.MET)
    book, first = year.book.with_id("v")
    book, second = book.with_id("p")
    kept = replace(
        one.with_interview(met).at(Stage.HELD),
        debrief=Debrief(year.today, helped="the reading list"),
        advice=(*one.advice, Advice(first, "read a book", year.today))[-2:],
        promises=(*one.promises, Promise(second, "send the article", number % 2 == 0, year.today))[-2:],
    )
    return book.with_contact(kept)


def thanks(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.HELD)
    if one is None:
        return None
    return year.book.with_contact(
        replace(one, thanked_at=year.now, stage=Stage.THANKED).touched(year.today, "thanked")
    )


def touches(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.THANKED, Stage.IN_TOUCH)
    return None if one is None else year.book.with_contact(one.touched(year.today).at(Stage.IN_TOUCH))


def tries_advice(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.HELD, Stage.THANKED, Stage.IN_TOUCH)
    if one is None or not one.advice:
        return None
    tried = tuple(replace(each, outcome="it helped", tried_on=year.today) for each in one.advice)
    return year.book.with_contact(replace(one, advice=tried))


def hears_of_a_job(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, Stage.HELD, Stage.THANKED, Stage.IN_TOUCH)
    return None if one is None else year.book.with_contact(replace(one, opening=Opening("a job", year.today)))


def lets_go(year: Year, number: int) -> Notebook | None:
    one = _picked(year, number, *Stage)
    return None if one is None else year.book.with_contact(one.at(Stage.LET_GO))


def moves(year: Year, number: int) -> Notebook:
    return _prefers(year, zone=ZONES[number % len(ZONES)])


def changes_hours(year: Year, number: int) -> Notebook:
    return _prefers(year, hours=HOURS[number % len(HOURS)], weekend=WEEKENDS[number % len(WEEKENDS)])


def stops(year: Year, _number: int) -> Notebook:
    return _prefers(year, stopped=True)


def resumes(year: Year, _number: int) -> Notebook:
    return _prefers(year, stopped=False, paused_until=None)


def pauses(year: Year, number: int) -> Notebook:
    return _prefers(year, paused_until=year.today + timedelta(days=1 + number % 40))


def changes_preset(year: Year, number: int) -> Notebook:
    return _prefers(year, preset=sorted(NO_ANSWER)[number % len(NO_ANSWER)], digest=number % 2 == 0)


def presses(year: Year, number: int) -> None:
    wanted = [one for one in year.buttons if one.do.startswith("nudge.")]
    if wanted:
        button = wanted[number % len(wanted)]
        year.presses(button)
        if button.do == "nudge.snooze":
            span = ("hour", "tonight", "tomorrow", "week")[number % 4]
            year.presses(Button(span, f"nudge.{span}", button.about, button.value))


def _prefers(year: Year, **changes: object) -> Notebook:
    preferences = replace(year.book.preferences, **changes)  # type: ignore[arg-type]
    return replace(year.book, preferences=preferences)


DEEDS: dict[str, Deed] = {
    deed.__name__: deed
    for deed in (
        meets, writes, follows_up, hears_yes, sets, talks, thanks, touches, tries_advice, hears_of_a_job,
        lets_go, moves, changes_hours, stops, resumes, pauses, changes_preset, presses,
    )
}  # fmt: skip
DEEDS |= {f"{deed.__name__} too": deed for deed in (meets, writes, sets, talks, thanks, touches, presses)}
