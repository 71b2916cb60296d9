"""A project's page: who and what at the left, what came of it at the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from renkei.materials.outline.model import Block, Identity, Page
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import NOTE, TEXT
from renkei.materials.pptx_file.blocks import columns, lay
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.marks import mark, role_colours
from renkei.materials.pptx_file.page_frame import foot_lines, headline, headline_height, run_round
from renkei.materials.pptx_file.places import LEAD, WHO
from renkei.materials.pptx_file.press import Laid, Press, stacked
from renkei.materials.pptx_file.prose import Said, prose
from renkei.materials.pptx_file.typesetter import SMALL, Ink, Shape

_SQUARE, _LEAD_GAP, _LEAD_LINE, _COLUMN_GAP, _GUTTER = 18, 4, 22, 12, 20
_MANY = 10
_NO_LEAD = Said("", 0, 0)


def case_slides(press: Press, page: Page) -> list[Canvas]:
    """The slides of a case: one, unless its blocks need more."""
    sheet = press.papers.sheet
    title = headline_height(press, page, press.frame.headline_place("case")[1])
    top = press.frame.under_headline(title) + (18 if page.under else 0)
    lead = prose(press.setter, page.lead, sheet.main, line=_LEAD_LINE) if page.lead else _NO_LEAD
    later = press.frame.bottom_over(foot_lines(press, page)) - top - _COLUMN_GAP
    first = later - (lead.height + _LEAD_GAP if page.lead else 0)
    left_room, right_room = (sheet.left, sheet.right) if page.beside else (sheet.main, 0)
    left = _columns(press, page.blocks, left_room, first, later)
    right = _columns(press, page.beside, right_room, first, later)
    made: list[Canvas] = []
    none: list[Laid] = []
    for at, (one, other) in enumerate(zip_longest(left, right, fillvalue=none)):
        canvas = press.canvas(page)
        start = _head(press, canvas, page, top, lead if not at else _NO_LEAD)
        stacked(one, canvas, press.frame.main, start)
        stacked(other, canvas, press.frame.main + sheet.left + _GUTTER, start)
        _who(press, canvas, page, top, is_whole=not (page.is_continued or at))
        run_round(press, canvas, page)
        made.append(canvas)
    return made


def _columns(
    press: Press, blocks: Sequence[Block], room: float, first: float, later: float
) -> list[list[Laid]]:
    if not blocks:
        return [[]]

    def lays(block: Block, is_tight: bool) -> Laid:
        return lay(press, block, room, space=first, is_tight=is_tight)

    return columns(press, blocks, lays, room, first, later)


def _head(press: Press, canvas: Canvas, page: Page, top: float, lead: Said) -> float:
    """Headline, what stands under it, and the summary; where the columns begin."""
    main, room = press.frame.main, press.papers.sheet.main
    headline(press, canvas, page, *press.frame.headline_place("case"))
    if page.under:
        words = press.setter.paragraph(press.setter.run(page.under))
        canvas.write(page.under, words, Box(main - 7, top - 18, room + 7, 18))
    if lead.paragraphs:
        place = Box(main, top + _LEAD_GAP, lead.width, lead.height)
        canvas.placeholder("body", LEAD, "概要 Summary", lead.paragraphs, place)
        top += _LEAD_GAP + lead.height
    return top + _COLUMN_GAP


# ---- who and what


def _who(press: Press, canvas: Canvas, page: Page, columns: float, *, is_whole: bool) -> None:
    """The role's square, and under it its name, its field, who takes part and what else is to be known."""
    who, frame = page.side, press.frame
    if who is None:
        return
    top, left = frame.beside_columns(columns), frame.left
    letters, ground, line = role_colours(who.role)
    numeral = press.setter.run(who.role.numeral, Ink(TEXT, is_bold=True, colour=letters))
    canvas.write(
        f"役割 Role {who.role.numeral}", press.setter.paragraph(numeral, Shape(_SQUARE, side="ctr")),
        Box(left, top, max(_SQUARE, 8 * len(who.role.numeral) + 8), _SQUARE), anchor="ctr", fill=ground, line=line,
    )  # fmt: skip
    words, height = _told(press, who, frame.identity, is_whole=is_whole)
    canvas.placeholder(
        "body",
        WHO,
        "役割と市町村 Role and municipalities",
        words,
        Box(left, top + _SQUARE + 6, frame.identity, height),
    )


def _told(press: Press, who: Identity, room: float, *, is_whole: bool) -> tuple[str, float]:
    told = _Column(press, room)
    told.phrases(who.role_phrases, Ink(TEXT), 19)
    if who.field:
        told.phrases(who.field, SMALL, 15, before=6)
    if is_whole:
        if who.municipalities or who.unknown:
            told.label(who.label)
            told.names(who.municipalities or (who.unknown,))
        for name, text, sign in who.facts:
            told.label(name)
            told.text(
                (mark(press.setter, sign) + press.setter.run(" ")) if sign else "",
                text,
                20,
                extra=2 if sign else 0,
            )
    return told.words, told.height


class _Column:
    """The words of the column while they are set."""

    def __init__(self, press: Press, room: float) -> None:
        self.press, self.room = press, room
        self.words, self.height, self.has_label = "", 0.0, False

    def phrases(self, phrases: tuple[str, ...], ink: Ink, line: float, before: float = 0) -> None:
        """Words that break between phrases."""
        told = self.press.setter.broken(phrases, self.room, ink.size)
        self._add(
            self.press.setter.lines(told.texts, ink), Shape(line, before=before), line * told.count + before
        )

    def label(self, text: str) -> None:
        """What follows is, in note size."""
        before = 10 if self.has_label else 16
        self.has_label = True
        count = self.press.setter.running(text, self.room, NOTE).count
        self._add(self.press.setter.run(text, SMALL), Shape(16, before=before), 16 * count + before)

    def names(self, names: tuple[str, ...]) -> None:
        """Municipalities, a line each; many of them one after the other."""
        if len(names) > _MANY:
            self.text("", self.press.words.join(names), 20)
            return
        for name in names:
            self.text("", name, 20)

    def text(self, runs: str, text: str, line: float, extra: int = 0) -> None:
        """A paragraph of text, something before it."""
        setter = self.press.setter
        told = setter.broken(phrases(text), self.room - extra * TEXT, TEXT)
        self._add(runs + setter.lines(told.texts), Shape(line), line * told.count)

    def _add(self, runs: str, shape: Shape, height: float) -> None:
        self.words += self.press.setter.paragraph(runs, shape)
        self.height += height
