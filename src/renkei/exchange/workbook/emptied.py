"""Values that a person took away in a list of proposals, without saying why there is none."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.domain.errors import Fault
from renkei.exchange.folder_reading import Raw
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.proposal import Accept, Proposal
from renkei.intake.address import address


def emptied(raw: Raw, proposals: Iterable[Proposal], accept: Accept) -> list[Fault]:
    """A fault for each such cell: a value is either there, or there is a reason."""
    rows = (row for rows in raw.rows.values() for row in rows if isinstance(row, CellRow))
    without = {(row.sheet, address(*row.at["value"])) for row in rows if _has_neither(row)}
    return [
        Fault("decision_empties_value", proposal.place, {"found": proposal.before})
        for proposal in proposals
        if accept.typed(proposal) == "" and (proposal.place.sheet, proposal.place.cell) in without
    ]


def _has_neither(row: CellRow) -> bool:
    if not {"value", "missing"} <= row.at.keys():
        return False
    return not any(shown(row.cells.get(heading)).strip() for heading in ("value", "missing"))
