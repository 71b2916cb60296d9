"""A page as it is read: its title, its tables, and its words, each by the shape that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from renkei.domain.reckoning.grid import Box, Grid, grid_of
from renkei.domain.reckoning.told import unit_in
from renkei.domain.reckoning.years import SEVERAL, years_in

_SEVERAL = re.compile(r"[\d元][\d,.，．]*[^\d,.，．].*[\d元]", re.DOTALL)  # two numbers


@dataclass(frozen=True)
class Passage:
    """Words of a page: those of a shape, paragraph by paragraph, or of the notes."""

    text: str
    shape: str = ""
    is_notes: bool = False


@dataclass(frozen=True)
class Table:
    """A table of a page."""

    boxes: Sequence[Sequence[Box]]
    shape: str = ""


@dataclass(frozen=True)
class Page:
    """A slide, counted from 1."""

    number: int
    title: str = ""
    tables: Sequence[Table] = ()
    passages: Sequence[Passage] = ()
    _grids: dict[int, Grid | None] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def about(self) -> str:
        """All words round the tables."""
        return "\n".join(one.text for one in self.passages if not one.is_notes)

    @cached_property
    def unit(self) -> str:
        """The unit that the page says its tables are in: （単位：千円）, or its title: 予算額（百万円）."""
        said = next((unit for one in self.passages if "単位" in one.text and (unit := unit_in(one.text))), "")
        titled = unit_in(self.title)
        return said or (titled if titled != "%" else "")

    @cached_property
    def grids(self) -> list[tuple[Table, Grid]]:
        """Its tables that hold numbers, as grids."""
        made = ((table, grid_of(table.boxes, self.unit)) for table in self.tables)
        return [(table, grid) for table, grid in made if grid is not None]

    @cached_property
    def year(self) -> int | None:
        """The one fiscal year that the page is of: by its title, else by all its words."""
        years = years_in(self.title) or years_in(self.about)
        return next(iter(years)) if len(years) == 1 and SEVERAL not in years else None

    def words(self) -> Iterator[tuple[Passage, int | None, int | None]]:
        """Everything that is said in sentences: the passages, and the cells of tables with their rows and columns. One
        number alone says nothing that could be wrong by itself."""
        for passage in self.passages:
            yield passage, None, None
        for table in self.tables:
            for row, boxes in enumerate(table.boxes):
                for column, box in enumerate(boxes):
                    if box.is_own and _SEVERAL.search(box.text):
                        yield Passage(box.text, table.shape), row, column


def usual_year(pages: Iterable[Page]) -> int | None:
    """The one fiscal year that the titles of some pages name: what a page without a year is of."""
    years = set[int]().union(*(years_in(page.title) for page in pages))
    return next(iter(years)) if len(years) == 1 and SEVERAL not in years else None
