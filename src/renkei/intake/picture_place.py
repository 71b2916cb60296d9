"""Whether a picture says where it was taken, and how the camera was held: read for these two alone, bounded in every way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from renkei.intake.picture_limits import PictureLimits
from renkei.intake.picture_parts import PictureParts
from renkei.intake.picture_png import unpacked

_ORIENTATION, _PLACE, _SHORT = 0x0112, 0x8825, 3
_SAYS_WHERE = frozenset(
    {2, 4, 20, 22, 27, 28, 29}
)  # latitude, longitude, those of the subject, area; the day too
_MOST_ENTRIES = 1000
_MOST_FURTHER = 16
_EXIF = b"Exif\x00\x00"
_WORDS = (
    b"GPSLatitude",
    b"GPSLongitude",
    b"GPSAreaInformation",
    b"GPSCoordinates",
    b"photoshop:City",
    b"Iptc4xmpCore:Location",
    b"LocationCreated",
    b"LocationShown",
    b"location.ISO6709",  # of a film
    b"\xa9xyz",
)
_TOWN = re.compile(rb"\x1c\x02[\x5a\x5c\x5f\x64\x65]\x00[^\x00]")  # IPTC: city, quarter, prefecture, country
_RAW_PROFILE = re.compile(rb"Raw profile type (?:exif|APP1)")


def turn_of(found: PictureParts) -> int:
    """How the camera was held, 1 (upright) to 8; upright where that cannot be read."""
    for body in found.of("exif"):
        for tag, kind, value in _entries(body):
            if tag == _ORIENTATION and kind == _SHORT:
                return value if value in range(1, 9) else 1
    return 1


def says_place(found: PictureParts, limits: PictureLimits) -> bool:
    """Whether any part says where the picture was taken, also one behind its end."""
    further = found.of("further")
    return (
        any(_exif_says(body) for body in (*found.of("exif"), *_exif_within(further)))
        or any(_words_say(body) for body in (*found.of("xmp", "iptc", "text"), *further))
        or any(_TOWN.search(body) for body in found.of("iptc"))
        or any(_text_says(body, limits) for body in found.of("text", "xmp")[: limits.texts])
    )


def exif_of_turn(turn: int) -> bytes:
    """The shortest that a camera could write: how it was held, nothing else."""
    entry = _ORIENTATION.to_bytes(2) + _SHORT.to_bytes(2) + (1).to_bytes(4) + turn.to_bytes(2) + b"\x00\x00"
    return b"MM\x00*" + (8).to_bytes(4) + (1).to_bytes(2) + entry + (0).to_bytes(4)


def _words_say(body: bytes) -> bool:
    return any(word in body for word in _WORDS)


def _exif_says(body: bytes) -> bool:
    for tag, _, _ in _entries(body):
        if tag == _PLACE:
            at = _offset_of(body, _PLACE)
            return at is None or any(inner in _SAYS_WHERE for inner, _, _ in _entries(body, at))
    return False


def _order(body: bytes) -> str:
    return {b"II": "little", b"MM": "big"}.get(body[:2], "")


def _entries(body: bytes, at: int | None = None) -> Iterator[tuple[int, int, int]]:
    """Tag, kind and first short value of the entries of one list: the first, or the one at a place. None is followed."""
    body = body.removeprefix(_EXIF)
    order = _order(body)
    if not order:
        return
    start = _whole(body, 4, 4) if at is None else at
    for number in range(min(_whole(body, start, 2), _MOST_ENTRIES)):
        here = start + 2 + 12 * number
        if here + 12 > len(body):
            return
        yield _whole(body, here, 2), _whole(body, here + 2, 2), _whole(body, here + 8, 2)


def _offset_of(body: bytes, wanted: int) -> int | None:
    """Where the list stands to which an entry points; None where that is outside."""
    body = body.removeprefix(_EXIF)
    start = _whole(body, 4, 4)
    for number in range(min(_whole(body, start, 2), _MOST_ENTRIES)):
        here = start + 2 + 12 * number
        if _whole(body, here, 2) == wanted:
            at = _whole(body, here + 8, 4)
            return at if at + 2 <= len(body) else None
    return None


def _whole(body: bytes, at: int, size: int) -> int:
    return int.from_bytes(body[at : at + size], "little" if body[:2] == b"II" else "big")


def _exif_within(bodies: Iterable[bytes]) -> Iterator[bytes]:
    """What cameras wrote into the pictures behind the first."""
    for body in bodies:
        at = -1
        for _ in range(_MOST_FURTHER):
            at = body.find(_EXIF, at + 1)
            if at < 0:
                break
            yield body[at + len(_EXIF) : at + 65_536]


def _text_says(body: bytes, limits: PictureLimits) -> bool:
    """A remark of a PNG, which may be packed, or a camera's remarks in hexadecimal letters."""
    kind = body[:4]
    text = body[4:]
    if kind == b"zTXt":
        text = text.partition(b"\x00")[0] + unpacked(text.partition(b"\x00")[2][1:], limits.text_bytes)
    elif kind == b"iTXt":
        name, _, rest = text.partition(b"\x00")
        packed = rest[2:].partition(b"\x00")[2].partition(b"\x00")[2]
        text = name + (unpacked(packed, limits.text_bytes) if rest[:1] == b"\x01" else packed)
    return _words_say(text) or (bool(_RAW_PROFILE.search(text)) and _hexadecimal_says(text))


def _hexadecimal_says(text: bytes) -> bool:
    letters = re.sub(rb"[^0-9a-fA-F]", b"", text)
    start = letters.lower().find(_EXIF.hex().encode())
    even = letters[start : len(letters) - (len(letters) - start) % 2]
    return start >= 0 and _exif_says(bytes.fromhex(even.decode()))
