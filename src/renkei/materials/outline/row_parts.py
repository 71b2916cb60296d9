"""A row that is higher than a page in two: what fits stays, the rest goes on with its label repeated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines, parted, text_lines
from renkei.materials.outline.model import Cell, Phrases, Row
from renkei.materials.outline.sheet import NOTE, NOTE_LINE, TEXT

_GUTTER, _ROLE, _SAID = 8, 26, 9
_LABEL = 110  # points: a longer label is not repeated


def clear_room(cell: Cell, room: int) -> int:
    """What a cell's words have beside its gutters, and the numeral of its role."""
    return room - (_ROLE if cell.role else _GUTTER) - (_SAID if cell.style == "said" else 0)


def cut_row(
    row: Row, rooms: Sequence[int], space: int, material: Material, *, line: int
) -> tuple[Row, Row] | None:
    """The row in two, the first at most `space` points high without its padding; None where all of it fits."""
    upper: list[Cell] = []
    lower: list[Cell] = []
    at = 0
    for cell in row.cells:
        clear = clear_room(cell, sum(rooms[at : at + cell.colspan]))
        at += cell.colspan
        first, rest = _cut(cell, clear, space, material, line)
        upper.append(first)
        lower.append(rest or _goes_on(cell, clear, material, line, is_first=not lower))
    if all(cell == before for cell, before in zip(upper, row.cells, strict=True)):
        return None
    return replace(row, cells=tuple(upper)), replace(row, cells=tuple(lower), opens="")


def _goes_on(cell: Cell, clear: int, material: Material, line: int, *, is_first: bool) -> Cell:
    """What stands in the second part for a cell that is done: the row's label once more, and nothing for a figure."""
    is_label = cell.scope == "row" or (is_first and cell.kind == "text")
    if not is_label or line * lines(cell.phrases, clear, TEXT, material.language) > _LABEL:
        return Cell((), "empty", colspan=cell.colspan)
    small = (material.words("(continued)"),) if cell.scope == "row" else ()
    return replace(cell, small=small, record="", value=None, is_continued=True)


def _cut(cell: Cell, clear: int, space: int, material: Material, line: int) -> tuple[Cell, Cell | None]:
    """A cell in two; None for the rest where all of it stays."""
    if cell.kind not in ("text", "prose"):
        return cell, None
    language, most = material.language, max(space // line, 1)
    phrases, rest = _words(cell, clear, most, language)
    taken = _count(cell, phrases, clear, language) * line
    small, more = ((), cell.small) if rest else _notes(cell.small, clear, max(space - taken, 0), language)
    if not rest and not more:
        return cell, None
    mark = material.words("(continued)")
    again = (mark,) if cell.scope == "row" and rest and mark not in more else ()
    below = replace(cell, phrases=rest, small=(*again, *more), record="", value=None, is_continued=True)
    return replace(cell, phrases=phrases, small=small), below


def _words(cell: Cell, clear: int, most: int, language: str) -> tuple[Phrases, Phrases]:
    if cell.kind == "prose":
        first, rest = parted(cell.text, clear, TEXT, most, language)
        return (first,), (rest,) if rest else ()
    kept = _longest(len(cell.phrases), lambda n: lines(cell.phrases[:n], clear, TEXT, language) <= most)
    if kept or not cell.phrases:
        return cell.phrases[:kept], cell.phrases[kept:]
    first, rest = parted(cell.phrases[0], clear, TEXT, most, language)
    return (first,), (*((rest,) if rest else ()), *cell.phrases[1:])


def _count(cell: Cell, phrases: Phrases, clear: int, language: str) -> int:
    if not phrases:
        return 0
    if cell.kind == "prose":
        return text_lines(phrases[0], clear, TEXT, language)
    return lines(phrases, clear, TEXT, language)


def _notes(small: Phrases, clear: int, space: int, language: str) -> tuple[Phrases, Phrases]:
    """The lines in note size under a cell's words that still stand in so many points, and the others."""
    kept: list[str] = []
    left = space // NOTE_LINE
    for at, text in enumerate(small):
        needed = text_lines(text, clear, NOTE, language) if text else 0
        if needed > left:
            first, rest = parted(text, clear, NOTE, left, language) if left else ("", text)
            return (*kept, *((first,) if first else ())), (rest, *small[at + 1 :])
        kept.append(text)
        left -= needed
    return small, ()


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """The greatest count up to `most` that fits; more never fits where fewer do not."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
