"""From raw rows to a register: every record read, every rule of the whole checked, all faults at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding
from renkei.domain.register import Register
from renkei.exchange.alike import noticed_once, told_once
from renkei.exchange.assembly import assemble
from renkei.exchange.checks import check
from renkei.exchange.disk import Found, files_of
from renkei.exchange.folder_reading import Files, Raw, raw_of_folder
from renkei.exchange.gathering import Entry, Gathering, Row
from renkei.exchange.json_form import raw_of_json
from renkei.exchange.kinds import Code, Unreadable
from renkei.exchange.meant import as_meant, directions_of
from renkei.exchange.out_of_reach import refusal, refused
from renkei.exchange.paths import REGION_FILE
from renkei.exchange.sheet import decode
from renkei.exchange.tables import INDICATORS, MUNICIPALITIES, TABLES, TARGETS

WORKBOOKS = (".xlsx", ".xlsm", ".ods", ".xls")


@dataclass(frozen=True, slots=True)
class Reading:
    """A register, and what was noticed while reading it: a file that was saved as CP932, among others."""

    register: Register
    findings: tuple[Finding, ...] = ()


def load(path: str | Path) -> Register:
    """The register of a facts folder, of a canonical JSON file, or of a region's workbook.

    Raises `FactsRefused` with all faults, each with its file, row, column, key path or cell; `FileRefused` for a workbook
    that is unsafe or damaged; `OutOfReach` if the path cannot be read.
    """
    return read(path).register


def read(path: str | Path) -> Reading:
    """The register of a path with what was noticed on the way. Raises as `load`."""
    path = Path(path)
    if path.is_dir():
        return register_of_found(files_of(path))
    if path.suffix.lower() in WORKBOOKS:
        from renkei.exchange.workbook.reading import read_register  # stands on what is here

        return read_register(path)
    data = _bytes(path)
    if path.suffix.lower() != ".json" and not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        raise refused([_no_folder(path)])
    return read_json(data, path.name)


def _bytes(path: Path) -> bytes:
    from renkei.intake.limits import LIMITS
    from renkei.intake.reaching import file_bytes

    try:
        path.stat()
    except OSError as error:
        raise refusal(error, path) from error
    return file_bytes(path, LIMITS)


def _no_folder(path: Path) -> Fault:
    """A file was named that is none of facts; where it stands in a facts folder, that one is meant."""
    folder = path.absolute().parent
    if (folder / REGION_FILE).is_file():
        return Fault("file_for_folder", Place(path.name), {"folder": str(path.parent)})
    return Fault("not_facts", Place(path.name))


def from_json(text: str) -> Register:
    """The register of a canonical JSON text. Raises `FactsRefused` with all faults, each with its key path."""
    gathering = Gathering()
    return register_of(raw_of_json(text, "", gathering), gathering).register


def read_json(data: bytes, file: str) -> Reading:
    """The register of a JSON file's bytes. Raises `FactsRefused`."""
    gathering = Gathering()
    text = decode(data, file, gathering)
    return register_of(raw_of_json(text, file, gathering) if text is not None else None, gathering)


def read_files(files: Files) -> Reading:
    """The register of a folder's files, given as bytes by path. Raises `FactsRefused`."""
    return register_of_found(Found(dict(files)))


def register_of_found(found: Found) -> Reading:
    """The register of the files found in a folder. Raises `FactsRefused`, `OutOfReach` if a file cannot be read."""
    gathering = Gathering(faults=list(found.faults), findings=list(found.findings))
    return register_of(raw_of_folder(found.files, gathering, found.unread), gathering)


def register_of(raw: Raw | None, gathering: Gathering) -> Reading:
    """The register of raw rows. Raises `FactsRefused` or `OutOfReach` with every fault gathered."""
    if raw is None:
        raise refused(_in_order(gathering.faults))
    entries = entries_of(raw, gathering)
    if gathering.faults:
        raise refused(_in_order(gathering.faults))
    records = {name: [entry.record for entry in found] for name, found in entries.items()}
    return Reading(assemble(records, readme=raw.readme, files=raw.files), noticed_once(gathering.findings))


def entries_of(raw: Raw, gathering: Gathering) -> dict[str, list[Entry]]:
    """The records of raw rows by table; every fault of a row, and of all together, is gathered."""
    gathering.municipalities = _names(raw)
    gathering.names = {table.name: _ids_by_name(raw.of(table)) for table in TABLES if table.key == ("id",)}
    gathering.units = {str(r.cells.get("id")): str(r.cells.get("unit")) for r in raw.of(INDICATORS)}
    gathering.directions = directions_of(row.cells for row in raw.of(INDICATORS))
    entries = {table.name: gathering.entries(table, raw.of(table)) for table in TABLES}
    entries[TARGETS.name] = [_meant(entry, gathering) for entry in entries[TARGETS.name]]
    check(entries, raw, gathering)
    return entries


def _meant(entry: Entry, gathering: Gathering) -> Entry:
    direction = gathering.directions.get(entry.record.indicator)
    return replace(entry, record=as_meant(entry.record, entry.row.cells, direction))


def _names(raw: Raw) -> dict[str, str]:
    """Members by name, so that other tables may name them."""
    found = {}
    for row in raw.of(MUNICIPALITIES):
        try:
            found[str(row.cells.get("name", ""))] = str(Code().read(row.cells.get("code", "")))
        except Unreadable:
            continue
    return found


def _ids_by_name(rows: list[Row]) -> dict[str, str]:
    """Ids by name, as far as each name is that of one record."""
    pairs = [(str(row.cells.get("name") or ""), str(row.cells.get("id") or "")) for row in rows]
    names = [name for name, _ in pairs]
    return {name: id for name, id in pairs if name and id and names.count(name) == 1}


def _in_order(faults: list[Fault]) -> list[Fault]:
    """By file, region.toml first, then by row; within it as they were found. Like ones are summed up."""
    found = sorted(faults, key=lambda f: (f.place.file != "region.toml", f.place.file, f.place.row or 0))
    return told_once(found)
