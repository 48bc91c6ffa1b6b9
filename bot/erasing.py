"""What goes when something is erased: the thing itself, and everything kept elsewhere because of it. Nothing is shown here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.contact import Contact
from bot.matching import folded
from bot.notebook import Delivery, Notebook, Unfinished
from bot.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is of what is kept, or of what went."""

    people: int = 0
    notes: int = 0
    drafts: int = 0
    interviews: int = 0
    questions: int = 0
    addresses: int = 0

    @property
    def nothing(self) -> bool:
        """Whether there is none of any."""
        return self == Tally()


def tally(notebook: Notebook) -> Tally:
    """What is kept for a member."""
    whole = Tally(questions=len(notebook.questions), addresses=notebook.known)
    for one in notebook.contacts:
        told = tally_of(one)
        whole = replace(
            whole,
            people=whole.people + 1,
            notes=whole.notes + told.notes,
            drafts=whole.drafts + told.drafts,
            interviews=whole.interviews + told.interviews,
        )
    return whole


def tally_of(contact: Contact) -> Tally:
    """What is kept on one person."""
    talks = len(contact.interviews) + len(contact.called_off)
    return Tally(1, len(contact.notes), len(contact.drafts), talks)


def without_person(notebook: Notebook, shelf: Shelf, contact: Contact) -> tuple[Notebook, Shelf]:
    """Neither holds the person any more: not on the list, half typed in a form, in the address book, or in what can be undone.

    What was written about others stays, even where it names them.
    """
    left = notebook.without_contact(contact.id)
    bare = tuple(one for one in shelf.known if folded(one.name) != folded(contact.name))
    kept = replace(
        left,
        unfinished=_unless_about(left.unfinished, contact),
        deliveries=tuple(one for one in left.deliveries if not _is_about(one, contact)),
        snoozes=tuple(one for one in left.snoozes if not one.key.startswith(f"{contact.id}/")),
        known=len(bare),
    )
    return kept, _bare(replace(shelf, known=bare))


def without_note(notebook: Notebook, shelf: Shelf, contact: Contact, note: str) -> tuple[Notebook, Shelf]:
    """Neither holds the note any more."""
    notes = tuple(one for one in contact.notes if one.id != note)
    return notebook.with_contact(replace(contact, notes=notes)), _bare(shelf)


def without_addresses(notebook: Notebook, shelf: Shelf) -> tuple[Notebook, Shelf]:
    """No address book, and nothing of it; those taken from it to the list stay there."""
    return replace(notebook, known=0), Shelf(ids=shelf.ids)


def rows_of(shelf: Shelf, contact: Contact) -> int:
    """How many rows of the address book bear the person's name."""
    return sum(folded(one.name) == folded(contact.name) for one in shelf.known)


def _bare(shelf: Shelf) -> Shelf:
    """The shelf without files that wait to be taken, and without what an undo would bring back."""
    return replace(shelf, brought=None, before=None)


def _unless_about(begun: Unfinished | None, contact: Contact) -> Unfinished | None:
    if begun is None or begun.contact == contact.id:
        return None
    name = folded(contact.name)
    return None if any(name in folded(text) for _, text in begun.values) else begun


def _is_about(delivery: Delivery, contact: Contact) -> bool:
    return all(key.startswith(f"{contact.id}/") for key in delivery.keys)
