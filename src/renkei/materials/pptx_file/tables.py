"""A table of the outline as a native table: widths, heights, rules and merged cells, each row and column with its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.materials.outline.model import Cell, Row, Table
from renkei.materials.pptx_file.cells import Place, Words, set_cell
from renkei.materials.pptx_file.figures import Figures
from renkei.materials.pptx_file.frame import emu
from renkei.materials.pptx_file.grid import Grid, Slot, grid, joined
from renkei.materials.pptx_file.grounds import Ground
from renkei.materials.pptx_file.keys import column_keys, row_keys
from renkei.materials.pptx_file.table_look import HAIR, INK, PART, Look, Rule, cell_frame, look_of, tightened
from renkei.materials.pptx_file.table_rooms import column_rooms
from renkei.materials.pptx_file.typesetter import NOTE_BODY, SMALL, Typesetter

_NAMES = 'xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main"'
_ROW, _COLUMN = "{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}", "{9D8B030D-6E8A-4147-A177-3AD203B41FA5}"
_OPENS = {"role": INK, "field": PART}
_WITHOUT_RULE = frozenset({"shares", "groups"})
_PADDED = {"shares": (0, 3.5), "groups": (0, 3.5)}


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table with its words set: heights of all rows in points, heads first."""

    table: Table
    look: Look
    rows: tuple[Row, ...]
    heads: int
    rooms: tuple[float, ...]
    slots: Grid
    words: tuple[dict[int, Words], ...]  # by column, of the cells that begin in the row
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """The whole table."""
        return sum(self.heights)

    @property
    def fixed(self) -> float:
        """Its heads."""
        return sum(self.heights[: self.heads])


def set_table(setter: Typesetter, table: Table, room: float, *, is_tight: bool = False) -> SetTable:
    """Set a table into a width in points; its rows close together where they find no room otherwise."""
    look, table = look_of(table.kind), joined(table)
    look = tightened(look) if is_tight else look
    heads = table.heads if look.has_heads else ()
    rows = (*heads, *table.rows)
    slots = grid(heads, len(table.columns)) + [
        [slot and _moved(slot, len(heads)) for slot in row] for row in grid(table.rows, len(table.columns))
    ]
    rooms = column_rooms(setter, table, look, slots, room)
    words = tuple(_row_words(setter, table, look, row, at, slots, rooms) for at, row in enumerate(rows))
    heights = _heights(table, look, rows, slots, words)
    return SetTable(table, look, rows, len(heads), tuple(rooms), slots, words, tuple(heights))


def _moved(slot: Slot, rows: int) -> Slot:
    return Slot(slot.cell, slot.row + rows, slot.column, slot.rows, slot.columns) if rows else slot


def _row_words(
    setter: Typesetter, table: Table, look: Look, row: Row, at: int, slots: Grid, rooms: Sequence[float]
) -> dict[int, Words]:
    found = {}
    for column, slot in enumerate(slots[at]):
        if slot is None or slot.row != at or slot.column != column:
            continue
        last = column + slot.columns - 1
        room = sum(rooms[column : last + 1]) - _gutter(look, table, last)
        place = Place(table.kind, look, row.kind, table.columns[last], room)
        found[column] = set_cell(setter, slot.cell, place)
    return found


def _gutter(look: Look, table: Table, column: int) -> float:
    if column == len(table.columns) - 1:
        return 0
    return look.figure_gutter if table.columns[column].align == "right" else look.gutter


def _padding(look: Look, row: Row, at: int, heads: int) -> tuple[float, float]:
    if row.kind == "head":
        return (0, 2) if at < heads - 1 else (look.head_top, look.head_bottom)
    return _PADDED.get(row.kind, (look.top, look.bottom))


def _heights(
    table: Table, look: Look, rows: Sequence[Row], slots: Grid, words: Sequence[dict[int, Words]]
) -> list[float]:
    """Each row as its highest cell needs; where a merged cell needs more, the last of its rows gives it."""
    heads = sum(row.kind == "head" for row in rows)
    pads = [sum(_padding(look, row, at, heads)) for at, row in enumerate(rows)]
    heights, merged = [], []
    for at, own in enumerate(words):
        needs = [look.line] if rows[at].kind not in ("head",) else []
        for column, said in own.items():
            slot = slots[at][column]
            if slot is not None and slot.rows > 1:
                merged.append((slot, said.height))
            else:
                needs.append(said.height)
        heights.append(pads[at] + max(needs, default=0))
    for slot, need in merged:
        end = slot.row + slot.rows
        heights[end - 1] += max(0.0, pads[slot.row] + need - sum(heights[slot.row : end]))
    return heights


def grounds(made: SetTable) -> Iterator[tuple[Ground, float, float]]:
    """What stands behind words, each with the cell's left edge and where its words begin, from the table's own corner."""
    for at, own in enumerate(made.words):
        top = sum(made.heights[:at]) + _padding(made.look, made.rows[at], at, made.heads)[0]
        for column, said in own.items():
            if said.ground is not None:
                yield said.ground, sum(made.rooms[:column]), top


# ---- the file's own table


def table_markup(setter: Typesetter, made: SetTable, name: str, figures: Figures) -> str:
    """The `a:tbl` of a set table; its figures are noted with their row's and column's key."""
    columns, rows = column_keys(made.table), row_keys(made.table, made.rows)
    gridded = "".join(
        f'<a:gridCol w="{emu(room)}">{_key(_COLUMN, "colId", key)}</a:gridCol>'
        for room, key in zip(made.rooms, columns, strict=True)
    )
    body = "".join(_row(setter, made, at, key) for at, key in enumerate(rows))
    _noted(made, name, rows, columns, figures)
    first_row = ' firstRow="1"' if made.heads else ""
    first_column = (
        ' firstCol="1"' if any(cell.scope == "row" for row in made.rows for cell in row.cells[:1]) else ""
    )
    return f"<a:tbl><a:tblPr{first_row}{first_column}/><a:tblGrid>{gridded}</a:tblGrid>{body}</a:tbl>"


def _noted(made: SetTable, name: str, rows: Sequence[int], columns: Sequence[int], figures: Figures) -> None:
    for at, row in enumerate(rows):
        for column in made.words[at]:
            slot, markup = made.slots[at][column], made.words[at][column].paragraphs
            if slot is not None and slot.cell.record:
                figures.cell(name, row, columns[column], slot.cell, markup)
            elif slot is not None:
                figures.said(name, row, columns[column], markup)


def _key(uri: str, name: str, key: int) -> str:
    return f'<a:extLst><a:ext uri="{uri}"><a16:{name} {_NAMES} val="{key}"/></a:ext></a:extLst>'


def _row(setter: Typesetter, made: SetTable, at: int, key: int) -> str:
    cells = "".join(_cell(setter, made, at, column) for column in range(len(made.rooms)))
    return f'<a:tr h="{emu(made.heights[at])}">{cells}{_key(_ROW, "rowId", key)}</a:tr>'


def _cell(setter: Typesetter, made: SetTable, at: int, column: int) -> str:
    slot = made.slots[at][column]
    over, under = _rule(made, at, column), _rule(made, _end(slot, at, column), column)
    if slot is None:
        return _markup("", setter.paragraph("", NOTE_BODY, SMALL), cell_frame((0, 0, 0, 0), over, under, "t"))
    said = made.words[at].get(column) if slot.row == at and slot.column == column else None
    merged = _merging(slot, at, column)
    if said is None:
        return _markup(
            merged, setter.paragraph("", NOTE_BODY, SMALL), cell_frame((0, 0, 0, 0), over, under, "t")
        )
    top, bottom = _padding(made.look, made.rows[at], at, made.heads)
    gutter = _gutter(made.look, made.table, column + slot.columns - 1)
    room = (said.left, gutter + said.right, top, bottom)
    return _markup(merged, said.paragraphs, cell_frame(room, over, under, _anchor(made, at, slot)))


def _end(slot: Slot | None, at: int, column: int) -> int:
    """The row under a place. Some programs take a merged cell's lower rule from its first row, some from its last."""
    return slot.row + slot.rows if slot is not None and slot.row == at else at + 1


def _markup(merged: str, paragraphs: str, frame: str) -> str:
    return f"<a:tc{merged}><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody>{frame}</a:tc>"


def _anchor(made: SetTable, at: int, slot: Slot) -> str:
    if made.rows[at].kind == "head":
        return "b"
    return "ctr" if made.look.is_centred and slot.cell.scope != "row" else "t"


def _merging(slot: Slot, at: int, column: int) -> str:
    if slot.rows == 1 and slot.columns == 1:
        return ""
    if slot.row == at and slot.column == column:
        rows = f' rowSpan="{slot.rows}"' if slot.rows > 1 else ""
        columns = f' gridSpan="{slot.columns}"' if slot.columns > 1 else ""
        return rows + columns
    right = ' hMerge="1"' if slot.column < column else ""
    down = ' vMerge="1"' if slot.row < at else ""
    spans = f' rowSpan="{slot.rows}"' if slot.rows > 1 and right and not down else ""
    spans += f' gridSpan="{slot.columns}"' if slot.columns > 1 and down and not right else ""
    return spans + right + down


# ---- rules


def _rule(made: SetTable, at: int, column: int) -> Rule | None:
    """The line over a place; at the end of the table, the one under it."""
    above = _cell_at(made, at - 1, column)
    if at == len(made.rows):
        return made.look.closing if above is not None else None
    slot = made.slots[at][column]
    if slot is not None and slot.row < at:
        return None  # inside a merged cell
    own = _cell_at(made, at, column)
    if at == 0:
        return made.look.opening if own is not None else None
    if at <= made.heads and made.heads:
        return None if above is None else _under_heads(made, at)
    return None if own is None and above is None else _between(made.rows[at])


def _cell_at(made: SetTable, at: int, column: int) -> Cell | None:
    slot = made.slots[at][column] if 0 <= at < len(made.slots) else None
    return None if slot is None or slot.cell.kind == "empty" else slot.cell


def _under_heads(made: SetTable, at: int) -> Rule | None:
    return made.look.under_heads if at == made.heads else INK


def _between(row: Row) -> Rule | None:
    if row.kind in _WITHOUT_RULE:
        return None
    return INK if row.kind == "total" else _OPENS.get(row.opens, HAIR)
