"""Roles and fields form a tree: no id twice, no circle, numbers that their style can print, breaks that fit the name."""

from __future__ import annotations

from renkei.domain.tree import Node, Tree, numeral
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import FIELDS, ROLES


def tree(whole: Whole) -> None:
    """Note what keeps roles and fields from being a tree that can be printed."""
    roles, fields = whole.of(ROLES), whole.of(FIELDS)
    ids = {entry.record.id for entry in roles}
    for entry in fields:
        if entry.record.id in ids:
            whole.gathering.fault("field_named_like_role", entry.row.place("id"), found=entry.record.id)
    cycles = set(Tree(tuple(entry.record for entry in fields)).cycles())
    for entry in fields:
        if entry.record.id in cycles:
            whole.gathering.fault("field_cycle", entry.row.place("parent"), found=entry.record.id)
    _numbers(whole, [*roles, *fields])
    for entry in (*roles, *fields):
        _printable(whole, entry)


def _numbers(whole: Whole, entries: list[Entry]) -> None:
    """Two under one roof with the same number would be printed as the same."""
    first: dict[tuple[str, int], Entry] = {}
    for entry in entries:
        node: Node = entry.record
        before = first.setdefault((node.parent, node.number), entry)
        if before is not entry and before.record.id != node.id:
            said = {"number": node.number, "found": node.id, "first": before.record.id}
            whole.gathering.fault("number_twice", entry.row.place("number"), **said)


def _printable(whole: Whole, entry: Entry) -> None:
    node: Node = entry.record
    try:
        numeral(node.style, node.number)
    except ValueError:
        said = {"number": node.number, "style": node.style}
        whole.gathering.fault("number_beyond_style", entry.row.place("number"), **said)
    if node.breaks and "|" not in node.name and node.breaks.replace("|", "") != node.name:
        said = {"found": node.breaks, "name": node.name}
        whole.gathering.fault("breaks_differ", entry.row.place("breaks"), **said)
