"""The first slide: region, title, members, the year's grades, date and secretariat."""

from __future__ import annotations

from renkei.materials.outline.cover_sizes import LINES, CoverSizes, cover_sizes
from renkei.materials.outline.model import Cover, Drawing, Legend, Page
from renkei.materials.outline.sheet import LEAD, LINE, NOTE, TEXT
from renkei.materials.pptx_file.block_words import entry_width, legend_entry, legend_gap
from renkei.materials.pptx_file.blocks import lay
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.places import (
    DATE,
    MEMBERS,
    NOTICE,
    PAPER_NUMBER,
    REGION,
    SECRETARIAT,
)
from renkei.materials.pptx_file.press import Press, height_of, stacked
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import Ink, Shape

_REGION, _REGION_GAP = 24, 14
_FOOT, _SUM_FOOT = 30, 80
_MEMBER_GAP = "　"


def cover_slides(press: Press, page: Page) -> list[Canvas]:
    """The cover."""
    face, canvas = page.cover, press.canvas(page)
    assert face is not None
    _face(press, canvas, face, cover_sizes(page, press.papers.sheet, press.setter.language))
    if page.blocks:
        _sum(press, canvas, page)
    _base(press, canvas, face)
    return [canvas]


def _face(press: Press, canvas: Canvas, face: Cover, sizes: CoverSizes) -> None:
    setter, frame, room = press.setter, press.frame, press.papers.sheet.main
    top = frame.sheet.page_height / 5 - 1
    if face.region:
        words = setter.paragraph(setter.run(face.region, Ink(LEAD)), Shape(_REGION))
        high = _REGION * setter.running(face.region, room, LEAD).count
        canvas.placeholder("body", REGION, "圏域 Region", words, Box(frame.main, top, room, high))
        top += high + _REGION_GAP
    title, height = _title(press, face, room, sizes)
    canvas.placeholder("ctrTitle", 0, "表題 Title", title, Box(frame.main, top, room, height))
    _members(press, canvas, face, top + height + 26, sizes.members)
    if face.paper_number:
        wide = setter.points(face.paper_number, TEXT) + 28
        words = setter.paragraph(setter.run(face.paper_number), Shape(LINE, side="ctr"))
        box = Box(frame.right - wide, frame.top + 10, wide, LINE + 4)
        canvas.placeholder("body", PAPER_NUMBER, "資料番号 Paper number", words, box)


def _title(press: Press, face: Cover, room: float, sizes: CoverSizes) -> tuple[str, float]:
    """A line each; the draft's bracket after the last."""
    setter, ink = press.setter, Ink(sizes.title, is_bold=True)
    runs = setter.lines(face.title, ink) + setter.run(face.draft, Ink(sizes.draft, is_bold=False))
    rows = sum(
        setter.running(line + (face.draft if at == len(face.title) - 1 else ""), room, sizes.title).count
        for at, line in enumerate(face.title)
    )
    return setter.paragraph(runs, Shape(LINES[sizes.title])), LINES[sizes.title] * rows


def _members(press: Press, canvas: Canvas, face: Cover, top: float, size: int) -> None:
    """Under a rule as long as they need; the hub bold."""
    setter, frame, room = press.setter, press.frame, press.papers.sheet.main
    if not face.members:
        return
    told = tuple(f"{name}{_MEMBER_GAP}" for name in face.members[:-1]) + face.members[-1:]
    count = setter.running("".join(told), room, size).count
    hub, *others = told
    runs = setter.run(hub, Ink(size, is_bold=True)) + setter.run("".join(others), Ink(size))
    long = min(setter.points("".join(told), size), room)
    canvas.rule("罫 Rule", frame.main, top, long, rule=INK)
    box = Box(frame.main, top + 12, room, LINES[size] * count)
    canvas.placeholder("body", MEMBERS, "構成市町村 Members", setter.paragraph(runs, Shape(LINES[size])), box)


def _sum(press: Press, canvas: Canvas, page: Page) -> None:
    """The year's grades: a caption, the signs at its right, the strip under both."""
    frame = press.frame
    drawn = [block for block in page.blocks if isinstance(block, Drawing)]
    signs = [block for block in page.blocks if isinstance(block, Legend)]
    laid = [lay(press, block, frame.width, space=60) for block in drawn]
    top = frame.sheet.page_height - _SUM_FOOT - height_of(laid)
    used = 0.0
    if drawn:
        words = press.setter.paragraph(press.setter.run(drawn[0].title, Ink(NOTE)), Shape(15))
        used = press.setter.points(drawn[0].title, NOTE) + 12
        canvas.write(drawn[0].title, words, Box(frame.left, top - 21, used, 15))
    for legend in signs:
        _signs(press, canvas, legend, Box(frame.left + used, top - 21, frame.width - used, 15))
    stacked(laid, canvas, frame.left, top)


def _signs(press: Press, canvas: Canvas, legend: Legend, box: Box) -> None:
    if sum(entry_width(press, entry) for entry in legend.entries) > box.width:
        return  # the legend stands with the results
    has_bounds = any(entry.bounds for entry in legend.entries)
    entries = (legend_entry(press, entry, is_strong=has_bounds) for entry in legend.entries)
    told = press.setter.paragraph(legend_gap(press, NOTE).join(entries), Shape(15, side="r"))
    canvas.write("凡例 Legend", told, box)


def _base(press: Press, canvas: Canvas, face: Cover) -> None:
    """Date, notice and secretariat over the lower edge."""
    setter, frame, notice = press.setter, press.frame, press.papers.notice
    top = frame.sheet.page_height - _FOOT - LINE
    date = max(frame.identity, setter.points(face.date, TEXT) + 12)
    end = frame.right
    if face.date or face.secretariat:
        canvas.rule("罫 Rule", frame.left, top - 10, frame.width, rule=INK)
    if face.date:
        canvas.placeholder(
            "body",
            DATE,
            "日付 Date",
            setter.paragraph(setter.run(face.date)),
            Box(frame.left, top, date, LINE),
        )
    if face.secretariat:
        wide = min(setter.points(face.secretariat, TEXT) + 2, frame.width - date)
        words = setter.paragraph(setter.run(face.secretariat), Shape(LINE, side="r"))
        canvas.placeholder("body", SECRETARIAT, "事務局 Secretariat", words, Box(end - wide, top, wide, LINE))
        end -= wide + 12
    if notice:
        words = setter.paragraph(setter.run(notice, Ink(NOTE)), Shape(LINE))
        canvas.placeholder(
            "body",
            NOTICE,
            "注意書き Notice",
            words,
            Box(frame.left + date + 12, top, end - frame.left - date - 12, LINE),
        )
