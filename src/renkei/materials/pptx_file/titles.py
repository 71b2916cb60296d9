"""The title over a block."""

from __future__ import annotations

from renkei.materials.outline.sheet import LINE, NOTE, TEXT, TITLE_GAP
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import PLAIN, SMALL, STRONG

UNDER = 4
_BETWEEN = "\N{NO-BREAK SPACE}"


def title_height(press: Press, title: str, subtitle: str, room: float) -> float:
    """A title with the air over and under it; a subtitle that finds no room beside it stands under it."""
    return TITLE_GAP + LINE * _count(press, title, subtitle, room) + UNDER if title else 0


def _count(press: Press, title: str, subtitle: str, room: float) -> int:
    lines = press.setter.running(title, room, TEXT).count
    return lines + (1 if subtitle and not _is_beside(press, title, subtitle, room) else 0)


def _is_beside(press: Press, title: str, subtitle: str, room: float) -> bool:
    return press.setter.points(title, TEXT) + press.setter.points(subtitle, NOTE) + 7 <= room


def draw_title(
    press: Press, canvas: Canvas, box: Box, title: str, subtitle: str = "", *, is_plain: bool = False
) -> None:
    """Draw it; `box` is from the block's own top and in its width."""
    if not title:
        return
    setter = press.setter
    runs = setter.run(title, PLAIN if is_plain else STRONG)
    if subtitle and _is_beside(press, title, subtitle, box.width):
        runs += setter.run(_BETWEEN + subtitle, SMALL)
        paragraphs = setter.paragraph(runs)
    else:
        paragraphs = setter.paragraph(runs) + (
            setter.paragraph(setter.run(subtitle, SMALL)) if subtitle else ""
        )
    height = LINE * _count(press, title, subtitle, box.width)
    canvas.write(title, paragraphs, Box(box.left, box.top + TITLE_GAP, box.width, height))
