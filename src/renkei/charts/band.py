"""Years without a published value: a band of tint whose words keep clear of the figures beside it."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts.advance import lines
from renkei.charts.canvas import EM, NOTE, Canvas
from renkei.charts.columns import Columns
from renkei.charts.figures import FLOOR, TOP, Box, box_of, touch
from renkei.charts.model import Gap

_MOST_LINES = 4  # of the words at full size
_OVER = 100  # what they may stand out of a narrow band
_PITCH = 144


def band(sheet: Canvas, gap: Gap, columns: Columns, taken: list[Box]) -> None:
    """Tint over the years, and the words that say why, smaller where the band is narrow."""
    width = (gap.last - gap.first + 1) * columns.pitch
    left = columns.middle(gap.first) - columns.pitch // 2
    sheet.rect(left, TOP + 4, width, FLOOR - TOP - 8, fill="tint")
    words = _words(gap, sheet.em(width) + _OVER)
    middle = left + width // 2
    first = words.first_baseline(sheet.em(middle), taken)
    for number, line in enumerate(words.lines):
        sheet.text(middle, first + number * words.pitch, line, size=words.size, anchor="middle")


@dataclass(frozen=True, slots=True)
class _Words:
    lines: tuple[str, ...]
    size: int

    @property
    def pitch(self) -> int:
        return _PITCH * self.size // EM

    def first_baseline(self, middle: int, taken: list[Box]) -> int:
        """As near to the middle of the panel as they stand clear of what is there, or touch least of it."""
        height = len(self.lines) * self.pitch
        centre = (TOP + FLOOR - height) // 2 + 105 * self.size // EM
        most = max((FLOOR - TOP - height) // 2, 0)
        firsts = [first for away in range(0, most, 20) for first in (centre - away, centre + away)]
        return min(firsts or [centre], key=lambda first: self._touched(middle, first, taken))

    def _touched(self, middle: int, first: int, taken: list[Box]) -> int:
        return sum(touch(box, other) for box in self._boxes(middle, first) for other in taken)

    def _boxes(self, middle: int, first: int) -> list[Box]:
        return [
            box_of(line, middle, first + number * self.pitch, self.size)
            for number, line in enumerate(self.lines)
        ]


def _words(gap: Gap, room: int) -> _Words:
    for size in (EM, NOTE):
        broken = tuple(piece for line in gap.lines for piece in lines(line, room, size))
        if len(broken) <= _MOST_LINES:
            break
    return _Words(broken, size)
