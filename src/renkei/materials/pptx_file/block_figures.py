"""Big figures on a slide: a year against the year before, or three in a row."""

from __future__ import annotations

from dataclasses import replace

from renkei.materials.outline.model import KeyFigure, KeyFigures
from renkei.materials.outline.sheet import LEAD, LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import BIG, PLAIN, STRONG, Ink, Shape

_OVER, _HIGH, _UNDER = 6, 49, 8
_DIGIT = 60  # hundredths of an em that a digit of the big font takes
_NOW, _BEFORE, _OF_THREE = 48, 36, 24
_GAP, _ARROW, _REMARK, _REMARK_LINE, _FEW_REMARKS = 16, 40, 14, 19, 2
_A_ROW, _GUTTER, _ROW_GAP = 3, 12, 13


def lay_figures(press: Press, block: KeyFigures, room: float) -> Laid:
    """The figures of a block in one row."""
    if block.moves or block.items[0].base:
        return Laid(
            _OVER + _HIGH + _UNDER,
            lambda canvas, left, top: _years(press, canvas, block, left, top + _OVER, room),
        )
    return _lay_three(press, block, room)


# ---- from one year to the next


def _years(press: Press, canvas: Canvas, block: KeyFigures, left: float, top: float, room: float) -> None:
    end = left + room
    for at, figure in enumerate(block.items):
        if at:
            canvas.rule("矢印 Arrow", left + _GAP, top + _HIGH - 15, _ARROW, rule=INK, end="arrow")
            left += _ARROW + 2 * _GAP
        left = _year(press, canvas, figure, left, top, is_now=at == len(block.items) - 1)
    if block.remarks:
        _remarks(press, canvas, block.remarks, Box(left + _GAP + 6, top, end - left - _GAP - 6, _HIGH))


def _year(press: Press, canvas: Canvas, figure: KeyFigure, left: float, top: float, *, is_now: bool) -> float:
    """45項目 57項目中 78.9％; where it ends. All stand on one line: each box holds a space of the greatest size."""
    setter = press.setter
    size = _NOW if is_now else _BEFORE
    big = Ink(size, is_bold=True, colour="" if is_now else "accent5", font=BIG)
    space = setter.run("\N{NO-BREAK SPACE}", Ink(_NOW, font=BIG))
    shape = Shape(_HIGH - 1)
    wide = _big_width(figure.text, size) + 2
    told = setter.paragraph(setter.run(figure.text, big) + space, shape)
    canvas.write(_noted(press, figure), told, Box(left, top, wide, _HIGH), wraps=False)
    left += wide
    unit = setter.run(figure.unit, Ink(LEAD, is_bold=True, colour=big.colour)) + space
    wide = setter.points(figure.unit, LEAD)
    canvas.write(figure.unit, setter.paragraph(unit, shape), Box(left, top, wide, _HIGH), wraps=False)
    left += wide + 6
    if figure.base and figure.base != figure.label[0]:
        told = setter.run(figure.base, PLAIN) + space
        wide = setter.points(figure.base, TEXT) + 7
        canvas.write(figure.base, setter.paragraph(told, shape), Box(left, top, wide, _HIGH), wraps=False)
        left += wide
    if not figure.share:
        return left
    name = press.named(figure.share_record)
    press.figures.shape(name, figure.share_record, figure.share)
    wide = setter.points(figure.share, LEAD)
    told = setter.run(figure.share, replace(STRONG, size=LEAD)) + space
    canvas.write(name, setter.paragraph(told, shape), Box(left, top, wide, _HIGH), wraps=False)
    return left + wide


def _big_width(text: str, size: float) -> float:
    """The width of a figure in the big font, never too low."""
    return sum(0.3 if sign in ",." else _DIGIT / 100 if sign.isascii() else 1 for sign in text) * size


def _noted(press: Press, figure: KeyFigure) -> str:
    """The shape's name; the figure is noted under it."""
    name = press.named(figure.record)
    press.figures.shape(
        name, figure.record, figure.text, value=figure.value, unit=figure.unit, after=figure.unit
    )
    return name


def _remarks(press: Press, canvas: Canvas, remarks: tuple[str, ...], box: Box) -> None:
    """What moved, behind a thin upright rule."""
    line = _REMARK_LINE if len(remarks) <= _FEW_REMARKS else _HIGH // len(remarks)
    height = line * len(remarks)
    top = box.top + (box.height - height - 4 if len(remarks) <= _FEW_REMARKS else 0)
    canvas.rule("罫 Rule", box.left, top, 0, height, rule=INK)
    setter = press.setter
    told = "".join(setter.paragraph(setter.run(text), Shape(line)) for text in remarks)
    canvas.write(remarks[0], told, Box(box.left + _REMARK, top, box.width - _REMARK, height))


# ---- three in a row


def _lay_three(press: Press, block: KeyFigures, room: float) -> Laid:
    rooms = _rooms(press, block, room)
    labels = [
        press.setter.broken(figure.label, wide, TEXT)
        for figure, wide in zip(block.items, rooms, strict=False)
    ]
    label = LINE * max(told.count for told in labels)
    setter = press.setter

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.rule("罫 Rule", left, top, room, rule=INK)
        for figure, told, wide in zip(block.items, labels, rooms, strict=False):
            words = setter.paragraph(setter.lines(told.texts))
            canvas.write(
                "".join(figure.label), words, Box(left, top + 7, wide - told.less, LINE * told.count)
            )
            canvas.write(_noted(press, figure), _three(press, figure), Box(left, top + 7 + label, wide, 30))
            left += wide + _GUTTER

    return Laid(7 + label + 30 + _ROW_GAP, draw)


def _three(press: Press, figure: KeyFigure) -> str:
    setter = press.setter
    big = setter.run(figure.text, Ink(_OF_THREE, is_bold=True, font=BIG))
    return setter.paragraph(big + setter.run(_unit(press, figure), STRONG), Shape(30))


def _unit(press: Press, figure: KeyFigure) -> str:
    """The unit behind its figure; with a space in English."""
    return figure.unit if press.is_japanese or not figure.unit else f"\N{NO-BREAK SPACE}{figure.unit}"


def _rooms(press: Press, block: KeyFigures, room: float) -> list[float]:
    """Three equal rooms; a long figure takes from the others."""
    count = max(_A_ROW, len(block.items))
    equal = (room - _GUTTER * (count - 1)) / count
    needs = [
        max(_big_width(figure.text, _OF_THREE) + press.setter.points(_unit(press, figure), TEXT) + 7, equal)
        for figure in block.items
    ]
    spare = room - _GUTTER * (len(needs) - 1)
    return needs if sum(needs) <= spare else [need * spare / sum(needs) for need in needs]
