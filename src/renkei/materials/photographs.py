"""Photographs made ready for papers: upright, in colours that every program shows, no larger than print needs, and
without what a camera wrote into them (place, time, device): papers are handed out.

    found = photograph(content)           bytes, media, width, height; or why it cannot be shown
"""

from __future__ import annotations

from functools import lru_cache

from renkei.intake.pictures import Picture, PictureRefused, safe_picture

DPI = 220
BOX = (360, 340)  # points: more than any paper gives a photograph

Photograph = Picture
NotShown = PictureRefused


@lru_cache(maxsize=256)
def photograph(content: bytes, box: tuple[int, int] = BOX) -> Picture:
    """A picture ready for print in a box in points.

    Raises `NotShown` for bytes that are no whole picture of a kind that can be shown, or more than can be unpacked.
    """
    wide, high = (points * DPI // 72 for points in box)
    return safe_picture(content, box=(wide, high))
