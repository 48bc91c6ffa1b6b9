"""Files made to hurt, and why each is refused. Run as a program, it reads them all within little memory, and says so."""

from __future__ import annotations

import io
import resource
import struct
import time
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.data.incoming import read_file
from bot.data.refused import MOST_BYTES, MOST_LINES, MOST_PEOPLE, Refused

HEADER = b"Name,Company\n"
MB = 1_000_000
SECONDS = 1  # of the processor, for each
ROOM = 400 * MB  # of address space, of which Python itself and what it has loaded take about 60


def zipped(*files: tuple[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these, with whatever names they have."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as made:
        for name, content in files:
            made.writestr(zipfile.ZipInfo(name), content, way)
    return out.getvalue()


def bomb() -> bytes:
    """A zip of 30 kB that unpacks to thirty megabytes."""
    return zipped(("Connections.csv", b"0" * 30 * MB))


def lying(claimed: int, content: bytes) -> bytes:
    """A zip whose list claims another size than there is."""
    made = bytearray(content)
    struct.pack_into("<I", made, bytes(made).rindex(b"PK\x01\x02") + 24, claimed)
    return bytes(made)


def locked() -> bytes:
    """A zip that says it has a password."""
    made = bytearray(zipped(("Connections.csv", HEADER)))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        made[bytes(made).index(mark) + at] |= 1
    return bytes(made)


def sixty_four() -> bytes:
    """A zip that says it is larger than four gigabytes."""
    made = zipped(("a", b""))
    end = made.rindex(b"PK\x05\x06")
    return made[:end] + b"PK\x06\x07" + b"\0" * 16 + made[end:]


def torn() -> bytes:
    """A zip with its middle gone."""
    made = bytearray(zipped(("Connections.csv", bytes(range(256)) * 99)))
    made[60:160] = b"\xff" * 100
    return bytes(made)


def elsewhere(name: str) -> Callable[[], bytes]:
    """A zip with a file that wants to be put outside its folder."""
    return lambda: zipped((name, b"x"), ("Connections.csv", HEADER))


HOSTILE: Mapping[str, tuple[str, Callable[[], bytes]]] = MappingProxyType(
    {
        "a zip bomb": ("too_big", bomb),
        "a zip bomb that claims to be small": ("broken_zip", lambda: lying(1_000, bomb())),
        "a claim of two gigabytes": ("too_big", lambda: lying(2**31, zipped(("Connections.csv", HEADER)))),
        "a path upwards": ("elsewhere", elsewhere("../../etc/passwd")),
        "a path from the root": ("elsewhere", elsewhere("/etc/passwd")),
        "a path down and up": ("elsewhere", elsewhere("people/../../../x")),
        "a path of Windows": ("elsewhere", elsewhere("C:\\x")),
        "a drive of Windows": ("elsewhere", elsewhere("c:evil")),
        "thousands of files": (
            "crowded",
            lambda: zipped(*((f"{number}.csv", b"") for number in range(5_100))),
        ),
        "thousands of files of long names": (
            "crowded",
            lambda: zipped(*((f"{'x' * 180}{number}.csv", b"") for number in range(5_000))),
        ),
        "a zip of more than four gigabytes": ("crowded", sixty_four),
        "a zip of noise": ("broken_zip", lambda: b"PK\x03\x04" + b"\xff" * MB),
        "a zip that ends early": ("broken_zip", lambda: b"PK\x05\x06" + b"\xff" * 5),
        "a zip whose list is gone": (
            "broken_zip",
            lambda: b"PK\x05\x06" + b"\0" * 8 + struct.pack("<II", 99, 5_000) + b"\0\0",
        ),
        "a zip packed in a way that can't be bounded": (
            "broken_zip",
            lambda: zipped(("Connections.csv", HEADER * 100), way=zipfile.ZIP_LZMA),
        ),
        "a zip with a password": ("broken_zip", locked),
        "a torn zip": ("broken_zip", torn),
        "a zip with nothing of ours": ("nothing_in_zip", lambda: zipped(("holiday.jpg", b"x"))),
        "a zip in a zip": (
            "no_text",
            lambda: zipped(("Connections.csv", zipped(("Connections.csv", HEADER)))),
        ),
        "a million columns": ("too_wide", lambda: b"," * MB + b"\n" + HEADER),
        "a million cells": ("too_wide", lambda: HEADER + b"a" + b"," * MB + b"\n"),
        "as many cells as there is room for": (
            "too_wide",
            lambda: HEADER + b"\n" * 60 + b"," * (MOST_BYTES - 100),
        ),
        "rows without end": ("too_many", lambda: HEADER + b"Ann,\n" * (MOST_PEOPLE + 1) + b"Ann,\n" * MB),
        "empty rows without end": ("too_many", lambda: HEADER + b"\n" * (MOST_LINES + 1)),
        "cards without end": ("too_many", lambda: b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n" * 200_000),
        "more than anybody needs": ("too_big", lambda: HEADER + b"Ann,\n" * 5_000_000),
        "a quotation mark never closed": ("quotes", lambda: HEADER + b'Ann,"' + b"x\n" * 100_000),
        "a NUL in a name": ("no_text", lambda: HEADER + b"Ann\0Lee,\n"),
        "nothing but NULs": ("no_text", lambda: b"\0" * MB),
        "letters of no alphabet": ("no_text", lambda: HEADER + b"\xc3\x28\x81\n"),
        "half a letter": (
            "no_text",
            lambda: b"\xff\xfe" + HEADER.decode().encode("utf-16-le") + b"\x00\xd8\x00",
        ),
        "brackets as deep as a well": ("not_ours", lambda: b'{"a":' * 2 * MB),
        "lists as deep as a well": (
            "not_ours",
            lambda: b'{"format":"askaround","version":1,"x":' + b"[" * 10 * MB,
        ),
        "an export of no version": ("not_ours", lambda: b'{"format":"askaround","version":0}'),
        "an export of a later version": ("newer", lambda: b'{"format":"askaround","version":2}'),
        "an export with nothing in it": ("unsound", lambda: b'{"format":"askaround","version":1}'),
    }
)


def main() -> None:
    """Read every one of them, within that room and that time, and tell which was not refused so."""
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    wrong = []
    for name, (why, made) in HOSTILE.items():
        content = made()
        began = time.process_time()
        refused = _why(content)
        took = time.process_time() - began
        if refused != why or took > SECONDS:
            wrong.append((name, refused, took))
    print(wrong or "all refused")  # noqa: T201  this is how it tells


def _why(content: bytes) -> str:
    try:
        read_file(content)
    except Refused as refused:
        return refused.why
    return ""


if __name__ == "__main__":
    main()
