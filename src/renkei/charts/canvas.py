"""A sheet to draw on. It keeps the size of letters when it grows or shrinks: across it measures in shares of its
width, down and for letters in ems, so a chart is as readable at 320 px as on paper.
"""

from __future__ import annotations

from html import escape

from renkei.charts.palette import VARIABLES, Palette

WIDTH = 10_000  # across: ten-thousandths of the width
EM = 100  # down: hundredths of the text's size
NOTE = 79  # 11 of 14


class Canvas:
    """Collects the elements of one SVG. With `fixed` = (width, em) all lengths become plain numbers in that unit."""

    def __init__(
        self,
        id: str,
        *,
        height: int,
        palette: Palette = VARIABLES,
        fixed: tuple[int, int] | None = None,
    ) -> None:
        self.id = id
        self.height = height
        self._palette = palette
        self._fixed = fixed
        self._parts: list[str] = []
        self._patterns: list[str] = []

    def text(
        self,
        x: int,
        y: int,
        words: str,
        *,
        size: int = EM,
        anchor: str = "start",
        bold: bool = False,
        colour: str = "ink",
        dx: int = 0,
    ) -> None:
        """Words with their baseline at `y`; `dx` moves them along, in hundredths of their own size."""
        attributes = f'x="{self._across(x)}" y="{self._down(y, size)}"'
        attributes += f' dx="{self._down(dx, EM, size)}"' if dx else ""
        attributes += f' font-size="{self._size(size)}"' if size != EM or self._fixed else ""
        attributes += f' text-anchor="{anchor}"' if anchor != "start" else ""
        attributes += ' font-weight="700"' if bold else ""
        self._parts.append(f'<text {attributes} fill="{self._palette[colour]}">{escape(words)}</text>')

    def rect(self, x: int, y: int, width: int, height: int, *, fill: str, line: str = "") -> None:
        """A filled area; `line` outlines it."""
        stroke = f' stroke="{self._palette[line]}"' if line else ""
        self._parts.append(
            f'<rect x="{self._across(x)}" y="{self._down(y)}" width="{self._across(width)}"'
            f' height="{self._down(height)}" fill="{self._fill(fill)}"{stroke}/>'
        )

    def line(
        self,
        x1: int,
        y1: int,
        x2: int,
        y2: int,
        *,
        colour: str = "ink",
        width: str = "1",
        dash: str = "",
    ) -> None:
        """A straight line; its width in px stays the same at every size."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(
            f'<line x1="{self._across(x1)}" y1="{self._down(y1)}" x2="{self._across(x2)}" y2="{self._down(y2)}"'
            f' stroke="{self._palette[colour]}" stroke-width="{width}"{dashes}/>'
        )

    def dot(self, x: int, y: int, radius: int, *, fill: str, line: str) -> None:
        """A round point of a line chart."""
        self._parts.append(
            f'<circle cx="{self._across(x)}" cy="{self._down(y)}" r="{self._down(radius)}"'
            f' fill="{self._palette[fill]}" stroke="{self._palette[line]}" stroke-width="2"/>'
        )

    def pattern(self, name: str, *, ground: str, stroke: str, falling: bool = False) -> str:
        """Name a hatching of this sheet; give the result to `fill`."""
        turn = -45 if falling else 45
        self._patterns.append(
            f'<pattern id="{self.id}-{name}" width="6" height="6" patternUnits="userSpaceOnUse"'
            f' patternTransform="rotate({turn})"><rect width="6" height="6" fill="{self._palette[ground]}"/>'
            f'<line x1="0" y1="0" x2="0" y2="6" stroke="{self._palette[stroke]}" stroke-width="3"/></pattern>'
        )
        return f"#{self.id}-{name}"

    def svg(self, alternative: str) -> str:
        """The drawing, named by what its figures say."""
        defs = f"<defs>{''.join(self._patterns)}</defs>" if self._patterns else ""
        if self._fixed:
            width = f'width="{self._fixed[0]}" xmlns="http://www.w3.org/2000/svg"'
        else:
            width = 'width="100%"'
        return (
            f'<svg class="chart" {width} height="{self._down(self.height)}" role="img"'
            f' aria-label="{escape(alternative)}">{defs}{"".join(self._parts)}</svg>'
        )

    def _fill(self, fill: str) -> str:
        return f"url({fill})" if fill.startswith("#") else self._palette[fill]

    def _across(self, x: int) -> str:
        if self._fixed:
            return hundredths(x * self._fixed[0] * 100 // WIDTH)
        return f"{hundredths(x)}%"

    def _down(self, y: int, size: int = EM, scale: int = EM) -> str:
        if self._fixed:
            return hundredths(y * self._fixed[1] * scale // EM)
        return f"{hundredths(y * EM // size)}em"

    def _size(self, size: int) -> str:
        return hundredths(size * self._fixed[1]) if self._fixed else f"{hundredths(size)}em"


def hundredths(number: int) -> str:
    """A whole number of hundredths as SVG writes it.

    >>> hundredths(1250), hundredths(-5), hundredths(300)
    ('12.5', '-0.05', '3')
    """
    sign = "-" if number < 0 else ""
    whole, rest = divmod(abs(number), 100)
    return f"{sign}{whole}.{rest:02d}".rstrip("0").rstrip(".")
