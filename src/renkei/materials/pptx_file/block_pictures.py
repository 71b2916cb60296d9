"""Photographs on a slide: uncropped, their caption under them."""

from __future__ import annotations

from renkei.materials.outline.model import Picture, Pictures
from renkei.materials.outline.pictures import shown_height
from renkei.materials.outline.sheet import NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.press import Laid, Press, stacked
from renkei.materials.pptx_file.typesetter import PLAIN, SMALL, Shape

_GAP, _CAPTION, _CAPTION_LINE = 16, 6, 20


def lay_pictures(press: Press, block: Pictures, room: float) -> Laid:
    """Photographs one under the other."""
    laid = [_lay(press, picture, room) for picture in block.items]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        stacked(laid, canvas, left, top)

    return Laid(sum(one.height for one in laid), draw)


def _lay(press: Press, picture: Picture, room: float) -> Laid:
    high = shown_height(picture, int(room))
    wide = min(room, high * picture.width / max(picture.height, 1))
    words, height = _caption(press, picture, room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        target = press.picture(picture.content, picture.media)
        canvas.picture(
            press.named(f"photo:{picture.file}"), picture.alternative, Box(left, top, wide, high), target
        )
        if words:
            place = Box(left, top + high + _CAPTION, room, height)
            canvas.write(picture.caption or picture.credit, words, place)

    return Laid(high + (_CAPTION + height if words else 0) + _GAP, draw)


def _caption(press: Press, picture: Picture, room: float) -> tuple[str, float]:
    setter, words, height = press.setter, "", 0.0
    for text, ink, line in ((picture.caption, PLAIN, _CAPTION_LINE), (picture.credit, SMALL, NOTE_LINE)):
        if text:
            told = setter.running(text, room, TEXT if ink is PLAIN else NOTE)
            words += setter.paragraph(setter.run(text, ink), Shape(line, end=told.less))
            height += line * told.count
    return words, height
