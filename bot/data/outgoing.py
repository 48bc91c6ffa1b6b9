"""What members take out: a zip of everything, and tables that any spreadsheet reads. Formulas in them are disarmed."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import datetime
from io import StringIO

from bot.contact import Contact
from bot.copy import label
from bot.data.calendar import entries, whose, write_calendar
from bot.data.cards import write_card
from bot.data.packed import packed
from bot.data.pages import pages
from bot.data.whole import FILE, write_whole
from bot.notebook import Notebook
from bot.shelf import Known
from bot.when import local

CONTACTS = (
    "name role organisation met circle sent_by stage asked_on interview thanked_on last_touch notes".split()
)
ADDRESSES = "name role organisation email link met since".split()
FORMULA = ("=", "+", "-", "@")  # what a spreadsheet takes for one (OWASP, CSV injection)


def everything(notebook: Notebook, known: tuple[Known, ...], now: datetime) -> bytes:
    """The zip: JSON that can be brought back, tables, cards, the calendar, and pages to read."""
    files = [
        (FILE, write_whole(notebook, known)),
        ("contacts.csv", write_contacts(notebook)),
        ("contacts.vcf", write_cards(notebook)),
        ("interviews.ics", write_calendar(notebook, entries(notebook), now)),
        *((path, text.encode("utf-8", "replace")) for path, text in pages(notebook)),
    ]
    if known:
        files.append(("address-book.csv", write_addresses(known)))
    return packed(files, local(now, notebook.zone))


def write_contacts(notebook: Notebook) -> bytes:
    """The people on the list, a row each."""
    return _table(CONTACTS, (_contact(notebook, one) for one in notebook.contacts))


def write_addresses(known: Iterable[Known]) -> bytes:
    """The address book, a row each."""
    return _table(
        ADDRESSES,
        (
            (one.name, one.role, one.organisation, one.email, one.link, one.met, str(one.since or ""))
            for one in known
        ),
    )


def write_cards(notebook: Notebook) -> bytes:
    """The people on the list, a card each."""
    cards = (write_card(one, f"{one.id}.{whose(notebook)}") for one in notebook.contacts)
    return "".join(cards).encode("utf-8", "replace")


def _contact(notebook: Notebook, contact: Contact) -> tuple[str, ...]:
    sender = notebook.contact(contact.sent_by)
    talk = contact.interviews[-1] if contact.interviews else None
    return (
        contact.name,
        contact.role,
        contact.organisation,
        contact.met,
        contact.circle,
        sender.name if sender else "",
        str(contact.stage),
        str(contact.request.sent_on) if contact.request else "",
        f"{local(talk.starts_at, talk.zone):%Y-%m-%d %H:%M} {talk.zone}" if talk else "",
        str(local(contact.thanked_at, notebook.zone).date()) if contact.thanked_at else "",
        str(contact.last_touch or ""),
        "\n\n".join(one.text for one in contact.notes),
    )


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for something older."""
    kept = StringIO()
    writer = csv.writer(kept, lineterminator="\r\n")
    writer.writerow(label(f"data.columns.{name}") for name in columns)
    writer.writerows([disarmed(cell) for cell in row] for row in rows)
    return kept.getvalue().encode("utf-8-sig", "replace")


def disarmed(cell: str) -> str:
    """The cell as text, where a spreadsheet would compute it."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) else cell
