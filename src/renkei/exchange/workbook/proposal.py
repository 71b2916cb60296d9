"""What may be meant by a cell: it is proposed with what stands there and what would be kept, and a person decides."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place


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

    @property
    def mark(self) -> str:
        """What tells it from all others of a workbook: it is another one as soon as its cell says something else, or
        something else would become of it. No spreadsheet program makes a number or a day of it."""
        beside = (text for pair in self.also for text in pair)
        where = self.place.sheet, self.place.cell
        said = "\0".join((*where, self.code, self.before, self.after, self.digest, *beside))
        return f"k{hashlib.sha256(said.encode(errors='surrogatepass')).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Accept:
    """Which proposals are accepted: all, the sure ones, or those that a person listed. What is declined stays as it is."""

    everything: bool = False
    sure: bool = False
    accepted: frozenset[str] = frozenset()  # by their marks
    declined: frozenset[str] = frozenset()

    def decision(self, proposal: Proposal) -> bool | None:
        """Whether a proposal is accepted; None where nobody has decided."""
        if proposal.mark in self.declined:
            return False
        is_taken = self.everything or proposal.mark in self.accepted or (self.sure and proposal.is_sure)
        return True if is_taken else None


NOTHING = Accept()
SURE = Accept(sure=True)
ALL = Accept(everything=True)
