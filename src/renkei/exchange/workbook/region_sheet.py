"""The region itself: one thing a row, with what it means beside it."""

from __future__ import annotations

from renkei.domain.register import Region
from renkei.exchange.tables import REGION
from renkei.exchange.workbook import notes
from renkei.exchange.workbook.canvas import REFERENCE, Canvas, fitted, height
from renkei.exchange.workbook.heads import title_of
from renkei.exchange.workbook.sheet_names import sheet_name
from renkei.exchange.workbook.table_sheet import write
from renkei.exchange.workbook.tongue import Tongue
from renkei.wording.words import N_

WHAT, CONTENT, MEANS = N_("What is said of the region"), N_("Content"), N_("What it means")

_CONTENT, _MEANS = 50, 60  # widths


def write_region_sheet(canvas: Canvas, tongue: Tongue, region: Region) -> None:
    """Write the sheet of the region."""
    words = tongue.words
    sheet = canvas.sheet(sheet_name(words, REGION.name))
    for at, title in enumerate((WHAT, CONTENT, MEANS)):
        sheet.write_string(0, at, words.gettext(title), canvas.heading(reference=at == 2))
    titles = [title_of(words, REGION, column.heading) for column in REGION.columns]
    for row, (title, column) in enumerate(zip(titles, REGION.columns, strict=True), 1):
        value = tongue.cell(REGION, column, region)
        said = notes.meaning(words, REGION, column)
        how = notes.how_written(words, column.kind)
        sheet.write_string(row, 0, title, canvas.heading(needed=column.required))
        sheet.write_blank(row, 1, None, canvas.body("@"))
        write(sheet, row, 1, value, canvas.text(str(value or "")))
        sheet.write_string(row, 2, f"{said} {how}".strip(), canvas.body("@", locked=True, fill=REFERENCE))
        sheet.set_row(row, height([(str(value or ""), _CONTENT), (f"{said} {how}", _MEANS)]))
    sheet.set_column(0, 0, fitted(titles))
    sheet.set_column(1, 1, _CONTENT, canvas.body("@"))
    sheet.set_column(2, 2, _MEANS)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
