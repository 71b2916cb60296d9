"""Office files of other kinds, and those that are locked."""

from __future__ import annotations

import io
from collections.abc import Iterator

from scripts.hostile.case import Case, number, read, refused
from scripts.hostile.raw_book import CELL, HEAD, book, sheet, zipped

_MAIN = "application/vnd.openxmlformats-officedocument."


def cases() -> Iterator[Case]:
    """All of them."""
    for name, kind, code in (
        ("deck.pptx", _MAIN + "presentationml.presentation.main+xml", "file_is_pptx"),
        ("letter.docx", _MAIN + "wordprocessingml.document.main+xml", "file_is_document"),
        ("letter.docm", "application/vnd.ms-word.document.macroEnabled.main+xml", "file_is_document"),
    ):
        yield refused(f"{name}.xlsx", lambda kind=kind: _of_kind(kind), code)
    yield refused("binary.xlsb", lambda: zipped({"xl/workbook.bin": b"x"}), "file_is_xlsb")
    yield refused("apple.numbers", lambda: zipped({"Index/Document.iwa": b"x"}), "file_is_numbers")
    yield refused("plain.zip", lambda: zipped({"表.xlsx": book(sheet(CELL))}), "file_is_packed")
    for name, kind in (
        ("template.xltx", _MAIN + "spreadsheetml.template.main+xml"),
        ("with-macros.xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    ):
        yield read(name, lambda kind=kind: _typed(kind), {"表1!A1": number(1)})
    yield refused("password.xlsx", encrypted, "file_encrypted")


def _of_kind(kind: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    types = f'{HEAD}<Types xmlns="{space}"><Override PartName="/main.xml" ContentType="{kind}"/></Types>'
    return zipped({"[Content_Types].xml": types})


def _typed(kind: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    types = (
        f'{HEAD}<Types xmlns="{space}"><Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>'
    )
    return book(sheet(CELL), **{"[Content_Types].xml": types})


def encrypted() -> bytes:
    """A workbook with a password, as Excel saves it. Its salt is by chance, so these bytes alone differ from run to run."""
    from msoffcrypto.format.ooxml import OOXMLFile

    out = io.BytesIO()
    OOXMLFile(io.BytesIO(book(sheet(CELL)))).encrypt("合言葉", out)
    return out.getvalue()
