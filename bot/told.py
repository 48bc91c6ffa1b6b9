"""What a platform tells of a member by itself: followed until the member sets something else, then only remembered."""

from __future__ import annotations

from dataclasses import replace

from bot.notebook import Notebook
from bot.when import read_zone


def told(notebook: Notebook, zone: str, locale: str) -> Notebook:
    """The notebook with this zone and locale, where the member's own are still those told before. Empty tells nothing."""
    old = notebook.preferences
    zone = zone if read_zone(zone) == (zone,) else old.told_zone
    locale = locale or old.told_locale
    return replace(
        notebook,
        preferences=replace(
            old,
            zone=zone if zone and old.zone in {"", old.told_zone} else old.zone,
            locale=locale if locale and old.locale in {"en", old.told_locale} else old.locale,
            told_zone=zone,
            told_locale=locale,
        ),
    )
