"""A register → disk: facts folder or JSON file, checked before, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place
from renkei.domain.register import Register
from renkei.exchange.disk import files_of
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.json_form import to_json
from renkei.exchange.out_of_reach import BEYOND, refused
from renkei.exchange.reading import WORKBOOKS, read_files, register_of_found
from renkei.exchange.standing import (
    refuse_foreign_folder,
    refuse_other_file,
    refuse_other_folder,
    refuse_other_workbook,
)
from renkei.exchange.swapping import is_pending, swap, write_file

# what stands in a folder and is neither a file of the facts nor one that can lie about
_IN_THE_WAY = BEYOND | {"file_is_link", "file_not_regular", "file_is_folder", "folder_is_file"}


def save(register: Register, path: str | Path) -> tuple[str, ...]:
    """Write a register as a facts folder in canonical form; as canonical JSON if the path ends with .json, as a (Japanese)
    workbook if it ends with .xlsx.

    What is about to be written is read back first, so that nothing is written that could not be read. Files in the
    folder that are none of the facts' stay as they are. Returns the paths that changed.

    Raises `FactsRefused` if the register has faults, `OutOfReach` if it cannot be written, or if another region's facts
    or something else alone stand there; the old state is whole then.
    """
    path = Path(path)
    files = folder_files(register)
    read_files(files)
    if path.suffix == ".json":
        refuse_other_file(path, register)
        write_file(path, to_json(register).encode())
        return (path.name,)
    if path.suffix.lower() in WORKBOOKS:
        return _save_workbook(register, path)
    _refuse_file(path)
    return _bring(path, _standing(path, register), files)


def _save_workbook(register: Register, path: Path) -> tuple[str, ...]:
    """Write the workbook, never over another one: it may have been filled in."""
    from renkei.exchange.workbook import write_workbook  # stands on what is here

    if path.suffix.lower() != ".xlsx":
        raise OutOfReach([Fault("workbook_of_other_kind", Place(str(path)))])
    content = write_workbook(register)
    refuse_other_workbook(path, content)
    write_file(path, content)
    return (path.name,)


def format_folder(folder: str | Path, *, check: bool = False) -> tuple[str, ...]:
    """Bring a facts folder into canonical form; with `check` nothing is written. Returns the paths that (would) change.

    Raises `FactsRefused` if the facts have faults, `OutOfReach` if the folder cannot be read or written.
    """
    folder = Path(folder)
    _refuse_file(folder)
    found = files_of(folder)
    wanted = folder_files(register_of_found(found).register)
    standing = {found.on_disk.get(path, path): data for path, data in found.files.items()}
    if check:
        return _changed(standing, wanted)
    return _bring(folder, standing, wanted)


def _refuse_file(path: Path) -> None:
    if path.exists() and not path.is_dir():
        raise OutOfReach([Fault("is_a_file", Place(str(path)))])


def _standing(folder: Path, register: Register) -> dict[str, bytes]:
    """The facts that stand in a folder. Raises `Refused` for what must not be written over."""
    if not folder.exists():
        return {}
    found = files_of(folder)
    if in_the_way := [fault for fault in found.faults if fault.code in _IN_THE_WAY]:
        raise refused(in_the_way)
    refuse_foreign_folder(folder)
    refuse_other_folder(folder, found, register)
    return {found.on_disk.get(path, path): data for path, data in found.files.items()}


def _changed(standing: dict[str, bytes], wanted: dict[str, bytes]) -> tuple[str, ...]:
    return tuple(p for p in sorted(standing.keys() | wanted.keys()) if standing.get(p) != wanted.get(p))


def _bring(folder: Path, standing: dict[str, bytes], wanted: dict[str, bytes]) -> tuple[str, ...]:
    changed = _changed(standing, wanted)
    written = {path: wanted[path] for path in changed if path in wanted}
    if changed or is_pending(folder) or not folder.exists():
        swap(folder, written, standing.keys() - wanted.keys())
    return changed
