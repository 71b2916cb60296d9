"""A register's values as cells of the workbook: numbers as numbers, choices as words, members by name; all can be read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from renkei.domain.register import Register
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
from renkei.exchange.workbook.listed import listed, needs_quotes, pieces_of
from renkei.wording.words import N_, Words

YES, NO, NONE = N_("yes"), N_("no"), N_("(none)")
SEP = "｜"  # between an id and its name in a list to choose from
Said = str | int | Decimal | None


@dataclass(frozen=True)
class Tongue:
    """The words of one language, and the names of what the register's ids mean, by table."""

    words: Words
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

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
        return self._said(column.kind, value, self._codes(column))

    def word(self, kind: Choice, value: str) -> str:
        """The word of a closed list."""
        return kind.japanese.get(value, value) if self.words.is_japanese else value

    def name(self, column: Column, id: object) -> str:
        """The name of what an id means; empty if it means nothing."""
        return self.names.get(column.refers, {}).get(str(id or ""), "")

    def _flag(self, value: object, *, is_usual: bool) -> str | None:
        if value:
            return self.words.gettext(YES)
        return self.words.gettext(NO) if is_usual else None

    def _codes(self, column: Column) -> Names:
        """Codes by name, where members may be named."""
        if column.refers != "municipalities":
            return NO_NAMES
        return {name: code for code, name in self.names.get("municipalities", {}).items()}

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
    """The names of a register's records by table and id; an indicator is named with its project."""
    projects = {project.id: project.name for project in register.projects}
    nodes = {node.id: node.label for node in register.tree.nodes}
    return {
        "projects": projects,
        "indicators": {i.id: f"{projects.get(i.project, i.project)}／{i.name}" for i in register.indicators},
        "roles": {node.id: node.label for node in register.tree.nodes if not node.parent},
        "fields": {node.id: node.label for node in register.tree.nodes if node.parent},
        "nodes": nodes,
        "organisations": {each.id: each.name for each in register.organisations},
        "visions": {each.id: each.name for each in register.visions},
        "municipalities": {each.code: each.name for each in register.municipalities},
    }


def is_text(kind: Kind) -> bool:
    """Whether a column's cells are text, so that a spreadsheet leaves alone what is typed there."""
    return not isinstance(kind, Number | Count | Year)


def is_id(table: Table, column: Column) -> bool:
    """Whether a column holds the id or code by which others name the record."""
    return table.key == (column.heading,) and isinstance(column.kind, Id | Code)
