"""Sheets as offices lay them out for print: merged labels, blank columns, titles, 同上, notes in cells, two tables on a sheet.
They must be read as they stand, with nothing lost and nothing understood."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import xlsxwriter
from scripts.hostile.case import EMPTY, Case, Expected, number, read, text

CREATED = datetime(2024, 4, 1)


def made(fill: Callable[[Any, Any], None]) -> bytes:
    """A workbook with one sheet 表, filled by XlsxWriter."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": CREATED})
    fill(book, book.add_worksheet("表"))
    book.close()
    return out.getvalue()


def lined(*lines: str, merged: tuple[str, ...] = ()) -> bytes:
    """A workbook of lines, the cells parted by |, whole numbers as numbers, and merged areas."""

    def fill(book: Any, sheet: Any) -> None:
        for area in merged:
            sheet.merge_range(area, "")
        for row, line in enumerate(lines):
            for column, value in enumerate(line.split("|")):
                if value:
                    sheet.write(row, column, int(value) if value.isdecimal() else value)

    return made(fill)


def worded(words: str) -> bytes:
    """A workbook with one text."""
    return made(lambda _, sheet: sheet.write_string(0, 0, words))


def cases() -> Iterator[Case]:
    """All of them."""
    for name, (lines, merged, cells) in _LAYOUTS.items():
        expected = {f"表!{at}": value for at, value in cells.items()}
        yield read(
            f"layout-{name}.xlsx", lambda lines=lines, merged=merged: lined(*lines, merged=merged), expected
        )
    for n, words in enumerate(_WORDS):
        yield read(f"words-{n:02}.xlsx", lambda words=words: worded(words), {"表!A1": text(words)})


_HEAD = "番号|事業名|目標値|実績値"
_LAYOUTS: dict[str, tuple[tuple[str, ...], tuple[str, ...], dict[str, Expected]]] = {
    "title-above": (
        ("令和6年度　進捗状況一覧", "", "|||単位：人", _HEAD, "1|見守り|100|98"),
        ("A1:D1",),
        {"A1": text("令和6年度　進捗状況一覧"), "D3": text("単位：人"), "D5": number(98), "B1": EMPTY},
    ),
    "two-lines": (
        ("番号|事業名|目標値||実績値|", "||R5|R6|R5|R6", "1|見守り|90|100|88|98"),
        ("A1:A2", "B1:B2", "C1:D1", "E1:F1"),
        {"C1": text("目標値"), "D1": EMPTY, "F3": number(98), "A2": EMPTY},
    ),
    "blank-columns": (
        ("番号||事業名|||実績値", "1||見守り|||98"),
        ("A1:B1", "C1:E1", "A2:B2", "C2:E2"),
        {"F2": number(98), "B2": EMPTY, "C2": text("見守り")},
    ),
    "merged-roles": (
        ("役割|番号|実績値", "1 けん引|1|10", "|2|20", "|3|30"),
        ("A2:A4",),
        {"A2": text("1 けん引"), "A3": EMPTY, "C4": number(30)},
    ),
    "ditto": (
        ("番号|担当課", "1|企画課", "2|同上", "3|〃", "4|　〃"),
        (),
        {"B3": text("同上"), "B4": text("〃"), "B5": text("　〃")},
    ),
    "note-in-cell": (
        (_HEAD, "1|見守り|約1,800人|1,800（見込）", "2|巡回|※集計中|－"),
        (),
        {"C2": text("約1,800人"), "D2": text("1,800（見込）"), "C3": text("※集計中"), "D3": text("－")},
    ),
    "two-tables-below": (
        (_HEAD, "1|見守り|100|98", "", "番号|市町村|意見", "1|青森市|特になし"),
        (),
        {"D2": number(98), "B4": text("市町村"), "C5": text("特になし")},
    ),
    "two-tables-beside": (
        ("番号|実績値||番号|実績値", "1|10||2|20"),
        (),
        {"A2": number(1), "C2": EMPTY, "E2": number(20)},
    ),
    "repeated-headings": (
        (_HEAD, "1|見守り|100|98", _HEAD, "2|巡回|50|50"),
        (),
        {"A3": text("番号"), "D4": number(50)},
    ),
    "sums-and-remarks": (
        (_HEAD, "1|見守り|100|98", "合計||100|98", "※令和7年3月末現在"),
        ("A3:B3", "A4:D4"),
        {"A3": text("合計"), "A4": text("※令和7年3月末現在"), "C3": number(100)},
    ),
    "far-from-corner": (("", "", "", "|||||" + _HEAD, "|||||1|見守り|100|98"), (), {"F4": text("番号"), "I5": number(98)}),
    "one-cell": (("ただ一つ",), (), {"A1": text("ただ一つ")}),
    "spaces-in-words": (
        ("番　号|事 業 名", "1|見 守 り"),
        (),
        {"A1": text("番　号"), "B1": text("事 業 名"), "B2": text("見 守 り")},
    ),
    "upright": (
        ("番号|1|2|3", "事業名|甲|乙|丙", "実績値|10|20|30"),
        (),
        {"D1": number(3), "B2": text("甲"), "D3": number(30)},
    ),
}  # fmt: skip
_WORDS = (
    "=1+1", "=HYPERLINK(\"http://192.0.2.1\",\"x\")", "+81-17-734-1111", "-5", "@SUM(A1)", "＝1+1", "\t=1",
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "&lt;b&gt;", "]]>", "{{7*7}}", "${x}", "#let x = 1", "$(id)",
    "'; DROP TABLE x; --", "%s%s%n", "../../x", "がぎぐ", "か\u3099き\u3099", "ｶﾞｷﾞｸﾞ", "１００名", "①②③", "㈱㌔㍻",
    "𠮷野家", "髙﨑", "葛󠄀城", "令和元年", "R6.3", "3/4", "1E5", "0123", "００１", "1,800", "▲3.5", "△3.5", "‐5",
    "−5", "～", "〜", "—", "1_000", "NaN", "inf", "TRUE", "NULL", "None", "\u200b見えない", "\ufeff先頭", "右\u202e左",
    "改\n行", "タブ\tあり", " 前後の空白 ", "　全角の空白　", "_x0041_", "_x000D_", "🗾", "👨‍👩‍👧", "ｱｲｳ", "A" * 32_767,
)  # fmt: skip
