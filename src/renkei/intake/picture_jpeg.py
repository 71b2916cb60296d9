"""The parts of a JPEG file, up to the end of its first picture: cameras append previews, films, and whole further pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import Part, PictureParts, PictureRefused, Sort

_EXIF, _PROFILE = b"Exif\x00\x00", b"ICC_PROFILE\x00"
_XMP = (b"http://ns.adobe.com/xap/1.0/\x00", b"http://ns.adobe.com/xmp/extension/\x00")
_JFIF_BYTES = 14  # of APP0 without the small copy that may follow
_PROFILE_HEAD = len(_PROFILE) + 2
_START, _END, _SCAN, _ADOBE, _COMMENT = 0xD8, 0xD9, 0xDA, 0xEE, 0xFE
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_ALONE = frozenset({0x00, 0x01, *range(0xD0, 0xD8)})  # marks without a length
_NEXT = re.compile(rb"\xff+[^\xff]", re.S)
_MARK = re.compile(rb"\xff(?![\x00\xd0-\xd7\xff])")  # within pixels FF is followed by one of these


def jpeg_parts(content: bytes, limits: PictureLimits) -> PictureParts:
    """The parts of a JPEG. Raises `PictureRefused` where its picture does not come to its end."""
    walk = _Walk(content, limits)
    parts = tuple(walk.parts())
    if not walk.size or not walk.scans:
        raise PictureRefused("broken")
    return PictureParts("JPEG", *walk.size, parts, max(walk.scans, 1), walk.is_progressive)


@dataclass
class _Walk:
    content: bytes = field(repr=False)
    limits: PictureLimits
    size: tuple[int, int] | None = None
    scans: int = 0
    is_progressive: bool = False
    at: int = 2

    def parts(self) -> Iterator[Part]:
        yield Part("shown", self.content[:2])
        for _ in range(self.limits.parts):
            marker = self._marker()
            if marker == _END:
                yield Part("shown", b"\xff\xd9")
                if rest := self.content[self.at :].strip(b"\x00\xff"):
                    yield Part("further", b"", rest)
                return
            if marker not in _ALONE:
                yield self._segment(marker)
                if marker == _SCAN:
                    yield self._pixels()
        raise PictureRefused("too_costly")

    def _marker(self) -> int:
        """The next mark; what lies between is passed by, as every program does."""
        found = _NEXT.search(self.content, self.at)
        if not found:
            raise PictureRefused("broken")
        self.at = found.end()
        return self.content[self.at - 1]

    def _segment(self, marker: int) -> Part:
        length = int.from_bytes(self.content[self.at : self.at + 2])
        end = self.at + length
        if marker == _START or length < 2 or end > len(self.content):
            raise PictureRefused("broken")
        body, whole = self.content[self.at + 2 : end], self.content[self.at - 2 : end]
        self.at = end
        if marker in _FRAMES:
            self._frame(marker, body)
        self.scans += marker == _SCAN
        return _part(marker, body, whole)

    def _frame(self, marker: int, body: bytes) -> None:
        if self.size or len(body) < 6:
            raise PictureRefused("broken")
        self.size = int.from_bytes(body[3:5]), int.from_bytes(body[1:3])
        self.is_progressive = marker in _PROGRESSIVE

    def _pixels(self) -> Part:
        found = _MARK.search(self.content, self.at)
        if not found:
            raise PictureRefused("broken")
        start, self.at = self.at, found.start()
        return Part("shown", self.content[start : self.at])


def _part(marker: int, body: bytes, whole: bytes) -> Part:
    if marker == 0xE0:
        return _jfif(body)
    if marker == 0xE2 and body.startswith(_PROFILE):
        return Part("colours", whole, body)
    sort = _sort(marker, body)
    return Part(sort, whole, body.removeprefix(_EXIF) if sort == "exif" else body)


def _jfif(body: bytes) -> Part:
    """How the picture is to be read, without the small copy that may stand behind it."""
    if not body.startswith(b"JFIF\x00") or len(body) < _JFIF_BYTES:
        return Part("preview", b"", body)
    head = body[: _JFIF_BYTES - 2] + b"\x00\x00"
    return Part("shown", b"\xff\xe0" + (len(head) + 2).to_bytes(2) + head)


def _sort(marker: int, body: bytes) -> Sort:
    if marker == _ADOBE and body.startswith(b"Adobe"):
        return "shown"  # whether the colours are those of print, and turned over
    if marker == 0xE1:
        return "exif" if body.startswith(_EXIF) else "xmp"
    if marker == 0xED:
        return "iptc"
    if 0xE0 <= marker <= 0xEF or marker == _COMMENT:
        return "further" if body.startswith(b"MPF\x00") else "text"
    return "shown"


def jpeg_profile(found: PictureParts) -> bytes:
    """The profile of its colours, put together from its numbered parts; empty where one is missing."""
    bodies = [body for body in found.of("colours") if len(body) > _PROFILE_HEAD]
    pieces = sorted((body[_PROFILE_HEAD - 2], body[_PROFILE_HEAD:]) for body in bodies)
    numbers = [number for number, _ in pieces]
    return b"".join(piece for _, piece in pieces) if numbers == [*range(1, len(pieces) + 1)] else b""


def exif_segment(body: bytes) -> bytes:
    """A segment that holds what a camera would write."""
    return b"\xff\xe1" + (len(_EXIF) + len(body) + 2).to_bytes(2) + _EXIF + body


def with_exif(clean: bytes, body: bytes) -> bytes:
    """A JPEG with such a segment, where programs look for it: behind the start and the JFIF head."""
    at = 2
    if clean[2:4] == b"\xff\xe0":
        at += 2 + int.from_bytes(clean[4:6])
    return clean[:at] + exif_segment(body) + clean[at:]
