"""Photographs of a project, uncropped and ready for print; what may not be shown any more stays out."""

from __future__ import annotations

from renkei.domain.project import Photo
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import text_lines
from renkei.materials.outline.model import Picture, Pictures
from renkei.materials.outline.prose_pieces import prose_piece
from renkei.materials.outline.sheet import TEXT
from renkei.materials.photographs import NotShown, Photograph, photograph
from renkei.wording import N_

_CAPTION_LINE, _GAP = 20, 16
_WHY = {
    "broken": N_("The photograph “{name}” is not shown: its file is damaged."),
    "too_large": N_("The photograph “{name}” is not shown: it has too many pixels."),
    "too_costly": N_(
        "The photograph “{name}” is not shown: it is made so that unpacking it would take too long."
    ),
    "other_kind": N_("The photograph “{name}” is not shown: it is in a form that papers cannot hold."),
    "no_picture": N_("The photograph “{name}” is not shown: its file is no picture."),
}


def pictures(material: Material, year: ProjectYear) -> list[Piece]:
    """The photographs whose files are there, one a piece. In the place of one that cannot be shown a line says so."""
    register = material.yearbook.register
    files = dict(register.files) if register else {}
    found = []
    for photo in year.photos:
        content = files.get(photo.file) or files.get(f"photos/{photo.file}")
        if content and not _is_expired(material, photo):
            found.append(_piece(material, photo, content))
    return found


def _piece(material: Material, photo: Photo, content: bytes) -> Piece:
    room, language = material.sheet.right, material.language
    try:
        picture = _picture(photo, photograph(content))
    except NotShown as why:
        name = photo.caption or photo.file.rpartition("/")[2]
        return prose_piece(material.words(_WHY.get(why.reason, _WHY["broken"]), name=name), room, language)
    return Piece(Pictures((picture,)), _height(picture, room, language))


def _is_expired(material: Material, photo: Photo) -> bool:
    """A consent that ran out before the day of printing (or of the meeting)."""
    day = material.yearbook.as_of or material.meeting.date
    return photo.expires is not None and day is not None and photo.expires < day


def _picture(photo: Photo, printed: Photograph) -> Picture:
    return Picture(
        photo.file,
        printed.content,
        printed.media,
        printed.width,
        printed.height,
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
