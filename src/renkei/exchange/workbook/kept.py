"""What people decided in a list of proposals that stands where a new one is to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.retyped import is_retyped


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of such a list by mark: the word that accepts or declines, and what is to be read."""

    rows: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def word(self, proposal: Proposal) -> str | None:
        """The word of the first column, as it was left; None where the list does not have the proposal."""
        return self.rows[proposal.mark][0] if proposal.mark in self.rows else None

    def typed(self, proposal: Proposal) -> str | None:
        """What a person wrote instead of what was proposed."""
        after = self.rows.get(proposal.mark, ("", proposal.after))[1]
        return after.removeprefix("'") if is_retyped(after, proposal.after) else None

    def counts(self, proposals: Sequence[Proposal]) -> tuple[int, int]:
        """How many decisions still fall on a proposal, and how many on none any more."""
        marks = {proposal.mark for proposal in proposals}
        decided = {mark for mark, (word, _) in self.rows.items() if word}
        return len(decided & marks), len(decided - marks)


NOTHING_KEPT = Kept()
