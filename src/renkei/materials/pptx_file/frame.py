"""Where things stand on a slide, in points (LOOK §2); the slide masters are drawn from the same figures."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.outline.sheet import A4, NOTE_LINE, Sheet

LEFT = 48
EMU = 12_700  # of a point
_FOOT, _RUN, _GUTTER = 16, 19.75, 12  # under the foot; the running head with its rule; between columns
HEADLINE = 10  # from the rule to the headline


def emu(points: float) -> int:
    """Points in the unit of office files.

    >>> emu(0.75)
    9525
    """
    return round(points * EMU)


@dataclass(frozen=True, slots=True)
class Frame:
    """A slide of a sheet's size with its fixed places."""

    sheet: Sheet

    @property
    def top(self) -> float:
        """Where the running head begins."""
        return 26 if self.sheet.name == A4.name else 20

    @property
    def rule(self) -> float:
        """The rule under the running head."""
        return self.top + _RUN

    @property
    def foot(self) -> float:
        """Where the foot ends."""
        return self.sheet.page_height - _FOOT

    @property
    def bottom(self) -> float:
        """Where the content ends, over a foot of one line."""
        return self.rule + self.sheet.height

    def bottom_over(self, foot_lines: int) -> float:
        """Where the content ends, over a foot of so many lines."""
        return self.bottom - NOTE_LINE * max(foot_lines - 1, 0)

    def under_headline(self, height: float) -> float:
        """Where the content begins under a headline of a height."""
        return self.headline + height

    def headline_top(self, height: float) -> float:
        """Where a headline of a height begins."""
        return self.headline

    def within(self, top: float, height: float) -> float:
        """Where that begins which stands beside a headline: within its band, where it has one."""
        return top

    @property
    def title_ink(self) -> str:
        """The colour of headlines; empty for that of their place."""
        return ""

    def headline_place(self, kind: str) -> tuple[float, float]:
        """Where the headline of a kind of page begins at the left, and its room: a case's stands over its columns."""
        return (self.main, self.sheet.main) if kind == "case" else (self.left, self.width)

    def beside_columns(self, columns: float) -> float:
        """Where that begins which stands at the left of a case, whose columns begin at `columns`."""
        return self.headline + 4

    @property
    def headline(self) -> float:
        """Where the headline begins."""
        return self.rule + HEADLINE

    @property
    def width(self) -> float:
        """The width of what a page says."""
        return self.sheet.width

    @property
    def left(self) -> float:
        """The left margin's edge."""
        return LEFT

    @property
    def right(self) -> float:
        """The right margin's edge."""
        return self.left + self.sheet.width

    @property
    def main(self) -> float:
        """Where the third column begins."""
        return self.right - self.sheet.main

    @property
    def identity(self) -> float:
        """The width of the first two columns."""
        return self.main - self.left - _GUTTER
