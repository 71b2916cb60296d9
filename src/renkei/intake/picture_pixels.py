"""Unpacks a picture that was looked through, and writes it as one that any program shows.

Pillow is given the parts that show the picture and nothing else, by the reader of its one kind: no remark of a camera, no
further picture, no packed text reaches it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from renkei.intake.picture_colours import in_plain_colours, is_of_screens
from renkei.intake.picture_jpeg import jpeg_profile
from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import PictureParts, PictureRefused
from renkei.intake.picture_png import filling, png_profile
from renkei.intake.picture_webp import webp_file
from renkei.intake.pictures import ON_SIDE, UPRIGHT, Picture

if TYPE_CHECKING:
    from PIL.Image import Image as Opened
    from PIL.ImageFile import ImageFile

_READERS: Mapping[str, Callable[[io.BytesIO], ImageFile]] = {
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "GIF": GifImageFile,
    "WebP": WebPImageFile,
    "BMP": BmpImageFile,
}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_EVEN = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})  # whose pixels can be taken together
_ENOUGH = 2  # times the box: what is left to make smaller well
_QUALITY = 88
_JPEG, _PNG = "image/jpeg", "image/png"
_KEPT = {"JPEG": _JPEG, "PNG": _PNG}
_PLAIN = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})


def unpacked_picture(
    found: PictureParts, turn: int, box: tuple[int, int], slack: float, limits: PictureLimits
) -> Picture:
    """The picture within a box of pixels. Raises `PictureRefused` for bytes that do not unpack."""
    with _judged(found):
        opened = _loaded(found, limits, box)
        profile = _profile(found, limits)
        if _is_small(opened, turn, box, slack) and _is_ready(opened, found, turn, profile):
            return Picture(bare_file(found), _KEPT[found.kind], opened.width, opened.height)
        picture = _upright(in_plain_colours(_reduced(opened, box), profile), turn)
        return _written(_shrunk(picture, box, slack), found.kind)


def every_pixel(found: PictureParts, turn: int, limits: PictureLimits) -> Opened:
    """All pixels, upright, in RGBA. Raises `PictureRefused` for bytes that do not unpack."""
    with _judged(found):
        opened = _loaded(found, limits)
        return _upright(in_plain_colours(opened, _profile(found, limits)), turn).convert("RGBA")


@contextmanager
def _judged(found: PictureParts) -> Iterator[None]:
    """Turns whatever a decoder says of the bytes of others into a refusal."""
    try:
        yield
    except PictureRefused:
        raise
    except MemoryError:
        raise PictureRefused("too_large", width=found.width, height=found.height) from None
    except Exception:  # what a broken picture raises is not foreseen by its library
        raise PictureRefused("broken") from None


def _loaded(found: PictureParts, limits: PictureLimits, box: tuple[int, int] | None = None) -> Opened:
    opened = _READERS[found.kind](io.BytesIO(bare_file(found)))
    if (
        found.kind == "JPEG" and box
    ):  # it can be unpacked at a half, a quarter or an eighth; never smaller than asked for
        side = 2 * max(box)
        opened.draft(opened.mode, (side, side))
    if opened.width * opened.height > limits.pixels:
        raise PictureRefused("too_large", width=found.width, height=found.height)
    if found.kind == "PNG" and not filling(found).is_whole:  # the reader would show the rest in black
        raise PictureRefused("broken")
    opened.load()
    return opened


def bare_file(found: PictureParts) -> bytes:
    """The file of the parts that show the picture."""
    shown = found.joined(("shown",))
    return webp_file(shown) if found.kind == "WebP" else shown


def _is_ready(opened: Opened, found: PictureParts, turn: int, profile: bytes) -> bool:
    """Whether every program shows it as it is."""
    is_known = turn == UPRIGHT and found.kind in _KEPT and opened.mode in _PLAIN
    return (
        is_known and is_of_screens(profile, opened.mode) and (found.kind != "PNG" or filling(found).is_exact)
    )


def _is_small(opened: Opened, turn: int, box: tuple[int, int], slack: float) -> bool:
    wide, high = (side * slack for side in (box[::-1] if turn in ON_SIDE else box))
    return opened.width <= wide and opened.height <= high


def _reduced(opened: Opened, box: tuple[int, int]) -> Opened:
    """A picture many times too large, by a whole number smaller: what comes after would hold it several times over."""
    times = min(opened.size) // (_ENOUGH * max(box))
    is_even = opened.mode in _EVEN and "transparency" not in opened.info
    return opened.reduce(times) if times > 1 and is_even else opened


def _upright(picture: Opened, turn: int) -> Opened:
    return picture if turn == UPRIGHT else picture.transpose(_TURNS[turn])


def _profile(found: PictureParts, limits: PictureLimits) -> bytes:
    if found.kind == "JPEG":
        profile = jpeg_profile(found)
    elif found.kind == "PNG":
        profile = png_profile(found, limits)
    else:
        profile = b"".join(found.of("colours")[:1])
    return profile if len(profile) <= limits.profile_bytes else b""


def _shrunk(opened: Opened, box: tuple[int, int], slack: float) -> Opened:
    share = min(box[0] / opened.width, box[1] / opened.height, 1)
    if share * slack >= 1:
        return opened
    size = (max(round(opened.width * share), 1), max(round(opened.height * share), 1))
    return opened.resize(size, Image.Resampling.LANCZOS)


def _written(picture: Opened, kind: str) -> Picture:
    """As JPEG what came as one, or came without sharp edges to keep; anything else without loss."""
    bare = Image.frombytes(
        picture.mode, picture.size, picture.tobytes()
    )  # with nothing that it may carry along
    stream = io.BytesIO()
    if kind in ("JPEG", "WebP") and bare.mode in ("L", "RGB"):
        bare.save(stream, "JPEG", quality=_QUALITY, optimize=True)
        return Picture(stream.getvalue(), _JPEG, bare.width, bare.height)
    bare.save(stream, "PNG", optimize=True)
    return Picture(stream.getvalue(), _PNG, bare.width, bare.height)
