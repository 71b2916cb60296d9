"""A project's page among the cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from renkei.materials.outline.model import Cell, Column, Page
from renkei.materials.outline.phrases import phrases
from renkei.wording import Words

Sort = TypeVar("Sort")
_ROOM = 190  # points at the size of paper


@dataclass(frozen=True, slots=True)
class Case:
    """One project as the papers show it."""

    page: Page

    @property
    def name(self) -> str:
        """The project's name."""
        return self.page.title + self.page.under

    def blocks(self, sort: type[Sort]) -> list[Sort]:
        """The blocks of a sort on its page."""
        return [block for block in (*self.page.blocks, *self.page.beside) if isinstance(block, sort)]

    def cell(self, rows: int) -> Cell:
        """Its name before so many rows."""
        return Cell(phrases(self.name), scope="rowgroup", rowspan=rows, record=self.page.id)


def case_column(words: Words) -> Column:
    """The column of the projects' names."""
    return Column("case", _ROOM, label=words("Project"))
