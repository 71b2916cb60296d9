"""The sheet behind a chart: its cells as they were saved, screened like any foreign file."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from renkei.intake import screened

Sheets = Mapping[str, Mapping[tuple[int, int], str]]
"""Sheet → row and column (from 1) → what the cell says."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_PLACE = 9  # digits of a text's place in the list of texts
_KINDS = ("xlsx", "xlsm")


def sheets_of(book: bytes) -> Sheets:
    """The cells of a workbook by sheet. Raises `FileRefused` for one that does not pass the screen."""
    with zipfile.ZipFile(io.BytesIO(screened(book, _KINDS, file="workbook"))) as archive:
        names = set(archive.namelist())
        texts = [_text(one) for one in _part(archive, names, "xl/sharedStrings.xml").iterfind(f"{_MAIN}si")]
        targets = {
            one.get("Id", ""): posixpath.normpath(posixpath.join("xl", one.get("Target", "")))
            for one in _part(archive, names, "xl/_rels/workbook.xml.rels")
        }
        return {
            one.get("name", ""): _cells(
                _part(archive, names, targets.get(one.get(_RELATION, ""), "").removeprefix("/")), texts
            )
            for one in _part(archive, names, "xl/workbook.xml").iterfind(f"{_MAIN}sheets/{_MAIN}sheet")
        }


def _part(archive: zipfile.ZipFile, names: set[str], name: str) -> Element:
    return ElementTree.fromstring(archive.read(name)) if name in names else ElementTree.Element("none")


def _cells(sheet: Element, texts: list[str]) -> dict[tuple[int, int], str]:
    found = {}
    for cell in sheet.iter(f"{_MAIN}c"):
        if address := _ADDRESS.fullmatch(cell.get("r", "")):
            column = 0
            for letter in address[1]:
                column = column * 26 + ord(letter) - 64
            found[int(address[2]), column] = _said(cell, texts)
    return found


def _said(cell: Element, texts: list[str]) -> str:
    value = cell.findtext(f"{_MAIN}v", "")
    if cell.get("t") == "s":
        is_place = value.isascii() and value.isdigit() and len(value) <= _PLACE
        return texts[int(value)] if is_place and int(value) < len(texts) else ""
    inline = cell.find(f"{_MAIN}is")
    return _text(inline) if inline is not None else value


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_MAIN}t"))
