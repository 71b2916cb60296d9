"""The sheet of the region: what each row says, by its title in either language."""

from __future__ import annotations

from renkei.domain.likeness import fold
from renkei.exchange.tables import REGION
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.cell_values import taken
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.gone import ask_of_column
from renkei.exchange.workbook.heads import title_of
from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.region_sheet import CONTENT, MEANS, WHAT
from renkei.intake import Cell, Sheet
from renkei.wording.words import words_of


def region_rows(sheet: Sheet, desk: Desk) -> list[CellRow]:
    """The one row of the region; none, with a fault, if no row of the sheet has a title that is known."""
    known = _known()
    rows: dict[str, tuple[str, Cell]] = {}
    for cells in sheet.rows:
        heading = known.get(fold(shown(cells[0].value)), "")
        if not heading:
            _note_unknown(sheet, cells[0], desk)
        elif heading in rows:
            desk.fault("sheet_heading_twice", desk.place(sheet, cells[0]), heading=shown(cells[0].value))
        else:
            rows[heading] = (shown(cells[0].value), sheet.at(cells[0].row, cells[0].column + 1))
    if not rows:
        desk.fault("sheet_without_headings", desk.place(sheet), headings=(desk.words.gettext(WHAT),))
        desk.lost.add(REGION.name)
        return []
    for column in REGION.columns:
        if column.heading not in rows:
            ask_of_column(desk, sheet, REGION, column.heading)
    titles = {heading: title for heading, (title, _) in rows.items()}
    places = {heading: (cell.row, cell.column) for heading, (_, cell) in rows.items()}
    cells_of = {heading: _raw(sheet, heading, title, cell, desk) for heading, (title, cell) in rows.items()}
    return [CellRow(desk.file, cells_of, None, "", sheet.name, places, titles)]


def _known() -> dict[str, str]:
    """What is said of the region, by its title in either language and by its name in the folder, folded."""
    tongues = (words_of("ja"), words_of("en"))
    titles = {
        fold(title_of(words, REGION, c.heading)): c.heading for words in tongues for c in REGION.columns
    }
    return {**titles, **{fold(column.heading): column.heading for column in REGION.columns}}


def _raw(sheet: Sheet, heading: str, title: str, cell: Cell, desk: Desk) -> object:
    got = taken(cell, REGION.column(heading))
    place = desk.place(sheet, cell, title)
    if got.fault:
        desk.fault(got.fault, place, **got.values)
        return None
    if not got.code:
        return got.raw
    proposal = Proposal(got.code, place, shown(got.kept), shown(got.raw), got.values, got.is_sure)
    if not desk.proposes(proposal):
        return got.kept
    typed = desk.accept.typed(proposal)
    return got.raw if typed is None else typed


def _note_unknown(sheet: Sheet, cell: Cell, desk: Desk) -> None:
    """A row of somebody's own."""
    own = {fold(words_of(tongue).gettext(text)) for tongue in ("ja", "en") for text in (WHAT, CONTENT, MEANS)}
    if fold(shown(cell.value)) not in own:
        desk.finding("row_not_read", sheet, found=shown(cell.value), cell=cell.address)
