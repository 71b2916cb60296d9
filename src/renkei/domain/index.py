"""A register's rows in reach: by year, by indicator, by project. Sorted once, since a register never changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from renkei.domain.indicator import Indicator, Result
from renkei.domain.target import Target

if TYPE_CHECKING:
    from renkei.domain.register import Register

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Index:
    """Rows by what they are asked for. `memo` keeps what was computed of them (years already graded)."""

    indicators: dict[str, Indicator]
    by_project: dict[str, list[Indicator]]
    results: dict[int, dict[str, Result]]  # year → indicator → the region's own result
    own: dict[str, dict[int, Result]]  # indicator → year → the region's own result
    towns: dict[
        str, dict[str, dict[int, Result]]
    ]  # indicator → municipality that grades too → year → its result
    targets: dict[tuple[str, int], list[Target]]  # versions in order
    of_project_year: dict[str, dict[tuple[str, int], list[Any]]]  # table → (project, year) → rows
    memo: dict[Any, Any] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, register: Register) -> Index:
        """Sort a register's rows."""
        results: dict[int, dict[str, Result]] = defaultdict(dict)
        own: dict[str, dict[int, Result]] = defaultdict(dict)
        towns: dict[str, dict[str, dict[int, Result]]] = {}
        for result in register.results:
            if result.evaluator:
                of_towns = towns.setdefault(result.indicator, {})
                of_towns.setdefault(result.evaluator, {})[result.year] = result
            else:
                results[result.year][result.indicator] = result
                own[result.indicator][result.year] = result
        targets = _grouped(register.targets, lambda target: (target.indicator, target.year))
        for versions in targets.values():
            versions.sort(key=lambda target: target.version)
        tables = ("figures", "breakdowns", "activities", "comments", "photos", "costs")
        return cls(
            {indicator.id: indicator for indicator in register.indicators},
            _grouped(register.indicators, lambda indicator: indicator.project),
            results,
            own,
            towns,
            targets,
            {
                table: _grouped(getattr(register, table), lambda row: (row.project, row.year))
                for table in tables
            },
        )


Key = TypeVar("Key")


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    found: dict[Key, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found
