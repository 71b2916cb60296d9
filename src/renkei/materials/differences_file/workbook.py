"""The differences as a workbook: the counts, the list ready to print, what follows, and the same as clean data."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from renkei.charts import Sign
from renkei.domain.register_difference import Happened, RecordChange, TableDifference
from renkei.materials.differences_file.compared import Compared, Signs, told
from renkei.materials.differences_file.marked import MARK
from renkei.materials.outline.measure import text_lines, widest
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.canvas import Canvas, Content
from renkei.materials.xlsx_file.data_table import NUMBER, DataColumn, DataTable, Datum
from renkei.materials.xlsx_file.data_writing import write_data
from renkei.materials.xlsx_file.look import FONTS, NOTE, SUB, TEXT, TITLE, Style, line, sign_colour, sign_form
from renkei.materials.xlsx_file.paging import Setup, set_up
from renkei.wording import Words, differences
from renkei.wording.columns import table_name

_MADE = datetime.date(2000, 1, 1)  # no clock is asked: the same facts give the same bytes
# points: table, what became of it, record, column, before, after, what differs
_ROOMS = (88, 64, 184, 110, 144, 144, 136)
_RECORD = 2  # the column of records
_EDGES, _SET_IN = 5, 9  # points that no text is set in, and that one which is set in lacks besides
_HEAD = Style(NOTE, bold=True, across="foot", bottom="ink")
_MOST_LINES = 25  # of a row that still fits a page


def workbook(compared: Compared, words: Words) -> bytes:
    """The workbook's bytes."""
    book = Book(words.language)
    title = _title(compared, words)
    setup = Setup(title, "", FONTS[words.language])
    _write_counts(Canvas(book, book.sheet(words("Overview"))), words, compared, setup)
    signs = Signs.known(words, compared.scales)
    if compared.consequences is not None:
        sheet = _List(Canvas(book, book.sheet(words("What follows"))), words, signs)
        sheet.write(compared.consequences.tables, setup)
    sheet = _List(Canvas(book, book.sheet(words("Differences"))), words, signs)
    sheet.write(compared.difference.tables, setup)
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
    row = 3
    if compared.consequences is not None:
        said = differences.regraded(words, compared.consequences)
        canvas.put((row, 0, row, last), said, Style(bold=True))
        row += 1
    row += 1
    canvas.put((row, 0, row, 0), words("Table"), _HEAD)
    for at, what in enumerate(Happened, start=1):
        canvas.put((row, at, row, at), words.label(what), replace(_HEAD, align="right"))
    row += 1
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
    """A row of the counts."""
    for at, content in enumerate(contents):
        align = "right" if isinstance(content, int) else "left"
        canvas.put((row, at, row, at), content, replace(style or Style(bottom="hair"), align=align))


@dataclass(frozen=True)
class _List:
    """A sheet of records that differ, a cell a row; the record is named in each, so that the list can be filtered."""

    canvas: Canvas
    words: Words
    signs: Signs

    def write(self, tables: Iterable[TableDifference], setup: Setup) -> None:
        """Headings, then the rows."""
        words = self.words
        self.canvas.widths(_ROOMS)
        heads = [words("Table"), words("What became of it"), words("Record"), words("Column")]
        heads += [words("Before"), words("After"), words("What differs")]
        self._put(0, [(head, _HEAD) for head in heads])
        row = 0
        for row, contents in enumerate(self._rows(tables), start=1):
            self._put(row, contents)
            self.canvas.height(row, self._height([text for text, _ in contents]))
        self.canvas.sheet.autofilter(0, 0, max(row, 1), len(heads) - 1)
        set_up(self.canvas, setup, _ROOMS, heads=(0, 0), last=(max(row, 1), len(heads) - 1))

    def _put(self, row: int, contents: Iterable[tuple[str, Style]]) -> None:
        """A row; all but its first cell are set in, so that no text touches the one before it."""
        for at, (text, style) in enumerate(contents):
            self.canvas.put((row, at, row, at), text, replace(style, is_set_in=at > 0))

    def _rows(self, tables: Iterable[TableDifference]) -> Iterator[list[tuple[str, Style]]]:
        plain = Style(bottom="hair")
        for of in tables:
            for change in of.changes:
                named = [
                    table_name(self.words, of.table),
                    self.words.label(change.happened),
                    self._subject(change),
                ]
                for cell in change.cells:
                    said = told(self.words, change, cell)
                    differs = (
                        differences.marked(self.words, said.pieces, around=40) if said.pieces else said.more
                    )
                    yield [
                        *((text, plain) for text in (*named, said.column)),
                        (said.before, self._style(self.signs.sign(change, cell, cell.before))),
                        (said.after, self._style(self.signs.sign(change, cell, cell.after))),
                        (differs, plain),
                    ]

    def _style(self, sign: Sign | None) -> Style:
        """The look of a value; a grade has its shape before the letter."""
        plain = Style(bottom="hair")
        return replace(plain, form=sign_form(sign), colour=sign_colour(sign)) if sign else plain

    def _subject(self, change: RecordChange) -> str:
        """What a record is called, each part that does not fit the line on one of its own, so that no year is torn."""
        lines = [""]
        for part in re.findall(".*?／|.+$", differences.subject(self.words, change)):
            if lines[-1] and widest([lines[-1] + part], TEXT, self.words.language) > _inside(_RECORD):
                lines.append("")
            lines[-1] += part
        return "\n".join(lines)

    def _height(self, contents: Sequence[str]) -> int:
        language = self.words.language
        lines = max(text_lines(text, _inside(at), TEXT, language) for at, text in enumerate(contents))
        return line(TEXT, language) * min(lines, _MOST_LINES) + 4


def _inside(at: int) -> int:
    """The room for text in a column, in points."""
    return _ROOMS[at] - _EDGES - (_SET_IN if at else 0)


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
