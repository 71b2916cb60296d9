"""The id that a new project or indicator gets: the next one that is free."""

from __future__ import annotations

import re
from collections.abc import Sequence

from renkei.exchange.gathering import Row
from renkei.exchange.table import Table
from renkei.exchange.tables import INDICATORS, PROJECTS

_PROJECT = re.compile(r"(p)([0-9]+)")


def next_id(table: Table, row: Row, rows: Sequence[Row]) -> str:
    """The next free id for a row of a table; empty where nobody can say it: for other tables, or for an indicator whose
    project has none yet.

    >>> known = [Row("", {"id": "p009"}), Row("", {"id": "p074"})]
    >>> next_id(PROJECTS, Row("", {}), known)
    'p075'
    >>> known = [Row("", {"id": "p009-i1"}), Row("", {"id": "p074-i2"})]
    >>> [next_id(INDICATORS, Row("", {"project": id}), known) for id in ("p074", "p075", "新しい事業")]
    ['p074-i3', 'p075-i1', '']
    """
    ids = [str(each.cells.get("id") or "") for each in rows]
    if table is PROJECTS:
        return _after(_PROJECT, ids)
    project = str(row.cells.get("project") or "")
    if table is not INDICATORS or not re.fullmatch(r"[a-z][a-z0-9]*", project):
        return ""
    return _after(re.compile(rf"({re.escape(project)}-i)([0-9]+)"), ids) or f"{project}-i1"


def _after(form: re.Pattern[str], ids: Sequence[str]) -> str:
    """The id behind the last one of a form, with as many digits; empty if there is none."""
    found = [match for id in ids if (match := form.fullmatch(id))]
    if not found:
        return ""
    last = max(found, key=lambda match: int(match[2]))
    return f"{last[1]}{int(last[2]) + 1:0{len(last[2])}}"
