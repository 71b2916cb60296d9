"""Data: the grades of the year, one a row."""

from __future__ import annotations

from renkei.domain.tally import NONE
from renkei.domain.yearbook import Item
from renkei.materials.xlsx_file.data_table import NUMBER, DataColumn, DataTable, Datum, Naming

_REGION = "region"


def data_grades(naming: Naming) -> DataTable:
    """The table of grades; those of single municipalities only where the meeting shows them."""
    words = naming.words
    columns = (
        *naming.region_columns(),
        *naming.project_columns(),
        DataColumn(words("Indicator ID"), words("Stable ID of the indicator")),
        DataColumn(words("Indicator"), words("Name of the indicator")),
        DataColumn(words("Code of who grades"), words("Code of the municipality that grades; “region” for the region itself")),
        DataColumn(words("Who grades"), words("Name of the municipality, or of the region")),
        DataColumn(words("Computed grade"), words("The grade by the scale; empty where there is none")),
        DataColumn(words("Grade"), words("The grade as it was decided; empty where there is none")),
        DataColumn(words("Meaning of the grade"), words("What the scale calls it")),
        DataColumn(words("Code of no grade"), words("Why there is no grade, as a code; empty where there is one")),
        DataColumn(words("Reason for no grade"), words("The same in words")),
        DataColumn(words("Reason for deciding otherwise"), words("Why people decided on another grade than the computed one")),
        DataColumn(words("Scale ID"), words("The scale that grades")),
        DataColumn(words("Version of the scale"), words("Its version"), NUMBER),
    )  # fmt: skip
    rows = [row for item in naming.yearbook.items for row in _rows(naming, item)]
    return DataTable(
        words("data_grades"), words("Grades of all indicators, a grade a row"), columns, tuple(rows)
    )


def _rows(naming: Naming, item: Item) -> list[tuple[Datum, ...]]:
    book = naming.yearbook
    before = (
        *naming.region(),
        *naming.project(item.project, item.role),
        item.indicator.id,
        item.indicator.name,
    )
    scale = (book.scale.id, book.scale.version)
    why = (item.decision.reason if item.decision else None) or None
    _, region = naming.region()
    graded = [
        (*before, _REGION, region, *_grades(naming, item.computed, item.symbol, item.reason), why, *scale)
    ]
    if book.meeting is None or not book.meeting.has_town_results:
        return graded
    return graded + [
        (*before, code, naming.body(code), *_grades(naming, symbol, symbol, "not_reported"), None, *scale)
        for code, symbol in item.by_evaluator
    ]


def _grades(naming: Naming, computed: str, decided: str, reason: str) -> tuple[Datum, ...]:
    """Computed and decided grade, the word for it, and why there is none."""
    scale, words = naming.yearbook.scale, naming.words
    step = scale.step(decided)
    own = computed if scale.step(computed) else None
    if step is not None:
        return own, decided, words.either(step.label, step.english), None, None
    code = reason or "unspecified"
    rule = scale.missing_rule(code)
    return own, None, None, code, words.either(rule.label, rule.english) or words.reason(code)


def grade_codes(naming: Naming) -> list[tuple[str, str]]:
    """The scale's grades and what they mean."""
    steps = naming.yearbook.scale.grades
    codes = [(step.symbol, naming.words.either(step.label, step.english) or step.symbol) for step in steps]
    return [*codes, (NONE, naming.words("not graded"))]
