"""Photographs made ready for papers: upright, in colours that every program shows, no larger than print needs, and
without what a camera wrote into them (place, time, device): papers are handed out.

    found = photograph(content)           bytes, media, width, height; or why it cannot be shown
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from renkei.materials.photograph_parts import without_remarks

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

DPI = 220
BOX = (360, 340)  # points: more than any paper gives a photograph
_SLACK = 1.15  # what is hardly larger stays as it is
_QUALITY = 88
_MOST_PIXELS = 60_000_000  # that are unpacked at once
_ORIENTATION = 0x0112
_UPRIGHT, _ON_SIDE = 1, (5, 6, 7, 8)
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
_LIKE_JPEG = ("JPEG", "MPO")
_JPEG, _PNG = "image/jpeg", "image/png"
_KEPT = {"JPEG": _JPEG, "MPO": _JPEG, "PNG": _PNG}
_PLAIN = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture as papers hold it. `media` is image/jpeg or image/png; width and height in pixels."""

    content: bytes
    media: str
    width: int
    height: int


class NotShown(ValueError):
    """A picture that no paper can show. `reason`: broken · too_large."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@lru_cache(maxsize=256)
def photograph(content: bytes, box: tuple[int, int] = BOX) -> Photograph:
    """A picture ready for print in a box in points. One that is small, upright and plain keeps its very pixels; others
    are written anew, the same from the same. Of a moving one the first picture.

    Raises `NotShown` for bytes that are no whole picture, or one of more pixels than can be unpacked.
    """
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Pillow's: everything it may warn of is looked at here
        try:
            with Image.open(io.BytesIO(content)) as opened:
                return _ready(opened, content, box)
        except Image.DecompressionBombError:
            raise NotShown("too_large") from None
        except (
            OSError,
            SyntaxError,
            ValueError,
            EOFError,
            IndexError,
            KeyError,
            TypeError,
            ArithmeticError,
        ) as error:
            if isinstance(error, NotShown):
                raise
            raise NotShown("broken") from None


def _ready(opened: Opened, content: bytes, box: tuple[int, int]) -> Photograph:
    kind = opened.format or ""
    if (
        kind in _LIKE_JPEG
    ):  # it can be unpacked at a half, a quarter or an eighth; never smaller than asked for
        side = 2 * max(points * DPI // 72 for points in box)
        opened.draft(opened.mode, (side, side))
    if opened.width * opened.height > _MOST_PIXELS:
        raise NotShown("too_large")
    opened.load()
    turn = _turn(opened)
    wide, high = (points * DPI // 72 * _SLACK for points in (box[::-1] if turn in _ON_SIDE else box))
    is_small = opened.width <= wide and opened.height <= high
    if is_small and turn == _UPRIGHT and opened.mode in _PLAIN and kind in _KEPT:
        return Photograph(without_remarks(content), _KEPT[kind], opened.width, opened.height)
    plain = _plain(opened)
    return _written(_shrunk(plain if turn == _UPRIGHT else _turned(plain, turn), box), kind)


def _turn(opened: Opened) -> int:
    """How the camera was held, 1 to 8; upright where that cannot be read."""
    try:
        found = opened.getexif().get(_ORIENTATION, _UPRIGHT)
    except Exception:  # remarks of any device, read for this one number
        return _UPRIGHT
    return found if found in range(1, 9) else _UPRIGHT


def _turned(picture: Opened, turn: int) -> Opened:
    from PIL import Image

    return picture.transpose(Image.Transpose[_TURNS[turn]])


def _plain(opened: Opened) -> Opened:
    """In grey or in red, green and blue as screens mean them, see-through where it was."""
    if opened.mode in ("I", "I;16", "I;16B", "I;16L"):
        return opened.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if "A" in opened.getbands() or "transparency" in opened.info:
        return opened.convert("RGBA")
    if opened.mode == "1":
        return opened.convert("L")
    return _in_colours_of_screens(opened)


def _in_colours_of_screens(opened: Opened) -> Opened:
    """By the picture's own profile, if it has one that can be read."""
    from PIL import ImageCms

    profile = opened.info.get("icc_profile")
    if profile and opened.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            made = ImageCms.profileToProfile(opened, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            made = None
        if made is not None:
            return made
    return opened if opened.mode == "L" else opened.convert("RGB")


def _shrunk(opened: Opened, box: tuple[int, int]) -> Opened:
    from PIL import Image

    wide, high = (points * DPI // 72 for points in box)
    share = min(wide / opened.width, high / opened.height, 1)
    if share * _SLACK >= 1:
        return opened
    size = (max(round(opened.width * share), 1), max(round(opened.height * share), 1))
    return opened.resize(size, Image.Resampling.LANCZOS)


def _written(picture: Opened, kind: str) -> Photograph:
    """As JPEG what came as one, or came without sharp edges to keep; anything else without loss."""
    stream = io.BytesIO()
    if kind in (*_LIKE_JPEG, "WEBP") and picture.mode in ("L", "RGB"):
        picture.save(stream, "JPEG", quality=_QUALITY, optimize=True, exif=b"", icc_profile=None)
        return Photograph(without_remarks(stream.getvalue()), _JPEG, picture.width, picture.height)
    picture.save(stream, "PNG", optimize=True, icc_profile=None)
    return Photograph(without_remarks(stream.getvalue()), _PNG, picture.width, picture.height)
