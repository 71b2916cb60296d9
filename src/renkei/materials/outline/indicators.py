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
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.measure import lines, text_lines, widest
from renkei.materials.outline.model import Cell, Column, Drawing, Phrases, Row, Table, TraceLines
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import LINE, TEXT, TITLE_GAP
from renkei.materials.outline.values import actual_cell, rate_cell, record_of, target_cell

_TITLE, _HEAD, _PAD = 35, 19, 10
_BAR = 60
_TRACE_LINE, _TRACE_FRAME = 20, 20
_ON_TARGET = frozenset({Of.RATIO, Of.ELAPSED_RATIO, Of.PROGRESS})


def indicators(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """The pieces that speak of a project's indicators; none where it has none."""
    if not year.items:
        return []
    pieces = [_table(material, year, room)]
    bars = [bar for item in year.items if (bar := achievement(material, item, of_many=len(year.items) > 1))]
    pieces += [Piece(bar, _BAR + _named_lines(bar.title, room) * LINE) for bar in bars]
    return [*pieces, *_traces(material, year, room)]


def _table(material: Material, year: ProjectYear, room: int) -> Piece:
    words = material.words
    rows = tuple(_row(material, item) for item in year.items)
    widths = [_column_width(rows, at) for at in range(1, 4)]
    columns = (
        Column("indicator"),
        Column("actual", widths[0], "right", words("Actual")),
        Column("target", widths[1], "right", words("Target")),
        Column("rate", max(widths[2], 56), "right", words("Rate")),
        Column("grade", 44, "right", words("Grade")),
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
    return table_piece(table, room, top=_TITLE, pad=_PAD, head=_HEAD, above=TITLE_GAP)


def _heads(first: str, columns: tuple[Column, ...]) -> tuple[str, ...]:
    return (first, *(column.label for column in columns[1:]))


def _title(material: Material, year: ProjectYear) -> str:
    kinds = {item.indicator.kind for item in year.items}
    return (
        material.opening(material.words.label(kinds.pop()))
        if len(kinds) == 1
        else material.words("Indicators")
    )


def _column_width(rows: tuple[Row, ...], at: int) -> int:
    texts = [row.cells[at].text for row in rows]
    return min(widest(texts, TEXT) + 14, 118)


def _row(material: Material, item: Item) -> Row:
    grade = material.grade_cell(item, record_of(item, material.year, "grade"))
    if grade.kind == "missing" and grade.reason:
        grade = replace(grade, small=())
    cells = (
        Cell(phrases(item.indicator.name), scope="row", small=_under_name(material, item)),
        actual_cell(material, item),
        target_cell(material, item),
        rate_cell(material, item),
        grade,
    )
    return Row(cells, key=f"indicator:{item.indicator.id}")


def _under_name(material: Material, item: Item) -> tuple[str, ...]:
    """Under the indicator's name: why there is no grade, and what the towns came to where the region shows it."""
    said = []
    if material.sign(item.symbol).symbol == NONE:
        said.append(material.words("not graded: {reason}", reason=material.missing_words(item)))
    if material.meeting.has_town_results and item.by_evaluator:
        towns = (f"{material.bodies.get(code, code)} {symbol or NONE}" for code, symbol in item.by_evaluator)
        said.append(material.words("by municipality: {grades}", grades=material.words.join(towns)))
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
        symbol=item.symbol,
        bands=bands,
        target=Fraction(100),
        target_label=words("target"),
        alternative=words(
            "{indicator}: {rate} of the target, grade {grade}",
            indicator=item.indicator.name,
            rate=text,
            grade=item.symbol,
        ),
    )
    return Drawing(chart, title=item.indicator.name if of_many else "")


def _bands(material: Material) -> tuple[Band, ...]:
    """The stretches of the axis; only where the scale's bounds are plain shares of one measure, best grade first."""
    found: list[Band] = []
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
    items = tuple(
        (item.indicator.name if len(year.items) > 1 else "", _trace(material, item)) for item in year.items
    )
    block = TraceLines(material.words("How the grade was computed"), items)
    count = sum(
        sum(lines(line, room, TEXT) for line in said) + _named_lines(name, room - 20) for name, said in items
    )
    return [Piece(block, _TRACE_FRAME + _TRACE_LINE * (count + 1))]


def _named_lines(name: str, room: int) -> int:
    return text_lines(name, room, TEXT) if name else 0


def _trace(material: Material, item: Item) -> tuple[Phrases, ...]:
    words = material.words
    said = [line for line in words.trace(item.graded, item).split("\n") if line]
    override = item.result.override if item.result else None
    if override:
        said.append(
            words(
                "Decided otherwise: {computed} → {grade}. {reason}",
                computed=item.computed,
                grade=override.grade,
                reason=override.reason,
            )
        )
    if item.grade_by_earlier_target and item.grade_by_earlier_target != item.computed:
        said.append(words("By the target before its revision: {grade}", grade=item.grade_by_earlier_target))
    return tuple(phrases(line) for line in said)
