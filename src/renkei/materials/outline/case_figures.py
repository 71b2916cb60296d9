"""Further numbers of a case, big; three in a row."""

from __future__ import annotations

from renkei.domain.measure import unscaled
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines
from renkei.materials.outline.model import KeyFigure, KeyFigures
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LINE, TEXT, TITLE_GAP

_FIGURES, _A_ROW, _GUTTER = 37, 3, 12


def figures(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """The rows of figures; none where no further number was reported."""
    made = [
        KeyFigure(
            label=phrases(figure.name),
            text=material.dash if figure.value is None else material.words.number(figure.value),
            unit=material.words.unit(figure.unit) if figure.value is not None else "",
            record=f"figure:{figure.project}/{figure.year}/{figure.order}",
            value=None if figure.value is None else unscaled(figure.value),
            reason=""
            if figure.value is not None
            else material.words.reason(figure.missing or "not_reported"),
        )
        for figure in year.figures
    ]
    rows = [tuple(made[at : at + _A_ROW]) for at in range(0, len(made), _A_ROW)]
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
    clear = (room - _GUTTER * (_A_ROW - 1)) // _A_ROW
    return max(lines(figure.label, clear, TEXT, language) for figure in row)
