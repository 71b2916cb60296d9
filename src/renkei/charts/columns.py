"""One row of years that two panels share."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts.canvas import WIDTH

LEFT = 900  # room for the numbers of the axis
_RIGHT = 350  # room for what stands beside the last year


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each of `count` years stands, in shares of the width."""

    count: int

    @property
    def pitch(self) -> int:
        """From one year to the next.

        >>> Columns(5).pitch
        1750
        """
        return (WIDTH - LEFT - _RIGHT) // max(self.count, 1)

    def middle(self, index: int) -> int:
        """The middle of a year's column.

        >>> [Columns(2).middle(index) for index in (0, 1)]
        [3087, 7462]
        """
        return LEFT + (2 * index + 1) * self.pitch // 2
