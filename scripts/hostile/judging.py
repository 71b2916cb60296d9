"""Whether what became of a file is what must become of it."""

from __future__ import annotations

from scripts.hostile.case import Case

from renkei.domain.errors import FileRefused
from renkei.intake.address import cell_of
from renkei.intake.book import Book


def wrong(case: Case, found: Book | FileRefused) -> str:
    """What is wrong with it; empty where nothing is."""
    may_be_either = any(note.startswith("may be") for note in case.notes)
    if isinstance(found, FileRefused):
        codes = [fault.code for fault in found.faults]
        if case.codes == ("any",) or set(codes) & set(case.codes) or (may_be_either and not case.codes):
            return ""
        return f"refused with {codes}, wanted {case.codes or 'to be read'}"
    if case.codes and not may_be_either:
        return f"read, wanted {case.codes}"
    return "; ".join(filter(None, (*_cells(case, found), _notes(case, found))))


def _cells(case: Case, book: Book) -> list[str]:
    return [said for place, wanted in case.cells.items() if (said := _cell(book, place, wanted))]


def _cell(book: Book, place: str, wanted: tuple[str, object]) -> str:
    name, _, at = place.partition("!")
    sheet = book.sheet(name)
    if sheet is None:
        return f"no sheet {name!r}"
    cell = sheet.at(*cell_of(at.removesuffix(" hidden")))
    found = ("hidden", cell.is_hidden) if at.endswith(" hidden") else (cell.kind, cell.value)
    is_same = found == wanted and type(found[1]) is type(wanted[1])
    return "" if is_same or str(found) == str(wanted) else f"{place}: {found!r:.200}, wanted {wanted!r:.200}"


def _notes(case: Case, book: Book) -> str:
    wanted = {note for note in case.notes if not note.startswith("may be")}
    missing = wanted - {fault.code for fault in book.noticed}
    return f"no remark {sorted(missing)}" if missing else ""
