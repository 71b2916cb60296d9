"""The first sheet: what the book is, how it is filled in, what is locked, and which sheet holds what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from renkei.domain.register import Register
from renkei.exchange.tables import FORMAT
from renkei.exchange.workbook.canvas import HEAD, LOCKED, NEEDED, REFERENCE, Canvas, height, width
from renkei.exchange.workbook.sheet_names import GUIDE, YEARLY, sheet_name
from renkei.exchange.workbook.sheet_says import SAYS, says
from renkei.wording.words import N_

HOW = (
    N_("One row is one record. To add one, write in the first empty row below the last; empty rows are passed over."),
    N_("A grey cell is locked: an id by which other sheets name the record, or a name that is shown for reference alone. A new row is open everywhere."),
    N_("A heading with ＊ must be filled in every row. The note of a heading says what the column means and how it is written."),
    N_("Where a list is offered, choose from it. A member of the region may be written by name or by code."),
    N_("0 is a number. Where there is no number, leave the cell empty and choose why in the column beside it."),
    N_("Of a running total write what each year alone added; it is added up for you."),
    N_("Days stand as 2024-08-10 and fiscal years as 2024. R6 and 令和6年度 are read too; 令和6年, a calendar year, is asked about."),
    N_("Formulas, totals, merged cells and remarks in the rows are not needed. They are not taken in without asking."),
    N_("A photograph lies on the row of its record. To replace it, put the new one on the same row and take the old one away."),
    N_("Sheets with a dark tab are written every year; the newest year stands at the top."),
    N_("Columns that are rarely used are hidden; select the columns on both sides and unhide them."),
    N_("The protection has no password. It keeps headings, columns and sheets in their places, by which they are found again."),
)  # fmt: skip
BACK = N_(
    "Back into the facts folder: renkei facts X.xlsx -o FOLDER. What is not sure is asked, with the cell, before anything is written."
)
_TITLE_SIZE, _TITLE_ROW = 14, 26
_WIDTHS = (30, 74, 10, 10)
_LAST = len(_WIDTHS) - 1
_YEARLY_MARK = "○"


def guide(canvas: Canvas) -> Worksheet:
    """The first sheet, to be written when all others are."""
    return canvas.sheet(sheet_name(canvas.words, GUIDE))


def write_guide(canvas: Canvas, sheet: Worksheet, register: Register, counts: Mapping[str, int]) -> None:
    """Write the first sheet; `counts` are the rows of each sheet."""
    words = canvas.words
    region = words.either(register.region.name, register.region.english)
    title = words("The facts of {region}: workbook", region=region)
    sheet.write_string(0, 0, title, canvas.format(bold=True, font_size=_TITLE_SIZE))
    sheet.set_row(0, _TITLE_ROW)
    row = 1
    for text in (words("All that is known of the region, one noun a sheet. Format {format}.", format=FORMAT),
                 words.gettext(BACK)):  # fmt: skip
        row = _paragraph(canvas, sheet, row, text)
    row = _heading(canvas, sheet, row + 1, words("How it is filled in"))
    for text in HOW:
        row = _paragraph(canvas, sheet, row, words.gettext(text))
    row = _heading(canvas, sheet, row + 1, words("What the cells look like"))
    row = _legend(canvas, sheet, row)
    _sheets(canvas, sheet, row + 1, counts)
    sheet.hide_gridlines(1)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)
    for at, wide in enumerate(_WIDTHS):
        sheet.set_column(at, at, wide)


def _heading(canvas: Canvas, sheet: Worksheet, row: int, text: str) -> int:
    sheet.write_string(row, 0, text, canvas.format(bold=True))
    return row + 1


def _paragraph(canvas: Canvas, sheet: Worksheet, row: int, text: str) -> int:
    text = _by_sentences(text, sum(_WIDTHS) - 4)
    sheet.merge_range(row, 0, row, _LAST, "", canvas.format(text_wrap=True))
    sheet.write_string(row, 0, text, canvas.format(text_wrap=True))
    sheet.set_row(row, height([(text, sum(_WIDTHS))]))
    return row + 1


def _by_sentences(text: str, wide: int) -> str:
    """A text with its lines broken between sentences, so that no full stop comes to stand alone on a line.

    >>> _by_sentences("灰色のセルです。新しい行は書けます。空の行は飛ばします。", 40).splitlines()
    ['灰色のセルです。新しい行は書けます。', '空の行は飛ばします。']
    """
    lines = [""]
    for sentence in re.findall(r".+?(?:。|[.?] |$)", text):
        if lines[-1] and width(lines[-1] + sentence.rstrip()) > wide:
            lines.append("")
        lines[-1] += sentence
    return "\n".join(line.rstrip() for line in lines)


def _legend(canvas: Canvas, sheet: Worksheet, row: int) -> int:
    words = canvas.words
    looks: tuple[tuple[str, dict[str, object], str], ...] = (
        (words("Heading"), {"bold": True, "bg_color": HEAD}, words("locked")),
        (words("Heading") + "＊", {"bold": True, "bg_color": NEEDED}, words("must be filled in")),
        ("p012", {"bg_color": LOCKED}, words("an id: locked, grey")),
        (
            words("Name of the project"),
            {"bg_color": REFERENCE},
            words("for reference: locked, grey; never read"),
        ),
        ("1,234", {}, words("white: to be filled in")),
    )
    for text, look, said in looks:
        sheet.write_string(row, 0, text, canvas.format(border=1, indent=1, **look))
        sheet.write_string(row, 1, said, canvas.format(indent=1))
        row += 1
    return row


def _sheets(canvas: Canvas, sheet: Worksheet, row: int, counts: Mapping[str, int]) -> None:
    words = canvas.words
    heads = (words("Sheet"), words("What it holds"), words("Every year"), words("Rows"))
    for at, (title, align) in enumerate(zip(heads, ("left", "left", "center", "right"), strict=True)):
        look = {"align": align} if align != "left" else {"indent": 1}
        sheet.write_string(row, at, title, canvas.format(bold=True, bg_color=HEAD, border=1, **look))
    link = canvas.format(font_color="#00118F", underline=1, locked=True, indent=1)
    for name in SAYS:
        row += 1
        shown = sheet_name(words, name)
        sheet.write_url(row, 0, f"internal:'{shown}'!A1", link, shown)
        sheet.write_string(row, 1, says(words, name), canvas.format(text_wrap=True, indent=1))
        if name in YEARLY:
            sheet.write_string(row, 2, _YEARLY_MARK, canvas.format(align="center"))
        sheet.write_number(row, 3, counts.get(name, 0), canvas.format(num_format="#,##0"))
