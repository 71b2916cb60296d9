"""The chart's pages and tables: labels merged over the rows they name, pages that break where a field ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from renkei.domain.project import PlanRow
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.measure import lines, widest
from renkei.materials.outline.model import Cell, Column, Phrases, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.programme_cells import category_cell, category_room, name_cell
from renkei.materials.outline.sheet import LINE, NOTE_LINE, TEXT

_ROLE, _ROLE_ENGLISH, _NUMBER = 92, 106, 34
_FIELDS = {0: (), 1: (180,), 2: (112, 106), 3: (96, 84, 78)}
_FIELDS_ENGLISH = {0: (), 1: (200,), 2: (146, 112), 3: (112, 100, 92)}
_PAD, _MARK, _GUTTER, _WIDER = 6, 22, 8, 24
HEAD, GAP = 24, 8


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the chart with the labels it stands under, role first; deeper levels than the chart shows are joined."""

    row: PlanRow
    labels: tuple[Phrases, ...]  # the role, then the fields it has
    keys: tuple[str, ...]

    @property
    def heads(self) -> frozenset[tuple[str, ...]]:
        """The labels it stands under, each by its whole path."""
        return frozenset(self.keys[:level] for level in range(1, len(self.keys) + 1))


Heads = frozenset[tuple[str, ...]]


def line_of(material: Material, row: PlanRow) -> Line:
    """A planned row under its role and fields; one whose field belongs to another role stands under its own role alone."""
    path = material.yearbook.tree.path(row.field or row.role)
    if not path or path[0].id != row.role:
        path = material.yearbook.tree.path(row.role)
    fields = path[1:]
    shown = [material.node_phrases(node) for node in fields[:3]]
    if len(fields) > 3:
        shown[2] = tuple(piece for node in fields[2:] for piece in material.node_phrases(node))
    return Line(row, (material.role_phrases(row.role), *shown), (row.role, *(node.id for node in fields[:3])))


class Chart:
    """The chart's pages and tables at one depth of fields."""

    def __init__(self, material: Material, chart: Sequence[Line], room: int, last_room: int) -> None:
        self.material, self.room, self.last_room = material, room, last_room
        self.depth = max((len(line.keys) - 1 for line in chart), default=0)
        self.parted = frozenset(key for line in chart for key in line.heads - {line.keys})
        self.fields = self._field_rooms(chart)
        self.role_room = _ROLE if material.words.is_japanese else _ROLE_ENGLISH
        self.cells = {
            line.row.order: (name_cell(material, line.row), category_cell(material, line.row))
            for line in chart
        }
        self.category_room = category_room(
            (category for _, category in self.cells.values()), material.language
        )
        self.name_room = (
            material.sheet.width - self.role_room - sum(self.fields) - _NUMBER - self.category_room
        )
        self.heights = {order: self._row_height(*cells) for order, cells in self.cells.items()}

    def _field_rooms(self, chart: Sequence[Line]) -> tuple[int, ...]:
        """The columns of fields, each wide enough for the pieces of a name that stands in it alone, within bounds."""
        language = self.material.language
        usual = (_FIELDS if self.material.words.is_japanese else _FIELDS_ENGLISH)[self.depth]
        found = []
        for level, room in enumerate(usual, start=1):
            alone = (line.labels[level] for line in chart if self._stands_alone(line, level))
            pieces = (piece.rstrip() for label in alone for piece in label)
            found.append(min(max(room, widest(pieces, TEXT, language) + _GUTTER), room + _WIDER))
        return tuple(found)

    def _stands_alone(self, line: Line, level: int) -> bool:
        """Whether the line has a label at a level, which keeps to that column."""
        if len(line.keys) <= level:
            return False
        return level == self.depth or line.keys[: level + 1] in self.parted

    # ---- pages

    def sheets(self, rows: Sequence[Line]) -> list[list[Line]]:
        """The lines page by page: a new page begins where a field ends, unless the page would stay nearly empty."""
        return self._balanced(self._filled(rows))

    def _filled(self, rows: Sequence[Line]) -> list[list[Line]]:
        pages: list[list[Line]] = [[]]
        for group in _groups(rows):
            page = pages[-1]
            if self._fits(pages, [*page, *group]):
                page += group
                continue
            if page and (self._fits([*pages, []], group) or len(group) < 4):
                is_filled = 5 * self._height(page, _heads(pages[:-1])) > 2 * self.room
                if is_filled:
                    pages.append([])
            self._spread(pages, group)
        if len(pages[-1]) > 1 and self._height(pages[-1], _heads(pages[:-1])) > self.last_room:
            kept = _groups(pages[-1])
            last = kept[-1] if len(kept) > 1 else pages[-1][-1:]
            pages[-1:] = [pages[-1][: -len(last)], last]
        return [page for page in pages if page]

    def _balanced(self, pages: list[list[Line]]) -> list[list[Line]]:
        """A last page of few lines takes fields over from the page before it, as long as it stays the lower one."""
        while len(pages) > 1:
            groups, before = _groups(pages[-2]), _heads(pages[:-2])
            if len(groups) < 2:
                break
            upper, lower = pages[-2][: -len(groups[-1])], [*groups[-1], *pages[-1]]
            below = self._height(lower, before | _heads([upper]))
            if below > min(self._height(upper, before), self.last_room):
                break
            pages = [*pages[:-2], upper, lower]
        return pages

    def _fits(self, pages: Sequence[Sequence[Line]], page: Sequence[Line]) -> bool:
        return self._height(page, _heads(pages[:-1])) <= self.room

    def _spread(self, pages: list[list[Line]], group: Sequence[Line]) -> None:
        """A field's lines one by one over as many pages as they need."""
        for line in group:
            if pages[-1] and not self._fits(pages, [*pages[-1], line]):
                pages.append([])
            pages[-1].append(line)

    def _height(self, rows: Sequence[Line], before: Heads) -> int:
        """The page's height: its rows, made higher where a label beside them needs more. `before`: the labels that stood
        on earlier pages."""
        heights = [self.heights[line.row.order] for line in rows]
        for level in range(self.depth, -1, -1):
            for start, end in _runs(rows, level):
                need = self._label_height(rows[start], level)
                if need and self._goes_on(rows, start, level, before):
                    need += NOTE_LINE
                heights[end - 1] += max(0, need - sum(heights[start:end]))
        return sum(heights)

    def _goes_on(self, rows: Sequence[Line], at: int, level: int, before: Heads) -> bool:
        """Whether a label that begins in a row stood before, on an earlier page or above on this one."""
        key = rows[at].keys[: level + 1]
        return key in before or any(key in line.heads for line in rows[:at])

    def _row_height(self, name: Cell, category: Cell) -> int:
        language = self.material.language
        taken = (
            lines(name.phrases, self.name_room - _GUTTER, TEXT, language),
            lines(category.phrases, self.category_room, TEXT, language),
        )
        return _PAD + LINE * max(taken)

    def _label_height(self, line: Line, level: int) -> int:
        if level == 0:
            return _PAD + _MARK + 19 * lines(line.labels[0], self.role_room - 2, TEXT, self.material.language)
        if level >= len(line.keys):
            return 0
        span = self._spanned(line, level)
        return _PAD + LINE * lines(line.labels[level], span - _GUTTER, TEXT, self.material.language)

    def _spanned(self, line: Line, level: int) -> int:
        """A field's room: its column, and those to the right where it has no fields below it."""
        last = len(line.keys) - 1
        ends = self.depth if level == last and self._is_last(line) else level
        return sum(self.fields[level - 1 : ends])

    def _is_last(self, line: Line) -> bool:
        """Whether nothing stands below the line's last label: it then takes the free columns."""
        return line.keys not in self.parted

    # ---- the table

    def table(self, sheet: Sequence[Line], before: Sequence[Sequence[Line]]) -> Table:
        """One page's table, after the pages before it."""
        words, known = self.material.words, _heads(before)
        spans = [dict(_runs(sheet, level)) for level in range(self.depth + 1)]
        rows = [self._row(sheet, at, known, spans) for at in range(len(sheet))]
        columns = (
            Column("role", self.role_room, label=words("Role")),
            *(Column(f"field{n}", width) for n, width in enumerate(self.fields, start=1)),
            Column("number", _NUMBER, "right", words("No.")),
            Column("project", label=words("Project")),
            Column("category", self.category_room, label=words("Category")),
        )
        return Table(
            id="chart-" + str(sheet[0].row.order),
            kind="programme",
            caption=words("Programme chart"),
            columns=columns,
            heads=(self._head(),),
            rows=tuple(rows),
            is_continued=bool(before),
        )

    def _head(self) -> Row:
        words = self.material.words
        fields = [head(words("Field"), colspan=self.depth)] if self.depth else []
        cells = [
            head(words("Role")),
            *fields,
            head(words("No.")),
            head(words("Project")),
            head(words("Category")),
        ]
        return Row(tuple(cells), kind="head")

    def _row(self, sheet: Sequence[Line], at: int, before: Heads, spans: Sequence[dict[int, int]]) -> Row:
        line = sheet[at]
        number = line.row.number
        record = f"plan:{line.row.year}/{line.row.order}"
        cells = [
            *self._labels(sheet, at, before, spans),
            Cell((f"{number}",), "number", f"{record}/number", number)
            if number is not None
            else Cell((self.material.dash,), "missing", reason=self.material.words("no number of its own")),
            *self.cells[line.row.order],
        ]
        return Row(tuple(cells), key=record, opens=_opens(sheet, at))

    def _labels(
        self, sheet: Sequence[Line], at: int, before: Heads, spans: Sequence[dict[int, int]]
    ) -> list[Cell]:
        """The labels that begin in this row, each over all the rows it names (`spans`: first row → end, by level)."""
        line = sheet[at]
        cells = []
        for level in range(len(line.keys)):
            if at in spans[level]:
                goes_on = self._goes_on(sheet, at, level, before)
                cells.append(self._label(line, level, spans[level][at] - at, goes_on))
        if at == 0 or sheet[at - 1].keys != line.keys:
            same = next((n for n in range(at, len(sheet)) if sheet[n].keys != line.keys), len(sheet))
            cells += self._rest(line, same - at)
        return cells

    def _label(self, line: Line, level: int, rows: int, is_continued: bool) -> Cell:
        small = (self.material.words("(continued)"),) if is_continued else ()
        if level == 0:
            role = self.material.role(line.row.role)
            return Cell(
                line.labels[0],
                scope="rowgroup",
                rowspan=rows,
                role=role,
                small=small,
                is_continued=is_continued,
            )
        span = self.depth - level + 1 if level == len(line.keys) - 1 and self._is_last(line) else 1
        return Cell(
            line.labels[level],
            scope="rowgroup",
            rowspan=rows,
            colspan=span,
            small=small,
            is_continued=is_continued,
        )

    def _rest(self, line: Line, rows: int) -> list[Cell]:
        """The columns right of the last label: an unknown field says so, a level that is not there has a dash."""
        level = len(line.keys) - 1
        free = self.depth - level
        if not free or (level and self._is_last(line)):
            return []
        text = self.material.words("field to be confirmed") if not line.row.field else self.material.dash
        return [Cell(phrases(text), "text", rowspan=rows, colspan=free, style="quiet")]


def _heads(pages: Iterable[Sequence[Line]]) -> Heads:
    """The labels that stand on some pages."""
    return frozenset(key for page in pages for line in page for key in line.heads)


def _groups(rows: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand under the same last label, one after another."""
    groups: list[list[Line]] = []
    for line in rows:
        if groups and groups[-1][-1].keys == line.keys:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _runs(rows: Sequence[Line], level: int) -> list[tuple[int, int]]:
    """Stretches of lines with the same labels down to a level (a line without that level by its whole key)."""
    runs: list[tuple[int, int]] = []
    for at, line in enumerate(rows):
        key = line.keys[: level + 1]
        if (
            runs
            and rows[at - 1].keys[: level + 1] == key
            and (len(key) > level or rows[at - 1].keys == line.keys)
        ):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _opens(sheet: Sequence[Line], at: int) -> str:
    if at == 0 or sheet[at - 1].keys[0] != sheet[at].keys[0]:
        return "role" if at else ""
    return "field" if sheet[at - 1].keys != sheet[at].keys else ""
