"""Tables of indicators: actuals, targets, rates and grades, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.domain.indicator import Indicator
from renkei.domain.reckoning.grid import Cell, Grid, Line
from renkei.domain.reckoning.page import Page, Table
from renkei.domain.reckoning.told import plain, printed
from renkei.domain.reckoning.years import SEVERAL, years_in
from renkei.materials.checking.against import differs, differs_from_rate, finding
from renkei.materials.checking.known import Known, Value

_ACTUAL, _TARGET = re.compile(r"実績"), re.compile(r"目標")
_RATE = re.compile(r"達成率|達成度")
_GRADE = re.compile(r"評価(?!なし|困難|不能)|判定")
_NEITHER = re.compile(r"増減|前年度?比|差|累計|見込|平均|計画|予算|決算")
_SYMBOL = re.compile(r"[●○□■◆◇◎\s]*([A-ES◎○△×])")


def table_against(page: Page, table: Table, grid: Grid, known: Known, year: int | None) -> Iterator[Finding]:
    """The rows of a table that name one indicator, or a project with only one."""
    has_names = any("指標" in head for head in grid.heads.values())
    for row in grid.rows:
        texts = _texts(grid, row)
        indicator = known.indicator(texts, [page.title])
        if indicator is None and not has_names:
            indicator = known.only_indicator(texts)
        if indicator is not None:
            yield from _Row(page, table, grid, row, indicator, known, year).findings()


def _texts(grid: Grid, row: Line) -> list[str]:
    """What names a row: the words of its cells, whole and line by line, and the labels of merged cells."""
    cells = [cell.text for (at, _), cell in grid.words.items() if at == row.at and cell.kind == "words"]
    return [*cells, *(line for text in cells for line in text.splitlines()), *row.group]


class _Row:
    """A row of one indicator."""

    def __init__(
        self,
        page: Page,
        table: Table,
        grid: Grid,
        row: Line,
        indicator: Indicator,
        known: Known,
        year: int | None,
    ) -> None:
        self.page, self.table, self.grid, self.row = page, table, grid, row
        self.indicator, self.known, self.year = indicator, known, year

    def findings(self) -> Iterator[Finding]:
        """Each number with a heading that says what it is, and of which year."""
        for column, cell in self._cells():
            year = self._year(column)
            if year is None or _NEITHER.search(column.label):
                continue
            is_actual, is_target = (pattern.search(column.label) for pattern in (_ACTUAL, _TARGET))
            if _RATE.search(column.label):
                yield from self._rate(column, cell, year)
            elif is_actual and not is_target:
                yield from self._actual(column, cell, year)
            elif is_target and not is_actual:
                yield from self._number(column, cell, self.known.target(self.indicator, year), year)
        yield from self._grade()

    def _cells(self) -> Iterator[tuple[Line, Cell]]:
        """The columns of numbers, and those that hold nothing but signs for none."""
        known = {column.at for column in self.grid.columns}
        for column in self.grid.columns:
            yield column, self.grid.cell(self.row, column)
        for at, head in self.grid.heads.items():
            cell = self.grid.words.get((self.row.at, at))
            if at not in known and cell is not None and cell.kind == "missing":
                yield Line(at, head), cell

    def _year(self, column: Line) -> int | None:
        years = years_in(column.label)
        if not years:
            return self.year
        return next(iter(years)) if len(years) == 1 and SEVERAL not in years else None

    def _place(self, at: int) -> Place:
        return Place(row=self.row.at + 1, column=f"{at + 1}", slide=self.page.number, shape=self.table.shape)

    def _named(self) -> dict[str, object]:
        project = self.known.project_names.get(self.indicator.project, "")
        return {"name": self.indicator.name, "project": project}

    def _labels(self, column: str) -> dict[str, object]:
        return {"row_label": self.row.label, "column_label": column}

    def _actual(self, column: Line, cell: Cell, year: int) -> Iterator[Finding]:
        value = self.known.actual(self.indicator, year)
        if value is not None and cell.kind == "missing" and value.value is not None:
            yield self._other("missing_though_reported", column, cell, value, year)
        elif value is not None and cell.value is not None and value.value is None:
            yield self._other("number_though_missing", column, cell, value, year)
        elif cell.value is not None:
            yield from self._number(column, cell, value, year)

    def _number(self, column: Line, cell: Cell, value: Value | None, year: int) -> Iterator[Finding]:
        told, unit = cell.told, self.grid.unit_of(self.row, column)
        if value is None or told is None or cell.before is not None or not differs(told, unit, value):
            return
        yield finding(self._place(column.at), told, unit, value, year, self._labels(column.label))

    def _other(self, code: str, column: Line, cell: Cell, value: Value, year: int) -> Finding:
        """A number on one side, and none on the other."""
        values = self._named() | {"stands": cell.text.strip(), "unit": value.unit}
        if value.value is not None:
            values["value"] = printed(value.value, min(value.decimals, 4))
        else:
            values["missing_reason"] = value.missing
        told = {**values, **self._labels(column.label)}
        return Finding(code, "warning", value.record, year, told, self._place(column.at))

    def _rate(self, column: Line, cell: Cell, year: int) -> Iterator[Finding]:
        item = self.known.items.get(self.indicator.id)
        rate = item.printed_rate if item is not None and year == self.known.yearbook.year else None
        if rate is None or cell.value is None or cell.told is None or not differs_from_rate(cell.told, rate):
            return
        values = self._named()
        values |= {"stands": cell.told.printed, "written_unit": "%", "value": rate, "unit": "%"}
        record = f"indicator:{self.indicator.id}/{year}/rate"
        told = {**values, **self._labels(column.label)}
        yield Finding("figure_differs_from_facts", "error", record, year, told, self._place(column.at))

    def _grade(self) -> Iterator[Finding]:
        """The letter, where the table has one column of them, of the year that is reported."""
        heads = self.grid.heads
        places = [at for at, head in heads.items() if _GRADE.search(head)]
        item = self.known.items.get(self.indicator.id)
        if len(places) != 1 or item is None:
            return
        year = self._year(Line(places[0], heads[places[0]], (heads[places[0]],)))
        cell = self.grid.words.get((self.row.at, places[0]))
        found = _SYMBOL.fullmatch(plain(cell.text).strip()) if cell else None
        symbols = self.known.yearbook.scale.symbols
        if (
            year != self.known.yearbook.year
            or found is None
            or found[1] not in symbols
            or found[1] == item.symbol
        ):
            return
        values: dict[str, object] = {
            "name": self.indicator.name,
            "grade": found[1],
            "right_grade": item.symbol,
        }
        values["project"] = self.known.project_names.get(self.indicator.project, "")
        record = f"indicator:{self.indicator.id}/{year}/grade"
        told = {**values, **self._labels(heads[places[0]])}
        yield Finding("grade_differs_from_facts", "error", record, year, told, self._place(places[0]))
