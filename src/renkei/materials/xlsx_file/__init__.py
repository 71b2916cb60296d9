"""The papers as a workbook: every table on a sheet of its own, ready to print, and the same facts once more as clean data."""

from __future__ import annotations

import datetime

from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.model import Outline
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.contents import write_contents
from renkei.materials.xlsx_file.data_tables import data_tables
from renkei.materials.xlsx_file.data_writing import write_data
from renkei.materials.xlsx_file.leaf_writing import LeafWriting
from renkei.materials.xlsx_file.leaves import leaves
from renkei.materials.xlsx_file.look import FONTS
from renkei.materials.xlsx_file.paging import Setup
from renkei.materials.xlsx_file.sheet_names import SheetNames
from renkei.wording import Words

__all__ = ["xlsx"]


def xlsx(papers: Outline, yearbook: Yearbook, words: Words) -> bytes:
    """The workbook of a year's papers: contents, a sheet a table (with native charts, ready to print), then the data
    sheets, which hold one table each from row 1 on, without merged cells, with units, codes and reasons in columns.

    `papers` are made for a sheet without end. Figures are numbers, shown as the papers print them. The same facts give
    the same bytes.
    """
    book, names = Book(words.language), SheetNames()
    shown, data = leaves(papers, yearbook, words), data_tables(yearbook, words)
    contents = names.named(words("Contents"))
    sheets = [names.named(leaf.name) for leaf in shown]
    tables = [names.named(table.name) for table in data]
    groups = [
        (
            words("Tables and charts"),
            [(name, leaf.headline) for name, leaf in zip(sheets, shown, strict=True)],
        ),
        (
            words("Data"),
            [(name, table.about) for name, table in zip(tables, data, strict=True)],
        ),
    ]
    front = Canvas(book, book.sheet(contents))
    write_contents(front, words, papers, groups, _setup(papers))
    for name, leaf in zip(sheets, shown, strict=True):
        LeafWriting(Canvas(book, book.sheet(name)), words, leaf, papers.signs).write(_setup(papers))
    for name, table in zip(tables, data, strict=True):
        write_data(Canvas(book, book.sheet(name)), table, words.language)
    book.properties(
        title=papers.title,
        subject=papers.document,
        author=yearbook.region.secretariat or papers.title,
        created=_day(yearbook),
    )
    return book.to_bytes()


def _setup(papers: Outline) -> Setup:
    return Setup(papers.document, papers.notice, FONTS[papers.language])


def _day(yearbook: Yearbook) -> datetime.date:
    """The day that the file states as its own: the meeting's, since no clock is asked."""
    meeting = yearbook.meeting
    return (meeting.date if meeting else None) or datetime.date(yearbook.year + 1, 4, 1)
