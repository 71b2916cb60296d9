"""The words at a stacked bar: the sign before each count, and behind the bar the counts that find no room in their part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renkei.charts import Sign, StackedRow
from renkei.materials.outline.sheet import NOTE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.marks import mark, mark_text
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import NOTE_BODY, SMALL

BEHIND = 4  # from the bar to them
_BETWEEN = "　"
_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class StackBars:
    """Bars in a frame: their names take `names` points of it at the left, `full` items the `plot`."""

    names: float
    plot: float
    full: int

    def wide(self, count: int) -> float:
        """The length of so many items."""
        return count * self.plot / self.full


def items_of(row: StackedRow) -> int:
    """How many items a row counts."""
    return sum(count for _, count, _ in row.parts)


def shown(sign: Sign) -> str:
    """The sign before its count: A31. A dash would make the count negative and a figure another one, so these stand apart."""
    if sign.style == "dash-empty":
        return "－ "
    return sign.symbol if sign.symbol[-1:].isascii() and sign.symbol[-1:].isalpha() else f"{sign.symbol} "


def is_narrow(press: Press, sign: Sign, count: int, bars: StackBars) -> bool:
    """Whether a part is too narrow for its count."""
    return count > 0 and bars.wide(count) < press.setter.points(f"{shown(sign)}{count:,}", NOTE) + 3


def behind_width(press: Press, row: StackedRow, bars: StackBars) -> float:
    """What the counts behind a bar take."""
    text = _BETWEEN.join(
        f"{mark_text(sign)}{_apart(sign)}{count:,}" for sign, count in _narrow(press, row, bars)
    )
    return press.setter.points(text, NOTE) + BEHIND + 2 if text else 0


def draw_behind(press: Press, canvas: Canvas, row: StackedRow, bars: StackBars, box: Box) -> None:
    """The counts of narrow parts, each with its mark, which has the part's own colour."""
    setter, found = press.setter, list(_narrow(press, row, bars))
    if not found:
        return
    runs = setter.run(_BETWEEN, SMALL).join(
        mark(setter, sign, NOTE) + setter.run(f"{_apart(sign)}{count:,}", SMALL) for sign, count in found
    )
    text = _BETWEEN.join(f"{shown(sign)}{count:,}" for sign, count in found)
    place = Box(box.left + BEHIND, box.top, box.width - BEHIND, box.height)
    canvas.write(text, setter.paragraph(runs, NOTE_BODY), place, anchor="ctr", wraps=False)


def _apart(sign: Sign) -> str:
    return _SPACE if shown(sign).endswith(" ") else ""


def _narrow(press: Press, row: StackedRow, bars: StackBars) -> Iterator[tuple[Sign, int]]:
    return ((sign, count) for sign, count, _ in row.parts if is_narrow(press, sign, count, bars))
