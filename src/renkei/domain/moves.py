"""Which items moved between two years: what the counts of a role hide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from renkei.domain.scale import Scale
from renkei.domain.yearbook import Item, Yearbook


class MoveKind(StrEnum):
    """What became of an item's grade."""

    RAISED = "raised"
    FELL = "fell"
    GAINED = "gained"  # a grade where there was none
    LOST = "lost"  # no grade where there was one
    JOINED = "joined"  # no item of the year before
    LEFT = "left"  # no item any more


class Move(NamedTuple):
    """One item that moved. `before` and `after` are grades or "-"; empty where it was no item of that year."""

    indicator: str
    project: str
    role: str
    before: str
    after: str
    kind: MoveKind
    item: Item | None  # None where it left


@dataclass(frozen=True, slots=True)
class Moves:
    """All items that moved, in the register's order. `is_whole`: every item of both years is known one by one, so that
    they add up to the change of the counts; else only those known in both years stand here."""

    all: tuple[Move, ...]
    is_whole: bool
    favourable: frozenset[str]

    def of(self, *kinds: MoveKind) -> tuple[Move, ...]:
        """Those of some kinds."""
        return tuple(move for move in self.all if move.kind in kinds)

    def in_role(self, role: str) -> tuple[Move, ...]:
        """Those of a role; of all with an empty one."""
        return tuple(move for move in self.all if not role or move.role == role)

    def weight(self, move: Move) -> int:
        """By how many a move changes the favourable items: 1, 0 or −1."""
        return (move.after in self.favourable) - (move.before in self.favourable)


def moves_of(yearbook: Yearbook) -> Moves:
    """The items whose grade is another than in the year before.

    None where the two years were graded by two scales, since their grades do not compare. Where only published counts are
    known of one year, an item that is missing there is not said to have joined or left.
    """
    before, now, scale = yearbook.previous, yearbook.tally, yearbook.scale
    favourable = frozenset(step.symbol for step in scale.grades if step.favourable)
    if before is None or (before.scale, before.scale_version) != (now.scale, now.scale_version):
        return Moves((), False, favourable)
    is_whole = not before.is_reported and not now.is_reported
    found = [*_of_items(yearbook.items, scale), *_gone(yearbook)]
    known = (move for move in found if is_whole or (move.before and move.after))
    return Moves(tuple(known), is_whole, favourable)


def _of_items(items: Iterable[Item], scale: Scale) -> Iterable[Move]:
    for item in items:
        if item.symbol != item.previous_symbol:
            kind = _kind(item.previous_symbol, item.symbol, scale)
            yield Move(
                item.indicator.id,
                item.project,
                item.role,
                item.previous_symbol,
                item.symbol,
                kind,
                item,
            )


def _kind(before: str, after: str, scale: Scale) -> MoveKind:
    if not before:
        return MoveKind.JOINED
    order = {symbol: at for at, symbol in enumerate(scale.symbols)}
    if before not in order:
        return MoveKind.GAINED
    if after not in order:
        return MoveKind.LOST
    return MoveKind.RAISED if order[after] < order[before] else MoveKind.FELL


def _gone(yearbook: Yearbook) -> Iterable[Move]:
    register = yearbook.register
    if register is None:
        return
    roles = {project.id: project.role for project in register.projects}
    for id, symbol in yearbook.left:
        project = register.index.indicators[id].project
        yield Move(id, project, roles.get(project, ""), symbol, "", MoveKind.LEFT, None)
