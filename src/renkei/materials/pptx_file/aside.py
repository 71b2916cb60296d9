"""What stands at the right of a headline, sums or which of several sheets, and the room that both leave each other."""

from __future__ import annotations

import re

from renkei.materials.outline.model import Page, Phrases
from renkei.materials.outline.sheet import LINE, NOTE, TEXT, TITLE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.headlines import Headline, headline_in
from renkei.materials.pptx_file.lines import Lines
from renkei.materials.pptx_file.places import ASIDE
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import RIGHT, Ink

_GAP, _LEAST, _MOST = 24, 180, 0.55
_OVER, _UNDER = (
    1,
    4,
)  # where it begins at the highest, from the headline's top; over the end of the headline's last line
_STROKE = re.compile(r"\s+[／/]\s+")
_PIECE = re.compile(r"[^、　]+[、　]?|[、　]")
_ENGLISH_PIECE = re.compile(r".+?(?:[,:] |$)")


def headline_lines(press: Press, page: Page, room: float) -> Headline:
    """The headline's lines; what stands at its right keeps its room, and so does （続き） at its end."""
    suffix = press.setter.points(said_after(press, page), NOTE)
    return headline_in(press, page.headline, room, _beside(press, page, room), suffix)


def said_after(press: Press, page: Page) -> str:
    """What is said at the end of a headline that goes on."""
    if not page.is_continued or page.place:
        return ""
    return "\N{NO-BREAK SPACE}" + press.words("(continued)")


def _beside(press: Press, page: Page, room: float) -> float:
    """The room at the right of the headline: what a headline of one line leaves, if that is enough to be read in."""
    said = said_beside(page)
    if not said:
        return 0
    own = press.setter.points(said, TEXT) + _GAP + 4
    left = room - press.setter.points(page.title, TITLE) - 9
    return min(own, left) if left >= min(own, _LEAST) else min(own, room * _MOST)


def said_beside(page: Page) -> str:
    """What stands there."""
    return "　".join(text for text in (page.aside, page.place) if text)


def headline_room(press: Press, page: Page, told: Headline, room: float) -> float:
    """What the headline itself needs, and leaves the rest to what stands beside it."""
    most = room - _beside(press, page, room)
    return min(max(press.setter.points(text, told.size) for text in told.texts) + 8, most)


def draw_aside(press: Press, canvas: Canvas, page: Page, told: Headline, room: float) -> None:
    """One line stands on the headline's last; more grow downward from it."""
    if not said_beside(page):
        return
    used = headline_room(press, page, told, room) + _GAP
    said = _lines(press, page, room - used)
    left, _ = press.frame.headline_place("")
    high = LINE * said.count
    top = press.frame.within(press.frame.headline_top(told.height) + _top(told, said), high)
    box = Box(left + used, top, room - used, high)
    words = press.setter.paragraph(press.setter.lines(said.texts, Ink(colour=canvas.ink(box))), RIGHT)
    canvas.placeholder("body", ASIDE, "見出しの右 Aside", words, box)


def aside_end(press: Press, page: Page, told: Headline, room: float) -> float:
    """Where it ends, from the headline's top; 0 where it says nothing."""
    if not said_beside(page):
        return 0
    said = _lines(press, page, room - headline_room(press, page, told, room) - _GAP)
    return _top(told, said) + LINE * said.count


def _top(told: Headline, said: Lines) -> float:
    return max(told.height - LINE * said.count - _UNDER, _OVER)


def _lines(press: Press, page: Page, room: float) -> Lines:
    """In one line where it has room; else it parts at its stroke, which then ends no line, and after commas."""
    said = said_beside(page)
    if press.setter.points(said, TEXT) <= room:
        return Lines((said,), 1)
    found = [press.setter.broken(_pieces(press, part), room, TEXT) for part in _STROKE.split(said)]
    return Lines(tuple(text for one in found for text in one.texts), sum(one.count for one in found))


def _pieces(press: Press, part: str) -> Phrases:
    if press.is_japanese:
        return tuple(_PIECE.findall(part))
    pieces = _ENGLISH_PIECE.findall(part)
    return tuple(
        piece.rstrip().replace(" ", "\N{NO-BREAK SPACE}") + piece[len(piece.rstrip()) :] for piece in pieces
    )
