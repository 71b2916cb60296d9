"""How officers know a record: by project, indicator, municipality and year, not by its id."""

from __future__ import annotations

from typing import Any

from renkei.domain.register_difference import Form, Held, Named
from renkei.exchange.comparing.holding import Holding
from renkei.exchange.table import Table

_KNOWN_BY = {
    "region": ("name",),
    "municipalities": ("name",),
    "organisations": ("name",),
    "visions": ("name",),
    "roles": ("name",),
    "fields": ("name",),
    "meetings": ("year", "meeting"),
    "papers": ("year", "meeting", "number"),
    "agenda": ("year", "meeting", "title"),
    "attendees": ("year", "meeting", "municipality", "organisation", "affiliation", "post", "name"),
    "projects": ("name",),
    "names": ("project", "name"),
    "indicators": ("project", "name"),
    "targets": ("project", "indicator", "year", "version"),
    "results": ("project", "indicator", "year", "evaluator"),
    "breakdowns": ("project", "year", "title"),
    "breakdown_parts": ("project", "year", "title", "part"),
    "figures": ("project", "year", "name"),
    "activities": ("project", "year", "name"),
    "comments": ("project", "year", "municipality", "kind"),
    "costs": ("project", "year", "kind", "municipality"),
    "plan": ("year", "project"),
    "photos": ("project", "year", "file"),
}


def subject(holding: Holding, record: Any) -> tuple[Held, ...]:
    """What a record is called, the wider things first; never empty."""
    table = holding.table
    headings = _KNOWN_BY.get(table.name, table.key)
    found = [_piece(holding, record, heading) for heading in headings]
    return tuple(piece for piece in found if not piece.is_empty) or (Held(value=table.identity(record)),)


def _piece(holding: Holding, record: Any, heading: str) -> Held:
    table, naming = holding.table, holding.naming
    if heading == "version" and record.version == 1:
        return Held()
    if heading == "meeting":
        id = record.id if table.name == "meetings" else record.meeting
        named = naming.meetings.get((record.year, id), Named(id))
        return Held(Form.NAMED, named.japanese, names=(named,))
    if not _has(table, heading):
        return _beside(holding, record, heading)
    return holding.cell(record, table.column(heading))


def _has(table: Table, heading: str) -> bool:
    return any(column.heading == heading for column in table.columns)


def _beside(holding: Holding, record: Any, heading: str) -> Held:
    """What another record says: the project of an indicator, the title of a part's breakdown."""
    naming = holding.naming
    if heading == "title":
        whole = naming.breakdowns.get((record.project, record.year, record.order))
        return Held(value=whole.title if whole else "")
    indicator = naming.indicators.get(record.indicator)
    if indicator is None:
        return Held()
    return Held(Form.NAMED, indicator.project, names=(naming.record("projects", indicator.project),))
