"""The parts of a BMP file: its head, and its pixels up to their end."""

from __future__ import annotations

from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import Part, PictureParts, PictureRefused

_OLD_HEAD = 12
_PLAIN, _MASKED, _MASKED_TOO = 0, 3, 6
_DEPTHS = (1, 4, 8, 16, 24, 32)
_RUN_LENGTHS = (1, 2)


def bmp_parts(content: bytes, limits: PictureLimits) -> PictureParts:
    """The parts of a BMP. Raises `PictureRefused` where it holds fewer pixels than it says."""
    head = int.from_bytes(content[14:18], "little")
    wide = 2 if head == _OLD_HEAD else 4
    if len(content) < 14 + head:
        raise PictureRefused("broken")
    width = int.from_bytes(content[18 : 18 + wide], "little", signed=wide == 4)
    height = abs(int.from_bytes(content[18 + wide : 18 + 2 * wide], "little", signed=wide == 4))
    at = 18 + 2 * wide + 2
    depth = int.from_bytes(content[at : at + 2], "little")
    packing = 0 if head == _OLD_HEAD else int.from_bytes(content[at + 2 : at + 6], "little")
    _look(content, (width, height), depth, packing, limits)
    return PictureParts("BMP", width, height, (Part("shown", content),))


def _look(content: bytes, size: tuple[int, int], depth: int, packing: int, limits: PictureLimits) -> None:
    width, height = size
    if width <= 0 or depth not in _DEPTHS or packing not in (_PLAIN, *_RUN_LENGTHS, _MASKED, _MASKED_TOO):
        raise PictureRefused("broken")
    start, line = int.from_bytes(content[10:14], "little"), (width * depth + 31) // 32 * 4
    if packing in _RUN_LENGTHS:
        if width * height > limits.run_length_pixels:
            raise PictureRefused("too_large", width=width, height=height)
        if len(content) > limits.run_length_bytes:
            raise PictureRefused("too_costly")
    elif start + line * height > len(content) and width * height <= limits.pixels:
        raise PictureRefused("broken")
