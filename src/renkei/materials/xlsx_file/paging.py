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
_LEAST_SCALE, _HARDLY = 0.5, 1.2
_A4 = 9


@dataclass
class Setup:
    """What stands on every printed page of a sheet, and the rows before which a page ends."""

    document: str
    notice: str
    font: str
    breaks: list[int] = field(default_factory=list)


def set_up(
    canvas: Canvas,
    setup: Setup,
    rooms: Sequence[int],
    *,
    heads: tuple[int, int] | None,
    last: tuple[int, int],
) -> None:
    """Paper, print area, heads that stay and repeat."""
    sheet, wide = canvas.sheet, sum(rooms)
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.set_margins(left=_SIDE, right=_SIDE, top=_TOP, bottom=_FOOT)
    if is_landscape(wide):
        sheet.set_landscape()
    _fit(canvas, setup, wide, sum(canvas.heights.values()))
    if heads:
        sheet.repeat_rows(*heads)
        sheet.freeze_panes(heads[1] + 1, 0)
    sheet.print_area(0, 0, *last)
    font = f'&"{setup.font},Regular"&9 '  # the space: a digit that followed would be read as the size
    sheet.set_header(f"&L{font}&A&R{font}{_plain(setup.document)}")
    sheet.set_footer(f"&L{font}{_plain(setup.notice)}&R{font}&P / &N")


def _fit(canvas: Canvas, setup: Setup, wide: int, high: float) -> None:
    """All columns on a page, and all rows where that makes them hardly smaller."""
    if setup.breaks:
        canvas.sheet.set_print_scale(_scale(wide))
        canvas.sheet.set_h_pagebreaks(setup.breaks)
        return
    across = max(1, -(-int(wide * _LEAST_SCALE) // _room(wide)))
    page = _page_height(wide) / min(_room(wide) / wide, 1)
    canvas.sheet.fit_to_pages(across, 1 if across == 1 and high <= page * _HARDLY else 0)
    if across > 1:
        canvas.sheet.repeat_columns(0, 0)


def is_landscape(wide: int) -> bool:
    """Whether columns of so many points want the paper's long side."""
    return wide > (_SHORT - 2 * _SIDE * _INCH) * 1.25


def _page_height(wide: int) -> float:
    """The room from the head to the foot of the paper."""
    return (_SHORT if is_landscape(wide) else _LONG) - (_TOP + _FOOT) * _INCH


def _room(wide: int) -> int:
    return int((_LONG if is_landscape(wide) else _SHORT) - 2 * _SIDE * _INCH)


def _scale(wide: int) -> int:
    """The percentage at which the columns fit the page for certain."""
    return max(min(int(100 * _room(wide) / (wide * _WIDER)), 100), 10)


def page_breaks(
    table: Table, heights: Sequence[int], rooms: Sequence[int], *, above: float, whole: bool = False
) -> list[int]:
    """The rows of a table with labels over several rows before which a printed page ends, so that the labels can be
    said again; none where all fits one page, or the table has no such labels. `whole`: groups are not parted, since a
    chart lies beside them."""
    if not any(cell.rowspan > 1 for row in table.rows for cell in row.cells):
        return []
    wide, heads = sum(rooms), len(table.heads)
    page = _page_height(wide) * 100 / _scale(wide) * 0.96
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
