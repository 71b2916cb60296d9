"""CSV as offices save it: UTF-8 or CP932; parted by commas, tabs or semicolons."""

from __future__ import annotations

import csv
import io

from renkei.domain.errors import Fault, Place
from renkei.intake.limits import Limits
from renkei.intake.refusing import refusal

_PARTED = {"\t": "csv_by_tab", ";": "csv_by_semicolon"}


def look_at_csv(content: bytes, limits: Limits) -> tuple[list[list[str]], list[Fault]]:
    """The lines of a file as cells, and what was noticed. Raises `FileRefused`."""
    text, noticed = _decoded(content)
    delimiter = _delimiter(text)
    if delimiter != ",":
        noticed.append(Fault(_PARTED[delimiter]))
    return _rows(text, delimiter, limits), noticed


def _decoded(content: bytes) -> tuple[str, list[Fault]]:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise refusal("csv_is_utf_16")
    if b"\0" in content:
        raise refusal("csv_has_nul", Place(row=content[: content.index(b"\0")].count(b"\n") + 1))
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as wrong:
        if _is_spoiled_utf_8(content):
            raise refusal("csv_wrong_encoding", Place(row=_row(content, wrong.start))) from wrong
        try:
            return content.decode("cp932"), [Fault("csv_is_cp932")]
        except UnicodeDecodeError as error:
            raise refusal(
                "csv_wrong_encoding", Place(row=_row(content, max(wrong.start, error.start)))
            ) from error


def _row(content: bytes, at: int) -> int:
    return content[:at].count(b"\n") + 1


def _is_spoiled_utf_8(content: bytes) -> bool:
    """Whether a few bytes are wrong in a file that is UTF-8 otherwise: CP932 would read it as nonsense without an error."""
    text = content.decode("utf-8", "replace")
    return sum(letter >= "\u3000" for letter in text.replace("\ufffd", "")) > text.count("\ufffd")


def _delimiter(text: str) -> str:
    """The sign that parts the cells: the one in most of the first lines, outside of quotation marks; of those in as many
    lines the one as often in each; else a comma."""
    lines = [line for line in "".join(text[:20_000].split('"')[::2]).splitlines() if line.strip()]

    def weight(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        return sum(map(bool, counts)), -len(set(counts))

    return max((",", *_PARTED), key=weight)


def _rows(text: str, delimiter: str, limits: Limits) -> list[list[str]]:
    rows: list[list[str]] = []
    cells = 0
    longest = csv.field_size_limit(limits.part_bytes)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            rows.append(row)
            cells += len(row)
            _bound(rows, cells, limits)
    except csv.Error as error:
        code = "csv_quote_open" if "unexpected end" in str(error) else "csv_broken"
        raise refusal(code, Place(row=len(rows) + 1)) from error
    finally:
        csv.field_size_limit(longest)
    return rows


def _bound(rows: list[list[str]], cells: int, limits: Limits) -> None:
    row = rows[-1]
    longest = max(map(len, row), default=0)
    if len(rows) > limits.rows or len(row) > limits.csv_columns:
        found = {"rows": limits.rows, "columns": limits.csv_columns}
        raise refusal("csv_reaches_too_far", Place(row=len(rows)), **found)
    if cells > limits.cells:
        raise refusal("book_too_many_cells", Place(row=len(rows)), count=cells, limit=limits.cells)
    if longest > limits.text_length:
        raise refusal("csv_cell_too_long", Place(row=len(rows)), limit=limits.text_length)
