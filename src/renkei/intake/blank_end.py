"""The rows at the end of a sheet that hold formats alone: somebody drew borders down to the last row there is."""

from __future__ import annotations

import re

_END = b"</sheetData>"
_ROW_END = b"</row>"
_HOLDING = (b"</v>", b"</is>", b"</f>", b"<f")  # a cell with any of these holds something
_ROW = b"<row "
_BLANK = re.compile(
    rb"[^<>]*/>\s*|[^<>]*[^<>/]>(?:<c [^<>]*/>|<c [^<>]*></c>)*</row>\s*"
)  # behind the sign above
_DIGITS = b"0123456789"


def without_blank_end(data: bytes) -> bytes | None:
    """A sheet without the rows behind the last one that holds anything; None where they are not of the plainest form.

    >>> without_blank_end(b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9" s="2"/></row></sheetData>')
    b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    """
    end = data.rfind(_END)
    last = max(data.rfind(sign, 0, end) for sign in _HOLDING) if end > 0 else -1
    begin = data.find(_ROW_END, last, end) if last > 0 else -1
    if begin < 0:
        return None
    begin += len(_ROW_END)
    return data[:begin] + data[end:] if _is_blank(data[begin:end]) else None


def _is_blank(rows: bytes) -> bool:
    """Whether these are rows of blank cells. Without their digits a million rows are a few different ones."""
    before, *kinds = rows.translate(None, _DIGITS).split(_ROW)
    return bool(kinds) and not before.strip() and all(_BLANK.fullmatch(kind) for kind in set(kinds))
