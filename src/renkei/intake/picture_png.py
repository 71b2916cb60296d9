"""The parts (chunks) of a PNG file, up to its end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import Part, PictureParts, PictureRefused, Sort

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SORTS: dict[bytes, Sort] = {
    **dict.fromkeys(
        (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT"), "shown"
    ),
    **dict.fromkeys((b"acTL", b"fcTL", b"fdAT"), "moving"),
    **dict.fromkeys((b"pHYs", b"bKGD", b"hIST", b"sPLT", b"cICP", b"mDCv", b"cLLi"), "plain"),
    b"iCCP": "colours",
    b"eXIf": "exif",
    b"tIME": "text",
}
_XMP = b"XML:com.adobe.xmp"
_HEAD = 13
_PIECE = 1 << 20
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the type of colours
_INTERLACED = (  # which pixels each pass takes: from the left, from the top, every so many across and down
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


def png_parts(content: bytes, limits: PictureLimits) -> PictureParts:
    """The parts of a PNG. Raises `PictureRefused` where one that shows the picture is damaged, or the end is missing."""
    parts = tuple(_parts(content, limits))
    head = parts[1].content[8:-4]
    if parts[1].content[4:8] != b"IHDR" or len(head) != _HEAD:
        raise PictureRefused("broken")
    width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:8])
    return PictureParts("PNG", width, height, parts)


def _parts(content: bytes, limits: PictureLimits) -> Iterator[Part]:
    yield Part("shown", SIGNATURE)
    at = len(SIGNATURE)
    for _ in range(limits.parts):
        length = int.from_bytes(content[at : at + 4])
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if len(kind) < 4 or end > len(content):
            raise PictureRefused("broken")
        part = _part(kind, content[at:end])
        yield part
        at = end
        if kind == b"IEND":
            if rest := content[at:]:
                yield Part("further", b"", rest)
            return
    raise PictureRefused("too_costly")


def _part(kind: bytes, whole: bytes) -> Part:
    body = whole[8:-4]
    sort = _SORTS.get(kind) or ("xmp" if body.startswith(_XMP) else "text")
    if sort == "shown" and zlib.crc32(whole[4:-4]) != int.from_bytes(whole[-4:]):
        raise PictureRefused("broken")
    return Part(
        sort, whole, b"" if sort in ("shown", "moving") else kind + body if sort in ("xmp", "text") else body
    )


def png_profile(found: PictureParts, limits: PictureLimits) -> bytes:
    """The profile of its colours, unpacked; empty where it is larger than any."""
    for body in found.of("colours"):
        packed = body.partition(b"\x00")[2][1:]
        return unpacked(packed, limits.profile_bytes)
    return b""


@dataclass(frozen=True, slots=True)
class Filling:
    """How the packed pixels of a PNG compare with what its head claims: whether all are there, and nothing beyond them."""

    is_whole: bool
    is_exact: bool


def filling(found: PictureParts) -> Filling:
    """Unpack the pixels piece by piece and count them. Raises `zlib.error` where they do not unpack."""
    wanted, count = _claimed(found), 0
    unfolding = zlib.decompressobj()
    packed = b"".join(part.content[8:-4] for part in found.parts if part.content[4:8] == b"IDAT")
    while packed and count <= wanted:
        count += len(unfolding.decompress(packed, _PIECE))
        packed = unfolding.unconsumed_tail
    is_end = unfolding.eof and not unfolding.unused_data
    return Filling(count >= wanted, count == wanted and is_end)


def _claimed(found: PictureParts) -> int:
    """How many bytes the lines of a picture take, each with the byte that says how it is packed."""
    head = found.parts[1].content[8:-4]
    bits = head[8] * _CHANNELS.get(head[9], 4)
    passes = _INTERLACED if head[12] else ((0, 0, 1, 1),)
    return sum(_bytes_of_pass(found, bits, one) for one in passes)


def _bytes_of_pass(found: PictureParts, bits: int, taken: tuple[int, int, int, int]) -> int:
    left, top, across, down = taken
    wide = max(0, -(-(found.width - left) // across))
    high = max(0, -(-(found.height - top) // down))
    return high * (1 + (wide * bits + 7) // 8) if wide else 0


def unpacked(packed: bytes, most: int) -> bytes:
    """Bytes that were packed; empty where they unfold to more than `most`, or to nothing."""
    try:
        unfolding = zlib.decompressobj()
        found = unfolding.decompress(packed, most)
    except zlib.error:
        return b""
    return b"" if unfolding.unconsumed_tail else found


def chunk(kind: bytes, body: bytes) -> bytes:
    """A part of a PNG."""
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def with_exif(clean: bytes, body: bytes) -> bytes:
    """A PNG with what a camera would write, behind its head."""
    at = len(SIGNATURE) + 12 + _HEAD
    return clean[:at] + chunk(b"eXIf", body) + clean[at:]
