"""The parts (blocks) of a GIF file. Of one that moves the first picture is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import Part, PictureParts, PictureRefused, Sort

_PICTURE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_CONTROL, _COMMENT, _APPLICATION = 0xF9, 0xFE, 0xFF
_MOVING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def gif_parts(content: bytes, limits: PictureLimits) -> PictureParts:
    """The parts of a GIF. Raises `PictureRefused` where the first picture does not come to its end."""
    walk = _Walk(content, limits)
    parts = tuple(walk.parts())
    if not walk.pictures:
        raise PictureRefused("broken")
    return PictureParts("GIF", walk.width, walk.height, parts)


@dataclass
class _Walk:
    content: bytes = field(repr=False)
    limits: PictureLimits
    width: int = 0
    height: int = 0
    pictures: int = 0
    at: int = 0
    blocks: int = 0

    def parts(self) -> Iterator[Part]:
        yield self._head()
        while self.at < len(self.content) and self.content[self.at] in (_PICTURE, _EXTENSION):
            try:
                yield self._picture() if self.content[self.at] == _PICTURE else self._extension()
            except PictureRefused:
                if self.pictures and self.blocks <= self.limits.parts:
                    break  # the first is whole; what follows moves no more
                raise
        yield Part("shown", bytes([_END]))
        if rest := self.content[self.at + 1 :]:
            yield Part("further", b"", rest)

    def _head(self) -> Part:
        head = self.content[:13]
        if len(head) < 13:
            raise PictureRefused("broken")
        self.width, self.height = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
        self.at = 13 + _colours(head[10])
        return Part("shown", self.content[: self.at])

    def _picture(self) -> Part:
        start, head = self.at, self.content[self.at : self.at + 10]
        if len(head) < 10:
            raise PictureRefused("broken")
        if not self.pictures:
            left, top, wide, high = (int.from_bytes(head[at : at + 2], "little") for at in (1, 3, 5, 7))
            self.width, self.height = max(self.width, left + wide), max(self.height, top + high)
        self.at = self._after(start + 10 + _colours(head[9]) + 1)
        self.pictures += 1
        return Part("shown" if self.pictures == 1 else "moving", self.content[start : self.at])

    def _extension(self) -> Part:
        start = self.at
        self.at = self._after(start + 2)
        whole = self.content[start : self.at]
        return Part(self._sort(whole[1], whole), whole, whole[2:])

    def _sort(self, label: int, whole: bytes) -> Sort:
        if label == _CONTROL:
            return "moving" if self.pictures else "shown"
        if label == _APPLICATION:
            name = whole[3:14]
            return "moving" if name in _MOVING else "xmp" if name.startswith(b"XMP") else "text"
        return "text"

    def _after(self, at: int) -> int:
        """Where the row of small blocks ends that begins here."""
        while at < len(self.content) and self.blocks <= self.limits.parts * 10:
            self.blocks += 1
            if not self.content[at]:
                return at + 1
            at += 1 + self.content[at]
        raise PictureRefused("too_costly" if at < len(self.content) else "broken")


def _colours(flags: int) -> int:
    """How many bytes a table of colours takes, if there is one."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
