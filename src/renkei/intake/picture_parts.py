"""A picture's file as the parts it consists of: which of them show the picture, and which say something beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from renkei.domain.errors import Fault, FileRefused, Place

Sort = Literal[
    "shown",  # without it the picture cannot be shown
    "colours",  # a part of the profile of its colours
    "moving",  # further pictures of one that moves
    "plain",  # harmless, and not needed: how many dots an inch
    "exif",  # what a camera wrote: day, device, often the place
    "xmp",  # what programs wrote, often the place and the author
    "iptc",  # what press and archives write: city, author
    "text",  # comments
    "preview",  # a small copy, at times of the picture before it was cut
    "further",  # what stands behind the end: further pictures, films, anything
]
REMARKS: tuple[Sort, ...] = ("exif", "xmp", "iptc", "text", "preview", "further")
REASONS = {
    "empty": "picture_empty",
    "no_picture": "picture_unreadable",
    "other_kind": "picture_of_other_kind",
    "broken": "picture_broken",
    "too_large": "picture_too_large",
    "too_costly": "picture_too_costly",
}
_OF_KINDS = {
    **dict.fromkeys(("HEIC", "AVIF"), "picture_from_phone"),
    **dict.fromkeys(("SVG", "EMF", "WMF", "EPS"), "picture_is_drawing"),
    "PDF": "picture_is_page",
}


class PictureRefused(FileRefused):
    """A picture that cannot be shown.

    `reason`: empty · no_picture · other_kind (`kind` says which) · broken · too_large (more pixels than are unpacked:
    `width`, `height`) · too_costly (made so that unpacking would take too long). `code` is that of its fault.
    """

    def __init__(
        self, reason: str, *, kind: str = "", width: int = 0, height: int = 0, file: str = ""
    ) -> None:
        self.reason, self.kind = reason, kind
        self.code = fault_code(reason, kind)
        said = {"kind": kind, "width": width, "height": height}
        self.values = {name: value for name, value in said.items() if value}
        super().__init__([Fault(self.code, Place(file), {"found": file, **self.values})])

    def of_file(self, file: str) -> PictureRefused:
        """The same refusal, with the file's name."""
        return PictureRefused(self.reason, file=file, **self.values)  # type: ignore[arg-type]


def fault_code(reason: str, kind: str = "") -> str:
    """The code under which `wording` knows a reason; of another kind, by what is to be done about that kind.

    >>> fault_code("broken"), fault_code("other_kind", "HEIC")
    ('picture_broken', 'picture_from_phone')
    """
    code = REASONS[reason]
    return _OF_KINDS.get(kind, code) if reason == "other_kind" else code


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its sort, its bytes as they stand in the file, and in `body` what it says, without its frame."""

    sort: Sort
    content: bytes = field(repr=False)
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class PictureParts:
    """A picture looked through, not unpacked. Width and height in pixels, as they are stored (a camera may have lain).

    `passes` is how often its pixels are gone over while it is unpacked.
    """

    kind: str
    width: int
    height: int
    parts: tuple[Part, ...] = field(repr=False)
    passes: int = 1
    is_progressive: bool = False

    def of(self, *sorts: Sort) -> list[bytes]:
        """What the parts of some sorts say."""
        return [part.body for part in self.parts if part.sort in sorts]

    @property
    def remarks(self) -> tuple[Sort, ...]:
        """What the file says beside the picture, in the order of `REMARKS`."""
        there = {part.sort for part in self.parts}
        return tuple(sort for sort in REMARKS if sort in there)

    def joined(self, sorts: Iterable[Sort]) -> bytes:
        """The file of the parts of some sorts alone."""
        wanted = set(sorts)
        return b"".join(part.content for part in self.parts if part.sort in wanted)
