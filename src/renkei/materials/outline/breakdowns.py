"""Breakdowns as bars: every municipality in official order; 0, out of scope and not reported told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.charts import Bar, Bars
from renkei.domain.breakdown import Breakdown, Part, Reconciled
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import WHOLE, lines, parted, text_lines, width
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT, TITLE_GAP
from renkei.materials.outline.values import decimals_of

_TITLE, _ROW, _TOTAL = 36, 21, 25
_FEWEST = 3  # bars that stand before a page's end


def breakdowns(material: Material, year: ProjectYear) -> list[Drawing]:
    """The breakdowns of a project's year."""
    return [drawing(material, made, sums) for made, sums in year.breakdowns]


def drawing(material: Material, breakdown: Breakdown, sums: Reconciled) -> Drawing:
    """One breakdown as bars with its heading and remarks."""
    record = f"breakdown:{breakdown.project}/{breakdown.year}/{breakdown.order}"
    rows = tuple(_bar(material, breakdown, part, record) for part in _parts(material, breakdown))
    total = _total(material, breakdown, sums, record)
    chart = Bars(
        id=record.replace(":", "-").replace("/", "-"),
        title=breakdown.title,
        subtitle=breakdown.unit,
        rows=rows,
        total=total,
        alternative=_alternative(material, breakdown, (*rows, *([total] if total else []))),
    )
    return Drawing(
        chart, breakdown.title, _subtitle(material, breakdown), _remarks(material, breakdown, sums, rows)
    )


def _subtitle(material: Material, breakdown: Breakdown) -> str:
    words = material.words
    by = words("by municipality") if breakdown.by == "municipality" else ""
    return words.join(text for text in (by, words.unit(breakdown.unit)) if text)


def _parts(material: Material, breakdown: Breakdown) -> list[Part]:
    """Municipalities in official order, all of them; then everyone else in the order given."""
    given = {part.key: part for part in breakdown.parts}
    if breakdown.by != "municipality":
        return list(breakdown.parts)
    is_part = breakdown.of_total is not None  # a part of the whole: the hub, if not named, was not meant
    codes = [
        m.code for m in material.yearbook.municipalities if not (is_part and m.is_hub and m.code not in given)
    ]
    members = [given.get(code) or Part(code, missing="unlisted") for code in codes]
    return [*members, *(part for part in breakdown.parts if part.key not in codes)]


def _bar(material: Material, breakdown: Breakdown, part: Part, record: str) -> Bar:
    words = material.words
    label = material.bodies.get(part.key, part.key)
    if part.value is None:
        code = part.missing or "not_reported"
        reason = words("n/a") if code == "unlisted" else words.reason(code)
        return Bar(label, None, material.dash, f"{record}/{part.key}", reason, part.note)
    return Bar(
        label,
        part.value,
        words.number(part.value, _decimals(breakdown)),
        f"{record}/{part.key}",
        "",
        part.note,
    )


def _decimals(breakdown: Breakdown) -> int:
    """As many decimals for every part as the one with most."""
    return decimals_of(part.value for part in breakdown.parts)


def _total(material: Material, breakdown: Breakdown, sums: Reconciled, record: str) -> Bar | None:
    """The printed total, else the sum of what is known; of a part of the whole, both."""
    words = material.words
    if breakdown.of_total is not None:
        value = breakdown.total if breakdown.total is not None else sums.sum
        whole = words.quantity(breakdown.of_total, breakdown.unit)
        text = words("{part} of {whole}", part=words.number(value), whole=whole)
        return Bar(words("Total"), value, text, f"{record}/total")
    if breakdown.total is not None:
        return Bar(
            words("Total"),
            breakdown.total,
            words.number(breakdown.total, _decimals(breakdown)),
            f"{record}/total",
        )
    if sums.missing or len(breakdown.parts) < 2:
        return None
    return Bar(words("Total"), sums.sum, words.number(sums.sum, _decimals(breakdown)), f"{record}/sum")


def _remarks(
    material: Material, breakdown: Breakdown, sums: Reconciled, rows: Sequence[Bar]
) -> tuple[str, ...]:
    words = material.words
    said = []
    if sums.difference and not sums.is_of_which:
        texts = {"sum": words.number(sums.sum), "total": words.number(sums.total or 0)}
        said.append(
            breakdown.difference_explained
            or words("The parts add up to {sum}, the total is {total}.", **texts)
        )
    said += _together(material, breakdown)
    said += [words("{name}: {note}", name=row.label, note=row.note) for row in rows if row.note]
    return tuple(said)


def _together(material: Material, breakdown: Breakdown) -> list[str]:
    """What rows without a figure are, where a row beside them counts several municipalities as one."""
    of = f"breakdown:{breakdown.project}/{breakdown.year}/{breakdown.order}"
    words = material.words
    return [
        words("Municipalities without a figure may be counted in “{parts}”.", parts=words.join(parts))
        for finding in material.yearbook.findings
        if finding.code == "members_counted_together"
        and finding.subject == of
        and isinstance(parts := finding.values.get("parts"), tuple)
    ]


def _alternative(material: Material, breakdown: Breakdown, rows: Sequence[Bar]) -> str:
    said = [f"{row.label} {row.text if row.value is not None else row.reason}" for row in rows]
    return f"{breakdown.title}: {material.words.join(said)}" if said else breakdown.title


def bars_piece(made: Drawing, room: int, language: str) -> Piece:
    """A breakdown in a column of a given width."""
    chart = made.chart
    assert isinstance(chart, Bars)
    label_room = label_ems(chart, language) - 75  # in hundredths of an em
    heights = _heights(chart.rows, label_room, language)
    heading = width(made.title, language) * TEXT + (width(made.subtitle, language) + 60) * NOTE
    title = _TITLE + LINE * (heading > room * 100)
    notes = sum(text_lines(note, room, NOTE, language) for note in made.notes) * NOTE_LINE
    return _parted(made, heights, (title, notes), (label_room, language))


def label_ems(chart: Bars, language: str = "ja") -> int:
    """The room of the labels in hundredths of the text's size: what the longest needs, at most 120 points."""
    longest = max((width(bar.label, language) for bar in chart.rows), default=0)
    return min(longest + 80, 857)


def _parted(made: Drawing, heights: list[int], around: tuple[int, int], labels: tuple[int, str]) -> Piece:
    """The bars with their heights, with what stands `around` them (title, notes); `labels` are measured in a room and a
    language."""
    chart, (title, notes) = made.chart, around
    assert isinstance(chart, Bars)
    height = title + sum(heights) + (_TOTAL if chart.total else 0) + notes + (4 if notes else 0)

    def fitting(space: int) -> int:
        used, at = title, 0
        while at < len(heights) - 1 and used + heights[at] <= space:
            used += heights[at]
            at += 1
        return at

    def two(rows: tuple[Bar, ...], at: int, sizes: list[int]) -> tuple[Piece, Piece]:
        scaled = replace(chart, full=chart.full or max(bar.value or 0 for bar in chart.rows))
        first = replace(made, chart=replace(scaled, rows=rows[:at], total=None), notes=())
        rest = replace(made, chart=replace(scaled, id=chart.id + "-on", rows=rows[at:]))
        return _parted(first, sizes[:at], (title, 0), labels), _parted(rest, sizes[at:], around, labels)

    def split(space: int) -> tuple[Piece, Piece] | None:
        at = fitting(space)
        return two(chart.rows, at, heights) if at >= _FEWEST else None

    def cut(space: int) -> tuple[Piece, Piece] | None:
        at = fitting(space)
        if at:
            return two(chart.rows, at, heights)
        first, rest = _label_in_two(chart.rows[0], max((space - title - _ROW) // LINE + 1, 1), labels)
        rows = (*first, *rest, *chart.rows[1:])
        return two(rows, 1, [*_heights((*first, *rest), *labels), *heights[1:]]) if rest else None

    return Piece(made, height, split, cut, above=TITLE_GAP, is_whole=True)


def _heights(rows: Sequence[Bar], label_room: int, language: str) -> list[int]:
    return [_ROW + LINE * (lines(phrases(bar.label), label_room, WHOLE, language) - 1) for bar in rows]


def _label_in_two(bar: Bar, most: int, labels: tuple[int, str]) -> tuple[tuple[Bar, ...], tuple[Bar, ...]]:
    """A bar whose label no page holds: its figure with the first lines of the label, then the rest of it."""
    room, language = labels
    pieces = phrases(bar.label)
    kept = len(pieces)
    while kept and lines(phrases("".join(pieces[:kept])), room, WHOLE, language) > most:
        kept -= 1
    first = "".join(pieces[:kept]) or parted(bar.label, room, WHOLE, most, language)[0]
    rest = bar.label[len(first) :].lstrip()
    return ((replace(bar, label=first),), (Bar(rest, None, ""),)) if rest else ((bar,), ())
