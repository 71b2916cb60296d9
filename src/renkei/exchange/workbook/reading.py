"""A workbook → its register, or what keeps it from being one: faults by cell, and proposals that a person decides."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding
from renkei.domain.register import Register
from renkei.exchange.alike import noticed_once, told_once
from renkei.exchange.assembly import assemble
from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Entry, Gathering
from renkei.exchange.out_of_reach import refused
from renkei.exchange.reading import WORKBOOKS, Reading, entries_of
from renkei.exchange.workbook.book_rows import raw_of_book
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.emptied import emptied
from renkei.exchange.workbook.fault_repairs import repair
from renkei.exchange.workbook.held import Held
from renkei.exchange.workbook.proposal import NOTHING, SURE, Accept, Proposal
from renkei.exchange.workbook.record_names import RecordNames
from renkei.exchange.workbook.told import finding_of, in_officers_words, undecided_fault
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
    typed: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # see `Desk.typed`

    def as_taken(self, accept: Accept) -> WorkbookReading:
        """The same with what a person wrote instead of what was proposed, to be told when it was read."""
        written = ((proposal, accept.typed(proposal)) for proposal in self.proposals)
        taken = tuple(p if typed is None else self._as_typed(p, typed) for p, typed in written)
        return dataclasses.replace(self, proposals=taken)

    def _as_typed(self, proposal: Proposal, typed: str) -> Proposal:
        also = self.typed.get(proposal.mark, proposal.also)
        return dataclasses.replace(proposal, code="written_in_list", after=typed, also=also, is_sure=False)


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
    own = [*desk.faults, *emptied(raw, desk.proposals, accept)]
    faults = _in_order([*own, *in_officers_words(gathering.faults, raw, desk)], book)
    proposals = _by_place(_named(desk.proposals, raw, desk), book)
    undecided = tuple(p for p in proposals if accept.decision(p) is None)
    findings = noticed_once([*desk.findings, *gathering.findings])
    register = None
    if not faults and not undecided:
        records = {name: [entry.record for entry in found] for name, found in entries.items()}
        register = assemble(records, readme=raw.readme, files=raw.files)
    told = _told([*faults])
    return WorkbookReading(register, told, proposals, undecided, findings, book.noticed, desk.typed)


def read_register(path: Path) -> Reading:
    """The register of a workbook, for whoever only wants to look at it: sure readings are taken, each with a finding.

    Raises `FactsRefused` with every fault, and with every proposal that a person would have to decide.
    """
    found = read_workbook(path, accept=SURE)
    if found.register is None:
        raise refused([*found.faults, *map(undecided_fault, found.undecided)])
    return Reading(found.register, (*found.findings, *map(finding_of, found.proposals)))


def _named(proposals: list[Proposal], raw: Raw, desk: Desk) -> list[Proposal]:
    """The proposals with what the records are called."""
    if not proposals:
        return []
    names = RecordNames.of(raw, desk.words)
    cells = [(p, cell_of(p.place.cell)[0] if p.place.cell else 0) for p in proposals]
    return [dataclasses.replace(p, of=names.at(p.place.sheet, row)) for p, row in cells]


def _by_place(proposals: list[Proposal], book: Book) -> tuple[Proposal, ...]:
    """The proposals sheet by sheet, each from the top."""
    place = _places(book)
    return tuple(sorted(proposals, key=lambda proposal: place(proposal.place)))


def _in_order(faults: list[Fault], book: Book) -> list[Fault]:
    """The faults sheet by sheet, each from the top."""
    place = _places(book)
    return sorted(faults, key=lambda fault: place(fault.place))


def _places(book: Book) -> Callable[[Place], tuple[int, tuple[int, int]]]:
    """Where something stands in a book, to sort by it; what belongs to no sheet comes first."""
    sheets = {sheet.name: at for at, sheet in enumerate(book.sheets)}
    return lambda place: (sheets.get(place.sheet, -1), cell_of(place.cell) if place.cell else (0, 0))


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


def _told(faults: list[Fault]) -> tuple[Fault, ...]:
    return tuple(told_once(faults))
