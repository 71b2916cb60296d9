"""What a cell's format makes of its number, through real files: it is taken only where it is what a person sees."""

from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from tests.exchange.workbook.desk import RESULTS, facts
from tests.materials.office import converted

from renkei.exchange.workbook import WorkbookReading, read_workbook, write_workbook
from renkei.exchange.workbook.number_form import number_form

MEETINGS, INDICATORS = "会議", "指標"
IN_PERCENT = ("p033-i1", "p036-i1")  # their results stand in rows 6 and 8
# the other rows: 2 counts in 千円, 3 in 回, 4 in 名, 5 and 7 in 人, 9 and 10 in 回
TAKEN: dict[str, tuple[object, str]] = {
    "D3": (7, '0"回"'),
    "D6": (41.4, '0.0"%"'),
    "D7": (1800, "#,##0;▲#,##0"),
}
PROPOSED: dict[tuple[str, str], tuple[object, str, tuple[str, str, bool]]] = {
    # value, format: before, after, sure
    (RESULTS, "D2"): (1234567, "#,##0,", ("1,235", "1234.567", False)),
    (RESULTS, "D4"): (4.5, '0.0"千人"', ("4.5千人", "4500", False)),
    (RESULTS, "D5"): (1234567, "#,##0,", ("1,235", "1234567", False)),
    (RESULTS, "D8"): (0.414, "0.0%", ("41.4%", "41.4", True)),
    (RESULTS, "D10"): (12, '"約"0"回"', ("約12回", "12", False)),
    (MEETINGS, "K2"): (time(14, 30, 25), "h:mm", ("14:30:25", "14:30", False)),
}
REFUSED: dict[str, tuple[object, str]] = {"D9": (41.4, '0.0"%"')}


@pytest.fixture(scope="module", params=["xlsx", "ods"])
def reading(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> WorkbookReading:
    """The published facts with numbers in cells of these formats."""
    folder = tmp_path_factory.mktemp("formats")
    path = formatted(folder / "facts.xlsx")
    return read_workbook(path if request.param == "xlsx" else converted(path, "ods", folder))


def formatted(path: Path) -> Path:
    path.write_bytes(write_workbook(facts()))
    book = openpyxl.load_workbook(path)
    for row in book[INDICATORS].iter_rows():
        row[4].value = "％" if row[0].value in IN_PERCENT else row[4].value
    cells = {(RESULTS, at): told for at, told in (TAKEN | REFUSED).items()}
    cells |= {at: (value, form) for at, (value, form, _) in PROPOSED.items()}
    cells[MEETINGS, "J2"] = timedelta(hours=9, minutes=30), "[h]:mm"
    for (sheet, at), (value, form) in cells.items():
        book[sheet][at].value, book[sheet][at].number_format = value, form
    book.save(path)
    return path


def test_what_is_shown_otherwise_is_proposed_and_nothing_else(reading: WorkbookReading) -> None:
    proposed = {(p.place.sheet, p.place.cell): (p.before, p.after, p.is_sure) for p in reading.proposals}

    assert proposed == {at: told for at, (_, _, told) in PROPOSED.items()}


def test_percent_that_is_only_written_behind_a_number_makes_no_share_of_it(reading: WorkbookReading) -> None:
    assert [(f.code, f.place.cell, f.values["found"]) for f in reading.faults] == [
        ("number_of_other_unit", "D9", "41.4%")
    ]


# format, number: whether it is a share, what is seen, what it says with all digits
FORMS = [
    ("0.0%", "0.19", True, "19.0%", "19%"),
    ('0.0"%"', "41.4", False, "41.4%", "41.4%"),
    (r"0.0\%", "41.4", False, "41.4%", "41.4%"),
    ("0_%", "3", False, "3", "3"),
    ("*%0", "3", False, "3", "3"),
    ('[Red][>=1000]#,##0,"千人";0"人"', "5200", False, "5千人", "5.2千人"),
    ('[Red][>=1000]#,##0,"千人";0"人"', "520", False, "520人", "520人"),
    ('#,##0.0,,"百万円"', "1234567890", False, "1,234.6百万円", "1234.56789百万円"),
    ("#,##0,.0", "12345", False, "12.3", "12.345"),
    ('0;▲0"%"', "-3", False, "-3%", "-3%"),
    ('0"人";-0"人";"%"', "0", False, "%", "%"),
    (";;;", "5", False, "", ""),
    ("[$¥-411]#,##0", "5000", False, "¥5,000", "¥5000"),
    ("[$-411]#,##0", "5000", False, "5,000", "5000"),
    ('General"人"', "0.5", False, "0.5人", "0.5人"),
    ("0.00E+00", "5000", False, "5000", "5000"),
    ("# ?/?", "0.5", False, "0.5", "0.5"),
    ('"a;b%"0', "3", False, "a;b%3", "a;b%3"),
    ("0%%", "0.5", False, "5000%%", "5000%%"),
]


@pytest.mark.parametrize(("code", "number", "is_share", "seen", "said"), FORMS)
def test_a_format_says_what_is_seen(code: str, number: str, is_share: bool, seen: str, said: str) -> None:
    form = number_form(code, Decimal(number))

    assert (form.is_share, form.shown(Decimal(number)), form.words(Decimal(number))) == (is_share, seen, said)
