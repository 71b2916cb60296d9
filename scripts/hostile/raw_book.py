"""Workbooks written part by part, so that each part can be wrong in its own way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

STAMP = (1980, 1, 1, 0, 0, 0)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_T = "http://schemas.openxmlformats.org/package/2006/content-types"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def zipped(parts: Mapping[str, bytes | str], *, stored: bool = False) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def sheet(rows: str, *, before: str = "", after: str = "") -> str:
    """The XML of a sheet with these rows."""
    return f"{HEAD}<worksheet {MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def parts(*sheets: str, main: str = "application", **other: bytes | str) -> dict[str, bytes | str]:
    """The parts of a workbook with these sheets (表1, 表2 …); `other` replaces or adds parts, `__` for `/`."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="表{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_R}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    texts = f'<Relationship Id="rIdS" Type="{_R}/sharedStrings" Target="sharedStrings.xml"/>'
    styles = f'<Relationship Id="rIdT" Type="{_R}/styles" Target="styles.xml"/>'
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{_T}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}sheet.main+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{_P}"><Relationship Id="rId1" Type="{_R}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook {MAIN} xmlns:r="{_R}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{_P}">{related}{texts}{styles}</Relationships>',
        "xl/sharedStrings.xml": f"{HEAD}<sst {MAIN}><si><t>番号</t></si></sst>",
        "xl/styles.xml": f'{HEAD}<styleSheet {MAIN}><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/sheet{n}.xml": content for n, content in zip(numbers, sheets, strict=True)},
        **{name.replace("__", "/"): content for name, content in other.items()},
    }


def book(*sheets: str, **other: bytes | str) -> bytes:
    """A workbook with these sheets."""
    return zipped(parts(*sheets, **other))


def cells(*each: str) -> str:
    """One row of cells, each given as its XML without the address: t="s"><v>0</v>."""
    return '<row r="1">' + "".join(f'<c r="{chr(65 + n)}1"{one}</c>' for n, one in enumerate(each)) + "</row>"
