"""What is public says what it is; what is offered is described."""

from __future__ import annotations

import ast
import re
import tomllib

import pytest
from tests.rules.conftest import ROOT, code_files, place, tree_of

PROMISED = (
    "src/renkei/domain",
    "src/renkei/exchange",
    "src/renkei/materials",
    "src/renkei/charts",
    "src/renkei/scales",
)
DOCS = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))}


def public(tree):
    """Public classes and functions of a module, and the public methods of those classes."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from (part for part in getattr(node, "body", ()) if is_public_method(node, part))


def is_public_method(owner, part):
    """A class that stands on another takes over what the other says of its methods."""
    if not isinstance(owner, ast.ClassDef) or any(not is_plain(base) for base in owner.bases):
        return False
    return isinstance(part, ast.FunctionDef) and not part.name.startswith("_")


def is_plain(base):
    return isinstance(base, ast.Name) and base.id in ("StrEnum", "IntEnum", "Enum", "Exception")


@pytest.mark.parametrize("folder", PROMISED)
def test_what_is_public_has_a_docstring(folder):
    silent = [
        f"{place(path, node)} {node.name}"
        for path in code_files(folder)
        for node in public(tree_of(path))
        if not ast.get_docstring(node)
    ]

    assert silent == []


@pytest.mark.parametrize("path", code_files("src"), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(tree_of(path))


@pytest.mark.parametrize(
    "id", sorted(path.stem for path in (ROOT / "src/renkei/scales/presets").glob("*.toml"))
)
def test_every_preset_is_described(id):
    assert re.search(rf"`{re.escape(id)}`", DOCS[ROOT / "docs/grading.md"])


@pytest.mark.parametrize("path", sorted((ROOT / "docs/schema").glob("*.json")), ids=lambda path: path.name)
def test_every_schema_is_named_where_its_format_is_described(path):
    assert any(path.name in text for text in DOCS.values())


def test_every_dependency_says_why_it_is_there():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)
    named = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]

    silent = [name for name in named if not re.search(rf'"{re.escape(name)}",? *# \S', text)]

    assert silent == []
