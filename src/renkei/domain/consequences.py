"""What follows in a fiscal year when facts differ: grades, rates and counts, as differences of records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from renkei.domain.difference import Change, difference
from renkei.domain.register_difference import (
    GRADES,
    PROJECT_GRADES,
    CellChange,
    Consequences,
    Form,
    Happened,
    Held,
    Named,
    RecordChange,
    TableDifference,
)
from renkei.domain.yearbook import Item, Yearbook

COUNTS = "counts_of_year"
COUNT = "count:"  # before a grade's sign: the column of its count
_CODES = {
    "item_added": GRADES,
    "item_removed": GRADES,
    "grade_changed": GRADES,
    "rate_changed": GRADES,
    "reason_changed": GRADES,
    "project_grade_changed": PROJECT_GRADES,
    "count_changed": COUNTS,
}
_FORMS = {"rate": Form.PERCENT, "favourable_share": Form.PERCENT, "reason": Form.REASON}


def consequences(before: Yearbook, after: Yearbook) -> Consequences:
    """The grades, rates and counts that changed from one yearbook of a year to another, with the records they are of.

    Raises `ValueError` for yearbooks of two years.
    """
    changes = [
        c for c in difference(before, replace(after, region=before.region)) if c.code in _CODES
    ]  # a region may have been renamed
    telling = _Telling(before, after)
    tables = (
        (table, [c for c in changes if _CODES[c.code] == table]) for table in dict.fromkeys(_CODES.values())
    )
    found = (TableDifference(table, tuple(telling.records(table, rows))) for table, rows in tables)
    return Consequences(after.year, tuple(table for table in found if table.changes))


class _Telling:
    """Both yearbooks, as what changed in them is told."""

    def __init__(self, before: Yearbook, after: Yearbook) -> None:
        self.before, self.after = before, after
        self._items = [{item.indicator.id: item for item in book.items} for book in (before, after)]

    def records(self, table: str, changes: Sequence[Change]) -> Iterator[RecordChange]:
        """One change a record, all its cells together."""
        for subject, rows in groupby(changes, lambda change: change.subject):
            cells = tuple(cell for change in rows for cell in self._cells(change))
            if cells:
                yield RecordChange(table, subject, Happened.CHANGED, self._subject(subject), cells)

    def _cells(self, change: Change) -> Iterator[CellChange]:
        column = change.what or "grade"
        if change.code == "count_changed" and column not in ("projects", "favourable_share"):
            column = COUNT + column
        form = _FORMS.get(column, Form.COUNT if _CODES[change.code] == COUNTS else Form.TEXT)
        yield CellChange(column, Held(form, change.before), Held(form, change.after))
        if change.code == "grade_changed":
            yield from self._reason(change.subject)

    def _reason(self, subject: str) -> Iterator[CellChange]:
        """Why there is no grade, beside a grade that came or went."""
        old, new = (items.get(subject.partition(":")[2]) for items in self._items)
        reasons = _reason(old), _reason(new)
        if reasons[0] != reasons[1]:
            yield CellChange("reason", Held(Form.REASON, reasons[0]), Held(Form.REASON, reasons[1]))

    def _subject(self, subject: str) -> tuple[Held, ...]:
        kind, _, id = subject.partition(":")
        if kind == "indicator":
            item = self._items[1].get(id) or self._items[0][id]
            return self._project(item.project), Held(value=item.indicator.name)
        return (self._project(id),) if kind == "project" else self._role(id)

    def _project(self, id: str) -> Held:
        known = self.after.project(id) or self.before.project(id)
        named = Named(known.project.name, known.project.english) if known else Named(self.after.name_of(id))
        return Held(Form.NAMED, id, names=(named,))

    def _role(self, id: str) -> tuple[Held, ...]:
        """A role; nothing for all of them together."""
        node = self.after.tree.get(id) or self.before.tree.get(id)
        named = Named(node.name, node.english) if node else Named(id)
        return (Held(Form.NAMED, id, names=(named,)),) if id else ()


def _reason(item: Item | None) -> str:
    return str(item.reason) if item else ""
