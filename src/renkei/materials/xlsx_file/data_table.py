"""A sheet of data: one table from row 1 on, one datum a cell, every column explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from renkei.domain.yearbook import ProjectYear, Yearbook
from renkei.wording import Words

Datum = str | int | Decimal | None
TEXT, NUMBER, YEAR, FLAG, DATE = "text", "number", "year", "flag", "date"


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: its heading, what it means, in which form its data stand (text · number · year · flag · date)."""

    heading: str
    meaning: str
    form: str = TEXT
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table; an empty datum is one that is not there, and another column says why."""

    name: str
    about: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Datum, ...], ...]


@dataclass(frozen=True)
class Naming:
    """The yearbook's records as data name them, in the words of the papers."""

    yearbook: Yearbook
    words: Words

    def region_columns(self) -> tuple[DataColumn, ...]:
        """What every table begins with."""
        words = self.words
        return (
            DataColumn(
                words("Fiscal year"), words("Fiscal year of the papers, from April on, western count"), YEAR
            ),
            DataColumn(words("Region"), words("Formal name of the region")),
        )

    def region(self, year: int | None = None) -> tuple[Datum, ...]:
        """Their data."""
        book = self.yearbook
        return year or book.year, self.words.either(book.region.name, book.region.english)

    def role_columns(self) -> tuple[DataColumn, ...]:
        """A role by its number and name."""
        words = self.words
        return (
            DataColumn(words("Role number"), words("Number of the role in the scheme"), NUMBER),
            DataColumn(words("Role"), words("Name of the role")),
        )

    def role(self, id: str) -> tuple[Datum, ...]:
        """Their data; empty for all roles together."""
        node = self.yearbook.tree.get(id) if id else None
        return (node.number, self.words.either(node.name, node.english)) if node else (None, id)

    def project_columns(self) -> tuple[DataColumn, ...]:
        """A project with its role and fields."""
        words = self.words
        fields = tuple(
            DataColumn(
                words("Field {n}", n=n), words("Name of the field on level {n}, where it is known", n=n)
            )
            for n in range(1, self._depth + 1)
        )
        return (
            DataColumn(
                words("Project ID"), words("Stable ID of the project; it stays when the name changes")
            ),
            DataColumn(words("Project"), words("Name of the project")),
            *self.role_columns(),
            *fields,
        )

    def project(self, id: str, role: str) -> tuple[Datum, ...]:
        """Their data."""
        year = self._projects.get(id)
        fields = [self.words.either(node.name, node.english) for node in year.path[1:]] if year else []
        padded: list[Datum] = [*fields, *[None] * (self._depth - len(fields))]
        name = (
            self.words.either(year.project.name, year.project.english) if year else self.yearbook.name_of(id)
        )
        return (id, name, *self.role(role), *padded[: self._depth])

    @cached_property
    def _depth(self) -> int:
        """How many levels of fields there are."""
        return max((len(year.path) - 1 for year in self.yearbook.projects), default=0)

    @cached_property
    def _projects(self) -> Mapping[str, ProjectYear]:
        return {year.project.id: year for year in self.yearbook.projects}

    def body(self, key: str) -> str:
        """The formal name of a municipality or an organisation; anything else is its own name."""
        return self._bodies.get(key, key)

    @cached_property
    def _bodies(self) -> Mapping[str, str]:
        book, words = self.yearbook, self.words
        register = book.register
        members = (*(register.municipalities if register else ()), *book.municipalities)
        named = {m.code: words.either(m.name, m.english) for m in members}
        return named | {o.id: words.either(o.name, o.english) for o in book.organisations}
