"""What renkei is installed with is what it imports: nothing that nobody uses, nothing that only comes along with another."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from tests.rules.conftest import ROOT, code_files, tree_of


def told() -> set[str]:
    """The distributions that pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=~! ]", line)[0].lower() for line in project["dependencies"]}


def imported() -> set[str]:
    """The distributions of the modules that the code imports."""
    modules = {name.partition(".")[0] for path in code_files("src") for name in names(tree_of(path))}
    of = packages_distributions()
    return {of[module][0].lower() for module in modules - sys.stdlib_module_names - {"renkei"}}


def names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_renkei_is_installed_with_what_it_imports() -> None:
    assert told() == imported()
