"""The law of words: what a member reads stands in content/, each key used is written, each written one used, and blanks match.

A look-up is a call of `say`, `label` or `listing` of `bot.copy`. Its key is understood when it is a string, an f-string (each
hole stands for anything: `f"nudges.{kind}.title"`), a choice of those, a name that is set to one in the same function or in the
module, or an entry of a table there. A key that comes from further away still counts as used where it stands as a string.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.laws import imported, named, sources

LOOKUPS = {f"bot.copy.{name}" for name in ("say", "label", "listing")}
BLANK = re.compile(r"\{(\w+)(?::=?[^|{}]*\|[^{}]*)?\}")  # as bot.copy reads it
ANYTHING = r"[\w.-]+"

SHOWN = {
    "Button",
    "Done",
    "Field",
    "Form",
    "Markup",
    "Message",
    "Option",
    "Refuse",
    "Retry",
    "Say",
    "Verbatim",
    "escape",
}
WORDS = re.compile(
    r"[^\W\d_]{2,}[,.:]?\s+[^\W\d_]|^[A-Z][a-z]+$"
)  # two words in a row, or one with a capital
NOT_FOR_MEMBERS = {"bot/__main__.py", "bot/settings.py"}  # these talk with whoever runs the program

Given = Mapping[str, list[ast.expr]]
Texts = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lookup:
    """One call that looks a key up: the patterns its key may match, and the blanks given (None: can't be told)."""

    where: str
    name: str
    patterns: tuple[str, ...]
    blanks: frozenset[str] | None


def content_breaches(root: Path) -> list[str]:
    """What is wrong between the code of a tree and its content."""
    texts = _texts(root / "bot" / "content" / "en")
    used: set[str] = set()
    breaches = [f"{key}: a brace that is no blank" for key, text in texts.items() if _torn(text)]
    for file, tree in _trees(root):
        for lookup in _lookups(file, tree):
            found = {key for key in texts if any(re.fullmatch(pattern, key) for pattern in lookup.patterns)}
            used |= found
            breaches += _wrong(lookup, found, texts)
        used |= {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in texts
        }
    return breaches + [f"{key}: written, and never used" for key in texts if key not in used]


def words_in_code(root: Path) -> list[str]:
    """Words that a member would read and that stand in the code."""
    return [
        f"{file}:{node.lineno}: {node.value!r}"
        for file, tree in _trees(root)
        if file not in NOT_FOR_MEMBERS
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SHOWN
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        for node in _own_strings(argument)
        if WORDS.search(str(node.value))
    ]


def _wrong(lookup: Lookup, found: set[str], texts: Texts) -> Iterator[str]:
    for pattern in lookup.patterns:
        if not any(re.fullmatch(pattern, key) for key in found):
            yield f"{lookup.where}: no key like {pattern.replace(ANYTHING, '*').replace(chr(92), '')}"
    wanted = {key: _blanks(texts[key]) for key in sorted(found)}
    for key, blanks in wanted.items():
        if (lookup.name == "listing") != isinstance(texts[key], tuple):
            yield f"{lookup.where}: {key} is {'a list' if lookup.name != 'listing' else 'no list'}"
        elif lookup.blanks is not None and blanks - lookup.blanks:
            yield f"{lookup.where}: {key} is not given {', '.join(sorted(blanks - lookup.blanks))}"
    idle = (lookup.blanks or frozenset()) - frozenset().union(*wanted.values())
    if found and idle:
        yield f"{lookup.where}: {', '.join(sorted(found))} has no blank {', '.join(sorted(idle))}"


def _lookups(file: str, tree: ast.Module) -> Iterator[Lookup]:
    names = imported(tree)
    for scope, given in _scopes(tree):
        for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call) and node.args):
            for name in LOOKUPS.intersection(named(call.func, names)):
                blanks = [keyword.arg for keyword in call.keywords]
                yield Lookup(
                    f"{file}:{call.lineno}",
                    name.rpartition(".")[2],
                    tuple(_patterns(call.args[0], given)),
                    None if None in blanks else frozenset(filter(None, blanks)),
                )


def _scopes(tree: ast.Module) -> Iterator[tuple[ast.stmt, Given]]:
    """Yield each statement of a module or class with what names are set to in it: by a function itself, or else by the module."""
    flat = [
        inner for outer in tree.body for inner in (outer.body if isinstance(outer, ast.ClassDef) else [outer])
    ]
    functions = [node for node in flat if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    outside = _given(node for node in flat if node not in functions)
    for node in flat:
        yield node, {**outside, **_given([node])} if node in functions else outside


def _given(statements: Iterable[ast.stmt]) -> Given:
    """Return what each name is set to in these statements."""
    given: dict[str, list[ast.expr]] = {}
    for node in (node for statement in statements for node in ast.walk(statement)):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            given.setdefault(node.targets[0].id, []).append(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            given.setdefault(node.target.id, []).append(node.value)
    return given


def _patterns(key: ast.expr, given: Given) -> Iterator[str]:
    match key:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANYTHING for part in parts
            )
        case ast.IfExp(body=one, orelse=other):
            yield from _patterns(one, given)
            yield from _patterns(other, given)
        case ast.Name(id=name):
            less = {
                known: values for known, values in given.items() if known != name
            }  # a name set from itself ends here
            for value in given.get(name, ()):
                yield from _patterns(value, less)
        case ast.Subscript(value=ast.Name(id=table)):
            for value in given.get(table, ()):
                yield from _entries(value, given)
        case _:
            pass


def _entries(table: ast.expr, given: Given) -> Iterator[str]:
    match table:
        case ast.Call(args=[inner]):  # MappingProxyType({...})
            yield from _entries(inner, given)
        case ast.Dict(values=values) | ast.Tuple(elts=values):
            for value in values:
                yield from _patterns(value, given)
        case _:
            pass


def _own_strings(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the strings of an argument; those inside another call are that call's."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif not isinstance(node, ast.Call):
        for child in ast.iter_child_nodes(node):
            yield from _own_strings(child)


def _texts(folder: Path) -> dict[str, str | tuple[str, ...]]:
    return {
        key: text
        for page in sorted(folder.glob("*.toml"))
        for key, text in _flat(page.stem, tomllib.loads(page.read_text(encoding="utf-8")))
    }


def _flat(prefix: str, table: Mapping[str, object]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}.{name}", value)
        else:
            yield f"{prefix}.{name}", tuple(map(str, value)) if isinstance(value, list) else str(value)


def _blanks(text: str | tuple[str, ...]) -> frozenset[str]:
    return frozenset(BLANK.findall(text)) if isinstance(text, str) else frozenset()


def _torn(text: str | tuple[str, ...]) -> bool:
    return isinstance(text, str) and bool(re.search(r"[{}]", BLANK.sub("", text)))


def _trees(root: Path) -> Iterator[tuple[str, ast.Module]]:
    for part in ("bot", "adapters", "scheduler"):
        for path in sources(root / part):
            yield path.relative_to(root).as_posix(), ast.parse(path.read_text(encoding="utf-8"))
