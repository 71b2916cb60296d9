"""The sheets of the explanation and of kept files → their texts and bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.errors import Place
from renkei.domain.likeness import fold
from renkei.exchange import paths
from renkei.exchange.workbook.carried import OPEN_TEXT, PICTURE, TEXT, bytes_of
from renkei.exchange.workbook.cell_row import shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.text_sheets import FILE_HEADS, FORM_WORDS, README_HEADS
from renkei.intake import Cell, Sheet, find_headings
from renkei.wording.words import words_of

_FORMS = {
    fold(said): form
    for form, text in FORM_WORDS.items()
    for said in (words_of("ja").gettext(text), text, form)
}
Lines = list[tuple[int, dict[str, Cell]]]


@dataclass(frozen=True)
class KeptPicture:
    """A file that is kept as a picture floating on a row of its sheet."""

    path: str
    row: int


def readme_of(sheet: Sheet | None, form: str, desk: Desk) -> str:
    """The explanation, line by line as it stands there."""
    if sheet is None:
        return ""
    found = _lines(sheet, README_HEADS, desk)
    if not found:
        return ""
    data = bytes_of(form or TEXT, [_content(sheet, row, cells, desk) for row, cells in found])
    return explained(data, desk.place(sheet, found[0][1][README_HEADS[-1]]), desk)


def explained(data: bytes | None, place: Place, desk: Desk) -> str:
    """The text of the explanation; empty, with a fault, for bytes that are none."""
    try:
        if data is not None:
            return data.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        pass
    desk.fault("readme_no_text", place, found=paths.README)
    return ""


def files_of_sheet(sheet: Sheet | None, desk: Desk) -> tuple[list[tuple[str, bytes]], list[KeptPicture]]:
    """The files of the sheet: those whose bytes stand there, and those that float there as pictures."""
    if sheet is None:
        return [], []
    files, pictures = [], []
    for path, form, rows in _by_path(_lines(sheet, FILE_HEADS, desk), sheet, desk):
        if form == PICTURE:
            pictures += [KeptPicture(path, row) for row, _ in rows]
            continue
        data = bytes_of(form, [_content(sheet, row, cells, desk) for row, cells in rows])
        if data is None:
            desk.fault("file_rows_spoilt", desk.place(sheet, rows[0][1][FILE_HEADS[0]]), found=path)
        elif code := _path_fault(path):
            desk.fault(code, desk.place(sheet, rows[0][1][FILE_HEADS[0]]), found=path)
        else:
            files.append((path, data))
    return files, pictures


def _path_fault(path: str) -> str:
    return "" if path == paths.README else paths.carried_fault(path)


def _by_path(lines: Lines, sheet: Sheet, desk: Desk) -> Iterator[tuple[str, str, Lines]]:
    """The rows of each file; a row without a path belongs to the file above it."""
    groups: dict[str, tuple[str, Lines]] = {}
    path = ""
    for row, cells in lines:
        path = shown(cells[FILE_HEADS[0]].value) or path
        word = shown(cells[FILE_HEADS[1]].value)
        form = _FORMS.get(fold(word), "")
        if not path or (word and not form):
            desk.fault("file_row_unclear", desk.place(sheet, cells[FILE_HEADS[1]]), found=word or path)
            continue
        groups.setdefault(path, (form or OPEN_TEXT, []))[1].append((row, cells))
    yield from ((path, form, rows) for path, (form, rows) in groups.items())


def _lines(sheet: Sheet, heads: Sequence[str], desk: Desk) -> Lines:
    """The rows below the headings, each with its cells by heading; an empty line of a text has its number."""
    wanted = {head: {words_of(tongue).gettext(head) for tongue in ("ja", "en")} for head in heads}
    found = find_headings(sheet, wanted)
    if found is not None and not found.missing(heads):
        below = (row[0].row for row in sheet.rows if row[0].row > found.row)
        return [(row, {head: sheet.at(row, at) for head, at in found.columns.items()}) for row in below]
    if sheet.rows:
        headings = tuple(map(desk.words.gettext, heads))
        desk.fault("sheet_without_headings", desk.place(sheet), headings=headings)
    return []


def _content(sheet: Sheet, row: int, cells: dict[str, Cell], desk: Desk) -> str:
    cell = cells[FILE_HEADS[3]]
    if cell.kind in ("error", "unvalued", "date", "boolean"):
        desk.fault("cell_no_text", desk.place(sheet, cell), found=shown(cell.value))
    return shown(cell.value)
