"""What every inner slide has: headline, running head, foot and page number, each in its place of the layout."""

from __future__ import annotations

from renkei.materials.outline.model import Page
from renkei.materials.outline.sheet import LINE, NOTE, TEXT, TITLE, TITLE_LINE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.frame import LEFT
from renkei.materials.pptx_file.lines import Lines
from renkei.materials.pptx_file.places import ASIDE, DOCUMENT, FOOT, NUMBER, SECTION
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import RIGHT, SMALL, Ink, Shape

_NUMBER_ROOM = 40
_INHERITED = Ink(NOTE, colour="tx2")
HEADLINE = Ink(TITLE, is_bold=True)
_HANGING = "「『"
_ASIDE_GAP, _LEAST_BESIDE, _MOST_BESIDE = 24, 180, 0.55


def foot_lines(press: Press, page: Page) -> int:
    """Lines of the foot: the notes, and the notice under them."""
    room = int(press.frame.width) - _NUMBER_ROOM
    notice = [press.papers.notice] if press.papers.notice else []
    return sum(press.setter.running(note, room, NOTE).count for note in (*page.notes, *notice))


def run_round(press: Press, canvas: Canvas, page: Page) -> None:
    """Running head, foot and page number."""
    setter, frame = press.setter, press.frame
    if page.section:
        words = setter.paragraph(setter.run(page.section, _INHERITED), Shape(14))
        canvas.placeholder("body", SECTION, "節 Section", words)
    document = setter.paragraph(setter.run(press.papers.document, _INHERITED), Shape(14, side="r"))
    canvas.placeholder("ftr", DOCUMENT, "資料名 Document", document)
    notice = (press.papers.notice,) if press.papers.notice else ()
    told = "".join(setter.paragraph(setter.run(note, SMALL), Shape(14)) for note in (*page.notes, *notice))
    if told:
        height = 14 * foot_lines(press, page)
        box = Box(LEFT, frame.foot - height, frame.width - _NUMBER_ROOM, height)
        canvas.placeholder("body", FOOT, "出典・注 Sources", told, box)
    number = setter.paragraph(setter.page_number(Ink(TEXT)), Shape(14, side="r"))
    canvas.placeholder("sldNum", NUMBER, "ページ番号 Page", number)


def headline(press: Press, canvas: Canvas, page: Page, left: float, room: float) -> float:
    """The headline, with what stands under it or at its right; where it ends. An opening bracket hangs out by half an em."""
    setter, top = press.setter, press.frame.headline
    told = headline_lines(press, page, room)
    hang = TITLE / 2 if page.headline[0][:1] in _HANGING else 0
    shape = Shape(TITLE_LINE, margin=hang, indent=-hang)
    runs = setter.lines(told.texts, HEADLINE) + _more(press, page)
    wide = _headline_room(press, page, told, room) if _said_beside(page) else room
    box = Box(left - hang, top, wide + hang, TITLE_LINE * told.count)
    canvas.placeholder("title", 0, "見出し Headline", setter.paragraph(runs, shape), box)
    _aside(press, canvas, page, told, room)
    return top + TITLE_LINE * told.count


def headline_lines(press: Press, page: Page, room: float) -> Lines:
    """The headline's lines; what stands at its right keeps its room."""
    return press.setter.broken(page.headline, room - _beside(press, page, room), TITLE)


def _beside(press: Press, page: Page, room: float) -> float:
    """The room at the right of the headline: what a headline of one line leaves, if that is enough to be read in."""
    said = _said_beside(page)
    if not said:
        return 0
    own = press.setter.points(said, TEXT) + _ASIDE_GAP + 4
    left = room - press.setter.points(page.title, TITLE) - 9
    return min(own, left) if left >= min(own, _LEAST_BESIDE) else min(own, room * _MOST_BESIDE)


def _said_beside(page: Page) -> str:
    return "　".join(text for text in (page.aside, page.place) if text)


def _headline_room(press: Press, page: Page, told: Lines, room: float) -> float:
    """What the headline itself needs, and leaves the rest to what stands beside it."""
    most = room - _beside(press, page, room)
    return min(max(press.setter.points(text, TITLE) for text in told.texts) + 8, most)


def _more(press: Press, page: Page) -> str:
    if not page.is_continued or page.place:
        return ""
    return press.setter.run("\N{NO-BREAK SPACE}" + press.words("(continued)"), SMALL)


def _aside(press: Press, canvas: Canvas, page: Page, told: Lines, room: float) -> None:
    """Right of the headline, on its last line: sums, or which of several sheets."""
    said = _said_beside(page)
    if not said:
        return
    used = _headline_room(press, page, told, room) + _ASIDE_GAP
    height = LINE * press.setter.running(said, room - used, TEXT).count
    top = press.frame.headline + TITLE_LINE * told.count - height - 4
    box = Box(LEFT + used, top, room - used, height)
    words = press.setter.paragraph(press.setter.run(said), RIGHT)
    canvas.placeholder("body", ASIDE, "見出しの右 Aside", words, box)
