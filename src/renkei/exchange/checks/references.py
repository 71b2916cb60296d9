"""What a record names must exist: projects, indicators, roles, fields, members, visions."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from renkei.domain.errors import Place
from renkei.exchange.checks.whole import Whole
from renkei.exchange.tables import PROJECTS, TABLES

_CODES = {
    "projects": "unknown_project",
    "indicators": "unknown_indicator",
    "roles": "unknown_role",
    "fields": "unknown_field",
    "nodes": "unknown_node",
    "municipalities": "unknown_municipality",
    "visions": "unknown_vision",
    "organisations": "unknown_organisation",
}


def references(whole: Whole) -> None:
    """Note every value that names what is not there, with what may be meant.

    Where the table that is named could not be read, nothing is said: its own fault is the one to mend.
    """
    for refers in _CODES:
        unknown = [] if whole.is_lost(refers) else list(_unknown(whole, refers))
        unread = whole.unread_ids(refers)
        missing = sorted({id for _, _, id in unknown})
        if len(unread) == len(missing) == 1:
            _propose(whole, unread[0], missing[0])
        if len(missing) > len(unread):
            for code, place, id in unknown:
                _note(whole, refers, code, place, id)


def _unknown(whole: Whole, refers: str) -> Iterator[tuple[str, Place, str]]:
    known = {str(id) for id in whole.declared(refers)}
    if refers == PROJECTS.name:
        strays = sorted(whole.raw.prose.keys() - known)
        yield from (("prose_of_no_project", Place(whole.raw.prose[id]), id) for id in strays)
    for table in TABLES:
        for column in table.columns:
            for row, value in whole.cells(table, column.heading) if column.refers == refers else ():
                for id in value if isinstance(value, tuple) else (value,):
                    if id and str(id) not in known:
                        yield _CODES[refers], row.place(column.heading), str(id)


def _note(whole: Whole, refers: str, code: str, place: Place, id: str) -> None:
    if refers == "municipalities":
        whole.gathering.unknown(code, place, id, whole.gathering.municipalities)
    else:
        ids = [str(id) for id in whole.declared(refers)]
        whole.gathering.unknown_id(code, place, id, refers=refers, ids=ids)


def _propose(whole: Whole, at: int, id: str) -> None:
    """One id could not be read or stands twice, and one that others name is missing: it may be that one."""
    fault = whole.gathering.faults[at]
    if fault.code in ("id_mangled", "id_malformed", "value_missing", "duplicate_row", "duplicate_key"):
        values = {**fault.values, "proposal": id}
        whole.gathering.faults[at] = dataclasses.replace(fault, code=f"{fault.code}_near", values=values)
