"""Reading the workbook of the fictional region: screened, in a process of its own, every cell with its address; against
a bare calamine read of the same file plus the start of that process."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.measure import Measured, childrens_cpu, interleaved, own_cpu
from renkei.exchange import load
from renkei.exchange.workbook import write_workbook
from renkei.intake import read_book
from renkei.intake.reading import Reader

LIMIT = 2.0
ROUNDS = 9
MIHON = Path(__file__).parent.parent / "examples/mihon"


def measured() -> list[Measured]:
    """The workbook as `renkei workbook` writes it."""
    content, one_cell = write_workbook(load(MIHON)), smallest_book()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mihon.xlsx"
        path.write_bytes(content)
        cells = sum(1 for sheet in read_book(path).sheets for _ in sheet)
        ours, bare, start = interleaved(
            lambda: read_book(path),
            lambda: bare_read(content),
            lambda: Reader().ask(one_cell),
            rounds=ROUNDS,
            clock=all_cpu,
        )
    what = f"reading the workbook of mihon: {cells:,} cells"
    return [Measured(what, "bare calamine read, and the reader's start", ours, bare + start, LIMIT)]


def bare_read(content: bytes) -> None:
    """Every value of every sheet, without address, kind, formula or error."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def smallest_book() -> bytes:
    """A workbook of one cell: the process that reads starts, takes what it needs for a workbook, answers and ends."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet().write(0, 0, 1)
    return out.getvalue()


def all_cpu() -> float:
    """CPU seconds of this process and of those that it started."""
    return own_cpu() + childrens_cpu()
