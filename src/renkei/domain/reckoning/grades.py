"""Grade letters against the rates beside them, where the bounds are printed (「A 100％以上」) or known from the scale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from renkei.domain.measure import SCALE, scaled
from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.odd import Odd, amounts, odd_cell
from renkei.domain.reckoning.told import Told, plain
from renkei.domain.scale import Of, Op, Scale

_LEGEND = re.compile(
    r"(?P<symbol>[A-ES]|[◎○△×](?!\s*[A-ES]))[^\w]{0,3}(?P<label>[^\d%、。()\n]{0,14}?)[\s(:]{0,4}(?:達成率)?\s*(?P<bound>\d{1,3}(?:\.\d+)?)\s*%\s*(?P<way>以上|未満)"
)
_BEHIND = re.compile(
    r"(?P<bound>\d{1,3}(?:\.\d+)?)\s*%\s*(?P<way>以上|未満)\s*[:=…]{0,2}\s*(?P<symbol>[A-ES]|[◎○△×])(?!\w)"
)
_RATE = re.compile(r"達成率|達成度|進捗率")
_GRADE = re.compile(r"評価(?!なし|困難|不能)|判定|評点|ランク|進捗区分")
_OTHERWISE = re.compile(r"変更|見直し|総合|特例|判断|決定|[A-E]\s*→\s*[A-E]")  # people decided, and say so
_SYMBOL = re.compile(r"[●○□■◆◇△▲◎\s]*(?P<letter>[A-ES])|\s*(?P<sign>[◎○△×])\s*")


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which rate on (in ten-thousandths of a percent) a grade is given, the best first; the last has none."""

    steps: tuple[tuple[str, int], ...]
    last: str

    def allows(self, symbol: str, rate: Told) -> bool:
        """Whether a printed rate may have this grade; on a bound, where it may be rounded, it may have both.

        >>> bounds = Bounds((("A", 1_000_000), ("B", 750_000)), "C")
        >>> [bounds.allows(symbol, Told(999_000, 1)) for symbol in "ABC"]
        [False, True, False]
        """
        at = next((place for place, (own, _) in enumerate(self.steps) if own == symbol), len(self.steps))
        above = self.steps[at - 1][1] if at else None
        below = self.steps[at][1] if at < len(self.steps) else None
        is_low = below is not None and rate.value + rate.step <= below
        return not is_low and (above is None or rate.value - rate.step < above)

    @property
    def symbols(self) -> tuple[str, ...]:
        """All grades, the best first."""
        return (*(symbol for symbol, _ in self.steps), self.last)


def bounds_in(texts: Iterable[str]) -> Bounds | None:
    """The bounds that a legend prints; None where there is none, or there are several that differ.

    >>> bounds_in(["A 順調 100％以上　B 概ね順調 75％以上　C やや遅れている 50％以上　D 遅れている 50％未満"]).steps
    (('A', 1000000), ('B', 750000), ('C', 500000))
    >>> bounds_in(["100％以上 ◎、80％以上 ○、80％未満 △"]).steps
    (('◎', 1000000), ('○', 800000))
    """
    found = {one for text in texts if (one := _legend(plain(text))) is not None}
    return next(iter(found)) if len(found) == 1 else None


def _legend(text: str) -> Bounds | None:
    before, behind = list(_LEGEND.finditer(text)), list(_BEHIND.finditer(text))
    is_behind = bool(behind) and (not before or behind[0].start() < before[0].start())
    told = [(one["symbol"], scaled(one["bound"]), one["way"]) for one in (behind if is_behind else before)]
    steps = tuple((symbol, bound) for symbol, bound, way in told if way == "以上")
    last = [symbol for symbol, _, way in told if way == "未満" and symbol not in dict(steps)]
    falls = all(a[1] > b[1] for a, b in pairwise(steps))
    is_one = len(dict(steps)) == len(steps)
    return Bounds(steps, last[0]) if len(steps) > 1 and len(last) == 1 and falls and is_one else None


def bounds_of(scale: Scale) -> Bounds | None:
    """The bounds of a scale that compares nothing but the achievement rate; None for any other."""
    *upper, last = scale.grades or (None,)
    if scale.cases or last is None or not last.otherwise or not upper:
        return None
    steps = []
    for step in upper:
        if step is None or len(step.when) != 1:
            return None
        (only,) = step.when
        if only.of is not Of.RATIO or only.op is not Op.AT_LEAST or only.per_elapsed:
            return None
        steps.append((step.symbol, int(only.bound * 100 * SCALE)))
    return Bounds(tuple(steps), last.symbol)


def grades(grid: Grid, bounds: Bounds) -> Iterator[Odd]:
    """Letters that are not those of the rate in their row."""
    rates = [column for column in grid.columns if _RATE.search(column.label)]
    places = [at for at, text in grid.heads.items() if _GRADE.search(text)]
    if len(rates) != 1 or len(places) != 1:
        return
    for row in grid.rows:
        yield from _of_row(grid, bounds, row, rates[0], places[0])


def _texts(grid: Grid, row: Line) -> list[str]:
    return [cell.text for (at, _), cell in grid.words.items() if at == row.at]


def _of_row(grid: Grid, bounds: Bounds, row: Line, rate: Line, place: int) -> Iterator[Odd]:
    told = grid.cell(row, rate).told
    cell = grid.words.get((row.at, place))
    found = _SYMBOL.fullmatch(plain(cell.text)) if cell else None
    symbol = (found["letter"] or found["sign"]) if found else ""
    if told is None or told.is_rough or symbol not in bounds.symbols:
        return
    if bounds.allows(symbol, told) or _OTHERWISE.search(plain("".join(_texts(grid, row)))):
        return
    right = next(one for one in bounds.symbols if bounds.allows(one, told))
    values = {**amounts("%", told.decimals, rate=told.value), "grade": symbol, "right_grade": right}
    yield odd_cell(
        grid, "grade_contradicts_rate_in_table", "warning", row, Line(place, grid.heads[place]), **values
    )
