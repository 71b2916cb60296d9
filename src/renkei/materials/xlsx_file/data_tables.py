"""All data sheets: the tables, what their columns mean, and the codes that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.target import TargetKind
from renkei.domain.yearbook import Yearbook
from renkei.materials.xlsx_file import data_breakdowns as breakdowns
from renkei.materials.xlsx_file import data_counts as counts
from renkei.materials.xlsx_file import data_values as values
from renkei.materials.xlsx_file.data_grades import data_grades, grade_codes
from renkei.materials.xlsx_file.data_table import NUMBER, DataColumn, DataTable, Datum, Naming
from renkei.wording import N_, Words
from renkei.wording.labels import KINDS
from renkei.wording.reasons import REASONS

_FORMS = {
    "text": N_("text"),
    "number": N_("number"),
    "year": N_("year in four digits"),
    "flag": N_("1 or 0"),
    "date": N_("date (YYYY-MM-DD)"),
}


def data_tables(yearbook: Yearbook, words: Words) -> list[DataTable]:
    """The tables in their order: values, grades, breakdowns, counts, then what explains them."""
    naming = Naming(yearbook, words)
    tables = [
        values.data_values(naming),
        data_grades(naming),
        breakdowns.data_breakdowns(naming),
        counts.data_counts(naming),
    ]
    codes = _codes(naming)
    return [*tables, _definitions([*tables, codes], words), codes]


def _definitions(tables: Sequence[DataTable], words: Words) -> DataTable:
    """What every column of the other tables means."""
    columns = (
        DataColumn(words("Sheet"), words("Name of the sheet")),
        DataColumn(words("Column number"), words("Number of the column from the left"), NUMBER),
        DataColumn(words("Heading"), words("Heading of the column")),
        DataColumn(words("Meaning"), words("What stands in it")),
        DataColumn(words("Form"), words("In which form it stands there")),
        DataColumn(words("Unit"), words("Unit of the value")),
    )
    rows = [
        (table.name, at, column.heading, column.meaning, words(_FORMS[column.form]), column.unit or None)
        for table in tables
        for at, column in enumerate(table.columns, start=1)
    ]
    return DataTable(
        words("data_definitions"), words("What the columns of the data sheets mean"), columns, tuple(rows)
    )


def _codes(naming: Naming) -> DataTable:
    """The words and codes from which a column takes its data."""
    words = naming.words
    columns = (
        DataColumn(words("Heading"), words("Heading of the columns that hold the code or its word")),
        DataColumn(words("Code"), words("The code, the same in every language and year")),
        DataColumn(words("Word"), words("The word that stands for it in the data")),
    )
    lists: list[tuple[str, list[tuple[str, str]]]] = [
        (words("Kind of indicator"), _of(words, IndicatorKind)),
        (words("Direction"), _of(words, Direction)),
        (words("Counted as"), _of(words, Accumulation)),
        (words("Kind of target"), _of(words, TargetKind)),
        (words("Kind of part"), [(code, words(text)) for code, text in KINDS["part"].items()]),
        (words("Code of the value"), _kinds(words)),
        (words("Code of no value"), _reason_codes(naming)),
        (words("Counted over"), [("role", words("role")), ("all", words("all roles"))]),
        (words("Grade"), grade_codes(naming)),
    ]
    rows: list[tuple[Datum, ...]] = [
        (heading, code, word) for heading, known in lists for code, word in known
    ]
    return DataTable(words("data_codes"), words("The codes of the data sheets"), columns, tuple(rows))


def _of(words: Words, members: type[Enum]) -> list[tuple[str, str]]:
    return [(str(member.value), words.label(member)) for member in members]


def _kinds(words: Words) -> list[tuple[str, str]]:
    known = values.VALUES | breakdowns.VALUES | counts.VALUES
    return [(code, words(text)) for code, text in known.items()]


def _reason_codes(naming: Naming) -> list[tuple[str, str]]:
    words = naming.words
    own = [(code, words(text)) for code, text in values.OTHERWISE.items()]
    return [*((code, words.reason(code)) for code in _reasons(naming)), *own]


def _reasons(naming: Naming) -> list[str]:
    """The known reasons, then those of the office's own that occur."""
    own = [item.reason for item in naming.yearbook.items]
    own += [item.result.missing for item in naming.yearbook.items if item.result]
    own += [
        part.missing
        for year in naming.yearbook.projects
        for made, _ in year.breakdowns
        for part in made.parts
    ]
    return list(dict.fromkeys(str(code) for code in (*REASONS, *sorted(filter(None, own)))))
