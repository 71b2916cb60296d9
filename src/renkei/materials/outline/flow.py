"""Blocks into boxes: what does not fit goes on in the next one, and is never shrunk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from renkei.materials.outline.model import Block


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with the height it takes, of which `above` vanishes where it stands first in a box.

    `split` parts it at a height: what fits, and the rest (None if nothing does). `cut` parts what `split` leaves whole, such
    as a row: only where an empty box does not hold it. `keeps` says that it does not stand last in a box: a heading's first
    lines stay with what follows. `is_whole`: parts only where no box could hold it.
    """

    block: Block
    height: int
    split: Parting | None = None
    cut: Parting | None = None
    keeps: bool = False
    above: int = 0
    is_whole: bool = False


Parting = Callable[[int], tuple[Piece, Piece] | None]
Box = tuple[Block, ...]


def fill(pieces: Iterable[Piece], rooms: Iterator[int], closer: int = 0) -> list[Box]:
    """The pieces in boxes of the given heights. A piece that fits no box and cannot be parted stands alone in one. The last one
    may be higher than its box by `closer`, what a writer saves that sets rows close together before it goes on."""
    waiting = list(pieces)
    boxes: list[Box] = []
    room = next(rooms)
    while waiting:
        following = next(rooms)
        box, waiting = _one(waiting, room, following, closer)
        boxes.append(box)
        room = following
    return boxes


def _one(waiting: list[Piece], room: int, following: int, closer: int) -> tuple[Box, list[Piece]]:
    taken: list[Piece] = []
    rest = list(waiting)
    used = -rest[0].above
    while rest and used + rest[0].height <= room:
        used += rest[0].height
        taken.append(rest.pop(0))
    is_first, is_last = not taken, len(rest) == 1
    if is_last and used + rest[0].height <= room + closer:
        taken.append(rest.pop())
    parted = _parted(rest[0], room - used, following, is_first=is_first, is_last=is_last) if rest else None
    if parted:
        taken.append(parted[0])
        rest[0] = parted[1]
    elif rest and not taken and not _fits_only(rest[0], room, following):
        taken.append(rest.pop(0))
    while rest and len(taken) > 1 and taken[-1].keeps:
        rest.insert(0, taken.pop())
    return tuple(piece.block for piece in taken), rest


def _parted(
    piece: Piece, room: int, following: int, *, is_first: bool, is_last: bool
) -> tuple[Piece, Piece] | None:
    parted = piece.split(room) if piece.split and _may_part(piece, following) else None
    if parted and is_first and is_last:
        return _balanced(piece, parted, following)
    if parted is None and is_first and piece.cut and not _fits_only(piece, room, following):
        return piece.cut(room)
    return parted


def _balanced(piece: Piece, parted: tuple[Piece, Piece], following: int) -> tuple[Piece, Piece]:
    """The last two boxes of a piece about alike, where the last would hold but little."""
    if 2 * parted[1].height > parted[0].height:
        return parted
    while piece.split and (earlier := piece.split(parted[0].height - 1)):
        if earlier[1].height > min(earlier[0].height, following):
            break
        parted = earlier
    return parted


def _fits_only(piece: Piece, room: int, following: int) -> bool:
    """Whether the next box holds the piece as it is, where this one, still empty, does not."""
    return room < following and piece.height - piece.above <= following


def _may_part(piece: Piece, following: int) -> bool:
    return not piece.is_whole or piece.height - piece.above > following


def side_by_side(
    left: Sequence[Piece], right: Sequence[Piece], first: int, later: int
) -> list[tuple[Box, Box]]:
    """Two columns over as many pages as the longer one needs; the first page has less room than the others."""
    made = zip_longest(fill(left, _rooms(first, later)), fill(right, _rooms(first, later)), fillvalue=())
    return list(made) or [((), ())]


def _rooms(first: int, later: int) -> Iterator[int]:
    yield first
    while True:
        yield later


def pages(pieces: Iterable[Piece], first: int, later: int, closer: int = 0) -> list[Box]:
    """One column over as many pages as it needs."""
    return fill(pieces, _rooms(first, later), closer)
