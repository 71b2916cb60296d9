"""Faults of a file while it is looked through, and the end where they are raised together."""

from __future__ import annotations

from renkei.domain.errors import Fault, FileRefused, Place


def refusal(code: str, place: Place | str = "", **values: object) -> FileRefused:
    """A file refused for one reason; `place` may be the file's name alone."""
    return FileRefused([Fault(code, place if isinstance(place, Place) else Place(place), values)])


def named(refused: FileRefused, file: str) -> FileRefused:
    """The same refusal, each fault with the file's name."""
    return FileRefused([in_file(fault, file) for fault in refused.faults])


def on_sheet(refused: FileRefused, sheet: str) -> FileRefused:
    """The same refusal, each fault with the sheet's name where it has none."""
    faults = [
        fault if fault.place.sheet else Fault(fault.code, Place(sheet=sheet), fault.values)
        for fault in refused.faults
    ]
    return FileRefused(faults)


def in_file(fault: Fault, file: str) -> Fault:
    """The same fault of a file of this name."""
    place = fault.place
    return Fault(fault.code, Place(file, place.row, sheet=place.sheet, cell=place.cell), fault.values)
