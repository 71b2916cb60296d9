"""What differs in the files that a register carries along: pictures by their pixels, texts word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from renkei.domain.register_difference import (
    CellChange,
    Form,
    Happened,
    Held,
    PixelDifference,
    RecordChange,
)
from renkei.intake.pictures import PictureRefused, picture_kind, whole_picture

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

_CONTENT = "content"
_TEXTS = (".toml", ".md", ".txt", ".csv")


def readme_changes(before: str, after: str) -> Iterator[RecordChange]:
    """The README, if it differs."""
    if before != after:
        happened = _happened(before or None, after or None)
        yield _change("readme", "README.md", happened, Held(value=before), Held(value=after))


def file_changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[RecordChange]:
    """The files that differ, by path."""
    for path in sorted(before.keys() | after.keys()):
        old, new = before.get(path), after.get(path)
        if old != new:
            yield _change("files", path, _happened(old, new), _held(path, old), _held(path, new))


def _happened(old: object, new: object) -> Happened:
    """What became of a file. One that is there and empty is not one that is not there."""
    if old is None or new is None:
        return Happened.ADDED if old is None else Happened.REMOVED
    return Happened.CHANGED


def _change(table: str, path: str, happened: Happened, old: Held, new: Held) -> RecordChange:
    pixels = None
    if old.form is new.form is Form.PICTURE:
        pixels = pixel_difference(_bytes(old), _bytes(new))
    cell = CellChange(_CONTENT, old, new, pixels)
    return RecordChange(table, f"file:{path}", happened, (Held(value=path),), (cell,))


def _bytes(held: Held) -> bytes:
    return held.value if isinstance(held.value, bytes) else b""


def _held(path: str, content: bytes | None) -> Held:
    if content is None:
        return Held(Form.FILE)
    if picture_kind(content):
        return Held(Form.PICTURE, content)
    if path.lower().endswith(_TEXTS):
        try:
            return Held(Form.TEXT, content.decode())
        except UnicodeDecodeError:
            pass
    return Held(Form.FILE, content)


def pixel_difference(before: bytes, after: bytes) -> PixelDifference | None:
    """How two pictures differ to the eye, each turned upright; None if one of them cannot be looked at."""
    old, new = _opened(before), _opened(after)
    if old is None or new is None:
        return None
    if old.size != new.size:
        return PixelDifference(old.size, new.size)
    return PixelDifference(old.size, new.size, _differing(old, new))


def _differing(old: Opened, new: Opened) -> int:
    from PIL import ImageChops

    apart = ImageChops.difference(old, new)
    strongest = apart.getchannel(0)
    for channel in apart.split()[1:]:
        strongest = ImageChops.lighter(strongest, channel)
    return old.width * old.height - strongest.histogram()[0]


def _opened(content: bytes) -> Opened | None:
    try:
        return whole_picture(content)
    except PictureRefused:
        return None
