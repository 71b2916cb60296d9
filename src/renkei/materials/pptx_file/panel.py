"""One of two panels that stand over the same years: its heading, and its plot inside a chart's frame."""

from __future__ import annotations

from renkei.materials.outline.sheet import LINE, NOTE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import BODY, SMALL, STRONG

LEFT = 26.0  # room of the axis words
HEAD, TOP = 24.0, 14.0  # the heading; room for words over the plot
FEW = 6  # years whose figures stand beside each other in full size


def panel_heading(press: Press, canvas: Canvas, title: str, unit: str, box: Box) -> None:
    """A title, its unit behind it."""
    told = press.setter.run(title, STRONG) + press.setter.run(f"　{unit}" if unit else "", SMALL)
    wide = press.setter.points(title, TEXT) + press.setter.points(f"　{unit}" if unit else "", NOTE) + 2
    place = Box(box.left, box.top, min(wide, box.width), LINE)
    canvas.write(title, press.setter.paragraph(told, BODY), place, wraps=wide > box.width)


def inner_of(frame: Box, plot: Box) -> tuple[int, int, int, int]:
    """A plot's place in its frame, in ten-thousandths."""
    return (
        round(10_000 * (plot.left - frame.left) / frame.width),
        round(10_000 * (plot.top - frame.top) / frame.height),
        round(10_000 * plot.width / frame.width),
        round(10_000 * plot.height / frame.height),
    )
