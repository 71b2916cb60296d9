"""The first sheet: what the workbook is, and its sheets with a link to each."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.measure import text_lines
from renkei.materials.outline.model import Outline
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.look import NOTE, SUB, TEXT, TITLE, Style, line
from renkei.materials.xlsx_file.paging import Setup, set_up
from renkei.wording import Words

ROOMS = (200, 320)
_LINE = 17
_LINK = "#0017c1"


def write_contents(
    canvas: Canvas,
    words: Words,
    papers: Outline,
    groups: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    setup: Setup,
) -> None:
    """Title and notice, then the sheets in groups: their names as links, and what they say."""
    canvas.widths(ROOMS)
    row = _front(canvas, papers)
    for title, sheets in groups:
        row = _group(canvas, row + 1, title, sheets, papers.language)
    set_up(canvas, setup, ROOMS, heads=None, last=(row - 1, 1))


def _front(canvas: Canvas, papers: Outline) -> int:
    cover = next((page.cover for page in papers.pages if page.cover), None)
    lines = [(papers.title, Style(TITLE, bold=True))]
    if cover:
        space, joint = ("　", "") if papers.language == "ja" else (" ", " ")
        title = joint.join(piece.strip() for piece in cover.title) + cover.draft
        own = title if title.startswith(cover.region) else f"{cover.region}{space}{title}"
        lines = [(own, Style(TITLE, bold=True))]
        said = [cover.paper_number, cover.date, cover.secretariat]
        lines += [(text, Style()) for text in said if text]
    if papers.notice:
        lines.append((papers.notice, Style(NOTE, colour=SUB)))
    room = sum(ROOMS) * 95 // 100
    for row, (text, style) in enumerate(lines):
        canvas.put((row, 0, row, 1), text, style)
        language = papers.language
        canvas.height(row, 4 + line(style.size, language) * text_lines(text, room, style.size, language))
    return len(lines)


def _group(canvas: Canvas, row: int, title: str, sheets: Sequence[tuple[str, str]], language: str) -> int:
    """A group of sheets under its title; the row after it."""
    canvas.put((row, 0, row, 1), title, Style(NOTE, bold=True, bottom="ink"))
    canvas.height(row, _LINE)
    for at, (name, said) in enumerate(sheets, start=row + 1):
        canvas.link(at, 0, name, Style(TEXT, colour=_LINK, across="middle", bottom="hair", is_link=True))
        canvas.put(
            (at, 1, at, 1), said if said != name else None, Style(TEXT, across="middle", bottom="hair")
        )
        canvas.height(
            at, 4 + line(TEXT, language) * text_lines(said, (ROOMS[1] - 10) * 95 // 100, TEXT, language)
        )
    return row + 1 + len(sheets)
