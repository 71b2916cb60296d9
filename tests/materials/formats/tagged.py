"""The tree of tags of a PDF with the text under each tag, read from the file itself: structure, marked content, and the
tables by which fonts tell which sign a code stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

_SINGLE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_STRETCH = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
Said = dict[int, str]
"""Marked content of a page → its text."""


@dataclass
class Tag:
    """A structure element with the text that stands in it, in reading order."""

    name: str
    parts: list[Tag | str] = field(default_factory=list)

    @property
    def children(self) -> list[Tag]:
        """The elements right inside it."""
        return [part for part in self.parts if isinstance(part, Tag)]

    def all(self, name: str) -> Iterator[Tag]:
        """The elements of a name inside it, in reading order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)

    @property
    def words(self) -> str:
        """All text in it."""
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)


def tagged(file: Path) -> Tag:
    """The tree of a tagged PDF."""
    with pikepdf.open(file) as opened:
        said = {page.obj.objgen: _said(page) for page in opened.pages}
        root = Tag("")
        _read(opened.Root.StructTreeRoot, root, said, None)
    return root


def _read(element: Any, into: Tag, said: dict[Any, Said], page: Any) -> None:
    page = element.get("/Pg", page)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            into.parts.append(said[page.objgen].get(int(kid), ""))
        elif kid.get("/Type") == "/MCR":
            into.parts.append(said[kid.get("/Pg", page).objgen].get(int(kid.MCID), ""))
        elif "/S" in kid:
            child = Tag(str(kid.S).removeprefix("/"))
            into.parts.append(child)
            _read(kid, child, said, page)


def _said(page: pikepdf.Page) -> Said:
    """The text of every marked content of a page."""
    fonts = {name: _signs(font) for name, font in page.resources.get("/Font", {}).items()}
    found: Said = {}
    marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                marks.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                mark = next((mark for mark in reversed(marks) if mark is not None), None)
                if mark is not None:
                    found[mark] = found.get(mark, "") + _text(operands[0], font)
    return found


def _text(shown: Any, font: dict[int, str]) -> str:
    pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
    codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(font.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2))


def _signs(font: Any) -> dict[int, str]:
    """Code → sign, from the font's own table."""
    table = font.ToUnicode.read_bytes().decode("ascii", "replace")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, sign in _STRETCH.findall(block):
            start = _sign(sign)
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = start[:-1] + chr(ord(start[-1]) + at)
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        found |= {int(code, 16): _sign(sign) for code, sign in _SINGLE.findall(block)}
    return found


def _sign(hexadecimal: str) -> str:
    return bytes.fromhex(hexadecimal).decode("utf-16-be")
