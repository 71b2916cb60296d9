"""Pictures of others made safe: known by what they hold, bounded, upright, in colours of screens, with nothing but the picture.

found = safe_picture(content, box=(1100, 1100))     bytes, media, width, height
looked = looked_at(content)                          size, kind, whether it says where it was taken; not unpacked
cleaned(content)                                     the same pixels without place, time, device, comments
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from renkei.intake.picture_bmp import bmp_parts
from renkei.intake.picture_gif import gif_parts
from renkei.intake.picture_jpeg import jpeg_parts
from renkei.intake.picture_jpeg import with_exif as jpeg_with_exif
from renkei.intake.picture_kinds import SUFFIXES, named_kind, picture_kind
from renkei.intake.picture_limits import PICTURE_LIMITS, PictureLimits
from renkei.intake.picture_parts import PictureParts, PictureRefused, Sort
from renkei.intake.picture_place import exif_of_turn, says_place, turn_of
from renkei.intake.picture_png import png_parts
from renkei.intake.picture_png import with_exif as png_with_exif
from renkei.intake.picture_webp import webp_file, webp_parts

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

UPRIGHT, ON_SIDE = 1, (5, 6, 7, 8)
_WALKS = {"JPEG": jpeg_parts, "PNG": png_parts, "GIF": gif_parts, "WebP": webp_parts, "BMP": bmp_parts}
_KEPT: tuple[Sort, ...] = ("shown", "colours", "moving", "plain")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that any program shows. `media` is image/jpeg or image/png; width and height in pixels, upright."""

    content: bytes = field(repr=False)
    media: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class LookedPicture:
    """A picture looked at, not unpacked. Width and height in pixels as it is seen, `turn` 1 to 8 as it is stored.

    `remarks` are the sorts of what the file says beside the picture; `has_place`: also where it was taken.
    """

    kind: str
    width: int
    height: int
    turn: int
    remarks: tuple[Sort, ...]
    has_place: bool


def looked_at(content: bytes, *, limits: PictureLimits = PICTURE_LIMITS) -> LookedPicture:
    """What a picture's file says, in milliseconds. Raises `PictureRefused` for what can be seen not to be showable."""
    found = parts_of(content, limits)
    turn = turn_of(found)
    width, height = (found.height, found.width) if turn in ON_SIDE else (found.width, found.height)
    said = tuple(sort for sort in found.remarks if sort != "exif" or found.of("exif") != [exif_of_turn(turn)])
    return LookedPicture(found.kind, width, height, turn, said, says_place(found, limits))


def safe_picture(
    content: bytes, *, box: tuple[int, int], slack: float = 1.15, limits: PictureLimits = PICTURE_LIMITS
) -> Picture:
    """The picture within a box of pixels: upright, in grey or sRGB, JPEG or PNG, with nothing but its pixels.

    One that is no more than `slack` times too large, upright and plain keeps its very pixels; others are written anew, the
    same from the same. Of a moving one the first picture. Raises `PictureRefused`.
    """
    from renkei.intake.picture_pixels import unpacked_picture

    found = parts_of(content, limits)
    return unpacked_picture(found, turn_of(found), box, slack, limits)


def whole_picture(content: bytes, *, limits: PictureLimits = PICTURE_LIMITS) -> Opened:
    """Every pixel of a picture, upright, as screens show it, in red, green, blue and how far it is seen through (RGBA).

    Raises `PictureRefused`.
    """
    from renkei.intake.picture_pixels import every_pixel

    found = parts_of(content, limits)
    return every_pixel(found, turn_of(found), limits)


def cleaned(content: bytes, *, limits: PictureLimits = PICTURE_LIMITS) -> bytes:
    """The same picture, every pixel, its colours and how it is turned; without any remark. Cleaned again it is the same.

    Raises `PictureRefused`.
    """
    found = parts_of(content, limits)
    if not found.remarks:
        return content
    turn = turn_of(found)
    exif = exif_of_turn(turn) if turn != UPRIGHT else b""
    if exif and found.of("exif") == [exif] and found.remarks == ("exif",):
        return content
    return _joined(found, exif)


def _joined(found: PictureParts, exif: bytes) -> bytes:
    kept = found.joined(_KEPT)
    if found.kind == "WebP":
        return webp_file(kept, exif=exif)
    if not exif or found.kind == "GIF":
        return kept
    return jpeg_with_exif(kept, exif) if found.kind == "JPEG" else png_with_exif(kept, exif)


def parts_of(content: bytes, limits: PictureLimits = PICTURE_LIMITS) -> PictureParts:
    """The parts of a picture's file, within the limits. Raises `PictureRefused`."""
    if not content:
        raise PictureRefused("empty")
    kind = picture_kind(content)
    if kind not in SUFFIXES:
        raise PictureRefused("other_kind" if kind else "no_picture", kind=kind)
    found = _WALKS[kind](content, limits)
    _look_at_size(found, limits)
    return found


def _look_at_size(found: PictureParts, limits: PictureLimits) -> None:
    pixels = found.width * found.height
    most = limits.jpeg_pixels if found.kind == "JPEG" and not found.is_progressive else limits.pixels
    if not pixels:
        raise PictureRefused("broken")
    if pixels > most:
        raise PictureRefused("too_large", width=found.width, height=found.height)
    if found.passes > limits.scans or (found.passes > 1 and found.passes * pixels > limits.scanned_pixels):
        raise PictureRefused("too_costly")


__all__ = [
    "SUFFIXES",
    "LookedPicture",
    "Picture",
    "PictureRefused",
    "cleaned",
    "looked_at",
    "named_kind",
    "picture_kind",
    "safe_picture",
    "whole_picture",
]
