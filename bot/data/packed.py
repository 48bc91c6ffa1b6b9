"""Zip files in memory: made of what members take out, and opened with suspicion. Nothing is ever unpacked to a disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from bot.data.refused import MOST_BYTES, Refused

MOST_ENTRIES = 5_000  # LinkedIn's archive has about fifty; ours a page a contact
DIRECTORY = MOST_ENTRIES * 200  # octets of the list of entries, each of which has 46 and its name
_END = b"PK\x05\x06"  # the record at the end, which tells where the list of entries is and how long
_END_BYTES = 22
_END64 = b"PK\x06\x07"  # stands before it where the file, or a claim in it, is larger than four gigabytes
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the two that unpack a bounded piece at a time


def is_packed(content: bytes) -> bool:
    """Whether that file is a zip, or says so."""
    return content.startswith((b"PK\x03\x04", _END))


def unpacked(content: bytes, wanted: Iterable[str]) -> tuple[str, bytes] | None:
    """The first file in it by the earliest of these names, whatever folder it is in; None where there is none. Raises Refused."""
    if len(content) > MOST_BYTES:
        raise Refused("too_big")
    _not_crowded(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            entries = opened.infolist()
            if len(entries) > MOST_ENTRIES:
                raise Refused("crowded")
            for one in entries:
                _not_elsewhere(one.filename)
            names = {one.filename.rpartition("/")[2].casefold(): one for one in reversed(entries)}
            found = next((names[name] for name in wanted if name in names), None)
            return None if found is None else (found.filename.rpartition("/")[2], _content(opened, found))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error):
        raise Refused("broken_zip") from None  # RuntimeError: it wants a password


def packed(files: Iterable[tuple[str, bytes]], at: datetime) -> bytes:
    """A zip of these files, each dated with that moment; the same files and moment give the same bytes."""
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files:
            entry = zipfile.ZipInfo(name, at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16  # whoever unpacks it keeps it to themselves
            opened.writestr(entry, content)
    return kept.getvalue()


def _content(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What is in that entry. No more of it is unpacked than it claims, and a claim that was too small is an error."""
    if entry.file_size > MOST_BYTES:
        raise Refused("too_big")
    if entry.compress_type not in _WAYS:
        raise Refused("broken_zip")
    with opened.open(entry) as unpacking:
        return unpacking.read(entry.file_size + 1)


def _not_crowded(content: bytes) -> None:
    """Refuse a list of entries so long that reading it alone would take all the time there is."""
    at = content.rfind(_END, max(0, len(content) - _END_BYTES - 65_535))
    if at < 0 or len(content) < at + _END_BYTES:
        raise Refused("broken_zip")
    (size,) = struct.unpack_from("<I", content, at + 12)
    if size > DIRECTORY or content[max(0, at - 20) :].startswith(_END64):
        raise Refused("crowded")


def _not_elsewhere(name: str) -> None:
    """Refuse names that would lead out of the folder: nothing is unpacked there, but nobody honest writes them."""
    if name.startswith("/") or "\\" in name or "\0" in name or ".." in name.split("/") or ":" in name[:2]:
        raise Refused("elsewhere")
