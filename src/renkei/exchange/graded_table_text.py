"""A foreign table as bytes → records, each with the very bytes it stood in; and back, with cells added.

Nothing of the table is rewritten: encoding, byte order mark, delimiter, quotes and line ends stay as they are. The one
exception is a cell that a spreadsheet would run as a formula; it gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.errors import Fault, Place, Refused

DELIMITERS = (",", ";", "\t")
_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_STARTS = frozenset("=+-@\t\r＝＋－＠")
_NUMBER = re.compile(r"[-+－＋]?[0-9０-９]*[0-9０-９,，.．]*[0-9０-９][%％]?")
_NO_CP932 = re.compile("[\x80\xa0\uf8f0-\uf8f3]")  # what single bytes become that stand for nothing in CP932
_CSV_SAYS = {"unexpected end": "table_quote_open", "field limit": "table_cell_too_long"}
_LINE_END = re.compile(r"\r?\n\Z|\r\Z")
_CP932_LACKS = str.maketrans("−–—“”≥≤\u00a0", '－-－""≧≦ ')


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table: its cells, and the bytes it stood in. `row` is what a spreadsheet calls it (the headings are 1)."""

    row: int
    cells: list[str]
    raw: bytes


@dataclass(frozen=True)
class TableText:
    """A table's bytes with what is needed to read them and to write in the same way."""

    file: str
    data: bytes
    encoding: str
    delimiter: str = ","

    def records(self) -> Iterator[Record]:
        """The rows in order, the headings first; rows without any cell too.

        Raises `Refused` where a quote stands wrong or open.
        """
        lines = self.data.splitlines(keepends=True)
        texts = (line.decode(self.encoding) for line in lines)
        reader = csv.reader(_without_mark(texts), delimiter=self.delimiter, strict=True)
        row, start = 0, 0
        try:
            for cells in reader:
                row, end = row + 1, reader.line_num
                raw = lines[start] if end == start + 1 else b"".join(lines[start:end])
                yield Record(row, cells, raw)
                start = end
        except csv.Error as error:
            found = (code for said, code in _CSV_SAYS.items() if said in str(error))
            raise Refused([Fault(next(found, "table_broken"), Place(self.file, row + 1))]) from error

    def with_cells(self, record: Record, width: int, added: Sequence[str]) -> bytes:
        """The record's bytes with cells added after column `width`; what stood beyond it stays beyond."""
        if len(record.cells) == width and not any(map(is_formula, record.cells)):
            return self._appended(record.raw, added)
        cells = [guarded(cell) for cell in record.cells]
        cells[:width] += [""] * (width - len(cells))
        content = self._line([*cells[:width], *added, *cells[width:]])
        has_mark = record.row == 1 and record.raw.startswith(_BOM)
        return (_BOM if has_mark else b"") + self._encoded(content + _line_end(record.raw))

    def _appended(self, raw: bytes, added: Sequence[str]) -> bytes:
        end = _line_end(raw)
        body = raw[: len(raw) - len(end)]
        return body + self._encoded(self.delimiter + self._line(added) + end)

    def _line(self, cells: Sequence[str]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, lineterminator="\r\n").writerow(
            cells
        )  # so both are quoted in a cell
        return out.getvalue().removesuffix("\r\n")

    def _encoded(self, text: str) -> bytes:
        if self.encoding == "utf-8":
            return text.encode()
        return text.translate(_CP932_LACKS).encode(self.encoding, errors="replace")


def table_text(data: bytes, file: str) -> TableText:
    """A table's bytes, their encoding recognised: UTF-8, with or without a byte order mark, or CP932.

    Raises `Refused` for anything else, and for a workbook.
    """
    if data.startswith(_WORKBOOKS):
        raise Refused([Fault("table_is_workbook", Place(file))])
    if not data.removeprefix(_BOM).strip():
        raise Refused([Fault("table_empty", Place(file))])
    if data.startswith(_UTF_16) or data[1:2] == b"\x00" or data[:1] == b"\x00":
        raise Refused([Fault("table_wrong_encoding", Place(file))])
    if b"\x00" in data:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        raise Refused([Fault("table_has_nul", Place(file, row=line))])
    for encoding in ("utf-8", "cp932"):
        if _decodes(data, encoding):
            return TableText(file, data, encoding)
    raise Refused([Fault("table_wrong_encoding", Place(file, row=_line_that_fails(data)))])


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return encoding == "utf-8" or not _NO_CP932.search(text)


def _line_that_fails(data: bytes) -> int | None:
    """The first line that is no CP932 either."""
    try:
        data.decode("cp932")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return None


def _without_mark(lines: Iterator[str]) -> Iterator[str]:
    """The lines without the byte order mark, which would hide a quote behind it."""
    yield next(lines, "").removeprefix("\ufeff")
    yield from lines


def _line_end(raw: bytes) -> str:
    found = _LINE_END.search(raw[-2:].decode("latin-1"))
    return found.group() if found else ""


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would take a text for a formula. A lone sign and a number are none.

    >>> [is_formula(cell) for cell in ("=1+1", "-", "-3.5", "+10%", "-人", "順調")]
    [True, False, False, False, True, False]
    """
    return len(cell) > 1 and cell[0] in _STARTS and not _NUMBER.fullmatch(cell)


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would run it."""
    return f"'{cell}" if is_formula(cell) else cell
