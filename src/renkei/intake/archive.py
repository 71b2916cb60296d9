"""A zip file read by its own directory, part by part, and never further than its limits.

What a part holds is counted as it comes out, whatever its header says. The parts that pass are packed anew for the
readers behind (`packed`), so that these see what was looked at, and nothing else that the file may hide.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from renkei.intake.limits import Limits
from renkei.intake.refusing import refusal

_END = b"PK\x05\x06"
_END_64 = struct.Struct("<4sQHHIIQQQQ")
_LOCATOR_64 = struct.Struct("<4sIQI")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_END_RECORD = struct.Struct("<4s4H2IH")
_WIDE = 0xFFFFFFFF  # the true size stands in the extra field
_PIECE = 1024 * 1024
_PACKED_PIECE = 64 * 1024
STORED, DEFLATED = 0, 8
_FOLDERS = ("/xl/", "/ppt/", "/word/", "/docProps/", "/_rels/")
_ENCRYPTED = 0x1 | 0x40 | 0x2000


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the directory."""

    name: str
    flags: int
    method: int
    checksum: int
    packed_size: int
    size: int
    offset: int


@dataclass
class Archive:
    """The parts of a zip file by name, inflated on demand within the limits."""

    content: bytes = field(repr=False)
    entries: dict[str, Entry]  # by the name in lower case: office programs do not tell them apart either
    limits: Limits
    _read: dict[str, bytes] = field(default_factory=dict, repr=False)
    _inflated: int = 0

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self.entries

    def names(self) -> Iterator[str]:
        """The names of the parts, as they are written."""
        return (entry.name for entry in self.entries.values())

    def read(self, name: str) -> bytes:
        """What a part holds, by its name in any case. Raises `KeyError`; `FileRefused` beyond the limits, and where it is
        damaged."""
        key = name.casefold()
        if key not in self._read:
            self._read[key] = b"".join(self._pieces(self.entries[key]))
        return self._read[key]

    def replace(self, name: str, content: bytes) -> None:
        """Hold something else as this part from now on."""
        self._read[name.casefold()] = content

    def measure(self, name: str) -> None:
        """Inflate a part without keeping it, to see that it keeps the limits."""
        if name.casefold() not in self._read:
            for _ in self._pieces(self.entries[name.casefold()]):
                pass

    def _pieces(self, entry: Entry) -> Iterator[bytes]:
        size = checksum = 0
        for piece in inflated(self.content, entry):
            size += len(piece)
            self._inflated += len(piece)
            self._bound(entry, size)
            checksum = zlib.crc32(piece, checksum)
            yield piece
        if size != entry.size or checksum != entry.checksum:
            raise refusal("zip_part_damaged", part=entry.name)

    def _bound(self, entry: Entry, size: int) -> None:
        limits = self.limits
        if size > limits.ratio_from and size > limits.ratio * max(entry.packed_size, 1):
            raise refusal("zip_part_swells", part=entry.name, times=limits.ratio)
        if size > limits.part_bytes or self._inflated > limits.inflated_bytes:
            raise refusal("zip_inflates_too_far", part=entry.name, limit=limits.inflated_bytes // _PIECE)


def inflated(content: bytes, entry: Entry) -> Iterator[bytes]:
    """The bytes of a part in pieces, as they come out. Raises `FileRefused`."""
    start = _start(content, entry)
    packed = memoryview(content)[start : start + entry.packed_size]
    if len(packed) != entry.packed_size:
        raise refusal("zip_damaged")
    if entry.method == STORED:
        yield from (bytes(packed[at : at + _PIECE]) for at in range(0, len(packed), _PIECE))
        return
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for at in range(0, len(packed), _PACKED_PIECE):
            piece = stream.decompress(packed[at : at + _PACKED_PIECE], _PIECE)
            while piece:  # what is not unpacked yet is copied each time: never more than a small piece
                yield piece
                piece = stream.decompress(stream.unconsumed_tail, _PIECE)
    except zlib.error as error:
        raise refusal("zip_part_damaged", part=entry.name) from error


def _start(content: bytes, entry: Entry) -> int:
    """Where the bytes of a part begin, behind its own heading, which must name the same part."""
    try:
        signature, *_, name_size, extra_size = _LOCAL.unpack_from(content, entry.offset)
    except struct.error as error:
        raise refusal("zip_damaged") from error
    begin = entry.offset + _LOCAL.size
    if signature != b"PK\x03\x04" or _name(content[begin : begin + name_size], entry.flags) != entry.name:
        raise refusal("zip_damaged")
    return begin + int(name_size) + int(extra_size)


def opened(content: bytes, limits: Limits) -> Archive:
    """The archive of a file's bytes, its directory looked through. Raises `FileRefused`."""
    count, offset, at = _end(content)
    if count > limits.parts:
        raise refusal("zip_too_many_parts", count=count, limit=limits.parts)
    entries: dict[str, Entry] = {}
    for entry in _entries(content, count, offset, at):
        if entry.name.endswith("/") and not entry.size:
            continue
        _look_at(entry, entries)
        entries[entry.name.casefold()] = entry
    return Archive(content, entries, limits)


def _look_at(entry: Entry, before: dict[str, Entry]) -> None:
    steps = entry.name.split("/")
    if not entry.name or "\0" in entry.name or ":" in steps[0] or steps[0] == "" or ".." in steps:
        raise refusal("zip_part_outside", part=entry.name)
    if entry.name.casefold() in before:
        raise refusal("zip_part_twice", part=entry.name)
    if entry.flags & _ENCRYPTED:
        raise refusal("file_encrypted")
    if entry.method not in (STORED, DEFLATED):
        raise refusal("zip_packed_otherwise", part=entry.name)


def _end(content: bytes) -> tuple[int, int, int]:
    """How many entries, where the directory begins, and where it ends."""
    at = content.rfind(_END, max(0, len(content) - _END_RECORD.size - 0xFFFF))
    if at < 0 or at + _END_RECORD.size > len(content):
        raise refusal("zip_damaged")
    _, disk, _, _, count, size, offset, _ = _END_RECORD.unpack_from(content, at)
    if disk not in (0, 0xFFFF):
        raise refusal("zip_damaged")
    if count == 0xFFFF or offset == _WIDE or size == _WIDE:
        return _end_64(content, at, count, offset)
    return count, offset, at


def _end_64(content: bytes, at: int, count: int, offset: int) -> tuple[int, int, int]:
    begin = at - _LOCATOR_64.size
    if begin < 0 or content[begin : begin + 4] != b"PK\x06\x07":
        return count, offset, at
    place = _LOCATOR_64.unpack_from(content, begin)[2]
    if place + _END_64.size > begin or content[place : place + 4] != b"PK\x06\x06":
        raise refusal("zip_damaged")
    _, _, _, _, _, _, _, count, _, offset = _END_64.unpack_from(content, place)
    return count, offset, place


def _entries(content: bytes, count: int, offset: int, end: int) -> Iterator[Entry]:
    at = offset
    for _ in range(count):
        if at + _ENTRY.size > end or content[at : at + 4] != b"PK\x01\x02":
            raise refusal("zip_damaged")
        entry, at = _entry(content, at)
        yield entry
    if at > end:
        raise refusal("zip_damaged")


def _entry(content: bytes, at: int) -> tuple[Entry, int]:
    (
        _,
        _,
        _,
        flags,
        method,
        _,
        _,
        checksum,
        packed_size,
        size,
        name_size,
        extra_size,
        note_size,
        *_,
        offset,
    ) = _ENTRY.unpack_from(content, at)
    begin = at + _ENTRY.size
    name = _name(content[begin : begin + name_size], flags)
    extra = content[begin + name_size : begin + name_size + extra_size]
    size, packed_size, offset = _wide(extra, size, packed_size, offset)
    entry = Entry(name, flags, method, checksum, packed_size, size, offset)
    return entry, begin + name_size + extra_size + note_size


def _wide(extra: bytes, *sizes: int) -> tuple[int, int, int]:
    """The sizes, those that need eight bytes taken from the extra field."""
    found, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == 1:
            found = extra[at + 4 : at + 4 + length]
        at += 4 + length
    wide = iter(struct.unpack(f"<{len(found) // 8}Q", found[: len(found) // 8 * 8]))
    size, packed_size, offset = (next(wide, one) if one == _WIDE else one for one in sizes)
    return size, packed_size, offset


def _name(name: bytes, flags: int) -> str:
    """The name of a part. Some writers of Windows part folders with a backslash; XlsxWriter puts a stroke before one part
    of pictures in cells."""
    is_plain = flags & 0x800 or name.isascii()
    try:
        path = name.decode("utf-8" if is_plain else "cp437").replace("\\", "/")
    except UnicodeDecodeError as error:
        raise refusal("zip_damaged") from error
    return path[1:] if path.startswith(_FOLDERS) else path


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file of these parts, stored as they are, in this order."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, content in parts:
        path = name.encode()
        about = (0x800, STORED, 0, 0x21, zlib.crc32(content), len(content), len(content), len(path), 0)
        head = _LOCAL.pack(b"PK\x03\x04", 20, *about) + path
        directory.append(_ENTRY.pack(b"PK\x01\x02", 20, 20, *about, 0, 0, 0, 0, at) + path)
        pieces += (head, content)
        at += len(head) + len(content)
    listed = b"".join(directory)
    end = _END_RECORD.pack(_END, 0, 0, len(directory), len(directory), len(listed), at, 0)
    return b"".join((*pieces, listed, end))
