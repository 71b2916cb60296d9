"""A project's indicators: the table, how far each came on the scale's own bounds, and how its grade was computed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from renkei.charts import Achievement, Band
from renkei.domain.bound import percent_text
from renkei.domain.scale import Of, Op
from renkei.domain.tally import NONE
from renkei.domain.yearbook import Item, ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.indicator_columns import GRADE, rooms
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.model import Cell, Column, Drawing, Phrases, Row, Table, TraceLines
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import LINE, TEXT, TITLE_GAP
from renkei.materials.outline.values import actual_cell, rate_cell, record_of, target_cell

_TITLE, _HEAD, _PAD = 35, 19, 10
_BAR = 60
_TRACE_GAP = 6
_MOST_BANDS = 10
_BY_PEOPLE = frozenset({Of.SCORE, Of.JUDGED})
_LONG_UNIT = 9  # letters
_FIGURES = frozenset({"number", "zero"})
_NAME = 84  # the least room for names, in points
_ON_TARGET = frozenset({Of.RATIO, Of.ELAPSED_RATIO, Of.PROGRESS})


def indicators(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """The pieces that speak of a project's indicators; none where it has none."""
    if not year.items:
        return []
    pieces = [_table(material, year, room)]
    bars = [bar for item in year.items if (bar := achievement(material, item, of_many=len(year.items) > 1))]
    if bars and not bars[0].title:
        pieces = [replace(pieces[0], keeps=True)]  # a bar without a name is that of the row over it
    pieces += [Piece(bar, _BAR + _named_lines(bar.title, room, material.language) * LINE) for bar in bars]
    return [*pieces, *_traces(material, year, room)]


def _table(material: Material, year: ProjectYear, room: int) -> Piece:
    words = material.words
    rows = _rows(material, year, room)
    actual, target, rate = rooms(rows, room, material.language)
    columns = (
        Column("indicator"),
        Column("actual", actual, "right", words("Actual")),
        Column("target", target, "right", words("Target")),
        Column("rate", rate, "right", words("Rate")),
        Column("grade", GRADE, "right", words("Grade")),
    )
    heads = Row(tuple(head(words(text)) for text in _heads(words("Indicator"), columns)), kind="head")
    table = Table(
        id=f"indicators-{year.project.id}",
        kind="indicators",
        caption=words("Indicators of {project}", project=material.name(year.project)),
        columns=columns,
        heads=(heads,),
        rows=rows,
        title=_title(material, year),
    )
    return table_piece(material, table, room, top=_TITLE, pad=_PAD, head=_HEAD, above=TITLE_GAP)


def _rows(material: Material, year: ProjectYear, room: int) -> tuple[Row, ...]:
    """The rows; where figures with their units leave too little room for names, units stand under the names."""
    rows = tuple(_row(material, item, is_apart=False) for item in year.items)
    if room - GRADE - sum(rooms(rows, room, material.language)) >= _NAME:
        return rows
    return tuple(_row(material, item, is_apart=True) for item in year.items)


def _heads(first: str, columns: tuple[Column, ...]) -> tuple[str, ...]:
    return (first, *(column.label for column in columns[1:]))


def _title(material: Material, year: ProjectYear) -> str:
    kinds = {item.indicator.kind for item in year.items}
    return (
        material.opening(material.words.label(kinds.pop()))
        if len(kinds) == 1
        else material.words("Indicators")
    )


def _row(material: Material, item: Item, *, is_apart: bool) -> Row:
    grade = material.grade_cell(item, record_of(item, material.year, "grade"))
    if grade.kind == "missing" and grade.reason:
        grade = replace(grade, small=())
    figures = actual_cell(material, item), target_cell(material, item)
    has_figure = any(cell.kind in _FIGURES for cell in figures)
    unit = _unit_apart(material, item, is_apart=is_apart) if has_figure else ""
    cells = (
        Cell(phrases(item.indicator.name), scope="row", small=_under_name(material, item, unit)),
        *(_without(unit, cell) for cell in figures),
        rate_cell(material, item),
        grade,
    )
    return Row(cells, key=f"indicator:{item.indicator.id}")


def _unit_apart(material: Material, item: Item, *, is_apart: bool) -> str:
    """The unit that stands once under the indicator's name: a long English one, or where figures need the room."""
    unit = material.words.unit(item.indicator.unit)
    is_long = not material.words.is_japanese and len(unit) > _LONG_UNIT
    return unit if is_long or is_apart else ""


def _without(unit: str, cell: Cell) -> Cell:
    """A figure without a unit that stands elsewhere."""
    if not unit or cell.kind not in _FIGURES:
        return cell
    return replace(cell, phrases=(cell.text.removesuffix(unit).rstrip(),))


def _under_name(material: Material, item: Item, unit: str) -> tuple[str, ...]:
    """Under the indicator's name: its unit, why there is no grade, or that people decided on another one."""
    said = []
    if unit:
        said.append(material.words("in {unit}", unit=unit))
    if material.sign(item.symbol).symbol == NONE:
        said.append(material.words("not graded: {reason}", reason=material.missing_words(item)))
    elif item.computed != item.symbol:
        said.append(
            material.words("{computed} → {grade} (changed)", computed=item.computed, grade=item.symbol)
        )
    return tuple(said)


# ---- how far it came


def achievement(material: Material, item: Item, *, of_many: bool) -> Drawing | None:
    """The achievement bar of an item that was graded by how far it came to its target."""
    bands = _bands(material)
    rate = item.graded.rate
    if not bands or rate is None or item.printed_rate is None or item.graded.trace.of not in _ON_TARGET:
        return None
    words = material.words
    text = words.percent(item.printed_rate)
    chart = Achievement(
        id=f"achievement-{item.indicator.id}",
        record=record_of(item, material.year, "rate"),
        rate=rate * 100,
        text=text,
        symbol=item.computed,
        bands=bands,
        target=Fraction(100),
        target_label=words("target"),
        alternative=words(
            "{indicator}: {rate} of the target, grade {grade}",
            indicator=item.indicator.name,
            rate=text,
            grade=item.computed,
        ),
        name=item.indicator.name,
    )
    return Drawing(chart, title=item.indicator.name if of_many else "")


def _bands(material: Material) -> tuple[Band, ...]:
    """The stretches of the axis; only where the scale's bounds are plain shares of one measure, best grade first, and no more
    than an axis can name."""
    found: list[Band] = []
    if len(material.scale.grades) > _MOST_BANDS:
        return ()
    for step in material.scale.grades:
        if step.otherwise:
            found.append(Band(step.symbol, Fraction(0), "0"))
            continue
        if len(step.when) != 1 or step.when[0].op not in (Op.AT_LEAST, Op.MORE_THAN):
            return ()
        condition = step.when[0]
        if condition.of not in _ON_TARGET or condition.per_elapsed:
            return ()
        found.append(
            Band(step.symbol, condition.bound * 100, percent_text(condition.bound).removesuffix("%"))
        )
    return tuple(found)


# ---- how it was computed


def _traces(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """For the screen every computation; for paper, where the annex holds them all, only what is no plain rate."""
    is_many = len(year.items) > 1
    found = [(item, item.indicator.name if is_many else "", _trace(material, item)) for item in year.items]
    title = material.words("How the grade was computed")
    pieces = [Piece(TraceLines(title, tuple((name, said) for _, name, said in found)), 0)]
    notable = [(name, said) for item, name, said in found if _is_notable(item)]
    return [*pieces, *(_traced(one, room, material.language) for one in notable)]


def _traced(one: tuple[str, tuple[Phrases, ...]], room: int, language: str) -> Piece:
    """The paper's lines on one item."""
    name, said = one
    count = sum(lines(line, room, TEXT, language) for line in said) + _named_lines(name, room, language)
    return Piece(TraceLines("", (one,), "paper"), _TRACE_GAP + LINE * count)


def _is_notable(item: Item) -> bool:
    """Totals of years, targets that were revised, and what people judged or decided."""
    return bool(
        item.computed != item.symbol
        or item.grade_by_earlier_target
        or item.graded.trace.total_of
        or item.graded.trace.of in _BY_PEOPLE
    )


def _named_lines(name: str, room: int, language: str) -> int:
    return text_lines(name, room, TEXT, language) if name else 0


def _trace(material: Material, item: Item) -> tuple[Phrases, ...]:
    return tuple(phrases(line) for line in trace_lines(material, item))


def trace_lines(material: Material, item: Item) -> list[str]:
    """How an item's grade was computed, line by line."""
    return [line for line in material.words.trace(item.graded, item).split("\n") if line]
