"""The widths of a table's columns: those of the outline, but a figure and the head over it never part."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.charts import Shape
from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Cell, Table
from renkei.materials.outline.rows import rooms_of
from renkei.materials.outline.sheet import NOTE, TEXT
from renkei.materials.outline.wholes import wholes
from renkei.materials.pptx_file.cells import SAID
from renkei.materials.pptx_file.grid import Grid
from renkei.materials.pptx_file.grounds import tag_room
from renkei.materials.pptx_file.marks import shown_text
from renkei.materials.pptx_file.table_look import Look
from renkei.materials.pptx_file.typesetter import Typesetter

_WHOLE = frozenset({"number", "zero", "missing", "grade"})
_LEAST = 62  # what a column of words keeps
_CLEAR = 4  # between figures of columns without a gutter: 0.0 100.0


def column_rooms(setter: Typesetter, table: Table, look: Look, slots: Grid, room: float) -> list[float]:
    """The widths in points; what figures need more is taken from the widest column of words, and what division left
    over goes there."""
    rooms = [float(one) for one in rooms_of(table.columns, int(room))]
    needs = _needs(setter, table, look, slots)
    given = [max(one, need) for one, need in zip(rooms, needs, strict=True)]
    spare = room - sum(given)
    free = [at for at, column in enumerate(table.columns) if column.align != "right" and column.key != "gap"]
    for at in sorted(free, key=lambda at: -given[at]):
        taken = max(spare, min(_LEAST - given[at], 0.0)) if spare < 0 else spare
        given[at] += taken
        spare -= taken
    if sum(given) > room + 0.01 and setter.letters:
        given[given.index(max(given))] -= (
            sum(given) - room
        )  # wider letters: rather the longest figure parts than every head
        return given if min(given) > 0 else _filled(rooms, room)
    return given if sum(given) <= room + 0.01 else _filled(rooms, room)


def _filled(rooms: Sequence[float], room: float) -> list[float]:
    made = list(rooms)
    made[made.index(max(made))] += room - sum(made)
    return made


def _needs(setter: Typesetter, table: Table, look: Look, slots: Grid) -> list[float]:
    """What each column needs at least."""
    needs = [0.0] * len(table.columns)
    last = len(needs) - 1
    for row in slots:
        for at, slot in enumerate(row):
            if slot is None or slot.columns > 1 or not table.columns[at].width:
                continue
            is_right = table.columns[at].align == "right"
            gutter = 0 if at == last else look.figure_gutter if is_right else look.gutter
            room = table.columns[at].width - gutter
            figure = _figure(setter, slot.cell) if is_right else 0
            need = max(
                figure if figure <= room else _parts(setter, slot.cell, figure),
                _word(setter, slot.cell, room),
            )
            clear = _CLEAR if is_right and not gutter else 0
            needs[at] = max(needs[at], need + max(gutter, clear))
    return needs


def _figure(setter: Typesetter, cell: Cell) -> float:
    """A figure in one line, a head in one line; words need nothing."""
    if cell.scope == "col":
        return setter.points(cell.text, NOTE) + 1 if cell.sign is None else mark_room(setter, cell, TEXT)
    if cell.kind not in _WHOLE:
        return 0
    beside = mark_room(setter, cell, TEXT) + TEXT if cell.sign and cell.kind in ("number", "zero") else 0
    text = mark_room(setter, cell, TEXT) if cell.kind == "grade" else setter.points(cell.text, TEXT)
    return text + beside + 1


def _parts(setter: Typesetter, cell: Cell, whole: float) -> float:
    """What a figure needs that is too long for its column: English ones part in their unit, and a mark stays with its end."""
    words = shown_text(cell).split(" ")
    return whole if len(words) == 1 else max(setter.points(word, TEXT) for word in words) + 1


def _word(setter: Typesetter, cell: Cell, room: float) -> float:
    """Words, and pieces of them, that stood in one line without the air that some programs set still do; running text has
    room for its dates."""
    if cell.kind not in ("text", "prose") or cell.role or not cell.phrases or cell.scope == "col":
        return 0
    if cell.style in ("tag", "mark"):
        return tag_room(setter, cell.text) + 1
    if cell.kind == "prose":
        pieces = [piece for piece, is_whole in wholes(cell.text) if is_whole]
    else:
        pieces = [piece for piece in _pieces(setter, cell, room) if _fits(setter, piece, room)]
    need = max((setter.points(piece, TEXT) + 1 for piece in pieces), default=0)
    return need + SAID if need and cell.style == "said" else need


def _pieces(setter: Typesetter, cell: Cell, room: float) -> tuple[str, ...]:
    return (cell.text,) if _fits(setter, cell.text, room) else tuple(piece.rstrip() for piece in cell.phrases)


def _fits(setter: Typesetter, text: str, room: float) -> bool:
    return width(text, setter.measure) * TEXT / 100 <= room


def mark_room(setter: Typesetter, cell: Cell, size: float) -> float:
    """The width of a cell's mark."""
    if cell.sign is None:
        return 0
    letter = "" if cell.sign.shape is Shape.DASH else cell.sign.symbol
    return size + setter.points(letter, size) + size / 5
