"""An Excel workbook looked through part by part: what its cells are beside their values, and a clean copy for the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.intake.archive import Archive, packed
from renkei.intake.blank_end import without_blank_end
from renkei.intake.markup import checked, walk
from renkei.intake.number_formats import telling_formats
from renkei.intake.refusing import on_sheet, refusal
from renkei.intake.sheet_marks import ERROR, SheetMarks
from renkei.intake.xlsx_parts import MAIN, Parts, Related, SheetPart, parts_of, relations
from renkei.intake.xlsx_pictures import Placed, XlsxPictures
from renkei.intake.xlsx_remarks import Remark, remarks_of
from renkei.intake.xlsx_sheet import SheetLook
from renkei.intake.xlsx_texts import bound_text, look_at_texts

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PLACES = {"sharedStrings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}
_KNOWN_ERRORS = {None, "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
_ERROR_CELL = re.compile(
    rb"""(\st=["']e["'][^<>]*>(?:\s*<(?:\w+:)?f\b[^>]*>(?:[^<]*</(?:\w+:)?f>)?)?\s*<(?:\w+:)?v>)[^<]*(<)"""
)


@dataclass
class Looked:
    """A workbook that was looked through."""

    sheets: list[SheetPart]
    marks: list[SheetMarks]  # one for each sheet that holds cells
    clean: bytes = field(repr=False)
    noticed: list[Fault]
    pictures: list[list[Placed]] = field(default_factory=list)  # one list for each sheet that holds cells
    remarks: list[list[Remark]] = field(default_factory=list)  # the same


def look_at_xlsx(archive: Archive) -> Looked:
    """Look through a workbook. Raises `FileRefused` for the first thing that is unsafe or damaged."""
    parts = parts_of(archive)
    related = relations(archive, parts.main)
    places = {one.kind: one.target for one in related.values() if one.kind in _PLACES}
    formats = telling_formats(archive, places.get("styles", ""))
    if (texts := places.get("sharedStrings", "")) in archive:
        look_at_texts(archive, texts)
    looks = [
        SheetLook(sheet.name, sheet.part, archive.limits, formats, parts.is_stale)
        for sheet in parts.sheets
        if sheet.has_cells
    ]
    marks = [_looked(look, archive) for look in looks]
    _bound_together(archive, marks)
    bound_text(archive, texts, [look.part for look in looks], sum(one.count for one in marks))
    pictures = _pictures(archive, parts, marks)
    remarks = [remarks_of(archive, sheet) for sheet in parts.sheets if sheet.has_cells]
    for part in archive.names():
        archive.measure(part)
    clean = packed(_clean_parts(archive, parts, related))
    return Looked(parts.sheets, marks, clean, _noticed(parts, related), pictures, remarks)


def _looked(look: SheetLook, archive: Archive) -> SheetMarks:
    """How the cells of a sheet are marked. Errors that the reader does not know are written as one that it knows; the mark
    keeps their own sign."""
    try:
        marks = _within_limits(look, archive)
    except FileRefused as refused:
        raise on_sheet(refused, look.name) from refused
    if not {mark.get(ERROR) for mark in marks.cells.values()} <= _KNOWN_ERRORS:
        archive.replace(look.part, _ERROR_CELL.sub(rb"\g<1>#N/A\g<2>", archive.read(look.part)))
    return marks


def _within_limits(look: SheetLook, archive: Archive) -> SheetMarks:
    """How the cells are marked; where there are too many, or they reach too far, without those at the end that are only
    formatted. Raises `FileRefused`."""
    try:
        return look.look(archive.read(look.part))
    except FileRefused:
        shorter = without_blank_end(archive.read(look.part))
        if shorter is None:
            raise
        archive.replace(look.part, shorter)
        return look.look(shorter)


def look_closer_at_xlsx(archive: Archive) -> None:
    """Walk every sheet and every text element by element, where the reader found something that the searches passed by.
    Raises `FileRefused` with the place."""
    parts = parts_of(archive)
    for sheet in parts.sheets:
        try:
            SheetLook(sheet.name, sheet.part, archive.limits).walked(archive.read(sheet.part))
        except FileRefused as refused:
            raise on_sheet(refused, sheet.name) from refused
    for one in relations(archive, parts.main).values():
        if one.kind in _PLACES and one.target in archive:
            walk(one.target, archive.read(one.target), lambda element, attributes: None)


def _pictures(archive: Archive, parts: Parts, marks: list[SheetMarks]) -> list[list[Placed]]:
    finder = XlsxPictures(archive, parts.main)
    sheets = (sheet for sheet in parts.sheets if sheet.has_cells)
    found = [finder.of_sheet(sheet, mark) for sheet, mark in zip(sheets, marks, strict=True)]
    if (count := sum(map(len, found))) > archive.limits.pictures:
        raise refusal("book_too_many_pictures", count=count, limit=archive.limits.pictures)
    return found


def _bound_together(archive: Archive, marks: list[SheetMarks]) -> None:
    """Each sheet keeps its limits; all together must too."""
    cells = sum(one.count for one in marks)
    if cells > archive.limits.cells:
        raise refusal("book_too_many_cells", count=cells, limit=archive.limits.cells)


def _noticed(parts: Parts, related: dict[str, Related]) -> list[Fault]:
    found = [
        Fault("sheet_without_cells", Place(sheet=sheet.name)) for sheet in parts.sheets if not sheet.has_cells
    ]
    if any(one.kind == "vbaProject" for one in related.values()):
        found.append(Fault("book_has_macros"))
    if any(one.kind == "externalLink" for one in related.values()):
        found.append(Fault("book_has_links"))
    return found


def _clean_parts(archive: Archive, parts: Parts, related: dict[str, Related]) -> Iterator[tuple[str, bytes]]:
    """The parts of a workbook that holds what was looked at, and nothing else."""
    kept = {
        id: one for id, one in related.items() if one.kind in ("worksheet", *_PLACES) and not one.is_outside
    }
    yield (
        "[Content_Types].xml",
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    )
    yield "_rels/.rels", _relations({"rId1": Related("officeDocument", MAIN)})
    yield MAIN, archive.read(parts.main)
    others = {sheet.part: sheet for sheet in parts.sheets}
    placed = {id: Related(one.kind, _PLACES.get(one.kind, one.target)) for id, one in kept.items()}
    placed |= {id: one for id, one in related.items() if one.target in others and id not in placed}
    yield "xl/_rels/workbook.xml.rels", _relations(placed)
    written: set[str] = set()
    for one in related.values():
        place = _PLACES.get(one.kind, one.target)
        if (one.kind in _PLACES or one.target in others) and one.target in archive and place not in written:
            written.add(place)
            yield place, checked(one.target, archive.read(one.target))


def _relations(related: dict[str, Related]) -> bytes:
    lines = "".join(
        f'<Relationship Id="{_escaped(id)}" Type="{_TYPE}{_escaped(one.kind)}" Target="/{_escaped(one.target)}"/>'
        for id, one in related.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    ).encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
