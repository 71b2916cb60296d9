"""Small pictures without any model: bands of colour with a shape or two, written as PNG."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import Any

WIDTH, HEIGHT = 480, 320
Colour = tuple[int, int, int]


def drawn_png(told: dict[str, Any]) -> bytes:
    """A picture of shapes, each over those before it; a later row of the content covers an earlier one.

    A shape is band (from and to, in percent of the height), hill (middle, top, width), disc (x, y, radius), box (left,
    top, right, bottom) or rows (top, bottom, step): each with its colour.
    """
    shapes = [(_SHAPES[shape["is"]](*shape["at"]), _colour(shape["colour"])) for shape in told["shapes"]]
    sky = _colour(told["sky"])
    rows = []
    for y in range(HEIGHT):
        row = bytearray()
        for x in range(WIDTH):
            at = 100 * x / WIDTH, 100 * y / HEIGHT
            row += bytes(next((colour for has, colour in reversed(shapes) if has(*at)), sky))
        rows.append(b"\0" + bytes(row))
    return _png(b"".join(rows))


Has = Callable[[float, float], bool]


def _band(top: int, bottom: int) -> Has:
    return lambda x, y: top <= y < bottom


def _hill(middle: int, top: int, width: int) -> Has:
    return lambda x, y: y >= top + (x - middle) ** 2 * 100 / width**2


def _disc(left: int, top: int, radius: int) -> Has:
    return lambda x, y: (x - left) ** 2 + ((y - top) * HEIGHT / WIDTH) ** 2 <= radius**2


def _box(left: int, top: int, right: int, bottom: int) -> Has:
    return lambda x, y: left <= x < right and top <= y < bottom


def _rows(top: int, bottom: int, step: int) -> Has:
    return lambda x, y: top <= y < bottom and int(x * (y - top + 20) / step + 1000) % 2 == 0


_SHAPES: dict[str, Callable[..., Has]] = {
    "band": _band,
    "hill": _hill,
    "disc": _disc,
    "box": _box,
    "rows": _rows,
}


def _colour(text: str) -> Colour:
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def _png(rows: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
