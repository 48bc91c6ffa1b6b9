"""What every test gets: the same chance at every run, and an environment without our settings in it."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# A red test is red again: examples are drawn from a fixed seed, and no wall clock decides (two shared cores are slow at times).
settings.register_profile(
    "askaround",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("torture", settings.get_profile("askaround"), max_examples=2_000)
settings.load_profile("askaround")

OURS = ("ASKAROUND_", "SLACK_", "DISCORD_")


@pytest.fixture(autouse=True)
def environment_of_a_newcomer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the developer's own settings out of reach, so that no test meets a real token."""
    for name in list(os.environ):
        if name.startswith(OURS):
            monkeypatch.delenv(name)
