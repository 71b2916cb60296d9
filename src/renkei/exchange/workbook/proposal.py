"""What may be meant by a cell: it is proposed with what stands there and what would be kept, and a person decides."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place
from renkei.exchange.workbook.retyped import is_retyped


@dataclass(frozen=True, slots=True)
class Proposal:
    """One cell (or picture, or row) of a workbook: what stands there, what would be kept instead, and why (a code that
    `wording` knows, with the values its sentence names).

    `is_sure`: it can be read in one way only; it is proposed all the same, since what is kept is not what stands there.
    `also` is what changes beside it in the same row: the title of a column and its new content. An empty `after` leaves
    the cell empty, or the row out. `digest` tells the content of what no text says, a picture.
    """

    code: str
    place: Place
    before: str
    after: str
    values: Mapping[str, object] = field(default_factory=dict)
    is_sure: bool = False
    also: tuple[tuple[str, str], ...] = ()
    digest: str = ""
    of: str = ""  # the record, as officers know it: 事業／指標／年度

    @property
    def mark(self) -> str:
        """What tells it from all others of a workbook: it is another one as soon as its cell says something else, or
        something else would become of it. No spreadsheet program makes a number or a day of it."""
        beside = (text for pair in self.also for text in pair)
        where = self.place.sheet, self.place.cell
        said = "\0".join((*where, self.code, self.before, self.after, self.digest, *beside))
        return f"k{hashlib.sha256(said.encode(errors='surrogatepass')).hexdigest()[:12]}"

    @property
    def is_of_cell(self) -> bool:
        """Whether it says what a cell would hold, so that a person may write something else instead."""
        return bool(self.place.cell) and not self.code.startswith(("row_", "sheet_", "picture_"))


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a row of a list of proposals: the number of the row, what is to be read, and what changes beside it."""

    row: int
    after: str
    also: str | None = None


@dataclass(frozen=True, slots=True)
class Accept:
    """Which proposals are accepted: all, the sure ones, or those that a person listed. What is declined stays as it is."""

    everything: bool = False
    sure: bool = False
    accepted: frozenset[str] = frozenset()  # by their marks
    declined: frozenset[str] = frozenset()
    written: Mapping[str, Written] = field(default_factory=dict)  # by marks, as the list came back

    def decision(self, proposal: Proposal) -> bool | None:
        """Whether a proposal is accepted; None where nobody has decided."""
        if proposal.mark in self.declined:
            return False
        is_taken = self.everything or proposal.mark in self.accepted or (self.sure and proposal.is_sure)
        return True if is_taken else None

    def typed(self, proposal: Proposal) -> str | None:
        """What a person wrote instead of what was proposed; None where it is taken as it was proposed, or not at all."""
        found = self.written.get(proposal.mark)
        if found is None or proposal.mark not in self.accepted or not is_retyped(found.after, proposal.after):
            return None
        return found.after.strip().removeprefix("'")


NOTHING = Accept()
SURE = Accept(sure=True)
ALL = Accept(everything=True)
