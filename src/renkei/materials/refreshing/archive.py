"""An office file with some of its parts replaced: all others are carried over byte by byte, as they were packed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

_DIRECTORY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_ENTRY, _FILE, _LAST = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"
_DEFLATED, _UTF8, _SIZES_BEHIND = 8, 0x800, 0x8
_EFFORT = 6
_FLAGS, _METHOD, _CRC, _LENGTHS = 2, 3, 6, 9  # where they stand among the numbers of a line


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the file's directory."""

    told: tuple[int, ...]  # all its numbers, in the order of the file
    name: bytes
    extra: bytes
    comment: bytes

    @property
    def file(self) -> str:
        """The part's name."""
        return self.name.decode("utf-8" if self.told[_FLAGS] & _UTF8 else "cp437")

    @property
    def offset(self) -> int:
        """Where the part begins."""
        return self.told[-1]

    @property
    def is_deflated(self) -> bool:
        """Whether it is packed."""
        return self.told[_METHOD] == _DEFLATED

    def line(self) -> bytes:
        """It, as the directory has it."""
        return _DIRECTORY.pack(_ENTRY, *self.told) + self.name + self.extra + self.comment

    def moved(self, offset: int) -> _Entry:
        """It, beginning elsewhere."""
        return replace(self, told=(*self.told[:-1], offset))


def carried(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The file with some parts changed; the same bytes where none is. The order of the parts and their dates stay.

    Raises `zipfile.BadZipFile` for what is no zip, or one in which it is not plain where the parts begin.
    """
    if not changed:
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start, comment, count = archive.start_dir, archive.comment, len(archive.infolist())
    entries = list(_directory(content, start))
    starts = sorted({one.offset for one in entries if content.startswith(_FILE, one.offset)})
    if len(starts) != count:
        raise zipfile.BadZipFile("the directory does not say plainly where the parts begin")
    ends = dict(zip(starts, [*starts[1:], start], strict=True))
    stream, lines = io.BytesIO(), dict[int, bytes]()
    for one in sorted(entries, key=lambda entry: entry.offset):
        moved = one.moved(stream.tell())
        if (new := changed.get(one.file)) is None:
            stream.write(content[one.offset : ends[one.offset]])
        else:
            moved = _put(stream, moved, new)
        lines[one.offset] = moved.line()
    return _closed(stream, [lines[one.offset] for one in entries], comment)


def holds_the_same(file: bytes, other: bytes) -> bool:
    """Whether two files hold the same parts, by their names and check sums, each once."""
    if file is other:
        return True
    with zipfile.ZipFile(io.BytesIO(file)) as mine, zipfile.ZipFile(io.BytesIO(other)) as theirs:
        told = [
            [(one.filename, one.CRC, one.file_size) for one in both.infolist()] for both in (mine, theirs)
        ]
    return sorted(told[0]) == sorted(told[1]) and len(dict.fromkeys(name for name, _, _ in told[0])) == len(
        told[0]
    )


def _directory(content: bytes, at: int) -> Iterator[_Entry]:
    while content[at : at + 4] == _ENTRY and at + _DIRECTORY.size <= len(content):
        told = _DIRECTORY.unpack_from(content, at)[1:]
        name = at + _DIRECTORY.size
        extra = name + told[_LENGTHS]
        comment = extra + told[_LENGTHS + 1]
        at = comment + told[_LENGTHS + 2]
        yield _Entry(told, content[name:extra], content[extra:comment], content[comment:at])


def _put(stream: io.BytesIO, one: _Entry, new: bytes) -> _Entry:
    """A part written anew, packed as it was; its line of the directory."""
    packed = new
    if one.is_deflated:
        packer = zlib.compressobj(_EFFORT, zlib.DEFLATED, -15)
        packed = packer.compress(new) + packer.flush()
    told = list(one.told)
    told[_FLAGS] &= ~_SIZES_BEHIND
    told[_CRC:_LENGTHS] = zlib.crc32(new), len(packed), len(new)
    told[_LENGTHS + 1] = 0
    stream.write(_LOCAL.pack(_FILE, *told[1 : _LENGTHS + 2]) + one.name + packed)
    return replace(one, told=tuple(told), extra=b"")


def _closed(stream: io.BytesIO, lines: list[bytes], comment: bytes) -> bytes:
    start = stream.tell()
    stream.write(b"".join(lines))
    size = stream.tell() - start
    stream.write(_END.pack(_LAST, 0, 0, len(lines), len(lines), size, start, len(comment)) + comment)
    return stream.getvalue()
