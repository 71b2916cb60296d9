"""Whether words may need more lines than those they replace."""

from __future__ import annotations

from math import ceil
from typing import Any

from renkei.materials.pptx_file.frame import EMU
from renkei.materials.pptx_file.measuring import wide
from renkei.materials.pptx_file.noted import PARAGRAPH_END
from renkei.materials.pptx_file.opened_deck import A
from renkei.materials.refreshing.locating import Found
from renkei.materials.refreshing.xml_parts import number

_SIZE = 1400  # hundredths of a point, where no run says its own


def needs_room(found: Found, before: str, after: str, language: str) -> bool:
    """Whether what was put may take more lines than what stood there, both paragraph by paragraph."""
    room = _room(found)
    if not room:
        return False
    size = _size(found.body)
    lines = [
        sum(max(ceil(wide(text, language) * size / 100 / room), 1) for text in words.split(PARAGRAPH_END))
        for words in (before, after)
    ]
    return lines[1] > lines[0]


def _room(found: Found) -> float:
    """The width that the words have, in points; 0 where that is not known or they may run on."""
    cell = found.body.getparent()
    if cell.tag != f"{A}tc":
        properties = found.body.find(f"{A}bodyPr")
        at = found.shape.at()
        runs_on = properties is not None and properties.get("wrap") == "none"
        return at[2] / EMU if at and not runs_on else 0
    row = cell.getparent()
    start, span = row.findall(f"{A}tc").index(cell), number(cell, "gridSpan", 1)
    columns = [number(one, "w") for one in found.shape.table.iterfind(f"{A}tblGrid/{A}gridCol")]
    return (sum(columns[start : start + span]) - _margins(cell)) / EMU


def _margins(cell: Any) -> int:
    properties = cell.find(f"{A}tcPr")
    return 0 if properties is None else sum(number(properties, side, 91440) for side in ("marL", "marR"))


def _size(body: Any) -> float:
    sizes = [number(one, "sz", _SIZE) for one in body.iter(f"{A}rPr")]
    return (sizes[0] if sizes else _SIZE) / 100
