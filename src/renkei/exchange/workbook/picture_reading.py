"""Pictures that float on the rows of a workbook → the files of the photographs, whose very bytes come back."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place
from renkei.exchange.pictures import suffix_of
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.inner_sheet import digest
from renkei.exchange.workbook.proposal import Proposal
from renkei.intake import Sheet, SheetPicture
from renkei.intake.address import cell_of
from renkei.intake.pictures import picture_kind

_SUFFIX = re.compile(r"\.[^./]*$")


@dataclass(frozen=True)
class Slot:
    """A row on which a picture is to float, and the path of its file."""

    path: str
    place: Place
    row: int
    sheet: str


@dataclass
class PictureReading:
    """The pictures of a workbook being read. `known` are the digests of those that were put in, by path."""

    desk: Desk
    known: Mapping[str, str]
    files: dict[str, bytes]
    loose: list[tuple[str, SheetPicture]] = field(default_factory=list)  # not yet claimed, with their sheets
    given: set[str] = field(default_factory=set)  # paths that rows name, and those that were proposed
    rows: dict[tuple[str, int], str] = field(
        default_factory=dict
    )  # rows of files of which nothing is said yet

    def add(self, sheets: Iterable[Sheet | None]) -> None:
        """Take in the pictures of sheets."""
        self.loose += [(sheet.name, picture) for sheet in sheets if sheet for picture in sheet.pictures]

    def named(self, row: CellRow, sheet: Sheet) -> CellRow:
        """A photograph's row; where a picture lies on it and the path was left empty, one is proposed."""
        here = self._on(sheet.name, row.row)
        if row.cells.get("file") or not here or not row.cells.get("project"):
            return row
        after = self._free_path(shown(row.cells["project"]), here[0].content)
        known = digest(here[0].content)
        proposal = Proposal("picture_without_path", row.place("file"), "", after, is_sure=True, digest=known)
        if not after or not self.desk.proposes(proposal):
            return row
        self.given.add(after)
        return dataclasses.replace(row, cells={**row.cells, "file": after})

    def claim(self, slots: Iterable[Slot]) -> None:
        """Give each file its picture: the one on its row, or the one that was put in for it, wherever it floats now."""
        listed = list(slots)
        self.rows = {(slot.sheet, slot.row): slot.path for slot in listed}
        for slot in listed:
            here = self._on(slot.sheet, slot.row)
            if own := next((p for p in here if digest(p.content) == self.known.get(slot.path)), None):
                self._take(slot.path, own)
        for slot in listed:
            if slot.path not in self.files:
                self._claim(slot)
        self._rest()

    def _claim(self, slot: Slot) -> None:
        wanted = self.known.get(slot.path)
        moved = next((p for _, p in self.loose if wanted and digest(p.content) == wanted), None)
        here = self._on(slot.sheet, slot.row)
        if moved is not None:
            self._take(slot.path, moved)
        elif len(here) > 1:
            self._fault("several_pictures", slot)
        elif here and not wanted:
            self._take(slot.path, here[0])
        elif here:
            self._changed(slot, here[0])
        elif wanted:
            self._gone(slot)

    def _changed(self, slot: Slot, picture: SheetPicture) -> None:
        """Another picture, or the same one as another program saved it."""
        after = f"{slot.path} ({_size(picture.content)})"
        said = {"found": slot.path, "size": len(picture.content)}
        known = digest(picture.content)
        if self.desk.proposes(Proposal("picture_changed", slot.place, slot.path, after, said, digest=known)):
            self._take(slot.path, picture)
        else:
            self._fault("picture_declined", slot)

    def _gone(self, slot: Slot) -> None:
        said = {"found": slot.path}
        if not self.desk.proposes(Proposal("picture_gone", slot.place, slot.path, "", said)):
            self._fault("picture_declined", slot)

    def _fault(self, code: str, slot: Slot) -> None:
        """Note a fault of a row; nothing more is said of the pictures that lie on it."""
        self.desk.fault(code, slot.place, found=slot.path)
        self.rows[slot.sheet, slot.row] = ""

    def note_elsewhere(self, sheets: Iterable[Sheet]) -> None:
        """Name the pictures on sheets that hold none of the facts' photographs."""
        for sheet in sheets:
            for picture in sheet.pictures:
                self.desk.picture_not_read(
                    Place(self.desk.file, sheet=sheet.name, cell=picture.address), "picture_on_other_sheet"
                )

    def _rest(self) -> None:
        """Pictures that are left: one that was put in keeps its file; a second one on a record's row is refused, and one on
        no record's row is named."""
        paths = {value: path for path, value in self.known.items()}
        for sheet, picture in list(self.loose):
            path = paths.get(digest(picture.content), "")
            if path and path not in self.files:
                self._take(path, picture)
            elif not path:
                self._note(Place(self.desk.file, sheet=sheet, cell=picture.address))

    def _note(self, place: Place) -> None:
        path = self.rows.get((place.sheet, cell_of(place.cell)[0]))
        if path:
            self.desk.fault("several_pictures", place, found=path)
        elif path is None:
            self.desk.picture_not_read(place)

    def _on(self, sheet: str, row: int | None) -> list[SheetPicture]:
        return [p for name, p in self.loose if name == sheet and cell_of(p.address)[0] == row]

    def _take(self, path: str, picture: SheetPicture) -> None:
        self.files[path] = picture.content
        self.loose = [each for each in self.loose if each[1] is not picture]

    def _free_path(self, project: str, content: bytes) -> str:
        """A path that no file has yet, after the project; empty for what is no picture. Of a kind that papers cannot hold
        too: the check of the whole then says how to save it otherwise."""
        suffix = suffix_of(picture_kind(content))
        taken = {_SUFFIX.sub("", path) for path in (*self.files, *self.known, *self.given)}
        number = next(n for n in range(1, 10_000) if f"photos/{project}-{n}" not in taken)
        return f"photos/{project}-{number}{suffix}" if suffix else ""


def _size(content: bytes) -> str:
    return f"{picture_kind(content) or '?'}, {len(content):,} B"
