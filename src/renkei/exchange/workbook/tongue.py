"""A register's values as cells of the workbook: numbers as numbers, choices as words, members by name; all can be read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from renkei.domain.register import Register
from renkei.domain.tree import Node, numeral
from renkei.exchange.kinds import (
    Choice,
    Code,
    Count,
    Flag,
    Id,
    Kind,
    Number,
    Reason,
    Several,
    Unreadable,
    Year,
)
from renkei.exchange.kinds.kind import NO_NAMES, Names
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS
from renkei.exchange.workbook.listed import listed, needs_quotes, pieces_of
from renkei.wording.words import N_, Words

YES, NO, NONE = N_("yes"), N_("no"), N_("(none)")
BREAK = "／"  # between a project and its indicator
SEP = "｜"  # between an id and its name in a list to choose from
Said = str | int | Decimal | None


@dataclass(frozen=True)
class Tongue:
    """The words of one language, and the names of what the register's ids mean, by table."""

    words: Words
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def codes(self) -> Names:
        """The members' codes by name."""
        return {name: code for code, name in self.names.get("municipalities", {}).items()}

    @classmethod
    def of(cls, words: Words, register: Register) -> Tongue:
        """The names of a register's records in a language."""
        return cls(words, names_of(register))

    def cell(self, table: Table, column: Column, record: object) -> Said:
        """What stands in a record's cell; None where it is empty."""
        value, usual = table.value(record, column.heading), table.default(column)
        if isinstance(column.kind, Flag):
            return self._flag(value, is_usual=bool(usual))
        if value is None or value == "":
            return None
        if value == () and usual != ():
            return self.words.gettext(NONE)
        if table is PARTS_OF_BREAKDOWNS and column.heading == "part":
            return self._part(record, str(value))
        return self._said(column.kind, value, self._codes(column))

    def _part(self, record: object, key: str) -> str:
        """A part of a breakdown: a member by its name, as far as that means this member alone."""
        if PARTS_OF_BREAKDOWNS.value(record, "kind") != "municipality":
            return key
        name = self.names.get("municipalities", {}).get(key, "")
        return name if name and self.codes.get(name) == key and _means(Code(), name, key, self.codes) else key

    def word(self, kind: Choice, value: str) -> str:
        """The word of a closed list."""
        return kind.japanese.get(value, value) if self.words.is_japanese else value

    def beside(self, table: Table, column: Column, record: object) -> str:
        """What stands beside a cell for reference: the name of what its id means, or what a breakdown counts; empty if
        nothing is known by it."""
        if table is PARTS_OF_BREAKDOWNS and column.heading == "order":
            key = "/".join(str(table.value(record, heading)) for heading in BREAKDOWNS.key)
            return self.names.get(BREAKDOWNS.name, {}).get(key, "")
        return self.names.get(column.refers, {}).get(str(table.value(record, column.heading) or ""), "")

    def _flag(self, value: object, *, is_usual: bool) -> str | None:
        if value:
            return self.words.gettext(YES)
        return self.words.gettext(NO) if is_usual else None

    def _codes(self, column: Column) -> Names:
        """Codes by name, where members may be named."""
        if column.refers != "municipalities":
            return NO_NAMES
        return self.codes

    def _said(self, kind: Kind, value: object, codes: Names) -> Said:
        if isinstance(kind, Number):
            return kind.data(value)
        if isinstance(kind, Count | Year):
            return int(str(value))
        plain = kind.text(value)
        spoken = self._spoken(kind, value, codes)
        return spoken if spoken and _means(kind, spoken, value, codes) else plain

    def _piece(self, kind: Kind, value: object, codes: Names) -> str:
        """One of several values: as people say it, unless that would have to stand in quotation marks."""
        spoken, plain = self._spoken(kind, value, codes), kind.text(value)
        return plain if not spoken or needs_quotes(spoken) else spoken

    def _spoken(self, kind: Kind, value: object, codes: Names) -> str:
        """The value as people say it; empty where nobody says it otherwise."""
        if isinstance(kind, Several) and isinstance(value, tuple):
            parts = (self._piece(kind.of, each, codes) for each in value)
            return listed(parts, "、" if self.words.is_japanese else ", ")
        if isinstance(kind, Choice):
            return self.word(kind, str(value))
        if isinstance(kind, Reason):
            return self.words.reason(str(value))
        if isinstance(kind, Code):
            return next((name for name, code in codes.items() if code == value), "")
        return ""


def _means(kind: Kind, spoken: str, value: object, codes: Names) -> bool:
    """Whether a cell is read as the value that it says."""
    try:
        raw = pieces_of(spoken) if isinstance(kind, Several) else spoken
        return kind.read(raw, codes) == value
    except Unreadable:
        return False


def names_of(register: Register) -> dict[str, dict[str, str]]:
    """The names of a register's records by table and id; an indicator is named with its project and its unit."""
    projects = {project.id: project.name for project in register.projects}
    nodes = {node.id: _numbered(node) for node in register.tree.nodes}
    roles = {node.id for node in register.tree.nodes if not node.parent}
    return {
        "projects": projects,
        "indicators": {
            i.id: counted_in(f"{projects.get(i.project, i.project)}{BREAK}{i.name}", i.unit)
            for i in register.indicators
        },
        "roles": {id: nodes[id] for id in nodes if id in roles},
        "fields": {id: nodes[id] for id in nodes if id not in roles},
        "nodes": nodes,
        "organisations": {each.id: each.name for each in register.organisations},
        "visions": {each.id: each.name for each in register.visions},
        "municipalities": {each.code: each.name for each in register.municipalities},
        BREAKDOWNS.name: {
            f"{b.project}/{b.year}/{b.order}": counted_in(b.title, b.unit) for b in register.breakdowns
        },
    }


def counted_in(name: str, unit: str) -> str:
    """What a number is of, with its unit.

    >>> counted_in("圏域周遊観光推進事業／観光入込客数", "万人"), counted_in("満足度", "")
    ('圏域周遊観光推進事業／観光入込客数（万人）', '満足度')
    """
    return f"{name}（{unit}）" if unit else name


def _numbered(node: Node) -> str:
    """A role or field with a gap behind its number, so that a number in its name does not run into it."""
    mark = numeral(node.style, node.number)
    return f"{mark}　{node.name}" if mark else node.name


def is_text(kind: Kind) -> bool:
    """Whether a column's cells are text, so that a spreadsheet leaves alone what is typed there."""
    return not isinstance(kind, Number | Count | Year)


def is_id(table: Table, column: Column) -> bool:
    """Whether a column holds the id or code by which others name the record."""
    return table.key == (column.heading,) and isinstance(column.kind, Id | Code)
