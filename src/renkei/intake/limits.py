"""How much of a foreign file is taken in. Beyond it a file is refused with words instead of exhausting a computer."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of one file, each far above what an office keeps and far below what harms a computer.

    The largest workbooks of a region that are known hold a hundred thousand cells and a few hundred photographs.
    """

    file_bytes: int = (
        200 * MEGABYTE
    )  # a workbook with photographs; mail and shared folders of offices take less
    parts: int = 10_000  # files inside it: sheets, drawings, one for each picture
    part_bytes: int = 128 * MEGABYTE  # of one XML part: the reader needs about four times that
    inflated_bytes: int = 400 * MEGABYTE  # of all parts together, counted as they come out
    ratio: int = 200  # times that a part may grow: sheets of blank formatted cells reach 60
    ratio_from: int = 8 * MEGABYTE  # below this size a part may grow as it likes
    depth: int = 200  # elements within elements: a sheet has 6, a deck with groups in groups 30
    marks: int = 3_000_000  # elements' starts and ends and, four times as dear, attributes of a deck: 60 slides have 660,000
    sheets: int = 256  # one for each project and municipality fits
    rows: int = 200_000  # the last row that may hold anything
    columns: int = 2_000  # the last column that may: CYX or so
    cells: int = 1_000_000  # cells that are written, over all sheets
    box: int = 4_000_000  # rows × columns of a sheet's used area: the reader holds all of it, blank ones too
    texts: int = 1_000_000  # entries in the list of shared texts
    text_length: int = 32_767  # characters a cell may hold, as in Excel
    styles: int = 66_000  # formats of cells; Excel itself stops at 65,490
    merges: int = 20_000  # merged areas of a sheet
    names: int = 20_000  # defined names; old books carry thousands of dead ones
    pictures: int = 2_000  # pictures of a book
    csv_columns: int = 2_000  # cells of one line
    memory_bytes: int = 1024 * MEGABYTE  # of the process that reads (Unix)
    processor_seconds: int = 5  # of the process that reads (Unix)
    waiting_seconds: int = (
        20  # until the process that reads is ended: the only bound on Windows, so above a slow start
    )
    answer_bytes: int = (
        96 * MEGABYTE
    )  # what the process that reads may say; it becomes cells in the one that serves


LIMITS = Limits()
DECK_LIMITS = Limits(file_bytes=100 * MEGABYTE, inflated_bytes=200 * MEGABYTE)
"""A deck is read in the process that serves: half of what a workbook may take, which is read in a process of its own."""
