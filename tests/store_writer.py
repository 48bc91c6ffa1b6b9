"""A process that saves one notebook after another, telling of each on standard output once it is durable, until it is killed."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from adapters.storage.tiny import TinyStore
from tests.stores import NOON, keep, notebook


def main(folder: str) -> None:
    """Count up in the notebooks of three members in turn."""
    store = TinyStore(Path(folder))
    first = store.read(notebook("user0").member)
    number = first.ids if first is not None else 0
    print("open", flush=True)  # noqa: T201  this is how it tells
    while True:
        number += 1
        for user in range(3):
            words = f"{number} " * (number * 7 % 900)  # longer and shorter by turns
            keep(store, replace(notebook(f"user{user}", words), ids=number), NOON)
            print(user, number, flush=True)  # noqa: T201  as above


if __name__ == "__main__":
    main(sys.argv[1])
