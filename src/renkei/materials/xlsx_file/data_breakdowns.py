"""Data: the breakdowns of the year, a part a row."""

from __future__ import annotations

from collections.abc import Iterator

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.measure import unscaled
from renkei.domain.yearbook import ProjectYear
from renkei.materials.xlsx_file.data_table import NUMBER, DataColumn, DataTable, Datum, Naming
from renkei.wording import N_
from renkei.wording.labels import kind

VALUES = {
    "part": N_("part"),
    "total": N_("total of the parts"),
    "whole": N_("whole of which these are parts"),
}


def data_breakdowns(naming: Naming) -> DataTable:
    """The table of breakdowns: parts, printed totals, and wholes of which the parts are some."""
    words = naming.words
    columns = (
        *naming.region_columns(),
        *naming.project_columns(),
        DataColumn(words("Breakdown number"), words("Number of the breakdown in the project"), NUMBER),
        DataColumn(words("Breakdown"), words("What is broken down")),
        DataColumn(words("Code of the value"), words("What the value is, as a code; see the list of codes")),
        DataColumn(words("Kind of value"), words("What the value is, in words")),
        DataColumn(words("Municipality code"), words("Six-digit code of the municipality, as text; empty for any other part")),
        DataColumn(words("Name of the part"), words("Formal name of the municipality or organisation, or what the part is; empty of a total")),
        DataColumn(words("Kind of part"), words("What the part is; see the list of codes")),
        DataColumn(words("Value"), words("The value; empty where there is none, which is not 0"), NUMBER, words("see the unit")),
        DataColumn(words("Unit"), words("Unit of the value")),
        DataColumn(words("Code of no value"), words("Why there is no value, as a code; empty where there is one")),
        DataColumn(words("Reason for no value"), words("The same in words")),
        DataColumn(words("Remark"), words("What the office remarks on the value")),
    )  # fmt: skip
    years = naming.yearbook.projects
    rows = [row for year in years for made, _ in year.breakdowns for row in _rows(naming, year, made)]
    return DataTable(words("data_breakdowns"), words("Breakdowns, a part a row"), columns, tuple(rows))


def _rows(naming: Naming, year: ProjectYear, made: Breakdown) -> Iterator[tuple[Datum, ...]]:
    words = naming.words
    before = (*naming.region(), *naming.project(year.project.id, year.project.role), made.order, made.title)
    for part in _ordered(naming, made):
        yield (*before, "part", words(VALUES["part"]), *_part(naming, part, made.unit))
    for code, value in (("total", made.total), ("whole", made.of_total)):
        if value is not None:
            remark = made.difference_explained if code == "total" else ""
            told = (None, None, None, unscaled(value), made.unit or None, None, None, remark or None)
            yield (*before, code, words(VALUES[code]), *told)


def _ordered(naming: Naming, made: Breakdown) -> list[Part]:
    """Municipalities in official order, then everyone else as given."""
    order = {municipality.code: at for at, municipality in enumerate(naming.yearbook.municipalities)}
    return sorted(made.parts, key=lambda part: order.get(part.key, len(order)))


def _part(naming: Naming, part: Part, unit: str) -> tuple[Datum, ...]:
    words = naming.words
    reason = (part.missing or "not_reported") if part.value is None else ""
    return (
        part.key if part.kind == "municipality" else None,
        naming.body(part.key),
        kind(words, "part", part.kind),
        None if part.value is None else unscaled(part.value),
        unit or None,
        reason or None,
        words.reason(reason) if reason else None,
        part.note or None,
    )
