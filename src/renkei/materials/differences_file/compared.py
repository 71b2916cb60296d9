"""What a file of differences is made of, and how its rows are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.charts import Sign, signs
from renkei.domain.register_difference import (
    GRADES,
    PROJECT_GRADES,
    CellChange,
    Consequences,
    Happened,
    Held,
    RecordChange,
    RegisterDifference,
)
from renkei.domain.scale import Scale
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
    scales: tuple[Scale, ...] = ()  # by which the two sides grade that year


@dataclass(frozen=True)
class Signs:
    """The marks of grades, where cells hold any."""

    of: Mapping[str, Sign] = field(default_factory=dict)

    @classmethod
    def known(cls, words: Words, scales: tuple[Scale, ...]) -> Signs:
        """The marks of all grades of some scales, the last one first."""

        def drawn(scale: Scale) -> tuple[Sign, ...]:
            none = words("not graded")
            return signs(scale.grades, lambda step: words.either(step.label, step.english), none_label=none)

        return cls({sign.symbol: sign for scale in scales for sign in drawn(scale)})

    def sign(self, change: RecordChange, cell: CellChange, held: Held) -> Sign | None:
        """The mark of a cell's grade; None where it holds none, and for the dash, which is said in words."""
        if change.table not in (GRADES, PROJECT_GRADES) or cell.column != "grade":
            return None
        found = self.of.get(str(held.value))
        return found if found and found.shape != "dash" else None


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
    empty = differences.nothing(words, change)
    if change.happened is not Happened.ADDED:
        old = old or empty
    if change.happened is not Happened.REMOVED:
        new = new or empty
    more = differences.pixels(words, cell.pixels) if cell.pixels else ""
    name = column_name(words, change.table, cell.column)
    return ToldCell(name, old, new, differences.text_pieces(words, cell), more)
