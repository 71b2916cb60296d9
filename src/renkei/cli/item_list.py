"""Every known item of a year with how its grade came about."""

from __future__ import annotations

from collections.abc import Iterator

from renkei.cli.width import hanging, wrapped
from renkei.domain.yearbook import Item, Yearbook
from renkei.wording import Words


def item_list(words: Words, yearbook: Yearbook, columns: int) -> Iterator[str]:
    """The items in the register's order: grade, project and indicator, then the computation."""
    for item in yearbook.items:
        yield ""
        name = _project(words, yearbook, item)
        title = words("{project}: {indicator}", project=name, indicator=item.indicator.name)
        yield from hanging(item.symbol, title, 4, columns)
        for line in words.trace_lines(item.graded, item):
            yield from (f"    {piece}" for piece in wrapped(line, columns - 4))


def _project(words: Words, yearbook: Yearbook, item: Item) -> str:
    shown = yearbook.project(item.project)
    return words.either(shown.project.name, shown.project.english) if shown else item.project
