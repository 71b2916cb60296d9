"""The differences as a workbook: the counts, the list ready to print, what follows, and the same as clean data."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from renkei.domain.register_difference import Happened, RecordChange, TableDifference
from renkei.materials.differences_file.compared import Compared, ToldCell, told
from renkei.materials.differences_file.marked import MARK
from renkei.materials.outline.measure import text_lines
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.canvas import Canvas, Content
from renkei.materials.xlsx_file.data_table import NUMBER, DataColumn, DataTable, Datum
from renkei.materials.xlsx_file.data_writing import write_data
from renkei.materials.xlsx_file.look import FONTS, NOTE, SUB, TEXT, TITLE, Style, line
from renkei.materials.xlsx_file.paging import Setup, set_up
from renkei.wording import Words, differences
from renkei.wording.columns import table_name

_MADE = datetime.date(2000, 1, 1)  # no clock is asked: the same facts give the same bytes
_ROOMS = (
    62,
    150,
    92,
    160,
    160,
    150,
)  # points: what became of it, record, column, before, after, what differs
_HEAD = Style(NOTE, bold=True, across="foot", bottom="ink")
_MOST_LINES = 25  # of a row that still fits a page


def workbook(compared: Compared, words: Words) -> bytes:
    """The workbook's bytes."""
    book = Book(words.language)
    title = _title(compared, words)
    setup = Setup(title, "", FONTS[words.language])
    _write_counts(Canvas(book, book.sheet(words("Overview"))), words, compared, setup)
    sheet = _List(Canvas(book, book.sheet(words("Differences"))), words)
    sheet.write(compared.difference.tables, setup)
    if compared.consequences is not None:
        sheet = _List(Canvas(book, book.sheet(words("What follows"))), words)
        sheet.write(compared.consequences.tables, setup)
    data = _data(compared, words)
    write_data(Canvas(book, book.sheet(data.name)), data, words.language)
    book.properties(title=title, subject=title, author="renkei", category=MARK, created=_MADE)
    return book.to_bytes()


def _title(compared: Compared, words: Words) -> str:
    region = compared.difference.after
    return words(
        "What differs in the facts of {region}", region=words.either(region.japanese, region.english)
    )


def _write_counts(canvas: Canvas, words: Words, compared: Compared, setup: Setup) -> None:
    """Title, the two sides, and how many records of each table differ."""
    rooms = (190, *(70 for _ in Happened))
    last = len(rooms) - 1
    canvas.widths(rooms)
    canvas.put((0, 0, 0, last), _title(compared, words), Style(TITLE, bold=True))
    canvas.height(0, 26)
    for row, (label, side) in enumerate(
        ((words("Before"), compared.before), (words("After"), compared.after)), start=1
    ):
        canvas.put((row, 0, row, 0), label, Style(colour=SUB))
        canvas.put((row, 1, row, last), side, Style())
    difference = compared.difference
    heads = [words("Table"), *(words.label(what) for what in Happened)]
    _row(canvas, 4, heads, _HEAD)
    row = 5
    for of in difference.tables:
        _row(canvas, row, [table_name(words, of.table), *(of.count(what) for what in Happened)])
        row += 1
    total: list[Content] = [words("Total"), *(difference.count(what) for what in Happened)]
    _row(canvas, row, total, Style(bold=True, top="ink"))
    if not difference:
        canvas.put((row + 1, 0, row + 1, last), words("Nothing differs."), Style())
        row += 1
    set_up(canvas, setup, rooms, heads=None, last=(row, last))


def _row(canvas: Canvas, row: int, contents: Sequence[Content], style: Style | None = None) -> None:
    for at, content in enumerate(contents):
        align = "right" if isinstance(content, int) else "left"
        canvas.put((row, at, row, at), content, replace(style or Style(bottom="hair"), align=align))


@dataclass(frozen=True)
class _List:
    """A sheet of records that differ, a cell a row; the record is named in each, so that the list can be filtered."""

    canvas: Canvas
    words: Words

    def write(self, tables: Iterable[TableDifference], setup: Setup) -> None:
        """Headings, then the rows."""
        words = self.words
        self.canvas.widths((96, *_ROOMS))
        heads = [words("Table"), words("What became of it"), words("Record"), words("Column")]
        heads += [words("Before"), words("After"), words("What differs")]
        _row(self.canvas, 0, heads, _HEAD)
        row = 0
        for row, contents in enumerate(self._rows(tables), start=1):
            _row(self.canvas, row, contents)
            self.canvas.height(row, self._height(contents))
        self.canvas.sheet.autofilter(0, 0, max(row, 1), len(heads) - 1)
        set_up(self.canvas, setup, (96, *_ROOMS), heads=(0, 0), last=(max(row, 1), len(heads) - 1))

    def _rows(self, tables: Iterable[TableDifference]) -> Iterator[list[str]]:
        for of in tables:
            for change in of.changes:
                named = [
                    table_name(self.words, of.table),
                    self.words.label(change.happened),
                    differences.subject(self.words, change),
                ]
                for cell in change.cells:
                    yield [*named, *self._cell(told(self.words, change, cell))]

    def _cell(self, said: ToldCell) -> list[str]:
        differs = differences.marked(self.words, said.pieces, around=40) if said.pieces else said.more
        return [said.column, said.before, said.after, differs]

    def _height(self, contents: Sequence[str]) -> int:
        language = self.words.language
        rooms = ((room - 10) * 95 // 100 for room in (96, *_ROOMS))
        lines = max(
            text_lines(text, room, TEXT, language) for text, room in zip(contents, rooms, strict=True)
        )
        return line(TEXT, language) * min(lines, _MOST_LINES) + 4


def _data(compared: Compared, words: Words) -> DataTable:
    """Every cell that differs as one row, by the names that the facts themselves use."""
    columns = (
        DataColumn(words("Table"), ""),
        DataColumn(words("Record ID"), ""),
        DataColumn(words("What became of it"), ""),
        DataColumn(words("Rows"), "", NUMBER),
        DataColumn(words("Record"), ""),
        DataColumn(words("Column"), ""),
        DataColumn(words("Before"), ""),
        DataColumn(words("After"), ""),
    )
    rows = tuple(row for change in compared.difference.changes() for row in _data_rows(words, change))
    return DataTable(words("data_differences"), "", columns, rows)


def _data_rows(words: Words, change: RecordChange) -> Iterator[tuple[Datum, ...]]:
    subject = differences.subject(words, change)
    for cell in change.cells:
        old, new = differences.both(words, cell)
        named = (change.table, change.identity, change.happened.value, change.count, subject)
        yield (*named, cell.column, old or None, new or None)
