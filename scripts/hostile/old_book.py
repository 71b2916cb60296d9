"""Old Excel workbooks (.xls), made by xlwt and then spoiled."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import xlwt
from scripts.hostile.case import Case, number, read, refused, text


def old(fill: Callable[[Any, Any], None]) -> bytes:
    """A workbook with one sheet 表."""
    book = xlwt.Workbook(encoding="utf-8")
    fill(book, book.add_sheet("表"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(_: Any, sheet: Any) -> None:
    """Enough rows to fill several sectors."""
    for row in range(200):
        sheet.write(row, 0, f"p{row:03}")
        sheet.write(row, 1, "事業名" * 5)
        sheet.write(row, 2, row / 10)


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _read()
    yield from _spoiled()
    whole = old(filled)
    for percent in range(5, 95, 10):
        yield refused(
            f"cut-{percent:02}.xls",
            lambda percent=percent: whole[: len(whole) * percent // 100],
            "xls_damaged",
        )


def _read() -> Iterator[Case]:
    yield read("plain.xls", lambda: old(filled), {
        "表!A1": text("p000"), "表!C2": number(Decimal("0.1")), "表!C11": number(1), "表!B200": text("事業名" * 5),
    })  # fmt: skip
    yield read(
        "day.xls",
        lambda: old(lambda b, s: s.write(0, 0, date(2024, 4, 1), xlwt.easyxf(num_format_str="YYYY/MM/DD"))),
        {"表!A1": ("date", date(2024, 4, 1))},
    )
    yield read(
        "formula-never-calculated.xls",
        lambda: old(lambda b, s: s.write(0, 0, xlwt.Formula("1+1"))),
        {"表!A1": ("unvalued", None)},
    )
    yield read(
        "hidden-row.xls", lambda: old(_hide_row), {"表!A1": number(1), "表!A1 hidden": ("hidden", True)}
    )
    yield read("share.xls", lambda: old(
        lambda b, s: s.write(0, 0, 0.789, xlwt.easyxf(num_format_str="0.0%"))
    ), {"表!A1": number(Decimal("0.789"))})  # fmt: skip
    yield read("truth.xls", lambda: old(lambda b, s: s.write(0, 0, True)), {"表!A1": ("boolean", True)})
    yield read("named-xlsx.xlsx", lambda: old(filled), {"表!A1": text("p000")}, ["file_named_otherwise"])
    yield read("hidden-sheet.xls", lambda: old(_hide_sheet), {"表!A1": number(1)})


def _hide_row(_: Any, sheet: Any) -> None:
    sheet.write(0, 0, 1)
    sheet.row(0).hidden = True


def _hide_sheet(book: Any, sheet: Any) -> None:
    sheet.write(0, 0, 1)
    book.add_sheet("裏").visibility = 1


def _spoiled() -> Iterator[Case]:
    whole = old(filled)
    yield refused("locked.xls", lambda: _with_record(whole, 0x002F), "file_encrypted")
    yield refused("excel-95.xls", lambda: whole.replace(*_names("Workbook", "Book")), "xls_too_old")
    yield refused("excel-4.xls", lambda: bytes.fromhex("0904060000001000") + bytes(64), "xls_too_old")
    yield refused("excel-3.xls", lambda: bytes.fromhex("0902060000001000") + bytes(64), "xls_too_old")
    yield refused(
        "document.doc", lambda: whole.replace(*_names("Workbook", "WordDocument")), "file_is_document"
    )
    for name, at, value in (
        ("wrong-order", 28, 0xFEFF), ("huge-sectors", 30, 40), ("no-small-sectors", 32, 0), ("tiny-sectors", 30, 1),
    ):  # fmt: skip
        yield refused(
            f"head-{name}.xls", lambda at=at, value=value: _patched(whole, at, value), "xls_damaged"
        )
    yield refused("directory-far.xls", lambda: _patched32(whole, 48, 0x00FFFFFF), "xls_damaged")
    yield refused("chain-in-a-ring.xls", _ring, "xls_damaged")
    yield refused("record-beyond-end.xls", lambda: _with_size(whole, 0xFFFF), "xls_damaged")
    yield refused("head-alone.xls", lambda: whole[:512], "xls_damaged")
    yield refused("signature-alone.xls", lambda: whole[:8], "xls_damaged")


def _names(before: str, after: str) -> tuple[bytes, bytes]:
    old_name = before.encode("utf-16-le")
    new_name = after.encode("utf-16-le")[: len(old_name)].ljust(len(old_name), b"\0")
    if len(after) > len(before):  # the name goes on behind, where the entry has room
        return (
            old_name + bytes(64 - len(old_name)) + struct.pack("<H", 2 * len(before) + 2),
            after.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(after) + 2),
        )
    return old_name + bytes(64 - len(old_name)) + struct.pack("<H", 2 * len(before) + 2), (
        new_name + bytes(64 - len(old_name)) + struct.pack("<H", 2 * len(after) + 2)
    )


def _patched(whole: bytes, at: int, value: int) -> bytes:
    return whole[:at] + struct.pack("<H", value) + whole[at + 2 :]


def _patched32(whole: bytes, at: int, value: int) -> bytes:
    return whole[:at] + struct.pack("<I", value) + whole[at + 4 :]


def _with_record(whole: bytes, kind: int) -> bytes:
    """The first record behind the beginning of the book becomes one of another kind."""
    begin = whole.index(bytes.fromhex("0908"), 512)
    size = struct.unpack_from("<H", whole, begin + 2)[0]
    at = begin + 4 + size
    return whole[:at] + struct.pack("<H", kind) + whole[at + 2 :]


def _with_size(whole: bytes, size: int) -> bytes:
    begin = whole.index(bytes.fromhex("0908"), 512)
    return whole[: begin + 2] + struct.pack("<H", size) + whole[begin + 4 :]


def _ring() -> bytes:
    """Every sector is followed by the first one."""
    whole = old(filled)
    table = struct.unpack_from("<I", whole, 76)[0]
    at = (table + 1) * 512
    return whole[:at] + struct.pack("<128I", *[0] * 128) + whole[at + 512 :]
