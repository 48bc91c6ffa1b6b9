"""Interviews as iCalendar text (RFC 5545): an id that stays, a number that grows, zones by their own rules, alarms.

An interview that a member notes down for themselves is not group-scheduled, so it has no organiser (RFC 5545, 3.8.4.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.contact import Contact, Interview, Outcome
from bot.copy import label, lines
from bot.data.cards import escaped, fold
from bot.notebook import Notebook
from bot.when import local, say_both

PUBLISH, CANCEL = "PUBLISH", "CANCEL"
ALARMS = ("-P1D", "-PT1H")  # a day and an hour before
AROUND = timedelta(
    days=400
)  # before the first and after the last moment, for which a zone's changes are told
STEP = timedelta(days=7)  # no zone changes twice in a week; Morocco's shortest spell is a month
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One interview to write down, with whom, and whether it is off."""

    contact: Contact
    interview: Interview
    off: bool = False


def entries(notebook: Notebook) -> tuple[Entry, ...]:
    """Every interview there is or was to be, earliest first."""
    found = [
        *(Entry(one, talk, _is_off(talk)) for one in notebook.contacts for talk in one.interviews),
        *(Entry(one, talk, off=True) for one in notebook.contacts for talk in one.called_off),
    ]
    return tuple(sorted(found, key=lambda one: (one.interview.starts_at, one.interview.id)))


def write_calendar(notebook: Notebook, found: Iterable[Entry], now: datetime, method: str = PUBLISH) -> bytes:
    """The file of these interviews, with every zone that one of them is told in."""
    shown = tuple(found)
    rows = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Askaround//Askaround//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
    ]
    for zone in sorted({zone for one in shown for zone in _zones(one.interview)}):
        moments = [one.interview.starts_at for one in shown]
        rows += _zone(zone, min(moments) - AROUND, max(moments) + AROUND)
    for one in shown:
        rows += _event(notebook, one, now)
    rows.append("END:VCALENDAR")
    return "".join(fold(row) for row in rows).encode()


def uid(notebook: Notebook, interview: Interview) -> str:
    """The same for an interview for ever, wherever the notebook goes, and for no other."""
    return f"{interview.id}.{whose(notebook)}"


def whose(notebook: Notebook) -> str:
    """A name for the notebook that tells nothing about its member."""
    opened = notebook.opened_at.isoformat().encode()
    return f"{hashlib.blake2b(opened, digest_size=8).hexdigest()}@askaround"


def _is_off(interview: Interview) -> bool:
    return interview.outcome not in {None, Outcome.MET}


def _zones(interview: Interview) -> Iterator[str]:
    yield from (zone for zone in (interview.zone, interview.their_zone) if zone not in {"", "UTC"})


def _event(notebook: Notebook, one: Entry, now: datetime) -> list[str]:
    contact, interview = one.contact, one.interview
    name = label("data.calendar.summary", name=contact.name)
    told = _told(notebook, interview)
    ahead = interview.starts_at > now and not one.off and interview.outcome is None
    return [
        "BEGIN:VEVENT",
        f"UID:{uid(notebook, interview)}",
        f"DTSTAMP:{_utc(now)}",
        f"SEQUENCE:{interview.moved}",
        f"STATUS:{'CANCELLED' if one.off else 'CONFIRMED'}",
        "CLASS:PRIVATE",
        _starts(interview),
        f"DURATION:PT{interview.minutes}M",
        f"SUMMARY:{escaped(name)}",
        f"DESCRIPTION:{escaped(told)}",
        *((f"LOCATION:{escaped(interview.place)}",) if interview.place else ()),
        *(row for trigger in ALARMS if ahead for row in _alarm(trigger, name)),
        "END:VEVENT",
    ]


def _starts(interview: Interview) -> str:
    """The start on the promised clock. A time that is shown twice means the first of the two, to us as to RFC 5545, 3.3.5."""
    if interview.zone == "UTC":
        return f"DTSTART:{_utc(interview.starts_at)}"
    return f"DTSTART;TZID={interview.zone}:{local(interview.starts_at, interview.zone):%Y%m%dT%H%M%S}"


def _told(notebook: Notebook, interview: Interview) -> str:
    locale, starts = notebook.preferences.locale, interview.starts_at
    both = say_both(starts, interview.zone, interview.their_zone or interview.zone, locale)
    clocks = label("data.calendar.clocks", both=both) if interview.their_zone else ""
    return lines(label(f"data.calendar.modes.{interview.mode.name.lower()}"), clocks)


def _alarm(trigger: str, name: str) -> tuple[str, ...]:
    text = f"DESCRIPTION:{escaped(name)}"
    return ("BEGIN:VALARM", "ACTION:DISPLAY", text, f"TRIGGER:{trigger}", "END:VALARM")


def _zone(zone: str, first: datetime, last: datetime) -> list[str]:
    """The zone as the tz database has it in those years: what holds at first, then each change at its own moment."""
    rows = ["BEGIN:VTIMEZONE", f"TZID:{zone}"]
    rows += _observance(ZoneInfo(zone), datetime(1970, 1, 1, tzinfo=UTC), first, first)
    for change in _changes(ZoneInfo(zone), first, last):
        rows += _observance(ZoneInfo(zone), change, change - SECOND, change)
    return [*rows, "END:VTIMEZONE"]


def _observance(zone: ZoneInfo, onset: datetime, before: datetime, after: datetime) -> list[str]:
    """What the clock shows from the onset on: the offset that held `before`, and the one that holds `after`."""
    shown, there = before.astimezone(zone), after.astimezone(zone)
    kind = "DAYLIGHT" if there.dst() else "STANDARD"
    wall = (onset + (shown.utcoffset() or timedelta())).replace(tzinfo=UTC)
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{wall:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset(shown)}",
        f"TZOFFSETTO:{_offset(there)}",
        f"TZNAME:{there.tzname()}",
        f"END:{kind}",
    ]


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """Each instant at which the zone's offset or name changes, to the second."""
    at = first
    while at < last:
        ahead = at + STEP
        if _rule(at, zone) != _rule(ahead, zone):
            early, late = at, ahead
            while late - early > SECOND:
                middle = early + (late - early) // 2
                middle -= timedelta(microseconds=middle.microsecond)
                early, late = (middle, late) if _rule(middle, zone) == _rule(at, zone) else (early, middle)
            yield late
        at = ahead


def _rule(at: datetime, zone: ZoneInfo) -> tuple[timedelta | None, str | None]:
    there = at.astimezone(zone)
    return there.utcoffset(), there.tzname()


def _offset(there: datetime) -> str:
    seconds = int((there.utcoffset() or timedelta()).total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else '+'}{hours:02}{rest // 60:02}{f'{rest % 60:02}' if rest % 60 else ''}"


def _utc(at: datetime) -> str:
    return f"{at:%Y%m%dT%H%M%SZ}"
