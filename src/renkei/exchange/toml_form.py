"""TOML: region.toml and meetings/*.toml, read with exact numbers and written in canonical form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from renkei.domain.errors import Place, ScaleRefused
from renkei.domain.meeting import Meeting
from renkei.exchange import paths
from renkei.exchange.gathering import Gathering, Row, nearest
from renkei.exchange.kinds import Unreadable
from renkei.exchange.table import Table
from renkei.exchange.tables import FORMAT, IN_MEETING, IN_REGION, MEETINGS, REGION
from renkei.exchange.tables.meetings import rows_in
from renkei.scales.toml_text import parse

_NO_YEAR = 1900


def parse_toml(text: str, file: str, gathering: Gathering) -> dict[str, object] | None:
    """The document; None, with a fault that names the line, if it is broken."""
    try:
        return parse(text, file=file)
    except ScaleRefused as refused:
        gathering.faults.extend(refused.faults)
    return None


def check_format(document: Mapping[str, object], file: str, gathering: Gathering) -> bool:
    """Whether the rest can be read; a fault says what is wrong with the version. Without one the rest is read as today's."""
    found = document.get("format")
    place = Place(file, key="format")
    if found is None:
        gathering.fault("format_missing", place, known=FORMAT)
        return True
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        gathering.fault("format_unknown", place, found=str(found), known=FORMAT)
    elif found > FORMAT:
        gathering.fault("format_newer", place, found=found, known=FORMAT)
    else:
        return True
    return False


def rows_of(table: Table, raw: object, file: str, key: str, gathering: Gathering) -> list[Row]:
    """The rows of an array of tables, with the faults of their shape."""
    if not isinstance(raw, list):
        gathering.fault("not_a_list", Place(file, key=key), found=str(raw))
        return []
    rows = [row_of(table, item, file, f"{key}[{at}]", gathering) for at, item in enumerate(raw)]
    return [row for row in rows if row is not None]


def row_of(table: Table, raw: object, file: str, key: str, gathering: Gathering) -> Row | None:
    """One record's row; unknown keys are faults."""
    if not isinstance(raw, dict):
        gathering.fault("not_a_table", Place(file, key=key), found=str(raw))
        return None
    known = [column.heading for column in table.columns if not (column.in_path and paths.is_meeting(file))]
    unknown_keys(raw, known, Place(file, key=key), gathering)
    return Row(file, raw, key=key)


def note_lost(document: Mapping[str, object], names: Mapping[str, str], gathering: Gathering) -> None:
    """Remember tables, by the key under which they stand, whose key may be misspelled: what names them is not unknown."""
    for key in document:
        if key not in names and (near := nearest(key, names)):
            gathering.lost.add(names[near])


def unknown_keys(found: Iterable[str], known: Sequence[str], place: Place, gathering: Gathering) -> None:
    """Note every key that is not known, with the nearest one that is."""
    for name in found:
        if name not in known:
            key = ".".join(part for part in (place.key, name) if part)
            proposal = nearest(name, known)
            where = Place(place.file, key=key)
            if proposal:
                gathering.fault("unknown_key_near", where, found=name, proposal=proposal)
            else:
                gathering.fault("unknown_key", where, found=name, known=tuple(known))


def region_rows(document: Mapping[str, object], file: str, gathering: Gathering) -> dict[str, list[Row]]:
    """The rows of every table that region.toml holds, by table name."""
    names = [table.toml_name for table in (REGION, *IN_REGION)]
    unknown_keys(document, ["format", *names], Place(file), gathering)
    note_lost(document, {table.toml_name: table.name for table in (REGION, *IN_REGION)}, gathering)
    region = document.get("region")
    if region is None:
        gathering.fault("value_missing", Place(file, key="region"), heading="region")
        gathering.lost |= {table.name for table in IN_REGION if table.toml_name not in document}
    row = row_of(REGION, region, file, "region", gathering) if region is not None else None
    rows = {REGION.name: [row] if row else []}
    for table in IN_REGION:
        raw = document.get(table.toml_name, [])
        rows[table.name] = rows_of(table, raw, file, table.toml_name, gathering)
    return rows


def write_region(records: Mapping[str, Sequence[object]]) -> str:
    """region.toml in canonical form."""
    parts = [f"format = {FORMAT}\n", _block("[region]", REGION, records[REGION.name][0])]
    for table in IN_REGION:
        parts += [_block(f"[[{table.toml_name}]]", table, record) for record in records[table.name]]
    return "\n".join(parts)


def meeting_rows(document: Mapping[str, object], file: str, gathering: Gathering) -> dict[str, list[Row]]:
    """The meeting of one file, and the rows of every table that stands in it as an array, by table name.

    What tells the meeting apart is said by the file's name; rows of its tables are counted as they stand.
    """
    names = [table.toml_name for table in IN_MEETING]
    unknown_keys(document, [*(c.heading for c in MEETINGS.columns), *names], Place(file), gathering)
    cells = {"id": paths.meeting_id(file), **{k: v for k, v in document.items() if k not in names}}
    rows = {MEETINGS.name: [Row(file, cells)]}
    of = {"year": _readable_year(cells.get("year")), "meeting": cells["id"]}
    for table in IN_MEETING:
        raw = document.get(table.toml_name, [])
        own = rows_of(table, raw, file, table.toml_name, gathering)
        rows[table.name] = [
            replace(row, cells={**row.cells, **of, "order": at}) for at, row in enumerate(own, 1)
        ]
    return rows


def _readable_year(raw: object) -> object:
    """The year that the rows of a meeting's tables belong to; one that cannot be read is told of once, not in every row."""
    try:
        return MEETINGS.column("year").kind.read(raw)
    except Unreadable:
        return _NO_YEAR


def write_meeting(meeting: Meeting) -> str:
    """One meeting's TOML in canonical form, its papers, agenda and members below."""
    rows = rows_in(meeting)
    parts = [_block("", MEETINGS, meeting)]
    for table in IN_MEETING:
        parts += [_block(f"[[{table.toml_name}]]", table, row) for row in rows[table.name]]
    return "\n".join(parts)


def _block(head: str, table: Table, record: object) -> str:
    lines = [head] if head else []
    for column in table.columns:
        value = table.value(record, column.heading)
        if column.in_path:
            continue
        if column.required or (value is not None and value != table.default(column)):
            lines.append(f"{column.heading} = {_literal(column.kind.data(value))}")
    return "\n".join(lines) + "\n"


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Decimal)):
        return format(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(_literal(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False)  # a JSON string is a TOML basic string
