"""The grade of every row as one small number: `domain.grading` said once more for engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import ibis
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.columns import FAULT, Columns
from renkei.bulk.ladder import Arm, first_of, graded, rated, usual
from renkei.bulk.logic import Number, Truth, both
from renkei.bulk.rates import printed_rate
from renkei.bulk.ways import Kind, kinds
from renkei.domain.no_grade import NoGrade
from renkei.domain.rule import CompiledScale, Way
from renkei.domain.scale import Scale
from renkei.domain.target import TargetKind

_DAYS = ("due", "done_on")


def outcomes(columns: Columns, compiled: CompiledScale) -> ir.Value:
    """What becomes of every row (see `outcome`): its grade, or why it has none.

    >>> from renkei.scales import preset
    >>> from renkei.domain.rule import compile_scale
    >>> table = ibis.table({"a": "int64", "t": "int64", "direction": "string"}, name="facts")
    >>> found = outcomes(Columns({name: table[name] for name in table.columns}), compile_scale(preset("aomori")))
    >>> str(found.type())
    'int16'
    """

    def of_kind(kind: Kind) -> Number:
        return _of_kind(columns, compiled, kind)

    all_kinds = [*kinds(compiled, frozenset(columns.by_name))]
    found = _by_word(columns, all_kinds, of_kind, outcome.FAULT)
    code = first_of([_usual(columns, all_kinds[0], compiled), *_before(columns), (True, found)])
    made = ibis.literal(code, "int64") if isinstance(code, int) else code
    return made.cast("int16")


def rates(columns: Columns, compiled: CompiledScale, found: ir.Value) -> ir.Value:
    """The printed rates, in units of the last decimal that the scale prints (86.5 % is 865), of rows with these outcomes.
    Empty where there is none."""

    def of_kind(kind: Kind) -> Number:
        return printed_rate(columns, kind, kind.way(compiled), compiled.scale)

    none = ibis.literal(None, "int64")
    rate = _by_word(columns, [*kinds(compiled, frozenset(columns.by_name))], of_kind, none)
    has_rate = (found < outcome.FAULT) | found.isin([outcome.RATED, outcome.code_of(NoGrade.NO_STEP)])
    return ibis.cases((has_rate, rate), else_=none)


def _usual(columns: Columns, kind: Kind, compiled: CompiledScale) -> Arm:
    """The grades of the most usual rows, asked for before all else: engines then have done with nearly all rows at once. Where
    a scale tells kinds apart by more words, no kind is the usual one."""
    way = kind.way(compiled)
    if (
        way.is_judged
        or way.refusal
        or not way.rungs
        or kind.target is TargetKind.RELATIVE
        or len(kind.words) > 0
    ):
        return False, outcome.FAULT
    truth, code = usual(columns, kind, way, compiled.scale)
    words = [(columns.get(name), kind.word(name)) for name in kind.names]
    named = [
        column.isnull() if word is None else column == word for column, word in words if column is not None
    ]
    clear = [column.isnull() for name in (FAULT, "missing") if (column := columns.get(name)) is not None]
    return both(*named, truth, *clear), code


def _before(columns: Columns) -> Iterator[Arm]:
    """What is said of a row before anything is computed: that it cannot be read, or that nothing was reported."""
    fault, missing, actual = (columns.get(name) for name in (FAULT, "missing", "a"))
    if fault is not None:
        yield fault.notnull(), outcome.FAULT
    if missing is not None:
        yield missing.notnull(), outcome.MISSING
    blank: list[Truth] = [True if actual is None else actual.isnull()]
    blank += [column.isnull() for name in ("s", "judged") if (column := columns.get(name)) is not None]
    if (
        any(columns.get(name) is not None for name in _DAYS)
        and (kind := columns.get("target_kind")) is not None
    ):
        blank.append((kind != TargetKind.MILESTONE.value).fill_null(True))
    yield both(*blank), outcome.code_of(NoGrade.NOT_REPORTED)


def _by_word(
    columns: Columns, found: Sequence[Kind], of_kind: Callable[[Kind], Number], unknown: Number, at: int = 0
) -> Number:
    """What is said of kinds, by the words that tell them apart, one after the other; what comes to the same is said once.
    `unknown` is said of other words."""
    names = found[0].names
    if at == len(names):
        return of_kind(found[0])
    by_value: dict[str | None, list[Kind]] = {}
    for kind in found:
        by_value.setdefault(kind.word(names[at]), []).append(kind)
    said = {value: _by_word(columns, ones, of_kind, unknown, at + 1) for value, ones in by_value.items()}
    column = columns.get(names[at])
    return next(iter(said.values())) if column is None else first_of(_arms(column, said, unknown))


def _arms(column: ir.Value, said: Mapping[str | None, Number], unknown: Number) -> Iterator[Arm]:
    """One arm for all values of which the same is said; what is said of rows without a word is the rest."""
    same: dict[object, tuple[list[str], Number]] = {}
    for value, number in said.items():
        if value:
            same.setdefault(number if isinstance(number, int) else number.op(), ([], number))[0].append(value)
    for values, number in same.values():
        yield (column == values[0] if len(values) == 1 else column.isin(values)), number
    yield True, next((number for value, number in said.items() if not value), unknown)


def _of_kind(columns: Columns, compiled: CompiledScale, kind: Kind) -> Number:
    way = kind.way(compiled)
    if way.is_judged:
        return _judged(columns, compiled.scale)
    if way.refusal:
        return outcome.code_of(way.refusal)
    if kind.target is TargetKind.RELATIVE:
        columns = columns.widened()
    return _computed(columns, kind, way, compiled.scale)


def _computed(columns: Columns, kind: Kind, way: Way, scale: Scale) -> Number:
    if way.rungs:
        return graded(columns, kind, way, scale)
    return outcome.RATED if way.printed is None else rated(columns, kind, way, scale)


def _judged(columns: Columns, scale: Scale) -> Number:
    """What a person said, where it is one of the scale's grades."""
    judged = columns.get("judged")
    none = outcome.code_of(NoGrade.NOT_JUDGED)
    if judged is None:
        return none
    return first_of([*((judged == symbol, at) for at, symbol in enumerate(scale.symbols)), (True, none)])
