"""Photographs as pictures that float on the row of their record; their very bytes stand in the file."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence

from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.image import Image
from xlsxwriter.worksheet import Worksheet

from renkei.domain.project import Photo
from renkei.exchange.workbook.packing import PICTURE_ROW
from renkei.intake.pictures import picture_kind

WIDE, HIGH = 150, 90  # pixels that a picture takes on the sheet
_KINDS = ("JPEG", "PNG", "GIF")  # what every spreadsheet program shows
_LONGEST = 100_000  # pixels of an edge that is no mistake
_WITH_CELLS = 1  # moves and is sorted with its row


def picture_of(content: bytes) -> Image | None:
    """A picture that a workbook can hold; None for any other (WebP, or no picture at all)."""
    if picture_kind(content) not in _KINDS:
        return None
    try:
        image = Image(io.BytesIO(content))
    except (XlsxWriterException, struct.error, IndexError):  # it ends too soon, or does not say its size
        return None
    return image if max(image.width, image.height) < _LONGEST else None


def float_photos(sheet: Worksheet, at: int, photos: Sequence[Photo], files: Mapping[str, bytes]) -> set[str]:
    """Put each photograph on the row of its record, right of the cells. Returns the paths of those that are there."""
    placed = set()
    for row, photo in enumerate(photos, 1):
        if photo.file in files and put(sheet, row, at, files[photo.file], photo.alternative or photo.caption):
            placed.add(photo.file)
    if placed:
        sheet.set_column(at, at, WIDE / 7 + 1)
    return placed


def put(sheet: Worksheet, row: int, at: int, content: bytes, said: str) -> bool:
    """Put a picture on a row; whether it could be."""
    image = picture_of(content)
    if image is None:
        return False
    scale = min(WIDE / image.width, HIGH / image.height, 1.0)
    placing = {
        "x_scale": scale,
        "y_scale": scale,
        "x_offset": 3,
        "y_offset": 3,
        "object_position": _WITH_CELLS,
    }
    sheet.set_row(row, PICTURE_ROW)
    sheet.insert_image(row, at, "", {"image_data": io.BytesIO(content), "description": said, **placing})
    return True
