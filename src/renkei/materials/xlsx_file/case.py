"""A project's page among the cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.model import Cell, Column, Page
from renkei.materials.outline.phrases import phrases
from renkei.wording import Words

Sort = TypeVar("Sort")
_PAGE = "project-"  # before a project's id, in that of its page
_ROOM = 260  # points at the size of paper


@dataclass(frozen=True, slots=True)
class Case:
    """One project as the papers show it."""

    page: Page
    name: str
    summary: str

    def blocks(self, sort: type[Sort]) -> list[Sort]:
        """The blocks of a sort on its page."""
        return [block for block in (*self.page.blocks, *self.page.beside) if isinstance(block, sort)]

    def cell(self, rows: int) -> Cell:
        """Its name before so many rows."""
        return Cell(phrases(self.name), scope="rowgroup", rowspan=rows, record=self.page.id)


def case_column(words: Words) -> Column:
    """The column of the projects' names."""
    return Column("case", _ROOM, label=words("Project"))


def cases_of(pages: Iterable[Page], yearbook: Yearbook, words: Words) -> list[Case]:
    """The cases in their order. What a page has no room for over its columns stands whole here."""
    found = []
    years = {year.project.id: year for year in yearbook.projects}
    for page in pages:
        year = years.get(page.id.removeprefix(_PAGE))
        if year is None:
            found.append(Case(page, page.title + page.under, page.lead))
        else:
            project = year.project
            found.append(Case(page, words.either(project.name, project.english), project.summary))
    return found
