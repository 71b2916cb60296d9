"""The parts (chunks) of a WebP file. Of one that moves the first picture is shown."""

from __future__ import annotations

from collections.abc import Iterator

from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import Part, PictureParts, PictureRefused, Sort

_HEAD = 12
_SORTS: dict[bytes, Sort] = {
    **dict.fromkeys((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM"), "shown"),
    b"ICCP": "colours",
    b"EXIF": "exif",
    b"XMP ": "xmp",
}
_PROFILE, _EXIF, _XMP = 0x20, 0x08, 0x04  # what the head says is there


def webp_parts(content: bytes, limits: PictureLimits) -> PictureParts:
    """The parts of a WebP. Raises `PictureRefused` where it is shorter than it says."""
    size = int.from_bytes(content[4:8], "little") + 8
    if size > len(content) or size < _HEAD + 8:
        raise PictureRefused("broken")
    parts = tuple(_parts(content, size, limits))
    found = next((_size(part) for part in parts if part.content[:4] in (b"VP8X", b"VP8 ", b"VP8L")), None)
    if found is None or not _is_there(parts):
        raise PictureRefused("broken")
    return PictureParts("WebP", *found, parts)


def _is_there(parts: tuple[Part, ...]) -> bool:
    return any(part.content[:4] in (b"VP8 ", b"VP8L", b"ANMF") for part in parts if part.sort == "shown")


def _parts(content: bytes, size: int, limits: PictureLimits) -> Iterator[Part]:
    at, pictures = _HEAD, 0
    for _ in range(limits.parts):
        if at + 8 > size:
            break
        kind, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + length
        if end > size:
            raise PictureRefused("broken")
        pictures += kind == b"ANMF"
        yield _part(kind, content[at:end], pictures)
        at = end + length % 2
    else:
        raise PictureRefused("too_costly")
    if rest := content[size:]:
        yield Part("further", b"", rest)


def _part(kind: bytes, whole: bytes, pictures: int) -> Part:
    sort: Sort = _SORTS.get(kind, "text")
    if kind == b"ANMF":
        sort = "shown" if pictures == 1 else "moving"
    padded = whole + b"\x00" * (len(whole) % 2)
    return Part(sort, padded, b"" if sort in ("shown", "moving") else whole[8:])


def _size(part: Part) -> tuple[int, int]:
    kind, body = part.content[:4], part.content[8:]
    if len(body) < 10:
        raise PictureRefused("broken")
    if kind == b"VP8X":
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if kind == b"VP8 ":
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    bits = int.from_bytes(body[1:5], "little")
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def webp_file(parts: bytes, *, exif: bytes = b"") -> bytes:
    """A WebP file of these parts, whose head says what is there."""
    chunks = parts
    if chunks.startswith(b"VP8X"):
        has = (_PROFILE if b"ICCP" in _kinds(chunks) else 0) | (_EXIF if exif else 0)
        flags = chunks[8] & ~(_PROFILE | _EXIF | _XMP) | has
        chunks = chunks[:8] + bytes([flags]) + chunks[9:]
    if exif:
        chunks += b"EXIF" + len(exif).to_bytes(4, "little") + exif + b"\x00" * (len(exif) % 2)
    return b"RIFF" + (len(chunks) + 4).to_bytes(4, "little") + b"WEBP" + chunks


def _kinds(chunks: bytes) -> set[bytes]:
    found, at = set(), 0
    while at + 8 <= len(chunks):
        length = int.from_bytes(chunks[at + 4 : at + 8], "little")
        found.add(chunks[at : at + 4])
        at += 8 + length + length % 2
    return found
