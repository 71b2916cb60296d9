"""How a sheet prints: paper, margins, heads that repeat, and pages that end where a group ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from renkei.materials.outline.model import Table
from renkei.materials.xlsx_file.canvas import Canvas

_LONG, _SHORT = 842, 595
_SIDE, _TOP, _FOOT = 0.5, 0.75, 0.7  # inches
_INCH = 72
_WIDER = 1.12  # Excel's digits may be wider than the font's own
_LEAST_SCALE = 0.5
_NARROW, _HARDLY = 1.3, 1.2  # how much more than a page makes print hardly smaller: columns, rows
_A4 = 9


@dataclass
class Setup:
    """What stands on every printed page of a sheet, and the rows before which a page ends."""

    document: str
    notice: str
    font: str
    breaks: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paper:
    """A4 for columns `wide` points together, lying or standing."""

    wide: float
    is_lying: bool

    @property
    def width(self) -> float:
        """The room between its margins."""
        return (_LONG if self.is_lying else _SHORT) - 2 * _SIDE * _INCH

    @property
    def height(self) -> float:
        """The room from its head to its foot."""
        return (_SHORT if self.is_lying else _LONG) - (_TOP + _FOOT) * _INCH

    @property
    def full_height(self) -> float:
        """What a page holds once all columns fit it."""
        return self.height / min(self.width / self.wide, 1)

    @property
    def scale(self) -> int:
        """The percentage at which the columns fit the page for certain."""
        return max(min(int(100 * self.width / (self.wide * _WIDER)), 100), 10)

    @property
    def across(self) -> int:
        """How many pages the columns take, since they are never printed at less than half their size."""
        return max(1, -(-int(self.wide * _LEAST_SCALE) // int(self.width)))


def paper_for(wide: float, high: float = 0) -> Paper:
    """The paper that suits columns and rows of so many points: standing where the columns are narrow, or where all rows
    fit one page only so."""
    lying, standing = Paper(wide, is_lying=True), Paper(wide, is_lying=False)
    if wide <= standing.width * _NARROW:
        return standing
    fits_lying, fits_standing = (high <= paper.full_height * _HARDLY for paper in (lying, standing))
    return standing if high and wide <= lying.width and fits_standing and not fits_lying else lying


def set_up(
    canvas: Canvas,
    setup: Setup,
    rooms: Sequence[int],
    *,
    heads: tuple[int, int] | None,
    last: tuple[int, int],
) -> None:
    """Paper, print area, heads that stay and repeat."""
    sheet, high = canvas.sheet, sum(canvas.heights.values())
    paper = paper_for(sum(rooms), 0 if setup.breaks else high)
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.set_margins(left=_SIDE, right=_SIDE, top=_TOP, bottom=_FOOT)
    if paper.is_lying:
        sheet.set_landscape()
    _fit(canvas, setup, paper, high)
    if heads:
        sheet.repeat_rows(*heads)
        sheet.freeze_panes(heads[1] + 1, 0)
    sheet.print_area(0, 0, *last)
    font = f'&"{setup.font},Regular"&9 '  # the space: a digit that followed would be read as the size
    sheet.set_header(f"&L{font}&A&R{font}{_plain(setup.document)}")
    sheet.set_footer(f"&L{font}{_plain(setup.notice)}&R{font}&P / &N")


def _fit(canvas: Canvas, setup: Setup, paper: Paper, high: float) -> None:
    """All columns on a page, and all rows where that makes them hardly smaller."""
    if setup.breaks:
        canvas.sheet.set_print_scale(paper.scale)
        canvas.sheet.set_h_pagebreaks(setup.breaks)
        return
    is_one = paper.across == 1 and high <= paper.full_height * _HARDLY
    canvas.sheet.fit_to_pages(paper.across, 1 if is_one else 0)
    if paper.across > 1:
        canvas.sheet.repeat_columns(0, 0)


def page_breaks(
    table: Table, heights: Sequence[int], rooms: Sequence[int], *, above: float, whole: bool = False
) -> list[int]:
    """The rows of a table with labels over several rows before which a printed page ends, so that the labels can be
    said again; none where all fits one page, or the table has no such labels. `whole`: groups are not parted, since a
    chart lies beside them."""
    if not any(cell.rowspan > 1 for row in table.rows for cell in row.cells):
        return []
    paper, heads = paper_for(sum(rooms)), len(table.heads)
    page = paper.height * 100 / paper.scale * 0.96
    repeated = sum(heights[:heads])
    found: list[int] = []
    start, used = 0, above + repeated
    body = heights[heads:]
    for at, height in enumerate(body):
        if used + height > page and at > start:
            start = _break_at(table, start, at, whole)
            found.append(start)
            used = repeated + sum(body[start:at])
        used += height
    return found


def _break_at(table: Table, start: int, at: int, whole: bool) -> int:
    """Where a group begins in the lower third of the page, or anywhere on it, else where the page is full."""
    groups = [row for row in range(start + 1, at + 1) if table.rows[row].opens]
    late = [row for row in groups if whole or row - start > (at - start) * 2 // 3]
    return late[-1] if late else at


def _plain(text: str) -> str:
    """A text in a header: its ampersands are no codes."""
    return text.replace("&", "&&")[:120]
