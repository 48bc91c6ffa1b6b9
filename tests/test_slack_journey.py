"""The journey on Slack"""

from __future__ import annotations
from pathlib import Path
import pytest
from tests.slack_stage import stage, Way


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_first(tmp_path: Path, way: Way) -> None:
    async with stage(tmp_path, way) as place:
        ada = place.talk()

        async def p(x):
            await ada.presses(x)
            print("--", x)
            show()

        def show():
            print(ada.hears)
            print(ada.buttons[:6])
            print(ada.modal and ada.values())

        await ada.says("marine biology")
        show()
        for line in ["Grace Hopper, rear admiral at US Navy, met at PyCon"]:
            await ada.types("/interview people")
            show()
            await ada.says(line)
            show()
        await p("Write to Grace")
        await p(ada.buttons[0])
        for call in place.slack.calls:
            print(call.method, call.error)
        assert 0
