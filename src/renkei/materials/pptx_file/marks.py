"""Grades, roles and categories as letters: what stands in a cell goes with it when a row is moved."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category

from renkei.charts import PAPER, Fill, Shape, Sign, role_look
from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Cell, RoleMark
from renkei.materials.pptx_file.typesetter import Ink, Typesetter

DASH = "－"
BEFORE_MARK = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
# A light mark is its outline: office programs do not agree on letters with a line round them.
_SHAPES = {
    (Shape.CIRCLE, Fill.FULL): "●",
    (Shape.CIRCLE, Fill.HALF): "◎",
    (Shape.CIRCLE, Fill.LIGHT): "○",
    (Shape.SQUARE, Fill.FULL): "■",
    (Shape.SQUARE, Fill.HALF): "▣",
    (Shape.SQUARE, Fill.LIGHT): "□",
}
FILLED, OUTLINED = Ink(is_bold=True, colour="bg1", ground="1A1A1A"), Ink(is_bold=True)
_NUMERAL = "BIZ UDGothic"  # in papers of other letters too: its letters are as high as their size
_BESIDE_NUMERAL = 11  # the size of the spaces that set a numeral into the middle of its square


def hexadecimal(name: str) -> str:
    """A colour of the paper as office files write it."""
    return PAPER[name].removeprefix("#").upper()


@lru_cache(maxsize=256)
def mark(setter: Typesetter, sign: Sign, size: float = 14) -> str:
    """A grade: its shape, full or light, its own letter bold after it. An office's sign that is a shape itself (◎○△×) stands alone."""
    if sign.shape is Shape.DASH:
        return setter.run(DASH, Ink(size, colour="767676"))
    colour = hexadecimal(f"{sign.style}-line")
    letter = Ink(size, is_bold=True, colour=colour)
    if is_shape(sign.symbol):
        return setter.run(sign.symbol, letter)
    return setter.run(_SHAPES[sign.shape, sign.fill], Ink(size, colour=colour)) + setter.run(
        sign.symbol, letter
    )


def mark_text(sign: Sign) -> str:
    """The letters of a mark."""
    if sign.shape is Shape.DASH:
        return DASH
    return sign.symbol if is_shape(sign.symbol) else _SHAPES[sign.shape, sign.fill] + sign.symbol


def shown_text(cell: Cell) -> str:
    """What a cell says with its mark."""
    if cell.sign is None or cell.kind == "missing":
        return DASH if cell.text == "-" else cell.text
    return mark_text(cell.sign) if cell.kind == "grade" else cell.text + BEFORE_MARK + mark_text(cell.sign)


def without_mark(text: str) -> str:
    """What somebody wrote into a cell, without the mark before or behind it.

    >>> without_mark("●B"), without_mark("110人\u00a0\u00a0○B"), without_mark("◎")
    ('B', '110人', '◎')
    """
    told = text.split(BEFORE_MARK)[0].strip("\N{NO-BREAK SPACE} ")
    return told[1:].lstrip() if len(told) > 1 and told[0] in _SHAPES.values() else told


def is_shape(symbol: str) -> bool:
    """Whether a sign is drawn, not written.

    >>> [is_shape(symbol) for symbol in ("A", "◎", "×", "達成", "B+")]
    [False, True, True, False, False]
    """
    return all(category(sign) in ("So", "Sm") for sign in symbol)


@lru_cache(maxsize=64)
def numeral(setter: Typesetter, role: RoleMark, size: float = 14) -> str:
    """A role's numeral on its ground, in the middle of the square that stands behind it."""
    colour, ground, _ = role_colours(role)
    font = "" if setter.is_as_high else _NUMERAL
    space = setter.run("\N{NO-BREAK SPACE}", Ink(_BESIDE_NUMERAL, font=font))
    ink = Ink(size, is_bold=True, colour=colour, ground=ground, font=font)
    return space + setter.run(role.numeral, ink) + space


def numeral_room(role: RoleMark, size: float = 14) -> float:
    """The width of a role's numeral with the spaces beside it."""
    return (width(role.numeral) * size + 2 * width("\N{NO-BREAK SPACE}") * _BESIDE_NUMERAL) / 100


def role_colours(role: RoleMark) -> tuple[str, str, str]:
    """Letter, ground and line of a role's square."""
    look = role_look(role.place)
    colour, ground, line = (hue.removeprefix("#").upper() for hue in (look.on, look.fill, look.line))
    return colour, ground, line
