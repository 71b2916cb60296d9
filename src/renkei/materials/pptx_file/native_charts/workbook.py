"""The workbook behind a chart, so that "edit data" opens what is drawn: categories in the first column, a series a column."""

from __future__ import annotations

from renkei.materials.pptx_file.markup import HEADING, RELATIONS, escaped
from renkei.materials.pptx_file.native_charts.native import Native, Number, Series
from renkei.materials.pptx_file.package import Package

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_BOOK = f'{HEADING}<workbook xmlns="{_MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
_STYLES = (
    f'{HEADING}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="BIZ UDGothic"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_WIDE = '<cols><col min="1" max="1" width="28" customWidth="1"/></cols>'


def workbook(chart: Native) -> bytes:
    """The file. A gap is an empty cell."""
    package = Package()
    package.add("xl/workbook.xml", _BOOK, f"{_KIND}.sheet.main+xml")
    package.add("xl/worksheets/sheet1.xml", _sheet(chart), f"{_KIND}.worksheet+xml")
    package.add("xl/styles.xml", _STYLES, f"{_KIND}.styles+xml")
    package.relate("", "officeDocument", "xl/workbook.xml")
    package.relate("xl/workbook.xml", "worksheet", "xl/worksheets/sheet1.xml")
    package.relate("xl/workbook.xml", "styles", "xl/styles.xml")
    return package.zipped()


def column(at: int) -> str:
    """The letters of a column, counted from 0.

    >>> column(0), column(25), column(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    while at >= 0:
        at, rest = divmod(at, 26)
        letters, at = chr(65 + rest) + letters, at - 1
    return letters


def _sheet(chart: Native) -> str:
    head = "".join(_text(column(at + 1), 1, series.name) for at, series in enumerate(chart.series))
    rows = [f'<row r="1">{head}</row>']
    for at, category in enumerate(chart.categories):
        cells = [_text("A", at + 2, category)]
        cells += [
            _number(place, at + 2, series, series.values[at])
            for place, series in enumerate(chart.series, start=1)
            if series.values[at] is not None
        ]
        rows.append(f'<row r="{at + 2}">{"".join(cells)}</row>')
    return f'{HEADING}<worksheet xmlns="{_MAIN}">{_WIDE}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def _number(place: int, row: int, series: Series, value: Number | None) -> str:
    """A figure; a sum is one of the cells before it, so that it follows what people change there."""
    summed = f"<f>SUM(B{row}:{column(place - 1)}{row})</f>" if series.is_sum else ""
    return f'<c r="{column(place)}{row}">{summed}<v>{value}</v></c>'


def _text(letters: str, row: int, words: str) -> str:
    return f'<c r="{letters}{row}" t="inlineStr"><is><t xml:space="preserve">{escaped(words)}</t></is></c>'
