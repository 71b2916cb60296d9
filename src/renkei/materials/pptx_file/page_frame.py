"""What every inner slide has: headline, running head, foot and page number, each in its place of the layout."""

from __future__ import annotations

from dataclasses import replace

from renkei.materials.outline.model import Page
from renkei.materials.outline.sheet import NOTE, NUMBER_ROOM, TEXT, TITLE
from renkei.materials.pptx_file.aside import (
    aside_end,
    draw_aside,
    headline_lines,
    headline_room,
    said_after,
    said_beside,
)
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.places import DOCUMENT, FOOT, HEADLINE_NAME, NUMBER, SECTION
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import SMALL, Ink, Shape

_INHERITED = Ink(NOTE, colour="tx2")
HEADLINE = Ink(TITLE, is_bold=True)
_HANGING = "「『"


def foot_lines(press: Press, page: Page) -> int:
    """Lines of the foot: the notes, and the notice under them."""
    return foot_height(press, page, int(press.frame.width) - NUMBER_ROOM) // 14


def run_round(press: Press, canvas: Canvas, page: Page, foot: Box | None = None) -> None:
    """Running head, foot and page number. The foot stands at the end of a box, where one is given, else of the frame."""
    setter, frame = press.setter, press.frame
    if page.section:
        words = setter.paragraph(setter.run(page.section, _INHERITED), Shape(14))
        canvas.placeholder("body", SECTION, "節 Section", words)
    document = setter.paragraph(setter.run(press.papers.document, _INHERITED), Shape(14, side="r"))
    canvas.placeholder("ftr", DOCUMENT, "資料名 Document", document)
    _foot(press, canvas, page, foot or Box(frame.left, 0, frame.width - NUMBER_ROOM, frame.foot))
    number = setter.paragraph(setter.page_number(Ink(TEXT)), Shape(14, side="r"))
    place = None if press.office is None else Box(frame.right - NUMBER_ROOM, frame.foot - 14, NUMBER_ROOM, 14)
    canvas.placeholder("sldNum", NUMBER, "ページ番号 Page", number, place)


def _foot(press: Press, canvas: Canvas, page: Page, room: Box) -> None:
    """The notes, and the notice under them, at the end of a room."""
    setter, height = press.setter, foot_height(press, page, room.width)
    if not height:
        return
    less = setter.less_room([(note, NOTE) for note in _notes(press, page)], room.width)
    box = Box(room.left, room.top + room.height - height, room.width - less, height)
    ink = replace(SMALL, colour=canvas.ink(box, SMALL.colour))
    told = "".join(setter.paragraph(setter.run(note, ink), Shape(14)) for note in _notes(press, page))
    canvas.placeholder("body", FOOT, "出典・注 Sources", told, box)


def foot_height(press: Press, page: Page, room: float) -> int:
    """What the foot takes in a room."""
    return 14 * sum(press.setter.running(note, room, NOTE).count for note in _notes(press, page))


def _notes(press: Press, page: Page) -> tuple[str, ...]:
    return (*page.notes, press.papers.notice) if press.papers.notice else page.notes


def headline(press: Press, canvas: Canvas, page: Page, left: float, room: float) -> float:
    """The headline, with what stands under it or at its right; where it ends. An opening bracket hangs out by half an em."""
    setter = press.setter
    told = headline_lines(press, page, room)
    is_ours = press.office is None
    hang = TITLE / 2 if is_ours and page.headline[0][:1] in _HANGING else 0
    shape = Shape(told.line, "l" if is_ours else "", margin=hang, indent=-hang)
    ink = HEADLINE if is_ours else Ink(told.size, colour=press.frame.title_ink)
    small = SMALL if is_ours else Ink(NOTE, colour=press.frame.title_ink)
    runs = setter.lines(told.texts, ink) + setter.run(said_after(press, page), small)
    wide = headline_room(press, page, told, room) if said_beside(page) else room
    box = Box(left - hang, press.frame.headline_top(told.height), wide + hang, told.height)
    canvas.placeholder("title", 0, HEADLINE_NAME, setter.paragraph(runs, shape), box)
    draw_aside(press, canvas, page, told, room)
    return press.frame.under_headline(headline_height(press, page, room))


def headline_height(press: Press, page: Page, room: float) -> float:
    """What the headline takes, with what stands beside it."""
    told = headline_lines(press, page, room)
    return max(told.height, aside_end(press, page, told, room))
