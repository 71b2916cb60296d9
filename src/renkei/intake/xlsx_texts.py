"""The shared texts of an Excel workbook: how many, how long, and how often they stand in cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from renkei.intake.archive import Archive
from renkei.intake.markup import checked
from renkei.intake.refusing import refusal

_ENTRY = re.compile(rb"<(?:[A-Za-z0-9_]+:)?si[\s/>]")
_USED = re.compile(rb't="s"[^>]*>\s*<(?:[A-Za-z0-9_]+:)?v>([0-9]{1,9})<')
_SHORT = 2_000  # bytes; a text in a cell is rarely longer


def look_at_texts(archive: Archive, part: str) -> None:
    """Look at the list of texts. Raises `FileRefused` where it is too long, or one of them is."""
    data = checked(part, archive.read(part))
    count = data.count(b"<si") + data.count(b":si")
    if count > archive.limits.texts:
        raise refusal("book_too_many_texts", count=count, limit=archive.limits.texts)
    if _may_be_longer(data, archive.limits.text_length) and _longest(data) > archive.limits.text_length:
        raise refusal("book_text_too_long", limit=archive.limits.text_length)


def bound_text(archive: Archive, part: str, sheets: Sequence[str], cells: int) -> None:
    """A long text may stand in every cell: count what all cells hold together, where that could be too much. Raises
    `FileRefused`."""
    most = archive.limits.answer_bytes
    if part not in archive or (cells * _SHORT <= most and not _may_be_longer(archive.read(part), _SHORT)):
        return
    lengths = [len(entry) for entry in _ENTRY.split(archive.read(part))[1:]]
    if max(lengths, default=0) * cells <= most:
        return
    used = (int(number) for sheet in sheets for number in _USED.findall(archive.read(sheet)))
    if sum(lengths[number] for number in used if number < len(lengths)) > most:
        raise refusal("book_too_much_text", limit=most // (1024 * 1024))


def _may_be_longer(data: bytes, most: int) -> bool:
    """Whether there may be a text of more bytes: where half as many hold a sign of an element each time, there is none."""
    step = most // 2
    return any(data.find(b"<", at, at + step) < 0 for at in range(0, len(data) - step, step))


def _longest(data: bytes) -> int:
    return max(len(text.decode("utf-8", "replace").partition(">")[2]) for text in data.split(b"<"))
