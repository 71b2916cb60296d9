"""The two columns of a case over as few pages as they need: what stands at the left, what at the right, what over both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.activities import activities
from renkei.materials.outline.breakdowns import bars_piece, breakdowns
from renkei.materials.outline.case_figures import figures
from renkei.materials.outline.case_head import Head
from renkei.materials.outline.flow import Box, Piece, side_by_side
from renkei.materials.outline.indicators import indicators
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.pictures import pictures
from renkei.materials.outline.town_grades import town_grades

Columns = tuple[list[Piece], list[Piece]]


def case_columns(material: Material, year: ProjectYear, head: Head) -> list[tuple[Box, Box]]:
    """The columns page by page under the case's head: of all arrangements, the first of those that need the fewest pages,
    leave none of them empty at the left, and part the fewest tables."""
    if material.sheet.is_endless:
        left, right = min(_arrangements(material, year), key=_longest)
        return side_by_side([*head.flowing, *left, *head.members], right, head.first, head.later)
    best: list[tuple[Box, Box]] = []
    for left, right in _arrangements(material, year):
        flowed = side_by_side([*head.flowing, *left, *head.members], right, head.first, head.later)
        if not best or _cost(flowed) < _cost(best):
            best = flowed
        if len(best) == 1:
            break
    return best


def _longest(columns: Columns) -> int:
    """The height of the longer column, for sheets on which nothing goes on elsewhere."""
    return max(sum(piece.height for piece in column) for column in columns)


def _cost(flowed: list[tuple[Box, Box]]) -> tuple[int, int, int, int]:
    """Pages, then pages that are empty at the left, tables that go on, pages that are empty at the right where others are not."""
    blocks = [block for columns in flowed for column in columns for block in column]
    parted = sum(getattr(block, "is_continued", False) for block in blocks)
    filled = sum(bool(right) for _, right in flowed)
    return len(flowed), sum(not left for left, _ in flowed), parted, (len(flowed) - filled) * bool(filled)


def _arrangements(material: Material, year: ProjectYear) -> Iterator[Columns]:
    """Photographs stand at the right, else breakdowns and the towns' grades; with none of these all goes over both columns."""
    drawn = breakdowns(material, year)
    photos = pictures(material, year)
    towns = bool(town_grades(material, year, material.sheet.right))
    if not (drawn or photos or towns):
        room = material.sheet.main
        yield [*_reached(material, year, room), *activities(material, year, room)], []
    choices = list(product(range(len(drawn) + 1), (False, True), (False, True)))
    if not photos:
        choices.sort(key=lambda chosen: (chosen[2], -chosen[0], not chosen[1]))
    else:
        choices.sort(key=lambda chosen: (chosen[2], chosen[0], chosen[1]))
    for beside, has_towns, has_activities in choices:
        if (has_towns and not towns) or (has_activities and not year.activities):
            continue
        yield _arranged(material, year, (drawn, photos), (beside, has_towns, has_activities))


def _arranged(
    material: Material,
    year: ProjectYear,
    shown: tuple[list[Drawing], list[Piece]],
    at_the_right: tuple[int, bool, bool],
) -> Columns:
    drawn, photos = shown
    left_room, right_room = material.sheet.left, material.sheet.right
    beside, has_towns, has_activities = at_the_right
    left, right = _reached(material, year, left_room), [*photos]
    if not has_activities:
        left += activities(material, year, left_room)
    left += [bars_piece(one, left_room, material.language) for one in drawn[beside:]]
    right += [bars_piece(one, right_room, material.language) for one in drawn[:beside]]
    (right if has_towns else left).extend(town_grades(material, year, right_room if has_towns else left_room))
    if has_activities:
        right += activities(material, year, right_room)
    return (left, right) if left else (right, [])


def _reached(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    return [*figures(material, year, room), *indicators(material, year, room)]
