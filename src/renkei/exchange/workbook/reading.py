"""A workbook → its register, or what keeps it from being one: faults by cell, and proposals that a person decides."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from renkei.domain.errors import Fault
from renkei.domain.finding import Finding
from renkei.domain.register import Register
from renkei.exchange.alike import noticed_once, told_once
from renkei.exchange.assembly import assemble
from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Entry, Gathering
from renkei.exchange.out_of_reach import refused
from renkei.exchange.reading import WORKBOOKS, Reading, entries_of
from renkei.exchange.workbook.book_rows import raw_of_book
from renkei.exchange.workbook.cell_row import CellRow
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.fault_repairs import repair
from renkei.exchange.workbook.held import Held
from renkei.exchange.workbook.proposal import NOTHING, SURE, Accept, Proposal
from renkei.intake import Book, read_book
from renkei.intake.address import cell_of

_ROUNDS = 8  # a repair may show what else is wrong; what would need more rounds is said to be unfinished


@dataclass(frozen=True)
class WorkbookReading:
    """What a workbook gives. The register is there only if nothing is at fault and nothing is undecided.

    `proposals` are all that were made, `undecided` those of which nobody has decided; `noticed` is what reading the file
    itself noticed, before anything of it was understood.
    """

    register: Register | None
    faults: tuple[Fault, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    undecided: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = ()
    noticed: tuple[Fault, ...] = ()


def is_workbook(path: Path) -> bool:
    """Whether a path names a workbook, by its ending."""
    return path.suffix.lower() in WORKBOOKS


def read_workbook(
    path: str | Path, *, accept: Accept = NOTHING, standing: Register | None = None
) -> WorkbookReading:
    """The register of a region's workbook. `accept` says which proposals are accepted; what is declined stays as it
    stands in its cell. `standing` are the facts that it is to replace: what they hold, no sheet or column may lack unasked.

    Raises `FileRefused` for a file that is unsafe, damaged, locked or of another kind, `OutOfReach` if it cannot be read.
    """
    return reading_of(read_book(path), accept, standing)


def reading_of(book: Book, accept: Accept = NOTHING, standing: Register | None = None) -> WorkbookReading:
    """The register of a workbook's cells."""
    desk = Desk(book.file, accept, held=Held.of(standing) if standing else Held())
    raw = raw_of_book(book, desk)
    if raw is None:
        return WorkbookReading(None, _told(desk.faults), noticed=book.noticed)
    entries, gathering = _settled(raw, desk)
    faults = (*desk.faults, *_others(gathering.faults, raw, desk))
    proposals = _by_place(desk.proposals, book)
    undecided = tuple(p for p in proposals if accept.decision(p) is None)
    findings = noticed_once([*desk.findings, *gathering.findings])
    register = None
    if not faults and not undecided:
        records = {name: [entry.record for entry in found] for name, found in entries.items()}
        register = assemble(records, readme=raw.readme, files=raw.files)
    told = _told([*faults])
    return WorkbookReading(register, told, proposals, undecided, findings, book.noticed)


def read_register(path: Path) -> Reading:
    """The register of a workbook, for whoever only wants to look at it: sure readings are taken, each with a finding.

    Raises `FactsRefused` with every fault, and with every proposal that a person would have to decide.
    """
    found = read_workbook(path, accept=SURE)
    if found.register is None:
        raise refused([*found.faults, *map(_fault_of, found.undecided)])
    return Reading(found.register, (*found.findings, *map(_finding_of, found.proposals)))


def _fault_of(proposal: Proposal) -> Fault:
    said = {"before": proposal.before, "after": proposal.after}
    return Fault("proposal_undecided" if proposal.after else "proposal_undecided_empty", proposal.place, said)


def _finding_of(proposal: Proposal) -> Finding:
    said = {"before": proposal.before, "after": proposal.after}
    subject = f"sheet:{proposal.place.sheet}"
    return Finding("cell_read_as", "note", subject, values=said, place=proposal.place)


def _by_place(proposals: list[Proposal], book: Book) -> tuple[Proposal, ...]:
    """The proposals sheet by sheet, each from the top."""
    sheets = {sheet.name: at for at, sheet in enumerate(book.sheets)}

    def place(proposal: Proposal) -> tuple[int, tuple[int, int]]:
        cell = proposal.place.cell
        return sheets.get(proposal.place.sheet, -1), cell_of(cell) if cell else (0, 0)

    return tuple(sorted(proposals, key=place))


def _settled(raw: Raw, desk: Desk) -> tuple[dict[str, list[Entry]], Gathering]:
    """The records once every proposal that is not declined was followed, and the faults that are left."""
    for _ in range(_ROUNDS):
        gathering = Gathering(lost=set(desk.lost))
        entries = entries_of(raw, gathering)
        if not repair(raw, gathering.faults, desk):
            return entries, gathering
    desk.finding("proposals_unfinished", None, "warning")
    gathering = Gathering(lost=set(desk.lost))
    return entries_of(raw, gathering), gathering


def _others(faults: list[Fault], raw: Raw, desk: Desk) -> list[Fault]:
    """Faults of cells of which nothing is said yet, with columns named as the sheet names them."""
    titles = {
        (row.sheet, heading): title
        for rows in raw.rows.values()
        for row in rows
        if isinstance(row, CellRow)
        for heading, title in row.titles.items()
    }
    return [_titled(f, titles) for f in faults if (f.place.sheet, f.place.cell) not in desk.broken]


def _titled(fault: Fault, titles: dict[tuple[str, str], str]) -> Fault:
    sheet = fault.place.sheet

    def named(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(map(named, value))
        return titles.get((sheet, str(value)), value)

    values = {name: named(v) if name in ("heading", "headings") else v for name, v in fault.values.items()}
    return dataclasses.replace(fault, values=values)


def _told(faults: list[Fault]) -> tuple[Fault, ...]:
    return tuple(told_once(faults))
