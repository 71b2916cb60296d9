"""Texts and files as rows of a sheet: a text line by line, anything else as letters that stand for its bytes."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST_UNITS = 32_767  # UTF-16 units that a cell holds
_CHUNK = 30_000  # letters of base 64 in a cell
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")

TEXT, OPEN_TEXT, BYTES, PICTURE = "text", "text_without_end", "base64", "picture"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a file: in which form the file stands there, the number of the line, and what it holds."""

    form: str
    number: int
    content: str


def lines_of(data: bytes) -> list[Line]:
    """The rows of a file's bytes.

    >>> lines_of(b"a = 1\\n\\nb = 2\\n")
    [Line(form='text', number=1, content='a = 1'), Line(form='text', number=2, content=''), Line(form='text', number=3, content='b = 2')]
    >>> lines_of(b"\\xff\\x00")
    [Line(form='base64', number=1, content='/wA=')]
    """
    text = _text(data)
    if text is None:
        letters = base64.b64encode(data).decode("ascii")
        chunks = [letters[at : at + _CHUNK] for at in range(0, len(letters), _CHUNK)] or [""]
        return [Line(BYTES, number, chunk) for number, chunk in enumerate(chunks, 1)]
    form = TEXT if text.endswith("\n") else OPEN_TEXT
    pieces = text.removesuffix("\n").split("\n")
    return [Line(form, number, piece) for number, piece in enumerate(pieces, 1)]


def _text(data: bytes) -> str | None:
    """The text of a file that is one which cells can hold line by line; else None."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    fits = all(len(line.encode("utf-16-le")) <= 2 * MOST_UNITS for line in text.split("\n"))
    return text if text and fits and not _UNFIT.search(text) else None


def bytes_of(form: str, contents: Iterable[str]) -> bytes | None:
    """The bytes of a file from its rows, in their order; None if the letters stand for none.

    >>> bytes_of("text", ["a", "", "b"]), bytes_of("base64", ["/wA="]), bytes_of("base64", ["?"])
    (b'a\\n\\nb\\n', b'\\xff\\x00', None)
    """
    if form == BYTES:
        try:
            return base64.b64decode("".join(contents), validate=True)
        except (binascii.Error, ValueError):
            return None
    text = "\n".join(contents)
    return f"{text}\n".encode() if form == TEXT else text.encode()


def numbered(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, Line]]:
    """Every row of every file, with its path."""
    for path, data in files:
        yield from ((path, line) for line in lines_of(data))
