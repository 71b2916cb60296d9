"""The whole corpus."""

from __future__ import annotations

from functools import cache

from scripts.hostile import bombs, cuts, kinds, layouts, markup, old_book, open_document, texts, values
from scripts.hostile.case import Case

_MODULES = (bombs, markup, layouts, values, open_document, old_book, texts, kinds, cuts)


@cache
def corpus() -> tuple[Case, ...]:
    """Every file, each name once."""
    found = tuple(case for module in _MODULES for case in module.cases())
    names = [case.name for case in found]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"two files of one name: {sorted(twice)}")
    return found
