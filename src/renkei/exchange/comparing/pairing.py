"""Which record of one register is which of the other.

A record is known by the key of its table. Rows that are only numbered (comments, activities, lines of the plan) have no
name of their own: their number is where they stand. Of these the same content is the same row, wherever it went; else
the same name; else the same number, where what stands there is much the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from renkei.domain.likeness import fold
from renkei.exchange.kinds import Count, Number
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.doings import PARTS_OF_BREAKDOWNS

ORDER = "order"
Match = tuple[Any, Any]  # a record before and after; None where it is not
_Known = Callable[[Any], Hashable | None]
_NAMES = {
    "breakdowns": ("title",),
    "figures": ("name",),
    "activities": ("name",),
    "comments": ("municipality", "kind"),
    "plan": ("project",),
    "papers": ("number",),
    "agenda": ("title",),
    "attendees": ("municipality", "organisation", "affiliation", "name"),
}
_LONGEST = 2_000  # signs by which two texts are known to be one


def is_numbered(table: Table) -> bool:
    """Whether the rows of a table are told apart by their number alone."""
    return ORDER in table.key and table is not PARTS_OF_BREAKDOWNS


def group_of(table: Table) -> Callable[[Any], Hashable]:
    """Within what numbered rows are counted: a project's year, a meeting."""
    return key_of(table, tuple(heading for heading in table.key if heading != ORDER))


def key_of(table: Table, headings: Sequence[str]) -> Callable[[Any], Hashable]:
    """The values of some columns together."""
    return lambda record: tuple(table.value(record, heading) for heading in headings)


def matches(table: Table, before: Sequence[Any], after: Sequence[Any]) -> list[Match]:
    """Every record of both lists once, with the one that it is in the other."""
    if not is_numbered(table):
        found, rest = _known_again(before, after, key_of(table, table.key))
        return [*found, *_alone(*rest)]
    old, new = grouped(before, group_of(table)), grouped(after, group_of(table))
    rows = _Rows(table)
    return [
        match
        for group in dict.fromkeys([*new, *old])
        for match in rows.matches(old.get(group, []), new.get(group, []))
    ]


def grouped(records: Iterable[Any], key: Callable[[Any], Hashable]) -> dict[Hashable, list[Any]]:
    """The records by a key, each group in its order."""
    groups: dict[Hashable, list[Any]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return groups


def _alone(before: Iterable[Any], after: Iterable[Any]) -> Iterator[Match]:
    yield from ((record, None) for record in before)
    yield from ((None, record) for record in after)


def _known_again(
    before: Sequence[Any], after: Sequence[Any], known: _Known
) -> tuple[list[Match], tuple[list[Any], list[Any]]]:
    """The records that are known again by something, and the others of both lists. Of like ones the first goes with the
    first; what has nothing to be known by (None) is not known again."""
    waiting = grouped(before, known)
    waiting.pop(None, None)
    found: list[Match] = []
    fresh = []
    for record in after:
        like = waiting.get(known(record))
        if like:
            found.append((like.pop(0), record))
        else:
            fresh.append(record)
    taken = {id(old) for old, _ in found}
    return found, ([record for record in before if id(record) not in taken], fresh)


@dataclass(frozen=True, slots=True)
class _Rows:
    """How numbered rows of a table are known again within their group."""

    table: Table

    def matches(self, before: list[Any], after: list[Any]) -> list[Match]:
        found: list[Match] = []
        rest = before, after
        for known in (self.whole, self.content, self.name):
            more, rest = _known_again(*rest, known)
            found += more
        placed, rest = _known_again(*rest, self.number)
        for old, new in placed:
            found += [(old, new)] if self.is_much_alike(old, new) else _alone([old], [new])
        return [*found, *_alone(*rest)]

    def whole(self, record: Any) -> Hashable:
        return self.number(record), self.content(record)

    def number(self, record: Any) -> Hashable:
        return str(self.table.value(record, ORDER))

    def content(self, record: Any) -> Hashable:
        """Everything but the number."""
        return tuple(self.table.value(record, c.heading) for c in self.table.columns if c.heading != ORDER)

    def name(self, record: Any) -> Hashable | None:
        """What the row is called, however it was typed; None where it is called nothing."""
        values = [self.table.value(record, heading) for heading in _NAMES.get(self.table.name, ())]
        return tuple(fold(str(value)) for value in values) if any(values) else None

    def is_much_alike(self, before: Any, after: Any) -> bool:
        """Whether half of what is filled in is the same, or most words of the longest text are."""
        columns = [column for column in self.table.columns if column.heading not in self.table.key]
        values = [(c, [self.table.value(record, c.heading) for record in (before, after)]) for c in columns]
        filled = [(old, new) for column, (old, new) in values if self._is_filled(column, (old, new))]
        same = sum(old == new for old, new in filled)
        return 2 * same >= len(filled) or _are_one_text(filled)

    def _is_filled(self, column: Column, values: Iterable[object]) -> bool:
        """Whether a column says something of one of two records; a number of zero does."""
        usual = self.table.default(column)
        is_number = isinstance(column.kind, Number | Count)
        return any(value or (is_number and value not in (None, usual)) for value in values)


def _are_one_text(values: Sequence[tuple[object, object]]) -> bool:
    texts = [(old, new) for old, new in values if isinstance(old, str) and isinstance(new, str)]
    old, new = max(texts, key=lambda pair: len(pair[0]) + len(pair[1]), default=("", ""))
    return SequenceMatcher(None, old[:_LONGEST], new[:_LONGEST], autojunk=False).ratio() >= 0.5
