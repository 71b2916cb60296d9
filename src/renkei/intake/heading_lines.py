"""Headings of one, two or three lines: the labels at a row, with those that stand over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from renkei.domain.likeness import fold
from renkei.intake.address import area_of
from renkei.intake.book import Cell, Sheet

_LINES = 3  # of a heading
_WIDEST = 30  # columns under one label; a wider one is a title
Area = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Label:
    """A heading over a column: the wanted heading that it means (empty for a strange one), and where it stands."""

    column: int
    heading: str
    text: str
    first_row: int
    last_row: int
    area: str  # the merged area in which it stands, if it does


class HeadingLines:
    """The labels of a sheet's rows, read as headings."""

    def __init__(self, sheet: Sheet, wanted: Mapping[str, Collection[str]]) -> None:
        self._sheet = sheet
        self._spellings = {
            fold(said): heading for heading, all_said in wanted.items() for said in (heading, *all_said)
        }
        self._areas = _areas_by_row(sheet.merged)

    def score(self, row: int) -> tuple[int, int]:
        """How many of the wanted headings stand in a row, with the labels over them; and how many of them over one column
        alone, which tells the second line of a heading from its first."""
        found = Counter(label.heading for label in self.labels(row) if label.heading)
        return len(found), sum(times == 1 for times in found.values())

    def labels(self, row: int) -> Iterator[Label]:
        """The label of each column with a text in this row."""
        for column in self._columns(row):
            if texts := self._texts(row, column):
                yield self._label(row, column, texts)

    def again(
        self, rows: Sequence[int], own: Mapping[int, str], least: int
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The rows in which the same headings stand again, and those in which headings of another table stand."""
        repeated: list[int] = []
        others: list[int] = []
        for row in rows:
            found = {cell.column: self._spellings.get(fold(_text(cell)), "") for cell in self._sheet.row(row)}
            found = {column: heading for column, heading in found.items() if heading}
            if len(set(found.values())) >= least:
                is_same = all(own.get(column) == heading for column, heading in found.items())
                (repeated if is_same else others).append(row)
        return tuple(repeated), tuple(others)

    def _columns(self, row: int) -> list[int]:
        columns = {cell.column for cell in self._sheet.row(row) if _text(cell)}
        for top, left, _, right in self._areas.get(row, ()):
            if right - left < _WIDEST and _text(self._sheet.at(top, left)):
                columns.update(range(left, right + 1))
        return sorted(columns)

    def _texts(self, row: int, column: int) -> list[tuple[int, str]]:
        """The lines of a heading from the top, each label once: 目標値, 令和6年度."""
        texts: list[tuple[int, str]] = []
        for line in range(max(1, row - _LINES + 1), row + 1):
            text = _text(self._sheet.shown(line, column))
            if text and (not texts or texts[-1][1] != text):
                texts.append((line, text))
        return texts if texts and _text(self._sheet.shown(row, column)) else []

    def _label(self, row: int, column: int, texts: list[tuple[int, str]]) -> Label:
        """The longest run of lines up to this row that is wanted; else the last line, as a strange one."""
        joined = [(line, " ".join(text for _, text in texts[at:])) for at, (line, _) in enumerate(texts)]
        known = next(((line, text) for line, text in joined if fold(text) in self._spellings), None)
        line, text = known or joined[-1]
        area = self._sheet.merged_at(row, column)
        top, bottom = (area_of(area)[0], area_of(area)[2]) if area else (row, row)
        heading = self._spellings[fold(text)] if known else ""
        return Label(column, heading, text, min(line, top), bottom, area)


def _areas_by_row(merged: Sequence[str]) -> dict[int, list[Area]]:
    """The merged areas that may be labels of headings, by the rows they stand over."""
    by_row: dict[int, list[Area]] = {}
    for area in map(area_of, merged):
        top, _, bottom, _ = area
        for row in range(top, bottom + 1) if bottom - top < _LINES else ():
            by_row.setdefault(row, []).append(area)
    return by_row


def _text(cell: Cell) -> str:
    return str(cell.value).strip() if cell.kind in ("text", "number") else ""
