"""Cells that are easily misread: errors, formulas without results, days, shares, exact numbers, hidden and locked things."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from scripts.hostile.case import EMPTY, Case, number, read, refused, text
from scripts.hostile.layouts import CREATED, made
from scripts.hostile.raw_book import CELL, HEAD, MAIN, book, cells, parts, sheet, zipped

_NUMBERS = {
    "0": 0, "-0": 0, "1": 1, "12.0": 12, "0.1": Decimal("0.1"), "0.10000000000000001": Decimal("0.1"),
    "0.30000000000000004": Decimal("0.30000000000000004"), "1E3": 1000, "1e-7": Decimal("1e-7"), "1e-10": Decimal("1e-10"), "-3.5": Decimal("-3.5"),
    "99.999999999999": Decimal("99.999999999999"), "123456789012345": 123456789012345, "1E+15": 10**15,
    "43698": 43698, "240.7": Decimal("240.7"), "78.900000000000006": Decimal("78.9"), "5e-324": Decimal("5e-324"),
}  # fmt: skip
_ERRORS = (
    "#REF!",
    "#DIV/0!",
    "#N/A",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#VALUE!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
)


def cases() -> Iterator[Case]:
    """All of them."""
    for written, value in _NUMBERS.items():
        yield read(
            f"number-{written}.xlsx",
            lambda written=written: book(sheet(cells(f"><v>{written}</v>"))),
            {"表1!A1": number(value)},
        )
    for n, error in enumerate(_ERRORS):
        yield read(
            f"error-{n}.xlsx",
            lambda error=error: book(sheet(cells(f' t="e"><v>{error}</v>'))),
            {"表1!A1": ("error", error)},
        )
    yield from _formulas()
    yield from _days()
    yield from _hidden()
    yield from _beside()


def _formulas() -> Iterator[Case]:
    for name, (cell, kind, value) in {
        "number": ("><f>1+1</f><v>2</v>", "number", 2),
        "text": (' t="str"><f>"a"</f><v>a</v>', "text", "a"),
        "blank-text": (' t="str"><f>IF(1,"")</f><v></v>', "text", ""),
        "truth": (' t="b"><f>1=1</f><v>1</v>', "boolean", True),
        "error": (' t="e"><f>1/0</f><v>#DIV/0!</v>', "error", "#DIV/0!"),
        "without-value": ("><f>1+1</f>", "unvalued", None),
        "blank-value": ("><f>1+1</f><v></v>", "unvalued", None),
        "short-value": ("><f>1+1</f><v/>", "unvalued", None),
        "shared": ('><f t="shared" si="0"/><v>2</v>', "number", 2),
        "zero": ("><f>0</f><v>0</v>", "number", 0),
    }.items():
        yield read(
            f"formula-{name}.xlsx",
            lambda cell=cell: book(sheet(cells(cell))),
            {"表1!A1": (kind, value)},
        )
    yield read(
        "formula-never-calculated.xlsx", _never_calculated, {"表!A1": ("unvalued", None), "表!B1": number(0)}
    )


def _never_calculated() -> bytes:
    """XlsxWriter writes 0 as the result of a formula, and asks for calculation: that 0 is no value."""

    def fill(_: Any, sheet: Any) -> None:
        sheet.write_formula(0, 0, "=SUM(C1:C9)")
        sheet.write_number(0, 1, 0)

    return made(fill)


def _days() -> Iterator[Case]:
    day = date(2024, 4, 1)
    for n, form in enumerate((
        "yyyy/m/d", "[$-411]ge.m.d", '[$-411]ggge"年"m"月"d"日"', 'm"月"d"日"', 'yyyy"年"m"月"', "mmm-yy", "m/d", "d",
    )):  # fmt: skip
        yield read(
            f"day-{n}.xlsx",
            lambda form=form: made(lambda b, s: s.write(0, 0, 45383, b.add_format({"num_format": form}))),
            {"表!A1": ("date", day)},
        )
    for n in (14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58):
        styles = (
            f'{HEAD}<styleSheet {MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="{n}"/></cellXfs></styleSheet>'
        )
        yield read(
            f"day-built-in-{n}.xlsx",
            lambda styles=styles: book(sheet(cells(' s="1"><v>45383</v>')), **{"xl/styles.xml": styles}),
            {"表1!A1": ("date", day)},
        )
    yield read("day-of-1904.xlsx", lambda: _dated(True, datetime(2024, 4, 1)), {"表!A1": ("date", day)})
    yield read("day-with-time.xlsx", lambda: _dated(False, datetime(2024, 4, 1, 13, 30)), {
        "表!A1": ("date", datetime(2024, 4, 1, 13, 30)),
    })  # fmt: skip
    yield read(
        "day-as-iso.xlsx", lambda: book(sheet(cells(' t="d"><v>2024-04-01</v>'))), {"表1!A1": ("date", day)}
    )
    yield read(
        "unit-in-format.xlsx",
        lambda: made(lambda b, s: s.write(0, 0, 45383, b.add_format({"num_format": '0"日"'}))),
        {"表!A1": number(45383)},
    )


def _dated(is_1904: bool, day: datetime) -> bytes:
    out = io.BytesIO()
    whole = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": is_1904})
    whole.set_properties({"created": CREATED})
    form = "yyyy/m/d h:mm" if day.hour else "yyyy/m/d"
    whole.add_worksheet("表").write_datetime(0, 0, day, whole.add_format({"num_format": form}))
    whole.close()
    return out.getvalue()


def _hidden() -> Iterator[Case]:
    row = '<row r="1"{}><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    for name, mark in {
        "row": ' hidden="1"',
        "row-true": ' hidden="true"',
        "row-flat": ' ht="0" customHeight="1"',
    }.items():
        yield read(
            f"hidden-{name}.xlsx",
            lambda mark=mark: book(sheet(row.format(mark))),
            {"表1!A1": number(1), "表1!A1 hidden": ("hidden", True)},
        )
    for name, mark in {"column": 'hidden="1"', "column-narrow": 'width="0" customWidth="1"'}.items():
        columns = f'<cols><col min="1" max="1" {mark}/></cols>'
        yield read(
            f"hidden-{name}.xlsx",
            lambda columns=columns: book(sheet(row.format(""), before=columns)),
            {"表1!A1 hidden": ("hidden", True), "表1!B1 hidden": ("hidden", False)},
        )
    all_columns = '<cols><col min="2" max="16384" hidden="1"/></cols>'
    yield read(
        "hidden-to-the-end.xlsx",
        lambda: book(sheet(row.format(""), before=all_columns)),
        {"表1!B1 hidden": ("hidden", True)},
    )
    for state in ("hidden", "veryHidden"):
        yield read(f"sheet-{state}.xlsx", lambda state=state: _with_state(state), {"表1!A1": number(1)})


def _with_state(state: str) -> bytes:
    whole = parts(sheet(CELL))
    main = str(whole["xl/workbook.xml"]).replace('sheetId="1"', f'sheetId="1" state="{state}"')
    return zipped({**whole, "xl/workbook.xml": main})


def _beside() -> Iterator[Case]:
    yield read("huge-merged-area.xlsx", lambda: book(
        sheet(CELL, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    ), {"表1!A1": number(1), "表1!C5": EMPTY})  # fmt: skip
    yield refused("merged-area-wrong.xlsx", lambda: book(
        sheet(CELL, after='<mergeCells><mergeCell ref="A1:あ2"/></mergeCells>')
    ), "sheet_address_wrong")  # fmt: skip
    tall = f'{CELL}<row r="150000"><c r="B150000"><v>2</v></c></row>'
    yield read("tall.xlsx", lambda: book(sheet(tall)), {"表1!B150000": number(2)})
    yield read("far-dimension.xlsx", lambda: book(sheet(CELL, before='<dimension ref="A1:XFD1048576"/>')), {
        "表1!A1": number(1),
    })  # fmt: skip
    yield read("macros.xlsm", lambda: _related("vbaProject", "vbaProject.bin", b"\xd0\xcf\x11\xe0macro"), {
        "表1!A1": number(1),
    }, ["book_has_macros", "file_named_otherwise"])  # fmt: skip
    yield read("links.xlsx", lambda: _related("externalLink", "externalLinks/externalLink1.xml", b"<x/>"), {
        "表1!A1": number(1),
    }, ["book_has_links"])  # fmt: skip
    yield read("macro-sheet.xlsx", lambda: _related("xlMacrosheet", "macrosheets/sheet1.xml", b"<x/>"), {
        "表1!A1": number(1),
    })  # fmt: skip
    for escaped, meant in {"_x000D_": "a\rb", "_x0007_": "a\x07b", "_x005F_x000D_": "a_x000D_b"}.items():
        label = escaped.strip("_")
        yield read(
            f"escaped-{label}.xlsx",
            lambda escaped=escaped: book(sheet(cells(f' t="inlineStr"><is><t>a{escaped}b</t></is>'))),
            {"表1!A1": text(meant)},
        )
    reading = '<si><t>連携</t><rPh sb="0" eb="2"><t>レンケイ</t></rPh></si>'
    yield read(
        "readings-beside-text.xlsx",
        lambda: book(
            sheet(cells(' t="s"><v>0</v>')), **{"xl/sharedStrings.xml": f"{HEAD}<sst {MAIN}>{reading}</sst>"}
        ),
        {"表1!A1": text("連携")},
    )
    yield read(
        "text-number-beyond-list.xlsx", lambda: book(sheet(cells(' t="s"><v>99</v>'))), {}, ["may be refused"]
    )


def _related(kind: str, target: str, content: bytes) -> bytes:
    whole = parts(sheet(CELL))
    name = "xl/_rels/workbook.xml.rels"
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    more = f'<Relationship Id="rIdX" Type="{base}{kind}" Target="{target}"/></Relationships>'
    return zipped(
        {**whole, name: str(whole[name]).replace("</Relationships>", more), f"xl/{target}": content}
    )
