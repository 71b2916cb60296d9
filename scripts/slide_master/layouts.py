"""The layouts by name, and what stands where on each (LOOK §2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scripts.slide_master.places import COVER, HEADLINE, NOTE, TEXT, Letters, Place

from renkei.materials.outline.sheet import Sheet
from renkei.materials.pptx_file.frame import LEFT, Frame
from renkei.materials.pptx_file.places import (
    ASIDE,
    BODY,
    DATE,
    DOCUMENT,
    FOOT,
    HEADLINE_NAME,
    LAYOUTS,
    LEAD,
    LIST,
    MEMBERS,
    NOTICE,
    NUMBER,
    NUMERAL,
    PAPER_NUMBER,
    REGION,
    SECRETARIAT,
    SECTION,
    WHO,
)

_NUMBER_ROOM, _RUN = 40, 14


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: its name in both languages, its sort for office programs, its places."""

    name: str
    kind: str
    places: tuple[Place, ...]
    has_running_head: bool = True


def layouts(sheet: Sheet) -> tuple[Layout, ...]:
    """All layouts, in the order in which the writer knows them."""
    made = {
        "cover": Layout(LAYOUTS["cover"], "title", _cover(Frame(sheet)), has_running_head=False),
        "contents": Layout(LAYOUTS["contents"], "", (_title(sheet), _contents_list(sheet), *running(sheet))),
        "divider": Layout(LAYOUTS["divider"], "secHead", (*_divider(sheet), *running(sheet))),
        "page": Layout(LAYOUTS["page"], "obj", (_title(sheet), _aside(sheet), _body(sheet), *running(sheet))),
        "case": Layout(LAYOUTS["case"], "", (*_case(sheet), *running(sheet))),
        "programme": Layout(LAYOUTS["programme"], "", (_title(sheet), _aside(sheet), *running(sheet))),
    }
    return tuple(made[key] for key in LAYOUTS)


def running(sheet: Sheet) -> tuple[Place, ...]:
    """What every inner page has: running head, foot, page number."""
    frame = Frame(sheet)
    half = frame.width / 2
    return (
        Place("body", SECTION, "節 Section", "節", (LEFT, frame.top, half, _RUN), NOTE),
        Place("ftr", DOCUMENT, "資料名 Document", "", (LEFT + half, frame.top, half, _RUN), replace(NOTE, side="r")),
        Place("body", FOOT, "出典・注 Sources", "出典・注", (LEFT, frame.foot - 42, frame.width - _NUMBER_ROOM, 42), NOTE, "b"),
        Place("sldNum", NUMBER, "ページ番号 Page", "", (frame.right - _NUMBER_ROOM, frame.foot - 14, _NUMBER_ROOM, 14), Letters(14, 14, side="r"), "b"),
    )  # fmt: skip


def _title(sheet: Sheet) -> Place:
    frame = Frame(sheet)
    return Place("title", 0, HEADLINE_NAME, "見出し", (LEFT, frame.headline, frame.width, 32), HEADLINE)


def _aside(sheet: Sheet) -> Place:
    frame = Frame(sheet)
    box = (LEFT + frame.width / 2, frame.headline + 10, frame.width / 2, 18)
    return Place("body", ASIDE, "見出しの右 Aside", "見出しの右", box, replace(TEXT, side="r"))


def _body(sheet: Sheet) -> Place:
    frame = Frame(sheet)
    top = frame.headline + 32 + 14
    return Place("body", BODY, "本文 Text", "本文", (LEFT, top, frame.width, frame.bottom - top))


def _contents_list(sheet: Sheet) -> Place:
    frame = Frame(sheet)
    top = frame.headline + 46
    return Place(
        "body", LIST, "目次 Contents", "目次", (frame.main, top, frame.sheet.main, frame.bottom - top)
    )


def _divider(sheet: Sheet) -> tuple[Place, ...]:
    frame = Frame(sheet)
    top = frame.rule + 102
    return (
        Place("title", 0, HEADLINE_NAME, "見出し", (frame.main, top, sheet.main, 50), COVER),
        Place("body", NUMERAL, "番号 Numeral", "1", (LEFT - 3, top - 4, frame.identity, 108), Letters(108, 108, is_bold=True)),
        Place("body", LIST, "内容 Contents", "内容", (frame.main, top + 90, 400, 200)),
    )  # fmt: skip


def _case(sheet: Sheet) -> tuple[Place, ...]:
    frame = Frame(sheet)
    return (
        Place("title", 0, "事業名 Project", "事業名", (frame.main, frame.headline, sheet.main, 32), HEADLINE),
        Place("body", LEAD, "概要 Summary", "概要", (frame.main, frame.headline + 36, sheet.main, 22), Letters(14, 22)),
        Place("body", WHO, "役割と市町村 Role and municipalities", "役割と市町村", (LEFT, frame.headline + 4, frame.identity, 300)),
    )  # fmt: skip


def _cover(frame: Frame) -> tuple[Place, ...]:
    width, foot = frame.sheet.main, frame.sheet.page_height - 30
    return (
        Place("body", REGION, "圏域 Region", "圏域", (frame.main, 118, width, 24), Letters(18, 24)),
        Place("ctrTitle", 0, "表題 Title", "表題", (frame.main, 156, width, 150), COVER),
        Place("body", MEMBERS, "構成市町村 Members", "構成市町村", (frame.main, 344, width, 52), Letters(18, 26)),
        Place("body", PAPER_NUMBER, "資料番号 Paper number", "資料1", (frame.right - 72, frame.top + 10, 72, 22), Letters(14, 18, side="ctr"), "ctr", is_framed=True),
        Place("body", DATE, "日付 Date", "日付", (LEFT, foot - 18, frame.identity, 18)),
        Place("body", NOTICE, "注意書き Notice", "注意書き", (frame.main, foot - 18, width / 2, 18), Letters(11, 18)),
        Place("body", SECRETARIAT, "事務局 Secretariat", "事務局", (frame.main + width / 2, foot - 18, width / 2, 18), Letters(side="r")),
    )  # fmt: skip
