"""The workbook behind a chart, so that "edit data" opens what is drawn: categories in the first column, a series a column."""

from __future__ import annotations

from renkei.materials.pptx_file.markup import HEADING, RELATIONS, escaped
from renkei.materials.pptx_file.native_charts.native import Native
from renkei.materials.pptx_file.package import Package

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_BOOK = f'{HEADING}<workbook xmlns="{_MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
_STYLES = (
    f'{HEADING}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="BIZ UDGothic"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>'
)


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
            f'<c r="{column(place + 1)}{at + 2}"><v>{series.values[at]}</v></c>'
            for place, series in enumerate(chart.series)
            if series.values[at] is not None
        ]
        rows.append(f'<row r="{at + 2}">{"".join(cells)}</row>')
    return f'{HEADING}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def _text(letters: str, row: int, words: str) -> str:
    return f'<c r="{letters}{row}" t="inlineStr"><is><t xml:space="preserve">{escaped(words)}</t></is></c>'
