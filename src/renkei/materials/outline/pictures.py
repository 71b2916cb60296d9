"""Photographs of a project as they came, uncropped; what may not be shown any more stays out."""

from __future__ import annotations

import struct
from pathlib import PurePosixPath

from renkei.domain.project import Photo
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import text_lines
from renkei.materials.outline.model import Picture, Pictures
from renkei.materials.outline.sheet import TEXT

MEDIA = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
_CAPTION_LINE, _GAP = 20, 16


def pictures(material: Material, year: ProjectYear) -> list[Piece]:
    """The photographs whose files are there, one a piece."""
    register = material.yearbook.register
    files = dict(register.files) if register else {}
    found = [
        picture
        for photo in year.photos
        if not _is_expired(material, photo) and (picture := _picture(photo, files)) is not None
    ]
    return [
        Piece(Pictures((picture,)), _height(picture, material.sheet.right, material.language))
        for picture in found
    ]


def _is_expired(material: Material, photo: Photo) -> bool:
    """A consent that ran out before the day of printing (or of the meeting)."""
    day = material.yearbook.as_of or material.meeting.date
    return photo.expires is not None and day is not None and photo.expires < day


def _picture(photo: Photo, files: dict[str, bytes]) -> Picture | None:
    content = files.get(photo.file) or files.get(f"photos/{photo.file}")
    media = MEDIA.get(PurePosixPath(photo.file.lower()).suffix)
    if not content or not media:
        return None
    width, height = size_of(content) or (4, 3)
    return Picture(
        photo.file,
        content,
        media,
        width,
        height,
        photo.caption,
        photo.alternative or photo.caption,
        photo.credit,
    )


def _height(picture: Picture, room: int, language: str) -> int:
    captions = [text for text in (picture.caption, picture.credit) if text]
    rows = sum(text_lines(text, room, TEXT, language) for text in captions)
    return shown_height(picture, room) + _CAPTION_LINE * rows + _GAP


def shown_height(picture: Picture, room: int) -> int:
    """The height in points at the width of its column, never more than 340."""
    return min(room * picture.height // max(picture.width, 1), 340)


def size_of(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF or JPEG, from its head; None for anything else."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    return _jpeg_size(content) if content[:2] == b"\xff\xd8" else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
