"""A figure is rounded once, in the domain: whoever prints it prints what stands there."""

from __future__ import annotations

import ast

import pytest
from tests.rules.conftest import code_files, place, tree_of

ROUNDING = {"quantize", "scaleb", "normalize", "to_integral_value"}
ROOMS = ("materials", "wording", "exchange", "cli")
FILES = [path for room in ROOMS for path in code_files(f"src/renkei/{room}")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_decimal_is_rounded_outside_the_domain(path):
    found = [
        place(path, node)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ROUNDING
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "unicodedata")
    ]

    assert found == []
