"""A cell as the typesetter takes it: its lines, its mark, and what sets it apart."""

from __future__ import annotations

from dataclasses import replace

from renkei.charts import role_look
from renkei.materials.outline.model import Cell, RoleMark
from renkei.materials.outline.sheet import NOTE, TEXT
from renkei.materials.pdf_file.manuscript import Manuscript

Data = dict[str, object]
_SAID = 9  # what words among figures stand in from the left
ROLE_ROOM = 26  # of the numeral before a role's name
_FIGURES = frozenset({"number", "zero", "missing", "grade"})


def cell_data(
    manuscript: Manuscript, cell: Cell, *, room: int, is_right: bool, size: int = TEXT, is_head: bool = False
) -> Data:
    """A cell. `room` is what its words may take, in points."""
    data: Data = {"colspan": cell.colspan, "rowspan": cell.rowspan, "kind": cell.kind, "style": cell.style}
    if cell.kind == "empty":
        return data
    if is_right and cell.scope != "colgroup" and cell.style != "said":
        data["right"] = True
    room -= _SAID if cell.style == "said" else 0
    cell = _fitting(manuscript, cell, room)
    data |= _said(manuscript, cell, room, size, is_head=is_head, is_right="right" in data)
    small = [manuscript.runs(text, room, NOTE) for text in cell.small if text]
    if small:
        data["small"] = small
    if cell.role:
        data["role"] = role_data(cell.role)
    if cell.sign and (cell.kind in ("grade", "number", "zero") or (is_head and cell.sign.shape != "dash")):
        data["sign"] = manuscript.sign(cell.sign)
    if cell.page and manuscript.has_page(cell.page):
        data["page"] = cell.page
    return data


def _fitting(manuscript: Manuscript, cell: Cell, room: int) -> Cell:
    """A figure that is wider than its column has its unit under it; English units are words."""
    number, space, unit = cell.text.partition(" ")
    if cell.kind not in _FIGURES or not space or manuscript.width((cell.text, TEXT)) <= room:
        return cell
    return replace(cell, phrases=(number,), small=(unit, *cell.small))


def _said(manuscript: Manuscript, cell: Cell, room: int, size: int, *, is_head: bool, is_right: bool) -> Data:
    if cell.kind == "grade" or not cell.phrases:
        return {}
    if is_head and cell.sign:
        return {"lines": [dashed(cell.text)]} if cell.sign.shape == "dash" else {}
    if cell.kind == "prose":
        return {"prose": [manuscript.runs(line, room, size) for line in cell.text.split("\n")]}
    if cell.kind in _FIGURES or (is_head and is_right):
        return {"lines": [dashed(cell.text)], "whole": True}
    return {"lines": manuscript.lines(cell.phrases, max(room, size), size)}


def role_data(role: RoleMark) -> Data:
    """The numeral of a role and the colours of its square."""
    look = role_look(role.place)
    return {"numeral": role.numeral, "fill": look.fill, "line": look.line, "on": look.on}


def dashed(text: str) -> str:
    """The sign of a missing value as printed: full width."""
    return "－" if text == "-" else text
