"""A cell's words: paragraphs, how high they are, and the margins they need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from renkei.materials.outline.model import Cell, Column
from renkei.materials.outline.sheet import NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.grounds import TAG_AIR, Ground, role_ground, tag_ground
from renkei.materials.pptx_file.lines import Lines
from renkei.materials.pptx_file.marks import BEFORE_MARK, DASH, FILLED, OUTLINED, mark, numeral, shown_text
from renkei.materials.pptx_file.table_look import Look
from renkei.materials.pptx_file.typesetter import (
    BODY,
    NOTE_BODY,
    PLAIN,
    QUIET,
    RIGHT,
    SMALL,
    STRONG,
    ZERO,
    Ink,
    Shape,
    Typesetter,
)

ROLE_ROOM, ROLE_LINE, _HEAD_MARK = 26, 19, 16
SAID = 12  # before a figure told in words
_BOLD_KINDS = frozenset({"total"})
_FIGURES = frozenset({"number", "zero", "missing", "grade"})


@dataclass(frozen=True, slots=True)
class Words:
    """Set paragraphs with their height; `left` is a margin before them, `right` one after them beside the gutter, `ground`
    what stands behind them."""

    paragraphs: str
    height: float
    left: float = 0
    right: float = 0
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: the table's kind and look, its row's kind, its column, its room in points without gutters."""

    kind: str
    look: Look
    row: str
    column: Column
    room: float

    @property
    def is_head(self) -> bool:
        """Whether it is a head of columns."""
        return self.row == "head"


def set_cell(setter: Typesetter, cell: Cell, place: Place) -> Words:
    """A cell's words for its place."""
    if place.is_head:
        return _head(setter, cell, place)
    if cell.kind == "empty" or not (cell.phrases or cell.role or any(cell.small)):
        return Words(setter.paragraph("", NOTE_BODY, SMALL), NOTE_LINE)
    if cell.role is not None:
        return _labelled(setter, cell, place)
    if cell.kind in _FIGURES:
        return _with_small(setter, cell, place, *_figure(setter, cell, place))
    return _said(setter, cell, place)


def _head(setter: Typesetter, cell: Cell, place: Place) -> Words:
    """The head of a column in note size; one over several columns as text."""
    is_group = cell.scope == "colgroup"
    side = RIGHT if place.column.align == "right" and not is_group else BODY
    if cell.kind == "empty" or not cell.phrases:
        return Words(setter.paragraph("", NOTE_BODY, SMALL), NOTE_LINE)
    if cell.sign is not None:
        return Words(setter.paragraph(mark(setter, cell.sign), replace(side, line=_HEAD_MARK)), _HEAD_MARK)
    if is_group:
        return Words(setter.paragraph(setter.run(cell.text, STRONG), side), 18)
    ink = replace(PLAIN, size=NOTE, is_bold=cell.style == "strong")
    told = setter.broken(cell.phrases, place.room, NOTE)
    return Words(
        setter.paragraph(setter.lines(told.texts, ink), replace(side, line=NOTE_LINE)), NOTE_LINE * told.count
    )


def _ink(cell: Cell, place: Place) -> Ink:
    if cell.style == "quiet":
        return QUIET
    if cell.kind == "zero":
        return ZERO if place.row not in _BOLD_KINDS else replace(ZERO, is_bold=True)
    if cell.kind == "missing":
        return ZERO
    is_bold = cell.style in ("strong", "group") or place.row in _BOLD_KINDS
    return STRONG if is_bold else PLAIN


def _side(place: Place) -> Shape:
    return replace(RIGHT if place.column.align == "right" else BODY, line=place.look.line)


# ---- figures


def _figure(setter: Typesetter, cell: Cell, place: Place) -> tuple[str, float]:
    if cell.kind == "grade" and cell.sign is not None:
        runs = mark(setter, cell.sign)
    elif cell.kind == "missing":
        runs = setter.run(DASH if cell.text == "-" else cell.text, _ink(cell, place))
    else:
        runs = setter.run(cell.text, _ink(cell, place))
        if cell.sign is not None:
            runs += setter.run(BEFORE_MARK) + mark(setter, cell.sign)
    count = 1 if cell.kind == "grade" else _figure_lines(setter, cell, place)
    return setter.paragraph(runs, _side(place)), place.look.line * count


def _figure_lines(setter: Typesetter, cell: Cell, place: Place) -> int:
    """One; a long English unit may go to the next line."""
    return setter.running(shown_text(cell), place.room, TEXT).count if " " in cell.text else 1


# ---- words


def _said(setter: Typesetter, cell: Cell, place: Place) -> Words:
    if not cell.phrases:
        return _small_alone(setter, cell, place)
    if cell.style in ("tag", "mark"):
        return _tag(setter, cell, place)
    if place.row == "total" and cell.scope == "row" and any(cell.small):
        return _in_one_line(setter, cell, place)
    is_figure = cell.style == "said"
    left = SAID if is_figure else 0
    room = place.room - left
    told = (
        setter.running(cell.text, room, TEXT)
        if cell.kind == "prose"
        else setter.broken(cell.phrases, room, TEXT)
    )
    side = replace(BODY, line=place.look.line) if is_figure else _side(place)
    paragraphs = setter.paragraph(setter.lines(told.texts, _ink(cell, place)), side)
    made = _with_small(setter, cell, replace(place, room=room), paragraphs, place.look.line * told.count)
    right = _less(setter, told.texts, cell, room) if side.side == "l" else 0
    return replace(made, left=left, right=right)


def _less(setter: Typesetter, texts: tuple[str, ...], cell: Cell, room: float) -> float:
    """How much less wide all paragraphs of a cell are to be so that they end well."""
    small = ((text, NOTE) for text in cell.small if text)
    return setter.less_room((*((text, TEXT) for text in texts), *small), room)


def _in_one_line(setter: Typesetter, cell: Cell, place: Place) -> Words:
    """計　事業数 55 → 57."""
    small = "　".join(("", *(text for text in cell.small if text)))
    runs = setter.run(cell.text, STRONG) + setter.run(small, SMALL)
    return Words(setter.paragraph(runs, _side(place)), place.look.line)


def _tag(setter: Typesetter, cell: Cell, place: Place) -> Words:
    is_filled, line = cell.style == "mark", place.look.line
    run = setter.run(cell.text, FILLED if is_filled else OUTLINED)
    ground = tag_ground(setter, cell.text, line, is_filled=is_filled)
    return Words(setter.paragraph(run, _side(place)), line, left=TAG_AIR, ground=ground)


def _small_alone(setter: Typesetter, cell: Cell, place: Place) -> Words:
    """A cell of note size alone; what computes is ink, what names is secondary."""
    ink = replace(SMALL, colour="") if cell.record else SMALL
    told = _small_lines(setter, cell, place.room)
    paragraphs = _paragraphs(setter, told, ink, _side(place))
    right = _less(setter, (), cell, place.room) if place.column.align != "right" else 0
    return Words(paragraphs, NOTE_LINE * sum(one.count for one in told), right=right)


def _with_small(setter: Typesetter, cell: Cell, place: Place, paragraphs: str, height: float) -> Words:
    told = _small_lines(setter, cell, place.room)
    if not told:
        return Words(paragraphs, height)
    small = _paragraphs(setter, told, SMALL, _side(place))
    return Words(paragraphs + small, height + NOTE_LINE * sum(one.count for one in told))


def _small_lines(setter: Typesetter, cell: Cell, room: float) -> list[Lines]:
    return [setter.running(text, room, NOTE) for text in cell.small if text]


def _paragraphs(setter: Typesetter, told: list[Lines], ink: Ink, side: Shape) -> str:
    shape = replace(side, line=NOTE_LINE)
    return "".join(setter.paragraph(setter.lines(one.texts, ink), shape) for one in told)


# ---- roles: the numeral before the name, or over it


def _labelled(setter: Typesetter, cell: Cell, place: Place) -> Words:
    assert cell.role is not None
    square = numeral(setter, cell.role)
    if not cell.phrases:
        made = Words(setter.paragraph(square, _side(place)), place.look.line)
    else:
        made = _LABELS.get(place.kind, _beside)(setter, cell, place, square)
    is_over = place.kind in _LABELS
    line = ROLE_LINE if is_over and cell.phrases else place.look.line
    has_name = bool(cell.phrases) and not is_over
    return replace(made, ground=role_ground(setter, cell.role, line, has_name=has_name))


def _beside(setter: Typesetter, cell: Cell, place: Place, square: str) -> Words:
    room = place.room - ROLE_ROOM
    told = setter.broken(cell.phrases, room, TEXT)
    hanging = Shape(place.look.line, margin=ROLE_ROOM, indent=-ROLE_ROOM, tabs=((ROLE_ROOM, "l"),))
    runs = square + setter.run("\t") + setter.lines(told.texts, _ink(cell, place))
    small = _small_lines(setter, cell, room)
    under = _paragraphs(setter, small, SMALL, Shape(margin=ROLE_ROOM))
    height = place.look.line * told.count + NOTE_LINE * sum(one.count for one in small)
    return Words(setter.paragraph(runs, hanging) + under, height)


def _over(setter: Typesetter, cell: Cell, place: Place, square: str) -> Words:
    told = setter.broken(cell.phrases, place.room, TEXT)
    shape = Shape(ROLE_LINE)
    name = setter.paragraph(setter.lines(told.texts, _ink(cell, place)), replace(shape, before=2))
    height = ROLE_LINE * (1 + told.count) + 2
    return _with_small(setter, cell, place, setter.paragraph(square, shape) + name, height)


_LABELS: dict[str, Callable[[Typesetter, Cell, Place, str], Words]] = {"programme": _over}
