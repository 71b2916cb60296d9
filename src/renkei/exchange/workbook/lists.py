"""The lists from which cells are chosen, on a sheet that is not shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name

from renkei.exchange.kinds import Choice, Code, Flag, Id, Reason
from renkei.exchange.kinds.texts import REASONS
from renkei.exchange.table import Column
from renkei.exchange.workbook.canvas import Canvas
from renkei.exchange.workbook.sheet_names import CHOICES, sheet_name
from renkei.exchange.workbook.tongue import NO, SEP, YES, Tongue


@dataclass
class Lists:
    """The lists that were asked for so far, each once."""

    tongue: Tongue
    entries: dict[tuple[str, ...], int] = field(default_factory=dict)

    def source(self, column: Column) -> str:
        """The cells that list what may stand in a column; empty if there is no such list."""
        entries = tuple(self._entries(column))
        if not entries:
            return ""
        at = xl_col_to_name(self.entries.setdefault(entries, len(self.entries)))
        sheet = sheet_name(self.tongue.words, CHOICES)
        return f"='{sheet}'!${at}$1:${at}${len(entries)}"

    def _entries(self, column: Column) -> Sequence[str]:
        kind, words = column.kind, self.tongue.words
        if isinstance(kind, Flag):
            return [words.gettext(YES), words.gettext(NO)]
        if isinstance(kind, Choice):
            return [self.tongue.word(kind, str(value)) for value in kind.values]
        if isinstance(kind, Reason):
            return [words.reason(code) if words.is_japanese else str(code) for code in REASONS.values()]
        named = self.tongue.names.get(column.refers, {})
        if isinstance(kind, Code):
            return list(named.values())
        return [f"{id}{SEP}{name}" for id, name in named.items()] if isinstance(kind, Id) else []

    def write(self, canvas: Canvas) -> None:
        """The sheet that holds the lists."""
        sheet = canvas.sheet(sheet_name(self.tongue.words, CHOICES))
        sheet.hide()
        for entries, at in self.entries.items():
            for row, entry in enumerate(entries):
                sheet.write_string(row, at, entry, canvas.text(entry))
