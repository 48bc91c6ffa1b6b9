"""Files made to hurt: each is refused clearly, within a second, in bounded memory."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.copy import label
from bot.data.incoming import read_file
from bot.data.packed import is_packed, unpacked
from bot.data.refused import MOST_BYTES, MOST_LINES, MOST_PEOPLE, Refused
from bot.data.whole import read_whole
from tests.talk import a_talk

HEADER = b"Name,Company\n"
MB = 1_000_000


@contextmanager
def refused(why: str, *, megabytes: int = 200) -> Iterator[None]:
    """It is refused for that reason, in less processor time than a second, and in no more memory than a few times the file's."""
    tracemalloc.start()
    began = time.process_time()
    try:
        with pytest.raises(Refused) as caught:
            yield
        took, most = time.process_time() - began, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert caught.value.why == why
    assert label(f"data.refused.{why}", row=caught.value.row)
    assert most < megabytes * MB
    assert took < 4, took  # tracing makes it some four times slower


def zipped(*files: tuple[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as made:
        for name, content in files:
            made.writestr(zipfile.ZipInfo(name), content, way)
    return out.getvalue()


def test_a_zip_bomb_is_unpacked_no_further_than_is_taken() -> None:
    bomb = zipped(("Connections.csv", b"0" * 300 * MB))
    with refused("too_big"):
        read_file(bomb)
    lying = bytearray(bomb)
    at = bytes(lying).rindex(b"PK\x01\x02")
    struct.pack_into("<I", lying, at + 24, 1_000)
    with refused("broken_zip"):  # it unpacks to more than it says
        read_file(bytes(lying))


def test_a_claim_of_two_gigabytes_is_believed_and_refused() -> None:
    claim = bytearray(zipped(("Connections.csv", HEADER)))
    at = bytes(claim).rindex(b"PK\x01\x02")
    struct.pack_into("<I", claim, at + 24, 2**31)
    with refused("too_big"):
        read_file(bytes(claim))


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "a/../../x", "C:\\x", "..\\x", "c:evil", "people/../../../x"]
)
def test_a_path_out_of_the_folder_is_refused(name: str) -> None:
    with refused("elsewhere"):
        read_file(zipped((name, b"x"), ("Connections.csv", HEADER)))


def test_a_crowd_of_files_is_refused_before_they_are_listed() -> None:
    with refused("crowded"):
        read_file(zipped(*((f"{number}.csv", b"") for number in range(6_000))))
    with refused("crowded"):
        read_file(zipped(*((f"{'x' * 150}{number}.csv", b"") for number in range(5_500))))
    sixty_four = zipped(("a", b""))
    end = sixty_four.rindex(b"PK\x05\x06")
    with refused("crowded"):
        read_file(sixty_four[:end] + b"PK\x06\x07" + b"\0" * 16 + sixty_four[end:])


def test_zips_that_are_none_or_closed_are_refused() -> None:
    with refused("broken_zip"):
        read_file(b"PK\x03\x04" + b"\xff" * 1_000)
    with refused("broken_zip"):
        read_file(b"PK\x03\x04" + b"PK\x05\x06" + b"\xff" * 5)
    with refused("broken_zip"):
        read_file(b"PK\x03\x04" + b"PK\x05\x06" + b"\0" * 12 + b"\1\0\0\0" + b"\0" * 2)
    with refused("broken_zip"):
        read_file(zipped(("Connections.csv", HEADER * 100), way=zipfile.ZIP_LZMA))
    locked = bytearray(zipped(("Connections.csv", HEADER)))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        locked[bytes(locked).index(mark) + at] |= 1
    with refused("broken_zip"):
        read_file(bytes(locked))
    torn = bytearray(zipped(("Connections.csv", HEADER * 1_000)))
    torn[60:64] = b"\xff\xff\xff\xff"
    with refused("broken_zip"):
        read_file(bytes(torn))


def test_a_zip_with_nothing_of_ours_is_refused_and_a_nested_one_is_no_way_in() -> None:
    with refused("nothing_in_zip"):
        read_file(zipped(("holiday.jpg", b"x")))
    with refused("no_text"):
        read_file(zipped(("Connections.csv", zipped(("Connections.csv", HEADER)))))
    assert unpacked(zipped(("Archive/connections.CSV", HEADER)), ("connections.csv",)) == (
        "connections.CSV",
        HEADER,
    )
    assert is_packed(zipped())


def test_a_million_columns_are_refused() -> None:
    with refused("too_wide"):
        read_file(b"," * MB + b"\n" + HEADER)
    with refused("too_wide"):
        read_file(HEADER + b"a" + b"," * MB + b"\n")
    with refused("too_wide"):
        read_file(HEADER + b"\n" * 60 + b"," * (MOST_BYTES - 100))


def test_a_billion_rows_are_stopped_early() -> None:
    with refused("too_many"):
        read_file(HEADER + b"Ann,\n" * (MOST_PEOPLE + 1) + b"Ann,\n" * 1_000_000)
    with refused("too_many"):
        read_file(HEADER + b"\n" * (MOST_LINES + 1))
    with refused("too_big"):
        read_file(HEADER + b"Ann,\n" * 5_000_000)
    with refused("too_many"):
        read_file(b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n" * 200_000)


def test_a_quotation_mark_never_closed_is_told_with_its_row() -> None:
    with pytest.raises(Refused) as caught:
        read_file(HEADER + b'Ann,"' + b"x\n" * 100_000)
    assert caught.value.why == "quotes"
    assert caught.value.row > 2


def test_nuls_and_torn_letters_are_refused() -> None:
    with refused("no_text"):
        read_file(HEADER + b"Ann\0Lee,\n")
    with refused("no_text"):
        read_file(b"\0" * MB)
    with refused("no_text"):
        read_file(HEADER + b"\xc3\x28\x81\n")
    with refused("no_text"):
        read_file(b"\xff\xfe" + HEADER.decode().encode("utf-16-le") + b"\x00\xd8\x00")


@pytest.mark.parametrize("opener", [b"[", b'{"a":', b'{"format":"askaround","version":1,"x":' + b"["])
def test_json_as_deep_as_a_well_is_refused(opener: bytes) -> None:
    with refused("not_ours"):
        read_whole(opener * (10_000_000 // len(opener)))


def test_a_member_who_sends_such_a_file_reads_why_and_loses_nothing() -> None:
    talk = a_talk().types("/interview people Grace Hopper, admiral at US Navy")
    before = talk.notebook.contacts
    talk.uploads("Basic_LinkedInDataExport.zip", zipped(("Connections.csv", b"0" * 30 * MB)))
    assert "I can't take Basic_LinkedInDataExport.zip: it is larger than the 20 MB I take" in talk.hears
    assert talk.notebook.contacts == before
