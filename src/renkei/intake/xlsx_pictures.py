"""Pictures of an Excel workbook: those that float over the cells, and those that stand within one (Excel 365, WPS)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from renkei.intake.address import address
from renkei.intake.archive import Archive
from renkei.intake.markup import Attributes, OnEnd, OnStart, OnText, checked, local, walk
from renkei.intake.sheet_marks import ERROR, SheetMarks
from renkei.intake.xlsx_parts import Related, SheetPart, relations

_DISPLAYED = re.compile(r'DISPIMG\(\s*"([^"]{1,100})"')
Placed = list[str]  # address, part, name, alternative text


@dataclass
class _Shown:
    """A picture of a drawing, as it is named there."""

    relation: str
    name: str
    alt: str
    row: int = 1
    column: int = 1


@dataclass
class _Drawing:
    """Walks a drawing: anchors with their upper left cell, and the pictures in them, in groups too."""

    found: list[_Shown] = field(default_factory=list)
    _row: int = 1
    _column: int = 1
    _name: str = ""
    _alt: str = ""
    _reading: str = ""
    _from: bool = False

    def start(self, element: str, attributes: Attributes) -> None:
        if element in ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor"):
            self._row = self._column = 1
        elif element == "from":
            self._from = True
        elif element in ("row", "col") and self._from:
            self._reading, self._text = element, ""
        elif element == "cNvPr":
            self._name, self._alt = attributes.get("name", ""), attributes.get("descr", "")
        elif element == "blip" and (relation := local(attributes, "embed")):
            self.found.append(_Shown(relation, self._name, self._alt, self._row, self._column))

    def text(self, text: str) -> None:
        if self._reading:
            self._text += text

    def end(self, element: str) -> None:
        if element == "from":
            self._from = False
        elif element == self._reading:
            number = int(self._text) + 1 if self._text.strip().isdecimal() and len(self._text) < 9 else 1
            self._row, self._column = (number, self._column) if element == "row" else (self._row, number)
            self._reading = ""


class XlsxPictures:
    """Finds the pictures of a workbook, sheet by sheet."""

    def __init__(self, archive: Archive, main: str) -> None:
        self._archive = archive
        self._related = relations(archive, main)
        self._main = main
        self._in_cells: list[Placed] | None = None
        self._named: dict[str, Placed] | None = None

    def of_sheet(self, sheet: SheetPart, marks: SheetMarks) -> list[Placed]:
        """The pictures of a sheet: floating ones, then those in cells. A cell that shows one is no error."""
        related = relations(self._archive, sheet.part)
        drawings = [one for one in related.values() if one.kind == "drawing"]
        if drawings and b"drawing" not in self._archive.read(sheet.part):
            drawings = []
        found = [picture for one in drawings for picture in self._of_drawing(one.target)]
        for (row, column), number in sorted(marks.pictures.items()):
            if picture := self._in_cell(number):
                found.append([address(row, column), *picture[1:]])
                marks.cells.get((row, column), {}).pop(ERROR, None)
        for (row, column), shown in sorted(marks.displayed.items()):
            match = _DISPLAYED.search(shown)
            if match and (picture := self._by_name().get(match[1])):
                found.append([address(row, column), *picture[1:]])
        return found

    def _of_drawing(self, part: str) -> list[Placed]:
        if part not in self._archive:
            return []
        drawing, related = self._walked(part), relations(self._archive, part)
        return [
            [address(one.row, one.column), related[one.relation].target, one.name, one.alt]
            for one in drawing.found
            if self._is_there(related.get(one.relation))
        ]

    def _is_there(self, related: Related | None) -> bool:
        return related is not None and not related.is_outside and related.target in self._archive

    def _walked(self, part: str) -> _Drawing:
        drawing = _Drawing()
        data = checked(part, self._archive.read(part))
        depth = self._archive.limits.depth
        walk(part, data, drawing.start, end=drawing.end, text=drawing.text, depth=depth)
        return drawing

    # ---- WPS: =DISPIMG("ID_…")

    def _by_name(self) -> dict[str, Placed]:
        if self._named is None:
            part = next((one.target for one in self._related.values() if one.kind == "cellImage"), "")
            part = part or self._main.rpartition("/")[0] + "/cellimages.xml"
            pictures = self._of_drawing(part)
            self._named = {name: ["", target, name, alt] for _, target, name, alt in pictures}
        return self._named

    # ---- Excel 365: the value of a cell is a picture

    def _in_cell(self, number: int) -> Placed | None:
        if self._in_cells is None:
            self._in_cells = RichValues(self._archive, self._related).pictures()
        return self._in_cells[number - 1] if 0 < number <= len(self._in_cells) else None


class RichValues:
    """Follows the five parts from the number at a cell to the bytes of its picture."""

    def __init__(self, archive: Archive, related: dict[str, Related]) -> None:
        self._archive = archive
        self._parts = {one.kind: one.target for one in related.values() if not one.is_outside}

    def pictures(self) -> list[Placed]:
        """For each number that a cell may have, its picture; a blank part where it is something else."""
        values = self._values()
        kinds, chosen = self._metadata()
        found: list[Placed] = []
        for at in kinds:
            value = chosen[at] if 0 <= at < len(chosen) else -1
            found.append(values[value] if 0 <= value < len(values) else [])
        return found

    def _metadata(self) -> tuple[list[int], list[int]]:
        """The number of the block for each number at a cell, and the value of each block."""
        kinds: list[int] = []
        chosen: list[int] = []
        is_value = False

        def start(element: str, attributes: Attributes) -> None:
            nonlocal is_value
            if element in ("valueMetadata", "cellMetadata"):
                is_value = element == "valueMetadata"
            elif element == "rc" and is_value:
                kinds.append(_whole(attributes.get("v", "")))
            elif element == "rvb":
                chosen.append(_whole(attributes.get("i", "")))

        self._walk("sheetMetadata", start)
        return kinds, chosen

    def _values(self) -> list[Placed]:
        """The rich values as pictures: part, name, alternative text."""
        keys = self._keys()
        targets = self._targets()
        values: list[tuple[int, list[str]]] = []
        is_reading = False

        def start(element: str, attributes: Attributes) -> None:
            nonlocal is_reading
            is_reading = element == "v"
            if element == "rv":
                values.append((_whole(attributes.get("s", "")), []))
            elif is_reading and values:
                values[-1][1].append("")

        def text(text: str) -> None:
            if is_reading and values:
                values[-1][1][-1] += text

        def end(element: str) -> None:
            nonlocal is_reading
            is_reading = False

        self._walk("rdRichValue", start, text, end)
        return [self._picture(keys, targets, kind, said) for kind, said in values]

    def _picture(self, keys: list[list[str]], targets: list[str], kind: int, said: list[str]) -> Placed:
        named = dict(zip(keys[kind], said, strict=False)) if 0 <= kind < len(keys) else {}
        at = _whole(named.get("_rvRel:LocalImageIdentifier", ""))
        if not 0 <= at < len(targets) or not targets[at]:
            return []
        return ["", targets[at], targets[at].rpartition("/")[2], named.get("Text", "")]

    def _keys(self) -> list[list[str]]:
        found: list[list[str]] = []

        def start(element: str, attributes: Attributes) -> None:
            if element == "s":
                found.append([])
            elif element == "k" and found:
                found[-1].append(attributes.get("n", ""))

        self._walk("rdRichValueStructure", start)
        return found

    def _targets(self) -> list[str]:
        part = self._parts.get("richValueRel", "")
        related = relations(self._archive, part) if part in self._archive else {}
        found: list[str] = []

        def start(element: str, attributes: Attributes) -> None:
            if element == "rel":
                one = related.get(local(attributes, "id"), Related("", ""))
                found.append("" if one.is_outside or one.target not in self._archive else one.target)

        self._walk("richValueRel", start)
        return found

    def _walk(self, kind: str, start: OnStart, text: OnText | None = None, end: OnEnd | None = None) -> None:
        part = self._parts.get(kind, "")
        if part in self._archive:
            data = checked(part, self._archive.read(part))
            walk(part, data, start, text=text, end=end, depth=self._archive.limits.depth)


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else -1
