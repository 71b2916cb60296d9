"""What may be meant by a cell: it is proposed with what stands there and what would be kept, and a person decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place

Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One cell (or picture, or row) of a workbook: what stands there, what would be kept instead, and why (a code that
    `wording` knows, with the values its sentence names).

    `is_sure`: it can be read in one way only; it is proposed all the same, since what is kept is not what stands there.
    `also` is what changes beside it in the same row: the title of a column and its new content. An empty `after` leaves
    the cell empty, or the row out.
    """

    code: str
    place: Place
    before: str
    after: str
    values: Mapping[str, object] = field(default_factory=dict)
    is_sure: bool = False
    also: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> Key:
        """What tells it from all others of a workbook."""
        return self.place.sheet, self.place.cell, self.code, self.before, self.after


@dataclass(frozen=True, slots=True)
class Accept:
    """Which proposals are accepted: all, the sure ones, or those that a person listed. What is declined stays as it is."""

    everything: bool = False
    sure: bool = False
    accepted: frozenset[Key] = frozenset()
    declined: frozenset[Key] = frozenset()

    def decision(self, proposal: Proposal) -> bool | None:
        """Whether a proposal is accepted; None where nobody has decided."""
        if proposal.key in self.declined:
            return False
        is_taken = self.everything or proposal.key in self.accepted or (self.sure and proposal.is_sure)
        return True if is_taken else None


NOTHING = Accept()
SURE = Accept(sure=True)
ALL = Accept(everything=True)
