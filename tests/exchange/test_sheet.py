"""CSV as spreadsheets take it and give it back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.project import ProjectName
from renkei.exchange.gathering import Gathering
from renkei.exchange.sheet import decode, read_sheet, write_sheet
from renkei.exchange.tables.projects import NAMES

HEADINGS = "project,name,kind,first_year,last_year,where"


def written(name: str) -> str:
    """The cell that stands in the CSV for a name."""
    text = write_sheet(NAMES, [ProjectName("p1", name)])
    return list(csv.reader(io.StringIO(text)))[1][1]


def names_in(text: str) -> list[object]:
    return [row.cells["name"] for row in read_sheet(NAMES, text, Gathering())]


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1事業", "'-1事業"),
        ("@SUM", "'@SUM"),
        ("＝1", "'＝1"),
        ("－1", "'－1"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("-", "-"),
        ("－", "－"),
        ("'90年代", "'90年代"),
        ("ふつうの名前", "ふつうの名前"),
    ],
)
def test_what_a_spreadsheet_would_calculate_is_guarded_and_given_back(name: str, cell: str) -> None:
    text = write_sheet(NAMES, [ProjectName("p1", name)])

    assert written(name) == cell
    assert names_in(text) == [name]


@given(st.text(st.sampled_from("'=+-@\t＝＋－＠1あ,\"\n"), min_size=1, max_size=8).filter(str.strip))
def test_no_text_is_a_formula_and_none_is_lost(name: str) -> None:
    text = write_sheet(NAMES, [ProjectName("p1", name)])

    assert len(name) == 1 or written(name)[0] not in "=+-@\t＝＋－＠"
    assert names_in(text) == [name]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(end: str) -> None:
    text = decode(f"{HEADINGS}{end}p1,あ,,,,{end}".encode(), "names.csv", Gathering())

    assert text is not None
    assert names_in(text) == ["あ"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_what_offices_save_is_read(encoding: str) -> None:
    text = decode(f"{HEADINGS}\np1,外ヶ浜町①髙㈱～,,,,\n".encode(encoding), "names.csv", Gathering())

    assert text is not None
    assert names_in(text) == ["外ヶ浜町①髙㈱～"]


def test_columns_in_another_order_and_left_out_are_read() -> None:
    assert names_in("name,project\nあ,p1\n") == ["あ"]


def test_columns_without_heading_and_values_at_the_end_are_no_columns() -> None:
    assert names_in(f"{HEADINGS},,\np1,あ,,,,,,\n") == ["あ"]


def test_lines_within_a_value_count_as_one_row() -> None:
    rows = read_sheet(NAMES, f'{HEADINGS}\np1,"あ\nい",,,,\np2,う,,,,\n', Gathering())

    assert [(row.row, row.cells["name"]) for row in rows] == [(2, "あ\nい"), (3, "う")]
