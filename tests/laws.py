"""The laws of the house that a look at the syntax tree settles. Each checker takes a tree's root and returns its breaches."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent

COMPOSITION_ROOT = "bot/__main__.py"  # the only file of the bot that may read a clock, and await
CLOCKS = re.compile(
    r"datetime\.(?:datetime\.(?:now|utcnow|today)|date\.today)"
    r"|time\.(?!struct_time$)\w+"  # all of it tells the time, waits for it, or knows only the machine's zone
)
CHANCE = re.compile(r"random\.(?!Random$)\w+|secrets\.\w+|uuid\.uuid[14]|os\.urandom")
OUTSIDE = re.compile(
    r"builtins\.(?:open|print|input)|os\.(?:environ|getenv)|sys\.(?:stdin|stdout|stderr|argv)"
)
BUILTINS = {"open", "print", "input"}
ASYNC = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)

NAIVE_WITHOUT_ZONE = {  # what gives a naive datetime unless it is called with a zone: by name, or as this many arguments
    "datetime.datetime": 8,
    "datetime.datetime.combine": 3,
    "datetime.datetime.fromtimestamp": 2,
    "datetime.datetime.now": 1,
}
NAIVE = {
    "datetime.datetime.utcnow",
    "datetime.datetime.utcfromtimestamp",
    "datetime.datetime.strptime",
    "datetime.datetime.today",
}


def impurities(root: Path) -> list[str]:
    """No async, no await, no clock, no chance and no way outside under bot/: what it needs is an argument."""
    return [
        f"{where}: {what}"
        for path in sources(root / "bot")
        if (file := path.relative_to(root).as_posix()) != COMPOSITION_ROOT
        for where, what in _impurities(file, ast.parse(path.read_text(encoding="utf-8")))
    ]


def _impurities(file: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    names, ports = imported(tree), set(_signatures(tree))
    for node in ast.walk(tree):
        where = f"{file}:{getattr(node, 'lineno', 0)}"
        if (isinstance(node, ASYNC) and node not in ports) or (
            isinstance(node, ast.comprehension) and node.is_async
        ):
            yield where, "async"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BUILTINS:
            yield where, f"the outside: {node.func.id}()"
        for name in named(node, names):
            for law, forbidden in (("a clock", CLOCKS), ("chance", CHANCE), ("the outside", OUTSIDE)):
                if forbidden.fullmatch(name):
                    yield where, f"{law}: {name}"


def _signatures(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the methods that Protocols only describe: a port may say that what stands behind it is awaited."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases
        ):
            for method in node.body:
                body = method.body if isinstance(method, ast.AsyncFunctionDef) else [method]
                if all(isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) for line in body):
                    yield method


def naive_datetimes(root: Path) -> list[str]:
    """Every datetime is made with its zone, and none has it taken away."""
    return [
        f"{path.relative_to(root).as_posix()}:{call.lineno}: {what}"
        for part in ("bot", "adapters", "scheduler")
        for path in sources(root / part)
        for call, what in _naive_calls(ast.parse(path.read_text(encoding="utf-8")))
    ]


def _naive_calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    names = imported(tree)
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        zones = [keyword.value for keyword in call.keywords if keyword.arg in {"tz", "tzinfo"}]
        none_given = any(isinstance(zone, ast.Constant) and zone.value is None for zone in zones)
        if none_given:
            yield call, "a zone of None"
        for name in named(call.func, names):
            needed = NAIVE_WITHOUT_ZONE.get(name)
            if name in NAIVE or (needed is not None and not zones and len(call.args) < needed):
                yield call, name


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imported(tree: ast.Module) -> dict[str, str]:
    """Return what each imported name stands for, wherever in the file it is imported: `dt` for `datetime`, say."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                top = each.name.split(".")[0]
                names |= {each.asname: each.name} if each.asname else {top: top}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
    return names


def named(node: ast.AST, names: dict[str, str]) -> Iterator[str]:
    """Yield the full name that an expression (or each of an import) stands for, where it stands for an imported one."""
    if isinstance(node, ast.ImportFrom) and not node.level:
        yield from (f"{node.module}.{each.name}" for each in node.names)
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if isinstance(node, ast.Name) and node.id in names:
        yield ".".join((names[node.id], *reversed(parts)))
