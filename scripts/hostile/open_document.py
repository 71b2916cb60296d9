"""OpenDocument sheets, whole and messy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from scripts.hostile.case import Case, number, read, refused, text
from scripts.hostile.raw_book import zipped

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
        "draw": "drawing",
    }.items()
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'  # fmt: skip
_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def ods(rows: str, *, styles: str = "", head: str = "", **other: bytes | str) -> bytes:
    """A workbook with one sheet 表1 of these rows."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content {_SPACES}><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name='表1'>{rows}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    named = {name.replace("__", "/"): part for name, part in other.items()}
    return zipped(
        {"mimetype": _KIND, "content.xml": content, "META-INF/manifest.xml": manifest, **named}, stored=True
    )


def row(*cells: str) -> str:
    """A row of cells."""
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def said(words: str, more: str = "") -> str:
    """A cell with a text."""
    return f"<table:table-cell office:value-type='string' {more}><text:p>{words}</text:p></table:table-cell>"


def valued(value: str, kind: str = "float", more: str = "", shown: str = "") -> str:
    """A cell with a number or day."""
    name = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}.get(kind, "value")
    return (
        f"<table:table-cell office:value-type='{kind}' office:{name}='{value}' {more}><text:p>{shown}</text:p>"
        "</table:table-cell>"
    )


def cases() -> Iterator[Case]:
    """What is read, and what is not."""
    yield from _read()
    yield from _refused()


def _read() -> Iterator[Case]:
    yield read("plain.ods", lambda: ods(row(said("番号"), valued("0.1"))), {
        "表1!A1": text("番号"), "表1!B1": number(Decimal("0.1")),
    })  # fmt: skip
    yield read("kinds.ods", lambda: ods(row(
        valued("2024-04-01", "date"), valued("true", "boolean"), valued("PT30H15M00S", "time"), valued("0.789", "percentage"),
    )), {
        "表1!A1": ("date", date(2024, 4, 1)), "表1!B1": ("boolean", True), "表1!C1": ("time", "30:15:00"),
        "表1!D1": number(Decimal("0.789")),
    })  # fmt: skip
    error = "table:formula='of:=1/0' calcext:value-type='error'"
    yield read("error.ods", lambda: ods(row(said("#DIV/0!", error))), {"表1!A1": ("error", "#DIV/0!")})
    yield read(
        "formula-without-value.ods",
        lambda: ods(row("<table:table-cell table:formula='of:=1+1'/>")),
        {"表1!A1": ("unvalued", None)},
    )
    yield read(
        "note-in-cell.ods",
        lambda: ods(row(
            "<table:table-cell office:value-type='string'><office:annotation><text:p>メモ</text:p></office:annotation>"
            "<text:p>値</text:p></table:table-cell>"
        )),
        {"表1!A1": text("値")},
    )  # fmt: skip
    yield read(
        "repeated-blank-end.ods",
        lambda: ods(row(said("終")) + "<table:table-row table:number-rows-repeated='1048575'/>"),
        {"表1!A1": text("終")},
    )
    yield read(
        "repeated-value.ods",
        lambda: ods(row(said("同", "table:number-columns-repeated='3'"))),
        {"表1!C1": text("同")},
    )
    merged = "table:number-columns-spanned='2' table:number-rows-spanned='2'"
    yield read("merged.ods", lambda: ods(row(said("結合", merged))), {"表1!A1": text("結合")})


def _refused() -> Iterator[Case]:
    yield refused(
        "encrypted.ods",
        lambda: ods(
            row(said("x")),
            **{"META-INF/manifest.xml": "<manifest:encryption-data xmlns:manifest='m'/>"},
        ),
        "file_encrypted",
    )
    yield refused("entity.ods", lambda: ods("", head="<!DOCTYPE a [<!ENTITY b 'c'>]>"), "xml_declares")
    yield refused(
        "text-document.odt",
        lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "file_is_document",
    )
    yield refused("without-content.ods", lambda: zipped({"mimetype": _KIND}), "zip_part_missing")
