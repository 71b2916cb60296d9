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
        under = 0 if _is_beside(press, block, room) else _REMARK_LINE * len(block.remarks)
        return Laid(
            _OVER + _HIGH + under + _UNDER,
            lambda canvas, left, top: _years(press, canvas, block, left, top + _OVER, room),
        )
    return _lay_three(press, block, room)


def _is_beside(press: Press, block: KeyFigures, room: float) -> bool:
    """Whether what moved finds room behind the figures, each in a line or two."""
    if press.office is None:
        return True
    last = len(block.items) - 1
    used = sum(sum(_widths(press, one, is_now=at == last)) for at, one in enumerate(block.items))
    spare = room - used - (_ARROW + 2 * _GAP + 2) * last - _GAP - _REMARK - 6
    lines = sum(press.setter.running(text, max(spare, TEXT), TEXT).count for text in block.remarks)
    return lines <= max(len(block.remarks), _FEW_REMARKS)


def _widths(press: Press, figure: KeyFigure, *, is_now: bool) -> tuple[float, float, float, float]:
    """What the figure, its unit, what it is of and its share take."""
    setter, size = press.setter, _NOW if is_now else _BEFORE
    has_base = figure.base and figure.base != figure.label[0]
    return (
        _big_width(press, figure.text, size) + 2,
        setter.points(figure.unit, LEAD) + 6,
        setter.points(figure.base, TEXT) + 7 if has_base else 0,
        setter.points(figure.share, LEAD) if figure.share else 0,
    )


# ---- from one year to the next


def _years(press: Press, canvas: Canvas, block: KeyFigures, left: float, top: float, room: float) -> None:
    end = left + room
    for at, figure in enumerate(block.items):
        if at:
            canvas.rule("矢印 Arrow", left + _GAP, top + _HIGH - 15, _ARROW, rule=INK, end="arrow")
            left += _ARROW + 2 * _GAP
        left = _year(press, canvas, figure, left, top, is_now=at == len(block.items) - 1)
    if not block.remarks:
        return
    if _is_beside(press, block, room):
        _remarks(press, canvas, block.remarks, Box(left + _GAP + 6, top, end - left - _GAP - 6, _HIGH))
        return
    told = "".join(
        press.setter.paragraph(press.setter.run(text), Shape(_REMARK_LINE)) for text in block.remarks
    )
    box = Box(end - room, top + _HIGH, room, _REMARK_LINE * len(block.remarks))
    canvas.write(block.remarks[0], told, box)


def _year(press: Press, canvas: Canvas, figure: KeyFigure, left: float, top: float, *, is_now: bool) -> float:
    """45項目 57項目中 78.9％; where it ends. All stand on one line: each box holds a space of the greatest size."""
    setter = press.setter
    size = _NOW if is_now else _BEFORE
    big = Ink(size, is_bold=True, colour="" if is_now else "accent5", font=BIG)
    space = setter.run("\N{NO-BREAK SPACE}", Ink(_NOW, font=BIG))
    shape = Shape(_HIGH - 1)
    wide, of_unit, of_base, of_share = _widths(press, figure, is_now=is_now)
    told = setter.paragraph(setter.run(figure.text, big) + space, shape)
    canvas.write(_noted(press, figure), told, Box(left, top, wide, _HIGH), wraps=False)
    left += wide
    unit = setter.run(figure.unit, Ink(LEAD, is_bold=True, colour=big.colour)) + space
    unit_box = Box(left, top, of_unit - 6, _HIGH)
    canvas.write(figure.unit, setter.paragraph(unit, shape), unit_box, wraps=False)
    left += of_unit
    if of_base:
        told = setter.run(figure.base, PLAIN) + space
        canvas.write(figure.base, setter.paragraph(told, shape), Box(left, top, of_base, _HIGH), wraps=False)
        left += of_base
    if not figure.share:
        return left
    name = press.named(figure.share_record)
    press.figures.shape(name, figure.share_record, figure.share)
    told = setter.run(figure.share, replace(STRONG, size=LEAD)) + space
    canvas.write(name, setter.paragraph(told, shape), Box(left, top, of_share, _HIGH), wraps=False)
    return left + of_share


def _big_width(press: Press, text: str, size: float) -> float:
    """The width of a figure in the big font, or in an office's own; never too low."""
    ours = sum(0.3 if sign in ",." else _DIGIT / 100 if sign.isascii() else 1 for sign in text) * size
    return max(ours, press.setter.points(text, size)) if press.office else ours


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
        max(
            _big_width(press, figure.text, _OF_THREE) + press.setter.points(_unit(press, figure), TEXT) + 7,
            equal,
        )
        for figure in block.items
    ]
    spare = room - _GUTTER * (len(needs) - 1)
    return needs if sum(needs) <= spare else [need * spare / sum(needs) for need in needs]
