"""What looks wrong in the rows of one indicator beside each other: rows twice, values that were restated, jumps, outliers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, reduce
from typing import Any

import ibis
import ibis.expr.types as ir

from renkei.bulk.engines.engine import Engine
from renkei.bulk.profile.model import Found
from renkei.domain.findings_outlier import MIN_YEARS, THRESHOLD, modified_z
from renkei.domain.indicator import Accumulation
from renkei.domain.unit import same_unit
from renkei.intake.indicator_rows.cells import bare_unit, shown

EXAMPLES = 5
_CANDIDATES = 2_000  # series that are looked at for outliers, the most striking first
_STRIKING = 7  # tenths of the largest z-score, squared, that a series of n numbers can have; that is n − 1
_PERCENT = "[%％﹪]|パーセント|ﾊﾟｰｾﾝﾄ|[Pp][Ee][Rr]"
_FACTORS = (100, 1_000, 10_000)


@dataclass(frozen=True)
class Series:
    """Rows by what tells their series apart. `table` holds the keys as texts (k0, k1 …), the year (y), values in whole units of
    which `units` make 1 (a, t, r), the unit (u), the direction (d) and the way of counting (c), where there are such."""

    engine: Engine
    table: ir.Table
    keys: Mapping[str, str]  # key → heading
    units: int

    def found(self) -> Iterator[Found]:
        """All of it that occurs."""
        yield from self._repeated()
        yield from self._of_rows()
        yield from self._mixed()
        yield from self._outliers()
        yield from self._gaps()

    def has(self, *names: str) -> bool:
        """Whether the table has these."""
        return all(name in self.table.columns for name in names)

    # ---- rows twice

    def _repeated(self) -> Iterator[Found]:
        if not self.has("y", "a") or not self.keys:
            return
        key = [*self.keys, "y"]
        values = {name: self.table[name].nunique() for name in ("a", "t") if self.has(name)}
        groups = self.table.group_by(key).agg(n=ibis._.count(), **{f"n_{k}": v for k, v in values.items()})
        groups = groups.filter(groups.n > 1).view()
        differs = reduce(lambda one, other: one | other, [groups[f"n_{name}"] > 1 for name in values])
        for code, rows in (
            ("repeated_differs", groups.filter(differs)),
            ("repeated_same", groups.filter(~differs)),
        ):
            told = {"y": rows.y, "n": rows.n}
            yield from self._listed(code, rows, told)

    # ---- beside the year before

    @cached_property
    def _beside(self) -> ir.Table:
        """Every year that a series has one row for, with what it said the year before."""
        names = [name for name in ("a", "r", "u", "c") if self.has(name)]
        cells = {name: self.table[name].max() for name in names}
        years = self.table.group_by([*self.keys, "y"]).agg(n=ibis._.count(), **cells).view()
        once = years.filter(years.n == 1).view()
        window = ibis.window(group_by=[*self.keys], order_by="y")
        before = {
            f"p_{name}": once[name].lag().over(window) for name in ("y", "a", "u") if name in once.columns
        }
        table = once.mutate(**before).view()
        return table.filter(table.y - table.p_y == 1).view()

    def _of_rows(self) -> Iterator[Found]:
        """Row by row, and beside the year before."""
        if self.has("a", "u"):
            is_percent = self.table.u.re_search(_PERCENT)
            whole = 100 * self.units
            yield from self._listed(
                "over_100_percent", self.table.filter(is_percent & (self.table.a > whole))
            )
            if self.has("t"):
                yield from self._listed("share_for_percent", self.table.filter(is_percent & self._is_share()))
        if not self.has("y", "a") or not self.keys:
            return
        rows = self._beside
        now, then = rows.a.cast("float64"), rows.p_a.cast("float64")
        near = [self._is_times(now, then, k) | self._is_times(then, now, k) for k in _FACTORS]
        ten = (
            (then > 0)
            & ((now == then * 10) | (now * 10 == then))
            & (then >= 10 * self.units)
            & (now >= 10 * self.units)
        )
        yield from self._beside_found("factor", reduce(lambda one, other: one | other, near, ten))
        if self.has("r"):
            yield from self._beside_found("previous_differs", rows.r != rows.p_a)
        if self.has("c"):
            is_total = rows.c == Accumulation.CUMULATIVE.value
            yield from self._beside_found("total_falls", is_total & (rows.a < rows.p_a))
        if self.has("u"):
            yield from self._units_changed(rows)

    def _is_share(self) -> ir.BooleanValue:
        """0.9 beside 80 %."""
        one, pairs = self.units, ((self.table.a, self.table.t), (self.table.t, self.table.a))
        first, second = ((small > 0) & (small <= one) & (large > 10 * one) for small, large in pairs)
        return first | second

    def _is_times(self, one: ir.Value, other: ir.Value, factor: int) -> ir.BooleanValue:
        return (other > 0) & (one * 10 >= other * (factor * 9)) & (one * 10 <= other * (factor * 11))

    def _beside_found(self, code: str, truth: ir.BooleanValue) -> Iterator[Found]:
        rows = self._beside.filter(truth)
        told = {"y": rows.y, "before": rows.p_a, "now": rows.r if code == "previous_differs" else rows.a}
        yield from self._listed(code, rows, told)

    def _units_changed(self, rows: ir.Table) -> Iterator[Found]:
        changed = rows.filter((rows.u != rows.p_u) & (rows.u != "") & (rows.p_u != "")).view()
        pairs = self.engine.rows(changed.group_by("p_u", "u").agg(n=ibis._.count()).order_by("p_u", "u"))
        real = [
            (str(old), str(new))
            for old, new, _ in pairs
            if not same_unit(bare_unit(str(old)), bare_unit(str(new)))
        ]
        if real:
            is_real = reduce(
                lambda one, other: one | other, [(changed.p_u == a) & (changed.u == b) for a, b in real]
            )
            kept = changed.filter(is_real)
            yield from self._listed("unit_changed", kept, {"y": kept.y, "before": kept.p_u, "now": kept.u})

    # ---- of whole series

    def _mixed(self) -> Iterator[Found]:
        if not self.has("d") or not self.keys:
            return
        groups = self.table.group_by([*self.keys]).agg(n=self.table.d.nunique()).view()
        yield from self._listed("direction_mixed", groups.filter(groups.n > 1), {})

    def _gaps(self) -> Iterator[Found]:
        if not self.has("y") or not self.keys:
            return
        years = self.table.y
        groups = (
            self.table.group_by([*self.keys])
            .agg(n=years.nunique(), first=years.min(), last=years.max())
            .view()
        )
        rows = groups.filter(groups.last - groups.first + 1 > groups.n)
        yield from self._listed("years_missing", rows, {"first": rows.first, "last": rows.last, "n": rows.n})

    def _outliers(self) -> Iterator[Found]:
        """Numbers far from the others of their series. The engine picks striking series, by approximate arithmetic; whether a
        number is an outlier is then found exactly."""
        if not self.has("y", "a") or not self.keys:
            return
        of = self.table.filter(self.table.a.notnull()).view()
        value = of.a.cast("float64")
        groups = of.group_by([*self.keys]).agg(
            n=ibis._.count(), s=value.sum(), q=(value * value).sum(), low=value.min(), high=value.max()
        ).view()  # fmt: skip
        mean = groups.s / groups.n
        variance = groups.q / groups.n - mean * mean
        far = ibis.greatest(groups.high - mean, mean - groups.low)
        striking = groups.filter(
            (groups.n >= MIN_YEARS)
            & (variance > 0)
            & (far * far * 10 >= variance * (groups.n - 1) * _STRIKING)
        )
        picked = striking.order_by([*self.keys]).limit(_CANDIDATES).view()
        same = [of[key] == picked[key] for key in self.keys]
        rows = of.inner_join(picked, same).select(*(of[key] for key in self.keys), of.y, of.a)
        series: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for *key, year, number in self.engine.rows(rows.order_by([*self.keys, "y"])):
            series.setdefault(tuple(map(str, key)), []).append((int(str(year)), int(str(number))))
        examples = [example for key, history in series.items() for example in self._beyond(key, history)]
        if examples:
            yield Found("outlier", len(examples), tuple(examples[:EXAMPLES]))

    def _beyond(self, key: Sequence[str], history: Sequence[tuple[int, int]]) -> Iterator[dict[str, str]]:
        numbers = [number for _, number in history]
        for year, number in history:
            distance = modified_z(numbers, number)
            if distance is not None and distance.is_beyond(THRESHOLD):
                low, high = distance.low(THRESHOLD), distance.high(THRESHOLD)
                told = {"y": year, "now": number, "low": low, "high": high}
                yield {**self._keyed(key), **{name: self._said(name, one) for name, one in told.items()}}

    # ---- telling

    def _listed(
        self, code: str, rows: ir.Table, told: Mapping[str, ir.Value] | None = None
    ) -> Iterator[Found]:
        """How many, and the first of them."""
        if told is None:
            told = {
                name: rows[of]
                for name, of in (("y", "y"), ("now", "a"), ("target", "t"))
                if of in rows.columns
            }
        count = int(str(self.engine.rows(rows.aggregate(n=ibis._.count()))[0][0]))
        if not count:
            return
        parts = {f"x_{name}": one for name, one in told.items()}
        picked = rows.select(*(rows[key] for key in self.keys), **parts)
        found = self.engine.rows(picked.order_by([*self.keys, *parts]).limit(EXAMPLES))
        yield Found(code, count, tuple(self._example(line, [*told]) for line in found))

    def _example(self, line: Sequence[Any], names: Sequence[str]) -> dict[str, str]:
        keys = self._keyed([str(cell) for cell in line[: len(self.keys)]])
        return keys | {
            name: self._said(name, cell) for name, cell in zip(names, line[len(self.keys) :], strict=True)
        }

    def _keyed(self, cells: Sequence[str]) -> dict[str, str]:
        return {heading: shown(cell) for heading, cell in zip(self.keys.values(), cells, strict=True)}

    def _said(self, name: str, cell: Any) -> str:
        """A cell in words: years and counts as they are, values in their unit."""
        if cell is None:
            return ""
        if name in ("y", "n", "first", "last") or isinstance(cell, str):
            return shown(str(cell))
        if isinstance(cell, int):
            return f"{(Decimal(cell) / self.units).normalize():,f}"
        return f"{round(float(cell / self.units), 2):,.10g}"  # a limit, which need not be exact
