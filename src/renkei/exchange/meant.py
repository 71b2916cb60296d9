"""What a target means where its kind is left empty: the direction of its indicator says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from renkei.domain.indicator import Direction
from renkei.domain.target import Target, TargetKind, usual_kind
from renkei.intake.indicator_rows.words import DIRECTIONS, TARGET_KINDS, word_of


def stated_direction(cells: Mapping[str, object]) -> Direction | None:
    """The direction that raw cells of an indicator state; None where it is empty or cannot be read."""
    return word_of(DIRECTIONS, str(cells.get("direction") or ""))


def stated_kind(cells: Mapping[str, object]) -> TargetKind | None:
    """The kind that raw cells of a target state; None where it is empty or cannot be read."""
    return word_of(TARGET_KINDS, str(cells.get("kind") or ""))


def as_meant(target: Target, cells: Mapping[str, object], direction: Direction | None) -> Target:
    """The target, of the kind that its indicator's direction gives it where its own cells state none.

    >>> str(as_meant(Target("i1", 2024, value=880_0000), {}, Direction.LOWER).kind)
    'at_most'
    >>> str(as_meant(Target("i1", 2024, value=880_0000), {"kind": "at_least"}, Direction.LOWER).kind)
    'at_least'
    """
    is_open = direction is Direction.LOWER and not str(cells.get("kind") or "").strip()
    return replace(target, kind=usual_kind(direction)) if is_open else target


def directions_of(rows: Iterable[Mapping[str, object]]) -> dict[str, Direction | None]:
    """Directions by indicator, from raw cells."""
    return {str(cells.get("id")): stated_direction(cells) for cells in rows}
