"""Whether everything that renkei imports is there on another system, told from the files alone."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Mapping

_COMPILED = re.compile(r"(?:\.cp\d+-win_amd64)?\.(?:py|pyd)$")
NOT_ON_WINDOWS = frozenset(
    {"fcntl", "grp", "posix", "pwd", "resource", "syslog", "termios", "tty", "pty", "readline"}
)
OF_EXTRAS = (
    "renkei/bulk/",
)  # what is installed only where it is asked for: the command says where it is lacking


def modules(names: Iterable[str]) -> frozenset[str]:
    """The modules and packages that lie in a folder of packages.

    >>> sorted(modules(["lxml/__init__.py", "lxml/etree.cp313-win_amd64.pyd", "six.py", "a-1.dist-info/METADATA"]))
    ['lxml', 'lxml.etree', 'six']
    """
    found = set()
    for name in names:
        if _COMPILED.search(name) and ".dist-info/" not in name:
            dotted = _COMPILED.sub("", name).replace("/", ".").removesuffix(".__init__")
            parts = dotted.split(".")
            found |= {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return frozenset(found)


def unmet(files: Mapping[str, bytes], package: str) -> list[str]:
    """What a package imports that neither lies beside it nor belongs to Python on Windows, with the file.
    An import that is guarded by `try` or by a question after the system may fail there."""
    there = modules(files)
    lacking = []
    for name in sorted(files):
        if name.startswith(f"{package}/") and name.endswith(".py") and not name.startswith(OF_EXTRAS):
            for module in sorted(_imported(ast.parse(files[name]))):
                if not _is_met(module, there):
                    lacking.append(f"{name}: {module}")
    return lacking


def _is_met(module: str, there: frozenset[str]) -> bool:
    top = module.partition(".")[0]
    if top in sys.stdlib_module_names:
        return top not in NOT_ON_WINDOWS
    return module in there


def _imported(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
        elif not isinstance(node, ast.Try | ast.If) or _is_for_types(node):
            found |= _imported(node)
    return found


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
