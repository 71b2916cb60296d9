"""Every way in which renkei refuses, in one tree.

RenkeiError
└── Refused             everything that is refused, with all its faults at once
    ├── ScaleRefused    a scale that cannot be compiled
    ├── FactsRefused    facts that cannot become a register
    ├── PapersRefused   papers that cannot be written as they are
    ├── FileRefused     an office file of others that cannot be taken in: unsafe, damaged, or of another kind
    ├── NotKnown        a year, scale or record that does not exist
    └── OutOfReach      a file or folder that cannot be read or written
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, and in it a row, a column or a key path; in a workbook a sheet and a cell, in a
    deck a slide and a shape. Empty parts are unknown."""

    file: str = ""
    row: int | None = None  # the first data row of a CSV is 2, as a spreadsheet shows it
    column: str = ""
    key: str = ""  # for TOML and JSON: grade[2].when[0].at_least
    sheet: str = ""  # of a workbook
    cell: str = ""  # its address there: B12
    slide: int | None = None  # of a deck, counted from 1
    shape: str = ""  # its name on the slide


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: what (a code that `wording` knows), where, and the values its sentence names. One that only
    sums up like ones holds them as `others`."""

    code: str
    place: Place = Place()
    values: Mapping[str, object] = field(default_factory=dict)
    others: tuple[Fault, ...] = field(default=(), repr=False)


class RenkeiError(Exception):
    """The root of all refusals."""


class Refused(RenkeiError):
    """Something that is refused. Carries all its faults, so that they are mended in one go."""

    def __init__(self, faults: tuple[Fault, ...] | list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(
            "; ".join(f"{fault.code} {dict(fault.values)} {fault.place}" for fault in self.faults)
        )


class ScaleRefused(Refused):
    """A scale that cannot be compiled to rules."""


class FactsRefused(Refused):
    """Facts that cannot become a register."""


class PapersRefused(Refused):
    """Papers that cannot be written as they are."""


class FileRefused(Refused):
    """An office file of others that cannot be taken in: unsafe, damaged, or of another kind."""


class NotKnown(Refused):
    """A year, scale or record that does not exist."""


class OutOfReach(Refused):
    """A file or folder that cannot be read or written."""
