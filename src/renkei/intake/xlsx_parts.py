"""The parts of an Excel workbook: which sheets there are, in order, and where each stands in the file."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from renkei.intake.archive import Archive
from renkei.intake.markup import Attributes, checked, is_true, local, walk
from renkei.intake.refusing import refusal

MAIN = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of the workbook: its name, its part, and whether it holds cells."""

    name: str
    part: str
    is_hidden: bool = False
    has_cells: bool = True


@dataclass
class Parts:
    """What workbook.xml says."""

    main: str
    sheets: list[SheetPart] = field(default_factory=list)
    names: int = 0  # defined names
    is_stale: bool = (
        False  # to be calculated when it is opened: the saved results of formulas are not results
    )


@dataclass(frozen=True, slots=True)
class Related:
    """A relation of a part to another one: `kind` is the last word of its type."""

    kind: str
    target: str
    is_outside: bool = False


def relations(archive: Archive, part: str) -> dict[str, Related]:
    """The relations of a part by their ids; none where it has none."""
    folder, _, name = part.rpartition("/")
    path = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    found: dict[str, Related] = {}

    def start(element: str, attributes: Attributes) -> None:
        if element == "Relationship":
            target = attributes.get("Target", "")
            outside = attributes.get("TargetMode") == "External"
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = Related(
                kind, target if outside else _joined(folder, target), outside
            )

    if path in archive:
        walk(path, checked(path, archive.read(path)), start, depth=archive.limits.depth)
    return found


def _joined(folder: str, target: str) -> str:
    """The path of a part that another one names, from the root or from beside itself."""
    path = target if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(path.lstrip("/")).replace("\\", "/")


def parts_of(archive: Archive) -> Parts:
    """The sheets of a workbook. Raises `FileRefused` where it names too many, or one that is not there."""
    main = next((one.target for one in relations(archive, "").values() if one.kind == "officeDocument"), MAIN)
    if main not in archive:
        raise refusal("zip_part_missing", part=main)
    found = Parts(main)
    related = relations(archive, main)

    def start(element: str, attributes: Attributes) -> None:
        if element == "sheet":
            found.sheets.append(_sheet(attributes, related, archive))
        elif element == "definedName":
            found.names += 1
        elif element == "calcPr":
            found.is_stale = is_true(attributes, "fullCalcOnLoad")

    walk(main, checked(main, archive.read(main)), start, depth=archive.limits.depth)
    _bound(found, archive)
    return found


def _sheet(attributes: Attributes, related: dict[str, Related], archive: Archive) -> SheetPart:
    name = attributes.get("name", "")
    relation = related.get(local(attributes, "id"), Related("", ""))
    if relation.target not in archive:
        raise refusal("zip_part_missing", part=relation.target or name)
    is_hidden = attributes.get("state", "visible") != "visible"
    return SheetPart(name, relation.target, is_hidden, has_cells=relation.kind == "worksheet")


def _bound(found: Parts, archive: Archive) -> None:
    limits = archive.limits
    if not found.sheets:
        raise refusal("book_without_sheets")
    if len(found.sheets) > limits.sheets:
        raise refusal("book_too_many_sheets", count=len(found.sheets), limit=limits.sheets)
    if found.names > limits.names:
        raise refusal("book_too_many_names", count=found.names, limit=limits.names)
