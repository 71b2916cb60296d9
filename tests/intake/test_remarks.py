"""Remarks at cells, as Excel keeps them: notes, and threads of comments."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from renkei.intake import read_book
from renkei.intake.xlsx_remarks import LONGEST

_THREADS = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
    '<threadedComment ref="B2" id="{1}"><text>確認中です</text></threadedComment>'
    '<threadedComment ref="B2" id="{2}" parentId="{1}"><text>5月末に確定</text></threadedComment></ThreadedComments>'
)
_RELATION = (
    '<Relationship Id="rT" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"'
    ' Target="/xl/threadedComments/threadedComment1.xml"/></Relationships>'
)


def noted(**notes: str) -> bytes:
    """A workbook with notes at cells."""
    book = openpyxl.Workbook()
    for address, text in notes.items():
        book.active[address] = 1  # type: ignore[index]
        book.active[address].comment = Comment(text, "係")  # type: ignore[index]
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def threaded(content: bytes) -> bytes:
    """The same with a thread of comments at B2, beside the note that Excel keeps for old programs."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/_rels/sheet1.xml.rels":
                data = data.replace(b"</Relationships>", _RELATION.encode())
            new.writestr(name, data)
        new.writestr("xl/threadedComments/threadedComment1.xml", _THREADS)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "remarks"),
    [
        (noted(B2="町から\n再確認中"), (("B2", "町から 再確認中"),)),
        (noted(A1="見出しの説明"), ()),
        (noted(A10="十行目"), (("A10", "十行目"),)),
        (threaded(noted(B2="[Threaded comment] …")), (("B2", "確認中です 5月末に確定"),)),
        (noted(B2="長" * 1000), (("B2", "長" * LONGEST),)),
    ],
    ids=["note", "heading", "tenth row", "thread", "long"],
)
def test_remarks_below_the_headings_are_told_by_their_cells(
    tmp_path: Path, content: bytes, remarks: object
) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)

    assert read_book(tmp_path / "a.xlsx").sheets[0].remarks == remarks
