"""What the columns of an address book are called by LinkedIn, Google, Outlook, or a person with a spreadsheet."""

from __future__ import annotations

import re
from types import MappingProxyType

from bot.data.letters import folded

# What a column tells, and its names: letters and digits alone, no accents, no case.
NAMES = MappingProxyType(
    {
        "name": "name fullname displayname contactname person who nomcomplet vollstandigername nombrecompleto",
        "first": "firstname givenname first forename vorname prenom nombre primernombre",
        "middle": "middlename additionalname secondname",
        "last": "lastname familyname surname last nachname familienname nom apellido apellidos",
        "role": "role jobtitle title position organizationtitle organization1title occupation job"
        " beruf funktion titel poste fonction cargo puesto",
        "organisation": "organisation organization company companyname employer organizationname"
        " organization1name worksat firma unternehmen entreprise societe empresa organizacion",
        "email": "email emailaddress email1value primaryemail mail emailadresse adressemail adressedemessagerie"
        " correo correoelectronico",
        "link": "url link linkedin linkedinurl profile profileurl website website1value webpage",
        "met": "met howmet howwemet howyouknowthem howdoyouknowthem knownfrom source note notes comment comments",
        "since": "since connectedon connected connectiondate",
    }
)
PARTS = ("first", "middle", "last")
TOLD = ("name", "role", "organisation", "email", "link", "met", "since")

_TELLS = {name: told for told, names in NAMES.items() for name in names.split()}
_MARKS = re.compile(r"[^a-z0-9]+")


def told_by(header: list[str]) -> dict[str, int]:
    """What each column that we know tells, and its place; the first of two that tell the same counts."""
    places: dict[str, int] = {}
    for place, title in enumerate(header):
        told = _TELLS.get(_MARKS.sub("", folded(title)))
        if told is not None:
            places.setdefault(told, place)
    return places


def is_header(places: dict[str, int]) -> bool:
    """Whether a row whose columns tell this can head an address book: it has a name, and something more."""
    named = "name" in places or "first" in places or "last" in places
    return named and len(places) > 1
