"""The domain stands on the standard library: no files, no clock, no sentences, no binary float."""

from __future__ import annotations

import ast
import sys

import pytest
from tests.rules.conftest import code_files, place, tree_of

FILES = code_files("src/renkei/domain")
WORLD = {
    "os",
    "io",
    "pathlib",
    "time",
    "random",
    "locale",
    "gettext",
    "logging",
    "subprocess",
    "socket",
    "shutil",
    "tempfile",
}
CLOCK = {"now", "today", "utcnow", "time"}

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node


@every_file
def test_the_domain_imports_itself_and_the_standard_library(path):
    foreign = [
        (place(path, node), name)
        for name, node in imported(tree_of(path))
        if not name.startswith("renkei.domain") and name.split(".")[0] not in sys.stdlib_module_names
    ]

    assert foreign == []


@every_file
def test_the_domain_reaches_for_nothing_in_the_world(path):
    reached = [
        (place(path, node), name) for name, node in imported(tree_of(path)) if name.split(".")[0] in WORLD
    ]
    calls = [node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]
    opened = [
        place(path, call)
        for call in calls
        if isinstance(call, ast.Name) and call.id in ("open", "print", "input")
    ]
    clock = [place(path, call) for call in calls if isinstance(call, ast.Attribute) and call.attr in CLOCK]

    assert reached + opened + clock == []


@every_file
def test_the_domain_holds_no_binary_float(path):
    floats = [
        place(path, node)
        for node in ast.walk(tree_of(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]

    assert floats == []
