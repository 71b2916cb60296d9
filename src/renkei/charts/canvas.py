"""A sheet to draw on. It keeps the size of letters when it grows or shrinks: across it measures in shares of its
width, down and for letters in ems, so a chart is as readable at 320 px as on paper.
"""

from __future__ import annotations

from html import escape

from renkei.charts.palette import VARIABLES, Palette

WIDTH = 10_000  # across: ten-thousandths of the width
EM = 100  # down: hundredths of the text's size
NOTE = 79  # 11 of 14
NARROWEST = 1_800  # a screen of 320 px less its margins, in letters of 16 px: what every label must fit into


class Canvas:
    """Collects the elements of one SVG. With `fixed` = (width, em) all lengths become plain numbers in that unit."""

    def __init__(
        self,
        id: str,
        *,
        palette: Palette = VARIABLES,
        fixed: tuple[int, int] | None = None,
    ) -> None:
        self.top = 0  # where heights are measured from
        self.id = "".join(sign if sign.isascii() and sign.isalnum() else f"_{ord(sign):x}" for sign in id)
        self._palette = palette
        self._fixed = fixed
        self._parts: list[str] = []
        self._patterns: dict[str, str] = {}

    @property
    def room(self) -> int:
        """The width in hundredths of an em: the real one where it is fixed, else the narrowest."""
        return self._fixed[0] * EM // self._fixed[1] if self._fixed else NARROWEST

    def em(self, share: int) -> int:
        """A share of the room in hundredths of an em."""
        return share * self.room // WIDTH

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
        halo: bool = False,
        unit: str = "",
    ) -> None:
        """Words with their baseline at `y`; `dx` moves them along, in ems; a halo keeps lines off them; a unit
        follows in note size."""
        attributes = f'x="{self._across(x, dx) if self._fixed else self._across(x)}" y="{self._y(y, size)}"'
        attributes += f' dx="{self._down(dx, size)}"' if dx and not self._fixed else ""
        attributes += f' font-size="{self._size(size)}"' if size != EM or self._fixed else ""
        attributes += f' text-anchor="{anchor}"' if anchor != "start" else ""
        attributes += ' font-weight="700"' if bold else ""
        if halo:
            attributes += f' stroke="{self._palette["ground"]}" stroke-width="4" paint-order="stroke"'
        said = escape(words) + (self._unit(unit) if unit else "")
        self._parts.append(f'<text {attributes} fill="{self._palette[colour]}">{said}</text>')

    def rect(
        self, x: int, y: int, width: int, height: int, *, fill: str, line: str = "", dash: str = ""
    ) -> None:
        """A filled area; `line` outlines it."""
        self._rect(self._across(x), y, self._across(width), height, fill=fill, line=line, dash=dash)

    def swatch(self, x: int, y: int, side: int, *, fill: str, line: str = "") -> None:
        """A small square of a key, all in ems."""
        self._rect(self._down(x), y, self._down(side), side, fill=fill, line=line)

    def line(
        self,
        x1: int,
        y1: int,
        x2: int,
        y2: int,
        *,
        colour: str = "ink",
        width: str = "1",
    ) -> None:
        """A straight line; its width in px stays the same at every size."""
        self._parts.append(
            f'<line x1="{self._across(x1)}" y1="{self._y(y1)}" x2="{self._across(x2)}" y2="{self._y(y2)}"'
            f' stroke="{self._palette[colour]}" stroke-width="{width}"/>'
        )

    def dot(self, x: int, y: int, radius: int, *, fill: str, line: str, dx: int = 0) -> None:
        """A round point of a line chart; `dx` in ems."""
        circle = (
            f'cy="{self._y(y)}" r="{self._down(radius)}" fill="{self._palette[fill]}"'
            f' stroke="{self._palette[line]}" stroke-width="2"/>'
        )
        if self._fixed:
            self._parts.append(f'<circle cx="{self._across(x, dx)}" {circle}')
        else:
            self._parts.append(self._frame(x, f'<circle cx="{self._down(dx)}" {circle}'))

    def bar(
        self,
        start: int,
        length: int,
        *,
        y: int,
        thickness: int,
        margins: tuple[int, int],
        colour: str,
    ) -> None:
        """A bar on what two margins (in ems) leave of the width; `start` and `length` are shares of that, and a
        negative length runs to the left.

        No unit of SVG says "a share of the width less some ems". So the bar begins far outside a frame that stands at
        its start and is cut there, and ends at a share of the width, moved by ems: right at every width, without script.
        """
        stroke = f'stroke="{self._palette[colour]}" stroke-width="{self._down(thickness)}"'
        level = f'y1="{self._y(y)}" y2="{self._y(y)}"'
        taken = sum(margins)
        if self._fixed:
            ends = (
                self._across(at, margins[0] - at * taken // WIDTH) for at in sorted((start, start + length))
            )
            self._parts.append(f'<line x1="{next(ends)}" x2="{next(ends)}" {level} {stroke}/>')
            return
        moved = self._down(-abs(length) * taken // WIDTH)
        if length >= 0:
            inside = self._frame(length, f'<line x1="-100%" x2="{moved}" {level} {stroke}/>')
            cut = f"<svg>{inside}</svg>"
        else:
            moved = self._down(abs(length) * taken // WIDTH)
            inside = self._frame(WIDTH + length, f'<line x1="{moved}" x2="100%" {level} {stroke}/>')
            cut = f'<svg x="-100%">{inside}</svg>'
        self._parts.append(self._at(start, margins, cut))

    def upright(self, at: int, y1: int, y2: int, *, margins: tuple[int, int], colour: str) -> None:
        """A thin line down, at a share of what the margins leave."""
        stroke = f'y1="{self._y(y1)}" y2="{self._y(y2)}" stroke="{self._palette[colour]}"'
        if self._fixed:
            x = self._across(at, margins[0] - at * sum(margins) // WIDTH)
            self._parts.append(f'<line x1="{x}" x2="{x}" {stroke}/>')
        else:
            self._parts.append(self._at(at, margins, f'<line x1="0" x2="0" {stroke}/>'))

    def pattern(self, name: str, *, ground: str, stroke: str, falling: bool = False) -> str:
        """Name a hatching of this sheet; give the result to `fill`."""
        turn = -45 if falling else 45
        self._patterns[name] = (
            f'<pattern id="{self.id}-{name}" width="6" height="6" patternUnits="userSpaceOnUse"'
            f' patternTransform="rotate({turn})"><rect width="6" height="6" fill="{self._palette[ground]}"/>'
            f'<line x1="0" y1="0" x2="0" y2="6" stroke="{self._palette[stroke]}" stroke-width="3"/></pattern>'
        )
        return f"#{self.id}-{name}"

    def svg(self, alternative: str, *, height: int) -> str:
        """The drawing, named by what its figures say."""
        defs = f"<defs>{''.join(self._patterns.values())}</defs>" if self._patterns else ""
        if self._fixed:
            width = f'width="{self._fixed[0]}" xmlns="http://www.w3.org/2000/svg"'
        else:
            width = 'width="100%"'
        return (
            f'<svg class="chart" {width} height="{self._down(height)}" overflow="visible" role="img"'
            f' aria-label="{escape(alternative)}">{defs}{"".join(self._parts)}</svg>'
        )

    def _unit(self, unit: str) -> str:
        size = f'dx="{self._down(40, NOTE)}" font-size="{self._size(NOTE)}"'
        return f'<tspan {size} font-weight="400" fill="{self._palette["sub"]}">{escape(unit)}</tspan>'

    def _rect(self, x: str, y: int, width: str, height: int, *, fill: str, line: str, dash: str = "") -> None:
        stroke = f' stroke="{self._palette[line]}"' if line else ""
        stroke += f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(
            f'<rect x="{x}" y="{self._y(y)}" width="{width}" height="{self._down(height)}"'
            f' fill="{self._fill(fill)}"{stroke}/>'
        )

    def _at(self, share: int, margins: tuple[int, int], inside: str) -> str:
        """What stands at a share of the width that the margins leave."""
        moved = margins[0] - share * sum(margins) // WIDTH
        return self._frame(share, f'<svg x="{self._down(moved)}" overflow="visible">{inside}</svg>')

    def _frame(self, share: int, inside: str) -> str:
        return f'<svg x="{self._across(share)}" overflow="visible">{inside}</svg>' if share else inside

    def _fill(self, fill: str) -> str:
        return f"url({fill})" if fill.startswith("#") else self._palette[fill]

    def _across(self, x: int, ems: int = 0) -> str:
        if self._fixed:
            return hundredths(x * self._fixed[0] * 100 // WIDTH + ems * self._fixed[1])
        return f"{hundredths(x)}%"

    def _y(self, y: int, size: int = EM) -> str:
        return self._down(self.top + y, size)

    def _down(self, y: int, size: int = EM) -> str:
        if self._fixed:
            return hundredths(y * self._fixed[1])
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
