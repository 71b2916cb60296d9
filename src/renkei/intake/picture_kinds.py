"""What kind of picture a file is, by its first bytes: its name may say anything."""

from __future__ import annotations

import re

SUFFIXES = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "GIF": (".gif",),
    "WebP": (".webp",),
    "BMP": (".bmp",),
}  # the kinds that papers can show, and how their files end
_BEGINNINGS = (
    ("JPEG", b"\xff\xd8\xff"),
    ("PNG", b"\x89PNG\r\n\x1a\n"),
    ("GIF", b"GIF87a"),
    ("GIF", b"GIF89a"),
    ("PDF", b"%PDF"),
    ("EPS", b"%!PS"),
    ("EPS", b"\xc5\xd0\xd3\xc6"),
    ("TIFF", b"II*\x00"),
    ("TIFF", b"MM\x00*"),
    ("TIFF", b"II+\x00"),
    ("TIFF", b"MM\x00+"),
    ("WMF", b"\xd7\xcd\xc6\x9a"),
    ("WMF", b"\x01\x00\x09\x00\x00\x03"),
    ("PSD", b"8BPS"),
    ("JPEG 2000", b"\x00\x00\x00\x0cjP  \r\n\x87\n"),
    ("JPEG 2000", b"\xff\x4f\xff\x51"),
    ("JPEG XL", b"\x00\x00\x00\x0cJXL \r\n\x87\n"),
    ("JPEG XL", b"\xff\x0a"),
    ("ICO", b"\x00\x00\x01\x00"),
)
_BMP_HEADS = frozenset({12, 40, 52, 56, 64, 108, 124})
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF", **dict.fromkeys(_HEIC, "HEIC")}
_NAMES = {
    ".heic": "HEIC",
    ".heif": "HEIC",
    ".hif": "HEIC",
    ".avif": "AVIF",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".svg": "SVG",
    ".svgz": "SVG",
    ".emf": "EMF",
    ".emz": "EMF",
    ".wmf": "WMF",
    ".wmz": "WMF",
    ".pdf": "PDF",
    ".eps": "EPS",
    ".ai": "EPS",
    ".psd": "PSD",
    ".jp2": "JPEG 2000",
    ".jxl": "JPEG XL",
    ".ico": "ICO",
    ".dng": "RAW",
    ".cr2": "RAW",
    ".cr3": "RAW",
    ".nef": "RAW",
    ".arw": "RAW",
    ".raf": "RAW",
    ".orf": "RAW",
    ".rw2": "RAW",
}
_SVG = re.compile(rb"<(?:\w+:)?svg[\s>]")


def picture_kind(content: bytes) -> str:
    """The name of the kind that a file's first bytes show; empty if it is none that is known.

    >>> picture_kind(b"GIF89a..."), picture_kind(b"RIFF....WEBPVP8 "), picture_kind(b"....ftypheic"), picture_kind(b"hello")
    ('GIF', 'WebP', 'HEIC', '')
    """
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if content[4:8] == b"ftyp":
        return _of_box(content[:64])
    if content[:4] == b"\x01\x00\x00\x00" and content[40:44] == b" EMF":
        return "EMF"
    if content[:2] == b"BM" and int.from_bytes(content[14:18], "little") in _BMP_HEADS:
        return "BMP"
    found = next((kind for kind, beginning in _BEGINNINGS if content.startswith(beginning)), "")
    return found or ("SVG" if _SVG.search(content[:4000]) else "")


def _of_box(head: bytes) -> str:
    """By the brand that the file names first, then by those that it says to be compatible with."""
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, len(head), 4))]
    if head[8:12] == b"crx ":
        return "RAW"
    return next((_BRANDS[brand] for brand in brands if brand in _BRANDS), "")


def named_kind(path: str) -> str:
    """The kind that a file's name says, of those which papers cannot show; empty for any other name.

    >>> named_kind("photos/IMG_0001.HEIC"), named_kind("photos/a.jpg")
    ('HEIC', '')
    """
    name = path.rpartition("/")[2]
    return _NAMES.get(name[name.rfind(".") :].lower(), "") if "." in name else ""
