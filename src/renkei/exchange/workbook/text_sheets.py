"""The explanation of the facts, one line a row; and files that are kept with the facts."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from renkei.exchange import paths
from renkei.exchange.workbook.canvas import LOCKED, Canvas, fitted, height
from renkei.exchange.workbook.carried import BYTES, OPEN_TEXT, PICTURE, TEXT, Line, lines_of
from renkei.exchange.workbook.photo_cells import put
from renkei.exchange.workbook.sheet_names import FILES, README, sheet_name
from renkei.wording.words import N_, Words

PATH, FORM, LINE, TEXT_OF = N_("File"), N_("Kept as"), N_("Line"), N_("Content")
FORM_WORDS = {
    TEXT: N_("as a text"),
    OPEN_TEXT: N_("as a text without its last line end"),
    BYTES: N_("as letters"),
    PICTURE: N_("as a picture"),
}
README_HEADS = (LINE, TEXT_OF)
FILE_HEADS = (PATH, FORM, LINE, TEXT_OF)
_WIDE = 100
_LONGEST = 1_000  # letters that stand for bytes need not all be seen


def write_readme(canvas: Canvas, words: Words, readme: str) -> bool:
    """Write the explanation line by line; false where only its bytes can be kept, among the files."""
    lines = lines_of(readme.encode(errors="surrogatepass")) if readme else []
    fits = all(line.form in (TEXT, OPEN_TEXT) for line in lines)
    sheet = canvas.sheet(sheet_name(words, README))
    _head(canvas, sheet, words, README_HEADS)
    for row, line in enumerate(lines if fits else (), 1):
        sheet.write_number(row, 0, line.number, canvas.body("0", locked=True, fill=LOCKED))
        if line.content:
            sheet.write_string(row, 1, line.content, canvas.text(line.content))
            sheet.set_row(row, height([(line.content, _WIDE)]))
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, _WIDE, canvas.body("@"))
    return fits


def write_files(canvas: Canvas, words: Words, files: Sequence[tuple[str, bytes]]) -> int:
    """Write every file that does not lie on the row of a record: texts line by line, pictures as such, others as letters.
    Returns the number of rows."""
    sheet = canvas.sheet(sheet_name(words, FILES))
    _head(canvas, sheet, words, FILE_HEADS)
    row = 0
    for path, data in files:
        is_picture = path.startswith(f"{paths.FOLDERS[1]}/") and put(sheet, row + 1, 3, data, path)
        for line in [Line(PICTURE, 1, "")] if is_picture else lines_of(data):
            row += 1
            for at, text in enumerate((path, words.gettext(FORM_WORDS[line.form]))):
                sheet.write_string(row, at, text, canvas.text(text, locked=True, fill=LOCKED))
            sheet.write_number(row, 2, line.number, canvas.body("0", locked=True, fill=LOCKED))
            if line.content:
                sheet.write_string(row, 3, line.content, canvas.text(line.content))
                sheet.set_row(row, height([(line.content[:_LONGEST], _WIDE)]))
    sheet.set_column(0, 0, fitted([path for path, _ in files], least=12))
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 2, 6)
    sheet.set_column(3, 3, _WIDE, canvas.body("@"))
    return row


def _head(canvas: Canvas, sheet: Worksheet, words: Words, titles: tuple[str, ...]) -> None:
    for at, title in enumerate(titles):
        sheet.write_string(0, at, words.gettext(title), canvas.heading())
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
