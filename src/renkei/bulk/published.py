"""Rates as they were published beside ours: the engine finds the rows that differ, `domain` names the likely cause of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import duckdb
import ibis
import ibis.expr.types as ir

from renkei.bulk.column_words import RATE
from renkei.bulk.engines.engine import Engine
from renkei.bulk.engines.lines import quoted
from renkei.bulk.graded import GradedTable
from renkei.bulk.kin import Kin, kin, names_of, numbered
from renkei.bulk.mapped import OWN
from renkei.bulk.odd_rows import text_of
from renkei.bulk.source import READ
from renkei.domain.grading import Graded
from renkei.domain.measure import SCALE
from renkei.domain.published_difference import Agreement, PublishedRate, agreement
from renkei.intake.indicator_rows.cells import Cells
from renkei.intake.indicator_rows.row import Asked, Verdict, verdict

MOST = 100_000  # rows whose cause is looked for
_CHUNK = 5_000
_DIGITS = 4
_PLAIN = r"^[-+]?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})([.][0-9]{1,4}0*)?$"
_PERCENT = r"[%％]$"
_NONE = ("-", "－", "―", "ー", "‐", "−")  # what says that no rate was published


@dataclass(frozen=True)
class Difference:
    """A row that was published otherwise: its own cells, our rate and theirs (percent), and how ours came about."""

    cells: tuple[str, ...]
    ours: Decimal | None
    theirs: Decimal
    cause: Agreement
    graded: Graded


@dataclass
class Comparison:
    """Published rates beside ours. `rounded` agree once ours is rounded as theirs are; `unread` are beyond the rows whose cause
    is looked for, `alone` have a published rate and none of ours, `no_numbers` are published cells that are no plain number."""

    headings: tuple[str, ...]
    compared: int = 0
    alone: int = 0
    rounded: int = 0
    unread: int = 0
    no_numbers: int = 0
    causes: Counter[Agreement] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    @property
    def differing(self) -> int:
        """How many rows differ."""
        return len(self.differences) + self.unread

    @property
    def agreeing(self) -> int:
        """How many rows agree, rounded or not."""
        return self.compared - self.differing


def compare(engine: Engine, result: GradedTable, folder: Path) -> Comparison | None:
    """Compare the published rates of a table; None where it has none. `folder` is one of ours, for what the engine answers."""
    heading = result.ready.named.get(RATE)
    if heading is None:
        return None
    table = result.table.mutate(renkei_ours=result.units).view()
    theirs = _ten_thousandths(table[heading])
    digits = result.compiled.scale.printing.digits
    table = numbered(engine, table.mutate(renkei_theirs=theirs, renkei_cell=text_of(table[heading])))
    is_both = table.renkei_theirs.notnull() & table.renkei_ours.notnull()
    is_other = is_both & (table.renkei_theirs != table.renkei_ours * 10 ** (_DIGITS - digits))
    made = Comparison(tuple(name.removeprefix(OWN) for name in result.ready.own))
    decimals, differing = _count(engine, table, is_both, is_other, made)
    if differing:
        near = kin(engine, result.ready, table, is_other, "renkei_ours")
        read = read_again(engine, result, table.filter(is_other).limit(MOST).view(), folder)
        for one, beside in with_beside(read):
            _tell(one, beside, near, made, decimals)
        made.unread = max(0, differing - MOST)
    return made


def _ten_thousandths(column: ir.Value) -> ir.Value:
    """A published percentage in whole ten-thousandths; none where it is no plain number."""
    if column.type().is_string():
        text = column.strip().re_replace(_PERCENT, "").strip()
        column = ibis.cases((text.re_search(_PLAIN), text.replace(",", "").cast("decimal(22, 4)")))
    return (column.cast("decimal(22, 4)") * SCALE).cast("int64")


def _count(
    engine: Engine, table: ir.Table, is_both: ir.Value, is_other: ir.Value, made: Comparison
) -> tuple[int, int]:
    """How many decimals the published rates have, and how many of them are not ours."""
    theirs = table.renkei_theirs
    finer = {f"finer{at}": _number_of(theirs % 10 ** (_DIGITS - at) != 0) for at in range(_DIGITS)}
    alone = theirs.notnull() & table.renkei_ours.isnull()
    no_number = theirs.isnull() & ~table.renkei_cell.isin(("", *_NONE))
    counts = {"both": is_both, "other": is_other, "alone": alone, "no_number": no_number}
    sums = {name: _number_of(truth) for name, truth in counts.items()}
    (found,) = engine.rows(table.agg(**sums, **finer))
    both, other, made.alone, made.no_numbers, *decimals = (int(str(number or 0)) for number in found)
    made.compared = both
    return sum(1 for number in decimals if number), other


def _number_of(truth: ir.Value) -> ir.Value:
    """In how many rows it holds; PostgreSQL makes no 64-bit numbers of truths."""
    return truth.ifelse(1, 0).sum()


@dataclass(frozen=True)
class ReadRow:
    """A row read cell by cell: as `domain` grades it, what was published of it, its own cells, what names its indicator, and its
    number where there is one."""

    said: Verdict
    theirs: str
    cells: tuple[str, ...]
    key: tuple[str, ...]
    at: int | None


def read_again(engine: Engine, result: GradedTable, rows: ir.Table, folder: Path) -> list[ReadRow]:
    """Some rows of a numbered table, with what was published of them in `renkei_theirs`."""
    named = {name: heading for name, heading in result.ready.named.items() if name in READ}
    texts = {f"k_{name}": text_of(rows[heading]) for name, heading in named.items()}
    own = {f"o_{at}": text_of(rows[heading]) for at, heading in enumerate(result.ready.own)}
    names = names_of(result.ready, rows)
    path = folder / "published.parquet"
    first = {"renkei_theirs": rows.renkei_theirs.cast("string"), "at": rows.renkei_at}
    engine.write(rows.select(**first, **names, **texts, **own), path)
    asked = Asked.by(result.compiled.scale)
    found = []
    for theirs, at, *cells in _rows(path):
        key, cells = tuple(cells[: len(names)]), cells[len(names) :]
        row = Cells(dict(zip(named, cells, strict=False)), named)
        said = verdict(row, asked, result.compiled)
        number = None if at is None else int(at)
        found.append(ReadRow(said, theirs, tuple(cells[len(named) :]), key, number))
    return found


def with_beside(read: Sequence[ReadRow]) -> Iterator[tuple[ReadRow, list[ReadRow]]]:
    """Each row with those that were read before and after it."""
    for at, one in enumerate(read):
        yield one, [*read[max(0, at - 1) : at], *read[at + 1 : at + 2]]


def _rows(path: Path) -> Iterator[Sequence[str]]:
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("SET enable_progress_bar = false")
        found = connection.execute(f"FROM read_parquet({quoted(path)})")
        while rows := found.fetchmany(_CHUNK):
            yield from rows


def _tell(one: ReadRow, beside: Sequence[ReadRow], near: Kin, made: Comparison, decimals: int) -> None:
    graded = one.said.graded
    unit = 100 * 10**graded.compiled.scale.printing.digits
    years = tuple(Fraction(int(str(rate)), unit) for rate in near.years(one.key))
    others = [rate for other in beside if (rate := other.said.graded.rate) is not None]
    others += [Fraction(int(str(rate)), unit) for rate in near.beside(one.at)]
    theirs = Decimal(int(one.theirs)) / SCALE
    cause = _cause(graded, theirs, years, tuple(others), decimals)
    if cause is Agreement.EQUAL:
        made.rounded += 1
        return
    made.causes[cause] += 1
    made.differences.append(Difference(one.cells, graded.printed_rate, theirs, cause, graded))


def _cause(
    graded: Graded,
    theirs: Decimal,
    years: tuple[Fraction, ...],
    others: tuple[Fraction, ...],
    decimals: int,
) -> Agreement:
    given = graded.given
    actual, target = (
        (given.result.value if given.result else None),
        (given.target.value if given.target else None),
    )
    rate, baseline = graded.rate, given.indicator.baseline
    if rate is None or actual is None or target is None:
        return Agreement.UNKNOWN
    return agreement(
        PublishedRate(
            published=theirs,
            rate=rate,
            unlimited=Fraction(graded.above, graded.below) if graded.below else None,
            actual=Fraction(actual, SCALE),
            target=Fraction(target, SCALE),
            baseline=None if baseline is None else Fraction(baseline, SCALE),
            digits=decimals,
            rounding=graded.compiled.scale.printing.rounding,
            years=years,
            others=others,
        )
    )
