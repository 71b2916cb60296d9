"""Projects: each has its role once it is measured or planned, its field under that role, and no circle of descent."""

from __future__ import annotations

from collections.abc import Mapping

from renkei.domain.lineage import cyclic
from renkei.domain.tree import Node, Tree
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import FIELDS, INDICATORS, LINEAGE, PLAN, PROJECTS, ROLES
from renkei.exchange.tables.doings import BREAKDOWNS


def projects(whole: Whole) -> None:
    """Note projects without a role, fields of another role, breakdowns of another's indicator, circles of descent."""
    _roles(whole)
    _fields(whole)
    _breakdowns(whole)
    around = set(cyclic(entry.record for entry in whole.of(LINEAGE)))
    for entry in whole.of(LINEAGE):
        if entry.record.before in around and entry.record.after in around:
            whole.gathering.fault("lineage_cycle", entry.row.place("after"), found=entry.record.after)


def _roles(whole: Whole) -> None:
    measured = {entry.record.project for entry in (*whole.of(INDICATORS), *whole.of(PLAN))}
    for entry in whole.of(PROJECTS):
        if not entry.record.role and entry.record.id in measured:
            whole.gathering.fault("role_needed", entry.row.place("role"), found=entry.record.id)


def _fields(whole: Whole) -> None:
    nodes: Mapping[str, Node] = {e.record.id: e.record for e in (*whole.of(FIELDS), *whole.of(ROLES))}
    tree = Tree(tuple(nodes.values()))
    roots = {id: path[0].id for id in nodes if (path := tree.path(id))}
    for entry in (*whole.of(PROJECTS), *whole.of(PLAN)):
        role, field = entry.record.role, entry.record.field
        if field in roots and role in nodes and roots[field] != role and not nodes[roots[field]].parent:
            said = {"found": field, "role": role, "other": roots[field]}
            whole.gathering.fault("field_of_other_role", entry.row.place("field"), **said)


def _breakdowns(whole: Whole) -> None:
    owner = {entry.record.id: entry.record.project for entry in whole.of(INDICATORS)}
    for entry in whole.of(BREAKDOWNS):
        _of_same_project(whole, entry, owner.get(entry.record.indicator, entry.record.project))


def _of_same_project(whole: Whole, entry: Entry, project: str) -> None:
    if project != entry.record.project:
        said = {"found": entry.record.indicator, "project": project}
        whole.gathering.fault("indicator_of_other_project", entry.row.place("indicator"), **said)
