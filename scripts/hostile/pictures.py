"""Pictures that would exhaust or deceive whoever unpacks them, each with what must become of it."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from PIL import Image

SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class HostilePicture:
    """`outcome` is "shown", or the reason of the refusal. A slow one is for `make soak`."""

    name: str
    make: Callable[[], bytes] = field(repr=False)
    outcome: str
    is_slow: bool = False


def hostile_pictures() -> tuple[HostilePicture, ...]:
    """All of them, each name once."""
    return (*_pngs(), *_jpegs(), *_gifs(), *_others(), *_strangers())


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """A picture's file."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


# ---- PNG


def chunk(kind: bytes, body: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(
    size: tuple[int, int],
    packed: bytes,
    *,
    depth: int = 8,
    colours: int = 2,
    before: bytes = b"",
    end: bool = True,
) -> bytes:
    """A PNG of a size it claims and pixels it may not have."""
    head = struct.pack(">IIBBBBB", *size, depth, colours, 0, 0, 0)
    last = chunk(b"IEND", b"") if end else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before + chunk(b"IDAT", packed) + last


@cache
def zeros(count: int) -> bytes:
    """So many zeros, packed, made without holding them."""
    packing = zlib.compressobj(9)
    piece = bytes(1 << 20)
    pieces = [packing.compress(piece) for _ in range(count >> 20)]
    return b"".join((*pieces, packing.compress(bytes(count & (1 << 20) - 1)), packing.flush()))


def _pngs() -> Iterator[HostilePicture]:
    small = zeros(300 * 901)
    text = b"a\0\0"
    yield HostilePicture("claims 9000 × 9000", lambda: png((9000, 9000), small), "too_large")
    yield HostilePicture("claims two thousand million", lambda: png((2**31 - 1, 1), small), "too_large")
    yield HostilePicture("claims nothing", lambda: png((0, 9), small), "broken")
    yield HostilePicture("fewer pixels than claimed", lambda: png((3000, 3000), small), "broken")
    yield HostilePicture("fewer lines than claimed", lambda: png((300, 3000), small), "broken")
    yield HostilePicture("more pixels than claimed", lambda: png((300, 300), zeros(200_000_000)), SHOWN)
    yield HostilePicture("59 million see-through pixels", _see_through, SHOWN, is_slow=True)
    yield HostilePicture("59 million deep pixels", _deep, SHOWN, is_slow=True)
    profile = chunk(b"iCCP", text + zeros(300_000_000))
    yield HostilePicture(
        "a profile that unfolds to 300 MB", lambda: png((300, 300), small, before=profile), SHOWN
    )
    words = chunk(b"zTXt", text + zeros(20_000_000)) * 200
    yield HostilePicture("remarks that unfold to 4 GB", lambda: png((300, 300), small, before=words), SHOWN)
    many = chunk(b"tEXt", b"a\0b") * 150_000
    yield HostilePicture("150,000 parts", lambda: png((300, 300), small, before=many), "too_costly")
    yield HostilePicture("no end", lambda: png((300, 300), small, end=False), "broken")
    yield HostilePicture("a wrong check sum", lambda: _spoiled(png((300, 300), small), b"IDAT", 9), "broken")
    yield HostilePicture("pixels that do not unpack", lambda: png((300, 300), b"no pixels"), "broken")


def _see_through() -> bytes:
    return png((7700, 7700), zeros(7700 * (7700 * 4 + 1)), colours=6)


def _deep() -> bytes:
    return png((7700, 7700), zeros(7700 * (7700 * 8 + 1)), depth=16, colours=6)


def _spoiled(content: bytes, sign: bytes, behind: int) -> bytes:
    at = content.index(sign) + behind
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


# ---- JPEG


@cache
def noise(progressive: bool = False) -> bytes:
    """A JPEG of 400 × 300 grains."""
    return saved(Image.effect_noise((400, 300), 70).convert("RGB"), progressive=progressive)


def claiming(content: bytes, width: int, height: int) -> bytes:
    """A JPEG that claims another size."""
    at = max(content.find(b"\xff\xc0"), content.find(b"\xff\xc2"))
    return content[: at + 5] + struct.pack(">HH", height, width) + content[at + 9 :]


def passes(count: int, width: int, height: int) -> bytes:
    """A progressive JPEG with its last pass over and over again."""
    content = noise(progressive=True)
    last, end = content.rfind(b"\xff\xda"), content.rfind(b"\xff\xd9")
    return claiming(content[:end] + content[last:end] * count + b"\xff\xd9", width, height)


def _jpegs() -> Iterator[HostilePicture]:
    yield HostilePicture("claims 65,500 × 65,500", lambda: claiming(noise(), 65_500, 65_500), "too_large")
    yield HostilePicture("claims no height", lambda: claiming(noise(), 400, 0), "broken")
    yield HostilePicture("claims 196 million", lambda: claiming(noise(), 14_000, 14_000), SHOWN, is_slow=True)
    yield HostilePicture("passes over 81 million", lambda: passes(1, 9_000, 9_000), "too_large")
    yield HostilePicture("80 passes over 12 million", lambda: passes(80, 4_000, 3_000), SHOWN, is_slow=True)
    yield HostilePicture("80 passes over 48 million", lambda: passes(80, 8_000, 6_000), "too_costly")
    yield HostilePicture("500 passes", lambda: passes(500, 400, 300), "too_costly")
    start, rest = noise()[:2], noise()[2:]
    yield HostilePicture("200,000 comments", lambda: start + b"\xff\xfe\0\2" * 200_000 + rest, "too_costly")
    yield HostilePicture("20 MB of filling", lambda: start + b"\xff" * 20_000_000 + rest, SHOWN)
    yield HostilePicture("20 MB behind its end", lambda: noise() + b"\xff\xd8" * 10_000_000, SHOWN)
    yield HostilePicture(
        "a part longer than the file", lambda: start + b"\xff\xfe\xff\xff" + rest[:100], "broken"
    )
    yield HostilePicture("two sizes", lambda: _twice(b"\xff\xc0"), "broken")
    yield HostilePicture("no tables", lambda: _without(b"\xff\xdb"), "broken")


def _segment(content: bytes, mark: bytes) -> tuple[int, int]:
    at = content.index(mark)
    return at, at + 2 + int.from_bytes(content[at + 2 : at + 4])


def _twice(mark: bytes) -> bytes:
    start, end = _segment(noise(), mark)
    return noise()[:end] + noise()[start:end] + noise()[end:]


def _without(mark: bytes) -> bytes:
    content = noise()
    while mark in content:
        start, end = _segment(content, mark)
        content = content[:start] + content[end:]
    return content


# ---- GIF, WebP, BMP


def gif(screen: tuple[int, int], frame: tuple[int, int, int, int], frames: int = 1) -> bytes:
    """A GIF of one colour; frames are left, top, width, height."""
    head = b"GIF89a" + struct.pack("<HHBBB", *screen, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    return head + (b"," + struct.pack("<HHHHB", *frame, 0) + b"\2\2D\1\0") * frames + b";"


def _gifs() -> Iterator[HostilePicture]:
    one = (0, 0, 1, 1)
    yield HostilePicture("a screen of 4,000 million", lambda: gif((65_535, 65_535), one), "too_large")
    yield HostilePicture("a frame beyond the screen", lambda: gif((1, 1), (60_000,) * 4), "too_large")
    yield HostilePicture("20,000 frames", lambda: gif((9, 9), one, 20_000), SHOWN)
    comment = b"!\xfe" + b"\1a" * 2_000_000 + b"\0;"
    yield HostilePicture("2 million blocks", lambda: gif((9, 9), one, 0)[:-1] + comment, "too_costly")
    yield HostilePicture("no frame", lambda: gif((9, 9), one, 0), "broken")


def bmp(size: tuple[int, int], *, packing: int = 0, depth: int = 24, body: bytes = b"") -> bytes:
    """A BMP of a size it claims."""
    table = bytes(1024) if depth == 8 else b""
    head = struct.pack("<IiiHHIIiiII", 40, *size, 1, depth, packing, 0, 0, 0, len(table) // 4, 0)
    return b"BM" + struct.pack("<IHHI", 0, 0, 0, 54 + len(table)) + head + table + body


def _others() -> Iterator[HostilePicture]:
    canvas = b"VP8X" + struct.pack("<I", 10) + bytes(4) + b"\xff\xff\xff" * 2
    whole = b"RIFF" + struct.pack("<I", 4 + len(canvas)) + b"WEBP" + canvas
    yield HostilePicture("a canvas without a picture", lambda: whole, "broken")
    yield HostilePicture(
        "a canvas longer than the file", lambda: whole[:4] + b"\xff\xff\xff\x7f" + whole[8:], "broken"
    )
    yield HostilePicture("a BMP that claims 3,600 million", lambda: bmp((60_000, 60_000)), "too_large")
    yield HostilePicture("a BMP with fewer pixels", lambda: bmp((600, 600)), "broken")
    runs = {"packing": 1, "depth": 8}
    yield HostilePicture("runs over 64 million", lambda: bmp((8_000, 8_000), **runs), "too_large")  # type: ignore[arg-type]
    ones = b"\1\1" * 4_000_000
    yield HostilePicture("4 million runs", lambda: bmp((4_000, 4_000), body=ones, **runs), "too_costly")  # type: ignore[arg-type]


# ---- what only looks like a picture, or is of another kind

STRANGERS: Mapping[str, tuple[bytes, str]] = {
    "nothing": (b"", "empty"),
    "zeros": (bytes(5000), "no_picture"),
    "a letter": ("写真です".encode(), "no_picture"),
    "a page": (b"<!DOCTYPE html><script>1</script>", "no_picture"),
    "a program": (b"MZ" + bytes(100), "no_picture"),
    "letters that begin like a BMP": (b"BM is short", "no_picture"),
    "HEIC": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "other_kind"),
    "HEIC by what it is compatible with": (b"\0\0\0\x1cftypMiHE\0\0\0\0MiPrheic", "other_kind"),
    "AVIF": (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", "other_kind"),
    "TIFF whose lists lead in a circle": (b"II*\0\x08\0\0\0\0\0\x08\0\0\0", "other_kind"),
    "SVG with a script": (b'<?xml version="1.0"?><svg xmlns="a"><script/></svg>', "other_kind"),
    "PDF": (b"%PDF-1.7", "other_kind"),
    "EPS, which a program would run": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "other_kind"),
    "EMF": (b"\1\0\0\0" + bytes(36) + b" EMF", "other_kind"),
    "WMF": (b"\xd7\xcd\xc6\x9a" + bytes(30), "other_kind"),
    "PSD": (b"8BPS" + bytes(30), "other_kind"),
}


def _strangers() -> Iterator[HostilePicture]:
    for name, (content, outcome) in STRANGERS.items():
        yield HostilePicture(name, lambda content=content: content, outcome)  # type: ignore[misc]
