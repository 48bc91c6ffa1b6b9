"""Files made to hurt: each is refused clearly, within a second, in bounded memory."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.copy import label
from bot.data.incoming import read_file
from bot.data.packed import is_packed, unpacked
from bot.data.refused import MOST_BYTES, Refused
from bot.data.whole import read_whole
from tests.hostile import HEADER, HOSTILE, MB, zipped
from tests.laws import ROOT
from tests.talk import a_talk

LONG = {
    "rows without end",
    "empty rows without end",
    "cards without end",
}  # read apart, where nothing counts lines


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - LONG))
def test_it_is_refused(name: str) -> None:
    why, made = HOSTILE[name]
    with pytest.raises(Refused) as caught:
        read_file(made())
    assert caught.value.why == why
    assert label(f"data.refused.{why}", row=caught.value.row)


def test_each_of_them_is_refused_within_a_second_and_in_little_memory() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.hostile"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.returncode) == ("all refused\n", 0), ran.stderr


def test_rows_and_people_without_end_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.data.people.MOST_PEOPLE", 5)
    monkeypatch.setattr("bot.data.letters.MOST_LINES", 20)
    for content in (HEADER + b"Ann,\n" * 6, HEADER + b",Acme\n" * 6, HEADER + b"\n" * 20):
        with pytest.raises(Refused) as caught:
            read_file(content)
        assert caught.value.why == "too_many"


def test_a_quotation_mark_never_closed_is_told_with_its_row() -> None:
    with pytest.raises(Refused) as caught:
        read_file(HOSTILE["a quotation mark never closed"][1]())
    assert caught.value.row > 2


def test_what_is_too_big_is_refused_wherever_it_comes_in() -> None:
    for reader in (read_whole, lambda content: unpacked(content, ())):
        with pytest.raises(Refused) as caught:
            reader(b"x" * (MOST_BYTES + 1))
        assert caught.value.why == "too_big"


def test_a_file_is_found_in_a_zip_in_whatever_folder_it_is() -> None:
    content = zipped(("Archive/connections.CSV", HEADER))
    assert unpacked(content, ("connections.csv",)) == ("connections.CSV", HEADER)
    assert is_packed(zipped())


def test_a_member_who_sends_such_a_file_reads_why_and_loses_nothing() -> None:
    talk = a_talk().types("/interview people Grace Hopper, admiral at US Navy")
    before = talk.notebook.contacts
    talk.uploads("Basic_LinkedInDataExport.zip", zipped(("Connections.csv", b"0" * 30 * MB)))
    assert "I can't take Basic_LinkedInDataExport.zip: it is larger than the 20 MB I take" in talk.hears
    assert talk.notebook.contacts == before
