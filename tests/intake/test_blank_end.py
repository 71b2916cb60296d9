"""Rows at the end of a sheet that hold formats alone do not keep it from being read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from renkei.domain.errors import FileRefused
from renkei.intake import read_book
from renkei.intake.blank_end import without_blank_end
from renkei.intake.limits import Limits

ROW = '<row r="{at}"><c r="A{at}" s="0"/><c r="B{at}" s="0"/></row>'
SMALL = Limits(rows=50, cells=60, box=200)


def framed(*, last: str = "") -> bytes:
    """A workbook with one value, and formats down to row 99; `last` is what stands in the very last cell."""
    book = openpyxl.Workbook()
    book.active["A1"] = 43698  # type: ignore[index]
    made, changed = io.BytesIO(), io.BytesIO()
    book.save(made)
    rows = "".join(ROW.format(at=at) for at in range(2, 100)) + f'<row r="100"><c r="A100">{last}</c></row>'
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"</sheetData>", f"{rows}</sheetData>".encode()))
    return changed.getvalue()


def test_a_column_with_borders_down_to_the_end_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(framed())

    sheet = read_book(tmp_path / "a.xlsx", limits=SMALL).sheets[0]

    assert [(cell.address, cell.value) for cell in sheet] == [("A1", 43698)]


def test_a_value_at_the_very_end_is_never_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(framed(last="<v>1</v>"))

    with pytest.raises(FileRefused) as refused:
        read_book(tmp_path / "a.xlsx", limits=SMALL)

    assert [fault.code for fault in refused.value.faults] == ["sheet_too_many_cells"]


@pytest.mark.parametrize(
    "end",
    [
        '<row r="2"><x:c r="A2"><x:v>1</x:v></x:c></row>',
        '<row r="2"><c r="A2" t="inlineStr"><x:is><x:t>x</x:t></x:is></c></row>',
        '<row r="2"><c r="A2"><v/></c></row>',
        "<!-- 2 -->",
        "",
    ],
)
def test_what_is_not_blank_for_certain_stays(end: str) -> None:
    sheet = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row>{end}</sheetData>'

    assert without_blank_end(sheet.encode()) is None
