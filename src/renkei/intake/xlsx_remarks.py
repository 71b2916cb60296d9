"""Remarks that people attach to cells of an Excel workbook (notes, and threads of comments), by the cell."""

from __future__ import annotations

import re

from renkei.intake.archive import Archive
from renkei.intake.markup import Attributes, checked, walk
from renkei.intake.xlsx_parts import SheetPart, relations

LONGEST = 200  # signs of a remark that are told
_MOST = 1_000  # remarks of a sheet that are told
_BELOW = re.compile(rb"""\bref=["'][A-Z]{1,3}(?!1["'])[0-9]""")
Remark = list[str]  # address, text


def remarks_of(archive: Archive, sheet: SheetPart) -> list[Remark]:
    """The remarks at the cells of a sheet below its first row, where headings have theirs. A thread stands for the note
    that Excel keeps beside it. Raises `FileRefused`."""
    found: dict[str, str] = {}
    related = relations(archive, sheet.part).values()
    for kind, element in (("comments", "comment"), ("threadedComment", "threadedComment")):
        for one in related:
            if one.kind == kind and not one.is_outside and one.target in archive:
                found |= _texts(archive, one.target, element)
    return [[at, " ".join(text.split())[:LONGEST]] for at, text in list(found.items())[:_MOST]]


def _texts(archive: Archive, part: str, element: str) -> dict[str, str]:
    data = checked(part, archive.read(part))
    found: dict[str, str] = {}
    if not _BELOW.search(data):
        return found
    at, is_text = "", False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal at, is_text
        if name == element:
            at = attributes.get("ref", "")
            found[at] = f"{found[at]} " if at in found else ""
        is_text = name in ("t", "text")

    def text(piece: str) -> None:
        if is_text and at:
            found[at] += piece

    def end(name: str) -> None:
        nonlocal is_text
        is_text = False

    walk(part, data, start, text=text, end=end, depth=archive.limits.depth)
    return found
