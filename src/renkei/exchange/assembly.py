"""Entries → Register, and Register → records by table, each in canonical order."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from renkei.domain.breakdown import Part
from renkei.domain.register import Register
from renkei.domain.tree import Node, Tree
from renkei.exchange.kinds import Code
from renkei.exchange.table import Table, natural
from renkei.exchange.tables import AGENDA, ATTENDEES, IN_MEETING, PAPERS, TABLES
from renkei.exchange.tables.doings import PartRow
from renkei.exchange.tables.meetings import rows_in

Records = Mapping[str, Sequence[Any]]
_ELSEWHERE = (
    "region",
    "roles",
    "fields",
    "breakdowns",
    "breakdown_parts",
    "meetings",
    "papers",
    "agenda",
    "attendees",
)
_PLAIN = tuple(table for table in TABLES if table.name not in _ELSEWHERE)


def assemble(records: Records, *, readme: str = "", files: Sequence[tuple[str, bytes]] = ()) -> Register:
    """A register of all records, in canonical order. The records must be free of faults."""
    codes = tuple(municipality.code for municipality in records["municipalities"])
    ordered = {table.name: _ordered(table, records.get(table.name, ()), codes) for table in TABLES}
    plain: dict[str, Any] = {table.name: tuple(ordered[table.name]) for table in _PLAIN}
    return Register(
        region=ordered["region"][0],
        tree=_tree(ordered["roles"], ordered["fields"]),
        breakdowns=_with_parts(ordered, codes),
        meetings=_with_tables(ordered),
        readme=readme,
        files=tuple(sorted(files)),
        **plain,
    )


def canonical(register: Register) -> Register:
    """The same register in canonical order."""
    return assemble(records_of(register), readme=register.readme, files=register.files)


def records_of(register: Register) -> dict[str, list[Any]]:
    """A register's records by table."""
    records: dict[str, list[Any]] = {t.name: list(getattr(register, t.name)) for t in _PLAIN}
    records["region"] = [register.region]
    records["roles"] = [node for node in register.tree.nodes if not node.parent]
    records["fields"] = [node for node in register.tree.nodes if node.parent]
    records["meetings"] = [
        dataclasses.replace(m, papers=(), agenda=(), attendees=()) for m in register.meetings
    ]
    for table in IN_MEETING:
        records[table.name] = [row for m in register.meetings for row in rows_in(m)[table.name]]
    records["breakdowns"] = [dataclasses.replace(b, parts=()) for b in register.breakdowns]
    records["breakdown_parts"] = [
        PartRow(b.project, b.year, b.order, part) for b in register.breakdowns for part in b.parts
    ]
    return records


def _ordered(table: Table, records: Sequence[Any], codes: Sequence[str]) -> list[Any]:
    keys = [_sort_key(table, heading, codes) for heading in table.order]
    return sorted(records, key=lambda record: tuple(key(record) for key in keys))


def _sort_key(table: Table, heading: str, codes: Sequence[str]) -> Callable[[object], Any]:
    """Members sort in official order, ids naturally, an empty year or number before all others."""
    if isinstance(table.column(heading).kind, Code):
        places = {code: at for at, code in enumerate(codes)}
        return lambda record: places.get(str(table.value(record, heading)), -1)
    return lambda record: _comparable(table.value(record, heading))


def _comparable(value: object) -> Any:
    if value is None:
        return -1
    return natural(value) if isinstance(value, str) else value


def _tree(roles: Sequence[Node], fields: Sequence[Node]) -> Tree:
    """Each role followed by its fields, depth first, by number."""
    children: dict[str, list[Node]] = {}
    for field in sorted(fields, key=lambda node: (node.number, natural(node.id))):
        children.setdefault(field.parent, []).append(field)

    def below(node: Node) -> list[Node]:
        return [node, *(n for child in children.get(node.id, ()) for n in below(child))]

    return Tree(tuple(node for role in roles for node in below(role)))


def _with_parts(ordered: Mapping[str, Sequence[Any]], codes: Sequence[str]) -> tuple[Any, ...]:
    places = {code: at for at, code in enumerate(codes)}
    parts: dict[tuple[str, int, int], list[Part]] = {}
    for row in ordered["breakdown_parts"]:
        parts.setdefault((row.project, row.year, row.order), []).append(row.part)

    def official(part: Part) -> int:
        return places.get(part.key, len(places)) if part.kind == "municipality" else len(places)

    def of(breakdown: Any) -> tuple[Part, ...]:
        found = parts.get((breakdown.project, breakdown.year, breakdown.order), ())
        return tuple(sorted(found, key=official))

    return tuple(dataclasses.replace(b, parts=of(b)) for b in ordered["breakdowns"])


def _with_tables(ordered: Mapping[str, Sequence[Any]]) -> tuple[Any, ...]:
    """Every meeting with its papers, agenda and members."""

    def of(meeting: Any, table: Table) -> tuple[Any, ...]:
        (name,) = table.nested
        rows = ordered[table.name]
        return tuple(getattr(r, name) for r in rows if (r.year, r.meeting) == (meeting.year, meeting.id))

    return tuple(
        dataclasses.replace(m, papers=of(m, PAPERS), agenda=of(m, AGENDA), attendees=of(m, ATTENDEES))
        for m in ordered["meetings"]
    )
