"""A sheet that is written as office programs write it is looked through by searches, with the result of walking through it."""

from __future__ import annotations

import random

import pytest

from renkei.domain.errors import FileRefused
from renkei.intake.limits import LIMITS, Limits
from renkei.intake.sheet_marks import ERROR, SheetMarks
from renkei.intake.usual_sheet import usual_cells
from renkei.intake.xlsx_sheet import SheetLook

MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x="urn:x"'
FAR = b'<row r="900000"><c r="A900000"><v>1</v></c></row>'
EXCEL = '<row r="{row}" spans="1:9" ht="15.6" customHeight="1" x:dy="0.25">{cells}</row>'
LIBRE = '<row r="{row}" customFormat="false" ht="12.8" hidden="false" customHeight="false">{cells}</row>'


def sheet(rows: bytes, *, before: bytes = b"", after: bytes = b"") -> bytes:
    return b"<worksheet %s>%s<sheetData>%s</sheetData>%s</worksheet>" % (MAIN, before, rows, after)


def looked(data: bytes, limits: Limits = LIMITS) -> SheetMarks:
    return SheetLook("表", "sheet1.xml", limits).look(data)


def filled(row_form: str, *, rows: int = 300, columns: int = 40) -> bytes:
    """Rows of texts, numbers and blank cells, as a program writes them."""
    draw = random.Random(1)
    names = [("A" if at > 26 else "") + chr(64 + (at - 1) % 26 + 1) for at in range(1, columns + 1)]
    made = []
    for row in range(1, rows + 1):
        kinds = draw.choices(
            [
                '<c r="{}" s="{}"/>',
                '<c r="{}" s="{}" t="s"><v>12</v></c>',
                '<c r="{}" s="{}"><v>-1.5E-7</v></c>',
            ],
            k=columns,
        )
        cells = [
            kind.format(f"{name}{row}", draw.randint(0, 30)) for name, kind in zip(names, kinds, strict=True)
        ]
        made.append(row_form.format(row=row, cells="".join(cells)))
    return "".join(made).encode()


@pytest.mark.parametrize("row_form", [EXCEL, LIBRE])
def test_rows_of_office_programs_are_searched_and_not_walked(row_form: str) -> None:
    rows = filled(row_form)

    found = usual_cells(rows)

    assert found is not None
    assert (found.count, found.last_column, found.are_marked) == (12_000, 40, False)
    assert found.last_row >= 300


@pytest.mark.parametrize("row_form", [EXCEL, LIBRE])
@pytest.mark.parametrize("after", [b"", b'<mergeCells><mergeCell ref="A1:C2"/></mergeCells>'])
def test_a_search_finds_what_a_walk_finds(row_form: str, after: bytes) -> None:
    data = sheet(filled(row_form), before=b'<cols><col min="2" max="3" hidden="1"/></cols>', after=after)

    assert looked(data) == SheetLook("表", "sheet1.xml", LIMITS).walked(data)


ERRORS = [
    b'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
    b"<row r='1'><c r=\"A1\" t='e'><v>#N/A</v></c></row>",
    b'<row r="1"><c r="A1" t = "e"><v>#N/A</v></c></row>',
    b'<row r="1"><c r="A1"\n\tt="e"><v>#N/A</v></c></row>',
    b'<row r="1"><c t="e" r="A1"><v>#N/A</v></c></row>',
    b'<row r="1"><c t="e"><v>#N/A</v></c></row>',
]


@pytest.mark.parametrize("rows", ERRORS)
def test_an_error_is_seen_however_it_is_written(rows: bytes) -> None:
    assert looked(sheet(rows)).cells == {(1, 1): {ERROR: "#N/A"}}


HIDDEN = [
    b'<row r="7" hidden="1">%s</row>',
    b'<row r="7" hidden = "true">%s</row>',
    b"<row r=\"7\" hidden='on'>%s</row>",
    b'<row r="6" hidden="false"/><row r="7" hidden="true">%s</row>',
    b'<row r="7" ht="0">%s</row>',
    b'<row r="7"\nht="0.0">%s</row>',
]


@pytest.mark.parametrize("row", HIDDEN)
def test_a_hidden_row_is_seen_however_it_is_written(row: bytes) -> None:
    assert looked(sheet(row % b'<c r="A7"><v>1</v></c>')).hidden_rows == {7}


@pytest.mark.parametrize("address", [b"A900000", b"XFD1", b"ZZZ9", b"AB1234567"])
@pytest.mark.parametrize("writing", [b'<c r="%s"><v>1</v></c>', b'<c s="1" r="%s"/>', b"<c r='%s'/>"])
def test_a_cell_too_far_away_is_found_among_thousands(address: bytes, writing: bytes) -> None:
    rows = filled(EXCEL, rows=100) + b'<row r="101">' + writing % address + b"</row>"

    with pytest.raises(FileRefused) as refused:
        looked(sheet(rows))

    assert [fault.code for fault in refused.value.faults] == ["sheet_reaches_too_far"]


DECOYS = [
    b"<!--<sheetData></sheetData>--><sheetData >%s</sheetData >",
    b"<?x <sheetData></sheetData>?><sheetData\n>%s</sheetData>",
    b'<sheetPr a="b"/><sheetData x="">%s</sheetData >',
]


@pytest.mark.parametrize("decoy", DECOYS)
@pytest.mark.parametrize("is_first", [True, False])
def test_rows_beside_those_of_the_sheet_are_looked_at_too(decoy: bytes, is_first: bool) -> None:
    place = {"before" if is_first else "after": decoy % FAR}

    with pytest.raises(FileRefused) as refused:
        looked(sheet(b'<row r="1"><c r="A1"/></row>', **place))

    assert refused.value.faults[0].code == "sheet_reaches_too_far"


@pytest.mark.parametrize(("rows", "code"), [(9, ""), (10, "sheet_reaches_too_far")])
def test_the_last_row_counts_exactly_where_it_matters(rows: int, code: str) -> None:
    data = sheet(filled(EXCEL, rows=rows, columns=3))
    limits = Limits(rows=9)

    found = ""
    try:
        looked(data, limits)
    except FileRefused as refused:
        found = refused.faults[0].code

    assert found == code
