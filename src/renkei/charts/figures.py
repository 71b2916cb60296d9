"""Where the figures of a line stand: above their dots or below, clear of one another, of the other dots and the edges."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts.advance import advance
from renkei.charts.canvas import NOTE, Canvas
from renkei.charts.model import YearPoint

BIG = 114  # 16 of 14
TOP, FLOOR = 300, 1_300  # 100 % and 0 %
_ABOVE, _BELOW = -78, 152  # a figure's baseline, from the middle of its dot
_HEAD = 112  # the title's foot
_DOT = 45
_SLACK = 8

Box = tuple[int, int, int, int]  # left, top, right, bottom, in ems


@dataclass(frozen=True, slots=True)
class Figure:
    """A point with its dot and its words. `x` in shares of the width; `y` of the dot and `baseline` in ems."""

    point: YearPoint
    x: int
    y: int
    baseline: int
    size: int

    @property
    def is_below(self) -> bool:
        """Whether the figure stands under its dot."""
        return self.baseline > self.y


def level(point: YearPoint) -> int:
    """The height of a share in the panel."""
    share = point.share if point.share is not None else 0
    return int(FLOOR - share * (FLOOR - TOP) / 100)


def is_joined(one: YearPoint, other: YearPoint) -> bool:
    """Whether a line may join them: both were counted, the same way."""
    return all(point.share is not None and not point.is_reported for point in (one, other))


def placed(sheet: Canvas, points: tuple[YearPoint, ...], middles: list[int]) -> list[Figure]:
    """A figure for each point that has a share."""
    shown = [index for index, point in enumerate(points) if point.share is not None]
    taken = {index: around_dot(sheet.em(middles[index]), level(points[index])) for index in shown}
    figures: list[Figure] = []
    boxes: list[Box] = []
    for index in shown:
        others = boxes + [box for at, box in taken.items() if at != index]
        figure = _best(sheet, _wishes(points, index, middles[index]), others)
        figures.append(figure)
        boxes.append(around(sheet, figure))
    return figures


def _wishes(points: tuple[YearPoint, ...], index: int, x: int) -> list[Figure]:
    """The places to try, best first: above, or below where the line leaves upwards on both sides or the line of 100 %
    would strike through the figure above."""
    y = level(points[index])
    sides = (_BELOW, _ABOVE) if _is_valley(points, index) or _is_struck(y) else (_ABOVE, _BELOW)
    return [Figure(points[index], x, y, y + side, size) for size in (BIG, NOTE) for side in sides]


def _is_struck(y: int) -> bool:
    """Whether the line of 100 % would run through a figure above this height."""
    baseline = y + _ABOVE
    return baseline - BIG * 80 // 100 < TOP < baseline + 12


def _is_valley(points: tuple[YearPoint, ...], index: int) -> bool:
    near = [points[at] for at in (index - 1, index + 1) if 0 <= at < len(points)]
    joined = [point for point in near if is_joined(point, points[index])]
    return len(joined) == 2 and all(level(point) < level(points[index]) - 50 for point in joined)


def _best(sheet: Canvas, wishes: list[Figure], others: list[Box]) -> Figure:
    for figure in wishes:
        box = around(sheet, figure)
        is_inside = box[0] >= 0 and box[1] >= _HEAD and box[2] <= sheet.room and box[3] <= FLOOR
        if is_inside and not any(touch(box, other) for other in others):
            return figure
    return next(figure for figure in wishes if figure.size == NOTE and not figure.is_below)


def box_of(words: str, middle: int, baseline: int, size: int) -> Box:
    """What words take; all in ems."""
    half = advance(words, size) // 2
    return middle - half, baseline - size * 80 // 100, middle + half, baseline + 12


def around(sheet: Canvas, figure: Figure) -> Box:
    """What a figure takes."""
    return box_of(figure.point.share_text, sheet.em(figure.x), figure.baseline, figure.size)


def around_dot(x: int, y: int) -> Box:
    """What a dot takes; `x` in ems."""
    return x - _DOT, y - _DOT, x + _DOT, y + _DOT


def touch(one: Box, other: Box) -> bool:
    """Whether they share more of the sheet than the width of letters is overrated by."""
    return (
        one[0] + _SLACK < other[2] and other[0] + _SLACK < one[2] and one[1] < other[3] and other[1] < one[3]
    )
