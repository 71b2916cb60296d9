"""Merged areas of a sheet, and which of them lies over a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renkei.intake.address import area_of

_SMALL = 400  # cells; labels over rows and columns. Larger ones, and those of a hostile book, are looked for row by row


class MergedAreas:
    """Finds the area over a cell without walking through all of them each time."""

    def __init__(self, areas: Iterable[str]) -> None:
        self._by_cell: dict[tuple[int, int], str] = {}
        self._large: list[tuple[tuple[int, int, int, int], str]] = []
        self._by_row: dict[int, list[tuple[tuple[int, int, int, int], str]]] = {}
        for area in areas:
            top, left, bottom, right = area_of(area)
            if (bottom - top + 1) * (right - left + 1) <= _SMALL:
                self._by_cell.update(dict.fromkeys(_cells(top, left, bottom, right), area))
            else:
                self._large.append(((top, left, bottom, right), area))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is merged."""
        return not self._by_cell and not self._large

    def over(self, row: int, column: int) -> str:
        """The area over a cell; empty where there is none."""
        found = self._by_cell.get((row, column), "")
        if found or not self._large:
            return found
        if row not in self._by_row:
            self._by_row[row] = [one for one in self._large if one[0][0] <= row <= one[0][2]]
        return next((area for (_, left, _, right), area in self._by_row[row] if left <= column <= right), "")


def _cells(top: int, left: int, bottom: int, right: int) -> Iterator[tuple[int, int]]:
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
