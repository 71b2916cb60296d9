"""Totals in sentences against the table on the same page: 「57項目中」 above a table whose 計 is 58."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.reckoning.grid import Grid
from renkei.domain.reckoning.labels import Kind
from renkei.domain.reckoning.odd import Odd, amounts
from renkei.domain.reckoning.page import Page, Passage
from renkei.domain.reckoning.sentence import NUMBER, Sentence, sentences
from renkei.domain.reckoning.told import Told
from renkei.domain.reckoning.years import years_in

_SAID = re.compile(
    rf"(?:(?<![一-龠])全(?:部で|体で)?|合計で?|総数は?)\s*(?P<all>{NUMBER})|(?P<of>{NUMBER})\s*の?(?:中|うち)(?!訳)"
)
_NEAR = 5  # a whole within a fifth of the table's is meant to be the same


def wholes(page: Page) -> Iterator[tuple[Passage, Odd]]:
    """Wholes that sentences name and the tables of their page do not know, though they know one nearly as large."""
    known = [total for _, grid in page.grids for total in _totals(grid)]
    if not known:
        return
    numbers = {cell.told.value for _, grid in page.grids for cell in grid.cells.values() if cell.told}
    for passage in page.passages:
        for sentence in () if passage.is_notes else sentences(passage.text):
            for told in _said(sentence):
                if told.value not in numbers and (odd := _odd(sentence, told, known)) is not None:
                    yield passage, odd


def _said(sentence: Sentence) -> Iterator[Told]:
    for found in _SAID.finditer(sentence.masked):
        told = sentence.number(found["all"] or found["of"])
        if told.unit and told.unit != "%" and not told.is_rough and not told.sign:
            yield told


def _totals(grid: Grid) -> Iterator[tuple[Told, str, frozenset[int]]]:
    """The totals of totals, or of the only column: number, unit, years."""
    rows = [row for row in grid.rows if row.kind is Kind.TOTAL and not row.group]
    columns = [column for column in grid.columns if column.kind is Kind.TOTAL]
    for row in rows:
        for column in columns or (grid.columns if len(grid.columns) == 1 else ()):
            told = grid.cell(row, column).told
            if told is not None and not told.is_rough:
                yield told, grid.unit_of(row, column), years_in(f"{row.label} {column.label}")


def _odd(sentence: Sentence, told: Told, known: list[tuple[Told, str, frozenset[int]]]) -> Odd | None:
    years = years_in(sentence.text)
    alike = [
        total
        for total, unit, own in known
        if unit in ("", told.unit) and (not own or not years or own & years) and total.value > 0
    ]
    near = [total for total in alike if _NEAR * abs(total.value - told.value) <= total.value]
    if len({total.value for total in near}) != 1:
        return None
    values = amounts(told.unit, told.decimals, stands=told.value, total=near[0].value)
    return Odd("text_whole_differs_from_table", "warning", {"sentence": sentence.text, **values})
