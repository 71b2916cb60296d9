"""What became of projects: renamed, merged, split, succeeded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Descent:
    """One arrow of the lineage: `before` became (part of) `after` in a fiscal year."""

    before: str
    after: str
    year: int
    kind: str = "merged"  # merged · split · succeeded


def cyclic(descents: Iterable[Descent]) -> tuple[str, ...]:
    """Ids of projects that descend from themselves, sorted.

    >>> cyclic([Descent("p1", "p2", 2024), Descent("p2", "p1", 2025)])
    ('p1', 'p2')
    """
    after: dict[str, set[str]] = {}
    for descent in descents:
        after.setdefault(descent.before, set()).add(descent.after)
    return tuple(sorted(id for id in after if id in _reachable(id, after)))


def _reachable(start: str, after: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(after.get(start, ()))
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting.extend(after.get(at, ()))
    return found
