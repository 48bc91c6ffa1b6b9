"""What is stored for one member: a notebook, and a shelf, as JSON under a schema number, and the way up from earlier schemas.

Names are kept, never positions. A field that gets a default needs no new schema; one that is renamed, moved or means
something else does: raise SCHEMA, add the upgrade, and keep a record of the old schema among the tests' records.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import msgspec

from bot.notebook import Notebook
from bot.shelf import Shelf

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


class _Shelved(msgspec.Struct, frozen=True):
    schema: int
    shelf: msgspec.Raw


_writer = msgspec.json.Encoder()
_outer = msgspec.json.Decoder(_Stored)
_inner = msgspec.json.Decoder(Notebook)
_shelved = msgspec.json.Decoder(_Shelved)
_shelves = msgspec.json.Decoder(Shelf)


def encode(notebook: Notebook) -> bytes:
    """The record of this notebook, UTF-8 JSON. What no store can hold (lone surrogates, NUL) becomes U+FFFD."""
    return b'{"schema":%d,"notebook":%b}' % (SCHEMA, _written(notebook))


def encode_shelf(shelf: Shelf) -> bytes:
    """The record of this shelf, as that of a notebook is made."""
    return b'{"schema":%d,"shelf":%b}' % (SCHEMA, _written(shelf))


def decode_shelf(record: bytes | memoryview) -> Shelf:
    """The shelf in this record. Raises Damaged, or Newer. Of an earlier schema, what waited to be taken or undone is let go."""
    try:
        stored = _shelved.decode(record)
        if stored.schema > SCHEMA:
            raise Newer
        if stored.schema == SCHEMA:
            return _shelves.decode(stored.shelf)
        fields = msgspec.json.decode(stored.shelf, type=dict[str, msgspec.Raw])
        return _shelves.decode(_writer.encode({**fields, "brought": None, "before": None}))
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        raise Damaged from error


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


def _written(value: Notebook | Shelf) -> bytes:
    try:
        written = _writer.encode(value)
    except UnicodeEncodeError:
        written = b"\\u0000"
    if b"\\u0000" in written:
        written = _writer.encode(_holdable(msgspec.to_builtins(value)))
    return written


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
