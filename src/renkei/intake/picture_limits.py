"""How much of a picture is unpacked. Beyond it a picture is refused with words instead of exhausting a computer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLimits:
    """The bounds of one picture, far above what telephones and scanners write."""

    pixels: int = 60_000_000  # that are held unpacked at once: about 240 MB
    jpeg_pixels: int = (
        220_000_000  # of a JPEG that can be unpacked at an eighth; telephones reach 200 million
    )
    scans: int = 100  # passes of a progressive JPEG; cameras and web pages make about ten
    scanned_pixels: int = 1_200_000_000  # pixels × passes: two to three seconds at worst
    run_length_pixels: int = 16_000_000  # of a BMP with run lengths, which is unpacked slowly
    run_length_bytes: int = 4_000_000  # of such a file: two million runs, about a second
    parts: int = 100_000  # segments, chunks or blocks of the file
    profile_bytes: int = 4_000_000  # of a profile of colours; those of printing presses reach 3 million
    texts: int = 50  # remarks that are looked through for the place
    text_bytes: int = 1_000_000  # that a packed one of them may unfold to


PICTURE_LIMITS = PictureLimits()
