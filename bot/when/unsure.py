"""What a reading is when a person's words fit more than one: all that they might have meant, likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unsure(Generic[T]):
    """At least two different readings of the same words; the member is asked which they meant."""

    readings: tuple[T, ...]
