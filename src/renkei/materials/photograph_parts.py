"""The parts of a picture's file, and which of them papers may hold: the picture and its colours, no remarks."""

from __future__ import annotations

import re
import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_SHOWN = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"})
_PROFILE = b"ICC_PROFILE\x00"
_JFIF, _COLOURS, _ADOBE, _COMMENT = 0xE0, 0xE2, 0xEE, 0xFE
_SCAN, _END = 0xDA, 0xD9
_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def without_remarks(content: bytes) -> bytes:
    """A PNG or JPEG without place, time, device, preview and comments; every pixel and the profile of its colours stay.

    >>> without_remarks(b"GIF89a")
    b'GIF89a'
    """
    if content.startswith(_PNG):
        return _png(content)
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    return content


def _png(content: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if kind in _SHOWN:
            kept.append(content[at:end])
        at = end
        if kind == b"IEND":
            break
    return b"".join(kept)


def _jpeg(content: bytes) -> bytes:
    """Up to the end of its first picture: cameras append previews, and whole further pictures."""
    kept, at = [content[:2]], 2
    while at + 2 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # a filling byte
            at += 1
            continue
        if marker == _END:
            kept.append(content[at : at + 2])
            break
        if at + 4 > len(content):
            break
        (length,) = struct.unpack_from(">H", content, at + 2)
        part = content[at : at + 2 + length]
        if _is_shown(marker, part[4:]):
            kept.append(part)
        at += 2 + length
        if marker == _SCAN:  # its pixels follow, up to the next mark
            found = _MARK.search(content, at)
            kept.append(content[at : found.start() if found else None])
            at = found.start() if found else len(content)
    return b"".join(kept)


def _is_shown(marker: int, body: bytes) -> bool:
    """Whether a part says what the picture looks like."""
    if marker == _COLOURS:
        return body.startswith(_PROFILE)
    return marker in (_JFIF, _ADOBE) or not (0xE0 <= marker <= 0xEF or marker == _COMMENT)
