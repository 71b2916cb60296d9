"""How the places and figures of a deck are called to people: by the words that stand beside them, not by names of ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from renkei.materials.pptx_file.figures import PREFIX
from renkei.materials.pptx_file.noted import LINE_END
from renkei.materials.pptx_file.places import HEADLINE_NAME
from renkei.materials.refreshing.deck_list import Chart, DeckList, Entry, Stand
from renkei.materials.refreshing.sentences import has_figure

_OURS = (PREFIX, "PlaceHolder ")
_FIRST_CLAUSE = re.compile("[：:]")
_NUMBERED = re.compile(r"[0-9]{1,2} [^0-9]")
_LONGEST = 40  # letters of a name


@dataclass(frozen=True)
class Naming:
    """The names in one list."""

    old: DeckList

    # ---- places

    def place(self, shape: str) -> str:
        """What a shape is called: a table by its title, a chart by what it shows, a figure by the words over it, words by
        their name in the selection pane; empty where there is nothing to call it by."""
        known = self._places.get(shape, "")
        return known or ("" if shape.startswith(_OURS) else shape)

    @cached_property
    def _places(self) -> dict[str, str]:
        tables = {name: one.described for name, one in self.old.tables.items()}
        charts = {one.stand.shape: _shown(one) for one in self.old.charts}
        words = {one.stand.shape: self.label(one) for one in self.old.entries if one.kind == "words"}
        return {**words, **tables, **charts}

    # ---- figures

    def label(self, entry: Entry) -> str:
        """What a figure is of: the first words of its row and those over its column; for a figure in a shape of its own the
        words over it, or what its chart shows."""
        if entry.kind == "text":
            return ""
        if entry.kind == "words":
            return self._over(entry.stand) or self._drawings.get(entry.stand.drawing, "")
        row, column = self.row(entry), self._table(entry.stand.shape).columns.get(entry.column, "")
        told = [one for one in (row, column) if one and one != entry.told]
        return " ".join(dict.fromkeys(map(in_words, told)))

    def point(self, chart: Chart, series: int, category: int) -> str:
        """What a point of a chart is of: its category and its series."""
        told = [
            names[at]
            for names, at in (
                (chart.categories, category),
                ([one.name for one in chart.series], series),
            )
            if at < len(names)
        ]
        return " ".join(dict.fromkeys(map(in_words, told)))

    def row(self, entry: Entry) -> str:
        """The first words of the row of a cell that are no figure; empty where it stands in none."""
        return self._table(entry.stand.shape).rows.get(entry.row, "") if entry.row else ""

    def _table(self, shape: str) -> _Table:
        if shape not in self._tables:
            self._tables[shape] = _Table(self._cells.get(shape, []))
        return self._tables[shape]

    @cached_property
    def _tables(self) -> dict[str, _Table]:
        return {}

    @cached_property
    def _cells(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for one in self.old.entries:
            if one.kind in ("cell", "said"):
                found.setdefault(one.stand.shape, []).append(one)
        return found

    def heading(self, stand: Stand) -> Entry | None:
        """The words that were written just before a shape, if they are no headline."""
        before = f"{int(stand.id) - 1}" if stand.id.isdigit() else ""
        found = self._texts.get((stand.page, stand.slide, before))
        return None if found is None or found.stand.shape == HEADLINE_NAME else found

    def _over(self, stand: Stand) -> str:
        found = self.heading(stand)
        if found is None or has_figure(found.whole) or len(found.told) > _LONGEST:
            return ""
        return in_words(found.told)

    @cached_property
    def _texts(self) -> dict[tuple[str, str, str], Entry]:
        texts = (one for one in self.old.entries if one.kind == "text")
        return {(one.stand.page, one.stand.slide, one.stand.id): one for one in texts}

    @cached_property
    def _drawings(self) -> dict[str, str]:
        charts = (one for one in self.old.charts if one.stand.drawing)
        return {one.stand.drawing: _shown(one) for one in charts}


@dataclass(frozen=True)
class _Table:
    """The names of the rows and columns of one table."""

    cells: list[Entry]

    @cached_property
    def rows(self) -> dict[str, str]:
        """Row → its first words that are no figure."""
        found: dict[str, str] = {}
        for one in self.cells:
            if (
                one.kind == "said"
                and one.row not in found
                and (len(in_words(one.told)) > 1 or one.told == "計")
            ):
                found[one.row] = self._numbered(one)
        return found

    def _numbered(self, first: Entry) -> str:
        """A row's first words; a number before them is said with what stands over it (役割1 経済成長)."""
        told, over = _without_counts(first.told), self.columns.get(first.column, "")
        if not _NUMBERED.match(in_words(told)) or not over or over == told:
            return told
        return over + ("" if over[-1] > "\x7f" else " ") + in_words(told)

    @cached_property
    def columns(self) -> dict[str, str]:
        """Column → what stands over it; of two rows of headings both."""
        found: dict[str, str] = {}
        headings = self._headings()
        above, upper = "", {one.column: one.told for one in headings[0]} if len(headings) > 1 else {}
        for one in headings[-1] if headings else ():
            above = upper.get(one.column, above)
            found[one.column] = " ".join(dict.fromkeys(text for text in (above, one.told) if text))
        return found

    def _headings(self) -> list[list[Entry]]:
        """The first rows that hold no figure of a record, two at most; where every row holds words alone, the first."""
        rows: dict[str, list[Entry]] = {}
        for one in self.cells:
            rows.setdefault(one.row, []).append(one)
        told = list(rows.values())
        first = next((at for at, row in enumerate(told) if any(one.record for one in row)), 1)
        return told[: min(first, 2)]


def _without_counts(told: str) -> str:
    """A row's first words without the lines, and what stands apart in the first line, that count something.

    >>> _without_counts("計　事業数　58 → 57"), _without_counts("圏域の経済\\n事業数 16 → 15")
    ('計', '圏域の経済')
    """
    first, *rest = told.split("\n")
    name, _, apart = first.partition("　")
    return "\n".join([name if has_figure(apart) else first, *(line for line in rest if not has_figure(line))])


def _shown(chart: Chart) -> str:
    """What a chart shows: the first clause of what is read aloud of it, its only category or its only series."""
    first, *rest = _FIRST_CLAUSE.split(chart.stand.described, maxsplit=1)
    if rest and len(first) <= _LONGEST:
        return in_words(first)
    for names in (chart.categories, [one.name for one in chart.series]):
        if len(names) == 1:
            return in_words(names[0])
    return ""


def in_words(text: str) -> str:
    """Words as a list of changes shows them: without tabulators and the air round a figure.

    >>> in_words("\\N{NO-BREAK SPACE}1\\N{NO-BREAK SPACE}\\t経済成長")
    '1 経済成長'
    """
    lines = (" ".join(line.replace(LINE_END, "").split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
