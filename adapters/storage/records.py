"""What is stored for one member: a notebook as JSON under a schema number, and the way up from every earlier schema.

Names are kept, never positions. A field that gets a default needs no new schema; one that is renamed, moved or means
something else does: raise SCHEMA, add the upgrade, and keep a record of the old schema among the tests' records.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import msgspec

from bot.notebook import Notebook

SCHEMA = 1

Fields = dict[str, Any]

UPGRADES: MappingProxyType[int, Callable[[Fields], Fields]] = MappingProxyType({})
"""By the schema it starts from: what makes a notebook's fields those of the next one."""


class Damaged(Exception):
    """This is no record, or not all of one."""


class Newer(Exception):
    """The record was written by a later release; it is whole, and not ours to touch."""


class _Stored(msgspec.Struct, frozen=True):
    schema: int
    notebook: msgspec.Raw


_writer = msgspec.json.Encoder()
_outer = msgspec.json.Decoder(_Stored)
_inner = msgspec.json.Decoder(Notebook)


def encode(notebook: Notebook) -> bytes:
    """The record of this notebook, UTF-8 JSON. What no store can hold (lone surrogates, NUL) becomes U+FFFD."""
    try:
        written = _writer.encode(notebook)
    except UnicodeEncodeError:
        written = b"\\u0000"
    if b"\\u0000" in written:
        written = _writer.encode(_holdable(msgspec.to_builtins(notebook)))
    return b'{"schema":%d,"notebook":%b}' % (SCHEMA, written)


def decode(record: bytes | memoryview) -> Notebook:
    """The notebook in this record, whatever schema it was written under. Raises Damaged or Newer."""
    try:
        stored = _outer.decode(record)
        if stored.schema == SCHEMA:
            return _inner.decode(stored.notebook)
        if stored.schema > SCHEMA:
            raise Newer
        return _inner.decode(_writer.encode(upgraded(stored.schema, msgspec.json.decode(stored.notebook))))
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, ValueError) as error:
        raise Damaged from error


def upgraded(
    schema: int,
    fields: Fields,
    upgrades: MappingProxyType[int, Callable[[Fields], Fields]] = UPGRADES,
    wanted: int = SCHEMA,
) -> Fields:
    """The fields of an earlier schema as those of the wanted one, a schema at a time. Raises KeyError for one that never was."""
    for step in range(schema, wanted):
        fields = upgrades[step](fields)
    return fields


def _holdable(value: Any) -> Any:
    match value:
        case str():
            return value.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {name: _holdable(one) for name, one in value.items()}
        case list() | tuple():
            return [_holdable(one) for one in value]
        case _:
            return value
