"""The wrapping of old Excel files (OLE2 compound file): streams by name, read with every step bounded."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from renkei.intake.refusing import refusal

_HEAD = struct.Struct("<8s16x5H6x9I")
_LAST = 0xFFFFFFFA  # the largest number of a sector; above stand signs
_END = 0xFFFFFFFE
_IN_HEAD = 109
_ENTRY = 128
_STREAM, _ROOT = 2, 5


@dataclass
class Compound:
    """The streams of a compound file, by name."""

    content: bytes = field(repr=False)
    sector: int
    small: int  # size of a small sector
    cutoff: int  # streams below this size stand in small sectors
    table: tuple[int, ...] = field(repr=False)  # sector → next sector
    small_table: tuple[int, ...] = field(default=(), repr=False)
    root: bytes = field(default=b"", repr=False)  # holds the small sectors
    streams: dict[str, tuple[int, int]] = field(default_factory=dict)  # name → first sector, size

    def __contains__(self, name: str) -> bool:
        return name in self.streams

    def read(self, name: str) -> bytes:
        """What a stream holds. Raises `KeyError`; `FileRefused` where it is damaged."""
        start, size = self.streams[name]
        if size < self.cutoff:
            return _joined(self.root, 0, self.small, self.small_table, start, size)
        return self.chain(start, size)

    def chain(self, start: int, size: int | None = None) -> bytes:
        """The bytes of a chain of sectors."""
        return _joined(self.content, self.sector, self.sector, self.table, start, size)


def _joined(
    source: bytes, base: int, sector: int, table: tuple[int, ...], at: int, size: int | None
) -> bytes:
    pieces: list[bytes] = []
    wanted = len(table) + 1 if size is None else -(-size // sector)
    while at <= _LAST and len(pieces) < wanted:
        if at >= len(table) or len(pieces) > len(table):
            raise refusal("xls_damaged")
        pieces.append(source[base + at * sector : base + (at + 1) * sector])
        at = table[at]
    found = b"".join(pieces)
    if size is not None and len(found) < size:
        raise refusal("xls_damaged")
    return found if size is None else found[:size]


def compound(content: bytes) -> Compound:
    """The compound file of these bytes. Raises `FileRefused` where it is damaged or cut off."""
    try:
        _, _, _, order, shift, small_shift, *rest = _HEAD.unpack_from(content)
    except struct.error as error:
        raise refusal("xls_damaged") from error
    _, _, directory, _, cutoff, small_at, _, more_at, more = rest
    if order != 0xFFFE or shift not in (9, 12) or small_shift != 6:
        raise refusal("xls_damaged")
    sector = 1 << shift
    found = Compound(content, sector, 1 << small_shift, cutoff, _table(content, sector, more_at, more))
    _take_directory(found, directory, small_at)
    return found


def _table(content: bytes, sector: int, more_at: int, more: int) -> tuple[int, ...]:
    """Sector → next sector, gathered from the sectors that the head and its continuations name."""
    places = list(struct.unpack_from(f"<{_IN_HEAD}I", content, 76))
    each = sector // 4
    for _ in range(min(more, len(content) // sector)):
        if more_at > _LAST:
            break
        *found, more_at = _numbers(content, sector, more_at)
        places += found
    numbers: list[int] = []
    for place in places:
        if place <= _LAST and len(numbers) <= len(content) // sector + each:
            numbers += _numbers(content, sector, place)
    return tuple(numbers)


def _numbers(content: bytes, sector: int, at: int) -> tuple[int, ...]:
    piece = content[(at + 1) * sector : (at + 2) * sector]
    if len(piece) != sector:
        raise refusal("xls_damaged")
    return struct.unpack(f"<{sector // 4}I", piece)


def _take_directory(found: Compound, directory: int, small_at: int) -> None:
    listed = found.chain(directory)
    for at in range(0, len(listed) - _ENTRY + 1, _ENTRY):
        entry = listed[at : at + _ENTRY]
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<II", entry, 116)
        if kind == _ROOT:
            found.root = found.chain(start, size) if size else b""
        elif kind == _STREAM:
            name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            found.streams.setdefault(name, (start, size))
    numbers = found.chain(small_at) if small_at <= _LAST else b""
    found.small_table = struct.unpack(f"<{len(numbers) // 4}I", numbers)
