"""Pictures as telephones, scanners and programs write them, with what they say beside the picture."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo
from scripts.hostile.pictures import chunk, saved

PLACE, CAMERA, AUTHOR = "N41", "Examplecam", "somebody"
SIX = ("red", "lime", "blue", "yellow", "cyan", "magenta")
XMP_PLACE = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r exif:GPSLatitude="40,49.2N"/></x:xmpmeta>'
XMP = XMP_PLACE.replace(b"exif:GPSLatitude", b"dc:creator")


@cache
def drawn(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Six fields of colour, three over three."""
    picture = Image.new("RGB", size, "white")
    wide, high = size[0] / 3, size[1] / 2
    for at, colour in enumerate(SIX):
        left, top = at % 3 * wide, at // 3 * high
        ImageDraw.Draw(picture).rectangle((left, top, left + wide - 1, top + high - 1), colour)
    return picture.convert(mode)


def exif(*, turn: int = 1, place: bool = True) -> bytes:
    """What a telephone writes."""
    found = Image.Exif()
    found[0x0112], found[0x010F] = turn, CAMERA
    if place:
        found.get_ifd(0x8825).update({1: PLACE, 2: (40.0, 49.0, 12.0), 3: "E", 4: (140.0, 44.0, 0.0)})
    return found.tobytes()


def segment(marker: int, body: bytes) -> bytes:
    """A part of a JPEG."""
    return b"\xff" + bytes([marker]) + (len(body) + 2).to_bytes(2) + body


def jpeg_with(marker: int, body: bytes) -> bytes:
    """A JPEG with a further part."""
    content = saved(drawn())
    return content[:2] + segment(marker, body) + content[2:]


def png_with(kind: bytes, body: bytes) -> bytes:
    """A PNG with a further part."""
    content = saved(drawn(), "PNG")
    return content[:33] + chunk(kind, body) + content[33:]


def png_texts(name: str, text: str, *, packed: bool = False) -> bytes:
    """A PNG with a text of a name, as other programs write it."""
    words = PngInfo()
    words.add_itxt(name, text, zip=packed)
    return saved(drawn(), "PNG", pnginfo=words)


def swapped_profile() -> bytes:
    """A profile of colours in which red and green are exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * profile[131], 12)}
    red, green = tags[b"rXYZ"] + 4, tags[b"gXYZ"] + 4
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    return bytes(profile)


def opened(content: bytes) -> Image.Image:
    """A picture as another program opens it."""
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def pixels(content: bytes) -> bytes:
    """Every pixel of the first picture of a file."""
    return opened(content).convert("RGBA").tobytes()
