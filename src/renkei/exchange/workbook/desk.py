"""What was noticed while a workbook is read: faults, findings, and proposals with what was decided of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding
from renkei.exchange.kinds import Choice, Flag, Kind, Reason
from renkei.exchange.workbook.held import Held
from renkei.exchange.workbook.proposal import NOTHING, Accept, Proposal
from renkei.exchange.workbook.tongue import YES
from renkei.intake import Cell, Sheet
from renkei.wording.words import Words, words_of

SHOWN = 20  # cells that a finding names


@dataclass
class Desk:
    """One workbook being read."""

    file: str
    accept: Accept = NOTHING
    faults: list[Fault] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)  # tables of which nothing could be read
    dittos: frozenset[tuple[str, str]] = frozenset()  # columns with texts that point at no cell above
    held: Held = Held()  # what the workbook's sheets held before
    words: Words = field(default_factory=words_of)  # of the workbook's own language
    broken: set[tuple[str, str]] = field(
        default_factory=set
    )  # cells of which it is said already what is wrong

    gone: dict[tuple[str, str], Place] = field(
        default_factory=dict
    )  # columns that held something and are not on their sheet: sheet and heading → what is said of them
    typed: dict[str, tuple[tuple[str, str], ...]] = field(
        default_factory=dict
    )  # what changes beside a cell for which something else was written than proposed, by the proposal's mark

    _marks: set[str] = field(default_factory=set)  # of the proposals

    def place(self, sheet: Sheet, cell: Cell | None = None, title: str = "") -> Place:
        """Where a cell stands; without one, the sheet."""
        return Place(self.file, column=title, sheet=sheet.name, cell=cell.address if cell else "")

    def fault(self, code: str, place: Place, **values: object) -> None:
        """Note a fault; nothing more is said of its cell."""
        self.faults.append(Fault(code, place, values))
        if place.cell:
            self.broken.add((place.sheet, place.cell))

    def finding(self, code: str, sheet: Sheet | None, level: str = "note", **values: object) -> None:
        """Note something worth knowing of a sheet."""
        name = sheet.name if sheet else ""
        place = Place(self.file, sheet=name)
        self.findings.append(Finding(code, level, f"sheet:{name}", None, values, place))

    def cells(self, code: str, sheet: Sheet, addresses: Iterable[str]) -> None:
        """Note something worth knowing of cells, the first of them by their addresses."""
        if listed := list(addresses):
            self.finding(code, sheet, cells=tuple(listed[:SHOWN]), n=len(listed))

    def picture_not_read(self, place: Place, code: str = "picture_not_read") -> None:
        """Note a picture that belongs to no record."""
        self.findings.append(Finding(code, "warning", f"sheet:{place.sheet}", None, {}, place))

    def said(self, kind: Kind, raw: str) -> str:
        """A word of the facts as the workbook has it: 集計中 for being_compiled."""
        if not self.words.is_japanese:
            return raw
        if isinstance(kind, Choice):
            return kind.japanese.get(raw, raw)
        return self.words.reason(raw) if isinstance(kind, Reason) else self._flag(kind, raw)

    def _flag(self, kind: Kind, raw: str) -> str:
        return self.words.gettext(YES) if isinstance(kind, Flag) and raw == "true" else raw

    def proposes(self, proposal: Proposal) -> bool:
        """Note a proposal, once; whether it is to be followed: where nobody has decided yet, to see what else there is."""
        if proposal.mark not in self._marks:
            self._marks.add(proposal.mark)
            self.proposals.append(proposal)
        return self.accept.decision(proposal) is not False

    def withdraw(self, place: Place, after: str) -> Proposal | None:
        """Take back what was proposed of a cell, where more is to become of what it would have held."""
        found = next((p for p in self.proposals if p.place == place and p.after == after), None)
        if found is not None:
            self.proposals.remove(found)
        return found
