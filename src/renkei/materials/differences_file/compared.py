"""What a file of differences is made of, and how its rows are told."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.domain.register_difference import (
    CellChange,
    Consequences,
    Happened,
    RecordChange,
    RegisterDifference,
)
from renkei.domain.text_difference import Piece
from renkei.wording import Words, differences
from renkei.wording.columns import column_name


@dataclass(frozen=True, slots=True)
class Compared:
    """A difference, what follows of it in a year (None: no year was asked for), and what the two sides are called."""

    difference: RegisterDifference
    consequences: Consequences | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ToldCell:
    """A cell in words. `pieces` are there where a long text is told by what was taken out and put in; `more` says what
    else is to be known, such as how many pixels differ."""

    column: str
    before: str
    after: str
    pieces: tuple[Piece, ...] = ()
    more: str = ""


def told(words: Words, change: RecordChange, cell: CellChange) -> ToldCell:
    """A cell in words; of one that holds nothing on a side where the record is, that it is empty."""
    old, new = differences.both(words, cell)
    empty = words("(empty)")
    if change.happened is not Happened.ADDED:
        old = old or empty
    if change.happened is not Happened.REMOVED:
        new = new or empty
    more = differences.pixels(words, cell.pixels) if cell.pixels else ""
    name = column_name(words, change.table, cell.column)
    return ToldCell(name, old, new, differences.text_pieces(words, cell), more)
