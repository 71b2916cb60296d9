"""Labels along a line: each as near to its place as it can stand without touching its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """Words that want their middle at `place`. Those with more `weight` yield less. All in one unit."""

    place: int
    width: int
    weight: int = 1


def fits(labels: Sequence[Label], room: int, gap: int) -> bool:
    """Whether all can stand in one line."""
    return sum(label.width for label in labels) + gap * (len(labels) - 1) <= room


def spread(labels: Sequence[Label], room: int, gap: int) -> list[int]:
    """How far each label must move along, in the order given (which is the order of their places).

    >>> spread([Label(500, 100), Label(530, 100)], room=1000, gap=20)
    [-45, 45]
    >>> spread([Label(10, 100)], room=1000, gap=20)
    [40]
    """
    before = 0  # what earlier labels and gaps take; taking it away leaves starts that may only grow
    wishes: list[tuple[int, int]] = []
    for label in labels:
        wishes.append((label.place - label.width // 2 - before, label.weight))
        before += label.width + gap
    most = max(room - (before - gap), 0)
    starts = [min(max(start, 0), most) for start in _growing(wishes)]
    return [start - wish for start, (wish, _) in zip(starts, wishes, strict=True)]


def _growing(wishes: Sequence[tuple[int, int]]) -> list[int]:
    """The nearest numbers that never fall: neighbours in the wrong order share their weighted mean."""
    pools: list[tuple[int, int, int]] = []  # sum of weighted wishes, weight, how many
    for wish, weight in wishes:
        pool = (wish * weight, weight, 1)
        while pools and pools[-1][0] * pool[1] > pool[0] * pools[-1][1]:
            last = pools.pop()
            pool = (last[0] + pool[0], last[1] + pool[1], last[2] + pool[2])
        pools.append(pool)
    return [total // weight for total, weight, count in pools for _ in range(count)]
