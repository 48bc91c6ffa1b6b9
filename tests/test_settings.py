"""Settings: read once, and everything wrong is told at once, without telling a secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contact import Tier
from bot.policy import DEFAULT
from bot.settings import Faults, Reading, Settings, read


def test_an_empty_environment_is_enough() -> None:
    assert read({}) == Settings(data=Path("data"), user="me", log="warning")


def test_what_is_set_is_used() -> None:
    environ = {"ASKAROUND_DATA": "notebooks", "ASKAROUND_USER": "grace@navy.example", "ASKAROUND_LOG": "Info"}
    assert read(environ) == Settings(data=Path("notebooks"), user="grace@navy.example", log="info")


def test_an_empty_or_blank_line_in_an_env_file_is_the_default() -> None:
    assert read({"ASKAROUND_DATA": "", "ASKAROUND_LOG": "  "}) == read({})


def test_other_programs_settings_are_none_of_our_business() -> None:
    assert read({"PATH": "/bin", "HOME": "/", "NOT_ASKAROUND_DATA": "x"}) == read({})


def test_a_home_folder_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    settings = read({"ASKAROUND_DATA": "~/notebooks"})
    assert isinstance(settings, Settings)
    assert settings.data == tmp_path / "notebooks"


def test_reading_makes_no_folder(tmp_path: Path) -> None:
    read({"ASKAROUND_DATA": str(tmp_path / "new")})
    assert not (tmp_path / "new").exists()


def test_all_faults_are_told_at_once_each_by_name_with_what_was_found_and_what_is_expected(
    tmp_path: Path,
) -> None:
    occupied = tmp_path / "a file"
    occupied.write_text("")
    found = read({"ASKAROUND_LOG": "loud", "ASKAROUND_USER": "two words", "ASKAROUND_DATA": str(occupied)})
    assert isinstance(found, Faults)
    data, user, log = str(found).splitlines()
    assert (
        data
        == f"ASKAROUND_DATA: found '{str(occupied)[:60]}'; expected a folder, or a path where one can be made"
    )
    assert (
        user
        == "ASKAROUND_USER: found 'two words'; expected one word of up to 64 letters, digits and . _ - + @"
    )
    assert log == "ASKAROUND_LOG: found 'loud'; expected one of debug, info, warning, error"


@pytest.mark.parametrize("path", ["nul\0", "~nobody-of-this-name/x", "x" * 5_000, "{file}", "{file}/under"])
def test_a_folder_that_cannot_be_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    found = read({"ASKAROUND_DATA": path.format(file=tmp_path / "file")})
    assert isinstance(found, Faults)
    assert [fault.name for fault in found.faults] == ["ASKAROUND_DATA"]
    assert len(str(found)) < 300


def test_control_characters_in_a_value_are_told_and_not_printed() -> None:
    assert "\x1b" not in str(read({"ASKAROUND_USER": "\x1b[2J"}))


def test_a_slip_in_a_name_gets_the_nearest_one() -> None:
    assert str(read({"ASKAROUND_DATE": "x"})) == (
        "ASKAROUND_DATE: found a name that is no setting; expected ASKAROUND_DATA"
    )


def test_a_name_like_none_of_ours_gets_them_all() -> None:
    assert "expected one of ASKAROUND_DATA, ASKAROUND_USER, ASKAROUND_LOG" in str(
        read({"ASKAROUND_QQQQQQQQQQQQ": "x"})
    )


def test_a_secret_is_never_told() -> None:
    reading = Reading({"A_TOKEN": "hunter2-hunter2"})
    assert reading.take("A_TOKEN", lambda _: None, "a token that starts with xoxb-", "", secret=True) == ""
    assert str(reading.faults()) == (
        "A_TOKEN: found a secret of 15 characters; expected a token that starts with xoxb-"
    )


def test_a_setting_that_another_needs_is_told_as_missing() -> None:
    reading = Reading({})
    reading.wrong("B_TOKEN", "nothing", "a token, since A_TOKEN is set")
    assert str(reading.faults()) == "B_TOKEN: found nothing; expected a token, since A_TOKEN is set"


def test_the_communitys_times_are_read_and_what_is_not_set_is_the_methods_own() -> None:
    settings = read(
        {
            "ASKAROUND_NO_ANSWER": "weekly",
            "ASKAROUND_COUNTRY": "gb",
            "ASKAROUND_ASK_MINUTES": "15",
            "ASKAROUND_CLOSE_DAYS": "28",
        }
    )
    assert isinstance(settings, Settings)
    policy = settings.policy
    assert (policy.preset, policy.country, policy.ask_minutes) == ("weekly", "GB", 15)
    assert policy.rhythm_days[Tier.CLOSE] == 28
    assert policy.rhythm_days[Tier.LIGHT] == DEFAULT.rhythm_days[Tier.LIGHT]
    assert policy.opening_days == DEFAULT.opening_days


def test_times_that_make_no_sense_are_told_all_at_once() -> None:
    faults = read(
        {
            "ASKAROUND_NO_ANSWER": "nag",
            "ASKAROUND_COUNTRY": "Atlantis",
            "ASKAROUND_ASK_MINUTES": "90",
            "ASKAROUND_QUIET_DAYS": "soon",
            "ASKAROUND_LIGHT_DAYS": "9" * 5000,
        }
    )
    assert isinstance(faults, Faults)
    assert len(faults.faults) == 5
    assert "ASKAROUND_ASK_MINUTES: found '90'; expected a whole number from 10 to 30" in str(faults)


DISCORD = "MTIzNDU2Nzg5MDEyMzQ1Njc4.abc.def-ghi"


def test_discord_needs_its_token_alone() -> None:
    settings = read({"DISCORD_TOKEN": DISCORD})
    assert isinstance(settings, Settings)
    assert settings.discord is not None
    assert (settings.discord.token, settings.discord.shards, settings.discord.shard_ids) == (
        DISCORD,
        None,
        (),
    )


def test_shards_are_divided_by_numbers() -> None:
    settings = read(
        {
            "DISCORD_TOKEN": DISCORD,
            "DISCORD_API": "http://127.0.0.1:1/api/",
            "DISCORD_SHARDS": "8",
            "DISCORD_SHARD_IDS": "0, 2,4-6",
        }
    )
    assert isinstance(settings, Settings)
    assert settings.discord is not None
    assert settings.discord.api == "http://127.0.0.1:1/api"
    assert settings.discord.shard_ids == (0, 2, 4, 5, 6)


def test_what_is_wrong_with_discords_settings_is_told_without_the_token() -> None:
    faults = read(
        {
            "DISCORD_TOKEN": "hunter2",
            "DISCORD_API": "discord",
            "DISCORD_SHARDS": "none",
            "DISCORD_SHARD_IDS": "0;1",
        }
    )
    assert isinstance(faults, Faults)
    assert len(faults.faults) == 4
    assert "hunter2" not in str(faults)


@pytest.mark.parametrize("shards", ["", "2"])
def test_a_shard_that_there_is_not_is_told(shards: str) -> None:
    faults = read({"DISCORD_TOKEN": DISCORD, "DISCORD_SHARDS": shards, "DISCORD_SHARD_IDS": "2"})
    assert "more than 2, since DISCORD_SHARD_IDS names that one" in str(faults)
    assert "numbers from 0" in str(read({"DISCORD_SHARD_IDS": "5-3"}))
