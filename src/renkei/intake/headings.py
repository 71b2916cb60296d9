"""Finds the headings of a table on a sheet as offices lay them out: titles above, two lines, merged labels, repeats on each
printed page, a second table below or beside. What was passed by is told, and nothing that could be two things is chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from renkei.intake.book import Cell, Sheet
from renkei.intake.heading_lines import HeadingLines, Label

_LOOKED = 200  # rows in which the first heading is looked for
_ENOUGH = 2  # wanted headings in one row; a single word may stand anywhere


@dataclass(frozen=True)
class Headings:
    """Where the headings of a table stand, and what else is on the sheet.

    Data begin below `row` and end at `last_row`. A heading that stands over several columns is in `doubled` and not in
    `columns`.
    """

    first_row: int
    row: int  # the last line of the headings
    columns: Mapping[str, int]  # the wanted heading → its column
    titles: Mapping[str, str] = field(default_factory=dict)  # the wanted heading → as it stands there
    strange: Mapping[int, str] = field(default_factory=dict)  # column → a heading that nobody wanted
    doubled: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    above: tuple[Cell, ...] = ()  # titles, dates, units before the headings
    repeated: tuple[int, ...] = ()  # rows below in which the same headings stand again
    others: tuple[
        int, ...
    ] = ()  # rows below in which headings of another table stand; the first ends this one
    after_blanks: tuple[
        int, ...
    ] = ()  # rows that follow a blank one: a remark below the table may begin there
    last_row: int = 0

    def missing(self, wanted: Collection[str]) -> tuple[str, ...]:
        """Those of the wanted headings that stand in no column, or in several."""
        return tuple(heading for heading in wanted if heading not in self.columns)


def find_headings(
    sheet: Sheet, wanted: Mapping[str, Collection[str]], *, below: int = 0, enough: int = _ENOUGH
) -> Headings | None:
    """The headings of the first table below a row, by the wanted heading and its spellings; None where no row holds `enough`
    of them (or all, if fewer are wanted). Width, case, spaces and line breaks do not count."""
    lines = HeadingLines(sheet, wanted)
    least = max(1, min(enough, len(wanted)))
    rows = [row[0].row for row in sheet.rows if row[0].row > below]
    best, at = max(((lines.score(row), -row) for row in rows[:_LOOKED]), default=((0, 0), 0))
    return _headings(sheet, lines, -at, rows, least) if best[0] >= least else None


def find_tables(sheet: Sheet, wanted: Mapping[str, Collection[str]]) -> tuple[Headings, ...]:
    """The headings of every table, one below another, that has the wanted headings, from the top."""
    found: list[Headings] = []
    below = 0
    while (one := find_headings(sheet, wanted, below=below)) is not None:
        found.append(one)
        below = max(one.last_row, one.row)
    return tuple(found)


def _headings(sheet: Sheet, lines: HeadingLines, row: int, rows: list[int], least: int) -> Headings:
    labels = list(lines.labels(row))
    first = min(label.first_row for label in labels if label.heading)
    last = max(label.last_row for label in labels if label.heading)
    later = [at for at in rows if at > last]
    own = {label.column: label.heading for label in labels if label.heading}
    repeated, others = lines.again(later, own, least)
    end = others[0] - 1 if others else sheet.height
    filled = {cell.column for at in later if at <= end for cell in sheet.row(at)}
    columns, doubled = _columns(labels, filled)
    return Headings(
        first,
        last,
        columns,
        {label.heading: label.text for label in reversed(labels) if label.heading in columns},
        {label.column: label.text for label in labels if not label.heading},
        doubled,
        tuple(cell for at in rows if at < first for cell in sheet.row(at)),
        repeated,
        others,
        tuple(at for before, at in zip([last, *later], later, strict=False) if at > before + 1 and at <= end),
        end,
    )


def _columns(labels: list[Label], filled: set[int]) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    """The column of each heading. Of several under one label the one that is filled; else none is chosen."""
    places: dict[str, list[Label]] = {}
    for label in labels:
        if label.heading:
            places.setdefault(label.heading, []).append(label)
    columns, doubled = {}, {}
    for heading, found in places.items():
        at = [label.column for label in found]
        is_one_label = len({label.area or str(label.column) for label in found}) == 1
        candidates = [column for column in at if column in filled] if is_one_label else at
        if len(candidates) == 1 or (is_one_label and not candidates):
            columns[heading] = (candidates or at)[0]
        else:
            doubled[heading] = tuple(candidates)
    return columns, doubled
