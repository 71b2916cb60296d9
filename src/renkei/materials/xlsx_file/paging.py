"""How a sheet prints: paper, margins, heads that repeat, and pages that end where a group ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renkei.materials.outline.model import Table
from renkei.materials.xlsx_file.canvas import Canvas

_LONG, _SHORT = 842, 595
_SIDE, _TOP, _FOOT = 0.5, 0.75, 0.7  # inches
_INCH = 72
_LEAST_SCALE = 0.5
_FILLED = 0.96  # of a page: wider columns than ours are printed smaller, so that a page then holds more
_NARROW, _HARDLY = 1.3, 1.2  # how much more than a page makes print hardly smaller: columns, rows
_A4 = 9
_PARTS = range(60, 100, 4)  # percent of a page
_MOST_SIGNS = 120  # of a header, which holds 255 with its codes


@dataclass(frozen=True, slots=True)
class Setup:
    """What stands on every printed page of a sheet."""

    document: str
    notice: str
    font: str


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
    breaks: Sequence[int] = (),
) -> None:
    """Paper, print area, heads that stay and repeat; `breaks` are rows of the sheet with which a page begins."""
    sheet, high = canvas.sheet, sum(canvas.heights.values())
    paper = paper_for(sum(rooms), 0 if breaks else high)
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.set_margins(left=_SIDE, right=_SIDE, top=_TOP, bottom=_FOOT)
    if paper.is_lying:
        sheet.set_landscape()
    _fit(canvas, breaks, paper, high)
    if heads:
        sheet.repeat_rows(*heads)
        sheet.freeze_panes(heads[1] + 1, 0)
    sheet.print_area(0, 0, *last)
    font = f'&"{setup.font},Regular"&9 '  # the space: a digit that followed would be read as the size
    sheet.set_header(f"&L{font}&A&R{font}{_plain(setup.document)}")
    sheet.set_footer(f"&L{font}{_plain(setup.notice)}&R{font}&P / &N")


def _fit(canvas: Canvas, breaks: Sequence[int], paper: Paper, high: float) -> None:
    """All columns on a page, whatever font the machine has, and all rows where that makes them hardly smaller. With as many
    pages high as it takes, the breaks set by hand still count."""
    is_one = not breaks and paper.across == 1 and high <= paper.full_height * _HARDLY
    canvas.sheet.fit_to_pages(paper.across, 1 if is_one else 0)
    if breaks:
        canvas.sheet.set_h_pagebreaks(list(breaks))
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
    page = paper_for(sum(rooms)).full_height * _FILLED
    found = _breaks(table, heights, page, above, whole)
    # As many pages, each as full as the others, rather than a last one with a row or two.
    evener = (_breaks(table, heights, page * part / 100, above, whole) for part in _PARTS)
    return next(breaks for breaks in (*evener, found) if len(breaks) == len(found))


def _breaks(table: Table, heights: Sequence[int], page: float, above: float, whole: bool) -> list[int]:
    """The breaks between pages of that height."""
    heads = len(table.heads)
    repeated, body = sum(heights[:heads]), heights[heads:]
    found: list[int] = []
    start, used = 0, above + repeated
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
    """A text in a header, cut where it is too long: its ampersands are no codes, and none of them stands alone."""
    shown = ""
    for sign in text:
        more = "&&" if sign == "&" else sign
        if len(shown + more) > _MOST_SIGNS:
            break
        shown += more
    return shown
