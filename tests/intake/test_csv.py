"""CSV as offices save it: what parts the cells, and in which letters it is written."""

from __future__ import annotations

import pytest
from tests.intake.reading_here import codes_of, read_here


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("名前\t値\n青森市\t1,200\n弘前市\t3,100\n", "1,200"),
        ("名前;値\n青森市;1,200\n弘前市;3,100\n", "1,200"),
        ("青森市\t1,200\n弘前市\t3,100,000\n", "1,200"),
        ("名前,値\n青森市;平内町,2\n", "2"),
        ('名前,値\n"青森市\t平内町","1;2;3"\n', "1;2;3"),
        ("名前,値\n青森市,\n", ""),
    ],
)
def test_cells_are_parted_by_the_sign_of_every_line(text, second):
    sheet = read_here(text.encode(), "x.csv").sheets[0]

    row = 1 if text.startswith("青森市") else 2
    assert (sheet.at(row, 2).value or "") == second


@pytest.mark.parametrize(
    ("before", "wrong", "after"),
    [("名前,値\n青森市,12\n", b"\xff", ",3\n"), ("名前,値\n青森市,12\n", b"\x82\xa0", ",1\n八戸市,4\n")],
)
def test_utf_8_with_a_wrong_byte_is_not_read_as_cp932(before, wrong, after):
    content = before.encode() + wrong + after.encode()

    assert codes_of(content) == ["csv_wrong_encoding"]


@pytest.mark.parametrize("text", ["名前,値\nｱｵﾓﾘ,12\n", "番号,値\n1,髙\n"])
def test_cp932_is_read_and_told(text):
    book = read_here(text.encode("cp932"), "x.csv")

    assert [fault.code for fault in book.noticed] == ["csv_is_cp932"]
    assert book.sheets[0].at(1, 1).value == text.splitlines()[0].split(",")[0]
