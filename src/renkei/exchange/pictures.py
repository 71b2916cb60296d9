"""What is wrong with the pictures of a register: those that are none or of a kind that no paper shows, and those that are
damaged, too large, or still say where they were taken."""

from __future__ import annotations

from pathlib import PurePosixPath

from renkei.intake.picture_parts import fault_code
from renkei.intake.pictures import SUFFIXES, PictureRefused, looked_at, named_kind, picture_kind

Said = tuple[str, dict[str, object]]  # a code, and the values its sentence names


def picture_fault(path: str, content: bytes) -> Said | None:
    """What keeps a file from being a picture of the facts: a code and the values its sentence names; None if nothing does.

    >>> picture_fault("photos/a.jpg", b"GIF89a...")
    ('picture_named_otherwise', {'kind': 'GIF', 'proposal': 'photos/a.gif'})
    >>> picture_fault("photos/a.jpg", b"....ftypheic")
    ('picture_from_phone', {'kind': 'HEIC'})
    """
    if not content:
        return fault_code("empty"), {}
    kind = picture_kind(content) or named_kind(path)
    if not kind:
        return fault_code("no_picture"), {}
    if kind not in SUFFIXES:
        return fault_code("other_kind", kind), {"kind": kind}
    name = PurePosixPath(path)
    if name.suffix.lower() in SUFFIXES[kind]:
        return None
    return "picture_named_otherwise", {"kind": kind, "proposal": str(name.with_suffix(SUFFIXES[kind][0]))}


def not_shown(content: bytes) -> Said | None:
    """Why papers cannot show a picture, as far as it can be seen without unpacking it; None if nothing is to be seen."""
    try:
        looked_at(content)
    except PictureRefused as refused:
        return refused.code, dict(refused.values)
    return None


def has_place(content: bytes) -> bool:
    """Whether a picture says where it was taken."""
    try:
        return looked_at(content).has_place
    except PictureRefused:
        return False


def suffix_of(kind: str) -> str:
    """How files of a kind end; of a kind that papers cannot show too. Empty for what is no picture.

    >>> suffix_of("JPEG"), suffix_of("EMF"), suffix_of("JPEG 2000"), suffix_of("")
    ('.jpg', '.emf', '.jpeg2000', '')
    """
    return SUFFIXES[kind][0] if kind in SUFFIXES else f".{kind.lower().replace(' ', '')}" if kind else ""
