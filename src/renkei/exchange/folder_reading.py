"""A facts folder's files → the raw rows of every table."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.exchange import paths
from renkei.exchange.gathering import Gathering, Row
from renkei.exchange.sheet import decode, read_sheet
from renkei.exchange.table import Table
from renkei.exchange.tables import IN_CSV, IN_MEETING, IN_REGION, MEETINGS, PROJECTS, TABLES
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS
from renkei.exchange.toml_form import check_format, meeting_rows, parse_toml, region_rows

Files = Mapping[str, bytes]


@dataclass
class Raw:
    """Everything a register is made of, not yet read: rows by table, the README, and files carried along.

    `prose` holds the files of projects' prose by the id that each is named after.
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    readme: str = ""
    files: list[tuple[str, bytes]] = field(default_factory=list)
    prose: dict[str, str] = field(default_factory=dict)
    unread: Collection[str] = ()  # paths of files that stand there and could not be read

    def of(self, table: Table) -> list[Row]:
        """The rows of a table; none where it was left out."""
        return self.rows.get(table.name, [])


def raw_of_folder(files: Files, gathering: Gathering, unread: Collection[str] = ()) -> Raw | None:
    """The rows of all files; None, with a fault, if the format version stands in the way.

    `unread` are paths of files that stand there and could not be read; their faults are noted already.
    """
    rows = _region(files, gathering, unread)
    if rows is None:
        return None
    raw = Raw(rows, unread=unread)
    for table in IN_CSV:
        data = files.get(table.file)
        raw.rows[table.name] = _sheet(table, data, gathering) if data is not None else []
    gathering.lost |= {table.name for table in IN_CSV if table.file in unread}
    raw.prose = {paths.prose_project(path): path for path in files if paths.prose_project(path)}
    raw.rows[PROJECTS.name] = [_told(row, raw.prose, files, gathering) for row in raw.rows[PROJECTS.name]]
    raw.rows |= _meetings(files, gathering)
    _note_missing([t for t in IN_CSV if t.file not in files and t.file not in unread], raw, gathering)
    raw.readme = _readme(files.get(paths.README, b""), gathering)
    raw.files = [(path, data) for path, data in files.items() if paths.is_carried(path)]
    return raw


def _note_missing(tables: list[Table], raw: Raw, gathering: Gathering) -> None:
    """Tables that are not there: their rows may have been lost with the file. A fault where others speak of them."""
    named = [table for table in tables if _is_named(table, raw)]
    for table in named:
        gathering.fault("table_missing", Place(table.file))
        gathering.lost.add(table.name)
    if files := tuple(table.file for table in tables if table not in named):
        values = {"files": files}
        gathering.findings.append(Finding("tables_missing", "warning", f"file:{files[0]}", values=values))


def _is_named(table: Table, raw: Raw) -> bool:
    """Whether other files speak of this table's rows."""
    if table is BREAKDOWNS:
        return bool(raw.of(PARTS_OF_BREAKDOWNS))
    if table is PROJECTS and raw.prose:
        return True
    naming = [(other, c.heading) for other in TABLES for c in other.columns if c.refers == table.name]
    return any(row.cells.get(heading) for other, heading in naming for row in raw.of(other))


def _sheet(table: Table, data: bytes, gathering: Gathering) -> list[Row]:
    before = len(gathering.faults)
    text = decode(data, table.file, gathering)
    rows = read_sheet(table, text, gathering) if text is not None else []
    if not rows and len(gathering.faults) > before:
        gathering.lost.add(table.name)
    return rows


def _region(files: Files, gathering: Gathering, unread: Collection[str]) -> dict[str, list[Row]] | None:
    file = paths.REGION_FILE
    if file not in files and file not in unread:
        gathering.fault("region_missing", Place(file))
        return None
    text = decode(files[file], file, gathering) if file in files else None
    document = parse_toml(text, file, gathering) if text is not None else None
    if document is None:
        gathering.lost.update(table.name for table in IN_REGION)
        return {}
    return region_rows(document, file, gathering) if check_format(document, file, gathering) else None


def _meetings(files: Files, gathering: Gathering) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {table.name: [] for table in (MEETINGS, *IN_MEETING)}
    for path in sorted(filter(paths.is_meeting, files)):
        text = decode(files[path], path, gathering)
        document = parse_toml(text, path, gathering) if text is not None else None
        rows = meeting_rows(document, path, gathering) if document is not None else {}
        for name, of_table in rows.items():
            found[name] += of_table
    return found


def _told(row: Row, prose: Mapping[str, str], files: Files, gathering: Gathering) -> Row:
    """A project with the prose of its own file."""
    path = prose.get(str(row.cells.get("id", "")).strip())
    text = decode(files[path], path, gathering) if path else None
    if not text:
        return row
    return dataclasses.replace(row, cells={**row.cells, "summary": text.removesuffix("\n")})


def _readme(data: bytes, gathering: Gathering) -> str:
    """The README exactly as it stands, as far as it is UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return decode(data, paths.README, gathering) or ""
