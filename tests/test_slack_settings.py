"""Slack's settings: read with the others, all faults at once, no secret told."""

from __future__ import annotations

import pytest

from bot.settings import Faults, Settings, SlackAccess, read

KEY = "A" * 43 + "="
SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1-a", "SLACK_APP_TOKEN": "xapp-1-a"}
MANY = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s", "SLACK_SIGNING_SECRET": "t"}


def access(**environ: str) -> SlackAccess:
    found = read(environ)
    assert isinstance(found, Settings), found
    assert found.slack is not None
    return found.slack


def test_two_tokens_are_enough_for_socket_mode() -> None:
    found = access(**SOCKET)
    assert (found.token, found.app_token, found.command, found.host) == (
        "xoxb-1-a",
        "xapp-1-a",
        "/interview",
        "127.0.0.1",
    )


def test_without_any_slack_is_not_wanted() -> None:
    found = read({})
    assert isinstance(found, Settings)
    assert found.slack is None


def test_a_signing_secret_in_place_of_the_app_token_means_http() -> None:
    found = access(SLACK_BOT_TOKEN="xoxb-1-a", SLACK_SIGNING_SECRET="abc", PORT="8080", SLACK_HOST="0.0.0.0")  # noqa: S104
    assert (found.app_token, found.signing_secret, found.port, found.host) == ("", "abc", 8080, "0.0.0.0")  # noqa: S104


def test_client_id_and_secret_mean_many_workspaces() -> None:
    found = access(**MANY, SLACK_TOKEN_KEY=KEY)
    assert (found.client_id, found.token, found.token_key) == ("1.2", "", KEY)


def test_what_may_be_changed_is_changed() -> None:
    found = access(
        **SOCKET, SLACK_COMMAND="/coffee-talk", SLACK_API_URL="https://slack-gov.com/api", SLACK_PACE="0.5"
    )
    assert (found.command, found.api_url, found.pace) == ("/coffee-talk", "https://slack-gov.com/api/", 0.5)


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1-a"}, "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET"),
        ({"SLACK_APP_TOKEN": "xapp-1-a"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_CLIENT_ID": "1.2"}, "SLACK_CLIENT_SECRET"),
        ({"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s"}, "SLACK_SIGNING_SECRET"),
        ({**SOCKET, "SLACK_BOT_TOKEN": "xapp-1-a"}, "xoxb-"),
        ({**SOCKET, "SLACK_BOT_TOKEN": "xoxb-1 a"}, "xoxb-"),
        ({**SOCKET, "SLACK_SIGNING_SECRET": "two words"}, "signing secret"),
        ({**SOCKET, "SLACK_TOKEN_KEY": "short"}, "32 bytes"),
        ({**SOCKET, "SLACK_COMMAND": "interview"}, "a slash"),
        ({**SOCKET, "SLACK_API_URL": "slack.com"}, "an address"),
        ({**SOCKET, "SLACK_PACE": "fast"}, "messages a second"),
        ({**SOCKET, "SLACK_PACE": "0"}, "messages a second"),
        ({**SOCKET, "PORT": "70000"}, "1 to 65535"),
    ],
)
def test_what_does_not_fit_is_told_by_name_with_what_would(environ: dict[str, str], named: str) -> None:
    found = read(environ)
    assert isinstance(found, Faults)
    assert named in str(found)


def test_no_secret_is_told_by_a_fault_or_by_the_settings_themselves() -> None:
    secrets = {
        "SLACK_BOT_TOKEN": "hunter-2",
        "SLACK_APP_TOKEN": "hunter-3",
        "SLACK_CLIENT_SECRET": "hunter 4",
        "SLACK_TOKEN_KEY": "hunter-5",
    }
    assert "hunter" not in str(read(secrets))
    assert "xoxb" not in repr(read(SOCKET))
    assert "xapp" not in repr(read(SOCKET))
