"""What kind of picture a file is, by its first bytes: its name may say anything."""

from __future__ import annotations

from pathlib import PurePosixPath

SUFFIXES = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "GIF": (".gif",), "WebP": (".webp",)}
_BEGINNINGS = (
    ("JPEG", b"\xff\xd8\xff"),
    ("PNG", b"\x89PNG\r\n\x1a\n"),
    ("GIF", b"GIF87a"),
    ("GIF", b"GIF89a"),
    ("PDF", b"%PDF"),
    ("TIFF", b"II*\x00"),
    ("TIFF", b"MM\x00*"),
    ("BMP", b"BM"),
)
_BRANDS = {b"avif": "AVIF", **dict.fromkeys((b"heic", b"heix", b"hevc", b"mif1", b"msf1"), "HEIC")}


def picture_kind(content: bytes) -> str:
    """The name of the kind that a file's first bytes show; empty if it is none that is known.

    >>> picture_kind(b"GIF89a..."), picture_kind(b"RIFF....WEBPVP8 "), picture_kind(b"....ftypheic"), picture_kind(b"hello")
    ('GIF', 'WebP', 'HEIC', '')
    """
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "")
    found = next((kind for kind, beginning in _BEGINNINGS if content.startswith(beginning)), "")
    return found or ("SVG" if b"<svg" in content[:1000] else "")


def picture_fault(path: str, content: bytes) -> tuple[str, dict[str, object]] | None:
    """What keeps a picture from being shown: a code and the values its sentence names; None if nothing does.

    >>> picture_fault("photos/a.jpg", b"GIF89a...")
    ('picture_named_otherwise', {'kind': 'GIF', 'proposal': 'photos/a.gif'})
    """
    if not content:
        return "picture_empty", {}
    kind = picture_kind(content)
    if not kind:
        return "picture_unreadable", {}
    if kind not in SUFFIXES:
        return "picture_of_other_kind", {"kind": kind}
    name = PurePosixPath(path)
    if name.suffix.lower() in SUFFIXES[kind]:
        return None
    return "picture_named_otherwise", {"kind": kind, "proposal": str(name.with_suffix(SUFFIXES[kind][0]))}
