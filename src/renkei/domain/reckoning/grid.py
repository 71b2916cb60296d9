"""A printed table as a grid of numbers: its headings, its labels, and what every row and column holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from renkei.domain.reckoning.labels import Kind, flat, kind_of, opening_kind
from renkei.domain.reckoning.told import Told, plain, told_in, unit_in
from renkei.domain.spelled_words import missing_reason


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a table as it stands: its words, line by line, and how many rows and columns it takes. One that a merged
    cell covers is no `is_own`."""

    text: str = ""
    down: int = 1
    right: int = 1
    is_own: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says. `kind`: number · missing (a sign or a word for none) · blank · words. `beside` is the share in
    brackets behind a number, `before` what it was before in 「13 → 11」."""

    kind: str
    text: str
    told: Told | None = None
    beside: Told | None = None
    before: Told | None = None

    @property
    def value(self) -> int | None:
        """The number, where it is certain."""
        return self.told.value if self.told is not None and not self.told.is_rough else None


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: its place in the table (from 0), its own label, those above it from the widest on, what it holds,
    and the unit that its labels give."""

    at: int
    own: str = ""
    group: tuple[str, ...] = ()
    kind: Kind = Kind.BASE
    unit: str = ""
    indent: int = 0  # letters that its label is set in by

    @property
    def label(self) -> str:
        """All its labels in one line."""
        return " ".join(text for text in (*self.group, self.own) if text)


@dataclass(frozen=True)
class Grid:
    """The numbers of a table by row and column. `unit` is that of the whole table, where it says one."""

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: Mapping[tuple[int, int], Cell]
    unit: str = ""
    is_turned: bool = False
    words: Mapping[tuple[int, int], Cell] = field(default_factory=dict)  # all cells below the headings
    heads: Mapping[int, str] = field(default_factory=dict)  # every column's headings in one line

    def cell(self, row: Line, column: Line) -> Cell:
        """The cell of a row and a column."""
        return self.cells.get((row.at, column.at), _BLANK)

    def turned(self) -> Grid:
        """Rows as columns."""
        cells = {(column, row): cell for (row, column), cell in self.cells.items()}
        words = {(column, row): cell for (row, column), cell in self.words.items()}
        return Grid(self.columns, self.rows, cells, self.unit, not self.is_turned, words, self.heads)

    def spot(self, row: Line, column: Line) -> tuple[Line, Line]:
        """Row and column as the table has them."""
        return (column, row) if self.is_turned else (row, column)

    def unit_of(self, row: Line, column: Line) -> str:
        """The unit of a cell: its own, its column's, its row's, or the table's."""
        told = self.cell(row, column).told
        return (told.unit if told else "") or column.unit or row.unit or self.unit


_BLANK = Cell("blank", "")
_ROWS, _COLUMNS = 300, 100  # of a table on a slide; office programs make up to 75 of each
_LONGEST = 80  # letters of a cell that may hold a number
_ARROW = re.compile(r"\s*(?:→|⇒|➡|->|~>)\s*")
_REMARK = re.compile(
    r"\s*(?:\((?:見込み?|速報値?|暫定値?|予定|推計|概算|未確定)\)|[※†]\d{0,2}|\*{1,2}|注\d{1,2})\s*"
)
_ROUGH = re.compile(r"見込|速報|暫定|予定|推計|概算|未確定")
_REST = re.compile(r"[\s()\[\]【】/年度]*")
_SERIES = re.compile(r"(?:令和|平成|R|H)?\.?\s*(?:元|\d{1,4})(?:年度?)?")
_NUMBERING = re.compile(r"^(?:番号|No\.?|№|#|順位|項番|頁|ページ|通番|連番)$")
_ASIDE = re.compile(r"備考|摘要|内容|コメント|説明|担当|所管|対応|理由|根拠|出典|評価|[Nn]ote|[Rr]emark")


def cell_of(text: str) -> Cell:
    """What the words of a cell say.

    >>> [cell_of(text).kind for text in ("57", "31件（54.4％）", "13 → 11", "－", "", "青森市", "1回以上/年度")]
    ['number', 'number', 'number', 'missing', 'blank', 'words', 'number']
    """
    bare = plain(text).strip()
    if not bare:
        return _BLANK
    if len(bare) > _LONGEST:
        return Cell("words", text)
    if missing_reason(bare.replace("\n", "")):
        return Cell("missing", text)
    without = _REMARK.sub(" ", bare)
    told = told_in(without, is_cell=True)
    if not told or len(told) > 2 or not _REST.fullmatch(_ARROW.sub("", _between(without, told))):
        return Cell("words", text)
    if _ROUGH.search(bare):
        told = tuple(replace(one, is_rough=True) for one in told)
    return _number_cell(text, without, told)


def _between(text: str, told: Sequence[Told]) -> str:
    for one in reversed(told):
        text = text[: one.start] + text[one.end :]
    return text


def _number_cell(text: str, without: str, told: Sequence[Told]) -> Cell:
    first, *others = told
    if not others:
        return Cell("number", text, first) if without[:1] not in "([" else Cell("words", text)
    other = others[0]
    if _ARROW.fullmatch(without[first.end : other.start]):
        unit = first.unit or other.unit
        return Cell("number", text, replace(other, unit=other.unit or unit), before=first)
    if other.unit == "%" and first.unit != "%":
        return Cell("number", text, first, beside=other)
    return Cell("words", text)


def grid_of(boxes: Sequence[Sequence[Box]], unit: str = "") -> Grid | None:
    """The grid of a table; None where no number stands in it. `unit` is what is said of the whole table beside it."""
    width = max((len(row) for row in boxes), default=0)
    if width < 2 or any(len(row) != width for row in boxes) or len(boxes) > _ROWS or width > _COLUMNS:
        return None
    cells = [[cell_of(box.text) if box.is_own else _BLANK for box in row] for row in boxes]
    top = _head(boxes, cells)
    numbers = [at for at in range(width) if _holds_numbers(boxes, cells, top, at)]
    if not numbers or top == len(cells):
        return None
    labels = [at for at in range(numbers[0]) if _holds_words(cells, top, at)]
    corner = next(
        (found for row in boxes[: max(top, 1)] for box in row[:1] if (found := unit_in(box.text))), ""
    )
    heads = [[flat(box.text) for box in row] for row in _owners(boxes)[:top]]
    columns = tuple(_column(heads, at, numbers) for at in numbers)
    rows = tuple(_row(boxes, at, labels, top) for at in range(top, len(boxes)))
    held = {(at, column): cells[at][column] for at in range(top, len(boxes)) for column in numbers}
    words = {(at, column): cells[at][column] for at in range(top, len(boxes)) for column in range(width)}
    named = {at: _column(heads, at, range(width)).label for at in range(width)}
    return Grid(rows, columns, held, unit or corner, words=words, heads=named)


def _head(boxes: Sequence[Sequence[Box]], cells: Sequence[Sequence[Cell]]) -> int:
    """How many rows of headings there are: those before the first number that is no year, and what their cells reach into."""
    top = 0
    for row in cells:
        told = [cell for cell in row if cell.kind == "number"]
        if told and not _is_series(row):
            break
        top += 1
    reach = max((at + box.down for at, row in enumerate(boxes[:top]) for box in row if box.is_own), default=0)
    if reach > top and all(cell.kind != "number" for row in cells[top:reach] for cell in row):
        return reach
    return top


def _is_series(row: Sequence[Cell]) -> bool:
    """Whether a row counts years: 令和2, 3, 4, 5, 6."""
    texts = [flat(cell.text) for cell in row if cell.text.strip()]
    counted = [text for text in texts if _SERIES.fullmatch(text)]
    digits = [int("".join(filter(str.isdigit, text)) or "1") for text in counted]
    runs = all(b - a == 1 for a, b in pairwise(digits))
    is_year = bool(digits) and (not counted[0].isdigit() or 1980 <= digits[0] <= 2100)
    return len(counted) >= 2 and runs and is_year and len(texts) - len(counted) <= 2


def _holds_numbers(
    boxes: Sequence[Sequence[Box]], cells: Sequence[Sequence[Cell]], top: int, at: int
) -> bool:
    column = [row[at] for row in cells[top:]]
    numbers = [cell for cell in column if cell.kind == "number"]
    words = sum(cell.kind == "words" for cell in column)
    if not numbers or words > len(numbers) or (at == 0 and _names_total(column)):
        return False
    head = [flat(row[at].text) for row in boxes[:top]]
    return not any(_NUMBERING.match(text) for text in head) and not (not any(head) and _counts_up(numbers))


def _counts_up(numbers: Sequence[Cell]) -> bool:
    """1, 2, 3 … without a heading: a numbering."""
    values = [cell.told.value // 10_000 for cell in numbers if cell.told]
    return len(values) > 2 and values == list(range(values[0], values[0] + len(values)))


def _holds_words(cells: Sequence[Sequence[Cell]], top: int, at: int) -> bool:
    column = [row[at] for row in cells[top:]]
    kinds = [cell.kind for cell in column]
    is_named = at == 0 and _names_total(column)
    return "words" in kinds and (is_named or kinds.count("words") >= kinds.count("number"))


def _names_total(column: Sequence[Cell]) -> bool:
    """Whether a column of numbers names rows, as one cell says 計: 役割 1, 2, 3, 計."""
    return any(cell.kind == "words" and kind_of(cell.text) is Kind.TOTAL for cell in column)


def _column(heads: Sequence[Sequence[str]], at: int, numbers: Sequence[int]) -> Line:
    """A column by its headings, those of merged cells above it too; a blank one takes that of its left neighbour."""
    path: list[str] = []
    for row, texts in enumerate(heads):
        text = texts[at]
        if not text and row < len(heads) - 1:
            text = _left_of(texts, at, numbers)
        if text and text not in path[-1:]:
            path.append(text)
    return _line(at, path, unit=next((u for text in reversed(path) if (u := unit_in(text))), ""))


def _left_of(texts: Sequence[str], at: int, numbers: Sequence[int]) -> str:
    while at - 1 in numbers:
        at -= 1
        if texts[at]:
            return texts[at]
    return ""


def _owners(boxes: Sequence[Sequence[Box]]) -> list[list[Box]]:
    """The cell that covers each place: itself, or the merged one that reaches there first."""
    owners = [list(row) for row in boxes]
    for row, line in enumerate(boxes):
        for at, box in enumerate(line):
            if box.is_own and (box.down > 1 or box.right > 1):
                _cover(owners, box, row, at)
    return owners


def _cover(owners: list[list[Box]], box: Box, row: int, at: int) -> None:
    """Give a merged cell the places that it covers; each is given once, however cells overlap."""
    for down, line in enumerate(owners[row : row + box.down]):
        if down and line[at].is_own:
            return
        reach = 1
        while reach < min(box.right, len(line) - at) and not line[at + reach].is_own:
            reach += 1
        line[at : at + reach] = [box] * reach


def _row(boxes: Sequence[Sequence[Box]], at: int, labels: Sequence[int], top: int) -> Line:
    """A row by its labels: the last one of its own, and those before it; a blank one takes that of the row above."""
    own, group = "", list[str]()
    for column in labels:
        box = boxes[at][column]
        text = box.text if box.is_own else ""
        if text.strip():
            group += [own] if own else []
            own = text
        elif column != labels[-1] and not own and (above := _above(boxes, at, column, top)):
            group.append(flat(above))
    line = _line(at, [*map(flat, group), flat(own)], unit=unit_in(own))
    kind = opening_kind(own) if line.kind is Kind.BASE else line.kind
    return replace(line, kind=kind, indent=len(own) - len(own.lstrip()))


def _above(boxes: Sequence[Sequence[Box]], at: int, column: int, top: int) -> str:
    while at > top:
        at -= 1
        if boxes[at][column].is_own and boxes[at][column].text.strip():
            return boxes[at][column].text
    return ""


def _line(at: int, path: Sequence[str], *, unit: str) -> Line:
    own, group = (path[-1] if path else ""), tuple(path[:-1])
    kind = kind_of(own)
    if kind in (Kind.BASE, Kind.TOTAL) and any(kind_of(text) is Kind.CHANGE for text in group):
        kind = Kind.CHANGE
    return Line(at, own, group, kind, unit)
