"""Further numbers of a case, big; three in a row, fewer where they are long."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.domain.measure import SCALE, unscaled
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines, width
from renkei.materials.outline.model import KeyFigure, KeyFigures
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LINE, TEXT, TITLE, TITLE_GAP

_FIGURES, _MOST, _GUTTER = 37, 3, 12  # most figures in a row


def figures(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """The rows of figures; none where no further number was reported."""
    made = [
        KeyFigure(
            label=phrases(figure.name),
            text=material.dash if figure.value is None else material.words.number(figure.value),
            unit=material.words.unit(figure.unit, one=figure.value == SCALE)
            if figure.value is not None
            else "",
            record=f"figure:{figure.project}/{figure.year}/{figure.order}",
            value=None if figure.value is None else unscaled(figure.value),
            reason=""
            if figure.value is not None
            else material.words.reason(figure.missing or "not_reported"),
        )
        for figure in year.figures
    ]
    count = next((n for n in (_MOST, 2) if _fit(made, room, n, material.language)), 1)
    rows = [tuple(made[at : at + count]) for at in range(0, len(made), count)]
    return [
        Piece(
            KeyFigures(row),
            _FIGURES
            + LINE * _label_lines(row, room, material.language)
            + (0 if at == len(rows) - 1 else TITLE_GAP),
        )
        for at, row in enumerate(rows)
    ]


def _label_lines(row: tuple[KeyFigure, ...], room: int, language: str) -> int:
    clear = (room - _GUTTER * (_MOST - 1)) // _MOST
    return max(lines(figure.label, clear, TEXT, language) for figure in row)


def _fit(made: Sequence[KeyFigure], room: int, count: int, language: str) -> bool:
    """Whether so many figures stand in a row; they are set in the same face in both languages, their units are not."""
    clear = (room - _GUTTER * (count - 1)) // count
    return all(
        width(figure.text, "en") * TITLE + (width(figure.unit, language) + 10) * TEXT <= clear * 100
        for figure in made
    )
