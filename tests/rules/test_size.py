"""The size budget: what does not fit is two ideas."""

from __future__ import annotations

import ast
from statistics import median, quantiles

import pytest
from tests.rules.conftest import CODE, ROOT, code_files, place, tree_of

DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers", "stuff", "tools"}


def functions(*folders):
    for path in code_files(*folders):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield place(path, node), node.end_lineno - node.lineno + 1


def test_no_function_is_longer_than_50_lines():
    assert [(where, size) for where, size in functions(*CODE) if size > 50] == []


def test_most_functions_are_short():
    sizes = [size for _, size in functions("src")]

    assert median(sizes) <= 10
    assert quantiles(sizes, n=10)[-1] <= 25


@pytest.mark.parametrize("folder", CODE)
def test_no_file_is_longer_than_400_lines(folder):
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in code_files(folder)}

    assert {where: length for where, length in lengths.items() if length > 400} == {}


def test_no_drawer_holds_what_has_no_name():
    named = {path.stem.strip("_") for path in code_files(*CODE)} | {
        path.name for path in (ROOT / "src").rglob("*") if path.is_dir()
    }

    assert named & DRAWERS == set()
