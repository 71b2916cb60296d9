"""Colours as screens mean them: by the picture's own profile, where it has one that can be read."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

if TYPE_CHECKING:
    from PIL.Image import Image as Opened
    from PIL.ImageCms import ImageCmsTransform

_DEEP = ("I", "I;16", "I;16B", "I;16L", "I;16N")
_NEAR = 3  # of 255: a difference that nobody sees
_STEPS = (0, 51, 102, 153, 204, 255)


def in_plain_colours(opened: Opened, profile: bytes) -> Opened:
    """In grey or in red, green and blue of screens (sRGB), see-through where it was."""
    picture = _unpalletted(opened)
    transform = _transform(profile, picture.mode) if profile else None
    if transform is not None:
        return _applied(transform, picture)
    return picture.convert("RGB") if picture.mode not in ("L", "RGB", "RGBA") else picture


def is_of_screens(profile: bytes, mode: str) -> bool:
    """Whether a profile can be left away: none, one that cannot be read, or one that changes no colour visibly."""
    transform = _transform(profile, "L" if mode in ("1", "L", "LA") else "RGB") if profile else None
    if transform is None:
        return True
    ramp = _ramp(transform.inputMode or "RGB")
    seen = _applied(transform, ramp).convert("RGB").tobytes()
    meant = ramp.convert("RGB").tobytes()
    return all(abs(one - other) <= _NEAR for one, other in zip(seen, meant, strict=True))


def _unpalletted(opened: Opened) -> Opened:
    if opened.mode in _DEEP:
        return opened.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if "A" in opened.getbands() or "transparency" in opened.info:
        return opened if opened.mode == "RGBA" else opened.convert("RGBA")
    if opened.mode == "1":
        return opened.convert("L")
    return opened.convert("RGB") if opened.mode == "P" else opened


def _ramp(mode: str) -> Opened:
    """Colours from all over, as a picture."""
    if mode == "L":
        return Image.frombytes("L", (256, 1), bytes(range(256)))
    colours = bytes(
        part for red in _STEPS for green in _STEPS for blue in _STEPS for part in (red, green, blue)
    )
    return Image.frombytes("RGB", (len(colours) // 3, 1), colours)


@lru_cache(maxsize=16)
def _transform(profile: bytes, mode: str) -> ImageCmsTransform | None:
    """From a profile's colours to those of screens; None where it is for other colours, or cannot be read."""
    wanted = "RGBA" if mode == "RGBA" else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.buildTransform(own, ImageCms.createProfile("sRGB"), mode, wanted)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _applied(transform: ImageCmsTransform, picture: Opened) -> Opened:
    made = transform.apply(picture)
    return made.convert("L") if picture.mode == "L" else made
